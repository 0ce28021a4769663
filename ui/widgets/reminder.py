"""Something to mind, in one line that leads to where it is dealt with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.i18n import Text, joined
from ui.icons import draw_picture
from ui.language import said, say
from ui.sizes import hold, px
from ui.theme import SPACE, TYPE, Tone, body_font, theme

_HEIGHT, _ICON = 46, 20


class Reminder(QAbstractButton):
    """The line: a sign in the colour of its meaning, what it is, and more in small words."""

    def __init__(
        self,
        title: Text,
        under: Text,
        icon: str,
        tone: Tone,
        does: Callable[[], Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._under, self._icon, self._tone = title, under, icon, tone
        hold(self, least_height=_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        whole = joined([one for one in (title, under) if one], "  ", "  ")
        say(self, whole, "accessibleName")
        say(self, whole, "toolTip")
        self.clicked.connect(lambda _=False: does())

    def sizeHint(self) -> QSize:
        """One line, as wide as there is room."""
        return QSize(px(220), px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws sign, words, and the arrow that says that it leads somewhere."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme().colours
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(colours.hover))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        inside = self.rect().adjusted(SPACE.medium, SPACE.tight, -SPACE.medium, -SPACE.tight)
        sign = px(_ICON)
        top = inside.center().y() - sign // 2
        draw_picture(painter, self._icon, colours.ink_of(self._tone), (inside.left(), top), sign)
        arrow = px(16)
        draw_picture(
            painter,
            "right",
            colours.ink_muted,
            (inside.right() - arrow, inside.center().y() - arrow // 2),
            arrow,
        )
        inside.adjust(sign + SPACE.medium, 0, -arrow - SPACE.small, 0)
        under = said(self._under)
        half = inside.height() // 2 if under else 0
        self._write(painter, said(self._title), inside.adjusted(0, 0, 0, -half), strong=True)
        if under:
            self._write(painter, under, inside.adjusted(0, half, 0, 0), strong=False)
        painter.end()

    def _write(self, painter: QPainter, words: str, area: QRect, *, strong: bool) -> None:
        font = body_font()
        font.setPixelSize(TYPE.strong if strong else TYPE.small)
        if strong:
            font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        colours = theme().colours
        painter.setPen(QColor(colours.ink if strong else colours.ink_muted))
        fitted = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), fitted)
