"""A store of an older version is brought up to date whole, after a safe copy, or not at all."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from app.errors import StoreFault
from db import migrating
from db.engine import FileAddress, address_of, url_of
from db.schema import metadata
from db.store import SqlStore, StoreSettings, create_store, open_store, verify_journal
from tests.db.sample import CUSTOMER, engine_of, write_entries

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("customers") as customers:
        customers.add_column(sa.Column("remark", sa.Text(), server_default="new"))
        customers.alter_column("phone", new_column_name="mobile")
    {then}
"""


def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str = "") -> None:
    """Makes the program believe that it has one more migration."""
    scripts = tmp_path / "migrations"
    shutil.copytree(migrating.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "0009_next.py").write_text(NEXT.format(then=then))
    monkeypatch.setattr(migrating, "SCRIPTS", scripts)
    monkeypatch.setattr(migrating, "VERSIONS", (*migrating.VERSIONS, "0009"))


def customers(store: SqlStore) -> list[str]:
    with engine_of(store).connect() as connection:
        return [column["name"] for column in sa.inspect(connection).get_columns("customers")]


@pytest.fixture
def older(settings: StoreSettings) -> StoreSettings:
    """A closed store that has seen some business."""
    store = create_store(settings)
    with store.writing() as transaction:
        transaction.books.add_customer(CUSTOMER)
    write_entries(store, 2)
    store.close()
    return settings


def test_the_migrations_make_exactly_the_tables_that_the_program_uses(store: SqlStore) -> None:
    with engine_of(store).connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []
        partial = next(
            index
            for index in sa.inspect(connection).get_indexes("accounts")
            if index["name"] == "uq_accounts_one_class_i"
        )
    assert partial["unique"]
    where = next(str(v) for k, v in partial["dialect_options"].items() if k.endswith("_where"))
    assert "'I'" in where
    assert "'closed'" in where


def test_the_program_knows_every_migration_that_it_brings() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrating.SCRIPTS))
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    assert [script.revision for script in scripts][::-1] == list(migrating.VERSIONS)


def test_an_older_store_is_brought_up_to_date(
    older: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_version(tmp_path, monkeypatch)
    assert verify_journal(older).entries == 2
    store = open_store(older)
    assert store.version == "0009"
    assert {"remark", "mobile"} <= set(customers(store))
    with engine_of(store).connect() as connection:
        mobile = connection.exec_driver_sql("SELECT mobile FROM customers").scalar_one()
    assert mobile == CUSTOMER.phone
    assert store.verify().whole
    store.close()
    open_store(older).close()


def test_a_file_is_copied_before_it_is_migrated(
    on_file: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = create_store(on_file)
    write_entries(store, 2)
    store.close()
    with monkeypatch.context() as newer:
        next_version(tmp_path, newer)
        store = open_store(on_file)
        write_entries(store, 1)
        store.close()
    with pytest.raises(StoreFault, match="STORE_NEWER"):
        open_store(on_file)
    address = address_of(on_file.url)
    assert isinstance(address, FileAddress)
    copy = address.path.with_name("guitai.db.before-0009")
    assert copy.stat().st_mode & 0o077 == 0
    store = open_store(replace(on_file, url=url_of(copy)))
    assert store.version == migrating.VERSIONS[-1]
    assert store.verify().entries == 2
    store.close()


def test_a_migration_that_fails_leaves_the_older_store(
    older: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as newer:
        next_version(tmp_path, newer, then='op.execute("SELECT * FROM nowhere")')
        with pytest.raises(StoreFault):
            open_store(older)
    store = open_store(older)
    assert store.version == migrating.VERSIONS[-1]
    assert "phone" in customers(store)
    with store.reading() as transaction:
        assert transaction.books.customer(CUSTOMER.number) == CUSTOMER
    assert store.verify().entries == 2
    store.close()


def test_no_store_is_migrated_without_room_for_its_copy(
    on_file: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_store(on_file).close()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as newer:
        next_version(tmp_path, newer)
        newer.setattr("db.migrating.shutil.copyfile", full)
        with pytest.raises(StoreFault, match="STORE_FULL"):
            open_store(on_file)
    open_store(on_file).close()


def test_who_was_in_the_first_books_is_a_chinese_national_in_the_second(
    settings: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = tmp_path / "first"
    shutil.copytree(
        migrating.SCRIPTS,
        first,
        ignore=shutil.ignore_patterns(
            "0002*", "0003*", "0004*", "0005*", "0006*", "0007*", "0008*", "*cache*"
        ),
    )
    with monkeypatch.context() as then:
        then.setattr(migrating, "SCRIPTS", first)
        then.setattr(migrating, "VERSIONS", ("0001",))
        store = create_store(settings)
        row = {column: getattr(CUSTOMER, column) for column in customers(store)}
        names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
        row["since"] = row["since"].isoformat()
        with engine_of(store).begin() as connection:
            connection.execute(sa.text(f"INSERT INTO customers ({names}) VALUES ({values})"), row)
        store.close()
    store = open_store(settings)
    with store.reading() as transaction:
        known = transaction.books.customer_by_document(
            CUSTOMER.document_kind, CUSTOMER.document_number
        )
    assert known is not None
    assert (known.name, known.nationality, known.latin_name) == (CUSTOMER.name, "CHN", "")
    store.close()
