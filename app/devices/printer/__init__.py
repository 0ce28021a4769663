"""The printer of the counter: a paper goes in as PDF, a receipt says where it went."""

from __future__ import annotations

import sys
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
from app.devices.printer.system import SystemPrinter, cups_printers
from app.devices.printer.window import PrintProcess, WindowPrinter, print_with, window_printers

_SPEAKS_IPP = sys.platform != "win32"
"""Whether the printing system of this computer is CUPS; Windows has one of its own."""


def printers() -> tuple[PrinterSeen, ...]:
    """The printers of this computer with what each asks for, sorted by name.

    Raises DeviceFault: NO_PRINTING_SYSTEM, PRINTER_SILENT.
    """
    return cups_printers() if _SPEAKS_IPP else window_printers()


def names() -> tuple[str, ...]:
    """The names of the printers of this computer, sorted; raises as `printers` does."""
    return tuple(one.name for one in printers())


def printer(setting: str) -> Printer:
    """The printer that a setting names.

    `system:NAME` is a printer of the operating system and `system:` its default one, `window:NAME`
    the same reached through the window system, `file:FOLDER` lays PDF files into a folder, `none`
    prints nothing. Raises DeviceFault PRINTER_SETTING for anything else.
    """
    kind, _, name = setting.partition(":")
    if kind == "system" and ":" in setting:
        return SystemPrinter(name.strip()) if _SPEAKS_IPP else WindowPrinter(name.strip())
    if kind == "window" and ":" in setting:
        return WindowPrinter(name.strip())
    if kind == "file" and name.strip():
        return Folder(Path(name.strip()).expanduser())
    if setting == "none":
        return Nothing()
    raise unknown_setting(setting)


__all__ = [
    "Job",
    "JobState",
    "PrintHow",
    "PrintProcess",
    "PrintReceipt",
    "Printer",
    "PrinterSeen",
    "names",
    "print_with",
    "printer",
    "printers",
]
