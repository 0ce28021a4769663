"""What tests of the window share: an application in our dress, and a window on a fake desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.i18n import Language
from tests.ui.fake_desk import FakeDesk
from ui.application import prepared
from ui.landing import errors_go_to, nobody_waits
from ui.language import spoken
from ui.main_window import MainWindow
from ui.theme import Mode, theme
from ui.widgets.chip import StatusChip
from ui.widgets.found_list import FoundList
from ui.widgets.row_list import RowList

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def dressed(qtbot: QtBot) -> Iterator[None]:
    """The program's look, in Chinese and light."""
    prepared(Language.CHINESE)
    if theme().mode is not Mode.LIGHT:
        theme().wear(Mode.LIGHT)
    yield
    spoken().speak(Language.CHINESE)
    errors_go_to(None)
    nobody_waits()


@pytest.fixture
def open_window(qtbot: QtBot, dressed: None) -> OpenWindow:
    """Opens the window on a fake desk, at the size of a counter's screen."""

    def opened(desk: FakeDesk | None = None) -> MainWindow:
        desk = desk or FakeDesk()
        window = MainWindow(desk.kind)
        window.seat(desk)  # type: ignore[arg-type]
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.sign_in.number.hasFocus)
        return window

    return opened


def seen(widget: QWidget) -> list[str]:
    """Every text that can be read on a widget now, lists and hints included."""
    texts = [widget.windowTitle(), widget.toolTip()]
    for child in widget.findChildren(QWidget):
        if not child.isVisible():
            continue
        texts.append(child.toolTip())
        if isinstance(child, QLabel | QAbstractButton):
            texts.append(child.text())
        elif isinstance(child, StatusChip):
            texts.append(child.accessibleName())
        elif isinstance(child, RowList | FoundList):
            model = child.model()
            texts += [str(model.index(n, 0).data()) for n in range(model.rowCount())]
        elif isinstance(child, QLineEdit):
            texts += [child.text(), child.placeholderText()]
        else:
            texts.append(child.accessibleName())
    return [text for text in texts if text]


def shown(widget: QWidget, words: str) -> bool:
    """Whether these words can be read on a widget now."""
    return any(words in text for text in seen(widget))
