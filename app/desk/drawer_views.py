"""What screens are told of the cash in drawers and in the vault."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.cash import Pieces
from app.domain.drawer import StockInBox
from app.domain.money import Fen
from app.domain.reversal import EntryDone
from app.evidence.cash import CashCounted
from app.evidence.drawer import CashMoved
from app.i18n import Text


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


@dataclass(frozen=True)
class MoveTable:
    """What the counting of cash that is moved begins with.

    Attributes:
        proposed: from where to where, and what one key fills in.
        held: by denomination, what is where the cash comes from; None where these books do not
            know: the head office.
        source, target: what both ends are called.
        target_holds: what is where it goes now, in fen; None for the head office.
        limit: what the target may hold, in fen; None where it has no limit.
    """

    proposed: CashMoved
    held: Pieces | None
    source: Text
    target: Text
    target_holds: Fen | None
    limit: Fen | None


@dataclass(frozen=True)
class DrawerMoveLine:
    """One entry of today that moved cash of a drawer.

    Attributes:
        worth: by how much the drawer grew, in fen.
    """

    number: str
    at: datetime
    title: Text
    worth: Fen
    pieces: Pieces


@dataclass(frozen=True)
class DrawerShown:
    """A drawer, or the vault, as the books have it now.

    Attributes:
        holder: the teller's number, or `app.domain.ledger.VAULT`.
        title: what it is called, with the teller's name.
        limit: what it may hold, in fen; None for the vault.
        moves: the entries of today that moved its cash, newest first.
        counted: the entry by which it was counted today; None where it was not.
        moved_since: whether cash moved after that.
        own: whether it is the drawer of whoever looks.
    """

    holder: str
    title: Text
    pieces: Pieces
    worth: Fen
    limit: Fen | None
    cards: StockInBox
    passbooks: StockInBox
    moves: tuple[DrawerMoveLine, ...]
    counted: EntryDone | None
    moved_since: bool
    own: bool

    @property
    def over(self) -> Fen:
        """By how much it is above its limit, in fen."""
        return Fen(max(0, self.worth - self.limit)) if self.limit is not None else Fen(0)


@dataclass(frozen=True)
class DrawerLine:
    """A drawer, or the vault, in the list of all.

    Attributes:
        over: by how much it is above its limit, in fen.
        counted: whether it was counted today and not moved since.
    """

    holder: str
    title: Text
    worth: Fen
    over: Fen
    counted: bool
