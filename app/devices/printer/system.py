"""A printer of the operating system, reached through CUPS and its program `lp`."""

from __future__ import annotations

import os
import re
import subprocess

from app.devices.printer.port import PrintReceipt, require_pdf
from app.errors import DeviceFault
from app.i18n import Text

_SECONDS = 20.0
"""How long the printing system may take to accept a paper or to answer a question."""

_LONGEST_TITLE = 127
"""Bytes; CUPS cuts job names that are longer than a name of IPP may be (255, RFC 8011)."""

_WHERE = Text(
    "请在操作系统的打印设置中检查，或在设置中更换打印机。",
    "Check the printing settings of the operating system, or choose another printer here.",
)


_REASONS = {
    "media-empty": Text("缺纸", "out of paper"),
    "media-needed": Text("请放纸", "it asks for paper"),
    "media-jam": Text("卡纸", "paper jam"),
    "door-open": Text("盖板打开", "a door is open"),
    "cover-open": Text("盖板打开", "a cover is open"),
    "toner-empty": Text("墨粉用尽", "out of toner"),
    "marker-supply-empty": Text("墨粉或墨水用尽", "out of toner or ink"),
    "output-area-full": Text("出纸槽已满", "the output tray is full"),
    "offline": Text("打印机离线", "the printer is offline"),
    "connecting-to-device": Text("正在连接打印机", "connecting to the printer"),
}


class SystemPrinter:
    """One printer by name, or the default one where the name is empty."""

    def __init__(self, name: str) -> None:
        self._name = name

    def print(self, pdf: bytes, title: str) -> PrintReceipt:
        """Puts the paper into the printer's queue on A4.

        Raises DeviceFault: NO_PRINTING_SYSTEM, PRINTING_STOPPED, NO_DEFAULT_PRINTER,
        UNKNOWN_PRINTER, PRINTER_NOT_ACCEPTING, PRINTER_SILENT, PRINTER_REFUSED.
        """
        require_pdf(pdf)
        name = self._found()
        words = ["lp", "-d", name, "-t", _title(title), "-o", "media=A4", "-"]
        done = _ask(words, pdf)
        if done.returncode != 0:
            raise _refused(name, done.stderr)
        job = re.search(rf"({re.escape(name)}-\d+)", done.stdout)
        return PrintReceipt(f"system:{name}", job[1] if job else "")

    def ready(self) -> None:
        """Raises what `print` raises before it hands the paper over."""
        self._found()

    def attention(self) -> Text | None:
        """What CUPS says of the printer: stopped, or one of the reasons of RFC 8011 §5.4.12."""
        said = _ask(["lpstat", "-l", "-p", self._name or _default()]).stdout
        if re.search(r"^printer \S+ disabled", said, re.MULTILINE):
            return Text("打印机已停用", "the printer is stopped")
        alerts = re.search(r"^\s*Alerts:\s*(.+)$", said, re.MULTILINE)
        for reason in re.split(r"[,\s]+", alerts[1]) if alerts else ():
            for known, words in _REASONS.items():
                if reason.startswith(known):
                    return words
        return None

    def _found(self) -> str:
        """The printer's real name, once it is known to exist and to take papers."""
        name = self._name or _default()
        done = _ask(["lpstat", "-a", name])
        if done.returncode != 0 or not done.stdout.strip():
            _require_running()
            if name not in names():
                raise _unknown(name)
            raise _refused(name, done.stderr)
        if f"{name} not accepting requests" in done.stdout:
            raise DeviceFault(
                "PRINTER_NOT_ACCEPTING",
                Text(
                    "打印机“{name}”已停止接收打印任务。",
                    "The printer “{name}” takes no print jobs at the moment.",
                ).format(name=name),
                _WHERE,
            )
        return name


def names() -> tuple[str, ...]:
    """The printers of the system, sorted; DeviceFault NO_PRINTING_SYSTEM, PRINTER_SILENT."""
    done = _ask(["lpstat", "-e"])
    return tuple(sorted({line.strip() for line in done.stdout.splitlines() if line.strip()}))


def _default() -> str:
    done = _ask(["lpstat", "-d"])
    said = re.search(r"destination: (\S+)", done.stdout)
    if done.returncode == 0 and said:
        return said[1]
    _require_running()
    raise DeviceFault(
        "NO_DEFAULT_PRINTER",
        Text("本机没有设定默认打印机。", "This computer has no default printer."),
        Text(
            "请在操作系统中设定默认打印机，或在设置中写明打印机名（system:打印机名）。",
            "Set a default printer in the operating system, or name a printer in the settings "
            "(system:NAME).",
        ),
    )


def _require_running() -> None:
    """Without its service the printing system says of every printer that there is none."""
    if "not running" in _ask(["lpstat", "-r"]).stdout:
        raise DeviceFault(
            "PRINTING_STOPPED",
            Text(
                "本机的打印服务没有运行。", "The printing service of this computer is not running."
            ),
            Text(
                "请启动 CUPS 打印服务（systemctl start cups）后重试。",
                "Start the printing service CUPS (systemctl start cups) and try again.",
            ),
        )


def _ask(words: list[str], given: bytes | None = None) -> subprocess.CompletedProcess[str]:
    """Runs one of the programs of CUPS in the language in which its answers are read here."""
    try:
        done = subprocess.run(
            words,
            input=given or b"",
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "C"},
        )
    except FileNotFoundError as error:
        raise DeviceFault(
            "NO_PRINTING_SYSTEM",
            Text(
                "本机没有安装打印系统（找不到程序 {program}）。",
                "This computer has no printing system (the program {program} is missing).",
            ).format(program=words[0]),
            Text(
                "请安装 CUPS（Debian：cups、cups-client），或在设置中改用 file:文件夹。",
                "Install CUPS (Debian: cups, cups-client), or choose file:FOLDER in the settings.",
            ),
        ) from error
    except subprocess.TimeoutExpired as error:
        raise DeviceFault(
            "PRINTER_SILENT",
            Text(
                "打印系统 {seconds} 秒内没有应答。",
                "The printing system gave no answer within {seconds} seconds.",
            ).format(seconds=int(_SECONDS)),
            _WHERE,
        ) from error
    return subprocess.CompletedProcess(
        words,
        done.returncode,
        done.stdout.decode("utf-8", "replace"),
        done.stderr.decode("utf-8", "replace"),
    )


def _unknown(name: str) -> DeviceFault:
    return DeviceFault(
        "UNKNOWN_PRINTER",
        Text("本机没有名为“{name}”的打印机。", "This computer has no printer “{name}”.").format(
            name=name
        ),
        _WHERE,
    )


def _refused(name: str, said: str) -> DeviceFault:
    why = said.strip().removeprefix("lp: ").removeprefix("lpstat: ") or "—"
    return DeviceFault(
        "PRINTER_REFUSED",
        Text(
            "打印机“{name}”没有接收单据：{why}",
            "The printer “{name}” did not take the paper: {why}",
        ).format(name=name, why=why),
        _WHERE,
    )


def _title(title: str) -> str:
    """One line, cut between two characters."""
    plain = " ".join(title.split()) or "Guitai"
    return plain.encode("utf-8", "replace")[:_LONGEST_TITLE].decode("utf-8", "ignore")
