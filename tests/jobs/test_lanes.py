"""Work on a lane is done in turn; what is asked after its end comes to nobody."""

from __future__ import annotations

import threading

from app import jobs


def test_work_is_done_in_turn_beside_whoever_asked() -> None:
    lanes = jobs.threaded()
    begun, go_on = threading.Event(), threading.Event()
    order: list[str] = []

    def slow() -> str:
        begun.set()
        go_on.wait(10)
        order.append("slow")
        return threading.current_thread().name

    first = lanes.papers.submit(slow)
    second = lanes.papers.submit(order.append, "quick")
    assert begun.wait(10)
    assert not order, "whoever asked is not held up"
    go_on.set()
    second.result(10)
    assert order == ["slow", "quick"]
    assert first.result().startswith("lane-papers")
    lanes.close()


def test_what_is_asked_after_the_end_is_cancelled_and_harms_nobody() -> None:
    lanes = jobs.threaded()
    lanes.close()
    asked: list[int] = []
    late = lanes.papers.submit(asked.append, 1)
    assert late.cancelled()
    assert late.done()
    assert not asked
