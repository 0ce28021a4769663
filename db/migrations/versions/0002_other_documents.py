"""Customers whose document is not a resident identity card."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("customers") as customers:
        # Whoever is in the books by now showed a resident identity card, which Chinese nationals
        # have and which prints no other name.
        customers.add_column(sa.Column("latin_name", sa.Text(), nullable=False, server_default=""))
        customers.add_column(
            sa.Column("nationality", sa.Text(), nullable=False, server_default="CHN")
        )
        customers.alter_column("document_valid_from", existing_type=sa.Date(), nullable=True)
    with op.batch_alter_table("customers") as customers:
        for name in ("latin_name", "nationality"):
            customers.alter_column(name, existing_type=sa.Text(), server_default=None)
