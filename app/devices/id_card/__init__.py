"""The reader for identity cards: what a chip says, from whichever reader the settings name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.clock import Clock, now
from app.devices.id_card.port import (
    ChipRead,
    IdCardReader,
    ReadingGivenUp,
    SensesDocument,
    Unreadable,
    Watched,
    unknown_setting,
)
from app.devices.vendors import vendor_driver, vendor_fault
from app.errors import DeviceFault


def id_card(setting: str, clock: Clock = now) -> IdCardReader | None:
    """The reader that a setting names, None where none is set.

    `http-19196`, `http-8000` and `ws-1919` are services on this computer, each with
    `:ADDRESS:PORT` where it is not the usual one; `specimen` or `specimen:CODE` reads the cards of
    the training cast; `none` is no reader; any other name is looked for among vendors' drivers.

    Raises:
        DeviceFault: ID_CARD_SETTING or VENDOR_DRIVER.
    """
    # A counter has one reader or none: only its driver is loaded, and the window opens sooner.
    # ruff: noqa: PLC0415
    name, _, rest = setting.partition(":")
    match name:
        case "none" if setting == name:
            return None
        case "specimen":
            from app.devices.id_card.specimen import SpecimenReader

            return SpecimenReader(rest, clock)
        case "http-19196":
            from app.devices.id_card.http_19196 import Http19196

            return Http19196(rest, clock)
        case "http-8000":
            from app.devices.id_card.http_8000 import Http8000

            return Http8000(rest, clock)
        case "ws-1919":
            from app.devices.id_card.ws_1919 import Ws1919

            return Ws1919(rest, clock)
    make = vendor_driver("id_card", name) if name else None
    if make is None:
        raise unknown_setting(setting)
    return _Vendors(name, rest, make)


class _Vendors:
    """A vendor's reader: made when it is first needed, so that one that is not plugged in keeps
    nobody from working, and of which whatever goes wrong is a fault of the device."""

    def __init__(self, driver: str, setting: str, make: Callable[[str], Any]) -> None:
        self._driver = driver
        self._setting = setting
        self._make = make
        self._reader: IdCardReader | None = None

    @property
    def name(self) -> str:
        """The driver and its setting."""
        return f"{self._driver} {self._setting}".strip()

    def ready(self) -> None:
        """As the vendor's driver says."""
        self._ask(lambda reader: reader.ready())

    def answers(self) -> None:
        """As the vendor's driver says, where it can say so without disturbing a reading."""
        self._ask(lambda reader: reader.answers() if isinstance(reader, Watched) else None)

    def read(self) -> ChipRead:
        """What the vendor's driver reads."""
        read: ChipRead = self._ask(lambda reader: reader.read())
        return read

    @property
    def senses(self) -> bool:
        """Whether the vendor's driver can tell that a document lies there; not before it was used
        for the first time, since a driver is made only then."""
        return isinstance(self._reader, SensesDocument) and bool(self._reader.senses)

    def present(self) -> bool:
        """What the vendor's driver senses; nothing where it cannot."""
        reader = self._reader
        return isinstance(reader, SensesDocument) and bool(self._ask(lambda _: reader.present()))

    def give_up(self) -> None:
        """As far as the vendor's driver lets a reading be given up."""
        if isinstance(self._reader, ReadingGivenUp):
            reader = self._reader
            self._ask(lambda _: reader.give_up())

    def _ask(self, what: Callable[[IdCardReader], Any]) -> Any:
        try:
            if self._reader is None:
                self._reader = self._make(self._setting)
            return what(self._reader)
        except DeviceFault:
            raise
        except Exception as error:
            raise vendor_fault(self._driver, error) from error


__all__ = ["ChipRead", "IdCardReader", "Unreadable", "id_card"]
