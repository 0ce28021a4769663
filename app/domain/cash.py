"""券别: cash by its denominations, as it lies in a drawer or passes over the counter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.money import Fen
from app.i18n import Text, joined

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


def pieces_for(amount: Fen, available: Pieces) -> dict[int, int] | None:
    """Pieces that make an amount to the fen, as few and as large as what is there allows.

    None where the pieces that are there cannot make it: too little, or no change for the rest.
    """
    order = [one for one in DENOMINATIONS if available.get(one, 0) > 0]
    found = _from(0, amount, order, available, set())
    return {one: count for one, count in found.items() if count} if found is not None else None


def _from(
    at: int, rest: int, order: list[int], available: Pieces, hopeless: set[tuple[int, int]]
) -> dict[int, int] | None:
    if not rest:
        return {}
    if at == len(order) or (at, rest) in hopeless:
        return None
    denomination = order[at]
    most = min(available[denomination], rest // denomination)
    # 60 is three 20s where no 10 is left: a piece less of the larger one, and never many less, for
    # small pieces that are worth many large ones make some of those themselves.
    for count in range(most, max(-1, most - _FEWER), -1):
        below = _from(at + 1, rest - count * denomination, order, available, hopeless)
        if below is not None:
            return {denomination: count, **below}
    hopeless.add((at, rest))
    return None


_FEWER = 5


def nearest_pieces(amount: Fen, available: Pieces) -> dict[int, int]:
    """The pieces that come nearest to an amount from below, where nothing makes it exactly."""
    taken: dict[int, int] = {}
    rest = int(amount)
    for denomination in DENOMINATIONS:
        count = min(max(0, available.get(denomination, 0)), rest // denomination)
        if count:
            taken[denomination] = count
            rest -= count * denomination
    return taken


def denomination_title(denomination: int) -> Text:
    """What a denomination is called: 100元, 5角, 1分."""
    if denomination >= 100:
        return Text(f"{denomination // 100}元", f"{denomination // 100} yuan")
    if denomination >= 10:
        return Text(f"{denomination // 10}角", f"{denomination // 10} jiao")
    return Text(f"{denomination}分", f"{denomination} fen")


def together(one: Pieces, other: Pieces) -> dict[int, int]:
    """By denomination, the pieces of both; those of the second may be below zero."""
    both = {each: one.get(each, 0) + other.get(each, 0) for each in DENOMINATIONS}
    return {each: count for each, count in both.items() if count}


def netted(pieces_in: Pieces, pieces_out: Pieces) -> dict[int, int]:
    """By denomination, pieces in less pieces out; only where they differ."""
    return together(pieces_in, {each: -count for each, count in pieces_out.items()})


def missing_pieces(drawer: Pieces, moved: Pieces) -> dict[int, int]:
    """By denomination, how many pieces a drawer is short of for what would leave it."""
    after = together(drawer, moved)
    return {each: -count for each, count in after.items() if count < 0}


def pieces_said(pieces: Pieces) -> Text:
    """Pieces in words, largest first: 100元×3、5角×1."""
    said = [
        Text("{denomination}×{count}", "{denomination} × {count}").format(
            denomination=denomination_title(each), count=pieces[each]
        )
        for each in DENOMINATIONS
        if pieces.get(each)
    ]
    return joined(said, "、", ", ") if said else Text("无", "none")
