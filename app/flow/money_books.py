"""What the books know of money: entries, cash, interest, fees that are due, and reversals."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Protocol

from app.domain.account import Account
from app.domain.cash import CashDirection, CashMove, LargeCash
from app.domain.charge import Charge
from app.domain.interest_settlement import InterestSettlement
from app.domain.ledger import LedgerProof, TrialBalance
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.restraint import Restraint
from app.domain.restraint_measure import RestraintMeasure
from app.domain.reversal import EntryDone, Reversal
from app.domain.statement import AccountLine
from app.flow.open_case import OpenCase


class MoneyBooksReading(Protocol):
    """What rules may ask of the money."""

    def postings_of(self, journal: str) -> tuple[Posting, ...]:
        """The lines of an entry, in their order."""
        ...

    def postings(self, account: str, first: date, last: date) -> tuple[Posting, ...]:
        """The lines of an account that were booked on those days, oldest first."""
        ...

    def day_changes(self, account: str) -> tuple[tuple[date, Fen], ...]:
        """By how much an account changed on each day on which it did, oldest first, by the days
        from which the lines bear interest."""
        ...

    def balance_on(self, account: str, last: date) -> Fen:
        """What the bank owed on an account at the end of a day, by the days of booking."""
        ...

    def trial_balance(self, first: date, last: date) -> TrialBalance:
        """The trial balance of a span of days, a line for each account of the ledger."""
        ...

    def drawer(self, holder: str) -> Mapping[int, int]:
        """By denomination in fen, the pieces in a drawer, or in the vault."""
        ...

    def drawers(self) -> Mapping[str, Fen]:
        """By holder, what lies in each drawer and in the vault."""
        ...

    def cash_of(self, journal: str) -> tuple[CashMove, ...]:
        """The pieces that an entry moved, in their order."""
        ...

    def large_cash(self, customer: str, day: date, direction: CashDirection) -> LargeCash | None:
        """What was registered of a customer's cash on a day, one way."""
        ...

    def large_cash_between(self, first: date, last: date) -> tuple[LargeCash, ...]:
        """The register of large cash on those days, oldest first."""
        ...

    def interest_settlements(self, account: str) -> tuple[InterestSettlement, ...]:
        """The settlements of an account, oldest first."""
        ...

    def accounts_living(self, after: str, limit: int) -> tuple[Account, ...]:
        """Accounts that are not closed, by their numbers, from the one after `after` on."""
        ...

    def charges(self, account: str, *, paid: bool = False) -> tuple[Charge, ...]:
        """The fees that are due on an account, oldest first; with `paid` also those that were
        paid."""
        ...

    def reversal_of(self, entry: str) -> Reversal | None:
        """By what an entry was reversed."""
        ...

    def reversed_among(self, entries: Collection[str]) -> frozenset[str]:
        """Those of these entries that were reversed."""
        ...

    def reversed_by(self, entry: str) -> Reversal | None:
        """What an entry reverses."""
        ...

    def entry_done(self, number: str) -> EntryDone | None:
        """Who did what when by an entry of the journal, whether money moved or not."""
        ...

    def prove_ledger(self) -> LedgerProof:
        """Whether every entry balances and is in the journal, and every drawer agrees with its
        pieces: all of it is read."""
        ...

    def money_entries(self, day: date, teller: str = "") -> tuple[EntryDone, ...]:
        """The entries of a business day that moved money, newest first; of one teller or of all."""
        ...

    def account_lines(
        self, account: str, first: date, last: date, *, skip: int = 0, limit: int
    ) -> tuple[AccountLine, ...]:
        """The lines of an account that were booked on those days, oldest first, each with the
        balance after it; the first `skip` of them are left out."""
        ...

    def turnover(self, account: str, first: date, last: date) -> tuple[Fen, Fen]:
        """All debits and all credits of an account that were booked on those days, in fen, both
        above or at zero."""
        ...

    def count_lines(self, account: str, first: date, last: date) -> int:
        """How many lines of an account were booked on those days."""
        ...

    def restraint(self, number: str) -> Restraint | None: ...
    def restraint_measures(self, restraint: str) -> tuple[RestraintMeasure, ...]:
        """What was done about a freeze, oldest first."""
        ...

    def open_cases(self, account: str, saved_since: datetime) -> tuple[OpenCase, ...]:
        """The drafts of any counter that name an account and were saved since then, oldest
        first."""
        ...


class MoneyBooks(MoneyBooksReading, Protocol):
    """What an effect may change of the money; what is gone or changed raises Conflict."""

    def hold(self, customers: Collection[str]) -> None:
        """Holds these customers until the end of the transaction, always in the same order, so
        that two counters never wait for one another."""
        ...

    def add_cash_move(self, move: CashMove) -> None: ...
    def set_large_cash(self, line: LargeCash) -> None:
        """Writes a line of the register of large cash, or total and entry of it anew."""
        ...

    def add_interest_settlement(self, settlement: InterestSettlement) -> None:
        """Conflict where the account was settled for that day already."""
        ...

    def add_charge(self, charge: Charge) -> None: ...
    def pay_charge(self, number: str, at: datetime, journal: str) -> None:
        """Conflict where it was paid already."""
        ...

    def owe_again(self, journal: str) -> None:
        """The fees that an entry paid are due again, for it is reversed."""
        ...

    def add_reversal(self, reversal: Reversal) -> None:
        """Conflict where the entry was reversed already."""
        ...

    def change_restraint(self, restraint: Restraint) -> None:
        """Writes term, end, amount and texts of a freeze anew; Conflict where it has ended."""
        ...

    def add_restraint_measure(self, measure: RestraintMeasure) -> None: ...
