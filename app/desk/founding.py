"""The founding of a branch: its first rows, written once and named in the first journal entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from app.clock import business_date
from app.desk.credentials import verifier
from app.desk.founding_cash import TRAINING_CASH, FirstCash, lay_in
from app.desk.session import TRAINING_PASSWORDS
from app.devices.specimens import SpecimenCustomer, by_code, cast
from app.domain.account import (
    Account,
    AccountClass,
    AccountLife,
    Card,
    MediumKind,
    MediumState,
    PinState,
    StockCard,
    StockState,
)
from app.domain.account_number import account_number
from app.domain.branch import Branch, Level, Listing, Staff
from app.domain.card_number import card_number
from app.domain.customer import Customer
from app.domain.documents import Sex
from app.domain.names import pinyin
from app.domain.parameters import first_values
from app.flow.books import Books
from app.flow.journal import FOUNDING_CODE, Body, Entry, Fact
from app.flow.outcome import Outcome
from app.flow.ports import Store


@dataclass(frozen=True)
class Stock:
    """Blank cards or passbooks that a teller's box starts with: a run of voucher numbers.

    Attributes:
        first: the sequence of the first one under the bank's BIN; its voucher number too.
        length: digits of its number.
    """

    holder: str
    first: int
    count: int
    length: int = 19
    medium: MediumKind = MediumKind.CARD


@dataclass(frozen=True)
class FirstStaff:
    """Somebody who can sign in from the first day, and the password that they were given."""

    number: str
    name: str
    level: Level
    password: str = field(repr=False)


def found(
    store: Store,
    *,
    branch: Branch,
    staff: Iterable[FirstStaff],
    stock: Iterable[Stock],
    now: datetime,
    known: Iterable[SpecimenCustomer] = (),
    cash: Iterable[FirstCash] = (),
) -> None:
    """Writes the first rows and the first journal entry of a store, in one transaction.

    `known` are the specimen customers of a training store, with what is known of them beforehand.
    `cash` is what vault and drawers begin with; a real branch's is brought in by its first supply.

    Raises:
        Conflict: the store is founded already.
    """
    people = [
        Staff(one.number, one.name, one.level, verifier(one.password), active=True) for one in staff
    ]
    boxes = list(stock)
    with store.writing() as transaction:
        books = transaction.books
        books.set_branch(branch)
        for person in people:
            books.add_staff(person)
        for parameter in first_values():
            books.add_parameter(parameter)
        for box in boxes:
            _fill_box(books, branch, box)
        for one in known:
            _known_before(books, branch, one, now)
        lay_in(books, cash, transaction.journal.next_number(), business_date(now))
        transaction.journal.append(
            Entry(
                at=now,
                operation=FOUNDING_CODE,
                outcome=Outcome.PERFORMED,
                case="",
                made_by=people[0].number,
                approved_by="",
                customer="",
                headline=f"{branch.bank} {branch.name}",
                body=Body(
                    facts={
                        "branch": Fact(
                            {"number": branch.number, "name": branch.name, "bank": branch.bank},
                            now,
                            people[0].number,
                        ),
                        "staff": Fact(
                            [f"{one.number} L{int(one.level)}" for one in people],
                            now,
                            people[0].number,
                        ),
                        "stock": Fact(
                            [f"{box.holder}: {box.first}+{box.count}" for box in boxes],
                            now,
                            people[0].number,
                        ),
                    },
                    verdicts=(),
                ),
            )
        )


def _fill_box(books: Books, branch: Branch, box: Stock) -> None:
    for sequence in range(box.first, box.first + box.count):
        books.add_stock_card(
            StockCard(
                serial=f"{sequence:08d}",
                card_number=card_number(branch.card_bin, sequence, box.length),
                holder=box.holder,
                state=StockState.IN_STOCK,
                reason="",
                journal=None,
                medium=box.medium,
            )
        )


PASSBOOK_DIGITS = 16
"""Passbooks of a training store have shorter numbers than cards, so that nobody mistakes them; the
numbers of a real branch are its own [D]."""

PASSBOOK_BEFORE = 49_999_999
"""The sequence of the passbook that a specimen customer holds beforehand."""
TRAINING_PIN = "730418"
"""Its PIN, which everybody may know like the passwords of the training staff."""

TRAINING_STOCK = (
    Stock("1001", 1, 200),
    Stock("1002", 201, 200),
    Stock("1001", 50_000_001, 20, PASSBOOK_DIGITS, MediumKind.PASSBOOK),
    Stock("1002", 50_000_021, 20, PASSBOOK_DIGITS, MediumKind.PASSBOOK),
)

TRAINING_STAFF = (
    FirstStaff("1001", "王晓", Level.TELLER, TRAINING_PASSWORDS["1001"]),
    FirstStaff("1002", "赵敏", Level.TELLER, TRAINING_PASSWORDS["1002"]),
    FirstStaff("2001", "刘建国", Level.SUPERVISOR, TRAINING_PASSWORDS["2001"]),
    FirstStaff("3001", "陈静", Level.MANAGER, TRAINING_PASSWORDS["3001"]),
    FirstStaff("4001", "周航", Level.COMPLIANCE, TRAINING_PASSWORDS["4001"]),
)


def found_training(store: Store, branch: Branch, now: datetime) -> None:
    """Founds a training store: staff, stock, and what the cast is already known for."""
    found(
        store,
        branch=branch,
        staff=TRAINING_STAFF,
        stock=TRAINING_STOCK,
        now=now,
        known=cast(),
        cash=TRAINING_CASH,
    )


def _known_before(books: Books, branch: Branch, one: SpecimenCustomer, now: datetime) -> None:
    listed = one.already.get("screening")
    if listed:
        books.add_listing(
            Listing(
                id=f"training-{one.code}",
                list_name=listed["list"],
                name=one.name,
                document_number=one.number,
                reason="培训样本",
                authority=listed.get("authority", "培训样本名单"),
                valid_from=date.fromisoformat(listed.get("since", "2024-01-01")),
                valid_until=None,
            )
        )
    if one.already.get("existing_class_i"):
        customer = _customer(books, branch, one, now)
        held = account_number(branch.number, "0100", books.next_sequence("account"))
        books.add_account(
            Account(
                number=held,
                customer=customer,
                account_class=AccountClass.CLASS_I,
                life=AccountLife.NORMAL,
                currency="CNY",
                branch=branch.number,
                purpose="03",
                opened_at=now,
                opened_by="1002",
                daily_limit=0,
                daily_count=0,
                yearly_limit=0,
                sms_notice=False,
                journal="",
            )
        )
        # By a passbook, which no operation of this program opens: so that one can be reported
        # lost, replaced and exchanged in training.
        books.add_card(
            Card(
                number=card_number(branch.card_bin, PASSBOOK_BEFORE, PASSBOOK_DIGITS),
                account=held,
                customer=customer,
                state=MediumState.NORMAL,
                pin_state=PinState.NORMAL,
                pin_verifier=verifier(TRAINING_PIN),
                issued_at=now,
                journal="",
                medium=MediumKind.PASSBOOK,
            )
        )
    shares = one.already.get("phone_shared_with")
    if shares:
        _customer(books, branch, by_code(shares), now, phone=one.phone)


def _customer(
    books: Books,
    branch: Branch,
    one: SpecimenCustomer,
    now: datetime,
    *,
    phone: str | None = None,
) -> str:
    number = f"{branch.number}00{books.next_sequence('customer'):07d}"
    spelt = pinyin(one.name)
    books.add_customer(
        Customer(
            number=number,
            document_kind=one.kind,
            document_number=one.number,
            name=one.name,
            pinyin=f"{spelt.letters} {spelt.initials}",
            latin_name="",
            sex=Sex.MALE if one.sex == "男" else Sex.FEMALE,
            nationality="CHN",
            ethnicity=one.ethnicity,
            birth_date=one.birth_date,
            address=one.address,
            document_valid_from=one.valid_from,
            document_valid_until=one.valid_until,
            phone=phone or one.phone,
            occupation="2",
            risk_level="low",
            branch=branch.number,
            since=now,
        )
    )
    return number
