"""试算平衡: the ledger over some days, each drawer against its pieces, and a verdict."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QVBoxLayout

from app.clock import business_date, now
from app.desk.ledger_views import DrawerRow, TrialRow, TrialShown
from app.domain.ledger import account_shown
from app.domain.money import Fen, yuan_text
from app.i18n import Text, joined
from ui.keys import BACK, HOME, OPEN, PRINT, RELOAD, UP_DOWN
from ui.language import say
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.theme import SPACE, Tone, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, row
from ui.widgets.table import Table, TableColumn, TableRow
from ui.widgets.words import Words

_BALANCES = Text("平", "Balances")
_OFF = Text("不平", "DOES NOT BALANCE")
_WELL = Text(
    "期初、发生额、期末借贷相等；每笔分录借贷相等，均有日志；各尾箱账实相符。",
    "Openings, movements and closings agree; every entry balances and is in the journal; every "
    "drawer agrees with its pieces.",
)
_WRONG_BEGINS = {
    0: Text("期初借贷相差 {off}", "openings are off by {off}"),
    1: Text("发生额借贷相差 {off}", "movements are off by {off}"),
    2: Text("期末借贷相差 {off}", "closings are off by {off}"),
}
_TOTAL = Text("合计", "Total")
_AGREES = Text("账实相符", "agrees")
_NOTHING = Text("这些日期没有账务。", "Nothing was posted by then.")
_MOST_NAMED = 5


class TrialBalanceScreen(Screen):
    """Days and verdict above, the accounts below, then the drawers; Enter opens a broken entry."""

    keys = (UP_DOWN, OPEN, RELOAD, PRINT, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shown: TrialShown | None = None
        self._asked = 0
        self.first, self.last = _day_edit(), _day_edit()
        say(self.first, Text("起始日期", "First day"), "accessibleName")
        say(self.last, Text("截止日期", "Last day"), "accessibleName")
        self.first.dateChanged.connect(lambda _: self._days_changed())
        self.last.dateChanged.connect(lambda _: self._days_changed())
        self.reload_button = ActionButton(RELOAD.does, icon="again", key=RELOAD, does=self.ask)
        self.print_button = ActionButton(PRINT.does, icon="printer", key=PRINT, does=self.print_it)
        self.verdict = Card(edge=SPACE.medium)
        self.word = Words("", "headline")
        self.chip = StatusChip(Tone.PLAIN, Text("试算", "Checking"))
        self.why = Words("", wrap=True, selectable=True)
        self.verdict.body.addLayout(row(self.chip, self.word, None))
        self.verdict.body.addWidget(self.why)
        self.table = Table(
            (
                TableColumn(Text("科目", "Account"), 0.75),
                TableColumn(Text("名称", "Name"), 2.1),
                TableColumn(Text("期初借方", "Opening debit"), 1.1, figures=True),
                TableColumn(Text("期初贷方", "Opening credit"), 1.1, figures=True),
                TableColumn(Text("本期借方", "Debits"), 1.1, figures=True),
                TableColumn(Text("本期贷方", "Credits"), 1.1, figures=True),
                TableColumn(Text("期末借方", "Closing debit"), 1.1, figures=True),
                TableColumn(Text("期末贷方", "Closing credit"), 1.1, figures=True),
            ),
            _NOTHING,
        )
        self.table.opened.connect(shell.open_entry)
        say(self.table, Text("科目余额及发生额", "Balances and movements"), "accessibleName")
        self.drawers = Table(
            (
                TableColumn(Text("尾箱（此刻）", "Drawer (now)"), 2.0),
                TableColumn(Text("账面", "Ledger"), 1.0, figures=True),
                TableColumn(Text("券别合计", "Pieces"), 1.0, figures=True),
                TableColumn(Text("核对", "Compared"), 1.4),
            ),
            Text("没有现金。", "There is no cash."),
        )
        say(self.drawers, Text("现金账实核对", "Cash against its pieces"), "accessibleName")
        top = Card(Text("试算平衡", "Trial balance"))
        top.head.addLayout(row(self.first, Words(Text("至", "to")), self.last, self.reload_button))
        top.head.addWidget(self.print_button)
        top.body.addWidget(self.verdict)
        top.body.addWidget(self.table, 5)
        top.body.addWidget(self.drawers, 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        outer.addWidget(top)
        self.on_key(RELOAD, self.ask)
        self.on_key(PRINT, self.print_it)
        self.on_key(BACK, shell.go_back)

    def enter(self) -> None:
        """Today's, asked anew."""
        today = business_date(now())
        for edit in (self.first, self.last):
            edit.blockSignals(True)
            edit.setDate(QDate(today.year, today.month, today.day))
            edit.blockSignals(False)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ask()

    def ask(self) -> None:
        """Asks for the ledger of the days that are set."""
        self._asked += 1
        self._shown = None
        self.print_button.setEnabled(False)
        self.shell.books(
            self,
            self.shell.desk.trial_balance,
            _day(self.first),
            _day(self.last),
            then=partial(self._show, self._asked),
        )

    def print_it(self) -> None:
        """Prints the list as it is shown."""
        if self._shown is None:
            return
        self.print_button.setEnabled(False)
        self.shell.papers(
            self,
            self.shell.desk.print_trial_balance,
            self._shown,
            then=self._printed,
            otherwise=self._not_printed,
        )

    def _printed(self, _: object) -> None:
        self.print_button.setEnabled(True)
        self.shell.messages.done(Text("试算平衡表已送打印。", "The list went to the printer."))

    def _not_printed(self, error: BaseException) -> None:
        self.print_button.setEnabled(True)
        self.shell.messages.error(error)

    def _days_changed(self) -> None:
        if self.last.date() < self.first.date():
            self.last.blockSignals(True)
            self.last.setDate(self.first.date())
            self.last.blockSignals(False)
        self.ask()

    def _show(self, asked: int, shown: TrialShown) -> None:
        if asked != self._asked:
            return
        self._shown = shown
        self.print_button.setEnabled(True)
        good = shown.balances
        tone(self.verdict, Tone.GOOD if good else Tone.BAD)
        self.chip.show_status(
            Tone.GOOD if good else Tone.BAD,
            Text("试算通过", "Proved") if good else Text("请查明", "Look into it"),
        )
        self.word.tell(_BALANCES if good else _OFF)
        self.why.tell(_WELL if good else _wrong(shown))
        self.table.show_rows(
            [
                *_entries(shown),
                *(_row(one) for one in shown.rows),
                TableRow("", ("", _TOTAL, *(yuan_text(one) for one in shown.totals)), strong=True),
            ]
        )
        self.drawers.show_rows([_drawer(one) for one in shown.drawers])


