"""The cash that a training store begins with, in the vault and in the drawers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.domain.cash import CashMove, Pieces, total
from app.domain.ledger import VAULT, Says, Subject, cash_account
from app.domain.money import Fen
from app.domain.posting import Posting
from app.flow.books import Books


@dataclass(frozen=True)
class FirstCash:
    """Cash that a drawer, or the vault, starts with: pieces by denomination in fen."""

    holder: str
    pieces: Pieces


def _pieces(counts: Mapping[int, int]) -> Pieces:
    return MappingProxyType(dict(counts))


_DRAWER = _pieces(
    {
        100_00: 600,
        50_00: 100,
        20_00: 100,
        10_00: 200,
        5_00: 100,
        1_00: 200,
        50: 100,
        10: 200,
        5: 40,
        2: 50,
        1: 100,
    }
)
_VAULT = _pieces(
    {
        100_00: 20_000,
        50_00: 2_000,
        20_00: 2_000,
        10_00: 4_000,
        5_00: 2_000,
        1_00: 4_000,
        50: 2_000,
        10: 4_000,
        5: 500,
        2: 500,
        1: 1_000,
    }
)
TRAINING_CASH = (
    FirstCash(VAULT, _VAULT),
    FirstCash("1001", _DRAWER),
    FirstCash("1002", _DRAWER),
)
"""Enough for a day of training in every denomination, and below the drawers' limit."""


def lay_in(books: Books, cash: Iterable[FirstCash], journal: str, day: date) -> None:
    """Writes the first cash and its postings against the head office, as lines of one entry."""
    line = 0
    move = 0
    for box in cash:
        worth = total(box.pieces)
        for account, amount in ((cash_account(box.holder), -worth), (Subject.CLEARING, worth)):
            line += 1
            books.add_posting(Posting(journal, line, account, Fen(amount), day, Says.SUPPLY))
        for denomination, count in box.pieces.items():
            move += 1
            books.add_cash_move(CashMove(journal, move, box.holder, denomination, count))
