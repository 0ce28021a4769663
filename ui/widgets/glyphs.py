"""Whether the screen really has a glyph for a character, told before a box is shown for it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout

from ui.theme import body_font


@lru_cache(maxsize=4096)
def on_screen(text: str) -> bool:
    """Whether every character of a text has a glyph in the fonts of the window or behind them."""
    layout = QTextLayout(text, body_font())
    layout.beginLayout()
    line = layout.createLine()
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return all(glyph != 0 for run in layout.glyphRuns() for glyph in run.glyphIndexes()) and bool(
        layout.glyphRuns()
    )


def large_font(pixels: int) -> QFont:
    """The typeface of the window with its families for rare characters, at a size of its own."""
    font = body_font()
    font.setPixelSize(pixels)
    return font
