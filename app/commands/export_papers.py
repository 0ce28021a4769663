"""`guitai export-papers`: papers of a day, a customer or an entry as files, with an index."""

from __future__ import annotations

import argparse
import sys
import time

from app import jobs
from app.bootstrap import chosen_settings, open_desk
from app.commands.asked import day, export_reason, password_of, staff_number
from app.commands.printed import Printed
from app.desk.exporting import Exported, PapersWanted
from app.exits import EXIT_BROKEN, EXIT_DONE
from app.i18n import Text
from app.settings import load

_COMMAND = "export-papers"
_SHOWN_EVERY = 0.5
"""Seconds between two lines of progress."""


def export_papers(said: argparse.Namespace, printed: Printed) -> int:
    """Writes the papers that were asked for into the folder of `--out`; gives the exit code.

    Raises:
        GuitaiError: as `Exporting.export_papers` says, and what signing in says.
    """
    wanted = PapersWanted(day(said.day), said.customer or "", said.entry or "")
    staff = staff_number(said.staff, _COMMAND)
    password = password_of(said.password_file, staff)
    reason = export_reason(said.reason, _COMMAND)
    settings = load(said.store) if said.store else chosen_settings(train=said.training)
    desk = open_desk(settings, jobs.inline())
    try:
        desk.sign_in(staff, password)
        try:
            done = desk.export_papers(
                wanted, said.out, reason, said.explained, _Progress(printed).tell
            )
        finally:
            desk.sign_out()
    finally:
        desk.close()
    printed.answer(_told(done), _shown(done, printed))
    return EXIT_BROKEN if done.lacking else EXIT_DONE


class _Progress:
    """Lines on standard error while papers are written, not more often than one can read."""

    def __init__(self, printed: Printed) -> None:
        self._printed = printed
        self._last = 0.0

    def tell(self, done: int, of: int) -> None:
        """So many of so many papers are written."""
        now = time.monotonic()
        if now - self._last < _SHOWN_EVERY and done != of:
            return
        self._last = now
        words = Text("已导出 {done}/{of} 张（Ctrl+C 停止）", "{done} of {of} papers (Ctrl+C stops)")
        end = "\n" if done == of else "\r"
        print(self._printed.text(words.format(done=done, of=of)), end=end, file=sys.stderr)


def _told(done: Exported) -> dict[str, object]:
    return {
        "folder": str(done.folder),
        "entry": done.entry,
        "papers": done.papers,
        "bytes": done.bytes,
        "index_digest": done.digest,
        "lacking": [
            {"entry": one.entry, "paper": one.paper, "copy": one.copy, "why": one.trouble}
            for one in done.lacking
        ],
    }


def _shown(done: Exported, printed: Printed) -> list[str]:
    lines = [
        printed.text(
            Text("已导出 {n} 张单据到 {folder}。", "{n} papers were exported to {folder}.").format(
                n=done.papers, folder=str(done.folder)
            )
        ),
        printed.row(Text("日志号", "Journal entry"), done.entry),
        printed.row(Text("目录摘要", "Digest of index"), done.digest),
    ]
    for one in done.lacking:
        lines.append(printed.row(Text("缺", "Lacking"), f"{one.entry} {one.title} {one.trouble}"))
    return lines
