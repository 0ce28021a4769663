"""What a call of the desk is called while it is waited for, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from ui.landing import Doing

if TYPE_CHECKING:
    from app.desk.bench import Bench
    from app.desk.desk import Desk


def doing(desk: Desk | Bench, call: Callable[..., Any]) -> Doing | None:
    """The words for a call, and its end; None for what is quick."""
    # The desk's own words are not there yet while the sign-in window opens.
    from app.desk.long_work import Stop, long_work  # noqa: PLC0415

    work = long_work(call)
    if work is None:
        return None
    stop = None
    if work.stop is Stop.EYES:
        # Ending a process takes a moment: not in the window's own thread.
        stop = partial(desk.lanes.signals.submit, desk.interrupt_eyes)
    return Doing(work.doing, stop, work.stop is Stop.LET_GO)
