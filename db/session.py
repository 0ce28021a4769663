"""One transaction under way: everything is recorded at its end, or nothing is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import exc

from app.errors import Conflict, GuitaiError
from db import faults
from db.engine import for_reading, for_writing

T = TypeVar("T")
AnyRow = sa.Row[*tuple[Any, ...]]
"""A row of whatever columns were asked for."""


class Session:
    """Runs statements in one transaction and says the database's errors in the bank's words.

    Attributes:
        writes: whether it may write.
        written: how often it may have written so far.
    """

    def __init__(self, connection: sa.Connection, *, writes: bool) -> None:
        self._connection = connection
        self.writes = writes
        self.written = 0
        self.failure: GuitaiError | None = None

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._connection.dialect.name

    def rows(self, statement: sa.Executable, **asked: Any) -> Sequence[AnyRow]:
        """All rows of a query; `asked` are the values of one that was put together beforehand."""
        with self._saying():
            return self._connection.execute(statement, asked).all()

    def row(self, statement: sa.Executable, **asked: Any) -> AnyRow | None:
        """The first row of a query; None where there is none."""
        with self._saying():
            return self._connection.execute(statement, asked).first()

    def held(self, query: sa.Select[Any]) -> sa.Select[Any]:
        """The query; in a writing transaction its rows are held against other counters' writers.

        SQLite has one writer at a time anyway.
        """
        alone = not self.writes or self.dialect == "sqlite"
        return query if alone else query.with_for_update(key_share=True)

    def write(self, statement: sa.Executable, rows: Any = None) -> int:
        """Writes, and gives the number of rows that were changed."""
        if not self.writes:
            raise RuntimeError("this transaction only reads")
        self.written += 1
        with self._saying():
            return self._connection.execute(statement, rows).rowcount

    def using(self, work: Callable[[sa.Connection], T]) -> T:
        """What work on the bare connection gives, within this transaction."""
        self.written += 1
        with self._saying():
            return work(self._connection)

    @contextmanager
    def _saying(self) -> Iterator[None]:
        if self.failure is not None:
            # PostgreSQL would refuse, SQLite would go on: neither may record half a case.
            raise self.failure
        try:
            yield
        except (exc.DBAPIError, exc.TimeoutError) as error:
            self.failure = faults.said(error)
            # A server's own words on a conflict quote the row: identity numbers, which must not
            # get into a log by way of the traceback.
            raise self.failure from (None if isinstance(self.failure, Conflict) else error)


@contextmanager
def transaction(engine: sa.Engine, *, writes: bool) -> Iterator[Session]:
    """A transaction that commits at the end and rolls back on any exception.

    After a failure it never commits, even where the failure was caught on the way.

    Raises:
        StoreFault, Conflict: what the database said.
    """
    try:
        opened = engine.connect()
    except exc.SQLAlchemyError as error:
        raise faults.said(error) from error
    with opened:
        connection = for_writing(opened) if writes else for_reading(opened)
        try:
            begun = connection.begin()
        except exc.SQLAlchemyError as error:
            raise faults.said(error) from error
        session = Session(connection, writes=writes)
        try:
            yield session
            if writes and session.failure is not None:
                raise session.failure
        except BaseException:
            _roll_back(connection, begun)
            raise
        if writes:
            _commit(connection, begun)
        else:
            _roll_back(connection, begun)


def _roll_back(connection: sa.Connection, begun: sa.RootTransaction) -> None:
    try:
        begun.rollback()
    except exc.SQLAlchemyError:
        # The connection is gone; whoever is at the other end undoes what was not committed.
        connection.invalidate()


def _commit(connection: sa.Connection, begun: sa.RootTransaction) -> None:
    try:
        begun.commit()
    except BaseException as error:
        lost = isinstance(error, exc.DBAPIError) and error.connection_invalidated
        # The transaction may still be half open: only a closed connection has surely undone it.
        connection.invalidate()
        if isinstance(error, exc.SQLAlchemyError):
            raise (faults.end_unknown() if lost else faults.said(error)) from error
        raise
