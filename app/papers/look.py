"""The sizes of type and room in which a paper is set: even, or tightly where that saves a page."""

from __future__ import annotations

from dataclasses import dataclass

GREY = 0.07
TITLE_GREY = 0.16
"""How dark labels and bars are filled; a laser printer still prints the first as an even tone."""
TABLE_PAD = 2.5
"""Room above and below the words of a row of a table."""
MOST_VALUE_LINES = (2, 3, 4, 6)
"""How many lines a value may have at each of the sizes; what needs more goes to the annex."""


@dataclass(frozen=True)
class Look:
    """Sizes in points."""

    values: tuple[float, float, float, float]
    """of a value, tried one after the other when it does not fit"""
    label: float
    label_english: float
    inline: bool
    """whether the English of a label stands behind the Chinese where there is room"""
    bar: float
    """of the title of a block"""
    prose: float
    bank: float
    title: float
    title_english: float
    head_label: float
    small: float
    """of running head and foot"""
    row: float
    """least height of a row of fields"""
    pad: float
    """room between a rule and the words beside it"""
    above: float
    """room between the upper rule of a row and its first line"""
    gap: float
    """room between two blocks"""
    ink: float
    """height of what is signed in"""
    seal: float
    """radius of the seal"""
    qr: float


EVEN = Look(
    values=(9.5, 8.6, 7.8, 7.0),
    label=8.4,
    label_english=5.6,
    inline=False,
    bar=9.6,
    prose=9.0,
    bank=12.0,
    title=17.0,
    title_english=8.0,
    head_label=6.0,
    small=6.6,
    row=21.0,
    pad=4.0,
    above=2.4,
    gap=6.5,
    ink=46.0,
    seal=37.0,
    qr=68.0,
)

TIGHT = Look(
    values=(8.6, 8.0, 7.4, 6.8),
    label=7.6,
    label_english=5.2,
    inline=False,
    bar=8.8,
    prose=8.2,
    bank=11.0,
    title=15.0,
    title_english=7.0,
    head_label=5.6,
    small=6.0,
    row=17.8,
    pad=3.2,
    above=1.5,
    gap=4.0,
    ink=36.0,
    seal=31.0,
    qr=62.0,
)

SLIM = Look(
    values=(8.0, 7.4, 7.0, 6.6),
    label=6.8,
    label_english=4.8,
    inline=True,
    bar=8.0,
    prose=7.2,
    bank=8.6,
    title=11.0,
    title_english=5.6,
    head_label=5.0,
    small=5.4,
    row=12.6,
    pad=2.6,
    above=1.0,
    gap=2.6,
    ink=26.0,
    seal=25.0,
    qr=40.0,
)
"""For slips and rolls."""
