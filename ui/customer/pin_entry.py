"""The customer enters their PIN twice, on their own side, seen by nobody."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.i18n import Text, same
from ui.customer.look import Comfort, palette_of
from ui.customer.task import CustomerTask, large
from ui.language import say, sentence_of
from ui.theme import SPACE
from ui.widgets.key_pad import KeyPad

_FIRST = Text("请输入六位数字密码", "Please enter a PIN of six digits")
_SECOND = Text("请再次输入同一密码", "Please enter the same PIN once more")
_WAIT = Text("请稍候…", "One moment, please …")
_NEVER = Text(
    "请遮挡键盘。密码只有您自己知道，不要告诉任何人，包括柜员。",
    "Cover the pad. Only you know the PIN: tell nobody, not even the teller.",
)
_ADVICE = Text(
    "请从头再输一次：不用生日、手机号，也不用连续或重复的数字。",
    "Please start again, without birthdays, phone numbers or digits in a row.",
)
_TOUCH = Text("请用手指或鼠标点按屏幕上的数字。", "Please press the digits on the screen.")
_STAGES = {
    1: Text("第一次输入，已输入{n}位", "first entry, {n} digits"),
    2: Text("第二次输入，已输入{n}位", "second entry, {n} digits"),
}


class PinEntry(CustomerTask):
    """Two entries of six digits; `entered` carries both once and nothing keeps them.

    `shuffled` puts the digits in other places for each entry. On one screen the keyboard before
    the customer may be used as well as the pad; beside a screen of the customer's own that keyboard
    is the teller's, and counts only with `keyboard`.
    """

    title = Text("设置银行卡密码", "Set the PIN of your card")
    entered = Signal(str, str)
    progressed = Signal(int, int)
    """which entry (1 or 2), and how many digits of it"""
    private = True
    headed = False

    def __init__(self, *, shuffled: bool = False, keyboard: bool = False) -> None:
        super().__init__()
        self._first = ""
        self._shuffled = shuffled
        self._keyboard = keyboard
        across = QHBoxLayout()
        across.setSpacing(SPACE.vast)
        left = QVBoxLayout()
        left.setSpacing(SPACE.large)
        left.addStretch(1)
        self._words = large(_FIRST, "display")
        left.addWidget(self._words)
        self._wrong = large(same(""), "customer-error")
        left.addWidget(self._wrong)
        left.addStretch(1)
        left.addWidget(large(_NEVER))
        self._touch = large(_TOUCH, "small")
        left.addWidget(self._touch)
        across.addLayout(left, 1)
        self.pad = KeyPad()
        right = QVBoxLayout()
        right.addStretch(1)
        right.addWidget(self.pad)
        right.addStretch(1)
        across.addLayout(right)
        self.body.addLayout(across, 1)
        self.pad.entered.connect(self._entered)
        self.pad.progressed.connect(self._progress)
        self.placed(own_screen=False)
        self.pad.order(shuffled=shuffled)

    def begin(self) -> None:
        """The pad takes the keyboard, where there is one for the customer."""
        self.pad.setFocus()

    def placed(self, *, own_screen: bool) -> None:
        """Whose keyboard it is decides whether its digits count."""
        self.pad.takes_keys = self._keyboard or not own_screen
        self._touch.setVisible(not self.pad.takes_keys)

    def aloud(self) -> Text:
        """What is asked; never what was entered."""
        return Text("{asked}。{never}", "{asked}. {never}").format(
            asked=sentence_of(self._words), never=_NEVER
        )

    def wear(self, comfort: Comfort) -> None:
        """Dots as large as the words."""
        super().wear(comfort)
        self.pad.show_dots_of(comfort.sizes.dot, palette_of(comfort))

    def again(self, why: Text) -> None:
        """Both entries are asked for once more, and why."""
        self._first = ""
        self.pad.clear()
        self.pad.setEnabled(True)
        self.pad.order(shuffled=self._shuffled)
        say(self._words, _FIRST)
        say(self._wrong, Text("{why}{advice}", "{why} {advice}").format(why=why, advice=_ADVICE))
        self.pad.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever was entered is forgotten when the teller takes over."""
        self._first = ""
        self.pad.forget()
        super().hideEvent(event)

    def _progress(self, count: int) -> None:
        entry = 2 if self._first else 1
        self.stand(_STAGES[entry].format(n=count))
        self.progressed.emit(entry, count)

    def _entered(self, pin: str) -> None:
        say(self._wrong, same(""))
        if not self._first:
            self._first = pin
            say(self._words, _SECOND)
            self.pad.order(shuffled=self._shuffled)
            self._progress(0)
            return
        first, self._first = self._first, ""
        say(self._words, _WAIT)
        self.pad.setEnabled(False)
        self.entered.emit(first, pin)
