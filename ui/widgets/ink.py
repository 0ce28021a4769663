"""The box in which a customer signs: with a pen, a finger, the mouse, or the arrow keys."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from math import hypot
from time import monotonic

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.evidence.signature import InkPoint, Stroke

ASPECT = 3.0
"""Width to height of the box, the same on every screen, so that ink is never distorted."""

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
    can use nothing but a keyboard can make their mark.
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
        self._under_way.clear()
        self._began = None
        self._pen_down = False
        self._tell()

    def show_strokes(self, strokes: Sequence[Stroke]) -> None:
        """Shows ink that was put down before."""
        self._done = list(strokes)
        self._under_way.clear()
        self._tell()

    def box(self) -> QRectF:
        """The box that is signed in, in pixels of the widget."""
        width = min(float(self.width() - 2), (self.height() - 2) * ASPECT)
        height = width / ASPECT
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    # pen, mouse, finger ---------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._touch(event.position(), 0.5)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._draw(event.position(), 0.5)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._lift()

    def tabletEvent(self, event: QTabletEvent) -> None:
        if event.pointerType() is QPointingDevice.PointerType.Eraser:
            event.ignore()
            return
        match event.type():
            case QEvent.Type.TabletPress:
                self._touch(event.position(), event.pressure())
            case QEvent.Type.TabletMove if self._under_way:
                self._draw(event.position(), event.pressure())
            case QEvent.Type.TabletRelease:
                self._lift()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            points = event.points()
            if not points:
                return True
            where = points[0].position()
            match event.type():
                case QEvent.Type.TouchBegin:
                    self._touch(where, 0.5)
                case QEvent.Type.TouchUpdate:
                    self._draw(where, 0.5)
                case _:
                    self._lift()
            event.accept()
            return True
        return super().event(event)

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
            QPen(palette.highlight().color(), 2) if self.hasFocus() else palette.mid().color()
        )
        painter.setBrush(palette.base())
        painter.drawRoundedRect(box, 6, 6)
        line = box.top() + box.height() * 0.82
        painter.setPen(QPen(palette.mid().color(), 1, Qt.PenStyle.DashLine))
        painter.drawLine(
            QPointF(box.left() + box.width() * 0.05, line),
            QPointF(box.right() - box.width() * 0.05, line),
        )
        for stroke in self.strokes:
            self._paint_stroke(painter, stroke.points)
        if self.hasFocus() and self._keys_used:
            painter.setPen(QPen(palette.highlight().color(), 2))
            painter.setBrush(palette.highlight() if self._pen_down else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._at(self._pen), 5, 5)
        painter.end()

    def _paint_stroke(self, painter: QPainter, points: Sequence[InkPoint]) -> None:
        ink = self.palette().text().color()
        thick = max(1.5, self.box().height() / 80)
        if len(points) == 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(self._at((points[0].x, points[0].y)), thick, thick)
            return
        for a, b in itertools.pairwise(points):
            pen = QPen(ink, thick * (0.6 + (a.pressure + b.pressure) * 0.7))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(self._at((a.x, a.y)), self._at((b.x, b.y)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.update()
        super().resizeEvent(event)

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
        if not self.box().contains(where):
            return
        self._under_way = [self._ink(where, pressure)]
        self._tell()

    def _draw(self, where: QPointF, pressure: float) -> None:
        if self._under_way:
            self._under_way.append(self._ink(where, pressure))
            self._tell()

    def _lift(self) -> None:
        if self._under_way:
            self._done.extend(self._open_stroke())
            self._under_way = []
            self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()
