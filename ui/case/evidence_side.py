"""The right side of a case: the shelf, or on a small screen a strip that opens it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QWidget,
)

from app.desk.views import CaseView, Effect
from app.i18n import Text
from ui.case.keys import EVIDENCE
from ui.case.shelf import Shelf
from ui.icons import draw_picture
from ui.language import say
from ui.sizes import px
from ui.theme import SPACE, TYPE, Tone, body_font, role, theme
from ui.widgets.frames import is_tight

_WIDTH = 44
_LINE = 34
_ICON = 18
_NAME = Text("证据和规则提示（{key}）", "Evidence and findings ({key})").format(
    key=EVIDENCE.sequence
)
_SIGNS = (
    (Effect.REFUSE, Tone.BAD, "stop"),
    (Effect.ESCALATE, Tone.ASK, "approve"),
    (Effect.WARN, Tone.WARN, "warn"),
)


class ShelfStrip(QAbstractButton):
    """What lies on the shelf, in a few signs: how many findings of each kind there are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        role(self, "strip")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._counts: Counter[Effect] = Counter()
        say(self, _NAME, "toolTip")
        say(self, _NAME, "accessibleName")

    def show_case(self, case: CaseView) -> None:
        """Counts the findings."""
        self._counts = Counter(verdict.effect for verdict in case.verdicts)
        self.update()

    def sizeHint(self) -> QSize:
        """As narrow as a sign."""
        return QSize(px(_WIDTH), px(_LINE) * (len(_SIGNS) + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the sign of the shelf, and below it a sign and a figure for each kind."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOption()
        option.initFrom(self)
        if self.isChecked():
            option.state |= QStyle.StateFlag.State_On
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        colours = theme().colours
        side, step = px(_ICON), px(_LINE)
        draw_picture(painter, "shelf", colours.accent, ((self.width() - side) // 2, px(8)), side)
        font = body_font()
        font.setPixelSize(TYPE.body)
        painter.setFont(font)
        y = px(8) + step
        for effect, tone_, sign in _SIGNS:
            if count := self._counts[effect]:
                ink = colours.ink_of(tone_)
                draw_picture(painter, sign, ink, (px(5), y), side)
                painter.setPen(ink)
                painter.drawText(
                    px(5) + side + 2, y, px(18), side, Qt.AlignmentFlag.AlignCenter, str(count)
                )
                y += step
        painter.end()


class EvidenceSide(QWidget):
    """Holds the shelf where there is room for it; else the strip, and the shelf lies over the
    page while somebody looks at it."""

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "clear")
        self.shelf = shelf
        self.strip = ShelfStrip(self)
        self.strip.hide()
        self.strip.toggled.connect(self._show_over)
        self.shelf.fold_wanted.connect(self.toggle)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.strip)
        self._row.addWidget(shelf)
        self._over = False
        self._folded = False

    @property
    def is_strip(self) -> bool:
        """Whether there is only room for the strip."""
        return self._over

    def fit(self, room: int) -> None:
        """Takes a fifth of the room within limits, or the strip alone in a tight window and where
        the teller folded the shelf."""
        self.shelf.fit(room)
        tight = is_tight(self) or self._folded
        if tight != self._over:
            self._over = tight
            self.strip.setVisible(tight)
            self.strip.setChecked(False)
            role(self.shelf, "over" if tight else "")
            if tight:
                self._row.removeWidget(self.shelf)
                self.shelf.setParent(self.parentWidget())
                self.shelf.hide()
            else:
                self._row.addWidget(self.shelf)
                self.shelf.show()
        self._place_over()

    def show_case(self, case: CaseView) -> None:
        """Shows what the case holds now."""
        self.shelf.show_case(case)
        self.strip.show_case(case)

    def toggle(self) -> None:
        """Opens or folds the shelf; where it has no place of its own it lies over the page."""
        if is_tight(self):
            self.strip.toggle()
        else:
            self._folded = not self._folded
            self.fit(self.window().width())

    def close_over(self) -> bool:
        """Closes the shelf if it lies over the page; whether it did."""
        was = self._over and self.strip.isChecked()
        if was:
            self.strip.setChecked(False)
        return was

    def _show_over(self, wanted: bool) -> None:
        if wanted and self._folded:
            # There is room for it: it was folded by hand, and comes back to its place.
            self.toggle()
            return
        self.shelf.setVisible(wanted or not self._over)
        self._place_over()

    def _place_over(self) -> None:
        if self._over and self.shelf.isVisible():
            left = self.x() - self.shelf.width() - SPACE.tight
            self.shelf.setGeometry(left, self.y(), self.shelf.width(), self.height())
            self.shelf.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The shelf that lies over the page stays beside the strip."""
        super().resizeEvent(event)
        self._place_over()

    def moveEvent(self, event: QMoveEvent) -> None:
        """The shelf that lies over the page stays beside the strip."""
        super().moveEvent(event)
        self._place_over()
