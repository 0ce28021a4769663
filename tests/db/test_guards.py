"""What was recorded can be neither changed nor removed, and the file says nothing to a thief."""

from __future__ import annotations

import os
import sqlite3
import stat
from dataclasses import replace

import pytest
import sqlalchemy as sa

from app.errors import StoreFault
from db.engine import FileAddress, address_of
from db.keys import Keys, new_secret
from db.session import transaction
from db.store import SqlStore, StoreSettings, create_store, open_store
from tests.db.sample import CUSTOMER, ENTRY, engine_of, rows, write_entries

COLUMNS = (
    'workstation, sequence, number, at, operation, outcome, "case", made_by, approved_by, '
    "customer, headline, body, previous, digest, mark"
)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET headline = 'x'",
        "UPDATE journal SET digest = digest WHERE sequence = 1",
        "DELETE FROM journal",
        "DELETE FROM journal WHERE sequence = 2",
        "UPDATE documents SET content = 'x'",
        "DELETE FROM documents",
    ],
)
def test_journal_and_documents_refuse_changes(store: SqlStore, statement: str) -> None:
    write_entries(store, 2)
    with store.writing() as writing:
        writing.documents.keep(b"picture", "image/png")
    before = rows(store)
    with (
        pytest.raises(StoreFault, match="APPEND_ONLY"),
        transaction(engine_of(store), writes=True) as session,
    ):
        session.write(sa.text(statement))
    assert rows(store) == before
    assert store.verify().whole


@pytest.mark.parametrize("table", ["journal", "documents"])
def test_a_server_refuses_to_empty_them_too(
    store: SqlStore, settings: StoreSettings, table: str
) -> None:
    if isinstance(address_of(settings.url), FileAddress):
        statement = f"REPLACE INTO journal SELECT {COLUMNS} FROM journal"
    else:
        statement = f"TRUNCATE {table} CASCADE"
    write_entries(store, 1)
    with (
        pytest.raises(StoreFault, match="APPEND_ONLY"),
        transaction(engine_of(store), writes=True) as session,
    ):
        session.write(sa.text(statement))
    assert rows(store)["journal"] == 1


def test_the_files_on_disk_hold_nothing_that_can_be_read(on_file: StoreSettings) -> None:
    store = create_store(on_file)
    address = address_of(on_file.url)
    assert isinstance(address, FileAddress)
    with store.writing() as writing:
        writing.books.add_customer(CUSTOMER)
        writing.documents.keep(b"PLAIN PICTURE" * 1000, "image/png")
        writing.journal.append(replace(ENTRY, headline=CUSTOMER.name))
    files = [one for one in address.path.parent.iterdir() if one.is_file()]
    assert len(files) > 1, "the write-ahead log is looked at, too"
    for file in files:
        content = file.read_bytes()
        for secret in (CUSTOMER.name, CUSTOMER.phone, CUSTOMER.document_number, "PLAIN PICTURE"):
            assert secret.encode() not in content
        assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0
    store.close()
    with sqlite3.connect(address.path) as plain, pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM customers")
    plain.close()


def test_a_wrong_key_opens_nothing_and_harms_nothing(on_file: StoreSettings) -> None:
    store = create_store(on_file)
    write_entries(store, 1)
    store.close()
    wrong = Keys(on_file.keys.folder.parent / "other keys", system=False)
    with pytest.raises(StoreFault, match="KEY_MISSING"):
        open_store(replace(on_file, keys=wrong))
    wrong.keep(store.identity, new_secret())
    with pytest.raises(StoreFault, match="WRONG_KEY") as caught:
        open_store(replace(on_file, keys=wrong))
    assert "密钥" in caught.value.sentence.zh
    again = open_store(on_file)
    assert again.verify().entries == 1
    again.close()


def test_a_secret_in_another_workstations_hands_is_needed_for_a_server_too(
    store: SqlStore, settings: StoreSettings
) -> None:
    other = replace(settings, keys=Keys(settings.keys.folder / "other", system=False))
    with pytest.raises(StoreFault, match="KEY_MISSING"):
        open_store(other)


def test_a_key_file_is_for_this_user_only(on_file: StoreSettings) -> None:
    store = create_store(on_file)
    file = on_file.keys.file(store.identity)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert str(file) in store.key_place.zh
    store.close()
    file.write_text("no key")
    with pytest.raises(StoreFault, match="KEY_MISSING"):
        open_store(on_file)
    os.unlink(file)


def test_what_was_committed_is_on_the_disk_and_references_hold(store: SqlStore) -> None:
    with engine_of(store).connect() as connection:

        def setting(query: str) -> object:
            return connection.exec_driver_sql(query).scalar_one()

        if connection.dialect.name == "sqlite":
            assert setting("PRAGMA journal_mode") == "wal"
            assert setting("PRAGMA synchronous") == 2, "FULL: each commit reaches the disk"
            assert setting("PRAGMA foreign_keys") == 1
        else:
            assert setting("SHOW synchronous_commit") == "on"
