"""A printer of the operating system, reached through CUPS in the language of printers."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from app.devices.printer import ipp
from app.devices.printer.ipp import Answer, Attributes, Operation, Tag, Typed, number, texts
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
from app.devices.printer.reasons import CLOSED, STOPPED, wanted
from app.domain.sheets import Sheet, Sides
from app.errors import DeviceFault
from app.i18n import Text, same

_SECONDS = 20.0
"""How long the printing system may take to accept a paper or to answer a question."""

_STATES = {
    3: JobState.QUEUED,
    4: JobState.HELD,
    5: JobState.PRINTING,
    6: JobState.STOPPED,
    7: JobState.CANCELLED,
    8: JobState.ABORTED,
    9: JobState.DONE,
}
"""The states of jobs by their numbers (RFC 8011 §5.3.7)."""

_PRINTER_STOPPED = 5
_SIDES = {
    Sides.ONE: "one-sided",
    Sides.LONG: "two-sided-long-edge",
    Sides.SHORT: "two-sided-short-edge",
}
_JOB = ("job-id", "job-name", "job-state", "job-state-reasons", "job-printer-state-message")
_PRINTER = (
    "printer-name",
    "printer-state",
    "printer-state-reasons",
    "printer-state-message",
    "printer-is-accepting-jobs",
    "sides-supported",
    "media-source-supported",
)

_WHERE = Text(
    "请在操作系统的打印设置中检查，或在设置中更换打印机。",
    "Check the printing settings of the operating system, or choose another printer here.",
)


class SystemPrinter:
    """One printer by name, or the default one where the name is empty."""

    def __init__(self, name: str) -> None:
        self._name = name

    def print(self, pdf: bytes, title: str, how: PrintHow) -> PrintReceipt:
        """Puts the paper into the printer's queue, at its true size.

        Raises DeviceFault: NO_PRINTING_SYSTEM, NO_DEFAULT_PRINTER, UNKNOWN_PRINTER,
        PRINTER_NOT_ACCEPTING, PRINTER_REFUSED, and PRINTER_SILENT, after which the paper may have
        been taken.
        """
        require_pdf(pdf)
        name = self._found()
        answer = _ask(
            f"/printers/{name}",
            Operation.PRINT_JOB,
            {
                "printer-uri": _uri(name),
                "job-name": ipp.one(Tag.NAME, one_line(title)),
                "document-format": ipp.one(Tag.MIME, "application/pdf"),
            },
            _options(how),
            pdf,
        )
        if not answer.well:
            raise _refused(name, answer)
        job = next((number(one, "job-id") for one in answer.of(Tag.JOB)), 0)
        return PrintReceipt(f"system:{name}", f"{name}-{job}" if job else "")

    def ready(self) -> None:
        """Raises what `print` raises before it hands the paper over."""
        self._found()

    def attention(self) -> Text | None:
        """What CUPS says of the printer: stopped, or one of the reasons of RFC 8011 §5.4.12."""
        return _wants(self._seen(self._named()))

    def job(self, job: str) -> Job | None:
        """How the job stands, with what it waits for where its printer waits."""
        name, _, which = job.rpartition("-")
        if not name or not which.isdecimal():
            return None
        answer = _ask(
            "/",
            Operation.GET_JOB_ATTRIBUTES,
            {
                "printer-uri": _uri(name),
                "job-id": ipp.one(Tag.INTEGER, int(which)),
                "requested-attributes": ipp.sequence(_JOB),
            },
        )
        if answer.status == ipp.NOT_FOUND:
            return None
        if not answer.well:
            raise _refused(name, answer)
        return next((self._job(name, one) for one in answer.of(Tag.JOB)), None)

    def find(self, mark: str) -> Job | None:
        """The newest job of this mark, also one that is over and still remembered."""
        name = self._named()
        answer = _ask(
            "/",
            Operation.GET_JOBS,
            {
                "printer-uri": _uri(name),
                "which-jobs": ipp.one(Tag.KEYWORD, "all"),
                "requested-attributes": ipp.sequence(_JOB),
            },
        )
        if answer.status == ipp.NOT_FOUND:
            raise _unknown(name)
        if not answer.well:
            raise _refused(name, answer)
        ours = [one for one in answer.of(Tag.JOB) if "".join(texts(one, "job-name")).endswith(mark)]
        return self._job(name, max(ours, key=lambda one: number(one, "job-id"))) if ours else None

    def cancel(self, job: str) -> Job | None:
        """Has CUPS end the job; what the printer has in its own memory may still come out."""
        known = self.job(job)
        if known is None or known.state.is_over:
            return known
        name, _, which = job.rpartition("-")
        answer = _ask(
            f"/printers/{name}",
            Operation.CANCEL_JOB,
            {"printer-uri": _uri(name), "job-id": ipp.one(Tag.INTEGER, int(which))},
        )
        if not answer.well and answer.status not in (ipp.NOT_POSSIBLE, ipp.NOT_FOUND):
            raise _refused(name, answer)
        return self.job(job)

    def _job(self, name: str, said: Attributes) -> Job:
        state = _STATES.get(number(said, "job-state"), JobState.QUEUED)
        why = NOTHING_SAID
        if state in (JobState.ABORTED, JobState.CANCELLED, JobState.STOPPED, JobState.HELD):
            why = same(next(iter(texts(said, "job-printer-state-message")), ""))
        if not state.is_over:
            seen = next(iter(_printers_named(name)), None)
            why = (_wants(seen) if seen is not None else None) or why
        title = next(iter(texts(said, "job-name")), "")
        return Job(f"{name}-{number(said, 'job-id')}", title, state, why)

    def _named(self) -> str:
        return self._name or _default()

    def _seen(self, name: str) -> Attributes:
        found = _printers_named(name)
        if not found:
            raise _unknown(name)
        return found[0]

    def _found(self) -> str:
        """The printer's real name, once it is known to exist and to take papers."""
        name = self._named()
        if self._seen(name).get("printer-is-accepting-jobs") == (False,):
            raise DeviceFault(
                "PRINTER_NOT_ACCEPTING",
                Text(
                    "打印机“{name}”已停止接收打印任务。",
                    "The printer “{name}” takes no print jobs at the moment.",
                ).format(name=name),
                _WHERE,
            )
        return name


