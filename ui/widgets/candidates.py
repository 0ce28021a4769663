"""Text that was read by machine: doubtful characters are marked, and others are offered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPointF,
    QRectF,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from app.domain.characters import is_private
from app.i18n import Text
from ui.language import say
from ui.theme import TYPE, role, theme

SURE = 0.93
"""From this confidence on a character is not marked, unless something else looks like it: on drawn
cards every wrong value had a character below it (measured in app.vision.fields)."""

Characters = Sequence[tuple[str, float]]
"""Each character of a value with the reader's confidence, 0 to 1."""
Candidates = Sequence[tuple[int, tuple[str, ...]]]
"""For the position of a doubtful character, what else it may be, likeliest first."""

_OFFERED = Text("候选字：数字键选择，Esc 关闭", "Other characters: number keys choose, Esc closes")
_MOST = 9
_CLOSING = {QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def doubtful_at(characters: Characters, candidates: Candidates) -> dict[int, float]:
    """The positions that a person should look at, with their confidence (1 where it is unknown)."""
    found = {at: 1.0 for at, others in candidates if others}
    for at, (_character, confidence) in enumerate(characters):
        if confidence < SURE or at in found:
            found[at] = confidence
    return dict(sorted(found.items()))


class ReadEdit(QLineEdit):
    """An entry that holds what was read. Doubtful characters are underlined as long as they stand
    as they were read, unless the whole is certain; Alt+Down or Ctrl+Space offers others for the
    one at the cursor in any case.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = ""
        self.doubtful: dict[int, float] = {}
        self._others: dict[int, tuple[str, ...]] = {}
        self._at = 0
        self.popup = QListView(self)
        self._model = QStringListModel(self.popup)
        self.popup.setModel(self._model)
        self.popup.hide()
        role(self.popup, "candidates")
        say(self.popup, _OFFERED, "accessibleName")
        say(self.popup, _OFFERED, "toolTip")
        self.popup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.popup.setUniformItemSizes(True)
        self.popup.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.popup.clicked.connect(self._pick)
        self.destroyed.connect(self.popup.deleteLater)

    def show_read(
        self, text: str, characters: Characters, candidates: Candidates, *, certain: bool = False
    ) -> None:
        """Shows what was read; characters and candidates count its characters from 0."""
        self._read = text
        known = "".join(character for character, _ in characters) == text
        self._others = {at: others for at, others in candidates if others and at < len(text)}
        doubtful = {} if certain else doubtful_at(characters if known else (), candidates)
        self.doubtful = {at: sure for at, sure in doubtful.items() if at < len(text)}
        self.setText(text)
        self.setCursorPosition(0)

    @property
    def marked(self) -> tuple[int, ...]:
        """Positions of doubtful characters that still stand as they were read."""
        return tuple(at for at in self.doubtful if self._stands(at))

    def _stands(self, at: int) -> bool:
        """Whether a character is still the one that was read."""
        text, read = self.text(), self._read
        if len(text) == len(read):
            return text[at] == read[at]
        return text[: at + 1] == read[: at + 1]

    def offer(self, at: int | None = None) -> bool:
        """Opens the list of other characters at a position, or at the cursor; False where there
        are none."""
        if at is None:
            at = self._at_cursor()
        if at is None or at not in self._others:
            return False
        self.setFocus()
        self._at = at
        start = _units(self.text()[:at])
        self.setSelection(start, _units(self.text()[at]))
        self._model.setStringList(
            [
                f"{number if number <= _MOST else ' '}   {one}   U+{ord(one[0]):04X}"
                for number, one in enumerate(self._others[at], 1)
            ]
        )
        self.popup.setCurrentIndex(self._model.index(0))
        self._open()
        return True

    def select_doubtful(self) -> None:
        """Selects the doubtful character at the cursor, so that what is put in takes its place;
        where none is there, nothing is selected and it goes in at the cursor. A reader's private
        glyph, which nobody can record, comes before all."""
        text, marked = self.text(), self.marked
        whole = self.selectedText() == text
        if self.hasSelectedText() and not whole:
            return
        before = len(_cut(text, self.cursorPosition()))
        at = next((place for place, one in enumerate(text) if is_private(one)), None)
        if at is None and not whole:
            at = next((one for one in (before, before - 1) if one in marked), None)
        elif at is None and marked:
            at = marked[0]
        if at is None:
            self.deselect()
        else:
            self.setSelection(_units(text[:at]), _units(text[at]))

    def _at_cursor(self) -> int | None:
        """The character after the cursor, else the one before it, else the first with others."""
        offered = [at for at in sorted(self._others) if self._stands(at)]
        if self.selectedText() == self.text():
            return offered[0] if offered else None
        cursor = self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
        before = len(_cut(self.text(), cursor))
        return next((at for at in (before, before - 1, *offered) if at in offered), None)

    def _open(self) -> None:
        """Lays the list over the window, under the character; the keys stay in the entry."""
        window = self.window()
        self.popup.setParent(window)
        self.popup.ensurePolished()
        lines = min(self._model.rowCount(), _MOST + 1)
        height = lines * max(self.popup.sizeHintForRow(0), 1) + 2 * self.popup.frameWidth() + 6
        place = self.mapTo(window, QPointF(self._x_of(self._at) - 12, self.height()).toPoint())
        if window.height() - place.y() < height:
            place.setY(place.y() - self.height() - height - 2)
        width = max(190, self.popup.sizeHintForColumn(0) + 30)
        self.popup.setGeometry(min(place.x(), window.width() - width), place.y() + 1, width, height)
        self.popup.show()
        self.popup.raise_()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def close_list(self) -> None:
        """Closes the list of other characters."""
        self.popup.hide()
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def _pick(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, row: int) -> None:
        others = self._others.get(self._at, ())
        self.close_list()
        if not 0 <= row < len(others):
            return
        text = self.text()
        self.setSelection(_units(text[: self._at]), _units(text[self._at]))
        # Put in as if typed, so that it can be undone and everybody hears of it.
        self.insert(others[row])
        left = [at for at in sorted(self._others) if at > self._at and self._stands(at)]
        if left:
            self.setCursorPosition(_units(self.text()[: left[0]]))

    # keys and mouse -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down or Ctrl+Space opens the list; in it digits, arrows, Enter and Esc act."""
        key = Qt.Key(event.key())
        if self.popup.isVisible():
            if key in _STEPS:
                row = self.popup.currentIndex().row() + _STEPS[key]
                row = min(max(row, 0), self._model.rowCount() - 1)
                self.popup.setCurrentIndex(self._model.index(row))
                return
            if key in _TAKING:
                self._take(self.popup.currentIndex().row())
                return
            if event.text().isdigit() and event.text() != "0":
                self._take(int(event.text()) - 1)
                return
            self.close_list()
            if key == Qt.Key.Key_Escape:
                return
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if (alt and key == Qt.Key.Key_Down) or (control and key == Qt.Key.Key_Space):
            self.offer()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """While the list is open its keys are its own, and no shortcut of the screen takes them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.popup.isVisible()
            and event.key() in {Qt.Key.Key_Escape, *_TAKING, *_STEPS}
        ):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click or a turn of the wheel elsewhere closes the list."""
        if event.type() in _CLOSING and isinstance(watched, QWidget):
            inside = watched in {self, self.popup} or self.popup.isAncestorOf(watched)
            if not inside:
                self.close_list()
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the focus."""
        self.close_list()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The list goes with its entry."""
        self.close_list()
        super().hideEvent(event)

    # what is shown --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws a wavy line under each doubtful character."""
        super().paintEvent(event)
        marked = self.marked
        if not marked:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().colours.warn), 2))
        y = self.height() / 2 + QFontMetricsF(self.font()).ascent() / 2 + 4
        for at in marked:
            left, right = self._x_of(at), self._x_of(at + 1)
            if right > 4 and left < self.width() - 4:
                _wave(painter, left + 1, right - 1, y)
        painter.end()

    def _x_of(self, at: int) -> float:
        """Where a character begins, in pixels of this entry."""
        metrics = QFontMetricsF(self.font())
        text = self.text()
        cursor = self.cursorRect().x() + 5
        return (
            cursor
            - metrics.horizontalAdvance(_cut(text, self.cursorPosition()))
            + metrics.horizontalAdvance(text[:at])
        )


