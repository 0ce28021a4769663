"""A hint in an empty entry, always read whole: where it is narrow a shorter one stands in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit

from app.i18n import Text
from ui.language import said, say, spoken
from ui.theme import theme

_EDGES, _SIGN = 22, 26
"""Pixels that frame and padding take at both ends, and that each sign within the entry takes."""
_WHEN = {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.FontChange, QEvent.Type.StyleChange}


def room_for_hint(entry: QLineEdit) -> int:
    """How wide a hint may be, in pixels."""
    signs = sum(action.isVisible() for action in entry.actions())
    return entry.width() - _EDGES - _SIGN * signs


class FittingHint(QObject):
    """Writes the first of `hints` that has room, the longest first; none where none has."""

    def __init__(self, entry: QLineEdit, *hints: Text) -> None:
        super().__init__(entry)
        self._entry, self._hints = entry, hints
        entry.installEventFilter(self)
        spoken().changed.connect(self._write)
        theme().changed.connect(self._write)
        self._write()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width, another hint."""
        if watched is self._entry and event.type() in _WHEN:
            self._write()
        return False

    def _write(self) -> None:
        metrics, room = self._entry.fontMetrics(), room_for_hint(self._entry)
        fits = (h for h in self._hints if metrics.horizontalAdvance(said(h)) <= room)
        say(self._entry, next(fits, Text("", "")), "placeholderText")
