"""Cash, interest, fees due and reversals get their tables; freezes say all of themselves."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ORDERED = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
MOMENT = sa.Text().with_variant(sa.TIMESTAMP(timezone=True), "postgresql")

OF_A_RESTRAINT = (
    "term",
    "officer",
    "officer_document",
    "second_officer",
    "second_officer_document",
    "reason",
    "told",
)


def upgrade() -> None:
    with op.batch_alter_table("accounts") as accounts:
        accounts.add_column(sa.Column("life_since", MOMENT))
        accounts.add_column(_text("life_journal", server_default=sa.text("''")))
        accounts.add_column(sa.Column("non_counter_stopped_at", MOMENT))
    _index("accounts", "life_since")
    with op.batch_alter_table("restraints") as restraints:
        restraints.add_column(sa.Column("end", sa.Text))
        for name in OF_A_RESTRAINT:
            restraints.add_column(_text(name, server_default=sa.text("''")))
        restraints.add_column(
            sa.Column("times", sa.SmallInteger, nullable=False, server_default="0")
        )
        restraints.add_column(sa.Column("objected_at", MOMENT))
        restraints.add_column(sa.Column("answered_at", MOMENT))
    _index("restraints", "since", "number")
    _index("restraints", "until")
    _index("restraints", "queue", "ended_at")
    _measures()
    with op.batch_alter_table("postings") as postings:
        postings.add_column(sa.Column("value_day", sa.Date))
        postings.alter_column(
            "line", existing_type=sa.SmallInteger(), type_=sa.Integer(), existing_nullable=False
        )
    _index("postings", "day")
    _cash()
    op.create_table(
        "interest_settlements",
        _text("account"),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("until", sa.Date, nullable=False),
        sa.Column("product", sa.BigInteger, nullable=False),
        sa.Column("rate", sa.Integer, nullable=False),
        sa.Column("interest", sa.BigInteger, nullable=False),
        sa.Column("tax", sa.BigInteger, nullable=False),
        _text("journal"),
        sa.PrimaryKeyConstraint("account", "day", name="pk_interest_settlements"),
        _key("interest_settlements", "account", "accounts"),
    )
    op.create_table(
        "charges",
        sa.Column("number", ORDERED, nullable=False),
        _text("account"),
        _text("customer"),
        _text("kind"),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        _text("journal"),
        sa.Column("paid_at", MOMENT),
        _text("paid_by"),
        sa.PrimaryKeyConstraint("number", name="pk_charges"),
        _key("charges", "account", "accounts"),
        _key("charges", "customer", "customers"),
    )
    _index("charges", "account")
    op.create_table(
        "reversals",
        sa.Column("entry", ORDERED, nullable=False),
        _text("by"),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("entry", name="pk_reversals"),
        sa.UniqueConstraint("by", name="uq_reversals_by"),
    )


def _measures() -> None:
    op.create_table(
        "restraint_measures",
        sa.Column("journal", ORDERED, nullable=False),
        sa.Column("restraint", ORDERED, nullable=False),
        *(_text(name) for name in ("account", "measure", "authority", "organ")),
        *(_text(name) for name in ("document", "ruling", "officer", "officer_document")),
        *(_text(name) for name in ("second_officer", "second_officer_document")),
        sa.Column("amount", sa.BigInteger),
        sa.Column("moved", sa.BigInteger, nullable=False),
        sa.Column("balance", sa.BigInteger, nullable=False),
        sa.Column("fruits", sa.Boolean, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("until", MOMENT),
        _text("term"),
        sa.Column("queue", sa.SmallInteger, nullable=False),
        *(_text(name) for name in ("payee", "made_by", "second_by", "approved_by")),
        sa.PrimaryKeyConstraint("journal", name="pk_restraint_measures"),
        _key("restraint_measures", "restraint", "restraints"),
    )
    _index("restraint_measures", "restraint")
    _index("restraint_measures", "document")


def _cash() -> None:
    op.create_table(
        "cash_moves",
        sa.Column("journal", ORDERED, nullable=False),
        sa.Column("line", sa.SmallInteger, nullable=False, autoincrement=False),
        _text("drawer"),
        sa.Column("denomination", sa.Integer, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("journal", "line", name="pk_cash_moves"),
    )
    _index("cash_moves", "drawer", "denomination")
    op.create_table(
        "large_cash",
        sa.Column("number", ORDERED, nullable=False),
        _text("customer"),
        _text("day"),
        _text("direction"),
        sa.Column("total", sa.BigInteger, nullable=False),
        _text("journal"),
        sa.PrimaryKeyConstraint("number", name="pk_large_cash"),
        sa.UniqueConstraint(
            "customer", "day", "direction", name="uq_large_cash_customer_day_direction"
        ),
        _key("large_cash", "customer", "customers"),
    )
    _index("large_cash", "day")


def _text(name: str, server_default: sa.TextClause | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=server_default)


def _key(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.number"], name=f"fk_{table}_{column}_{other}"
    )


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))
