"""What screens show of the interest of an account: what it earned so far, what was settled."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.domain.interest import InterestSum
from app.domain.money import Fen
from app.errors import GuitaiError
from app.i18n import Text

__all__ = ["InterestLine", "InterestOfAccount", "SettledLine"]


@dataclass(frozen=True)
class InterestLine:
    """One settlement that is not made yet, or the interest of an open quarter until now.

    Attributes:
        title: which settlement it is; `formula` the sum as it is reckoned out.
    """

    title: Text
    formula: Text
    sum: InterestSum


@dataclass(frozen=True)
class SettledLine:
    """One settlement that was made; `entry` is its journal number."""

    day: date
    since: date
    until: date
    product: str
    rate: str
    interest: Fen
    tax: Fen
    entry: str


@dataclass(frozen=True)
class InterestOfAccount:
    """The interest of an account as of a day, if it were closed on it; name and number masked.

    Attributes:
        number: in full; never shown.
        lines: settlements that are overdue, oldest first, then what ran up since.
        missing: why it cannot be worked out to its end; None where it can.
        settled: the newest settlement first.
    """

    number: str = field(repr=False)
    account: str
    name: str
    customer: str
    day: date
    lines: tuple[InterestLine, ...]
    missing: GuitaiError | None
    settled: tuple[SettledLine, ...]
