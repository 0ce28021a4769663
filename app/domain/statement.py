"""账户明细: the lines of an account as its statement shows them, each with the balance after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.money import Fen
from app.domain.posting import Posting


@dataclass(frozen=True)
class AccountLine:
    """One line of a statement.

    Attributes:
        at: when its entry was written; None for an entry that the journal does not have.
        balance: what the bank owed after it, in fen.
    """

    posting: Posting
    at: datetime | None
    balance: Fen
