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
_TICK = _outline((219, 381), (361, 233), (698, 657), (772, 603), (369, 87), (151, 319))

DRAWN = {
    EMPTY_BOX: Shape(_BOX, 930),
    "☐": Shape(_BOX, 930),
    TICKED_BOX: Shape((*_BOX, *_TICK), 930),
}
"""Fonts draw these in many sizes, and some have only one of the two."""
