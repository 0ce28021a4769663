"""利息测算: the interest of an account as of today, line by line, and what was settled."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.desk.interest_views import InterestLine, InterestOfAccount, SettledLine
from app.domain.money import Fen, yuan_text
from app.i18n import Text, joined
from ui.destinations import CUSTOMER
from ui.keys import BACK, HOME, OPEN, RELOAD, TO_CUSTOMER, UP_DOWN
from ui.language import say
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.table import Table, TableColumn, TableRow
from ui.widgets.words import Words

_NUMBER_WIDTH = 260
_TYPE = Text("录入卡号或账号，回车测算。", "Type a card or account number, then Enter.")
_WHOSE = Text("{account}　{name}　截至 {day}", "{account} · {name} · as of {day}")
_SUM = Text(
    "{title}：{formula}；利息税 {tax}，实付 {net}",
    "{title}: {formula}; tax {tax}, net {net}",
)
_ALL = Text(
    "今日销户应付利息合计 {net}（只测算，不入账）",
    "Interest in all if it were closed today: {net} (nothing is booked)",
)


class InterestScreen(Screen):
    """Number above, the sums and their days below, then the settlements that were made."""

    keys = (UP_DOWN, OPEN, RELOAD, TO_CUSTOMER, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._asked = 0
        self._shown: InterestOfAccount | None = None
        self.number = QLineEdit()
        self.number.setMaxLength(32)
        hold(self.number, least_width=_NUMBER_WIDTH)
        say(self.number, Text("卡号或账号", "Card or account number"), "placeholderText")
        say(self.number, Text("卡号或账号", "Card or account number"), "accessibleName")
        self.number.returnPressed.connect(self._typed)
        self.customer_button = ActionButton(
            TO_CUSTOMER.does, icon="customer", key=TO_CUSTOMER, does=self.go_to_customer
        )
        self.whose = Words(_TYPE, "strong", selectable=True)
        self.total = Words("", "headline", selectable=True)
        self.sums = Words("", wrap=True, selectable=True)
        self.missing = Words("", "error", wrap=True, selectable=True)
        self.days = Table(
            (
                TableColumn(Text("结息", "Settlement"), 1.7),
                TableColumn(Text("起日", "From"), 1.0),
                TableColumn(Text("止日", "To"), 1.0),
                TableColumn(Text("日终余额", "Balance"), 1.3, figures=True),
                TableColumn(Text("计息本金", "Bears interest"), 1.3, figures=True),
                TableColumn(Text("天数", "Days"), 0.5, figures=True),
                TableColumn(Text("积数（元）", "Product (yuan)"), 1.5, figures=True),
            ),
            Text("没有未结的计息天数。", "No day is waiting to be settled."),
        )
        say(self.days, Text("未结利息的各段天数", "Days not settled yet"), "accessibleName")
        self.settled = Table(
            (
                TableColumn(Text("结息日", "Settled"), 1.0),
                TableColumn(Text("计息期间", "Days"), 1.9),
                TableColumn(Text("积数（元）", "Product (yuan)"), 1.5, figures=True),
                TableColumn(Text("年利率", "Rate"), 0.7, figures=True),
                TableColumn(Text("利息", "Interest"), 1.0, figures=True),
                TableColumn(Text("利息税", "Tax"), 0.8, figures=True),
                TableColumn(Text("日志号", "Entry"), 1.3),
            ),
            Text("还没有结过息。", "Nothing was settled yet."),
        )
        say(self.settled, Text("已结利息", "Interest settled"), "accessibleName")
        self.settled.opened.connect(shell.open_entry)
        card = Card(Text("利息测算", "Interest of an account"))
        card.head.addWidget(self.customer_button)
        card.body.addLayout(row(self.number, self.whose, None, space=SPACE.large))
        card.body.addWidget(self.total)
        card.body.addWidget(self.sums)
        card.body.addWidget(self.missing)
        card.body.addWidget(self.days, 3)
        card.body.addWidget(Words(Text("已结利息", "Interest settled"), "label"))
        card.body.addWidget(self.settled, 2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        outer.addWidget(card)
        self.on_key(RELOAD, self._again)
        self.on_key(TO_CUSTOMER, self.go_to_customer)
        self.on_key(BACK, shell.go_back)
        self._forget()

    def enter(self) -> None:
        """No account yet."""
        self._forget()
        self.number.clear()
        self.number.setFocus()

    def open(self, what: Any) -> None:
        """Opens an account, by its number or that of a card."""
        self.days.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask(str(what))

    def leave(self) -> None:
        """Nobody's money stays on the screen."""
        self._forget()

    def go_to_customer(self) -> None:
        """Goes to the page of the holder."""
        if self._shown is not None:
            self.shell.go(CUSTOMER, self._shown.customer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the number into the table."""
        if event.key() == Qt.Key.Key_Down and self.number.hasFocus():
            self.days.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def _typed(self) -> None:
        number = self.number.text().strip()
        if number:
            self._forget()
            self.shell.messages.clear()
            self.number.clear()
            self._ask(number)

    def _again(self) -> None:
        if self._shown is not None:
            self._ask(self._shown.number)

    def _ask(self, number: str) -> None:
        self._asked += 1
        self.shell.books(
            self,
            self.shell.desk.interest_of,
            number,
            then=partial(self._show, self._asked),
            otherwise=partial(self._failed, self._asked, number),
        )

    def _failed(self, asked: int, number: str, error: BaseException) -> None:
        """Nothing of the account before stays beside a number that is none; it is typed anew."""
        self.shell.messages.error(error)
        if asked == self._asked and self._shown is None:
            self.number.setText(number)
            self.number.selectAll()
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, asked: int, shown: InterestOfAccount) -> None:
        if asked != self._asked:
            return
        self._shown = shown
        self.customer_button.setEnabled(True)
        self.whose.tell(
            _WHOSE.format(account=shown.account, name=shown.name, day=shown.day.isoformat())
        )
        net = Fen(sum(one.sum.net for one in shown.lines))
        whole = shown.missing is None and bool(shown.lines)
        self.total.setVisible(whole)
        self.total.tell(_ALL.format(net=yuan_text(net)))
        self.sums.setVisible(bool(shown.lines))
        self.sums.tell(joined((_said(one) for one in shown.lines), "\n", "\n"))
        self.missing.setVisible(shown.missing is not None)
        if shown.missing is not None:
            self.missing.tell(joined((shown.missing.sentence, shown.missing.remedy), "", " "))
        self.days.show_rows([each for one in shown.lines for each in _rows(one)])
        self.settled.show_rows([_settled(one) for one in shown.settled])
        if not self.number.hasFocus():
            return
        self.days.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self._asked += 1
        self._shown = None
        self.customer_button.setEnabled(False)
        self.whose.tell(_TYPE)
        for words in (self.total, self.sums, self.missing):
            words.hide()
        self.days.show_rows([])
        self.settled.show_rows([])


def _said(one: InterestLine) -> Text:
    return _SUM.format(
        title=one.title,
        formula=one.formula,
        tax=yuan_text(one.sum.tax),
        net=yuan_text(one.sum.net),
    )


def _rows(one: InterestLine) -> list[TableRow]:
    rows = [
        TableRow(
            "",
            (
                one.title,
                each.first.isoformat(),
                each.last.isoformat(),
                yuan_text(each.balance),
                yuan_text(each.principal),
                str(each.days),
                _product(each.product),
            ),
        )
        for each in one.sum.stretches
    ]
    total = ("", "", "", "", str(one.sum.days), _product(one.sum.product))
    return [*rows, TableRow("", (Text("合计", "Total"), *total), strong=True)] if rows else []


def _settled(one: SettledLine) -> TableRow:
    return TableRow(
        one.entry,
        (
            one.day.isoformat(),
            Text("{first} 至 {last}", "{first} to {last}").format(
                first=one.since.isoformat(), last=one.until.isoformat()
            ),
            one.product,
            one.rate,
            yuan_text(one.interest),
            yuan_text(one.tax),
            one.entry,
        ),
    )


def _product(product: int) -> str:
    return yuan_text(Fen(product)).removeprefix("¥")
