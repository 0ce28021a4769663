"""What screens and commands show of a day end: what is due, how far it is, what the day leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.evidence.day_end import DayEndKind, DayEndReport, LeftKind, LeftUndone
from app.i18n import Text

__all__ = [
    "DayEndAhead",
    "DayEndKind",
    "DayEndReport",
    "DayEndRun",
    "LeftKind",
    "LeftUndone",
]


@dataclass(frozen=True)
class DayEndAhead:
    """What a day end would do now.

    Attributes:
        through: the last settlement day; `credited_on` the day from which its interest counts.
        to_settle: accounts that it concerns; `unsettled` those that were not settled yet.
        left: what the day leaves undone as things are.
        barred: why whoever is signed in may not run it; None where they may.
    """

    day: date
    through: date
    credited_on: date
    to_settle: int
    unsettled: int
    left: tuple[LeftUndone, ...]
    barred: Text | None


@dataclass(frozen=True)
class DayEndRun:
    """How far a day end is; handed back for the next batch until it is done.

    Attributes:
        following: what the next batch does; None once it is done.
        after: the account number up to which that was looked at.
        ahead: accounts that were not settled as it began; `looked_at` how many of these were seen.
        settled, marked: accounts that were settled and marked.
        entries: journal entries that were made.
        case: the draft that the next batch goes into; empty for none yet.
        missed: batches in a row that another workstation had done first.
        report: what was done and left, once it is done; `entry` the journal number of its paper.
    """

    following: DayEndKind | None
    after: str
    ahead: int
    looked_at: int = 0
    settled: int = 0
    marked: int = 0
    entries: int = 0
    case: str = ""
    missed: int = 0
    report: DayEndReport | None = None
    entry: str = ""

    @property
    def done(self) -> bool:
        """Whether nothing is left of it."""
        return self.following is None
