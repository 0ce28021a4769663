"""Every test of the store runs on the encrypted file and on a real PostgreSQL server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.domain.branch import StoreKind
from db.engine import url_of
from db.keys import Keys
from db.store import SqlStore, StoreSettings, create_store
from tests.db.sample import WORKSTATION


def file_settings(folder: Path) -> StoreSettings:
    return StoreSettings(
        url=url_of(folder / "books" / "guitai.db"),
        kind=StoreKind.TRAINING,
        workstation=WORKSTATION,
        keys=Keys(folder / "keys", system=False),
    )


@pytest.fixture
def empty_server(postgres_url: str) -> str:
    """The URL of a server's database in which nothing is."""
    engine = sa.create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return postgres_url


@pytest.fixture
def on_file(tmp_path: Path) -> StoreSettings:
    """Settings of a store in a file that is not there yet."""
    return file_settings(tmp_path)


@pytest.fixture(params=["file", "server"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> StoreSettings:
    """Settings of a store that is not there yet, on either kind of database."""
    in_file = file_settings(tmp_path)
    if request.param == "file":
        return in_file
    return StoreSettings(
        request.getfixturevalue("empty_server"),
        in_file.kind,
        in_file.workstation,
        in_file.keys,
    )


@pytest.fixture
def store(settings: StoreSettings) -> Iterator[SqlStore]:
    """An open, empty store."""
    made = create_store(settings)
    yield made
    made.close()
