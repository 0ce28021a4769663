"""The customer's signature as ink, and the very papers that it was put to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.evidence.image import Kept
from app.i18n import Text


@dataclass(frozen=True)
class InkPoint:
    """A point of the pen: x and y in 0…1 of the signature box, pressure 0…1, milliseconds."""

    x: float
    y: float
    pressure: float
    ms: int


@dataclass(frozen=True)
class Stroke:
    """One line of the pen from touching to lifting."""

    points: tuple[InkPoint, ...]


@dataclass(frozen=True)
class SignedPaper:
    """One paper that was signed: the PDF that the customer saw, by its digest.

    Its title is kept with it, so that it can be told years later when no operation has it any more.
    """

    code: str
    title: Text
    document: Kept


_BEFORE_THERE_WERE_SEVERAL = Text("申请书", "Application")


@dataclass(frozen=True)
class Signature:
    """Ink put to a set of papers, each of which the customer read."""

    strokes: tuple[Stroke, ...]
    aspect: float
    """width : height of the signature box"""
    at: datetime
    papers: tuple[SignedPaper, ...] = ()
    form: Kept | None = None
    """the only paper of a signature from the time when there was one paper to each"""

    @property
    def signed(self) -> tuple[SignedPaper, ...]:
        """The papers that it was put to, whenever it was given."""
        if self.form is None:
            return self.papers
        return (SignedPaper("application", _BEFORE_THERE_WERE_SEVERAL, self.form), *self.papers)

    @property
    def forms(self) -> tuple[Kept, ...]:
        """The documents that it was put to."""
        return tuple(paper.document for paper in self.signed)

    @property
    def length(self) -> float:
        """How far the pen went, in widths of the box."""
        total = 0.0
        for stroke in self.strokes:
            for a, b in zip(stroke.points, stroke.points[1:], strict=False):
                total += ((a.x - b.x) ** 2 + ((a.y - b.y) / self.aspect) ** 2) ** 0.5
        return total
