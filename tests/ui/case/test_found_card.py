"""A found card is taken in, found again among those in custody, and settled: by keyboard alone."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from app.clock import now
from app.desk.losses_views import CustodyPart
from tests import prepared
from tests.prepared import CARD_NUMBER
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.case.done import DoneView
from ui.screens.custody import CustodyScreen


def test_a_found_card_is_taken_in_and_settled_by_keyboard_alone(teller: Teller) -> None:
    with teller.desk._store.writing() as transaction:
        prepared.known_customer(transaction.books, now() - timedelta(days=1))
    teller.opens(teller.desk.start("2106"))
    teller.fills_by_keys({"number": CARD_NUMBER})
    teller.at("found_in_books")
    teller.until(lambda: teller.page.can_act)
    assert shown(teller.page, "本行在用卡（折），未挂失")
    teller.enter()
    teller.at("taken_in")
    teller.fills_by_keys({"done": True})
    teller.at("custodian")
    teller.types("1002")
    teller.key(Qt.Key.Key_Return)
    teller.types("train1002")
    teller.enter()
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    teller.until(lambda: bool(teller.window.findChildren(DoneView)))

    teller.window.go("custody", CustodyPart.HELD)
    (screen,) = teller.window.findChildren(CustodyScreen)
    teller.until(lambda: bool(screen.list.current_key()))
    number = screen.list.current_key()
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: teller.screen.looking_at == "ending")
    # What was chosen in the list is proposed by the desk, which answers when it has looked.
    teller.until(lambda: teller.page.fields.raw()["number"] == number)
    assert teller.page.fields.raw()["becomes"] == "returned"
