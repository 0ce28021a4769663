"""A folder into which a scanner puts its pictures: each new one is handed over once."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.errors import DeviceFault
from app.i18n import Text

# A file that has not grown for this long, in seconds, is whole if it ends as it should.
SETTLED = 0.6
# One that has not is handed over all the same after this long: the eyes say what is wrong with it.
GIVEN_UP = 15.0
LARGEST = 32 << 20
# What one look hands over at most; the rest comes with the next.
MOST_AT_ONCE = 20
MOST_BYTES_AT_ONCE = 64 << 20
MOST_FILES = 20_000

_BEGINNINGS = (
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"II*\x00",
    b"MM\x00*",
    b"BM",
    b"RIFF",
    # A scanner that is set to PDF: the eyes say so.
    b"%PDF",
)
_UNFINISHED = (".tmp", ".part", ".partial", ".crdownload", ".lock")


@dataclass(frozen=True, slots=True)
class Scan:
    """One picture that came from the scanner, or why it cannot be taken (then without bytes)."""

    name: str
    image: bytes
    fault: DeviceFault | None = None


@dataclass(frozen=True, slots=True)
class _Mark:
    """How a file was when it was looked at; another picture under its name has another mark."""

    inode: int
    changed: int
    size: int


class ScanFolder:
    """Watches a folder from the moment it is made: what lies there already is not taken.

    Attributes:
        fault: why the folder cannot be read now; it is asked again at each look.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._clock = clock
        self._known: dict[str, _Mark] = {}
        self._given: dict[_Mark, None] = {}
        self._waiting: dict[str, tuple[_Mark, float]] = {}
        self._begun = False
        self.fault: DeviceFault | None = None
        self._begin(self._look())

    def arrived(self) -> tuple[Scan, ...]:
        """The pictures that came since the last call, oldest first; call it about once a second.

        A file counts when it has stopped growing and can be opened. What is no picture is left
        alone, and nothing in the folder is ever changed.
        """
        seen = self._look()
        if seen is None or not self._begin(seen):
            return ()
        now = self._clock()
        # What is gone from the folder need not be remembered, or years of scans would be.
        self._known = {name: mark for name, mark in self._known.items() if name in seen}
        self._waiting = {name: one for name, one in self._waiting.items() if name in seen}
        ready = []
        for name, mark in seen.items():
            if self._known.get(name) == mark:
                continue
            if mark in self._given:
                # The same picture under another name.
                self._known[name] = mark
                continue
            before = self._waiting.get(name)
            if before is None or before[0] != mark:
                self._waiting[name] = (mark, now)
            elif now - before[1] >= SETTLED and mark.size:
                ready.append((mark.changed, name, mark, now - before[1]))
        scans: list[Scan] = []
        left = MOST_BYTES_AT_ONCE
        for _, name, mark, waited in sorted(ready, key=lambda one: one[:2])[:MOST_AT_ONCE]:
            if mark.size > left and scans:
                break
            scan = self._taken(name, mark, waited)
            if scan is None:
                continue
            left -= len(scan.image)
            if scan.image or scan.fault:
                scans.append(scan)
        return tuple(scans)

    def _begin(self, seen: dict[str, _Mark] | None) -> bool:
        """Whether watching had begun before; the first look only learns what is there."""
        if self._begun or seen is None:
            return self._begun
        self._begun = True
        self._known = seen
        return False

    def _look(self) -> dict[str, _Mark] | None:
        seen: dict[str, _Mark] = {}
        try:
            with os.scandir(self._folder) as entries:
                for count, entry in enumerate(entries):
                    if count >= MOST_FILES:
                        self.fault = _too_full(self._folder)
                        return None
                    mark = _mark(entry)
                    if mark is not None:
                        seen[entry.name] = mark
        except OSError as error:
            self.fault = _missing(self._folder, error)
            return None
        self.fault = None
        return seen

    def _taken(self, name: str, mark: _Mark, waited: float) -> Scan | None:
        """The picture, a scan without bytes for what is none, or None while it is not ready."""
        if mark.size > LARGEST:
            self._remember(name, mark)
            return Scan(name, b"", _too_large(name))
        try:
            with (self._folder / name).open("rb") as file:
                image = file.read(LARGEST + 1)
                after = os.fstat(file.fileno())
        except OSError:
            # Still locked by the scanner; after a while it is left alone.
            if waited > GIVEN_UP:
                self._remember(name, mark)
                return Scan(name, b"", _locked(name))
            return None
        if (after.st_mtime_ns, after.st_size) != (mark.changed, len(image)):
            return None
        if not image.startswith(_BEGINNINGS):
            self._remember(name, mark)
            return Scan(name, b"")
        if not _whole(image) and waited < GIVEN_UP:
            return None
        self._remember(name, mark)
        return Scan(name, image)

    def _remember(self, name: str, mark: _Mark) -> None:
        self._known[name] = mark
        self._waiting.pop(name, None)
        if mark.inode:
            self._given[mark] = None
        while len(self._given) > MOST_FILES:
            del self._given[next(iter(self._given))]


def _mark(entry: os.DirEntry[str]) -> _Mark | None:
    name = entry.name.lower()
    if name.startswith((".", "~")) or name.endswith(_UNFINISHED):
        return None
    try:
        # A link or a pipe is not what a scanner leaves, and a pipe would keep its reader waiting.
        if not entry.is_file(follow_symlinks=False):
            return None
        stat = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    return _Mark(stat.st_ino, stat.st_mtime_ns, stat.st_size)


def _whole(image: bytes) -> bool:
    """Whether the file ends as its format ends; formats that do not say so count as whole."""
    if image.startswith(b"\xff\xd8"):
        return b"\xff\xd9" in image[-4096:]
    if image.startswith(b"\x89PNG"):
        return b"IEND" in image[-64:]
    if image.startswith(b"%PDF"):
        return b"%%EOF" in image[-4096:]
    if image.startswith((b"BM", b"RIFF")):
        start, extra = (2, 0) if image.startswith(b"BM") else (4, 8)
        return len(image) >= int.from_bytes(image[start : start + 4], "little") + extra
    return True


def _missing(folder: Path, error: OSError) -> DeviceFault:
    return DeviceFault(
        "SCANS_MISSING",
        Text(
            f"无法读取扫描文件夹 {folder}（{error.strerror}）。",
            f"The folder of scans {folder} cannot be read ({error.strerror}).",
        ),
        Text("请检查网络及扫描仪的保存位置。", "Check the network and where the scanner saves to."),
    )


def _too_full(folder: Path) -> DeviceFault:
    return DeviceFault(
        "SCANS_TOO_MANY",
        Text(f"扫描文件夹 {folder} 中的文件过多。", f"There are too many files in {folder}."),
        Text("请清理该文件夹。", "Clear that folder."),
    )


def _too_large(name: str) -> DeviceFault:
    most = LARGEST >> 20
    return DeviceFault(
        "SCAN_TOO_LARGE",
        Text(f"扫描文件 {name} 超过{most}MB。", f"The scan {name} is over {most} MB."),
        Text("请降低扫描分辨率后重新扫描。", "Scan again at a lower resolution."),
    )


def _locked(name: str) -> DeviceFault:
    return DeviceFault(
        "SCAN_LOCKED",
        Text(f"无法打开扫描文件 {name}。", f"The scan {name} cannot be opened."),
        Text("请关闭正在使用它的程序后重新扫描。", "Close what is using it, then scan again."),
    )
