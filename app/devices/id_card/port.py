"""What the counter asks of any reader for identity cards, and what can go wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from app.errors import DeviceFault
from app.evidence.chip import ChipFields
from app.i18n import Text


@dataclass(frozen=True)
class ChipRead:
    """What one reading of a chip gave.

    Attributes:
        fields: what the chip says.
        portrait: the holder's photograph as the reader gave it, mostly 102 x 126 pixels [K]; None
            where it gave none.
        media_type: of the portrait: `image/bmp`, `image/jpeg` or `image/png`; empty without one.
        record: the 256 bytes of the text record, where the reader hands them over.
    """

    fields: ChipFields
    portrait: bytes | None = None
    media_type: str = ""
    record: bytes | None = None


class IdCardReader(Protocol):
    """Reads the chip of the card that lies on the reader.

    `name` is the driver and its service, such as `http-19196 127.0.0.1:19196`.
    """

    @property
    def name(self) -> str: ...

    def ready(self) -> None:
        """Whether the reader could read now; raises the DeviceFault that reading would raise."""
        ...

    def read(self) -> ChipRead:
        """Reads once; blocks until then, ten seconds at the most and two more to close.

        The card must be lifted and laid down again before it can be read a second time
        [DOMAIN §11.1]. Raises DeviceFault: NO_READER, NO_CARD, LIFTED_TOO_EARLY, TIMEOUT,
        NOT_AUTHENTIC, CANCELLED, READ_FAILED, VENDOR_DRIVER, and as `Unreadable` GARBAGE,
        WRONG_ENCODING, HALF_RECORD.
        """
        ...


@runtime_checkable
class Watched(Protocol):
    """A reader that can be asked now and then whether it is there, at no cost to a reading."""

    def answers(self) -> None:
        """Raises DeviceFault NO_READER where the reader or its service does not answer."""
        ...


@runtime_checkable
class ReadingGivenUp(IdCardReader, Protocol):
    """A reader whose reading can be ended from another thread, so that nobody waits for it."""

    def give_up(self) -> None:
        """Ends the reading that is under way, if there is one: it fails at once."""
        ...


@runtime_checkable
class SensesDocument(IdCardReader, Protocol):
    """A reader that can tell, within a tenth of a second and without disturbing anything, whether
    a document lies on it; no service that is known here can. It is never asked during a reading."""

    @property
    def senses(self) -> bool:
        """Whether this very device can."""
        ...

    def present(self) -> bool:
        """Whether a document lies there now."""
        ...


@runtime_checkable
class TrainingReader(IdCardReader, Protocol):
    """A reader on which the cards of the training cast are laid."""

    @property
    def lying(self) -> str | None:
        """The code of the specimen customer whose card lies there."""
        ...

    def lay(self, code: str) -> None:
        """Lays the card of a specimen customer on the reader, instead of any other."""
        ...


class Unreadable(DeviceFault):
    """The reader answered, but not what a chip can say: nothing of it is taken."""


LAY_AGAIN = Text(
    "请将证件从读卡器上拿起，再平放到感应区并放稳，然后重新读取。",
    "Lift the document off the reader, lay it flat on the reading area again, keep it there, and"
    " read once more.",
)
_OR_PICTURE = Text(
    "仍不行时请改为拍摄证件，并联系维护人员。",
    "If that does not help, picture the document instead and call maintenance.",
)
_AGAIN_OR_PICTURE = Text(LAY_AGAIN.zh + _OR_PICTURE.zh, f"{LAY_AGAIN.en} {_OR_PICTURE.en}")


def no_reader(where: str) -> DeviceFault:
    """Nobody answers where the service of the reader should be, or it has no reader."""
    return DeviceFault(
        "NO_READER",
        Text("读卡服务没有应答（{where}）。", "The card reader does not answer ({where}).").format(
            where=where
        ),
        Text(
            "请检查读卡器是否连接、读卡服务是否启动，然后重试；也可以改为拍摄证件。",
            "Check that the reader is connected and its service is running, and try again; or"
            " picture the document instead.",
        ),
    )


def no_card() -> DeviceFault:
    """The reader finds no card; a card that was read and not lifted is not found either."""
    return DeviceFault(
        "NO_CARD",
        Text("读卡器上没有找到证件。", "No document was found on the reader."),
        Text(
            "请将证件平放到感应区；已经放着的，须先拿起再放，然后重新读取。",
            "Lay the document flat on the reading area; one that lies there already must be"
            " lifted and laid down again. Then read once more.",
        ),
    )


def lifted_too_early() -> DeviceFault:
    """The card was taken away while it was read."""
    return DeviceFault(
        "LIFTED_TOO_EARLY",
        Text("证件还没读完就被移开。", "The document was lifted before it was read."),
        LAY_AGAIN,
    )


def timed_out() -> DeviceFault:
    """The reader began and did not come to an end, or waited for a card in vain."""
    return DeviceFault(
        "TIMEOUT",
        Text("读卡超时。", "The reader did not finish in time."),
        _AGAIN_OR_PICTURE,
    )


def not_authentic() -> DeviceFault:
    """Reader and chip did not accept each other."""
    return DeviceFault(
        "NOT_AUTHENTIC",
        Text("证件芯片未通过读卡器的认证。", "The reader could not authenticate the chip."),
        Text(
            LAY_AGAIN.zh + "仍未通过的，请主管到场核验证件真伪。",
            f"{LAY_AGAIN.en} If it fails again, have a supervisor examine the document.",
        ),
    )


def read_failed(said: str) -> DeviceFault:
    """The reader says itself that it failed, for a reason that is not one of the others."""
    return DeviceFault(
        "READ_FAILED",
        Text("读卡失败：{said}", "The reader failed: {said}").format(said=harmless(said) or "—"),
        _AGAIN_OR_PICTURE,
    )


def cancelled() -> DeviceFault:
    """The customer ended the reading on a terminal of their own."""
    return DeviceFault(
        "CANCELLED",
        Text("客户在终端上取消了读卡。", "The customer cancelled the reading on the terminal."),
        LAY_AGAIN,
    )


def garbage(what: Text) -> Unreadable:
    """The answer cannot be understood, or says what no chip can say; `what` names it."""
    return Unreadable(
        "GARBAGE",
        Text("读卡器的应答不可用：{what}。", "The reader's answer cannot be used: {what}.").format(
            what=what
        ),
        _AGAIN_OR_PICTURE,
    )


def other_service() -> Unreadable:
    """Something answers at the address, but no reader's service."""
    return garbage(
        Text("该地址上不是读卡服务", "what answers at this address is no card reader's service")
    )


