"""What the two locks promise to a branch that installs from them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["requirements.lock", "requirements-test.lock"]


def _locked(lock: str) -> dict[str, str]:
    """Package name to its whole entry: version and hashes."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)
    return {entry.split("==")[0]: entry for entry in entries if entry.strip()}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_locked_to_one_version_and_its_hashes(lock: str) -> None:
    entries = _locked(lock)
    assert entries
    loose = [
        name
        for name, entry in entries.items()
        if not re.match(
            r"[A-Za-z0-9._-]+==\S+ \\\n( {4}--hash=sha256:[0-9a-f]{64}( \\)?\n)+$", entry
        )
    ]
    assert loose == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_a_package_host(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", LOCKS)
def test_only_one_opencv_is_installed_and_dlib_is_never_compiled(lock: str) -> None:
    names = _locked(lock)
    assert [name for name in names if name.startswith("opencv")] == ["opencv-python"]
    assert [name for name in names if name.startswith("dlib")] == ["dlib-bin"]


def test_what_is_tested_is_exactly_what_a_counter_runs() -> None:
    tested = _locked("requirements-test.lock")
    assert {name: tested.get(name) for name in _locked("requirements.lock")} == _locked(
        "requirements.lock"
    )
