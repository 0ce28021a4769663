"""What the counter asks of any printer, and what can go wrong with every one of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from app.domain.sheets import A4, Sheet, Sides
from app.errors import DeviceFault
from app.i18n import Text

LONGEST_TITLE = 200
"""Bytes of a job's title; a name of IPP has at most 255 (RFC 8011 §5.1.3)."""

NOTHING_SAID = Text("", "")


@dataclass(frozen=True)
class PrintHow:
    """How a paper is put on sheets.

    Attributes:
        tray: as the printer calls it; empty for its own choice.
        pages: the first and the last page that is printed, from 1; None for all.
    """

    sheet: Sheet = A4
    sides: Sides = Sides.ONE
    copies: int = 1
    tray: str = ""
    pages: tuple[int, int] | None = None


@dataclass(frozen=True)
class PrintReceipt:
    """Where a paper went: the printer, and the job by which that printer knows it."""

    printer: str
    job: str


class JobState(StrEnum):
    """How a job stands, as its printer says (RFC 8011 §5.3.7)."""

    QUEUED = "queued"
    PRINTING = "printing"
    HELD = "held"
    STOPPED = "stopped"
    DONE = "done"
    ABORTED = "aborted"
    CANCELLED = "cancelled"

    @property
    def is_over(self) -> bool:
        """Whether nothing more will become of it."""
        return self in (JobState.DONE, JobState.ABORTED, JobState.CANCELLED)


@dataclass(frozen=True)
class Job:
    """A job as its printer knows it; `why` is what the printer says beside, such as “paper jam”."""

    job: str
    title: str
    state: JobState
    why: Text = NOTHING_SAID


@dataclass(frozen=True)
class PrinterSeen:
    """A printer that can be chosen.

    Attributes:
        setting: by what the settings name it, such as `system:Laser`.
        wants: what it asks for, such as paper; nothing while it is well.
        sides: on which sides it can print; `trays` what it calls its trays. Both are empty where
            it does not say.
    """

    setting: str
    name: str
    wants: Text = NOTHING_SAID
    sides: tuple[Sides, ...] = ()
    trays: tuple[str, ...] = ()


class Printer(Protocol):
    """Prints papers."""

    def ready(self) -> None:
        """Whether a paper would be taken now; raises the DeviceFault that printing would raise."""
        ...

    def attention(self) -> Text | None:
        """What the printer itself asks for, such as paper; None while it asks for nothing or
        cannot say."""
        ...

    def print(self, pdf: bytes, title: str, how: PrintHow) -> PrintReceipt:
        """Hands a PDF over; `title` is how the job is called in the printer's queue.

        Comes back as soon as the paper is taken, not when it lies in the tray. Raises DeviceFault:
        NO_PAPER_TO_PRINT for bytes that are no PDF, PRINTER_SILENT where nobody knows whether the
        paper was taken, and what the driver names, where it was not.
        """
        ...

    def job(self, job: str) -> Job | None:
        """How a job stands; None where the printer knows no such job, or none any more.

        Raises DeviceFault where it cannot be asked.
        """
        ...

    def find(self, mark: str) -> Job | None:
        """The newest job whose title ends with this mark: what became of a paper whose job nobody
        noted. A mark has letters, digits and hyphens.

        Raises DeviceFault where the printer cannot be asked.
        """
        ...

    def cancel(self, job: str) -> Job | None:
        """Has a job ended, and says how it stands by then: one that was quicker is done. None
        where the printer does not know it.

        Raises DeviceFault where it cannot be asked.
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


def one_line(title: str) -> str:
    """A title as printers take it: one line, cut between two characters."""
    plain = " ".join(title.split()) or "Guitai"
    cut = plain.encode("utf-8", "replace")[:LONGEST_TITLE].decode("utf-8", "ignore")
    return "".join(one for one in cut if one.isprintable()).strip() or "Guitai"


def unknown_setting(setting: str) -> DeviceFault:
    """A setting that names no driver."""
    return DeviceFault(
        "PRINTER_SETTING",
        Text(
            "打印机设置“{setting}”无法识别。", "The printer setting “{setting}” is unknown."
        ).format(setting=setting),
        Text(
            "请设置为 system:打印机名、system:、window:打印机名、file:文件夹 或 none。",
            "Set it to system:NAME, system:, window:NAME, file:FOLDER or none.",
        ),
    )
