"""The boxes to tick, drawn by ourselves: the same on every computer, and still found as text."""

from __future__ import annotations

from dataclasses import dataclass

EMPTY_BOX = "□"
TICKED_BOX = "☑"

Stroke = tuple[str, tuple[tuple[float, float] | None, ...]]


@dataclass(frozen=True)
class Shape:
    """One character as drawn: pen strokes in thousandths of the type size, and its width."""

    strokes: tuple[Stroke, ...]
    width: float


def _outline(*points: tuple[float, float]) -> tuple[Stroke, ...]:
    first, *rest = points
    return (("moveTo", (first,)), *(("lineTo", (point,)) for point in rest), ("closePath", ()))


_BOX = (
    *_outline((70, -50), (70, 740), (860, 740), (860, -50)),
    *_outline((128, 8), (802, 8), (802, 682), (128, 682)),
)
_TICK = _outline((205, 420), (358, 262), (742, 800), (850, 730), (374, 60), (115, 335))

DRAWN = {
    EMPTY_BOX: Shape(_BOX, 930),
    "☐": Shape(_BOX, 930),
    TICKED_BOX: Shape((*_BOX, *_TICK), 930),
}
"""Fonts draw these in many sizes, and some have only one of the two."""

NARROW = {"\ufdd0": "‘", "\ufdd1": "’", "\ufdd2": "“", "\ufdd3": "”"}
"""Quotation marks within Latin words, which Chinese fonts draw as wide as a Chinese character.

The keys are code points that Unicode keeps for use inside programs; they stand for the marks until
the file is written, and only the marks are ever found in it.
"""
_TO_NARROW = str.maketrans({mark: key for key, mark in NARROW.items()})


def narrowed(text: str) -> str:
    """Latin words with narrow quotation marks in them."""
    return text.translate(_TO_NARROW)
