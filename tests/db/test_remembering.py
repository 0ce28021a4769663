"""Books answer a question as before only while nobody can have changed what it is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db import remembering
from db.store import SqlStore, StoreSettings, create_store, open_store
from tests.db.sample import ACCOUNT, CUSTOMER, another


def test_what_a_transaction_wrote_itself_it_sees_at_once(store: SqlStore) -> None:
    moved = replace(CUSTOMER, address="上海市样本路2号")
    with store.writing() as transaction:
        books = transaction.books
        assert books.customer(CUSTOMER.number) is None
        assert books.accounts_of(CUSTOMER.number) == ()
        books.add_customer(CUSTOMER)
        assert books.customer(CUSTOMER.number) == CUSTOMER
        books.change_customer(moved)
        books.add_account(ACCOUNT)
        assert books.customer(CUSTOMER.number) == moved
        assert books.accounts_of(CUSTOMER.number) == (ACCOUNT,)


def test_numbers_are_never_given_twice(store: SqlStore) -> None:
    with store.writing() as transaction:
        given = [transaction.books.next_sequence("account") for _ in range(3)]
    assert given == [1, 2, 3]


def test_whoever_only_looks_sees_one_state_and_the_next_one_the_new(store: SqlStore) -> None:
    with store.reading() as looking:
        assert looking.books.customer(CUSTOMER.number) is None
        with store.writing() as transaction:
            transaction.books.add_customer(CUSTOMER)
        assert looking.books.customer(CUSTOMER.number) is None
    with store.reading() as looking:
        assert looking.books.customer(CUSTOMER.number) == CUSTOMER


def test_a_writer_on_a_server_sees_what_another_counter_recorded_meanwhile(
    on_file: StoreSettings, empty_server: str
) -> None:
    settings = replace(on_file, url=empty_server)
    store, other = create_store(settings), open_store(settings)
    with store.writing() as transaction:
        assert transaction.books.customer(CUSTOMER.number) is None
        with other.writing() as elsewhere:
            elsewhere.books.add_customer(CUSTOMER)
        assert transaction.books.customer(CUSTOMER.number) == CUSTOMER
    store.close()
    other.close()


def test_the_same_question_in_other_words_is_another_question(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembering, "MOST", 2)
    second = another(2)
    with store.writing() as transaction:
        for one in (CUSTOMER, second):
            transaction.books.add_customer(one)
    with store.reading() as transaction:
        books = transaction.books
        for _ in range(2):
            for one in (CUSTOMER, second):
                assert books.customer(one.number) == one
                assert books.customer_by_document(one.document_kind, one.document_number) == one
