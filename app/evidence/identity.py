"""An identity document as it was pictured, read from its chip, and confirmed field by field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.document_forms import DocumentForm, form_of
from app.domain.documents import DocumentKind, Sex
from app.evidence.image import Kept
from app.i18n import Text


class Assurance(StrEnum):
    """How a field of the document came to its value."""

    READ = "read"
    """read with certainty, and looked at by the teller as a whole"""
    CHIP = "chip"
    """read from the chip"""
    CONFIRMED = "confirmed"
    """read without certainty, and confirmed by the teller beside its crop"""
    CORRECTED = "corrected"
    """typed by the teller beside its crop, against what had been read"""
    TYPED = "typed"
    """typed from a document that no machine reads"""


@dataclass(frozen=True)
class FieldWitness:
    """What the machine read of one field, and who stands for the value that was taken."""

    name: str
    raw: str
    confidence: float
    certain: bool
    assurance: Assurance


@dataclass(frozen=True)
class ChipDifference:
    """A field whose print says something else than the chip: both as texts."""

    name: str
    printed: str
    chip: str


@dataclass(frozen=True)
class ChipReading:
    """What the chip of the document said, and how it differs from the print.

    Attributes:
        reader: the driver that read it.
        fault: why the chip was not read although a reader is set; empty when it was.
        name_on_chip: the name as the chip has it, with a reader's own glyphs for rare characters.
        newest_address: the address written to the chip after the card was printed; empty if none.
        portrait: the photograph of the chip.
    """

    reader: str
    fault: str = ""
    name_on_chip: str = ""
    newest_address: str = ""
    portrait: Kept | None = None
    differences: tuple[ChipDifference, ...] = ()

    @property
    def read(self) -> bool:
        """Whether the chip was read."""
        return not self.fault


@dataclass(frozen=True, kw_only=True)
class IdentityDocument:
    """One identity document, every side of it that its form asks for.

    Attributes:
        name: the name by which the bank knows the holder: the Chinese one where one is printed.
        latin_name: as printed or as in the machine-readable zone; empty where there is none.
        nationality: alpha-3 code of ISO 3166-1, or of ICAO 9303 where ISO has none.
        valid_from: None where the document does not say it.
        valid_until: None for 长期 (long-term), and for a household register.
        machine_readable: the lines of a passport's zone as they were read.
        portrait: cut out of the flattened front, lossless; None where the document has none.
        warnings: codes of what the eyes noticed about the pictures.
        chip: None where no reader is set or the document has no chip that it reads.
        differences_before: what chip and print of documents taken before for the same slot of this
            case differed in, and this one does not: an alarm does not go away by trying again.
    """

    # The first version of the program knew resident cards of Chinese nationals only, and its
    # journal is read for ever.
    kind: DocumentKind = DocumentKind.RESIDENT_CARD
    name: str
    sex: Sex
    birth_date: date
    number: str
    nationality: str = "CHN"
    valid_from: date | None
    valid_until: date | None
    front: Kept
    front_flattened: Kept
    back: Kept | None
    back_flattened: Kept | None
    portrait: Kept | None
    fields: tuple[FieldWitness, ...]
    latin_name: str = ""
    ethnicity: str = ""
    address: str = ""
    issuer: str = ""
    pass_number: str = ""
    issue_count: str = ""
    machine_readable: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    chip: ChipReading | None = None
    differences_before: tuple[ChipDifference, ...] = ()

    @property
    def form(self) -> DocumentForm:
        """What such a document prints."""
        return form_of(self.kind)

    @property
    def differences(self) -> tuple[ChipDifference, ...]:
        """What chip and print differ in, now or before."""
        now = self.chip.differences if self.chip is not None else ()
        return tuple(dict.fromkeys((*now, *self.differences_before)))

    @property
    def chip_in_doubt(self) -> bool:
        """Whether the chip could not be read, or says something else than the print."""
        unread = self.chip is not None and not self.chip.read
        return unread or bool(self.differences)

    @property
    def photograph(self) -> Kept | None:
        """What a face is compared with: the chip's photograph, which nobody can exchange, where
        the chip was read, else the printed one [DOMAIN §2.1 step 5]."""
        chip = self.chip.portrait if self.chip is not None else None
        return chip if chip is not None else self.portrait


ASSURANCE_WORDS = {
    Assurance.READ: Text("", ""),
    Assurance.CHIP: Text("（芯片读取）", " (read from the chip)"),
    Assurance.CONFIRMED: Text("（不确定，柜员已确认）", " (uncertain, confirmed by the teller)"),
    Assurance.CORRECTED: Text("（柜员更正）", " (corrected by the teller)"),
    Assurance.TYPED: Text("（柜员录入）", " (typed by the teller)"),
}
"""What is said behind a value about how it came to be."""

_READER_AT_FAULT = Text("读卡器故障", "the reader failed")
CHIP_FAULT_WORDS = {
    "NOT_TRIED": Text("未读取", "nobody tried"),
    "DROPPED": Text("读取后未采用", "it was read, and not used"),
    "NO_CARD": Text("读卡器未找到证件", "no document found on the reader"),
    "LIFTED_TOO_EARLY": Text("读取中证件被移开", "lifted too early"),
    "TIMEOUT": Text("读卡超时", "out of time"),
    "NOT_AUTHENTIC": Text("芯片未通过认证", "the chip was not authenticated"),
    "CANCELLED": Text("客户取消读卡", "the customer cancelled it"),
    "NO_READER": Text("读卡器未应答", "the reader does not answer"),
    "GARBAGE": Text("芯片内容不合规则", "the chip's content is impossible"),
    "WRONG_ENCODING": Text("芯片文字无法辨认", "the chip's text cannot be made out"),
    "HALF_RECORD": Text("芯片内容未读全", "the chip was not read completely"),
}


def chip_fault_text(fault: str) -> Text:
    """Why a chip was not read, in words."""
    return CHIP_FAULT_WORDS.get(fault, _READER_AT_FAULT)
