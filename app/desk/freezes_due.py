"""What waits of freezes when the day begins: those that end by tomorrow, and who waits."""

from __future__ import annotations

from datetime import datetime

from app.desk.freezes_register import freeze_query, freezes_found
from app.desk.home_views import FreezesDue
from app.domain.restraint import RestraintKind
from app.flow.freeze_register import FreezePart
from app.flow.ports import Transaction
from app.rules.restraints import may_see

NOBODY_CONTINUES = (RestraintKind.BANK_CONTROL, RestraintKind.SELF, RestraintKind.SYSTEM)
MOST_COUNTED = 100
"""More are not counted: nobody sees to more in a day."""


def freezes_due(transaction: Transaction, staff: str, at: datetime) -> FreezesDue:
    """How many freezes end today or tomorrow; nothing for whoever may not see them."""
    if not may_see(transaction.books, staff, at):
        return FreezesDue()
    ending = freezes_found(transaction, freeze_query(FreezePart.ENDING, at), MOST_COUNTED)
    # What the bank, the holder or the system restricts needs no authority to go on with it, and
    # the bank's own controls have a line of their own (`controls_due`).
    ordered = [one for one in ending if one.restraint.kind not in NOBODY_CONTINUES]
    return FreezesDue(ending=len(ordered), most=MOST_COUNTED)
