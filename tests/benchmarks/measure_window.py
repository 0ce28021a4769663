"""How long the window's event loop stands still during one whole opening by keyboard.

The real window, desk, store and eyes; a teller who types takes the specimen S01 through every step.
Each event that the loop delivers is timed, also those that come back from other threads; the
longest are printed with what received them. An opening before it is not counted (first imports).

    QT_QPA_PLATFORM=offscreen .venv/bin/python tests/benchmarks/measure_window.py
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bootstrap import open_desk, training_settings
from app.i18n import Language
from app.jobs import threaded
from tests.ui.case.teller import Teller
from tests.ui.case.test_opening_by_keyboard import (
    test_a_class_one_account_is_opened_by_keyboard_alone as opens_an_account,
)
from ui.application import prepared
from ui.main_window import MainWindow

AIM = 16.0


class Timed(QApplication):
    """An application that times every event it delivers."""

    def __init__(self) -> None:
        super().__init__(sys.argv[:1])
        self.depth = 0
        self.taken: list[tuple[float, str]] = []
        self.keys: Counter[str] = Counter()

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Delivers an event, and notes how long the outermost one took."""
        kind, name = event.type(), type(receiver).__name__
        if kind == QEvent.Type.KeyPress and self.depth == 0:
            self.keys["pressed"] += 1
        self.depth += 1
        began = time.perf_counter()
        try:
            return super().notify(receiver, event)
        finally:
            self.depth -= 1
            if self.depth == 0:
                self.taken.append(((time.perf_counter() - began) * 1000, f"{name} {kind.name}"))


def wait_until(true: Any, timeout: int) -> None:
    """Waits in the event loop until something is so."""
    until = time.monotonic() + timeout / 1000
    while not true():
        if time.monotonic() > until:
            raise SystemExit("the window did not come so far")
        QTest.qWait(5)


def main() -> None:
    """Opens two accounts and prints the longest stalls of the second."""
    application = Timed()
    with tempfile.TemporaryDirectory() as folder:
        for counted in (False, True):
            desk = open_desk(training_settings(Path(folder) / str(counted)), threaded())
            desk.sign_in("1001", "train1001")
            desk.warm_up()
            prepared(Language.CHINESE)
            window = MainWindow(desk.place().kind)
            window.seat(desk)
            window.resize(1366, 768)
            window.show()
            window.activateWindow()
            window.shell.sign_in_done(desk.who)
            QTest.qWait(3000)
            gc.collect()
            application.taken.clear()
            application.keys.clear()
            teller = Teller(SimpleNamespace(waitUntil=wait_until), window, desk)  # type: ignore[arg-type]
            began = time.perf_counter()
            opens_an_account(teller)
            took = time.perf_counter() - began
            window.close()
            QTest.qWait(100)
            desk.close()
    taken = sorted(application.taken, reverse=True)
    over = [one for one in taken if one[0] > AIM]
    print(
        f"a whole opening by keyboard: {took:.1f} s, {application.keys['pressed']} keys delivered"
    )
    print(f"{len(taken)} events, median {statistics.median(ms for ms, _ in taken):.3f} ms, ")
    print(f"longest {taken[0][0]:.1f} ms; {len(over)} over {AIM:.0f} ms")
    for ms, what in taken[:15]:
        print(f"{ms:8.1f} ms  {what}")


if __name__ == "__main__":
    main()
