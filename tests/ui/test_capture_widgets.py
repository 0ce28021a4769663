"""What the widgets of the capture screens promise: nothing hidden, nothing without a key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.desk.views import CameraState, DocumentSight, FaceSight, Hint, Watch
from tests.ui.case.drawn_camera import DrawnCamera
from ui.pages.sightings import MOST_FACES, sighting_of
from ui.theme import Tone
from ui.widgets.camera_view import CameraView
from ui.widgets.candidates import ReadEdit, ReadingLine, doubtful_at
from ui.widgets.card_crops import Photograph
from ui.widgets.outline_edit import OutlineEdit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FOUND = ((100.0, 80.0), (900.0, 90.0), (890.0, 600.0), (110.0, 590.0))
CORNERS = ((10.0, 10.0), (50.0, 10.0), (50.0, 40.0), (10.0, 40.0))


@pytest.fixture
def outline(qtbot: QtBot, dressed: None) -> OutlineEdit:
    """A photograph of 1000 by 700 pixels with the corners that were found."""
    edit = OutlineEdit()
    qtbot.addWidget(edit)
    edit.resize(760, 400)
    edit.show()
    qtbot.waitExposed(edit)
    edit.activateWindow()
    edit.setFocus()
    image = QImage(500, 350, QImage.Format.Format_RGB888)
    image.fill(QColor("#707070"))
    edit.show_photograph(Photograph(image, QSize(1000, 700)), FOUND)
    return edit


def test_tab_goes_from_corner_to_corner_and_arrows_move_it(outline: OutlineEdit) -> None:
    QTest.keyClick(outline, Qt.Key.Key_Tab)
    QTest.keyClick(outline, Qt.Key.Key_Right)
    QTest.keyClick(outline, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    assert outline.corners[1] == (901.0, 100.0)
    assert outline.corners[0] == FOUND[0]
    assert outline.moved


def test_a_corner_never_leaves_the_photograph(outline: OutlineEdit) -> None:
    for _ in range(30):
        QTest.keyClick(outline, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)

    assert outline.corners[0] == (0.0, 80.0)


def test_a_corner_follows_the_mouse(outline: OutlineEdit) -> None:
    way = outline._to_screen()
    start, end = way.map(QPointF(900, 90)), way.map(QPointF(850, 120))

    QTest.mousePress(outline, Qt.MouseButton.LeftButton, pos=start.toPoint())
    QTest.mouseMove(outline, end.toPoint())
    QTest.mouseRelease(outline, Qt.MouseButton.LeftButton, pos=end.toPoint())

    assert outline.corners[1] == pytest.approx((850, 120), abs=3)


def test_a_turned_photograph_has_its_first_corner_at_the_top_left(outline: OutlineEdit) -> None:
    outline.turn()

    assert outline.corners[0] == FOUND[3], "the bottom left comes to the top"
    on_screen = [outline._to_screen().map(QPointF(*corner)) for corner in outline.corners]
    assert on_screen[0].x() < on_screen[1].x()
    assert on_screen[0].y() < on_screen[3].y()


def test_arrows_follow_the_screen_when_the_photograph_is_turned(outline: OutlineEdit) -> None:
    outline.turn()
    before = outline._to_screen().map(QPointF(*outline.corners[0]))

    QTest.keyClick(outline, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    after = outline._to_screen().map(QPointF(*outline.corners[0]))
    assert after.x() > before.x()
    assert after.y() == pytest.approx(before.y())


def test_reset_goes_back_to_what_was_found(outline: OutlineEdit) -> None:
    outline.turn()
    QTest.keyClick(outline, Qt.Key.Key_Right)

    outline.reset()

    assert outline.corners == FOUND
    assert not outline.moved


def test_without_found_corners_the_teller_starts_from_a_frame(outline: OutlineEdit) -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB888)
    outline.show_photograph(Photograph(image, QSize(400, 200)), None)

    assert outline.corners == ((40.0, 20.0), (360.0, 20.0), (360.0, 180.0), (40.0, 180.0))


# characters ------------------------------------------------------------------------------------

RARE = "𬭩"
READ = (("沈", 0.99), ("若", 0.99), (RARE, 0.5))
OTHERS = ((1, ("苦", "荅")), (2, ("玥",)))


@pytest.fixture
def entry(qtbot: QtBot, dressed: None) -> Iterator[ReadEdit]:
    """An entry with a name that was read, in a window of its own."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    entry = ReadEdit()
    layout.addWidget(entry)
    window.resize(500, 400)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    entry.setFocus()
    entry.show_read("".join(one for one, _ in READ), READ, OTHERS)
    # A part of a window lives as long as somebody holds the window.
    yield entry
    window.close()


