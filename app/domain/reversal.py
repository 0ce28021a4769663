"""冲正: an entry of the day taken back by another; both stay, and each names the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass
class Reversal:
    """Which entry was reversed by which; an entry is reversed once.

    Attributes:
        entry: journal number of what was reversed.
        by: journal number of the entry that reverses it.
    """

    entry: str
    by: str
    at: datetime


@dataclass(frozen=True)
class EntryDone:
    """An entry of the journal as whoever takes it back must know it.

    Attributes:
        operation: the transaction code (交易码).
        made_by, approved_by: staff; nobody approved where the second is empty.
        customer: empty where it is about none.
    """

    number: str
    at: datetime
    operation: str
    made_by: str
    approved_by: str
    customer: str
    headline: str
