"""A case on the screen: what is done with it, and what comes of that."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from app.desk.coach import Judged
from app.desk.views import CaseView, Done, EntryOpened, Outcome
from app.errors import Conflict, DeviceFault, GuitaiError, StoreFault
from app.evidence.approval import Approval, Decision
from app.i18n import Text
from ui.case.coach import of_judged
from ui.case.done import DoneView
from ui.case.keys import BACK_KEYS, CASE_KEYS, DONE_KEYS, EARLIER, ENLARGE, EVIDENCE, LATER, PRIMARY
from ui.case.shown import CaseShown, first_to_look_at
from ui.destinations import ARCHIVE
from ui.destinations import CUSTOMER as TO_THE_CUSTOMER
from ui.keys import CUSTOMER, TO_CUSTOMER, Key
from ui.messages import Lead, Message
from ui.screens.archive_of import ArchiveOf
from ui.shell import Shell
from ui.theme import Tone

_NOT_KNOWN = Text(
    "还不是本行客户，或尚未读取证件。", "No customer of the bank yet, or no document was read."
)
_MIND = Text("请勿遗漏", "Do not forget")
_HAND_OVER = Text("请将《{title}》交给客户。", "Hand the customer the “{title}”.")
_LOOK = Text("查看单据", "See the paper")
_DONE = Text(
    "{title}已办理，日志号 {number}；单据在打印队列中。",
    "{title}: done, journal number {number}; its papers wait in the print queue.",
)


class CaseScreen(CaseShown):
    """One case. `closed` when the teller is finished with it; the draft is saved all along."""

    closed = Signal()
    keys: tuple[Key, ...] = CASE_KEYS

    def __init__(self, shell: Shell, case: CaseView, parent: QWidget) -> None:
        super().__init__(shell, case, parent)
        self._done: DoneView | None = None
        self._back_to: Text | None = None
        self.rail.chosen.connect(self.look_at)
        self.refusals.step_wanted.connect(self.look_at)
        self.end.confirmed.connect(self._conclude)
        self.end.cancelled.connect(self._focus_page)
        self.foot.primary.clicked.connect(lambda _=False: self.act())
        self.foot.decline.clicked.connect(lambda _=False: self._ask_end(Outcome.DECLINED))
        self.foot.walk_away.clicked.connect(lambda _=False: self._ask_end(Outcome.WITHDRAWN))
        self.foot.pause.clicked.connect(lambda _=False: self.closed.emit())
        self.door.took.connect(self._took)
        self.door.failed.connect(self._failed)
        self.door.told.connect(shell.messages.note)
        self.door.detour.connect(lambda first: shell.detour(first, self.case))
        self.door.customer_wanted.connect(self.to_customer)
        self.refusals.customer_wanted.connect(self.to_customer)
        self.door.ended.connect(self._end)
        self.door.not_saved.connect(self._show_not_saved)
        self.door.busy_changed.connect(lambda _busy: self._show_foot())
        for key, does in (
            (PRIMARY, self.act),
            (EARLIER, lambda: self._walk(-1)),
            (LATER, lambda: self._walk(1)),
            (EVIDENCE, self.evidence.toggle),
            (ENLARGE, self.shelf.enlarge),
            (CUSTOMER, self._to_customers_side),
            (TO_CUSTOMER, self.to_customer),
        ):
            shortcut = QShortcut(key.qt(), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def _to_customers_side(self) -> None:
        """The customer gets what this step asks of them; where it asks nothing, or they have it
        already, the teller looks at their side."""
        side, page = self.door.customer, self.page
        idle = not (self._ended or self._stopped or side.busy or self.door.is_busy)
        if not (idle and page is not None and page.ask_customer()):
            side.look()

    def to_customer(self) -> None:
        """Goes to the customer's page, where the bank knows who this is; Esc there comes back."""
        if self._ended:
            if self._done is not None:
                self._done.to_customer()
            return
        self.shell.books(
            self,
            self.shell.desk.customer_of_case,
            self.case.id,
            then=lambda number: (
                self.shell.go(TO_THE_CUSTOMER, number)
                if number
                else self.shell.messages.note(_NOT_KNOWN)
            ),
        )

    def leads_back_to(self, title: Text) -> None:
        """The end of this case leads back to another, of this title."""
        self._back_to = title

    def can_go_on_with(self, case: CaseView) -> bool:
        """Whether this is the case as it was left: then what was typed into it still fits."""
        ours = self.case
        # Two changes may be saved within one tick of the clock, so its time alone does not tell.
        return not self._ended and (ours.id, ours.saved_at, ours.here, ours.values) == (
            case.id,
            case.saved_at,
            case.here,
            case.values,
        )

    def _took(self, changed: str) -> None:
        """A newer view of the case: on to where it stands, unless the teller looks elsewhere."""
        on_path = {step.code for step in self.case.steps}
        self._not_saved = None
        if changed in self._pages:
            self._pages[changed].taken()
        for code in [c for c in self._pages if c and c not in on_path]:
            self._drop(code)
        if self._away:
            self.looking_at = self.case.here
            return
        self.door.customer.follow(self.case)
        if self.looking_at not in (changed, ""):
            if self.looking_at not in on_path:
                self.looking_at = self.case.here
            self._show()
            return
        lingers = self.page is not None and self.page.lingers
        returned = changed in on_path and _holds_approval(self.case, changed) and self.case.marks
        stays = not returned and (self.case.here == changed or (lingers and changed in on_path))
        self.looking_at = changed if stays else self.case.here
        if returned:
            self.looking_at = first_to_look_at(self.case)
        if stays and self.page is not None:
            self.page.step = self.case.step(changed)
            self._show()
            if not self._stopped:
                self.page.show_case()
            self._show_foot()
            return
        self._show()
        if self._approved_now(changed):
            self.act()

    def _approved_now(self, changed: str) -> bool:
        """The authoriser approved at this very moment, and nothing else is open."""
        if self.case.here or changed not in {step.code for step in self.case.steps}:
            return False
        approval = _holds_approval(self.case, changed)
        return approval is not None and approval.decision is Decision.APPROVED

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Conflict) or self._no_longer_complete(error):
            self.shell.messages.error(error)
            self.door.change(
                self.case.step(self.looking_at) if self.looking_at else self.case.steps[-1],
                self,
                self.door.desk.open_case,
                self.case.id,
                otherwise=self._gone,
            )
            return
        self.shell.messages.error(error)
        if isinstance(error, GuitaiError) and self.page is not None:
            self._show_foot()

    def _no_longer_complete(self, error: BaseException) -> bool:
        """Whether a case that was complete could not be performed because the books say something
        else by now: it is looked at anew, where it stands."""
        ours = isinstance(error, GuitaiError) and not isinstance(error, StoreFault | DeviceFault)
        return ours and not self.case.here

    def _gone(self, error: BaseException) -> None:
        self.shell.messages.error(error)
        self.closed.emit()

    def _conclude(self, outcome: Outcome, reason: str) -> None:
        if self.door.is_busy:
            return
        self.door.change(
            self.case.steps[-1],
            self,
            self.door.desk.conclude,
            self.case.id,
            outcome,
            reason,
        )

    def _end(self, answer: Any) -> None:
        """The case has ended: performed, or concluded without effect."""
        self._ended = True
        if self._away:
            if isinstance(answer, Done):
                self.shell.messages.done(_DONE.format(title=answer.title, number=answer.number))
            return
        # While the end is made, Enter speaks to the case, which has ended, and to no button.
        self.setFocus()
        self.leave()
        handed: tuple[Message, ...] = ()
        if isinstance(answer, Done):
            self._work.hide()
            self._turns.add(partial(self._show_done, answer))
        elif isinstance(answer, EntryOpened):
            self.closed.emit()
            self.shell.open_entry(answer.line.number)
            handed = _to_hand_over(self.shell, answer)
            if handed:
                self.shell.messages.say(*handed)
        if self.coach is not None:
            number = answer.number if isinstance(answer, Done) else answer.line.number
            self._ask_coach(number, handed)

    def _ask_coach(self, entry: str, also: tuple[Message, ...]) -> None:
        """Says how the exercise ended, where the case was one."""
        shell = self.shell

        def judged(told: Judged | None) -> None:
            if told is not None:
                shell.messages.say(of_judged(told), *also)

        # The case may be gone by then: the words are the window's.
        shell.books(shell, shell.desk.judged, entry, then=judged)

    def _show_done(self, done: Done) -> None:
        view = DoneView(self.shell, done, self._back_to)
        view.finished.connect(self.closed)
        # Made in this turn, shown in the next.
        self._turns.add(partial(self._place_done, view))

    def _place_done(self, view: DoneView) -> None:
        self._done = view
        self.keys = DONE_KEYS if self._back_to is None else BACK_KEYS
        self.shell.keys_wanted.emit(self.keys)
        self._outer.addWidget(view)
        view.show()
        view.focus_first()


def _to_hand_over(shell: Shell, entry: EntryOpened) -> tuple[Message, ...]:
    """What the customer is given although nothing was done, with the way to the paper."""
    return tuple(
        Message(
            Tone.ASK,
            _MIND,
            _HAND_OVER.format(title=one.title),
            leads=Lead(
                _LOOK,
                partial(shell.go, ARCHIVE, ArchiveOf(words=entry.line.number, paper=one.paper.id)),
            ),
        )
        for one in entry.papers
        if one.for_customer
    )


def _holds_approval(case: CaseView, code: str) -> Approval | None:
    """The authoriser's decision, where this is the step that holds it."""
    values = (case.values.get(name) for name in case.step(code).slots)
    return next((v for v in values if isinstance(v, Approval)), None)
