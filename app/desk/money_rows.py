"""Reversals and statements in words, for the review page and the journal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.desk.replacement_rows import Said
from app.domain import masks
from app.domain.cash import pieces_said
from app.domain.ledger import account_title, of_a_customer, says_title
from app.domain.money import Fen, yuan_text
from app.evidence.account_statement import StatementMade
from app.evidence.reversal import LineBack, ReversalShown
from app.i18n import Text, same
from app.rules.loss_sentences import to_the_second
from app.rules.reversals import REVERSIBLE, drawer_title

_SIDES = {True: Text("贷", "Cr"), False: Text("借", "Dr")}


def line_text(line: LineBack) -> Text:
    """A line that is posted back, on one line, the account masked where it is a customer's."""
    number = masks.account_number(line.account) if of_a_customer(line.account) else line.account
    return Text(
        "{side} {account} {title} {amount}（原{said}）",
        "{side} {account} {title} {amount} (was: {said})",
    ).format(
        side=_SIDES[line.amount > 0],
        account=number,
        title=account_title(line.account),
        amount=yuan_text(Fen(abs(line.amount))),
        said=says_title(line.said),
    )


def pieces_back(value: ReversalShown) -> tuple[tuple[Text, Text], ...]:
    """What each drawer gives or takes back, in words."""
    by_drawer: dict[str, dict[int, int]] = {}
    for one in value.pieces:
        pieces = by_drawer.setdefault(one.drawer, {})
        pieces[one.denomination] = pieces.get(one.denomination, 0) + one.count
    found = []
    for drawer, pieces in sorted(by_drawer.items()):
        for title, sign in (
            (Text("{drawer}付出", "{drawer} gives"), -1),
            (Text("{drawer}收回", "{drawer} takes back"), 1),
        ):
            there = {one: abs(count) for one, count in pieces.items() if count * sign > 0}
            if there:
                found.append((title.format(drawer=drawer_title(drawer)), pieces_said(there)))
    return tuple(found)


def original_text(value: ReversalShown) -> Text:
    """The entry that is reversed: what, when and by whom."""
    return Text("{code} {title}　{at}　柜员 {teller}", "{code} {title}, {at}, by {teller}").format(
        code=value.operation,
        title=REVERSIBLE.get(value.operation, same("")),
        at=to_the_second(value.at),
        teller=value.teller,
    )


def _reversal(value: ReversalShown) -> tuple[Said, ...]:
    return (
        (Text("原业务", "The entry"), original_text(value), "entry"),
        (Text("冲正金额", "Amount"), same(yuan_text(value.amount)), "lines"),
        *((Text("冲正分录", "Posted back"), line_text(one), "lines") for one in value.lines),
        *((title, said, "pieces") for title, said in pieces_back(value)),
    )


def _statement(value: StatementMade) -> tuple[Said, ...]:
    return (
        (Text("账号", "Account"), same(masks.account_number(value.account)), "account"),
        (Text("期初余额", "Opening balance"), same(yuan_text(value.opening)), "opening"),
        (Text("支出合计", "Paid out"), same(yuan_text(value.paid_out)), "lines"),
        (Text("收入合计", "Paid in"), same(yuan_text(value.paid_in)), "lines"),
        (Text("期末余额", "Closing balance"), same(yuan_text(value.closing)), "closing"),
        (Text("明细笔数", "Lines"), same(str(value.count)), "count"),
    )


MONEY_ROWS: dict[type, Callable[[Any], tuple[Said, ...]]] = {
    ReversalShown: _reversal,
    StatementMade: _statement,
}
