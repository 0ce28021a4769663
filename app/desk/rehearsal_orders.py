"""The papers that officers bring to a rehearsal, about the account of whoever is served."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.desk.desk import Desk
from app.desk.freezes_views import FreezePart, FreezeSearch
from app.desk.losses_views import CardSeen
from app.operations.police_stop import POLICE_STOP

COURT, POLICE = "培训样本市人民法院", "培训样本市公安局"
_AMOUNT = "100"
_RECEIVING_BANK = "培训样本银行"

PAPERS = (
    "officers",
    "freeze_order",
    "continue_order",
    "release_order",
    "deduction_order",
    "stop_order",
)
"""Forms that are filled from what officers bring."""


def officers(operation: str) -> dict[str, Any]:
    """Who comes: two of a court, or two of the police where a payment is stopped."""
    police = operation in (POLICE_STOP.code, POLICE_STOP.name)
    return {
        "authority": "police" if police else "court",
        "organ": POLICE if police else COURT,
        "certificate": "police" if police else "execution",
        "officer": "样本执法员甲",
        "certificate_number": "样本0001",
        "second_officer": "样本执法员乙",
        "second_certificate_number": "样本0002",
        "seen": True,
    }


def paper(
    desk: Desk, slot: str, name: str, card: CardSeen | None, paid_in: str, today: date
) -> dict[str, Any]:
    """What the paper says that fills this form: about the account of that card, in that name;
    `paid_in` is what came in before, in yuan."""
    named = {"holder": name, "account": card.card if card is not None else ""}
    checked: dict[str, Any] = {"document": f"样本协字第{today:%m%d}号", "checked": True}
    ruling = {"ruling": f"样本裁字第{today:%m%d}号"}
    match slot:
        case "freeze_order":
            term = {"count": 6, "dated": today.isoformat()}
            amount = {"extent": "amount", "amount": _AMOUNT}
            return {**named, **checked, **ruling, **amount, **term}
        case "continue_order":
            return {**checked, **ruling, "count": 6, "restraint": _standing(desk, card)}
        case "release_order":
            return {**checked, "restraint": _standing(desk, card)}
        case "deduction_order":
            payee = {"payee": COURT, "payee_account": "999900010002", "payee_bank": _RECEIVING_BANK}
            of = {"restraint": _standing(desk, card), "amount": _AMOUNT}
            return {**named, **checked, **ruling, **payee, **of}
        case _:
            case = {"case_number": f"样本案{today:%m%d}", "amount": paid_in}
            return {**named, **checked, **case}


def _standing(desk: Desk, card: CardSeen | None) -> str:
    """The number of the court's freeze of that account that is in effect; empty where none is."""
    if card is None:
        return ""
    asked = FreezeSearch(FreezePart.STANDING, f"{card.card} {COURT}")
    lines = desk.freeze_register(asked).lines
    return lines[0].number if lines else ""
