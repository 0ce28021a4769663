"""Buttons that say what they do and which key does the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.i18n import Text
from ui.icons import put_icon
from ui.keys import Key
from ui.language import say
from ui.theme import role

_INK_OF_ROLE = {"primary": "on_accent", "danger": "bad", "quiet": "accent", "link": "accent"}


class ActionButton(QPushButton):
    """A button; roles: primary (one per page), quiet, link (narrow), danger, or none.

    Enter and Space both press it while it has the focus. With `key` the key cap is written behind
    the words; the shortcut itself belongs to the screen.
    """

    def __init__(
        self,
        text: Text,
        role_: str = "",
        *,
        icon: str = "",
        key: Key | None = None,
        does: Callable[[], Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = key
        if role_:
            role(self, role_)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.tell(text)
        if icon:
            put_icon(self, icon, ink=_INK_OF_ROLE.get(role_, "ink"))
        if does is not None:
            self.clicked.connect(lambda _=False: does())

    def tell(self, text: Text) -> None:
        """Says something else on the button."""
        if self._key is not None:
            cap = self._key.shown
            text = Text("{text}  {cap}", "{text}  {cap}").format(text=text, cap=cap)
        say(self, text)

    def bar(self, why: Text | None) -> None:
        """Greys the button and says why on hover; None makes it live again."""
        self.setEnabled(why is None)
        say(self, why or Text("", ""), "toolTip")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)
