"""结息: what interest an account has earned, by the rates of the bank, and how it is credited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.clock import business_date
from app.domain.interest import (
    NO_RATE,
    InterestSum,
    PrincipalUnit,
    interest_on,
    settlement_days,
    stretches,
)
from app.domain.interest_parameters import DEMAND_RATE, INTEREST_TAX, PRINCIPAL_UNIT
from app.domain.interest_settlement import InterestSettlement
from app.domain.ledger import Says, Subject
from app.domain.money import Fen
from app.domain.parameters import declared_parameter
from app.domain.rate import Rate
from app.errors import GuitaiError, StoreFault
from app.flow.books import Books, BooksReading
from app.flow.operation import Performing
from app.i18n import Text
from app.rules.ledger import Leg, post

_DAY = timedelta(days=1)


class RateMissing(GuitaiError):
    """The bank has no value of a rate, or of what goes with it, on a day that must be settled.

    Attributes:
        name: of the parameter. `day`: the settlement or closing day.
    """

    def __init__(self, name: str, day: date) -> None:
        one = declared_parameter(name)
        assert one is not None
        super().__init__(
            "RATE_MISSING",
            Text(
                "{day} 没有“{what}”的取值，无法计息。",
                "“{what}” has no value on {day}, so no interest can be worked out.",
            ).format(day=day.isoformat(), what=one.title),
            Text(
                "请按当时的挂牌公告，以“8302 业务参数变更”补录自该日或更早生效的取值，"
                "由网点负责人授权后再继续。",
                "Enter the value posted then, from that day or an earlier one on, by “8302 Change "
                "a business parameter” with a manager's word, and go on.",
            ),
        )
        self.name = name
        self.day = day


@dataclass(frozen=True)
class InterestTerms:
    """What interest is worked out by on a settlement day."""

    rate: Rate
    tax_rate: Rate


class PostedTerms:
    """The bank's terms by day, each asked of the books once."""

    def __init__(self, books: BooksReading) -> None:
        self._books = books
        self._known: dict[tuple[str, date], Any] = {}

    def of(self, day: date) -> InterestTerms:
        """The terms of a settlement or closing day.

        Raises:
            RateMissing: the bank has no value for that day.
        """
        return InterestTerms(
            rate=Rate(int(self._value(DEMAND_RATE, day))),
            tax_rate=Rate(int(self._value(INTEREST_TAX, day))),
        )

    def known(self, day: date) -> bool:
        """Whether the bank has all values for that day."""
        try:
            self.of(day)
        except RateMissing:
            return False
        return True

    def unit(self, day: date) -> PrincipalUnit:
        """From which unit on a balance bears interest on a settlement day."""
        return PrincipalUnit(self._value(PRINCIPAL_UNIT, day))

    def _value(self, name: str, day: date) -> Any:
        asked = (name, day)
        if asked not in self._known:
            try:
                self._known[asked] = self._books.parameter(name, day)
            except StoreFault as fault:
                if fault.code != "NO_PARAMETER":
                    raise
                self._known[asked] = None
        if self._known[asked] is None:
            raise RateMissing(name, day)
        return self._known[asked]


@dataclass(frozen=True)
class Earning:
    """What is known of an account whose interest is to be worked out.

    Attributes:
        since: the first day that is not settled yet: the day of opening, or the one after the last
            day that was.
        changes: by how much it changed on which day, by value day and in order of days.
    """

    account: str
    since: date
    changes: tuple[tuple[date, Fen], ...]


def earning(books: BooksReading, account: str) -> Earning:
    """What is known of an account, whatever its state.

    Raises:
        LookupError: there is none of this number.
    """
    settled = books.interest_settlements(account)
    if settled:
        since = settled[-1].until + _DAY
    else:
        known = books.account(account)
        if known is None:
            raise LookupError(account)
        since = business_date(known.opened_at)
    return Earning(account, since, books.day_changes(account))


def closing_interest(books: BooksReading, account: str, on: date) -> tuple[InterestSum, ...]:
    """The interest of an account that is closed on a day: all settlements that are overdue, oldest
    first, then the one at closing, up to the day before. The same is its interest as of that day.

    A settlement bears interest itself from the day on which it should have been credited, whether
    the day end ran or not.

    Raises:
        RateMissing: the bank has no rate for a day on which something is to be settled.
        LookupError: there is no such account.
    """
    sums, missing = interest_so_far(books, account, on)
    if missing is not None:
        raise missing
    return sums


