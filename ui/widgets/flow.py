"""Widgets side by side that go on in the next line where the width ends."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.theme import SPACE


class Flow(QLayout):
    """Each widget as wide as it wants to be; as many in a line as there is room for."""

    def __init__(self, space: int = SPACE.small) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(space)

    def addItem(self, item: QLayoutItem) -> None:
        """As Qt asks of a layout."""
        self._items.append(item)

    def count(self) -> int:
        """How many widgets there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place; None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Takes an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width."""
        return self._laid(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, area: QRect) -> None:
        """Lays the widgets out."""
        super().setGeometry(area)
        self._laid(area, place=True)

    def sizeHint(self) -> QSize:
        """All in one line: whoever has less room asks for the height of that width."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest of them must fit."""
        least = QSize()
        for one in self._shown():
            least = least.expandedTo(one.sizeHint())
        return least

    def _shown(self) -> list[QLayoutItem]:
        return [one for one in self._items if not _hidden(one.widget())]

    def _laid(self, area: QRect, *, place: bool) -> int:
        top = area.y()
        for line in self._lines(area.width()):
            left, high = area.x(), max(one.sizeHint().height() for one in line)
            for one in line:
                hint = one.sizeHint().boundedTo(QSize(max(area.width(), 1), high))
                if place:
                    middle = top + (high - hint.height()) // 2
                    one.setGeometry(QRect(QPoint(left, middle), hint))
                left += hint.width() + self.spacing()
            top += high + self.spacing()
        return max(0, top - self.spacing() - area.y())

    def _lines(self, width: int) -> Iterator[list[QLayoutItem]]:
        line: list[QLayoutItem] = []
        left = width
        for one in self._shown():
            wide = one.sizeHint().width()
            if line and wide > left:
                yield line
                line, left = [], width
            line.append(one)
            left -= wide + self.spacing()
        if line:
            yield line


def flow(*widgets: QWidget, space: int = SPACE.small) -> Flow:
    """The widgets side by side, going on in the next line."""
    made = Flow(space)
    for one in widgets:
        made.addWidget(one)
    return made


def _hidden(widget: QWidget | None) -> bool:
    return widget is not None and widget.isHidden()
