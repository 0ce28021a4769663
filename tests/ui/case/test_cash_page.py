"""Cash at the window: typed through, made up by one key, counted blind, shown to the customer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.desk.desk import Desk
from app.desk.forms import raw_of
from app.desk.views import CaseView
from app.domain.cash import DENOMINATIONS
from tests.evidence import SAMPLES
from tests.prepared import CARD_NUMBER, known_customer
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.customer.cash import CashShown

_CONTROL = Qt.KeyboardModifier.ControlModifier


def begins(teller: Teller, code: str, step: str) -> Any:
    """The page of the first step of an operation."""
    teller.opens(teller.desk.start(code))
    teller.at(step)
    teller.settle()
    return teller.page


def deposit(desk: Desk, amount: str) -> CaseView:
    """A deposit of a customer who is known, up to where the cash is counted."""
    with desk._store.writing() as transaction:
        known_customer(transaction.books)
    view = desk.start("3101")
    while view.here != "cash":
        for slot in view.step(view.here).slots:
            if slot == "account":
                line = desk.find_accounts(view.id, CARD_NUMBER).lines[0]
                view = desk.choose_account(view.id, line.card, line.by)
            elif slot == "amount":
                view = desk.put_form(view.id, slot, {"amount": amount, "note": ""})
            elif (proposed := desk.proposal(view.id, slot)) is not None:
                view = desk.put(view.id, slot, proposed)
            else:
                view = desk.put_form(view.id, slot, raw_of(SAMPLES[view.types[slot]]()))
    return view


def test_cash_is_counted_by_keyboard_with_its_change_and_the_customer_sees_it(
    teller: Teller,
) -> None:
    teller.opens(deposit(teller.desk, "985.50"))
    teller.at("cash")
    page = teller.page
    teller.until(page.grid.entries["in", 100_00].hasFocus)
    assert not page.can_act
    teller.types("10")
    assert shown(page, "多收 ¥14.50")
    teller.key(Qt.Key.Key_M, modifier=_CONTROL)
    assert page.grid.pieces("out") == {10_00: 1, 1_00: 4, 50: 1}
    assert shown(page, "分文不差")
    assert shown(page, "人民币玖佰捌拾伍元伍角")
    page.show_customer()
    assert isinstance(teller.task, CashShown)
    assert shown(teller.task, "已清点 ¥1,000.00")
    assert shown(teller.task, "100元 × 10")
    teller.task.seen.click()
    teller.screen.act()
    teller.until(lambda: teller.screen.looking_at != "cash")
    kept = teller.screen.door.case.values["cash"]
    assert (kept.net, kept.worth_in) == (985_50, 1_000_00)


def test_more_than_the_drawer_holds_is_marked_and_the_mouse_counts_too(teller: Teller) -> None:
    page = begins(teller, "3202", "cash_moved")
    teller.until(page.grid.entries["pieces", 100_00].hasFocus)
    teller.types("5000")
    assert shown(page, "付出方没有这么多张")
    assert not page.can_act
    page.grid.show_pieces("pieces", {})
    more = [one for one in page.grid.findChildren(QPushButton) if one.text() == "+"]
    for _ in range(3):
        teller.click(more[0])
    assert page.grid.pieces("pieces") == {100_00: 3}
    assert page.can_act


def test_a_box_is_counted_blind_and_then_held_against_the_books(teller: Teller) -> None:
    there = dict(teller.desk.drawer().pieces)
    page = begins(teller, "3206", "drawer_counted")
    assert not shown(page, "¥69,774.00"), "nobody is told beforehand what it should be"
    for denomination in DENOMINATIONS:
        assert page.grid.entries["pieces", denomination].hasFocus()
        teller.types(str(there[denomination] - (denomination == 50)))
        teller.key(Qt.Key.Key_Return)
    vouchers = ("200", "00000001", "00000200", "20", "50000001", "50000020")
    for words in vouchers:
        teller.types(words)
        teller.key(Qt.Key.Key_Return)
    teller.at("drawer_compared")
    teller.until(lambda: shown(teller.page, "账实不符"))
    assert shown(teller.page, "短款 ¥0.50")
    teller.enter()
    teller.at("difference")
    assert [one.level for one in teller.screen.door.case.verdicts] == [3], "the manager looks"
