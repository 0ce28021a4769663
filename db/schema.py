"""What the store is made of: its tables, and what may be in them only once."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

from app.clock import CHINA
from app.domain.account import (
    AccountClass,
    AccountLife,
    MediumKind,
    MediumState,
    PinState,
    StockState,
)
from app.domain.authority import Authority
from app.domain.branch import Level, StoreKind
from app.domain.cash import CashDirection
from app.domain.charge import ChargeKind
from app.domain.contract import ContractKind
from app.domain.custody import HeldState, OrderState
from app.domain.loss import LossEnd, LossKind, LossOf
from app.domain.restraint import RestraintEnd, RestraintKind
from app.domain.restraint_measure import Measure
from app.domain.search_words import FoundBy
from app.domain.wording import WordingCode
from app.flow.outcome import Outcome
from app.flow.ports import PrintState

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class Moment(sa.types.TypeDecorator[datetime]):
    """A moment that comes back in China time: ISO text on SQLite, a timestamp on PostgreSQL."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> sa.types.TypeEngine[Any]:
        return sa.Text() if dialect.name == "sqlite" else sa.TIMESTAMP(timezone=True)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without its time zone cannot be kept")
        moment = value.astimezone(CHINA)
        return moment.isoformat() if dialect.name == "sqlite" else moment

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.astimezone(CHINA)


