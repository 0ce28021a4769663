"""Opens the window and keeps it going, whatever happens."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from app.domain.branch import StoreKind
from app.i18n import Text
from ui.icons import follow_theme
from ui.landing import Doing, errors_go_to, land
from ui.language import spoken
from ui.likings import wear
from ui.main_window import MainWindow
from ui.theme import theme
from ui.tongues import CHINESE, look_in, tongue_of

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.preferences import Preferences


_OPENING = Text("正在打开账簿", "Opening the books")
_MAKING = Text("正在准备账簿", "Making the books ready")

COULD_NOT_OPEN = 4
"""The exit code when the desk could not be opened, as for any command that could not work."""


def run(
    opening: Callable[[], Desk],
    kind: StoreKind,
    language: str,
    *,
    first: bool = False,
    likes: Preferences | None = None,
) -> int:
    """Opens the window, and behind it the desk; gives the exit code when the window is closed.

    The window is there at once; `opening` makes the desk in a thread of its own meanwhile, and
    what goes wrong with it is said in the window. The desk is closed at the end. The caller has
    made sure that there is a display. `kind` is what the window shows before the desk is open;
    `first` says so where a training store is made first, which takes a few seconds; `likes` is
    how the window was when it was closed last.
    """
    application = prepared(language)
    if likes is not None:
        wear(replace(likes, language=language))
    window = MainWindow(kind)
    if first:
        window.sign_in.say_first()
    hook = sys.excepthook

    def unexpected(
        what: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(what, KeyboardInterrupt):
            application.quit()
            return
        window.shell.messages.error(error)

    def opened(desk: Desk) -> None:
        look_in(desk.settings.folder)
        window.seat(desk)
        # What is there now stays, and need not be looked through for garbage again and again.
        gc.freeze()
        # The eyes open while the teller signs in.
        desk.lanes.eyes.submit(desk.warm_up)

    sys.excepthook = unexpected
    # The customer's window may be open beside ours, and ours alone ends the program.
    application.setQuitOnLastWindowClosed(False)
    window.closed.connect(application.quit)
    window.resize(1366, 768)
    window.showMaximized()
    future: Future[Desk] = Future()

    def open_desk() -> None:
        try:
            desk = opening()
        except BaseException as error:
            future.set_exception(error)
            return
        future.set_result(desk)
        # What the first case needs takes a moment to load, and nobody types yet.
        import_module("ui.search.line")
        import_module("ui.case.view")
        from app.domain.fitting import initials  # noqa: PLC0415

        initials("柜台")

    thread = threading.Thread(target=open_desk, name="opening")
    land(future, window, opened, window.could_not_open, Doing(_MAKING if first else _OPENING))
    QTimer.singleShot(0, window, thread.start)
    try:
        code = application.exec()
    finally:
        sys.excepthook = hook
        errors_go_to(None)
        if thread.ident is not None:
            thread.join()
    if not future.done() or future.exception() is not None:
        return COULD_NOT_OPEN
    future.result().close()
    return code


def prepared(language: str) -> QApplication:
    """The application in our dress and in the language of this code (Chinese where it is gone);
    the one that is there already, if any."""
    tongue = tongue_of(language) or CHINESE
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    if not application.property("dressed"):
        application.setProperty("dressed", True)
        application.setApplicationName("guitai")
        application.setApplicationDisplayName("")
        application.setStyle("Fusion")
        # A lane that computes gives Python's lock back to the window after this many seconds: a
        # painted window asks for it hundreds of times.
        sys.setswitchinterval(0.00001)
        spoken().speak(tongue)
        theme().wear(theme().mode)
        follow_theme()
        speak_standard_dialogs()
        spoken().changed.connect(speak_standard_dialogs)
    spoken().speak(tongue)
    return application


_standard: QTranslator | None = None


def speak_standard_dialogs() -> None:
    """Lets Qt's own dialogs and menus speak the language of the window."""
    global _standard  # noqa: PLW0603 - Qt keeps one translator for the program
    if _standard is not None:
        QApplication.removeTranslator(_standard)
        _standard = None
    tongue = spoken().tongue
    chinese = tongue == CHINESE
    QLocale.setDefault(QLocale("zh_CN" if chinese else "en_GB"))
    standard = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if standard.load("qtbase_zh_CN" if chinese else f"qtbase_{tongue.code}", folder):
        _standard = standard
        QApplication.installTranslator(_standard)
