"""What the home screen says of the day: what lapses, whose document ends, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.i18n import Text


@dataclass(frozen=True)
class Lapse:
    """The evidence of a draft that ages next, and when its step opens again."""

    what: Text
    at: datetime


@dataclass(frozen=True)
class DocumentsEnding:
    """How many customers have a document that ends soon, or that has ended."""

    soon: int = 0
    ended: int = 0
    days: int = 0
    """how many days from today are soon"""


@dataclass(frozen=True)
class LossesDue:
    """What waits of losses: reports about to lapse, replacements due, cards that wait here.

    Each is counted up to `most`; that many stands for as many or more.

    Attributes:
        lapsing: verbal reports that lapse today or tomorrow.
        due: formal reports whose wait until a replacement is over.
        arrived: new cards that wait to be collected.
        held: cards in custody.
    """

    lapsing: int = 0
    due: int = 0
    arrived: int = 0
    held: int = 0
    most: int = 0


@dataclass(frozen=True)
class FreezesDue:
    """How many freezes end today or tomorrow, counted up to `most`."""

    ending: int = 0
    most: int = 0


@dataclass(frozen=True)
class InterestDue:
    """How many accounts were not settled on the last settlement day; none for whoever may not run
    a day end."""

    unsettled: int = 0
    day: date = date.min


@dataclass(frozen=True)
class Ending:
    """A customer whose document ends; name and number masked.

    Attributes:
        customer: the customer's number.
        days: until it ends, counted from today; negative once it has ended.
    """

    customer: str
    name: str
    document: Text
    number: str
    until: date
    days: int
