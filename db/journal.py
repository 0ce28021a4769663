"""The journal in the store: entries are added and read, never changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from app.clock import CHINA
from app.flow.codec import encode
from app.flow.found_by import JournalQuery, words_of_entry
from app.flow.journal import GENESIS, Entry, EntryHead, EntryRead, Proved, entry_number, seal
from app.flow.outcome import Outcome
from db import chain, faults, schema
from db.conflicts import changed_meanwhile
from db.journal_index import index_entry, keys_of, older_than, within_days
from db.session import Session
from db.verify import prove

_TABLE = schema.journal.c
_HEADS = schema.journal_heads.c
_ENTRY = tuple(field.name for field in fields(EntryRead))
_HEAD = tuple(field.name for field in fields(EntryHead))
_NEWEST = (_TABLE.at.desc(), _TABLE.workstation.desc(), _TABLE.sequence.desc())


class SqlJournal:
    """The journal in one transaction; it is written for one workstation."""

    def __init__(self, session: Session, workstation: str, seal_key: bytes) -> None:
        self._session = session
        self._workstation = workstation
        self._seal_key = seal_key

    def next_number(self) -> str:
        """The number that the next entry of this workstation will have."""
        return entry_number(self._workstation, self._head()[0] + 1)

    def append(self, entry: Entry) -> EntryRead:
        """Seals an entry to the last one of this workstation and writes it.

        Raises:
            StoreFault: the end of the journal is not as this program left it; nothing is built
                upon it, since that would make the alteration look right.
        """
        if entry.at.tzinfo is None:
            raise ValueError("an entry needs the time zone of its moment")
        last, previous = self._head()
        sequence = last + 1
        at = entry.at.astimezone(CHINA)
        body = encode(entry.body)
        digest = seal(
            previous=previous,
            workstation=self._workstation,
            sequence=sequence,
            at=at.isoformat(),
            operation=entry.operation,
            outcome=entry.outcome.value,
            case=entry.case,
            made_by=entry.made_by,
            approved_by=entry.approved_by,
            customer=entry.customer,
            headline=entry.headline,
            body=body,
        )
        read = EntryRead(
            number=entry_number(self._workstation, sequence),
            workstation=self._workstation,
            sequence=sequence,
            at=at,
            operation=entry.operation,
            outcome=entry.outcome,
            case=entry.case,
            made_by=entry.made_by,
            approved_by=entry.approved_by,
            customer=entry.customer,
            headline=entry.headline,
            body=body,
            previous=previous,
            digest=digest,
        )
        row = {name: getattr(read, name) for name in _ENTRY} | {"at": at.isoformat()}
        self._session.write(
            sa.insert(schema.journal).values(**row, mark=chain.entry_mark(self._seal_key, digest))
        )
        words = words_of_entry(entry)
        index_entry(self._session, words, at.isoformat(), self._workstation, sequence)
        moved = self._session.write(
            sa.update(schema.journal_heads)
            .where(_HEADS.workstation == self._workstation, _HEADS.sequence == last)
            .values(
                sequence=sequence,
                digest=digest,
                mark=chain.head_mark(self._seal_key, self._workstation, sequence, digest),
            )
        )
        if moved != 1:
            raise changed_meanwhile()
        return read

    def find(self, number: str) -> EntryRead | None:
        found = self._read(_query().where(_TABLE.number == number))
        return found[0] if found else None

    def numbered(self, sequence: int) -> tuple[EntryRead, ...]:
        there = sa.select(_HEADS.workstation)
        query = _query().where(_TABLE.workstation.in_(there), _TABLE.sequence == sequence)
        return self._read(query.order_by(_TABLE.workstation))

    def latest(
        self, limit: int, *, words: str = "", on: date | None = None
    ) -> tuple[EntryRead, ...]:
        query = _query()
        for word in words.split():
            query = query.where(
                sa.or_(
                    *(
                        column.icontains(word, autoescape=True)
                        for column in (
                            _TABLE.number,
                            _TABLE.operation,
                            _TABLE.headline,
                            _TABLE.made_by,
                            _TABLE.approved_by,
                            _TABLE.customer,
                        )
                    )
                )
            )
        if on is not None:
            query = query.where(*_within(on))
        return self._read(query.order_by(*_NEWEST).limit(limit))

    def search(self, query: JournalQuery, limit: int) -> tuple[EntryHead, ...]:
        if not query.words:
            heads = _heads().where(*within_days(_TABLE.at, query.first, query.last))
            if query.before is not None:
                heads = heads.where(older_than(schema.journal, query.before))
            return self._read_heads(heads.order_by(*_NEWEST).limit(limit))
        if not all(query.words):
            return ()
        keys = keys_of(self._session, query, limit).subquery()
        same = (_TABLE.workstation == keys.c.workstation) & (_TABLE.sequence == keys.c.sequence)
        found = _heads().select_from(sa.join(keys, schema.journal, same))
        return self._read_heads(found.order_by(*_NEWEST))

    def prove(self, entry: EntryHead, proved: Proved, limit: int) -> Proved:
        return prove(
            self._session, self._seal_key, entry.workstation, proved, entry.sequence, limit
        )

    def of_customer(self, customer: str, limit: int) -> tuple[EntryHead, ...]:
        if not customer:
            return ()
        query = _heads().where(_TABLE.customer == customer)
        return self._read_heads(query.order_by(*_NEWEST).limit(limit))

    def count(self, on: date, without: Collection[str] = ()) -> Mapping[str, int]:
        query: sa.Select[Any] = (
            sa.select(_TABLE.outcome, sa.func.count())
            .where(*_within(on), _TABLE.case != "", _TABLE.operation.not_in(without))
            .group_by(_TABLE.outcome)
        )
        return {Outcome(row[0]).value: int(row[1]) for row in self._session.rows(query)}

    def _head(self) -> tuple[int, str]:
        """Number and digest of the last entry of this workstation, held while we write."""
        query = sa.select(_HEADS.sequence, _HEADS.digest, _HEADS.mark)
        row = self._session.row(
            self._session.held(query.where(_HEADS.workstation == self._workstation))
        )
        if row is None:
            raise faults.journal_broken(self._workstation)
        expected = chain.head_mark(self._seal_key, self._workstation, row.sequence, row.digest)
        if not chain.same(row.mark, expected):
            raise faults.journal_broken(self._workstation)
        return int(row.sequence), row.digest

    def _read(self, query: sa.Select[tuple[object, ...]]) -> tuple[EntryRead, ...]:
        entries = []
        for row in self._session.rows(query):
            said = dict(row._mapping)
            said["at"] = datetime.fromisoformat(said["at"]).astimezone(CHINA)
            said["body"] = bytes(said["body"])
            entries.append(EntryRead(**said))
        return tuple(entries)

    def _read_heads(self, query: sa.Select[tuple[object, ...]]) -> tuple[EntryHead, ...]:
        heads = []
        for row in self._session.rows(query):
            said = dict(row._mapping)
            said["at"] = datetime.fromisoformat(said["at"]).astimezone(CHINA)
            heads.append(EntryHead(**said))
        return tuple(heads)


def _query() -> sa.Select[tuple[object, ...]]:
    return sa.select(*(_TABLE[name] for name in _ENTRY))


def _heads() -> sa.Select[tuple[object, ...]]:
    return sa.select(*(_TABLE[name] for name in _HEAD))


def _within(day: date) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    """That an entry falls on a day: all moments are kept in China time, which sorts as text."""
    return _TABLE.at >= day.isoformat(), _TABLE.at < (day + timedelta(days=1)).isoformat()


def enrol(session: Session, workstation: str, seal_key: bytes) -> None:
    """Begins the journal of a workstation, once, and puts it on the sealed roll.

    Raises:
        StoreFault: the roll is not as this program left it.
    """
    roll_table = schema.journal_roll
    row = session.row(session.held(sa.select(roll_table.c.workstations, roll_table.c.mark)))
    if row is None or not chain.same(row.mark, chain.roll_mark(seal_key, row.workstations)):
        raise faults.journal_broken(workstation)
    there = chain.workstations_of(row.workstations)
    if workstation in there:
        return
    roll = chain.roll_of([*there, workstation])
    session.write(
        sa.update(roll_table).values(workstations=roll, mark=chain.roll_mark(seal_key, roll))
    )
    session.write(
        sa.insert(schema.journal_heads).values(
            workstation=workstation,
            sequence=0,
            digest=GENESIS,
            mark=chain.head_mark(seal_key, workstation, 0, GENESIS),
        )
    )


def begin_roll(session: Session, seal_key: bytes) -> None:
    """Begins the roll of a new store."""
    roll = chain.roll_of(())
    session.write(
        sa.insert(schema.journal_roll).values(
            row=1, workstations=roll, mark=chain.roll_mark(seal_key, roll)
        )
    )
