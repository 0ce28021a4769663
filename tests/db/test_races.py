"""Two counters that want the same thing at the same moment: one gets it, the other is told."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.synchronize import Barrier
from typing import Any

import pytest

from app.domain.account import AccountClass
from app.errors import Conflict, GuitaiError, StoreFault
from app.i18n import same
from db.store import SqlStore, StoreSettings, create_store, open_store
from tests.db.sample import (
    ACCOUNT,
    CUSTOMER,
    ENTRY,
    TELLER,
    another,
    stock_card,
    write_entries,
)

COUNTERS = 4
spawned = multiprocessing.get_context("forkserver")
spawned.set_forkserver_preload(["db.store", "tests.db.sample"])


def take_card(store: SqlStore, who: int) -> None:
    with store.writing() as transaction:
        card = transaction.books.next_stock_card(TELLER)
        serial = card.serial if card else "00000001"
        transaction.books.issue_stock_card(serial, f"{store.workstation}-{who}")
        transaction.journal.append(ENTRY)


def open_class_i(store: SqlStore, who: int) -> None:
    with store.writing() as transaction:
        transaction.books.add_account(replace(ACCOUNT, number=f"62{who}"))
        transaction.journal.append(ENTRY)


def add_same_customer(store: SqlStore, who: int) -> None:
    with store.writing() as transaction:
        transaction.books.add_customer(replace(another(3), number=f"01{who}"))
        transaction.journal.append(ENTRY)


def open_the_only_class_ii(store: SqlStore, who: int) -> None:
    """A rule that counts, and an effect after it: nobody may come in between."""
    with store.writing() as transaction:
        if transaction.books.accounts_of(another(2).number):
            raise Conflict("COUNTED", same("has one"), same("none"))
        transaction.books.add_account(
            replace(
                ACCOUNT,
                number=f"63{who}",
                customer=another(2).number,
                account_class=AccountClass.CLASS_II,
            )
        )
        transaction.journal.append(ENTRY)


WORK = [
    (take_card, "STOCK_CARD_GONE"),
    (open_class_i, "CLASS_I_EXISTS"),
    (add_same_customer, "CUSTOMER_EXISTS"),
    (open_the_only_class_ii, "COUNTED"),
]
Work = Callable[[SqlStore, int], None]


@pytest.fixture
def prepared(store: SqlStore) -> SqlStore:
    """A store with one card, and two customers without an account."""
    with store.writing() as transaction:
        transaction.books.add_stock_card(stock_card(1))
        transaction.books.add_customer(CUSTOMER)
        transaction.books.add_customer(another(2))
    return store


def outcome(work: Work, store: SqlStore, who: int) -> str:
    """What became of the work, in one word or two."""
    try:
        work(store, who)
    except GuitaiError as error:
        return f"{type(error).__name__} {error.code}"
    return "done"


def in_a_process(settings: StoreSettings, who: int, start: Barrier, results: Any) -> None:
    """All kinds of work, one after the other, each at the same moment as another process."""
    store = open_store(settings)
    for work, _ in WORK:
        start.wait(30)
        results.put((work.__name__, outcome(work, store, who)))
    store.close()


@pytest.mark.parametrize(("work", "code"), WORK)
def test_of_several_threads_exactly_one_succeeds(
    settings: StoreSettings, prepared: SqlStore, work: Work, code: str
) -> None:
    stores = [
        open_store(replace(settings, workstation=f"0101-{n:02d}")) for n in range(1, COUNTERS + 1)
    ]
    start = threading.Barrier(COUNTERS)
    results: list[str] = []

    def run(who: int) -> None:
        start.wait(30)
        results.append(outcome(work, stores[who], who))

    threads = [threading.Thread(target=run, args=(who,)) for who in range(COUNTERS)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    for one in stores:
        one.close()
    assert sorted(results) == [f"Conflict {code}"] * (COUNTERS - 1) + ["done"]
    found = prepared.verify()
    assert found.whole
    assert found.entries == 1


def test_of_two_processes_exactly_one_succeeds(settings: StoreSettings, prepared: SqlStore) -> None:
    start = spawned.Barrier(2)
    results = spawned.Queue()
    processes = [
        spawned.Process(
            target=in_a_process,
            args=(replace(settings, workstation=f"0101-1{who}"), who, start, results),
        )
        for who in range(2)
    ]
    for one in processes:
        one.start()
    found = sorted(results.get(timeout=60) for _ in range(2 * len(WORK)))
    for one in processes:
        one.join()
        one.close()
    results.close()
    results.join_thread()
    assert found == sorted(
        (work.__name__, said) for work, code in WORK for said in ("done", f"Conflict {code}")
    )
    verified = prepared.verify()
    assert verified.whole
    assert verified.entries == len(WORK)


def test_threads_of_one_workstation_number_their_entries_without_gaps(store: SqlStore) -> None:
    threads = [threading.Thread(target=write_entries, args=(store, 5)) for _ in range(COUNTERS)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    found = store.verify()
    assert found.whole
    assert found.entries == 5 * COUNTERS


def test_a_writer_that_waits_in_vain_is_told_so(
    on_file: StoreSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.engine.BUSY_MILLISECONDS", 50)
    first, second = create_store(on_file), open_store(on_file)
    with first.writing() as holding:
        with pytest.raises(StoreFault, match="STORE_LOCKED"), second.writing():
            pytest.fail("two writers at once")
        with second.reading() as looking:
            assert looking.journal.next_number().endswith("1")
        holding.books.add_customer(CUSTOMER)
    with second.writing() as transaction:
        assert transaction.books.customer(CUSTOMER.number) == CUSTOMER
    first.close()
    second.close()
