"""The register of loss reports (挂失登记簿) as it is looked through, page by page."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from app.domain.account import Card, MediumKind
from app.domain.custody import CardOrder, HeldCard
from app.domain.loss import LossReport
from app.domain.titled import Titled
from app.i18n import Text


class RegisterPart(Titled):
    """Which reports of the register are wanted."""

    ALL = "all", Text("全部", "All")
    STANDING = "standing", Text("生效中", "Standing")
    LAPSING = "lapsing", Text("今明两日失效", "Lapse today or tomorrow")
    WAITING = "waiting", Text("待补发", "Wait for a replacement")
    DUE = "due", Text("等待期满，可补发", "Replacement due")
    LAPSED = "lapsed", Text("已自动失效", "Lapsed by themselves")
    ENDED = "ended", Text("已了结", "Settled")


@dataclass(frozen=True)
class ReportsAbout:
    """What one word of a search names; a report fits that fits any of these.

    Attributes:
        beginning: of the report's number; empty for none.
        teller: who accepted it; empty for nobody.
    """

    beginning: str = ""
    cards: frozenset[str] = frozenset()
    customers: frozenset[str] = frozenset()
    teller: str = ""


@dataclass(frozen=True)
class RegisterQuery:
    """What is looked for in the register.

    Attributes:
        at: the moment by which reports stand, lapse and mature.
        lapse_until: a report is about to lapse where it does so after `at` and before that.
        due_before: by medium, the formal report must have been accepted before that moment for
            the wait until a replacement to be over.
        about: each of them must fit.
        first, last: days on which a report was accepted; None for any.
        before: the report after which the page begins; None for the first page.
    """

    part: RegisterPart
    at: datetime
    lapse_until: datetime
    due_before: Mapping[MediumKind, datetime]
    about: tuple[ReportsAbout, ...] = ()
    first: date | None = None
    last: date | None = None
    before: LossReport | None = None


class LossRegister(Protocol):
    """The register of loss reports, and what the branch keeps for its customers."""

    def search(self, query: RegisterQuery, limit: int) -> tuple[LossReport, ...]:
        """The newest reports that fit; those about to lapse with the next first."""
        ...

    def count(self, query: RegisterQuery, most: int) -> int:
        """How many fit, of all pages; more than `most` are not counted."""
        ...

    def cards(self, numbers: Collection[str]) -> Mapping[str, Card]:
        """The cards of these numbers."""
        ...

    def count_arrived(self) -> int:
        """Cards that wait to be collected."""
        ...

    def count_held(self) -> int:
        """Cards in custody."""
        ...

    def held(self, limit: int) -> tuple[HeldCard, ...]:
        """The cards in custody, oldest first."""
        ...

    def orders_under_way(self, cards: Collection[str]) -> Mapping[str, CardOrder]:
        """By card, the order that is being made or waits to be collected."""
        ...
