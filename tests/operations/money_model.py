"""An officer with paper and pencil: two accounts, one drawer, a pile of freezing orders.

Nothing of the program is used here but calendars: what the bank must do is worked out anew, day by
day and slip by slip, straight from the rules of the trade [DOMAIN §4, §5].
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction

QUARTER_ENDS = {(3, 20), (6, 20), (9, 20), (12, 20)}
RATE = Fraction(5, 10_000)
"""0.05 % a year, the only rate while these tests last."""


@dataclass
class Slip:
    """One freezing order of a court.

    Attributes:
        amount: in fen; None for all of the account.
        months: how long it lasts from when it takes effect.
        waits_for: the slips before it, where it came to an account that was frozen already.
        over: when a release ended it.
    """

    number: str
    amount: int | None
    months: int
    came: datetime
    waits_for: tuple[Slip, ...] = ()
    over: datetime | None = None

    def begins(self) -> datetime | None:
        """When it takes effect: when the last of those before it is gone."""
        moment = self.came
        for one in self.waits_for:
            gone = one.ends()
            if gone is None:
                return None
            moment = max(moment, gone)
        return moment

    def ends(self) -> datetime | None:
        """When it is gone: released, or on the midnight after its last day."""
        begins = self.begins()
        by_itself = None if begins is None else self._last_midnight(begins)
        both = [one for one in (self.over, by_itself) if one is not None]
        return min(both) if both else None

    def _last_midnight(self, begins: datetime) -> datetime:
        month = begins.month - 1 + self.months
        year, month = begins.year + month // 12, month % 12 + 1
        day = min(begins.day, calendar.monthrange(year, month)[1])
        last = begins.replace(year=year, month=month, day=day, hour=0, minute=0, second=0)
        return last + timedelta(days=1)

    def stands(self, now: datetime) -> bool:
        """In effect or waiting."""
        ends = self.ends()
        return ends is None or now < ends

    def in_effect(self, now: datetime) -> bool:
        begins = self.begins()
        return begins is not None and begins <= now and self.stands(now)


@dataclass
class Sheet:
    """One account: what came and went on which day, and up to which day interest was settled."""

    opened: date
    changes: dict[date, int] = field(default_factory=dict)
    settled: date | None = None
    """the last settlement day that was credited"""

    @property
    def balance(self) -> int:
        return sum(self.changes.values())

    def change(self, day: date, fen: int) -> None:
        self.changes[day] = self.changes.get(day, 0) + fen

    def settle(self, today: date) -> int:
        """Credits every settlement whose day is over, each on the day after it; gives the sum."""
        credited = 0
        first = self.opened if self.settled is None else self.settled + timedelta(days=1)
        day, products = first, 0
        while day < today:
            products += self._bears(day)
            if (day.month, day.day) in QUARTER_ENDS:
                fen = _interest(products)
                self.change(day + timedelta(days=1), fen)
                credited += fen
                self.settled, products = day, 0
            day += timedelta(days=1)
        return credited

    def closing_interest(self, today: date) -> int:
        """What the days since the last settlement have earned, up to the day before closing."""
        day = self.opened if self.settled is None else self.settled + timedelta(days=1)
        products = 0
        while day < today:
            products += self._bears(day)
            day += timedelta(days=1)
        return _interest(products)

    def _bears(self, day: date) -> int:
        """The whole yuan of a day's end balance, in fen."""
        end = sum(fen for on, fen in self.changes.items() if on <= day)
        return max(0, end) // 100 * 100


def _interest(products: int) -> int:
    exact = products * RATE / 360
    return int(exact + Fraction(1, 2))


@dataclass
class Paper:
    """Everything that the officer has written down."""

    now: datetime
    own: Sheet
    other: Sheet
    drawer: int
    slips: list[Slip] = field(default_factory=list)
    closed: bool = False

    @property
    def today(self) -> date:
        return self.now.date()

    def standing(self) -> list[Slip]:
        return [one for one in self.slips if one.stands(self.now)]

    def held(self) -> dict[str, int]:
        """What each standing order holds, the oldest first."""
        left, found = self.own.balance, {}
        for one in self.standing():
            part = left if one.amount is None else min(left, one.amount)
            found[one.number] = part
            left -= part
        return found

    def free(self) -> int:
        """What the holder may still have."""
        return self.own.balance - sum(self.held().values())

    def freeze(self, number: str, amount: int | None, months: int) -> None:
        """A court's order comes: it takes effect at once, or waits for those before it."""
        standing = self.standing()
        now_held = [one for one in standing if one.in_effect(self.now)]
        amounts = [one.amount for one in now_held if one.amount is not None]
        taken = len(amounts) < len(now_held) or sum(amounts) >= self.own.balance
        waits = len(now_held) < len(standing) or (bool(now_held) and taken)
        before = tuple(self.slips) if waits else ()
        self.slips.append(Slip(number, amount, months, self.now, before))
