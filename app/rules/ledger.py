"""记账: how an entry is written: its lines sum to zero, and cash is counted by denomination."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.clock import business_date
from app.domain.cash import (
    DENOMINATIONS,
    CashMove,
    Pieces,
    missing_pieces,
    pieces_said,
    total,
)
from app.domain.ledger import Says, account_title, cash_account
from app.domain.money import Fen
from app.domain.posting import Posting
from app.errors import Conflict
from app.flow.books import Books
from app.flow.operation import Performing
from app.i18n import Text


@dataclass(frozen=True)
class Leg:
    """One line that is to be posted.

    Attributes:
        account: a customer's account number, or an account of the ledger.
        amount: in fen; above zero the bank owes more, below zero less.
        value_day: from which day it bears interest; None for today.
    """

    account: str
    amount: Fen
    says: Says
    value_day: date | None = None


def post(books: Books, performing: Performing, legs: Iterable[Leg]) -> None:
    """Posts lines that belong together, after those that the entry has already.

    Lines of no money are left out.

    Raises:
        ValueError: they do not sum to zero, so nothing is posted.
    """
    given = [leg for leg in legs if leg.amount]
    if sum(leg.amount for leg in given):
        raise ValueError("the lines of an entry sum to zero")
    after = len(books.postings_of(performing.journal))
    day = business_date(performing.now)
    books.add_postings(
        Posting(performing.journal, line, leg.account, leg.amount, day, leg.says, leg.value_day)
        for line, leg in enumerate(given, after + 1)
    )


def post_cash(
    books: Books, performing: Performing, holder: str, pieces: Pieces, against: str, says: Says
) -> None:
    """Moves cash into a drawer, or out of it, and posts it against another account.

    `pieces` are above zero for what comes in and below zero for what goes out; money handed over
    and change given back may be in one. The drawer's account follows the pieces: what comes in is
    debited to it, and credited to the other.

    Raises:
        ValueError: a denomination that does not exist.
    """
    move_pieces(books, performing, holder, pieces)
    worth = total(pieces)
    post(
        books,
        performing,
        (
            Leg(cash_account(holder), Fen(-worth), says),
            Leg(against, worth, says),
        ),
    )


def move_pieces(books: Books, performing: Performing, holder: str, pieces: Pieces) -> None:
    """Writes which pieces come into a drawer, or go out of it; what they are worth is posted by
    whoever calls this.

    Raises:
        Conflict: the drawer has no longer what would leave it; no denomination of a drawer, or of
            the vault, ever goes below zero.
        ValueError: a denomination that does not exist.
    """
    moved = {denomination: count for denomination, count in pieces.items() if count}
    if not moved.keys() <= set(DENOMINATIONS):
        raise ValueError(f"no such denomination: {sorted(moved)}")
    books.hold_drawers((holder,))
    short = missing_pieces(books.drawer(holder), moved)
    if short:
        raise Conflict(
            "DRAWER_SHORT",
            Text(
                "{drawer}刚刚少了 {short}，未予办理。", "{drawer} is short of {short} by now."
            ).format(drawer=account_title(cash_account(holder)), short=pieces_said(short)),
            Text(
                "请查看尾箱，领现（3201）或调剂（3205）后重新配款。",
                "Look into the drawer; fetch cash (3201, 3205) and count anew.",
            ),
        )
    after = len(books.cash_of(performing.journal))
    for line, denomination in enumerate(sorted(moved, reverse=True), after + 1):
        books.add_cash_move(
            CashMove(performing.journal, line, holder, denomination, moved[denomination])
        )
