"""Where a reader's service listens: always on this computer."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass

from app.devices.id_card.port import unknown_setting
from app.i18n import Text

_FORM = re.compile(r"(?P<host>\[[0-9a-fA-F:]+\]|[^:\[\]]+)(?::(?P<port>[0-9]{1,5}))?", re.ASCII)


@dataclass(frozen=True)
class Address:
    """An address of this computer itself and a port on it."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def local_address(setting: str, port: int) -> Address:
    """The address in `ADDRESS:PORT`, `ADDRESS` or nothing; `port` is the usual one.

    What a card says must not come over a network, where anybody could say it: only loopback
    addresses are taken, and `localhost` is 127.0.0.1 whatever the system's tables say. Raises
    DeviceFault ID_CARD_SETTING.
    """
    found = _FORM.fullmatch(setting or "127.0.0.1")
    if not found:
        raise unknown_setting(setting)
    host = found["host"].strip("[]")
    host = "127.0.0.1" if host.lower() == "localhost" else host
    number = int(found["port"] or port)
    try:
        local = ipaddress.ip_address(host).is_loopback
    except ValueError:
        local = False
    if not local:
        raise unknown_setting(
            setting,
            Text(
                "读卡服务“{setting}”不在本机。",
                "The card reader's service “{setting}” is not on this computer.",
            ).format(setting=setting),
        )
    if not 0 < number < 65536:
        raise unknown_setting(setting)
    return Address(host, number)
