"""A teller at the window of a training store, with keyboard and mouse."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from pytestqt.qtbot import QtBot

from app.bootstrap import open_desk, training_settings
from app.desk import credentials
from app.desk.desk import Desk
from app.jobs import threaded
from app.papers.render import render
from tests.ui.case.drawn_eyes import DrawnEyes
from tests.ui.case.teller import Teller
from ui.main_window import MainWindow

OpenDesk = Callable[..., Desk]

QUICK = PasswordHasher(1, 8, 1)
"""No test guesses a password or a PIN, so proving one need not be dear."""


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A training store as it was founded; each test works on a copy."""
    folder = tmp_path_factory.mktemp("founded") / "training"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(credentials, "_HASHER", QUICK)
        training_settings(folder)
    return folder


@pytest.fixture
def eyes() -> DrawnEyes:
    """Eyes that know the drawn customers by heart."""
    return DrawnEyes()


@pytest.fixture
def desk(
    founded: Path, tmp_path: Path, eyes: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """A desk over a training store of its own; teller 1001 is signed in."""
    monkeypatch.setattr(credentials, "_HASHER", QUICK)
    # What is read, signed and performed is set three times: the same words need it once here.
    monkeypatch.setattr("app.rules.papers.paper.render", lru_cache(maxsize=16)(render))
    folder = tmp_path / "training"
    shutil.copytree(founded, folder)
    opened = open_desk(training_settings(folder), threaded())
    opened._eyes.close()
    opened._eyes = eyes
    opened.sign_in("1001", "train1001")
    yield opened
    opened.close()


@pytest.fixture
def teller(qtbot: QtBot, dressed: None, desk: Desk) -> Iterator[Teller]:
    """The window of this desk, with somebody in front of it."""
    window = MainWindow(desk.place().kind)
    window.seat(desk)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.shell.sign_in_done(desk.who)
    teller = Teller(qtbot, window, desk)
    yield teller
    window._lights.stop()
    window.close()
    teller.settle()
