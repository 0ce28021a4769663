"""What the books said about the person before anything else was asked of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class KnownAccount:
    """An account that the person already holds here."""

    number: str
    account_class: str
    life: str
    opened: str
    """ISO date"""


@dataclass(frozen=True)
class CustomerLookup:
    """The answer of the books for one document number.

    Attributes:
        customer: the customer number; empty for somebody new.
        cards: cards that still count towards the limit per person.
        listed: how many lines of the screening lists name the number or the name; internal.
    """

    customer: str
    accounts: tuple[KnownAccount, ...]
    cards: int
    listed: int
