"""The pages of a paper on the screen, one after the other, as they will be printed."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QGestureEvent,
    QHBoxLayout,
    QPinchGesture,
    QScrollArea,
    QScroller,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.i18n import Text, same
from ui.icons import put_icon
from ui.landing import Otherwise, land
from ui.language import say
from ui.pictures import decoded
from ui.theme import ON_PICTURE, SPACE, role, theme
from ui.widgets.buttons import ActionButton
from ui.widgets.words import Words

_OVERLAP = 48
"""Pixels that stay in sight, so that no line is lost between two views of a page."""

_SAME_RATIO = 0.01

_INK = 150
"""Grey below which something is written; the mark across a training paper is paler."""

_ASIDE = 0.12
"""The share of the width at each side where holes and the name of the copy are marked."""

_FOOT = 0.91
"""Below this share of the height stand only the journal number and the number of the page."""

_NEAR_FOOT = 0.84
"""What is written this far down may go on in the foot: then all of the page is to be read."""

A4 = 297 / 210
"""Height by width of an A4 page standing upright."""

ZOOMS = (1.0, 1.25, 1.5, 2.0, 2.5)
"""How much larger than its room a page may be read."""

PagePicture = Callable[[int, int], "Future[bytes]"]
"""Asks for the picture of a page (from 1) at a width in device pixels; gives a PNG."""


class _Sheet(QWidget):
    """White paper with the page on it; the outline stands until the picture has arrived."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect())
        painter.fillRect(area, QColor(ON_PICTURE.light))
        if not self.picture.isNull():
            painter.drawPixmap(area, self.picture, QRectF(self.picture.rect()))
        painter.setPen(QColor(theme().colours.line_strong))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.end()


