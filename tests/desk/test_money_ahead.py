"""What the desk offers to be done with the money of an account, and what comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.desk.desk import Desk
from app.desk.losses_views import CardSeen
from app.domain.account import AccountLife
from app.domain.loss import LossOf
from app.domain.money import Fen
from db.store import SqlStore
from tests.evidence import MOMENT
from tests.prepared import (
    ACCOUNT_NUMBER,
    CARD_NUMBER,
    YESTERDAY,
    charge,
    known_customer,
    locked_pin,
    money,
    report,
)


@pytest.fixture(autouse=True)
def signed_in(desk: Desk) -> None:
    """A teller is at the counter."""
    desk.sign_in("1001", "train1001")


def seen(desk: Desk) -> CardSeen:
    found = desk.card_ahead(CARD_NUMBER)
    assert found is not None
    return found


def offered(desk: Desk) -> list[str]:
    return [one.code for one in seen(desk).money]


def test_after_an_opening_comes_the_first_deposit(desk: Desk, store: SqlStore) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books, at=MOMENT - timedelta(minutes=5))
    assert seen(desk).urged
    assert offered(desk)[0] == "3101"


def test_whoever_has_money_there_is_pressed_to_nothing(desk: Desk, store: SqlStore) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books, at=YESTERDAY)
        money(transaction.books, Fen(100))
    assert not seen(desk).urged
    assert offered(desk) == ["3101", "3102", "3103"]


def test_a_lost_card_or_a_locked_pin_only_takes_money_in(desk: Desk, store: SqlStore) -> None:
    with store.writing() as transaction:
        locked_pin(transaction.books)
    assert offered(desk) == ["3101"]
    with store.writing() as transaction:
        report(transaction.books, LossOf.MEDIUM)
    assert offered(desk) == ["3101"]


def test_a_fee_that_is_due_comes_first(desk: Desk, store: SqlStore) -> None:
    with store.writing() as transaction:
        charge(transaction.books)
    assert seen(desk).urged
    assert offered(desk)[0] == "3104"


def test_a_closed_account_takes_nothing(desk: Desk, store: SqlStore) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books)
        account = transaction.books.account(ACCOUNT_NUMBER)
        assert account is not None
        transaction.books.change_account(replace(account, life=AccountLife.CLOSED))
    assert offered(desk) == []
