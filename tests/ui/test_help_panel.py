"""F1 says what a screen is for, Shift+F1 lists every key there is, and Esc gives the focus back."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import ui
from app.i18n import Language
from tests.ui.conftest import OpenWindow
from ui.destinations import DESTINATIONS
from ui.help.all_keys import key_groups
from ui.help.panel import HelpPanel
from ui.help.screens import CASE, SCREENS, SIGN_IN, keys_of, screen_help
from ui.keys import Key
from ui.language import spoken
from ui.main_window import MainWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Presses a key where the focus is."""
    modifier = modifier or Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def panel_of(window: MainWindow) -> HelpPanel:
    """The help of the window."""
    panel = window.findChild(HelpPanel)
    assert isinstance(panel, HelpPanel)
    return panel


def test_f1_opens_the_help_and_esc_gives_the_focus_back(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.sign_in.number.hasFocus()
    press(window, Qt.Key.Key_F1)
    panel = panel_of(window)
    assert panel.isVisible()
    assert panel.isAncestorOf(QApplication.focusWidget() or window)
    assert screen_help(SIGN_IN).words[0].zh in panel.page.toPlainText()
    press(window, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.sign_in.number.hasFocus()


def test_f1_again_closes_the_help(open_window: OpenWindow) -> None:
    window = open_window()
    press(window, Qt.Key.Key_F1)
    press(window, Qt.Key.Key_F1)
    assert not panel_of(window).isVisible()
    assert window.sign_in.number.hasFocus()


def test_the_help_leaves_the_page_in_sight_and_follows_the_language(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    press(window, Qt.Key.Key_F1)
    panel = panel_of(window)
    assert panel.width() < window.width() / 2
    assert panel.geometry().right() == window.rect().right()
    spoken().speak(Language.ENGLISH)
    assert screen_help(SIGN_IN).words[0].en in panel.page.toPlainText()


def test_words_are_found_in_the_help(open_window: OpenWindow) -> None:
    window = open_window()
    press(window, Qt.Key.Key_F1)
    panel = panel_of(window)
    panel.wanted.setFocus()
    QTest.keyClicks(panel.wanted, "Shift")
    assert panel.page.textCursor().selectedText() == "Shift"
    QTest.keyClicks(panel.wanted, "~nothing~")
    assert not panel.page.textCursor().hasSelection()


@pytest.mark.parametrize("name", [SIGN_IN, CASE, *(one.name for one in DESTINATIONS)])
def test_every_screen_says_what_it_is_for_and_its_keys(name: str) -> None:
    assert screen_help(name).words
    assert keys_of(name)


def test_no_screen_is_explained_twice() -> None:
    named = [one.name for one in SCREENS]
    assert len(set(named)) == len(named)


def _shown() -> set[tuple[str, str]]:
    return {(key.sequence, key.does.zh) for group in key_groups() for key in group.keys}


def test_no_key_that_a_part_of_the_window_declares_is_missing_from_the_page_of_all_keys() -> None:
    declared = {}
    for one in pkgutil.walk_packages(ui.__path__, "ui."):
        if one.ispkg or one.name == "ui.help.all_keys":
            continue
        for key in vars(import_module(one.name)).values():
            if isinstance(key, Key):
                declared[key.sequence, key.shown.zh] = one.name
    shown = {(key.sequence, key.shown.zh) for group in key_groups() for key in group.keys}
    caps = {cap for _, cap in shown}
    missing = {place: module for place, module in declared.items() if place[1] not in caps}
    assert not missing


def test_no_shortcut_of_the_running_window_is_secret(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    press(window, Qt.Key.Key_F1, SHIFT)
    qtbot.waitUntil(panel_of(window).isVisible)
    known = {QKeySequence(key.sequence).toString() for group in key_groups() for key in group.keys}
    found = {one.key().toString() for one in window.findChildren(QShortcut)}
    assert {"F1", "Shift+F1", "F2", "F9"} <= found
    # A screen writes “Ctrl +” once for the key with Shift and without.
    assert found - {"Ctrl+="} <= known


@pytest.mark.parametrize("language", list(Language))
def test_the_page_of_all_keys_lists_them_by_where_they_act(
    open_window: OpenWindow, qtbot: QtBot, language: Language
) -> None:
    window = open_window()
    spoken().speak(language)
    press(window, Qt.Key.Key_F1, SHIFT)
    panel = panel_of(window)
    qtbot.waitUntil(panel.isVisible)
    words = panel.page.toPlainText()
    for group in key_groups():
        assert group.where.in_(language) in words
        for key in group.keys:
            assert key.shown.in_(language) in words
            assert key.does.in_(language) in words
    assert panel.page.horizontalScrollBar().maximum() == 0


def test_no_part_of_a_screen_takes_a_key_that_already_acts_everywhere() -> None:
    """Qt gives a key that two parts want to neither of them."""
    everywhere, signed_in, *others = key_groups()
    taken = {key.sequence for group in (everywhere, signed_in) for key in group.keys}
    again = [
        (group.where.en, key.sequence)
        for group in others
        for key in group.keys
        if key.sequence in taken and key not in (*everywhere.keys, *signed_in.keys)
    ]
    assert not again


def test_the_screen_stays_whole_beside_the_help_and_gets_its_room_back(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    before = window.sign_in.width()
    press(window, Qt.Key.Key_F1)
    panel = panel_of(window)
    qtbot.waitUntil(lambda: window.sign_in.width() < before)
    right_edge = window.sign_in.mapTo(window, window.sign_in.rect().topRight()).x()
    assert right_edge < panel.geometry().left()
    press(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.sign_in.width() == before)
