"""A loss is reported verbally at the window, by keys alone and by mouse alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.desk.desk import Desk
from app.domain.loss import LossKind, standing
from app.evidence.questions import Question
from db.store import SqlStore
from tests.evidence import card
from tests.prepared import CARD_NUMBER, known_customer
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.pages.account import AccountPage
from ui.pages.questions import QuestionsPage

SAID = {
    Question.HOLDER_NAME: "shenruolan",
    Question.PHONE_MIDDLE: "0000",
    Question.DOCUMENT_TAIL: card().number[-6:],
    Question.BIRTH_DAY: "0614",
    Question.DISTRICT: "hpq",
    Question.PURPOSE: "3",
    Question.MEDIUM: "1",
}


@pytest.fixture
def opened(desk: Desk) -> str:
    """The month in which the one account was opened that the books of this desk know."""
    assert isinstance(desk._store, SqlStore)
    with desk._store.writing() as transaction:
        known_customer(transaction.books, at=desk.now())
    return f"{desk.now():%Y%m}"


def stopped(desk: Desk) -> list[LossKind]:
    """What stops payment by now."""
    with desk._store.reading() as transaction:
        return [
            one.kind for one in standing(transaction.books.loss_reports(CARD_NUMBER), desk.now())
        ]


def test_by_keys_a_number_is_put_right_and_a_wrong_answer_brings_another_question(
    teller: Teller, opened: str
) -> None:
    said = {**SAID, Question.OPENED: opened}
    teller.key(Qt.Key.Key_F3)
    teller.types("2101")
    teller.until(teller.window.search.panel.isVisible)
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: teller.window._case is not None and teller.screen.page is not None)
    teller.at("account")
    page = teller.page
    assert isinstance(page, AccountPage)
    assert page.words.hasFocus()
    teller.types("9015")
    teller.until(lambda: shown(page, "没有找到卡号以这些数字结尾的卡"))
    assert not page.list.isVisible()
    assert not page.can_act
    teller.key(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.types("0015")
    # Typed faster than the books answer: the one line that comes then is chosen.
    teller.key(Qt.Key.Key_Return)
    teller.at("reporter")
    teller.key(Qt.Key.Key_F12)
    teller.at("questions")
    asks = teller.page
    assert isinstance(asks, QuestionsPage)
    teller.until(lambda: len(asks.entries) == 3)
    first = list(asks.entries)
    for n, one in enumerate(first):
        assert asks.entries[one].isAncestorOf(teller.focused)
        teller.types("9" if n == 0 else said[one])
        teller.key(Qt.Key.Key_Return)
    teller.until(lambda: len(asks.entries) == 1 and not teller.screen.door.is_busy)
    (another,) = asks.entries
    assert another not in first
    assert shown(asks, "已答对 2 题")
    assert shown(asks, "答错 1 题")
    teller.types(said[another])
    teller.key(Qt.Key.Key_F12)
    teller.at("loss")
    teller.key(Qt.Key.Key_F12)
    teller.until(lambda: not teller.screen.case.here and not teller.screen.door.is_busy)
    teller.key(Qt.Key.Key_F12)
    teller.until(lambda: teller.screen._done is not None)
    assert stopped(teller.desk) == [LossKind.VERBAL]


def test_by_mouse_the_document_that_lies_on_the_reader_finds_the_account(
    teller: Teller, opened: str
) -> None:
    teller.desk.lay_specimen("S01")
    teller.opens(teller.desk.start("2101"))
    teller.at("account")
    page = teller.page
    teller.until(page.read.isVisible)
    teller.click(page.read)
    teller.until(lambda: bool(page.list.rows) or shown(page, "没有账户"))
    assert shown(page, "证件持有人在本行没有账户"), "the specimen is somebody else"
    teller.types(CARD_NUMBER)
    teller.until(lambda: bool(page.list.rows))
    row = page.list.visualRect(page.list.model().index(0, 0)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    teller.at("reporter")
    teller.click_primary()
    teller.at("questions")
    teller.screen.rail.chosen.emit("account")
    teller.at("account")
    assert teller.page.list.current_key() == CARD_NUMBER, "what was chosen is still in sight"


def test_the_card_of_another_screen_is_chosen_with_one_key(teller: Teller, opened: str) -> None:
    teller.opens(teller.desk.start("2101", CARD_NUMBER))
    teller.at("account")
    page = teller.page
    teller.until(page.list.hasFocus)
    teller.types("0")
    assert page.words.hasFocus(), "who types on searches all the same"
    assert page.words.text() == "0"
    page.words.clear()
    teller.until(lambda: bool(page.list.rows))
    teller.key(Qt.Key.Key_Return)
    teller.at("reporter")
