"""Proves that the journal is whole: nothing changed, removed, inserted, moved or cut off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy import exc

from app.flow.journal import GENESIS, Proved, entry_number, seal
from app.i18n import Text
from db import chain, faults
from db.session import AnyRow, Session

# The tables are read by plain statements of our own: what maps rows for the application could
# itself be at fault.
_COLUMNS = (
    'workstation, sequence, number, at, operation, outcome, "case", made_by, approved_by, '
    "customer, headline, body, previous, digest, mark"
)
_ENTRIES = sa.text(f"SELECT {_COLUMNS} FROM journal ORDER BY workstation, sequence")
_SOME = sa.text(
    f"SELECT {_COLUMNS} FROM journal WHERE workstation = :workstation AND sequence > :after "
    "AND sequence <= :upto ORDER BY sequence LIMIT :most"
)
_HEADS = sa.text("SELECT workstation, sequence, digest, mark FROM journal_heads")
_ROLL = sa.text("SELECT workstations, mark FROM journal_roll")


class FaultKind(StrEnum):
    """What is wrong with the journal."""

    CHANGED = "changed"
    """the entry does not say what it said when it was sealed"""
    MISSING = "missing"
    """an entry was removed"""
    FOREIGN = "foreign"
    """the entry was not sealed by this program: inserted, or sealed anew"""
    UNLINKED = "unlinked"
    """the entry does not follow the one before it"""
    END = "end"
    """the end of the journal is not as the program left it"""
    GONE = "gone"
    """the whole journal of a workstation was removed, or the roll of workstations was altered"""


_SAID = {
    FaultKind.CHANGED: Text(
        "流水 {number} 的内容被改动。", "The content of entry {number} was changed."
    ),
    FaultKind.MISSING: Text("流水 {number} 被删除。", "Entry {number} was removed."),
    FaultKind.FOREIGN: Text(
        "流水 {number} 不是由本系统记入的（插入或重新计算）。",
        "Entry {number} was not written by this program: it was inserted or sealed anew.",
    ),
    FaultKind.UNLINKED: Text(
        "流水 {number} 与前一笔不衔接。", "Entry {number} does not follow the one before it."
    ),
    FaultKind.END: Text(
        "流水链尾记录在 {number} 处被改动。", "The end of the journal was altered at {number}."
    ),
    FaultKind.GONE: Text(
        "工作站 {workstation} 的流水整体缺失或登记表被改动。",
        "The journal of workstation {workstation} is gone as a whole, or the roll was altered.",
    ),
}


@dataclass(frozen=True)
class Fault:
    """The first place at which the journal is not whole."""

    kind: FaultKind
    workstation: str
    sequence: int

    @property
    def number(self) -> str:
        """The number of the entry that the fault names."""
        return entry_number(self.workstation, self.sequence)

    @property
    def sentence(self) -> Text:
        """What is wrong, for the staff."""
        return _SAID[self.kind].format(number=self.number, workstation=self.workstation)


@dataclass(frozen=True)
class Head:
    """The end of a workstation's journal: so many entries, and the digest of the last."""

    workstation: str
    sequence: int
    digest: str


