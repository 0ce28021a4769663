"""Controls at the window: home leads to who waits, and Enter to the case about that control."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from app.desk.desk import Desk
from db.store import SqlStore
from tests import prepared
from tests.evidence import CONTROL_NUMBER
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.screens.controls import ControlsScreen
from ui.screens.home import HomeScreen
from ui.widgets.reminder import Reminder


def test_home_leads_to_who_objected_and_enter_to_the_case_with_its_number(
    teller: Teller, desk: Desk
) -> None:
    assert isinstance(desk._store, SqlStore)
    now = desk.now()
    with desk._store.writing() as transaction:
        books = transaction.books
        prepared.known_customer(books, at=now - timedelta(days=90))
        prepared.restrained(books, at=now - timedelta(hours=1), objected_at=now)
    teller.window.go("home")
    home = teller.window.stack.currentWidget()
    assert isinstance(home, HomeScreen)
    teller.until(lambda: shown(home, "1 件管控异议待答复"))
    (line,) = [one for one in home.findChildren(Reminder) if "异议" in one.accessibleName()]
    line.click()
    teller.until(lambda: isinstance(teller.window.stack.currentWidget(), ControlsScreen))
    listed = teller.window.stack.currentWidget()
    assert isinstance(listed, ControlsScreen)
    teller.until(lambda: bool(listed.list.current_key()))
    assert shown(listed, "全部金额")
    listed.list.setFocus()
    teller.key(Qt.Key.Key_Return)
    teller.at("settling")
    teller.until(lambda: teller.page.fields.raw()["number"] == CONTROL_NUMBER)
