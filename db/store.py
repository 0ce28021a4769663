"""The store of a branch: made once, opened at each start, reached one transaction at a time."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import exc

from app.clock import now
from app.domain.branch import StoreKind
from app.domain.ledger import LedgerProof
from app.i18n import Text
from db import chain, faults, schema
from db.books import SqlBooks
from db.card_orders import SqlCardOrders
from db.certificates import SqlCertificates
from db.customer_index import SqlCustomerIndex
from db.documents import SqlDocuments
from db.drafts import SqlDrafts
from db.engine import (
    SALT_BYTES,
    FileAddress,
    ServerAddress,
    address_of,
    file_engine,
    identity_of_file,
    server_engine,
)
from db.files import put_in_place
from db.freeze_register import SqlFreezeRegister
from db.journal import SqlJournal, begin_roll, enrol
from db.keys import Keys, new_secret
from db.ledger_proof import prove_ledger
from db.loss_register import SqlLossRegister
from db.migrating import bring_up_to_date, known_version, make_tables, version_of
from db.outbox import SqlOutbox
from db.remembering import remembering
from db.session import Session, transaction
from db.verify import Head, Verification, verify

_BOOKS_KEY = "books of the branch"
_JOURNAL_KEY = "seals of the journal"
_PAPER_KEY = "check codes of papers"


@dataclass(frozen=True)
class StoreSettings:
    """Which store, for whom, and where its key lies.

    Attributes:
        url: `sqlcipher:///path/to/file` or `postgresql+psycopg://user@host/database`.
        kind: what the store must be; opening one of the other kind is a StoreFault.
        workstation: the number of this workstation; its journal and its numbers are its own.
        keys: where secrets of stores lie.
    """

    url: str
    kind: StoreKind
    workstation: str
    keys: Keys


class SqlTransaction:
    """All parts of the store in one transaction."""

    def __init__(
        self, session: Session, *, workstation: str, kind: StoreKind, seal_key: bytes
    ) -> None:
        self._books = remembering(SqlBooks(session, workstation, kind), session)
        self._index = SqlCustomerIndex(session)
        self._drafts = SqlDrafts(session)
        self._journal = SqlJournal(session, workstation, seal_key)
        self._outbox = SqlOutbox(session)
        self._documents = SqlDocuments(session)
        self._certificates = SqlCertificates(session)
        self._losses = SqlLossRegister(session)
        self._freezes = SqlFreezeRegister(session)
        self._card_orders = SqlCardOrders(session)

    @property
    def books(self) -> SqlBooks:
        return self._books

    @property
    def index(self) -> SqlCustomerIndex:
        return self._index

    @property
    def drafts(self) -> SqlDrafts:
        return self._drafts

    @property
    def journal(self) -> SqlJournal:
        return self._journal

    @property
    def outbox(self) -> SqlOutbox:
        return self._outbox

    @property
    def documents(self) -> SqlDocuments:
        return self._documents

    @property
    def certificates(self) -> SqlCertificates:
        return self._certificates

    @property
    def losses(self) -> SqlLossRegister:
        return self._losses

    @property
    def freezes(self) -> SqlFreezeRegister:
        return self._freezes

    @property
    def card_orders(self) -> SqlCardOrders:
        return self._card_orders


class SqlStore:
    """An open store. Each transaction has a connection of its own, so threads may share it."""

    def __init__(self, opened: Opened, workstation: str, keys: Keys) -> None:
        self._opened = opened
        self._workstation = workstation
        self._keys = keys

    @property
    def kind(self) -> StoreKind:
        """Training or real, as written into the store itself."""
        return self._opened.kind

    @property
    def workstation(self) -> str:
        """The workstation whose journal and numbers are written."""
        return self._workstation

    @property
    def identity(self) -> str:
        """The store's id, 32 hex digits, under which its key is kept."""
        return self._opened.identity

    @property
    def address(self) -> str:
        """Where the store is, without a password."""
        return self._opened.address

    @property
    def version(self) -> str:
        """The version of the store's structure."""
        return self._opened.version

    @property
    def key_place(self) -> Text:
        """Where the key lies, for the self-test; may ask the system's key store."""
        return self._keys.where(self.identity)

    @property
    def paper_key(self) -> bytes:
        """The branch's secret from which the check codes of its papers are made."""
        return self._opened.paper_key

    def secret(self, name: str) -> bytes | None:
        """A secret that lies where the store's key does; None where there is none."""
        return self._keys.find(name)

    def keep_secret(self, name: str, secret: bytes) -> None:
        """Keeps a new secret there; StoreFault where that cannot be."""
        self._keys.keep(name, secret)

    @contextmanager
    def writing(self) -> Iterator[SqlTransaction]:
        """One transaction that commits at the end and rolls back on any exception."""
        with transaction(self._opened.engine, writes=True) as session:
            yield self._parts(session)

    @contextmanager
    def reading(self) -> Iterator[SqlTransaction]:
        """One unchanging state of the store, to look at only."""
        with transaction(self._opened.engine, writes=False) as session:
            yield self._parts(session)

    def verify(self, noted: Iterable[Head] = ()) -> Verification:
        """Proves the journal while the store is open, see `verify_journal`."""
        with transaction(self._opened.engine, writes=False) as session:
            return verify(session, self._opened.seal_key, noted)

    def close(self) -> None:
        """Gives up all connections."""
        self._opened.engine.dispose()

    def _parts(self, session: Session) -> SqlTransaction:
        return SqlTransaction(
            session,
            workstation=self._workstation,
            kind=self.kind,
            seal_key=self._opened.seal_key,
        )


