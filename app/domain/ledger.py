"""会计科目: the accounts of the bank's own books, and what a line of an entry is for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.titled import Titled
from app.i18n import Text, same


class Subject(StrEnum):
    """Subjects of the general ledger, by the numbers of the enterprise accounting standards'
    application guide [K: a bank's own chart may differ in the subsidiary numbers]."""

    CASH = "1001"
    OTHER_RECEIVABLE = "1221"
    DEPOSITS = "2011"
    TAX_PAYABLE = "2221"
    OTHER_PAYABLE = "2241"
    CLEARING = "3001"
    FEES = "6021"
    INTEREST_EXPENSE = "6411"


SUBJECT_TITLES = {
    Subject.CASH: Text("库存现金", "Cash on hand"),
    Subject.OTHER_RECEIVABLE: Text("其他应收款", "Other receivables"),
    Subject.DEPOSITS: Text("吸收存款", "Deposits"),
    Subject.TAX_PAYABLE: Text("应交税费", "Taxes payable"),
    Subject.OTHER_PAYABLE: Text("其他应付款", "Other payables"),
    Subject.CLEARING: Text("清算资金往来", "Clearing with the head office"),
    Subject.FEES: Text("手续费及佣金收入", "Fee income"),
    Subject.INTEREST_EXPENSE: Text("利息支出", "Interest expense"),
}


class Says(Titled):
    """摘要: what a line of an entry is for."""

    CASH_IN = "cash_in", Text("现金存入", "cash paid in")
    CASH_OUT = "cash_out", Text("现金支取", "cash paid out")
    TRANSFER_IN = "transfer_in", Text("转账转入", "transfer in")
    TRANSFER_OUT = "transfer_out", Text("转账转出", "transfer out")
    INTEREST = "interest", Text("存款结息", "interest")
    CLOSING_INTEREST = "closing_interest", Text("销户结息", "interest at closing")
    INTEREST_TAX = "interest_tax", Text("利息税", "tax on interest")
    FEE = "fee", Text("手续费", "fee")
    CLOSING = "closing", Text("销户支取", "paid out at closing")
    DEDUCTION = "deduction", Text("协助扣划", "deducted for an authority")
    SUPPLY = "supply", Text("现金调拨", "cash moved")
    DIFFERENCE = "difference", Text("长短款", "cash over or short")
    REVERSAL = "reversal", Text("冲正", "reversal")


_SAYS = {one.value: one.title for one in Says}


def says_title(code: str) -> Text:
    """摘要 of a line; the code itself where it is none of the list."""
    return _SAYS.get(code, same(code))


OF_THE_BANK = frozenset({Says.INTEREST, Says.INTEREST_TAX, Says.FEE})
"""What the bank itself does: no use of the account by its holder [DOMAIN §6, 002]."""

VAULT = "vault"
"""The holder of the cash that is in no drawer: the branch's vault (金库)."""


def cash_account(holder: str) -> str:
    """The subsidiary cash account of a teller's drawer, or of the vault."""
    return f"{Subject.CASH}-{holder}"


def cash_holder(account: str) -> str | None:
    """Whose cash an account is; None where it is no cash account."""
    beginning = f"{Subject.CASH}-"
    return account.removeprefix(beginning) if account.startswith(beginning) else None


def of_a_customer(account: str) -> bool:
    """Whether it is a customer's account, whose numbers are longer than any of the ledger's."""
    return len(account) >= SHORTEST_ACCOUNT


SHORTEST_ACCOUNT = 15
"""Digits of the shortest account number (`app.domain.account_number`)."""


def account_shown(account: str) -> Text:
    """The number of an account of the ledger as a list prints it: the vault by its name."""
    if cash_holder(account) == VAULT:
        return Text(f"{Subject.CASH}-金库", account)
    return same(account)


def account_title(account: str) -> Text:
    """What an account of the ledger is called; of a customer's account its subject."""
    if of_a_customer(account):
        return SUBJECT_TITLES[Subject.DEPOSITS]
    holder = cash_holder(account)
    if holder == VAULT:
        return Text("库存现金（金库）", "Cash (vault)")
    if holder is not None:
        return Text(f"库存现金（柜员{holder}尾箱）", f"Cash (drawer of {holder})")
    return SUBJECT_TITLES[Subject(account)] if account in set(Subject) else same(account)


@dataclass(frozen=True)
class TrialLine:
    """One line of the trial balance: an account of the ledger over a span of days, in fen.

    Attributes:
        account: a subject, or a subsidiary cash account; all customers together are one line.
        opening: above zero a credit balance, below zero a debit balance, before the first day.
        debit, credit: what was posted in the span, both above or at zero.
    """

    account: str
    opening: Fen
    debit: Fen
    credit: Fen

    @property
    def closing(self) -> Fen:
        """Above zero a credit balance, below zero a debit balance, after the last day."""
        return Fen(self.opening + self.credit - self.debit)


@dataclass(frozen=True)
class TrialBalance:
    """试算平衡表 of a span of days; it balances, or something in the books is wrong.

    Attributes:
        broken: journal numbers of entries whose own lines do not sum to zero.
    """

    first: date
    last: date
    lines: tuple[TrialLine, ...]
    broken: tuple[str, ...] = ()

    @property
    def off_by(self) -> Fen:
        """By how much it is off: 0 where it balances."""
        return Fen(sum(line.closing for line in self.lines))

    @property
    def balances(self) -> bool:
        """Whether openings, movements and each single entry sum to zero."""
        debits = sum(line.debit for line in self.lines)
        credits = sum(line.credit for line in self.lines)
        return not self.off_by and debits == credits and not self.broken


@dataclass(frozen=True)
class LedgerProof:
    """What was found of the ledger.

    Attributes:
        entries: how many entries posted anything.
        unequal: entries whose lines do not sum to zero, the first of them.
        unknown: entries that have lines or cash and that the journal does not have, likewise.
        drawers: holders whose account in the ledger is not the worth of their pieces.
    """

    entries: int
    unequal: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    drawers: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.unequal or self.unknown or self.drawers)


def sums_to_zero(lines: Iterable[Posting]) -> bool:
    """Whether the lines of an entry balance, which every entry must."""
    return sum(line.amount for line in lines) == 0
