"""The window around a case, used as a member of staff uses it."""

from __future__ import annotations

import re
import sys
from functools import partial
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.domain.branch import StoreKind
from app.i18n import Language
from tests.ui import careful_eye
from tests.ui.conftest import OpenWindow, seen, shown
from tests.ui.fake_desk import CUSTOMERS, DATA, SOURCE, FakeDesk
from ui.destinations import DESTINATIONS
from ui.language import spoken
from ui.main_window import MainWindow
from ui.screens.ending import EndingScreen
from ui.screens.home import HomeScreen
from ui.screens.home_parts import Figures
from ui.screens.journal import JournalScreen
from ui.screens.papers import PapersScreen
from ui.sizes import TextSize
from ui.theme import Mode, theme
from ui.widgets.reminder import Reminder

_CHINESE = re.compile(r"[\u2e80-\u9fff\U00020000-\U0003ffff]")


def press(qtbot: QtBot, key: Qt.Key, window: MainWindow) -> None:
    """A key goes to whatever has the focus."""
    qtbot.keyClick(QApplication.focusWidget() or window, key)


def signed_in(qtbot: QtBot, open_window: OpenWindow, desk: FakeDesk | None = None) -> MainWindow:
    window = open_window(desk)
    qtbot.keyClicks(window.sign_in.number, "1001")
    qtbot.keyClicks(window.sign_in.password, "train1001")
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), HomeScreen))
    qtbot.waitUntil(lambda: bool(home(window).operations.lines))
    return window


def home(window: MainWindow) -> HomeScreen:
    screen = window.stack.currentWidget()
    assert isinstance(screen, HomeScreen)
    return screen


def journal(qtbot: QtBot, window: MainWindow) -> JournalScreen:
    press(qtbot, Qt.Key.Key_F4, window)
    screen = window.stack.currentWidget()
    assert isinstance(screen, JournalScreen)
    qtbot.waitUntil(lambda: bool(screen.list.rows))
    return screen


def test_no_word_in_the_bar_or_of_the_day_is_ever_squeezed_while_room_is_made(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    day = home(window).findChild(Figures)
    assert day is not None
    try:
        for size, language in product((TextSize.LARGEST, TextSize.USUAL), Language):
            theme().wear(Mode.LIGHT, size)
            spoken().speak(language)
            QApplication.processEvents()
            window.bar.show_place(FakeDesk().place())
            for part in (window.bar, day):
                # At once: what waits for another turn is seen squeezed until then.
                assert not careful_eye.cut(part)
                assert not careful_eye.overlapping(part)
    finally:
        theme().wear(Mode.LIGHT, TextSize.USUAL)


def test_a_teller_signs_in_by_keyboard_alone(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    qtbot.waitUntil(window.sign_in.number.hasFocus)
    for key in "1001":
        qtbot.keyClicks(QApplication.focusWidget(), key)
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.keyClicks(QApplication.focusWidget(), "train1001")
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), HomeScreen))
    assert shown(window.bar, "李华")
    assert shown(window.bar, "1001 柜员")


