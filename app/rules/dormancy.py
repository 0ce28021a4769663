"""休眠登记: what a day end marks: accounts asleep, channels unused, expired documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.clock import business_date
from app.domain.account import Account, AccountClass, AccountLife
from app.domain.control_parameters import (
    DOCUMENT_OVERDUE_DAYS,
    DORMANCY_BALANCE,
    DORMANCY_MONTHS,
    NEVER_USED_MONTHS,
)
from app.domain.dormancy import (
    NO_USE,
    DormancyTerms,
    Use,
    document_is_overdue,
    is_dormant_by,
    is_never_used_by,
)
from app.domain.money import Fen
from app.domain.restraint import (
    OF_AN_AUTHORITY,
    Restraint,
    RestraintEnd,
    RestraintKind,
    in_effect,
)
from app.flow.books import Books, BooksReading
from app.flow.operation import Performing
from app.i18n import Text
from app.rules.restraint_numbers import restraint_number

OVERDUE_DOCUMENT = "overdue_document"
"""Why the system restricts an account, as its line in the register says."""

TOLD_OF_THE_DOCUMENT = Text(
    "您登记的身份证件已过有效期，账户暂停支出；请本人持新证件到柜台更新，更新后即恢复。",
    "The identity document on record has expired, so payments from the account are paused; bring "
    "the new document to the counter and they resume.",
)

_HELD_BY_OTHERS = OF_AN_AUTHORITY | {
    RestraintKind.POLICE_STOP,
    RestraintKind.AML_SPECIAL,
    RestraintKind.BANK_CONTROL,
}
"""While one of these holds, it is not for want of interest that the holder does not use it."""


@dataclass(frozen=True)
class Marked:
    """What a day end marked, by account number.

    Attributes:
        dormant: gone to sleep.
        stopped: channels besides the counter suspended, for never having been used.
        restricted: stopped by the system, for the holder's document expired long ago.
        freed: no longer stopped by the system, for the document was renewed.
    """

    dormant: tuple[str, ...] = ()
    stopped: tuple[str, ...] = ()
    restricted: tuple[str, ...] = ()
    freed: tuple[str, ...] = ()

    def __add__(self, other: Marked) -> Marked:
        return Marked(
            self.dormant + other.dormant,
            self.stopped + other.stopped,
            self.restricted + other.restricted,
            self.freed + other.freed,
        )


@dataclass(frozen=True)
class Thresholds:
    """What the bank has set for these marks, as of a day."""

    on: date
    terms: Mapping[AccountClass, DormancyTerms]
    never_used_months: int
    document_days: int


def thresholds(books: BooksReading, on: date) -> Thresholds:
    """What counts on that day."""
    return Thresholds(
        on,
        {
            one: DormancyTerms(
                int(books.parameter(DORMANCY_MONTHS[one], on)),
                Fen(int(books.parameter(DORMANCY_BALANCE[one], on))),
            )
            for one in AccountClass
        },
        int(books.parameter(NEVER_USED_MONTHS, on)),
        int(books.parameter(DOCUMENT_OVERDUE_DAYS, on)),
    )


def use_of(books: BooksReading, account: Account, at: datetime) -> Use:
    """How an account is used at that moment, from the books."""
    since = business_date(account.life_since or account.opened_at)
    lines = books.postings(account.number, since, business_date(at))
    own = [line.day for line in lines if line.says not in NO_USE]
    customer = books.customer(account.customer)
    return Use(
        awake_since=since,
        last_used=max(own, default=None),
        balance=books.balance(account.number),
        contracts=frozenset(one.kind for one in books.contracts(account.number)),
        purpose=account.purpose,
        occupation=customer.occupation if customer else "",
        held=any(
            one.kind in _HELD_BY_OTHERS for one in in_effect(books.restraints(account.number), at)
        ),
    )


def mark_dormant(books: Books, performing: Performing, accounts: Iterable[Account]) -> Marked:
    """Marks those of the accounts that have gone to sleep, were never used, or whose holder's
    document expired long ago; and frees those whose document was renewed.

    For the day end, in its own entry; what is marked already is left as it is, so that it may be
    done twice.
    """
    asked = thresholds(books, business_date(performing.now))
    marked = Marked()
    for account in accounts:
        if account.life is not AccountLife.CLOSED:
            marked += _use_marked(books, performing, account, asked)
            marked += _document_marked(books, performing, account, asked)
    return marked


def _use_marked(
    books: Books, performing: Performing, account: Account, asked: Thresholds
) -> Marked:
    use = use_of(books, account, performing.now)
    sleeps = account.life is AccountLife.NORMAL and is_dormant_by(
        asked.terms[account.account_class], use, asked.on
    )
    unused = account.non_counter_stopped_at is None and is_never_used_by(
        asked.never_used_months, use, asked.on
    )
    if sleeps or unused:
        books.change_account(
            replace(
                account,
                life=AccountLife.DORMANT if sleeps else account.life,
                life_since=performing.now if sleeps else account.life_since,
                life_journal=performing.journal if sleeps else account.life_journal,
                non_counter_stopped_at=(
                    performing.now if unused else account.non_counter_stopped_at
                ),
            )
        )
    return Marked(
        dormant=(account.number,) if sleeps else (),
        stopped=(account.number,) if unused else (),
    )


def _document_marked(
    books: Books, performing: Performing, account: Account, asked: Thresholds
) -> Marked:
    customer = books.customer(account.customer)
    until = customer.document_valid_until if customer else None
    standing = of_the_system(books, account.number)
    if standing and not document_is_overdue(until, 0, asked.on):
        free_of_the_system(books, performing, account.number)
        return Marked(freed=(account.number,))
    if standing or not document_is_overdue(until, asked.document_days, asked.on):
        return Marked()
    books.add_restraint(
        Restraint(
            number=restraint_number(books, performing),
            account=account.number,
            kind=RestraintKind.SYSTEM,
            authority="",
            document="",
            amount=None,
            since=performing.now,
            until=None,
            queue=0,
            journal=performing.journal,
            reason=OVERDUE_DOCUMENT,
            told=TOLD_OF_THE_DOCUMENT.zh,
        )
    )
    return Marked(restricted=(account.number,))


def of_the_system(books: BooksReading, account: str) -> tuple[Restraint, ...]:
    """The restrictions of an account by the system that have not ended, oldest first."""
    return tuple(
        one
        for one in books.restraints(account)
        if one.kind is RestraintKind.SYSTEM and one.ended_at is None
    )


def free_of_the_system(books: Books, performing: Performing, account: str) -> int:
    """Ends what the system restricts of an account, because the holder's document was renewed;
    gives how many restrictions there were."""
    standing = of_the_system(books, account)
    for one in standing:
        books.change_restraint(
            replace(
                one,
                ended_at=performing.now,
                ended_by=performing.journal,
                end=RestraintEnd.CLEARED,
            )
        )
    return len(standing)


def document_renewed(books: Books, performing: Performing, customer: str) -> None:
    """What the system restricts for an expired document ends by itself when a valid one is
    registered: called by whatever writes a customer's document anew."""
    known = books.customer(customer)
    until = known.document_valid_until if known else None
    if not document_is_overdue(until, 0, business_date(performing.now)):
        for account in books.accounts_of(customer):
            free_of_the_system(books, performing, account.number)
