"""Papers are found by their kind, and no two reprints of a paper have the same number."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

REPRINTS = sa.text("\"of\" <> ''")


def upgrade() -> None:
    op.create_index(
        "uq_outbox_reprint",
        "outbox",
        ["of", "reprint"],
        unique=True,
        sqlite_where=REPRINTS,
        postgresql_where=REPRINTS,
    )
    for word in ("'k:' || o.paper", "'k:'"):
        op.execute(
            'INSERT INTO journal_words (word, "at", workstation, sequence) '
            f'SELECT DISTINCT {word}, j."at", j.workstation, j.sequence '
            "FROM outbox AS o JOIN journal AS j ON j.number = o.journal"
        )
