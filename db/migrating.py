"""Brings a store that an older version of the program made up to date, after a safe copy."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from db import faults
from db.files import sync_folder
from db.session import Session, transaction

SCRIPTS = Path(__file__).parent / "migrations"

EngineOfFile = Callable[[Path], sa.Engine]


def newest_version() -> str:
    """The version of the structure that this program works with."""
    head = _scripts().get_current_head()
    assert head is not None
    return head


def version_of(connection: sa.Connection) -> str | None:
    """The version of the structure of a store; None where there is none."""
    return MigrationContext.configure(connection).get_current_revision()


def make_tables(session: Session) -> None:
    """Makes all tables of a new store in the transaction."""
    session.using(_upgrade)


def bring_up_to_date(engine: sa.Engine, file: Path | None, engine_of: EngineOfFile) -> str:
    """Migrates an older store in one transaction, and gives its version.

    Args:
        file: the store's file; it is copied beside itself first. None on a server.
        engine_of: an engine on a file that does not enforce references while tables are rebuilt.

    Raises:
        StoreFault: a newer version wrote the store, or there is no room for the copy.
    """
    newest = newest_version()
    with transaction(engine, writes=False) as session:
        found = session.using(version_of)
    if found == newest:
        return newest
    if found is None:
        raise faults.damaged()
    if found not in {script.revision for script in _scripts().walk_revisions()}:
        raise faults.newer(found, newest)
    engine.dispose()
    migrating = engine if file is None else engine_of(file)
    try:
        if file is not None:
            _empty_log(migrating)
        with transaction(migrating, writes=True) as session:
            if file is not None:
                _copy(file, file.with_name(f"{file.name}.before-{newest}"))
            session.using(_upgrade)
            if file is not None:
                session.using(_check_references)
    finally:
        if file is not None:
            migrating.dispose()
    return newest


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _upgrade(connection: sa.Connection) -> None:
    if connection.dialect.name == "postgresql" and version_of(connection) is not None:
        # Another counter may have been started at the same moment.
        connection.exec_driver_sql("SELECT 1 FROM store FOR UPDATE")
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _check_references(connection: sa.Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise faults.damaged()


def _empty_log(engine: sa.Engine) -> None:
    """Moves all of the write-ahead log into the file, so that the file alone is the store."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()


def _copy(file: Path, copy: Path) -> None:
    """Copies the store's file while nobody can write it; an older copy is never replaced."""
    log = file.with_name(file.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise faults.locked()
    if copy.exists():
        return
    making = copy.with_name(copy.name + ".part")
    try:
        shutil.copyfile(file, making)
        making.chmod(0o600)
        with making.open("rb") as written:
            os.fsync(written.fileno())
        making.replace(copy)
        sync_folder(copy.parent)
    except OSError as error:
        making.unlink(missing_ok=True)
        raise faults.full() if error.errno == 28 else faults.disk() from error
