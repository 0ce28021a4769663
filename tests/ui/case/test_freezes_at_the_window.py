"""Officers come: a freeze by keyboard alone, then the register, and a continuation from there."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from app.desk.desk import Desk
from app.domain.money import Fen
from app.evidence.approval import Decision
from db.store import SqlStore
from tests import orders, prepared
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.case.view import CaseScreen
from ui.pages.restraint import FrozenAccountPage
from ui.pages.second_staff import SecondStaffPage
from ui.screens.freeze_register import FreezeRegisterScreen

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def on_screen(teller: Teller) -> Any:
    return teller.window.stack.currentWidget()


def test_a_freeze_by_keyboard_alone_and_its_continuation_from_the_register(
    teller: Teller, desk: Desk
) -> None:
    assert isinstance(desk._store, SqlStore)
    with desk._store.writing() as transaction:
        prepared.known_customer(transaction.books)
        prepared.money(transaction.books, Fen(1_000_00))
    teller.opens(desk.start("4101"))
    teller.at("officers")
    teller.fills_by_keys(
        {
            "authority": "人民法院",
            "organ": orders.COURT,
            "certificate": "execution",
            "officer": "高远",
            "certificate_number": "沪0101-001",
            "second_officer": "林一鸣",
            "second_certificate_number": "沪0101-002",
            "seen": True,
        }
    )
    teller.at("freeze_order")
    teller.fills_by_keys(
        {
            "document": "（2026）沪0101执100号",
            "ruling": "（2026）沪0101执100号之一",
            "dated": "2026-03-09",
            "holder": orders.HOLDER,
            "account": prepared.CARD_NUMBER,
            "extent": "amount",
            "amount": "600",
            "count": "6",
            "checked": True,
        }
    )
    teller.at("freeze_account")
    assert isinstance(teller.page, FrozenAccountPage)
    teller.until(lambda: shown(teller.page, "可立即生效"))
    assert shown(teller.page, "¥600.00")
    assert not shown(teller.page, orders.HOLDER), "the name is compared with the paper, not read"
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    teller.at("second_operator")
    assert isinstance(teller.page, SecondStaffPage)

    view = desk.second_signs(teller.screen.case.id, "second_operator", "1002", "train1002")
    digest = desk.review(view.id).digest
    view = desk.approve(view.id, "3001", "train3001", Decision.APPROVED, "", (), shown=digest)
    number = {row.field: row.text.zh for row in desk.perform(view.id).made}["restraint"]

    teller.key(Qt.Key.Key_F6, modifier=SHIFT)
    teller.until(lambda: isinstance(on_screen(teller), FreezeRegisterScreen))
    screen = on_screen(teller)
    teller.until(lambda: shown(screen, number))
    teller.key(Qt.Key.Key_Down, Qt.Key.Key_Down)
    teller.until(lambda: shown(screen, "执行公务证 沪0101-002"))
    assert shown(screen, "01 冻结")
    teller.key(Qt.Key.Key_1, modifier=CTRL)
    teller.until(lambda: isinstance(on_screen(teller), CaseScreen))
    teller.until(lambda: teller.screen.case.operation == "4102")
