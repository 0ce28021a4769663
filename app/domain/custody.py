"""What the branch keeps of customers' media: found cards, and cards ordered for collection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.i18n import Text


class HeldState(StrEnum):
    """What became of a card that was handed in or taken in."""

    HELD = "held"
    RETURNED = "returned"
    CUT = "cut"
    """剪角作废"""
    HANDED_ON = "handed_on"
    """another bank's: gone to its bank"""


HELD_STATE_TITLES = {
    HeldState.HELD: Text("保管中", "in custody"),
    HeldState.RETURNED: Text("已交还持卡人", "given back to the holder"),
    HeldState.CUT: Text("已剪角作废", "cut"),
    HeldState.HANDED_ON: Text("已移交发卡行", "handed on to its bank"),
}


@dataclass
class HeldCard:
    """A card or passbook that somebody found and handed in, or that the branch took in.

    Attributes:
        number: of the line in the register (拾得卡登记号).
        card, issue: whose number it bears, and which plastic of it, as far as it can be told.
        account, customer: empty where the number is none of this bank's.
        handed_in_by: who brought it, as they said; empty where they did not.
    """

    number: str
    card: str
    issue: int
    account: str
    customer: str
    at: datetime
    by: str
    handed_in_by: str
    note: str
    state: HeldState
    journal: str
    ended_at: datetime | None = None
    ended_by: str = ""


def held_number(workstation: str, sequence: int) -> str:
    """The number of a line (拾得卡登记号): the workstation's, and its running number there [D]."""
    return f"SD{workstation.replace('-', '')}{sequence:07d}"


class OrderState(StrEnum):
    """How far a card under its old number is (同号换卡)."""

    ORDERED = "ordered"
    ARRIVED = "arrived"
    COLLECTED = "collected"
    CANCELLED = "cancelled"


ORDER_STATE_TITLES = {
    OrderState.ORDERED: Text("制卡中", "being made"),
    OrderState.ARRIVED: Text("已到卡，待领取", "here, to be collected"),
    OrderState.COLLECTED: Text("已领取", "collected"),
    OrderState.CANCELLED: Text("已撤销", "cancelled"),
}


@dataclass
class CardOrder:
    """A card ordered under the number of the one it replaces, made elsewhere and collected here.

    Attributes:
        issue: which plastic of this number the new one is.
        report: the loss report on which it was ordered; empty for a damaged or expired card.
        serial: voucher number of the card that came; empty before.
    """

    number: str
    card: str
    issue: int
    account: str
    customer: str
    report: str
    ordered_at: datetime
    journal: str
    state: OrderState
    serial: str = ""
    arrived_at: datetime | None = None
    changed_by: str = ""
    """the entry that brought it to where it stands"""
