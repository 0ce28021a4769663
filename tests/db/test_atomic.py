"""An opening is recorded whole or not at all, whatever fails on the way."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from app.errors import StoreFault
from db.store import SqlStore, StoreSettings, create_store, open_store
from tests.db.sample import (
    CUSTOMER,
    DRAFT,
    another,
    engine_of,
    open_account,
    rows,
    stock_card,
)

KILLS = 6
spawned = multiprocessing.get_context("forkserver")
spawned.set_forkserver_preload(["db.store", "tests.db.sample"])


class PowerCut(Exception):
    """What the tests throw at a write."""


def prepare(store: SqlStore, cards: int = 1) -> None:
    with store.writing() as transaction:
        transaction.drafts.add(DRAFT)
        for number in range(1, cards + 1):
            transaction.books.add_stock_card(stock_card(number))


def test_failing_each_write_in_turn_leaves_nothing(store: SqlStore) -> None:
    prepare(store)
    before = rows(store)
    writes = 0
    fail_at = 0

    def fail(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        nonlocal writes
        if statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            writes += 1
            if writes == fail_at:
                raise PowerCut

    event.listen(engine_of(store), "before_cursor_execute", fail)

    def attempt() -> None:
        with store.writing() as transaction:
            open_account(transaction, CUSTOMER, "00000001")

    failed = 0
    while True:
        writes, fail_at = 0, failed + 1
        try:
            attempt()
        except PowerCut:
            failed += 1
        else:
            break
        assert rows(store) == before
        with store.reading() as transaction:
            assert transaction.drafts.find(DRAFT.id) == DRAFT
            assert transaction.books.stock_left(DRAFT.teller) == 1
            assert transaction.journal.next_number() == "0101-01-000001"
        assert store.verify().whole
    assert failed >= 11, "customer, account, stock, card, entry, head, picture, papers, draft …"
    assert rows(store) != before
    with store.reading() as transaction:
        assert transaction.drafts.find(DRAFT.id) is None


def test_failing_at_the_commit_leaves_nothing(store: SqlStore) -> None:
    prepare(store)
    before = rows(store)

    def fail(_connection: sa.Connection) -> None:
        raise PowerCut

    event.listen(engine_of(store), "commit", fail)
    with pytest.raises(PowerCut), store.writing() as transaction:
        open_account(transaction, CUSTOMER, "00000001")
    event.remove(engine_of(store), "commit", fail)
    assert rows(store) == before
    with store.writing() as transaction:
        open_account(transaction, CUSTOMER, "00000001")
    assert store.verify().entries == 1


def open_for_ever(settings: StoreSettings, first: int, told: Connection) -> None:
    """Opens account after account until it is killed, and tells each that was recorded."""
    store = open_store(settings)
    number = first
    while True:
        with store.writing() as transaction:
            transaction.drafts.add(replace(DRAFT, id=f"draft-{number}"))
        with store.writing() as transaction:
            entry = open_account(
                transaction, another(number), f"{number:08d}", draft=f"draft-{number}"
            )
        told.send(entry.number)
        number += 1


def test_killed_at_any_moment_the_books_are_whole(settings: StoreSettings) -> None:
    store = create_store(settings)
    with store.writing() as transaction:
        for number in range(1, 2000):
            transaction.books.add_stock_card(stock_card(number))
    store.close()
    luck = random.Random(20260309)
    acknowledged: list[str] = []
    for turn in range(KILLS):
        here, there = spawned.Pipe(duplex=False)
        process = spawned.Process(target=open_for_ever, args=(settings, 1 + 300 * turn, there))
        process.start()
        there.close()
        acknowledged.append(here.recv())
        time.sleep(luck.uniform(0, 0.15))
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        process.close()
        try:
            while True:
                acknowledged.append(here.recv())
        except EOFError:
            here.close()
        store = open_store(settings)
        with store.writing() as transaction:
            # A server may still be busy with the last commit of the one that was killed.
            transaction.journal.next_number()
        found = store.verify()
        assert found.whole
        recorded = found.entries
        assert acknowledged == [f"0101-01-{n:06d}" for n in range(1, len(acknowledged) + 1)]
        assert len(acknowledged) <= recorded
        # Killed between commit and telling: recorded, and the next one counts on from there.
        acknowledged += [f"0101-01-{n:06d}" for n in range(len(acknowledged) + 1, recorded + 1)]
        counted = rows(store)
        assert counted["customers"] == counted["accounts"] == counted["cards"] == recorded
        assert counted["outbox"] == 2 * recorded
        with store.reading() as transaction:
            assert transaction.books.stock_left(DRAFT.teller) == 1999 - recorded
            left = transaction.drafts.open_ones()
        assert len(left) <= 1
        with store.writing() as transaction:
            for one in left:
                transaction.drafts.close(one.id, one.revision, "")
        store.close()


def test_a_server_that_goes_away_at_the_very_end_is_said_so(
    on_file: StoreSettings, empty_server: str
) -> None:
    store = create_store(replace(on_file, url=empty_server))
    prepare(store)

    def attempt() -> None:
        with store.writing() as transaction:
            open_account(transaction, CUSTOMER, "00000001")
            with engine_of(store).connect() as other:
                other.exec_driver_sql(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE state = 'idle in transaction' AND pid <> pg_backend_pid()"
                )

    with pytest.raises(StoreFault) as caught:
        attempt()
    assert caught.value.code == "OUTCOME_UNKNOWN"
    with store.reading() as transaction:
        assert transaction.drafts.find(DRAFT.id) == DRAFT
    assert store.verify().entries == 0
    store.close()
