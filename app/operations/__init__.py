"""The catalogue of business operations; adding one is a new file and one line here."""

from __future__ import annotations

from app.flow.operation import Operation
from app.operations.account_closure import ACCOUNT_CLOSURE
from app.operations.account_opening import ACCOUNT_OPENING
from app.operations.account_statement import ACCOUNT_STATEMENT
from app.operations.bank_control import BANK_CONTROL
from app.operations.bank_control_end import BANK_CONTROL_END
from app.operations.camera_choice import CAMERA_CHOICE
from app.operations.card_arrival import CARD_ARRIVAL
from app.operations.card_collection import CARD_COLLECTION
from app.operations.card_order_cancel import CARD_ORDER_CANCEL
from app.operations.cash_deposit import CASH_DEPOSIT
from app.operations.cash_withdrawal import CASH_WITHDRAWAL
from app.operations.contract_end import CONTRACT_END
from app.operations.contract_sign import CONTRACT_SIGN
from app.operations.day_end import DAY_END
from app.operations.deceased_closure import DECEASED_CLOSURE
from app.operations.deduction import DEDUCTION
from app.operations.drawer_count import DRAWER_COUNT
from app.operations.drawer_handover import DRAWER_HANDOVER
from app.operations.drawer_return import DRAWER_RETURN
from app.operations.drawer_supply import DRAWER_SUPPLY
from app.operations.exchange import EXCHANGE
from app.operations.face_consent_withdrawal import FACE_CONSENT_WITHDRAWAL
from app.operations.fee_payment import FEE_PAYMENT
from app.operations.found_card import FOUND_CARD
from app.operations.freeze import FREEZE
from app.operations.freeze_continue import FREEZE_CONTINUE
from app.operations.freeze_register_export import FREEZE_REGISTER_EXPORT
from app.operations.freeze_release import FREEZE_RELEASE
from app.operations.held_card_end import HELD_CARD_END
from app.operations.large_cash_export import LARGE_CASH_EXPORT
from app.operations.loss_register_export import LOSS_REGISTER_EXPORT
from app.operations.loss_report import LOSS_REPORT
from app.operations.loss_report_again import LOSS_REPORT_AGAIN
from app.operations.loss_report_change import LOSS_REPORT_CHANGE
from app.operations.paper_reprint import PAPER_REPRINT
from app.operations.papers_export import PAPERS_EXPORT
from app.operations.parameter_change import PARAMETER_CHANGE
from app.operations.personal_data_unmask import PERSONAL_DATA_UNMASK
from app.operations.pin_change import PIN_CHANGE
from app.operations.pin_reset import PIN_RESET
from app.operations.pin_unlock import PIN_UNLOCK
from app.operations.pin_wrong_entry import PIN_WRONG_ENTRY
from app.operations.police_stop import POLICE_STOP
from app.operations.reactivation import REACTIVATION
from app.operations.release import RELEASE
from app.operations.replacement import REPLACEMENT
from app.operations.reversal import REVERSAL
from app.operations.self_freeze import SELF_FREEZE
from app.operations.self_freeze_end import SELF_FREEZE_END
from app.operations.settings_change import SETTINGS_CHANGE
from app.operations.stock_card_void import STOCK_CARD_VOID
from app.operations.transfer import TRANSFER
from app.operations.vault_return import VAULT_RETURN
from app.operations.vault_supply import VAULT_SUPPLY
from app.operations.verbal_loss_report import VERBAL_LOSS_REPORT
from app.operations.wording_change import WORDING_CHANGE
from app.rules.liveness import with_liveness

CATALOGUE: tuple[Operation, ...] = (
    ACCOUNT_OPENING,
    ACCOUNT_CLOSURE,
    DECEASED_CLOSURE,
    REACTIVATION,
    FACE_CONSENT_WITHDRAWAL,
    VERBAL_LOSS_REPORT,
    LOSS_REPORT,
    LOSS_REPORT_AGAIN,
    LOSS_REPORT_CHANGE,
    RELEASE,
    FOUND_CARD,
    HELD_CARD_END,
    REPLACEMENT,
    EXCHANGE,
    CARD_ARRIVAL,
    CARD_COLLECTION,
    CARD_ORDER_CANCEL,
    PIN_RESET,
    PIN_CHANGE,
    PIN_UNLOCK,
    PIN_WRONG_ENTRY,
    CONTRACT_SIGN,
    CONTRACT_END,
    CASH_DEPOSIT,
    CASH_WITHDRAWAL,
    TRANSFER,
    FEE_PAYMENT,
    DRAWER_SUPPLY,
    DRAWER_RETURN,
    VAULT_SUPPLY,
    VAULT_RETURN,
    DRAWER_HANDOVER,
    DRAWER_COUNT,
    REVERSAL,
    FREEZE,
    FREEZE_CONTINUE,
    FREEZE_RELEASE,
    DEDUCTION,
    POLICE_STOP,
    BANK_CONTROL,
    BANK_CONTROL_END,
    SELF_FREEZE,
    SELF_FREEZE_END,
    DAY_END,
    STOCK_CARD_VOID,
    PERSONAL_DATA_UNMASK,
    PAPER_REPRINT,
    PAPERS_EXPORT,
    LOSS_REGISTER_EXPORT,
    ACCOUNT_STATEMENT,
    FREEZE_REGISTER_EXPORT,
    LARGE_CASH_EXPORT,
    SETTINGS_CHANGE,
    PARAMETER_CHANGE,
    CAMERA_CHOICE,
    WORDING_CHANGE,
)


def catalogue(*, liveness: bool) -> tuple[Operation, ...]:
    """The operations of a counter; with `liveness` customers whose face is compared are asked to
    follow prompts as well."""
    if not liveness:
        return CATALOGUE
    return tuple(with_liveness(one) for one in CATALOGUE)


def operation(code: str) -> Operation:
    """The operation of this transaction code or command-line name; KeyError where there is none."""
    for one in CATALOGUE:
        if code in (one.code, one.name):
            return one
    raise KeyError(code)
