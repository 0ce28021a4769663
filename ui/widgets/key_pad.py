"""The pad on which a customer enters a PIN: digits go in, and only dots are ever seen."""

from __future__ import annotations

from random import SystemRandom

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import Text
from ui.language import say

LENGTH = 6
"""Digits of a card PIN."""

_CLEAR = Text("清除", "Clear")
_ERASE = Text("退格", "Erase")


class PinDots(QWidget):
    """How many digits were entered, and nothing else about them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._across = 18
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for six dots."""
        return QSize(2 * self._across * LENGTH, 2 * self._across + 8)

    def show_dots_of(self, pixels: int) -> None:
        """Draws dots of so many pixels across."""
        self._across = pixels
        self.updateGeometry()
        self.update()

    def show_count(self, count: int) -> None:
        """Shows that `count` digits were entered."""
        self._count = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        step = 2 * self._across
        left = (self.width() - step * LENGTH) // 2
        for i in range(LENGTH):
            painter.setPen(QPen(palette.text().color(), 2))
            painter.setBrush(palette.text() if i < self._count else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(
                left + i * step + self._across // 2,
                (self.height() - self._across) // 2,
                self._across,
                self._across,
            )
        painter.end()


class KeyPad(QWidget):
    """Takes six digits by mouse, touch or keyboard; `entered` carries them once, then forgets.

    The pad can be shuffled against onlookers; the keyboard's digits stay what they are, and count
    only while `takes_keys` is true.
    """

    entered = Signal(str)
    progressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits: list[str] = []
        self.takes_keys = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys = [self._key() for _ in range(10)]
        self._dots = PinDots()
        grid = QGridLayout()
        grid.setSpacing(10)
        for i, key in enumerate(self._keys[:9]):
            grid.addWidget(key, i // 3, i % 3)
        clear, erase = self._key(), self._key()
        clear.setProperty("role", "pad-word")
        erase.setProperty("role", "pad-word")
        say(clear, _CLEAR)
        say(erase, _ERASE)
        clear.clicked.connect(self.clear)
        erase.clicked.connect(self.erase)
        grid.addWidget(clear, 3, 0)
        grid.addWidget(self._keys[9], 3, 1)
        grid.addWidget(erase, 3, 2)
        layout = QVBoxLayout(self)
        layout.setSpacing(18)
        layout.addWidget(self._dots)
        layout.addLayout(grid)
        for key in self._keys:
            key.clicked.connect(lambda _checked=False, key=key: self._press(key.text()))
        self.order(shuffled=False)

    def order(self, *, shuffled: bool) -> None:
        """Puts the digits in their usual places, or in random ones."""
        digits = list("1234567890")
        if shuffled:
            SystemRandom().shuffle(digits)
        for key, digit in zip(self._keys, digits, strict=True):
            key.setText(digit)

    def show_dots_of(self, pixels: int, palette: QPalette) -> None:
        """Draws the dots so many pixels across, in the colours of `palette`."""
        self._dots.show_dots_of(pixels)
        self._dots.setPalette(palette)

    def forget(self) -> None:
        """Forgets what was entered, and tells nobody how far that was."""
        self._digits.clear()
        self._dots.show_count(0)

    def clear(self) -> None:
        """Forgets what was entered."""
        self._digits.clear()
        self._tell()

    def erase(self) -> None:
        """Takes the last digit back."""
        if self._digits:
            self._digits.pop()
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if not self.takes_keys:
            super().keyPressEvent(event)
        elif len(text) == 1 and text in "0123456789":
            self._press(text)
        elif event.key() == Qt.Key.Key_Backspace:
            self.erase()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _key(self) -> QPushButton:
        key = QPushButton()
        key.setProperty("role", "pad")
        # The keyboard's digits go to the pad itself, whichever key the mouse pressed last.
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return key

    def _press(self, digit: str) -> None:
        self._digits.append(digit)
        self._tell()
        if len(self._digits) == LENGTH:
            pin = "".join(self._digits)
            self._digits.clear()
            self._dots.show_count(0)
            self.entered.emit(pin)

    def _tell(self) -> None:
        self._dots.show_count(len(self._digits))
        self.progressed.emit(len(self._digits))
