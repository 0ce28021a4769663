"""Opening a store: every reason why it cannot be done has its own sentence and its way out."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.domain.branch import StoreKind
from app.errors import GuitaiError, StoreFault
from db import migrating
from db.engine import FileAddress, address_of, url_of
from db.session import transaction
from db.store import SqlStore, StoreSettings, create_store, open_store, verify_journal
from tests.db.sample import CUSTOMER, ENTRY, engine_of, write_entries


def file_of(settings: StoreSettings) -> Path:
    address = address_of(settings.url)
    assert isinstance(address, FileAddress)
    return address.path


def fault_of_opening(settings: StoreSettings) -> StoreFault:
    with pytest.raises(StoreFault) as caught:
        open_store(settings)
    assert caught.value.sentence.zh
    assert caught.value.remedy.zh
    return caught.value


def test_a_store_is_opened_again_as_it_was_left(store: SqlStore, settings: StoreSettings) -> None:
    write_entries(store, 2)
    again = open_store(settings)
    assert (again.kind, again.workstation) == (StoreKind.TRAINING, "0101-01")
    assert (again.identity, again.version) == (store.identity, migrating.VERSIONS[-1])
    assert again.verify() == store.verify()
    again.close()


def test_where_no_store_is_nothing_is_made(settings: StoreSettings) -> None:
    fault = fault_of_opening(settings)
    assert fault.code == "STORE_MISSING"
    assert "guitai init" in fault.remedy.en
    address = address_of(settings.url)
    if isinstance(address, FileAddress):
        assert not address.path.exists()


def test_a_store_is_never_made_over_another(store: SqlStore, settings: StoreSettings) -> None:
    write_entries(store, 1)
    with pytest.raises(StoreFault, match="STORE_EXISTS"):
        create_store(settings)
    assert store.verify().entries == 1


def test_a_training_store_never_opens_as_a_real_one(
    store: SqlStore, settings: StoreSettings
) -> None:
    fault = fault_of_opening(replace(settings, kind=StoreKind.REAL))
    assert fault.code == "STORE_KIND"
    assert "培训账簿库" in fault.sentence.zh
    assert "正式" in fault.sentence.zh


def test_a_store_of_a_newer_program_is_left_alone(store: SqlStore, settings: StoreSettings) -> None:
    with transaction(engine_of(store), writes=True) as session:
        session.write(sa.text("UPDATE alembic_version SET version_num = '0999'"))
    assert fault_of_opening(settings).code == "STORE_NEWER"
    with pytest.raises(StoreFault, match="STORE_NEWER"):
        verify_journal(settings)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "WRONG_KEY"),
        (b"x", "WRONG_KEY"),
        (b"%PDF-1.4" * 1000, "KEY_MISSING"),
        (b"SQLite format 3\0" + bytes(4080), "NOT_A_STORE"),
    ],
)
def test_a_file_that_is_no_store_is_said_so(
    on_file: StoreSettings, content: bytes, code: str
) -> None:
    path = file_of(on_file)
    path.parent.mkdir()
    path.write_bytes(content)
    assert fault_of_opening(on_file).code == code
    assert path.read_bytes() == content


def test_a_folder_in_place_of_the_file_is_no_store(on_file: StoreSettings) -> None:
    file_of(on_file).mkdir(parents=True)
    assert fault_of_opening(on_file).code == "STORE_MISSING"


def test_a_damaged_page_is_said_so(on_file: StoreSettings) -> None:
    store = create_store(on_file)
    with store.writing() as writing:
        kept = writing.documents.keep(os.urandom(400_000), "image/png")
    store.close()
    path = file_of(on_file)
    content = bytearray(path.read_bytes())
    middle = len(content) - 200_000
    content[middle : middle + 8192] = os.urandom(8192)
    path.write_bytes(content)
    store = open_store(on_file)
    with store.reading() as reading, pytest.raises(StoreFault, match="STORE_DAMAGED") as caught:
        reading.documents.content(kept)
    assert "备份" in caught.value.remedy.zh
    store.close()


def test_a_place_that_cannot_be_written_is_said_so(
    on_file: StoreSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = replace(on_file, url=url_of(Path("/proc/guitai/guitai.db")))
    with pytest.raises(StoreFault, match="STORE_NOT_WRITABLE"):
        create_store(nowhere)
    create_store(on_file).close()
    # Nothing is forbidden to root, as whom the tests may run.
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert fault_of_opening(on_file).code == "STORE_NOT_WRITABLE"


def test_a_store_that_could_not_be_made_is_not_there(
    on_file: StoreSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("db.files.os.link", fail)
    with pytest.raises(StoreFault, match="STORE_FULL"):
        create_store(on_file)
    monkeypatch.undo()
    assert list(file_of(on_file).parent.iterdir()) == []
    create_store(on_file).close()
    assert [one.name for one in file_of(on_file).parent.iterdir()] == ["guitai.db"]


def test_a_server_that_does_not_answer_is_said_so(on_file: StoreSettings, tmp_path: Path) -> None:
    nobody = replace(on_file, url=f"postgresql+psycopg://guitai@/guitai?host={tmp_path}")
    fault = fault_of_opening(nobody)
    assert fault.code == "SERVER_UNREACHABLE"
    with pytest.raises(StoreFault, match="SERVER_UNREACHABLE"):
        create_store(nobody)


def test_a_server_that_does_not_know_us_is_said_so(
    on_file: StoreSettings, postgres_url: str
) -> None:
    other = replace(on_file, url=postgres_url.replace("/guitai?", "/elsewhere?"))
    assert fault_of_opening(other).code == "SERVER_REFUSED"
    stranger = replace(on_file, url=postgres_url.replace("guitai@", "stranger@"))
    assert fault_of_opening(stranger).code == "SERVER_REFUSED"


@pytest.mark.parametrize(
    "url", ["", "sqlite:///x.db", "sqlcipher:///", "postgresql+psycopg://h:port/x", "guitai.db"]
)
def test_an_address_that_is_none_is_said_so(on_file: StoreSettings, url: str) -> None:
    assert fault_of_opening(replace(on_file, url=url)).code == "BAD_ADDRESS"


def test_a_password_in_the_address_is_never_shown(on_file: StoreSettings, tmp_path: Path) -> None:
    url = f"postgresql+psycopg://guitai:geheim@/guitai?host={tmp_path}"
    for said in (address_of(url).shown, str(fault_of_opening(replace(on_file, url=url)))):
        assert "geheim" not in said


def test_three_and_four_slashes_name_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "a b" / "账簿.db"
    assert address_of(url_of(path)) == FileAddress(path)
    assert address_of(f"sqlcipher:///{path}") == FileAddress(path)


def test_a_full_disk_loses_nothing(on_file: StoreSettings) -> None:
    store = create_store(on_file)
    write_entries(store, 1)
    engine = engine_of(store)

    def full() -> None:
        with store.writing() as writing:
            writing.books.add_customer(CUSTOMER)
            writing.journal.append(ENTRY)
            writing.documents.keep(os.urandom(500_000), "image/png")

    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def limit(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 20}").fetchall()

    sa.event.listen(engine, "checkout", limit)
    with pytest.raises(StoreFault, match="STORE_FULL") as caught:
        full()
    assert "没有丢失" in caught.value.sentence.zh
    with store.reading() as reading:
        assert reading.books.customer(CUSTOMER.number) is None
    assert store.verify().entries == 1
    pages += 1000
    full()
    assert store.verify().entries == 2
    assert store.verify().whole
    store.close()


def test_a_limit_of_file_size_loses_nothing(on_file: StoreSettings) -> None:
    resource = pytest.importorskip("resource")
    store = create_store(on_file)
    write_entries(store, 1)
    store.close()
    path = file_of(on_file)
    store = open_store(on_file)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    # What is written goes into a file beside the store first: it must be longer than the limit.
    much = path.stat().st_size + 300_000

    def write() -> None:
        with store.writing() as writing:
            writing.journal.append(ENTRY)
            writing.documents.keep(os.urandom(much), "image/png")

    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 50_000, before[1]))
    try:
        with pytest.raises(StoreFault, match=r"STORE_(DISK|FULL)"):
            write()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert store.verify().entries == 1
    write()
    assert store.verify().whole
    store.close()


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("53100", "STORE_FULL"),
        ("55P03", "STORE_LOCKED"),
        ("40001", "CHANGED_MEANWHILE"),
        ("40P01", "CHANGED_MEANWHILE"),
        ("25006", "STORE_NOT_WRITABLE"),
        ("XX001", "STORE_DAMAGED"),
        ("57P01", "SERVER_UNREACHABLE"),
        ("22012", "STORE_FAULT"),
    ],
)
def test_what_a_server_says_is_said_in_the_banks_words(
    on_file: StoreSettings, empty_server: str, state: str, code: str
) -> None:
    store = create_store(replace(on_file, url=empty_server))
    with (
        pytest.raises(GuitaiError, match=code),
        transaction(engine_of(store), writes=True) as session,
    ):
        session.write(sa.text(f"DO $$ BEGIN RAISE 'x' USING ERRCODE = '{state}'; END $$"))
    store.close()


def test_a_place_without_links_still_gets_its_store(
    on_file: StoreSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("db.files.os.link", fail)
    create_store(on_file).close()
    assert [one.name for one in file_of(on_file).parent.iterdir()] == ["guitai.db"]
    with pytest.raises(StoreFault, match="STORE_EXISTS"):
        create_store(on_file)
