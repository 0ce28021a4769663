"""Words on the screen that follow the language: lines, paragraphs and key caps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.i18n import Text, same
from ui.keys import Key
from ui.language import say
from ui.sizes import hold
from ui.theme import SPACE, role

_CAP_HEIGHT = 23


class Words(QLabel):
    """A line or, with `wrap`, a paragraph. Roles: small, muted, label, strong, title, headline,
    display, figure, fixed, error, section."""

    def __init__(
        self,
        text: Text | str = "",
        role_: str = "",
        *,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role_:
            role(self, role_)
        if wrap:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tell(text)

    def tell(self, text: Text | str) -> None:
        """Says something else; a `str` is the same in both languages: a name, a number."""
        say(self, text if isinstance(text, Text) else same(text))


class KeyCap(QWidget):
    """A key and what it does, as shown where it acts."""

    def __init__(self, key: Key, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.tight + 2)
        cap = Words(key.shown, "keycap")
        hold(cap, height=_CAP_HEIGHT)
        row.addWidget(cap)
        row.addWidget(Words(key.does, "small"))
