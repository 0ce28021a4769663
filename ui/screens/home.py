"""The home screen: what waits, what lapses, what may be started, and how the day stands."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.clock import now
from app.desk.review_views import Waiting
from app.desk.search_views import Answer
from app.desk.views import DraftLine, Home
from app.domain.branch import LEVEL_TITLES, Level, StoreKind
from app.i18n import Text
from ui import destinations
from ui.keys import (
    AUTHORISATIONS,
    DRAWER,
    JOURNAL,
    PAPERS,
    PLACE,
    SEARCH,
    SIGN_OFF,
    START,
    UP_DOWN,
)
from ui.moments import age_text
from ui.screens.exercise_card import ExerciseCard
from ui.screens.home_parts import (
    Figures,
    lapse_text,
    lately_lines,
    operation_lines,
    reminders,
)
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import px
from ui.theme import SPACE, Tone, role, theme
from ui.widgets.buttons import ActionButton
from ui.widgets.found_list import FoundLine, FoundList
from ui.widgets.frames import Card, column, empty
from ui.widgets.row_list import ROW_HEIGHT, ListRow, RowList
from ui.widgets.words import Words

_MOST_DRAFTS = 5
"""Drafts that are seen at once; the others are scrolled to."""
_BY_KEY = Qt.FocusReason.ShortcutFocusReason
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_NO_DRAFTS = Text("没有未办完的业务。", "Nothing is left to finish.")
_NOTHING_TO_MIND = Text("没有需要留意的事项。", "There is nothing to mind.")


class HomeScreen(Screen):
    """Where the teller stands between two customers."""

    keys = (SEARCH, UP_DOWN, START, DRAWER, AUTHORISATIONS, JOURNAL, PAPERS, PLACE, SIGN_OFF)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._home: Home | None = None
        self._waiting: tuple[Waiting, ...] = ()
        self._starting = False
        self.figures = Figures(
            ActionButton(
                DRAWER.does,
                "quiet",
                icon="lock",
                does=partial(shell.go, destinations.DRAWER),
            ),
            ActionButton(
                Text("待我授权", "Waiting for me"),
                "quiet",
                icon="authorise",
                does=partial(shell.go, destinations.AUTHORISATIONS),
            ),
            ActionButton(
                Text("查看日志", "Journal"),
                "quiet",
                icon="journal",
                does=partial(shell.go, destinations.JOURNAL),
            ),
            ActionButton(
                Text("处理单据", "Papers"),
                "quiet",
                icon="paper",
                does=partial(shell.go, destinations.PAPERS),
            ),
        )
        self.operations = FoundList(takes_focus=True)
        self.operations.chosen.connect(self._choose)
        self.drafts = _Drafts(_NO_DRAFTS)
        self.drafts.opened.connect(self._resume)
        self.lately = FoundList(takes_focus=True)
        self.lately.chosen.connect(self._choose)
        for one in (self.operations, self.drafts, self.lately):
            one.installEventFilter(self)

        begin = _card(Text("办理业务", "Operations"), self.operations)
        self._resumes = _card(Text("未办完的业务", "Drafts to resume"), self.drafts)
        self._none = _nothing(_NO_DRAFTS)
        self._resumes.body.addWidget(self._none)
        self._reminders = column(space=0)
        self._mind = _card(Text("留意", "To mind"), self._reminders)
        self._served = _card(Text("最近经办的客户", "Customers served lately"), self.lately)
        training = shell.desk.place().kind is StoreKind.TRAINING
        self.exercises = ExerciseCard(shell) if training else None
        lessons = () if self.exercises is None else (self.exercises,)
        left = column(begin, *lessons, None, space=SPACE.medium)
        right = column(self._resumes, self._mind, self._served, None, space=SPACE.medium)
        across = QHBoxLayout()
        across.setSpacing(SPACE.medium)
        across.addLayout(left, 9)
        across.addLayout(right, 11)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.medium, SPACE.large, SPACE.medium)
        outer.setSpacing(SPACE.medium)
        outer.addWidget(self.figures)
        outer.addLayout(across, 1)
        self._served.hide()
        theme().changed.connect(self._fit)

    # what is shown

    def enter(self) -> None:
        """Asks how the day stands; the search line takes what is typed."""
        self.shell.type_into_search()
        self.refresh()

    def refresh(self) -> None:
        """Asks again how the day stands."""
        books, desk = self.shell.books, self.shell.desk
        books(self, desk.home, then=self._show)
        books(self, desk.authorisations, then=self._show_waiting)
        books(self, desk.search, "", then=self._show_lately)
        if self.exercises is not None:
            self.exercises.refresh()

    def _show(self, home: Home) -> None:
        self._home = home
        self.figures.show_day(home)
        moment = now()
        self.drafts.show_rows(
            [
                _draft_row(draft, age_text(draft.saved_at, moment), lapse_text(draft, moment))
                for draft in home.drafts
            ]
        )
        self.drafts.setVisible(bool(home.drafts))
        self._none.setVisible(not home.drafts)
        self.operations.show_lines(operation_lines(home.operations, self._start))
        self._show_reminders()
        self._fit()

    def _show_waiting(self, waiting: tuple[Waiting, ...]) -> None:
        self._waiting = waiting
        self._show_reminders()

    def _show_lately(self, answer: Answer) -> None:
        lines = lately_lines(answer.found, partial(self.shell.go, "customer"))
        self.lately.show_lines(lines)
        self._served.setVisible(bool(lines))
        self._fit()

    def _show_reminders(self) -> None:
        if self._home is None:
            return
        empty(self._reminders)
        lines = reminders(self._home, self._waiting, now(), self.shell.go, self._resume)
        for line in lines:
            self._reminders.addWidget(line)
        if not lines:
            self._reminders.addWidget(_nothing(_NOTHING_TO_MIND))

    def _fit(self) -> None:
        """Every list is as high as what it shows, and scrolls only where the window is too low."""
        self.drafts.setMaximumHeight(self.drafts.sizeHint().height())
        for one in (self.operations, self.lately):
            one.setMaximumHeight(one.needed_height())

    # what is done

    def take_keys(self) -> None:
        """Enter or Down in the empty search line walk the operations.

        Whoever leans on Enter after signing in must not start one, so it takes two.
        """
        self.operations.setFocus(_BY_KEY)

    def _choose(self, line: FoundLine) -> None:
        if line.does is not None:
            line.does()

    def _start(self, code: str) -> None:
        if not self._starting:
            self._starting = True
            self.shell.messages.clear()
            desk = self.shell.desk
            self.shell.books(self, desk.start, code, then=self._opened, otherwise=self._failed)

    def _resume(self, case: str) -> None:
        if not self._starting:
            self._starting = True
            self.shell.messages.clear()
            desk = self.shell.desk
            self.shell.books(self, desk.open_case, case, then=self._opened, otherwise=self._failed)

    def _opened(self, case: Any) -> None:
        self._starting = False
        self.shell.open_case(case)

    def _failed(self, error: BaseException) -> None:
        self._starting = False
        self.shell.messages.error(error)
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is typed on a list goes into the search line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            typed = event.text()
            plain = not event.modifiers() & ~_PLAIN
            if plain and typed.strip() and typed.isprintable():
                self.shell.type_into_search(typed)
                return True
        return super().eventFilter(watched, event)


class _Drafts(RowList):
    """As high as its rows, as long as they are few."""

    def __init__(self, nothing: Text) -> None:
        super().__init__(nothing)
        role(self, "bare")
        self.setMinimumHeight(px(ROW_HEIGHT) + 6)

    def sizeHint(self) -> QSize:
        """The height of all rows, up to a few."""
        return QSize(px(240), min(len(self.rows), _MOST_DRAFTS) * px(ROW_HEIGHT) + 6)


def _card(title: Text, inside: QWidget | QVBoxLayout) -> Card:
    """A card that holds a list to its edges, under its title."""
    card = Card(title, edge=SPACE.small)
    card.body.setContentsMargins(SPACE.tight, SPACE.small, SPACE.tight, SPACE.tight)
    card.body.setSpacing(SPACE.tight)
    card.head.setContentsMargins(SPACE.small, 0, SPACE.small, 0)
    if isinstance(inside, QWidget):
        card.body.addWidget(inside)
    else:
        card.body.addLayout(inside)
    return card


def _nothing(words: Text) -> Words:
    """That a card holds nothing, under its title."""
    said = Words(words, "muted")
    said.setContentsMargins(SPACE.small, 0, SPACE.small, SPACE.small)
    return said


def _draft_row(draft: DraftLine, age: Text, lapse: Text | None) -> ListRow:
    waits = draft.waiting_for > int(Level.TELLER)
    badge, tone = Text("", ""), Tone.PLAIN
    if lapse is not None:
        badge, tone = lapse, Tone.WARN
    elif waits:
        badge = Text("待{level}授权", "Waits for: {level}").format(
            level=LEVEL_TITLES[Level(draft.waiting_for)]
        )
        tone = Tone.ASK
    return ListRow(
        key=draft.id,
        title=Text("{who}　{title}", "{who} · {title}").format(
            who=draft.headline or Text("未识别客户", "Customer not yet known"), title=draft.title
        ),
        under=Text("停在：{here}", "At: {here}").format(here=draft.here),
        right=age,
        badge=badge,
        tone=tone,
    )
