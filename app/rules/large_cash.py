"""大额现金: what of a customer's cash passed over the counter today, and the register of it."""

from __future__ import annotations

from datetime import date

from app.clock import business_date
from app.domain.cash import CashDirection, LargeCash
from app.domain.ledger import cash_holder
from app.domain.money import Fen, yuan_text
from app.flow.books import Books, BooksReading
from app.flow.operation import Performing


def cash_in_a_day(
    books: BooksReading, customer: str, day: date, direction: CashDirection, but: str = ""
) -> Fen:
    """What of a customer's cash passed over the counter on a day, one way, in fen: over all their
    accounts, without entries that were reversed and those that reverse.

    `but` is the number of an entry that does not count.
    """
    sign = 1 if direction is CashDirection.IN else -1
    nets = (_cash_net(books, journal) for journal in _entries(books, customer, day) - {but})
    return Fen(sum(max(0, sign * net) for net in nets))


def _entries(books: BooksReading, customer: str, day: date) -> set[str]:
    return {
        one.journal
        for account in books.accounts_of(customer)
        for one in books.postings(account.number, day, day)
        if books.reversal_of(one.journal) is None and books.reversed_by(one.journal) is None
    }


def _cash_net(books: BooksReading, journal: str) -> int:
    """By how much cash grew by an entry, in fen."""
    return -sum(
        one.amount for one in books.postings_of(journal) if cash_holder(one.account) is not None
    )


def reported_from(books: BooksReading, day: date) -> Fen:
    """The amount in fen that cash of a day, one way, must reach to be reported."""
    return Fen(int(books.parameter("large_cash_from", day)))


def note_large_cash(
    books: Books, performing: Performing, customer: str, direction: CashDirection, amount: Fen
) -> Fen:
    """Enters a customer's cash in the register of large cash where, with `amount` fen of this
    entry, it reaches the amount that is reported in a day; gives the day's total this way.

    May be called before or after the entry is posted: of its own lines nothing is counted twice.
    There is one line for customer, day and direction; a later entry of the day adds to it.
    """
    day = business_date(performing.now)
    before = cash_in_a_day(books, customer, day, direction, but=performing.journal)
    total = Fen(before + amount)
    least = reported_from(books, day)
    if total >= least:
        _write(books, performing, customer, direction, total)
    return total


def large_cash_made(books: BooksReading, day: date, total: Fen) -> str:
    """The day's total as window and papers tell of it; empty where it is not reported."""
    least = reported_from(books, day)
    return yuan_text(total) if total >= least else ""


def recount_large_cash(books: Books, performing: Performing, customer: str) -> None:
    """Counts a customer's cash of the day anew, after an entry of it was reversed: a line of the
    register stays, with what is left."""
    day = business_date(performing.now)
    for direction in CashDirection:
        if books.large_cash(customer, day, direction) is not None:
            total = cash_in_a_day(books, customer, day, direction)
            _write(books, performing, customer, direction, total)


def _write(
    books: Books, performing: Performing, customer: str, direction: CashDirection, total: Fen
) -> None:
    day = business_date(performing.now)
    known = books.large_cash(customer, day, direction)
    number = known.number if known is not None else _number(books, performing)
    books.set_large_cash(
        LargeCash(number, customer, day.isoformat(), direction, total, performing.journal)
    )


def _number(books: Books, performing: Performing) -> str:
    workstation = performing.workstation.replace("-", "")
    return f"DE{workstation}{books.next_sequence('large_cash'):07d}"