def test_a_trainee_signs_in_with_one_click_on_a_name(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    staff = window.sign_in.staff
    assert staff is not None
    qtbot.waitUntil(lambda: shown(window.sign_in, "密码 train2001"))
    assert len(staff.rows) == 4
    place = staff.visualRect(staff.model().index(2, 0)).center()
    qtbot.mouseClick(staff.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: shown(window.bar, "赵建国"))


def test_a_trainee_signs_in_with_the_arrows(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    staff = window.sign_in.staff
    assert staff is not None
    qtbot.waitUntil(lambda: shown(window.sign_in, "密码 train2001"))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        press(qtbot, key, window)
    qtbot.waitUntil(lambda: shown(window.bar, "王敏"))


def test_a_wrong_password_is_said_in_a_sentence_with_a_way_out(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    qtbot.keyClicks(window.sign_in.number, "1001")
    qtbot.keyClicks(window.sign_in.password, "wrong")
    qtbot.mouseClick(window.sign_in.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(window.message_bar, "柜员号或密码不对。"))
    assert shown(window.message_bar, "请重新输入。")
    assert shown(window.message_bar, "WRONG_PASSWORD")
    assert window.sign_in.password.hasFocus()
    assert window.stack.currentWidget() is window.sign_in


def test_training_is_written_across_the_window_and_real_business_is_not(
    open_window: OpenWindow,
) -> None:
    training = open_window()
    assert shown(training, "TRAINING")
    assert "TRAINING" in training.windowTitle()
    real = open_window(FakeDesk(StoreKind.REAL))
    assert not shown(real, "TRAINING")
    assert shown(real, "正式营业")
    assert real.sign_in.staff is None
    assert not shown(real, "train1001")


def test_home_lists_drafts_operations_and_how_the_day_stands(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    screen = home(window)
    assert [one.code for one in screen.operations.lines if one.code] == ["1001", "9001", "9101"]
    assert shown(screen, "1101**********1234")
    assert shown(screen, "停在：人脸比对")
    assert shown(screen, "待业务主管授权")
    assert shown(screen, "43")
    assert shown(screen, "需要网点负责人及以上级别。")


def test_home_says_what_to_mind_and_leads_there(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = signed_in(qtbot, open_window)
    screen = home(window)
    reminders = {one.accessibleName(): one for one in screen.findChildren(Reminder)}
    assert [name.split("  ")[0] for name in reminders] == [
        "人脸比对25分钟后失效",
        "3 位客户的证件将在 30 天内到期",
        "12 位客户的证件已过期",
        "2 张单据未打印",
    ]
    expired = next(one for name, one in reminders.items() if "已过期" in name)
    qtbot.mouseClick(expired, Qt.MouseButton.LeftButton)
    ending = window.stack.currentWidget()
    assert isinstance(ending, EndingScreen)
    qtbot.waitUntil(lambda: shown(ending, "已过期 12 天"))
    asked: list[object] = []
    window.shell.wanted.disconnect(window.go)
    window.shell.wanted.connect(lambda name, what: asked.append((name, what)))
    press(qtbot, Qt.Key.Key_Down, window)
    press(qtbot, Qt.Key.Key_Return, window)
    assert asked == [("customer", CUSTOMERS[1][0])]


def test_home_of_a_supervisor_says_what_waits_for_them(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    qtbot.keyClicks(window.sign_in.number, "2001")
    qtbot.keyClicks(window.sign_in.password, "train2001")
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: shown(window.stack.currentWidget(), "1 笔业务待我授权"))
    assert shown(window.stack.currentWidget(), "经办 王敏")


@pytest.mark.parametrize(
    ("typed", "code"),
    [("1001", "1001"), ("ktyl", "1001"), ("zf", "9101"), ("空白卡", "9101"), ("klgr", "1001")],
)
def test_an_operation_is_found_by_code_pinyin_or_name_and_started_with_enter(
    qtbot: QtBot, open_window: OpenWindow, typed: str, code: str
) -> None:
    window = signed_in(qtbot, open_window)
    desk = window.desk
    press(qtbot, Qt.Key.Key_F3, window)
    assert window.search.hasFocus()
    window.search.setText(typed)
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: shown(window.message_bar, "请先领卡。"))
    assert desk.started == [code]  # type: ignore[attr-defined]


def test_whoever_leans_on_enter_after_signing_in_starts_nothing(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    press(qtbot, Qt.Key.Key_Return, window)
    assert home(window).operations.hasFocus()
    for _ in range(5):
        held = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            autorep=True,
        )
        QApplication.sendEvent(home(window).operations, held)
    qtbot.wait(50)
    assert window.desk.started == []  # type: ignore[attr-defined]


def test_enter_alone_starts_nothing_on_the_home_screen(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    press(qtbot, Qt.Key.Key_Return, window)
    assert window.desk.started == []  # type: ignore[attr-defined]
    assert home(window).operations.hasFocus()
    press(qtbot, Qt.Key.Key_Down, window)  # 9001, which this person may not do
    press(qtbot, Qt.Key.Key_Return, window)
    assert window.desk.started == []  # type: ignore[attr-defined]
    press(qtbot, Qt.Key.Key_Down, window)
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: window.desk.started == ["9101"])  # type: ignore[attr-defined]


def test_what_is_typed_on_the_home_screen_goes_into_the_search_line(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    assert window.search.hasFocus()
    press(qtbot, Qt.Key.Key_Down, window)
    assert home(window).operations.hasFocus()
    for key in "zw":
        qtbot.keyClicks(QApplication.focusWidget(), key)
    assert window.search.text() == "zw"
    qtbot.waitUntil(window.search.panel.isVisible)


def test_an_operation_that_this_person_may_not_do_cannot_be_started(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    window.search.setText("9001")
    qtbot.waitUntil(lambda: shown(window.search.panel, "需要网点负责人及以上级别。"))
    press(qtbot, Qt.Key.Key_Return, window)
    listing = home(window).operations
    at = [one.code for one in listing.lines].index("9001")
    place = listing.visualRect(listing.model().index(at, 0)).center()
    qtbot.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.desk.started == []  # type: ignore[attr-defined]


def test_a_draft_is_resumed_with_a_click(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = signed_in(qtbot, open_window)
    drafts = home(window).drafts
    place = drafts.visualRect(drafts.model().index(1, 0)).center()
    qtbot.mouseClick(drafts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: shown(window.message_bar, "该草稿已被办结。"))
    assert window.desk.started == ["d2"]  # type: ignore[attr-defined]


def test_an_entry_is_opened_with_facts_pictures_verdicts_and_digest(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    screen = journal(qtbot, window)
    press(qtbot, Qt.Key.Key_Down, window)
    assert screen.list.hasFocus()
    press(qtbot, Qt.Key.Key_Down, window)
    press(qtbot, Qt.Key.Key_Up, window)
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: shown(screen.entry, "0f0f0f0f"))
    for words in (
        "不寻常",
        "身份证人像面",
        "身份证将于 30 日内到期。",
        SOURCE.zh,
        "0f0f0f0f",
        "621799",
    ):
        assert shown(screen.entry, words), words


def test_the_journal_is_searched_by_words_and_by_day(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = signed_in(qtbot, open_window)
    screen = journal(qtbot, window)
    qtbot.keyClicks(screen.words, "000016")
    qtbot.waitUntil(lambda: len(screen.list.rows) == 1)
    screen.only_day.setChecked(True)
    searched = window.desk.searched  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: ".." in searched[-1])
    assert searched[-1].startswith("000016 ")


def test_a_paper_is_looked_at_printed_and_saved(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = signed_in(qtbot, open_window)
    press(qtbot, Qt.Key.Key_F5, window)
    screen = window.stack.currentWidget()
    assert isinstance(screen, PapersScreen)
    qtbot.waitUntil(lambda: screen.panel.pages.pages == 2)
    assert shown(screen, "第 1 页，共 2 页")
    qtbot.waitUntil(lambda: screen.panel.pages.seen == {1})
    screen.panel.pages.turn(1)
    qtbot.waitUntil(lambda: screen.panel.pages.all_seen)
    screen.panel.save_to(tmp_path / "paper.pdf")
    qtbot.waitUntil(lambda: shown(window.message_bar, "已保存到"))
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    qtbot.mouseClick(screen.panel.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(window.message_bar, "已送打印机"))
    qtbot.waitUntil(lambda: not screen.list.rows)
    assert shown(screen, "今日全部 2")


def test_a_missing_printer_is_said_and_the_paper_stays_in_the_queue(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    desk = FakeDesk()
    desk.printer_works = False
    window = signed_in(qtbot, open_window, desk)
    press(qtbot, Qt.Key.Key_F5, window)
    screen = window.stack.currentWidget()
    assert isinstance(screen, PapersScreen)
    qtbot.waitUntil(lambda: screen.panel.pages.pages == 2)
    qtbot.mouseClick(screen.panel.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(window.message_bar, "没有设置打印机。"))
    assert shown(window.message_bar, "可先另存为文件。")
    assert len(screen.list.rows) == 1


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_what_nobody_foresaw_gets_an_incident_number_and_the_window_goes_on(
    qtbot: QtBot, open_window: OpenWindow, caplog: pytest.LogCaptureFixture
) -> None:
    window = signed_in(qtbot, open_window)
    window.desk.fails_with = ZeroDivisionError("bug")  # type: ignore[attr-defined]
    press(qtbot, Qt.Key.Key_F2, window)
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    box = window.findChildren(QMessageBox)[0]
    number = re.search(r"事件号 (\d{4}-\d{6}-[0-9A-F]{4})", box.text())
    assert number is not None
    assert "草稿" in box.informativeText()
    assert number[1] in caplog.text
    assert "ZeroDivisionError" in caplog.text
    window.desk.fails_with = None  # type: ignore[attr-defined]
    qtbot.mouseClick(box.buttons()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox))
    # Nothing manages windows here, so nothing gives the keys back to ours.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert journal(qtbot, window).list.rows


def test_signing_off_forgets_the_password_and_closes_every_screen(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    press(qtbot, Qt.Key.Key_F9, window)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.sign_in)
    assert window.sign_in.number.text() == ""
    assert window.sign_in.password.text() == ""
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F10):
        press(qtbot, key, window)
        assert window.stack.currentWidget() is window.sign_in
    assert not shown(window.bar, "李华")


def test_a_light_that_is_not_well_says_why_and_what_to_do(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    qtbot.waitUntil(lambda: shown(window.bar, "摄像头：未设置"))
    assert shown(window.bar, "可用图像文件代替。")
    press(qtbot, Qt.Key.Key_F10, window)
    qtbot.waitUntil(lambda: shown(window.stack.currentWidget(), "未设置"))


def test_english_leaves_no_chinese_on_any_screen(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    left: list[str] = []

    def look() -> None:
        for text in seen(window):
            plain = text
            for known in (*DATA, "中文"):
                plain = plain.replace(known, "")
            if _CHINESE.search(plain):
                left.append(text)

    press(qtbot, Qt.Key.Key_F7, window)
    assert spoken().current is Language.ENGLISH
    qtbot.waitUntil(lambda: shown(window.sign_in, "Password train1001"))
    look()
    qtbot.keyClicks(window.sign_in.number, "1001")
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.keyClicks(window.sign_in.password, "bad")
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: shown(window.message_bar, "password is wrong"))
    look()
    window.sign_in.password.setText("train1001")
    press(qtbot, Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), HomeScreen))
    qtbot.waitUntil(lambda: shown(window, "Face comparison"))
    look()
    screen = journal(qtbot, window)
    screen.open(screen.list.rows[0].key)
    qtbot.waitUntil(lambda: shown(screen, "Remind the customer"))
    look()
    press(qtbot, Qt.Key.Key_F5, window)
    qtbot.waitUntil(lambda: shown(window, "Page 1 of 2"))
    look()
    press(qtbot, Qt.Key.Key_F10, window)
    qtbot.waitUntil(lambda: shown(window, "Picture files can be used"))
    look()
    assert left == []


def test_a_switch_of_language_changes_what_is_on_the_screen_at_once(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    assert shown(window, "未办完的业务")
    qtbot.mouseClick(window.bar.language, Qt.MouseButton.LeftButton)
    assert shown(window, "Drafts to resume")
    assert not shown(window, "未办完的业务")
    qtbot.mouseClick(window.bar.language, Qt.MouseButton.LeftButton)
    assert shown(window, "未办完的业务")


@pytest.mark.parametrize("size", [(1092, 614), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_at_the_sizes_of_a_counter(
    qtbot: QtBot, open_window: OpenWindow, size: tuple[int, int], language: Language
) -> None:
    window = signed_in(qtbot, open_window)
    window.resize(*size)
    spoken().speak(language)
    screen = journal(qtbot, window)
    screen.open(screen.list.rows[0].key)
    qtbot.waitUntil(lambda: bool(screen.entry.number))
    for show in (partial(window.go, one.name) for one in DESTINATIONS):
        show()
        for _ in range(50):  # answers land and layouts settle
            qtbot.wait(10)
            if not _cut(window):
                break
        assert _cut(window) == []


def _cut(window: QWidget) -> list[str]:
    from PySide6.QtWidgets import QLabel, QPushButton  # noqa: PLC0415

    cut = []
    for child in window.findChildren(QWidget):
        if not child.isVisible() or not isinstance(child, QLabel | QPushButton):
            continue
        wraps = isinstance(child, QLabel) and child.wordWrap()
        needed = child.minimumSizeHint() if not wraps else None
        if needed is not None and child.text() and child.width() < needed.width() - 1:
            cut.append(child.text())
        if wraps and child.height() < child.heightForWidth(child.width()) - 1:
            cut.append(child.text())
    return cut


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from 3.12 on")
def test_calls_of_the_window_system_lose_no_reference(dressed: None) -> None:
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(500):
        widget.setObjectName("x")
    assert before - sys.getrefcount(None) < 100


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_while_the_customer_has_the_screen_no_key_shows_the_tellers_side(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = signed_in(qtbot, open_window)
    window.shell.customer.look()
    assert window.shell.customer_covers
    for key in (Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F9, Qt.Key.Key_F10):
        press(qtbot, key, window)
    assert isinstance(window.stack.currentWidget(), HomeScreen)
    assert window.desk.who is not None
    window.shell.customer.close()
