"""A small badge that says how something stands: sign, word and colour together."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import Text
from ui.icons import SIGN_OF_TONE, icon_picture
from ui.language import said, spoken
from ui.sizes import px
from ui.theme import SPACE, TYPE, Tone, body_font, theme

_SIGN, _HEIGHT = 15, 24


class StatusChip(QWidget):
    """A badge such as `● 已办理`. `sign` replaces the sign that belongs to the tone."""

    def __init__(
        self, tone: Tone, text: Text, sign: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        spoken().changed.connect(self._measure)
        theme().changed.connect(self._measure)
        self.show_status(tone, text, sign)

    def show_status(self, tone: Tone, text: Text, sign: str = "") -> None:
        """Shows how it stands now."""
        self.tone, self.text, self._sign = tone, text, sign or SIGN_OF_TONE[tone]
        self._measure()

    def _measure(self) -> None:
        self.setAccessibleName(said(self.text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return chip_size(said(self.text))

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground, sign and word."""
        painter = QPainter(self)
        draw_chip(painter, QRectF(self.rect()), self.tone, said(self.text), self._sign)
        painter.end()


def chip_size(words: str) -> QSize:
    """How much room a badge with these words takes, in pixels."""
    width = QFontMetrics(_font()).horizontalAdvance(words)
    return QSize(width + px(_SIGN) + 3 * SPACE.small - 2, px(_HEIGHT))


def draw_chip(painter: QPainter, area: QRectF, tone: Tone, words: str, sign: str = "") -> None:
    """Draws a badge into `area`, for lists that paint their own rows."""
    colours = theme().colours
    ink = colours.ink_of(tone)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.wash_of(tone)))
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    device, side = painter.device(), px(_SIGN)
    picture = icon_picture(sign or SIGN_OF_TONE[tone], ink, side, device.devicePixelRatioF())
    top = area.top() + (area.height() - side) / 2
    painter.drawPixmap(round(area.left()) + SPACE.small - 1, round(top), picture)
    painter.setPen(QColor(ink))
    painter.setFont(_font())
    words_area = area.adjusted(side + SPACE.small + 3, 0, 0, 0)
    painter.drawText(words_area, int(Qt.AlignmentFlag.AlignVCenter), words)


def _font() -> QFont:
    font = body_font()
    font.setPixelSize(TYPE.small + 1)
    font.setWeight(QFont.Weight.Medium)
    return font
