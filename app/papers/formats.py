"""The kinds of paper in a branch's printers: sheets, slips, rolls and pages of passbooks."""

from __future__ import annotations

from dataclasses import dataclass

MILLIMETRE = 72 / 25.4
"""In points."""

_LONGEST_ROLL = 5000.0
"""Millimetres; a page of a PDF may be no longer than 14,400 points."""
SHORTEST = 80.0
"""Millimetres of the shortest paper that takes head, foot and something between them."""
_NARROW = 110.0
"""Millimetres of width below which fields stand one below the other."""
_LOW = 160.0
"""Millimetres of height below which everything is set tightly."""


@dataclass(frozen=True)
class PageFormat:
    """A kind of paper; all lengths in millimetres.

    Without a `height` the paper comes from a roll and is cut where the words end.
    """

    name: str
    width: float
    height: float | None
    left: float
    right: float
    top: float
    bottom: float
    punched: bool = False
    """marks at the left edge show where the two holes for the file are punched (ISO 838)"""

    def __post_init__(self) -> None:
        if self.width - self.left - self.right < 40:
            raise ValueError(f"a paper needs 40 mm between its margins: {self.name}")
        if self.height is not None and self.height < SHORTEST:
            raise ValueError(f"a paper is at least {SHORTEST} mm high: {self.name}")

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points; a roll is as long as a page can be."""
        return self.width * MILLIMETRE, (self.height or _LONGEST_ROLL) * MILLIMETRE

    @property
    def narrow(self) -> bool:
        """Whether only one field stands in a row."""
        return self.width - self.left - self.right < _NARROW

    @property
    def tight(self) -> bool:
        """Whether there is no height to spare."""
        return self.narrow or (self.height is not None and self.height < _LOW)


A4 = PageFormat("A4", 210.0, 297.0, 24.0, 12.7, 12.0, 10.5, punched=True)
"""The left margin leaves room for punching and binding."""

A4_ACROSS = PageFormat("A4 across", 297.0, 210.0, 12.7, 12.7, 18.0, 10.5)
"""For lists with many columns; the upper margin, which is the long edge, is the one that is
bound."""

SLIP = PageFormat("slip", 210.0, 93.3, 12.0, 12.0, 5.0, 5.0)
"""A third of a folded continuous sheet; unverified, as no rule says how large a slip is."""

ROLL = PageFormat("roll", 80.0, None, 4.0, 4.0, 4.0, 6.0)
"""The roll of a receipt printer with 72 mm of printing width; unverified like the slip."""


def passbook(width: float = 130.0, height: float = 175.0) -> PageFormat:
    """A page of a passbook; every bank has its own, so these millimetres are unverified."""
    return PageFormat("passbook", width, height, 6.0, 6.0, 6.0, 6.0)
