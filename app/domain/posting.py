"""分录: money moves in double entry; a balance is the sum of what was posted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.money import Fen


@dataclass
class Posting:
    """One line of an entry: so many fen to one account, customer's or the bank's own.

    Attributes:
        journal: the entry it belongs to; its lines sum to zero.
        line: from 1 within the entry.
        account: a customer's account number, or an account of the ledger (`app.domain.ledger`).
        amount: in fen; above zero what the bank owes more (credit), below zero what it owes less
            (debit).
        day: the business day on which it was booked.
        says: what it is for, a code of `app.domain.ledger.Says`.
        value_day: from which day it bears interest (起息日); None for the day of booking.
    """

    journal: str
    line: int
    account: str
    amount: Fen
    day: date
    says: str
    value_day: date | None = None

    @property
    def counts_from(self) -> date:
        """From which day it bears interest."""
        return self.value_day or self.day
