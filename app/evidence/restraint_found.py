"""What the books say of an account or a freeze that an order is about, at that moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.money import Fen
from app.domain.restraint import RestraintKind


@dataclass(frozen=True)
class AccountRestrained:
    """The account that an order is about, as the books have it at that moment. Amounts are fen.

    Attributes:
        customer, name: the holder; empty where the books have no such account.
        account: its number; `card` the card by which the order names it, empty otherwise.
        purpose: code of what it was opened for.
        available: what could be paid out now.
        would_hold: what the order holds or takes as of now.
        place: the place in the queue that it gets; 0 where it takes effect at once.
        until: when it ends by itself; None for one that waits.
        standing: numbers of what restrains the account already, in order of priority.
    """

    customer: str
    name: str
    account: str
    card: str
    purpose: str
    balance: Fen
    available: Fen
    would_hold: Fen
    place: int
    until: datetime | None
    standing: tuple[str, ...] = ()


@dataclass(frozen=True)
class RestraintChosen:
    """The freeze that an order is about, as the register has it at that moment. Amounts are fen.

    Attributes:
        number: as it was typed; the rest is empty where the register has no such number.
        amount: what is frozen, None for all of the account.
        part: what it holds of the balance.
        place: in the queue; 0 for one in effect.
        until: when it ends by itself; None for no end, and for one that waits.
        ended: whether it has ended by then.
        becomes: until when it lasts after a continuation; None for any other order.
    """

    number: str
    kind: RestraintKind | None
    organ: str
    document: str
    customer: str
    name: str
    account: str
    amount: Fen | None
    part: Fen
    balance: Fen
    place: int
    since: datetime | None
    until: datetime | None
    ended: bool
    becomes: datetime | None = None
