"""What the customer is asked on their own side: language, notices, the form, the PIN."""

from __future__ import annotations

import logging
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.clock import CHINA
from app.i18n import Language, Text
from tests.ui.conftest import seen, shown
from tests.ui.customer.conftest import page_picture, paper
from ui.customer.greeting import Greeting, hello
from ui.customer.look import Comfort
from ui.customer.mirror import Mirror
from ui.customer.notices import NoticesTask
from ui.customer.panel import CustomerPanel
from ui.customer.pin_entry import PinEntry
from ui.customer.progress import Progress
from ui.customer.signing import SigningTask
from ui.language import spoken
from ui.widgets.words import Words

LONG = Text("第一条。" * 400, "First clause. " * 300)
SHORT = Text("一句话。", "One sentence.")
NOTICES = ((Text("告知书甲", "Notice A"), LONG), (Text("告知书乙", "Notice B"), SHORT))


def press(pad: QWidget, digits: str) -> None:
    for digit in digits:
        QTest.mouseClick(
            next(key for key in pad._keys if key.text() == digit), Qt.MouseButton.LeftButton
        )


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_customer_is_greeted_by_the_time_of_day_and_the_banks_name(
    qtbot: QtBot, dressed: None
) -> None:
    for hour, words in (
        (9, "上午好"),
        (12, "中午好"),
        (15, "下午好"),
        (19, "晚上好"),
        (2, "晚上好"),
    ):
        assert hello(datetime(2026, 11, 22, hour, tzinfo=CHINA)).zh == words
    greeting = Greeting(lambda: datetime(2026, 11, 22, 9, tzinfo=CHINA))
    qtbot.addWidget(greeting)
    greeting.show_bank("示范银行")
    greeting.show()
    assert shown(greeting, "上午好，欢迎光临示范银行")


def test_each_speaks_their_own_language_at_any_time(
    qtbot: QtBot, screen: QWidget, panel: CustomerPanel
) -> None:
    teller = Words(Text("首页", "Home"), parent=screen)
    panel.show_progress(Progress(Text("开立银行账户", "Opening a bank account"), SHORT, 2, 9))
    panel.show_task(PinEntry())

    panel.head.languages[0].click()
    assert shown(panel, "Please enter a PIN of six digits")
    assert shown(panel, "Opening a bank account")
    assert teller.text() == "首页"
    spoken().speak(Language.ENGLISH)
    panel.head.languages[0].click()
    assert shown(panel, "请输入六位数字密码")
    assert teller.text() == "Home"
    assert panel._back.text().startswith("Back to the teller"), "the stripe speaks to the teller"
    panel.show_task(NoticesTask(NOTICES))
    assert shown(panel, "告知书甲")
    assert not shown(panel, "Notice A")


def test_what_one_customer_chose_is_not_there_for_the_next(panel: CustomerPanel) -> None:
    panel.head.large.click()
    panel.head.contrast.click()
    panel.head.languages[0].click()
    assert panel.comfort == Comfort(large=True, contrast=True)

    panel.start_anew()

    assert panel.comfort == Comfort()
    assert panel.voice.current is Language.CHINESE
    assert not panel.head.large.isChecked()


def test_a_notice_is_read_to_its_end_before_it_counts_as_read(
    qtbot: QtBot, panel: CustomerPanel
) -> None:
    task = NoticesTask(NOTICES)
    panel.show_task(task)
    qtbot.wait(400)
    assert shown(task, "告知书甲")
    assert not shown(task, "告知书乙")
    assert not task._read.isEnabled()
    assert shown(task, "看到最后才能按")

    for _ in range(40):
        if task._read.isEnabled():
            break
        QTest.keyClick(QApplication.focusWidget() or task, Qt.Key.Key_Return)
    assert task._read.hasFocus()
    assert shown(task, "已经看到最后")
    QTest.mouseClick(task._read, Qt.MouseButton.LeftButton)
    assert shown(task, "告知书乙")
    qtbot.waitUntil(task._read.isEnabled)
    with qtbot.waitSignal(task.finished):
        QTest.mouseClick(task._read, Qt.MouseButton.LeftButton)


def test_large_type_does_not_make_an_unread_notice_a_read_one(
    qtbot: QtBot, panel: CustomerPanel
) -> None:
    task = NoticesTask(NOTICES)
    panel.show_task(task)
    for on in (True, False):
        panel.wear(Comfort(large=on))
        qtbot.wait(400)
        assert not task._read.isEnabled()


