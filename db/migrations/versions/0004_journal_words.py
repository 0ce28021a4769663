"""The words by which entries of the journal are found, filled for everything that was recorded."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from app.flow.found_by import Facet, words_of_fact, words_of_made

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ORDERED = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
AT_A_TIME = 500
"""Entries that are read together: each may carry tens of kilobytes."""


def upgrade() -> None:
    op.create_table(
        "journal_words",
        sa.Column("word", ORDERED, nullable=False),
        sa.Column("at", ORDERED, nullable=False),
        sa.Column("workstation", ORDERED, nullable=False),
        sa.Column("sequence", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint(
            "word", "at", "workstation", "sequence", name=op.f("pk_journal_words")
        ),
        sqlite_with_rowid=False,
    )
    fill(op.get_bind())


def fill(connection: sa.Connection) -> None:
    """Writes the words of every entry that there is."""
    insert = sa.text(
        'INSERT INTO journal_words (word, "at", workstation, sequence) '
        "VALUES (:word, :at, :workstation, :sequence)"
    )
    for entries in _entries(connection):
        rows = [
            {"word": word, "at": one.at, "workstation": one.workstation, "sequence": one.sequence}
            for one in entries
            for word in sorted(_words(one))
        ]
        connection.execute(insert, rows)


def _entries(connection: sa.Connection) -> Iterator[list[sa.Row[tuple[object, ...]]]]:
    """All entries by their keys, some at a time: while one query is read through to its end
    nothing could be written."""
    query = sa.text(
        'SELECT workstation, sequence, "at", operation, outcome, made_by, approved_by, customer, '
        "body FROM journal WHERE workstation > :workstation "
        "OR (workstation = :workstation AND sequence > :sequence) "
        "ORDER BY workstation, sequence LIMIT :most"
    )
    after = {"workstation": "", "sequence": 0, "most": AT_A_TIME}
    while rows := list(connection.execute(query, after).all()):
        yield rows
        after |= {"workstation": rows[-1].workstation, "sequence": rows[-1].sequence}


def _words(row: sa.Row[tuple[object, ...]]) -> set[str]:
    body = msgspec.json.decode(bytes(row.body))
    facts = body.get("facts", {}).values()
    staff = {row.made_by, row.approved_by, *(fact.get("by", "") for fact in facts)}
    words = {Facet.OPERATION.word(row.operation), Facet.OUTCOME.word(row.outcome)}
    words |= {Facet.STAFF.word(one) for one in staff if one}
    if row.customer:
        words.add(Facet.CUSTOMER.word(row.customer))
    for fact in facts:
        words.update(words_of_fact(fact.get("value")))
    words.update(words_of_made(body.get("made", {})))
    return words