def test_doubtful_characters_are_those_with_others_or_without_confidence() -> None:
    assert doubtful_at(READ, OTHERS) == {1: 0.99, 2: 0.5}
    assert doubtful_at(READ[:2], ()) == {}


def test_a_digit_chooses_another_character(entry: ReadEdit) -> None:
    QTest.keyClick(entry, Qt.Key.Key_Right)
    QTest.keyClick(entry, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert entry.popup.isVisible()

    QTest.keyClick(entry, Qt.Key.Key_2)

    assert entry.text() == f"沈荅{RARE}"
    assert not entry.popup.isVisible()
    assert entry.marked == (2,), "what was chosen is not doubtful any more"


def test_arrows_and_enter_choose_and_escape_changes_nothing(entry: ReadEdit) -> None:
    QTest.keyClick(entry, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(entry, Qt.Key.Key_Escape)
    assert entry.text() == f"沈若{RARE}"
    assert not entry.popup.isVisible()

    QTest.keyClick(entry, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(entry, Qt.Key.Key_Down)
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert entry.text() == f"沈荅{RARE}"


def test_a_rare_character_is_replaced_whole(entry: ReadEdit) -> None:
    QTest.keyClick(entry, Qt.Key.Key_End)
    QTest.keyClick(entry, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(entry, Qt.Key.Key_1)

    assert entry.text() == "沈若玥"


def test_a_choice_is_heard_as_typing_and_can_be_undone(entry: ReadEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(entry.textEdited):
        assert entry.offer(1)
        QTest.keyClick(entry, Qt.Key.Key_1)
    assert entry.text() == f"沈苦{RARE}"

    entry.undo()

    assert entry.text() == f"沈若{RARE}"


def test_what_is_certain_is_not_marked_and_can_be_replaced_all_the_same(entry: ReadEdit) -> None:
    entry.show_read(f"沈若{RARE}", READ, OTHERS, certain=True)
    assert entry.marked == ()

    assert entry.offer(1)
    QTest.keyClick(entry, Qt.Key.Key_1)

    assert entry.text() == f"沈苦{RARE}"


def test_where_nothing_else_is_offered_no_list_opens(entry: ReadEdit) -> None:
    assert not entry.offer(0)
    assert not entry.popup.isVisible()


def test_a_click_on_a_marked_character_asks_for_others(qtbot: QtBot, dressed: None) -> None:
    line = ReadingLine()
    qtbot.addWidget(line)
    line.resize(300, 40)
    line.show_read(READ, OTHERS)

    with qtbot.waitSignal(line.asked) as asked:
        place = line._places[2].center().toPoint()
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [2]
    assert "0.50" in line.accessibleName()


# the camera ------------------------------------------------------------------------------------


def _sight(hint: str | None, *, corners: bool = True, shots: int = 0) -> DocumentSight:
    return DocumentSight(1, CORNERS if corners else None, (), 0.6, hint, shots)


@pytest.mark.parametrize("hint", [one for one in Hint if not one.startswith("face")])
def test_every_hint_is_one_line_with_a_tone_and_words(hint: Hint) -> None:
    camera = DrawnCamera()
    camera.seen = _sight(hint)

    seen = sighting_of(camera, Watch.DOCUMENT, by_itself=True)

    assert seen.words.zh
    assert seen.tone in {Tone.NOTE, Tone.GOOD, Tone.WARN}


def test_only_what_lies_still_and_well_makes_progress() -> None:
    camera = DrawnCamera()
    camera.seen = _sight(Hint.GLARE)
    assert sighting_of(camera, Watch.DOCUMENT, by_itself=True).progress == 0
    camera.seen = _sight(Hint.HOLD_STILL)
    assert sighting_of(camera, Watch.DOCUMENT, by_itself=True).progress == 0.6
    by_hand = sighting_of(camera, Watch.DOCUMENT, by_itself=False)
    assert by_hand.progress == 0
    assert "空格" in by_hand.words.zh


def test_a_document_that_was_found_is_never_asked_for() -> None:
    camera = DrawnCamera()
    camera.seen = _sight(Hint.LAY_DOCUMENT)
    assert sighting_of(camera, Watch.DOCUMENT, by_itself=True).tone is Tone.GOOD
    camera.seen = _sight(Hint.LAY_DOCUMENT, corners=False)
    assert "请放入证件" in sighting_of(camera, Watch.DOCUMENT, by_itself=True).words.zh


def test_faces_are_counted_aloud() -> None:
    camera = DrawnCamera(watch=Watch.FACE)
    camera.seen = FaceSight(1, (10, 10, 20, 20), None, 2)
    assert "2" in sighting_of(camera, Watch.FACE, by_itself=True).words.zh
    camera.seen = FaceSight(1, (10, 10, 20, 20), None, MOST_FACES)
    assert "可以比对" in sighting_of(camera, Watch.FACE, by_itself=True).words.zh


@pytest.fixture
def view(qtbot: QtBot, dressed: None) -> CameraView:
    """A camera's picture on the screen."""
    view = CameraView()
    qtbot.addWidget(view)
    view.resize(500, view.height())
    view.show()
    qtbot.waitExposed(view)
    return view


def test_a_camera_that_takes_its_time_says_so_and_a_pulled_one_too(
    view: CameraView, qtbot: QtBot
) -> None:
    camera = DrawnCamera()
    camera.state = CameraState.OPENING
    view.show_camera(camera, lambda one: sighting_of(one, Watch.DOCUMENT, by_itself=True))
    qtbot.waitUntil(lambda: "正在打开" in view.line[1].zh)

    camera.state, camera.fault = CameraState.FAULT, "camera_stopped"
    qtbot.waitUntil(lambda: view.line[0] is Tone.BAD)
    assert "停止送出画面" in view.line[1].zh

    camera.state, camera.fault = CameraState.LIVE, None
    camera.seen = _sight(Hint.HOLD_STILL)
    qtbot.waitUntil(lambda: view.line[0] is Tone.GOOD)


def test_each_automatic_shutter_is_told_once(view: CameraView, qtbot: QtBot) -> None:
    told: list[int] = []
    view.taken.connect(told.append)
    camera = DrawnCamera()
    camera.seen = _sight(Hint.TURN_OVER, shots=1)
    view.show_camera(camera, lambda one: sighting_of(one, Watch.DOCUMENT, by_itself=True))
    qtbot.waitUntil(lambda: told == [1])
    qtbot.wait(200)
    camera.seen = _sight(Hint.TURN_OVER, shots=2)
    qtbot.waitUntil(lambda: told == [1, 2])


def test_the_outline_is_drawn_where_it_was_seen(view: CameraView, qtbot: QtBot) -> None:
    camera = DrawnCamera()
    camera.seen = _sight(Hint.GLARE)
    view.show_camera(camera, lambda one: sighting_of(one, Watch.DOCUMENT, by_itself=True))
    qtbot.waitUntil(lambda: view.sighting is not None)
    picture = view.grab().toImage()
    scale = min(500 / 64, (view.height() - 46) / 48)
    left, top = (500 - 64 * scale) / 2, 0

    corner = QPoint(round(left + 10 * scale), round(top + 10 * scale))

    colour = picture.pixelColor(corner)
    assert (colour.red(), colour.blue()) > (200, 0)
    assert colour.blue() < 120, "a warning is drawn in amber, and said in words"
    assert "反光" in view.line[1].zh


def test_space_takes_and_r_turns_the_picture(view: CameraView, qtbot: QtBot) -> None:
    view.show_camera(DrawnCamera(), lambda one: sighting_of(one, Watch.DOCUMENT, by_itself=True))
    with qtbot.waitSignal(view.shutter):
        QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_R)
    assert view.turns == 1
