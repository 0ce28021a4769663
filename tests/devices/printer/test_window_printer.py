"""The window system prints in a process of its own: the way of Windows, tried here through the
same Qt on a real CUPS."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from app.devices.printer import JobState, PrintHow, PrintProcess, print_with, printer
from app.devices.printer import window as window_module
from app.devices.printer.window import window_printers
from app.domain.sheets import Sheet, Sides
from app.errors import DeviceFault
from tests.devices.printer import sheets
from tests.devices.printer.real_cups import RealCups, until
from tests.devices.printer.test_printer import over


def test_copies_sides_and_pages_come_out_as_they_were_asked_for(cups: RealCups) -> None:
    window = printer("window:Counter")
    how = PrintHow(sides=Sides.LONG, copies=2, pages=(2, 4))
    assert (
        over(window, window.print(sheets.paper(5), "three pages", how).job).state is JobState.DONE
    )
    until(lambda: bool(cups.printed()))
    # Three pages on both sides, the fourth side white, twice.
    assert sheets.pages(cups.printed()[0]) == 8
    assert "Duplex=DuplexNoTumble" in cups.options()


def test_a_passbook_keeps_its_size_and_a_millimetre_is_a_millimetre(cups: RealCups) -> None:
    window = printer("window:Receipt")
    job = window.print(sheets.paper(1, (125, 177)), "passbook", PrintHow(Sheet(125, 177))).job
    over(window, job)
    until(lambda: bool(cups.printed("Receipt")))
    (out,) = cups.printed("Receipt")
    assert sheets.size_mm(out) == (pytest.approx(125, abs=0.4), pytest.approx(177, abs=0.4))
    assert sheets.frame_mm(out) == (pytest.approx(10, abs=0.5), pytest.approx(10, abs=0.5))


def test_what_is_known_of_the_printers_is_listed(cups: RealCups) -> None:
    counter, receipt = window_printers()
    assert (counter.setting, receipt.name) == ("window:Counter", "Receipt")
    assert set(counter.sides) == set(Sides)
    assert printer("window:").print(sheets.paper(), "x", PrintHow()).printer == "window:Counter"


@pytest.mark.parametrize(
    ("setting", "how", "code"),
    [
        ("window:Basement", PrintHow(), "UNKNOWN_PRINTER"),
        ("window:Counter", PrintHow(tray="tray-2"), "NO_TRAYS"),
    ],
)
def test_what_the_window_system_cannot_do_is_refused_before_anything_comes_out(
    cups: RealCups, setting: str, how: PrintHow, code: str
) -> None:
    with pytest.raises(DeviceFault) as refused:
        printer(setting).print(sheets.paper(), "x", how)
    assert refused.value.code == code


def test_a_job_that_is_cancelled_before_it_begins_never_comes_out(
    cups: RealCups, tmp_path: Path
) -> None:
    window = printer("window:Counter")
    window.ready()
    job = window.print(sheets.paper(), "x", PrintHow()).job
    left = window.cancel(job)
    assert left is not None
    assert left.state in (JobState.CANCELLED, JobState.DONE)
    assert (left.state is JobState.DONE) == bool(cups.says("lpstat", "-W", "all"))
    assert not list((tmp_path / "printing").glob("*.pdf")), "nothing of the customer's is left"


def test_a_damaged_paper_is_said_to_have_failed(cups: RealCups) -> None:
    window = printer("window:Counter")
    failed = over(window, window.print(b"%PDF-1.4 and no more", "x", PrintHow()).job)
    assert failed.state is JobState.ABORTED
    assert failed.why.zh
    assert failed.why.en


def test_a_printing_process_that_dies_is_never_taken_for_one_that_printed(
    cups: RealCups, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "printing"
    window = printer("window:Counter")
    # A process that comes as far as `printing`, or not so far, and is killed there.
    for far, known in (("queued", JobState.ABORTED), ("printing", None)):
        dying = tmp_path / f"{far}.py"
        dying.write_text(
            "import json, os, pathlib, signal, sys\n"
            "file = pathlib.Path(sys.argv[1], sys.argv[2] + '.json')\n"
            "said = json.loads(file.read_bytes())\n"
            f"said['state'] = {far!r}\n"
            "file.write_text(json.dumps(said))\n"
            f"os.kill(os.getpid(), {int(signal.SIGKILL)})\n",
            encoding="utf-8",
        )
        there: dict[str, Any] = {"name": "Counter", "default": True, "fault": False, "sides": []}
        print_with(PrintProcess((sys.executable, str(dying)), folder))
        monkeypatch.setattr(window_module, "_listed", (time.monotonic(), (there,)))
        job = window.print(sheets.paper(), f"x {far}", PrintHow()).job
        until(lambda job=job: window_module._begun[job].poll() is not None)
        found = window.job(job)
        assert (found.state if found else None) == known
        assert not list(folder.glob("*.pdf")), "nothing of the customer's is left"


def test_what_an_earlier_program_left_of_a_paper_goes_with_the_next_one(
    cups: RealCups, tmp_path: Path
) -> None:
    folder = tmp_path / "printing"
    folder.mkdir()
    long_ago = time.time() - 600
    for name in ("aaaa.pdf", "bbbb.pdf.new"):
        (folder / name).write_bytes(sheets.paper())
        os.utime(folder / name, (long_ago, long_ago))
    (folder / "cccc.pdf").write_bytes(sheets.paper())
    window = printer("window:Counter")
    over(window, window.print(sheets.paper(), "x", PrintHow()).job)
    left = {one.name for one in folder.iterdir()}
    assert not left & {"aaaa.pdf", "bbbb.pdf.new"}
    assert "cccc.pdf" in left, "its process may still be at it"


def test_a_job_that_an_earlier_program_began_is_asked_for_by_its_mark(
    cups: RealCups, tmp_path: Path
) -> None:
    folder = tmp_path / "printing"
    folder.mkdir()
    said = {"title": "a paper 3f9a1c2d-1", "state": "printing"}
    file = folder / "aaaa.json"
    file.write_text(json.dumps(said), encoding="utf-8")
    window = printer("window:Counter")
    still = window.find("3f9a1c2d-1")
    assert still is not None
    assert still.state is JobState.PRINTING, "its process may still be at it"
    long_ago = time.time() - 600
    os.utime(file, (long_ago, long_ago))
    assert window.find("3f9a1c2d-1") is None, "whether it came out nobody knows"
    assert window.find("nothing") is None