class ReadingLine(QWidget):
    """The characters as they were read, the doubtful ones marked with how sure the reader is.

    `asked` carries the position of a marked character that was clicked.
    """

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._characters: tuple[tuple[str, float], ...] = ()
        self._doubtful: dict[int, float] = {}
        self._places: list[QRectF] = []
        self.setMinimumWidth(60)
        self.setFixedHeight(0)

    def show_read(self, characters: Characters, candidates: Candidates) -> None:
        """Shows what was read of one field."""
        self._characters = tuple(characters)
        self._doubtful = doubtful_at(characters, candidates)
        self.setAccessibleName(self.spoken)
        self.setToolTip(self.spoken)
        self._lay()

    @property
    def spoken(self) -> str:
        """The doubtful characters with their confidence, for those who cannot see the marks."""
        return "  ".join(
            f"{self._characters[at][0]} {confidence:.2f}"
            for at, confidence in self._doubtful.items()
            if at < len(self._characters)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The characters break into lines that fit."""
        self._lay()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a marked character asks for others."""
        for at in self._doubtful:
            if at < len(self._places) and self._places[at].contains(event.position()):
                self.asked.emit(at)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme().colours
        small = self.font()
        small.setPixelSize(TYPE.small - 1)
        centre = int(Qt.AlignmentFlag.AlignCenter)
        for at, place in enumerate(self._places):
            character = self._characters[at][0]
            top = QRectF(place.left(), place.top(), place.width(), 22)
            if at in self._doubtful:
                painter.fillRect(place, QColor(colours.warn_wash))
                painter.setPen(QPen(QColor(colours.warn), 2))
                _wave(painter, place.left() + 3, place.right() - 3, top.bottom() - 1)
                painter.setFont(small)
                figure = QRectF(place.left(), top.bottom(), place.width(), 14)
                painter.drawText(figure, centre, f"{self._doubtful[at]:.2f}".lstrip("0"))
                painter.setPen(QColor(colours.ink))
            else:
                painter.setPen(QColor(colours.ink_muted))
            painter.setFont(self.font())
            painter.drawText(top, centre, character)
        painter.end()

    def _lay(self) -> None:
        metrics = QFontMetricsF(self.font())
        self._places = []
        x = y = 0.0
        for at, (character, _confidence) in enumerate(self._characters):
            width = metrics.horizontalAdvance(character) + 1
            if at in self._doubtful:
                width = max(width, 26.0)
            if x + width > self.width() and x:
                x, y = 0.0, y + 37
            self._places.append(QRectF(x, y, width, 36))
            x += width
        self.setFixedHeight(round(y) + 37 if self._characters else 0)
        self.update()


def _wave(painter: QPainter, left: float, right: float, y: float) -> None:
    step, up = 3.0, True
    at = QPointF(left, y)
    while at.x() < right - 0.5:
        to = QPointF(min(at.x() + step, right), y - 2 if up else y)
        painter.drawLine(at, to)
        at, up = to, not up


def _units(text: str) -> int:
    """How long Qt takes a text to be: rare characters count twice."""
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, units: int) -> str:
    """The beginning of a text that Qt takes to be so long."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
