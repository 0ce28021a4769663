"""What screens are told of the cash in drawers and in the vault."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.cash import Pieces
from app.domain.money import Fen
from app.evidence.cash import CashCounted


@dataclass(frozen=True)
class CashTable:
    """What the counting of cash for an amount begins with.

    Attributes:
        proposed: the amount, and pieces that would make it.
        drawer: by denomination in fen, the pieces in the teller's drawer now.
        limit: what the drawer may hold, in fen.
    """

    proposed: CashCounted
    drawer: Pieces
    limit: Fen
