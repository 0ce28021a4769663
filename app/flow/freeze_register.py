"""The register of freezes (冻结登记簿) as it is looked through, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from app.domain.restraint import Restraint
from app.domain.titled import Titled
from app.i18n import Text


class FreezePart(Titled):
    """Which freezes of the register are wanted."""

    ALL = "all", Text("全部", "All")
    STANDING = "standing", Text("生效中", "In effect")
    WAITING = "waiting", Text("轮候中", "Waiting")
    ENDING = "ending", Text("今明两日到期", "End today or tomorrow")
    ENDED = "ended", Text("已终止", "Ended")


@dataclass(frozen=True)
class FreezesAbout:
    """What one word of a search names; a freeze fits that fits any of these.

    Attributes:
        beginning: of the freeze's number; empty for none.
        said: a part of the organ's name or of a document's number; empty for none.
        accounts: numbers of accounts.
    """

    beginning: str = ""
    said: str = ""
    accounts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class FreezeQuery:
    """What is looked for in the register.

    Attributes:
        part: how they stand, as far as the rows say it: whether one that waits is in effect by
            now follows from those before it, so whoever asks looks at each again.
        at: the moment by which they stand.
        ends_until: one is about to end where it does so after `at` and before that.
        first, last: days of registration; None for any.
        before: the freeze after which the page begins; None for the first page.
    """

    part: FreezePart
    at: datetime
    ends_until: datetime
    about: tuple[FreezesAbout, ...] = ()
    first: date | None = None
    last: date | None = None
    before: Restraint | None = None


class FreezeRegister(Protocol):
    """The register of freezes."""

    def search(self, query: FreezeQuery, limit: int) -> tuple[Restraint, ...]:
        """The newest freezes whose rows do not rule out that they fit."""
        ...
