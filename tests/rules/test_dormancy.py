"""When an account goes to sleep, loses its channels, or is stopped for an expired document."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import CHINA
from app.domain.account import AccountLife
from app.domain.branch import Branch, StoreKind
from app.domain.contract import ContractKind
from app.domain.dormancy import (
    KEEPS_AWAKE,
    DormancyTerms,
    Use,
    document_is_overdue,
    is_dormant_by,
    is_never_used_by,
)
from app.domain.ledger import Says
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.restraint import RestraintEnd, RestraintKind, in_effect
from app.flow.books import Books
from app.flow.operation import Performing
from app.rules.dormancy import Marked, document_renewed, mark_dormant
from db.store import SqlStore
from tests import prepared

TERMS = DormancyTerms(12, Fen(10_00))
OPENED = date(2025, 3, 9)


def use(**changes: Any) -> Use:
    """An account opened a year ago, empty and never used since."""
    plain = Use(OPENED, None, Fen(0), frozenset(), "03", "2")
    return replace(plain, **changes)


def test_an_account_sleeps_once_the_last_day_of_its_months_has_ended() -> None:
    assert not is_dormant_by(TERMS, use(), date(2026, 3, 9))
    assert is_dormant_by(TERMS, use(), date(2026, 3, 10))
    used = use(last_used=date(2025, 3, 31))
    assert not is_dormant_by(replace(TERMS, months=6), used, date(2025, 9, 30))
    assert is_dormant_by(replace(TERMS, months=6), used, date(2025, 10, 1)), "no 31 September"


@given(
    months=st.integers(0, 36),
    most=st.integers(0, 1000_00),
    balance=st.integers(0, 2000_00),
    idle=st.integers(0, 1500),
    contract=st.none() | st.sampled_from(ContractKind),
    held=st.booleans(),
)
def test_only_what_is_small_unused_and_free_of_contracts_sleeps(
    months: int, most: int, balance: int, idle: int, contract: ContractKind | None, held: bool
) -> None:
    on = date(2026, 3, 9)
    one = use(
        awake_since=on - timedelta(days=2000),
        last_used=on - timedelta(days=idle),
        balance=Fen(balance),
        contracts=frozenset({contract} - {None}),
        held=held,
    )
    sleeps = is_dormant_by(DormancyTerms(months, Fen(most)), one, on)
    if sleeps:
        assert months
        assert balance <= most
        assert not held
        assert contract not in KEEPS_AWAKE
        assert idle > 28 * months
    elif months and balance <= most and not held and contract not in KEEPS_AWAKE:
        assert idle <= 31 * months + 1


@pytest.mark.parametrize(
    "exempt", [{"purpose": "07"}, {"occupation": "7"}, {"held": True}], ids=str
)
def test_pensions_soldiers_and_what_others_hold_never_sleep(exempt: dict[str, Any]) -> None:
    assert is_dormant_by(TERMS, use(), date(2030, 1, 1))
    assert not is_dormant_by(TERMS, use(**exempt), date(2030, 1, 1))


def test_six_months_without_any_transaction_suspend_the_other_channels() -> None:
    assert not is_never_used_by(6, use(), date(2025, 9, 9))
    assert is_never_used_by(6, use(), date(2025, 9, 10))
    assert not is_never_used_by(6, use(last_used=date(2025, 3, 10)), date(2026, 9, 10))
    assert not is_never_used_by(0, use(), date(2030, 1, 1))


def test_a_document_is_overdue_after_the_days_of_grace() -> None:
    ended = date(2026, 1, 1)
    assert not document_is_overdue(ended, 90, ended + timedelta(days=90))
    assert document_is_overdue(ended, 90, ended + timedelta(days=91))
    assert not document_is_overdue(None, 0, date(2099, 1, 1))


class Undone(Exception):
    """Nothing of it is kept."""


@contextmanager
def books_of(store: SqlStore, opened: datetime) -> Iterator[Books]:
    """The books with a customer whose account was opened then; nothing of it is kept."""
    try:
        with store.writing() as transaction:
            prepared.known_customer(transaction.books, at=opened)
            yield transaction.books
            raise Undone
    except Undone:
        pass


def day_end(books: Books, at: datetime) -> Marked:
    """What the day end of that day marks on that account."""
    branch = Branch("0101", "样本支行", "培训银行", StoreKind.TRAINING, "999999")
    account = books.account(prepared.ACCOUNT_NUMBER)
    assert account is not None
    performing = Performing(branch, "0101-01", "1001", at, "0101-01-000009")
    return mark_dormant(books, performing, (account,))


def posted(books: Books, day: date, says: Says, amount: int = 1) -> None:
    """A line of the account on that day."""
    journal = f"test-{day}-{says}"
    books.add_posting(Posting(journal, 1, prepared.ACCOUNT_NUMBER, Fen(amount), day, says))


LONG_AGO = datetime(2024, 1, 2, 10, 0, tzinfo=CHINA)
NOW = datetime(2026, 3, 9, 20, 0, tzinfo=CHINA)


def test_interest_and_fees_are_no_movement_and_a_deposit_is(store: SqlStore) -> None:
    with books_of(store, LONG_AGO) as books:
        posted(books, date(2026, 3, 1), Says.INTEREST, 5)
        posted(books, date(2026, 3, 2), Says.FEE, -1)
        posted(books, date(2026, 3, 2), Says.DEDUCTION, -1)
        marked = day_end(books, NOW)
        account = books.account(prepared.ACCOUNT_NUMBER)
        assert account is not None
        assert marked.dormant == marked.stopped == (prepared.ACCOUNT_NUMBER,)
        assert (account.life, account.life_since) == (AccountLife.DORMANT, NOW)
        assert account.non_counter_stopped_at == NOW
        assert day_end(books, NOW) == Marked(), "done twice it changes nothing"
    with books_of(store, LONG_AGO) as books:
        posted(books, date(2026, 3, 1), Says.CASH_IN, 5)
        assert day_end(books, NOW) == Marked()


def test_a_balance_or_a_salary_keeps_an_account_awake(store: SqlStore) -> None:
    with books_of(store, LONG_AGO) as books:
        posted(books, date(2024, 2, 1), Says.CASH_IN, 10_01)
        assert day_end(books, NOW).dormant == ()
    with books_of(store, LONG_AGO) as books:
        posted(books, date(2024, 2, 1), Says.CASH_IN, 10_00)
        assert day_end(books, NOW).dormant
    with books_of(store, LONG_AGO) as books:
        prepared.contract(books, ContractKind.SALARY)
        assert day_end(books, NOW).dormant == ()


def test_what_an_authority_holds_is_not_put_to_sleep(store: SqlStore) -> None:
    with books_of(store, LONG_AGO) as books:
        prepared.restrained(books, RestraintKind.JUDICIAL, until=None)
        assert day_end(books, NOW).dormant == ()


def test_a_document_long_expired_stops_the_account_until_it_is_renewed(store: SqlStore) -> None:
    with books_of(store, NOW - timedelta(days=20)) as books:
        holder = books.customer(prepared.CUSTOMER_NUMBER)
        assert holder is not None
        expired = replace(holder, document_valid_until=NOW.date() - timedelta(days=91))
        books.change_customer(expired)
        assert day_end(books, NOW).restricted == (prepared.ACCOUNT_NUMBER,)
        assert day_end(books, NOW) == Marked(), "once"
        (row,) = in_effect(books.restraints(prepared.ACCOUNT_NUMBER), NOW)
        assert row.kind is RestraintKind.SYSTEM
        assert row.told
        books.change_customer(replace(expired, document_valid_until=date(2046, 1, 1)))
        assert day_end(books, NOW).freed == (prepared.ACCOUNT_NUMBER,)
        (ended,) = books.restraints(prepared.ACCOUNT_NUMBER)
        assert ended.end is RestraintEnd.CLEARED


def test_whatever_registers_a_renewed_document_frees_the_account_at_once(store: SqlStore) -> None:
    with books_of(store, NOW - timedelta(days=20)) as books:
        holder = books.customer(prepared.CUSTOMER_NUMBER)
        assert holder is not None
        books.change_customer(replace(holder, document_valid_until=date(2025, 1, 1)))
        day_end(books, NOW)
        branch = Branch("0101", "样本支行", "培训银行", StoreKind.TRAINING, "999999")
        performing = Performing(branch, "0101-01", "1001", NOW, "0101-01-000010")
        document_renewed(books, performing, holder.number)
        assert in_effect(books.restraints(prepared.ACCOUNT_NUMBER), NOW), "still expired"
        books.change_customer(replace(holder, document_valid_until=None))
        document_renewed(books, performing, holder.number)
        assert not in_effect(books.restraints(prepared.ACCOUNT_NUMBER), NOW)