class Choice(sa.types.TypeDecorator[Enum]):
    """One of the words of an enumeration."""

    impl: type[sa.types.TypeEngine[Any]] = sa.Text
    cache_ok = True

    def __init__(self, words: type[Enum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: Enum | None, dialect: Dialect) -> Any:
        return None if value is None else self.words(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> Enum | None:
        return None if value is None else self.words(value)


class Rank(Choice):
    """One of the numbers of an enumeration."""

    impl = sa.SmallInteger
    cache_ok = True


def ordered() -> sa.types.TypeEngine[str]:
    """Text that sorts by its characters, whatever language the server was set up in."""
    return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def table(name: str, *parts: sa.schema.SchemaItem) -> sa.Table:
    return sa.Table(name, metadata, *parts)


def text(name: str, **more: Any) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, **more)


def moment(name: str) -> sa.Column[datetime]:
    return sa.Column(name, Moment, nullable=False)


def only_row() -> tuple[sa.Column[int], sa.CheckConstraint]:
    """What makes a table hold one row and no second."""
    column = sa.Column(
        "row", sa.SmallInteger, primary_key=True, autoincrement=False, server_default="1"
    )
    return column, sa.CheckConstraint('"row" = 1', name="one_row")


store = table(
    "store",
    *only_row(),
    text("id"),
    sa.Column("kind", Choice(StoreKind), nullable=False),
    moment("created_at"),
)

branch = table(
    "branch",
    *only_row(),
    text("number"),
    text("name"),
    text("bank"),
    sa.Column("kind", Choice(StoreKind), nullable=False),
    text("card_bin"),
)

staff = table(
    "staff",
    text("number", primary_key=True),
    text("name"),
    sa.Column("level", Rank(Level), nullable=False),
    text("password_verifier"),
    sa.Column("active", sa.Boolean, nullable=False),
)

customers = table(
    "customers",
    text("number", primary_key=True),
    text("document_kind"),
    text("document_number"),
    text("name"),
    text("pinyin"),
    text("latin_name"),
    text("sex"),
    text("nationality"),
    text("ethnicity"),
    sa.Column("birth_date", sa.Date, nullable=False),
    text("address"),
    sa.Column("document_valid_from", sa.Date),
    sa.Column("document_valid_until", sa.Date),
    text("phone"),
    text("occupation"),
    text("risk_level"),
    text("branch"),
    moment("since"),
    sa.UniqueConstraint("document_kind", "document_number"),
    sa.Index(None, "document_number"),
    sa.Index(None, "name"),
    sa.Index(None, "pinyin"),
    sa.Index(None, "phone"),
    sa.Index(None, "document_valid_until"),
)

search_words = sa.Table(
    "search_words",
    metadata,
    sa.Column("word", ordered(), primary_key=True),
    sa.Column("by", Rank(FoundBy), primary_key=True, autoincrement=False),
    sa.Column("customer", sa.Text, sa.ForeignKey("customers.number"), primary_key=True),
    # The rows are the index: nothing is ever looked for by another order.
    sqlite_with_rowid=False,
)

ONE_CLASS_I = sa.text("account_class = 'I' AND life <> 'closed'")
"""A person has at most one Class I account per bank that is not closed [DOMAIN §1.1]."""

accounts = table(
    "accounts",
    text("number", primary_key=True),
    sa.Column("customer", sa.Text, sa.ForeignKey("customers.number"), nullable=False),
    sa.Column("account_class", Choice(AccountClass), nullable=False),
    sa.Column("life", Choice(AccountLife), nullable=False),
    text("currency"),
    text("branch"),
    text("purpose"),
    moment("opened_at"),
    text("opened_by"),
    sa.Column("daily_limit", sa.BigInteger, nullable=False),
    sa.Column("daily_count", sa.BigInteger, nullable=False),
    sa.Column("yearly_limit", sa.BigInteger, nullable=False),
    sa.Column("sms_notice", sa.Boolean, nullable=False),
    text("journal"),
    sa.Column("life_since", Moment),
    text("life_journal", server_default=sa.text("''")),
    sa.Column("non_counter_stopped_at", Moment),
    sa.Index(None, "customer"),
    sa.Index(None, "life_since"),
)
sa.Index(
    "uq_accounts_one_class_i",
    accounts.c.customer,
    unique=True,
    sqlite_where=ONE_CLASS_I,
    postgresql_where=ONE_CLASS_I,
)

cards = table(
    "cards",
    text("number", primary_key=True),
    sa.Column("account", sa.Text, sa.ForeignKey("accounts.number"), nullable=False),
    sa.Column("customer", sa.Text, sa.ForeignKey("customers.number"), nullable=False),
    sa.Column("state", Choice(MediumState), nullable=False),
    sa.Column("pin_state", Choice(PinState), nullable=False),
    text("pin_verifier"),
    moment("issued_at"),
    text("journal"),
    sa.Column("medium", Choice(MediumKind), nullable=False, server_default="card"),
    sa.Column("issue", sa.SmallInteger, nullable=False, server_default="1"),
    sa.Column("wrong_entries", sa.SmallInteger, nullable=False, server_default="0"),
    sa.Column("locked_at", Moment),
    sa.Index(None, "account"),
    sa.Index(None, "customer"),
)

stock_cards = table(
    "stock_cards",
    sa.Column("serial", ordered(), primary_key=True),
    text("card_number"),
    text("holder"),
    sa.Column("state", Choice(StockState), nullable=False),
    text("reason"),
    sa.Column("journal", sa.Text),
    sa.Column("medium", Choice(MediumKind), nullable=False, server_default="card"),
    sa.UniqueConstraint("card_number"),
    sa.Index(None, "holder", "state", "serial"),
)

listings = table(
    "listings",
    text("id", primary_key=True),
    text("list_name"),
    text("name"),
    text("document_number"),
    text("reason"),
    text("authority"),
    sa.Column("valid_from", sa.Date, nullable=False),
    sa.Column("valid_until", sa.Date),
    sa.Index(None, "document_number"),
    sa.Index(None, "name"),
)

parameters = table(
    "parameters",
    sa.Column("name", ordered(), primary_key=True),
    sa.Column("valid_from", sa.Date, primary_key=True),
    text("value"),
    text("source"),
)

sequences = table(
    "sequences",
    text("workstation", primary_key=True),
    text("kind", primary_key=True),
    sa.Column("next", sa.BigInteger, nullable=False),
)

drafts = table(
    "drafts",
    text("id", primary_key=True),
    text("operation"),
    text("teller"),
    text("workstation"),
    moment("opened_at"),
    moment("saved_at"),
    sa.Column("revision", sa.Integer, nullable=False),
    text("headline"),
    sa.Column("waiting_for", sa.SmallInteger, nullable=False),
    sa.Column("open", sa.Boolean, nullable=False),
    sa.Column("journal", sa.Text),
    sa.Index(None, "open", "teller"),
)

draft_values = table(
    "draft_values",
    sa.Column("draft", sa.Text, sa.ForeignKey("drafts.id"), primary_key=True),
    text("slot", primary_key=True),
    sa.Column("value", sa.LargeBinary, nullable=False),
    moment("at"),
    text("by"),
    text("about"),
)

journal = table(
    "journal",
    sa.Column("workstation", ordered(), primary_key=True),
    sa.Column("sequence", sa.BigInteger, primary_key=True, autoincrement=False),
    text("number"),
    sa.Column("at", ordered(), nullable=False),
    text("operation"),
    sa.Column("outcome", Choice(Outcome), nullable=False),
    text("case"),
    text("made_by"),
    text("approved_by"),
    text("customer"),
    text("headline"),
    sa.Column("body", sa.LargeBinary, nullable=False),
    text("previous"),
    text("digest"),
    text("mark"),
    sa.UniqueConstraint("number"),
    sa.UniqueConstraint("digest"),
    sa.Index(None, "at", "workstation", "sequence"),
    sa.Index(None, "customer"),
)

journal_words = sa.Table(
    "journal_words",
    metadata,
    sa.Column("word", ordered(), primary_key=True),
    sa.Column("at", ordered(), primary_key=True),
    sa.Column("workstation", ordered(), primary_key=True),
    sa.Column("sequence", sa.BigInteger, primary_key=True, autoincrement=False),
    # The rows are the index: the entries of a word lie by their moments. Nothing of the journal
    # hangs on them, so there is no reference to it either.
    sqlite_with_rowid=False,
)

journal_heads = table(
    "journal_heads",
    sa.Column("workstation", ordered(), primary_key=True),
    sa.Column("sequence", sa.BigInteger, nullable=False),
    text("digest"),
    text("mark"),
)

journal_roll = table("journal_roll", *only_row(), text("workstations"), text("mark"))

documents = table(
    "documents",
    text("digest", primary_key=True),
    text("media_type"),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

outbox = table(
    "outbox",
    text("id", primary_key=True),
    sa.Column("place", sa.SmallInteger, nullable=False),
    text("journal"),
    text("paper"),
    text("copy"),
    sa.Column("state", Choice(PrintState), nullable=False),
    sa.Column("document", sa.Text, sa.ForeignKey("documents.digest")),
    text("message"),
    sa.Column("tries", sa.Integer, nullable=False),
    text("printer"),
    text("job"),
    text("of"),
    sa.Column("reprint", sa.Integer, nullable=False),
    sa.Column("changed_at", Moment),
    sa.Index(None, "journal"),
    sa.Index(None, "state"),
    sa.Index(None, "of"),
)

REPRINTS = sa.text("\"of\" <> ''")
"""The first print of a paper repeats nothing."""
sa.Index(
    "uq_outbox_reprint",
    outbox.c.of,
    outbox.c.reprint,
    unique=True,
    sqlite_where=REPRINTS,
    postgresql_where=REPRINTS,
)

wordings = table(
    "wordings",
    sa.Column("code", ordered(), primary_key=True),
    sa.Column("version", ordered(), primary_key=True),
    sa.Column("valid_from", sa.Date, nullable=False),
    text("title_zh"),
    text("title_en"),
    text("text_zh"),
    text("text_en"),
    text("digest"),
    text("journal"),
)

certificates = table(
    "certificates",
    text("fingerprint", primary_key=True),
    text("workstation"),
    sa.Column("content", sa.LargeBinary, nullable=False),
    moment("since"),
    moment("until"),
)

loss_reports = table(
    "loss_reports",
    sa.Column("number", ordered(), primary_key=True),
    sa.Column("card", sa.Text, sa.ForeignKey("cards.number"), nullable=False),
    sa.Column("issue", sa.SmallInteger, nullable=False),
    sa.Column("account", sa.Text, sa.ForeignKey("accounts.number"), nullable=False),
    sa.Column("customer", sa.Text, sa.ForeignKey("customers.number"), nullable=False),
    sa.Column("kind", Choice(LossKind), nullable=False),
    sa.Column("of", Choice(LossOf), nullable=False),
    moment("accepted_at"),
    moment("stopped_at"),
    sa.Column("waits_from", Moment),
    sa.Column("lapses_at", Moment),
    text("reason"),
    text("reporter"),
    text("reporter_document"),
    sa.Column("by_agent", sa.Boolean, nullable=False),
    text("follow_up"),
    text("branch"),
    text("accepted_by"),
    sa.Column("copy", sa.SmallInteger, nullable=False),
    text("follows"),
    text("journal"),
    sa.Column("pin_reset_at", Moment),
    text("pin_reset_by"),
    sa.Column("end", Choice(LossEnd)),
    sa.Column("ended_at", Moment),
    text("ended_by"),
    sa.Index(None, "card"),
    sa.Index(None, "customer"),
    sa.Index(None, "accepted_at", "number"),
    sa.Index(None, "end", "accepted_at"),
    sa.Index(None, "accepted_by", "accepted_at"),
)

MEDIUM_LOST_NOW = sa.text('"end" IS NULL AND "of" <> \'pin\'')
PIN_LOST_NOW = sa.text('"end" IS NULL AND "of" <> \'medium\' AND pin_reset_at IS NULL')
"""Of each kind one report at most speaks of the medium of a card, and one of its PIN: two counters
cannot both report it lost."""
sa.Index(
    "uq_loss_reports_medium",
    loss_reports.c.card,
    loss_reports.c.kind,
    unique=True,
    sqlite_where=MEDIUM_LOST_NOW,
    postgresql_where=MEDIUM_LOST_NOW,
)
sa.Index(
    "uq_loss_reports_pin",
    loss_reports.c.card,
    loss_reports.c.kind,
    unique=True,
    sqlite_where=PIN_LOST_NOW,
    postgresql_where=PIN_LOST_NOW,
)

WAITS_FOR_A_CARD = sa.text("\"end\" IS NULL AND \"of\" <> 'pin' AND kind = 'formal'")
"""Of all that was ever reported few wait for a replacement: a short index has only these."""
sa.Index(
    "ix_loss_reports_waiting",
    loss_reports.c.accepted_at,
    loss_reports.c.number,
    sqlite_where=WAITS_FOR_A_CARD,
    postgresql_where=WAITS_FOR_A_CARD,
)

restraints = table(
    "restraints",
    sa.Column("number", ordered(), primary_key=True),
    sa.Column("account", sa.Text, sa.ForeignKey("accounts.number"), nullable=False),
    sa.Column("kind", Choice(RestraintKind), nullable=False),
    text("authority"),
    text("document"),
    sa.Column("amount", sa.BigInteger),
    moment("since"),
    sa.Column("until", Moment),
    sa.Column("queue", sa.SmallInteger, nullable=False),
    text("journal"),
    sa.Column("ended_at", Moment),
    text("ended_by"),
    sa.Column("end", Choice(RestraintEnd)),
    text("term", server_default=sa.text("''")),
    text("officer", server_default=sa.text("''")),
    text("officer_document", server_default=sa.text("''")),
    text("second_officer", server_default=sa.text("''")),
    text("second_officer_document", server_default=sa.text("''")),
    text("reason", server_default=sa.text("''")),
    text("told", server_default=sa.text("''")),
    sa.Column("times", sa.SmallInteger, nullable=False, server_default="0"),
    sa.Column("objected_at", Moment),
    sa.Column("answered_at", Moment),
    sa.Index(None, "account"),
    sa.Index(None, "since", "number"),
    sa.Index(None, "until"),
    sa.Index(None, "queue", "ended_at"),
)

restraint_measures = table(
    "restraint_measures",
    sa.Column("journal", ordered(), primary_key=True),
    sa.Column("restraint", ordered(), sa.ForeignKey("restraints.number"), nullable=False),
    text("account"),
    sa.Column("measure", Choice(Measure), nullable=False),
    sa.Column("authority", Choice(Authority), nullable=False),
    text("organ"),
    text("document"),
    text("ruling"),
    text("officer"),
    text("officer_document"),
    text("second_officer"),
    text("second_officer_document"),
    sa.Column("amount", sa.BigInteger),
    sa.Column("moved", sa.BigInteger, nullable=False),
    sa.Column("balance", sa.BigInteger, nullable=False),
    sa.Column("fruits", sa.Boolean, nullable=False),
    moment("at"),
    sa.Column("until", Moment),
    text("term"),
    sa.Column("queue", sa.SmallInteger, nullable=False),
    text("payee"),
    text("made_by"),
    text("second_by"),
    text("approved_by"),
    sa.Index(None, "restraint"),
    sa.Index(None, "document"),
)

postings = table(
    "postings",
    sa.Column("journal", ordered(), primary_key=True),
    sa.Column("line", sa.Integer, primary_key=True, autoincrement=False),
    text("account"),
    sa.Column("amount", sa.BigInteger, nullable=False),
    sa.Column("day", sa.Date, nullable=False),
    text("says"),
    sa.Column("value_day", sa.Date),
    sa.Index(None, "account", "day"),
    sa.Index(None, "day"),
)

cash_moves = table(
    "cash_moves",
    sa.Column("journal", ordered(), primary_key=True),
    sa.Column("line", sa.SmallInteger, primary_key=True, autoincrement=False),
    text("drawer"),
    sa.Column("denomination", sa.Integer, nullable=False),
    sa.Column("count", sa.Integer, nullable=False),
    sa.Index(None, "drawer", "denomination"),
)

large_cash = table(
    "large_cash",
    sa.Column("number", ordered(), primary_key=True),
    sa.Column("customer", sa.Text, sa.ForeignKey("customers.number"), nullable=False),
    text("day"),
    sa.Column("direction", Choice(CashDirection), nullable=False),
    sa.Column("total", sa.BigInteger, nullable=False),
    text("journal"),
    sa.UniqueConstraint("customer", "day", "direction"),
    sa.Index(None, "day"),
)

interest_settlements = table(
    "interest_settlements",
    sa.Column("account", sa.Text, sa.ForeignKey("accounts.number"), primary_key=True),
    sa.Column("day", sa.Date, primary_key=True),
    sa.Column("since", sa.Date, nullable=False),
    sa.Column("until", sa.Date, nullable=False),
    sa.Column("product", sa.BigInteger, nullable=False),
    sa.Column("rate", sa.Integer, nullable=False),
    sa.Column("interest", sa.BigInteger, nullable=False),
    sa.Column("tax", sa.BigInteger, nullable=False),
    text("journal"),
)

charges = table(
    "charges",
    sa.Column("number", ordered(), primary_key=True),
    sa.Column("account", sa.Text, sa.ForeignKey("accounts.number"), nullable=False),
    sa.Column("customer", sa.Text, sa.ForeignKey("customers.number"), nullable=False),
    sa.Column("kind", Choice(ChargeKind), nullable=False),
    sa.Column("amount", sa.BigInteger, nullable=False),
    moment("since"),
    text("journal"),
    sa.Column("paid_at", Moment),
    text("paid_by"),
    sa.Index(None, "account"),
)

reversals = table(
    "reversals",
    sa.Column("entry", ordered(), primary_key=True),
    text("by"),
    moment("at"),
    sa.UniqueConstraint("by"),
)

contracts = table(
    "contracts",
    sa.Column("number", ordered(), primary_key=True),
    sa.Column("account", sa.Text, sa.ForeignKey("accounts.number"), nullable=False),
    sa.Column("card", sa.Text, sa.ForeignKey("cards.number"), nullable=False),
    sa.Column("customer", sa.Text, sa.ForeignKey("customers.number"), nullable=False),
    sa.Column("kind", Choice(ContractKind), nullable=False),
    text("party"),
    text("reference"),
    moment("since"),
    text("journal"),
    sa.Column("ended_at", Moment),
    text("ended_by"),
    sa.Index(None, "account"),
    sa.Index(None, "card"),
)

held_cards = table(
    "held_cards",
    sa.Column("number", ordered(), primary_key=True),
    text("card"),
    sa.Column("issue", sa.SmallInteger, nullable=False),
    text("account"),
    text("customer"),
    moment("at"),
    text("by"),
    text("handed_in_by"),
    text("note"),
    sa.Column("state", Choice(HeldState), nullable=False),
    text("journal"),
    sa.Column("ended_at", Moment),
    text("ended_by"),
    sa.Index(None, "card"),
    sa.Index(None, "state", "at"),
)
HELD_NOW = sa.text("state = 'held' AND card <> ''")
sa.Index(
    "uq_held_cards_held",
    held_cards.c.card,
    held_cards.c.issue,
    unique=True,
    sqlite_where=HELD_NOW,
    postgresql_where=HELD_NOW,
)

card_orders = table(
    "card_orders",
    sa.Column("number", ordered(), primary_key=True),
    sa.Column("card", sa.Text, sa.ForeignKey("cards.number"), nullable=False),
    sa.Column("issue", sa.SmallInteger, nullable=False),
    sa.Column("account", sa.Text, sa.ForeignKey("accounts.number"), nullable=False),
    sa.Column("customer", sa.Text, sa.ForeignKey("customers.number"), nullable=False),
    text("report"),
    moment("ordered_at"),
    text("journal"),
    sa.Column("state", Choice(OrderState), nullable=False),
    text("serial"),
    sa.Column("arrived_at", Moment),
    text("changed_by"),
    sa.UniqueConstraint("card", "issue"),
    sa.Index(None, "state", "ordered_at"),
)

consents = table(
    "consents",
    sa.Column("customer", sa.Text, sa.ForeignKey("customers.number"), primary_key=True),
    sa.Column("journal", ordered(), primary_key=True),
    sa.Column("code", Choice(WordingCode), primary_key=True),
    text("version"),
    text("digest"),
    moment("given_at"),
    sa.Column("withdrawn_at", Moment),
    text("withdrawn_by"),
)
