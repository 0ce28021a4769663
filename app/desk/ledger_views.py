"""What screens show of the ledger: the trial balance, the lines of an entry and of an account."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from app.domain import masks
from app.domain.ledger import of_a_customer
from app.domain.money import Fen
from app.i18n import Text

LINES_AT_A_TIME = 200
"""Lines of one page of a statement on the screen."""


@dataclass(frozen=True)
class TrialRow:
    """An account of the ledger over a span of days, in fen.

    Attributes:
        account: its number; of a drawer or the vault the subsidiary one.
        opening, closing: above zero a credit balance, below zero a debit balance.
        part: whether it is a subsidiary line, already summed up in the one before it.
    """

    account: str
    title: Text
    opening: Fen
    debit: Fen
    credit: Fen
    closing: Fen
    part: bool = False


@dataclass(frozen=True)
class DrawerRow:
    """A drawer, or the vault, as it stands now: its account in the ledger against its pieces."""

    holder: str
    title: Text
    ledger: Fen
    pieces: Fen

    @property
    def off(self) -> Fen:
        """By how much the pieces are more than the ledger says; 0 where they agree."""
        return Fen(self.pieces - self.ledger)


@dataclass(frozen=True)
class TrialShown:
    """试算平衡表: the ledger over a span of days, and whether it balances.

    Attributes:
        drawers: as they stand at `at`, whatever the days.
        broken: entries whose own lines do not sum to zero.
        unknown: entries that have lines and that the journal does not have.
    """

    first: date
    last: date
    at: datetime
    rows: tuple[TrialRow, ...]
    drawers: tuple[DrawerRow, ...]
    broken: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def own(self) -> tuple[TrialRow, ...]:
        """The lines that are summed up: those of subjects, not of their parts."""
        return tuple(row for row in self.rows if not row.part)

    @property
    def totals(self) -> tuple[Fen, Fen, Fen, Fen, Fen, Fen]:
        """Opening debit and credit, movements debit and credit, closing debit and credit."""
        own = self.own
        return (
            Fen(-sum(row.opening for row in own if row.opening < 0)),
            Fen(sum(row.opening for row in own if row.opening > 0)),
            Fen(sum(row.debit for row in own)),
            Fen(sum(row.credit for row in own)),
            Fen(-sum(row.closing for row in own if row.closing < 0)),
            Fen(sum(row.closing for row in own if row.closing > 0)),
        )

    @property
    def off_by(self) -> tuple[Fen, Fen, Fen]:
        """By how much debits are more than credits: openings, movements, closings."""
        one, two, three, four, five, six = self.totals
        return Fen(one - two), Fen(three - four), Fen(five - six)

    @property
    def balances(self) -> bool:
        """Whether openings, movements, closings, each entry and each drawer agree."""
        return not (
            any(self.off_by)
            or self.broken
            or self.unknown
            or any(drawer.off for drawer in self.drawers)
        )


@dataclass(frozen=True)
class LineShown:
    """One line of an entry (分录).

    Attributes:
        account: number of a customer's account, or of the ledger.
        debit, credit: in fen; one of them is 0.
    """

    account: str
    title: Text
    says: Text
    debit: Fen
    credit: Fen


@dataclass(frozen=True)
class OtherEntry:
    """The entry that this one names: by which it was reversed, or which it reverses."""

    number: str
    at: datetime
    teller: str


@dataclass(frozen=True)
class EntryMoney:
    """What an entry did with money.

    Attributes:
        pieces: cash by drawer, in words.
        barred: why it cannot be reversed; None where it may be tried.
    """

    lines: tuple[LineShown, ...]
    pieces: tuple[Text, ...]
    reversed_by: OtherEntry | None
    reverses: OtherEntry | None
    barred: Text | None

    def masked(self) -> EntryMoney:
        """The same with customers' account numbers masked."""
        return replace(self, lines=tuple(map(_masked, self.lines)))


def _masked(line: LineShown) -> LineShown:
    if not of_a_customer(line.account):
        return line
    return replace(line, account=masks.account_number(line.account))


@dataclass(frozen=True)
class MoneyEntry:
    """An entry of today that moved money, in the list of those that may be reversed.

    Attributes:
        who: name of the customer, masked; empty where it is about none.
        barred: why it cannot be reversed; None where it may be tried.
    """

    number: str
    at: datetime
    title: Text
    teller: str
    who: str
    amount: Fen
    barred: Text | None


@dataclass(frozen=True)
class ReversibleEntries:
    """What a case of a reversal begins with.

    Attributes:
        wanted: number of the entry from which somebody came; empty for none.
    """

    wanted: str
    entries: tuple[MoneyEntry, ...]


@dataclass(frozen=True)
class AccountMoney:
    """An account's money at a moment, in fen.

    Attributes:
        number: in full; never shown.
        held: what freezes hold of it.
        may_see: whether the staff may see what is held, or only that something is.
        last: its newest lines, newest first.
    """

    number: str = field(repr=False)
    shown: str
    balance: Fen
    available: Fen
    held: Fen
    may_see: bool
    last: tuple[StatementLine, ...]


@dataclass(frozen=True)
class StatementLine:
    """One line of 账户明细.

    Attributes:
        at: when it was entered; None where the journal does not have its entry.
        entry: number of its entry in the journal.
        reversed: whether its entry was taken back since.
    """

    day: date
    at: datetime | None
    says: Text
    debit: Fen
    credit: Fen
    balance: Fen
    entry: str
    reversed: bool = False


@dataclass(frozen=True)
class StatementPage:
    """A page of 账户明细.

    Attributes:
        account, name: masked.
        number: of the account in full; never shown.
        opening, closing: before the first day and after the last, in fen.
        count: lines of all pages; `skipped` of them come before this page.
    """

    number: str = field(repr=False)
    account: str
    name: str
    customer: str
    first: date
    last: date
    opening: Fen
    closing: Fen
    debit: Fen
    credit: Fen
    count: int
    skipped: int
    lines: tuple[StatementLine, ...]
