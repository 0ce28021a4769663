"""What the books know at the end of a day: what is due, for many accounts at once, and what is left
undone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from app.domain.account import Account
from app.domain.interest_settlement import InterestSettlement
from app.domain.loss import LossReport
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.restraint import Restraint
from app.flow.open_case import OpenCase


@dataclass(frozen=True)
class MarkQuery:
    """Which accounts a day end has to look at: all that it may have to mark are among them.

    Attributes:
        idle_since: accounts without a movement of their holder's own from that day on may sleep;
            None where none ever does.
        balance: up to which balance in fen they may.
        unused_since: accounts opened before that day and never used may lose their other channels;
            None where none does.
        expired_before: holders whose document ended before that day may be restricted.
        on: the day itself: restricted ones whose document is valid then may be freed.
        no_use: codes of postings that are no movement of the holder's own.
    """

    idle_since: datetime | None
    balance: Fen
    unused_since: datetime | None
    expired_before: date
    on: date
    no_use: frozenset[str]


@dataclass(frozen=True)
class Credited:
    """Interest that was booked on a day: on how many accounts, and how much in fen."""

    accounts: int
    interest: Fen
    tax: Fen


@dataclass(frozen=True)
class MarkedOn:
    """How many accounts were marked in a span of time."""

    dormant: int
    stopped: int
    restricted: int


@dataclass(frozen=True)
class DrawerCounted:
    """A drawer, or the vault: when cash last moved in it, and when its holder last counted it."""

    holder: str
    worth: Fen
    moved_at: datetime | None
    counted_at: datetime | None

    @property
    def counted(self) -> bool:
        """Whether it was counted after the last that moved."""
        if self.counted_at is None:
            return False
        return self.moved_at is None or self.counted_at >= self.moved_at


class DayEndReading(Protocol):
    """What a day end may ask."""

    def accounts_unsettled(self, day: date, after: str, limit: int) -> tuple[Account, ...]:
        """Accounts that live, were opened by that settlement day and have no settlement of it, by
        their numbers, from the one after `after` on."""
        ...

    def count_unsettled(self, day: date) -> int:
        """How many these are."""
        ...

    def count_to_settle(self, day: date) -> int:
        """How many accounts live that were opened by that settlement day, settled or not."""
        ...

    def accounts_among(self, numbers: Collection[str]) -> tuple[Account, ...]:
        """The accounts of these numbers that live, in the order of their numbers."""
        ...

    def settled_until(self, accounts: Collection[str]) -> Mapping[str, date]:
        """By account, the last day that was settled; without those of which none was."""
        ...

    def changes_of(self, accounts: Collection[str]) -> Mapping[str, tuple[tuple[date, Fen], ...]]:
        """As `day_changes`, of many accounts; without those on which nothing was posted."""
        ...

    def account_after(self, after: str, step: int) -> str:
        """The number of the account that comes so many after this one; empty where there are not
        as many. A sweep that stops there takes no longer however few accounts it finds."""
        ...

    def accounts_to_mark(
        self, asked: MarkQuery, after: str, until: str, limit: int
    ) -> tuple[Account, ...]:
        """Accounts that live and may have to be marked, by number, from the one after `after` to
        `until`; to the last one where that is empty."""
        ...

    def credited_on(self, day: date) -> Credited:
        """The interest that settlements credited on a day of booking, closings not counted."""
        ...

    def marked_between(self, first: datetime, before: datetime) -> MarkedOn:
        """How many accounts were marked from `first` on and before `before`."""
        ...

    def unequal_on(self, day: date) -> tuple[str, ...]:
        """The entries of a day of booking whose own lines do not sum to zero."""
        ...

    def cases_open(self, beside: str) -> tuple[OpenCase, ...]:
        """The drafts that are open at any counter, oldest first, of other operations than this."""
        ...

    def restraints_open(self) -> tuple[Restraint, ...]:
        """All freezes that nobody has ended, of all accounts that have any."""
        ...

    def reports_lapsing(self, after: datetime, before: datetime) -> tuple[LossReport, ...]:
        """Reports that stand and lapse by themselves after one moment and before the other, or at
        it; the next first."""
        ...

    def drawers_counted(
        self, operation: str, first: datetime, before: datetime
    ) -> tuple[DrawerCounted, ...]:
        """Each drawer with what lies in it, when cash moved in it and when its holder counted it
        by this operation, in that span of time."""
        ...


class DayEndBooks(DayEndReading, Protocol):
    """What many accounts at once are written by."""

    def add_postings(self, postings: Iterable[Posting]) -> None: ...
    def add_interest_settlements(self, settlements: Iterable[InterestSettlement]) -> None:
        """Conflict where one of the accounts was settled for that day already."""
        ...
