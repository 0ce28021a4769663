"""What screens show of losses: how a card stands and what comes next, and lines of the register."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from app.desk.views import EntryLine, PaperLine, Row
from app.domain.account import MediumKind, MediumState, PinState
from app.domain.loss import LossKind, LossOf
from app.domain.titled import Titled
from app.evidence.found_card import FOUND_IS_TITLES, FoundIs
from app.flow.loss_register import RegisterPart
from app.i18n import Text
from app.rules.chain import NextStep

__all__ = [
    "FOUND_IS_TITLES",
    "CardSeen",
    "CustodyLine",
    "CustodyPart",
    "FoundIs",
    "NextOperation",
    "RegisterAnswer",
    "RegisterLine",
    "RegisterPart",
    "RegisterSearch",
    "ReportOpened",
    "ReportState",
]


class ReportState(Titled):
    """How a report stands at this moment."""

    STANDING = "standing", Text("生效中", "standing")
    LAPSING = "lapsing", Text("即将失效", "about to lapse")
    MATURED = "matured", Text("可补发", "replacement due")
    LAPSED = "lapsed", Text("已自动失效", "lapsed")
    SUPERSEDED = "superseded", Text("已被取代", "superseded")
    SETTLED = "settled", Text("已了结", "settled")


@dataclass(frozen=True)
class NextOperation:
    """An operation that comes next for a card, and whether it may be begun now.

    Attributes:
        when: from when or until when, in a few words; empty where there is nothing to mind.
        barred: what bars it now; `source` is the rule that says so.
        card: the number in full with which it is begun; never shown.
    """

    step: NextStep
    code: str
    title: Text
    when: Text
    barred: Text | None
    source: Text
    card: str = field(repr=False)


@dataclass(frozen=True)
class CardSeen:
    """How a card or passbook stands at a moment, by the register and not by its row.

    Attributes:
        card: its number in full; never shown.
        shown: masked, or in full where somebody said why.
        said: reports, orders and custody, each in one sentence, what counts most first.
        money: what may be done with the money of its account, a fee that is due first.
        urged: whether the first of it comes next: a fee that is due, or the first deposit.
    """

    card: str = field(repr=False)
    shown: str
    medium: MediumKind
    state: MediumState
    pin: PinState
    said: tuple[Text, ...]
    next: tuple[NextOperation, ...]
    issued: date
    entry: str
    money: tuple[NextOperation, ...] = ()
    urged: bool = False


@dataclass(frozen=True)
class RegisterSearch:
    """Which reports of the register are looked for.

    Attributes:
        words: number of the report, name, end of a number, teller.
        first, last: days of acceptance; None for any.
    """

    part: RegisterPart = RegisterPart.ALL
    words: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class RegisterLine:
    """One report in the list; card and names are masked.

    Attributes:
        when: until when it holds, from when a replacement is due, or when and how it ended.
    """

    number: str
    accepted_at: datetime
    stopped_at: datetime
    lapses_at: datetime | None
    card: str
    medium: MediumKind
    kind: LossKind
    of: LossOf
    reporter: str
    by_agent: bool
    teller: str
    customer: str
    name: str
    state: ReportState
    when: Text
    copy: int
    follows: str
    ended_at: datetime | None
    ended_by: str


@dataclass(frozen=True)
class RegisterAnswer:
    """A page of the register.

    Attributes:
        last: the report from which the next page is asked for; empty where there is none.
    """

    lines: tuple[RegisterLine, ...]
    last: str


@dataclass(frozen=True)
class ReportOpened:
    """A report with its whole chain.

    Attributes:
        chain: the reports that it took the place of and that took its place, oldest first, itself
            among them.
        entries: what was done about them, oldest first, each with the papers of that.
        card: how the card stands and what comes next for it.
    """

    line: RegisterLine
    rows: tuple[Row, ...]
    chain: tuple[RegisterLine, ...]
    entries: tuple[tuple[EntryLine, tuple[PaperLine, ...]], ...]
    card: CardSeen | None


class CustodyPart(Titled):
    """Which cards the branch keeps for its customers."""

    ARRIVED = "arrived", Text("待领取的新卡", "New cards to be collected")
    ORDERED = "ordered", Text("制卡中", "Being made")
    HELD = "held", Text("保管中的卡（折）", "Cards in custody")


@dataclass(frozen=True)
class CustodyLine:
    """A card that the branch keeps or awaits; card and name masked.

    Attributes:
        number: of the order or the line of custody.
        customer: whose it is; empty where it is none of this bank's.
        since: when it came, was ordered or was handed in.
        under: its serial, or by whom it was handed in.
        next: what comes next for it.
        what: of one in custody, what it is by the books; None otherwise.
    """

    number: str
    name: str
    card: str
    customer: str
    since: datetime
    under: Text
    next: NextOperation | None
    what: FoundIs | None = None
