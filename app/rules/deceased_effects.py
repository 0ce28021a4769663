"""What the drawing of an estate writes: all settled and paid at once, all accounts closed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain import masks
from app.domain.cash import CashDirection
from app.domain.ledger import cash_account
from app.domain.money import yuan_text
from app.domain.restraint import RestraintEnd
from app.flow.books import Books
from app.flow.operation import Made, Performing
from app.flow.slot import View
from app.i18n import Text
from app.rules.closing_sum import payout_legs, settle
from app.rules.closure_effects import NONE, end_account
from app.rules.deceased import (
    CASH,
    ESTATE,
    MEDIA,
    PAYEE,
    SUM,
    by_cash,
    by_transfer,
    known_cards,
)
from app.rules.large_cash import note_large_cash
from app.rules.ledger import move_pieces, post
from app.rules.self_freeze import of_the_holder

MADE_TITLES = {
    "customer": Text("客户号", "Customer no."),
    "accounts": Text("注销账户", "Accounts closed"),
    "cards": Text("作废卡（折）", "Cards made void"),
    "not_returned": Text("未交回的卡（折）", "Not handed in"),
    "principal": Text("本金", "Principal"),
    "interest": Text("利息", "Interest"),
    "tax": Text("利息税", "Tax"),
    "fees": Text("扣收费用", "Fees taken"),
    "payout": Text("实付金额", "Paid out"),
    "payee": Text("收款账号", "Payee's account"),
    "reports": Text("终止的挂失", "Reports ended"),
}


def close_all(view: View, books: Books, performing: Performing) -> Made:
    """Settles every account, pays all of it to the applicant and closes them for ever.

    Raises:
        Conflict: somebody changed an account, fee, settlement, contract or report meanwhile.
    """
    found, shown = view.of(ESTATE), view.of(SUM)
    cash = view.of(CASH) if by_cash(view) else None
    payee = view.of(PAYEE) if by_transfer(view) else None
    for one in shown.sums:
        settle(books, performing, one)
    if cash is not None:
        move_pieces(books, performing, performing.teller, cash.moved)
        note_large_cash(books, performing, found.customer, CashDirection.OUT, shown.payout)
    to = payee.account if payee is not None else cash_account(performing.teller)
    post(books, performing, (leg for one in shown.sums for leg in payout_legs(one, to)))
    for closed in found.accounts:
        _end_own_freezes(books, performing, closed.number)
    reports = tuple(
        number
        for closed in found.accounts
        for number in end_account(books, performing, closed.number, closed.ends)
    )
    known = known_cards(found)
    media = view.find(MEDIA)
    taken = media.taken(known) if media is not None else ()
    return Made(
        found.customer,
        {
            "customer": found.customer,
            "accounts": _listed(masks.account_number(one.number) for one in found.accounts),
            "cards": _listed(masks.card_number(one) for one in known),
            "not_returned": _listed(masks.card_number(one) for one in known if one not in taken),
            "principal": yuan_text(shown.principal),
            "interest": yuan_text(shown.interest),
            "tax": yuan_text(shown.tax),
            "fees": yuan_text(shown.charged),
            "payout": yuan_text(shown.payout),
            "payee": masks.account_number(payee.account) if payee is not None else NONE,
            "reports": _listed(reports),
        },
    )


def _end_own_freezes(books: Books, performing: Performing, account: str) -> None:
    for one in of_the_holder(books, account, performing.now):
        books.change_restraint(
            replace(
                one,
                ended_at=performing.now,
                ended_by=performing.journal,
                end=RestraintEnd.RELEASED,
            )
        )


def _listed(numbers: Iterable[str]) -> str:
    return "、".join(numbers) or NONE
