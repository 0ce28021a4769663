"""What must be in the books before an ordinary case of an operation, one line for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from app.domain.account import Account, AccountClass, AccountLife, Card, MediumState, PinState
from app.domain.charge import Charge, ChargeKind
from app.domain.consent_record import ConsentRecord
from app.domain.contract import Contract, ContractKind
from app.domain.custody import CardOrder, HeldCard, HeldState, OrderState
from app.domain.customer import Customer
from app.domain.ledger import Says
from app.domain.loss import LossKind, LossOf, LossReport
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.restraint import Restraint, RestraintKind
from app.domain.term import Term
from app.domain.wording import AS_SHIPPED, WordingCode
from app.evidence.control import ControlGround
from app.flow.books import Books
from app.flow.journal import Body, Entry
from app.flow.operation import Operation, Performing
from app.flow.outcome import Outcome
from app.rules.control_told import TOLD
from app.rules.ledger import post_cash
from db.store import SqlStore, SqlTransaction
from tests import orders
from tests.evidence import CONTROL_NUMBER, MOMENT, TELLER, VERIFIER, card

ACCOUNT_NUMBER = "0101010000001234"
CARD_NUMBER = "9999990000000000015"
HELD_NUMBER = "SD0101010000001"
CUSTOMER_NUMBER = "0101010009001"
PAYEE_NUMBER = "0101010000005678"
PAYEE_CARD = "9999990000000000023"
PAYEE_CUSTOMER = "0101010009002"
YESTERDAY = MOMENT - timedelta(days=1)


def known_customer(books: Books, at: datetime = YESTERDAY, **changes: Any) -> Card:
    """The customer of the samples with one account and one card, opened then; once."""
    known = books.card(CARD_NUMBER)
    if known is not None:
        return known
    shown = card()
    books.add_customer(
        Customer(
            number=CUSTOMER_NUMBER,
            document_kind=shown.kind,
            document_number=shown.number,
            name=shown.name,
            pinyin="shenruolan srl",
            latin_name="",
            sex=shown.sex,
            nationality=shown.nationality,
            ethnicity=shown.ethnicity,
            birth_date=shown.birth_date,
            address=shown.address,
            document_valid_from=shown.valid_from,
            document_valid_until=shown.valid_until,
            phone="19900000999",
            occupation="2",
            risk_level="low",
            branch="0101",
            since=at,
        )
    )
    books.add_account(
        Account(
            number=ACCOUNT_NUMBER,
            customer=CUSTOMER_NUMBER,
            account_class=AccountClass.CLASS_I,
            life=AccountLife.NORMAL,
            currency="CNY",
            branch="0101",
            purpose="03",
            opened_at=at,
            opened_by="1002",
            daily_limit=500000,
            daily_count=20,
            yearly_limit=20000000,
            sms_notice=True,
            journal="",
        )
    )
    made = Card(
        number=CARD_NUMBER,
        account=ACCOUNT_NUMBER,
        customer=CUSTOMER_NUMBER,
        state=MediumState.NORMAL,
        pin_state=PinState.NORMAL,
        pin_verifier=VERIFIER,
        issued_at=at,
        journal="",
        **changes,
    )
    books.add_card(made)
    return made


def report(
    books: Books, of: LossOf, kind: LossKind = LossKind.FORMAL, at: datetime = YESTERDAY
) -> LossReport:
    """A loss report of that card by its holder, accepted then."""
    held = known_customer(books)
    made = LossReport(
        number=f"GS0101010009{books.next_sequence('loss'):03d}",
        card=held.number,
        issue=held.issue,
        account=held.account,
        customer=held.customer,
        kind=kind,
        of=of,
        accepted_at=at,
        stopped_at=at,
        waits_from=at if kind is LossKind.FORMAL else None,
        lapses_at=None if kind is LossKind.FORMAL else at + timedelta(days=5),
        reason="lost",
        reporter=card().name,
        reporter_document=f"{card().kind}:{card().number}",
        by_agent=False,
        follow_up="reissue",
        branch="0101",
        accepted_by=TELLER,
        copy=1,
        follows="",
        journal="",
    )
    books.add_loss_report(made)
    return made


def agreed_to_the_face(books: Books, at: datetime = YESTERDAY) -> ConsentRecord:
    """A consent of that customer to the face, given then and serving later business."""
    notice = AS_SHIPPED.in_force(WordingCode.FACE_NOTICE, at.date())
    made = ConsentRecord(
        CUSTOMER_NUMBER,
        WordingCode.FACE_NOTICE,
        notice.version,
        notice.digest,
        at,
        "0101-01-000000",
    )
    books.add_consent(made)
    return made


def money(books: Books, amount: Fen, journal: str = "founding") -> None:
    """So much is on the account, or so much more by an entry of this number."""
    for line, (account, fen) in enumerate(((ACCOUNT_NUMBER, amount), ("3001", -amount)), 1):
        posting = Posting(journal, line, account, Fen(fen), YESTERDAY.date(), "test")
        books.add_posting(posting)


def locked_pin(books: Books, wrong: int = 3, at: datetime = YESTERDAY) -> Card:
    """That card with its PIN locked by so many wrong entries."""
    locked = replace(
        known_customer(books), pin_state=PinState.LOCKED, wrong_entries=wrong, locked_at=at
    )
    books.change_card(locked)
    return locked


def contract(
    books: Books, kind: ContractKind = ContractKind.DEBIT, party: str = "样本供电公司"
) -> Contract:
    """An agreement that goes by that card."""
    held = known_customer(books)
    made = Contract(
        number=f"QY0101001{books.next_sequence('contract'):04d}",
        account=held.account,
        card=held.number,
        customer=held.customer,
        kind=kind,
        party=party,
        reference="0001" if party else "",
        since=YESTERDAY,
        journal="",
    )
    books.add_contract(made)
    return made


def card_ordered(books: Books, *, arrived: bool, report: str = "") -> CardOrder:
    """A card ordered under the number of that one, here already or not."""
    held = known_customer(books)
    made = CardOrder(
        number=f"ZK0101001{books.next_sequence('card_order'):04d}",
        card=held.number,
        issue=held.issue + 1,
        account=held.account,
        customer=held.customer,
        report=report,
        ordered_at=YESTERDAY,
        journal="",
        state=OrderState.ARRIVED if arrived else OrderState.ORDERED,
        serial="80000001" if arrived else "",
        arrived_at=YESTERDAY if arrived else None,
    )
    books.add_card_order(made)
    return made


def held_card(books: Books, at: datetime = YESTERDAY) -> HeldCard:
    """That card as somebody handed it in, in custody since then."""
    card = known_customer(books)
    held = HeldCard(
        number=HELD_NUMBER,
        card=card.number,
        issue=card.issue,
        account=card.account,
        customer=card.customer,
        at=at,
        by=TELLER,
        handed_in_by="路人",
        note="",
        state=HeldState.HELD,
        journal="",
    )
    books.add_held_card(held)
    return held


def restrained(
    books: Books,
    kind: RestraintKind = RestraintKind.BANK_CONTROL,
    at: datetime = YESTERDAY,
    **changes: Any,
) -> Restraint:
    """That account restrained since then, by the bank itself where nothing else is said."""
    held = known_customer(books)
    made = Restraint(
        number=CONTROL_NUMBER,
        account=held.account,
        kind=kind,
        authority="本行",
        document="",
        amount=None,
        since=at,
        until=at + timedelta(hours=72),
        queue=0,
        journal="",
        told=TOLD[ControlGround.FRAUD].zh,
    )
    made = replace(made, **changes)
    books.add_restraint(made)
    return made


def dormant(books: Books, at: datetime = YESTERDAY) -> Account:
    """That customer's account asleep since then."""
    known_customer(books, at=at - timedelta(days=500))
    account = books.account(ACCOUNT_NUMBER)
    assert account is not None
    asleep = replace(
        account, life=AccountLife.DORMANT, life_since=at, life_journal="", non_counter_stopped_at=at
    )
    books.change_account(asleep)
    return asleep


