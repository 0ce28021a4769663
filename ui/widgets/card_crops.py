"""Pictures of a card: the photograph with the found outline, and the crop of one printed field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.pictures import Photograph

MARGIN = 8
"""Pixels of the flattened card shown around a printed field."""


class CardPhotograph(QWidget):
    """A photograph with the outline of the card that was found on it.

    `outline` are the corners in pixels of the photograph as it was given, upright.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._size = QSize()
        self._outline: tuple[tuple[float, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(170)

    def sizeHint(self) -> QSize:
        """As wide as a card of this height, and a table around it."""
        return QSize(round(self.height() * 1.45), self.height())

    def show_photograph(
        self, photograph: Photograph, outline: Sequence[tuple[float, float]] | None
    ) -> None:
        """Shows a photograph, and the outline if one was found."""
        self._size = photograph.size
        self._picture = QPixmap.fromImage(photograph.image)
        self._outline = tuple(outline or ())
        self.update()

    def clear(self) -> None:
        """Shows nothing."""
        self._picture = QPixmap()
        self._outline = ()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._picture.isNull():
            size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            where = QRectF(
                (self.width() - size.width()) / 2,
                (self.height() - size.height()) / 2,
                size.width(),
                size.height(),
            )
            painter.drawPixmap(where, self._picture, QRectF(self._picture.rect()))
            if self._outline and self._size.width():
                scale = size.width() / self._size.width()
                painter.setPen(QPen(self.palette().highlight().color(), 3))
                painter.drawPolygon(
                    QPolygonF(
                        [
                            QPointF(where.left() + x * scale, where.top() + y * scale)
                            for x, y in self._outline
                        ]
                    )
                )
        painter.end()


class FieldCrop(QLabel):
    """The part of the flattened card where one field is printed, as large as its place allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crop = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumWidth(60)

    def show_field(self, flattened: QPixmap, box: tuple[int, int, int, int]) -> None:
        """Shows `box` (x, y, width, height in pixels of the flattened card) and a little around."""
        x, y, width, height = box
        area = QRect(x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN)
        area = area.intersected(flattened.rect())
        self._crop = flattened.copy(area) if not area.isEmpty() else QPixmap()
        self._fit()

    def show_nothing(self) -> None:
        """Nothing was found on the card."""
        self._crop = QPixmap()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._crop.isNull():
            self.clear()
            return
        # One line of print is shown about as high as the entry beside it; an address keeps its
        # lines.
        lines = max(1, round(self._crop.height() / 62))
        height = min(34 * lines, 84)
        fitted = self._crop.scaled(
            max(60, self.width()),
            height,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self.setFixedHeight(max(30, fitted.height()))
        self.setPixmap(fitted)
