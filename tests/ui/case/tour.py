"""A walk past every screen of the window and every page of a case, for whoever looks at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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


def _shows_case(teller: Teller, step: str, specimen: str) -> None:
    teller.opens(teller.filled_up_to(step, specimen))
    settled(teller)


def steps_of(teller: Teller, operation: str = "1001") -> list[str]:
    """The steps of an operation for an ordinary customer, in their order."""
    whole = teller.filled_up_to("") if operation == "1001" else teller.desk.start(operation)
    return [step.code for step in whole.steps]


def stops(teller: Teller) -> Iterator[Stop]:
    """Every screen and page; the sign-in screen is not among them."""
    window = teller.window

    def at_destination(name: str, what: Any = None) -> Callable[[], None]:
        def go() -> None:
            window.go(name, what)
            settled(teller)

        return go

    for step in steps_of(teller):
        yield f"step-{step}", lambda step=step: _shows_case(teller, step, "S01")
    yield "step-finish", lambda: _shows_case(teller, "", "S01")
    for step, specimen in CUSTOMERS.items():
        yield (
            f"step-{step}-{specimen}",
            lambda step=step, specimen=specimen: _shows_case(teller, step, specimen),
        )
    yield "done", lambda: _shows_done(teller)
    for one in DESTINATIONS:
        yield one.name, at_destination(one.name)
    entries = teller.desk.journal("")
    if entries:
        yield "journal-entry", at_destination("journal", entries[0].number)


def _shows_done(teller: Teller) -> None:
    case = teller.filled_up_to("")
    teller.opens(case)
    teller.screen.door.ended.emit(teller.desk.perform(case.id))
    settled(teller)
