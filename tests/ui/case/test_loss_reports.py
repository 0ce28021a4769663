"""The pages of a formal report by keyboard alone: which report, what is lost, who signs as well."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from app.desk.desk import Desk
from app.domain.loss import LossKind, LossOf
from app.domain.money import Fen
from app.operations import operation
from db.store import SqlStore
from tests.evidence import OTHER_TELLER
from tests.prepared import money, report
from tests.training import begin, go_on, kept_away
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.pages.loss_report import AccountCheckedPage, ReportPage


def test_a_report_is_chosen_made_more_and_signed_by_two_with_keys_alone(
    desk: Desk, teller: Teller
) -> None:
    assert isinstance(desk._store, SqlStore)
    change, now = operation("loss_report_change"), desk.now()
    with desk._store.writing() as transaction:
        verbal = report(transaction.books, LossOf.PIN, LossKind.VERBAL, now - timedelta(hours=5))
        formal = report(transaction.books, LossOf.PIN, at=now - timedelta(hours=2))
        money(transaction.books, Fen(5_000_000))
    begun = go_on(desk._store, change, begin(change), now, until="report")
    teller.opens(desk.open_case(kept_away(desk._store, change, begun, now).id))
    teller.at("report")
    page = teller.page
    assert isinstance(page, ReportPage)
    teller.until(lambda: page.list.current_key() == formal.number)
    assert shown(teller.window, "就是这笔挂失")
    teller.key(Qt.Key.Key_Down)
    assert page.list.current_key() == verbal.number
    teller.key(Qt.Key.Key_Up, Qt.Key.Key_Return)
    teller.at("loss")
    teller.until(lambda: teller.page.fields.raw()["of"] == LossOf.BOTH)
    teller.key(Qt.Key.Key_F12)
    # The account is checked meanwhile, by nobody; it is large, so a second one signs.
    teller.at("second_operator")
    teller.until(lambda: not teller.screen.door.is_busy)
    teller.types(OTHER_TELLER)
    teller.key(Qt.Key.Key_Return)
    teller.types(f"train{OTHER_TELLER}")
    teller.key(Qt.Key.Key_Return)
    teller.at("signature")
    teller.key(Qt.Key.Key_Up, Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.at("account_check")
    assert isinstance(teller.page, AccountCheckedPage)
    teller.until(lambda: teller.page.can_act)
    assert shown(teller.page, verbal.number)
    assert not shown(teller.page, "50,000")
