"""A printer of the operating system, reached through the window system in a process of its own.

It is how Windows prints, which speaks no language of printers that a program could speak to it;
every other system can print so too. What a printer does with a paper after the system has taken it
is not told to anybody: a paper counts as done when the system has it.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from app.devices.printer.port import (
    NOTHING_SAID,
    Job,
    JobState,
    PrinterSeen,
    PrintHow,
    PrintReceipt,
    one_line,
    require_pdf,
)
from app.domain.sheets import Sides
from app.errors import DeviceFault
from app.i18n import Text

_SECONDS = 30.0
"""How long the process may take to say which printers there are."""
_STILL = 120.0
"""Seconds without a word after which nobody is at a job that another program began."""
_LISTED_FOR = 15.0
"""Seconds for which a list of printers is believed."""
_MOST_JOBS = 300
"""Jobs that are remembered; the oldest are forgotten first."""

_log = logging.getLogger("guitai.printing")

_NOT_TOLD = Text("请查看打印机。", "Look at the printer.")


@dataclass(frozen=True)
class PrintProcess:
    """How papers are drawn onto printers.

    Attributes:
        command: begins the process; the folder and what to do follow.
        folder: where its jobs lie.
    """

    command: tuple[str, ...]
    folder: Path


_process: PrintProcess | None = None
_listed: tuple[float, tuple[Mapping[str, Any], ...]] = (0.0, ())
_begun: dict[str, subprocess.Popen[bytes]] = {}


def print_with(process: PrintProcess) -> None:
    """Names the process by which papers are drawn from now on."""
    global _process, _listed
    _process, _listed = process, (0.0, ())


class WindowPrinter:
    """One printer by name, or the default one where the name is empty."""

    def __init__(self, name: str) -> None:
        self._name = name

    def print(self, pdf: bytes, title: str, how: PrintHow) -> PrintReceipt:
        """Begins to draw the paper for the printer.

        Raises DeviceFault: NO_PRINTING_SYSTEM, NO_DEFAULT_PRINTER, UNKNOWN_PRINTER, NO_TRAYS,
        PRINT_SPOOL.
        """
        require_pdf(pdf)
        name = self._found()
        if how.tray:
            raise _no_trays(how.tray)
        process, job = _given(), uuid4().hex
        said = {
            "title": one_line(title),
            "printer": name,
            "state": JobState.QUEUED,
            "width_mm": how.sheet.width_mm,
            "height_mm": how.sheet.height_mm,
            "sides": how.sides,
            "copies": how.copies,
            "pages": list(how.pages) if how.pages else [],
        }
        try:
            process.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _forget_old(process.folder)
            _written(process.folder / f"{job}.pdf", pdf)
            _written(process.folder / f"{job}.json", json.dumps(said).encode())
            _begun[job] = _start(process, str(process.folder), job)
            for ended in [one for one, begun in _begun.items() if begun.poll() is not None]:
                del _begun[ended]
        except OSError as error:
            for file in process.folder.glob(f"{job}.*"):
                file.unlink(missing_ok=True)
            raise _not_spooled(process.folder, error) from error
        return PrintReceipt(f"window:{name}", job)

    def ready(self) -> None:
        """Raises what `print` raises before it begins."""
        self._found()

    def attention(self) -> Text | None:
        """That the system says of the printer that something is wrong; it does not say what."""
        name = self._found()
        return next((one.wants for one in window_printers() if one.name == name), None) or None

    def job(self, job: str) -> Job | None:
        """How far the process came with the job."""
        if not job.isalnum() or not job.isascii():
            return None
        file = _given().folder / f"{job}.json"
        said = _read(file)
        if said is None:
            return None
        state = JobState(said["state"])
        if not state.is_over and not _at_it(job, file):
            # It ended without a word. Before it began nothing can have come out.
            with suppress(OSError):
                file.with_suffix(".pdf").unlink()
            said = _read(file) or said
            state = JobState(said["state"])
            if state is JobState.QUEUED:
                return Job(job, said["title"], JobState.ABORTED, _ENDED)
            if not state.is_over:
                return None
        return Job(job, said["title"], state, Text(*said.get("why", ("", ""))))

    def find(self, mark: str) -> Job | None:
        """The newest job of this mark."""
        found = [
            (file.stat().st_mtime_ns, file.stem)
            for file, said in _jobs(_given().folder)
            if said["title"].endswith(mark)
        ]
        return self.job(max(found)[1]) if found else None

    def cancel(self, job: str) -> Job | None:
        """Asks the process to give the job up, as long as it has not begun to draw it."""
        known = self.job(job)
        if known is None or known.state.is_over:
            return known
        (_given().folder / f"{job}.cancel").touch()
        end = time.monotonic() + _SECONDS / 2
        while known is not None and not known.state.is_over and time.monotonic() < end:
            time.sleep(0.05)
            known = self.job(job)
        return known

    def _found(self) -> str:
        """The printer's real name, once it is known to exist."""
        seen = _list()
        for one in seen:
            if one["name"] == self._name or (not self._name and one["default"]):
                return str(one["name"])
        if not self._name:
            raise DeviceFault(
                "NO_DEFAULT_PRINTER",
                Text("本机没有设定默认打印机。", "This computer has no default printer."),
                Text(
                    "请在操作系统中设定默认打印机，或在设置中写明打印机名。",
                    "Set a default printer in the operating system, or name one in the settings.",
                ),
            )
        raise DeviceFault(
            "UNKNOWN_PRINTER",
            Text("本机没有名为“{name}”的打印机。", "This computer has no printer “{name}”.").format(
                name=self._name
            ),
            Text(
                "请在操作系统的打印设置中检查，或在设置中更换打印机。",
                "Check the printing settings of the operating system, or choose another printer.",
            ),
        )