def wrong_encoding() -> Unreadable:
    """The text is not in Unicode, so that rare characters would be wrong or lost."""
    return Unreadable(
        "WRONG_ENCODING",
        Text(
            "读卡器的应答不是 Unicode 编码，生僻字会出错或丢失。",
            "The reader's answer is not in Unicode: rare characters would be wrong or lost.",
        ),
        Text(
            "请改为拍摄证件，并请维护人员将读卡服务设置为 UTF-8（芯片记录为 UTF-16）。",
            "Picture the document instead, and have maintenance set the reader's service to UTF-8"
            " (the chip's record is UTF-16).",
        ),
    )


def half_record() -> Unreadable:
    """The answer breaks off, or what every chip has is missing from it."""
    return Unreadable(
        "HALF_RECORD",
        Text("芯片内容没有读全。", "The chip was not read completely."),
        LAY_AGAIN,
    )


def unknown_setting(setting: str, sentence: Text | None = None) -> DeviceFault:
    """A setting that names no driver, or a place that is not this computer."""
    return DeviceFault(
        "ID_CARD_SETTING",
        sentence
        or Text(
            "证件读卡器设置“{setting}”无法识别。", "The card reader setting “{setting}” is unknown."
        ).format(setting=setting),
        Text(
            "请设置为 http-19196、http-8000、ws-1919（可加 :地址:端口）或 none。",
            "Set it to http-19196, http-8000, ws-1919 (each with :ADDRESS:PORT if need be) or"
            " none.",
        ),
    )


def harmless(said: str) -> str:
    """A service's own words, fit to be shown and logged: one short line without long numbers."""
    plain = "".join(one if one.isprintable() else " " for one in said[:200])
    return re.sub(r"\d{6,}[Xx]?", "…", " ".join(plain.split()))[:60]
