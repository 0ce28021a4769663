"""The customer enters the old PIN: told how often they may, and the teller never sees a digit."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.desk.credentials import verifier
from app.operations.pin_change import PIN_CHANGE
from db.store import SqlStore
from tests.prepared import CARD_NUMBER, known_customer
from tests.training import begin, go_on, kept_away
from tests.ui.case.teller import PIN, Teller
from tests.ui.conftest import shown
from ui.customer.pin_entry import OldPinEntry


def enters(teller: Teller, pin: str) -> None:
    """The customer presses these digits on their own side."""
    for digit in pin:
        key = next(one for one in teller.task.pad._keys if one.text() == digit)
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    teller.settle()


def test_a_wrong_pin_is_told_with_what_is_left_and_the_last_one_locks(teller: Teller) -> None:
    desk = teller.desk
    store = desk._store
    assert isinstance(store, SqlStore)
    with store.writing() as transaction:
        held = known_customer(transaction.books)
        transaction.books.change_card(replace(held, pin_verifier=verifier(PIN)))
    now = desk.now()
    draft = go_on(store, PIN_CHANGE, begin(PIN_CHANGE), now, until="old_pin")
    draft = kept_away(store, PIN_CHANGE, draft, now)

    teller.opens(desk.open_case(draft.id))
    QTest.keyClick(teller.focused, Qt.Key.Key_F12)
    teller.until(lambda: isinstance(teller.task, OldPinEntry))
    assert shown(teller.task, "还可以输入3次")
    enters(teller, "105827")
    teller.until(lambda: shown(teller.task, "密码不正确"))
    assert shown(teller.task, "还可以输入2次")
    assert shown(teller.page, "还可以输入2次")
    assert not shown(teller.window, "105827")
    assert "105827" not in teller.task.aloud().zh

    enters(teller, PIN)
    teller.until(lambda: teller.page.step.code == "new_pin")
    with store.reading() as transaction:
        card = transaction.books.card(CARD_NUMBER)
    assert card is not None
    assert card.wrong_entries == 0, "a right one clears what was counted"

    teller.window.shell.customer.rest()
    again = begin(PIN_CHANGE, "case-2")
    again = go_on(store, PIN_CHANGE, again, now, until="old_pin")
    kept_away(store, PIN_CHANGE, again, now)
    teller.opens(desk.open_case("case-2"))
    QTest.keyClick(teller.focused, Qt.Key.Key_F12)
    teller.until(lambda: isinstance(teller.task, OldPinEntry))
    for pin in ("105827", "216938", "327049"):
        enters(teller, pin)
    teller.until(lambda: teller.task.is_over)
    assert shown(teller.task, "密码已锁定")
    assert not teller.task.pad.isEnabled()
    QTest.keyClick(teller.focused, Qt.Key.Key_Escape)
    teller.until(lambda: shown(teller.screen, "连续输错3次锁定"))
    assert shown(teller.screen, "2303"), "what can be done now"
