"""Opens the window and keeps it going, whatever happens."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from app.i18n import Language
from ui.icons import follow_theme
from ui.landing import errors_go_to
from ui.language import spoken
from ui.main_window import MainWindow
from ui.theme import theme

if TYPE_CHECKING:
    from app.desk.desk import Desk


def run(desk: Desk, language: Language = Language.CHINESE) -> int:
    """Opens the window on this desk and returns its exit code when it is closed.

    The caller has made sure that there is a display, and closes the desk afterwards.
    """
    application = prepared(language)
    window = MainWindow(desk)
    hook = sys.excepthook

    def unexpected(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            application.quit()
            return
        window.shell.messages.error(error)

    sys.excepthook = unexpected
    window.resize(1366, 768)
    window.showMaximized()
    # The eyes open while the teller signs in.
    QTimer.singleShot(0, window, lambda: desk.lanes.eyes.submit(desk.warm_up))
    try:
        return application.exec()
    finally:
        sys.excepthook = hook
        errors_go_to(None)


def prepared(language: Language) -> QApplication:
    """The application in our dress and language; the one that is there already, if any."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("guitai")
    application.setApplicationDisplayName("")
    application.setStyle("Fusion")
    theme().wear(theme().mode)
    follow_theme()
    spoken().speak(language)
    speak_standard_dialogs()
    spoken().changed.connect(speak_standard_dialogs)
    return application


_standard: QTranslator | None = None


def speak_standard_dialogs() -> None:
    """Lets Qt's own dialogs and menus speak the language of the window."""
    global _standard  # noqa: PLW0603 - Qt keeps one translator for the program
    if _standard is not None:
        QApplication.removeTranslator(_standard)
        _standard = None
    chinese = spoken().current is Language.CHINESE
    QLocale.setDefault(QLocale("zh_CN" if chinese else "en_GB"))
    if chinese:
        _standard = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _standard.load("qtbase_zh_CN", folder)
        QApplication.installTranslator(_standard)
