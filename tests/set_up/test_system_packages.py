"""What `make run` says on a PC where system packages are missing."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def bare_pc(tmp_path: Path) -> Path:
    """A folder of programs that stands for a PC with no package installed and a plain user.

    Whatever is asked of the package tool or of sudo is written to the file `asked` in it.
    """
    _program(tmp_path, "id", "echo 1000")
    _program(tmp_path, "dpkg-query", "exit 1")
    _program(tmp_path, "sudo", "exit 1")
    _program(tmp_path, "apt-get", f'echo "$@" >>"{tmp_path}/asked"; exit 1')
    return tmp_path


def _set_up(bare_pc: Path, purpose: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ROOT / ".ci" / "set-up", purpose],
        env={**os.environ, "PATH": f"{bare_pc}:{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_user_without_rights_is_told_in_one_sentence_what_to_have_installed(
    bare_pc: Path,
) -> None:
    done = _set_up(bare_pc, "run")
    assert done.returncode != 0
    assert done.stdout == ""
    (sentence,) = done.stderr.splitlines()
    assert "ask an administrator to run: apt-get install python3-venv " in sentence
    assert "libxcb-cursor0" in sentence
    assert "fonts-noto-cjk" in sentence
    assert "postgresql" not in sentence
    assert not (bare_pc / "asked").exists()


def test_a_user_with_sudo_has_the_missing_packages_installed_without_being_asked(
    bare_pc: Path,
) -> None:
    _program(bare_pc, "sudo", '[ "$1" = -n ] && exit 0; exec "$@"')
    _program(bare_pc, "apt-get", f'echo "$@" >>"{bare_pc}/asked"; [ "$1" = update ]')
    done = _set_up(bare_pc, "test")
    update, install = (bare_pc / "asked").read_text(encoding="utf-8").splitlines()
    assert update.startswith("update")
    assert install.startswith("install -q -y --no-install-recommends python3-venv ")
    assert "postgresql" in install.split()
    assert done.stdout.startswith("Installing missing system packages: python3-venv ")
    assert "could not be installed (apt-get says why above)" in done.stderr


def test_only_packages_that_are_not_there_are_installed(bare_pc: Path) -> None:
    _program(
        bare_pc,
        "dpkg-query",
        'for last; do :; done; [ "$last" = cups-client ] && exit 1; printf installed',
    )
    done = _set_up(bare_pc, "run")
    assert done.stderr.strip().endswith("ask an administrator to run: apt-get install cups-client")
