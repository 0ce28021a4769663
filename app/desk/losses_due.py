"""What waits of losses when the day begins: counted by indexes, so that home stays quick."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.desk.home_views import LossesDue
from app.desk.losses_register import register_query
from app.flow.loss_register import RegisterPart
from app.flow.ports import Transaction

MOST_COUNTED = 100
"""More are not counted: nobody sees to more in a day."""


def losses_due(transaction: Transaction, at: datetime) -> LossesDue:
    """What waits as of that moment."""
    count = transaction.losses.count
    lapsing = register_query(transaction, RegisterPart.LAPSING, at)
    return LossesDue(
        lapsing=count(lapsing, MOST_COUNTED),
        due=count(replace(lapsing, part=RegisterPart.DUE), MOST_COUNTED),
        arrived=transaction.losses.count_arrived(),
        held=transaction.losses.count_held(),
        most=MOST_COUNTED,
    )
