"""账户明细: the lines of an account over some days, page by page, each leading to its entry."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QVBoxLayout

from app.clock import CHINA
from app.desk.ledger_views import LINES_AT_A_TIME, StatementLine, StatementPage
from app.domain.money import yuan_text
from app.i18n import Text, same
from ui.destinations import CUSTOMER, INTEREST
from ui.keys import BACK, HOME, OPEN, PAGES, PRINT, TO_CUSTOMER, UP_DOWN
from ui.keys import INTEREST as INTEREST_KEY
from ui.language import say
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.table import Table, TableColumn, TableRow
from ui.widgets.words import Words

_NOTHING = Text("这些日期没有收支。", "Nothing moved in these days.")
_TYPE = Text("录入卡号或账号，回车查找。", "Type a card or account number, then Enter.")
_REVERSED = Text("{says}（已冲正）", "{says} (reversed)")
_EARLIER = Text("较早", "Earlier")
_LATER = Text("较晚", "Later")


class StatementScreen(Screen):
    """Number and days above, the lines below; Page Up and Page Down turn the pages."""

    keys = (UP_DOWN, OPEN, PAGES, PRINT, INTEREST_KEY, TO_CUSTOMER, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._asked = 0
        self._account = ""
        self._page: StatementPage | None = None
        self.number = QLineEdit()
        self.number.setMaxLength(32)
        say(self.number, Text("卡号或账号", "Card or account number"), "placeholderText")
        say(self.number, Text("卡号或账号", "Card or account number"), "accessibleName")
        self.number.returnPressed.connect(self._typed)
        self.first, self.last = _day_edit(), _day_edit()
        say(self.first, Text("起始日期", "First day"), "accessibleName")
        say(self.last, Text("截止日期", "Last day"), "accessibleName")
        for edit in (self.first, self.last):
            edit.dateChanged.connect(lambda _: self._days_changed())
        self.print_button = ActionButton(
            Text("打印给持有人", "Print for the holder"),
            icon="printer",
            key=PRINT,
            does=self.print_it,
        )
        self.customer_button = ActionButton(
            TO_CUSTOMER.does, icon="customer", key=TO_CUSTOMER, does=self.go_to_customer
        )
        self.interest_button = ActionButton(
            INTEREST_KEY.does, icon="list", key=INTEREST_KEY, does=self.go_to_interest
        )
        self.whose = Words(_TYPE, "strong", selectable=True)
        self.sums = Words("", "muted", wrap=True, selectable=True)
        self.table = Table(
            (
                TableColumn(Text("日期", "Day"), 1.0),
                TableColumn(Text("时间", "Time"), 0.8),
                TableColumn(Text("摘要", "What for"), 1.6),
                TableColumn(Text("借方", "Debit"), 1.2, figures=True),
                TableColumn(Text("贷方", "Credit"), 1.2, figures=True),
                TableColumn(Text("余额", "Balance"), 1.2, figures=True),
                TableColumn(Text("日志号", "Entry"), 1.3),
            ),
            _NOTHING,
        )
        say(self.table, Text("明细", "Lines"), "accessibleName")
        self.table.opened.connect(shell.open_entry)
        self.which = Words("", "small")
        self.earlier = ActionButton(_EARLIER, "link", icon="left", does=partial(self._turn, -1))
        self.later = ActionButton(_LATER, "link", icon="right", does=partial(self._turn, 1))
        card = Card(Text("账户明细", "Lines of an account"))
        card.head.addWidget(self.interest_button)
        card.head.addWidget(self.customer_button)
        card.head.addWidget(self.print_button)
        card.body.addLayout(
            row(self.number, self.first, Words(Text("至", "to")), self.last, space=SPACE.small)
        )
        card.body.addLayout(row(self.whose, None))
        card.body.addWidget(self.sums)
        card.body.addWidget(self.table, 1)
        card.body.addLayout(row(self.which, None, self.earlier, self.later))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        outer.addWidget(card)
        self.on_key(PRINT, self.print_it)
        self.on_key(INTEREST_KEY, self.go_to_interest)
        self.on_key(TO_CUSTOMER, self.go_to_customer)
        self.on_key(BACK, self._back)
        self._forget()

    def enter(self) -> None:
        """No account yet."""
        self._forget()
        self.number.clear()
        self.number.setFocus()

    def open(self, what: Any) -> None:
        """Opens an account, by its number or that of a card; this month so far."""
        self._account = str(what)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask(days=False)

    def leave(self) -> None:
        """Nobody's lines stay on the screen."""
        self._forget()

    def print_it(self) -> None:
        """Begins the printing of what is shown, for the holder (8206)."""
        page = self._page
        if page is not None:
            desk = self.shell.desk
            self.shell.books(
                self,
                desk.begin_statement,
                page.number,
                page.first,
                page.last,
                then=self.shell.open_case,
            )

    def go_to_interest(self) -> None:
        """Goes to what the account has earned so far."""
        if self._page is not None:
            self.shell.go(INTEREST, self._page.number)

    def go_to_customer(self) -> None:
        """Goes to the page of the holder."""
        if self._page is not None:
            self.shell.go(CUSTOMER, self._page.customer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up at the first row of the table, and Page Down at its last, turn the page; Down
        goes from the number into the table."""
        if event.key() == Qt.Key.Key_Down and self.number.hasFocus():
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_PageUp:
            self._turn(-1)
        elif event.key() == Qt.Key.Key_PageDown:
            self._turn(1)
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        number = self.number.text().strip()
        if number:
            self._forget()
            self.shell.messages.clear()
            self._account = number
            self.number.clear()
            self._ask(days=False)

    def _days_changed(self) -> None:
        if self.last.date() < self.first.date():
            self.last.blockSignals(True)
            self.last.setDate(self.first.date())
            self.last.blockSignals(False)
        if self._account:
            self._ask(days=True)

    def _turn(self, by: int) -> None:
        page = self._page
        if page is None:
            return
        step = len(page.lines) if by > 0 else LINES_AT_A_TIME
        skip = max(0, page.skipped + by * step)
        if skip != page.skipped and skip < page.count:
            self._ask(days=True, skip=skip)

    def _ask(self, *, days: bool, skip: int | None = None) -> None:
        self._asked += 1
        first, last = (_day(self.first), _day(self.last)) if days else (None, None)
        self.shell.books(
            self,
            self.shell.desk.statement,
            self._account,
            first,
            last,
            skip,
            then=partial(self._show, self._asked),
            otherwise=partial(self._failed, self._asked, self._account),
        )

    def _failed(self, asked: int, number: str, error: BaseException) -> None:
        """Nothing of the account before stays beside a number that is none; it is typed anew."""
        self.shell.messages.error(error)
        if asked == self._asked and self._page is None:
            self.number.setText(number)
            self.number.selectAll()
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, asked: int, page: StatementPage) -> None:
        if asked != self._asked:
            return
        self._page = page
        self._account = page.number
        for edit, day in ((self.first, page.first), (self.last, page.last)):
            edit.blockSignals(True)
            edit.setDate(QDate(day.year, day.month, day.day))
            edit.blockSignals(False)
        self.print_button.setEnabled(True)
        self.customer_button.setEnabled(True)
        self.interest_button.setEnabled(True)
        self.whose.tell(
            Text("{account}　{name}", "{account} · {name}").format(
                account=page.account, name=page.name
            )
        )
        self.sums.tell(
            Text(
                "期初余额 {opening}　借方合计 {debit}　贷方合计 {credit}　期末余额 {closing}",
                "Opening {opening} · debits {debit} · credits {credit} · closing {closing}",
            ).format(
                opening=yuan_text(page.opening),
                debit=yuan_text(page.debit),
                credit=yuan_text(page.credit),
                closing=yuan_text(page.closing),
            )
        )
        self.table.show_rows([_row(one) for one in page.lines])
        if page.lines:
            self.table.selectRow(len(page.lines) - 1)
            self.table.scrollToBottom()
        upto = page.skipped + len(page.lines)
        self.which.tell(
            Text("第{first}至{upto}行，共{n}行", "Lines {first} to {upto} of {n}").format(
                first=page.skipped + 1, upto=upto, n=page.count
            )
            if page.count
            else Text("", "")
        )
        self.earlier.setVisible(page.skipped > 0)
        self.later.setVisible(upto < page.count)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self._asked += 1
        self._account = ""
        self._page = None
        self.whose.tell(_TYPE)
        self.sums.tell("")
        self.which.tell("")
        self.table.show_rows(())
        for button in (self.print_button, self.interest_button, self.customer_button):
            button.setEnabled(False)
        self.earlier.hide()
        self.later.hide()

    def _back(self) -> None:
        if self._page is not None and not self.number.hasFocus():
            self.number.setFocus()
        else:
            self.shell.go_back()


def _row(one: StatementLine) -> TableRow:
    says = _REVERSED.format(says=one.says) if one.reversed else one.says
    return TableRow(
        one.entry if one.at is not None else "",
        (
            one.day.isoformat(),
            f"{one.at.astimezone(CHINA):%H:%M:%S}" if one.at is not None else "—",
            says,
            yuan_text(one.debit) if one.debit else "",
            yuan_text(one.credit) if one.credit else "",
            yuan_text(one.balance),
            same(one.entry),
        ),
    )


def _day(edit: QDateEdit) -> Any:
    return edit.date().toPython()


def _day_edit() -> QDateEdit:
    edit = QDateEdit()
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    return edit
