"""A real printing system for whoever prints in a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import PRINT_COMMAND
from app.devices.printer import PrintProcess, print_with, window
from tests.devices.printer.real_cups import RealCups


@pytest.fixture(scope="session")
def printing_system() -> Iterator[RealCups]:
    """A CUPS of this run's own."""
    system = RealCups()
    system.start()
    yield system
    system.remove()


@pytest.fixture
def cups(
    printing_system: RealCups, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[RealCups]:
    """The CUPS, running, with empty trays and no job."""
    if not printing_system.running:
        printing_system.start()
    printing_system.clear()
    for name, value in printing_system.environment.items():
        monkeypatch.setenv(name, value)
    print_with(PrintProcess(PRINT_COMMAND, tmp_path / "printing"))
    yield printing_system
    # What a test did not wait for would come out in the next one.
    for begun in window._begun.values():
        begun.wait(30)
    window._begun.clear()
