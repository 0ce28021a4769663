"""Customers are found by the beginnings of words, on either kind of database."""

from __future__ import annotations

import shutil
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from app.domain.search_words import FoundBy, SearchWord
from db import migrating
from db.store import SqlStore, StoreSettings, create_store, open_store
from tests.db.conftest import file_settings
from tests.db.sample import ACCOUNT, CARD, CUSTOMER, engine_of

ZHANG = replace(
    CUSTOMER,
    number="0101000002",
    document_number="110101199003071233",
    name="张伟",
    pinyin="zhangwei zw",
    phone="13900001234",
    document_valid_until=date(2026, 4, 1),
)
DAN = replace(
    ZHANG,
    number="0101000003",
    document_number="110101199003074567",
    name="单晓明",
    phone="13900005678",
    document_valid_until=date(2026, 3, 1),
)
EVA = replace(
    ZHANG,
    number="0101000004",
    document_kind="passport",
    document_number="C01X00T47",
    name="BRANDT EVA",
    phone="13900009999",
    document_valid_until=None,
)


@pytest.fixture
def peopled(store: SqlStore) -> SqlStore:
    """A store with four customers, one of whom has an account and a card."""
    with store.writing() as transaction:
        for one in (CUSTOMER, ZHANG, DAN, EVA):
            transaction.books.add_customer(one)
        transaction.books.add_account(ACCOUNT)
        transaction.books.add_card(CARD)
    return store


def found(store: SqlStore, beginning: str, limit: int = 20) -> list[tuple[str, FoundBy]]:
    with store.reading() as transaction:
        return [(one.customer, one.by) for one in transaction.index.beginning(beginning, limit)]


@pytest.mark.parametrize(
    ("beginning", "who", "by"),
    [
        ("张", ZHANG, FoundBy.NAME),
        ("伟", ZHANG, FoundBy.GIVEN_NAME),
        ("zhangw", ZHANG, FoundBy.PINYIN),
        ("zw", ZHANG, FoundBy.INITIALS),
        ("shanxiao", DAN, FoundBy.PINYIN),
        ("danxiao", DAN, FoundBy.PINYIN),
        ("dxm", DAN, FoundBy.INITIALS),
        ("eva", EVA, FoundBy.GIVEN_NAME),
        ("brandteva", EVA, FoundBy.NAME),
        ("74T00X10C", EVA, FoundBy.DOCUMENT),
        ("3321", ZHANG, FoundBy.DOCUMENT),
        ("X200", CUSTOMER, FoundBy.DOCUMENT),
        ("8765", DAN, FoundBy.PHONE),
        ("𠀀丽阿", CUSTOMER, FoundBy.NAME),
        ("81000000000202", CUSTOMER, FoundBy.CARD),
        (ACCOUNT.number[::-1], CUSTOMER, FoundBy.ACCOUNT),
    ],
)
def test_a_customer_is_found_by_names_spellings_and_ends_of_numbers(
    peopled: SqlStore, beginning: str, who: object, by: FoundBy
) -> None:
    assert (who.number, by) in found(peopled, beginning)  # type: ignore[attr-defined]


def test_the_shortest_word_comes_first_and_no_more_than_were_asked_for(peopled: SqlStore) -> None:
    with peopled.reading() as transaction:
        words = [one.word for one in transaction.index.beginning("", 1000)]
    assert words == sorted(words)
    assert len(found(peopled, "", 3)) == 3


def test_whoever_changes_name_and_phone_is_found_by_the_new_ones_alone(peopled: SqlStore) -> None:
    with peopled.writing() as transaction:
        transaction.books.change_customer(replace(ZHANG, name="张大伟", phone="13900007777"))
    assert found(peopled, "zw") == []
    assert found(peopled, "4321") == []
    assert found(peopled, "zdw") == [(ZHANG.number, FoundBy.INITIALS)]
    assert found(peopled, "7777") == [(ZHANG.number, FoundBy.PHONE)]
    assert found(peopled, "3321") == [(ZHANG.number, FoundBy.DOCUMENT)]


def test_a_change_that_is_not_recorded_leaves_the_words_as_they_were(peopled: SqlStore) -> None:
    def cut_short() -> None:
        with peopled.writing() as transaction:
            transaction.books.change_customer(replace(ZHANG, name="李大伟"))
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        cut_short()
    assert found(peopled, "zw") == [(ZHANG.number, FoundBy.INITIALS)]
    assert found(peopled, "ldw") == []