_ENDED = Text("打印程序中途退出", "the process that draws it ended")
_WRONG = Text("打印机报告故障", "the printer reports a fault")


def window_printers() -> tuple[PrinterSeen, ...]:
    """The printers of the system as the window system knows them, sorted by name.

    Raises DeviceFault: NO_PRINTING_SYSTEM.
    """
    return tuple(
        PrinterSeen(
            f"window:{one['name']}",
            str(one["name"]),
            _WRONG if one["fault"] else NOTHING_SAID,
            tuple(Sides(side) for side in one["sides"]),
        )
        for one in _list()
    )


def _list() -> tuple[Mapping[str, Any], ...]:
    global _listed  # noqa: PLW0603 - asking takes half a second: the answer is kept for a while
    since, seen = _listed
    if since and time.monotonic() - since < _LISTED_FOR:
        return seen
    process = _given()
    try:
        asked = _start(process, "--list")
        try:
            said, wrong = asked.communicate(timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            asked.kill()
            asked.communicate()
            raise
        seen = tuple(sorted(json.loads(said), key=lambda one: str(one["name"])))
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise DeviceFault(
            "NO_PRINTING_SYSTEM",
            Text(
                "无法询问本机的打印系统：{why}。", "The printing system cannot be asked: {why}."
            ).format(why=str(error)),
            _NOT_TOLD,
        ) from error
    if wrong:
        _log.info("the printing process says: %s", wrong.decode("utf-8", "replace")[:500])
    _listed = (time.monotonic(), seen)
    return seen


def _given() -> PrintProcess:
    if _process is None:
        raise DeviceFault(
            "NO_PRINTING_SYSTEM",
            Text("本程序没有打印组件。", "This program has no part that prints."),
            Text("请重新安装。", "Install it anew."),
        )
    return _process


def _start(process: PrintProcess, *words: str) -> subprocess.Popen[bytes]:
    """Begins the process; it outlives this program, so that a paper is not cut in two."""
    environment = dict(os.environ)
    if sys.platform not in ("win32", "darwin"):
        # It draws on paper alone.
        environment["QT_QPA_PLATFORM"] = "offscreen"
    asks = words[0] == "--list"
    return subprocess.Popen(
        [*process.command, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if asks else subprocess.DEVNULL,
        stderr=subprocess.PIPE if asks else subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )


def _at_it(job: str, file: Path) -> bool:
    """Whether a process may still be drawing the job."""
    begun = _begun.get(job)
    if begun is not None:
        if begun.poll() is None:
            return True
        del _begun[job]
        return False
    try:
        return time.time() - file.stat().st_mtime < _STILL
    except OSError:
        return False


def _jobs(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for file in folder.glob("*.json"):
        said = _read(file)
        if said is not None:
            yield file, said


def _read(file: Path) -> dict[str, Any] | None:
    try:
        said = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None
    return said if isinstance(said, dict) and "state" in said and "title" in said else None


def _written(file: Path, content: bytes) -> None:
    """Writes a file, whole or not at all."""
    new = file.with_name(f"{file.name}.new")
    with new.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    new.replace(file)


def _forget_old(folder: Path) -> None:
    """Forgets the oldest jobs, and what a process that died left of a customer's paper."""
    for file in (*folder.glob("*.pdf"), *folder.glob("*.pdf.new")):
        job = file.name.partition(".")[0]
        told = folder / f"{job}.json"
        if not _at_it(job, told if told.exists() else file):
            # Windows removes no file that somebody has open still.
            with suppress(OSError):
                file.unlink()
    old = sorted(folder.glob("*.json"), key=lambda one: one.stat().st_mtime)[:-_MOST_JOBS]
    for file in old:
        for one in folder.glob(f"{file.stem}.*"):
            one.unlink(missing_ok=True)


def _no_trays(tray: str) -> DeviceFault:
    return DeviceFault(
        "NO_TRAYS",
        Text(
            "经窗口系统打印时不能指定纸盒“{tray}”。",
            "Through the window system no tray can be asked for, such as “{tray}”.",
        ).format(tray=tray),
        Text(
            "请在操作系统中为该纸盒另设一台打印机，并在“按单据打印”中选用。",
            "Set up a printer of its own for that tray in the operating system, and choose it for "
            "the form.",
        ),
    )


def _not_spooled(folder: Path, error: OSError) -> DeviceFault:
    return DeviceFault(
        "PRINT_SPOOL",
        Text(
            "单据无法暂存到“{folder}”：{why}。", "The paper cannot be spooled in “{folder}”: {why}."
        ).format(folder=str(folder), why=error.strerror or str(error)),
        Text("请检查磁盘是否已满。", "Check whether the disk is full."),
    )
