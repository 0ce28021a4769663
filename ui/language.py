"""The language the window speaks, and how every visible sentence follows it at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.i18n import Language, Text
from ui.tongues import CHINESE, ENGLISH, Tongue

_MARK = "said-"
"""Dynamic properties of this name keep the sentence on the widget itself, in every language."""


class SpokenLanguage(QObject):
    """The language of the moment; `changed` after every sentence said with `say` has followed.

    The program has one (`spoken`), the teller's. A part of the window that speaks to somebody else
    is given another one with `give_voice`.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tongue = CHINESE

    @property
    def tongue(self) -> Tongue:
        """The language of the moment."""
        return self._tongue

    @property
    def current(self) -> Language:
        """Which of the product's own two languages goes with the language of the moment."""
        return self._tongue.language

    def speak(self, language: Tongue | Language) -> None:
        """Switches everything that speaks with this voice to `language`, at once."""
        if isinstance(language, Language):
            language = CHINESE if language is Language.CHINESE else ENGLISH
        if language == self._tongue:
            return
        self._tongue = language
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
        """Switches to the next of all languages, from the last one to the first."""
        self.speak(self._tongue.next)


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
    return voice_of(to).tongue.words(text)


def say(target: QWidget | QAction, text: Text, what: str = "text") -> None:
    """Puts a sentence on a widget or action and lets it follow the language.

    `what` is the Qt property that shows it: `text`, `placeholderText`, `toolTip`, `windowTitle`,
    `accessibleName` …
    """
    target.setProperty(_MARK + what, text)
    target.setProperty(what, said(text, target))


def sentence_of(target: QWidget | QAction, what: str = "text") -> Text:
    """The sentence that was said on a widget or action, in every language."""
    kept = target.property(_MARK + what)
    return kept if isinstance(kept, Text) else Text("", "")


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
    tongue = None
    for name in target.dynamicPropertyNames():
        mark = bytes(name.data()).decode()
        if mark.startswith(_MARK):
            if tongue is None:
                tongue = voice_of(target).tongue
            target.setProperty(mark.removeprefix(_MARK), tongue.words(target.property(mark)))
