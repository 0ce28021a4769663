"""The printer of the counter: a paper goes in as PDF, a receipt says where it went."""

from __future__ import annotations

from pathlib import Path

from app.devices.printer.folder import Folder
from app.devices.printer.nothing import Nothing
from app.devices.printer.port import (
    Job,
    JobState,
    Printer,
    PrinterSeen,
    PrintHow,
    PrintReceipt,
    unknown_setting,
)
from app.devices.printer.system import SystemPrinter, names, printers


def printer(setting: str) -> Printer:
    """The printer that a setting names.

    `system:NAME` is a printer of the operating system and `system:` its default one, `file:FOLDER`
    lays PDF files into a folder, `none` prints nothing. Raises DeviceFault PRINTER_SETTING for
    anything else.
    """
    kind, _, name = setting.partition(":")
    if kind == "system" and ":" in setting:
        return SystemPrinter(name.strip())
    if kind == "file" and name.strip():
        return Folder(Path(name.strip()).expanduser())
    if setting == "none":
        return Nothing()
    raise unknown_setting(setting)


__all__ = [
    "Job",
    "JobState",
    "PrintHow",
    "PrintReceipt",
    "Printer",
    "PrinterSeen",
    "names",
    "printer",
    "printers",
]