def test_documents_that_end_are_listed_by_their_day(peopled: SqlStore) -> None:
    with peopled.reading() as transaction:
        index = transaction.index
        first, last = date(2026, 1, 1), date(2026, 4, 1)
        assert [one.number for one in index.documents_ending(first, last, 10)] == [
            DAN.number,
            ZHANG.number,
        ]
        assert index.count_documents_ending(first, last) == 2
        assert index.count_documents_ending(first, date(2026, 3, 31)) == 1
        assert len(index.documents_ending(first, last, 1)) == 1


def test_of_some_customers_those_are_given_who_bear_a_name(peopled: SqlStore) -> None:
    among = [ZHANG.number, DAN.number, EVA.number]
    with peopled.reading() as transaction:
        index = transaction.index
        assert index.named("zw", among) == {ZHANG.number}
        assert index.named("eva", among) == {EVA.number}
        assert index.named("单", [ZHANG.number]) == frozenset()
        assert index.named("单", []) == frozenset()
        # A tail is no name, though it is a word.
        assert index.named("3321", among) == frozenset()


def test_customers_are_given_by_their_numbers_and_strangers_passed_over(peopled: SqlStore) -> None:
    with peopled.reading() as transaction:
        known = transaction.index.customers([ZHANG.number, "nobody", DAN.number])
    assert {one.name for one in known} == {"张伟", "单晓明"}


def test_whoever_was_in_the_books_before_is_found_after_the_migration(
    settings: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = tmp_path / "second"
    later = ("0003*", "0004*", "0005*", "0006*", "0007*", "0008*", "*cache*")
    shutil.copytree(migrating.SCRIPTS, second, ignore=shutil.ignore_patterns(*later))
    with monkeypatch.context() as then:
        then.setattr(migrating, "SCRIPTS", second)
        then.setattr(migrating, "VERSIONS", ("0001", "0002"))
        then.setattr("db.books.index_customer", lambda *_: None)
        then.setattr("db.books.index_account", lambda *_: None)
        then.setattr("db.books.index_card", lambda *_: None)
        store = create_store(settings)
        with store.writing() as transaction:
            for one in (CUSTOMER, ZHANG, DAN, EVA):
                transaction.books.add_customer(one)
        with engine_of(store).begin() as connection:
            connection.execute(sa.text(_AN_ACCOUNT_THEN), _account_then())
            connection.execute(sa.text(_A_CARD_THEN), _card_then())
        store.close()
    migrated = open_store(settings)
    with engine_of(migrated).connect() as connection:
        filled = connection.execute(sa.text('SELECT word, "by", customer FROM search_words')).all()
    migrated.close()
    words = {SearchWord(word, FoundBy(by), who) for word, by, who in filled}
    assert SearchWord("zw", FoundBy.INITIALS, ZHANG.number) in words
    assert SearchWord(CARD.number[::-1], FoundBy.CARD, CUSTOMER.number) in words
    fresh = _fresh_words(settings, tmp_path)
    assert words == fresh


_AN_ACCOUNT_THEN = """
    INSERT INTO accounts
        (number, customer, account_class, life, currency, branch, purpose, opened_at, opened_by,
         daily_limit, daily_count, yearly_limit, sms_notice, journal)
    VALUES (:number, :customer, :account_class, :life, :currency, :branch, :purpose, :opened_at,
         :opened_by, :daily_limit, :daily_count, :yearly_limit, :sms_notice, :journal)
"""
"""An account as the second version kept it, without what came later."""

_A_CARD_THEN = """
    INSERT INTO cards
        (number, account, customer, state, pin_state, pin_verifier, issued_at, journal)
    VALUES (:number, :account, :customer, :state, :pin_state, :pin_verifier, :issued_at, :journal)
"""
"""A card as the second version kept it, without what came later."""


def _account_then() -> dict[str, Any]:
    then = asdict(ACCOUNT)
    for later in ("life_since", "life_journal", "non_counter_stopped_at"):
        del then[later]
    return {**then, "opened_at": ACCOUNT.opened_at.isoformat()}


def _card_then() -> dict[str, str]:
    return {
        "number": CARD.number,
        "account": CARD.account,
        "customer": CARD.customer,
        "state": CARD.state,
        "pin_state": CARD.pin_state,
        "pin_verifier": CARD.pin_verifier,
        "issued_at": CARD.issued_at.isoformat(),
        "journal": CARD.journal,
    }


def _fresh_words(settings: StoreSettings, tmp_path: Path) -> set[SearchWord]:
    """The words of the same people where they are written one by one."""
    store = create_store(file_settings(tmp_path / "fresh"))
    with store.writing() as transaction:
        for one in (CUSTOMER, ZHANG, DAN, EVA):
            transaction.books.add_customer(one)
        transaction.books.add_account(ACCOUNT)
        transaction.books.add_card(CARD)
    with store.reading() as transaction:
        words = set(transaction.index.beginning("", 1000))
    store.close()
    return words
