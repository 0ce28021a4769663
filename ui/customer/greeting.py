"""What a customer sees while nothing is asked of them: a greeting, and what is waited for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.clock import Clock, now
from app.i18n import Text, same
from ui.customer.look import Comfort
from ui.customer.progress import Progress
from ui.customer.task import centred, large
from ui.language import say
from ui.theme import SPACE, role

_EVERY_MINUTE = 60_000
_PHONE_WIDTH = 620
_WELCOME = Text("{hello}，欢迎光临{bank}", "{hello}, and welcome to {bank}")
_WELCOME_ALONE = Text("{hello}，欢迎光临", "{hello}, and welcome")
_HELP = Text(
    "看不清楚？请按上方的“大字”或“高对比度”。",
    "Hard to read? Press “Large type” or “High contrast” above.",
)
_PHONE = Text("您的手机收到短信（培训）", "A text message on your phone (training)")
_HOURS = (
    (5, Text("晚上好", "Good evening")),
    (11, Text("上午好", "Good morning")),
    (13, Text("中午好", "Good day")),
    (18, Text("下午好", "Good afternoon")),
    (24, Text("晚上好", "Good evening")),
)


def hello(at: datetime) -> Text:
    """How one greets at this hour."""
    return next(words for until, words in _HOURS if at.hour < until)


class Greeting(QWidget):
    """The greeting; nothing private is ever on it."""

    def __init__(self, clock: Clock = now) -> None:
        super().__init__()
        role(self, "clear")
        self._clock = clock
        self._bank = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.wide)
        column.addStretch(1)
        self._welcome = centred(same(""), "display")
        column.addWidget(self._welcome)
        self.now = centred(same(""), "title")
        column.addWidget(self.now)
        self._phone = QFrame()
        role(self._phone, "card")
        inside = QVBoxLayout(self._phone)
        inside.setContentsMargins(SPACE.wide, SPACE.large, SPACE.wide, SPACE.large)
        inside.addWidget(large(_PHONE, "small"))
        self._phone_text = large(same(""))
        inside.addWidget(self._phone_text)
        self._phone.hide()
        # A column that aligns a frame gives it too little height for wrapped words.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._phone, 0)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(2)
        self._help: QLabel = centred(_HELP, "small")
        column.addWidget(self._help)
        self._minute = QTimer(self)
        self._minute.setInterval(_EVERY_MINUTE)
        self._minute.timeout.connect(self._greet)
        self._minute.start()
        self.wear(Comfort())
        self._greet()

    def show_bank(self, name: str) -> None:
        """Whose counter this is."""
        self._bank = name
        self._greet()

    def show_progress(self, progress: Progress) -> None:
        """What happens now, and what the teller waits for."""
        say(self.now, progress.now)

    def show_messages(self, messages: Iterable[str]) -> None:
        """Shows the text messages on the customer's phone, newest first (training only)."""
        newest = list(messages)[-3:][::-1]
        self._phone.setVisible(bool(newest))
        self._phone_text.setText("\n\n".join(newest))

    def aloud(self) -> Text:
        """The greeting, to be read aloud."""
        return self._words

    def wear(self, comfort: Comfort) -> None:
        """The phone is as wide as its words need."""
        self._phone.setFixedWidth(round(_PHONE_WIDTH * (1.4 if comfort.large else 1)))

    def _greet(self) -> None:
        words = _WELCOME if self._bank else _WELCOME_ALONE
        self._words = words.format(hello=hello(self._clock()), bank=self._bank)
        say(self._welcome, self._words)