@dataclass(frozen=True)
class Verification:
    """What was found.

    Attributes:
        entries: how many entries were read.
        chains: how many workstations keep a journal here.
        first_fault: None where the journal is whole; else the lowest in order of workstation and
            number.
        heads: where each journal ends. Noted outside the store and given to a later verification,
            they also prove that the store was not put back to an older state.
    """

    entries: int
    chains: int
    first_fault: Fault | None
    heads: tuple[Head, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return self.first_fault is None


def verify(session: Session, seal_key: bytes, noted: Iterable[Head] = ()) -> Verification:
    """Reads all entries and proves each.

    Args:
        session: a reading transaction, so that all is seen in one unchanging state.
        noted: ends that an earlier verification found; their entries must still be there.

    Raises:
        StoreFault: the store cannot be read.
    """
    known = {head.workstation: head for head in noted}
    chains = {row.workstation: _Chain(row, seal_key) for row in session.rows(_HEADS)}
    found = list(_roll_faults(session, chains, seal_key))
    entries = 0
    for row in _stream(session):
        entries += 1
        if row.workstation not in chains:
            chains[row.workstation] = _Chain(row, seal_key, orphan=True)
        chains[row.workstation].read(row, known.get(row.workstation))
    found += [Fault(FaultKind.GONE, one, 0) for one in known.keys() - chains.keys()]
    for workstation, one in chains.items():
        fault = one.end(known.get(workstation))
        if fault:
            found.append(fault)
    return Verification(
        entries=entries,
        chains=len(chains),
        first_fault=min(found, key=lambda fault: (fault.workstation, fault.sequence), default=None),
        heads=tuple(
            Head(workstation, one.last, one.previous) for workstation, one in sorted(chains.items())
        ),
    )


def prove(
    session: Session, seal_key: bytes, workstation: str, proved: Proved, upto: int, limit: int
) -> Proved:
    """Proves the next entries of one workstation, at most `limit` and none beyond `upto`.

    Args:
        proved: how far it was proved already; `Proved()` to begin with the first entry.

    A journal is proved in as many transactions as one likes, for its entries never change.
    """
    last, previous = proved.sequence, proved.digest
    wanted = {"workstation": workstation, "after": last, "upto": upto, "most": limit}
    rows = session.rows(_SOME.bindparams(**wanted))
    for row in rows:
        fault = _wrong(row, workstation, last, previous, seal_key)
        if fault is not None:
            return Proved(last, previous, fault.sentence)
        last, previous = row.sequence, row.digest
    if len(rows) < limit and last < upto:
        missing = Fault(FaultKind.MISSING, workstation, last + 1)
        return Proved(last, previous, missing.sentence)
    return Proved(last, previous)


class _Chain:
    """One workstation's journal while it is read from its first entry to its last."""

    def __init__(self, head: AnyRow, seal_key: bytes, *, orphan: bool = False) -> None:
        self._workstation: str = head.workstation
        self._head = head
        self._seal_key = seal_key
        self._fault = Fault(FaultKind.GONE, self._workstation, 0) if orphan else None
        self._orphan = orphan
        self.last = 0
        self.previous = GENESIS

    def read(self, row: AnyRow, noted: Head | None) -> None:
        """Proves one entry, unless something was wrong before it."""
        if self._fault is None:
            self._fault = self._wrong_in(row, noted)
        self.last, self.previous = row.sequence, row.digest

    def end(self, noted: Head | None) -> Fault | None:
        """The first fault of this journal, now that all of it was read."""
        if self._fault or self._orphan:
            return self._fault
        head, last = self._head, self.last
        mark = chain.head_mark(self._seal_key, self._workstation, head.sequence, head.digest)
        if noted is not None and last < noted.sequence:
            return self._at(FaultKind.MISSING, last + 1)
        if head.sequence > last:
            return self._at(FaultKind.MISSING, last + 1)
        if head.sequence < last:
            return self._at(FaultKind.END, head.sequence + 1)
        if head.digest != self.previous or not chain.same(str(head.mark), mark):
            return self._at(FaultKind.END, last)
        return None

    def _wrong_in(self, row: AnyRow, noted: Head | None) -> Fault | None:
        fault = _wrong(row, self._workstation, self.last, self.previous, self._seal_key)
        if fault is None and noted is not None and noted.sequence == row.sequence:
            return None if noted.digest == row.digest else self._at(FaultKind.FOREIGN, row.sequence)
        return fault

    def _at(self, kind: FaultKind, sequence: int) -> Fault:
        return Fault(kind, self._workstation, sequence)


def _wrong(
    row: AnyRow, workstation: str, last: int, previous: str, seal_key: bytes
) -> Fault | None:
    """What is wrong with an entry that should follow the one numbered `last`."""
    expected = last + 1
    kind: FaultKind | None = None
    if row.sequence > expected:
        kind = FaultKind.MISSING
    elif row.sequence < expected:
        return Fault(FaultKind.FOREIGN, workstation, row.sequence)
    elif row.number != entry_number(workstation, expected) or not _sealed(row):
        kind = FaultKind.CHANGED
    elif not chain.same(str(row.mark), chain.entry_mark(seal_key, row.digest)):
        kind = FaultKind.FOREIGN
    elif row.previous != previous:
        kind = FaultKind.UNLINKED
    return None if kind is None else Fault(kind, workstation, expected)


def _sealed(row: AnyRow) -> bool:
    """Whether the entry still says what its digest was taken over."""
    try:
        digest = seal(
            previous=row.previous,
            workstation=row.workstation,
            sequence=row.sequence,
            at=row.at,
            operation=row.operation,
            outcome=row.outcome,
            case=row.case,
            made_by=row.made_by,
            approved_by=row.approved_by,
            customer=row.customer,
            headline=row.headline,
            body=bytes(row.body),
        )
    except (TypeError, ValueError):
        # SQLite lets another kind of value into a column; what cannot be sealed was not.
        return False
    return bool(digest == row.digest)


def _roll_faults(session: Session, chains: dict[str, _Chain], seal_key: bytes) -> Iterator[Fault]:
    row = session.row(_ROLL)
    if row is None or not chain.same(str(row.mark), chain.roll_mark(seal_key, row.workstations)):
        yield Fault(FaultKind.GONE, min(chains, default=""), 0)
        return
    enrolled = set(chain.workstations_of(row.workstations))
    for workstation in enrolled ^ chains.keys():
        yield Fault(FaultKind.GONE, workstation, 0)


def _stream(session: Session) -> Iterator[AnyRow]:
    """All entries, without holding them all in memory."""

    def begin(connection: sa.Connection) -> Iterator[AnyRow]:
        return iter(connection.execute(_ENTRIES, execution_options={"yield_per": 500}))

    try:
        yield from session.using(begin)
    except exc.SQLAlchemyError as error:
        raise faults.said(error) from error