def another_customer(books: Books, at: datetime = YESTERDAY) -> Account:
    """Somebody else with an account and a card; once."""
    known = books.account(PAYEE_NUMBER)
    if known is not None:
        return known
    known_customer(books)
    holder, account = books.customer(CUSTOMER_NUMBER), books.account(ACCOUNT_NUMBER)
    assert holder is not None
    assert account is not None
    books.add_customer(
        replace(
            holder,
            number=PAYEE_CUSTOMER,
            document_number="110101199001010019",
            name="样本收款人",
            pinyin="yangbenshoukuanren ybskr",
            phone="19900000998",
        )
    )
    made = replace(account, number=PAYEE_NUMBER, customer=PAYEE_CUSTOMER)
    books.add_account(made)
    books.add_card(
        Card(
            number=PAYEE_CARD,
            account=PAYEE_NUMBER,
            customer=PAYEE_CUSTOMER,
            state=MediumState.NORMAL,
            pin_state=PinState.NORMAL,
            pin_verifier=VERIFIER,
            issued_at=at,
            journal="",
        )
    )
    return made


def another_account(
    books: Books,
    kind: AccountClass,
    number: str = "0101010000007777",
    card: str = "9999990000000000031",
    customer: str = CUSTOMER_NUMBER,
) -> Account:
    """One more account of that class with a card of its own; of that customer, or of another."""
    known = books.account(number)
    if known is not None:
        return known
    first = books.account(ACCOUNT_NUMBER)
    assert first is not None
    made = replace(first, number=number, customer=customer, account_class=kind)
    books.add_account(made)
    held = books.card(CARD_NUMBER)
    assert held is not None
    books.add_card(replace(held, number=card, account=number, customer=customer))
    return made


def charge(books: Books, amount: int = 10_00) -> Charge:
    """A fee that a loss report left due on that account."""
    known_customer(books)
    made = Charge(
        "YS01010010000001",
        ACCOUNT_NUMBER,
        CUSTOMER_NUMBER,
        ChargeKind.LOSS_REPORT,
        Fen(amount),
        YESTERDAY,
        "",
    )
    books.add_charge(made)
    return made


