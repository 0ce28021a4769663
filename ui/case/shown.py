"""What is shown of a case: the page of the step that is looked at, and what stands around it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.views import CaseView, Effect, Outcome, Status, StepView
from app.errors import GuitaiError
from app.i18n import Text
from ui.case.finish import FinishPage
from ui.case.frame import CaseFrame
from ui.case.refusals import reason_of
from ui.case.tab_order import next_part, part_of
from ui.pages.page import Page
from ui.pages.registry import page_for
from ui.shell import Shell
from ui.sizes import px
from ui.turns import Turns
from ui.widgets.resting import Resting

_DECLINE = Text("不予受理", "Decline")


class CaseShown(CaseFrame):
    """Looks at one step after another; pages are made part by part, ahead of the teller.

    What was typed into a page stays on it, whatever else is looked at meanwhile.
    """

    turned = Signal()
    """another page of the case is in sight"""

    def __init__(self, shell: Shell, case: CaseView, parent: QWidget) -> None:
        super().__init__(shell, case, parent)
        self.looking_at = first_to_look_at(case)
        self.page: Page | None = None
        self._pages: dict[str, Page] = {}
        self._ended = False
        self._away = True
        self._primary_waits = False
        self._not_saved: GuitaiError | None = None
        self._turns = Turns(self)
        self._resting = Resting(self)

    @property
    def ended(self) -> bool:
        """Whether it was performed or concluded."""
        return self._ended

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
        head: list[QWidget] = [self.coach] if self.coach is not None else []
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
        elif not self._takes_number(event):
            super().keyPressEvent(event)

    def _takes_number(self, event: QKeyEvent) -> bool:
        """A number that no field takes is meant for the choices in sight, which bear numbers."""
        typed = event.text()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not (plain and typed.isdecimal()) or self.page is None or self._stopped:
            return False
        return not self.door.is_busy and self.page.takes_number(typed)

    @property
    def _stopped(self) -> bool:
        """A rule says no, and the teller stands where the case would go on."""
        return self.case.blocked and self.looking_at == self.case.here and not self._says_itself

    @property
    def _says_itself(self) -> bool:
        """Whether the page in sight says all that is refused, each with what clears it."""
        step = self._step()
        if step is None or not self._page_of(step).says_refusals:
            return False
        refused = (one for one in self.case.verdicts if one.effect is Effect.REFUSE)
        return all(one.slot in step.slots for one in refused)

    def _walk(self, by: int) -> None:
        codes = [step.code for step in self.case.steps if step.reachable]
        if self.looking_at in codes:
            at = codes.index(self.looking_at) + by
            if 0 <= at < len(codes):
                self.look_at(codes[at])
        elif codes:
            self.look_at(codes[-1])

    def _show(self) -> None:
        self._turns.clear()
        self.refusals.show_case(self.case)
        if self._says_itself:
            self.refusals.hide()
        if self.coach is not None:
            # Where the page says itself what is refused, the coach speaks of that step.
            told = replace(self.case, blocked=False) if self._says_itself else self.case
            self.coach.show_case(told, self.looking_at)
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
        self._show_returned()
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
            page.step_wanted.connect(self.look_at)
            page.primary_wants_focus.connect(self._focus_primary)
            self._pages[code] = page
            self._place.addWidget(page)
        elif step is not None:
            page.step = step
        return page

    def _drop(self, code: str) -> None:
        page = self._pages.pop(code)
        page.leave()
        if page is self.page:
            self.page = None
        self._place.removeWidget(page)
        page.hide()
        page.deleteLater()

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

    def _ask_end(self, outcome: Outcome) -> None:
        reason = reason_of(self.case.verdicts) if outcome is Outcome.DECLINED else ""
        self.end.ask(outcome, reason)
        self.centre.ensureWidgetVisible(self.end)


def first_to_look_at(case: CaseView) -> str:
    """Where the case stands; for one that was returned, the first field that was marked."""
    marked = {mark.slot for mark in case.marks}
    for step in case.steps:
        if step.reachable and marked.intersection(step.slots):
            return step.code
    return case.here