def _wrong(shown: TrialShown) -> Text:
    said = [
        _WRONG_BEGINS[at].format(off=yuan_text(off)) for at, off in enumerate(shown.off_by) if off
    ]
    for what, entries in (
        (Text("借贷不等的分录 {which}", "entries that do not balance: {which}"), shown.broken),
        (Text("日志中没有的分录 {which}", "not in the journal: {which}"), shown.unknown),
    ):
        if entries:
            more = "…" if len(entries) > _MOST_NAMED else ""
            said.append(what.format(which="、".join(entries[:_MOST_NAMED]) + more))
    said += [
        Text("{drawer}账实相差 {off}", "{drawer} is off by {off}").format(
            drawer=one.title, off=yuan_text(one.off)
        )
        for one in shown.drawers
        if one.off
    ]
    return Text(
        "{what}。请停止记账，报告会计主管。", "{what}. Stop recording and tell the accountant."
    ).format(what=joined(said, "；", "; "))


def _entries(shown: TrialShown) -> list[TableRow]:
    """Broken entries come first: Enter opens those that the journal has."""
    nothing = ("",) * 6
    return [
        TableRow(
            number,
            ("!", Text("借贷不等：{n}", "Does not balance: {n}").format(n=number), *nothing),
            tone=Tone.BAD,
        )
        for number in shown.broken
        if number not in shown.unknown
    ] + [
        TableRow(
            "",
            ("!", Text("没有日志：{n}", "Not in the journal: {n}").format(n=number), *nothing),
            tone=Tone.BAD,
        )
        for number in shown.unknown
    ]


def _row(one: TrialRow) -> TableRow:
    title = (
        Text("　其中：{title}", "   of which: {title}").format(title=one.title)
        if one.part
        else one.title
    )
    return TableRow(
        "",
        (
            account_shown(one.account),
            title,
            *_sides(one.opening),
            yuan_text(one.debit) if one.debit else "",
            yuan_text(one.credit) if one.credit else "",
            *_sides(one.closing),
        ),
    )


def _sides(balance: Fen) -> tuple[str, str]:
    return (
        yuan_text(Fen(-balance)) if balance < 0 else "",
        yuan_text(balance) if balance > 0 else "",
    )


def _drawer(one: DrawerRow) -> TableRow:
    compared = (
        _AGREES
        if not one.off
        else Text("不符，相差 {off}", "does NOT agree: off by {off}").format(off=yuan_text(one.off))
    )
    return TableRow(
        "",
        (one.title, yuan_text(one.ledger), yuan_text(one.pieces), compared),
        tone=Tone.BAD if one.off else Tone.PLAIN,
    )


def _day(edit: QDateEdit) -> Any:
    return edit.date().toPython()


def _day_edit() -> QDateEdit:
    edit = QDateEdit()
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    return edit
