"""The home screen: start an operation by its code, go on with a draft, see how the day stands."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from app.clock import now
from app.desk.views import OUTCOME_TITLES, DraftLine, Home, OperationLine, Outcome
from app.domain.branch import LEVEL_TITLES, Level
from app.i18n import Text
from ui import destinations
from ui.keys import JOURNAL, PAPERS, PLACE, SEARCH, SIGN_OFF, START, UP_DOWN
from ui.moments import age_text
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, Divider, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_CAPTION_WIDTH = 78
_BY_KEY = Qt.FocusReason.ShortcutFocusReason
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class HomeScreen(Screen):
    """Where the teller stands between two customers."""

    keys = (SEARCH, UP_DOWN, START, JOURNAL, PAPERS, PLACE, SIGN_OFF)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._home: Home | None = None
        self._starting = False
        self.operations = RowList(Text("没有这样的交易。", "There is no such operation."))
        self.operations.opened.connect(self._start)
        self.drafts = RowList(Text("没有未办完的业务。", "Nothing is left to finish."))
        self.drafts.opened.connect(self._resume)

        for one in (self.operations, self.drafts):
            one.installEventFilter(self)
        begin = Card(Text("办理业务", "Operations"))
        begin.body.addWidget(self.operations, 1)
        resume = Card(Text("未办完的业务", "Drafts to resume"))
        resume.body.addWidget(self.drafts, 1)
        across = QHBoxLayout()
        across.setSpacing(SPACE.large)
        across.addWidget(begin, 1)
        across.addWidget(resume, 1)

        self._figures: dict[str, Words] = {}
        self._stock_remedy = Words("", "small")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        outer.setSpacing(SPACE.large)
        outer.addLayout(
            self._strip(
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
        )
        outer.addLayout(across, 1)

    def _strip(self, journal: ActionButton, papers: ActionButton) -> QHBoxLayout:
        today = Card(edge=SPACE.medium)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(0)
        grid.setRowStretch(1, 1)
        grid.addWidget(Words(Text("今日", "Today"), "title"), 0, 0, 2, 1)
        for n, outcome in enumerate(Outcome):
            figure = Words("–", "headline")
            self._figures[outcome.value] = figure
            grid.addWidget(figure, 0, 2 * n + 2, Qt.AlignmentFlag.AlignTop)
            caption = Words(OUTCOME_TITLES[outcome], "small", wrap=True)
            caption.setMinimumWidth(_CAPTION_WIDTH)
            grid.addWidget(caption, 1, 2 * n + 2, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(2 * n + 2, 1)
            grid.addWidget(Divider(upright=True), 0, 2 * n + 1, 2, 1)
        grid.addWidget(journal, 0, 2 * len(Outcome) + 2, 2, 1)
        today.body.addLayout(grid)
        stock = Card(edge=SPACE.medium)
        self._figures["stock"] = Words("–", "headline")
        stock.body.addLayout(row(self._figures["stock"], self._stock_remedy, None))
        stock.body.addWidget(Words(Text("库存空白卡", "Blank cards in stock"), "small"))
        stock.body.setSpacing(0)
        stock.body.addStretch(1)
        queue = Card(edge=SPACE.medium)
        self._figures["papers"] = Words("–", "headline")
        queue.body.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._figures["papers"])
        left.addWidget(Words(Text("未完成单据", "Papers unfinished"), "small"))
        left.addStretch(1)
        inner = QHBoxLayout()
        inner.addLayout(left)
        inner.addStretch(1)
        inner.addWidget(papers)
        queue.body.addLayout(inner)
        strip = QHBoxLayout()
        strip.setSpacing(SPACE.large)
        strip.addWidget(today, 5)
        strip.addWidget(stock, 2)
        strip.addWidget(queue, 3)
        return strip

    def enter(self) -> None:
        """Asks how the day stands; the search line takes what is typed."""
        self.shell.type_into_search()
        self.refresh()

    def refresh(self) -> None:
        """Asks again how the day stands."""
        self.shell.books(self, self.shell.desk.home, then=self._show)

    def _show(self, home: Home) -> None:
        self._home = home
        for outcome in Outcome:
            self._figures[outcome.value].tell(str(home.today.get(outcome, 0)))
        self._figures["stock"].tell(str(home.stock_left))
        self._stock_remedy.tell(
            Text("已用完，请领卡", "none left: fetch cards") if not home.stock_left else ""
        )
        self._figures["papers"].tell(str(home.unfinished_papers))
        moment = now()
        self.drafts.show_rows(
            [_draft_row(draft, age_text(draft.saved_at, moment)) for draft in home.drafts]
        )
        self.operations.show_rows([_operation_row(one) for one in home.operations])

    def take_keys(self) -> None:
        """Enter or Down in the empty search line walk the operations.

        Whoever leans on Enter after signing in must not start one, so it takes two.
        """
        self.operations.setFocus(_BY_KEY)

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


def _operation_row(one: OperationLine) -> ListRow:
    return ListRow(
        key=one.code,
        code=one.code,
        title=one.title,
        under=Text(
            "  ".join(word for word in one.words if " " not in word) or one.code,
            "  ".join(word for word in one.words if word.isascii()) or one.code,
        ),
        barred=one.barred,
    )


def _draft_row(draft: DraftLine, age: Text) -> ListRow:
    waits = draft.waiting_for > int(Level.TELLER)
    return ListRow(
        key=draft.id,
        title=Text(
            f"{draft.headline or '未识别客户'}　{draft.title.zh}",
            f"{draft.headline or 'Customer not yet known'} · {draft.title.en}",
        ),
        under=Text("停在：{here}　经办 {teller}", "At: {here} · teller {teller}").format(
            here=draft.here, teller=draft.teller
        ),
        right=age,
        badge=Text("待{level}授权", "Waits for: {level}").format(
            level=LEVEL_TITLES[Level(draft.waiting_for)]
        )
        if waits
        else Text("", ""),
        tone=Tone.ASK,
    )
