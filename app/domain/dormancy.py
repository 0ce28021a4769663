"""休眠: when an account that its holder does not use goes to sleep [DOMAIN §6: there is no single
national rule for personal accounts, so every threshold is the bank's to set]."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from app.clock import CHINA
from app.domain.contract import ContractKind
from app.domain.ledger import OF_THE_BANK, Says
from app.domain.money import Fen
from app.domain.occupations import Occupation
from app.domain.term import Term

NO_USE = frozenset({*OF_THE_BANK, Says.DEDUCTION, Says.REVERSAL})
"""What is no movement of the holder's own: interest and fees of the bank's [DOMAIN §6, 002], what
an authority took, and what only puts an entry right."""

KEEPS_AWAKE = frozenset(
    {
        ContractKind.SALARY,
        ContractKind.DEBIT,
        ContractKind.LOAN,
        ContractKind.INVESTMENT,
        ContractKind.CREDIT_CARD,
        ContractKind.TIME_DEPOSIT,
        ContractKind.PLEDGE,
        ContractKind.CUSTODY,
    }
)
"""Contracts by which an account stays awake, whatever its balance [DOMAIN §6, s]. Mere channels
(SMS notices, internet bank, quick pay) are none of them: nearly every account has them."""

PENSIONS = "07"
"""The purpose of an account for pensions, social security and subsidies, which never goes to sleep
[DOMAIN §6, s]."""


@dataclass(frozen=True)
class DormancyTerms:
    """What the bank has set for a class of accounts.

    Attributes:
        months: without a movement of the holder's own; 0 where no account of it goes to sleep.
        balance: up to which balance, in fen, an account may go to sleep.
    """

    months: int
    balance: Fen


@dataclass(frozen=True)
class Use:
    """How an account is used, as far as dormancy asks.

    Attributes:
        awake_since: the day of its opening, or of its latest reactivation.
        last_used: the day of the latest movement of the holder's own; None for none that counts.
        purpose: the code of what it was opened for.
        held: whether somebody else keeps its money back, so that its holder could not use it.
    """

    awake_since: date
    last_used: date | None
    balance: Fen
    contracts: frozenset[ContractKind]
    purpose: str
    occupation: str
    held: bool = False

    @property
    def exempt(self) -> bool:
        """Whether it never goes to sleep as things are."""
        return (
            bool(self.contracts & KEEPS_AWAKE)
            or self.purpose == PENSIONS
            or self.occupation == Occupation.SOLDIER
            or self.held
        )


def months_have_passed(since: date, months: int, on: date) -> bool:
    """Whether so many months have ended: the first day is not counted, and the last ends at 24:00
    [民法典201-203]."""
    begins = datetime.combine(since, time(), tzinfo=CHINA)
    return on >= Term(months=months).after(begins).astimezone(CHINA).date()


def is_dormant_by(terms: DormancyTerms, use: Use, on: date) -> bool:
    """Whether an account has gone to sleep by that day under these terms."""
    if not terms.months or use.exempt or use.balance > terms.balance:
        return False
    since = max(use.awake_since, use.last_used or use.awake_since)
    return months_have_passed(since, terms.months, on)


def is_never_used_by(months: int, use: Use, on: date) -> bool:
    """Whether channels besides the counter are suspended: so many months from the opening without
    any transaction [银发〔2016〕261号: 6, s]; 0 months where the bank does not suspend them."""
    if not months or use.last_used is not None:
        return False
    return months_have_passed(use.awake_since, months, on)


def document_is_overdue(valid_until: date | None, days: int, on: date) -> bool:
    """Whether a holder's document expired more than so many days ago; never for a long-term one."""
    return valid_until is not None and (on - valid_until).days > days
