"""The day end and what an account has earned, in the window and by keyboard alone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt

from app.desk.desk import Desk
from app.domain.interest import last_settlement_day
from app.domain.money import Fen
from db.store import SqlStore
from tests.desk.test_day_end import account
from tests.prepared import known_customer
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.screens.day_end import DayEndScreen
from ui.screens.interest import InterestScreen
from ui.screens.journal import JournalScreen
from ui.screens.statement import StatementScreen

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def on_screen(teller: Teller) -> Any:
    return teller.window.stack.currentWidget()


def test_a_supervisor_runs_the_day_end_and_sees_what_an_account_earned(
    teller: Teller, desk: Desk
) -> None:
    assert isinstance(desk._store, SqlStore)
    through = last_settlement_day(desk.now().date())
    opened: date = through - timedelta(days=9)
    with desk._store.writing() as transaction:
        known_customer(transaction.books)
        number = account(transaction.books, 1, opened, 360_000_00)
    teller.window.shell.sign_in_done(desk.sign_in("2001", "train2001"))

    teller.window.go("statement", number)
    teller.until(lambda: isinstance(on_screen(teller), StatementScreen))
    teller.until(on_screen(teller).interest_button.isEnabled)
    teller.key(Qt.Key.Key_I, modifier=CONTROL)
    teller.until(lambda: isinstance(on_screen(teller), InterestScreen))
    screen = on_screen(teller)
    teller.until(lambda: len(screen.days.rows) == 4)
    assert [row.cells[5] for row in screen.days.rows][:2] == ["10", "10"]
    assert shown(screen, "3,600,000.00 × 0.05% ÷ 360 ＝ 5.00000000 ≈ ¥5.00")
    assert not shown(screen, number)
    assert not screen.settled.rows

    teller.key(Qt.Key.Key_F9, modifier=SHIFT)
    teller.until(lambda: isinstance(on_screen(teller), DayEndScreen))
    screen = on_screen(teller)
    teller.until(lambda: shown(screen, "未结"))
    teller.until(screen.start_button.hasFocus)
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: shown(screen, "日终完成"))
    teller.until(lambda: shown(screen, "均已结清"))
    assert shown(screen, "¥5.00")
    with desk._store.reading() as transaction:
        assert [one.interest for one in transaction.books.interest_settlements(number)] == [
            Fen(500)
        ]
    # Enter reads the report; nobody makes a second one by leaning on it.
    teller.until(screen.entry_button.hasFocus)
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: isinstance(on_screen(teller), JournalScreen))
    teller.until(lambda: shown(on_screen(teller), "日终报告"))