class PageView(QWidget):
    """Shows one page at a time; PgUp and PgDn turn pages, `turned` says which page is seen."""

    turned = Signal(int)
    moved = Signal()
    """another part of the page is seen"""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        otherwise: Otherwise | None = None,
        zooms: bool = False,
    ) -> None:
        super().__init__(parent)
        self._ask: PagePicture | None = None
        self._pages = 0
        self._page = 1
        self._ratio = A4
        self._known: dict[tuple[int, int], QPixmap] = {}
        self._written: dict[int, float] = {}
        """how far down each page is written on, as a share of its height"""
        self._document = 0
        self._otherwise = otherwise
        self.seen: set[int] = set()
        self._zooms = zooms
        self._zoom = 1.0
        self._sheet = _Sheet()
        self._scroll = QScrollArea()
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if zooms:
            self._scroll.grabGesture(Qt.GestureType.PinchGesture)
            QScroller.grabGesture(
                self._scroll.viewport(), QScroller.ScrollerGestureType.TouchGesture
            )
        else:
            self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._sheet)
        self._scroll.installEventFilter(self)
        if zooms:
            self._scroll.viewport().installEventFilter(self)
        role(self._scroll.viewport(), "clear")
        self._scroll.verticalScrollBar().valueChanged.connect(self.moved)
        self._scroll.verticalScrollBar().rangeChanged.connect(self.moved)
        self._back = ActionButton(same(""), icon="up", does=lambda: self.turn(-1))
        self._on = ActionButton(same(""), icon="down", does=lambda: self.turn(1))
        put_icon(self._back, "up")
        put_icon(self._on, "down")
        say(self._back, Text("上一页  PgUp", "Previous page  PgUp"), "toolTip")
        say(self._on, Text("下一页  PgDn", "Next page  PgDn"), "toolTip")
        self._where = Words("", "small")
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._back)
        line.addWidget(self._where)
        line.addWidget(self._on)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(line)
        if zooms:
            # Whoever reads with zoom has larger buttons of their own to turn pages.
            for small in (self._back, self._where, self._on):
                small.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self._scroll)
        self.setMinimumSize(QSize(280, 260))
        self._describe()

    def show_document(self, pages: int, ask: PagePicture, *, ratio: float = A4) -> None:
        """Shows a paper of so many pages from its first page on; `ratio` is height by width."""
        self._document += 1
        self._ratio = ratio
        self._pages, self._ask, self._page = pages, ask, 1
        self._known.clear()
        self._written.clear()
        self.seen.clear()
        self._fit()
        self._show()

    @property
    def page(self) -> int:
        """The page that is seen, from 1."""
        return self._page

    @property
    def pages(self) -> int:
        """How many pages the paper has."""
        return self._pages

    @property
    def all_seen(self) -> bool:
        """Whether every page was on the screen."""
        return len(self.seen) == self._pages > 0

    @property
    def at_end(self) -> bool:
        """Whether all that is written on the page down to its end is above or in sight."""
        bar = self._scroll.verticalScrollBar()
        end = round(self._written.get(self._page, 1.0) * self._sheet.height())
        return bar.value() >= min(bar.maximum(), end - bar.pageStep())

    @property
    def zoom(self) -> float:
        """How much larger than its room the page is."""
        return self._zoom

    def zoom_by(self, steps: int) -> None:
        """So many steps larger, or smaller when negative; the place that is read stays."""
        nearest = min(range(len(ZOOMS)), key=lambda n: abs(ZOOMS[n] - self._zoom))
        self.zoom_to(ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)])

    def zoom_to(self, zoom: float) -> None:
        """So many times larger than its room, within `ZOOMS`."""
        zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        if zoom == self._zoom or not self._zooms:
            return
        bar = self._scroll.verticalScrollBar()
        place = bar.value() / max(1, self._sheet.height())
        self._zoom = zoom
        self._fit()
        self._show()
        bar.setValue(round(place * self._sheet.height()))
        self.moved.emit()

    def turn(self, by: int) -> None:
        """Turns so many pages forward, or back when negative."""
        page = min(max(self._page + by, 1), max(self._pages, 1))
        if page != self._page:
            self._page = page
            self._scroll.verticalScrollBar().setValue(0)
            self._show()

    def _width(self) -> int:
        bar = self._scroll.verticalScrollBar()
        # A page is higher than its room, so the bar comes with the first one.
        coming = 0 if bar.isVisible() else bar.sizeHint().width()
        room = self._scroll.viewport().width() - coming - SPACE.small
        return round(max(200, min(room, 900)) * self._zoom)

    def _fit(self) -> None:
        if not self._pages:
            # An empty sheet would still be something to scroll.
            self._sheet.setFixedSize(0, 0)
            return
        width = self._width()
        self._sheet.setFixedSize(width, round(width * self._ratio))

    def _show(self) -> None:
        self._describe()
        if self._ask is None or not self._pages:
            self._sheet.picture = QPixmap()
            self._sheet.update()
            return
        width = round(self._width() * self.devicePixelRatioF())
        key, document = (self._page, width), self._document
        if key in self._known:
            self._put(key, document)
            return

        def arrived(picture: QImage) -> None:
            if document == self._document:
                self._known[key] = QPixmap.fromImage(picture)
                self._written[key[0]] = written_share(picture)
                self._put(key, document)

        land(decoded(self._ask(*key), longest=2 * width), self, arrived, self._otherwise)

    def _put(self, key: tuple[int, int], document: int) -> None:
        if key[0] == self._page and document == self._document:
            picture = self._known[key]
            ratio = picture.height() / max(1, picture.width())
            # A slip or a page of a passbook is known by its picture.
            if abs(ratio - self._ratio) > _SAME_RATIO:
                self._ratio = ratio
                self._fit()
            self._sheet.picture = picture
            self._sheet.update()
            self.seen.add(self._page)
            self.turned.emit(self._page)

    def _describe(self) -> None:
        self._sheet.setVisible(self._pages > 0)
        self._back.setEnabled(self._page > 1)
        self._on.setEnabled(self._page < self._pages)
        self._where.tell(
            Text("第 {page} 页，共 {pages} 页", "Page {page} of {pages}").format(
                page=self._page, pages=self._pages
            )
            if self._pages
            else Text("没有页面", "No pages")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page fits the width."""
        super().resizeEvent(event)
        before = self._sheet.width()
        self._fit()
        if self._sheet.width() != before:
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page has the focus, and the keys are ours."""
        if (
            watched is self._scroll
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
        ):
            self.keyPressEvent(event)
            return True
        if self._zooms and watched is self._scroll and isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.zoom_to(self._zoom * pinch.scaleFactor())
                return True
        if (
            self._zooms
            and isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgUp and PgDn scroll, and turn the page at its end."""
        if event.key() == Qt.Key.Key_PageDown:
            self.read_on(1)
        elif event.key() == Qt.Key.Key_PageUp:
            self.read_on(-1)
        else:
            super().keyPressEvent(event)

    def read_on(self, by: int = 1) -> None:
        """Scrolls by what is in sight, and turns the page at its end."""
        bar = self._scroll.verticalScrollBar()
        at_end = self.at_end if by > 0 else bar.value() == bar.minimum()
        if at_end:
            self.turn(by)
        else:
            bar.setValue(bar.value() + by * (bar.pageStep() - _OVERLAP))


def written_share(picture: QImage) -> float:
    """How far down a page is written on, as a share of its height from 0 to 1.

    What lies below is empty but for the foot, so nobody need be made to leaf through it. Where the
    writing comes near the foot, the whole page counts.
    """
    wide, tall = picture.width(), picture.height()
    aside = round(_ASIDE * wide)
    if wide <= 2 * aside or not tall:
        return 1.0
    middle = picture.copy(aside, 0, wide - 2 * aside, tall)
    grey = middle.convertToFormat(QImage.Format.Format_Grayscale8)
    dots, step, across = bytes(grey.constBits()), grey.bytesPerLine(), grey.width()
    for row in range(round(_FOOT * tall) - 1, -1, -1):
        if min(dots[row * step : row * step + across]) < _INK:
            end = (row + 1) / tall + 0.01
            return end if end < _NEAR_FOOT else 1.0
    return 1.0
