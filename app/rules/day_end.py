"""日终: what is due at the end of a day, batch by batch, and what the day leaves undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.clock import CHINA, business_date
from app.domain.account import Account, AccountLife
from app.domain.dormancy import NO_USE, document_is_overdue, is_dormant_by, is_never_used_by
from app.domain.interest import InterestSum, last_settlement_day, settlement_days
from app.domain.interest_settlement import InterestSettlement
from app.domain.ledger import Says
from app.domain.money import Fen
from app.errors import Conflict
from app.evidence.day_end import DayEndKind, DayEndWork
from app.flow.books import Books, BooksReading
from app.flow.day_end_books import MarkQuery
from app.flow.operation import Performing
from app.flow.slot import Slot
from app.i18n import Text
from app.rules.dormancy import (
    Marked,
    Thresholds,
    mark_dormant,
    of_the_system,
    thresholds,
    use_of,
)
from app.rules.interest import (
    Earning,
    PostedTerms,
    RateMissing,
    credited_legs,
    expense_legs,
    overdue_interest,
    settlement,
)
from app.rules.ledger import Leg, post

ACCOUNTS_AT_A_TIME = 300
"""Accounts of one batch: its transaction is over in some tenths of a second, so that a counter
that serves somebody meanwhile hardly waits."""
MARKS_AT_A_TIME = 100
"""Accounts of one batch of marks, each of which is looked at with all that hangs on it."""
LOOKED_AT_A_TIME = 5_000
"""Accounts among which one call looks for those that have to be marked."""
DAY_END_CODE = "5101"
DAY_END_WORK = Slot("day_end_work", DayEndWork, Text("日终处理", "Day end"))

_DAY = timedelta(days=1)
_SHORTEST_MONTH = 28


@dataclass(frozen=True)
class Batch:
    """The next accounts of a sweep.

    Attributes:
        accounts: numbers of those that something is to be done about.
        last: number up to which all were looked at; empty where none comes after these.
        looked_at: how many were looked at.
    """

    accounts: tuple[str, ...]
    last: str
    looked_at: int


@dataclass(frozen=True)
class Settled:
    """What a batch credited: on how many accounts how much, in fen."""

    accounts: int
    interest: Fen
    tax: Fen


def next_to_settle(books: BooksReading, today: date, after: str = "") -> Batch:
    """The next accounts that the last settlement day left unsettled and that can be settled."""
    found = books.accounts_unsettled(last_settlement_day(today), after, ACCOUNTS_AT_A_TIME)
    terms = PostedTerms(books)
    ready = [
        known.account
        for known in earnings(books, found)
        if missing_rate(terms, known, today) is None
    ]
    whole = len(found) == ACCOUNTS_AT_A_TIME
    return Batch(tuple(ready), found[-1].number if whole else "", len(found))


def missing_rate(terms: PostedTerms, known: Earning, today: date) -> RateMissing | None:
    """Why nothing of an account can be settled; None where something can."""
    days = settlement_days(known.since, today - _DAY)
    if all(terms.known(day) for day in days):
        return None
    try:
        next(overdue_interest(terms, known, today), None)
    except RateMissing as missing:
        return missing
    return None


def earnings(books: BooksReading, accounts: Sequence[Account]) -> tuple[Earning, ...]:
    """What is known of many accounts whose interest is to be worked out, in their order."""
    numbers = [one.number for one in accounts]
    settled, changes = books.settled_until(numbers), books.changes_of(numbers)
    return tuple(
        Earning(
            one.number,
            settled[one.number] + _DAY if one.number in settled else business_date(one.opened_at),
            changes.get(one.number, ()),
        )
        for one in accounts
    )


def settle(books: Books, performing: Performing, numbers: Sequence[str]) -> Settled:
    """Makes all settlements of these accounts that are due, as far as there are rates; those that
    somebody made meanwhile are left as they are.

    Raises:
        Conflict: nothing was left to settle, for it was settled elsewhere; or it is just now.
    """
    today = business_date(performing.now)
    terms = PostedTerms(books)
    made: list[InterestSettlement] = []
    legs: list[Leg] = []
    for known in earnings(books, books.accounts_among(numbers)):
        for one in _as_far_as_there_are_rates(terms, known, today):
            made.append(settlement(known.account, one, performing.journal))
            legs += credited_legs(known.account, one)
    if not made:
        raise Conflict(
            "SETTLED_ALREADY",
            Text("这批账户已在别处结息。", "These accounts were settled elsewhere meanwhile."),
            Text("请继续下一批。", "Go on with the next ones."),
        )
    books.add_interest_settlements(made)
    interest, tax = Fen(sum(one.interest for one in made)), Fen(sum(one.tax for one in made))
    post(books, performing, (*legs, *expense_legs(Says.INTEREST, interest, tax)))
    return Settled(len({one.account for one in made}), interest, tax)


def next_to_mark(books: BooksReading, now: datetime, after: str = "") -> Batch:
    """The next accounts that have to be marked, or freed of a mark."""
    today = business_date(now)
    asked = thresholds(books, today)
    until = books.account_after(after, LOOKED_AT_A_TIME)
    found = books.accounts_to_mark(_mark_query(asked), after, until, MARKS_AT_A_TIME)
    ready = [one.number for one in found if _to_be_marked(books, one, asked, now)]
    whole = len(found) == MARKS_AT_A_TIME
    return Batch(tuple(ready), found[-1].number if whole else until, len(found))


def mark(books: Books, performing: Performing, numbers: Sequence[str]) -> Marked:
    """Marks those of these accounts that have to be, as they stand by now: their holders are held
    before they are looked at, so that none is marked by what it was before another counter woke or
    closed it."""
    books.hold([one.customer for one in books.accounts_among(numbers)])
    return mark_dormant(books, performing, books.accounts_among(numbers))


def next_work(books: BooksReading, now: datetime) -> DayEndWork | None:
    """The first batch that is due; None where only the report is left."""
    today = business_date(now)
    sweeps: tuple[tuple[DayEndKind, Callable[[str], Batch]], ...] = (
        (DayEndKind.SETTLE, lambda after: next_to_settle(books, today, after)),
        (DayEndKind.MARK, lambda after: next_to_mark(books, now, after)),
    )
    for kind, following in sweeps:
        batch = following("")
        while batch.last and not batch.accounts:
            batch = following(batch.last)
        if batch.accounts:
            return work(kind, today, batch.accounts)
    return None


def work(kind: DayEndKind, today: date, accounts: tuple[str, ...]) -> DayEndWork:
    """A batch as it is done on a day."""
    return DayEndWork(kind, today, last_settlement_day(today), accounts)


def _as_far_as_there_are_rates(
    terms: PostedTerms, known: Earning, today: date
) -> Iterator[InterestSum]:
    try:
        yield from overdue_interest(terms, known, today)
    except RateMissing:
        # What comes after it waits until the bank has entered the rate; the report says so.
        return


def _mark_query(asked: Thresholds) -> MarkQuery:
    months = [one.months for one in asked.terms.values() if one.months]
    return MarkQuery(
        idle_since=_months_ago(asked.on, min(months)) if months else None,
        balance=max(one.balance for one in asked.terms.values()),
        unused_since=(
            _months_ago(asked.on, asked.never_used_months) if asked.never_used_months else None
        ),
        expired_before=asked.on - timedelta(days=asked.document_days),
        on=asked.on,
        no_use=frozenset(str(one) for one in NO_USE),
    )


def _months_ago(on: date, months: int) -> datetime:
    """A moment no earlier than so many months before a day, whatever the months."""
    day = on - timedelta(days=_SHORTEST_MONTH * months)
    return datetime.combine(day, time(), tzinfo=CHINA)


def _to_be_marked(books: BooksReading, account: Account, asked: Thresholds, at: datetime) -> bool:
    use = use_of(books, account, at)
    if account.life is AccountLife.NORMAL and is_dormant_by(
        asked.terms[account.account_class], use, asked.on
    ):
        return True
    if account.non_counter_stopped_at is None and is_never_used_by(
        asked.never_used_months, use, asked.on
    ):
        return True
    holder = books.customer(account.customer)
    until = holder.document_valid_until if holder else None
    if of_the_system(books, account.number):
        return not document_is_overdue(until, 0, asked.on)
    return document_is_overdue(until, asked.document_days, asked.on)
