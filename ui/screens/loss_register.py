"""The register of loss reports: found by standing, day and words, each opened with its chain."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout

from app.clock import business_date, now
from app.desk.losses_views import (
    NextOperation,
    RegisterAnswer,
    RegisterLine,
    RegisterPart,
    RegisterSearch,
    ReportOpened,
)
from app.domain.loss import LOSS_KIND_TITLES, LOSS_OF_TITLES
from app.evidence.ask import Choice
from app.i18n import Text
from ui.destinations import CUSTOMER
from ui.keys import (
    BACK,
    HOME,
    NEXT_STEP,
    NEXT_STEPS,
    OPEN,
    PRINT,
    SAVE_AS,
    TO_CUSTOMER,
    UP_DOWN,
)
from ui.language import say
from ui.screens.loss_register_leaves import LeavePanel
from ui.screens.loss_register_of import RegisterOf
from ui.screens.loss_report_opened import TONE_OF_REPORT, ReportView
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.frames import Card, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_LIST_WIDTH = 560
_PAUSE_WHILE_TYPING = 250
_COUNT = Text("共{n}笔", "{n} in all")
_COUNT_MORE = Text("前{n}笔，还有更多", "The first {n}; there are more")


class LossRegisterScreen(Screen):
    """What is looked for and the list on the left, the opened report on the right."""

    keys = (UP_DOWN, OPEN, TO_CUSTOMER, NEXT_STEP, SAVE_AS, PRINT, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._asked = 0
        """counts the questions: an answer to an earlier one is thrown away"""
        self._lines: tuple[RegisterLine, ...] = ()
        self._last = ""
        self._wanted = ""
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        say(
            self.words,
            Text("挂失编号、姓名、卡号尾号、柜员", "Number, name, digits, teller"),
            "placeholderText",
        )
        say(self.words, Text("查找", "Search"), "accessibleName")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_WHILE_TYPING)
        self._pause.timeout.connect(self.search)
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.words.returnPressed.connect(self._to_list)
        self.part = ChoiceEdit([Choice(one, one.title) for one in RegisterPart])
        say(self.part, Text("状态", "Standing"), "accessibleName")
        self.part.set_code(RegisterPart.ALL)
        self.part.chosen.connect(lambda _: self.search())
        self.only_days = QCheckBox()
        say(self.only_days, Text("受理日期", "Accepted"))
        self.first, self.until = _day_edit(), _day_edit()
        say(self.first, Text("起始日期", "First day"), "accessibleName")
        say(self.until, Text("截止日期", "Last day"), "accessibleName")
        for edit in (self.first, self.until):
            self.only_days.toggled.connect(edit.setEnabled)
            edit.dateChanged.connect(lambda _: self._days_changed())
        self.only_days.toggled.connect(lambda _: self.search())
        self.list = RowList(Text("没有这样的挂失。", "There is no such report."))
        self.list.opened.connect(self._open_report)
        self.list.current_changed.connect(self._current_changed)
        self.found = Words("", "small")
        self.older = ActionButton(Text("更多", "More"), "link", icon="down", does=self.show_older)
        self.older.hide()
        self.report = ReportView(shell, self._begin)
        self.leaves = LeavePanel(shell)
        self.leaves.closed.connect(self.list.setFocus)
        self.export_button = ActionButton(
            Text("导出", "Export"), icon="save", key=SAVE_AS, does=partial(self._leave, False)
        )
        self.print_button = ActionButton(
            Text("打印", "Print"), icon="printer", key=PRINT, does=partial(self._leave, True)
        )
        left = Card(Text("挂失登记簿", "Register of loss reports"))
        hold(left, most_width=_LIST_WIDTH)
        left.head.addWidget(self.export_button)
        left.head.addWidget(self.print_button)
        left.body.addWidget(self.leaves)
        left.body.addWidget(self.words)
        left.body.addWidget(self.part)
        left.body.addLayout(
            row(self.only_days, self.first, Words(Text("至", "to")), self.until, None)
        )
        left.body.addWidget(self.list, 1)
        left.body.addLayout(row(self.found, None, self.older))
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        across.setSpacing(SPACE.large)
        across.addWidget(left, 2)
        right = QVBoxLayout()
        right.addWidget(self.report)
        across.addLayout(right, 3)
        self.on_key(TO_CUSTOMER, self.go_to_customer)
        self.on_key(SAVE_AS, partial(self._leave, False))
        self.on_key(PRINT, partial(self._leave, True))
        self.on_key(BACK, self._back)
        for at, key in enumerate(NEXT_STEPS):
            self.on_key(key, partial(self.report.begin_next, at))

    def enter(self) -> None:
        """The newest reports, until something is looked for."""
        self._wanted = ""
        today = business_date(now())
        for edit in (self.first, self.until):
            edit.blockSignals(True)
            edit.setDate(QDate(today.year, today.month, today.day))
            edit.blockSignals(False)
        self.only_days.blockSignals(True)
        self.only_days.setChecked(False)
        self.only_days.blockSignals(False)
        for edit in (self.first, self.until):
            edit.setEnabled(False)
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self.part.set_code(RegisterPart.ALL)
        self.leaves.hide()
        for button in (self.export_button, self.print_button):
            button.bar(self.leaves.barred())
        self.report.show_nothing()
        self.words.setFocus()
        self.search()

    def open(self, what: Any) -> None:
        """Opens a part of the register, what some words find, or a report."""
        asked = what if isinstance(what, RegisterOf) else RegisterOf(report=str(what))
        self.part.set_code(asked.part)
        self.words.blockSignals(True)
        self.words.setText(asked.words or asked.report)
        self.words.blockSignals(False)
        self._wanted = asked.report
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search()

    def take_keys(self) -> None:
        """Enter or Down in the empty search line: the list takes the focus."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Nothing is asked any more."""
        self._pause.stop()
        self.leaves.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the words into the list."""
        if event.key() == Qt.Key.Key_Down and self.words.hasFocus():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def search(self) -> None:
        """Asks for the reports that fit."""
        self._pause.stop()
        self._ask((), "")

    def show_older(self) -> None:
        """Asks for the reports after the last of those that are shown."""
        if self._last and self.older.isEnabled():
            self.older.setEnabled(False)
            self._ask(self._lines, self._last)

    def go_to_customer(self) -> None:
        """Goes to the page of the holder of the chosen report."""
        one = self._current()
        if one is not None:
            self.shell.go(CUSTOMER, one.customer)

    def asked(self) -> RegisterSearch:
        """What is looked for now."""
        days = self.only_days.isChecked()
        return RegisterSearch(
            part=RegisterPart(self.part.code() or RegisterPart.ALL),
            words=self.words.text().strip(),
            first=_day(self.first) if days else None,
            last=_day(self.until) if days else None,
        )

    def _ask(self, before: tuple[RegisterLine, ...], older_than: str) -> None:
        self._asked += 1
        desk = self.shell.desk
        self.shell.books(
            self,
            desk.loss_register,
            self.asked(),
            older_than,
            then=partial(self._show, self._asked, before),
        )

    def _show(self, asked: int, before: tuple[RegisterLine, ...], answer: RegisterAnswer) -> None:
        if asked != self._asked:
            return
        self._lines, self._last = (*before, *answer.lines), answer.last
        self.older.setEnabled(True)
        self.older.setVisible(bool(answer.last))
        self.found.tell((_COUNT_MORE if answer.last else _COUNT).format(n=len(self._lines)))
        self.list.show_rows([_row(one) for one in self._lines])
        if any(one.number == self._wanted for one in self._lines):
            self.list.choose(self._wanted)
            self._wanted = ""
        elif self._lines and self._current() is None and not self.words.hasFocus():
            self.list.step(1)
        if self._current() is None:
            self.report.show_nothing()

    def _current(self) -> RegisterLine | None:
        key = self.list.current_key()
        return next((one for one in self._lines if one.number == key), None)

    def _current_changed(self, number: str) -> None:
        if self._lines and number == self._lines[-1].number and self.older.isVisible():
            self.show_older()
        if self._current() is not None:
            self.shell.books(
                self, self.shell.desk.loss_report, number, then=partial(self._opened, number)
            )

    def _opened(self, number: str, opened: ReportOpened) -> None:
        one = self._current()
        if one is not None and one.number == number:
            self.report.show_report(opened)

    def _open_report(self, number: str) -> None:
        """Enter: the report takes the focus, what comes next first."""
        self.report.focus_first()

    def _begin(self, what: NextOperation) -> None:
        desk = self.shell.desk
        self.shell.books(self, desk.start, what.code, what.card, then=self.shell.open_case)

    def _leave(self, printed: bool) -> None:
        if self.leaves.barred() is None:
            self.leaves.ask(self.asked(), printed=printed)

    def _days_changed(self) -> None:
        if self.until.date() < self.first.date():
            self.until.setDate(self.first.date())
        if self.only_days.isChecked():
            self._pause.start()

    def _to_list(self) -> None:
        if self._pause.isActive():
            self.search()
        self.list.setFocus()

    def _back(self) -> None:
        if self.leaves.isVisible():
            self.leaves.cancel()
        elif not self.words.hasFocus() and not self.list.hasFocus():
            self.list.setFocus()
        else:
            self.shell.go_back()


def _row(one: RegisterLine) -> ListRow:
    who = (
        Text("代理人 {name} 报失", "reported by agent {name}")
        if one.by_agent
        else Text("本人 {name} 报失", "reported by {name}")
    ).format(name=one.reporter or one.name)
    return ListRow(
        key=one.number,
        title=Text("{card}　{kind}", "{card} · {kind}").format(
            card=one.card, kind=LOSS_KIND_TITLES[one.kind]
        ),
        under=Text("{number}　{of}　{who}", "{number} · {of} · {who}").format(
            number=one.number, of=LOSS_OF_TITLES[one.of], who=who
        ),
        right=Text("{at}", "{at}").format(at=f"{one.accepted_at:%Y-%m-%d %H:%M:%S}"),
        badge=one.state.title,
        tone=TONE_OF_REPORT[one.state],
    )


def _day(edit: QDateEdit) -> Any:
    return edit.date().toPython()


def _day_edit() -> QDateEdit:
    edit = QDateEdit()
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setEnabled(False)
    return edit
