"""A picture that is evidence, fitted into its frame, with its caption."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import Text
from ui.language import said, say
from ui.theme import SPACE, role, theme
from ui.widgets.enlarged import Enlarged, Shown
from ui.widgets.frames import column
from ui.widgets.words import Words

NO_PICTURE = Text("无图像", "No picture")


class Picture(QWidget):
    """The picture itself: never cut, never stretched. Enter or a click shows it large, or is left
    to whoever listens to `pressed`."""

    pressed = Signal()

    def __init__(self, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = size
        self._picture = QPixmap()
        self._fitted = QPixmap()
        self._caption = Text("", "")
        self.enlarges = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(size.width() // 3, size.height() // 3)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def call(self, caption: Text) -> None:
        """Says what the picture is, for whoever enlarges it or has it read out."""
        self._caption = caption
        say(self, caption, "accessibleName")

    def show_picture(self, picture: QPixmap) -> None:
        """Shows a picture, or an empty frame for an empty one."""
        self._picture = picture
        self._fitted = QPixmap()
        self.setCursor(
            Qt.CursorShape.ArrowCursor if picture.isNull() else Qt.CursorShape.PointingHandCursor
        )
        self.update()

    def sizeHint(self) -> QSize:
        """As large as was asked for."""
        return self._wanted

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the picture in the middle, a frame around, and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme().colours
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(colours.focus if self.hasFocus() else colours.line), 2))
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(area, SPACE.radius, SPACE.radius)
        inside = area.adjusted(4, 4, -4, -4)
        if self._picture.isNull():
            painter.setPen(QColor(colours.ink_muted))
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter), said(NO_PICTURE))
        else:
            ratio = self.devicePixelRatioF()
            size = self._picture.deviceIndependentSize()
            room = inside.size()
            scale = min(room.width() / size.width(), room.height() / size.height(), 4)
            target = QRectF(0, 0, size.width() * scale, size.height() * scale)
            target.moveCenter(inside.center())
            fitted = self._fit(
                QSize(max(1, round(target.width() * ratio)), max(1, round(target.height() * ratio)))
            )
            painter.drawPixmap(target, fitted, QRectF(fitted.rect()))
        painter.end()

    def _fit(self, size: QSize) -> QPixmap:
        if self._fitted.size() != size:
            self._fitted = self._picture.scaled(
                size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._fitted

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click shows it large."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._enlarge()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows it large."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._enlarge()
            return
        super().keyPressEvent(event)

    def _enlarge(self) -> None:
        if self._picture.isNull():
            return
        self.pressed.emit()
        if not self.enlarges:
            return
        Enlarged(self.window(), (Shown(self._caption, self._picture),))


class PictureView(QWidget):
    """A picture with its caption below. `shown` follows each new picture."""

    shown = Signal()

    def __init__(
        self, caption: Text, size: QSize | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.picture = Picture(size or QSize(240, 152))
        self.caption = Words(caption, "small", wrap=True)
        self.picture.call(caption)
        role(self, "clear")
        layout = column(self.picture, self.caption, space=SPACE.tight)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def show_image(self, image: QImage) -> None:
        """Shows a picture that was unpacked already; an empty frame for a null one."""
        self.picture.show_picture(QPixmap.fromImage(image))
        self.shown.emit()
