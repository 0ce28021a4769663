"""Readers whose service answers a POST request on port 8000.

In public code [s]: an empty POST to `/cgi-bin/readCard` answers JSON with `result` (`resultFlag`,
`errorMsg`) and `info` (`certType` as a number, `name`, `sex`, `nation`, `birthday`, `address`,
`idCode`, `department`, `startDate`, `endDate`, `Photo`). Unverified [K]: that 0 means success,
every other code, how dates and the sex are written (all usual ways are taken), the values of
`certType`, the format of `Photo`.
"""

from __future__ import annotations

from app.clock import Clock, business_date
from app.devices.id_card.address import local_address
from app.devices.id_card.local_http import UnderWay, ask, listens
from app.devices.id_card.port import ChipRead, half_record
from app.devices.id_card.service import (
    READ_SECONDS,
    Said,
    fault_in,
    picture_of,
    read_of,
    text_of,
)
from app.errors import DeviceFault

PORT = 8000
_PATH = "/cgi-bin/readCard"


class Http8000(UnderWay):
    """Reads with one request."""

    def __init__(self, setting: str, clock: Clock, seconds: float = READ_SECONDS) -> None:
        self._address = local_address(setting, PORT)
        self._clock = clock
        self._seconds = seconds

    @property
    def name(self) -> str:
        """The driver and its service."""
        return f"http-8000 {self._address}"

    def ready(self) -> None:
        """Asks for a card: that none lies there is as good an answer as one."""
        try:
            self.read()
        except DeviceFault as fault:
            if fault.code not in ("NO_CARD", "LIFTED_TOO_EARLY", "READ_FAILED"):
                raise

    def answers(self) -> None:
        """Whether the service is there; the reader itself is left alone."""
        listens(self._address)

    def read(self) -> ChipRead:
        """Reads the card once; see the port for what it raises."""
        told = ask("POST", self._address, _PATH, self._begin(self._seconds))
        result, info = told.get("result"), told.get("info")
        if not isinstance(result, dict):
            raise half_record()
        flag = text_of(result, "resultFlag")
        if flag != "0":
            raise fault_in(text_of(result, "errorMsg") or flag, self.name)
        if not isinstance(info, dict):
            raise half_record()
        said = Said(
            name=text_of(info, "name"),
            sex=text_of(info, "sex"),
            nation=text_of(info, "nation"),
            birth=text_of(info, "birthday"),
            address=text_of(info, "address"),
            number=text_of(info, "idCode"),
            issuer=text_of(info, "department"),
            valid_from=text_of(info, "startDate"),
            valid_until=text_of(info, "endDate"),
            letter=text_of(info, "certType"),
            portrait=picture_of(info, "Photo"),
        )
        return read_of(said, reader=self.name, today=business_date(self._clock()))
