"""销户结清: what is settled as an account is closed: fees first, then interest, then all of it."""

from __future__ import annotations

from datetime import date

from app.domain.charge import Charge
from app.domain.ledger import Says, Subject
from app.domain.money import Fen
from app.evidence.closure import ClosingSum, FeeTaken
from app.flow.books import Books, BooksReading
from app.flow.operation import Performing
from app.rules.interest import closing_interest, post_interest
from app.rules.ledger import Leg, post


def closing_sum(books: BooksReading, account: str, on: date) -> ClosingSum:
    """All that is settled where an account is closed on a day.

    Raises:
        RateMissing: the bank has no rate for a day on which something is to be settled.
        LookupError: there is no such account.
    """
    return ClosingSum(
        account=account,
        on=on,
        principal=books.balance(account),
        sums=closing_interest(books, account, on),
        fees=tuple(_fee(one) for one in books.charges(account)),
    )


def _fee(charge: Charge) -> FeeTaken:
    return FeeTaken(charge.number, charge.kind, charge.amount)


def settle(books: Books, performing: Performing, shown: ClosingSum) -> None:
    """Posts the fees that are due, then every interest line: what is left is what is paid out.

    Raises:
        Conflict: a fee was paid, or a settlement made, meanwhile.
    """
    for fee in shown.fees:
        books.pay_charge(fee.number, performing.now, performing.journal)
        post(
            books,
            performing,
            (
                Leg(shown.account, Fen(-fee.amount), Says.FEE),
                Leg(Subject.FEES, fee.amount, Says.FEE),
            ),
        )
    post_interest(books, performing, shown.account, shown.sums)
