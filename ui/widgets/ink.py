"""The box in which a customer signs: with a pen, a finger, the mouse, or the arrow keys."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from math import hypot
from time import monotonic

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.evidence.signature import InkPoint, Stroke

ASPECT = 3.0
"""Width to height of the box, the same on every screen, so that ink is never distorted."""

MOST_POINTS = 18_000
"""Points of one signature; the desk refuses more than 20,000."""

_EVEN = 0.5
"""The pressure of what cannot say how hard it presses: a mouse, a finger, a plain pen."""
_FINEST, _LIGHTEST = 0.0006, 0.02
"""A pen that moves or presses less than this between two points says nothing new."""
_PALM_SECONDS = 0.7
"""So long after a pen was seen, whatever else touches the glass is the hand that holds it."""
_PALM_PIXELS = 110.0
"""No finger tip is so large: some 25 mm at 110 pixels an inch."""
_KEY_STEP = 0.02
_MOVES = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class InkPad(QWidget):
    """Ink as strokes in 0…1 of a box of the aspect 3 : 1.

    With the arrow keys a pen is moved, and Space puts it down or lifts it, so that somebody who
    can use nothing but a keyboard can make their mark. A tablet's pen draws as broad as it is
    pressed; its eraser takes all ink away. The hand that rests on the glass leaves no ink, as far
    as the system tells it from a finger.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done: list[Stroke] = []
        self._under_way: list[InkPoint] = []
        self._began: float | None = None
        self._pen = (0.1, 0.5)
        self._pen_down = False
        self._keys_used = False
        self._down = False
        self._finger: int | None = None
        self._pen_seen = -_PALM_SECONDS
        self._points = 0
        self._drawn: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.setMinimumSize(300, 100)

    def sizeHint(self) -> QSize:
        """A box that is comfortable for a name of four characters."""
        return QSize(660, 220)

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """The lines of the pen so far, oldest first."""
        return (*self._done, *self._open_stroke())

    @property
    def aspect(self) -> float:
        """Width to height of the box."""
        return ASPECT

    @property
    def length(self) -> float:
        """How far the pen went, in widths of the box."""
        return sum(
            hypot(a.x - b.x, (a.y - b.y) / ASPECT)
            for stroke in self.strokes
            for a, b in zip(stroke.points, stroke.points[1:], strict=False)
        )

    def clear(self) -> None:
        """Takes all ink away."""
        self._done.clear()
        self._under_way = []
        self._began = None
        self._pen_down = False
        self._down = False
        self._points = 0
        self._draw_anew()
        self._tell()

    def show_strokes(self, strokes: Sequence[Stroke]) -> None:
        """Shows ink that was put down before."""
        self._done = list(strokes)
        self._under_way.clear()
        self._points = sum(len(one.points) for one in strokes)
        self._draw_anew()
        self._tell()

    @property
    def full(self) -> bool:
        """Whether no more ink is taken: the journal keeps each point for ever."""
        return self._points >= MOST_POINTS

    def box(self) -> QRectF:
        """The box that is signed in, in pixels of the widget."""
        width = min(float(self.width() - 2), (self.height() - 2) * ASPECT)
        height = width / ASPECT
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    # pen, mouse, finger ---------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self._made_of_another(event):
            self._touch(event.position(), _EVEN)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and not self._made_of_another(event):
            self._draw(event.position(), _EVEN)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self._made_of_another(event):
            self._lift()

    def _made_of_another(self, event: QMouseEvent) -> bool:
        """Whether this is no mouse, but what the system made of a pen or finger known here."""
        return self._finger is not None or monotonic() - self._pen_seen < _PALM_SECONDS

    def tabletEvent(self, event: QTabletEvent) -> None:
        event.accept()
        self._pen_seen = monotonic()
        if event.pointerType() is QPointingDevice.PointerType.Eraser:
            if event.type() is QEvent.Type.TabletPress:
                self.clear()
            return
        presses = event.pointingDevice().hasCapability(QInputDevice.Capability.Pressure)
        pressure = event.pressure() if presses else _EVEN
        match event.type():
            case QEvent.Type.TabletPress:
                self._drop_finger()
                self._touch(event.position(), pressure)
            case QEvent.Type.TabletMove if event.buttons() & Qt.MouseButton.LeftButton:
                self._draw(event.position(), pressure)
            case QEvent.Type.TabletRelease:
                self._lift()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            event.accept()
            self._touched(event)
            return True
        return super().event(event)

    def _touched(self, event: QTouchEvent) -> None:
        """One finger writes. A hand that rests while a pen is there, one that lies on the glass
        with its whole side, and every further finger leave no ink."""
        points = {one.id(): one for one in event.points()}
        if event.type() is QEvent.Type.TouchCancel:
            self._drop_finger()
            return
        if monotonic() - self._pen_seen < _PALM_SECONDS:
            return
        for one in points.values():
            match one.state():
                case QEventPoint.State.Pressed if self._finger is None and not _is_palm(one):
                    self._finger = one.id()
                    self._touch(one.position(), _EVEN)
                case QEventPoint.State.Updated if one.id() == self._finger:
                    if _is_palm(one):
                        self._drop_finger()
                    else:
                        self._draw(one.position(), _EVEN)
                case QEventPoint.State.Released if one.id() == self._finger:
                    self._finger = None
                    self._lift()

    def _drop_finger(self) -> None:
        """What a finger wrote in this stroke was the hand that holds the pen."""
        if self._finger is not None:
            self._finger = None
            self._down = False
            self._under_way = []
            self._draw_anew()
            self._tell()

    # keys -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Space:
            self._keys_used = True
            if self._pen_down:
                self._pen_down = False
                self._lift()
            else:
                self._pen_down = True
                self._touch(self._at(self._pen), 0.5)
        elif key in _MOVES and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._keys_used = True
            dx, dy = _MOVES[key]
            x = min(1.0, max(0.0, self._pen[0] + dx * _KEY_STEP))
            y = min(1.0, max(0.0, self._pen[1] + dy * _KEY_STEP * ASPECT))
            self._pen = (x, y)
            if self._pen_down:
                self._draw(self._at(self._pen), 0.5)
            self.update()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    # drawing --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.box()
        palette = self.palette()
        painter.setPen(
            QPen(palette.highlight().color(), 3) if self.hasFocus() else palette.dark().color()
        )
        painter.setBrush(palette.base())
        painter.drawRoundedRect(box, 6, 6)
        line = box.top() + box.height() * 0.82
        painter.setPen(QPen(palette.dark().color(), 1, Qt.PenStyle.DashLine))
        painter.drawLine(
            QPointF(box.left() + box.width() * 0.05, line),
            QPointF(box.right() - box.width() * 0.05, line),
        )
        if self._drawn is None:
            self._drawn = self._all_drawn()
        painter.drawPixmap(0, 0, self._drawn)
        if self.hasFocus() and self._keys_used:
            painter.setPen(QPen(palette.highlight().color(), 2))
            painter.setBrush(palette.highlight() if self._pen_down else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._at(self._pen), 5, 5)
        painter.end()

    def _all_drawn(self) -> QPixmap:
        """The ink as a picture: only what is new is drawn into it, however long one writes."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        for stroke in self.strokes:
            self._draw_ink(picture, stroke.points)
        return picture

    def _draw_ink(self, picture: QPixmap, points: Sequence[InkPoint]) -> None:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # No pen is broader than a tenth of the box, however small that is on the screen.
        height = self.box().height()
        thick = min(max(1.5, height / 80), height / 20)
        ink = self.palette().text().color()
        if len(points) == 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(self._at((points[0].x, points[0].y)), thick, thick)
        for a, b in itertools.pairwise(points):
            pen = QPen(ink, thick * (0.6 + (a.pressure + b.pressure) * 0.7))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(self._at((a.x, a.y)), self._at((b.x, b.y)))
        painter.end()

    def _draw_anew(self) -> None:
        self._drawn = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._draw_anew()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours: the ink is drawn anew."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw_anew()
        super().changeEvent(event)

    # strokes --------------------------------------------------------------------------------

    def _at(self, point: tuple[float, float]) -> QPointF:
        box = self.box()
        return QPointF(box.left() + point[0] * box.width(), box.top() + point[1] * box.height())

    def _ink(self, where: QPointF, pressure: float) -> InkPoint:
        box = self.box()
        if self._began is None:
            self._began = monotonic()
        x = min(1.0, max(0.0, (where.x() - box.left()) / box.width()))
        y = min(1.0, max(0.0, (where.y() - box.top()) / box.height()))
        ms = int((monotonic() - self._began) * 1000)
        return InkPoint(round(x, 4), round(y, 4), round(min(1.0, max(0.0, pressure)), 3), ms)

    def _open_stroke(self) -> tuple[Stroke, ...]:
        return (Stroke(tuple(self._under_way)),) if self._under_way else ()

    def _touch(self, where: QPointF, pressure: float) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._down = True
        if self.box().contains(where) and not self.full:
            self._take([], self._ink(where, pressure))

    def _draw(self, where: QPointF, pressure: float) -> None:
        """A stroke that began beside the box begins where it comes in."""
        if not self._down or self.full:
            return
        if not self._under_way:
            if self.box().contains(where):
                self._take([], self._ink(where, pressure))
            return
        point = self._ink(where, pressure)
        last = self._under_way[-1]
        moved = hypot(point.x - last.x, (point.y - last.y) / ASPECT)
        if moved >= _FINEST or abs(point.pressure - last.pressure) >= _LIGHTEST:
            self._take(self._under_way, point)

    def _take(self, before: list[InkPoint], point: InkPoint) -> None:
        self._under_way = before
        self._under_way.append(point)
        self._points += 1
        if self._drawn is not None:
            self._draw_ink(self._drawn, self._under_way[-2:])
        self._tell()

    def _lift(self) -> None:
        self._down = False
        if self._under_way:
            self._done.extend(self._open_stroke())
            self._under_way = []
            self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()


def _is_palm(point: QEventPoint) -> bool:
    """Whether so much touches the glass that it is no finger tip."""
    across = point.ellipseDiameters()
    return max(across.width(), across.height()) > _PALM_PIXELS
