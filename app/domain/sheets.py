"""Sheets of paper: how large they are, and on which sides they are printed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_SAME_MM = 1.0
"""Two sheets whose edges differ by less are one: paper is cut no better [D]."""


class Sides(StrEnum):
    """On which sides of the sheet a paper is printed."""

    ONE = "one"
    LONG = "long"
    """both, turned over like a book"""
    SHORT = "short"
    """both, turned over like a pad"""


@dataclass(frozen=True)
class Sheet:
    """A size of paper, in millimetres."""

    width_mm: float
    height_mm: float

    @property
    def is_a4(self) -> bool:
        """Whether it is A4 (ISO 216), upright."""
        return (
            abs(self.width_mm - A4.width_mm) < _SAME_MM
            and abs(self.height_mm - A4.height_mm) < _SAME_MM
        )


A4 = Sheet(210.0, 297.0)
