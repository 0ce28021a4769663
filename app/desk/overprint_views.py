"""What the screen for printing by form shows: each form with how it is printed, and its map."""

from __future__ import annotations

from dataclasses import dataclass

from app.devices.printer import PrinterSeen
from app.errors import GuitaiError
from app.flow.operation import PaperCopy
from app.i18n import Text
from app.settings.printing import FormPrinting

__all__ = ["FURTHEST_OFFSET_MM", "FormLine", "FormOnPaper", "FormsShown", "PrinterSeen"]

FURTHEST_OFFSET_MM = 20.0
"""Millimetres; who is further off has laid the paper in another way [D]."""


@dataclass(frozen=True)
class FormOnPaper:
    """A pre-printed form of which there is a map.

    Attributes:
        copy: the copy that is printed on it.
        anchor: where the sheet of calibration is read, in millimetres from the left and the top.
        source: where its measures come from.
    """

    title: Text
    copy: PaperCopy
    width_mm: float
    height_mm: float
    pages: int
    anchor: tuple[float, float]
    source: Text


@dataclass(frozen=True)
class FormLine:
    """A form, and how it is printed.

    Attributes:
        how: as it is set, with the offsets that were measured on `printer`.
        printer: on which printer it comes out, as the settings name it.
        on_paper: the pre-printed form for it; None where there is no map.
    """

    paper: str
    title: Text
    copies: tuple[PaperCopy, ...]
    how: FormPrinting
    printer: str
    on_paper: FormOnPaper | None = None


@dataclass(frozen=True)
class FormsShown:
    """All forms, the file of whose maps is in order or not.

    Attributes:
        faults: what is wrong with files of maps.
        counter: the printer of the counter, as the settings name it.
        journal: number of the entry that changed the settings last; empty where none did.
    """

    lines: tuple[FormLine, ...]
    faults: tuple[GuitaiError, ...]
    counter: str
    journal: str
