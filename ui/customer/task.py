"""What every task of the customer has in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.i18n import Text
from ui.language import say
from ui.theme import SPACE, role


class CustomerTask(QWidget):
    """Something that the customer is asked to do. `finished` says that it is done."""

    finished = Signal()
    title = Text("请您查看", "Please look")

    def __init__(self) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE.large)

    def begin(self) -> None:
        """The customer sees the task now: put the focus where they start."""


def large(text: Text) -> QLabel:
    """A sentence in large type."""
    label = QLabel()
    label.setWordWrap(True)
    role(label, "customer")
    say(label, text)
    return label


def large_button(text: Text, *, primary: bool = False) -> QPushButton:
    """A button that a finger finds."""
    button = QPushButton()
    role(button, "customer-primary" if primary else "customer")
    button.setMinimumHeight(56)
    button.setAutoDefault(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    say(button, text)
    return button
