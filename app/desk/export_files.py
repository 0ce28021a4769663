"""Exported papers as files: telling names, an index for people and one for programs."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from app.errors import DeviceFault, Unacceptable
from app.i18n import Text

CSV_NAME, JSON_NAME = "index.csv", "index.json"
_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\s\x00-\x1f]+')
_LONGEST_NAME = 48
"""Characters, each up to four bytes: names may have 255 bytes."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With these a cell begins that Excel would reckon out; a Chinese one also where they are wide."""


@dataclass(frozen=True)
class IndexLine:
    """One paper in the index; all as texts and numbers, personal data masked.

    Attributes:
        file: its name in the folder; empty where there is no file, and `trouble` says why.
        bytes: how many it has, and `digest` their SHA-256.
        signed_by: fingerprint of the certificate of the newest signature in it, and whether all
            its signatures are good: `good`, `bad`, or empty where it has none.
        reprint_of: of a reprint, the file of the paper that it repeats, else its id.
    """

    file: str
    digest: str
    bytes: int
    pages: int
    entry: str
    entry_digest: str
    at: str
    operation: str
    outcome: str
    teller: str
    approved_by: str
    customer: str
    customer_masked: str
    paper: str
    title: str
    copy: str
    state: str
    changed_at: str
    printed: int
    reprints: int
    reprint: int
    reprint_of: str
    check_code: str
    signed_by: str
    signature: str
    trouble: str


def file_name(entry: str, place: int, *parts: str) -> str:
    """The name of a paper's file: entry, place among its papers, what it is called.

    Only what every file system takes is in it, and no name of a customer.
    """
    called = "_".join(_NOT_IN_A_NAME.sub("", part) for part in parts if part)
    return f"{_NOT_IN_A_NAME.sub('', entry)}_{place:02d}_{called[:_LONGEST_NAME]}.pdf"


def csv_of(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table for people: UTF-8 with a mark at its beginning, by which Excel knows it, and no cell
    that Excel would reckon out."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return made.getvalue().encode("utf-8-sig")


def csv_index(lines: Sequence[IndexLine]) -> bytes:
    """The index for people, see `csv_of`."""
    names = [field.name for field in fields(IndexLine)]
    return csv_of(names, (tuple(asdict(line).values()) for line in lines))


def json_index(about: Mapping[str, object], lines: Sequence[IndexLine]) -> bytes:
    """The index for programs: what was exported, and a list of the papers."""
    said = {**about, "papers": [asdict(line) for line in lines]}
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def _harmless(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


@contextmanager
def whole_or_nothing(out: Path) -> Iterator[Path]:
    """A folder beside `out` that takes its place when all went well; else nothing is left of it.

    `out` must not be there, or be an empty folder.

    Raises:
        Unacceptable: it holds something, or is no folder.
        DeviceFault: nothing can be written there, or the disk is full.
    """
    _require_empty(out)
    made: list[Path] = []
    making: Path | None = None
    try:
        made = _make_parents(out.parent)
        making = Path(tempfile.mkdtemp(prefix=f".{out.name}.", suffix=".part", dir=out.parent))
        yield making
        _settle(making)
        if out.exists():
            # Windows puts no folder in the place of another one.
            out.rmdir()
        making.rename(out)
        making, made = None, []
    except OSError as error:
        raise _cannot_write(out, error) from error
    finally:
        if making is not None:
            shutil.rmtree(making, ignore_errors=True)
        for folder in reversed(made):
            folder.rmdir()


def _require_empty(out: Path) -> None:
    try:
        held = any(out.iterdir()) if out.is_dir() else out.exists() or out.is_symlink()
    except OSError as error:
        raise _cannot_write(out, error) from error
    if held:
        raise Unacceptable(
            "FOLDER_NOT_EMPTY",
            Text(f"{out} 不是空文件夹。", f"{out} is no empty folder."),
            Text(
                "请另选一个空文件夹，或一个还不存在的名称。", "Name an empty folder, or a new one."
            ),
        )


def _make_parents(folder: Path) -> list[Path]:
    """Makes the folders above, and gives those that were not there, the outermost first."""
    missing: list[Path] = []
    while not folder.exists():
        missing.insert(0, folder)
        folder = folder.parent
    for one in missing:
        one.mkdir()
    return missing


def _settle(folder: Path) -> None:
    """All files are on the disk before anybody finds them in their place."""
    for file in folder.iterdir():
        with file.open("rb") as written:
            os.fsync(written.fileno())


def _cannot_write(out: Path, error: OSError) -> DeviceFault:
    why = error.strerror or str(error)
    return DeviceFault(
        "EXPORT_FAILED",
        Text(
            f"无法导出到 {out}：{why}。没有留下任何文件。",
            f"Cannot export to {out}: {why}. Nothing was left there.",
        ),
        Text(
            "请检查磁盘空间和权限，或换一个位置。",
            "Check room and rights on the disk, or choose another place.",
        ),
    )
