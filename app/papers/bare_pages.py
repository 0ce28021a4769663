"""Marks made into a PDF with nothing around them: what goes onto paper that is printed already."""

from __future__ import annotations

from typing import Any

from app.papers.marks import Mark
from app.papers.paint import About, paint

Marks = tuple[Mark, ...]


def bare_pdf(pages: tuple[Marks, ...], size: tuple[float, float], about: About) -> bytes:
    """The pages as a PDF of that size in points; raises what `paint` raises."""
    sheets: Any = pages
    return paint(sheets, size, about)
