"""Draws one paper onto a printer of the system, page by page, in a process of its own.

`python -m ui.print_job --list` says which printers there are; `python -m ui.print_job FOLDER JOB`
prints FOLDER/JOB.pdf as FOLDER/JOB.json says, and notes in it how far it came.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

_FINEST = 300
"""Dots per inch at which pages are drawn at most: as fine as small print needs [D]."""

_DUPLEX = {
    "one": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


class _Stopped(Exception):
    """Nothing more is printed; `state` is how the job ends, `why` says it in both languages."""

    def __init__(self, state: str, zh: str = "", en: str = "") -> None:
        super().__init__(en)
        self.state = state
        self.why = (zh, en)


def printers() -> list[dict[str, Any]]:
    """The printers of the system."""
    default = QPrinterInfo.defaultPrinterName()
    ours = {mode: name for name, mode in _DUPLEX.items()}
    return [
        {
            "name": one.printerName(),
            "default": one.printerName() == default,
            "fault": one.state() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted),
            "sides": [ours[mode] for mode in one.supportedDuplexModes() if mode in ours],
        }
        for one in QPrinterInfo.availablePrinters()
    ]


class PrintJob:
    """One job in its folder."""

    def __init__(self, folder: Path, job: str) -> None:
        self._file = folder / f"{job}.json"
        self._paper = folder / f"{job}.pdf"
        self._cancel = folder / f"{job}.cancel"
        self._said: dict[str, Any] = json.loads(self._file.read_bytes())

    def print(self) -> None:
        """Prints it, and notes how it ended."""
        try:
            document = pypdfium2.PdfDocument(self._paper.read_bytes())
            self._draw(document)
            self._note("done")
        except _Stopped as stopped:
            self._note(stopped.state, stopped.why)
        except Exception as error:  # whatever it was, the counter must hear of it
            self._note(
                "aborted", (f"打印程序出错：{error}", f"the printing process failed: {error}")
            )
        finally:
            self._paper.unlink(missing_ok=True)
            self._cancel.unlink(missing_ok=True)

    def _draw(self, document: pypdfium2.PdfDocument) -> None:
        info = QPrinterInfo.printerInfo(self._said["printer"])
        if info.isNull():
            raise _Stopped("aborted", "打印机已不存在", "the printer is there no more")
        printer = self._printer(info)
        first, last = self._said["pages"] or (1, len(document))
        if self._cancel.exists():
            raise _Stopped("cancelled")
        # From here on something may come out: a print that is broken off is printed all the same.
        self._note("printing")
        painter = QPainter()
        if not painter.begin(printer):
            raise _Stopped("aborted", "打印机不接收单据", "the printer does not take the paper")
        try:
            for number in range(first, min(last, len(document)) + 1):
                if number > first and not printer.newPage():
                    raise _Stopped("aborted", "打印机不再接收", "the printer took no further page")
                page = document[number - 1]
                self._page(painter, printer, page)
                page.close()
        finally:
            ended = painter.end()
        if not ended or printer.printerState() is QPrinter.PrinterState.Error:
            raise _Stopped("aborted", "打印系统没有接收", "the printing system did not take it")

    def _printer(self, info: QPrinterInfo) -> QPrinter:
        said = self._said
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(said["title"])
        printer.setCreator("Guitai")
        printer.setFullPage(True)
        size = QPageSize(
            QSizeF(said["width_mm"], said["height_mm"]),
            QPageSize.Unit.Millimeter,
            "",
            QPageSize.SizeMatchPolicy.ExactMatch,
        )
        printer.setPageLayout(
            QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
        )
        printer.setFullPage(True)
        printer.setDuplex(_DUPLEX[said["sides"]])
        printer.setCopyCount(said["copies"])
        printer.setCollateCopies(True)
        printer.setResolution(min(printer.resolution(), _FINEST))
        return printer

    @staticmethod
    def _page(painter: QPainter, printer: QPrinter, page: Any) -> None:
        """Draws a page at its true size from the upper left corner of the sheet."""
        dots = printer.resolution()
        picture = page.render(scale=dots / 72)
        image = QImage(
            bytes(picture.buffer),
            picture.width,
            picture.height,
            picture.stride,
            QImage.Format.Format_BGR888,
        )
        painter.drawImage(QRectF(0, 0, picture.width, picture.height), image)

    def _note(self, state: str, why: tuple[str, str] = ("", "")) -> None:
        self._said |= {"state": state, "why": why}
        new = self._file.with_name(f"{self._file.name}.new")
        with new.open("w", encoding="utf-8") as out:
            json.dump(self._said, out)
            out.flush()
            os.fsync(out.fileno())
        new.replace(self._file)


def main(words: list[str]) -> int:
    """Lists the printers, or prints one job."""
    application = QGuiApplication(words[:1])
    if words[1:] == ["--list"]:
        sys.stdout.write(json.dumps(printers()))
    else:
        folder, job = words[1:]
        PrintJob(Path(folder), job).print()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
