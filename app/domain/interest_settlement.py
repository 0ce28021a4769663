"""结息: interest that was settled on an account, kept with all that it was worked out from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.money import Fen


@dataclass
class InterestSettlement:
    """One settlement of an account; there is one for each settlement day, and one at closing.

    Attributes:
        account: the account.
        day: the settlement day, or the closing day.
        since, until: the first and the last day whose end balance bore interest.
        product: 积数, the sum of end balances in fen over those days.
        rate: a year's rate in millionths: 500 for 0.05 %.
        interest: in fen, before tax. `tax`: in fen.
        journal: the entry in which it was credited.
    """

    account: str
    day: date
    since: date
    until: date
    product: int
    rate: int
    interest: Fen
    tax: Fen
    journal: str
