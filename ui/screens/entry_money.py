"""分录 of an opened entry: its lines, its cash, and the entry that it names."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from app.clock import now
from app.desk.ledger_views import EntryMoney, OtherEntry
from app.domain.money import Fen, yuan_text
from app.i18n import Text
from ui.language import say
from ui.moments import moment_text
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, row
from ui.widgets.table import Table, TableColumn, TableRow
from ui.widgets.words import Words

REVERSAL = "3301"
"""The transaction code of the reversal that is begun from here."""

REVERSED = Text("已冲正", "Reversed")
_REVERSES = Text("本笔为冲正", "This is a reversal")


def money_card(money: EntryMoney, go: Callable[[str], object], reverse: Callable[[], None]) -> Card:
    """The lines with their sums; `go` opens the entry that this one names, `reverse` begins to take
    this one back where nothing bars it."""
    card = Card(Text("会计分录", "Lines of the ledger"))
    for chip, other in (
        (StatusChip(Tone.WARN, REVERSED), money.reversed_by),
        (StatusChip(Tone.NOTE, _REVERSES), money.reverses),
    ):
        if other is not None:
            card.body.addLayout(_link(chip, other, go))
    table = Table(
        (
            TableColumn(Text("科目", "Subject"), 2.0),
            TableColumn(Text("账号", "Account"), 1.4),
            TableColumn(Text("摘要", "What for"), 1.0),
            TableColumn(Text("借方", "Debit"), 1.1, figures=True),
            TableColumn(Text("贷方", "Credit"), 1.1, figures=True),
        ),
        Text("没有分录。", "No lines."),
    )
    say(table, Text("会计分录", "Lines of the ledger"), "accessibleName")
    rows = [
        TableRow(
            "",
            (
                one.title,
                one.account,
                one.says,
                yuan_text(one.debit) if one.debit else "",
                yuan_text(one.credit) if one.credit else "",
            ),
        )
        for one in money.lines
    ]
    debit, credit = (
        Fen(sum(one.debit for one in money.lines)),
        Fen(sum(one.credit for one in money.lines)),
    )
    agrees = Text("平", "balances") if debit == credit else Text("不平", "does NOT balance")
    rows.append(
        TableRow(
            "",
            (Text("合计", "Total"), "", agrees, yuan_text(debit), yuan_text(credit)),
            strong=True,
            tone=Tone.PLAIN if debit == credit else Tone.BAD,
        )
    )
    table.show_rows(rows)
    table.show_all_rows()
    card.body.addWidget(table)
    for pieces in money.pieces:
        card.body.addWidget(Words(pieces, wrap=True, selectable=True))
    if money.barred is None:
        begin = ActionButton(Text("冲正此笔", "Reverse it"), icon="back", does=reverse)
        card.body.addLayout(row(begin, None))
    elif money.reversed_by is None and money.reverses is None:
        card.body.addWidget(Words(money.barred, "small", wrap=True))
    return card


def _link(chip: StatusChip, other: OtherEntry, go: Callable[[str], object]) -> QHBoxLayout:
    said = Text("{number}　{at}　柜员 {teller}", "{number} · {at} · by {teller}").format(
        number=other.number, at=moment_text(other.at, now()), teller=other.teller
    )
    button = ActionButton(Text("打开", "Open"), "link", icon="open", does=partial(go, other.number))
    return row(chip, Words(said, wrap=True, selectable=True), None, button, space=SPACE.small)
