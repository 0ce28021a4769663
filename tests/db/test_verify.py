"""Whoever alters the journal with SQL in hand is found, and the first altered entry is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from app.errors import StoreFault
from app.flow.journal import seal
from db.session import Session, transaction
from db.store import SqlStore, StoreSettings, create_store, open_store, verify_journal
from db.verify import Fault, FaultKind, Head, Verification, verify
from tests.db.sample import ENTRY, WORKSTATION, disarm, engine_of, tamper, write_entries

COUNT = 6

SEALED = {
    "at": "2026-03-09T09:30:16+08:00",
    "operation": "9999",
    "outcome": "declined",
    '"case"': "another",
    "made_by": "999999",
    "approved_by": "",
    "customer": "0101999999",
    "headline": "别人",
    "body": b"{}",
    "previous": "f" * 64,
    "digest": "e" * 64,
    "number": "0101-01-999999",
}


@contextmanager
def tampering(store: SqlStore) -> Iterator[Session]:
    """A transaction without triggers, in which the journal is altered, and which is undone."""

    class Undo(Exception):
        pass

    try:
        with transaction(engine_of(store), writes=True) as session:
            session.using(disarm)
            yield session
            raise Undo
    except Undo:
        return


def altered(
    store: SqlStore, *statements: str, noted: tuple[Head, ...] = (), **values: Any
) -> Verification:
    """What the verification finds after these statements, which are then undone."""
    with tampering(store) as session:
        for statement in statements:
            session.write(sa.text(statement), values)
        return verify(session, store._opened.seal_key, noted)


def reseal(session: Session, first: int) -> None:
    """Seals all entries from `first` on anew, as the program does, but without its secret."""
    entries = session.rows(sa.text("SELECT * FROM journal ORDER BY sequence"))
    previous = entries[first - 2].digest if first > 1 else "0" * 64
    for row in entries[first - 1 :]:
        said = dict(row._mapping)
        for name in ("number", "mark", "digest", "previous"):
            said.pop(name)
        digest = seal(**said | {"previous": previous, "body": bytes(row.body)})
        session.write(
            sa.text(
                "UPDATE journal SET previous = :previous, digest = :digest WHERE sequence = :k"
            ),
            {"previous": previous, "digest": digest, "k": row.sequence},
        )
        previous = digest
    session.write(sa.text("UPDATE journal_heads SET digest = :digest"), {"digest": previous})


def choosing(**strategies: st.SearchStrategy[Any]) -> Callable[..., Any]:
    """A test over chosen entries, all in one store since each alteration is undone."""
    return lambda function: hypothesis_settings(
        max_examples=25,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )(given(**strategies)(function))


entries = st.integers(1, COUNT)


@pytest.fixture
def written(store: SqlStore) -> SqlStore:
    """A store with some entries in its journal."""
    write_entries(store, COUNT)
    return store


def test_an_unaltered_journal_is_whole(written: SqlStore, settings: StoreSettings) -> None:
    found = written.verify()
    assert found.whole
    assert (found.entries, found.chains, found.first_fault) == (COUNT, 1, None)
    assert [head.sequence for head in found.heads] == [COUNT]
    assert verify_journal(settings) == found


@choosing(k=entries, field=st.sampled_from(sorted(SEALED)))
def test_a_changed_field_is_found(written: SqlStore, k: int, field: str) -> None:
    found = altered(
        written,
        f"UPDATE journal SET {field} = :value WHERE sequence = :k",
        value=SEALED[field],
        k=k,
    )
    assert found.first_fault == Fault(FaultKind.CHANGED, WORKSTATION, k)
    assert found.first_fault.number in found.first_fault.sentence.zh


@choosing(k=entries)
def test_a_removed_entry_is_found(written: SqlStore, k: int) -> None:
    found = altered(written, "DELETE FROM journal WHERE sequence = :k", k=k)
    assert found.first_fault == Fault(FaultKind.MISSING, WORKSTATION, k)


@choosing(k=entries)
def test_a_cut_off_end_is_found(written: SqlStore, k: int) -> None:
    found = altered(written, "DELETE FROM journal WHERE sequence >= :k", k=k)
    assert found.first_fault == Fault(FaultKind.MISSING, WORKSTATION, k)


@choosing(k=st.integers(2, COUNT))
def test_a_cut_off_end_with_a_head_made_to_fit_is_found(written: SqlStore, k: int) -> None:
    found = altered(
        written,
        "DELETE FROM journal WHERE sequence >= :k",
        "UPDATE journal_heads SET sequence = :k - 1, "
        "digest = (SELECT digest FROM journal WHERE sequence = :k - 1)",
        k=k,
    )
    assert found.first_fault == Fault(FaultKind.END, WORKSTATION, k - 1)


@choosing(k=entries)
def test_an_inserted_entry_is_found(written: SqlStore, k: int) -> None:
    with tampering(written) as session:
        for n in range(COUNT, k - 1, -1):
            session.write(
                sa.text(
                    "UPDATE journal SET sequence = sequence + 1, number = :number "
                    "WHERE sequence = :n"
                ),
                {"n": n, "number": f"{WORKSTATION}-{n + 1:06d}"},
            )
        columns = 'at, operation, outcome, "case", made_by, approved_by, customer, body'
        session.write(
            sa.text(
                f"INSERT INTO journal (workstation, sequence, number, headline, {columns}, "
                "previous, digest, mark) "
                f"SELECT workstation, :k, :number, 'x', {columns}, previous, 'new', mark "
                "FROM journal WHERE sequence = :other"
            ),
            {"k": k, "number": f"{WORKSTATION}-{k:06d}", "other": k + 1},
        )
        session.write(sa.text("UPDATE journal_heads SET sequence = sequence + 1"))
        reseal(session, k)
        found = verify(session, written._opened.seal_key)
    assert found.first_fault == Fault(FaultKind.FOREIGN, WORKSTATION, k)


@choosing(pair=st.lists(entries, min_size=2, max_size=2, unique=True).map(sorted))
def test_two_swapped_entries_are_found(written: SqlStore, pair: list[int]) -> None:
    a, b = pair
    found = altered(
        written,
        "UPDATE journal SET sequence = -1, number = 'x' WHERE sequence = :a",
        "UPDATE journal SET sequence = :a, number = :na WHERE sequence = :b",
        "UPDATE journal SET sequence = :b, number = :nb WHERE sequence = -1",
        a=a,
        b=b,
        na=f"{WORKSTATION}-{a:06d}",
        nb=f"{WORKSTATION}-{b:06d}",
    )
    assert found.first_fault == Fault(FaultKind.CHANGED, WORKSTATION, a)


@choosing(k=entries)
def test_a_chain_that_was_sealed_anew_is_found(written: SqlStore, k: int) -> None:
    with tampering(written) as session:
        session.write(sa.text("UPDATE journal SET headline = 'x' WHERE sequence = :k"), {"k": k})
        reseal(session, k)
        found = verify(session, written._opened.seal_key)
    assert found.first_fault == Fault(FaultKind.FOREIGN, WORKSTATION, k)


def test_an_entry_added_past_the_program_is_found(written: SqlStore) -> None:
    found = altered(written, "UPDATE journal_heads SET sequence = sequence - 1")
    assert found.first_fault == Fault(FaultKind.END, WORKSTATION, COUNT)
    found = altered(written, "UPDATE journal SET sequence = 0 WHERE sequence = 1")
    assert found.first_fault == Fault(FaultKind.FOREIGN, WORKSTATION, 0)


def test_a_value_that_is_not_even_of_its_kind_is_found(on_file: StoreSettings) -> None:
    store = create_store(on_file)
    write_entries(store, 3)
    found = altered(store, "UPDATE journal SET body = 'words' WHERE sequence = 2")
    store.close()
    assert found.first_fault == Fault(FaultKind.CHANGED, WORKSTATION, 2)


def test_a_journal_that_was_taken_away_whole_is_found(
    written: SqlStore, settings: StoreSettings
) -> None:
    other = open_store(replace(settings, workstation="0101-02"))
    write_entries(other, 2)
    other.close()
    assert written.verify().chains == 2
    gone = "WHERE workstation = '0101-02'"
    found = altered(written, f"DELETE FROM journal {gone}", f"DELETE FROM journal_heads {gone}")
    assert found.first_fault == Fault(FaultKind.GONE, "0101-02", 0)
    found = altered(written, f"DELETE FROM journal_heads {gone}")
    assert found.first_fault == Fault(FaultKind.GONE, "0101-02", 0)
    found = altered(
        written,
        f"DELETE FROM journal {gone}",
        f"DELETE FROM journal_heads {gone}",
        "UPDATE journal_roll SET workstations = '[\"0101-01\"]'",
    )
    assert found.first_fault is not None
    assert found.first_fault.kind is FaultKind.GONE


def test_the_lowest_of_several_faults_is_named(written: SqlStore) -> None:
    found = altered(written, "UPDATE journal SET headline = 'x' WHERE sequence IN (2, 5)")
    assert found.first_fault == Fault(FaultKind.CHANGED, WORKSTATION, 2)


def test_a_noted_end_proves_that_the_store_was_not_put_back(
    written: SqlStore, settings: StoreSettings
) -> None:
    noted = written.verify().heads
    assert written.verify(noted).whole
    write_entries(written, 1)
    assert written.verify(noted).whole
    later = (Head(WORKSTATION, COUNT + 2, "a" * 64),)
    assert written.verify(later).first_fault == Fault(FaultKind.MISSING, WORKSTATION, COUNT + 2)
    other = (Head(WORKSTATION, COUNT, "a" * 64),)
    assert verify_journal(settings, other).first_fault == Fault(
        FaultKind.FOREIGN, WORKSTATION, COUNT
    )
    gone = (Head("0101-09", 1, "a" * 64),)
    assert written.verify(gone).first_fault == Fault(FaultKind.GONE, "0101-09", 0)


def test_nothing_is_recorded_upon_an_altered_end(written: SqlStore) -> None:
    tamper(written, "UPDATE journal_heads SET sequence = 3")
    with pytest.raises(StoreFault, match="JOURNAL_BROKEN"), written.writing() as transaction_:
        transaction_.journal.append(ENTRY)
    assert not written.verify().whole
