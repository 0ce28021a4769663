"""尾箱: what a teller's box holds by the books, and which entries moved its cash."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.cash import Pieces, total
from app.domain.money import Fen
from app.domain.reversal import EntryDone


@dataclass(frozen=True)
class StockInBox:
    """Blank cards, or passbooks, of one box: how many, and the voucher numbers they run from and
    to; both empty where there are none."""

    count: int = 0
    first: str = ""
    last: str = ""


@dataclass(frozen=True)
class DrawerMove:
    """What one entry moved in a drawer.

    Attributes:
        pieces: by denomination in fen; above zero in, below zero out.
    """

    entry: EntryDone
    pieces: Pieces

    @property
    def worth(self) -> Fen:
        """By how much the drawer grew, in fen."""
        return total(self.pieces)
