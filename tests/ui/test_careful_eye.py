"""The careful eye itself: each fault that it is to find is planted once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.i18n import Text, same
from tests.ui import careful_eye
from ui.widgets.buttons import ActionButton
from ui.widgets.words import Words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, dressed: None) -> Iterator[QWidget]:
    """A window with nothing wrong: a title, a paragraph, an entry and a button."""
    whole = QWidget()
    whole.setObjectName("window")
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    column.addWidget(Words(Text("标题", "Title"), "title"))
    column.addWidget(Words(Text("一段话。", "A paragraph."), wrap=True))
    column.addWidget(QLineEdit())
    column.addWidget(ActionButton(Text("确定", "Go on")))
    column.addStretch(1)
    whole.resize(400, 300)
    whole.show()
    qtbot.waitExposed(whole)
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)
    yield whole
    whole.close()


def _planted(window: QWidget, part: QWidget, *place: int) -> QWidget:
    part.setParent(window)
    part.setGeometry(*place)
    part.show()
    return part


def test_a_window_with_nothing_wrong_is_found_in_order(window: QWidget) -> None:
    assert careful_eye.cut(window) == []
    assert careful_eye.sticks_out(window) == []
    assert careful_eye.scrolls_sideways(window) == []
    assert careful_eye.overlapping(window) == []
    assert careful_eye.faint(window) == []
    assert careful_eye.english_left(window, ()) == []
    assert careful_eye.focus_unseen(window) == []


def test_words_without_room_are_found(window: QWidget) -> None:
    _planted(window, Words(same("a sentence that is much too long")), 10, 200, 60, 20)
    _planted(window, Words(same("one two three four five six"), wrap=True), 10, 230, 60, 16)
    _planted(window, QPushButton("a button too narrow"), 100, 200, 40, 30)
    assert len(careful_eye.cut(window)) == 3


def test_a_hint_without_room_is_found(window: QWidget) -> None:
    entry = QLineEdit()
    entry.setPlaceholderText("a hint that nobody can read to its end")
    _planted(window, entry, 10, 200, 90, 30)
    assert len(careful_eye.cut(window)) == 1


def test_what_reaches_over_the_edge_is_found(window: QWidget) -> None:
    _planted(window, Words(same("over there")), 350, 200, 100, 20)
    assert len(careful_eye.sticks_out(window)) == 1


def test_a_place_that_scrolls_sideways_is_found(window: QWidget, qtbot: QtBot) -> None:
    area = QScrollArea()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    wide = QWidget()
    wide.setMinimumWidth(900)
    area.setWidget(wide)
    area.setWidgetResizable(True)
    _planted(window, area, 10, 200, 200, 60)
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() > 0)
    assert len(careful_eye.scrolls_sideways(window)) == 1


def test_parts_that_lie_on_one_another_are_found(window: QWidget) -> None:
    _planted(window, Words(same("one")), 10, 200, 60, 20)
    _planted(window, Words(same("other")), 40, 205, 60, 20)
    assert len(careful_eye.overlapping(window)) == 1


def test_the_wrong_language_is_found_but_names_are_not(window: QWidget) -> None:
    _planted(window, Words(same("This was left")), 10, 200, 120, 20)
    assert careful_eye.english_left(window, ()) == ["This was left"]
    window.findChildren(Words)[-1].tell(same("王晓"))
    assert careful_eye.chinese_left(window, ("标题", "一段话。", "确定")) == ["王晓"]
    assert careful_eye.chinese_left(window, ("标题", "一段话。", "确定", "王晓")) == []


def test_words_that_are_too_faint_are_found(window: QWidget) -> None:
    part = _planted(window, Words(same("faint words")), 10, 200, 120, 20)
    part.setStyleSheet("color: #B0B8BE;")
    assert len(careful_eye.faint(window)) == 1


def test_a_focus_that_nobody_sees_is_found(window: QWidget) -> None:
    part = _planted(window, QPushButton("press"), 10, 200, 120, 34)
    part.setStyleSheet("QPushButton, QPushButton:focus { border: 1px solid #000; padding: 1px; }")
    assert len(careful_eye.focus_unseen(window)) == 1
