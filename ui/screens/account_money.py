"""An account's money on the customer page: what there is, what may be paid out, the last lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout

from app.desk.ledger_views import AccountMoney, StatementLine
from app.domain.money import Fen, yuan_text
from app.i18n import Text
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import row
from ui.widgets.words import Words

_NO_LINES = Text("还没有收支。", "Nothing has moved yet.")


def money_part(
    money: AccountMoney, open_entry: Callable[[str], object], open_lines: Callable[[str], object]
) -> Iterator[QLayout]:
    """Balance, available and what is frozen; the last lines, each leading to its entry; the way to
    all of them."""
    figures = QHBoxLayout()
    figures.setSpacing(SPACE.wide)
    figures.addLayout(_figure(Text("账户余额", "Balance"), money.balance, "headline"))
    figures.addLayout(_figure(Text("可用余额", "Available"), money.available, "headline"))
    if money.held and money.may_see:
        figures.addLayout(_figure(Text("冻结金额", "Frozen"), money.held, "headline"))
    elif money.held:
        figures.addWidget(StatusChip(Tone.WARN, Text("部分资金受限", "Some money is restricted")))
    figures.addStretch(1)
    yield figures
    for line in money.last:
        yield _line(line, open_entry)
    lines = ActionButton(
        Text("账户明细", "All lines"), "link", icon="list", does=partial(open_lines, money.number)
    )
    yield row(None if money.last else Words(_NO_LINES, "muted"), None, lines)


def _figure(label: Text, fen: Fen, role: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(Words(label, "label"))
    column.addWidget(Words(yuan_text(fen), role, selectable=True))
    return column


def _line(line: StatementLine, open_entry: Callable[[str], object]) -> QHBoxLayout:
    says = (
        Text("{says}（已冲正）", "{says} (reversed)").format(says=line.says)
        if line.reversed
        else line.says
    )
    moved = yuan_text(line.credit) if line.credit else yuan_text(Fen(-line.debit))
    parts = (
        Words(line.day.isoformat(), "muted"),
        Words(says),
        None,
        Words(f"+{moved}" if line.credit else moved, "strong", selectable=True),
    )
    if line.at is None:
        return row(*parts)
    look = ActionButton(Text("日志", "Entry"), "link", does=partial(open_entry, line.entry))
    return row(*parts, look)
