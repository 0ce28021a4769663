"""What the customer page shows: one customer from all sides, personal data masked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.desk.ledger_views import AccountMoney
from app.desk.losses_views import CardSeen, NextOperation
from app.desk.views import EntryLine, OperationLine, Row
from app.domain.account import AccountLife
from app.domain.risk_grade import RiskLevel
from app.domain.titled import Titled
from app.evidence.unmasked import UNMASK_REASONS
from app.i18n import Text

__all__ = [
    "UNMASK_REASONS",
    "AccountShown",
    "CustomerShown",
    "DataPart",
    "DocumentShown",
    "DocumentStanding",
    "FoundThrough",
    "Pending",
    "TimelineLine",
    "Weight",
]


class DataPart(Titled):
    """The parts of a customer's data that are seen in full only for a reason."""

    IDENTITY = "identity", Text("身份信息", "Identity")
    CONTACT = "contact", Text("联系方式与尽职调查", "Contact and due diligence")
    ACCOUNTS = "accounts", Text("账号与卡号", "Account and card numbers")


class Weight(StrEnum):
    """How much something pending weighs."""

    NOTE = "note"
    WARN = "warn"
    BAD = "bad"
    ASK = "ask"


@dataclass(frozen=True)
class Pending:
    """Something about this customer that is not settled.

    Attributes:
        case: the draft that it speaks of, where the person who is signed in may take it up.
        entry: the journal entry that it speaks of.
    """

    weight: Weight
    word: Text
    text: Text
    remedy: Text = Text("", "")
    case: str = ""
    entry: str = ""


class DocumentStanding(Titled):
    """Whether a document that the bank knows is still in force."""

    VALID = "valid", Text("有效", "valid")
    ENDS_SOON = "ends_soon", Text("即将到期", "ends soon")
    ENDED = "ended", Text("已过期", "expired")
    UNKNOWN = "unknown", Text("证件未载明有效期", "no date on it")


@dataclass(frozen=True)
class DocumentShown:
    """An identity document by which the bank knows the customer.

    Attributes:
        days_left: until its last day; negative once that is past; None for 长期.
    """

    kind: Text
    number: str
    valid_from: date | None
    until: Text
    standing: DocumentStanding
    days_left: int | None


@dataclass(frozen=True)
class AccountShown:
    """An account with what was agreed for it, its money, what freezes it and its cards; `entry`
    opened it.

    Attributes:
        asleep: since when it sleeps, is suspended, or is watched because it was woken.
        told: what its holder may be told of a restriction; empty where nothing restricts it.
        next: what is done with the account itself, whatever card it has.
        controls: numbers of the bank's own controls in effect, each of which may be settled.
    """

    number: str
    title: Text
    life: AccountLife
    opened: date
    branch: str
    purpose: Text
    limits: tuple[Row, ...]
    freezes: tuple[Text, ...]
    cards: tuple[CardSeen, ...]
    entry: str
    money: AccountMoney | None = None
    asleep: tuple[Text, ...] = ()
    told: Text = Text("", "")
    next: tuple[NextOperation, ...] = ()
    controls: tuple[str, ...] = ()


class FoundThrough(Titled):
    """How an entry of the journal belongs to the customer."""

    CUSTOMER = "customer", Text("客户号", "customer number")
    DOCUMENT = "document", Text("证件号码", "document number")
    """a case that came to nothing names no customer; it was found by the document that was shown"""


@dataclass(frozen=True)
class TimelineLine:
    """One operation of the customer.

    Attributes:
        reason: why a case ended without its effect, or why somebody looked at data.
        alarm: its chip said something else than its print.
        look: somebody only looked at data.
    """

    line: EntryLine
    through: FoundThrough
    reason: Text = Text("", "")
    alarm: bool = False
    look: bool = False


@dataclass(frozen=True)
class CustomerShown:
    """A customer from all sides.

    Attributes:
        unmasked: the parts that are shown in full; none but for one visit and a reason.
        diligence_from: the entry in which the facts of due diligence were given; empty where the
            journal has none.
        more: whether the journal has older entries than the timeline shows.
    """

    number: str
    name: str
    risk: RiskLevel
    since: datetime
    branch: str
    unmasked: frozenset[DataPart]
    pending: tuple[Pending, ...]
    documents: tuple[DocumentShown, ...]
    identity: tuple[Row, ...]
    contact: tuple[Row, ...]
    diligence: tuple[Row, ...]
    diligence_from: str
    accounts: tuple[AccountShown, ...]
    timeline: tuple[TimelineLine, ...]
    more: bool
    begins: tuple[OperationLine, ...]
