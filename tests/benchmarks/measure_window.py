"""How long the window's event loop stands still during one whole opening by keyboard.

The real window, desk, store and eyes; a teller who types takes the specimen S01 through every step.
Each event that the loop delivers is timed, also those that come back from other threads, in three
ways: by the clock on the wall; without the time for which the window waited for a processor that
other programs had (Linux tells it; what remains is what a computer with nothing else to do would
show, waits for other threads of the program included); and by the time that the window's own
thread worked. The longest are printed with what received them and what they delivered. An opening
before it is not counted (first imports).

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. .venv/bin/python tests/benchmarks/measure_window.py
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bootstrap import open_desk, training_settings
from app.i18n import Language
from app.jobs import threaded
from tests.ui.case.teller import Teller
from tests.ui.case.test_opening_by_keyboard import (
    test_a_class_one_account_is_opened_by_keyboard_alone as opens_an_account,
)
from ui import landing
from ui.application import prepared
from ui.main_window import MainWindow

AIM = 16.0
SHOWN = 20


@dataclass(frozen=True)
class Event:
    """One event that the loop delivered; times in milliseconds."""

    wall: float
    alone: float
    worked: float
    what: str


class Timed(QApplication):
    """An application that times every event it delivers."""

    def __init__(self) -> None:
        super().__init__(sys.argv[:1])
        self.depth = 0
        self.taken: list[Event] = []
        self.keys: Counter[str] = Counter()
        self.delivered: list[str] = []
        self.collected = self._collects_since = 0.0
        self.step: Callable[[], str] = str
        gc.callbacks.append(self._collecting)

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Delivers an event, and notes how long the outermost one took."""
        if self.depth:
            return super().notify(receiver, event)
        kind, name = event.type(), type(receiver).__name__
        self.delivered, self.collected, step = [], 0.0, self.step()
        if kind == QEvent.Type.KeyPress:
            self.keys["pressed"] += 1
        self.depth += 1
        began, queued, worked = time.perf_counter(), _queued(), time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            worked = (time.thread_time() - worked) * 1000
            wall = (time.perf_counter() - began) * 1000
            alone = max(wall - (_queued() - queued), worked)
            self.depth -= 1
            notes = [f"{name} {kind.name}", f"at {step or '-'}", *self.delivered]
            if self.collected > 1:
                notes.append(f"garbage {self.collected:.0f} ms")
            self.taken.append(Event(wall, alone, worked, ", ".join(notes)))

    def _collecting(self, phase: str, _: Any) -> None:
        now = time.perf_counter() * 1000
        if phase == "start":
            self._collects_since = now
        else:
            self.collected += now - self._collects_since


def _queued() -> float:
    """Milliseconds for which this thread has waited for a processor so far."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text("ascii").split()[1]) / 1e6
    except OSError:
        return 0.0


def naming_what_lands(application: Timed) -> None:
    """Notes what every answer that comes back from a lane calls in the window."""
    deliver_it = landing._Airport._deliver

    def deliver(airport: Any, call: Callable[[], None]) -> None:
        inside = dict(zip(call.__code__.co_freevars, call.__closure__ or (), strict=True))
        then = inside["then"].cell_contents
        then = getattr(then, "func", then)
        application.delivered.append(getattr(then, "__qualname__", repr(then)))
        deliver_it(airport, call)

    landing._Airport._deliver = deliver  # type: ignore[method-assign, assignment]


class TellerOfTheLoop(Teller):
    """A teller whose case is opened by the loop, so that this is timed like everything else."""

    def opens(self, case: Any) -> None:
        """Opens a case on the screen."""
        QTimer.singleShot(0, self.window, lambda: self.window.show_case(case))
        self.until(lambda: self.window._case is not None and self.screen.page is not None)
        self.settle()


def wait_until(true: Any, timeout: int) -> None:
    """Waits in the event loop until something is so."""
    until = time.monotonic() + timeout / 1000
    while not true():
        if time.monotonic() > until:
            raise SystemExit("the window did not come so far")
        # QTest's own wait keeps Python's lock, so that no lane would get on.
        loop = QEventLoop()
        QTimer.singleShot(5, loop.quit)
        loop.exec()


def main() -> None:
    """Opens two accounts and prints the longest stalls of the second."""
    application = Timed()
    naming_what_lands(application)
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
            gc.freeze()
            application.taken.clear()
            application.keys.clear()
            application.step = lambda: getattr(window._case, "looking_at", "")  # noqa: B023
            teller = TellerOfTheLoop(SimpleNamespace(waitUntil=wait_until), window, desk)  # type: ignore[arg-type]
            began = time.perf_counter()
            opens_an_account(teller)
            QTest.qWait(500)
            took = time.perf_counter() - began
            taken = list(application.taken)
            keys = application.keys["pressed"]
            window._lights.stop()
            window.close()
            QTest.qWait(100)
            desk.close()
    print(f"a whole opening by keyboard: {took:.1f} s, {keys} keys delivered")
    for name in ("wall", "alone", "worked"):
        times = sorted((getattr(event, name) for event in taken), reverse=True)
        over = sum(ms > AIM for ms in times)
        print(
            f"{name:>6}: {len(times)} events, median {statistics.median(times):.3f} ms, "
            f"longest {times[0]:.1f} ms; {over} over {AIM:.0f} ms"
        )
    print("    wall    alone   worked")
    for event in sorted(taken, key=lambda e: e.alone, reverse=True)[:SHOWN]:
        print(f"{event.wall:8.1f} {event.alone:8.1f} {event.worked:8.1f}  {event.what}")


if __name__ == "__main__":
    main()
