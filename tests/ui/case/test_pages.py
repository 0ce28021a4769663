"""What the pages of evidence promise: no doubt skipped, no PIN shown, nothing lost."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desk.views import DocumentSide
from app.devices import specimens
from app.vision.findings import Band
from tests.ui.case.drawn_eyes import DrawnEyes
from tests.ui.case.teller import PIN, Teller
from tests.ui.conftest import seen, shown
from tests.ui.fake_desk import picture
from ui.widgets.ink import InkPad
from ui.widgets.key_pad import KeyPad


def _lay_card(teller: Teller) -> None:
    teller.until(teller.page.sources.take.isVisible)
    teller.click(teller.page.sources.take)
    teller.until(lambda: teller.page.complete and not teller.page.waiting)


def test_a_doubtful_field_cannot_be_skipped(teller: Teller, eyes: DrawnEyes) -> None:
    eyes.doubtful = {"name", "address"}
    teller.has_no_reader()
    teller.opens(teller.filled_up_to("card"))
    _lay_card(teller)

    assert list(teller.page.fields.fields)[:2] == ["name", "address"]
    assert "还有 2 项须核对" in teller.screen.foot.primary.text()
    teller.key(Qt.Key.Key_F12)
    assert not teller.screen.foot.primary.isEnabled()
    teller.key(Qt.Key.Key_Return)
    assert "还有 1 项须核对" in teller.screen.foot.primary.text()
    assert teller.page.fields.fields["address"].entry.hasFocus()
    teller.enter()
    teller.at("lookup")

    names = {one.name: one.assurance.value for one in teller.screen.case.values["card"].fields}
    assert names["name"] == names["address"] == "confirmed"
    assert names["number"] == "read"


def test_a_corrected_field_is_kept_as_corrected(teller: Teller, eyes: DrawnEyes) -> None:
    eyes.doubtful = {"issuer"}
    teller.has_no_reader()
    teller.opens(teller.filled_up_to("card"))
    _lay_card(teller)

    teller.key(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.types("上海市公安局黄浦分局")
    assert shown(teller.page.fields.fields["issuer"], "已更正")
    teller.enter()
    teller.at("lookup")

    card = teller.screen.case.values["card"]
    assert card.issuer == "上海市公安局黄浦分局"
    assert {one.name: one.assurance.value for one in card.fields}["issuer"] == "corrected"


def test_the_sides_may_come_in_any_order_and_from_files(teller: Teller, tmp_path: Path) -> None:
    teller.opens(teller.filled_up_to("card"))
    pictures = teller.desk.specimen_pictures("S01")
    back, front = tmp_path / "1.jpg", tmp_path / "2.jpg"
    back.write_bytes(pictures.back)
    front.write_bytes(pictures.front)

    teller.page.sources.read_files([str(back)])
    teller.until(lambda: shown(teller.page, "还需要人像面"))
    teller.page.sources.read_files([str(front)])

    teller.until(lambda: teller.page.complete)
    assert teller.page.fields.entries["name"] == "沈若兰"


def test_the_same_side_twice_is_said_and_nothing_is_lost(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))
    front = teller.desk.specimen_pictures("S01").front

    teller.page.read([front, front])

    teller.until(lambda: shown(teller.page.note, "已经采集过了"))
    assert shown(teller.page.note, "国徽面")
    assert shown(teller.page, "还需要国徽面")


def test_a_picture_without_a_card_says_what_to_do(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))

    teller.page.read([picture("不是证件")])

    teller.until(lambda: shown(teller.page.note, "没有找到身份证"))
    assert shown(teller.page.note, "四角全部入镜")


def test_a_file_that_is_gone_is_said(teller: Teller, tmp_path: Path) -> None:
    teller.opens(teller.filled_up_to("card"))

    teller.page.sources.read_files([str(tmp_path / "gone.jpg")])

    teller.until(lambda: shown(teller.page.sources.note, "gone.jpg"))


def test_without_a_camera_the_page_says_how_else(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))

    teller.click(teller.page.sources.camera_button)

    teller.until(lambda: shown(teller.page.sources, "没有设置摄像头"))


def test_a_card_that_was_taken_can_be_seen_and_corrected_again(teller: Teller) -> None:
    view = teller.filled_up_to("lookup")
    teller.opens(view)

    teller.key(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.ControlModifier)

    teller.until(lambda: teller.page.complete and not teller.page.waiting)
    assert teller.page.fields.entries["number"] == view.values["card"].number
    assert teller.page.can_act


def test_not_alike_is_no_refusal_and_every_attempt_stays(teller: Teller, eyes: DrawnEyes) -> None:
    eyes.band, eyes.distance = Band.DIFFERENT, 0.61
    teller.opens(teller.filled_up_to("face"))
    teller.until(teller.page.sources.take.isVisible)
    for times in (1, 2):
        teller.click(teller.page.sources.take)
        teller.until(lambda: teller.page.can_act and teller.page._fresh)
        teller.click_primary()
        teller.until(lambda times=times: len(teller.screen.case.values["face"].attempts) == times)
        teller.settle()

    assert shown(teller.page, "不相像不等于拒绝")
    assert shown(teller.page, "0.610")
    assert not teller.screen.case.blocked


def test_the_pictures_of_a_comparison_are_seen_again_later(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("phone"))
    teller.screen.look_at("face")

    frame = teller.page._lives[0].picture
    teller.until(lambda: not frame._picture.isNull())
    assert frame.isVisible()


def test_without_consent_to_the_face_two_staff_identify(teller: Teller) -> None:
    teller.opens(
        teller.filled_up_to(
            "identified", consents={"personal_information": True, "face": "refused"}
        )
    )
    entries = teller.page.fields.entries
    entries["grounds"].show_raw("questions")
    entries["sure"].show_raw(True)
    teller.page.witness.focus()
    teller.types("1001")
    teller.key(Qt.Key.Key_Return)
    teller.types("train1001")
    teller.enter()
    teller.until(lambda: shown(teller.page.note, "不能是经办柜员"))

    teller.page.witness.number_edit.clear()
    teller.page.witness.focus()
    teller.types("1002")
    teller.key(Qt.Key.Key_Return)
    teller.types("train1002")
    teller.enter()

    teller.at("phone")
    assert teller.screen.case.values["witness"].staff == "1002"


def test_a_number_that_somebody_else_uses_is_explained_on_the_same_page(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("phone", "S16"))
    teller.types(specimens.by_code("S16").phone)
    teller.enter()
    teller.until(teller.page.code.isVisible)
    teller.types(teller.code())
    teller.enter()

    teller.until(lambda: shown(teller.screen.refusals, "已由另外1名客户使用"))
    teller.until(teller.page.because.hasFocus)
    teller.types("为年老父亲代收短信")
    teller.enter()

    teller.at("diligence")
    assert not teller.screen.case.blocked
    assert teller.screen.case.values["phone"].shared_because == "为年老父亲代收短信"


def test_the_found_outline_is_drawn_on_the_photograph(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))
    front = teller.desk.specimen_pictures("S01").front

    teller.page.read([front])

    place = teller.page._places[DocumentSide.FRONT]
    teller.until(place.isVisible)
    accent = teller.window.palette().color(QPalette.ColorRole.Highlight).rgb()
    drawn = place.photograph.grab().toImage()
    pixels = (drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height()))
    assert any(pixel == accent for pixel in pixels)


def test_the_pin_is_in_no_text_that_can_be_read(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("pin"))
    teller.enter()
    pad = teller.window.shell.customer.panel

    for digit in PIN[:5]:
        teller.types(digit)
    read = [text for text in seen(teller.window) if PIN[:2] in text]
    assert read == []
    assert [text for text in seen(pad) if len(text) > 1 and text in PIN] == []
    teller.types(PIN[5] + PIN)
    teller.at("sign")

    assert [text for text in seen(teller.window) if PIN in text] == []


def test_pins_that_differ_are_asked_for_again_on_the_customers_side(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("pin"))
    teller.enter()

    teller.types(PIN + "730419")

    teller.until(lambda: shown(teller.task, "不一致"))
    assert shown(teller.task, "请输入六位数字密码")
    teller.types(PIN + PIN)
    teller.at("sign")


def test_on_one_screen_the_customer_sees_nothing_of_the_tellers(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("pin"))
    teller.enter()
    panel = teller.window.shell.customer.panel

    assert panel.geometry() == teller.window.rect()
    for _ in range(12):
        teller.key(Qt.Key.Key_Tab)
        assert panel.isAncestorOf(teller.focused)
    teller.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_form_is_signed_only_after_every_page_was_read(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("sign"))
    teller.until(lambda: teller.page.can_act)
    teller.enter()
    task = teller.task

    assert not task.pad.isVisible()
    assert task.view.pages > 1
    said = []
    while not task.pad.isVisible():
        teller.until(task._next.isEnabled)
        said.append((task.view.page, task._next.text()))
        teller.click(task._next)
    assert (1, "往下看") in said, "the foot of a page is seen before the next one comes"
    papers = teller.desk.forms(teller.screen.case.id, "signature")
    last_pages = list(accumulate(paper.pages for paper in papers))
    assert last_pages[-1] == task.view.pages
    ends = {page: words for page, words in said if words != "往下看"}
    assert ends == {
        page: "我已阅读并确认，去签名"
        if page == last_pages[-1]
        else "看下一份"
        if page in last_pages
        else "下一页"
        for page in range(1, last_pages[-1] + 1)
    }
    assert not task._done.isEnabled()


def test_a_spoiled_card_is_voided_and_the_next_one_comes(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("medium"))
    teller.until(lambda: teller.page.can_act)
    first = teller.page._card.serial

    teller.click(teller.page.spoiled)
    teller.types("芯片")
    teller.key(Qt.Key.Key_Return)
    teller.key(Qt.Key.Key_Return)

    teller.until(
        lambda: (
            teller.page._card is not None
            and teller.page._card.serial != first
            and teller.page.can_act
        )
    )
    assert teller.page._card.serial > first


def test_ink_is_kept_in_parts_of_the_box_whatever_its_size(qtbot: QtBot) -> None:
    pad = InkPad()
    qtbot.addWidget(pad)
    pad.resize(600, 200)
    pad.show()
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(60, 100))
    QTest.mouseMove(pad, QPoint(300, 100))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))

    (stroke,) = pad.strokes
    assert abs(stroke.points[0].x - 0.1) < 0.02
    assert abs(stroke.points[-1].x - 0.5) < 0.02
    assert abs(pad.length - 0.4) < 0.02
    pad.clear()
    assert pad.strokes == ()


def test_a_shuffled_pad_has_every_digit_once(qtbot: QtBot) -> None:
    pad = KeyPad()
    qtbot.addWidget(pad)
    orders = set()
    for _ in range(5):
        pad.order(shuffled=True)
        digits = "".join(key.text() for key in pad._keys)
        assert sorted(digits) == list("0123456789")
        orders.add(digits)
    assert len(orders) > 1


@pytest.fixture
def two_screens(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with a screen for the customer."""
    one = QGuiApplication.primaryScreen()
    monkeypatch.setattr("ui.customer.side.second_screen", lambda _window: one)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_screen_for_the_customer_may_come_and_go(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = QGuiApplication.primaryScreen()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    teller.opens(teller.filled_up_to("pin"))
    side = teller.window.shell.customer
    assert not side.panel.isWindow()

    monkeypatch.setattr("ui.customer.side.second_screen", lambda _window: one)
    application.screenAdded.emit(one)
    teller.screen.act()
    assert side.panel.isWindow()
    assert not side.panel._back.isVisible()
    monkeypatch.setattr("ui.customer.side.second_screen", lambda _window: None)
    application.screenRemoved.emit(one)

    assert not side.panel.isWindow()
    assert side.panel.isVisible()
    for digit in PIN + PIN:
        QTest.keyClicks(teller.task.pad, digit)
    teller.at("sign")
    assert not side.panel.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_with_two_screens_the_customer_has_a_window_and_the_teller_keeps_theirs(
    two_screens: None, teller: Teller
) -> None:
    view = teller.filled_up_to("pin")
    teller.opens(view)
    side = teller.window.shell.customer

    assert side.panel.isWindow()
    assert not side.panel._back.isVisible()
    assert shown(side.panel, "欢迎光临培训银行")
    teller.screen.act()
    assert shown(side.panel, "请输入六位数字密码")
    assert shown(teller.screen, "请客户输入密码")
    side.panel.task.pad.setFocus()
    QTest.keyClicks(side.panel.task.pad, PIN + PIN)
    assert shown(teller.screen, "尚未输入"), "the teller's keyboard enters no customer's PIN"
    for digit in PIN + PIN:
        key = next(k for k in side.panel.task.pad._keys if k.text() == digit)
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    teller.at("sign")
    assert shown(side.panel, "欢迎光临培训银行")
    side.panel.close()
