"""What moves, which agreement ends, which card came and which is not wanted: keys alone."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from app.desk.desk import Desk
from app.domain.account import MediumKind, MediumState
from app.domain.contract import ContractKind
from app.domain.custody import OrderState
from app.domain.loss import LossOf
from app.operations import operation
from db.store import SqlStore
from tests.evidence import OTHER_TELLER, account_found
from tests.prepared import ACCOUNT_NUMBER, CARD_NUMBER, card_ordered, contract, known_customer
from tests.prepared import report as reported
from tests.training import begin, go_on, kept_away
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.pages.contracts import ContractPage, PlanPage
from ui.pages.medium import StockCardPage


def test_what_moves_is_shown_and_an_agreement_is_chosen_from_the_list(
    desk: Desk, teller: Teller
) -> None:
    store = desk._store
    assert isinstance(store, SqlStore)
    now, replaces, ends = desk.now(), operation("replacement"), operation("contract_end")
    with store.writing() as transaction:
        books = transaction.books
        known_customer(books, now - timedelta(days=30), medium=MediumKind.PASSBOOK)
        contract(books, ContractKind.SALARY, "样本公司")
        contract(books, ContractKind.LOAN, "")
        reported(books, LossOf.MEDIUM, at=now - timedelta(days=8))
    said = {"account": account_found(medium=MediumKind.PASSBOOK)}
    begun = go_on(store, replaces, begin(replaces), now, said, until="medium")
    teller.opens(desk.open_case(kept_away(store, replaces, begun, now).id))
    teller.at("medium")
    assert isinstance(teller.page, StockCardPage)
    teller.until(lambda: teller.page.can_act)
    assert shown(teller.page, "下一本存折")
    assert not shown(teller.page, "卡片")
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    teller.at("plan")
    assert isinstance(teller.page, PlanPage)
    teller.until(lambda: teller.page.can_act)
    assert shown(teller.page, "样本公司")
    assert shown(teller.page, "请客户通知对方")
    assert not shown(teller.page, CARD_NUMBER)
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    teller.at("pin")

    begun = go_on(store, ends, begin(ends, "case-2"), now, said, until="contract")
    teller.opens(desk.open_case(kept_away(store, ends, begun, now).id))
    teller.at("contract")
    page = teller.page
    assert isinstance(page, ContractPage)
    teller.until(lambda: page.can_act)
    teller.key(Qt.Key.Key_Down, Qt.Key.Key_Return)
    teller.at("approval")
    assert teller.screen.case.values["contract_chosen"].kind is ContractKind.LOAN


def test_a_card_that_came_is_noted_by_two_and_cancelled_by_two_with_keys_alone(
    desk: Desk, teller: Teller
) -> None:
    with desk._store.writing() as transaction:
        order = card_ordered(transaction.books, arrived=False)
    teller.opens(desk.start("card_arrival"))
    teller.at("arrived")
    teller.until(lambda: teller.page.list.isVisible() and shown(teller.page, order.number))
    # As a reader types a swiped card: nothing of the track but the number is kept.
    teller.types(f";{CARD_NUMBER}=30125010000000000000")
    teller.key(Qt.Key.Key_Return)
    teller.types("80000001")
    teller.key(Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F12)
    _second_signs(teller)
    [here] = desk.card_orders(OrderState.ARRIVED)
    assert (here.number, here.serial) == (order.number, "80000001")

    teller.opens(desk.start("card_order_cancel"))
    teller.at("cancelled")
    teller.until(lambda: teller.page.list.current_key() == order.number)
    teller.until(teller.page.list.hasFocus)
    teller.key(Qt.Key.Key_Return)
    assert teller.page.fields.raw()["order"] == order.number
    assert teller.page.fields.raw()["here"] is True
    teller.fills_by_keys({"reason": "faulty", "cut": True})
    _second_signs(teller)
    with desk._store.reading() as transaction:
        gone = transaction.books.card_order(order.number)
        card = transaction.books.cards_of_account(ACCOUNT_NUMBER)
    assert gone is not None
    assert gone.state is OrderState.CANCELLED
    assert [one.state for one in card] == [MediumState.NORMAL]


def _second_signs(teller: Teller) -> None:
    """The second one signs, and what two people did is performed."""
    teller.at("custodian")
    teller.types(OTHER_TELLER)
    teller.key(Qt.Key.Key_Return)
    teller.types(f"train{OTHER_TELLER}")
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: not teller.screen.case.here)
    case = teller.screen.case.id
    teller.desk.perform(case)
