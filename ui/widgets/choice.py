"""A choice from a list: by mouse, by arrows, or by typing a code, pinyin initials or the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget
from shiboken6 import isValid

from app.domain.fitting import rank
from app.i18n import Text
from ui.icons import icon_picture
from ui.language import said, say, spoken
from ui.theme import role, theme

_MOST_LINES = 12
_CLOSING = {QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class Line(Protocol):
    """One line of a list: a code and what it says."""

    @property
    def code(self) -> str: ...
    @property
    def text(self) -> Text: ...


class ChoiceEdit(QLineEdit):
    """A closed list. `chosen` carries the code that the teller settled on, or nothing."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Line] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Line, ...] = tuple(choices)
        self._fitting: tuple[Line, ...] = self._choices
        self._code = ""
        self.popup = QListView(self)
        # The lines go with the list: a list whose lines went before it complains.
        self._model = QStringListModel(self.popup)
        self.popup.setModel(self._model)
        self.popup.hide()
        role(self.popup, "choices")
        self.popup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.popup.setUniformItemSizes(True)
        self.popup.clicked.connect(self._pick)
        self.destroyed.connect(self.popup.deleteLater)
        self._arrow = self.addAction(self._down(), QLineEdit.ActionPosition.TrailingPosition)
        self._arrow.triggered.connect(self.show_list)
        say(self, Text("输入代码、拼音首字母或文字", "Type a code or words"), "placeholderText")
        self.textEdited.connect(self._typed)
        spoken().changed.connect(self._write)
        theme().changed.connect(self._redraw)

    def set_choices(self, choices: Sequence[Line]) -> None:
        """Offers other lines; the choice is kept where it is still among them."""
        self._choices = tuple(choices)
        if self._line(self._code) is None:
            self._code = ""
        self._write()

    def code(self) -> str:
        """The code of the chosen line; empty while nothing is chosen."""
        return self._code

    def set_code(self, code: str) -> None:
        """Chooses the line of this code silently; an unknown code chooses nothing."""
        self._code = code if self._line(code) is not None else ""
        self._write()

    def show_list(self) -> None:
        """Opens the whole list."""
        self.setFocus()
        self._offer("")

    def _line(self, code: str) -> Line | None:
        return next((one for one in self._choices if one.code == code), None)

    def _write(self) -> None:
        line = self._line(self._code)
        self.setText(said(line.text) if line else "")
        self.setCursorPosition(0)

    def _typed(self, typed: str) -> None:
        self._offer(typed)

    def _offer(self, typed: str) -> None:
        ranked = [(rank(one.code, one.text, typed), n) for n, one in enumerate(self._choices)]
        self._fitting = tuple(
            self._choices[n] for _, n in sorted((r, n) for r, n in ranked if r is not None)
        )
        self._model.setStringList([_shown(one) for one in self._fitting])
        if not self._fitting:
            self._close()
            return
        at = next((n for n, one in enumerate(self._fitting) if one.code == self._code), 0)
        self.popup.setCurrentIndex(self._model.index(0 if typed else at))
        self._open()

    def _open(self) -> None:
        """Lays the list over the window, below the field or above it where there is more room.

        A part of the window and not a window of its own: the focus and the keys stay in the field.
        """
        window = self.window()
        self.popup.setParent(window)
        lines = min(len(self._fitting), _MOST_LINES)
        height = lines * max(self.popup.sizeHintForRow(0), 1) + 2 * self.popup.frameWidth() + 2
        below = self.mapTo(window, self.rect().bottomLeft())
        room = window.height() - below.y()
        if room < height and self.mapTo(window, self.rect().topLeft()).y() > room:
            below.setY(self.mapTo(window, self.rect().topLeft()).y() - height - 2)
        self.popup.setGeometry(below.x(), below.y() + 1, self.width(), height)
        self.popup.show()
        self.popup.raise_()
        self.popup.scrollTo(self.popup.currentIndex())
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def _close(self) -> None:
        self.popup.hide()
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the list is open, a click or a turn of the wheel elsewhere closes it."""
        if event.type() in _CLOSING and isinstance(watched, QWidget):
            inside = watched in {self, self.popup} or self.popup.isAncestorOf(watched)
            if not inside:
                self._close()
        return False

    def _pick(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._fitting):
            self._settle(self._fitting[index.row()].code)
        self._close()

    def _settle(self, code: str) -> None:
        changed = code != self._code
        self._code = code
        self._write()
        if changed:
            self.chosen.emit(code)

    def _settle_typed(self) -> None:
        """Takes what was typed when it can only mean one line, else goes back to the choice."""
        line = self._line(self._code)
        typed = self.text().strip()
        if line is not None and typed == said(line.text):
            return
        if not typed:
            self._settle("")
            return
        ranks = {one.code: rank(one.code, one.text, typed) for one in self._choices}
        best = min((r for r in ranks.values() if r is not None), default=None)
        fitting = [code for code, r in ranks.items() if r is not None and r == best]
        if len(fitting) == 1:
            self._settle(fitting[0])
        else:
            self._write()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed becomes a choice when the field is left."""
        self._close()
        self._settle_typed()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The list goes with its field."""
        self._close()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk the list, Enter takes a line, Esc closes the list."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        key = Qt.Key(event.key())
        if self.popup.isVisible():
            if key in steps:
                at = self.popup.currentIndex().row() + steps[key]
                at = min(max(at, 0), len(self._fitting) - 1)
                self.popup.setCurrentIndex(self._model.index(at))
                return
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._pick(self.popup.currentIndex())
                return
            if key == Qt.Key.Key_Escape:
                self._close()
                self._write()
                return
        elif key == Qt.Key.Key_Down:
            self._offer("")
            return
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._settle_typed()
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """While the list is open Esc closes the list, and no shortcut of the screen takes it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.popup.isVisible()
            and event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the list."""
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.isReadOnly():
            return
        if self.popup.isVisible():
            self._close()
        else:
            self.selectAll()
            self._offer("")

    def _down(self) -> QIcon:
        return QIcon(icon_picture("down", theme().colours.ink_muted, 18, self.devicePixelRatioF()))

    def _redraw(self) -> None:
        # A window that is being taken down loses its parts one by one.
        if not isValid(self._arrow):
            return
        self._arrow.setIcon(self._down())


def _shown(line: Line) -> str:
    code = line.code
    named = code.isdigit() or (len(code) <= 4 and code.isupper())
    return f"{code}  {said(line.text)}" if named else said(line.text)
