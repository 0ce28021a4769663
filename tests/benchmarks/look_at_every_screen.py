"""Takes a picture of every screen and every page of a case, for people to look at.

QT_QPA_PLATFORM=offscreen .venv/bin/python tests/benchmarks/look_at_every_screen.py FOLDER [LOOK …]

A LOOK is such as 1366x768,150,en,dark; without any, those of a counter are taken.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtTest import QTest

from app.bootstrap import open_desk, training_settings
from app.i18n import Language
from app.jobs import threaded
from tests.ui.case.drawn_eyes import DrawnEyes
from tests.ui.case.teller import Teller
from tests.ui.case.tour import settled, stops
from ui.application import prepared
from ui.language import spoken
from ui.main_window import MainWindow
from ui.sizes import TextSize
from ui.theme import Mode, theme

USUAL = (
    "1366x768,100,zh,light",
    "1366x768,100,en,dark",
    "1366x768,125,zh,light",
    "1366x768,150,en,light",
    "1920x1080,100,zh,light",
)


def wait_until(true: Any, timeout: int) -> None:
    """Waits in the event loop until something is so."""
    until = time.monotonic() + timeout / 1000
    while not true():
        if time.monotonic() > until:
            raise SystemExit("the window did not come so far")
        QTest.qWait(5)


def main() -> None:
    """Walks past every screen once for each look."""
    into = Path(sys.argv[1])
    into.mkdir(parents=True, exist_ok=True)
    for look in sys.argv[2:] or USUAL:
        size, percent, language, mode = look.split(",")
        width, height = (int(part) for part in size.split("x"))
        with tempfile.TemporaryDirectory() as folder:
            desk = open_desk(training_settings(Path(folder) / "store"), threaded())
            desk._eyes.close()
            desk._eyes = DrawnEyes()  # type: ignore[assignment]
            prepared(Language(language))
            theme().wear(Mode(mode), TextSize(int(percent)))
            window = MainWindow(desk.place().kind)
            window.seat(desk)
            window.resize(width, height)
            window.show()
            window.activateWindow()
            teller = Teller(SimpleNamespace(waitUntil=wait_until), window, desk)  # type: ignore[arg-type]

            def take(name: str, window: MainWindow = window, look: str = look) -> None:
                window.grab().save(str(into / f"{name}-{look.replace(',', '-')}.png"))

            settled(teller)
            take("sign_in")
            window.shell.sign_in_done(desk.sign_in("1001", "train1001"))
            for name, go in stops(teller):
                go()
                take(name)
                window.go("home")
                window._forget_cases()
            spoken().speak(Language.CHINESE)
            window._lights.stop()
            window.close()
            QTest.qWait(100)
            desk.close()


if __name__ == "__main__":
    main()
