"""A case on the screen: the rail, the page of a step, the shelf, and the one next action."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.coach import Judged
from app.desk.views import CaseView, Done, EntryOpened, Outcome, Status, StepView
from app.domain.branch import StoreKind
from app.errors import Conflict, GuitaiError
from app.evidence.approval import Approval, Decision
from app.evidence.identity import IdentityDocument
from app.i18n import Text
from ui.case.coach import CoachStrip, of_judged
from ui.case.done import DoneView
from ui.case.end_panel import EndPanel
from ui.case.evidence_side import EvidenceSide
from ui.case.finish import FinishPage
from ui.case.foot import Foot
from ui.case.keys import CASE_KEYS, EARLIER, ENLARGE, EVIDENCE, LATER, PRIMARY
from ui.case.rail import Rail
from ui.case.refusals import Refusals, reason_of
from ui.case.shelf import Shelf
from ui.case.tab_order import next_part, part_of
from ui.destinations import CUSTOMER as TO_THE_CUSTOMER
from ui.icons import IconLabel
from ui.keys import CUSTOMER, TO_CUSTOMER
from ui.pages.door import Door
from ui.pages.page import Page
from ui.pages.registry import page_for
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import px
from ui.theme import SPACE, Tone, role, theme
from ui.turns import Turns
from ui.widgets.frames import Card, Scroll, is_tight, row
from ui.widgets.resting import Resting
from ui.widgets.words import Words

_RETURNED = Text("授权人退回：{reason}", "Returned by the authoriser: {reason}")
_BESIDE_RAIL = 14
"""pixels at 100 % for the rail's own scroll bar"""
_DECLINE = Text("不予受理", "Decline")
_NOT_KNOWN = Text(
    "还不是本行客户，或尚未读取证件。", "No customer of the bank yet, or no document was read."
)
_DONE = Text(
    "{title}已办理，日志号 {number}；单据在打印队列中。",
    "{title}: done, journal number {number}; its papers wait in the print queue.",
)


