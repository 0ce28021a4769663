"""Large characters side by side, each with its code and reading, chosen by keys or mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.characters import code_point, describe, is_private, readings
from app.i18n import Text
from ui.language import say
from ui.theme import SPACE, TYPE, role, theme
from ui.widgets.glyphs import large_font, on_screen

CELL_WIDTH, CELL_HEIGHT = 78, 84
_GLYPH = 34
_LARGE = 72
_NUMBERED = 9
_NAME = Text("找到的字", "Characters found")

Index = QModelIndex | QPersistentModelIndex


def draw_character(painter: QPainter, character: str, area: QRect, pixels: int) -> None:
    """Draws a character; where no font has it, its code in a dashed frame instead of a box that
    looks like a character. A private glyph is its code too: every font draws another one."""
    colours = theme().colours
    if on_screen(character) and not is_private(character):
        painter.setFont(large_font(pixels))
        painter.setPen(QColor(colours.ink))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), character)
        return
    side = round(pixels * 1.05)
    frame = QRect(0, 0, side, side)
    frame.moveCenter(area.center())
    painter.setPen(QPen(QColor(colours.warn), 1, Qt.PenStyle.DashLine))
    painter.drawRect(frame)
    digits = code_point(character)[2:]
    half = (len(digits) + 1) // 2
    painter.setFont(large_font(max(9, pixels // 3)))
    words = f"{digits[:half]}\n{digits[half:]}"
    painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), words)


class CharacterView(QWidget):
    """One character, very large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._character = ""
        self.setFixedSize(_LARGE + 24, _LARGE + 20)

    def show_character(self, character: str) -> None:
        """Shows a character, or nothing."""
        self._character = character
        self.setAccessibleName(character)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it on the ground of the entry."""
        if self._character:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_character(painter, self._character, self.rect(), _LARGE)
            painter.end()


class _Characters(QAbstractListModel):
    """The characters of the grid."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.characters: tuple[str, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return len(self.characters)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The character; for those who listen, with its code and readings."""
        if not index.isValid():
            return None
        character = self.characters[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return character
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            facts = describe(character)
            return " ".join((character, facts.code_point, *facts.pinyin))
        return None


class _Cell(QStyledItemDelegate):
    """Draws one character with its number, code and reading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All are of one size."""
        return QSize(CELL_WIDTH, CELL_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the cell."""
        colours = theme().colours
        area: QRect = option.rect.adjusted(1, 1, -1, -1)
        state: QStyle.StateFlag = option.state
        character = str(index.data())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(QColor(colours.accent_wash))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), SPACE.radius, SPACE.radius)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(colours.hover))
        draw_character(painter, character, area.adjusted(0, 4, 0, -32), _GLYPH)
        painter.setFont(large_font(TYPE.small - 1))
        painter.setPen(QColor(colours.ink_muted))
        if index.row() < _NUMBERED:
            corner = area.adjusted(6, 3, 0, 0)
            painter.drawText(corner, int(Qt.AlignmentFlag.AlignLeft), str(index.row() + 1))
        below = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        painter.drawText(area.adjusted(0, 0, 0, -17), below, code_point(character))
        painter.drawText(area.adjusted(0, 0, 0, -3), below, next(iter(readings(character)), ""))
        painter.restore()


class CharacterGrid(QListView):
    """The characters that were found. `picked` carries one that was clicked twice or activated,
    `current_changed` the one at the cursor or nothing."""

    picked = Signal(str)
    current_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "candidates")
        say(self, _NAME, "accessibleName")
        self._model = _Characters(self)
        self.setModel(self._model)
        self.setItemDelegate(_Cell(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.picked.emit(self.at(index.row())))
        self.selectionModel().currentChanged.connect(
            lambda now, _before: self.current_changed.emit(self.at(now.row()))
        )

    def show_characters(self, characters: Sequence[str]) -> None:
        """Shows other characters; the first is the current one."""
        self._model.beginResetModel()
        self._model.characters = tuple(characters)
        self._model.endResetModel()
        if characters:
            self.setCurrentIndex(self._model.index(0))

    @property
    def characters(self) -> tuple[str, ...]:
        """What is shown."""
        return self._model.characters

    @property
    def current(self) -> str:
        """The character at the cursor; empty where there is none."""
        return self.at(self.currentIndex().row())

    @property
    def in_first_row(self) -> bool:
        """Whether there is nothing above the current character."""
        return (
            self.visualRect(self.currentIndex()).top()
            <= self.visualRect(self._model.index(0)).top()
        )

    def at(self, number: int) -> str:
        """The character at a place counted from 0; empty where there is none."""
        return self._model.characters[number] if 0 <= number < len(self.characters) else ""
