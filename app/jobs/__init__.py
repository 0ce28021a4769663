"""Named lanes: work that blocks runs in order beside the window, never inside it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Lane(Protocol):
    """Work handed to a lane is done one piece after the other."""

    def submit(
        self, work: Callable[P, T], /, *arguments: P.args, **named: P.kwargs
    ) -> Future[T]: ...
    def shutdown(self, wait: bool = True) -> None: ...


class InlineLane:
    """A lane that does its work at once, in the caller's thread: for the command line."""

    def submit(self, work: Callable[P, T], /, *arguments: P.args, **named: P.kwargs) -> Future[T]:
        """Does the work and gives a finished Future."""
        done: Future[Any] = Future()
        try:
            done.set_result(work(*arguments, **named))
        except Exception as error:
            done.set_exception(error)
        return done

    def shutdown(self, wait: bool = True) -> None:
        """Nothing is left running."""


class ThreadLane:
    """A lane with a thread of its own: for the window.

    What is still asked once it has ended, by a clock of the window that nobody has stopped yet, is
    cancelled: it would come to nobody.
    """

    def __init__(self, name: str) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix=f"lane-{name}")

    def submit(self, work: Callable[P, T], /, *arguments: P.args, **named: P.kwargs) -> Future[T]:
        """Has the work done when it is its turn; the Future is cancelled after the end."""
        try:
            return self._pool.submit(work, *arguments, **named)
        except RuntimeError:
            late: Future[T] = Future()
            late.cancel()
            late.set_running_or_notify_cancel()
            return late

    def shutdown(self, wait: bool = True) -> None:
        """Finishes what was asked and ends."""
        self._pool.shutdown(wait=wait)


class Lanes:
    """The lanes of one workstation.

    Attributes:
        books: everything that touches the store.
        eyes: everything that waits for the eyes.
        devices: text messages, the network check, devices that are tried.
        papers: printers: what hangs there keeps no customer waiting.
        signals: asks the parts how they are; nobody waits for it.
    """

    def __init__(self, make: Callable[[str], Lane]) -> None:
        self.books = make("books")
        self.eyes = make("eyes")
        self.devices = make("devices")
        self.papers = make("papers")
        self.signals = make("signals")

    def close(self) -> None:
        """Finishes what was begun and ends the lanes."""
        for lane in (self.signals, self.papers, self.devices, self.eyes, self.books):
            lane.shutdown(wait=True)


def threaded() -> Lanes:
    """Lanes of one thread each, for the window."""
    return Lanes(ThreadLane)


def inline() -> Lanes:
    """Lanes without threads."""
    return Lanes(lambda name: InlineLane())
