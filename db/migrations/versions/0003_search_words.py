"""The words by which customers are found while one types, filled for everybody in the books."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from app.domain.search_words import FoundBy, backwards, name_words, words_for
from db.session import AnyRow

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ORDERED = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
SORTED_AT_A_TIME = 400_000
"""Words are written in their order, so that the pages of a large index are not read and written
over and over: a branch of a million customers has eight million words."""
AT_A_TIME = 10_000
NAMES_AT_A_TIME = 100_000
"""Names whose spelling is remembered: a million people share far fewer names."""
CACHE_KIB = 512 * 1024
"""Most memory for pages while words are written; a small branch needs next to nothing of it."""


def upgrade() -> None:
    op.create_index(
        op.f("ix_customers_document_valid_until"), "customers", ["document_valid_until"]
    )
    op.create_table(
        "search_words",
        sa.Column("word", ORDERED, nullable=False),
        sa.Column("by", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer"], ["customers.number"], name=op.f("fk_search_words_customer")
        ),
        sa.PrimaryKeyConstraint("word", "by", "customer", name=op.f("pk_search_words")),
        sqlite_with_rowid=False,
    )
    fill(op.get_bind())


def fill(connection: sa.Connection) -> None:
    """Writes the words of everybody who is in the books."""
    if connection.dialect.name == "sqlite":
        # The connection is given up after the migration; without room for the index a million
        # customers take ten minutes, for every page is enciphered over and over.
        connection.exec_driver_sql(f"PRAGMA cache_size = -{CACHE_KIB}")
    words = words_in_the_books(connection)
    insert = sa.text('INSERT INTO search_words (word, "by", customer) VALUES (:word, :by, :who)')
    while some := sorted(islice(words, SORTED_AT_A_TIME)):
        for start in range(0, len(some), AT_A_TIME):
            rows = some[start : start + AT_A_TIME]
            connection.execute(
                insert, [{"word": word, "by": by, "who": who} for word, by, who in rows]
            )


def words_in_the_books(connection: sa.Connection) -> Iterator[tuple[str, int, str]]:
    """Each word, what it is and whose."""
    spelt = lru_cache(NAMES_AT_A_TIME)(name_words)
    people = "SELECT number, name, latin_name, document_number, phone FROM customers"
    for who, name, latin_name, *numbers in _read(connection, people):
        words = {**words_for("", "", *numbers), **spelt(latin_name), **spelt(name)}
        for word, by in words.items():
            yield word, int(by), who
    for table, by in (("accounts", FoundBy.ACCOUNT), ("cards", FoundBy.CARD)):
        for number, who in _read(connection, f"SELECT number, customer FROM {table}"):
            yield backwards(number), int(by), who


def _read(connection: sa.Connection, query: str) -> Iterator[AnyRow]:
    """All rows of a query by their first column, some at a time: while one is read through to its
    end nothing could be written."""
    after = ""
    beyond = sa.text(f"{query} WHERE number > :after ORDER BY number LIMIT :most")
    while rows := connection.execute(beyond, {"after": after, "most": AT_A_TIME}).all():
        yield from rows
        after = rows[-1][0]
