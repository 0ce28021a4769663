"""What must have come before an operation that is rehearsed, and how it is seen that it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.desk.control_views import ControlPart
from app.desk.desk import Desk
from app.desk.losses_views import CardSeen
from app.desk.rehearsal_answers import Answers
from app.domain.account import MediumState, PinState
from app.domain.money import Fen, yuan_text
from app.evidence.found_account import AccountFound
from app.evidence.found_card import CardHandedIn
from app.evidence.identity import IdentityDocument
from app.operations import operation
from app.operations.account_closure import ACCOUNT_CLOSURE
from app.operations.account_opening import ACCOUNT_OPENING
from app.operations.account_statement import ACCOUNT_STATEMENT
from app.operations.bank_control import BANK_CONTROL
from app.operations.bank_control_end import BANK_CONTROL_END
from app.operations.cash_deposit import CASH_DEPOSIT
from app.operations.cash_withdrawal import CASH_WITHDRAWAL
from app.operations.deceased_closure import DECEASED_CLOSURE
from app.operations.deduction import DEDUCTION
from app.operations.fee_payment import FEE_PAYMENT
from app.operations.found_card import FOUND_CARD
from app.operations.freeze import FREEZE
from app.operations.freeze_continue import FREEZE_CONTINUE
from app.operations.freeze_release import FREEZE_RELEASE
from app.operations.held_card_end import HELD_CARD_END
from app.operations.loss_report import LOSS_REPORT
from app.operations.loss_report_again import LOSS_REPORT_AGAIN
from app.operations.loss_report_change import LOSS_REPORT_CHANGE
from app.operations.parameter_change import PARAMETER_CHANGE
from app.operations.pin_change import PIN_CHANGE
from app.operations.pin_unlock import PIN_UNLOCK
from app.operations.police_stop import POLICE_STOP
from app.operations.release import RELEASE
from app.operations.replacement import REPLACEMENT
from app.operations.reversal import REVERSAL
from app.operations.self_freeze import SELF_FREEZE
from app.operations.self_freeze_end import SELF_FREEZE_END
from app.operations.transfer import TRANSFER

WRONG_PIN = "105827"


def never(desk: Desk) -> bool:
    """It is always played."""
    return False


def _there_is_a_fee(desk: Desk) -> bool:
    """Whether a loss report costs something already."""
    fee = next(one for one in desk.parameters() if one.name == "loss_fee")
    return fee.in_force is not None and fee.in_force.value.zh != yuan_text(Fen(0))


def _a_control_stands(desk: Desk) -> bool:
    """Whether the bank controls some account already."""
    return bool(desk.controls(ControlPart.STANDING))


@dataclass(frozen=True)
class Before:
    """One operation that comes before another.

    Attributes:
        there: whether it need not be played any more, by how the card stands; None where the bank
            knows no card of the customer.
        answers: what is said in it.
        breaks_off: it is not performed: what it is played for is in the books before its end.
        staff: who of the training staff does it.
        unless: whether it need not be played any more, by what the desk says.
    """

    operation: str
    there: Callable[[CardSeen | None], bool]
    answers: Answers = field(default_factory=dict)
    breaks_off: bool = False
    staff: str = "1001"
    unless: Callable[[Desk], bool] = never


_OPENING = Before(ACCOUNT_OPENING.name, lambda seen: seen is not None)
_REPORT = Before(
    LOSS_REPORT.name,
    lambda seen: seen is not None and seen.state is not MediumState.NORMAL,
)
_GUESSES = Before(
    PIN_CHANGE.name,
    lambda seen: seen is not None and seen.pin is PinState.LOCKED,
    {"pin_proven": {"pin": WRONG_PIN, "until_locked": True}},
    breaks_off=True,
)
_FOUND = Before(
    FOUND_CARD.name,
    lambda seen: seen is not None and HELD_CARD_END.code in {one.code for one in seen.next},
)

_DEPOSIT = Before(CASH_DEPOSIT.name, lambda seen: False)
"""Each time anew: what was paid in earlier may be spent, or reversed."""

_FEE = Before(
    PARAMETER_CHANGE.name,
    lambda seen: False,
    {
        "parameter_change": {
            "name": "loss_fee",
            "value": "10",
            "source": "演练：挂失手续费10元",
        }
    },
    staff="2001",
    unless=_there_is_a_fee,
)
_FREEZE = Before(FREEZE.name, lambda seen: False)
"""Each time anew: an earlier one may have been released or deducted."""

_CONTROL = Before(BANK_CONTROL.name, lambda seen: False, unless=_a_control_stands)
_OWN_FREEZE = Before(
    SELF_FREEZE.name,
    lambda seen: seen is not None and SELF_FREEZE_END.code in {one.code for one in seen.next},
)

_FIRST: Mapping[str, tuple[Before, ...]] = {
    RELEASE.name: (_REPORT,),
    REPLACEMENT.name: (_REPORT,),
    LOSS_REPORT_AGAIN.name: (_REPORT,),
    LOSS_REPORT_CHANGE.name: (_REPORT,),
    PIN_UNLOCK.name: (_GUESSES,),
    HELD_CARD_END.name: (_FOUND,),
    ACCOUNT_CLOSURE.name: (_DEPOSIT,),
    CASH_WITHDRAWAL.name: (_DEPOSIT,),
    DECEASED_CLOSURE.name: (_DEPOSIT,),
    TRANSFER.name: (_DEPOSIT,),
    FEE_PAYMENT.name: (_FEE, _REPORT),
    REVERSAL.name: (_DEPOSIT,),
    ACCOUNT_STATEMENT.name: (_DEPOSIT,),
    FREEZE.name: (_DEPOSIT,),
    FREEZE_CONTINUE.name: (_DEPOSIT, _FREEZE),
    FREEZE_RELEASE.name: (_DEPOSIT, _FREEZE),
    DEDUCTION.name: (_DEPOSIT, _FREEZE),
    POLICE_STOP.name: (_DEPOSIT,),
    BANK_CONTROL_END.name: (_CONTROL,),
    SELF_FREEZE_END.name: (_OWN_FREEZE,),
}


def played_anew(name: str) -> Before:
    """An operation that somebody wants to be played before, whatever was done already."""
    return Before(operation(name).name, lambda seen: False)


_ABOUT_A_CUSTOMER = {AccountFound, IdentityDocument, CardHandedIn}


def before(name: str) -> tuple[Before, ...]:
    """What comes before an operation of this name or code, in order: for whatever is about a
    known customer, or about an entry of theirs, the opening, and for some more."""
    one = operation(name)
    first = _FIRST.get(one.name, ())
    kinds = {slot.type for slot in one.slots.values()}
    if one is ACCOUNT_OPENING or not (first or kinds & _ABOUT_A_CUSTOMER):
        return ()
    return (_OPENING, *first)


def about_nobody(name: str) -> bool:
    """Whether nobody comes to the counter for an operation of this name or code."""
    one = operation(name)
    kinds = {slot.type for slot in one.slots.values()}
    return not before(name) and not kinds & _ABOUT_A_CUSTOMER


def said_before(name: str, said: Answers, earlier: Before) -> dict[str, Mapping[str, Any]]:
    """What is said in an earlier operation: what the answers say of the person, and of whatever
    the operation that is rehearsed does not ask for itself."""
    asked = operation(name).slots
    of_the_person = (
        "card",
        "guardian",
        "second_document",
        "identified",
        "witness",
        "phone",
        "pin",
        "amount",
    )
    return {
        **{slot: one for slot, one in said.items() if slot in of_the_person or slot not in asked},
        **earlier.answers,
    }
