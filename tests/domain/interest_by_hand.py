"""Interest straight from its definition, day by day, in fractions; and histories to try it on.

Nothing here knows how the bank's own calculation is made: every single day is gone through, its end
balance is added up from all that counts by then, and fractions are rounded once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Booked:
    """A line of an account: when it was booked, and from when it counts."""

    on: date
    counts_from: date
    fen: int


@dataclass(frozen=True)
class History:
    """An account from its opening to its closing, and the days on which a day end ran.

    Attributes:
        rates: from which day on which rate counts, in millionths; the first from the opening on.
        ends: days on which the day end ran, in order; settlements between them are overdue.
        whole_yuan: whether less than a yuan bears nothing.
        tax: in millionths of the interest.
    """

    opened: date
    closed: date
    lines: tuple[Booked, ...]
    rates: tuple[tuple[date, int], ...]
    ends: tuple[date, ...]
    whole_yuan: bool
    tax: int

    def rate_on(self, day: date) -> int:
        """The rate that was posted on a day."""
        return [rate for since, rate in self.rates if since <= day][-1]


@dataclass
class ByHand:
    """Settlements as they come out by hand: day, interest, tax; and what was credited from when."""

    settled: list[tuple[date, int, int]] = field(default_factory=list)
    credited: list[tuple[date, int]] = field(default_factory=list)


def rounded(exact: Fraction) -> int:
    """Half up."""
    return floor(exact + Fraction(1, 2))


def by_hand(history: History) -> ByHand:
    """What the account earned, from the definition: each day's end balance, whole units only and
    nothing below zero, added up; times the rate of the settlement day, by 360, rounded once;
    credited on the next day. At the closing day's rate at the end, without the closing day."""
    found = ByHand()
    first = history.opened
    for run in (*history.ends, history.closed):
        counts = [(line.counts_from, line.fen) for line in history.lines if line.on <= run]
        counts += found.credited
        total, day = 0, first
        while day < run:
            balance = sum(fen for since, fen in counts if since <= day)
            bears = max(balance, 0)
            total += bears - bears % 100 if history.whole_yuan else bears
            if day.day == 20 and day.month in (3, 6, 9, 12):
                counts.append(_settle(found, history, day, total, day + DAY))
                total, first = 0, day + DAY
            day += DAY
    _settle(found, history, history.closed, total, history.closed)
    return found


def _settle(
    found: ByHand, history: History, day: date, total: int, since: date
) -> tuple[date, int]:
    interest = rounded(Fraction(total * history.rate_on(day), 1_000_000 * 360))
    tax = rounded(Fraction(interest * history.tax, 1_000_000))
    found.settled.append((day, interest, tax))
    found.credited.append((since, interest - tax))
    return found.credited[-1]


_NUMBER = st.integers(0, 2**48)
"""Whatever is drawn comes out of one number: drawing a number for each part of it would take ten
times as long."""
_DRAWN = st.tuples(
    _NUMBER,
    st.lists(_NUMBER, max_size=12),
    st.lists(_NUMBER, max_size=3),
    st.lists(_NUMBER, max_size=5),
)
_SPANS = (0, 3, 40, 100, 100, 400, 900)
_EARLIER = (0, 0, 0, 1, 5, 120)
_AMOUNTS = ((-5_000_000, 5_000_000), (-150, 150), (1_000_000_000, 90_000_000_000))
_TAXES = (0, 0, 50_000, 200_000)
_HIGHEST_RATE = 40_000
_FIRST, _LAST = date(2019, 1, 1), date(2031, 12, 31)


class _Parts:
    """Takes one part after the other off a number."""

    def __init__(self, number: int) -> None:
        self._drawn = Random(number)

    def below(self, most: int) -> int:
        """A part from 0 to below `most`."""
        return self._drawn.randrange(most)

    def one_of(self, things: tuple[T, ...]) -> T:
        """One of these."""
        return things[self.below(len(things))]

    def day(self, first: date, last: date) -> date:
        """A day from `first` to `last`, often one around the end of a quarter."""
        near, beside = self.below(2), self.below(7) - 3
        day = first + timedelta(days=self.below((last - first).days + 1))
        if near:
            day = date(day.year, (day.month + 2) // 3 * 3, 20) + timedelta(days=beside)
        return min(max(day, first), last)


def _lines(number: int, opened: date, closed: date) -> list[Booked]:
    drawn = _Parts(number)
    cancels = not drawn.below(5)
    earlier = timedelta(days=drawn.one_of(_EARLIER))
    least, most = drawn.one_of(_AMOUNTS)
    on = drawn.day(opened, closed)
    fen = least + drawn.below(most - least + 1)
    line = Booked(on, max(opened, on - earlier), fen)
    return [line, Booked(on, on, -fen)] if cancels else [line]


def _history(drawn: tuple[int, list[int], list[int], list[int]]) -> History:
    number, lines, rates, ends = drawn
    whole = _Parts(number)
    whole_yuan, tax, span = bool(whole.below(2)), whole.one_of(_TAXES), whole.one_of(_SPANS)
    opened = whole.day(_FIRST, _LAST)
    closed = whole.day(opened, opened + timedelta(days=span))
    posted = [(opened, whole.below(_HIGHEST_RATE))]
    for other in map(_Parts, rates):
        posted.append((other.day(opened, closed), other.below(_HIGHEST_RATE)))
    return History(
        opened=opened,
        closed=closed,
        lines=tuple(line for one in lines for line in _lines(one, opened, closed)),
        rates=tuple(sorted(posted)),
        ends=tuple(sorted({_Parts(one).day(opened, closed) for one in ends})),
        whole_yuan=whole_yuan,
        tax=tax,
    )


def histories() -> st.SearchStrategy[History]:
    """Accounts of up to two and a half years, opened and closed on any day, often around the ends
    of quarters, with leap years, lines on one day that cancel out, credits that count from an
    earlier day, overdrawn days, rates that change, and day ends that ran late or not at all."""
    return _DRAWN.map(_history)
