"""PINs: the customer enters one on their own side; the teller sees how far they are, no digit."""

from __future__ import annotations

from app.desk.pins import WrongPin
from app.desk.views import StepView
from app.errors import Conflict, Unacceptable
from app.i18n import Text, same
from app.settings import PinPad, Switch
from ui.customer.pin_entry import OldPinEntry, PadTask, PinEntry
from ui.pages.door import Door
from ui.pages.page import Page, PageNote
from ui.theme import SPACE, Tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, row
from ui.widgets.words import Words

NEW_PIN = "new_pin"
"""The slot of a PIN that takes the place of another."""

_ASK_PIN = Text("请客户输入密码", "Let the customer enter the PIN")
_ASK_OLD = Text("请客户输入现在的密码", "Let the customer enter the PIN")
_HOW = Text(
    "密码只在客户侧输入，柜员不得查看、代填或询问。客户须输入两次。",
    "The PIN is entered on the customer's side only; never look, fill in or ask. Twice.",
)
_HOW_OLD = Text(
    "密码只在客户侧输入，柜员不得查看、代填或询问。输错即登记；想不起来的不要一再试，改办密码重置（2301）。",
    "The PIN is entered on the customer's side only; never look, fill in or ask. A wrong entry "
    "is registered at once; whoever does not remember it has it reset (2301).",
)
_TO_DO_AGAIN = Text("须重新输入", "to be entered again")
_AGAIN = Text("须重新输入", "To be entered again")
_NOT_TAKEN = Text(
    "密码未被接受，原因已在客户侧说明；请客户重新输入，请勿询问。",
    "The PIN was not taken; the customer was told why and enters it again. Do not ask.",
)
_WRONG = Text("不符", "Wrong")
_WRONG_LEFT = Text(
    "密码不符，已登记，客户还可以输入{n}次；请勿询问密码。",
    "It is not the PIN; this was registered. Entries left: {n}. Do not ask for it.",
)
_LOCKED = Text("已锁定", "Locked")
_NOT_ENTERED = Text("尚未输入", "not entered yet")
_STATES = {
    1: Text("第一次输入中", "first entry"),
    2: Text("第二次输入中", "second entry"),
}
_ENTERING = Text("客户输入中", "the customer enters it")
_SET = Text("密码已设置", "the PIN is set")
_PROVEN = Text("密码相符", "the PIN agrees")


class PadPage(Page):
    """How far the customer is with a pad: a word, and a dot for each digit."""

    how: Text
    asks: Text
    done: Text

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._task: PadTask | None = None
        self.note = PageNote()
        self.body.addWidget(self.note)
        card = Card()
        card.body.addWidget(Words(self.how, wrap=True))
        card.body.addSpacing(SPACE.small)
        self._chip = StatusChip(Tone.PLAIN, _NOT_ENTERED)
        door.customer.returned.connect(self._came_back)
        self._dots = Words("", "headline")
        card.body.addLayout(row(self._chip, self._dots, None, space=SPACE.medium))
        self.body.addWidget(card)
        self.body.addStretch(1)

    @property
    def primary(self) -> Text | None:
        """Turns the customer's side to the customer."""
        return self.asks

    @property
    def can_act(self) -> bool:
        """Nothing is under way."""
        return not self.door.is_busy

    def enter(self) -> None:
        """Shows whether it was entered already."""
        if self.slot in self.door.case.holding:
            self._chip.show_status(Tone.GOOD, self.done)
        self.primary_wants_focus.emit()

    def leave(self) -> None:
        """Takes the pad away."""
        if self._task is not None:
            self._task = None
            self.door.customer.rest()

    def ask_customer(self) -> bool:
        """The customer enters it."""
        self.act()
        return True

    def show_case(self) -> None:
        """The customer's side was answered."""
        self.leave()

    def _shuffled(self) -> bool:
        return self.door.desk.settings.pin_pad is PinPad.SHUFFLED

    def _keyboard(self) -> bool:
        return self.door.desk.settings.pin_keys is Switch.ON

    def _show(self, task: PadTask) -> None:
        self._task = task
        self.door.customer.ask(task)

    def _far(self, state: Text, count: int) -> None:
        self._chip.show_status(Tone.NOTE, state)
        self._dots.tell(same("●" * count))

    def _came_back(self) -> None:
        """The teller took over before the customer had entered it."""
        if self._task is not None:
            self._task = None
            self._chip.show_status(Tone.PLAIN, _NOT_ENTERED)
            self._dots.tell("")


