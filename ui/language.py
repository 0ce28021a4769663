"""The language the window speaks, and how every visible sentence follows it at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.i18n import Language, Text

_MARK = "said-"
"""Dynamic properties of this name keep both languages of a sentence on the widget itself."""


class SpokenLanguage(QObject):
    """The language of the moment; `changed` after every sentence said with `say` has followed.

    The program has one (`spoken`), the teller's. A part of the window that speaks to somebody else
    is given another one with `give_voice`.
    """

    changed = Signal()

    def __init__(self, language: Language = Language.CHINESE) -> None:
        super().__init__()
        self._current = language

    @property
    def current(self) -> Language:
        """The language of the moment."""
        return self._current

    def speak(self, language: Language) -> None:
        """Switches everything that speaks with this voice to `language`, at once."""
        if language is self._current:
            return
        self._current = language
        if self is _spoken:
            for widget in QApplication.allWidgets():
                if voice_of(widget) is self:
                    _say_all_again(widget)
        else:
            for part, voice in _voices():
                if voice is self:
                    say_again(part)
        self.changed.emit()

    def toggle(self) -> None:
        """Switches to the other language."""
        self.speak(Language.ENGLISH if self._current is Language.CHINESE else Language.CHINESE)


_spoken: SpokenLanguage | None = None
_parts: list[tuple[QWidget, SpokenLanguage]] = []
"""Parts of the window with a voice of their own, outer ones before those inside them."""


def spoken() -> SpokenLanguage:
    """The language of the program: the teller's."""
    global _spoken  # noqa: PLW0603 - there is one window and one language
    if _spoken is None:
        _spoken = SpokenLanguage()
    return _spoken


def give_voice(part: QWidget, voice: SpokenLanguage) -> None:
    """Lets `part` and all that is in it speak with `voice`, whatever lies around it speaks.

    A part inside another one is given its voice after that one. What is put into the part later
    with its sentences already said is to be told with `say_again`.
    """
    _parts[:] = [(one, its) for one, its in _voices() if one is not part]
    _parts.append((part, voice))
    say_again(part)


def voice_of(target: QObject | None) -> SpokenLanguage:
    """The voice with which a widget or an action speaks: that of the innermost part it is in."""
    widget = target if isinstance(target, QWidget) else target.parent() if target else None
    if isinstance(widget, QWidget):
        for part, voice in reversed(_parts):
            if isValid(part) and (part is widget or part.isAncestorOf(widget)):
                return voice
    return spoken()


def said(text: Text, to: QObject | None = None) -> str:
    """The sentence in the language of the moment; `to` is the widget that shows it, where that
    may be one that speaks to the customer."""
    return text.in_(voice_of(to).current)


def say(target: QWidget | QAction, text: Text, what: str = "text") -> None:
    """Puts a sentence on a widget or action and lets it follow the language.

    `what` is the Qt property that shows it: `text`, `placeholderText`, `toolTip`, `windowTitle`,
    `accessibleName` …
    """
    target.setProperty(_MARK + what, [text.zh, text.en])
    target.setProperty(what, said(text, target))


def say_again(part: QWidget) -> None:
    """Says every sentence of a part anew: it speaks another language now, or lies elsewhere."""
    _say_all_again(part)
    for widget in part.findChildren(QWidget):
        _say_all_again(widget)


def _voices() -> list[tuple[QWidget, SpokenLanguage]]:
    return [(part, voice) for part, voice in _parts if isValid(part)]


def _say_all_again(widget: QWidget) -> None:
    _say_again(widget)
    for action in widget.actions():
        _say_again(action)


def _say_again(target: QObject) -> None:
    language = None
    for name in target.dynamicPropertyNames():
        mark = bytes(name.data()).decode()
        if mark.startswith(_MARK):
            if language is None:
                language = voice_of(target).current
            zh, en = target.property(mark)
            target.setProperty(mark.removeprefix(_MARK), Text(zh, en).in_(language))
