"""What the flow asks of the store: books, drafts, journal, outbox and kept documents."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from app.domain.branch import StoreKind
from app.evidence.image import Kept
from app.flow.books import Books
from app.flow.card_order_list import CardOrderList
from app.flow.certificates import Certificates
from app.flow.customer_index import CustomerIndex
from app.flow.found_by import JournalQuery
from app.flow.freeze_register import FreezeRegister
from app.flow.journal import Entry, EntryHead, EntryRead, Proved
from app.flow.loss_register import LossRegister
from app.i18n import Text


@dataclass(frozen=True)
class KeptFilled:
    """A filled slot as it lies on disk: `value` is canonical JSON."""

    value: bytes
    at: datetime
    by: str
    about: Mapping[str, str]


@dataclass(frozen=True)
class KeptDraft:
    """A draft as it lies on disk. Secret slots are never among `filled`."""

    id: str
    operation: str
    teller: str
    workstation: str
    opened_at: datetime
    saved_at: datetime
    revision: int
    headline: str
    waiting_for: int
    """level of authorisation that the case waits for; 0 while it does not wait"""
    filled: Mapping[str, KeptFilled] = field(default_factory=dict)


class Drafts(Protocol):
    """The drafts that are open."""

    def add(self, draft: KeptDraft) -> None: ...
    def find(self, draft: str) -> KeptDraft | None:
        """The open draft of this id; None where it never was or is closed."""
        ...

    def save(self, draft: KeptDraft) -> int:
        """Saves over `draft.revision` and gives the new revision; Conflict where the draft is
        closed or has another revision."""
        ...

    def revision(self, draft: str) -> int | None:
        """The newest revision of an open draft, without reading its values; None where it never
        was or is closed."""
        ...

    def ended_as(self, draft: str) -> str:
        """The number of the entry that a closed draft became; empty where there is none."""
        ...

    def waiting(self) -> tuple[tuple[str, int], ...]:
        """Id and revision of the open drafts that wait for an authoriser; no values are read."""
        ...

    def open_ones(self, teller: str | None = None) -> tuple[KeptDraft, ...]:
        """Open drafts, newest first, of one teller or of all."""
        ...

    def close(self, draft: str, revision: int, journal: str) -> None:
        """Closes an open draft of this revision for ever and drops its values; Conflict else."""
        ...


class Journal(Protocol):
    """The journal of this workstation; others' entries can be read."""

    def next_number(self) -> str: ...
    def append(self, entry: Entry) -> EntryRead: ...
    def find(self, number: str) -> EntryRead | None: ...
    def numbered(self, sequence: int) -> tuple[EntryRead, ...]:
        """The entries of this sequence number, of every workstation that has one."""
        ...

    def latest(
        self, limit: int, *, words: str = "", on: date | None = None
    ) -> tuple[EntryRead, ...]:
        """Newest entries first; `words` looks in number, operation, headline, staff, customer."""
        ...

    def search(self, query: JournalQuery, limit: int) -> tuple[EntryHead, ...]:
        """The newest entries that have something of each word of the query."""
        ...

    def prove(self, entry: EntryHead, proved: Proved, limit: int) -> Proved:
        """Proves the next entries of a workstation, at most `limit` and none beyond `entry`."""
        ...

    def of_customer(self, customer: str, limit: int) -> tuple[EntryHead, ...]:
        """Entries that name this customer, newest first."""
        ...

    def count(self, on: date, without: Collection[str] = ()) -> Mapping[str, int]:
        """Cases that ended on a business day, by outcome; the founding is no case, and operations
        `without` are left out."""
        ...


