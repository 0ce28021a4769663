"""The pictures of the manual: the real window of a passing training store, screen by screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage

from app.desk.desk import Desk
from app.desk.manual import picture_of_screen
from app.desk.manual_tour import Sight, Tour
from app.desk.views import CaseView
from app.i18n import Language, Text
from ui.case.view import CaseScreen
from ui.destinations import CUSTOMER, DESTINATIONS
from ui.help.screens import CASE, SIGN_IN, screen_help
from ui.landing import on_busy
from ui.language import spoken
from ui.main_window import MainWindow
from ui.theme import Mode, theme

SIZE = (1366, 768)
"""Pixels of the window, as at most counters."""

_PATIENCE = 10_000


class Photographer:
    """Goes through the window as a teller does, and keeps a picture of all there is to see in
    each language."""

    def __init__(self, desk: Desk, languages: Sequence[Language]) -> None:
        self._desk = desk
        self._images: dict[Language, dict[str, QImage]] = {one: {} for one in languages}
        self.captions: dict[str, Text] = {}
        theme().wear(Mode.LIGHT)
        self._case = ""
        self._under_way = 0
        on_busy(self._count)
        self._here = ""
        self._window = self._opened()

    def _opened(self) -> MainWindow:
        window = MainWindow(self._desk.place().kind)
        window.resize(*SIZE)
        window.seat(self._desk)
        window.show()
        window.activateWindow()
        return window

    def images(self, language: Language) -> Mapping[str, QImage]:
        """The pictures that were taken, by name."""
        return self._images[language]

    def take_screens_and(self, tour: Tour) -> None:
        """Takes everything: sign-in, the sights of the tour, and the screens with what was done
        on the way."""
        self._keep(picture_of_screen(SIGN_IN), screen_help(SIGN_IN).title)
        for sight in tour.sights():
            self.take(sight)
        self._open_anew()
        self._be_signed_in()
        for one in DESTINATIONS:
            self._window.shell.go(
                one.name, (tour.customer or None) if one.name == CUSTOMER else None
            )
            self._keep(picture_of_screen(one.name), screen_help(one.name).title)

    def take(self, sight: Sight) -> None:
        """Takes the picture of one step; the first one stands for all cases as well."""
        if self._case not in {"", sight.case.id}:
            # A window keeps the cases that were left, and every one of them follows the language.
            self._open_anew()
        self._case = sight.case.id
        self._be_signed_in()
        self._window.show_case(sight.case)
        # It is made in this turn and shown in the next, on a slow machine later.
        _until(lambda: self._shows(sight.case))
        _let_happen(30)
        screen: Any = self._window.stack.currentWidget()
        screen.look_at(sight.step)
        _until(lambda: screen.page is not None)
        self._keep(sight.name, sight.caption)
        case = picture_of_screen(CASE)
        if sight.typical and case not in self.captions:
            self.captions[case] = sight.caption
            for kept in self._images.values():
                kept[case] = kept[sight.name]

    def _shows(self, case: CaseView) -> bool:
        screen = self._window.stack.currentWidget()
        return isinstance(screen, CaseScreen) and screen.can_go_on_with(case)

    def close(self) -> None:
        """Closes the window."""
        self._window.close()
        self._window.deleteLater()
        _let_happen(50)

    def _open_anew(self) -> None:
        self.close()
        self._here = ""
        self._window = self._opened()

    def _be_signed_in(self) -> None:
        who = self._desk.who
        if who is not None and who.number != self._here:
            self._here = who.number
            self._window.shell.sign_in_done(who)
            _let_happen(100)

    def _count(self, under_way: int) -> None:
        self._under_way = under_way

    def _keep(self, name: str, caption: Text) -> None:
        self.captions[name] = caption
        for language, kept in self._images.items():
            spoken().speak(language)
            _let_happen(150)
            _until(lambda: not self._under_way)
            _let_happen(100)
            kept[name] = self._window.grab().toImage()


def _let_happen(milliseconds: int) -> None:
    """Lets the window do what is on its way."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(true: Callable[[], bool]) -> None:
    for _ in range(_PATIENCE // 20):
        if true():
            return
        _let_happen(20)
