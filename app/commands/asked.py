"""What is asked at the terminal where a command was not told: who, password, reason, day."""

from __future__ import annotations

import getpass
import sys
from datetime import date
from pathlib import Path

from app.commands.given import words
from app.errors import Unacceptable
from app.evidence.exported import EXPORT_REASONS
from app.i18n import Text


def day(said: str | None) -> date | None:
    """A day as 2026-03-09; None for none.

    Raises:
        Unacceptable: it is no day.
    """
    if said is None:
        return None
    try:
        return date.fromisoformat(said)
    except ValueError as error:
        raise Unacceptable(
            "DAY",
            Text(f"不是日期：{said[:40]}", f"Not a day: {said[:40]}"),
            Text("格式：2026-03-09", "Write it like 2026-03-09"),
        ) from error


def asked(value: str, what: Text, command: str) -> str:
    """The value, else what is typed at the terminal.

    Raises:
        Unacceptable: there is no terminal.
    """
    if value:
        return value
    if not sys.stdin.isatty():
        raise Unacceptable(
            "MISSING",
            Text("缺少：{what}", "Missing: {what}").format(what=what),
            Text(f"见 guitai {command} --help。", f"See guitai {command} --help."),
        )
    return input(f"{what.zh} {what.en}: ").strip()


def staff_number(said: str, command: str) -> str:
    """Who does it."""
    return asked(said, Text("柜员号", "staff number"), command)


def password_of(file: Path | None, staff: str) -> str:
    """The first line of the file, else what is typed unseen.

    Raises:
        Unacceptable: there is neither file nor terminal.
    """
    if file is not None:
        lines = words(file).splitlines()
        return lines[0] if lines else ""
    if not sys.stdin.isatty():
        raise Unacceptable(
            "MISSING",
            Text("缺少：密码", "Missing: the password"),
            Text("请在终端上运行，或用 --password-file。", "Run it at a terminal, or name a file."),
        )
    return getpass.getpass(f"{staff} 的密码 password: ")


def export_reason(said: str, command: str) -> str:
    """Why something leaves the store; at a terminal the reasons are listed."""
    if said:
        return said
    if sys.stdin.isatty():
        for one in EXPORT_REASONS:
            print(f"  {one.code:<14}{one.text.zh} {one.text.en}", file=sys.stderr)
    return asked("", Text("导出原因", "reason"), command)
