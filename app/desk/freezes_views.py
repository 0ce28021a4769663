"""What screens show of freezes: lines of the register, and one opened with its whole history."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from app.desk.views import EntryLine, PaperLine, Row
from app.domain.restraint import RestraintKind
from app.domain.titled import Titled
from app.flow.freeze_register import FreezePart
from app.i18n import Text

__all__ = [
    "FreezeAnswer",
    "FreezeLine",
    "FreezeNext",
    "FreezeOpened",
    "FreezePart",
    "FreezeSearch",
    "FreezeState",
]


class FreezeState(Titled):
    """How a freeze stands at this moment."""

    STANDING = "standing", Text("生效中", "in effect")
    ENDING = "ending", Text("即将到期", "about to end")
    WAITING = "waiting", Text("轮候中", "waiting")
    ENDED = "ended", Text("已终止", "ended")


@dataclass(frozen=True)
class FreezeSearch:
    """Which freezes of the register are looked for.

    Attributes:
        words: number of the freeze, organ, document, name, end of an account's or card's number.
        first, last: days of registration; None for any.
    """

    part: FreezePart = FreezePart.ALL
    words: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class FreezeLine:
    """One freeze in the list; account and name are masked.

    Attributes:
        when: until when it holds, which place it has, or when and how it ended.
        holds: what it holds of the balance now, in words; empty where it has ended.
    """

    number: str
    kind: RestraintKind
    organ: str
    document: str
    account: str
    customer: str
    name: str
    amount: Text
    holds: Text
    since: datetime
    state: FreezeState
    when: Text


@dataclass(frozen=True)
class FreezeAnswer:
    """A page of the register.

    Attributes:
        last: the freeze from which the next page is asked for; empty where there is none.
    """

    lines: tuple[FreezeLine, ...]
    last: str


@dataclass(frozen=True)
class FreezeNext:
    """An operation that may be begun for a freeze."""

    code: str
    title: Text
    number: str = field(repr=False)


@dataclass(frozen=True)
class FreezeOpened:
    """A freeze with its whole history.

    Attributes:
        beside: all freezes of the account that stand, in order of priority, itself among them.
        measures: what was done about it, oldest first: code and words, when, and the rows.
        entries: the entries of the journal by which it was done, each with its papers.
        next: what may be begun for it.
    """

    line: FreezeLine
    rows: tuple[Row, ...]
    beside: tuple[FreezeLine, ...]
    measures: tuple[tuple[Text, datetime, tuple[Row, ...]], ...]
    entries: tuple[tuple[EntryLine, tuple[PaperLine, ...]], ...]
    next: tuple[FreezeNext, ...]
