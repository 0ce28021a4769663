"""The reader for identity cards: what a chip says, from whichever reader the settings name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.clock import Clock, now
from app.devices.id_card.http_8000 import Http8000
from app.devices.id_card.http_19196 import Http19196
from app.devices.id_card.port import ChipRead, IdCardReader, Unreadable, unknown_setting
from app.devices.id_card.specimen import SpecimenReader
from app.devices.id_card.ws_1919 import Ws1919
from app.devices.vendors import vendor_driver, vendor_fault
from app.errors import DeviceFault

_SERVICES: dict[str, Callable[[str, Clock], IdCardReader]] = {
    "http-19196": Http19196,
    "http-8000": Http8000,
    "ws-1919": Ws1919,
}


def id_card(setting: str, clock: Clock = now) -> IdCardReader | None:
    """The reader that a setting names, None where none is set.

    `http-19196`, `http-8000` and `ws-1919` are services on this computer, each with
    `:ADDRESS:PORT` where it is not the usual one; `specimen` or `specimen:CODE` reads the cards of
    the training cast; `none` is no reader; any other name is looked for among vendors' drivers.

    Raises:
        DeviceFault: ID_CARD_SETTING or VENDOR_DRIVER.
    """
    name, _, rest = setting.partition(":")
    if setting == "none":
        return None
    if name == "specimen":
        return SpecimenReader(rest, clock)
    if name in _SERVICES:
        return _SERVICES[name](rest, clock)
    make = vendor_driver("id_card", name) if name else None
    if make is None:
        raise unknown_setting(setting)
    try:
        return _Vendors(name, make(rest))
    except DeviceFault:
        raise
    except Exception as error:
        raise vendor_fault(name, error) from error


class _Vendors:
    """A vendor's reader, of which whatever goes wrong is a fault of the device."""

    def __init__(self, name: str, reader: Any) -> None:
        self._driver = name
        self._reader: IdCardReader = reader

    @property
    def name(self) -> str:
        return self._reader.name

    def ready(self) -> None:
        try:
            self._reader.ready()
        except DeviceFault:
            raise
        except Exception as error:
            raise vendor_fault(self._driver, error) from error

    def read(self) -> ChipRead:
        try:
            return self._reader.read()
        except DeviceFault:
            raise
        except Exception as error:
            raise vendor_fault(self._driver, error) from error


__all__ = ["ChipRead", "IdCardReader", "SpecimenReader", "Unreadable", "id_card"]
