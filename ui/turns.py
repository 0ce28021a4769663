"""Long work in the window is done in short turns, and keys and clicks come in between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Pieces of work, each done in a turn of the event loop of its own, in order.

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

    def clear(self) -> None:
        """Drops what was not done yet."""
        self._left.clear()
        self._timer.stop()

    def _next(self) -> None:
        if not self._left:
            self._timer.stop()
            return
        piece = self._left.popleft()
        if not self._left:
            # What the piece adds itself starts the timer again.
            self._timer.stop()
        piece()
