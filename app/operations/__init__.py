"""The catalogue of business operations; adding one is a new file and one line here."""

from __future__ import annotations

from app.flow.operation import Operation
from app.operations.account_opening import ACCOUNT_OPENING
from app.operations.stock_card_void import STOCK_CARD_VOID

CATALOGUE: tuple[Operation, ...] = (ACCOUNT_OPENING, STOCK_CARD_VOID)


def operation(code: str) -> Operation:
    """The operation of this transaction code or command-line name; KeyError where there is none."""
    for one in CATALOGUE:
        if code in (one.code, one.name):
            return one
    raise KeyError(code)
