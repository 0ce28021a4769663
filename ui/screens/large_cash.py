"""The register of large cash: the days that are asked for, each line leading to its customer and
its entry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QVBoxLayout

from app.clock import business_date, now
from app.desk.large_cash_views import (
    DIRECTION_TITLES,
    LargeCashDays,
    LargeCashLeft,
    LargeCashLine,
)
from app.domain.cash import CashDirection
from app.domain.money import Fen, yuan_text
from app.i18n import Text, same
from ui.destinations import CUSTOMER, JOURNAL
from ui.keys import BACK, HOME, OPEN, PRINT, SAVE_AS, TO_CUSTOMER, UP_DOWN
from ui.language import say
from ui.screens.loss_register_leaves import LeavePanel
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_TONES = {CashDirection.IN: Tone.GOOD, CashDirection.OUT: Tone.NOTE}


class LargeCashLeaves(LeavePanel):
    """Asks why the register is exported or printed."""

    file_name: ClassVar = "大额现金登记簿"

    def prints(self) -> Callable[..., Any]:
        """What prints the register at the desk."""
        return self._shell.desk.print_large_cash

    def exports(self) -> Callable[..., Any]:
        """What writes it into a file."""
        return self._shell.desk.export_large_cash

    def left_words(self, done: LargeCashLeft) -> Text:
        """What is said once it has left."""
        if done.path is None:
            said = Text("已送打印机：{n}笔，日志号 {entry}。", "Printed: {n} lines, entry {entry}.")
            return said.format(n=done.lines, entry=done.entry)
        return Text(
            "已导出 {n} 笔到 {path}，日志号 {entry}。",
            "{n} lines were written to {path}, entry {entry}.",
        ).format(n=done.lines, path=done.path, entry=done.entry)


class LargeCashScreen(Screen):
    """First and last day above, the customers whose cash reached the amount below."""

    keys = (UP_DOWN, OPEN, TO_CUSTOMER, SAVE_AS, PRINT, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._asked = 0
        self._lines: tuple[LargeCashLine, ...] = ()
        self.first, self.last = _day_edit(), _day_edit()
        say(self.first, Text("起始日期", "First day"), "accessibleName")
        say(self.last, Text("截止日期", "Last day"), "accessibleName")
        for edit in (self.first, self.last):
            edit.dateChanged.connect(lambda _: self._days_changed())
        self.found = Words("", "small")
        self.list = RowList(
            Text("这些日期没有大额现金登记。", "Nothing is registered on those days.")
        )
        self.list.opened.connect(self._open_entry)
        self.leaves = LargeCashLeaves(shell)
        self.leaves.closed.connect(self.list.setFocus)
        self.export_button = ActionButton(
            Text("导出", "Export"), icon="save", key=SAVE_AS, does=partial(self._leave, False)
        )
        self.print_button = ActionButton(
            Text("打印", "Print"), icon="printer", key=PRINT, does=partial(self._leave, True)
        )
        card = Card(Text("大额现金登记簿", "Register of large cash"))
        card.head.addWidget(self.export_button)
        card.head.addWidget(self.print_button)
        card.body.addWidget(self.leaves)
        card.body.addLayout(
            row(
                Words(Text("业务日期", "Days"), "label"),
                self.first,
                Words(Text("至", "to")),
                self.last,
                None,
                self.found,
            )
        )
        card.body.addWidget(self.list, 1)
        card.body.addWidget(
            Words(
                Text(
                    "同一客户当日现金收入或支出累计达到大额起点的，"
                    "每个方向一行；冲正的当日扣除，行保留。",
                    "A line for each customer, day and direction whose cash reached the large "
                    "amount; what was reversed that day is taken off, the line stays.",
                ),
                "small",
                wrap=True,
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        whole.addWidget(card)
        self.on_key(TO_CUSTOMER, self.go_to_customer)
        self.on_key(SAVE_AS, partial(self._leave, False))
        self.on_key(PRINT, partial(self._leave, True))
        self.on_key(BACK, self._back)

    def enter(self) -> None:
        """This month up to today."""
        today = business_date(now())
        for edit, day in ((self.first, 1), (self.last, today.day)):
            edit.blockSignals(True)
            edit.setDate(QDate(today.year, today.month, day))
            edit.blockSignals(False)
        self.leaves.hide()
        for button in (self.export_button, self.print_button):
            button.bar(self.leaves.barred())
        self.list.setFocus()
        self.search()

    def take_keys(self) -> None:
        """Enter or Down in the empty search line: the list takes the focus."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Nothing is asked any more."""
        self.leaves.hide()

    def about(self, name: str) -> object:
        """The customer of the chosen line."""
        line = self._current()
        return line.customer if line is not None and name == CUSTOMER else None

    def search(self) -> None:
        """Asks for the lines of these days."""
        self._asked += 1
        desk = self.shell.desk
        self.shell.books(self, desk.large_cash, self.days(), then=partial(self._show, self._asked))

    def days(self) -> LargeCashDays:
        """The days that are looked at now."""
        return LargeCashDays(_day(self.first), _day(self.last))

    def go_to_customer(self) -> None:
        """Goes to the page of the customer of the chosen line."""
        line = self._current()
        if line is not None:
            self.shell.go(CUSTOMER, line.customer)

    def _show(self, asked: int, lines: tuple[LargeCashLine, ...]) -> None:
        if asked != self._asked:
            return
        self._lines = lines
        self.found.tell(Text("共{n}笔", "{n} in all").format(n=len(lines)))
        self.list.show_rows([_row(one) for one in lines])
        if lines:
            self.list.step(1)

    def _current(self) -> LargeCashLine | None:
        key = self.list.current_key()
        return next((one for one in self._lines if one.number == key), None)

    def _open_entry(self, number: str) -> None:
        line = next((one for one in self._lines if one.number == number), None)
        if line is not None:
            self.shell.go(JOURNAL, line.entry)

    def _leave(self, printed: bool) -> None:
        if self.leaves.barred() is None:
            self.leaves.ask(self.days(), printed=printed)

    def _days_changed(self) -> None:
        if self.last.date() < self.first.date():
            self.last.setDate(self.first.date())
        else:
            self.search()

    def _back(self) -> None:
        if self.leaves.isVisible():
            self.leaves.cancel()
        else:
            self.shell.go_back()


def _row(one: LargeCashLine) -> ListRow:
    return ListRow(
        key=one.number,
        title=Text("{name}　{amount}", "{name} · {amount}").format(
            name=one.name or same("—"), amount=yuan_text(Fen(one.total))
        ),
        under=Text("{number}　客户 {customer}", "{number} · customer {customer}").format(
            number=one.number, customer=one.customer
        ),
        right=Text("{day}　日志 {entry}", "{day} · entry {entry}").format(
            day=one.day.isoformat(), entry=one.entry
        ),
        badge=DIRECTION_TITLES[one.direction],
        tone=_TONES[one.direction],
    )


def _day(edit: QDateEdit) -> date:
    return edit.date().toPython()  # type: ignore[return-value]


def _day_edit() -> QDateEdit:
    edit = QDateEdit()
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    return edit
