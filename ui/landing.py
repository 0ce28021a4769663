"""Brings the answers of the desk back into the window, which never waits for them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")

Otherwise = Callable[[BaseException], None]
"""What is done with an error: it is said, once, by the one presenter."""


class _Airport(QObject):
    """Lives in the window's thread; what other threads emit here lands there, in order."""

    landed = Signal(object)
    busy_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.otherwise: Otherwise | None = None
        self.under_way = 0
        self.landed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def departs(self) -> None:
        self.under_way += 1
        self.busy_changed.emit(self.under_way)

    @Slot(object)
    def _deliver(self, deliver: Callable[[], None]) -> None:
        self.under_way -= 1
        self.busy_changed.emit(self.under_way)
        deliver()


_airport: _Airport | None = None


def _the_airport() -> _Airport:
    global _airport  # noqa: PLW0603 - there is one window and one thread that it lives in
    if _airport is None:
        _airport = _Airport()
    return _airport


def errors_go_to(otherwise: Otherwise | None) -> None:
    """Names who says the errors of futures that were landed without an `otherwise`."""
    _the_airport().otherwise = otherwise


def on_busy(told: Callable[[int], None]) -> None:
    """Calls `told` with the number of answers that are waited for, each time it changes."""
    _the_airport().busy_changed.connect(told)


def land(
    future: Future[T],
    owner: QObject,
    then: Callable[[T], Any],
    otherwise: Otherwise | None = None,
) -> None:
    """Calls `then(result)` in the window's thread when the future is done.

    Both callbacks are dropped when `owner` was destroyed meanwhile, and nothing is called for a
    cancelled future. Without `otherwise` an error goes to the presenter. Call in the window's
    thread.
    """
    airport = _the_airport()
    airport.departs()

    def deliver() -> None:
        if not isValid(owner) or future.cancelled():
            return
        error = future.exception()
        if error is None:
            then(future.result())
        elif isinstance(error, CancelledError):
            return
        elif otherwise is not None:
            otherwise(error)
        elif airport.otherwise is not None:
            airport.otherwise(error)
        else:
            raise error

    def arrived(_: Future[T]) -> None:
        # The program may be ending: then there is no window left to land in.
        if isValid(airport):
            airport.landed.emit(deliver)

    future.add_done_callback(arrived)
