"""The first books of a branch, its journal, drafts and pictures."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.TIMESTAMP(timezone=True).with_variant(sa.Text(), "sqlite")
ORDERED = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")

KEPT_FOR_EVER = ("journal", "documents")
"""Tables whose rows are added and never changed or removed."""


def upgrade() -> None:
    make_tables()
    if op.get_bind().dialect.name == "sqlite":
        guard_on_sqlite()
    else:
        guard_on_postgresql()


def guard_on_sqlite() -> None:
    for table in KEPT_FOR_EVER:
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_refuses_{change.lower()} BEFORE {change} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
    # INSERT OR REPLACE would remove the row that was there without asking a trigger of removal.
    op.execute(
        "CREATE TRIGGER journal_refuses_replacing BEFORE INSERT ON journal "
        "WHEN EXISTS (SELECT 1 FROM journal WHERE (workstation = NEW.workstation "
        "AND sequence = NEW.sequence) OR number = NEW.number OR digest = NEW.digest) "
        "BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END"
    )


def guard_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'GU001'; END $$"
    )
    for table in KEPT_FOR_EVER:
        op.execute(
            f"CREATE TRIGGER {table}_refuses_change BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        op.execute(
            f"CREATE TRIGGER {table}_refuses_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )


def make_tables() -> None:
    op.create_table(
        "branch",
        sa.Column(
            "row", sa.SmallInteger(), server_default="1", autoincrement=False, nullable=False
        ),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("bank", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("card_bin", sa.Text(), nullable=False),
        sa.CheckConstraint('"row" = 1', name=op.f("ck_branch_one_row")),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_branch")),
    )
    op.create_table(
        "customers",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("document_kind", sa.Text(), nullable=False),
        sa.Column("document_number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("pinyin", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("ethnicity", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("document_valid_from", sa.Date(), nullable=False),
        sa.Column("document_valid_until", sa.Date(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("occupation", sa.Text(), nullable=False),
        sa.Column("risk_level", sa.Text(), nullable=False),
        sa.Column("branch", sa.Text(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_customers")),
        sa.UniqueConstraint(
            "document_kind",
            "document_number",
            name=op.f("uq_customers_document_kind_document_number"),
        ),
    )
    op.create_index(
        op.f("ix_customers_document_number"), "customers", ["document_number"], unique=False
    )
    op.create_index(op.f("ix_customers_name"), "customers", ["name"], unique=False)
    op.create_index(op.f("ix_customers_phone"), "customers", ["phone"], unique=False)
    op.create_index(op.f("ix_customers_pinyin"), "customers", ["pinyin"], unique=False)
    op.create_table(
        "documents",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_documents")),
    )
    op.create_table(
        "drafts",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("teller", sa.Text(), nullable=False),
        sa.Column("workstation", sa.Text(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("waiting_for", sa.SmallInteger(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("journal", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
    )
    op.create_index(op.f("ix_drafts_open_teller"), "drafts", ["open", "teller"], unique=False)
    op.create_table(
        "journal",
        sa.Column("workstation", ORDERED, nullable=False),
        sa.Column("sequence", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("at", ORDERED, nullable=False),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("approved_by", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workstation", "sequence", name=op.f("pk_journal")),
        sa.UniqueConstraint("digest", name=op.f("uq_journal_digest")),
        sa.UniqueConstraint("number", name=op.f("uq_journal_number")),
    )
    op.create_index(
        op.f("ix_journal_at_workstation_sequence"),
        "journal",
        ["at", "workstation", "sequence"],
        unique=False,
    )
    op.create_index(op.f("ix_journal_customer"), "journal", ["customer"], unique=False)
    op.create_table(
        "journal_heads",
        sa.Column("workstation", ORDERED, nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workstation", name=op.f("pk_journal_heads")),
    )
    op.create_table(
        "journal_roll",
        sa.Column(
            "row", sa.SmallInteger(), server_default="1", autoincrement=False, nullable=False
        ),
        sa.Column("workstations", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.CheckConstraint('"row" = 1', name=op.f("ck_journal_roll_one_row")),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_journal_roll")),
    )
    op.create_table(
        "listings",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("list_name", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("document_number", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listings")),
    )
    op.create_index(
        op.f("ix_listings_document_number"), "listings", ["document_number"], unique=False
    )
    op.create_index(op.f("ix_listings_name"), "listings", ["name"], unique=False)
    op.create_table(
        "parameters",
        sa.Column("name", ORDERED, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", "valid_from", name=op.f("pk_parameters")),
    )
    op.create_table(
        "sequences",
        sa.Column("workstation", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("next", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("workstation", "kind", name=op.f("pk_sequences")),
    )
    op.create_table(
        "staff",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("password_verifier", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_staff")),
    )
    op.create_table(
        "stock_cards",
        sa.Column("serial", ORDERED, nullable=False),
        sa.Column("card_number", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("journal", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("serial", name=op.f("pk_stock_cards")),
        sa.UniqueConstraint("card_number", name=op.f("uq_stock_cards_card_number")),
    )
    op.create_index(
        op.f("ix_stock_cards_holder_state_serial"),
        "stock_cards",
        ["holder", "state", "serial"],
        unique=False,
    )
    op.create_table(
        "store",
        sa.Column(
            "row", sa.SmallInteger(), server_default="1", autoincrement=False, nullable=False
        ),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint('"row" = 1', name=op.f("ck_store_one_row")),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_store")),
    )
    op.create_table(
        "accounts",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("account_class", sa.Text(), nullable=False),
        sa.Column("life", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("branch", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("daily_limit", sa.BigInteger(), nullable=False),
        sa.Column("daily_count", sa.BigInteger(), nullable=False),
        sa.Column("yearly_limit", sa.BigInteger(), nullable=False),
        sa.Column("sms_notice", sa.Boolean(), nullable=False),
        sa.Column("journal", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer"], ["customers.number"], name=op.f("fk_accounts_customer")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_accounts")),
    )
    op.create_index(op.f("ix_accounts_customer"), "accounts", ["customer"], unique=False)
    op.create_index(
        "uq_accounts_one_class_i",
        "accounts",
        ["customer"],
        unique=True,
        sqlite_where=sa.text("account_class = 'I' AND life <> 'closed'"),
        postgresql_where=sa.text("account_class = 'I' AND life <> 'closed'"),
    )
    op.create_table(
        "draft_values",
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("slot", sa.Text(), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["draft"], ["drafts.id"], name=op.f("fk_draft_values_draft")),
        sa.PrimaryKeyConstraint("draft", "slot", name=op.f("pk_draft_values")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("place", sa.SmallInteger(), nullable=False),
        sa.Column("journal", sa.Text(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("copy", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=True),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"], ["documents.digest"], name=op.f("fk_outbox_document")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index(op.f("ix_outbox_journal"), "outbox", ["journal"], unique=False)
    op.create_index(op.f("ix_outbox_state"), "outbox", ["state"], unique=False)
    op.create_table(
        "cards",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("pin_state", sa.Text(), nullable=False),
        sa.Column("pin_verifier", sa.Text(), nullable=False),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("journal", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.number"], name=op.f("fk_cards_account")),
        sa.ForeignKeyConstraint(["customer"], ["customers.number"], name=op.f("fk_cards_customer")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_cards")),
    )
    op.create_index(op.f("ix_cards_account"), "cards", ["account"], unique=False)
    op.create_index(op.f("ix_cards_customer"), "cards", ["customer"], unique=False)
