"""Money at the window: a deposit in a dozen keys, and a transfer that is warned of."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.clock import now
from app.domain.money import Fen
from tests.prepared import (
    ACCOUNT_NUMBER,
    CARD_NUMBER,
    PAYEE_NUMBER,
    another_customer,
    known_customer,
    money,
)
from tests.ui.case.teller import Teller
from ui.pages.money import AmountPage, TransferWarningPage

MOST_KEYS = 12
"""The card that was swiped, 5000, Enter, 50 notes, Enter, Enter, to the customer, perform."""


def test_a_known_holder_pays_in_with_a_dozen_keys_of_the_teller(teller: Teller) -> None:
    with teller.desk._store.writing() as transaction:
        known_customer(transaction.books, at=now())
    teller.opens(teller.desk.start("3101", CARD_NUMBER))
    keys = 0

    def pressed(number: int) -> None:
        nonlocal keys
        keys += number

    teller.at("account")
    teller.enter()
    pressed(1)
    teller.at("amount")
    assert isinstance(teller.page, AmountPage)
    teller.types("5000")
    teller.enter()
    pressed(5)
    teller.at("cash")
    teller.settle()
    teller.types("50")
    teller.enter()
    teller.enter()
    pressed(4)
    teller.at("sign")
    teller.signs_by_keys()
    pressed(1)
    teller.until(lambda: not teller.screen.door.is_busy and teller.screen.case.here == "")
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    pressed(1)
    teller.settle()
    with teller.desk._store.reading() as transaction:
        assert transaction.books.balance(ACCOUNT_NUMBER) == 5_000_00
    assert keys == MOST_KEYS


def test_before_money_goes_to_somebody_else_the_customer_reads_the_warning(teller: Teller) -> None:
    with teller.desk._store.writing() as transaction:
        another_customer(transaction.books, at=now())
        money(transaction.books, Fen(50_000_00))
    teller.opens(teller.desk.start("3103", CARD_NUMBER))
    teller.at("account")
    teller.enter()
    teller.at("payee")
    teller.fills_by_keys({"number": PAYEE_NUMBER, "name": "样本收款人"})
    teller.at("amount")
    teller.types("1200")
    teller.enter()
    teller.at("transfer_warned")
    page = teller.page
    assert isinstance(page, TransferWarningPage)
    teller.settle()
    teller.key(Qt.Key.Key_1)
    assert page.ask_customer()
    teller.until(lambda: teller.task is not None)
    assert "安全账户" in teller.task._notices[0][1].zh
    teller.task.finished.emit()
    assert page.fields.raw() == {"purpose": "family", "confirmed": True}
    teller.click_primary()
    teller.at("pin")