def cups_printers() -> tuple[PrinterSeen, ...]:
    """The printers of the system with what each asks for, sorted by name.

    Raises DeviceFault: NO_PRINTING_SYSTEM, PRINTER_SILENT.
    """
    answer = _ask(
        "/", Operation.CUPS_GET_PRINTERS, {"requested-attributes": ipp.sequence(_PRINTER)}
    )
    found = {texts(one, "printer-name")[0]: one for one in answer.of(Tag.PRINTER)}
    plain = {said: ours for ours, said in _SIDES.items()}
    return tuple(
        PrinterSeen(
            f"system:{name}",
            name,
            _wants(said) or NOTHING_SAID,
            tuple(plain[one] for one in texts(said, "sides-supported") if one in plain),
            texts(said, "media-source-supported"),
        )
        for name, said in sorted(found.items())
    )


def _options(how: PrintHow) -> dict[str, Typed]:
    """How a paper is put on sheets, in the words of RFC 8011 §5.2; never scaled, so that a
    millimetre on the paper is a millimetre on the sheet (PWG 5100.16)."""
    options = {
        "copies": ipp.one(Tag.INTEGER, how.copies),
        "sides": ipp.one(Tag.KEYWORD, _SIDES[how.sides]),
        "print-scaling": ipp.one(Tag.KEYWORD, "none"),
        "multiple-document-handling": ipp.one(Tag.KEYWORD, "separate-documents-collated-copies"),
    }
    if how.pages is not None:
        options["page-ranges"] = ipp.one(Tag.RANGE, how.pages)
    if how.tray:
        size = {
            "x-dimension": ipp.one(Tag.INTEGER, round(how.sheet.width_mm * 100)),
            "y-dimension": ipp.one(Tag.INTEGER, round(how.sheet.height_mm * 100)),
        }
        options["media-col"] = ipp.one(
            Tag.BEGIN_COLLECTION,
            {
                "media-size": ipp.one(Tag.BEGIN_COLLECTION, size),
                "media-source": ipp.one(Tag.KEYWORD, how.tray),
            },
        )
    else:
        options["media"] = ipp.one(Tag.KEYWORD, _media(how.sheet))
    return options


