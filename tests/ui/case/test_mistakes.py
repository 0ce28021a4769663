"""Somebody who makes every mistake: one clear sentence for each, and nothing is lost."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.errors import DeviceFault
from app.i18n import Text
from app.vision.eyes import Eyes
from app.vision.faults import VisionError, VisionFault
from app.vision.findings import Band, DocumentFinding, FaceComparison
from tests.ui.case.drawn_eyes import DrawnEyes
from tests.ui.case.teller import PHONE, PIN, Teller
from tests.ui.conftest import shown
from ui.screens.paper_panel import PaperPanel

FILE_ERRORS = {
    VisionError.NOT_AN_IMAGE: "不是图片",
    VisionError.IMAGE_TOO_LARGE: "图片过大",
    VisionError.EMPTY_FILE: "文件是空的",
    VisionError.NO_CARD: "没有找到身份证",
    VisionError.UNREADABLE: "太模糊",
    VisionError.TWO_FACES: "不止一张人脸",
}


@pytest.fixture(autouse=True)
def _no_incident(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A mistake is answered, never a bug with an incident number."""
    yield
    assert [one for one in caplog.records if one.levelno >= logging.ERROR] == []


@pytest.mark.parametrize("error", FILE_ERRORS)
def test_a_picture_that_shows_no_card_is_said_and_the_other_side_stays(
    teller: Teller, eyes: DrawnEyes, error: VisionError, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = teller.filled_up_to("card")
    teller.opens(view)
    pictures = teller.desk.specimen_pictures("S01")
    teller.page.read([pictures.front])
    teller.until(lambda: shown(teller.page, "还需要国徽面"))
    look = eyes.read_document

    def looks(image: bytes, **_asked: Any) -> Future[DocumentFinding]:
        if image == pictures.back:
            return look(image)
        future: Future[DocumentFinding] = Future()
        future.set_result(DocumentFinding(None, None, None, None, error=error.value))
        return future

    monkeypatch.setattr(eyes, "read_document", looks)
    teller.page.read([b"no card"])
    teller.until(lambda: shown(teller.page.note, FILE_ERRORS[error]))
    teller.page.read([pictures.back])

    teller.until(lambda: teller.page.complete and not teller.page.waiting)
    assert not teller.page.note.isVisible()


def test_a_wrong_picture_among_right_ones_stops_nothing(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))
    pictures = teller.desk.specimen_pictures("S01")

    teller.page.read([pictures.front, pictures.back, b"a holiday"])

    teller.until(lambda: shown(teller.page.note, "没有找到身份证"))
    teller.until(teller.page.fields.isVisible)
    assert teller.page.fields.entries["name"] == "沈若兰"
    assert teller.page.can_act


def test_after_a_wrong_picture_the_next_one_can_be_taken_at_once(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))
    teller.until(teller.page.sources.take.hasFocus)

    teller.page.read([b"a holiday"])

    teller.until(lambda: shown(teller.page.note, "没有找到身份证"))
    assert teller.page.sources.take.hasFocus()


