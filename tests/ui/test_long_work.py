"""What takes a while is said in the window, and whoever waits for it can stop it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.errors import Cancelled
from app.i18n import Text
from tests.ui.conftest import OpenWindow, shown
from tests.ui.fake_desk import FakeDesk
from ui.landing import Doing, land, under_way
from ui.main_window import MainWindow

READING = Text("正在识读证件", "Reading the document")


@pytest.fixture(autouse=True)
def nobody_else_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """What other tests left waiting for ever is not spoken of here."""
    monkeypatch.setattr("ui.landing._airport", None)


@pytest.fixture
def window(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A window in which whatever is waited for is late at once."""
    monkeypatch.setattr("ui.widgets.progress_strip.SHOWN_AFTER", 0.0)
    opened = open_window(FakeDesk())
    yield opened
    assert not under_way(), "nobody is left waiting"


def waits(window: MainWindow, doing: Doing | None) -> tuple[Future[str], list[Any]]:
    """Somebody waits for an answer; what comes of it lands in the list."""
    future: Future[str] = Future()
    came: list[Any] = []
    land(future, window, came.append, came.append, doing)
    return future, came


def test_what_is_being_done_is_said_and_goes_when_it_is_done(
    window: MainWindow, qtbot: QtBot
) -> None:
    future, came = waits(window, Doing(READING))
    qtbot.waitUntil(window.progress.isVisible)
    assert shown(window.progress, "正在识读证件")
    assert not window.progress.stop_button.isVisible(), "half of it is worse than all of it"
    future.set_result("done")
    qtbot.waitUntil(lambda: came == ["done"])
    assert not window.progress.isVisible()


def test_a_quick_answer_is_not_spoken_of(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(FakeDesk())
    future, came = waits(window, Doing(READING))
    qtbot.wait(250)
    assert not window.progress.isVisible()
    future.set_result("done")
    qtbot.waitUntil(lambda: came == ["done"])


@pytest.mark.parametrize("by", ["key", "mouse"])
def test_what_can_be_let_go_is_stopped_and_its_answer_comes_to_nobody(
    window: MainWindow, qtbot: QtBot, by: str
) -> None:
    future, came = waits(window, Doing(READING, let_go=True))
    backs: list[int] = []
    back = QShortcut(Qt.Key.Key_Escape, window)
    back.activated.connect(lambda: backs.append(1))
    qtbot.waitUntil(window.progress.isVisible)
    if by == "key":
        QTest.keyClick(window.sign_in.number, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(window.progress.stop_button, Qt.MouseButton.LeftButton)
    assert [type(one) for one in came] == [Cancelled]
    assert not backs, "Esc stopped the work and did not leave the screen"
    assert not window.progress.isVisible()
    future.set_result("too late")
    qtbot.wait(20)
    assert len(came) == 1
    QTest.keyClick(window.sign_in.number, Qt.Key.Key_Escape)
    assert backs, "Esc is the screen's again"


def test_what_must_be_ended_is_waited_for_until_it_has_ended(
    window: MainWindow, qtbot: QtBot
) -> None:
    asked = threading.Event()
    future, came = waits(window, Doing(READING, stop=asked.set))
    future.set_running_or_notify_cancel()
    qtbot.waitUntil(window.progress.isVisible)
    window.progress.stop()
    assert asked.is_set()
    assert not came
    assert shown(window.progress, "正在取消")
    assert not window.progress.stop_button.isVisible()
    future.set_exception(RuntimeError("the process ended"))
    qtbot.waitUntil(lambda: bool(came))
    assert isinstance(came[0], Cancelled)


def test_what_was_not_begun_yet_is_simply_not_begun(window: MainWindow, qtbot: QtBot) -> None:
    ended: list[int] = []
    future, came = waits(window, Doing(READING, stop=lambda: ended.append(1)))
    qtbot.waitUntil(window.progress.isVisible)
    window.progress.stop()
    assert future.cancelled()
    assert isinstance(came[0], Cancelled)
    assert not ended, "the work of somebody else goes on"


def test_stopping_is_no_fault(window: MainWindow, qtbot: QtBot) -> None:
    future: Future[str] = Future()
    land(future, window, lambda _: None, None, Doing(READING, let_go=True))
    qtbot.waitUntil(window.progress.isVisible)
    window.progress.stop()
    (said,) = window.shell.messages.now_said
    assert said.word.zh == "已取消"
    future.set_result("")
    qtbot.wait(10)