def _media(sheet: Sheet) -> str:
    """The self-describing name of a size (PWG 5101.1 §5)."""
    if sheet.is_a4:
        return "iso_a4_210x297mm"
    width, height = f"{sheet.width_mm:.2f}", f"{sheet.height_mm:.2f}"
    return f"custom_guitai_{_short(width)}x{_short(height)}mm"


def _short(figure: str) -> str:
    return figure.rstrip("0").rstrip(".")


def _wants(said: Attributes) -> Text | None:
    reasons = wanted(texts(said, "printer-state-reasons"))
    if number(said, "printer-state") == _PRINTER_STOPPED:
        return reasons or STOPPED
    if said.get("printer-is-accepting-jobs") == (False,):
        return reasons or CLOSED
    return reasons


def _printers_named(name: str) -> tuple[Attributes, ...]:
    answer = _ask(
        f"/printers/{name}",
        Operation.GET_PRINTER_ATTRIBUTES,
        {"printer-uri": _uri(name), "requested-attributes": ipp.sequence(_PRINTER)},
    )
    return answer.of(Tag.PRINTER) if answer.well else ()


def _default() -> str:
    answer = _ask("/", Operation.CUPS_GET_DEFAULT, {"requested-attributes": ipp.sequence(_PRINTER)})
    for said in answer.of(Tag.PRINTER):
        if name := next(iter(texts(said, "printer-name")), ""):
            return name
    raise DeviceFault(
        "NO_DEFAULT_PRINTER",
        Text("本机没有设定默认打印机。", "This computer has no default printer."),
        Text(
            "请在操作系统中设定默认打印机，或在设置中写明打印机名（system:打印机名）。",
            "Set a default printer in the operating system, or name a printer in the settings "
            "(system:NAME).",
        ),
    )


def _ask(
    path: str,
    operation: Operation,
    attributes: Mapping[str, Typed],
    job: Mapping[str, Typed] | None = None,
    paper: bytes = b"",
) -> Answer:
    try:
        return ipp.ask(_path(path), operation, attributes, job, paper, seconds=_SECONDS)
    except (FileNotFoundError, ConnectionRefusedError, PermissionError) as error:
        raise DeviceFault(
            "NO_PRINTING_SYSTEM",
            Text(
                "本机的打印服务没有运行或没有安装。",
                "The printing service of this computer is not running, or not installed.",
            ),
            Text(
                "请启动 CUPS 打印服务（systemctl start cups），没有则安装（Debian：cups）；"
                "或在设置中改用 file:文件夹。",
                "Start the printing service CUPS (systemctl start cups), install it where there is "
                "none (Debian: cups), or choose file:FOLDER in the settings.",
            ),
        ) from error
    except TimeoutError as error:
        raise _silent(
            Text(
                "打印系统 {seconds} 秒内没有应答。",
                "The printing system gave no answer within {seconds} seconds.",
            ).format(seconds=int(_SECONDS))
        ) from error
    except (OSError, ipp.IppBroken) as error:
        raise _silent(
            Text("与打印系统的连接中断：{why}。", "The printing system broke off: {why}.").format(
                why=str(error)
            )
        ) from error


def _path(path: str) -> str:
    """A path as HTTP takes it: names of printers may be Chinese."""
    return quote(path)


def _uri(name: str) -> Typed:
    return ipp.one(Tag.URI, f"ipp://localhost{_path(f'/printers/{name}')}")


def _silent(sentence: Text) -> DeviceFault:
    return DeviceFault("PRINTER_SILENT", sentence, _WHERE)


def _unknown(name: str) -> DeviceFault:
    return DeviceFault(
        "UNKNOWN_PRINTER",
        Text("本机没有名为“{name}”的打印机。", "This computer has no printer “{name}”.").format(
            name=name
        ),
        _WHERE,
    )


def _refused(name: str, answer: Answer) -> DeviceFault:
    if answer.status == ipp.NOT_FOUND:
        return _unknown(name)
    return DeviceFault(
        "PRINTER_REFUSED",
        Text(
            "打印机“{name}”没有接收单据：{why}",
            "The printer “{name}” did not take the paper: {why}",
        ).format(name=name, why=answer.message or f"IPP 0x{answer.status:04x}"),
        _WHERE,
    )
