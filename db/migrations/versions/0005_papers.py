"""What becomes of each paper: who prints it, reprints, wordings that were agreed, certificates."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ORDERED = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
MOMENT = sa.Text().with_variant(sa.TIMESTAMP(timezone=True), "postgresql")

WORDS = ("printer", "job", "of")


def upgrade() -> None:
    with op.batch_alter_table("outbox") as outbox:
        for name in WORDS:
            outbox.add_column(sa.Column(name, sa.Text(), nullable=False, server_default=""))
        outbox.add_column(sa.Column("reprint", sa.Integer(), nullable=False, server_default="0"))
        outbox.add_column(sa.Column("changed_at", MOMENT, nullable=True))
    with op.batch_alter_table("outbox") as outbox:
        for name in WORDS:
            outbox.alter_column(name, existing_type=sa.Text(), server_default=None)
        outbox.alter_column("reprint", existing_type=sa.Integer(), server_default=None)
        outbox.create_index(op.f("ix_outbox_of"), ["of"])
    op.create_table(
        "wordings",
        sa.Column("code", ORDERED, nullable=False),
        sa.Column("version", ORDERED, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("title_zh", sa.Text(), nullable=False),
        sa.Column("title_en", sa.Text(), nullable=False),
        sa.Column("text_zh", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("journal", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", "version", name=op.f("pk_wordings")),
    )
    op.create_table(
        "certificates",
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("workstation", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name=op.f("pk_certificates")),
    )
