"""Accounts, cards and the states that each of them can be in, kept on axes of their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.i18n import Text


class AccountClass(StrEnum):
    """账户类别: what the account may be used for [银发〔2015〕392号, s]."""

    CLASS_I = "I"
    CLASS_II = "II"
    CLASS_III = "III"


class AccountLife(StrEnum):
    """Whether the account lives; a freeze is no state of life but a restraint."""

    NORMAL = "normal"
    DORMANT = "dormant"
    CLOSED = "closed"


class MediumKind(StrEnum):
    """What the customer holds in their hand (介质)."""

    CARD = "card"
    PASSBOOK = "passbook"


class MediumState(StrEnum):
    """The state of a card or passbook; a loss speaks of the medium, never of the account."""

    NORMAL = "normal"
    VERBALLY_LOST = "verbally_lost"
    FORMALLY_LOST = "formally_lost"
    VOID = "void"
    REPLACED = "replaced"


class PinState(StrEnum):
    """The state of the PIN of a medium."""

    NORMAL = "normal"
    LOCKED = "locked"
    REPORTED_LOST = "reported_lost"


MEDIUM_KIND_TITLES = {
    MediumKind.CARD: Text("银行卡", "card"),
    MediumKind.PASSBOOK: Text("存折", "passbook"),
}

ACCOUNT_CLASS_TITLES = {
    AccountClass.CLASS_I: Text("个人Ⅰ类户", "Class I account"),
    AccountClass.CLASS_II: Text("个人Ⅱ类户", "Class II account"),
    AccountClass.CLASS_III: Text("个人Ⅲ类户", "Class III account"),
}

ACCOUNT_LIFE_TITLES = {
    AccountLife.NORMAL: Text("正常", "normal"),
    AccountLife.DORMANT: Text("休眠", "dormant"),
    AccountLife.CLOSED: Text("已销户", "closed"),
}

MEDIUM_STATE_TITLES = {
    MediumState.NORMAL: Text("正常", "in use"),
    MediumState.VERBALLY_LOST: Text("口头挂失", "verbally reported lost"),
    MediumState.FORMALLY_LOST: Text("正式挂失", "formally reported lost"),
    MediumState.VOID: Text("已作废", "void"),
    MediumState.REPLACED: Text("已换卡", "replaced"),
}

PIN_STATE_TITLES = {
    PinState.NORMAL: Text("密码正常", "PIN in order"),
    PinState.LOCKED: Text("密码已锁定", "PIN locked"),
    PinState.REPORTED_LOST: Text("密码已挂失", "PIN reported lost"),
}


@dataclass
class Account:
    """A settlement account. Limits are those agreed for non-counter channels, in fen.

    Attributes:
        life_since, life_journal: when it came to live as it does, and by which entry; None and
            empty for since it was opened.
        non_counter_stopped_at: since when channels besides the counter are stopped for want of use
            [银发〔2016〕261号, s]; None where they are not.
    """

    number: str
    customer: str
    account_class: AccountClass
    life: AccountLife
    currency: str
    branch: str
    purpose: str
    opened_at: datetime
    opened_by: str
    daily_limit: int
    daily_count: int
    yearly_limit: int
    sms_notice: bool
    journal: str
    life_since: datetime | None = None
    life_journal: str = ""
    non_counter_stopped_at: datetime | None = None


@dataclass
class Card:
    """A debit card or passbook bound to an account.

    Attributes:
        state: what was done to it: in use, void or replaced for ever. Whether it is reported lost
            is no part of it: that follows from the register of loss reports (`app.domain.loss`).
        pin_state: in order, or locked after wrong entries.
        pin_verifier: an Argon2id string, never a PIN.
        issue: which plastic of this number it is, from 1: a replacement under the same number
            makes the earlier one void.
        wrong_entries: wrong PINs entered one after the other.
        locked_at: since when wrong entries keep the PIN locked.
    """

    number: str
    account: str
    customer: str
    state: MediumState
    pin_state: PinState
    pin_verifier: str = field(repr=False)
    issued_at: datetime
    journal: str
    medium: MediumKind = MediumKind.CARD
    issue: int = 1
    wrong_entries: int = 0
    locked_at: datetime | None = None


class StockState(StrEnum):
    """Where a blank card of the stock stands (重要空白凭证)."""

    IN_STOCK = "in_stock"
    ISSUED = "issued"
    VOID = "void"


@dataclass
class StockCard:
    """One un-activated card or blank passbook in a teller's box; used strictly in number order
    [DOMAIN §8, s].

    `serial` is the voucher number printed on the card's carrier and gives the order.
    """

    serial: str
    card_number: str
    holder: str
    state: StockState
    reason: str
    journal: str | None
    medium: MediumKind = MediumKind.CARD
