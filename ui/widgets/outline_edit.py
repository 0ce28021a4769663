"""A photograph on which the four corners of a document are put right by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QShowEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import Text
from ui.language import said, say, spoken
from ui.pictures import Photograph
from ui.theme import ON_PICTURE, TYPE, body_font, theme

Corners = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]
"""Top left, top right, bottom right, bottom left of the document, in pixels of the photograph."""

CORNER_TITLES = (
    Text("左上角", "top left corner"),
    Text("右上角", "top right corner"),
    Text("右下角", "bottom right corner"),
    Text("左下角", "bottom left corner"),
)

_NAME = Text("证件四角，用鼠标或方向键移动", "The corners: move them by mouse or arrows")
_REACH = 26
"""Pixels of the screen within which a press takes hold of a corner."""
_MARGINS = QMargins(6, 6, 6, 6)
_SHARE = 0.40
_LENS = 128
_ENLARGED = 4
_FINE, _COARSE = 1, 10
"""Pixels of the photograph by which an arrow moves a corner, without and with Shift."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class OutlineEdit(QWidget):
    """Drag a corner, or choose it with Tab and move it with the arrows; a lens shows it large.

    `changed` follows each move; `finished` says that Enter was pressed.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._size = QSize(1, 1)
        self._found: list[QPointF] = []
        self._corners: list[QPointF] = []
        self.chosen = 0
        self.turns = 0
        self._held = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(300)
        say(self, _NAME, "accessibleName")
        spoken().changed.connect(self.update)

    def show_photograph(
        self, photograph: Photograph, outline: Sequence[tuple[float, float]] | None
    ) -> None:
        """Shows a photograph and the corners that were found; without any, an inset frame."""
        self._picture = QPixmap.fromImage(photograph.image)
        self._size = photograph.size
        width, height = self._size.width(), self._size.height()
        inset = (
            (width * 0.1, height * 0.1),
            (width * 0.9, height * 0.1),
            (width * 0.9, height * 0.9),
            (width * 0.1, height * 0.9),
        )
        self._found = [QPointF(x, y) for x, y in outline or inset]
        self.reset()

    def reset(self) -> None:
        """Goes back to the corners that were found."""
        self._corners = [QPointF(corner) for corner in self._found]
        self.chosen = 0
        self.turns = 0
        self._tell()

    def turn(self) -> None:
        """Turns the photograph a quarter clockwise: what was the bottom left is now the top
        left."""
        self.turns = (self.turns + 1) % 4
        self._corners = [self._corners[-1], *self._corners[:-1]]
        self._tell()

    @property
    def corners(self) -> Corners:
        """Where the corners are now, in pixels of the upright photograph."""
        first, second, third, fourth = ((one.x(), one.y()) for one in self._corners)
        return first, second, third, fourth

    @property
    def moved(self) -> bool:
        """Whether they are elsewhere than where they were found, or the picture was turned."""
        return self._corners != self._found

    def put(self, x: float, y: float) -> None:
        """Puts the chosen corner at `x`, `y`, in pixels of the photograph, and never outside it."""
        self._corners[self.chosen] = QPointF(
            min(max(x, 0.0), self._size.width() - 1.0), min(max(y, 0.0), self._size.height() - 1.0)
        )
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        """As large as the window allows, with the buttons below still in sight."""
        self.setFixedHeight(max(260, round(self.window().height() * _SHARE)))
        super().showEvent(event)

    # keys and mouse -------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Tab goes from corner to corner, and leaves after the last."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
            if step and 0 <= self.chosen + step < len(self._corners):
                self.chosen += step
                self._tell()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by Tab starts with the first corner, coming back with the last."""
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self.chosen = 0
        elif event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.chosen = 3
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the chosen corner by one pixel, with Shift by ten; 1 to 4 choose."""
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _ARROWS and self._corners:
            across, down = _ARROWS[key]
            for _ in range(self.turns):
                # The arrows follow the screen, and the photograph was turned under them.
                across, down = down, -across
            by = _COARSE if shift else _FINE
            at = self._corners[self.chosen]
            self.put(at.x() + across * by, at.y() + down * by)
        elif event.text() in {"1", "2", "3", "4"}:
            self.chosen = int(event.text()) - 1
            self._tell()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the corner under the mouse."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() != Qt.MouseButton.LeftButton or not self._corners:
            return
        places = [self._to_screen().map(corner) for corner in self._corners]
        far = [(place - event.position()).manhattanLength() for place in places]
        nearest = min(range(len(far)), key=far.__getitem__)
        if far[nearest] <= 2 * _REACH:
            self.chosen = nearest
            self._held = True
            self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the corner."""
        if self._held:
            back, _ = self._to_screen().inverted()
            spot = back.map(event.position())
            self.put(spot.x(), spot.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go of the corner."""
        self._held = False
        self.update()

    # what is shown --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = theme().colours
        painter.fillRect(self.rect(), QColor(colours.backdrop))
        if not self._picture.isNull():
            painter.save()
            painter.setTransform(self._to_screen(), combine=True)
            painter.drawPixmap(
                QRectF(QPointF(0, 0), self._size.toSizeF()),
                self._picture,
                QRectF(self._picture.rect()),
            )
            painter.restore()
            corners = [self._to_screen().map(corner) for corner in self._corners]
            self._paint_corners(painter, corners)
            self._paint_lens(painter, corners[self.chosen])
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 3))
            painter.drawRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        painter.end()

    def _paint_corners(self, painter: QPainter, corners: list[QPointF]) -> None:
        shape = QPolygonF(corners)
        for colour, width in ((ON_PICTURE.dark, 5), (ON_PICTURE.mark, 2)):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colour), width))
            painter.drawPolygon(shape)
        font = body_font()
        font.setPixelSize(TYPE.small)
        font.setBold(True)
        painter.setFont(font)
        for number, corner in enumerate(corners):
            chosen = number == self.chosen
            painter.setPen(QPen(QColor(ON_PICTURE.dark), 2))
            painter.setBrush(QColor(ON_PICTURE.mark if chosen else ON_PICTURE.light))
            radius = 13 if chosen else 10
            painter.drawEllipse(corner, radius, radius)
            painter.drawText(
                QRectF(corner.x() - 12, corner.y() - 12, 24, 24),
                int(Qt.AlignmentFlag.AlignCenter),
                str(number + 1),
            )

    def _paint_lens(self, painter: QPainter, at: QPointF) -> None:
        """The surroundings of the chosen corner, enlarged, on the side where it is not."""
        lens = QRectF(
            8 if at.x() > self.width() / 2 else self.width() - _LENS - 8,
            8 if at.y() > self.height() / 2 else self.height() - _LENS - 8 - 22,
            _LENS,
            _LENS,
        )
        painter.fillRect(lens, QColor(ON_PICTURE.dark))
        painter.save()
        painter.setClipRect(lens)
        painter.translate(lens.center())
        painter.rotate(90 * self.turns)
        scale = _ENLARGED * self._scale()
        painter.scale(scale, scale)
        middle = self._corners[self.chosen]
        painter.drawPixmap(
            QRectF(-middle, self._size.toSizeF()), self._picture, QRectF(self._picture.rect())
        )
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ON_PICTURE.mark), 1))
        painter.drawLine(
            QPointF(lens.left(), lens.center().y()), QPointF(lens.right(), lens.center().y())
        )
        painter.drawLine(
            QPointF(lens.center().x(), lens.top()), QPointF(lens.center().x(), lens.bottom())
        )
        painter.setPen(QPen(QColor(ON_PICTURE.light), 2))
        painter.drawRect(lens)
        words = QRectF(lens.left(), lens.bottom() + 1, lens.width(), 21)
        painter.fillRect(words, ON_PICTURE.veil(ON_PICTURE.dark, 0.78))
        painter.setPen(QColor(ON_PICTURE.light))
        painter.drawText(
            words,
            int(Qt.AlignmentFlag.AlignCenter),
            f"{self.chosen + 1} {said(CORNER_TITLES[self.chosen])}",
        )

    def _to_screen(self) -> QTransform:
        """From pixels of the photograph to pixels of this widget."""
        width, height = self._size.width(), self._size.height()
        scale = self._scale()
        way = QTransform()
        way.translate(self.width() / 2, self.height() / 2)
        way.rotate(90 * self.turns)
        way.scale(scale, scale)
        way.translate(-width / 2, -height / 2)
        return way

    def _scale(self) -> float:
        """Pixels of the screen that one pixel of the photograph takes."""
        lying = self._size.transposed() if self.turns % 2 else self._size
        room = self.size().shrunkBy(_MARGINS)
        return min(room.width() / lying.width(), room.height() / lying.height())

    def _tell(self) -> None:
        if self._corners:
            at = self._corners[self.chosen]
            self.setAccessibleDescription(
                f"{said(CORNER_TITLES[self.chosen])} {round(at.x())}, {round(at.y())}"
            )
        self.changed.emit()
        self.update()
