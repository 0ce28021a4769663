"""Whoever signs in finds the window as they left it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.preferences import Look, Preferences
from app.i18n import Language
from tests.ui.conftest import OpenWindow, shown
from tests.ui.fake_desk import FakeDesk
from ui.language import spoken
from ui.main_window import MainWindow
from ui.sizes import TextSize, text_size
from ui.theme import TYPE, Mode, theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(autouse=True)
def _usual_dress(dressed: None) -> Iterator[None]:
    yield
    spoken().speak(Language.CHINESE)
    theme().wear(Mode.LIGHT, TextSize.USUAL)


def _sign_in(qtbot: QtBot, window: MainWindow, number: str) -> None:
    qtbot.waitUntil(window.sign_in.number.hasFocus)
    qtbot.wait(50)  # the fields are emptied when the screen comes in sight
    window.sign_in.number.setText(number)
    window.sign_in.password.setText(f"train{number}")
    qtbot.keyClick(window.sign_in.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.who is not None and not window.sign_in.isVisible())


def _press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def test_what_a_person_changed_is_there_when_they_sign_in_again(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    desk = FakeDesk()
    window = open_window(desk)
    _sign_in(qtbot, window, "1001")
    none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    _press(qtbot, window, Qt.Key.Key_F8, none)
    _press(qtbot, window, Qt.Key.Key_Plus, control)
    _press(qtbot, window, Qt.Key.Key_Plus, control)
    _press(qtbot, window, Qt.Key.Key_F7, none)
    wanted = Preferences(Language.ENGLISH, Look.DARK, 125)
    qtbot.waitUntil(lambda: desk.likings.get("1001") == wanted)
    window.sign_off()
    desk.likings["2001"] = Preferences(Language.CHINESE, Look.LIGHT, 100)
    _sign_in(qtbot, window, "2001")
    qtbot.waitUntil(lambda: shown(window, "办理业务"))
    assert (theme().mode, text_size()) == (Mode.LIGHT, TextSize.USUAL)
    window.sign_off()
    _sign_in(qtbot, window, "1001")
    qtbot.waitUntil(lambda: shown(window, "Operations"))
    assert (theme().mode, text_size()) == (Mode.DARK, TextSize.LARGE)


def test_words_grow_with_the_text_size_and_shrink_again(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    label = window.sign_in.button
    before, usual = label.sizeHint().width(), TYPE.body
    control = Qt.KeyboardModifier.ControlModifier
    for _ in range(5):
        _press(qtbot, window, Qt.Key.Key_Plus, control)
    assert text_size() is TextSize.LARGEST
    assert round(usual * 1.5) == TYPE.body
    assert label.sizeHint().width() > before
    _press(qtbot, window, Qt.Key.Key_0, control)
    assert text_size() is TextSize.USUAL
    assert label.sizeHint().width() == before
