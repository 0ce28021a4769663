"""An account's money as screens show it: balance, what is available, what is frozen, its lines."""

from __future__ import annotations

from datetime import date, datetime

from app.clock import business_date
from app.desk.entry_money import line_shown
from app.desk.ledger_views import AccountMoney, StatementLine
from app.domain import masks
from app.domain.account import Account
from app.domain.branch import Level
from app.domain.money import Fen
from app.domain.restraint import available
from app.domain.statement import AccountLine
from app.flow.books import BooksReading

_LAST = 3
"""So many lines the customer page shows of each account."""


def account_money(
    books: BooksReading, account: Account, at: datetime, level: Level
) -> AccountMoney:
    """Balance, available and frozen at that moment, and the last lines, newest first.

    How much is frozen is for the supervisor and above; a teller is told only that something is
    [DOMAIN §9.2: nobody is warned], and the available amount, which they must know to pay out.
    """
    number = account.number
    balance = books.balance(number)
    free = available(balance, books.restraints(number), at)
    since = business_date(account.opened_at)
    count = books.count_lines(number, since, date.max)
    last = books.account_lines(number, since, date.max, skip=max(0, count - _LAST), limit=_LAST)
    return AccountMoney(
        number=number,
        shown=masks.account_number(number),
        balance=balance,
        available=free,
        held=Fen(balance - free),
        may_see=level >= Level.SUPERVISOR,
        last=tuple(statement_line(books, one) for one in reversed(last)),
    )


def statement_line(books: BooksReading, one: AccountLine) -> StatementLine:
    """A line with its sides, and whether its entry was taken back since."""
    line = line_shown(one.posting)
    return StatementLine(
        day=one.posting.day,
        at=one.at,
        says=line.says,
        debit=line.debit,
        credit=line.credit,
        balance=one.balance,
        entry=one.posting.journal,
        reversed=books.reversal_of(one.posting.journal) is not None,
    )
