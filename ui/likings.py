"""Whoever signs in finds the window as they left it: language, light or dark, size of the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.desk.preferences import Look, Preferences
from ui.language import spoken
from ui.shell import Shell
from ui.sizes import TextSize, text_size
from ui.theme import Mode, theme
from ui.tongues import tongue_of

if TYPE_CHECKING:
    from app.desk.views import SignedIn

_PAUSE = 400
"""Milliseconds after a change before it is kept: several keys in a row are one change."""


def worn() -> Preferences:
    """How the window is now."""
    return Preferences(spoken().tongue.code, Look(theme().mode.value), int(text_size()))


def wear(preferences: Preferences) -> None:
    """Makes the window so; a size that there is no more becomes the next smaller one, and instead
    of a language that is gone the window goes on in the one it speaks."""
    size = max((one for one in TextSize if one <= preferences.text), default=TextSize.USUAL)
    if worn() == preferences:
        return
    theme().wear(Mode(preferences.look.value), size)
    spoken().speak(tongue_of(preferences.language) or spoken().tongue)


class Likings(QObject):
    """Keeps what a person changes, and brings it back when they sign in again."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._kept: Preferences | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._keep)
        shell.signed_in.connect(self._bring_back)
        shell.signed_out.connect(self._pause.stop)
        theme().changed.connect(self._pause.start)
        self._ended = False

    def end(self) -> None:
        """The window closes: what was changed a moment ago is kept now, and nothing after it."""
        if self._pause.isActive():
            self._pause.stop()
            self._keep()
        self._ended = True

    def _bring_back(self, _who: SignedIn) -> None:
        self._shell.books(self, self._shell.desk.preferences, then=self._wear)

    def _wear(self, preferences: Preferences | None) -> None:
        self._kept = preferences
        if preferences is not None:
            wear(preferences)

    def _keep(self) -> None:
        desk, now = self._shell.desk if self._shell.seated else None, worn()
        if self._ended or desk is None or desk.who is None or now == self._kept:
            return
        self._kept = now
        self._shell.books(self, desk.keep_preferences, now, then=lambda _: None)
