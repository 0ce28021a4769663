"""A list of what was found: lines under headings, each with a sign, what it is, and by what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.i18n import Text
from ui.icons import draw_picture
from ui.language import said, spoken
from ui.sizes import px
from ui.theme import SPACE, TYPE, body_font, role, theme

Index = QModelIndex | QPersistentModelIndex

_HEADING, _LINE = 26, 46
_NOTHING = Text("", "")


@dataclass(frozen=True)
class FoundLine:
    """One line; without `does` it is a heading or a remark and cannot be chosen.

    Attributes:
        does: what Enter or a click does.
        icon: the sign before it; a line without one is a heading.
        code: written in a key cap before the title: a transaction code, a key.
        by: by what it was found, at the right.
        barred: why it cannot be opened: the line is grey and says so instead of `under`.
    """

    title: Text
    does: Callable[[], object] | None = None
    under: Text = _NOTHING
    icon: str = ""
    code: str = ""
    by: Text = _NOTHING
    barred: Text | None = None

    @property
    def can_be_chosen(self) -> bool:
        """Whether arrows and mouse stop here; a barred line only says why."""
        return self.does is not None or self.barred is not None


class _Lines(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[FoundLine, ...] = ()

    def show_lines(self, lines: Sequence[FoundLine]) -> None:
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt spells it
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, what: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if what in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            texts = (said(line.title), said(line.barred or line.under), said(line.by))
            return "  ".join(part for part in (line.code, *texts) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.lines[index.row()].can_be_chosen:
            return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.NoItemFlags


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: FoundLine = index.model().lines[index.row()]  # type: ignore[attr-defined]
        return QSize(120, px(_LINE if line.icon else _HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: FoundLine = index.model().lines[index.row()]  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.icon:
            self._line(painter, option, line)
        else:
            area = option.rect.adjusted(SPACE.medium, 0, -SPACE.medium, 0)
            painter.setFont(_font(TYPE.small, bold=True))
            painter.setPen(QColor(theme().colours.ink_muted))
            middle = int(Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(area, middle, _fitted(line.title, painter.font(), area.width()))
        painter.restore()

    def _line(self, painter: QPainter, option: QStyleOptionViewItem, line: FoundLine) -> None:
        area: QRect = option.rect
        colours = theme().colours
        listing = self.parent()
        assert isinstance(listing, FoundList)
        if option.state & QStyle.StateFlag.State_Selected and listing.acts:
            painter.fillRect(area, QColor(colours.accent_wash))
            edge = QRect(area.left(), area.top(), 4, area.height())
            painter.fillRect(edge, QColor(colours.line_strong if line.barred else colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(colours.hover))
        inside = area.adjusted(SPACE.medium, SPACE.tight, -SPACE.medium, -SPACE.tight)
        ink = colours.ink_muted if line.barred else colours.ink
        sign = px(20)
        draw_picture(
            painter,
            "lock" if line.barred else line.icon,
            colours.ink_muted if line.barred else colours.accent,
            (inside.left(), inside.center().y() - sign // 2),
            sign,
        )
        inside.setLeft(inside.left() + sign + SPACE.medium)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        strong, small = _font(TYPE.strong, bold=True), _font(TYPE.small)
        if line.code:
            painter.setFont(strong)
            width = painter.fontMetrics().horizontalAdvance(line.code) + px(14)
            cap = QRectF(inside.left(), inside.center().y() - px(12), width, px(24))
            painter.setPen(QColor(colours.line_strong if line.barred else colours.accent))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(QColor(ink if line.barred else colours.accent))
            painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), line.code)
            inside.setLeft(inside.left() + width + SPACE.medium)
        half = inside.height() // 2
        under = said(line.barred or line.under)
        first = QRect(inside) if not under else inside.adjusted(0, 0, 0, -half)
        if by := said(line.by):
            painter.setFont(small)
            painter.setPen(QColor(colours.ink_muted))
            painter.drawText(first, middle | int(Qt.AlignmentFlag.AlignRight), by)
            room = painter.fontMetrics().horizontalAdvance(by) + SPACE.medium
            first.setRight(first.right() - room)
        painter.setFont(strong)
        painter.setPen(QColor(ink))
        painter.drawText(first, middle, _fitted(line.title, strong, first.width()))
        if under:
            second = inside.adjusted(0, half, 0, 0)
            painter.setFont(small)
            painter.setPen(QColor(colours.ink_muted))
            painter.drawText(
                second, middle, _fitted(line.barred or line.under, small, second.width())
            )


class FoundList(QListView):
    """The list. Below a search line it never takes the focus: who types goes on typing, and the
    line walks it; on a screen it takes the focus, and arrows and Enter."""

    chosen = Signal(object)
    """the line that a click or Enter chose"""

    def __init__(self, *, takes_focus: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._takes_focus = takes_focus
        role(self, "found")
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Painter(self))
        self.setMouseTracking(True)
        policy = Qt.FocusPolicy.StrongFocus if takes_focus else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._choose)
        spoken().changed.connect(self.viewport().update)

    @property
    def lines(self) -> tuple[FoundLine, ...]:
        """The lines, headings among them, from the top."""
        return self._lines.lines

    @property
    def acts(self) -> bool:
        """Whether Enter chooses the current line now."""
        return self.hasFocus() or not self._takes_focus

    @property
    def current(self) -> FoundLine | None:
        """The line that Enter would choose."""
        at = self.currentIndex().row()
        return self.lines[at] if 0 <= at < len(self.lines) else None

    def show_lines(self, lines: Sequence[FoundLine]) -> None:
        """Shows other lines; the first one that can be chosen is current, or where the list has
        the focus the one that was."""
        at = self.currentIndex().row() if self._takes_focus else -1
        self._lines.show_lines(lines)
        stops = [n for n, one in enumerate(lines) if one.can_be_chosen]
        self._go(at if at in stops else next(iter(stops), None))
        if at not in stops:
            self.scrollToTop()
        self.updateGeometry()

    def needed_height(self) -> int:
        """The height at which nothing need be scrolled, in pixels."""
        lines = sum(px(_LINE if one.icon else _HEADING) for one in self.lines)
        return lines + 2 * self.frameWidth() + 2

    def sizeHint(self) -> QSize:
        """As high as all lines together."""
        return QSize(px(240), self.needed_height())

    def step(self, by: int) -> None:
        """Moves the current line over headings; stops at either end."""
        stops = [n for n, one in enumerate(self.lines) if one.can_be_chosen]
        if not stops:
            return
        at = self.currentIndex().row()
        place = stops.index(at) + by if at in stops else 0
        to = stops[min(max(place, 0), len(stops) - 1)]
        self._go(to)
        if to == stops[0]:
            self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from line to line, Enter chooses."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Whoever leans on the key has chosen nothing.
            if not event.isAutoRepeat():
                self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes finds a current line."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.step(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The current line is no longer marked."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _go(self, to: int | None) -> None:
        if to is not None:
            self.setCurrentIndex(self._lines.index(to))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self.lines[index.row()].can_be_chosen:
            self.chosen.emit(self.lines[index.row()])


def _font(size: int, *, bold: bool = False) -> QFont:
    font = body_font()
    font.setPixelSize(size)
    if bold:
        font.setWeight(QFont.Weight.Medium)
    return font


def _fitted(words: Text, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(said(words), Qt.TextElideMode.ElideRight, width)
