"""Long work in the window is done in short turns, and keys and clicks come in between."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_TURN = 0.004
"""Seconds after which a turn ends: the piece that is under way is the last one of it."""


class Turns(QObject):
    """Pieces of work, done in order in as many turns of the event loop as it takes.

    They end with their owner: what was not done by then is dropped.
    """

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._left: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    def add(self, *pieces: Callable[[], object]) -> None:
        """Puts pieces of work at the end."""
        self._left.extend(pieces)
        self._timer.start()

    def add_first(self, piece: Callable[[], object]) -> None:
        """Puts a piece before all others: what is under way has more to do."""
        self._left.appendleft(piece)
        self._timer.start()

    def clear(self) -> None:
        """Drops what was not done yet."""
        self._left.clear()
        self._timer.stop()

    def _next(self) -> None:
        until = time.perf_counter() + _TURN
        while self._left:
            self._left.popleft()()
            if time.perf_counter() > until:
                return
        self._timer.stop()
