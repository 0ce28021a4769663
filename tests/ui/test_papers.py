"""The papers screen says how each paper stands and lets the teller decide."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.printing import PrintNews
from app.desk.views import PaperLine, PrintState
from app.i18n import Text
from tests.ui.conftest import OpenWindow, shown
from tests.ui.fake_desk import FakeDesk
from tests.ui.test_window import press, signed_in
from ui.main_window import MainWindow
from ui.screens.papers import PapersScreen

JAM = Text("卡纸", "paper jam")


def with_control(qtbot: QtBot, key: Qt.Key, screen: PapersScreen) -> None:
    """The key with Control, to whatever has the focus."""
    at = QApplication.focusWidget() or screen
    qtbot.keyClick(at, key, Qt.KeyboardModifier.ControlModifier)


def standing(desk: FakeDesk, state: PrintState, trouble: Text | None = None) -> PaperLine:
    """The one paper of the desk, standing so."""
    line = desk._paper("p1", "customer", state)
    outbox = replace(
        line.paper, printer="system:Counter", tries=1, message=trouble.zh if trouble else ""
    )
    line = replace(line, paper=outbox, trouble=trouble or Text("", ""))
    desk.papers = [line]
    return line


def papers(
    qtbot: QtBot, open_window: OpenWindow, desk: FakeDesk
) -> tuple[MainWindow, PapersScreen]:
    window = signed_in(qtbot, open_window, desk)
    press(qtbot, Qt.Key.Key_F5, window)
    screen = window.stack.currentWidget()
    assert isinstance(screen, PapersScreen)
    qtbot.waitUntil(lambda: screen.panel.paper is not None)
    return window, screen


def test_a_jam_is_said_with_its_printer_and_the_paper_cannot_be_sent_twice(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    desk = FakeDesk()
    standing(desk, PrintState.SENT, JAM)
    _, screen = papers(qtbot, open_window, desk)
    qtbot.waitUntil(lambda: shown(screen.panel, "卡纸"))
    assert shown(screen.panel, "打印机 Counter")
    (row,) = screen.list.rows
    assert row.badge.zh == "打印机待处理"
    assert row.under.zh.endswith("卡纸")
    assert row.under.zh.startswith(desk.papers[0].paper.journal), "it is said whose paper it is"
    assert not screen.panel.print_button.isEnabled()
    with_control(qtbot, Qt.Key.Key_P, screen)
    assert desk.printed_on == []


def test_a_paper_that_perhaps_came_out_is_settled_by_whoever_looks(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    desk = FakeDesk()
    standing(desk, PrintState.UNSURE, Text("单据可能已打印", "it may have been printed"))
    _, screen = papers(qtbot, open_window, desk)
    assert not screen.retry_button.isEnabled(), "nobody prints it a second time unasked"
    assert screen.panel.in_hand_button.isVisible()
    with_control(qtbot, Qt.Key.Key_Y, screen)
    qtbot.waitUntil(lambda: desk.papers[0].paper.state is PrintState.PRINTED)


def test_a_failed_paper_goes_to_another_printer(qtbot: QtBot, open_window: OpenWindow) -> None:
    desk = FakeDesk()
    standing(desk, PrintState.FAILED, JAM)
    _, screen = papers(qtbot, open_window, desk)
    qtbot.waitUntil(screen.panel.printer.isVisible)
    screen.panel.printer.set_code("system:Slips")
    qtbot.mouseClick(screen.panel.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.printed_on == ["system:Slips"])


def test_a_paper_is_cancelled_with_the_keyboard_and_stays_kept(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    desk = FakeDesk()
    standing(desk, PrintState.SENT)
    _, screen = papers(qtbot, open_window, desk)
    with_control(qtbot, Qt.Key.Key_Delete, screen)
    qtbot.waitUntil(lambda: desk.papers[0].paper.state is PrintState.ARCHIVED)


def test_whoever_works_elsewhere_hears_of_a_paper_that_did_not_come_out(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    desk = FakeDesk()
    window = signed_in(qtbot, open_window, desk)
    desk.news = PrintNews((standing(desk, PrintState.FAILED, JAM),), 1, 0)
    window.shell.prints.ask()
    qtbot.waitUntil(lambda: shown(window.message_bar, "没有打印出来：卡纸"))
    assert shown(window.message_bar, "F5")
