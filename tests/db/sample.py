"""People, cards and cases that the tests of the store write down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from app.clock import CHINA
from app.domain.account import (
    Account,
    AccountClass,
    AccountLife,
    Card,
    MediumState,
    PinState,
    StockCard,
    StockState,
)
from app.domain.customer import Customer
from app.evidence.image import Kept
from app.flow.journal import Body, Entry, EntryRead, Fact
from app.flow.outcome import Outcome
from app.flow.ports import KeptDraft, KeptFilled, OutboxPaper, PrintState, Transaction
from db.session import transaction
from db.store import SqlStore

WORKSTATION = "0101-01"
TELLER = "010101"
MOMENT = datetime(2026, 3, 9, 9, 30, 15, tzinfo=CHINA)

CUSTOMER = Customer(
    number="0101000001",
    document_kind="resident_identity_card",
    document_number="11010519491231002X",
    name="𠀀丽·阿卜杜",
    pinyin="yi li a bu du",
    latin_name="",
    sex="女",
    nationality="CHN",
    ethnicity="维吾尔",
    birth_date=date(1949, 12, 31),
    address="北京市朝阳区样本路1号",
    document_valid_from=date(2010, 1, 2),
    document_valid_until=None,
    phone="13800000001",
    occupation="1",
    risk_level="low",
    branch="0101",
    since=MOMENT,
)

ACCOUNT = Account(
    number="6200000000000000018",
    customer=CUSTOMER.number,
    account_class=AccountClass.CLASS_I,
    life=AccountLife.NORMAL,
    currency="CNY",
    branch="0101",
    purpose="工资",
    opened_at=MOMENT,
    opened_by=TELLER,
    daily_limit=500_000,
    daily_count=10,
    yearly_limit=20_000_000_000,
    sms_notice=True,
    journal="0101-01-000001",
)

CARD = Card(
    number="6222020200000000018",
    account=ACCOUNT.number,
    customer=CUSTOMER.number,
    state=MediumState.NORMAL,
    pin_state=PinState.NORMAL,
    pin_verifier="$argon2id$v=19$m=1$c2FsdA$eA",
    issued_at=MOMENT,
    journal="0101-01-000001",
)

STOCK_CARD = StockCard(
    serial="00000001",
    card_number=CARD.number,
    holder=TELLER,
    state=StockState.IN_STOCK,
    reason="",
    journal=None,
)

DRAFT = KeptDraft(
    id="draft-1",
    operation="1101",
    teller=TELLER,
    workstation=WORKSTATION,
    opened_at=MOMENT,
    saved_at=MOMENT,
    revision=0,
    headline="𠀀**",
    waiting_for=0,
    filled={
        "acceptance": KeptFilled(b'{"in_person":true}', MOMENT, TELLER, {}),
        "face": KeptFilled(b'{"distance":0.21}', MOMENT, TELLER, {"identity": "ab" * 32}),
    },
)

ENTRY = Entry(
    at=MOMENT,
    operation="1101",
    outcome=Outcome.PERFORMED,
    case=DRAFT.id,
    made_by=TELLER,
    approved_by="010102",
    customer=CUSTOMER.number,
    headline="𠀀** 个人Ⅰ类户",
    body=Body(
        facts={"acceptance": Fact({"in_person": True}, MOMENT, TELLER)},
        verdicts=(),
        made={"account": ACCOUNT.number},
    ),
)


def another(number: int) -> Customer:
    """Somebody else, with a document of their own."""
    return replace(
        CUSTOMER, number=f"0101{number:06d}", document_number=f"{number:017d}X", phone="13900000000"
    )


def stock_card(number: int, holder: str = TELLER) -> StockCard:
    """The blank card of that number."""
    return replace(STOCK_CARD, serial=f"{number:08d}", card_number=f"{number:019d}", holder=holder)


def paper(name: str, journal: str, document: Kept | None = None) -> OutboxPaper:
    """A paper that waits."""
    return OutboxPaper(name, journal, "receipt", "bank", PrintState.WAITING, document)


def write_entries(store: SqlStore, count: int) -> list[EntryRead]:
    """Entries one after the other, each in a transaction of its own."""
    made = []
    for n in range(count):
        with store.writing() as transaction:
            made.append(transaction.journal.append(replace(ENTRY, case=f"case-{n}")))
    return made


def open_account(
    transaction: Transaction, customer: Customer, serial: str, draft: str = DRAFT.id
) -> EntryRead:
    """All that the opening of an account writes, as the operation does it."""
    kept = transaction.drafts.find(draft)
    assert kept is not None
    number = transaction.journal.next_number()
    sequence = transaction.books.next_sequence("account")
    stock = transaction.books.stock_card(serial)
    assert stock is not None
    account = replace(
        ACCOUNT, number=f"62{sequence:017d}", customer=customer.number, journal=number
    )
    transaction.books.add_customer(customer)
    transaction.books.add_account(account)
    transaction.books.issue_stock_card(serial, number)
    transaction.books.add_card(
        replace(
            CARD,
            number=stock.card_number,
            account=account.number,
            customer=customer.number,
            journal=number,
        )
    )
    entry = transaction.journal.append(replace(ENTRY, customer=customer.number))
    document = transaction.documents.keep(b"%PDF form", "application/pdf")
    for copy in ("bank", "customer"):
        transaction.outbox.add(
            OutboxPaper(f"{number}-{copy}", number, "receipt", copy, PrintState.WAITING, document)
        )
    transaction.drafts.close(kept.id, kept.revision, entry.number)
    return entry


def rows(store: SqlStore) -> dict[str, int]:
    """How many rows each table holds."""
    engine = engine_of(store)
    with engine.connect() as connection:
        return {
            name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()
            for name in sa.inspect(connection).get_table_names()
        }


def engine_of(store: SqlStore) -> sa.Engine:
    """The engine of a store, for what only somebody with SQL in hand would do."""
    return store._opened.engine


def tamper(store: SqlStore, *statements: str, **values: Any) -> None:
    """What somebody with SQL in hand does to the journal, the triggers put out of the way."""
    with transaction(engine_of(store), writes=True) as session:
        session.using(disarm)
        for statement in statements:
            session.write(sa.text(statement), values)


def disarm(connection: sa.Connection) -> None:
    """Puts the triggers of the journal and the documents out of the way."""
    if connection.dialect.name == "sqlite":
        triggers = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).scalars()
        for name in list(triggers):
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
    else:
        for table in ("journal", "documents"):
            connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")
