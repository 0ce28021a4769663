"""What a teller can rely on while documents and faces are pictured, chips read, fields checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.desk.desk import Desk
from app.desk.views import CameraState, DocumentSight, FaceSight, Hint, Watch
from app.domain.documents import DocumentKind, DocumentSide
from app.errors import DeviceFault
from app.i18n import same
from app.settings import load
from app.vision.watching import CameraName
from tests.ui.case.drawn_camera import DrawnCamera
from tests.ui.case.drawn_eyes import DrawnEyes
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.pages.camera_panel import CameraPanel

CORNERS = ((10.0, 10.0), (50.0, 10.0), (50.0, 40.0), (10.0, 40.0))


@pytest.fixture(autouse=True)
def two_cameras(desk: Desk) -> Iterator[None]:
    """This counter has a camera for documents and one for faces."""
    desk.settings = replace(desk.settings, camera="camera:高拍仪", face_camera="camera:人像摄像头")
    CameraPanel.by_itself = True
    yield
    CameraPanel.by_itself = True


def _sees(camera: DrawnCamera, hint: Hint | None, shots: int) -> None:
    camera.seen = DocumentSight(camera.sequence, CORNERS, (), 1.0, hint, shots)


def _opens_camera(teller: Teller, eyes: DrawnEyes) -> DrawnCamera:
    teller.click(teller.page.sources.camera_button)
    teller.until(lambda: teller.page.sources.panel.camera is not None)
    return eyes.opened[-1]


def test_both_sides_in_one_go_in_any_order_without_touching_a_key(
    teller: Teller, eyes: DrawnEyes
) -> None:
    teller.opens(teller.filled_up_to("card"))
    pictures = teller.desk.specimen_pictures("S01")
    camera = _opens_camera(teller, eyes)
    assert camera.watch is Watch.DOCUMENT

    camera.taken[1] = (pictures.back, pictures.back, pictures.back)
    _sees(camera, Hint.TURN_OVER, 1)
    teller.until(lambda: shown(teller.page, "请翻面：还需要人像面"))
    assert eyes.asked[-1]["pictures"] == 3, "the frames of one shutter vote"
    camera.taken[2] = (pictures.front,)
    _sees(camera, Hint.TURN_OVER, 2)

    teller.until(lambda: teller.page.complete and not teller.page.waiting)
    assert teller.page.fields.entries["name"] == "沈若兰"
    teller.settle()
    assert camera.closed, "nobody watches any more"


def test_without_the_automatic_shutter_only_space_takes(teller: Teller, eyes: DrawnEyes) -> None:
    teller.opens(teller.filled_up_to("card"))
    pictures = teller.desk.specimen_pictures("S01")
    camera = _opens_camera(teller, eyes)
    teller.ticks(teller.page.sources.panel.automatic)
    camera.taken[1] = (pictures.front,)
    _sees(camera, Hint.TURN_OVER, 1)
    teller.qtbot.wait(250)
    teller.settle()
    assert not teller.page.capture.seen

    camera.still = pictures.front
    teller.page.sources.panel.view.setFocus()
    teller.key(Qt.Key.Key_Space)

    teller.until(lambda: DocumentSide.FRONT in teller.page.capture.seen)
    assert shown(teller.page, "还需要国徽面")


def test_a_turned_picture_is_read_turned(teller: Teller, eyes: DrawnEyes) -> None:
    teller.opens(teller.filled_up_to("card"))
    camera = _opens_camera(teller, eyes)
    camera.still = teller.desk.specimen_pictures("S01").front

    teller.key(Qt.Key.Key_R)
    teller.key(Qt.Key.Key_Space)

    teller.until(lambda: bool(teller.page.capture.seen))
    assert eyes.asked[-1]["turns"] == 1


def test_another_camera_is_chosen_by_name_and_the_first_is_let_go(
    teller: Teller, eyes: DrawnEyes
) -> None:
    teller.opens(teller.filled_up_to("card"))
    first = _opens_camera(teller, eyes)
    eyes.names.append(CameraName("camera:USB 摄像头", "USB 摄像头"))
    panel = teller.page.sources.panel
    panel.choice.setFocus()
    teller.settle()
    teller.key(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.types("usb")
    teller.key(Qt.Key.Key_Return)

    teller.until(lambda: eyes.opened[-1] is not first)
    assert eyes.opened[-1].source == "camera:USB 摄像头"
    teller.settle()
    assert first.closed
    assert load(teller.desk.settings.folder).camera == "camera:USB 摄像头"
    assert load(teller.desk.settings.folder).face_camera == "camera:人像摄像头"


def test_a_camera_that_is_pulled_is_said_and_comes_back_by_itself(
    teller: Teller, eyes: DrawnEyes
) -> None:
    teller.opens(teller.filled_up_to("card"))
    camera = _opens_camera(teller, eyes)

    camera.state, camera.fault = CameraState.FAULT, "camera_stopped"
    teller.until(lambda: shown(teller.page, "已停止送出画面"))
    assert shown(teller.page, "自动恢复")
    assert not teller.page.sources.panel.shutter.isEnabled()
    camera.state, camera.fault = CameraState.LIVE, None

    teller.until(teller.page.sources.panel.shutter.isEnabled)
    assert not shown(teller.page, "已停止送出画面")


def test_while_a_camera_is_slow_to_open_the_teller_takes_another_way(
    teller: Teller, eyes: DrawnEyes
) -> None:
    teller.opens(teller.filled_up_to("card"))
    slow = eyes.next = DrawnCamera()
    slow.state = CameraState.OPENING
    _opens_camera(teller, eyes)
    assert shown(teller.page, "取消")

    teller.page.read([teller.desk.specimen_pictures("S01").front])
    teller.until(lambda: bool(teller.page.capture.seen))
    teller.click(teller.page.sources.panel._close)

    teller.settle()
    assert slow.closed
    assert teller.page.sources.camera_button.isVisible()


def test_leaving_the_step_lets_go_of_the_camera(teller: Teller, eyes: DrawnEyes) -> None:
    teller.opens(teller.filled_up_to("card"))
    camera = _opens_camera(teller, eyes)

    teller.key(Qt.Key.Key_F2)

    teller.settle()
    assert camera.closed


def test_corners_are_put_right_by_keyboard_and_read_again(teller: Teller, eyes: DrawnEyes) -> None:
    teller.opens(teller.filled_up_to("card"))
    pictures = teller.desk.specimen_pictures("S01")
    teller.page.read([pictures.front, pictures.back])
    teller.until(lambda: teller.page.complete and not teller.page.waiting)

    teller.click(teller.page._places[DocumentSide.FRONT]._adjust)
    teller.until(teller.page.outline.edit.hasFocus)
    teller.key(Qt.Key.Key_Tab)
    teller.key(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.ShiftModifier)
    teller.key(Qt.Key.Key_Return)

    teller.until(lambda: not teller.page.waiting and bool(eyes.asked[-1]["corners"]))
    assert eyes.asked[-1]["corners"][1] == (890.0, 100.0)
    teller.until(teller.page._card.isVisible)
    assert not teller.page.outline.isVisible()


def test_escape_leaves_the_corners_and_not_the_case(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))
    pictures = teller.desk.specimen_pictures("S01")
    teller.page.read([pictures.front, pictures.back])
    teller.until(lambda: teller.page.complete and not teller.page.waiting)
    teller.click(teller.page._places[DocumentSide.BACK]._adjust)
    teller.until(teller.page.outline.edit.hasFocus)

    teller.key(Qt.Key.Key_Escape)

    assert not teller.page.outline.isVisible()
    assert teller.screen.looking_at == "card"
    assert teller.page._card.isVisible()


def test_another_document_than_the_chosen_one_is_said_and_switched_with_one_key(
    teller: Teller,
) -> None:
    teller.has_no_reader()
    teller.opens(teller.filled_up_to("card"))
    teller.page.chooser.choice.setFocus()
    teller.key(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.types("hz")
    teller.key(Qt.Key.Key_Return)
    assert teller.page.capture.kind is DocumentKind.PASSPORT

    teller.page.read([teller.desk.specimen_pictures("S01").front])
    teller.until(lambda: shown(teller.page, "图片中是居民身份证，不是护照"))
    assert not teller.page.capture.seen
    teller.key(Qt.Key.Key_Return)

    teller.until(lambda: DocumentSide.FRONT in teller.page.capture.seen)
    assert teller.page.capture.kind is DocumentKind.RESIDENT_CARD
    assert shown(teller.page, "还需要国徽面")


def test_a_household_register_is_pictured_and_typed(teller: Teller, eyes: DrawnEyes) -> None:
    teller.opens(teller.filled_up_to("card"))
    teller.page.change_kind(DocumentKind.HOUSEHOLD_REGISTER)
    before = len(eyes.asked)

    teller.page.read([teller.desk.specimen_pictures("S01").front])

    teller.until(lambda: teller.page.complete and not teller.page.waiting)
    assert len(eyes.asked) == before, "nothing reads it"
    assert "还有 6 项须核对" in teller.screen.foot.primary.text()
    assert teller.page.fields.fields["name"].entry.hasFocus()
    teller.types("沈小满")
    teller.key(Qt.Key.Key_Return)
    assert teller.page.fields.fields["sex"].entry.hasFocus()
    assert shown(teller.page.fields.fields["name"], "已录入")


def test_a_difference_between_chip_and_print_is_an_alarm_that_must_be_seen(
    teller: Teller, eyes: DrawnEyes
) -> None:
    eyes.unlike_print = {"issuer": "上海市公安局黄浦分局"}
    teller.opens(teller.filled_up_to("card"))
    teller.until(teller.page.sources.take.isVisible)
    teller.click(teller.page.sources.take)
    teller.until(lambda: teller.page.complete and not teller.page.waiting)

    field = teller.page.fields.fields["issuer"]
    assert shown(field, "芯片与印刷不一致")
    assert shown(field, "上海市公安局培训分局")
    assert not teller.page.can_act
    teller.until(field.entry.hasFocus)
    teller.enter()
    teller.until(lambda: teller.screen.looking_at != "card" or teller.screen.case.blocked)
    document = teller.screen.case.values["card"]
    assert [one.name for one in document.chip.differences] == ["issuer"]


def test_what_the_print_leaves_open_the_chip_answers(teller: Teller, eyes: DrawnEyes) -> None:
    eyes.doubtful = {"name"}
    eyes.unlike_print = {"name": "沈苦兰"}
    teller.opens(teller.filled_up_to("card"))
    teller.until(teller.page.sources.take.isVisible)
    teller.click(teller.page.sources.take)
    teller.until(lambda: teller.page.complete and not teller.page.waiting)

    assert teller.page.fields.entries["name"] == "沈若兰"
    assert shown(teller.page.fields.fields["name"], "沈苦兰")
    assert teller.page.can_act


def test_a_chip_that_cannot_be_read_is_said_and_tried_again_by_key(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    teller.opens(teller.filled_up_to("card"))
    answers: list[Any] = [DeviceFault("NO_CARD", same("读卡器上没有证件。"), same("请放上证件。"))]
    real = teller.desk.read_chip

    def read(*given: Any) -> Any:
        if answers:
            raise answers.pop()
        return real(*given)

    monkeypatch.setattr(teller.desk, "read_chip", read)
    teller.key(Qt.Key.Key_I, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.until(lambda: shown(teller.page.note, "读卡器上没有证件"))
    teller.desk.specimen_pictures("S01")

    teller.key(Qt.Key.Key_I, modifier=Qt.KeyboardModifier.ControlModifier)

    teller.until(lambda: shown(teller.page, "芯片已读"))
    assert not shown(teller.page, "读卡器上没有证件")


def test_a_doubtful_character_is_replaced_from_the_list(teller: Teller, eyes: DrawnEyes) -> None:
    teller.has_no_reader()
    eyes.doubtful = {"name"}
    eyes.others = {"name": ((1, ("苦", "荅")),)}
    teller.opens(teller.filled_up_to("card"))
    pictures = teller.desk.specimen_pictures("S01")
    teller.page.read([pictures.front, pictures.back])
    teller.until(lambda: teller.page.complete and not teller.page.waiting)
    entry = teller.page.fields.fields["name"].entry
    teller.until(entry.hasFocus)

    teller.key(Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    teller.key(Qt.Key.Key_2)

    assert entry.text() == "沈荅兰"
    assert shown(teller.page.fields.fields["name"], "已更正")


def test_pictures_of_the_one_before_never_arrive_at_the_next(
    teller: Teller, eyes: DrawnEyes
) -> None:
    teller.opens(teller.filled_up_to("card"))
    first = teller.desk.specimen_pictures("S02")
    teller.page.read([first.front])
    teller.page._take_again()
    teller.settle()

    assert not teller.page.capture.seen
    assert not teller.page.waiting


def test_three_good_faces_are_taken_by_themselves(teller: Teller, eyes: DrawnEyes) -> None:
    teller.opens(teller.filled_up_to("face"))
    camera = _opens_camera(teller, eyes)
    assert camera.watch is Watch.FACE
    assert camera.source == "camera:人像摄像头"
    live = teller.desk.specimen_pictures("S01").live

    for number in (1, 2, 3):
        camera.taken[number] = (live[number - 1],)
        camera.seen = FaceSight(1, (10, 10, 20, 20), None, number)
        teller.until(lambda number=number: len(teller.page.live) == number)

    assert teller.page.live == list(live[:3])
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    teller.until(lambda: "face" in teller.screen.case.holding)


def test_a_face_too_far_away_is_said_in_words(
    teller: Teller, eyes: DrawnEyes, qtbot: QtBot
) -> None:
    teller.opens(teller.filled_up_to("face"))
    camera = _opens_camera(teller, eyes)
    camera.seen = FaceSight(1, (10, 10, 20, 20), Hint.FACE_TOO_FAR, 0)
    view = teller.page.sources.panel.view

    teller.until(lambda: "请靠近摄像头" in view.line[1].zh)
    assert "请靠近摄像头" in view.accessibleDescription()


def test_what_the_scanner_saves_is_read_by_itself_and_older_scans_are_not(
    teller: Teller, tmp_path: Path
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    pictures = teller.desk.specimen_pictures("S01")
    (folder / "yesterday.jpg").write_bytes(pictures.back)
    teller.desk.settings = replace(teller.desk.settings, scans=str(folder))
    teller.opens(teller.filled_up_to("card"))
    teller.until(lambda: shown(teller.page, "自动读入"))

    (folder / "扫描0007.jpg").write_bytes(pictures.front)

    teller.until(lambda: DocumentSide.FRONT in teller.page.capture.seen)
    assert shown(teller.page, "来自扫描文件夹：扫描0007.jpg")
    assert DocumentSide.BACK not in teller.page.capture.seen


def test_a_folder_of_scans_that_is_gone_is_said(teller: Teller, tmp_path: Path) -> None:
    teller.desk.settings = replace(teller.desk.settings, scans=str(tmp_path / "gone"))
    teller.opens(teller.filled_up_to("card"))

    teller.until(lambda: shown(teller.page.sources, "扫描文件夹"))
    teller.until(lambda: shown(teller.page.sources.note, "无法读取扫描文件夹"))


def test_a_print_without_a_chip_read_says_so_at_a_counter_with_a_reader(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))
    pictures = teller.desk.specimen_pictures("S01")
    teller.page.read([pictures.front, pictures.back])
    teller.until(lambda: teller.page.complete and not teller.page.waiting)
    assert shown(teller.page, "芯片未读")

    teller.key(Qt.Key.Key_I, modifier=Qt.KeyboardModifier.ControlModifier)

    teller.until(lambda: shown(teller.page, "芯片已读"))
    assert not shown(teller.page, "芯片未读")
    assert shown(teller.page.fields.fields["name"], "芯片读取")


def test_a_document_of_one_side_is_complete_with_one_picture(
    teller: Teller, eyes: DrawnEyes
) -> None:
    teller.opens(teller.filled_up_to("card"))
    teller.until(teller.page.sources.take.isVisible)
    teller.page.sources.choice.set_code("S25")
    teller.click(teller.page.sources.take)

    teller.until(lambda: teller.page.complete and not teller.page.waiting)
    assert teller.page.capture.kind is DocumentKind.TEMPORARY_CARD
    assert not teller.page.chip_button.isVisible(), "it has no chip"
