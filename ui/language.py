"""The language the window speaks, and how every visible sentence follows it at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from app.i18n import Language, Text

_MARK = "said-"
"""Dynamic properties of this name keep both languages of a sentence on the widget itself."""


class SpokenLanguage(QObject):
    """The language of the moment; `changed` after every sentence said with `say` has followed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._current = Language.CHINESE

    @property
    def current(self) -> Language:
        """The language of the moment."""
        return self._current

    def speak(self, language: Language) -> None:
        """Switches the whole window to `language`, at once."""
        if language is self._current:
            return
        self._current = language
        for widget in QApplication.allWidgets():
            _say_again(widget)
            for action in widget.actions():
                _say_again(action)
        self.changed.emit()

    def toggle(self) -> None:
        """Switches to the other language."""
        self.speak(Language.ENGLISH if self._current is Language.CHINESE else Language.CHINESE)


_spoken: SpokenLanguage | None = None


def spoken() -> SpokenLanguage:
    """The one language of the program."""
    global _spoken  # noqa: PLW0603 - there is one window and one language
    if _spoken is None:
        _spoken = SpokenLanguage()
    return _spoken


def said(text: Text) -> str:
    """The sentence in the language of the moment."""
    return text.in_(spoken().current)


def say(target: QWidget | QAction, text: Text, what: str = "text") -> None:
    """Puts a sentence on a widget or action and lets it follow the language.

    `what` is the Qt property that shows it: `text`, `placeholderText`, `toolTip`, `windowTitle`,
    `accessibleName` …
    """
    target.setProperty(_MARK + what, [text.zh, text.en])
    target.setProperty(what, said(text))


def _say_again(target: QObject) -> None:
    for name in target.dynamicPropertyNames():
        mark = bytes(name.data()).decode()
        if mark.startswith(_MARK):
            zh, en = target.property(mark)
            target.setProperty(mark.removeprefix(_MARK), said(Text(zh, en)))
