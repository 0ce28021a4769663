"""The resident identity card, both sides (GA 448), and what it shares with others of its shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.documents import DocumentKind, DocumentSide
from app.vision import layout
from app.vision.fields import Print, back_fields, front_fields
from app.vision.findings import PictureWarning
from app.vision.layout import Region
from app.vision.layouts.form import Readings
from app.vision.reading import Line


@dataclass(frozen=True, slots=True)
class ResidentSide:
    """One side of a resident card: its places are known exactly, so its rows are found by them."""

    side: DocumentSide
    kind: DocumentKind = DocumentKind.RESIDENT_CARD
    may_be_empty: frozenset[str] = frozenset()

    @property
    def expected_regions(self) -> int:
        """How many regions a good sight of this side has."""
        return 5 if self.side is DocumentSide.FRONT else 2

    def find(self, lines: Sequence[Line]) -> dict[str, Region]:
        """The regions that were found among the lines."""
        return layout.regions(self.side, list(lines))

    def judge(self, prints: Mapping[str, Print]) -> tuple[Readings, list[PictureWarning]]:
        """All fields of this side, compared with each other."""
        return (front_fields if self.side is DocumentSide.FRONT else back_fields)(dict(prints))


LAYOUTS = (ResidentSide(DocumentSide.FRONT), ResidentSide(DocumentSide.BACK))
