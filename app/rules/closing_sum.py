"""销户结清: what is settled as an account is closed: fees first, then interest, then all of it."""

from __future__ import annotations

from datetime import date

from app.domain.charge import Charge
from app.domain.ledger import Says, Subject, cash_holder
from app.domain.money import Fen
from app.evidence.closure import ClosingSum, FeeTaken
from app.flow.books import Books, BooksReading
from app.flow.operation import Performing
from app.rules.interest import closing_interest, interest_legs, post_interest
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
        post(books, performing, fee_legs(shown.account, fee))
    post_interest(books, performing, shown.account, shown.sums)


def fee_legs(account: str, fee: FeeTaken) -> tuple[Leg, ...]:
    """The lines of a fee that is taken."""
    return (
        Leg(account, Fen(-fee.amount), Says.FEE),
        Leg(Subject.FEES, fee.amount, Says.FEE),
    )


def payout_legs(shown: ClosingSum, to: str) -> tuple[Leg, ...]:
    """The lines of what is paid out, to a drawer's account or to a customer's."""
    says = Says.CLOSING if cash_holder(to) is not None else Says.TRANSFER_IN
    return (
        Leg(shown.account, Fen(-shown.payout), Says.CLOSING),
        Leg(to, shown.payout, says),
    )


def all_legs(shown: ClosingSum, to: str) -> tuple[Leg, ...]:
    """Every line of a closure in the order in which it is booked; those of no money left out."""
    legs = (
        *(leg for fee in shown.fees for leg in fee_legs(shown.account, fee)),
        *(leg for one in shown.sums for leg in interest_legs(shown.account, one)),
        *payout_legs(shown, to),
    )
    return tuple(leg for leg in legs if leg.amount)
