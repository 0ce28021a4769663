"""What all screens around a case have in common."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from ui.keys import Key
from ui.shell import Shell
from ui.theme import role


class Screen(QWidget):
    """A screen in the centre of the window."""

    keys: tuple[Key, ...] = ()
    """the keys that act here, shown at the bottom of the window"""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        role(self, "canvas")

    def enter(self) -> None:
        """The screen comes in sight: ask the desk for what it shows, put the focus."""

    def open(self, what: Any) -> None:
        """Opens something on the screen, which is in sight: an entry by its number, a customer."""

    def about(self, name: str) -> object:
        """What a key that goes to another screen from here opens there; None for nothing in
        particular."""
        return None

    def take_keys(self) -> None:
        """Enter or Down in the empty search line: what they are meant for here takes the focus."""

    def leave(self) -> None:
        """The screen goes out of sight."""

    def on_key(self, key: Key, act: object) -> QShortcut:
        """Lets a key act while this screen is in sight."""
        shortcut = QShortcut(key.qt(), self)
        shortcut.activated.connect(act)
        return shortcut