class PrintState(StrEnum):
    """How a paper of the outbox stands."""

    WAITING = "waiting"
    """to be printed by itself, made or not"""
    ARCHIVED = "archived"
    """made and kept, to be printed when somebody wants it"""
    HANDING = "handing"
    """handed over to a printer this moment: nobody knows yet whether it was taken"""
    SENT = "sent"
    """taken by a printer, as a job that is known"""
    PRINTED = "printed"
    """the printer says that it is done"""
    FAILED = "failed"
    UNSURE = "unsure"
    """perhaps printed: only somebody who looks into the tray can say"""

    @property
    def at_printer(self) -> bool:
        """Whether a printer has it, or may have it, and will say what becomes of it."""
        return self in (PrintState.HANDING, PrintState.SENT)

    @property
    def unfinished(self) -> bool:
        """Whether something must still become of it."""
        return self not in (PrintState.ARCHIVED, PrintState.PRINTED)


@dataclass(frozen=True)
class OutboxPaper:
    """One copy of one paper of an entry; `document` once it is made and kept.

    Attributes:
        printer: what printed it last, or has it now; empty before that.
        job: by what that printer knows it.
        of: of a reprint, the paper that it repeats.
        reprint: of a reprint, which one it is, from 1.
        changed_at: when it last came to stand as it does.
    """

    id: str
    journal: str
    paper: str
    copy: str
    state: PrintState
    document: Kept | None = None
    message: str = ""
    tries: int = 0
    printer: str = ""
    job: str = ""
    of: str = ""
    reprint: int = 0
    changed_at: datetime | None = None


class Outbox(Protocol):
    """Papers that belong to performed entries, made and printed after the commit."""

    def add(self, paper: OutboxPaper) -> None: ...
    def find(self, paper: str) -> OutboxPaper | None: ...
    def kept_as(self, document: str) -> tuple[OutboxPaper, ...]:
        """The papers that were made as the very document of this digest."""
        ...

    def of_entry(self, journal: str) -> tuple[OutboxPaper, ...]: ...
    def of_entries(self, journal: Collection[str]) -> tuple[OutboxPaper, ...]:
        """Papers of these entries, those of one entry together and in their order."""
        ...

    def name_check_code(self, paper: OutboxPaper, code: str) -> None:
        """Keeps by which check code a paper is found."""
        ...

    def reprints(self, papers: Collection[str]) -> tuple[OutboxPaper, ...]:
        """Reprints of these papers, those of one paper together and in their order."""
        ...

    def unfinished(self) -> tuple[OutboxPaper, ...]:
        """Papers of which something must still become, oldest first."""
        ...

    def latest(self, limit: int) -> tuple[OutboxPaper, ...]: ...
    def update(self, paper: OutboxPaper) -> None: ...


class Documents(Protocol):
    """Pictures and PDFs, kept once under their digest."""

    def keep(self, content: bytes, media_type: str) -> Kept: ...
    def content(self, kept: Kept) -> bytes:
        """The bytes; StoreFault where they are missing or no longer have their digest."""
        ...


class Transaction(Protocol):
    """All parts of the store in one transaction."""

    @property
    def books(self) -> Books: ...
    @property
    def index(self) -> CustomerIndex: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def documents(self) -> Documents: ...
    @property
    def certificates(self) -> Certificates: ...
    @property
    def losses(self) -> LossRegister: ...
    @property
    def freezes(self) -> FreezeRegister: ...
    @property
    def card_orders(self) -> CardOrderList: ...


class Store(Protocol):
    """The store of a branch. Errors of the database come out as StoreFault or Conflict."""

    @property
    def kind(self) -> StoreKind: ...
    @property
    def workstation(self) -> str: ...
    @property
    def key_place(self) -> Text:
        """Where the key of the store lies, in words."""
        ...

    @property
    def paper_key(self) -> bytes:
        """The branch's secret from which the check codes of its papers are made."""
        ...

    def secret(self, name: str) -> bytes | None:
        """A secret of 32 bytes that lies where the store's key does; None where there is none."""
        ...

    def keep_secret(self, name: str, secret: bytes) -> None:
        """Keeps a new secret there; StoreFault where that cannot be."""
        ...

    def writing(self) -> AbstractContextManager[Transaction]:
        """One transaction that commits at the end and rolls back on any exception."""
        ...

    def reading(self) -> AbstractContextManager[Transaction]: ...
    def close(self) -> None: ...
