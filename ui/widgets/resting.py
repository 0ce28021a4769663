"""Where the focus rests when what had it is greyed or hidden: on the screen, on no neighbour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_BACK = (QEvent.Type.EnabledChange, QEvent.Type.Show)


class Resting(QObject):
    """Keeps the focus of a screen when Qt would hand it on to whatever comes next, because what
    had it was greyed or hidden; gives it back as soon as that can be used again.

    A teller who presses Enter twice must not set off the neighbour of the button that they meant.
    """

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self._lost: QWidget | None = None

    def keeps(self) -> bool:
        """Takes the focus where it is being lost; whether it did. To be asked by the screen's
        `focusNextPrevChild`, which Qt calls for Tab as well."""
        lost = self._screen.window().focusWidget()
        if (
            lost is None
            or lost is self._screen
            or not self._screen.isVisible()
            or not self._screen.isAncestorOf(lost)
            or (lost.isEnabled() and lost.isVisible())
        ):
            return False
        self._forget()
        self._lost = lost
        lost.installEventFilter(self)
        self._screen.setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What lost the focus can be used again: it has it back, unless it went elsewhere."""
        if event.type() in _BACK and watched is self._lost:
            lost = self._lost
            if lost.isEnabled() and lost.isVisible():
                self._forget()
                if self._screen.hasFocus():
                    lost.setFocus()
        return False

    def _forget(self) -> None:
        if self._lost is not None and isValid(self._lost):
            self._lost.removeEventFilter(self)
        self._lost = None
