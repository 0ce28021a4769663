"""The notices that a customer reads before they consent."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.i18n import Text
from ui.customer.task import CustomerTask, large, large_button
from ui.language import say
from ui.theme import SPACE, role


class NoticesTask(CustomerTask):
    """Shows notices in full, beside one another; the customer says when they have read them."""

    title = Text("请阅读告知书", "Please read the notices")

    def __init__(self, notices: tuple[tuple[Text, Text], ...]) -> None:
        super().__init__()
        inside = QWidget()
        role(inside, "clear")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.wide)
        for heading, words in notices:
            row.addWidget(_notice(heading, words), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self.body.addWidget(area, 1)
        self._read = large_button(Text("我已阅读", "I have read them"), primary=True)
        self._read.clicked.connect(self.finished)
        self.body.addWidget(self._read, 0, Qt.AlignmentFlag.AlignRight)

    def begin(self) -> None:
        """The button takes Enter at once; reading is what happens before."""
        self._read.setFocus()


def _notice(heading: Text, words: Text) -> QFrame:
    card = QFrame()
    role(card, "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(SPACE.wide, SPACE.large, SPACE.wide, SPACE.large)
    title = QLabel()
    role(title, "headline")
    title.setWordWrap(True)
    say(title, heading)
    column.addWidget(title)
    column.addWidget(large(words))
    column.addStretch(1)
    return card
