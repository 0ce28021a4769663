"""The real program as a process of its own: called as an operator calls it, nothing faked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backends import null

from app.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
SPECIMENS = ROOT / "resources" / "specimens"
PATIENCE = 280
"""Seconds for one call: far more than any takes, so that a hanging one fails its test."""


@dataclass(frozen=True)
class Said:
    """What a call of the program left behind."""

    code: int
    out: str
    err: str

    @property
    def answers(self) -> list[dict[str, Any]]:
        """The JSON objects on standard output; a test fails where a line is anything else."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def answer(self) -> dict[str, Any]:
        """The only JSON object on standard output."""
        (one,) = self.answers
        return one

    @property
    def error(self) -> str:
        """The code of the error that kept the program from working."""
        assert "Traceback" not in self.err, self.err
        assert self.answer["text"]
        assert self.answer["remedy"]
        return str(self.answer["error"])


@dataclass(frozen=True)
class Guitai:
    """The program, with a home folder of its own and no access to the user's key store."""

    home: Path

    @property
    def environment(self) -> dict[str, str]:
        """What the program finds around itself: no display, no key store of the system."""
        hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        kept = {name: value for name, value in os.environ.items() if name not in hidden}
        return {
            **kept,
            "GUITAI_HOME": str(self.home),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            "LC_ALL": "C.UTF-8",
        }

    def start(self, *words: object, **more: Any) -> subprocess.Popen[str]:
        """Begins a call and does not wait for it."""
        return subprocess.Popen(
            [sys.executable, "-m", "app", *map(str, words)],
            cwd=ROOT,
            env=self.environment | more.pop("around", {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            **more,
        )

    def __call__(self, *words: object, **more: Any) -> Said:
        """Calls the program and waits for its end; no call may ever show a traceback."""
        with self.start(*words, **more) as process:
            out, err = process.communicate(timeout=PATIENCE)
        assert "Traceback" not in err, err
        return Said(process.returncode, out, err)


class Within:
    """The program's commands called within this process: the same words, the same answers, without
    the seconds that a start takes. Not for those that see."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture

    def __call__(self, *words: object) -> Said:
        self._capture.readouterr()
        try:
            code = main([*map(str, words)])
        except SystemExit as ended:
            code = int(str(ended.code))
        out, err = self._capture.readouterr()
        assert "Traceback" not in err, err
        return Said(code, out, err)


@pytest.fixture
def within(capfd: pytest.CaptureFixture[str], guitai: Guitai) -> Iterator[Within]:
    """The commands within this process, with the same home and without a system's key store."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in guitai.environment.items():
            patch.setenv(name, value)
        before = keyring.get_keyring()
        keyring.set_keyring(null.Keyring())
        yield Within(capfd)
        keyring.set_keyring(before)


@pytest.fixture(scope="session")
def guitai(tmp_path_factory: pytest.TempPathFactory) -> Guitai:
    """The program as a stranger finds it: nothing set up yet."""
    return Guitai(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def pictures() -> Path:
    """The folder of the training cast's pictures."""
    return SPECIMENS
