"""Which fields each side of each document has for the eyes, one small file for each kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from app.domain.documents import DocumentKind, DocumentSide
from app.vision.fields import Print
from app.vision.findings import FieldReading, PictureWarning
from app.vision.layout import Region
from app.vision.layouts import (
    foreign_pr_card,
    hmt_permit,
    resident_card,
    temporary_card,
    travel_permits,
)
from app.vision.reading import Line


class SideLayout(Protocol):
    """One side of one kind of document."""

    @property
    def kind(self) -> DocumentKind: ...

    @property
    def side(self) -> DocumentSide: ...

    @property
    def may_be_empty(self) -> frozenset[str]:
        """Fields that some documents of this kind do not print."""
        ...

    @property
    def expected_regions(self) -> int:
        """How many regions a good sight of this side has."""
        ...

    def find(self, lines: Sequence[Line]) -> dict[str, Region]:
        """The regions that were found among the lines."""
        ...

    def judge(
        self, prints: Mapping[str, Print]
    ) -> tuple[dict[str, FieldReading], list[PictureWarning]]:
        """All fields of this side, compared with each other."""
        ...


LAYOUTS: dict[tuple[DocumentKind, DocumentSide], SideLayout] = {
    (layout.kind, layout.side): layout
    for layout in (
        *resident_card.LAYOUTS,
        *temporary_card.LAYOUTS,
        *hmt_permit.LAYOUTS,
        *travel_permits.LAYOUTS,
        *foreign_pr_card.LAYOUTS,
    )
}
"""The sides that are read as cards; passports are read by their machine-readable zone."""