@dataclass(frozen=True)
class Opened:
    """A store whose key fits, whose kind is right and whose structure is this program's."""

    engine: sa.Engine
    address: str
    identity: str
    kind: StoreKind
    version: str
    seal_key: bytes
    paper_key: bytes


def create_store(settings: StoreSettings) -> SqlStore:
    """Makes an empty store and opens it.

    A file appears at its place only when it is complete; on a server all tables come in one
    transaction. So a store that could not be made is not there.

    Raises:
        StoreFault: there is one already, the place cannot be written, or the server not reached.
    """
    address = address_of(settings.url)
    identity, secret = secrets.token_hex(SALT_BYTES), new_secret()
    if isinstance(address, FileAddress):
        _create_file(address.path, settings, identity, secret)
    else:
        engine = server_engine(address.url)
        try:
            if _is_there(engine):
                raise faults.exists(address.shown)
            settings.keys.keep(identity, secret)
            _fill(engine, settings, identity, secret)
        finally:
            engine.dispose()
    return open_store(settings)


def open_store(settings: StoreSettings) -> SqlStore:
    """Opens a store; one of an older version is brought up to date first, a file after a copy.

    Raises:
        StoreFault: no store, no or wrong key, other kind, newer version, damaged, not reached.
    """
    opened = _reached(settings, migrate=True)
    try:
        with transaction(opened.engine, writes=False) as session:
            query = sa.select(schema.journal_heads.c.workstation)
            enrolled = {row.workstation for row in session.rows(query)}
        if settings.workstation not in enrolled:
            with transaction(opened.engine, writes=True) as session:
                enrol(session, settings.workstation, opened.seal_key)
    except BaseException:
        opened.engine.dispose()
        raise
    return SqlStore(opened, settings.workstation, settings.keys)


def verify_journal(settings: StoreSettings, noted: Iterable[Head] = ()) -> Verification:
    """Proves the journal of a store as it is; changes nothing, so an older one is not migrated.

    Args:
        noted: ends that an earlier verification found; their entries must still be there.

    Raises:
        StoreFault: no store, no or wrong key, other kind, newer version, damaged, not reached.
    """
    opened = _reached(settings, migrate=False)
    try:
        with transaction(opened.engine, writes=False) as session:
            return verify(session, opened.seal_key, noted)
    finally:
        opened.engine.dispose()


