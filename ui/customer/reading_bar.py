"""How far a customer has read: one field for each page, the pages of a paper close together."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import Text
from ui.language import say

_HEIGHT = 14
_BETWEEN_PAGES, _BETWEEN_PAPERS = 3, 16
_SAYS = Text(
    "已看 {seen} 页，共 {pages} 页",
    "{seen} of {pages} pages seen",
)


class ReadingBar(QWidget):
    """A line of fields: full where a page was seen, with a thick frame where the customer is."""

    def __init__(self, papers: tuple[int, ...]) -> None:
        """`papers` are the numbers of pages of the papers, in their order."""
        super().__init__()
        self._papers = papers
        self._seen: frozenset[int] = frozenset()
        self._page = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_read(frozenset(), 0)

    def show_read(self, seen: frozenset[int], page: int) -> None:
        """Shows which pages were seen and which is read now, counted from 1 over all papers."""
        self._seen, self._page = seen, page
        pages = sum(self._papers)
        say(self, _SAYS.format(seen=len(seen), pages=pages), "accessibleName")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(sum(self._papers) * 3 * _HEIGHT, _HEIGHT)

    def fields(self) -> list[QRectF]:
        """Where the field of each page lies."""
        pages = sum(self._papers)
        between = [
            _BETWEEN_PAGES if of_it else _BETWEEN_PAPERS
            for n, count in enumerate(self._papers)
            for of_it in range(count)
            if n or of_it
        ]
        wide = max(2.0, (self.width() - 2 - sum(between)) / max(1, pages))
        places, x = [], 1.0
        for n in range(pages):
            places.append(QRectF(x, 2, wide, self.height() - 4))
            x += wide + (between[n] if n < len(between) else 0)
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        for n, place in enumerate(self.fields(), 1):
            full = n in self._seen
            here = n == self._page
            role = QPalette.ColorRole.Highlight if full else QPalette.ColorRole.Base
            edge = QPalette.ColorRole.Text if here else QPalette.ColorRole.Dark
            painter.setBrush(colours.color(role))
            painter.setPen(QPen(colours.color(edge), 2.5 if here else 1))
            painter.drawRoundedRect(place, 3, 3)
        painter.end()
