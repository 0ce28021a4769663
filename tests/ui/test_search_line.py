"""The search line of the window, used as a teller uses it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.branch import StoreKind
from app.errors import Conflict, DeviceFault
from app.i18n import Text
from tests.ui.conftest import OpenWindow, shown
from tests.ui.fake_desk import CUSTOMERS, FakeDesk
from tests.ui.test_window import home, press, signed_in
from ui.main_window import MainWindow
from ui.screens.journal import JournalScreen


class SlowLane:
    """A lane whose answers come when the test lets them."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Future[Any], Callable[[], Any]]] = []

    def submit(self, work: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        """Holds the work back."""
        future: Future[Any] = Future()
        self.waiting.append((future, lambda: work(*given, **named)))
        return future

    def shutdown(self, wait: bool = True) -> None:
        """Nothing runs."""

    def answer(self, n: int = 0) -> None:
        """Does one piece of the work that waits, unless it was given up."""
        future, work = self.waiting.pop(n)
        if future.set_running_or_notify_cancel():
            future.set_result(work())


def lines(window: MainWindow) -> list[str]:
    """What stands in the list below the line, headings included."""
    return [one.title.zh for one in window.search.list.lines]


def types(qtbot: QtBot, window: MainWindow, words: str) -> None:
    window.search.setFocus()
    window.search.clear()
    if words.isascii():
        qtbot.keyClicks(window.search, words)
    else:  # as from an input method
        window.search.insert(words)
    qtbot.waitUntil(lambda: not window.search._waits)


def test_f3_finds_customers_by_initials_from_any_screen_and_masks_them(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    press(qtbot, Qt.Key.Key_F4, window)
    press(qtbot, Qt.Key.Key_F3, window)
    assert window.search.hasFocus()
    types(qtbot, window, "zw")
    assert lines(window) == ["客户", "*伟", "周*文"]
    assert shown(window.search.panel, "姓名拼音首字母")
    assert isinstance(window.stack.currentWidget(), JournalScreen)


def test_arrows_walk_over_headings_and_enter_opens_what_is_current(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    asked: list[tuple[str, object]] = []
    window.shell.wanted.disconnect(window.go)
    window.shell.wanted.connect(lambda name, what: asked.append((name, what)))
    types(qtbot, window, "zw")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        press(qtbot, key, window)
    press(qtbot, Qt.Key.Key_Return, window)
    assert asked == [("customer", CUSTOMERS[1][0])]
    assert window.search.text() == ""
    assert not window.search.panel.isVisible()


def test_a_click_opens_what_was_found(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = signed_in(qtbot, open_window)
    asked: list[tuple[str, object]] = []
    window.shell.wanted.disconnect(window.go)
    window.shell.wanted.connect(lambda name, what: asked.append((name, what)))
    types(qtbot, window, "ln")
    found = window.search.list
    place = found.visualRect(found.model().index(1, 0)).center()
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [("customer", CUSTOMERS[2][0])]


def test_esc_goes_back_to_the_field_from_which_the_search_was_called(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    press(qtbot, Qt.Key.Key_F4, window)
    screen = window.stack.currentWidget()
    assert isinstance(screen, JournalScreen)
    screen.words.setFocus()
    press(qtbot, Qt.Key.Key_F3, window)
    types(qtbot, window, "zw")
    press(qtbot, Qt.Key.Key_Escape, window)
    assert screen.words.hasFocus()
    assert not window.search.panel.isVisible()
    assert window.search.text() == ""
    assert window.stack.currentWidget() is screen


def test_a_screen_of_the_window_is_found_by_its_name(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = signed_in(qtbot, open_window)
    for typed in ("日志", "rz", "rizhi", "journal"):
        types(qtbot, window, typed)
        assert "日志" in lines(window), typed
    press(qtbot, Qt.Key.Key_Return, window)
    assert isinstance(window.stack.currentWidget(), JournalScreen)


def test_only_the_newest_question_is_answered_on_the_screen(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    slow = SlowLane()
    window.desk.lanes.books = slow
    window.search.setText("zw")
    qtbot.waitUntil(lambda: len(slow.waiting) == 1)
    window.search.setText("ln")
    qtbot.waitUntil(lambda: len(slow.waiting) == 2)
    slow.answer(1)
    qtbot.waitUntil(lambda: lines(window) == ["客户", "李*"])
    slow.answer(0)
    QApplication.processEvents()
    assert lines(window) == ["客户", "李*"]


def test_not_every_key_asks_the_books(qtbot: QtBot, open_window: OpenWindow) -> None:
    desk = FakeDesk()
    window = signed_in(qtbot, open_window, desk)
    types(qtbot, window, "zww")
    assert [words for words in desk.looked_for if words] == ["zww"]


def test_enter_before_the_books_have_answered_opens_what_they_find(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    slow = SlowLane()
    window.desk.lanes.books = slow
    window.search.setText("1001")
    press(qtbot, Qt.Key.Key_Return, window)
    assert window.desk.started == []  # type: ignore[attr-defined]
    slow.answer()
    qtbot.waitUntil(lambda: len(slow.waiting) == 1)
    assert window.search.text() == ""
    with pytest.raises(Conflict, match="CARD_STOCK_EMPTY"):
        slow.waiting.pop()[1]()
    assert window.desk.started == ["1001"]  # type: ignore[attr-defined]


def test_what_nobody_is_found_by_says_what_can_be_typed(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    types(qtbot, window, "qqqq")
    assert shown(window.search.panel, "没有找到")
    press(qtbot, Qt.Key.Key_Return, window)
    assert window.desk.started == []  # type: ignore[attr-defined]


def test_a_known_holder_of_the_document_on_the_reader_is_offered_first(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    press(qtbot, Qt.Key.Key_F3, window)
    qtbot.waitUntil(lambda: "读取证件" in lines(window))
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: "打开客户页" in lines(window))
    current = window.search.list.current
    assert current is not None
    assert current.title.zh == "打开客户页"
    assert shown(window.search.panel, "*伟　1101**********1234")


def test_an_unknown_holder_is_offered_an_opening(qtbot: QtBot, open_window: OpenWindow) -> None:
    desk = FakeDesk()
    desk.holds = ""
    window = signed_in(qtbot, open_window, desk)
    press(qtbot, Qt.Key.Key_F3, window)
    qtbot.waitUntil(lambda: "读取证件" in lines(window))
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: "本行没有这位客户" in lines(window))
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: desk.started == ["1001"])


def test_a_document_that_cannot_be_read_is_said_where_one_looks_and_can_be_read_again(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    desk = FakeDesk()
    window = signed_in(qtbot, open_window, desk)
    press(qtbot, Qt.Key.Key_F3, window)
    qtbot.waitUntil(lambda: "读取证件" in lines(window))
    desk.fails_with = DeviceFault(
        "NO_CARD", Text("读卡器上没有找到证件。", "No document."), Text("请放好。", "Lay it down.")
    )
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: "再读一次" in lines(window))
    assert shown(window.search.panel, "读卡器上没有找到证件。")
    desk.fails_with = None
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: "打开客户页" in lines(window))


def test_a_reading_that_was_given_up_shows_nothing_any_more(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    slow = SlowLane()
    window.desk.lanes.devices = slow
    press(qtbot, Qt.Key.Key_F3, window)
    qtbot.waitUntil(lambda: "读取证件" in lines(window))
    press(qtbot, Qt.Key.Key_Return, window)
    assert lines(window) == ["正在读取证件…"]
    press(qtbot, Qt.Key.Key_Escape, window)
    slow.answer()
    QApplication.processEvents()
    assert not window.search.panel.isVisible()


def test_without_a_card_reader_no_reading_is_offered(qtbot: QtBot, open_window: OpenWindow) -> None:
    desk = FakeDesk()
    desk.card_reader = False
    window = signed_in(qtbot, open_window, desk)
    press(qtbot, Qt.Key.Key_F3, window)
    QApplication.processEvents()
    assert not window.search.panel.isVisible()


def test_nobody_searches_before_signing_in_and_nothing_typed_waits_for_the_next_person(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window(FakeDesk(StoreKind.TRAINING))
    press(qtbot, Qt.Key.Key_F3, window)
    assert not window.search.isVisible()
    window.close()
    window = signed_in(qtbot, open_window)
    types(qtbot, window, "zw")
    press(qtbot, Qt.Key.Key_F9, window)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.sign_in)
    assert window.search.text() == ""
    assert not window.search.panel.isVisible()


def test_the_list_goes_when_one_clicks_elsewhere(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = signed_in(qtbot, open_window)
    types(qtbot, window, "zw")
    assert window.search.panel.isVisible()
    listing = home(window).drafts
    qtbot.mousePress(listing.viewport(), Qt.MouseButton.LeftButton)
    assert not window.search.panel.isVisible()


def test_a_document_laid_on_the_reader_at_home_is_a_search(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    desk = FakeDesk()
    window = signed_in(qtbot, open_window, desk)
    window._document_watch.look()
    desk.document_lies = True
    qtbot.waitUntil(lambda: "打开客户页" in lines(window))
    assert window.search.hasFocus()


def test_a_document_that_lay_there_before_or_is_laid_elsewhere_is_no_search(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    desk = FakeDesk()
    desk.document_lies = True
    window = signed_in(qtbot, open_window, desk)
    watch = window._document_watch
    for _ in range(2):
        watch.look()
        QApplication.processEvents()
    assert not window.search.panel.isVisible()
    press(qtbot, Qt.Key.Key_F4, window)
    desk.document_lies = False
    watch.look()
    QApplication.processEvents()
    desk.document_lies = True
    watch.look()
    QApplication.processEvents()
    assert not window.search.panel.isVisible()


def test_whoever_types_on_while_a_document_is_read_frees_the_reader(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    desk = FakeDesk()
    window = signed_in(qtbot, open_window, desk)
    slow = SlowLane()
    desk.lanes.devices = slow
    press(qtbot, Qt.Key.Key_F3, window)
    qtbot.waitUntil(lambda: "读取证件" in lines(window))
    press(qtbot, Qt.Key.Key_Return, window)
    # The customer's side, made after sign-in, may have asked in this lane before.
    reading, _ = slow.waiting[-1]
    assert reading.set_running_or_notify_cancel()
    types(qtbot, window, "zw")
    assert desk.gave_up == 1
    assert lines(window) == ["客户", "*伟", "周*文"]


def test_a_search_is_left_behind_when_one_goes_elsewhere_by_a_key(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    types(qtbot, window, "zw")
    assert window.search.panel.isVisible()
    press(qtbot, Qt.Key.Key_F4, window)
    assert isinstance(window.stack.currentWidget(), JournalScreen)
    assert (window.search.text(), window.search.panel.isVisible()) == ("", False)
    press(qtbot, Qt.Key.Key_F3, window)
    types(qtbot, window, "zw")
    press(qtbot, Qt.Key.Key_F2, window)
    assert (window.search.text(), window.search.panel.isVisible()) == ("", False)