def interest_so_far(
    books: BooksReading, account: str, on: date
) -> tuple[tuple[InterestSum, ...], RateMissing | None]:
    """As `closing_interest`, as far as there are rates, and which one is missing for the rest.

    Raises:
        LookupError: there is no such account.
    """
    terms, known = PostedTerms(books), earning(books, account)
    found: tuple[InterestSum, ...] = ()
    try:
        for one in overdue_interest(terms, known, on):
            found += (one,)
        found += (_sum(terms, _with(known, found), on, on - _DAY, closing=True),)
    except RateMissing as missing:
        return found, missing
    return found, None


def overdue_interest(terms: PostedTerms, known: Earning, on: date) -> Iterator[InterestSum]:
    """The settlements of an account whose day lies before `on` and that were not made, oldest
    first.

    Raises:
        RateMissing: the bank has no rate for one of these days; nothing after it is settled.
    """
    found: tuple[InterestSum, ...] = ()
    for day in settlement_days(known.since, on - _DAY):
        one = _sum(terms, _with(known, found), day, day)
        yield one
        found += (one,)


def post_interest(
    books: Books, performing: Performing, account: str, sums: Iterable[InterestSum]
) -> Fen:
    """Credits settlements to an account, tax taken off, and keeps each with all that it was worked
    out from; gives what was credited in all.

    Raises:
        Conflict: one of them was made meanwhile.
    """
    credited = 0
    for one in sums:
        books.add_interest_settlement(settlement(account, one, performing.journal))
        post(books, performing, interest_legs(account, one))
        credited += one.net
    return Fen(credited)


def settlement(account: str, one: InterestSum, journal: str) -> InterestSettlement:
    """A settlement as the books keep it."""
    return InterestSettlement(
        account=account,
        day=one.day,
        since=one.since,
        until=one.until,
        product=one.product,
        rate=one.rate,
        interest=one.interest,
        tax=one.tax,
        journal=journal,
    )


def interest_legs(account: str, one: InterestSum) -> tuple[Leg, ...]:
    """The lines of a settlement: the bank's expense to the account, and the tax out of it."""
    return (*credited_legs(account, one), *expense_legs(_says(one), one.interest, one.tax))


def credited_legs(account: str, one: InterestSum) -> tuple[Leg, ...]:
    """The account's own lines of a settlement."""
    return (
        Leg(account, one.interest, _says(one), one.credited),
        Leg(account, Fen(-one.tax), Says.INTEREST_TAX, one.credited),
    )


def expense_legs(says: Says, interest: Fen, tax: Fen) -> tuple[Leg, ...]:
    """The bank's own lines of settlements that come to so much."""
    return (
        Leg(Subject.INTEREST_EXPENSE, Fen(-interest), says),
        Leg(Subject.TAX_PAYABLE, tax, Says.INTEREST_TAX),
    )


def _says(one: InterestSum) -> Says:
    return Says.CLOSING_INTEREST if one.closing else Says.INTEREST


def net_of(sums: Sequence[InterestSum]) -> Fen:
    """What settlements credit in all, after tax."""
    return Fen(sum(one.net for one in sums))


def _with(known: Earning, sums: tuple[InterestSum, ...]) -> Earning:
    """The account as it would be once these settlements are made."""
    if not sums:
        return known
    credits = ((one.credited, one.net) for one in sums)
    changes = tuple(sorted((*known.changes, *credits), key=lambda change: change[0]))
    return Earning(known.account, sums[-1].until + _DAY, changes)


def _sum(
    terms: PostedTerms, known: Earning, day: date, until: date, *, closing: bool = False
) -> InterestSum:
    found = stretches(known.changes, known.since, until, terms.unit(day))
    if not any(one.product for one in found):
        # No rate is asked for what bears nothing: an empty account is closed on any day.
        return interest_on(found, known.since, until, NO_RATE, day=day, closing=closing)
    posted = terms.of(day)
    return interest_on(
        found,
        known.since,
        until,
        posted.rate,
        day=day,
        closing=closing,
        tax_rate=posted.tax_rate,
    )
