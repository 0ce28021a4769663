"""The customer reads several papers, one after the other and each whole, and signs once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import shown
from tests.ui.customer.conftest import page_picture, paper
from ui.customer.look import Comfort
from ui.customer.panel import CustomerPanel
from ui.customer.signing import SigningTask

PAPERS = (paper(1, 2), paper(2, 1), paper(3, 2, facts=False))


@pytest.fixture
def task(qtbot: QtBot, panel: CustomerPanel) -> SigningTask:
    """Three papers of two, one and two pages before the customer; the third has no large print."""
    task = SigningTask(PAPERS, page_picture)
    panel.show_task(task)
    qtbot.waitUntil(lambda: task.view.seen == {1})
    return task


def goes_on(qtbot: QtBot, task: SigningTask) -> None:
    qtbot.waitUntil(task._next.isEnabled)
    QTest.mouseClick(task._next, Qt.MouseButton.LeftButton)


def reads_to(qtbot: QtBot, task: SigningTask, page: int) -> None:
    """Reads every page to its foot, up to this one of all pages."""
    while task.view.page < page:
        goes_on(qtbot, task)
    qtbot.waitUntil(lambda: page in task.view.seen)


def test_the_customer_is_told_which_paper_of_how_many_and_which_page(
    qtbot: QtBot, task: SigningTask
) -> None:
    places = []
    for page in range(1, 6):
        reads_to(qtbot, task, page)
        places.append((task._paper.text(), task._where.text()))
        assert f"样本单据{places[-1][0][-2]}" in task.stage.zh, "and so is the teller"
    assert places == [
        ("第 1 份，共 3 份：《样本单据1》", "第 1 页，共 2 页"),
        ("第 1 份，共 3 份：《样本单据1》", "第 2 页，共 2 页"),
        ("第 2 份，共 3 份：《样本单据2》", "第 1 页，共 1 页"),
        ("第 3 份，共 3 份：《样本单据3》", "第 1 页，共 2 页"),
        ("第 3 份，共 3 份：《样本单据3》", "第 2 页，共 2 页"),
    ]


def test_one_paper_alone_is_not_counted(qtbot: QtBot, panel: CustomerPanel) -> None:
    task = SigningTask((paper(1, 1),), page_picture)
    panel.show_task(task)
    assert task._paper.text() == "《样本单据1》"
    assert not task._bar.isVisible()


def test_the_box_opens_once_the_last_page_of_the_last_paper_was_read(
    qtbot: QtBot, task: SigningTask
) -> None:
    seen = set()
    for _ in range(60):
        if task.pad.isVisible():
            break
        seen.add(task.view.page)
        goes_on(qtbot, task)
    assert seen == {1, 2, 3, 4, 5}
    assert task.pad.isVisible()
    assert shown(task, "您的签名用于：样本单据1、样本单据2、样本单据3")
    assert "样本单据2" in task.aloud().zh
    assert task.stage.zh == "正在签名"


def test_whoever_leafs_too_fast_is_led_to_the_page_that_they_missed(
    qtbot: QtBot, task: SigningTask
) -> None:
    reads_to(qtbot, task, 5)
    task.view.seen.discard(3)
    bar = task.view._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert "还有没看的页" in task._next.text()
    goes_on(qtbot, task)
    assert task.view.page == 3
    assert not task.pad.isVisible()


def test_pages_are_turned_back_from_one_paper_into_the_one_before(
    qtbot: QtBot, task: SigningTask
) -> None:
    reads_to(qtbot, task, 3)
    QTest.mouseClick(task._previous, Qt.MouseButton.LeftButton)
    assert shown(task, "第 1 份，共 3 份")
    assert shown(task, "第 2 页，共 2 页")
    for _ in range(20):
        QTest.keyClick(task.view._scroll, Qt.Key.Key_PageUp)
    assert task.view.page == 1


def test_what_is_marked_on_any_paper_goes_back_to_the_teller(
    qtbot: QtBot, task: SigningTask
) -> None:
    QTest.mouseClick(task._switch, Qt.MouseButton.LeftButton)
    QTest.mouseClick(task.form.rows[3], Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    QTest.mouseClick(task._switch, Qt.MouseButton.LeftButton)
    reads_to(qtbot, task, 3)
    QTest.mouseClick(task._switch, Qt.MouseButton.LeftButton)
    assert not any(row.marked for row in task.form.rows), "the second paper's own print"
    task.form.rows[5].setFocus()
    QTest.keyClick(task.form.rows[5], Qt.Key.Key_Space)

    with qtbot.waitSignal(task.objected) as objected:
        QTest.mouseClick(task._wrong, Qt.MouseButton.LeftButton)
    (objection,) = objected.args
    assert objection.paper.zh == "样本单据2"
    assert [(one.paper.zh, one.fact.name.zh) for one in objection.marked] == [
        ("样本单据1", "项目3"),
        ("样本单据2", "项目5"),
    ]


def test_whoever_likes_the_large_print_gets_it_of_every_paper_that_has_one(
    qtbot: QtBot, panel: CustomerPanel, task: SigningTask
) -> None:
    panel.wear(Comfort(large=True))
    QTest.mouseClick(task._switch, Qt.MouseButton.LeftButton)
    printed, pages = [], set()
    for _ in range(200):
        if task.pad.isVisible():
            break
        if task._in_large and task._at not in printed:
            printed.append(task._at)
            assert "项目3" in task.aloud().zh
        if not task._in_large:
            pages.add(task.view.page)
        goes_on(qtbot, task)
        qtbot.wait(2)
    assert printed == [0, 1], "the third tells nothing but its pages"
    assert pages == {1, 2, 3, 4, 5}, "the true pages are read all the same"
    assert not task._switch.isVisible()


def test_read_again_begins_with_the_first_paper(qtbot: QtBot, task: SigningTask) -> None:
    for _ in range(60):
        if task.pad.isVisible():
            break
        goes_on(qtbot, task)
    task._box.read_again.emit()
    qtbot.waitUntil(task.view.isVisible)
    assert shown(task, "第 1 份，共 3 份")
    assert task.view.page == 1
    assert len(task.view.seen) == 5, "what was read stays read"
