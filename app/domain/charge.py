"""应收费用: fees that a business left due on an account, and by what they were paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.money import Fen
from app.i18n import Text


class ChargeKind(StrEnum):
    """What a fee is for."""

    LOSS_REPORT = "loss_report"
    NEW_CARD = "new_card"


CHARGE_TITLES = {
    ChargeKind.LOSS_REPORT: Text("挂失手续费", "Fee for a loss report"),
    ChargeKind.NEW_CARD: Text("补换卡工本费", "Fee for a new card"),
}


@dataclass
class Charge:
    """A fee that is due on an account until it is paid.

    Attributes:
        journal: the entry that left it due.
        paid_at, paid_by: when it was paid, and the entry that paid it.
    """

    number: str
    account: str
    customer: str
    kind: ChargeKind
    amount: Fen
    since: datetime
    journal: str
    paid_at: datetime | None = None
    paid_by: str = ""