def test_the_form_is_read_larger_by_button_and_by_wheel(qtbot: QtBot, panel: CustomerPanel) -> None:
    task = SigningTask((paper(1, 1),), page_picture)
    panel.show_task(task)
    qtbot.waitUntil(lambda: task.view.seen == {1})
    before = task.view._sheet.width()

    QTest.mouseClick(task._larger, Qt.MouseButton.LeftButton)
    assert task.view._sheet.width() == round(before * 1.25)
    at = QPointF(50, 50)
    QApplication.sendEvent(
        task.view._scroll.viewport(),
        QWheelEvent(
            at,
            at,
            QPoint(0, 0),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert task.view.zoom == 1.5
    for _ in range(4):
        task._smaller.click()
    assert task.view.zoom == 1.0
    assert not task._smaller.isEnabled()


def test_what_is_wrong_is_marked_in_the_large_print_and_goes_back_to_the_teller(
    qtbot: QtBot, panel: CustomerPanel
) -> None:
    task = SigningTask((paper(1, 2),), page_picture)
    panel.show_task(task)
    QTest.mouseClick(task._switch, Qt.MouseButton.LeftButton)
    assert shown(task, "海棠设计事务所")
    row = task.form.rows[3]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert shown(row, "项目3：这里不对"), "not by colour alone"

    with qtbot.waitSignal(task.objected) as objected:
        QTest.mouseClick(task._wrong, Qt.MouseButton.LeftButton)
    (objection,) = objected.args
    assert (objection.paper.zh, objection.page) == ("样本单据1", 1)
    assert [(one.paper.zh, one.fact.name.zh) for one in objection.marked] == [
        ("样本单据1", "项目3")
    ]


def test_a_shuffled_pad_is_shuffled_again_for_the_second_entry(panel: CustomerPanel) -> None:
    orders = set()
    for _ in range(4):
        task = PinEntry(shuffled=True)
        panel.show_task(task)
        orders.add("".join(key.text() for key in task.pad._keys))
        press(task.pad, "730418")
        orders.add("".join(key.text() for key in task.pad._keys))
    assert len(orders) > 4


def test_the_tellers_keyboard_enters_no_pin_on_the_customers_own_screen(
    qtbot: QtBot, panel: CustomerPanel
) -> None:
    task = PinEntry()
    counts: list[int] = []
    task.progressed.connect(lambda _entry, count: counts.append(count))
    panel.show_task(task)
    panel.set_returnable(False)
    QTest.keyClicks(task.pad, "730418")
    assert counts == []
    assert shown(task, "请用手指或鼠标点按")
    panel.set_returnable(True)
    QTest.keyClicks(task.pad, "73")
    assert counts == [1, 2]

    allowed = PinEntry(keyboard=True)
    panel.show_task(allowed)
    panel.set_returnable(False)
    QTest.keyClicks(allowed.pad, "7")
    assert allowed.pad._digits == ["7"]


def test_a_pin_that_was_half_entered_is_forgotten_when_the_teller_takes_over(
    panel: CustomerPanel,
) -> None:
    task = PinEntry()
    panel.show_task(task)
    press(task.pad, "730418" + "73")
    task.hide()
    assert task.pad._digits == []
    assert task._first == ""


def test_no_digit_of_a_pin_is_said_aloud_written_down_or_pictured_for_the_teller(
    qtbot: QtBot, screen: QWidget, panel: CustomerPanel, caplog: pytest.LogCaptureFixture
) -> None:
    mirror = Mirror(panel, screen)
    mirror.toggle()
    assert not mirror._picture.pixmap().isNull()
    task = PinEntry(shuffled=True)
    panel.show_task(task)
    with caplog.at_level(logging.DEBUG):
        press(task.pad, "73041")

    assert not any(digit in task.aloud().zh + task.aloud().en for digit in "73041")
    assert "73041" not in caplog.text
    assert mirror._picture.pixmap().isNull()
    assert shown(mirror, "正在输入密码")
    assert not [text for text in seen(mirror) if "7304" in text]
    mirror.hide()


def test_the_teller_sees_in_words_how_far_the_customer_is(
    screen: QWidget, panel: CustomerPanel
) -> None:
    mirror = Mirror(panel, screen)
    mirror.toggle()
    panel.wear(Comfort(large=True))
    panel.show_task(NoticesTask(NOTICES))
    assert shown(mirror, "请阅读告知书：第 1 份，共 2 份")
    assert shown(mirror, "大字")
    mirror.hide()
