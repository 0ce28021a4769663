"""试算平衡表: the ledger over some days as a printed list, with its verdict and room to sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.branch import Branch, StoreKind
from app.domain.ledger import account_shown
from app.domain.money import Fen, yuan_text
from app.i18n import Text, same
from app.papers.document import (
    Align,
    Cell,
    Column,
    Document,
    Header,
    Section,
    SignatureBox,
    StaffLine,
    Table,
)
from app.papers.formats import A4_ACROSS
from app.papers.render import render
from app.rules.papers.head import moment

_TITLE = Text("试算平衡表", "Trial balance")
_NONE = "—"
_MOST_NAMED = 20


@dataclass(frozen=True)
class TrialPrinted:
    """A trial balance, where, when and by whom it is printed; amounts in fen.

    Attributes:
        rows: account, title, opening, debit, credit, closing, and whether it is a part of the one
            before it; balances above zero are credit.
        totals: opening, movements and closing, each debit and credit.
        drawers: of each drawer and the vault what the ledger says and what its pieces are worth.
    """

    branch: Branch
    first: date
    last: date
    at: datetime
    teller: str
    teller_name: str
    balances: bool
    rows: tuple[tuple[str, Text, Fen, Fen, Fen, Fen, bool], ...]
    totals: tuple[Fen, Fen, Fen, Fen, Fen, Fen]
    drawers: tuple[tuple[Text, Fen, Fen], ...]
    broken: tuple[str, ...]
    unknown: tuple[str, ...]


def trial_balance_list(printed: TrialPrinted) -> bytes:
    """The trial balance as PDF, A4 across; the same input gives the same bytes.

    Raises PaperFault as `render` does.
    """
    return render(document(printed), A4_ACROSS)


def document(printed: TrialPrinted) -> Document:
    """Verdict, lines by account, drawers against their pieces, entries that are broken."""
    branch = printed.branch
    return Document(
        header=Header(
            bank=same(branch.bank),
            branch_number=branch.number,
            branch_name=branch.name,
            date=printed.at.strftime("%Y-%m-%d"),
            serial=f"{printed.first:%Y%m%d}-{printed.last:%Y%m%d}",
            journal=_NONE,
            title=_TITLE,
            copy=Text("网点留存", "Branch copy"),
        ),
        blocks=(_verdict(printed), _lines(printed), *_drawers(printed), *_named(printed)),
        signatures=(
            SignatureBox(Text("制表", "Made by"), None),
            SignatureBox(Text("会计主管", "Chief accountant"), None),
        ),
        staff=(
            StaffLine(
                Text("打印", "Printed by"),
                printed.teller,
                printed.teller_name,
                moment(printed.at),
            ),
        ),
        training=branch.kind is StoreKind.TRAINING,
    )


def _verdict(printed: TrialPrinted) -> Section:
    period = (
        same(printed.first.isoformat())
        if printed.first == printed.last
        else Text(f"{printed.first} 至 {printed.last}", f"{printed.first} to {printed.last}")
    )
    return Section(
        Text("试算结果", "The verdict"),
        (
            Cell(Text("会计期间", "Period"), period),
            Cell(Text("货币", "Currency"), Text("人民币（元）", "CNY, in yuan")),
            Cell(
                Text("结果", "Verdict"),
                Text("平", "balances") if printed.balances else Text("不平", "DOES NOT BALANCE"),
            ),
        ),
        3,
    )


def _lines(printed: TrialPrinted) -> Table:
    amount = Align.RIGHT
    return Table(
        Text("科目余额及发生额", "Balances and movements by account"),
        (
            Column(Text("科目", "Account"), 0.8),
            Column(Text("名称", "Name"), 1.9),
            Column(Text("期初借方", "Opening debit"), 1.0, amount),
            Column(Text("期初贷方", "Opening credit"), 1.0, amount),
            Column(Text("本期借方", "Debits"), 1.0, amount),
            Column(Text("本期贷方", "Credits"), 1.0, amount),
            Column(Text("期末借方", "Closing debit"), 1.0, amount),
            Column(Text("期末贷方", "Closing credit"), 1.0, amount),
        ),
        tuple(
            (
                account_shown(account),
                Text("　其中：{title}", "  of which: {title}").format(title=title)
                if part
                else title,
                _debit(opening),
                _credit(opening),
                _some(debit),
                _some(credit),
                _debit(closing),
                _credit(closing),
            )
            for account, title, opening, debit, credit, closing, part in printed.rows
        ),
        total=(Text("合计", "Total"), "", *(yuan_text(one) for one in printed.totals)),
    )


def _drawers(printed: TrialPrinted) -> tuple[Table, ...]:
    if not printed.drawers:
        return ()
    amount = Align.RIGHT
    return (
        Table(
            Text("现金账实核对（打印时）", "Cash: the ledger against the pieces, at printing"),
            (
                Column(Text("尾箱", "Drawer"), 2.0),
                Column(Text("账面", "Ledger"), 1.0, amount),
                Column(Text("券别合计", "Pieces"), 1.0, amount),
                Column(Text("相差", "Off by"), 1.0, amount),
            ),
            tuple(
                (
                    title,
                    yuan_text(ledger),
                    yuan_text(pieces),
                    yuan_text(Fen(pieces - ledger)) if pieces != ledger else Text("相符", "agrees"),
                )
                for title, ledger, pieces in printed.drawers
            ),
        ),
    )


def _named(printed: TrialPrinted) -> tuple[Section, ...]:
    cells = []
    for title, entries in (
        (Text("借贷不等的分录", "Entries whose lines do not balance"), printed.broken),
        (Text("日志中没有的分录", "Entries that the journal does not have"), printed.unknown),
    ):
        if entries:
            more = "…" if len(entries) > _MOST_NAMED else ""
            cells.append(Cell(title, "、".join(entries[:_MOST_NAMED]) + more))
    if not cells:
        return ()
    return (Section(Text("须查明的分录", "Entries to be looked into"), tuple(cells), 1),)


def _some(fen: Fen) -> str:
    return yuan_text(fen) if fen else ""


def _debit(balance: Fen) -> str:
    return yuan_text(Fen(-balance)) if balance < 0 else ""


def _credit(balance: Fen) -> str:
    return yuan_text(balance) if balance > 0 else ""