def verify_ledger(settings: StoreSettings) -> LedgerProof | None:
    """Proves that the ledger hangs together with the journal; changes nothing. None for a store of
    before there was cash, which is not migrated for it.

    Raises:
        StoreFault: as `verify_journal` says.
    """
    opened = _reached(settings, migrate=False)
    try:
        if not sa.inspect(opened.engine).has_table(schema.cash_moves.name):
            return None
        with transaction(opened.engine, writes=False) as session:
            return prove_ledger(session)
    finally:
        opened.engine.dispose()


def _reached(settings: StoreSettings, *, migrate: bool) -> Opened:
    """The engine of a store after all checks of its key, kind and version."""
    address = address_of(settings.url)
    if isinstance(address, FileAddress):
        identity = identity_of_file(address.path)
        if not os.access(address.path, os.W_OK) or not os.access(address.path.parent, os.W_OK):
            raise faults.not_writable(str(address.path))
        secret = settings.keys.find(identity)
        if secret is None:
            raise faults.key_missing(identity, settings.keys.where(identity))
        engine = file_engine(address.path, chain.derived(secret, _BOOKS_KEY))
        return _checked(engine, address, settings, secret, migrate=migrate)
    return _checked(server_engine(address.url), address, settings, None, migrate=migrate)


def _checked(
    engine: sa.Engine,
    address: FileAddress | ServerAddress,
    settings: StoreSettings,
    secret: bytes | None,
    *,
    migrate: bool,
) -> Opened:
    try:
        if isinstance(address, ServerAddress) and not _is_there(engine):
            raise faults.missing(address.shown)
        with transaction(engine, writes=False) as session:
            row = session.row(sa.select(schema.store.c.id, schema.store.c.kind))
        if row is None:
            raise faults.damaged()
        if row.kind is not settings.kind:
            raise faults.other_kind(row.kind, settings.kind)
        secret = secret or settings.keys.find(row.id)
        if secret is None:
            raise faults.key_missing(row.id, settings.keys.where(row.id))
        version = known_version(engine)
        if migrate:
            version = bring_up_to_date(
                engine,
                version,
                address.path if isinstance(address, FileAddress) else None,
                lambda path: file_engine(path, chain.derived(secret, _BOOKS_KEY), references=False),
            )
    except BaseException:
        engine.dispose()
        raise
    return Opened(
        engine=engine,
        address=address.shown,
        identity=row.id,
        kind=row.kind,
        version=version,
        seal_key=chain.derived(secret, _JOURNAL_KEY),
        paper_key=chain.derived(secret, _PAPER_KEY),
    )


def _create_file(path: Path, settings: StoreSettings, identity: str, secret: bytes) -> None:
    if path.exists():
        raise faults.exists(str(path))
    making = path.with_name(f"{path.name}.{identity[:8]}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        making.touch(mode=0o600, exist_ok=False)
    except OSError as error:
        raise faults.not_writable(str(path.parent)) from error
    try:
        settings.keys.keep(identity, secret)
        engine = file_engine(
            making, chain.derived(secret, _BOOKS_KEY), salt=bytes.fromhex(identity)
        )
        try:
            _fill(engine, settings, identity, secret)
        finally:
            engine.dispose()
        put_in_place(making, path)
    except FileExistsError as error:
        raise faults.exists(str(path)) from error
    except OSError as error:
        raise faults.of_the_disk(error) from error
    finally:
        for left in (making, *(making.with_name(making.name + end) for end in ("-wal", "-shm"))):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


def _fill(engine: sa.Engine, settings: StoreSettings, identity: str, secret: bytes) -> None:
    seal_key = chain.derived(secret, _JOURNAL_KEY)
    with transaction(engine, writes=True) as session:
        make_tables(session)
        session.write(
            sa.insert(schema.store).values(row=1, id=identity, kind=settings.kind, created_at=now())
        )
        begin_roll(session, seal_key)
        enrol(session, settings.workstation, seal_key)


def _is_there(engine: sa.Engine) -> bool:
    try:
        with engine.connect() as connection:
            return version_of(connection) is not None
    except exc.SQLAlchemyError as error:
        raise faults.said(error) from error
