"""A list of two-line rows with code, badge and time, walked with arrows, opened by Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from app.i18n import Text
from ui.language import said, spoken
from ui.sizes import px
from ui.theme import SPACE, TYPE, Tone, body_font, role, theme
from ui.widgets.chip import chip_size, draw_chip

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 54

_NOTHING = Text("", "")


@dataclass(frozen=True)
class ListRow:
    """One row.

    Attributes:
        key: what `opened` and `current_changed` carry.
        code: written before the title in a key cap: a transaction code.
        right: written at the right end of the first line: a time.
        badge: how it stands; written at the right end of the second line.
        barred: why it cannot be opened; the row is grey and says so instead of `under`.
    """

    key: str
    title: Text
    under: Text = _NOTHING
    code: str = ""
    right: Text = _NOTHING
    badge: Text = _NOTHING
    tone: Tone = Tone.PLAIN
    barred: Text | None = None


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[ListRow, ...] = ()

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt spells it
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, what: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if what in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            parts = (row.code, said(row.title), said(row.barred or row.under), said(row.right))
            return "  ".join(part for part in (*parts, said(row.badge)) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ListRow = index.model().rows[index.row()]  # type: ignore[attr-defined]
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colours = theme().colours
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen and _acts(self.parent()):
            painter.fillRect(area, QColor(colours.accent_wash))
            painter.fillRect(
                QRect(area.left(), area.top(), 4, area.height()), QColor(colours.accent)
            )
        elif chosen:
            painter.fillRect(area, QColor(colours.sunken))
            edge = QRect(area.left(), area.top(), 4, area.height())
            painter.fillRect(edge, QColor(colours.line_strong))
        elif state & QStyle.StateFlag.State_MouseOver and not row.barred:
            painter.fillRect(area, QColor(colours.hover))
        painter.setPen(QColor(colours.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inside = area.adjusted(SPACE.large, SPACE.small, -SPACE.medium, -SPACE.small)
        half = inside.height() // 2
        first = QRect(inside.left(), inside.top(), inside.width(), half)
        second = QRect(inside.left(), inside.top() + half, inside.width(), half)
        ink = colours.ink_disabled if row.barred else colours.ink
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        if row.code:
            high = px(28)
            top = inside.center().y() - high / 2
            cap = QRectF(inside.left(), top, _code_width(row.code), high)
            painter.setPen(QColor(colours.line_strong if row.barred else colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cap, 5, 5)
            painter.setFont(_font(TYPE.strong, bold=True))
            painter.setPen(QColor(ink if row.barred else colours.accent))
            painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), row.code)
            shift = round(cap.width()) + SPACE.medium
            first.setLeft(first.left() + shift)
            second.setLeft(second.left() + shift)
        small = _font(TYPE.small + 1)
        if right := said(row.right):
            painter.setFont(small)
            painter.setPen(QColor(colours.ink_muted))
            painter.drawText(first, middle | int(Qt.AlignmentFlag.AlignRight), right)
            room = QFontMetrics(small).horizontalAdvance(right) + SPACE.medium
            first.setRight(first.right() - room)
        if badge := said(row.badge):
            size = chip_size(badge)
            top = second.center().y() - size.height() // 2 + 1
            left = second.right() - size.width() + 1
            draw_chip(painter, QRectF(QRect(QPoint(left, top), size)), row.tone, badge)
            second.setRight(left - SPACE.small)
        title = _font(TYPE.strong, bold=True)
        painter.setFont(title)
        painter.setPen(QColor(ink))
        painter.drawText(first, middle, _fitted(said(row.title), title, first.width()))
        painter.setFont(small)
        painter.setPen(QColor(colours.ink_muted))
        under = said(row.barred or row.under)
        painter.drawText(second, middle, _fitted(under, small, second.width()))
        painter.restore()


def _acts(listing: QObject | None) -> bool:
    """Whether Enter opens the current row of this list now."""
    assert isinstance(listing, RowList)
    driver = listing.driver
    driven = driver is not None and driver.hasFocus() and bool(driver.text().strip())
    return listing.hasFocus() or driven


class RowList(QListView):
    """The list. `opened` carries the key of the row that Enter or a click opened."""

    opened = Signal(str)
    current_changed = Signal(str)

    def __init__(
        self, nothing: Text, *, opens_on_click: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        role(self, "list")
        self._nothing = nothing
        self.driver: QLineEdit | None = None
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        if opens_on_click:
            self.clicked.connect(self._open)
        self.doubleClicked.connect(self._open) if not opens_on_click else None
        self.selectionModel().currentChanged.connect(lambda now, _: self._told(now))
        spoken().changed.connect(self.viewport().update)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def driven_by(self, field: QLineEdit) -> None:
        """Enter in this field opens the current row, once something is typed there."""
        self.driver = field
        field.textChanged.connect(lambda _: self.viewport().update())

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """The rows, from the top."""
        return self._rows.rows

    def says_nothing(self, nothing: Text) -> None:
        """What stands there while there are no rows."""
        self._nothing = nothing
        self.viewport().update()

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Shows other rows; the current one stays current where its key is still there."""
        key = self.current_key()
        self._rows.show_rows(rows)
        keys = [row.key for row in rows]
        if key in keys:
            self.setCurrentIndex(self._rows.index(keys.index(key)))
        elif keys and (self.hasFocus() or self.driver is not None):
            self.setCurrentIndex(self._rows.index(0))

    def current_key(self) -> str:
        """The key of the current row; empty where there is none."""
        at = self.currentIndex().row()
        return self._rows.rows[at].key if 0 <= at < len(self._rows.rows) else ""

    def choose(self, key: str) -> None:
        """Makes the row of this key current."""
        for n, row in enumerate(self._rows.rows):
            if row.key == key:
                self.setCurrentIndex(self._rows.index(n))

    def step(self, by: int) -> None:
        """Moves the current row, for a field that stays focused while arrows walk the list."""
        count = len(self._rows.rows)
        if count:
            at = min(max(self.currentIndex().row() + by, 0), count - 1)
            self.setCurrentIndex(self._rows.index(at))

    def open_current(self) -> None:
        """Opens the current row unless it is barred."""
        self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not self._rows.rows[index.row()].barred:
            self.opened.emit(self._rows.rows[index.row()].key)

    def _told(self, index: QModelIndex) -> None:
        if index.isValid():
            self.current_changed.emit(self._rows.rows[index.row()].key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard finds a current row, and sees it: Qt makes one current without
        showing it."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and self.rows and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self._rows.index(max(self.currentIndex().row(), 0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Whoever leans on the key has opened nothing.
            if not event.isAutoRepeat():
                self.open_current()
            return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """On hover the whole row is said, for what did not fit."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            if index.isValid():
                row = self._rows.rows[index.row()]
                lines = [said(row.title), said(row.barred or row.under)]
                QToolTip.showText(event.globalPos(), "\n".join(filter(None, lines)), self)
                return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the rows, or says that there are none."""
        super().paintEvent(event)
        if not self._rows.rows:
            painter = QPainter(self.viewport())
            painter.setFont(body_font())
            painter.setPen(QColor(theme().colours.ink_muted))
            area = self.viewport().rect().adjusted(SPACE.wide, 0, -SPACE.wide, 0)
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(area, flags, said(self._nothing))
            painter.end()


def _font(size: int, *, bold: bool = False) -> QFont:
    font = body_font()
    font.setPixelSize(size)
    if bold:
        font.setWeight(QFont.Weight.Medium)
    return font


def _code_width(code: str) -> int:
    return QFontMetrics(_font(TYPE.strong, bold=True)).horizontalAdvance(code) + 18


def _fitted(words: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
