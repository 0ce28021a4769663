"""How long from the start of the program to its sign-in window, beside an empty PySide6 window.

Both are started in turn as whole processes on one Xvfb screen; the clock stops when the X server
shows the window. Both find their modules compiled, as after an installation or a first start,
whatever the shell says about writing bytecode. Needs Xvfb and xdotool.

    .venv/bin/python tests/benchmarks/measure_start.py [RUNS]
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EMPTY = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.setWindowTitle("empty window")
window.resize(1366, 768)
window.show()
application.exec()
"""
DISPLAY = ":97"


def shown_after(command: list[str], title: str, environment: dict[str, str]) -> float:
    """Seconds from the start of `command` until a visible window bears `title`."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while time.perf_counter() - began < 60:
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", title],
                env=environment,
                capture_output=True,
                check=False,
            )
            if found.returncode == 0 and found.stdout.strip():
                return time.perf_counter() - began
            if process.poll() is not None:
                raise SystemExit(f"{command} ended with {process.returncode}")
            time.sleep(0.005)
        raise SystemExit(f"no window {title!r} within a minute")
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


def main() -> None:
    """Prints the medians and their ratio."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "DISPLAY": DISPLAY,
            "QT_QPA_PLATFORM": "xcb",
            "GUITAI_HOME": home,
            "PYTHONPYCACHEPREFIX": str(Path(home) / "compiled"),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        screen = subprocess.Popen(
            ["Xvfb", DISPLAY, "-noreset", "-screen", "0", "1366x768x24"], stderr=subprocess.DEVNULL
        )
        try:
            while subprocess.run(
                ["xdotool", "getdisplaygeometry"], env=environment, capture_output=True, check=False
            ).returncode:
                time.sleep(0.1)
            guitai = [sys.executable, "-m", "app", "--training"]
            empty = [sys.executable, "-c", EMPTY]
            os.chdir(Path(__file__).resolve().parents[2])
            shown_after(guitai, "Guitai", environment)
            time.sleep(5)
            shown_after(empty, "empty window", environment)
            times: dict[str, list[float]] = {"guitai": [], "empty": []}
            for _ in range(runs):
                times["empty"].append(shown_after(empty, "empty window", environment))
                times["guitai"].append(shown_after(guitai, "Guitai", environment))
        finally:
            screen.kill()
            screen.wait()
    for name, taken in times.items():
        print(
            f"{name:8} median {statistics.median(taken):.3f} s  ({min(taken):.3f}…{max(taken):.3f})"
        )
    pairs = zip(times["guitai"], times["empty"], strict=True)
    print(f"ratio    median {statistics.median(a / b for a, b in pairs):.2f}")


if __name__ == "__main__":
    main()
