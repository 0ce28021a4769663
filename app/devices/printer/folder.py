"""A folder in the place of a printer: every paper becomes a PDF file with a telling name."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from pathlib import Path

from app.devices.printer.port import Job, JobState, PrintHow, PrintReceipt, one_line, require_pdf
from app.errors import DeviceFault
from app.i18n import Text

_LONGEST_NAME = 120
"""Bytes of a file name before its digest; most file systems take 255 in all."""

_OURS = re.compile(r"(.+)-[0-9a-f]{8}\.pdf")


class Folder:
    """Writes papers into a folder; a file is either whole or not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def ready(self) -> None:
        """Raises DeviceFault PRINT_FOLDER where no file can be written."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self._folder):
                return
        except OSError as error:
            raise self._fault(error) from error

    def attention(self) -> None:
        """Never: a full disk is said by `ready`."""

    def print(self, pdf: bytes, title: str, how: PrintHow) -> PrintReceipt:
        """Writes TITLE-DIGEST.pdf; the same paper again gets the same name and one file.

        The job of the receipt is the file name. A file is the whole paper, once: sides, copies and
        trays are for whoever prints it. Raises DeviceFault PRINT_FOLDER.
        """
        require_pdf(pdf)
        name = f"{_file_name(title)}-{hashlib.sha256(pdf).hexdigest()[:8]}.pdf"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(self._folder / name, pdf)
        except OSError as error:
            raise self._fault(error) from error
        return PrintReceipt(f"file:{self._folder}", name)

    def job(self, job: str) -> Job | None:
        """Done, where the file is there."""
        there = bool(job) and Path(job).name == job and (self._folder / job).is_file()
        return Job(job, job, JobState.DONE) if there else None

    def find(self, mark: str) -> Job | None:
        """The newest file of this mark."""
        try:
            found = [
                (one.stat().st_mtime_ns, one.name)
                for one in self._folder.iterdir()
                if (ours := _OURS.fullmatch(one.name)) and ours[1].endswith(mark)
            ]
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._fault(error) from error
        return self.job(max(found)[1]) if found else None

    def cancel(self, job: str) -> Job | None:
        """A file that is written is there."""
        return self.job(job)

    def _fault(self, error: OSError) -> DeviceFault:
        return DeviceFault(
            "PRINT_FOLDER",
            Text(
                "单据无法写入文件夹“{folder}”：{why}。",
                "The paper cannot be written to the folder “{folder}”: {why}.",
            ).format(folder=str(self._folder), why=error.strerror or str(error)),
            Text(
                "请检查该文件夹是否可写、磁盘是否已满，或在设置中更换打印机。",
                "Check that the folder can be written and the disk has room, or choose "
                "another printer in the settings.",
            ),
        )


def _write(path: Path, pdf: bytes) -> None:
    handle, draft = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def _file_name(title: str) -> str:
    """The title without what file systems dislike, cut between two characters."""
    plain = re.sub(r'[\s/\\:*?"<>|\x00-\x1f.]+', "-", one_line(title)).strip("-") or "paper"
    return plain.encode("utf-8", "replace")[:_LONGEST_NAME].decode("utf-8", "ignore")
