"""A choice from a list: by mouse, by arrows, or by typing a code, pinyin initials or the words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.i18n import Text
from ui.icons import icon_picture
from ui.language import said, say, spoken
from ui.theme import role, theme

_MOST_LINES = 12


class Line(Protocol):
    """One line of a list: a code and what it says."""

    @property
    def code(self) -> str: ...
    @property
    def text(self) -> Text: ...


@cache
def initials(words: str) -> str:
    """The pinyin initials of Chinese words: 身份证 gives `sfz`; other characters stay."""
    # Its tables take a moment to load, so they wait until somebody types.
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415

    return "".join(lazy_pinyin(words, style=Style.FIRST_LETTER)).casefold()


@cache
def _pinyin(words: str) -> str:
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    return "".join(lazy_pinyin(words)).casefold()


def rank(code: str, text: Text, typed: str, words: Sequence[str] = ()) -> int | None:
    """How well a line fits what was typed: 0 is best, None not at all.

    Looks, in this order, at the code, the beginnings of its words in either language, pinyin
    initials, full pinyin, and anywhere inside.
    """
    wanted = typed.casefold().strip()
    if not wanted or code.casefold() == wanted:
        return 0
    if code.casefold().startswith(wanted):
        return 1
    zh, en = text.zh.casefold(), text.en.casefold()
    if zh.startswith(wanted) or en.startswith(wanted):
        return 2
    if any(word.casefold().startswith(wanted) for word in words):
        return 3
    if wanted.isascii():
        if initials(text.zh).startswith(wanted):
            return 3
        if _pinyin(text.zh).startswith(wanted.replace(" ", "")):
            return 4
        if len(wanted) > 1 and wanted in initials(text.zh):
            return 5
    if wanted in zh or wanted in en:
        return 6
    return None


class ChoiceEdit(QLineEdit):
    """A closed list. `chosen` carries the code that the teller settled on, or nothing."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Line] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Line, ...] = tuple(choices)
        self._fitting: tuple[Line, ...] = self._choices
        self._code = ""
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_LINES)
        self._completer.setWidget(self)
        role(self._completer.popup(), "choices")
        self._completer.activated[QModelIndex].connect(self._pick)
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
        popup = self._completer.popup()
        if not self._fitting:
            popup.hide()
            return
        self._completer.complete()
        at = next((n for n, one in enumerate(self._fitting) if one.code == self._code), 0)
        popup.setCurrentIndex(self._completer.completionModel().index(0 if typed else at, 0))

    def _pick(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._fitting):
            self._settle(self._fitting[index.row()].code)

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
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._settle_typed()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list; Enter takes what was typed."""
        if event.key() == Qt.Key.Key_Down and not self._completer.popup().isVisible():
            self._offer("")
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._completer.popup().isVisible():
                self._pick(self._completer.popup().currentIndex())
                self._completer.popup().hide()
                return
            self._settle_typed()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the list."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.isReadOnly():
            self.selectAll()
            self._offer("")

    def _down(self) -> QIcon:
        return QIcon(icon_picture("down", theme().colours.ink_muted, 18, self.devicePixelRatioF()))

    def _redraw(self) -> None:
        self._arrow.setIcon(self._down())


def _shown(line: Line) -> str:
    code = line.code
    named = code.isdigit() or (len(code) <= 4 and code.isupper())
    return f"{code}  {said(line.text)}" if named else said(line.text)
