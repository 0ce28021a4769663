"""Brings the answers of the desk back into the window, which never waits for them."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from app.errors import Cancelled
from app.i18n import Text

T = TypeVar("T")

Otherwise = Callable[[BaseException], None]
"""What is done with an error: it is said, once, by the one presenter."""


@dataclass(frozen=True)
class Doing:
    """What is being done while an answer is waited for.

    Attributes:
        words: said to whoever waits.
        stop: begins to end it; what is left of it then fails by itself. None where it cannot be
            ended.
        let_go: its answer can simply be dropped.
    """

    words: Text
    stop: Callable[[], Any] | None = None
    let_go: bool = False


@dataclass(eq=False)
class Work:
    """An answer that is waited for, since when (seconds of the monotonic clock).

    What goes on `beside` is waited for by nobody, such as papers on their way to a printer.
    """

    future: Future[Any]
    doing: Doing | None
    cancelled: Callable[[], None]
    since: float = field(default_factory=time.monotonic)
    stopping: bool = False
    beside: bool = False

    @property
    def can_stop(self) -> bool:
        """Whether somebody may stop it now."""
        if self.doing is None or self.stopping:
            return False
        return self.doing.let_go or self.doing.stop is not None

    def stop(self) -> None:
        """Ends it, or its being waited for; whoever asked is told that it was cancelled."""
        if not self.can_stop or self.doing is None:
            return
        self.stopping = True
        if self.doing.let_go or self.future.cancel():
            self.cancelled()
        elif self.doing.stop is not None:
            self.doing.stop()


class _Airport(QObject):
    """Lives in the window's thread; what other threads emit here lands there, in order."""

    landed = Signal(object)
    busy_changed = Signal(int)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.otherwise: Otherwise | None = None
        self.under_way: list[Work] = []
        self.landed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def departs(self, work: Work) -> None:
        self.under_way.append(work)
        self._tell(work)

    def arrives(self, work: Work) -> None:
        self.under_way.remove(work)
        self._tell(work)

    def _tell(self, work: Work) -> None:
        if not work.beside:
            self.busy_changed.emit(sum(not one.beside for one in self.under_way))

    @Slot(object)
    def _deliver(self, deliver: Callable[[], None]) -> None:
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


def on_failure(told: Callable[[BaseException], None]) -> None:
    """Calls `told` with every error that lands, besides whoever says it."""
    _the_airport().failed.connect(told)


def nobody_waits() -> None:
    """The window has closed: whatever is still under way comes to nobody."""
    airport = _the_airport()
    airport.under_way.clear()
    airport.busy_changed.emit(0)


def under_way() -> tuple[Work, ...]:
    """The answers that somebody waits for now, oldest first."""
    return tuple(one for one in _the_airport().under_way if not one.beside)


def land(
    future: Future[T],
    owner: QObject,
    then: Callable[[T], Any],
    otherwise: Otherwise | None = None,
    doing: Doing | None = None,
    *,
    beside: bool = False,
) -> None:
    """Calls `then(result)` in the window's thread when the future is done.

    Both callbacks are dropped when `owner` was destroyed meanwhile, and nothing is called for a
    future that was cancelled elsewhere. What the person at the window stopped fails with Cancelled.
    Without `otherwise` an error goes to the presenter. `doing` says what is waited for; of what
    goes on `beside` nothing is said while it lasts. Call in the window's thread.
    """
    airport = _the_airport()

    def fail(error: BaseException) -> None:
        if isValid(airport):
            airport.failed.emit(error)
        if otherwise is not None:
            otherwise(error)
        elif airport.otherwise is not None:
            airport.otherwise(error)
        else:
            raise error

    def cancelled() -> None:
        airport.arrives(work)
        if isValid(owner):
            fail(_stopped())

    work = Work(future, doing, cancelled, beside=beside)
    airport.departs(work)

    def deliver() -> None:
        if work not in airport.under_way:
            # Nobody waits for it any more.
            return
        airport.arrives(work)
        if not isValid(owner) or future.cancelled():
            return
        error = future.exception()
        if error is None:
            then(future.result())
        elif work.stopping:
            fail(_stopped())
        elif not isinstance(error, CancelledError):
            fail(error)

    def arrived(_: Future[T]) -> None:
        # The program may be ending: then there is no window left to land in.
        if isValid(airport):
            airport.landed.emit(deliver)

    future.add_done_callback(arrived)


def _stopped() -> Cancelled:
    return Cancelled(
        "STOPPED",
        Text("已取消。", "Stopped."),
        Text("已填写的内容都在，可以重新开始。", "Nothing is lost; it can be started again."),
    )
