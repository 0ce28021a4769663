"""From the lines of an account to an entry, and from there to its reversal, by keyboard alone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from app.desk.desk import Desk
from db.store import SqlStore
from tests.prepared import ACCOUNT_NUMBER, CARD_NUMBER, money_done
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.case.view import CaseScreen
from ui.pages.reversal import ReversalLinesPage, ReversalPage
from ui.screens.journal import JournalScreen
from ui.screens.statement import StatementScreen
from ui.screens.trial_balance import TrialBalanceScreen

SHIFT = Qt.KeyboardModifier.ShiftModifier


def on_screen(teller: Teller) -> Any:
    return teller.window.stack.currentWidget()


def test_from_the_lines_of_an_account_to_the_reversal_of_an_entry(
    teller: Teller, desk: Desk
) -> None:
    assert isinstance(desk._store, SqlStore)
    with desk._store.writing() as transaction:
        entry = money_done(transaction, 1_200_00, at=desk.now())
    teller.window.go("statement")
    teller.until(lambda: isinstance(on_screen(teller), StatementScreen))
    screen = on_screen(teller)
    teller.until(screen.number.hasFocus)
    teller.types("12345")
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: screen.number.selectedText() == "12345")
    assert not screen.table.rows, "a number that is none stands beside nobody's lines"
    teller.types(CARD_NUMBER)
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: len(screen.table.rows) == 1)
    assert shown(screen, "010101******1234")
    assert not shown(screen, ACCOUNT_NUMBER)
    teller.until(screen.table.hasFocus)
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: isinstance(on_screen(teller), JournalScreen))
    teller.until(lambda: shown(on_screen(teller), "柜员 1001 尾箱收入：100元×12"))

    teller.window.shell.books(
        teller.window, desk.start, "3301", entry, then=teller.window.shell.open_case
    )
    teller.until(lambda: isinstance(on_screen(teller), CaseScreen))
    teller.at("entry")
    assert isinstance(teller.page, ReversalPage)
    teller.until(lambda: teller.page.fields.raw()["entry"] == entry)
    teller.key(Qt.Key.Key_1)
    teller.key(Qt.Key.Key_F12)
    teller.at("lines")
    assert isinstance(teller.page, ReversalLinesPage)
    teller.until(lambda: shown(teller.page, "100元×12"))

    teller.key(Qt.Key.Key_F3, modifier=SHIFT)
    teller.until(lambda: isinstance(on_screen(teller), TrialBalanceScreen))
    teller.until(lambda: on_screen(teller).word.text() == "平")
    drawers = on_screen(teller).drawers.rows
    assert all(row.cells[3].zh == "账实相符" for row in drawers)