def test_the_back_of_somebody_elses_card_is_told_apart(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))
    mine, other = (teller.desk.specimen_pictures(code) for code in ("S01", "S07"))
    teller.page.read([mine.front, other.back])
    teller.until(lambda: teller.page.complete and not teller.page.waiting)
    for _ in range(12):
        if teller.screen.looking_at != "card":
            break
        teller.key(Qt.Key.Key_F12)
        teller.settle()

    teller.at("lookup")
    assert shown(teller.screen.shelf, "可能是另一张证件的背面")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (VisionError.NO_FACE, "没有找到人脸"),
        (VisionError.TWO_FACES, "不止一张人脸"),
        (VisionError.NOT_AN_IMAGE, "不是图片"),
    ],
)
def test_a_live_picture_without_one_face_is_said_and_taken_again(
    teller: Teller,
    eyes: DrawnEyes,
    error: VisionError,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    teller.opens(teller.filled_up_to("face"))
    compare = eyes.compare_faces

    def blind(portrait: bytes, pictures: Any, _second: Any = None) -> Future[FaceComparison]:
        future: Future[FaceComparison] = Future()
        future.set_result(
            FaceComparison(None, None, "drawn", "drawn", 0.37, 0.45, (), error.value, 1.0)
        )
        return future

    monkeypatch.setattr(eyes, "compare_faces", blind)
    teller.until(teller.page.sources.take.isVisible)
    teller.click(teller.page.sources.take)
    teller.until(lambda: teller.page.can_act)
    teller.click_primary()
    teller.until(lambda: shown(teller.page, said))
    assert teller.screen.looking_at == "face"

    monkeypatch.setattr(eyes, "compare_faces", compare)
    eyes.band = Band.ALIKE
    teller.click(teller.page.sources.take)
    teller.until(lambda: teller.page.can_act)
    teller.click_primary()
    teller.until(lambda: teller.screen.case.here == "phone")


def test_eyes_that_die_while_reading_are_said_and_reading_again_works(
    teller: Teller, eyes: DrawnEyes, monkeypatch: pytest.MonkeyPatch
) -> None:
    teller.opens(teller.filled_up_to("card"))
    pictures = teller.desk.specimen_pictures("S01")
    look = eyes.read_document

    def dies(_image: bytes, **_asked: Any) -> Future[DocumentFinding]:
        monkeypatch.setattr(eyes, "read_document", look)
        future: Future[DocumentFinding] = Future()
        future.set_exception(VisionFault(VisionError.PROCESS_DIED))
        return future

    monkeypatch.setattr(eyes, "read_document", dies)
    teller.page.read([pictures.front, pictures.back])

    teller.until(lambda: shown(teller.page.note, "意外退出"))
    assert shown(teller.page.note, "自动重启")
    teller.page.read([pictures.front])
    teller.until(lambda: teller.page.complete and not teller.page.waiting)


def test_a_printer_that_is_missing_is_said_and_the_paper_waits(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = teller.filled_up_to("")
    done = teller.desk.perform(view.id)
    teller.opens(teller.desk.start("1001"))
    teller.screen._end(done)
    teller.until(lambda: teller.screen.findChild(PaperPanel) is not None)
    panel = teller.screen.findChild(PaperPanel)
    teller.until(panel.print_button.isEnabled)

    def missing(_paper: str, _printer: str = "") -> None:
        raise DeviceFault(
            "PRINTER_MISSING",
            Text("没有连接打印机。", "There is no printer."),
            Text("请检查连线。", "Check the cable."),
        )

    monkeypatch.setattr(teller.desk, "print_paper", missing)
    panel.print_button.setFocus()
    panel.print_it()

    teller.until(lambda: shown(teller.window.message_bar, "没有连接打印机"))
    assert panel.print_button.isEnabled()
    assert panel.print_button.hasFocus()


def test_a_weak_pin_is_refused_in_words_for_the_customer(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("pin"))
    teller.enter()
    pad = teller.task.pad
    before = pad.y()

    teller.types("111111" * 2)

    teller.until(lambda: shown(teller.task, "密码过于简单"))
    assert not shown(teller.task, "请客户"), "the customer is spoken to, not the teller"
    assert pad.y() == before, "nothing moves under the fingers"
    teller.types(PIN + PIN)
    teller.at("sign")


def test_a_code_that_is_wrong_three_times_is_void_and_the_number_stays(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("phone"))
    teller.types(PHONE)
    teller.enter()
    teller.until(teller.page.code.hasFocus)
    wrong = "000000" if teller.code() != "000000" else "000001"

    for said in ("还可输入2次", "还可输入1次", "已失效"):
        teller.page.code.selectAll()
        teller.types(wrong)
        teller.enter()
        teller.until(lambda said=said: shown(teller.page.rows["code"], said))
    teller.page.code.selectAll()
    teller.types(teller.code())
    teller.enter()

    teller.until(lambda: shown(teller.page.note, "没有有效的验证码"))
    assert teller.page.number.number() == PHONE
    assert teller.screen.case.here == "phone"


def test_a_code_can_be_sent_again_after_another_step_was_looked_at(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("phone"))
    teller.types(PHONE)
    teller.enter()
    teller.until(teller.page.code.hasFocus)
    page = teller.page
    teller.screen.look_at("face")
    page._wait = 0

    teller.screen.look_at("phone")

    teller.until(page.send.isEnabled)
    assert page.code.isVisible()


def test_an_authoriser_who_mistypes_five_times_waits_and_the_case_stays(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("approval"))
    teller.until(lambda: teller.page.can_act)
    teller.page.credentials.number_edit.setText("2001")

    for _ in range(5):
        teller.page.credentials.password_edit.setText("wrong")
        teller.screen.act()
        teller.until(lambda: not teller.screen.door.is_busy)
        teller.until(lambda: shown(teller.page.note, "柜员号或密码不正确"))
        assert teller.page.credentials.password == ""
    teller.page.credentials.password_edit.setText("train2001")
    teller.screen.act()

    teller.until(lambda: shown(teller.page.note, "密码连续输错"))
    assert shown(teller.page.note, "请等待一分钟")
    assert teller.screen.case.here == "approval"


def test_declining_needs_no_mouse(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("network", "S09"))
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    assert teller.screen.end.reason.hasFocus()
    assert teller.screen.end.reason.text() != ""
    teller.key(Qt.Key.Key_Escape)
    assert not teller.screen.end.isVisible()
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    teller.enter()

    teller.until(lambda: teller.window._case is None)
    teller.settle()
    assert teller.desk.journal()[0].outcome.value == "declined"


class TestRealEyes:
    """With the real process."""

    @pytest.fixture
    def eyes(self) -> Iterator[Eyes]:
        """The real eyes."""
        return Eyes()

    def test_killed_in_the_middle_of_reading_they_come_back(
        self, teller: Teller, eyes: Eyes, tmp_path: Path
    ) -> None:
        teller.opens(teller.filled_up_to("consents"))
        teller.desk.read_document(b"warm up")
        teller.opens(teller.filled_up_to("card"))
        pictures = teller.desk.specimen_pictures("S01")
        assert eyes.pid is not None
        teller.page.read([pictures.front])
        os.kill(eyes.pid, signal.SIGKILL)

        teller.until(lambda: not teller.page.waiting)
        assert shown(teller.page.note, "意外退出") or shown(teller.page, "还需要国徽面")
        teller.page.capture.seen.clear()
        teller.page.read([pictures.front, pictures.back])
        teller.until(lambda: teller.page.complete and not teller.page.waiting)
