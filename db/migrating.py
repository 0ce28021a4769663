"""Brings a store that an older version of the program made up to date, after a safe copy."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from db import faults
from db.files import sync_folder
from db.session import Session, transaction

VERSIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""The versions that the structure has had, the last being what this program works with."""

SCRIPTS = Path(__file__).parent / "migrations"

EngineOfFile = Callable[[Path], sa.Engine]


def version_of(connection: sa.Connection) -> str | None:
    """The version of the structure of a store; None where there is none."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return None if found is None else str(found[0])


def make_tables(session: Session) -> None:
    """Makes all tables of a new store in the transaction."""
    session.using(_upgrade)


def known_version(engine: sa.Engine) -> str:
    """The version of a store; StoreFault where a newer program wrote it."""
    with transaction(engine, writes=False) as session:
        found = session.using(version_of)
    if found is None:
        raise faults.damaged()
    if found not in VERSIONS:
        raise faults.newer(found, VERSIONS[-1])
    return found


def bring_up_to_date(
    engine: sa.Engine, version: str, file: Path | None, engine_of: EngineOfFile
) -> str:
    """Migrates an older store in one transaction, and gives the version that it has then.

    Args:
        version: what the store has now, see `known_version`.
        file: the store's file; it is copied beside itself first. None on a server.
        engine_of: an engine on a file that does not enforce references while tables are rebuilt.

    Raises:
        StoreFault: there is no room for the copy, or the migration failed; nothing has changed.
    """
    newest = VERSIONS[-1]
    if version == newest:
        return newest
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


def _upgrade(connection: sa.Connection) -> None:
    # Hundreds of modules that an ordinary start can do without.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    if connection.dialect.name == "postgresql" and version_of(connection) is not None:
        # Another counter may have been started at the same moment.
        connection.exec_driver_sql("SELECT 1 FROM store FOR UPDATE")
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
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
        raise faults.of_the_disk(error) from error
