"""The customer enters their PIN twice, on their own side, seen by nobody."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel

from app.i18n import Text
from ui.customer.task import CustomerTask, large
from ui.language import say
from ui.theme import role
from ui.widgets.key_pad import KeyPad

_FIRST = Text("请输入六位数字密码", "Please enter a PIN of six digits")
_SECOND = Text("请再次输入同一密码", "Please enter the same PIN once more")
_WAIT = Text("请稍候…", "One moment, please …")
_NEVER = Text(
    "密码只有您自己知道；请遮挡键盘，不要告诉任何人，包括柜员。",
    "Only you know it. Cover the pad and tell nobody, not even the teller.",
)
_SHUFFLE = Text("打乱数字位置", "Shuffle the digits")


class PinEntry(CustomerTask):
    """Two entries of six digits; `entered` carries both once and nothing keeps them."""

    title = Text("设置密码", "Set the PIN")
    entered = Signal(str, str)
    progressed = Signal(int, int)
    """which entry (1 or 2), and how many digits of it"""

    def __init__(self) -> None:
        super().__init__()
        self._first = ""
        self.body.addStretch(1)
        self._words = QLabel()
        role(self._words, "display")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words.setWordWrap(True)
        self.body.addWidget(self._words)
        self._wrong = large(Text("", ""))
        self._wrong.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        role(self._wrong, "customer-error")
        # The pad stays where it is when something is said: fingers are on it.
        held = self._wrong.sizePolicy()
        held.setRetainSizeWhenHidden(True)
        self._wrong.setSizePolicy(held)
        self._wrong.hide()
        self.body.addWidget(self._wrong)
        self.pad = KeyPad()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.pad)
        row.addStretch(1)
        self.body.addLayout(row)
        shuffle = QCheckBox()
        say(shuffle, _SHUFFLE)
        shuffle.toggled.connect(lambda on: self.pad.order(shuffled=on))
        shuffle.toggled.connect(lambda _on: self.pad.setFocus())
        self.body.addWidget(shuffle, 0, Qt.AlignmentFlag.AlignHCenter)
        never = large(_NEVER)
        never.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(never)
        self.body.addStretch(1)
        self.pad.entered.connect(self._entered)
        self.pad.progressed.connect(
            lambda count: self.progressed.emit(2 if self._first else 1, count)
        )
        say(self._words, _FIRST)

    def begin(self) -> None:
        """The pad takes the keyboard."""
        self.pad.setFocus()

    def again(self, why: Text) -> None:
        """Both entries are asked for once more, and why."""
        self._first = ""
        self.pad.setEnabled(True)
        say(self._words, _FIRST)
        say(self._wrong, why)
        self._wrong.show()
        self.pad.setFocus()

    def _entered(self, pin: str) -> None:
        self._wrong.hide()
        if not self._first:
            self._first = pin
            say(self._words, _SECOND)
            self.progressed.emit(2, 0)
            return
        first, self._first = self._first, ""
        say(self._words, _WAIT)
        self.pad.setEnabled(False)
        self.entered.emit(first, pin)
