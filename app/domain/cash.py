"""券别: cash by its denominations, as it lies in a drawer or passes over the counter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.money import Fen

DENOMINATIONS = (100_00, 50_00, 20_00, 10_00, 5_00, 1_00, 50, 10, 5, 2, 1)
"""In fen, largest first: the notes and coins that circulate. A coin counts with the note of its
value [D]."""

Pieces = Mapping[int, int]
"""By denomination in fen, how many pieces."""


@dataclass
class CashMove:
    """Pieces of one denomination that came into a drawer, or went out of it.

    Attributes:
        journal: the entry that it belongs to.
        line: from 1 within the entry.
        drawer: number of the teller whose drawer it is, or `app.domain.ledger.VAULT`.
        denomination: in fen, one of `DENOMINATIONS`.
        count: pieces; above zero in, below zero out.
    """

    journal: str
    line: int
    drawer: str
    denomination: int
    count: int


class CashDirection(StrEnum):
    """Which way cash passes over the counter, for the report of large amounts."""

    IN = "in"
    OUT = "out"


@dataclass
class LargeCash:
    """大额现金: cash of one customer that reached the amount to be reported in one day, one way
    [大额交易和可疑交易报告管理办法 PBC Order〔2016〕3, s; DOMAIN §0 row 17].

    Attributes:
        number: its number in the register.
        day: ISO business day; there is one line for customer, day and direction, and a later
            movement of the day adds to `total`.
        journal: the entry by which the amount was reached, or last added to.
    """

    number: str
    customer: str
    day: str
    direction: CashDirection
    total: Fen
    journal: str


def total(pieces: Pieces) -> Fen:
    """What so many pieces are worth."""
    return Fen(sum(denomination * count for denomination, count in pieces.items()))
