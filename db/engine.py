"""How the store is reached: an encrypted file on this PC, or a PostgreSQL server of the branch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event, exc
from sqlcipher3 import dbapi2 as sqlcipher

from db import faults

BUSY_MILLISECONDS = 5_000
"""How long a writer waits for another one before it says that the store is held."""

SALT_BYTES = 16
_PLAIN_SQLITE = b"SQLite format 3\0"
_SQLCIPHER = "sqlcipher:///"
_POSTGRESQL = "postgresql+psycopg://"
_WRITES = "guitai_writes"


@dataclass(frozen=True)
class FileAddress:
    """A store in one encrypted file."""

    path: Path

    @property
    def shown(self) -> str:
        return str(self.path)


@dataclass(frozen=True)
class ServerAddress:
    """A store on a PostgreSQL server."""

    url: sa.URL

    @property
    def shown(self) -> str:
        return self.url.render_as_string(hide_password=True)


Address = FileAddress | ServerAddress


def address_of(url: str) -> Address:
    """The address that a URL names: `sqlcipher:///path` or `postgresql+psycopg://user@host/name`.

    The path of a file is always absolute, so three or four slashes mean the same.

    Raises:
        StoreFault: the URL is neither.
    """
    if url.startswith(_SQLCIPHER):
        rest = url.removeprefix(_SQLCIPHER).lstrip("/")
        if rest:
            return FileAddress(Path(rest) if Path(rest).is_absolute() else Path("/" + rest))
    if url.startswith(_POSTGRESQL):
        try:
            return ServerAddress(sa.make_url(url))
        except (exc.ArgumentError, ValueError) as error:
            raise faults.bad_address(url) from error
    raise faults.bad_address(url)


def url_of(path: Path) -> str:
    """The URL of a store in a file."""
    return _SQLCIPHER + path.absolute().as_posix().lstrip("/")


def identity_of_file(path: Path) -> str:
    """The id of a store in a file: the 16 bytes of salt that head it, in hex.

    They are all of the file that is not encrypted, so the key can be looked up before it is opened.

    Raises:
        StoreFault: there is no such file, it may not be read, or it is no encrypted store.
    """
    try:
        with path.open("rb") as file:
            head = file.read(SALT_BYTES)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise faults.missing(str(path)) from error
    except OSError as error:
        raise faults.not_writable(str(path)) from error
    if head == _PLAIN_SQLITE:
        raise faults.not_encrypted(path)
    if len(head) < SALT_BYTES:
        raise faults.wrong_key()
    return head.hex()


def file_engine(
    path: Path, key: bytes, *, salt: bytes | None = None, references: bool = True
) -> sa.Engine:
    """An engine on an encrypted file.

    Args:
        key: 32 bytes, used as they are: there is no pass phrase to stretch.
        salt: 16 bytes that will head a file that is being made.
        references: whether foreign keys are enforced; off while tables are rebuilt.
    """
    engine = sa.create_engine(
        sa.URL.create(
            "sqlite+pysqlcipher",
            password=f"x'{key.hex()}{(salt or b'').hex()}'",
            database=str(path),
        ),
        module=sqlcipher,
        poolclass=sa.QueuePool,
        pool_size=4,
        max_overflow=8,
        connect_args={
            # Transactions are begun by us, see _begin; a connection of the pool serves one
            # thread at a time, though not always the one that opened it.
            "isolation_level": None,
            "check_same_thread": False,
            "timeout": BUSY_MILLISECONDS / 1000,
        },
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: Any) -> None:
        for pragma in (
            # Wrong keys are said by us, not printed by the library.
            "cipher_log_level = NONE",
            "journal_mode = WAL",
            "synchronous = FULL",
            f"foreign_keys = {'ON' if references else 'OFF'}",
            "trusted_schema = OFF",
            # What is sorted in passing stays in memory: the disk sees only encrypted pages.
            "temp_store = MEMORY",
        ):
            connection.execute("PRAGMA " + pragma).fetchall()

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        # A writer takes its turn at once: two that had read first could never both go on.
        writes = connection.get_execution_options().get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def server_engine(url: sa.URL) -> sa.Engine:
    """An engine on a PostgreSQL server.

    Writers run READ COMMITTED with explicit row locks, not SERIALIZABLE. What must be unique is a
    constraint; what must be counted is counted behind the lock of one row (the customer, the
    journal's head, the sequence). SERIALIZABLE would abort cases of counters that have nothing to
    do with each other, since small tables are read whole, and a case that is performed in front of
    a customer cannot be silently run again. Servers that only know SERIALIZABLE work too: their
    refusals come out as a Conflict.
    """
    return sa.create_engine(
        url,
        pool_size=4,
        max_overflow=8,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={
            "connect_timeout": 5,
            "application_name": "guitai",
            "options": f"-c lock_timeout={BUSY_MILLISECONDS} -c synchronous_commit=on",
        },
    )


def for_writing(connection: sa.Connection) -> sa.Connection:
    """The connection, set so that its next transaction may write."""
    if connection.dialect.name == "sqlite":
        return connection.execution_options(**{_WRITES: True})
    return connection.execution_options(isolation_level="READ COMMITTED")


def for_reading(connection: sa.Connection) -> sa.Connection:
    """The connection, set so that its next transaction sees one unchanging state of the books."""
    if connection.dialect.name == "sqlite":
        return connection
    return connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
