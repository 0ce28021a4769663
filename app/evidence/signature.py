"""The customer's signature as ink, and the very document that it was put to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.evidence.image import Kept


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
class Signature:
    """Ink put to one document: `form` names the PDF that the customer saw, by its digest."""

    strokes: tuple[Stroke, ...]
    form: Kept
    aspect: float
    """width : height of the signature box"""
    at: datetime

    @property
    def length(self) -> float:
        """How far the pen went, in widths of the box."""
        total = 0.0
        for stroke in self.strokes:
            for a, b in zip(stroke.points, stroke.points[1:], strict=False):
                total += ((a.x - b.x) ** 2 + ((a.y - b.y) / self.aspect) ** 2) ** 0.5
        return total
