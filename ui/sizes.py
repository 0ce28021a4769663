"""How large the window writes: everything that holds words grows with the text size."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtWidgets import QApplication, QWidget

_HELD = "held-sizes"
_NO_END = 16777215
"""what Qt takes for no limit"""


class TextSize(IntEnum):
    """The size of all words, in percent of the usual one."""

    USUAL = 100
    LARGER = 110
    LARGE = 125
    LARGEST = 150

    def next(self, by: int) -> TextSize:
        """The size that is `by` steps larger; the last one where there are no more."""
        sizes = list(TextSize)
        return sizes[min(max(sizes.index(self) + by, 0), len(sizes) - 1)]


_now = TextSize.USUAL


def text_size() -> TextSize:
    """The size of all words at the moment."""
    return _now


def write_at(size: TextSize) -> None:
    """Words are written at this size from now on; what is held grows or shrinks with them."""
    global _now  # noqa: PLW0603 - there is one window and one text size
    _now = size
    for widget in QApplication.allWidgets():
        if widget.property(_HELD):
            _apply(widget)


def px(pixels: float) -> int:
    """Pixels at 100 % as pixels at the text size of the moment."""
    return round(pixels * _now / 100)


def hold(
    widget: QWidget,
    *,
    width: int = 0,
    height: int = 0,
    least_width: int = 0,
    least_height: int = 0,
    most_width: int = 0,
) -> None:
    """Holds a widget to sizes in pixels at 100 %, which grow with the text; 0 leaves one free."""
    held = dict(widget.property(_HELD) or {})
    given = {
        "width": width,
        "height": height,
        "least_width": least_width,
        "least_height": least_height,
        "most_width": most_width,
    }
    held.update({name: pixels for name, pixels in given.items() if pixels})
    widget.setProperty(_HELD, held)
    _apply(widget)


def let_go(widget: QWidget) -> None:
    """Holds a widget to no size any more."""
    widget.setProperty(_HELD, None)
    widget.setMinimumSize(0, 0)
    widget.setMaximumSize(_NO_END, _NO_END)


def _apply(widget: QWidget) -> None:
    sets = {
        "width": widget.setFixedWidth,
        "height": widget.setFixedHeight,
        "least_width": widget.setMinimumWidth,
        "least_height": widget.setMinimumHeight,
        "most_width": widget.setMaximumWidth,
    }
    for name, pixels in widget.property(_HELD).items():
        sets[name](px(pixels))
