"""What every page of a case has in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.views import StepView
from app.errors import GuitaiError
from app.evidence.approval import Mark
from app.i18n import Text, joined
from ui.landing import Otherwise
from ui.messages import Message, of_error
from ui.pages.door import Door, Lane
from ui.theme import SPACE, Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import empty
from ui.widgets.message_bar import MessageLine

GO_ON = Text("确认，下一步", "Confirm, go on")
_MARKED = Text("授权人要求复核", "The authoriser asks to look again")
_LOOK_AGAIN = Text("请重做或确认此步骤。", "Do this step again, or confirm it.")


class Page(QWidget):
    """One step of a case on the screen.

    The case shows the page's `primary` action at the bottom right and calls `act` for it (Enter
    or F12); `primary_changed` says that either its words or whether it `can_act` changed.
    """

    primary_changed = Signal()
    act_wanted = Signal()
    wide = False
    """whether the page wants the room of the shelf, because it shows the evidence itself"""
    says_refusals = False
    """whether the page itself says what the rules refuse, so that nothing takes its place"""
    go_on_wanted = Signal()
    """the teller has seen what came of the page, and goes on"""
    step_wanted = Signal(str)
    """the teller wants to look at the step of this code"""
    primary_wants_focus = Signal()
    """the page is complete: the primary action is what comes next"""
    note: PageNote

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__()
        self.door = door
        self.step = step
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE.medium)

    @property
    def slot(self) -> str:
        """The first slot of the step."""
        return self.step.slots[0]

    @property
    def primary(self) -> Text | None:
        """The words of the primary action; None where there is nothing to do but wait."""
        return GO_ON

    @property
    def lingers(self) -> bool:
        """Whether the page stays in sight after it was answered, so that a person looks."""
        return False

    @property
    def can_act(self) -> bool:
        """Whether the primary action may be taken now."""
        return True

    def act(self) -> None:
        """Takes the primary action."""
        raise NotImplementedError

    def takes_number(self, typed: str) -> bool:
        """A digit was typed while no field had the focus; False where it answers nothing here."""
        del typed
        return False

    def ask_customer(self) -> bool:
        """Gives the customer what this step asks of them; False where it asks nothing."""
        return False

    def wants_to_act(self) -> None:
        """The teller asked for the primary action from within the page."""
        self.act_wanted.emit()

    def make_ahead(self) -> bool:
        """Makes another part of the page before it is needed; False where nothing is left."""
        return False

    def enter(self) -> None:
        """The page comes before the teller's eyes: ask for what it shows, put the focus."""

    def show_case(self) -> None:
        """There is a newer view of the case, and the teller is still on this page."""

    @property
    def unconfirmed(self) -> bool:
        """Whether something was typed here that is not in the draft yet."""
        return False

    def taken(self) -> None:
        """What stands on the page is in the draft from now on."""

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """The authoriser wants these fields looked at again; said on the page in their words where
        it has no field of its own to mark."""
        said = [Text("{note}", "{note}").format(note=one.note) for one in marks if one.note]
        if marks:
            sentence = joined(said, "；", "; ")
            self.note.say(Tone.WARN, _MARKED, sentence, _LOOK_AGAIN)

    def leave(self) -> None:
        """The page goes out of sight: let go of cameras and of the customer's side."""

    def change(
        self,
        call: Callable[..., Any],
        *given: Any,
        otherwise: Otherwise | None = None,
        lane: Lane = Lane.BOOKS,
    ) -> None:
        """Makes a call that changes the case."""
        self.door.change(self.step, self, call, *given, otherwise=otherwise, lane=lane)


class PageNote(QWidget):
    """What went wrong or is worth knowing, said on the page itself, with Retry where it helps."""

    def __init__(self) -> None:
        super().__init__()
        role(self, "clear")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def clear(self) -> None:
        """Says nothing any more."""
        empty(self._column)
        self.hide()

    def say(
        self,
        tone_: Tone,
        word: Text,
        sentence: Text,
        remedy: Text | None = None,
        *,
        code: str = "",
        retry: Callable[[], object] | None = None,
    ) -> None:
        """Says one thing; `retry` puts a button beside it."""
        self._show(Message(tone_, word, sentence, remedy or Text("", ""), code), retry)

    def say_fault(
        self, code: str, sentence: Text, remedy: Text, retry: Callable[[], object] | None = None
    ) -> None:
        """Says that the world did not do its part."""
        self.say(
            Tone.WARN, Text("请处理", "Please see to it"), sentence, remedy, code=code, retry=retry
        )

    def say_error(self, error: BaseException, retry: Callable[[], object] | None = None) -> bool:
        """Says an error that the teller can do something about; False where it is none."""
        if not isinstance(error, GuitaiError):
            return False
        self._show(of_error(error)[0], retry)
        return True

    def _show(self, message: Message, retry: Callable[[], object] | None) -> None:
        empty(self._column)
        line = MessageLine(message)
        line.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(line)
        if retry is not None:
            button = ActionButton(Text("重试", "Retry"), icon="again", does=retry)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show()
