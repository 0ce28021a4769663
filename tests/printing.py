"""A real printing system for whoever prints in a test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.devices.printer.real_cups import RealCups


@pytest.fixture(scope="session")
def printing_system() -> Iterator[RealCups]:
    """A CUPS of this run's own."""
    system = RealCups()
    system.start()
    yield system
    system.remove()


@pytest.fixture
def cups(printing_system: RealCups, monkeypatch: pytest.MonkeyPatch) -> RealCups:
    """The CUPS, running, with empty trays and no job."""
    if not printing_system.running:
        printing_system.start()
    printing_system.clear()
    monkeypatch.setenv("CUPS_SERVER", printing_system.socket)
    return printing_system
