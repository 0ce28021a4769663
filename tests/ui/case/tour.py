"""A walk past every screen of the window and every page of a case, for whoever looks at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.case.teller import Teller
from ui.destinations import DESTINATIONS

Stop = tuple[str, Callable[[], None]]
"""A name, and what brings the window there."""

CUSTOMERS = {
    "network": "S09",
    "face": "S15",
    "approval": "S18",
}
"""Steps that are worth a second look with a customer who is not an ordinary one."""


def settled(teller: Teller) -> None:
    """Lets everything that is on its way arrive, and every layout find its place."""
    teller.settle()
    for _ in range(12):
        QTest.qWait(5)
        QApplication.processEvents()


def _shows(teller: Teller, case: Any) -> None:
    teller.opens(case)
    settled(teller)


def _after(case: Any) -> str:
    """The step that comes after the one at which a case stands; empty after the last."""
    codes = [step.code for step in case.steps]
    at = codes.index(case.here) + 1
    return codes[at] if at < len(codes) else ""


def stops(teller: Teller) -> Iterator[Stop]:
    """Every screen and page; the sign-in screen is not among them."""
    window, desk = teller.window, teller.desk

    def at_destination(name: str, what: Any = None) -> Callable[[], None]:
        def go() -> None:
            window.go(name, what)
            settled(teller)

        return go

    case = desk.start("1001")
    while case.here:
        yield f"step-{case.here}", partial(_shows, teller, case)
        case = teller.goes_on(desk.open_case(case.id), _after(case))
    yield "step-finish", partial(_shows, teller, case)
    yield "done", partial(_shows_done, teller, case)
    for step, specimen in CUSTOMERS.items():
        other = teller.filled_up_to(step, specimen)
        yield f"step-{step}-{specimen}", partial(_shows, teller, other)
    for one in DESTINATIONS:
        yield one.name, at_destination(one.name)
    yield "journal-entry", at_destination("journal", desk.journal("")[0].number)


def _shows_done(teller: Teller, case: Any) -> None:
    teller.opens(case)
    teller.screen.door.ended.emit(teller.desk.perform(case.id))
    settled(teller)
