"""A table of figures: columns with titles, rows walked with arrows, opened by Enter or a click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.i18n import Text
from ui.language import said, spoken
from ui.sizes import px
from ui.theme import SPACE, TYPE, Tone, body_font, role, theme

Index = QModelIndex | QPersistentModelIndex

_HEIGHT = 30


@dataclass(frozen=True)
class TableColumn:
    """A column; `share` is how wide it is beside the others, figures stand at the right."""

    title: Text
    share: float = 1.0
    figures: bool = False


@dataclass(frozen=True)
class TableRow:
    """One row; a `strong` one is a sum, and `tone` says that something is wrong with it, which its
    cells say in words too."""

    key: str
    cells: tuple[str | Text, ...]
    strong: bool = False
    tone: Tone = Tone.PLAIN


class _Model(QAbstractTableModel):
    def __init__(self, columns: Sequence[TableColumn], parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[TableRow, ...] = ()

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt spells it
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt spells it
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, what: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.rows[index.row()].cells[index.column()]
        words = said(cell) if isinstance(cell, Text) else cell
        if what in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return words
        return None

    def headerData(
        self, section: int, across: Qt.Orientation, what: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if across is not Qt.Orientation.Horizontal:
            return None
        if what == Qt.ItemDataRole.DisplayRole:
            return said(self.columns[section].title)
        if what == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self.columns[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def spoken_anew(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)


def _side(column: TableColumn) -> int:
    across = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
    return int(across | Qt.AlignmentFlag.AlignVCenter)


class _Painter(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, _Model)
        row, column = model.rows[index.row()], model.columns[index.column()]
        view = self.parent()
        assert isinstance(view, Table)
        colours, area = theme().colours, QRect(option.rect)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            wash = colours.accent_wash if view.hasFocus() else colours.sunken
            painter.fillRect(area, QColor(wash))
            if index.column() == 0:
                edge = QRect(area.left(), area.top(), 4, area.height())
                strong = colours.accent if view.hasFocus() else colours.line_strong
                painter.fillRect(edge, QColor(strong))
        elif row.tone is not Tone.PLAIN:
            painter.fillRect(area, QColor(colours.wash_of(row.tone)))
        painter.setPen(QColor(colours.line_strong if row.strong else colours.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        font = _font(strong=row.strong)
        painter.setFont(font)
        ink = colours.ink if row.tone is Tone.PLAIN else colours.ink_of(row.tone)
        painter.setPen(QColor(ink))
        inside = area.adjusted(SPACE.small, 0, -SPACE.small, 0)
        words = str(model.data(index))
        fitted = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, _side(column), fitted)
        painter.restore()


class Table(QTableView):
    """The table. `opened` carries the key of the row that Enter or a click opened; rows without a
    key open nothing."""

    opened = Signal(str)

    def __init__(
        self, columns: Sequence[TableColumn], nothing: Text, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        role(self, "list")
        self._nothing = nothing
        self._model = _Model(columns, self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(_HEIGHT))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._open)
        spoken().changed.connect(self._model.spoken_anew)
        theme().changed.connect(self.viewport().update)

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """The rows, from the top."""
        return self._model.rows

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        """Shows other rows; the row that was current stays so where it is still there."""
        at = self.currentIndex().row()
        self._model.show_rows(rows)
        if rows and self.hasFocus():
            self.selectRow(min(max(at, 0), len(rows) - 1))

    def show_all_rows(self) -> None:
        """Takes the height of all its rows, for a short table on a page that scrolls."""
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + px(_HEIGHT) * max(1, len(self.rows)) + 2 * self.frameWidth() + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        shares = [column.share for column in self._model.columns]
        room, left = self.viewport().width(), self.viewport().width()
        for n, share in enumerate(shares):
            width = left if n == len(shares) - 1 else round(room * share / sum(shares))
            self.setColumnWidth(n, width)
            left -= width

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard finds a current row."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and self.rows and not self.selectionModel().hasSelection():
            self.selectRow(max(self.currentIndex().row(), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the rows, or says that there are none."""
        super().paintEvent(event)
        if not self.rows:
            painter = QPainter(self.viewport())
            painter.setFont(body_font())
            painter.setPen(QColor(theme().colours.ink_muted))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self.viewport().rect(), flags, said(self._nothing))
            painter.end()

    def _open(self, index: Index) -> None:
        if index.isValid() and self.rows[index.row()].key:
            self.opened.emit(self.rows[index.row()].key)


def _font(*, strong: bool) -> QFont:
    font = body_font()
    font.setPixelSize(TYPE.small + 1)
    # Figures of equal width stand one below the other.
    font.setFeature(QFont.Tag("tnum"), 1)
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    return font