def frozen(
    books: Books, at: datetime = YESTERDAY, balance: int = 1_000_00, **changes: Any
) -> Restraint:
    """That account with so much on it, all frozen then by the court of the samples for a year."""
    known_customer(books, at)
    money(books, Fen(balance))
    term = Term(months=12)
    row = Restraint(
        number=orders.FREEZE_NUMBER,
        account=ACCOUNT_NUMBER,
        kind=RestraintKind.JUDICIAL,
        authority=orders.COURT,
        document="（2026）沪0101执100号",
        amount=None,
        since=at,
        until=term.after(at),
        queue=0,
        journal="",
        term=term.written,
    )
    row = replace(row, **changes)
    books.add_restraint(row)
    return row


def deceased(books: Books, amount: int = 1_234_56) -> Account:
    """Somebody else, who has died since, with so much on the account."""
    account = another_customer(books, YESTERDAY - timedelta(days=60))
    for line, (name, fen) in enumerate(((PAYEE_NUMBER, amount), ("3001", -amount)), 1):
        books.add_posting(Posting("left", line, name, Fen(fen), YESTERDAY.date(), "test"))
    return account


PREPARED: dict[str, Callable[[Books], Any]] = {
    "cash_deposit": known_customer,
    "cash_withdrawal": lambda books: (known_customer(books), money(books, Fen(50_000_00))),
    "transfer": lambda books: (another_customer(books), money(books, Fen(50_000_00))),
    "fee_payment": charge,
    "account_closure": lambda books: (known_customer(books), money(books, Fen(123_456))),
    "deceased_closure": deceased,
    "bank_control": known_customer,
    "bank_control_end": restrained,
    "reactivation": dormant,
    "self_freeze": known_customer,
    "self_freeze_end": lambda books: restrained(books, RestraintKind.SELF, until=None),
    "found_card": known_customer,
    "held_card_end": held_card,
    "card_arrival": lambda books: card_ordered(books, arrived=False),
    "card_collection": lambda books: card_ordered(books, arrived=True),
    "card_order_cancel": lambda books: card_ordered(books, arrived=False),
    "contract_end": contract,
    "contract_sign": known_customer,
    "exchange": known_customer,
    "replacement": lambda books: report(books, LossOf.MEDIUM),
    "face_consent_withdrawal": lambda books: (known_customer(books), agreed_to_the_face(books)),
    "loss_report": known_customer,
    "loss_report_again": lambda books: report(books, LossOf.MEDIUM),
    "loss_report_change": lambda books: report(books, LossOf.PIN),
    "release": lambda books: report(books, LossOf.MEDIUM),
    "pin_change": known_customer,
    "pin_reset": known_customer,
    "pin_unlock": locked_pin,
    "pin_wrong_entry": known_customer,
    "verbal_loss_report": known_customer,
    "freeze": lambda books: (known_customer(books), money(books, Fen(1_000_00))),
    "freeze_continue": frozen,
    "freeze_release": frozen,
    "deduction": frozen,
    "police_stop": lambda books: (known_customer(books), money(books, Fen(1_000_00))),
}
"""By the name of the operation; most need nothing."""


def money_done(
    transaction: SqlTransaction,
    amount: int = 1_000_00,
    *,
    operation: str = "3101",
    teller: str = TELLER,
    at: datetime = MOMENT,
    drawer: str = TELLER,
) -> str:
    """An entry by which that customer paid so much in, or with an amount below zero took it out,
    all in notes of 100 yuan; gives its number."""
    books = transaction.books
    known_customer(books)
    entry = transaction.journal.append(
        Entry(
            at=at,
            operation=operation,
            outcome=Outcome.PERFORMED,
            case="done",
            made_by=teller,
            approved_by="",
            customer=CUSTOMER_NUMBER,
            headline="",
            body=Body({}, ()),
        )
    )
    performing = Performing(books.branch(), entry.workstation, teller, at, entry.number)
    says = Says.CASH_IN if amount > 0 else Says.CASH_OUT
    pieces = {100_00: amount // 100_00}
    post_cash(books, performing, drawer, pieces, ACCOUNT_NUMBER, says)
    return entry.number


WITH_THE_JOURNAL: dict[str, Callable[[SqlTransaction], Any]] = {
    "account_statement": money_done,
    "reversal": money_done,
}
"""What must be in books and journal, likewise."""


def prepare(store: SqlStore, operation: Operation) -> None:
    """Writes what an ordinary case of this operation needs, once."""
    entries = WITH_THE_JOURNAL.get(operation.name)
    if entries is not None:
        with store.writing() as transaction:
            if transaction.books.card(CARD_NUMBER) is None:
                entries(transaction)
    needed = PREPARED.get(operation.name)
    if needed is None:
        return
    with store.writing() as transaction:
        if transaction.books.card(CARD_NUMBER) is None:
            needed(transaction.books)
