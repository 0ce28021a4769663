"""What the register of large cash shows of a customer's cash in a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.cash import CashDirection
from app.domain.money import Fen
from app.i18n import Text

DIRECTION_TITLES = {
    CashDirection.IN: Text("现金存入", "paid in"),
    CashDirection.OUT: Text("现金支取", "paid out"),
}


@dataclass(frozen=True)
class LargeCashDays:
    """Which days of the register are looked at, both included."""

    first: date
    last: date


@dataclass(frozen=True)
class LargeCashLine:
    """Cash of one customer on one day, one way; the name is masked.

    Attributes:
        entry: the entry by which the amount was reached, or last added to.
    """

    number: str
    day: date
    customer: str
    name: str
    direction: CashDirection
    total: Fen
    entry: str


@dataclass(frozen=True)
class LargeCashLeft:
    """What left the store: where it lies (None where it was printed), and the journal entry."""

    path: Path | None
    entry: str
    lines: int
    digest: str