class CaseScreen(Screen):
    """One case. `closed` when the teller is finished with it; the draft is saved all along."""

    closed = Signal()
    turned = Signal()
    """another page of the case is in sight"""
    keys = CASE_KEYS

    def __init__(self, shell: Shell, case: CaseView, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self.door = Door(shell.desk, case, shell.customer, self)
        self.looking_at = _first_to_look_at(case)
        self.page: Page | None = None
        self._pages: dict[str, Page] = {}
        self._ended = False
        self._done: DoneView | None = None
        self._away = True
        self._primary_waits = False
        self._not_saved: GuitaiError | None = None
        self._turns = Turns(self)
        self._resting = Resting(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.rail = Rail()
        self.shelf = Shelf(self.door)
        self.evidence = EvidenceSide(self.shelf)
        self.refusals = Refusals()
        self.end = EndPanel()
        training = shell.desk.place().kind is StoreKind.TRAINING
        self.coach = CoachStrip() if training else None
        self.foot = Foot()
        self._title = Words("", "headline", wrap=True)
        self._asks = Words("", "muted", wrap=True)
        self._returned = Card(edge=SPACE.medium, tone_=Tone.WARN)
        self._returned_words = Words("", "strong", wrap=True)
        line = row(IconLabel("back", ink="warn"), self._returned_words, space=SPACE.small)
        line.setStretch(1, 1)
        self._returned.body.addLayout(line)
        self._build()
        theme().changed.connect(self._fit)
        self.rail.chosen.connect(self.look_at)
        self.refusals.step_wanted.connect(self.look_at)
        self.end.confirmed.connect(self._conclude)
        self.end.cancelled.connect(self._focus_page)
        self.foot.primary.clicked.connect(lambda _=False: self.act())
        self.foot.decline.clicked.connect(lambda _=False: self._ask_end(Outcome.DECLINED))
        self.foot.walk_away.clicked.connect(lambda _=False: self._ask_end(Outcome.WITHDRAWN))
        self.foot.pause.clicked.connect(lambda _=False: self.closed.emit())
        if IdentityDocument not in case.types.values():
            self.foot.without_customer()
            self.end.without_customer()
        self.door.took.connect(self._took)
        self.door.failed.connect(self._failed)
        self.door.told.connect(shell.messages.note)
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
            (CUSTOMER, self.door.customer.look),
            (TO_CUSTOMER, self.to_customer),
        ):
            shortcut = QShortcut(key.qt(), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    @property
    def case(self) -> CaseView:
        """The case as it stands."""
        return self.door.case

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

    @property
    def ended(self) -> bool:
        """Whether it was performed or concluded."""
        return self._ended

    def can_go_on_with(self, case: CaseView) -> bool:
        """Whether this is the case as it was left: then what was typed into it still fits."""
        ours = self.case
        return not self._ended and (ours.id, ours.saved_at) == (case.id, case.saved_at)

    def enter(self) -> None:
        """The case comes in sight, where it stands."""
        self._away = False
        self.door.customer.follow(self.case)
        if self.looking_at in self._pages:
            self._show()
            return
        # Until its page is there, Enter speaks to the case and to no button.
        self.setFocus()
        self._turns.add(self._show_rail, self._begin)

    def _begin(self) -> None:
        """Makes the first page part by part, and shows it when it is whole."""
        page = self._page_of(self._step())
        if page.make_ahead():
            self._turns.add(self._begin)
        else:
            self._show()

    def _step(self) -> StepView | None:
        return next((one for one in self.case.steps if one.code == self.looking_at), None)

    def leave(self) -> None:
        """The case goes out of sight; whatever it holds of the world is let go.

        What was typed and not yet confirmed stays on its page, in memory alone.
        """
        self._away = True
        self._turns.clear()
        for page in self._pages.values():
            page.leave()
        if self.page is not None:
            self.page.hide()
            self.page = None
        self.door.customer.leave()

    def let_go(self) -> None:
        """Takes the screen down, page by page: all at once the window would stand still."""
        self._turns.clear()
        parts = [*self._pages.values(), self.shelf, self.rail]
        self._turns.add(*(part.deleteLater for part in parts), self.deleteLater)

    def look_at(self, code: str) -> None:
        """Looks at a step; what was typed on another page stays there."""
        if code == self.looking_at or self._ended:
            return
        step = next((one for one in self.case.steps if one.code == code), None)
        if code and (step is None or not step.reachable):
            return
        self.looking_at = code
        self.evidence.close_over()
        self._show()

    def act(self) -> None:
        """Takes the primary action."""
        if self._ended or self.door.is_busy or self.end.isVisible():
            return
        if self._stopped:
            self._ask_end(Outcome.DECLINED)
        elif self.page is not None and self.page.can_act:
            self.shell.messages.clear()
            self.page.act()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """What is greyed or hidden leaves its focus with the case, and not with its neighbour."""
        if self._resting.keeps():
            return True
        before = QApplication.focusWidget()
        moved = super().focusNextPrevChild(forwards)
        return self._tab_on(before, forwards=forwards) or moved

    def _tab_on(self, before: QWidget | None, *, forwards: bool) -> bool:
        """Tab goes down the page, then to the ways on below it, then to the search line."""
        head = [self.coach] if self.coach is not None else []
        head += [self._returned, self.end, self.refusals]
        parts = [*head, *([self.page] if self.page is not None else []), self.evidence, self.foot]
        if before is self and forwards:
            # Nothing had the focus: the page comes first.
            return next_part(parts, head[-1], forwards=True)
        left = part_of(parts, before)
        if before is None or left is None or left == part_of(parts, QApplication.focusWidget()):
            return False
        if not next_part(parts, before, forwards=forwards):
            self.shell.type_into_search()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the primary action where nothing else takes it; PgUp and PgDn leaf."""
        bar = self.centre.verticalScrollBar()
        leaf = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if leaf:
            bar.setValue(bar.value() + leaf * (bar.pageStep() - 40))
            return
        if event.key() == Qt.Key.Key_Escape and self.evidence.close_over():
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.act()
        else:
            super().keyPressEvent(event)

    @property
    def _stopped(self) -> bool:
        """A rule says no, and the teller stands where the case would go on."""
        return self.case.blocked and self.looking_at == self.case.here

    def _walk(self, by: int) -> None:
        codes = [step.code for step in self.case.steps if step.reachable]
        if self.looking_at in codes:
            at = codes.index(self.looking_at) + by
            if 0 <= at < len(codes):
                self.look_at(codes[at])
        elif codes:
            self.look_at(codes[-1])

    # what is shown --------------------------------------------------------------------------

    def _show(self) -> None:
        self._turns.clear()
        self.refusals.show_case(self.case)
        if self.coach is not None:
            self.coach.show_case(self.case)
        self._show_page()
        self._show_foot()
        self._turns.add(self._show_rail, self._show_shelf, self._make_ahead)

    def _show_rail(self) -> None:
        if self.rail.make_ahead(self.case):
            self._turns.add_first(self._show_rail)
            return
        self.rail.show_case(self.case, self.looking_at)
        if self.looking_at:
            # What was added just now has its place only afterwards.
            QTimer.singleShot(0, self, self._show_place)

    def _show_place(self) -> None:
        """The step that is looked at stays in sight of a long rail."""
        if any(step.code == self.looking_at for step in self.case.steps):
            self._rail_place.ensureWidgetVisible(self.rail.line(self.looking_at), 0, px(40))

    def _show_shelf(self) -> None:
        self.evidence.show_case(self.case)

    def _make_ahead(self) -> None:
        """Makes what is left of this page and then the page that comes after it, part by part,
        while the teller works on this one."""
        if self.page is not None and self.page.make_ahead():
            self._turns.add(self._make_ahead)
            return
        codes = [step.code for step in self.case.steps]
        at = codes.index(self.looking_at) + 1 if self.looking_at in codes else len(codes)
        if self._ended or at >= len(codes):
            return
        page = self._pages.get(codes[at])
        if page is None:
            self._page_of(self.case.steps[at])
        elif not page.make_ahead():
            return
        self._turns.add(self._make_ahead)

    def _show_page(self) -> None:
        step = self._step()
        page = self._page_of(step)
        fresh = page is not self.page
        if fresh and self.page is not None:
            # Until the new page puts it elsewhere, Enter speaks to the case and to no button.
            self.setFocus()
            self.page.leave()
            self.page.hide()
        self.page = page
        if fresh:
            self.turned.emit()
        self._title.tell(step.title if step else self.case.title)
        self._asks.tell(step.asks if step else "")
        self._asks.setVisible(step is not None and not page.wide)
        self.evidence.close_over()
        self.evidence.setVisible(not page.wide)
        self.end.hide()
        self._show_returned(step)
        page.setVisible(not self._stopped)
        self._filler.setVisible(self._stopped)
        if fresh:
            self.centre.verticalScrollBar().setValue(0)
            self._primary_waits = False
            if self._stopped:
                self._focus_primary()
            else:
                page.enter()
                if step is not None and step.status is not Status.OPEN:
                    page.show_marks([m for m in self.case.marks if m.slot in step.slots])
        elif self._stopped:
            self._focus_primary()

    def _page_of(self, step: StepView | None) -> Page:
        code = step.code if step else ""
        page = self._pages.get(code)
        if page is None:
            if step is None:
                page = FinishPage(self.door)
            else:
                page = page_for(self.case.types[step.slots[0]])(self.door, step)
            page.hide()
            page.primary_changed.connect(self._show_foot)
            page.act_wanted.connect(self.act)
            page.go_on_wanted.connect(lambda: self.look_at(self.case.here))
            page.primary_wants_focus.connect(self._focus_primary)
            self._pages[code] = page
            self._place.addWidget(page)
        elif step is not None:
            page.step = step
        return page

    def _show_returned(self, step: StepView | None) -> None:
        returned = bool(self.case.returned)
        self._returned.setVisible(returned)
        if returned:
            self._returned_words.tell(_RETURNED.format(reason=self.case.returned))

    def _show_foot(self) -> None:
        busy = self.door.is_busy
        words: Text | None = _DECLINE
        enabled = not busy
        if not self._stopped and self.page is not None:
            words, enabled = self.page.primary, self.page.can_act and not busy
        if self.foot.primary.hasFocus() and not enabled:
            # A button that is greyed would hand its focus on to the next one, a way out.
            self._primary_waits = True
            self.setFocus()
        self.foot.show_primary(words, enabled=enabled, danger=self._stopped)
        if enabled and self._primary_waits and self.hasFocus():
            self.foot.primary.setFocus()
            self._primary_waits = False
        self.foot.show_busy(busy)
        if self._not_saved is None:
            unconfirmed = self.page is not None and self.page.unconfirmed
            self.foot.show_saved(self.case.saved_at, unconfirmed=unconfirmed)

    def _show_not_saved(self, error: GuitaiError) -> None:
        self._not_saved = error
        self.foot.show_not_saved(error.sentence)

    def _focus_page(self) -> None:
        if self._stopped:
            self._focus_primary()
        elif self.page is not None:
            self.page.enter()

    def _focus_primary(self) -> None:
        self._show_foot()
        if self.foot.primary.isEnabled():
            self.foot.primary.setFocus()
        else:
            self._primary_waits = True
            self.setFocus()

    # what happens ---------------------------------------------------------------------------

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
            self.looking_at = _first_to_look_at(self.case)
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

    def _drop(self, code: str) -> None:
        page = self._pages.pop(code)
        page.leave()
        if page is self.page:
            self.page = None
        self._place.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Conflict):
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

    def _gone(self, error: BaseException) -> None:
        self.shell.messages.error(error)
        self.closed.emit()

    def _ask_end(self, outcome: Outcome) -> None:
        reason = reason_of(self.case.verdicts) if outcome is Outcome.DECLINED else ""
        self.end.ask(outcome, reason)
        self.centre.ensureWidgetVisible(self.end)

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
        if isinstance(answer, Done):
            self._work.hide()
            self._turns.add(partial(self._show_done, answer))
        elif isinstance(answer, EntryOpened):
            self.closed.emit()
            self.shell.open_entry(answer.line.number)
        if self.coach is not None:
            self._ask_coach(answer.number if isinstance(answer, Done) else answer.line.number)

    def _ask_coach(self, entry: str) -> None:
        """Says how the exercise ended, where the case was one."""
        shell = self.shell

        def judged(told: Judged | None) -> None:
            if told is not None:
                shell.messages.say(of_judged(told))

        # The case may be gone by then: the words are the window's.
        shell.books(shell, shell.desk.judged, entry, then=judged)

    def _show_done(self, done: Done) -> None:
        view = DoneView(self.shell, done)
        view.finished.connect(self.closed)
        self._done = view
        self._outer.addWidget(view)
        view.show()
        view.focus_first()

    # the parts ------------------------------------------------------------------------------

    def _build(self) -> None:
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._work = QWidget()
        role(self._work, "clear")
        self._outer.addWidget(self._work)
        whole = QVBoxLayout(self._work)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        across = QHBoxLayout()
        across.setContentsMargins(SPACE.small, SPACE.medium, SPACE.medium, SPACE.small)
        across.setSpacing(SPACE.large)
        # From the outside in: what has its place from the start is dressed once.
        whole.addLayout(across, 1)
        self._rail_place = Scroll()
        self._rail_place.body.setContentsMargins(0, 0, 0, 0)
        self._rail_place.body.addWidget(self.rail)
        across.addWidget(self._rail_place)
        self.centre = Scroll()
        head = self.centre.body
        head.setAlignment(Qt.AlignmentFlag(0))
        head.setSpacing(SPACE.small)
        head.addWidget(self._title)
        head.addWidget(self._asks)
        if self.coach is not None:
            head.addWidget(self.coach)
        head.addWidget(self._returned)
        head.addWidget(self.end)
        head.addWidget(self.refusals)
        self._place = QVBoxLayout()
        head.addLayout(self._place, 1)
        self._filler = QWidget()
        role(self._filler, "clear")
        head.addWidget(self._filler, 1)
        across.addWidget(self.centre, 1)
        across.addWidget(self.evidence)
        whole.addWidget(self.foot)
        self._focus_follows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A large screen shows larger evidence, a small one leaves its room to the page."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.rail.fit(compact=is_tight(self))
        self._rail_place.setFixedWidth(self.rail.width() + px(_BESIDE_RAIL))
        self.evidence.fit(self.width())

    def _focus_follows(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_focused)

    def _show_focused(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whatever takes the focus is scrolled into sight."""
        if now is not None and self.centre.inside.isAncestorOf(now):
            self.centre.ensureWidgetVisible(now, 0, 60)
            # What was added just now has its place only afterwards.
            QTimer.singleShot(0, now, lambda: self.centre.ensureWidgetVisible(now, 0, 60))


def _holds_approval(case: CaseView, code: str) -> Approval | None:
    """The authoriser's decision, where this is the step that holds it."""
    values = (case.values.get(name) for name in case.step(code).slots)
    return next((v for v in values if isinstance(v, Approval)), None)


def _first_to_look_at(case: CaseView) -> str:
    """Where the case stands; for one that was returned, the first field that was marked."""
    marked = {mark.slot for mark in case.marks}
    for step in case.steps:
        if step.reachable and marked.intersection(step.slots):
            return step.code
    return case.here
