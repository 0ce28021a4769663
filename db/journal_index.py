"""Finds entries of a long journal by anything that is known of them: one index of their words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from app.flow.found_by import Alternatives, JournalQuery, NumberWanted, Wanted
from app.flow.journal import EntryHead
from db import schema
from db.session import Session

_WORDS = schema.journal_words.c
_ENTRIES = schema.journal.c
_HEADS = schema.journal_heads.c
_KEY = ("at", "workstation", "sequence")
_LAST = "\U0010ffff"
"""Sorts after every other character, on SQLite and under PostgreSQL's collation C."""

MANY = 2_000
"""Words with more entries than this count as equally common when the rarest is looked for."""

Keys = sa.Select[tuple[str, str, int]]
"""Selects the moment, workstation and sequence number of entries."""


def index_entry(session: Session, words: Iterable[str], at: str, workstation: str, n: int) -> None:
    """Keeps the words of an entry that is written in the same transaction."""
    rows = [
        {"word": word, "at": at, "workstation": workstation, "sequence": n}
        for word in sorted(set(words))
    ]
    session.write(sa.insert(schema.journal_words), rows)


def index_paper(session: Session, journal: str, words: Iterable[str]) -> None:
    """Keeps words of a paper of an entry that is written already; known ones stay as they are."""
    insert = postgresql.insert if session.dialect == "postgresql" else sqlite.insert
    columns = ["word", *_KEY]
    for word in words:
        entry = sa.select(sa.literal(word), *(_ENTRIES[name] for name in _KEY)).where(
            _ENTRIES.number == journal
        )
        written = insert(schema.journal_words).from_select(columns, entry)
        session.write(written.on_conflict_do_nothing())


def keys_of(session: Session, query: JournalQuery, limit: int) -> Keys:
    """Selects the newest entries that have something of each word of the query.

    The rarest word leads; what the others ask for is looked up for each of its entries.
    """
    words = sorted(query.words, key=lambda one: _how_many(session, one))
    leading, others = words[0], words[1:]
    parts = []
    for one in leading:
        part = _entries_of(one)
        where = [*_within(part, query), *(_has(part, other) for other in others)]
        columns = [part.c[name] for name in _KEY]
        newest = sa.select(*columns).where(*where).order_by(*(c.desc() for c in columns))
        if isinstance(one, Wanted) and one.beginning:
            # An entry may have several words that begin so.
            newest = newest.distinct()
        parts.append(sa.select(newest.limit(limit).subquery()))
    union = sa.union(*parts).subquery()
    columns = [union.c[name] for name in _KEY]
    return sa.select(*columns).order_by(*(c.desc() for c in columns)).limit(limit)


def within_days(
    at: sa.ColumnElement[str], first: date | None, last: date | None
) -> list[sa.ColumnElement[bool]]:
    """That a moment falls on one of these days: all are kept in China time, which sorts as text."""
    where = []
    if first is not None:
        where.append(at >= first.isoformat())
    if last is not None:
        where.append(at < (last + timedelta(days=1)).isoformat())
    return where


def older_than(part: sa.FromClause, head: EntryHead) -> sa.ColumnElement[bool]:
    """That an entry comes after `head` in a list that begins with the newest."""
    columns = sa.tuple_(part.c.at, part.c.workstation, part.c.sequence)
    return columns < sa.tuple_(
        sa.literal(head.at.isoformat(), schema.ordered()),
        sa.literal(head.workstation, schema.ordered()),
        sa.literal(head.sequence, sa.BigInteger),
    )


def _within(part: sa.FromClause, query: JournalQuery) -> list[sa.ColumnElement[bool]]:
    where = within_days(part.c.at, query.first, query.last)
    if query.before is not None:
        where.append(older_than(part, query.before))
    return where


def _entries_of(one: Wanted | NumberWanted) -> sa.FromClause:
    """Where the entries of one alternative are found, with the columns of their keys."""
    if isinstance(one, NumberWanted):
        wanted = _ENTRIES.number == one.number
        if one.sequence:
            # The workstations are few, and each has its entries by their numbers.
            known = sa.select(_HEADS.workstation)
            wanted = _ENTRIES.workstation.in_(known) & (_ENTRIES.sequence == one.sequence)
        columns = [_ENTRIES[name] for name in _KEY]
        return sa.select(*columns).where(wanted).subquery()
    columns = [_WORDS[name] for name in _KEY]
    return sa.select(*columns).where(_named(schema.journal_words, one)).subquery()


def _named(part: sa.FromClause, one: Wanted) -> sa.ColumnElement[bool]:
    if one.beginning:
        return (part.c.word >= one.word) & (part.c.word < one.word + _LAST)
    return part.c.word == one.word


def _has(part: sa.FromClause, alternatives: Alternatives) -> sa.ColumnElement[bool]:
    """That an entry has one of the alternatives."""
    key = sa.tuple_(*(part.c[name] for name in _KEY))
    found: list[sa.ColumnElement[bool]] = []
    for one in alternatives:
        if isinstance(one, Wanted) and not one.beginning:
            other = schema.journal_words.alias()
            same = (other.c[name] == part.c[name] for name in _KEY)
            found.append(sa.exists().where(_named(other, one), *same))
        else:
            # Beginnings cover many words: they are gathered once and not for each entry.
            entries = _entries_of(one)
            found.append(key.in_(sa.select(*(entries.c[name] for name in _KEY))))
    return sa.or_(*found)


def _how_many(session: Session, alternatives: Alternatives) -> int:
    count = 0
    for one in alternatives:
        some = sa.select(sa.literal(1)).select_from(_entries_of(one)).limit(MANY).subquery()
        row = session.row(sa.select(sa.func.count()).select_from(some))
        count += int(row[0]) if row else 0
    return count
