"""计息: interest on demand deposits by accumulated products (积数), to the fen, with every line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from app.domain.money import Fen
from app.domain.rate import WHOLE, Rate
from app.domain.titled import Titled
from app.i18n import Text

YEAR_DAYS = 360
"""Days of a year by which a year's rate is divided; the days of a stretch are the actual ones
[K 银发〔2005〕129号]."""

SETTLEMENT_MONTHS = (3, 6, 9, 12)
SETTLEMENT_DAY = 20
"""结息日: the 20th of the last month of a quarter, credited on the next day [s]."""

NO_RATE = Rate(0)

_DAY = timedelta(days=1)


class PrincipalUnit(Titled):
    """计息起点: from which unit on a balance bears interest; the classic rule is the whole yuan
    [K]."""

    YUAN = "yuan", Text("元（元以下不计息）", "whole yuan")
    FEN = "fen", Text("分", "fen")


_FEN_OF = {PrincipalUnit.YUAN: 100, PrincipalUnit.FEN: 1}


def is_settlement_day(day: date) -> bool:
    """Whether it is the 20th of March, June, September or December."""
    return day.day == SETTLEMENT_DAY and day.month in SETTLEMENT_MONTHS


def settlement_days(first: date, last: date) -> tuple[date, ...]:
    """The settlement days from `first` to `last`, both counted, oldest first."""
    days = (
        date(year, month, SETTLEMENT_DAY)
        for year in range(first.year, last.year + 1)
        for month in SETTLEMENT_MONTHS
    )
    return tuple(day for day in days if first <= day <= last)


def last_settlement_day(before: date) -> date:
    """The newest settlement day that lies before a day: one whose end balance is known by then."""
    return settlement_days(before.replace(year=before.year - 1, day=1), before - _DAY)[-1]


def credited_on(settlement_day: date) -> date:
    """入账日: the day from which settled interest bears interest itself, the 21st."""
    return settlement_day + _DAY


@dataclass(frozen=True)
class Stretch:
    """Days on end with one and the same end balance.

    Attributes:
        first, last: both counted.
        balance: the end balance of each of these days, in fen.
        principal: what of it bears interest: nothing where it is below zero, whole units only.
        days: how many they are.
        product: 积数, principal in fen times days.
    """

    first: date
    last: date
    balance: Fen
    principal: Fen
    days: int
    product: int


@dataclass(frozen=True)
class InterestSum:
    """The interest of one settlement, with all that it was worked out from.

    Attributes:
        day: the settlement day, or the closing day.
        closing: whether it is the settlement at closing (销户结息).
        since, until: the first and the last day whose end balance bears interest; `until` lies
            before `since` where no day does.
        stretches: every day from `since` to `until`, in order and without a gap.
        product: the sum of their products, in fen times days.
        rate: the year's rate of `day`; 0 where nothing bears interest and so no rate is needed.
        tax_rate: 利息税, of the interest.
        interest: before tax, in fen. `tax`: in fen.
        credited: the day from which it bears interest itself.
    """

    day: date
    closing: bool
    since: date
    until: date
    stretches: tuple[Stretch, ...]
    product: int
    rate: Rate
    tax_rate: Rate
    interest: Fen
    tax: Fen
    credited: date

    @property
    def net(self) -> Fen:
        """What is credited after tax."""
        return Fen(self.interest - self.tax)

    @property
    def days(self) -> int:
        """How many days' end balances were counted."""
        return sum(stretch.days for stretch in self.stretches)

    @property
    def exact(self) -> Decimal:
        """The interest in fen before it is rounded, to six decimals."""
        value = Decimal(self.product) * self.rate / (WHOLE * YEAR_DAYS)
        return value.quantize(Decimal("0.000001"), ROUND_HALF_UP)


def principal_of(balance: Fen, unit: PrincipalUnit) -> Fen:
    """What of an end balance bears interest, in fen; nothing where it is zero or below."""
    return Fen(max(0, balance) // _FEN_OF[unit] * _FEN_OF[unit])


def stretches(
    changes: Iterable[tuple[date, Fen]], since: date, until: date, unit: PrincipalUnit
) -> tuple[Stretch, ...]:
    """The days from `since` to `until`, both counted, as stretches of one balance each.

    `changes` say by how much the account changed on which day, by value day and in order of days;
    all that came before `since` is the balance with which the first day begins. Empty where
    `until` lies before `since`.
    """
    if until < since:
        return ()
    balance = 0
    marks: list[tuple[date, int]] = [(since, 0)]
    for day, same_day in groupby(changes, key=lambda change: change[0]):
        if day > until:
            break
        balance += sum(amount for _, amount in same_day)
        if day <= since:
            marks[0] = (since, balance)
        elif balance != marks[-1][1]:
            marks.append((day, balance))
    ends = [first - _DAY for first, _ in marks[1:]] + [until]
    return tuple(
        _stretch(first, last, Fen(worth), unit)
        for (first, worth), last in zip(marks, ends, strict=True)
    )


def interest(
    changes: Sequence[tuple[date, Fen]],
    since: date,
    until: date,
    rate: Rate,
    unit: PrincipalUnit,
    *,
    day: date,
    closing: bool = False,
    tax_rate: Rate = NO_RATE,
) -> InterestSum:
    """The interest of the days from `since` to `until`, both counted: the sum of end balance times
    actual days, times the year's rate, by 360, rounded half up to the fen once on the sum.

    A credit whose value day lies before `since` bears interest from `since` on: a quarter that is
    settled stays as it is.
    """
    found = stretches(changes, since, until, unit)
    return interest_on(found, since, until, rate, day=day, closing=closing, tax_rate=tax_rate)


def interest_on(
    found: tuple[Stretch, ...],
    since: date,
    until: date,
    rate: Rate,
    *,
    day: date,
    closing: bool = False,
    tax_rate: Rate = NO_RATE,
) -> InterestSum:
    """As `interest`, of the stretches of those days."""
    product = sum(stretch.product for stretch in found)
    gross = _rounded(Decimal(product) * rate / (WHOLE * YEAR_DAYS))
    return InterestSum(
        day=day,
        closing=closing,
        since=since,
        until=until,
        stretches=found,
        product=product,
        rate=rate,
        tax_rate=tax_rate,
        interest=gross,
        tax=_rounded(Decimal(gross) * tax_rate / WHOLE),
        credited=day if closing else credited_on(day),
    )


def _stretch(first: date, last: date, balance: Fen, unit: PrincipalUnit) -> Stretch:
    days = (last - first).days + 1
    principal = principal_of(balance, unit)
    return Stretch(first, last, balance, principal, days, principal * days)


def _rounded(exact: Decimal) -> Fen:
    return Fen(int(exact.quantize(Decimal(1), ROUND_HALF_UP)))