class PinPage(PadPage):
    """The customer sets a new PIN, entered twice."""

    how = _HOW
    asks = _ASK_PIN
    done = _SET

    def act(self) -> None:
        """Shows the pad on the customer's side."""
        self.note.clear()
        task = PinEntry(
            shuffled=self._shuffled(), keyboard=self._keyboard(), replaces=self.slot == NEW_PIN
        )
        task.entered.connect(self._entered)
        task.progressed.connect(lambda entry, count: self._far(_STATES[entry], count))
        self._show(task)

    def _entered(self, first: str, second: str) -> None:
        self._dots.tell("")
        self.change(
            self.door.desk.enter_pin,
            self.door.case.id,
            first,
            second,
            otherwise=self._wrong,
        )

    def _wrong(self, error: BaseException) -> None:
        self._chip.show_status(Tone.WARN, _TO_DO_AGAIN)
        if isinstance(error, Unacceptable) and isinstance(self._task, PinEntry):
            # Why a PIN was refused says something of it, and is said to the customer alone.
            self._task.again(error.sentence)
            self.note.say(Tone.NOTE, _AGAIN, _NOT_TAKEN)
        elif not self.note.say_error(error):
            self.leave()
            self.door.failed.emit(error)


class OldPinPage(PadPage):
    """The customer enters the PIN that the card has; a wrong one is counted before it is told."""

    how = _HOW_OLD
    asks = _ASK_OLD
    done = _PROVEN

    def show_case(self) -> None:
        """The customer's side was answered; that there are no entries left stays to be read."""
        if not (isinstance(self._task, OldPinEntry) and self._task.is_over):
            self.leave()

    def act(self) -> None:
        """Asks how many entries are left, then shows the pad on the customer's side."""
        self.note.clear()
        self.door.ask(
            self,
            self.door.desk.pin_entries_left,
            self.door.case.id,
            then=self._ask,
            otherwise=self._barred,
        )

    def _ask(self, left: int) -> None:
        if left == 0:
            self._see_the_case()
            return
        task = OldPinEntry(left, shuffled=self._shuffled(), keyboard=self._keyboard())
        task.entered.connect(self._entered)
        task.progressed.connect(lambda count: self._far(_ENTERING, count))
        self._show(task)

    def _barred(self, error: BaseException) -> None:
        if not self.note.say_error(error):
            self.door.failed.emit(error)

    def _entered(self, pin: str) -> None:
        self._dots.tell("")
        self.change(
            self.door.desk.prove_pin,
            self.door.case.id,
            pin,
            otherwise=self._wrong,
        )

    def _wrong(self, error: BaseException) -> None:
        task = self._task
        if isinstance(error, WrongPin) and error.left == 0:
            self._chip.show_status(Tone.BAD, _LOCKED)
            self.note.say(Tone.BAD, _LOCKED, error.sentence, error.remedy)
            if isinstance(task, OldPinEntry):
                task.over(error.sentence)
            self._see_the_case()
        elif isinstance(error, WrongPin):
            self._chip.show_status(Tone.WARN, _TO_DO_AGAIN)
            self.note.say(Tone.WARN, _WRONG, _WRONG_LEFT.format(n=error.left))
            if isinstance(task, OldPinEntry):
                task.again(Text("密码不正确。", "This is not the PIN."), error.left)
        elif isinstance(error, Conflict) and isinstance(task, OldPinEntry):
            # Nothing was judged: it is asked for anew, as it stands by now.
            self.leave()
            self.note.say_error(error)
        elif not self.note.say_error(error):
            self.leave()
            self.door.failed.emit(error)

    def _see_the_case(self) -> None:
        """What the case says of the card is another by now."""
        self.change(self.door.desk.open_case, self.door.case.id)
