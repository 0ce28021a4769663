"""The window is there before the desk is, and says what goes wrong with opening it."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.domain.branch import StoreKind
from app.errors import StoreFault
from app.i18n import Language, Text
from tests.ui.conftest import shown
from tests.ui.fake_desk import BANK, FakeDesk
from ui.application import COULD_NOT_OPEN, run
from ui.landing import land
from ui.main_window import MainWindow
from ui.screens.home import HomeScreen


def test_whoever_types_faster_than_the_desk_opens_is_signed_in_when_it_is(
    qtbot: QtBot, dressed: None
) -> None:
    window = MainWindow(StoreKind.TRAINING)
    qtbot.addWidget(window)
    window.show()
    assert shown(window, "TRAINING")
    assert shown(window, "正在打开账簿…")
    window.sign_in.number.setText("1001")
    window.sign_in.password.setText("train1001")
    qtbot.mouseClick(window.sign_in.button, Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is window.sign_in
    window.seat(FakeDesk())  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), HomeScreen))
    assert shown(window.bar, BANK)


def test_a_real_window_refuses_a_training_desk(qtbot: QtBot, dressed: None) -> None:
    window = MainWindow(StoreKind.REAL)
    qtbot.addWidget(window)
    with pytest.raises(RuntimeError):
        window.seat(FakeDesk(StoreKind.TRAINING))  # type: ignore[arg-type]


def test_books_that_cannot_be_opened_are_said_in_the_window(dressed: None) -> None:
    said: list[bool] = []

    def opening() -> FakeDesk:
        raise StoreFault(
            "WRONG_KEY",
            Text("账簿的密钥不对。", "The key does not fit the books."),
            Text("请联系管理员。", "Ask the administrator."),
        )

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and shown(window, "账簿的密钥不对。"):
                said.append(shown(window, "请联系管理员。"))
                said.append(not window.sign_in.button.isEnabled())
                window.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    code = run(opening, StoreKind.REAL, Language.CHINESE)  # type: ignore[arg-type]
    timer.stop()
    assert said == [True, True]
    assert code == COULD_NOT_OPEN


def test_the_program_ends_with_its_window_and_closes_the_desk(dressed: None) -> None:
    desk = FakeDesk()

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.shell.seated:
                window.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    code = run(lambda: desk, StoreKind.TRAINING, Language.CHINESE)  # type: ignore[arg-type, return-value]
    timer.stop()
    assert code == 0
    assert desk.closed


def test_the_sign_in_window_waits_for_no_heavy_part_of_the_program() -> None:
    heavy = "{'cv2', 'dlib', 'onnxruntime', 'reportlab', 'sqlalchemy', 'pypinyin', 'app.flow.rule'}"
    script = f"import ui.application, sys; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_an_answer_for_a_page_that_is_gone_is_dropped(qtbot: QtBot) -> None:
    gone, there = QObject(), QObject()
    got: list[str] = []
    go = Event()
    with ThreadPoolExecutor(1) as lane:

        def work() -> str:
            go.wait(5)
            return "answer"

        land(lane.submit(work), gone, lambda answer: got.append(f"gone {answer}"))
        land(lane.submit(work), there, got.append)
        delete(gone)
        go.set()
        qtbot.waitUntil(lambda: bool(got))
    assert got == ["answer"]


def test_a_stopped_task_is_said_nowhere(qtbot: QtBot) -> None:
    owner = QObject()
    got: list[object] = []
    stopped: Future[str] = Future()
    land(stopped, owner, got.append, got.append)
    stopped.cancel()
    last: Future[str] = Future()
    land(last, owner, got.append, got.append)
    last.set_result("last")
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["last"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_unexpected_error_anywhere_in_the_window_shows_an_incident_and_work_goes_on(
    dressed: None, caplog: pytest.LogCaptureFixture
) -> None:
    desk = FakeDesk()
    seen: list[str] = []

    def stumble() -> None:
        raise ZeroDivisionError("a bug in a slot")

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if not isinstance(window, MainWindow) or not window.shell.seated:
                continue
            boxes = window.findChildren(QMessageBox)
            if boxes and boxes[0].isVisible():
                seen.append(boxes[0].text())
                boxes[0].accept()
                window.close()
            elif not seen and not caplog.records:
                QTimer.singleShot(0, window, stumble)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    run(lambda: desk, StoreKind.TRAINING, Language.CHINESE)  # type: ignore[arg-type, return-value]
    timer.stop()
    assert "事件号" in seen[0]
    assert "a bug in a slot" in caplog.text
