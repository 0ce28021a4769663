"""Signing with a tablet's pen, a finger and the mouse, and the hand that rests beside them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.i18n import Text
from tests.ui.conftest import shown
from tests.ui.customer.conftest import page_picture, paper
from ui.customer.panel import CustomerPanel
from ui.customer.signing import SigningTask
from ui.widgets import ink
from ui.widgets.ink import InkPad

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def _device(name: str, kind: QInputDevice.DeviceType, **can: bool) -> QPointingDevice:
    pen = kind is QInputDevice.DeviceType.Stylus
    abilities = QInputDevice.Capability.Position
    if can.get("presses"):
        abilities |= QInputDevice.Capability.Pressure
    return QPointingDevice(
        name,
        1,
        kind,
        QPointingDevice.PointerType.Pen if pen else QPointingDevice.PointerType.Finger,
        abilities,
        1 if pen else 5,
        1,
        "",
        QPointingDeviceUniqueId(),
    )


@dataclass
class Pen:
    """A tablet's pen over the box."""

    pad: InkPad
    device: QPointingDevice

    def does(self, what: QEvent.Type, x: float, y: float, pressure: float) -> None:
        where = QPointF(x, y)
        down = what is not QEvent.Type.TabletRelease
        QApplication.sendEvent(
            self.pad,
            QTabletEvent(
                what,
                self.device,
                where,
                QPointF(self.pad.mapToGlobal(where.toPoint())),
                pressure,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                Qt.KeyboardModifier.NoModifier,
                LEFT if what is not QEvent.Type.TabletMove else NONE,
                LEFT if down else NONE,
            ),
        )

    def writes(self, *points: tuple[float, float, float]) -> None:
        self.does(QEvent.Type.TabletPress, *points[0])
        for point in points[1:]:
            self.does(QEvent.Type.TabletMove, *point)
        self.does(QEvent.Type.TabletRelease, *points[-1])


@pytest.fixture
def pad(qtbot: QtBot) -> InkPad:
    pad = InkPad()
    qtbot.addWidget(pad)
    pad.resize(600, 200)
    pad.show()
    return pad


@pytest.fixture
def pen(pad: InkPad) -> Pen:
    return Pen(pad, _device("pen", QInputDevice.DeviceType.Stylus, presses=True))


@pytest.fixture(scope="session")
def glass() -> QPointingDevice:
    """A screen that can be touched."""
    return QTest.createTouchDevice()


def _ink_pixels(pad: InkPad) -> int:
    picture = pad._all_drawn().toImage()
    return sum(
        picture.pixelColor(x, y).alpha() > 0
        for x in range(picture.width())
        for y in range(picture.height())
    )


def test_how_hard_the_pen_is_pressed_is_kept_and_drawn(pad: InkPad, pen: Pen) -> None:
    pen.writes((100, 100, 0.1), (200, 100, 0.1), (300, 100, 0.1))
    light = _ink_pixels(pad)
    assert [point.pressure for point in pad.strokes[0].points] == [0.1, 0.1, 0.1]
    pad.clear()
    pen.writes((100, 100, 1.0), (200, 100, 1.0), (300, 100, 1.0))

    assert [point.pressure for point in pad.strokes[0].points] == [1.0, 1.0, 1.0]
    assert _ink_pixels(pad) > light * 1.3


def test_a_pen_that_cannot_say_how_hard_it_presses_writes_evenly(pad: InkPad) -> None:
    plain = Pen(pad, _device("plain pen", QInputDevice.DeviceType.Stylus))
    plain.writes((100, 100, 0.0), (200, 100, 0.0))
    assert {point.pressure for point in pad.strokes[0].points} == {0.5}


def test_a_hand_that_rests_while_the_pen_writes_leaves_no_ink(
    pad: InkPad, pen: Pen, glass: QPointingDevice
) -> None:
    hand = QTest.touchEvent(pad, glass)
    hand.press(1, QPoint(400, 150)).commit()
    hand.move(1, QPoint(410, 150)).commit()
    assert pad.strokes, "until the pen comes it may be a finger"
    pen.writes((100, 100, 0.5), (200, 100, 0.5))
    hand.move(1, QPoint(420, 150)).commit()
    hand.release(1, QPoint(420, 150)).commit()

    assert len(pad.strokes) == 1
    assert max(point.x for point in pad.strokes[0].points) < 0.4


def test_one_finger_writes_and_a_second_does_not(pad: InkPad, glass: QPointingDevice) -> None:
    fingers = QTest.touchEvent(pad, glass)
    fingers.press(1, QPoint(100, 100)).commit()
    fingers.move(1, QPoint(150, 100)).press(2, QPoint(500, 150)).commit()
    fingers.move(1, QPoint(200, 100)).move(2, QPoint(510, 150)).commit()
    fingers.release(1, QPoint(200, 100)).release(2, QPoint(510, 150)).commit()

    (stroke,) = pad.strokes
    assert len(stroke.points) == 3
    assert max(point.x for point in stroke.points) < 0.4


def test_a_stroke_that_begins_beside_the_box_begins_where_it_comes_in(pad: InkPad) -> None:
    pad.resize(700, 200)
    box = pad.box()
    QTest.mousePress(pad, LEFT, pos=QPoint(round(box.left()) - 10, 100))
    for x in (-5, 20, 60):
        QTest.mouseMove(pad, QPoint(round(box.left()) + x, 100))
    QTest.mouseRelease(pad, LEFT, pos=QPoint(round(box.left()) + 60, 100))

    (stroke,) = pad.strokes
    assert stroke.points[0].x > 0
    assert len(stroke.points) == 2


def test_ink_never_grows_beyond_what_the_journal_takes(
    pad: InkPad, pen: Pen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ink, "MOST_POINTS", 20)
    pen.writes(*((100 + n, 100 + n % 7, 0.5) for n in range(60)))
    assert pad.full
    assert sum(len(one.points) for one in pad.strokes) == 20
    pad.clear()
    assert not pad.full


def test_the_pens_eraser_takes_all_ink_away(pad: InkPad, pen: Pen) -> None:
    pen.writes((100, 100, 0.5), (200, 100, 0.5))
    rubber = QPointingDevice(
        "rubber",
        2,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Eraser,
        QInputDevice.Capability.Position,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
    )
    Pen(pad, rubber).does(QEvent.Type.TabletPress, 100, 100, 0.5)
    assert pad.strokes == ()


def test_ink_that_is_too_short_is_said_in_words_and_cannot_be_handed_over(
    qtbot: QtBot, panel: CustomerPanel
) -> None:
    task = SigningTask((paper(1, 1),), page_picture)
    panel.show_task(task)
    task._open_box()
    _draws(task.pad, 20)
    assert shown(task, "笔迹太短")
    assert not task._done.isEnabled()
    _draws(task.pad, 400)
    assert not shown(task, "笔迹太短")
    assert task._done.isEnabled()
    task.say_again(Text("没有签名，或笔迹过短。", "There is hardly any ink."))
    assert shown(task, "没有签名")


def _draws(pad: InkPad, length: int) -> None:
    middle = pad.rect().center() - QPoint(length // 2, 0)
    QTest.mousePress(pad, LEFT, pos=middle)
    QTest.mouseMove(pad, middle + QPoint(length, 3))
    QTest.mouseRelease(pad, LEFT, pos=middle + QPoint(length, 3))
