"""What every test of the counter gets: no screen needed, and nothing may be left running."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Windows are drawn into memory unless a run asks for a real display server.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.postgres", "tests.printing", "tests.training"]

# How quick the machine is says nothing about the bank: no example fails for taking long.
settings.register_profile(
    "guitai", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("guitai")

TESTS = Path(__file__).parent

SECONDS_TO_WIND_DOWN = 5.0

LONGEST_FIRST = (
    "journeys/test_rehearse.py",
    "journeys/test_killed.py",
    "ui/test_every_screen.py",
    "operations/test_every.py",
    "vision/test_documents.py",
    "journeys/test_bad_input.py",
    "papers/test_real_forms.py",
    "journeys/test_calibrate.py",
    "vision/test_bad_pictures.py",
    "vision/test_cards.py",
    "desk/test_paper_proof.py",
    "journeys/test_manual.py",
    "journeys/test_export_papers.py",
    "vision/test_eyes.py",
    "operations/test_chain_machine.py",
    "operations/test_money_machine.py",
    "desk/test_rehearsal.py",
    "db/test_atomic.py",
)
"""Files of few tests that take long: begun last, one worker would wait for the other."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Hand out the files that take longest first, then the others by how many tests they have."""
    count = Counter(item.path for item in items)
    rank = {TESTS / file: n for n, file in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: (rank.get(item.path, len(rank)), -count[item.path]))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Make sure that a window opened by the next test finds Qt's plug-ins, not OpenCV's.

    Importing cv2 points these variables at its own, older Qt. In the program the two never meet,
    because pixels have a process of their own; here one process runs the tests of both.
    """
    os.environ.pop("QT_QPA_PLATFORM_PLUGIN_PATH", None)
    os.environ.pop("QT_QPA_FONTDIR", None)


def _running() -> set[object]:
    """Threads and child processes of this process.

    Threads that Qt started itself and that merely ran Python once stay listed for ever and cannot
    be told from ended ones, so they do not count.
    """
    threads = {t for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}
    return threads | set(multiprocessing.active_children())


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread or a child process behind."""
    before = _running()
    yield
    deadline = time.monotonic() + SECONDS_TO_WIND_DOWN
    while (left := _running() - before) and time.monotonic() < deadline:
        time.sleep(0.01)
    if left:
        names = ", ".join(sorted(str(one) for one in left))
        pytest.fail(f"left running after the test: {names}")
