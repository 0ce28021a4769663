"""The customer enters a PIN on their own side, seen by nobody: a new one twice, an old one once."""

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
_OLD = Text("请输入您现在的密码", "Please enter the PIN that you have now")
_WAIT = Text("请稍候…", "One moment, please …")
_SEE_THE_TELLER = Text("请听柜员说明", "The teller will tell you what comes next")
_NEVER = Text(
    "请遮挡键盘。密码只有您自己知道，不要告诉任何人，包括柜员。",
    "Cover the pad. Only you know the PIN: tell nobody, not even the teller.",
)
_ADVICE = Text(
    "请从头再输一次：不用生日、手机号，也不用连续或重复的数字。",
    "Please start again, without birthdays, phone numbers or digits in a row.",
)
_FORGOTTEN = Text(
    "想不起来的，请告诉柜员，可以重置密码。",
    "If you do not remember it, tell the teller: it can be set anew.",
)
_ANOTHER = Text("请另设一个与原来不同的密码。", "Please choose another one than you had before.")
_LEFT = Text("还可以输入{n}次。", "Entries left: {n}.")
_TOUCH = Text("请用手指或鼠标点按屏幕上的数字。", "Please press the digits on the screen.")
_STAGES = {
    1: Text("第一次输入，已输入{n}位", "first entry, {n} digits"),
    2: Text("第二次输入，已输入{n}位", "second entry, {n} digits"),
}
_OLD_STAGE = Text("正在输入密码，已输入{n}位", "entering the PIN, {n} digits")


class PadTask(CustomerTask):
    """A pad for six digits beside what is asked; nothing keeps what was entered.

    `shuffled` puts the digits in other places for each entry. On one screen the keyboard before
    the customer may be used as well as the pad; beside a screen of the customer's own that keyboard
    is the teller's, and counts only with `keyboard`.
    """

    private = True
    headed = False

    def __init__(self, asked: Text, *, shuffled: bool, keyboard: bool) -> None:
        super().__init__()
        self._shuffled = shuffled
        self._keyboard = keyboard
        across = QHBoxLayout()
        across.setSpacing(SPACE.vast)
        left = QVBoxLayout()
        left.setSpacing(SPACE.large)
        left.addStretch(1)
        self._words = large(asked, "display")
        left.addWidget(self._words)
        self._hint = large(same(""))
        self._hint.hide()
        left.addWidget(self._hint)
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

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever was entered is forgotten when the teller takes over."""
        self.pad.forget()
        super().hideEvent(event)

    def _progress(self, count: int) -> None:
        raise NotImplementedError

    def _entered(self, pin: str) -> None:
        raise NotImplementedError

    def _hint_at(self, hint: Text) -> None:
        """Says something small below what is asked."""
        say(self._hint, hint)
        self._hint.show()

    def _wait(self) -> None:
        """The pad rests until it is known what came of the entry."""
        say(self._words, _WAIT)
        self._rest_pad()

    def _rest_pad(self) -> None:
        # A pad that is greyed with the focus in it takes the keys with it: Esc would do nothing.
        self.setFocus()
        self.pad.setEnabled(False)

    def _ask_again(self, asked: Text, wrong: Text) -> None:
        self.pad.clear()
        self.pad.setEnabled(True)
        self.pad.order(shuffled=self._shuffled)
        say(self._words, asked)
        say(self._wrong, wrong)
        self.pad.setFocus()


class PinEntry(PadTask):
    """Two entries of a new PIN; `entered` carries both once and nothing keeps them.

    `replaces` says that the card has one already, and that the new one is to be another.
    """

    title = Text("设置银行卡密码", "Set the PIN of your card")
    entered = Signal(str, str)
    progressed = Signal(int, int)
    """which entry (1 or 2), and how many digits of it"""

    def __init__(
        self, *, shuffled: bool = False, keyboard: bool = False, replaces: bool = False
    ) -> None:
        self._first = ""
        super().__init__(_FIRST, shuffled=shuffled, keyboard=keyboard)
        if replaces:
            self._hint_at(_ANOTHER)

    def again(self, why: Text) -> None:
        """Both entries are asked for once more, and why."""
        self._first = ""
        self._ask_again(
            _FIRST, Text("{why}{advice}", "{why} {advice}").format(why=why, advice=_ADVICE)
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """The first entry too is forgotten when the teller takes over."""
        self._first = ""
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
        self._wait()
        self.entered.emit(first, pin)


class OldPinEntry(PadTask):
    """One entry of the PIN that the card has; `entered` carries it once and nothing keeps it.

    `left` is how many entries there are before it is locked. `is_over` says that none are left.
    """

    title = Text("输入银行卡密码", "Enter the PIN of your card")
    entered = Signal(str)
    progressed = Signal(int)
    """how many digits of it"""

    def __init__(self, left: int, *, shuffled: bool = False, keyboard: bool = False) -> None:
        super().__init__(_OLD, shuffled=shuffled, keyboard=keyboard)
        self.is_over = False
        self._show_left(left)

    def aloud(self) -> Text:
        """What is asked, what was wrong, and how many entries are left."""
        return Text("{wrong}{asked}。{left}{never}", "{wrong} {asked}. {left} {never}").format(
            wrong=sentence_of(self._wrong),
            asked=sentence_of(self._words),
            left=sentence_of(self._hint),
            never=_NEVER,
        )

    def again(self, why: Text, left: int) -> None:
        """It is asked for once more, and why."""
        self._show_left(left)
        self._ask_again(
            _OLD, Text("{why}{advice}", "{why} {advice}").format(why=why, advice=_FORGOTTEN)
        )

    def over(self, why: Text) -> None:
        """There is no further entry, and why."""
        self.is_over = True
        self._hint.hide()
        say(self._words, _SEE_THE_TELLER)
        say(self._wrong, why)
        self.pad.clear()
        self._rest_pad()

    def _show_left(self, left: int) -> None:
        self._hint_at(_LEFT.format(n=left))

    def _progress(self, count: int) -> None:
        self.stand(_OLD_STAGE.format(n=count))
        self.progressed.emit(count)

    def _entered(self, pin: str) -> None:
        say(self._wrong, same(""))
        self._wait()
        self.entered.emit(pin)
