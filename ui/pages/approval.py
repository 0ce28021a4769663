"""The page on which an authoriser sees the whole case and decides, with their own credentials."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from app.desk.review_views import Review
from app.desk.views import CaseView, EntryOpened, StepView
from app.errors import Conflict
from app.evidence.approval import DECISION_TITLES, Approval, Decision
from app.i18n import Text
from ui.pages.credentials import Credentials
from ui.pages.door import Door
from ui.pages.page import Page
from ui.review.decision import APPROVE, DecisionStrip
from ui.review.view import ReviewView
from ui.theme import SPACE, Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import row

_OWN = Text(
    "授权人在自己的窗口按F11办理，或在此亲自核对后输入本人柜员号和密码；不能是经办柜员。",
    "The authoriser decides at a window of their own (F11), or looks here and signs in person; "
    "never the teller of this case.",
)
_RETURNED = Text("已退回；无须修改的，可再次提交。", "Returned; unchanged, hand it in again.")
_AGAIN = Text("再次提交授权", "Hand in again")
_ELSEWHERE = Text(
    "{name}（{who}）已在其窗口处理：{what}。", "{name} ({who}) decided at their window: {what}."
)
LOOK_EVERY = 2_500
"""Milliseconds between two looks whether somebody decided the case at another window."""


class ApprovalPage(Page):
    """Unusual things and faces first, then every step, and below it the decision.

    While it is in sight it looks now and then whether the case was decided elsewhere.
    """

    wide = True

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self.body.setSpacing(SPACE.small)
        self.view = ReviewView(door.picture, door.desk)
        self.view.complete.connect(self.primary_changed)
        self.strip = DecisionStrip(_OWN)
        self.strip.decided.connect(self._answered)
        self.note = self.strip.note
        self.again_button = ActionButton(_AGAIN, icon="again", does=self._again)
        self._returned = QWidget()
        role(self._returned, "clear")
        line = row(StatusChip(Tone.WARN, _RETURNED), self.again_button, None)
        self._returned.setLayout(line)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._returned)
        self.body.addWidget(self.strip)
        self._asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def marks(self) -> dict[tuple[str, str], QCheckBox]:
        """The ticks of the fields that can be marked, by slot and field."""
        return self.view.marks

    @property
    def credentials(self) -> Credentials:
        """Where number and password are entered."""
        return self.strip.credentials

    @property
    def reason(self) -> QLineEdit:
        """Where the reason is entered."""
        return self.strip.reason

    @property
    def return_button(self) -> QPushButton:
        """Sends the case back."""
        return self.strip.return_button

    @property
    def primary(self) -> Text | None:
        """Approves."""
        return APPROVE

    @property
    def can_act(self) -> bool:
        """The whole case is on the page."""
        return self.view.is_complete

    def enter(self) -> None:
        """Asks for the whole case, and whether somebody decided it meanwhile."""
        self._ask()
        self._timer.start()
        self._look()
        self._ask_who()

    def leave(self) -> None:
        """A password never waits for its owner to come back."""
        self._timer.stop()
        self.credentials.password_edit.clear()

    def show_case(self) -> None:
        """Asks again."""
        self._ask()
        self._ask_who()

    def act(self) -> None:
        """Approves, with the authoriser's own number and password."""
        self._decide(Decision.APPROVED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgUp and PgDn leaf through the case from wherever the focus is."""
        leaf = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if leaf:
            self.view.leaf(leaf)
        else:
            super().keyPressEvent(event)

    def _ask_who(self) -> None:
        # The authoriser types at once: with the focus on a button their number and their password
        # would be a search, for everybody to read.
        self.credentials.focus()

    def _ask(self) -> None:
        self.view.wait()
        case = self.door.case
        # Once something was changed the case waits for an authoriser by itself.
        self._returned.setVisible(bool(case.returned) and self.slot in case.holding)
        self.primary_changed.emit()
        self.door.ask(
            self, self.door.desk.review, self.door.case.id, then=self._shown, otherwise=self._failed
        )

    def _shown(self, review: Review) -> None:
        self.view.show_review(review)

    def _answered(self, decision: Decision) -> None:
        if decision is Decision.APPROVED:
            self.wants_to_act()
        else:
            self._decide(decision)

    def _decide(self, decision: Decision) -> None:
        review = self.view.review
        if self.door.is_busy or review is None or not self.credentials.complete:
            return
        self.note.clear()
        number, password, reason = self.strip.take()
        returned = decision is Decision.RETURNED
        self.change(
            partial(self.door.desk.approve, shown=review.digest),
            self.door.case.id,
            number,
            password,
            decision,
            reason,
            self.view.marks_with(reason) if returned else (),
            otherwise=self._failed,
        )

    def _again(self) -> None:
        self.change(self.door.desk.ask_again, self.door.case.id, otherwise=self._failed)

    def _failed(self, error: BaseException) -> None:
        if not self.note.say_error(error):
            self.door.failed.emit(error)
            return
        self.credentials.forget_password()
        if isinstance(error, Conflict):
            # What was shown is no longer so: whoever decides looks at it as it is now.
            self._ask()
            self._look()

    # decided at another window

    def _look(self) -> None:
        if not self._asking and not self.door.is_busy:
            self._asking = True
            self.door.ask(
                self, self.door.desk.news, self.door.case.id, then=self._came, otherwise=self._lost
            )

    def _came(self, news: CaseView | EntryOpened | None) -> None:
        self._asking = False
        if news is None or self.door.is_busy:
            return
        door, code = self.door, self.step.code
        if isinstance(news, EntryOpened):
            door.ended.emit(news)
            return
        before, word = _word(door.case, self.slot), _word(news, self.slot)
        door.case = news
        door.took.emit(code)
        if word is not None and word != before and not word.lapsed:
            what = DECISION_TITLES[word.decision]
            door.told.emit(_ELSEWHERE.format(name=word.name, who=word.staff, what=what))

    def _lost(self, error: BaseException) -> None:
        self._asking = False
        if isinstance(error, Conflict):
            self.door.failed.emit(error)


def _word(case: CaseView, slot: str) -> Approval | None:
    word = case.values.get(slot)
    return word if isinstance(word, Approval) else None
