"""The window of the real program on a display of its own: it opens, says that it is training, and
closes."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.journeys.conftest import PATIENCE, ROOT, Guitai


def windows(display: str) -> list[str]:
    """The numbers of the visible windows whose title names the program."""
    done = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "Guitai|柜台"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "DISPLAY": display},
    )
    return done.stdout.split()


class ClientMessage(ctypes.Structure):
    """An event of the X server that one program sends to another's window."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("padding", ctypes.c_long * 12),
    )


def ask_to_close(display: str, window: int) -> None:
    """What a window manager sends when somebody clicks the cross; a bare display has none."""
    x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    opened = ctypes.c_void_p(x.XOpenDisplay(display.encode()))
    protocols, delete = (
        x.XInternAtom(opened, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
    )
    event = ClientMessage(33, 0, 1, opened, window, protocols, 32, (delete, 0, 0, 0, 0))
    x.XSendEvent(opened, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
    x.XCloseDisplay(opened)


@pytest.mark.skipif(
    not os.environ.get("DISPLAY") or shutil.which("xdotool") is None,
    reason="needs a display and xdotool; make test brings both",
)
def test_in_training_the_window_opens_with_its_name_and_closes(tmp_path: Path) -> None:
    display = os.environ["DISPLAY"]
    home = Guitai(tmp_path / "home")
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "--training"],
        cwd=ROOT,
        env={**home.environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        deadline = time.monotonic() + PATIENCE
        while not (shown := windows(display)) and process.poll() is None:
            assert time.monotonic() < deadline
            time.sleep(0.2)
        assert shown, process.stderr.read() if process.stderr else ""
        while not (home.home / "training" / "settings.toml").exists():
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.2)
        for window in shown:
            ask_to_close(display, int(window))
        out, err = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 0
    assert "Traceback" not in err
    assert out == ""
    assert not (home.home / "branch").exists()
