"""What the counter asks of any printer, and what can go wrong with every one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.errors import DeviceFault
from app.i18n import Text


@dataclass(frozen=True)
class PrintReceipt:
    """Where a paper went: the printer, and the job by which that printer knows it."""

    printer: str
    job: str


class Printer(Protocol):
    """Prints papers."""

    def ready(self) -> None:
        """Whether a paper would be taken now; raises the DeviceFault that printing would raise."""
        ...

    def attention(self) -> Text | None:
        """What the printer itself asks for, such as paper; None while it asks for nothing or
        cannot say."""
        ...

    def print(self, pdf: bytes, title: str) -> PrintReceipt:
        """Hands a PDF over; `title` is how the job is called in the printer's queue.

        Comes back as soon as the paper is taken, not when it lies in the tray. Raises DeviceFault:
        NO_PAPER_TO_PRINT for bytes that are no PDF, and what the driver names.
        """
        ...


def require_pdf(pdf: bytes) -> None:
    """Raises DeviceFault NO_PAPER_TO_PRINT for bytes that no printer would understand."""
    if not pdf.startswith(b"%PDF-"):
        raise DeviceFault(
            "NO_PAPER_TO_PRINT",
            Text("要打印的内容不是 PDF 单据。", "What is to be printed is not a PDF paper."),
            Text("请从日志重新生成该单据。", "Make the paper again from the journal."),
        )


def unknown_setting(setting: str) -> DeviceFault:
    """A setting that names no driver."""
    return DeviceFault(
        "PRINTER_SETTING",
        Text(
            "打印机设置“{setting}”无法识别。", "The printer setting “{setting}” is unknown."
        ).format(setting=setting),
        Text(
            "请设置为 system:打印机名、system:、file:文件夹 或 none。",
            "Set it to system:NAME, system:, file:FOLDER or none.",
        ),
    )
