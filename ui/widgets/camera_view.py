"""The live picture of a camera: what is seen on it, what to do, and a shutter."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from time import monotonic
from typing import Any, Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHideEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QShowEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import Text
from ui.icons import SIGN_OF_TONE, icon_picture
from ui.language import said, spoken
from ui.sounds import Sound, sounds
from ui.theme import ON_PICTURE, SPACE, TYPE, Tone, body_font, theme

FRAMES_A_SECOND = 15
BANNER = 46
"""Pixels of the line under the picture that says what to do."""

_STOOD_STILL = Text(
    "画面没有更新，请检查摄像头。", "The picture does not change: check the camera."
)
_PATIENCE = 3.0
"""Seconds without a new frame until that is said."""
_FLASH = 160
"""Milliseconds for which the picture is white when it was taken."""


class SeenFrame(Protocol):
    """One preview frame: RGB888 rows without padding, and its place in the sequence."""

    @property
    def rgb(self) -> bytes: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def sequence(self) -> int: ...


class SeeingCamera(Protocol):
    """A camera that is open: its newest frame, what is seen on it, and pictures on demand.

    `state` is `opening`, `live` or `fault`; `fault` the code of what is wrong while it is.
    """

    @property
    def state(self) -> str: ...
    @property
    def fault(self) -> str | None: ...
    def latest(self) -> SeenFrame | None: ...
    def sight(self) -> Any: ...
    def capture(self) -> Future[bytes]: ...
    def shots(self, after: int) -> Future[tuple[bytes, ...]]: ...
    def rearm(self) -> object: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class Sighting:
    """What is seen on the newest frame, as the view shows it.

    Attributes:
        outline: corners in pixels of the frame; empty where nothing was found.
        tone: how it stands; `words` always say the same.
        progress: how far the automatic shutter is, 0 to 1.
        taken: pictures that the automatic shutter took so far.
    """

    outline: tuple[tuple[float, float], ...]
    tone: Tone
    words: Text
    progress: float = 0.0
    taken: int = 0


class CameraView(QWidget):
    """Shows the newest frame of a camera, the outline on it and one line that says what to do.

    Space asks for a picture (`shutter`), R turns the picture by a quarter (`turned`). `taken`
    carries the number of pictures that the automatic shutter took, whenever it took one more;
    `state_changed` says that the camera is live now, or out of order, or back again.
    """

    shutter = Signal()
    turned = Signal()
    taken = Signal(int)
    state_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.turns = 0
        self._camera: SeeingCamera | None = None
        self._look_at: Callable[[SeeingCamera], Sighting | None] = lambda _camera: None
        self.sighting: Sighting | None = None
        self._frame = QImage()
        self._rgb = b""
        self._sequence = -1
        self._newest_at = 0.0
        self._seen_taken = 0
        self._state = ""
        self._timer = QTimer(self)
        self._timer.setInterval(1000 // FRAMES_A_SECOND)
        self._timer.timeout.connect(self._look)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(_FLASH)
        self._flash.timeout.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.fit(300)
        spoken().changed.connect(self.update)

    def fit(self, height: int) -> None:
        """Makes the picture this high, in pixels; the line below it comes on top of that."""
        self.setFixedHeight(height + BANNER)
        self.setMinimumWidth(200)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as a picture of 4 : 3."""
        return QSize(round((self.height() - BANNER) * 4 / 3), self.height())

    @property
    def camera(self) -> SeeingCamera | None:
        """The camera that is shown, or None."""
        return self._camera

    def show_camera(
        self,
        camera: SeeingCamera | None,
        look_at: Callable[[SeeingCamera], Sighting | None] | None = None,
    ) -> None:
        """Shows another camera, or none; `look_at` says what is seen on it."""
        self._camera = camera
        if look_at is not None:
            self._look_at = look_at
        self._frame = QImage()
        self.sighting = None
        self._sequence = -1
        self._newest_at = monotonic()
        self._seen_taken = 0
        self._state = ""
        if camera is None:
            self._timer.stop()
        elif self.isVisible():
            self._timer.start()
        self.update()

    def flash(self) -> None:
        """Shows for a moment that the picture was taken."""
        self._flash.start()
        sounds().play(Sound.SHUTTER)
        self.update()

    def turn(self) -> None:
        """Turns the picture a quarter clockwise."""
        self.turns = (self.turns + 1) % 4
        self.turned.emit()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        if self._camera is not None:
            self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.shutter.emit()
        elif event.key() == Qt.Key.Key_R:
            self.turn()
        else:
            super().keyPressEvent(event)

    # what is seen ---------------------------------------------------------------------------

    def _look(self) -> None:
        """Takes the newest frame and what is seen on it; never waits."""
        camera = self._camera
        if camera is None:
            return
        state = camera.state
        if state != self._state:
            self._state = state
            self._newest_at = monotonic()
            self.state_changed.emit()
        frame = camera.latest()
        if frame is not None and frame.sequence != self._sequence:
            self._sequence = frame.sequence
            self._newest_at = monotonic()
            # The image only borrows the bytes, so they are held beside it.
            self._rgb = frame.rgb
            self._frame = QImage(
                self._rgb, frame.width, frame.height, frame.width * 3, QImage.Format.Format_RGB888
            )
        self._see(self._look_at(camera))
        self.update()

    def _see(self, sighting: Sighting | None) -> None:
        before, self.sighting = self.sighting, sighting
        line = self.line
        if before is None or sighting is None or before.words != sighting.words:
            self.setAccessibleDescription(said(line[1]))
        if sighting is not None and sighting.taken > self._seen_taken:
            self._seen_taken = sighting.taken
            self.flash()
            self.taken.emit(sighting.taken)

    @property
    def line(self) -> tuple[Tone, Text]:
        """What the line under the picture says."""
        if self._state == "live" and monotonic() - self._newest_at > _PATIENCE:
            return Tone.WARN, _STOOD_STILL
        if self.sighting is not None:
            return self.sighting.tone, self.sighting.words
        return Tone.PLAIN, Text("", "")

    # what is shown --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme().colours
        place = QRectF(0, 0, self.width(), self.height() - BANNER)
        painter.fillRect(place, QColor(colours.backdrop))
        if not self._frame.isNull():
            self._paint_frame(painter, place)
        if self._flash.isActive():
            painter.fillRect(place, ON_PICTURE.veil(ON_PICTURE.light, 0.75))
        if self.sighting is not None and self.sighting.progress > 0:
            self._paint_ring(painter, place, self.sighting.progress)
        self._paint_line(painter, QRectF(0, place.bottom(), self.width(), BANNER))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 3))
            painter.drawRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        painter.end()

    def _paint_frame(self, painter: QPainter, place: QRectF) -> None:
        size = self._frame.size()
        lying = size.transposed() if self.turns % 2 else size
        scale = min(place.width() / lying.width(), place.height() / lying.height())
        turn = QTransform()
        turn.translate(place.center().x(), place.center().y())
        turn.rotate(90 * self.turns)
        turn.scale(scale, scale)
        turn.translate(-size.width() / 2, -size.height() / 2)
        painter.save()
        painter.setTransform(turn, combine=True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(0, 0, self._frame)
        painter.restore()
        if self.sighting is not None and self.sighting.outline:
            corners = [turn.map(QPointF(x, y)) for x, y in self.sighting.outline]
            self._paint_outline(painter, corners, self.sighting.tone)

    def _paint_outline(self, painter: QPainter, corners: list[QPointF], tone: Tone) -> None:
        shape = QPolygonF(corners)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Light and dark one over the other: seen on every table, in every light.
        painter.setPen(_pen(ON_PICTURE.dark, 7))
        painter.drawPolygon(shape)
        painter.setPen(_pen(ON_PICTURE.ink_of(tone), 4))
        painter.drawPolygon(shape)
        painter.setBrush(QColor(ON_PICTURE.ink_of(tone)))
        painter.setPen(_pen(ON_PICTURE.dark, 1))
        for corner in corners:
            painter.drawEllipse(corner, 6, 6)

    def _paint_ring(self, painter: QPainter, place: QRectF, progress: float) -> None:
        ring = QRectF(place.right() - 76, place.top() + 16, 58, 58)
        painter.setBrush(ON_PICTURE.veil(ON_PICTURE.dark, 0.59))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(ring.adjusted(-7, -7, 7, 7))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ON_PICTURE.veil(ON_PICTURE.light, 0.35), 7))
        painter.drawEllipse(ring)
        painter.setPen(
            QPen(QColor(ON_PICTURE.good), 7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        painter.drawArc(ring, 90 * 16, -round(min(progress, 1.0) * 360 * 16))
        sign = icon_picture("camera", ON_PICTURE.light, 24, self.devicePixelRatioF())
        painter.drawPixmap(ring.center() - QPointF(12, 12), sign)

    def _paint_line(self, painter: QPainter, place: QRectF) -> None:
        tone, words = self.line
        colours = theme().colours
        painter.fillRect(place, QColor(colours.wash_of(tone)))
        if not words:
            return
        ink = colours.ink_of(tone)
        sign = icon_picture(SIGN_OF_TONE[tone], ink, 24, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(place.left() + 14, place.center().y() - 12), sign)
        painter.setPen(QColor(ink))
        room = place.adjusted(14 + 24 + SPACE.small, 0, -SPACE.small, 0)
        font, flags = _fitting(painter, said(words), room)
        painter.setFont(font)
        painter.drawText(room, flags, said(words))


def _pen(colour: str, width: int) -> QPen:
    return QPen(
        QColor(colour),
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def _fitting(painter: QPainter, words: str, room: QRectF) -> tuple[QFont, int]:
    """The largest of three sizes in which the words fit; never cut, at worst on two lines."""
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    font = body_font()
    font.setWeight(QFont.Weight.DemiBold)
    for size in (TYPE.headline, TYPE.title, TYPE.body):
        font.setPixelSize(size)
        painter.setFont(font)
        needed = painter.boundingRect(QRectF(0, 0, 9999, 99), flags, words)
        if needed.width() <= room.width():
            return font, flags
    return font, flags | int(Qt.TextFlag.TextWordWrap)
