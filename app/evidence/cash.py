"""现金清点: the pieces that passed over the counter, by denomination, in and out."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.cash import DENOMINATIONS, Pieces, netted, total
from app.domain.money import Fen

Counted = tuple[tuple[int, int], ...]
"""Denomination in fen and number of pieces, largest denomination first; none of no pieces."""


def counted(pieces: Pieces) -> Counted:
    """Pieces as evidence keeps them."""
    return tuple((one, pieces[one]) for one in DENOMINATIONS if pieces.get(one))


def require_pieces(*all_counted: Counted) -> None:
    """Raises ValueError for a denomination that does not exist, twice, or of no pieces."""
    for one in all_counted:
        order = [denomination for denomination, _ in one]
        if order != [known for known in DENOMINATIONS if known in order]:
            raise ValueError(f"denominations once each, largest first: {order}")
        if any(count <= 0 for _, count in one):
            raise ValueError("pieces are counted from one up")


@dataclass(frozen=True)
class CashCounted:
    """What a teller counted into their drawer, and out of it, for one amount.

    Money handed over and change given back are both here, so that the drawer is right in every
    denomination.

    Attributes:
        asked: the amount in fen that it was counted for; above zero it comes in, below zero it is
            paid out.
        pieces_in: what the customer handed over.
        pieces_out: what the customer got, as payment or as change.

    Raises:
        ValueError: a denomination that does not exist, twice, or of no pieces.
    """

    asked: Fen
    pieces_in: Counted = ()
    pieces_out: Counted = ()

    def __post_init__(self) -> None:
        require_pieces(self.pieces_in, self.pieces_out)

    @property
    def worth_in(self) -> Fen:
        """What was handed over is worth, in fen."""
        return total(dict(self.pieces_in))

    @property
    def worth_out(self) -> Fen:
        """What was paid out or given back is worth, in fen."""
        return total(dict(self.pieces_out))

    @property
    def net(self) -> Fen:
        """By how much the drawer grew, in fen; below zero it shrank."""
        return Fen(self.worth_in - self.worth_out)

    @property
    def moved(self) -> dict[int, int]:
        """By denomination, the pieces that came into the drawer (above zero) or left it."""
        return netted(dict(self.pieces_in), dict(self.pieces_out))
