"""The archive: every paper found by what is known of it, with its pages beside the list."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.clock import now
from app.desk.archive import ArchiveAnswer, ArchivedPaper, PaperKind
from app.desk.views import PaperLine
from app.evidence.ask import Choice
from app.i18n import Text
from ui.destinations import CUSTOMER
from ui.keys import BACK, HOME, OPEN, PAGES, PRINT, SAVE_AS, TO_CUSTOMER, UNMASK, UP_DOWN
from ui.language import say
from ui.moments import moment_text
from ui.screens.archive_of import ArchiveOf
from ui.screens.entry import short
from ui.screens.paper_panel import PaperPanel
from ui.screens.paper_states import standing
from ui.screens.screen import Screen
from ui.screens.unmask import Look, UnmaskPanel
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.frames import Card, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_LIST_WIDTH = 500
_PAUSE_WHILE_TYPING = 250
_EVERY = "*"
_EVERY_KIND = Choice(_EVERY, Text("全部种类", "Every kind"))
_SEE = Text("查看明文", "See in full")
_CUSTOMERS = Text("客户 {number} 的单据", "Papers of customer {number}")
_COUNT = Text("共{n}张", "{n} papers")
_COUNT_MORE = Text("最近{n}张，还有更早的", "The newest {n}; there are older ones")
_NONE = Text("没有这样的单据。", "There is no such paper.")


class ArchiveScreen(Screen):
    """What is looked for and what was found on the left, the chosen paper on the right."""

    keys = (UP_DOWN, OPEN, UNMASK, TO_CUSTOMER, PRINT, SAVE_AS, PAGES, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._customer = ""
        self._asked = 0
        """counts the questions: an answer to an earlier one is thrown away"""
        self._last = ""
        self._papers: tuple[ArchivedPaper, ...] = ()
        self._seen = ""
        """the bank's copy that somebody said why they look at"""
        self._wanted = ""
        """the paper to be chosen once it is listed, such as a reprint that was just made"""
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        say(
            self.words,
            Text(
                "日志号、姓名、尾号、校验码、柜员、日期",
                "Number, name, digits, check code, day …",
            ),
            "placeholderText",
        )
        say(self.words, Text("查找", "Search"), "accessibleName")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_WHILE_TYPING)
        self._pause.timeout.connect(self.search)
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.words.returnPressed.connect(self._to_list)
        self.kind = ChoiceEdit((_EVERY_KIND,))
        self.kind.set_code(_EVERY)
        say(self.kind, Text("单据种类", "Kind of paper"), "accessibleName")
        self.kind.chosen.connect(lambda _: self.search())
        self._whose = Words("", "label")
        self.everybody = ActionButton(
            Text("全部客户", "Every customer"), "link", icon="cancel", does=self.show_everybody
        )
        self._of_customer = QWidget()
        role(self._of_customer, "clear")
        self._of_customer.setLayout(row(self._whose, None, self.everybody))
        self._of_customer.hide()
        self.list = RowList(_NONE)
        self.list.current_changed.connect(self._chosen)
        self.list.opened.connect(self._opened)
        self.found = Words("", "small")
        self.older = ActionButton(
            Text("更早的单据", "Older papers"), "link", icon="down", does=self.show_older
        )
        self.older.hide()
        self.panel = PaperPanel(shell, closable=False)
        self.panel.changed.connect(self._paper_changed)
        self.look = UnmaskPanel()
        self.look.confirmed.connect(self._look)
        self.look.cancelled.connect(self.list.setFocus)
        self.see_button = ActionButton(_SEE, icon="eye", key=UNMASK, does=self.ask_to_look)
        self.customer_button = ActionButton(
            Text("客户页", "Customer"), icon="customer", key=TO_CUSTOMER, does=self.go_to_customer
        )
        left = Card(Text("单据档案", "Paper archive"))
        hold(left, most_width=_LIST_WIDTH)
        left.body.addWidget(self.words)
        left.body.addWidget(self.kind)
        left.body.addWidget(self._of_customer)
        left.body.addWidget(self.list, 1)
        left.body.addLayout(row(self.found, None, self.older))
        right = Card()
        right.body.addLayout(row(self.customer_button, self.see_button, None))
        right.body.addWidget(self.look)
        right.body.addWidget(self.panel, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        across.setSpacing(SPACE.large)
        across.addWidget(left, 2)
        beside = QVBoxLayout()
        beside.addWidget(right)
        across.addLayout(beside, 3)
        self.on_key(UNMASK, self.ask_to_look)
        self.on_key(TO_CUSTOMER, self.go_to_customer)
        self.on_key(PRINT, self.panel.print_it)
        self.on_key(SAVE_AS, self.panel.save_it)
        self.on_key(BACK, self._back)

    def enter(self) -> None:
        """The newest papers of everybody, until something is looked for."""
        self._customer = ""
        self._seen = ""
        self._of_customer.hide()
        self.panel.show_paper(None)
        self._show_buttons(None)
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self.kind.set_code(_EVERY)
        self.words.setFocus()
        self.shell.books(self, self.shell.desk.paper_kinds, then=self._show_kinds)
        self.search()

    def open(self, what: Any) -> None:
        """Opens a customer's papers, or what some words find."""
        if isinstance(what, ArchiveOf):
            self._customer = what.customer
            self._wanted = what.paper
            self._whose.tell(_CUSTOMERS.format(number=what.customer))
            self._of_customer.setVisible(bool(what.customer))
            self.words.setText(what.words)
            self.list.setFocus()
            self.search()

    def take_keys(self) -> None:
        """Enter or Down in the empty search line: the list takes the focus."""
        self.list.setFocus()

    def leave(self) -> None:
        """What was seen in full is covered again."""
        self._pause.stop()
        self._seen = ""
        self.look.hide()
        self.panel.show_paper(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the words into the list."""
        if event.key() == Qt.Key.Key_Down and self.words.hasFocus():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def search(self) -> None:
        """Asks for the papers that fit."""
        self._pause.stop()
        self._ask((), "")

    def show_older(self) -> None:
        """Asks for the papers before the last of those that are shown."""
        if self._last and self.older.isEnabled():
            self.older.setEnabled(False)
            self._ask(self._papers, self._last)

    def show_everybody(self) -> None:
        """Every customer's papers again."""
        self._customer = ""
        self._of_customer.hide()
        self.words.setFocus()
        self.search()

    def ask_to_look(self) -> None:
        """Asks why the bank's copy is looked at; one that is masked needs no reason."""
        if self.see_button.isVisible() and not self.look.isVisible():
            self.look.ask()

    def go_to_customer(self) -> None:
        """Goes to the page of the customer whose paper this is."""
        one = self._current()
        if one is not None and one.entry.customer:
            self.shell.go(CUSTOMER, one.entry.customer)

    def _ask(self, before: tuple[ArchivedPaper, ...], older_than: str) -> None:
        self._asked += 1
        kind = self.kind.code()
        self.shell.books(
            self,
            self.shell.desk.archive,
            self.words.text().strip(),
            "" if kind == _EVERY else kind,
            self._customer,
            older_than,
            then=partial(self._show, self._asked, before),
        )

    def _show(self, asked: int, before: tuple[ArchivedPaper, ...], answer: ArchiveAnswer) -> None:
        if asked != self._asked:
            return
        self._papers, self._last = (*before, *answer.papers), answer.last
        self.older.setEnabled(True)
        self.older.setVisible(bool(answer.last))
        count = _COUNT_MORE if answer.last else _COUNT
        self.found.tell(count.format(n=len(self._papers)))
        moment = now()
        self.list.show_rows([_row(one, moment_text(one.listed.at, moment)) for one in self._papers])
        if any(one.id == self._wanted for one in self._papers):
            self.list.choose(self._wanted)
            self._wanted = ""
        elif answer.named:
            self.list.choose(answer.named)
        if self._papers and self._current() is None and not self.words.hasFocus():
            self.list.step(1)
        elif self._current() is None:
            self.panel.show_paper(None)
            self._show_buttons(None)

    def _show_kinds(self, kinds: tuple[PaperKind, ...]) -> None:
        chosen = self.kind.code()
        self.kind.set_choices([_EVERY_KIND, *(Choice(one.code, one.title) for one in kinds)])
        self.kind.set_code(chosen or _EVERY)

    def _current(self) -> ArchivedPaper | None:
        key = self.list.current_key()
        return next((one for one in self._papers if one.id == key), None)

    def _chosen(self, paper: str) -> None:
        one = self._current()
        if one is None:
            return
        if self._papers[-1].id == paper and self.older.isVisible():
            self.show_older()
        if self._seen and self._seen != paper:
            self._seen = ""
        self.look.hide()
        covered = not one.line.masked and self._seen != paper
        self.panel.show_paper(one.line, covered=covered)
        self._show_buttons(one)

    def _opened(self, paper: str) -> None:
        """Enter: the pages of a paper that is shown, or why somebody looks."""
        if self.see_button.isVisible():
            self.ask_to_look()
        else:
            self.panel.pages.setFocus()

    def _show_buttons(self, one: ArchivedPaper | None) -> None:
        covered = one is not None and not one.line.masked and self._seen != one.id
        self.see_button.setVisible(covered)
        self.customer_button.setVisible(one is not None and bool(one.entry.customer))

    def _look(self, look: Look) -> None:
        one = self._current()
        if one is not None:
            self.shell.books(
                self,
                self.shell.desk.look_at_paper,
                one.id,
                look.reason,
                look.explained,
                then=partial(self._may_see, one.id),
            )

    def _may_see(self, paper: str, pages: int) -> None:
        one = self._current()
        if one is not None and one.id == paper:
            self._seen = paper
            self.panel.show_paper(None)
            self.panel.show_paper(one.line)
            self._show_buttons(one)
            self.panel.pages.setFocus()

    def _paper_changed(self, paper: object) -> None:
        """It stands otherwise, or was printed again: the list says so."""
        if isinstance(paper, PaperLine):
            current = self._current()
            if current is None or current.id != paper.paper.id:
                self._wanted = paper.paper.id
            self._ask((), "")

    def _to_list(self) -> None:
        if self._pause.isActive():
            self.search()
        self.list.setFocus()

    def _back(self) -> None:
        if self.look.isVisible():
            self.look.cancel()
        elif self.panel.reprint.isVisible():
            self.panel.reprint.cancel()
        elif not self.words.hasFocus() and not self.list.hasFocus():
            self.list.setFocus()
        else:
            self.shell.go_back()


def _row(one: ArchivedPaper, when: Text) -> ListRow:
    line = one.line
    colour, state, _ = standing(line.paper)
    if one.reprints:
        state = Text("{state} · 补打{n}次", "{state} · {n} reprint(s)").format(
            state=state, n=one.reprints
        )
    whose = short(one.entry.headline) or one.entry.title
    return ListRow(
        key=one.id,
        title=Text("{title}（{copy}）", "{title} ({copy})").format(
            title=line.title, copy=line.copy
        ),
        under=Text("{journal}　{whose}", "{journal} · {whose}").format(
            journal=one.listed.number, whose=whose
        ),
        right=when,
        badge=state,
        tone=colour,
    )
