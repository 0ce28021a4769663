"""Asks a service on this computer over HTTP, with bounds on time and size."""

from __future__ import annotations

import http.client
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from app.devices.id_card.address import Address
from app.devices.id_card.port import garbage, half_record, no_reader, other_service, timed_out
from app.devices.id_card.service import MOST_BYTES, answer
from app.i18n import Text

_LISTENS_SECONDS = 1.0
_TEXT_TYPES = ("application/json", "application/javascript", "text/")


class Deadline:
    """The end of one reading, for all that is asked during it; whoever gives up brings it on."""

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds
        self._cuts: list[Callable[[], None]] = []

    def cut(self) -> None:
        """The end is now, from whichever thread; whatever is waited for is cut off."""
        self._ends = time.monotonic()
        for cut in tuple(self._cuts):
            cut()

    @contextmanager
    def cutting(self, cut: Callable[[], None]) -> Iterator[None]:
        """While something is waited for that can be cut off so."""
        self._cuts.append(cut)
        try:
            yield
        finally:
            self._cuts.remove(cut)

    def left(self) -> float:
        """Seconds that are left; raises DeviceFault TIMEOUT where there are none."""
        left = self._ends - time.monotonic()
        if left <= 0:
            raise timed_out()
        return left


class UnderWay:
    """What every reader of a local service has: a reading that can be given up."""

    _deadline: Deadline | None = None

    def give_up(self) -> None:
        """Ends the reading that is under way, if there is one; it fails as if it took too long."""
        if self._deadline is not None:
            self._deadline.cut()

    def _begin(self, seconds: float) -> Deadline:
        self._deadline = Deadline(seconds)
        return self._deadline


def listens(address: Address) -> None:
    """Raises DeviceFault NO_READER where nobody listens; asks nothing, disturbs no reading."""
    try:
        socket.create_connection((address.host, address.port), timeout=_LISTENS_SECONDS).close()
    except OSError as error:
        raise no_reader(str(address)) from error


def ask(method: str, address: Address, path: str, deadline: Deadline) -> dict[str, Any]:
    """The JSON object that the service answers.

    Goes straight to the address: no proxy, no redirect. Raises DeviceFault: NO_READER where
    nobody answers, TIMEOUT past the deadline however slowly bytes still drip, Unreadable.
    """
    connection = http.client.HTTPConnection(address.host, address.port, timeout=deadline.left())
    try:
        connection.connect()
    except OSError as error:
        raise no_reader(str(address)) from error
    try:
        with _cut_off(connection.sock, deadline) as late:
            try:
                return _exchange(connection, method, path)
            except (OSError, http.client.HTTPException) as error:
                if late.is_set() or isinstance(error, TimeoutError):
                    raise timed_out() from error
                if isinstance(error, http.client.IncompleteRead):
                    raise half_record() from error
                if isinstance(error, OSError | http.client.RemoteDisconnected):
                    raise no_reader(str(address)) from error
                raise other_service() from error
            except Exception:
                # An answer that was cut off at the deadline looks like half of one.
                if late.is_set():
                    raise timed_out() from None
                raise
    finally:
        connection.close()


def _exchange(connection: http.client.HTTPConnection, method: str, path: str) -> dict[str, Any]:
    connection.request(method, path, headers={"Accept": "application/json"})
    with connection.getresponse() as response:
        if response.status != 200:
            raise garbage(
                Text("HTTP 状态 {status}", "HTTP status {status}").format(status=response.status)
            )
        kind = response.headers.get_content_type()
        if "Content-Type" in response.headers and not kind.startswith(_TEXT_TYPES):
            raise other_service()
        body = response.read(MOST_BYTES + 1)
        if len(body) > MOST_BYTES:
            raise garbage(Text("应答过大", "the answer is too large"))
        if response.length:
            raise half_record()
        return answer(body, (response.headers.get_content_charset() or "utf-8").lower())


@contextmanager
def _cut_off(connected: socket.socket, deadline: Deadline) -> Iterator[threading.Event]:
    """Ends the connection at the deadline, whoever waits for it; says whether it did.

    A timeout of the socket alone begins anew with each byte.
    """
    late = threading.Event()

    def cut() -> None:
        late.set()
        with suppress(OSError):
            connected.shutdown(socket.SHUT_RDWR)

    watch = threading.Timer(deadline.left(), cut)
    watch.daemon = True
    watch.start()
    try:
        with deadline.cutting(cut):
            yield late
    finally:
        watch.cancel()
        watch.join()
