"""The live picture of a camera, with a shutter."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

FRAMES_A_SECOND = 20


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
    """A camera that is open: its newest frame, and full pictures on demand."""

    def latest(self) -> SeenFrame | None: ...
    def capture(self) -> Future[bytes]: ...
    def close(self) -> None: ...


class CameraView(QWidget):
    """Shows the newest frame of a camera; Space or a click asks for a picture (`shutter`)."""

    shutter = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._camera: SeeingCamera | None = None
        self._frame = QImage()
        self._rgb = b""
        self._sequence = -1
        self._timer = QTimer(self)
        self._timer.setInterval(1000 // FRAMES_A_SECOND)
        self._timer.timeout.connect(self._look)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(240)

    def sizeHint(self) -> QSize:
        """A preview of a third of the page."""
        return QSize(426, 240)

    @property
    def camera(self) -> SeeingCamera | None:
        """The camera that is shown, or None."""
        return self._camera

    def show_camera(self, camera: SeeingCamera | None) -> None:
        """Shows another camera, or none."""
        self._camera = camera
        self._frame = QImage()
        self._sequence = -1
        if camera is None:
            self._timer.stop()
        elif self.isVisible():
            self._timer.start()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        if self._camera is not None:
            self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.shutter.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().shadow())
        if not self._frame.isNull():
            size = self._frame.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            where = QRectF(
                (self.width() - size.width()) / 2,
                (self.height() - size.height()) / 2,
                size.width(),
                size.height(),
            )
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(where, self._frame, QRectF(self._frame.rect()))
        if self.hasFocus():
            painter.setPen(self.palette().highlight().color())
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _look(self) -> None:
        frame = self._camera.latest() if self._camera is not None else None
        if frame is None or frame.sequence == self._sequence:
            return
        self._sequence = frame.sequence
        # The image only borrows the bytes, so they are held beside it.
        self._rgb = frame.rgb
        self._frame = QImage(
            self._rgb, frame.width, frame.height, frame.width * 3, QImage.Format.Format_RGB888
        )
        self.update()
