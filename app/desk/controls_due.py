"""What waits of controls when the day begins: those that end, objections, woken accounts."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.clock import business_date
from app.desk.control_views import ControlsDue
from app.domain.account import Account
from app.domain.control_parameters import ENDS_SOON_HOURS, OBJECTION_DAYS
from app.domain.restraint import Restraint, RestraintKind
from app.flow.books import BooksReading
from app.flow.ports import Transaction
from app.rules.bank_control import answer_until
from app.rules.reactivation import LONGEST_WATCH, watched_until

MOST_WATCHED = 200
"""More are not listed: nobody calls back more in a fortnight."""


def standing_now(books: BooksReading, at: datetime) -> tuple[Restraint, ...]:
    """The bank's own controls that stand, what ends first comes first."""
    return books.restraints_standing(RestraintKind.BANK_CONTROL, at)


def ends_soon(books: BooksReading, one: Restraint, at: datetime) -> bool:
    """Whether a control ends by itself within the bank's hours."""
    hours = int(books.parameter(ENDS_SOON_HOURS, business_date(at)))
    return one.until is not None and one.until <= at + timedelta(hours=hours)


def answered_by(books: BooksReading, one: Restraint) -> str:
    """The last day to answer what its holder objects (ISO); empty where nobody waits."""
    if one.objected_at is None or one.answered_at is not None:
        return ""
    objected = business_date(one.objected_at)
    return answer_until(objected, int(books.parameter(OBJECTION_DAYS, objected))).isoformat()


def watched_now(books: BooksReading, at: datetime) -> tuple[Account, ...]:
    """Accounts that were woken and are watched, the latest first."""
    lately = books.accounts_woken(at - LONGEST_WATCH, MOST_WATCHED)
    return tuple(one for one in lately if watched_until(books, one, at) is not None)


def controls_due(transaction: Transaction, at: datetime) -> ControlsDue:
    """What waits as of that moment."""
    books, today = transaction.books, business_date(at).isoformat()
    rows = standing_now(books, at)
    waiting = [until for one in rows if (until := answered_by(books, one))]
    return ControlsDue(
        ending=sum(ends_soon(books, one, at) for one in rows),
        objections=len(waiting),
        overdue=sum(until < today for until in waiting),
        watched=len(watched_now(books, at)),
    )
