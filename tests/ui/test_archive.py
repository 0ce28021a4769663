"""The archive and the reprint, as a member of staff uses them: by keys alone and by mouse alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.archive import ArchiveAnswer
from app.desk.views import PrintState
from tests.ui.conftest import OpenWindow, shown
from tests.ui.fake_desk import FakeDesk
from ui.destinations import ARCHIVE, HOME, JOURNAL, PAPERS, WORKSTATION
from ui.main_window import MainWindow
from ui.screens.archive import ArchiveScreen
from ui.screens.archive_of import ArchiveOf
from ui.screens.papers import PapersScreen


@pytest.fixture
def desk() -> FakeDesk:
    """Its first paper is a bank's copy, the second one the customer's; the second was printed."""
    made = FakeDesk()
    bank, customer = made.papers[0], made.papers[1]
    made.papers = [
        replace(bank, masked=False, copy=bank.copy),
        replace(customer, masked=True, paper=replace(customer.paper, state=PrintState.PRINTED)),
    ]
    return made


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, desk: FakeDesk) -> MainWindow:
    """The window with a teller who has signed in."""
    opened = open_window(desk)
    qtbot.keyClicks(opened.sign_in.number, "1001")
    qtbot.keyClicks(opened.sign_in.password, "train1001")
    press(qtbot, opened, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.stack.currentWidget() is not opened.sign_in)
    return opened


@pytest.fixture
def archive(qtbot: QtBot, window: MainWindow) -> ArchiveScreen:
    """The archive, open."""
    window.go(ARCHIVE)
    screen = window.stack.currentWidget()
    assert isinstance(screen, ArchiveScreen)
    qtbot.waitUntil(lambda: len(screen.list.rows) == 2)
    return screen


def press(
    qtbot: QtBot,
    window: MainWindow,
    key: Qt.Key,
    with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """A key goes to whatever has the focus."""
    qtbot.keyClick(QApplication.focusWidget() or window, key, with_)


def test_the_papers_screen_leads_to_the_archive_by_key_and_by_mouse(
    qtbot: QtBot, window: MainWindow
) -> None:
    for by_key in (True, False):
        window.go(PAPERS)
        screen = window.stack.currentWidget()
        assert isinstance(screen, PapersScreen)
        if by_key:
            press(qtbot, window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
        else:
            qtbot.mouseClick(screen.archive, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), ArchiveScreen))


def test_the_key_of_the_archive_leads_there_from_anywhere(qtbot: QtBot, window: MainWindow) -> None:
    for name in (HOME, JOURNAL, WORKSTATION, ARCHIVE):
        window.go(name)
        press(qtbot, window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
        assert isinstance(window.stack.currentWidget(), ArchiveScreen), name


def test_a_bank_copy_is_covered_until_a_reason_is_given_and_the_look_is_kept(
    qtbot: QtBot, window: MainWindow, archive: ArchiveScreen, desk: FakeDesk
) -> None:
    press(qtbot, window, Qt.Key.Key_Down)
    qtbot.waitUntil(archive.see_button.isVisible)
    assert shown(archive.panel, "说明原因前不予显示")
    assert archive.panel.pages.pages == 0
    assert not archive.panel.save_button.isEnabled()
    press(qtbot, window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert archive.look.isVisible()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not archive.look.isVisible()
    assert desk.looked == []
    press(qtbot, window, Qt.Key.Key_Return)
    archive.look.reason.set_code("review")
    press(qtbot, window, Qt.Key.Key_Return)
    if archive.look.isVisible():
        press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.looked))
    qtbot.waitUntil(lambda: archive.panel.pages.pages == 2)
    assert not archive.see_button.isVisible()
    assert desk.looked[0][0] == desk.papers[0].paper.id


def test_what_was_seen_is_covered_again_when_another_paper_is_chosen_or_the_screen_left(
    qtbot: QtBot, window: MainWindow, archive: ArchiveScreen, desk: FakeDesk
) -> None:
    archive.list.choose(desk.papers[0].paper.id)
    qtbot.waitUntil(archive.see_button.isVisible)
    archive._may_see(desk.papers[0].paper.id, 2)
    qtbot.waitUntil(lambda: archive.panel.pages.pages == 2)
    archive.list.choose(desk.papers[1].paper.id)
    qtbot.waitUntil(lambda: not archive.see_button.isVisible())
    archive.list.choose(desk.papers[0].paper.id)
    qtbot.waitUntil(archive.see_button.isVisible)
    assert archive.panel.pages.pages == 0
    archive._may_see(desk.papers[0].paper.id, 2)
    window.show_home()
    assert archive.panel.paper is None


def test_pages_that_were_asked_for_another_paper_never_uncover_this_one(
    qtbot: QtBot, archive: ArchiveScreen, desk: FakeDesk
) -> None:
    archive.list.choose(desk.papers[1].paper.id)
    archive.list.choose(desk.papers[0].paper.id)
    qtbot.wait(200)
    assert archive.see_button.isVisible()
    assert archive.panel.pages.pages == 0


def test_a_printed_paper_is_printed_again_for_a_reason_by_keys_alone(
    qtbot: QtBot, window: MainWindow, archive: ArchiveScreen, desk: FakeDesk
) -> None:
    second = desk.papers[1].paper.id
    archive.list.setFocus()
    archive.list.choose(second)
    part = archive.panel.reprint
    qtbot.waitUntil(part.button.isVisible)
    assert not archive.panel.print_button.isVisible()
    press(qtbot, window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert part.isVisible()
    qtbot.waitUntil(part.reason.hasFocus)
    part.confirm()
    assert shown(part, "请选择原因")
    part.reason.set_code("lost")
    press(qtbot, window, Qt.Key.Key_Return)
    if part.isVisible():
        press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.reprinted == [second])
    qtbot.waitUntil(lambda: len(desk.printed_on) == 1)
    qtbot.waitUntil(lambda: archive.list.current_key() == f"{second} again")
    assert any("补打1次" in row.badge.zh for row in archive.list.rows)


def test_other_needs_an_explanation_and_esc_prints_nothing(
    qtbot: QtBot, window: MainWindow, archive: ArchiveScreen, desk: FakeDesk
) -> None:
    archive.list.setFocus()
    archive.list.choose(desk.papers[1].paper.id)
    part = archive.panel.reprint
    qtbot.waitUntil(part.button.isVisible)
    qtbot.mouseClick(part.button, Qt.MouseButton.LeftButton)
    part.reason.set_code("other")
    qtbot.mouseClick(part.go_on, Qt.MouseButton.LeftButton)
    assert shown(part, "请说明原因")
    assert part.explained.hasFocus()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not part.isVisible()
    assert desk.reprinted == []
    qtbot.mouseClick(part.button, Qt.MouseButton.LeftButton)
    part.reason.set_code("other")
    part.explained.setText("客户搬家")
    qtbot.mouseClick(part.go_on, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(part.go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(desk.printed_on))
    assert len(desk.reprinted) == 1, "leaning on the button makes one reprint"


def test_the_list_is_narrowed_by_words_and_by_customer(
    qtbot: QtBot, window: MainWindow, archive: ArchiveScreen, desk: FakeDesk
) -> None:
    qtbot.keyClicks(archive.words, "nobody")
    qtbot.waitUntil(lambda: len(archive.list.rows) == 0)
    assert shown(archive, "共0张")
    window.go(ARCHIVE, ArchiveOf(customer="0101010000003"))
    qtbot.waitUntil(lambda: desk.searched[-1] == "0101010000003")
    assert shown(archive, "客户 0101010000003 的单据")
    qtbot.mouseClick(archive.everybody, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.searched[-1] == "")
    assert not shown(archive, "的单据")


def test_the_paper_that_a_check_code_names_is_chosen_while_the_code_stands_in_the_search(
    qtbot: QtBot, archive: ArchiveScreen, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = desk.archive().papers[0]
    monkeypatch.setattr(desk, "archive", lambda *_: ArchiveAnswer((first,), "", first.id))
    qtbot.keyClicks(archive.words, "9EVF-R2N5-MJAC")
    qtbot.waitUntil(lambda: archive.list.current_key() == first.id)
    assert archive.words.hasFocus()
    assert archive.panel.paper is not None
