"""Losses, freezes, postings, contracts, cards in custody and consents get their tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ORDERED = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
MOMENT = sa.Text().with_variant(sa.TIMESTAMP(timezone=True), "postgresql")

MEDIUM_LOST_NOW = sa.text('"end" IS NULL AND "of" <> \'pin\'')
PIN_LOST_NOW = sa.text('"end" IS NULL AND "of" <> \'medium\' AND pin_reset_at IS NULL')
WAITS_FOR_A_CARD = sa.text("\"end\" IS NULL AND \"of\" <> 'pin' AND kind = 'formal'")
HELD_NOW = sa.text("state = 'held' AND card <> ''")


def upgrade() -> None:
    _cards()
    _loss_reports()
    _money()
    _custody()
    op.create_table(
        "consents",
        _text("customer"),
        sa.Column("journal", ORDERED, nullable=False),
        _text("code"),
        _text("version"),
        _text("digest"),
        _moment("given_at"),
        sa.Column("withdrawn_at", MOMENT),
        _text("withdrawn_by"),
        sa.PrimaryKeyConstraint("customer", "journal", "code", name="pk_consents"),
        _key("consents", "customer", "customers"),
    )


def _cards() -> None:
    number = sa.SmallInteger()
    for table in ("cards", "stock_cards"):
        with op.batch_alter_table(table) as cards:
            cards.add_column(sa.Column("medium", sa.Text(), nullable=False, server_default="card"))
    with op.batch_alter_table("cards") as cards:
        cards.add_column(sa.Column("issue", number, nullable=False, server_default="1"))
        cards.add_column(sa.Column("wrong_entries", number, nullable=False, server_default="0"))
        cards.add_column(sa.Column("locked_at", MOMENT, nullable=True))


def _loss_reports() -> None:
    name = "loss_reports"
    op.create_table(
        name,
        sa.Column("number", ORDERED, nullable=False),
        _text("card"),
        sa.Column("issue", sa.SmallInteger, nullable=False),
        _text("account"),
        _text("customer"),
        _text("kind"),
        _text("of"),
        _moment("accepted_at"),
        _moment("stopped_at"),
        sa.Column("waits_from", MOMENT),
        sa.Column("lapses_at", MOMENT),
        _text("reason"),
        _text("reporter"),
        _text("reporter_document"),
        sa.Column("by_agent", sa.Boolean, nullable=False),
        _text("follow_up"),
        _text("branch"),
        _text("accepted_by"),
        sa.Column("copy", sa.SmallInteger, nullable=False),
        _text("follows"),
        _text("journal"),
        sa.Column("pin_reset_at", MOMENT),
        _text("pin_reset_by"),
        sa.Column("end", sa.Text),
        sa.Column("ended_at", MOMENT),
        _text("ended_by"),
        sa.PrimaryKeyConstraint("number", name=f"pk_{name}"),
        _key(name, "card", "cards"),
        _key(name, "account", "accounts"),
        _key(name, "customer", "customers"),
    )
    _index(name, "card")
    _index(name, "customer")
    _index(name, "accepted_at", "number")
    _index(name, "end", "accepted_at")
    _index(name, "accepted_by", "accepted_at")
    op.create_index(
        f"ix_{name}_waiting",
        name,
        ["accepted_at", "number"],
        sqlite_where=WAITS_FOR_A_CARD,
        postgresql_where=WAITS_FOR_A_CARD,
    )
    _once(f"uq_{name}_medium", name, ("card", "kind"), MEDIUM_LOST_NOW)
    _once(f"uq_{name}_pin", name, ("card", "kind"), PIN_LOST_NOW)


def _money() -> None:
    op.create_table(
        "restraints",
        sa.Column("number", ORDERED, nullable=False),
        _text("account"),
        _text("kind"),
        _text("authority"),
        _text("document"),
        sa.Column("amount", sa.BigInteger),
        _moment("since"),
        sa.Column("until", MOMENT),
        sa.Column("queue", sa.SmallInteger, nullable=False),
        _text("journal"),
        sa.Column("ended_at", MOMENT),
        _text("ended_by"),
        sa.PrimaryKeyConstraint("number", name="pk_restraints"),
        _key("restraints", "account", "accounts"),
    )
    _index("restraints", "account")
    op.create_table(
        "postings",
        sa.Column("journal", ORDERED, nullable=False),
        sa.Column("line", sa.SmallInteger, nullable=False, autoincrement=False),
        _text("account"),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        _text("says"),
        sa.PrimaryKeyConstraint("journal", "line", name="pk_postings"),
    )
    _index("postings", "account", "day")
    op.create_table(
        "contracts",
        sa.Column("number", ORDERED, nullable=False),
        _text("account"),
        _text("card"),
        _text("customer"),
        _text("kind"),
        _text("party"),
        _text("reference"),
        _moment("since"),
        _text("journal"),
        sa.Column("ended_at", MOMENT),
        _text("ended_by"),
        sa.PrimaryKeyConstraint("number", name="pk_contracts"),
        _key("contracts", "account", "accounts"),
        _key("contracts", "card", "cards"),
        _key("contracts", "customer", "customers"),
    )
    _index("contracts", "account")
    _index("contracts", "card")


def _custody() -> None:
    op.create_table(
        "held_cards",
        sa.Column("number", ORDERED, nullable=False),
        _text("card"),
        sa.Column("issue", sa.SmallInteger, nullable=False),
        _text("account"),
        _text("customer"),
        _moment("at"),
        _text("by"),
        _text("handed_in_by"),
        _text("note"),
        _text("state"),
        _text("journal"),
        sa.Column("ended_at", MOMENT),
        _text("ended_by"),
        sa.PrimaryKeyConstraint("number", name="pk_held_cards"),
    )
    _index("held_cards", "card")
    _index("held_cards", "state", "at")
    _once("uq_held_cards_held", "held_cards", ("card", "issue"), HELD_NOW)
    op.create_table(
        "card_orders",
        sa.Column("number", ORDERED, nullable=False),
        _text("card"),
        sa.Column("issue", sa.SmallInteger, nullable=False),
        _text("account"),
        _text("customer"),
        _text("report"),
        _moment("ordered_at"),
        _text("journal"),
        _text("state"),
        _text("serial"),
        sa.Column("arrived_at", MOMENT),
        _text("changed_by"),
        sa.PrimaryKeyConstraint("number", name="pk_card_orders"),
        sa.UniqueConstraint("card", "issue", name="uq_card_orders_card_issue"),
        _key("card_orders", "card", "cards"),
        _key("card_orders", "account", "accounts"),
        _key("card_orders", "customer", "customers"),
    )
    _index("card_orders", "state", "ordered_at")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, MOMENT, nullable=False)


def _key(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.number"], name=f"fk_{table}_{column}_{other}"
    )


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _once(name: str, table: str, columns: tuple[str, ...], where: sa.TextClause) -> None:
    op.create_index(
        name, table, list(columns), unique=True, sqlite_where=where, postgresql_where=where
    )
