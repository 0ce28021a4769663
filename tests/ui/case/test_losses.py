"""The register of losses, the cards in custody, home and what comes next, at the window."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.desk.desk import Desk
from app.desk.views import Done
from app.domain.custody import HeldCard, HeldState
from app.domain.loss import LossKind, LossOf
from app.i18n import same
from db.store import SqlStore
from tests import prepared
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.case.done import DoneView
from ui.screens.custody import CustodyScreen
from ui.screens.home import HomeScreen
from ui.screens.loss_register import LossRegisterScreen
from ui.widgets.reminder import Reminder

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def reported(desk: Desk) -> str:
    """A verbal report that lapses tomorrow, of a card that was handed in."""
    assert isinstance(desk._store, SqlStore)
    now = desk.now()
    with desk._store.writing() as transaction:
        books = transaction.books
        held = prepared.known_customer(books, at=now - timedelta(days=90))
        made = prepared.report(books, LossOf.MEDIUM, LossKind.VERBAL, now - timedelta(days=4))
        books.add_held_card(
            HeldCard(
                "SD1", held.number, 1, held.account, held.customer, now, "1001", "", "",
                HeldState.HELD, "",
            )
        )  # fmt: skip
    return made.number


def on_screen(teller: Teller) -> Any:
    return teller.window.stack.currentWidget()


def test_home_leads_to_what_lapses_and_on_to_the_formal_report_of_that_card(
    teller: Teller, reported: str
) -> None:
    teller.window.go("home")
    home = on_screen(teller)
    assert isinstance(home, HomeScreen)
    teller.until(lambda: shown(home, "1 笔口头挂失今明两日失效"))
    lines = [one for one in home.findChildren(Reminder) if "失效" in one.accessibleName()]
    teller.click(lines[0])
    teller.until(lambda: isinstance(on_screen(teller), LossRegisterScreen))
    register = on_screen(teller)
    teller.until(lambda: [one.key for one in register.list.rows] == [reported])
    assert register.list.rows[0].badge.zh == "即将失效"
    teller.until(lambda: len(register.report.next) > 1)
    assert shown(register, "999999*********0015")
    assert shown(register, "起停止支付")
    assert not shown(register, prepared.CARD_NUMBER)
    teller.until(register.list.hasFocus)
    titles = [one.text() for one in register.report.next]
    formal = next(n for n, one in enumerate(titles) if "2102" in one)
    teller.key(getattr(Qt.Key, f"Key_{formal + 1}"), modifier=CTRL)
    teller.until(lambda: teller.window._case is not None)
    teller.until(lambda: teller.screen.page is not None)
    assert on_screen(teller) is teller.screen
    assert teller.screen.case.operation == "2102"


def test_a_supervisor_exports_the_register_by_keys_and_a_teller_may_not(
    teller: Teller, reported: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    teller.key(Qt.Key.Key_F4, modifier=Qt.KeyboardModifier.ShiftModifier)
    teller.until(lambda: isinstance(on_screen(teller), LossRegisterScreen))
    register = on_screen(teller)
    assert not register.export_button.isEnabled()
    teller.window.shell.sign_in_done(teller.desk.sign_in("2001", "train2001"))
    teller.window.go("loss_register")
    teller.until(lambda: bool(register.list.rows))
    out = tmp_path / "register.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    teller.key(Qt.Key.Key_S, modifier=CTRL)
    teller.until(register.leaves.reason.hasFocus)
    teller.types("audit")
    teller.key(Qt.Key.Key_Return, Qt.Key.Key_Return)
    teller.until(out.exists)
    assert reported in out.read_text("utf-8-sig")
    teller.until(lambda: not register.leaves.isVisible())
    assert teller.desk.journal()[0].operation == "8205"
    teller.key(Qt.Key.Key_Escape)


def test_a_card_in_custody_leads_to_its_release(teller: Teller, reported: str) -> None:
    teller.window.go("custody")
    screen = on_screen(teller)
    assert isinstance(screen, CustodyScreen)
    held = next(button for part, button in screen.parts.items() if part == "held")
    teller.click(held)
    teller.until(lambda: [one.key for one in screen.list.rows] == ["SD1"])
    assert shown(screen, "沈*兰")
    teller.until(screen.begin_button.isVisible)
    teller.click(screen.begin_button)
    teller.until(lambda: teller.window._case is not None)
    assert teller.screen.case.operation == "2105"


def test_the_end_of_a_case_leads_on_for_the_very_card(teller: Teller, reported: str) -> None:
    done = Done(
        "0101-01-000009", same("口头挂失"), (), (), (), prepared.CARD_NUMBER,
        prepared.CUSTOMER_NUMBER,
    )  # fmt: skip
    view = DoneView(teller.window.shell, done)
    teller.window.stack.addWidget(view)
    teller.window.stack.setCurrentWidget(view)
    teller.until(lambda: bool(view.next))
    assert shown(view, "口头挂失")
    assert shown(view, "起停止支付")
    assert shown(view, "前）"), "by when the formal report is due"
    assert shown(view, "须先办理正式挂失"), "why there is no replacement yet"
    asked = []
    teller.window.shell.case_wanted.connect(asked.append)
    formal = next(n for n, one in enumerate(view.next) if "2102" in one.text())
    view.begin_next(formal)
    teller.until(lambda: bool(asked))
    lines = teller.desk.find_accounts(asked[0].id, "").lines
    assert [one.card for one in lines][:1] == [prepared.CARD_NUMBER]
