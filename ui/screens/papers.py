"""The print queue: the papers of today and all that did not come out, with the way to each."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from app.clock import now
from app.desk.print_queue import QueuedPaper
from app.desk.views import PaperLine, PrintState
from app.errors import DeviceFault
from app.i18n import Text
from ui.destinations import ARCHIVE, PRINTING
from ui.keys import ARCHIVE as ARCHIVE_KEY
from ui.keys import (
    BACK,
    CANCEL_PRINT,
    HOME,
    IN_HAND,
    OPEN,
    PAGES,
    PRINT,
    RETRY_ALL,
    SAVE_AS,
    UP_DOWN,
)
from ui.moments import moment_text
from ui.screens.entry import short
from ui.screens.paper_panel import PaperPanel
from ui.screens.paper_states import standing
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_LIST_WIDTH = 500
_UNFINISHED = Text("未完成 {n}", "Unfinished {n}")
_ALL = Text("今日全部 {n}", "All of today {n}")
_NONE_WAITS = Text("没有待处理的单据。", "No paper is waiting.")
_NONE_TODAY = Text("今日没有单据。", "There is no paper of today.")
_RETRY = Text("全部重试", "Retry all")
_STOP = Text("停止", "Stop")
_NOTHING_LEFT = Text("没有可重试的单据。", "No paper is to be tried again.")


class PapersScreen(Screen):
    """The queue on the left, the chosen paper on the right."""

    keys = (
        UP_DOWN,
        OPEN,
        PRINT,
        RETRY_ALL,
        CANCEL_PRINT,
        IN_HAND,
        SAVE_AS,
        PAGES,
        ARCHIVE_KEY,
        BACK,
        HOME,
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._queue: tuple[QueuedPaper, ...] = ()
        self._left: list[str] = []
        """papers that are still to be tried again, while all are"""
        self._done = 0
        self.unfinished = ActionButton(_UNFINISHED.format(n=0), does=partial(self.show_only, True))
        self.all = ActionButton(_ALL.format(n=0), does=partial(self.show_only, False))
        self._which = QButtonGroup(self)
        for button in (self.unfinished, self.all):
            button.setCheckable(True)
            self._which.addButton(button)
        self.unfinished.setChecked(True)
        self.list = RowList(_NONE_WAITS)
        self.list.current_changed.connect(self._look)
        self.list.opened.connect(self._look)
        self.retry_button = ActionButton(_RETRY, icon="again", key=RETRY_ALL, does=self.retry_all)
        self._progress = Words("", "small")
        self.panel = PaperPanel(shell, closable=False)
        self.panel.changed.connect(self._again)
        left = Card(Text("单据", "Papers"))
        self.by_form = ActionButton(
            Text("打印设置", "Print settings"),
            "link",
            icon="printer",
            does=lambda: shell.go(PRINTING),
        )
        left.head.addWidget(self.by_form)
        hold(left, most_width=_LIST_WIDTH)
        self.archive = ActionButton(
            ARCHIVE_KEY.does, "link", icon="list", does=lambda: shell.go(ARCHIVE)
        )
        left.body.addLayout(row(self.unfinished, self.all, None, self.archive))
        left.body.addWidget(self.list, 1)
        left.body.addLayout(row(self._progress, None, self.retry_button))
        right = Card()
        right.body.addWidget(self.panel, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        across.setSpacing(SPACE.large)
        across.addWidget(left, 2)
        across.addWidget(right, 3)
        shell.prints.news.connect(lambda _: self._news())
        self.on_key(PRINT, self.panel.print_it)
        self.on_key(CANCEL_PRINT, self.panel.cancel_it)
        self.on_key(IN_HAND, self.panel.it_is_here)
        self.on_key(SAVE_AS, self.panel.save_it)
        self.on_key(RETRY_ALL, self.retry_all)
        self.on_key(BACK, self._back)

    def enter(self) -> None:
        """Asks what became of the papers."""
        self.panel.show_paper(None)
        self._progress.tell("")
        self.list.setFocus()
        self._ask(first=True)

    def _back(self) -> None:
        if self.panel.reprint.isVisible():
            self.panel.reprint.cancel()
        else:
            self.shell.go_back()

    def leave(self) -> None:
        """What was not tried again by now waits in the queue."""
        self._left.clear()

    def show_only(self, unfinished: bool) -> None:
        """Shows what is unfinished, or everything of today."""
        (self.unfinished if unfinished else self.all).setChecked(True)
        self._show_rows()
        self.list.setFocus()

    def retry_all(self) -> None:
        """Prints all that is unfinished, one after the other; pressed again, it stops."""
        if self._left:
            self._left.clear()
            return
        self._left = [one.line.paper.id for one in self._queue if _tried_again(one)]
        self._done = 0
        if self._left:
            self.shell.messages.clear()
            self.retry_button.tell(_STOP)
            self._next()

    def _next(self) -> None:
        if not self._left:
            self._rest()
            return
        self._progress.tell(
            Text("正在打印，还剩{n}张…", "Printing, {n} left …").format(n=len(self._left))
        )
        paper = self._left[0]
        self.shell.papers(
            self,
            self.shell.desk.print_paper,
            paper,
            then=self._printed,
            otherwise=self._not_printed,
        )

    def _printed(self, paper: PaperLine) -> None:
        self._done += 1
        self._left = self._left[1:]
        self._next()

    def _not_printed(self, error: BaseException) -> None:
        self.shell.messages.error(error)
        # A printer that takes one paper not takes none; a paper that cannot be made is one alone.
        self._left = [] if isinstance(error, DeviceFault) else self._left[1:]
        self._next()

    def _rest(self) -> None:
        self.retry_button.tell(_RETRY)
        self._progress.tell(
            Text("已送打印机{n}张。", "{n} sent to the printer.").format(n=self._done)
        )
        self._ask()

    def _ask(self, *, first: bool = False) -> None:
        self.shell.books(self, self.shell.desk.print_queue, then=partial(self._show, first=first))

    def _again(self, paper: object) -> None:
        self._ask()

    def _news(self) -> None:
        if self.isVisible() and not self._left:
            self._ask()

    def _show(self, queue: tuple[QueuedPaper, ...], *, first: bool) -> None:
        self._queue = queue
        unfinished = sum(one.unfinished for one in queue)
        self.unfinished.tell(_UNFINISHED.format(n=unfinished))
        self.all.tell(_ALL.format(n=len(queue)))
        if not self._left:
            again = any(_tried_again(one) for one in queue)
            self.retry_button.bar(None if again else _NOTHING_LEFT)
        if first:
            (self.unfinished if unfinished or not queue else self.all).setChecked(True)
        self._show_rows()
        if first and self.list.rows and not self.list.current_key():
            self.list.step(1)

    def _show_rows(self) -> None:
        only = self.unfinished.isChecked()
        self.list.says_nothing(_NONE_WAITS if only else _NONE_TODAY)
        moment = now()
        self.list.show_rows(
            [
                _row(one, moment_text(one.at, moment))
                for one in self._queue
                if one.unfinished or not only
            ]
        )

    def _look(self, paper: str) -> None:
        for one in self._queue:
            if one.line.paper.id == paper:
                own = self.shell.desk.who is not None and self.shell.desk.who.number
                # Also one that waits or failed: whoever prints it for another need not read it.
                others = one.entry.made_by != own
                self.panel.show_paper(one.line, covered=others and not one.line.masked)


def _tried_again(one: QueuedPaper) -> bool:
    """Whether “retry all” prints it: of one that perhaps came out somebody must say so first."""
    return one.line.paper.state in (PrintState.WAITING, PrintState.FAILED)


def _row(one: QueuedPaper, when: Text) -> ListRow:
    paper, line = one.line.paper, one.line
    colour, state, _ = standing(paper)
    whose = short(one.entry.headline) or one.entry.number
    under = Text("{journal}　{whose}", "{journal} · {whose}").format(
        journal=paper.journal, whose=whose
    )
    if line.trouble:
        # Whose it is comes first: what is wrong may be long, and stands whole beside the list.
        under = Text("{under}　{trouble}", "{under} · {trouble}").format(
            under=under, trouble=line.trouble
        )
    if paper.tries > 1:
        state = Text("{state} · {tries}次", "{state} · {tries}×").format(
            state=state, tries=paper.tries
        )
    return ListRow(
        key=paper.id,
        title=Text("{title}（{copy}）", "{title} ({copy})").format(
            title=line.title, copy=line.copy
        ),
        under=under,
        right=when,
        badge=state,
        tone=colour,
    )
