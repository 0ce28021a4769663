"""The line at the bottom of the window: which keys act now, as many as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.keys import Key
from ui.language import spoken
from ui.theme import SPACE, theme
from ui.widgets.frames import empty
from ui.widgets.words import KeyCap

_FIRST = 3
"""so many of the keys that act here are shown before the first of those that act everywhere"""


class KeyLine(QWidget):
    """Keys that act on this screen on the left, those that act everywhere on the right. What has
    no room is left out, the least wanted first; the page of all keys has them all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._acting: tuple[Key, ...] = ()
        self._everywhere: tuple[Key, ...] = ()
        self._caps: list[KeyCap] = []
        """the most wanted first"""
        self._here, self._always = _part(), _part()
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE.large, 0, SPACE.large, 0)
        line.setSpacing(SPACE.large)
        line.addLayout(self._here)
        line.addStretch(1)
        line.addLayout(self._always)
        spoken().changed.connect(self._fit)
        theme().changed.connect(self._fit)

    def show_keys(self, acting: tuple[Key, ...], everywhere: tuple[Key, ...]) -> None:
        """Shows these keys; what stands there already is not made again."""
        if acting != self._acting:
            self._acting = acting
            _fill(self._here, acting)
        if everywhere != self._everywhere:
            self._everywhere = everywhere
            _fill(self._always, everywhere)
        here, always = _caps(self._here), _caps(self._always)
        self._caps = [*here[:_FIRST], *always[:1], *here[_FIRST:], *always[1:]]
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for more keys, or for fewer."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another typeface takes more room, or less."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * SPACE.large
        for cap in self._caps:
            cap.ensurePolished()
            room -= cap.sizeHint().width() + SPACE.large
            cap.setVisible(room + SPACE.large >= 0)


def _part() -> QHBoxLayout:
    part = QHBoxLayout()
    part.setSpacing(SPACE.large)
    return part


def _fill(part: QHBoxLayout, keys: tuple[Key, ...]) -> None:
    empty(part)
    for key in keys:
        part.addWidget(KeyCap(key))


def _caps(part: QHBoxLayout) -> list[KeyCap]:
    items = [part.itemAt(at) for at in range(part.count())]
    widgets = [item.widget() for item in items if item is not None]
    return [one for one in widgets if isinstance(one, KeyCap)]
