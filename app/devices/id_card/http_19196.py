"""Readers whose service answers GET requests on port 19196.

In public code [s]: `/OpenDevice`, `/readcard`, `/CloseDevice`, each answering JSON with
`resultFlag` and `errorMsg`; a card has `certType`, `partyName`, `gender`, `nation`, `nationCode`,
`bornDay`, `certAddress`, `certNumber`, `certOrg`, `effDate`, `expDate`, `identityPic`. Without a
card `resultFlag` is -11 and `errorMsg` “读卡失败”. The browser control of the same names says 0
for success and puts the card into `resultContent` [s]. Unverified [K]: how dates and the sex are
written (all usual ways are taken), the values of `certType`, the format of the picture, every
other code.
"""

from __future__ import annotations

from typing import Any

from app.clock import Clock, business_date
from app.devices.id_card.address import local_address
from app.devices.id_card.local_http import Deadline, UnderWay, ask, listens
from app.devices.id_card.port import ChipRead, garbage, no_card, no_reader
from app.devices.id_card.service import (
    READ_SECONDS,
    Said,
    fault_in,
    picture_of,
    read_of,
    text_of,
)
from app.errors import DeviceFault
from app.i18n import Text

PORT = 19196
_NOTHING_READ = "-11"
_CLOSE_SECONDS = 2.0


class Http19196(UnderWay):
    """Opens the reader, reads, and closes it again, so that other programs can use it too."""

    def __init__(self, setting: str, clock: Clock, seconds: float = READ_SECONDS) -> None:
        self._address = local_address(setting, PORT)
        self._clock = clock
        self._seconds = seconds

    @property
    def name(self) -> str:
        """The driver and its service."""
        return f"http-19196 {self._address}"

    def ready(self) -> None:
        """Opens the reader and closes it."""
        deadline = Deadline(self._seconds)
        self._open(deadline)
        self._close()

    def answers(self) -> None:
        """Whether the service is there; the reader itself is left alone."""
        listens(self._address)

    def read(self) -> ChipRead:
        """Reads the card once; see the port for what it raises."""
        deadline = self._begin(self._seconds)
        self._open(deadline)
        try:
            told = ask("GET", self._address, "/readcard", deadline)
        finally:
            self._close()
        flag = text_of(told, "resultFlag")
        if flag != "0":
            message = text_of(told, "errorMsg")
            if flag == _NOTHING_READ:
                raise no_card()
            raise fault_in(message or flag, self.name)
        content = told.get("resultContent", told)
        if not isinstance(content, dict):
            raise garbage(Text("内容格式不对", "a value has the wrong form"))
        return read_of(_said(content), reader=self.name, today=business_date(self._clock()))

    def _open(self, deadline: Deadline) -> None:
        told = ask("GET", self._address, "/OpenDevice", deadline)
        if text_of(told, "resultFlag") != "0":
            raise no_reader(self.name)

    def _close(self) -> None:
        # What was read stands, whether or not the reader could be closed.
        try:
            ask("GET", self._address, "/CloseDevice", Deadline(_CLOSE_SECONDS))
        except DeviceFault:
            return


def _said(told: dict[str, Any]) -> Said:
    return Said(
        name=text_of(told, "partyName"),
        sex=text_of(told, "gender"),
        nation=text_of(told, "nation"),
        nation_code=text_of(told, "nationCode"),
        birth=text_of(told, "bornDay"),
        address=text_of(told, "certAddress"),
        number=text_of(told, "certNumber"),
        issuer=text_of(told, "certOrg"),
        valid_from=text_of(told, "effDate"),
        valid_until=text_of(told, "expDate"),
        letter=text_of(told, "certType"),
        portrait=picture_of(told, "identityPic"),
    )
