"""How a paper stands, in a word with its tone and sign."""

from __future__ import annotations

from datetime import datetime

from app.desk.views import OutboxPaper, PrintState
from app.i18n import Text, same
from ui.moments import moment_text
from ui.theme import Tone
from ui.widgets.chip import StatusChip

PRINT_STATES = {
    PrintState.WAITING: (Tone.NOTE, Text("待打印", "Waiting")),
    PrintState.ARCHIVED: (Tone.PLAIN, Text("已归档", "Archived")),
    PrintState.HANDING: (Tone.NOTE, Text("正在送打印机", "Going to the printer")),
    PrintState.SENT: (Tone.NOTE, Text("打印中", "At the printer")),
    PrintState.PRINTED: (Tone.GOOD, Text("已打印", "Printed")),
    PrintState.FAILED: (Tone.BAD, Text("打印失败", "Failed")),
    PrintState.UNSURE: (Tone.WARN, Text("可能已打印", "Perhaps printed")),
}
_HELD_UP = (Tone.WARN, Text("打印机待处理", "Printer asks"))
"""A paper that a printer has and does not print before somebody sees to it."""

_SIGNS = {PrintState.WAITING: "hourglass", PrintState.SENT: "printer", PrintState.ARCHIVED: "save"}


def standing(paper: OutboxPaper) -> tuple[Tone, Text, str]:
    """Tone, word and sign of a paper as it stands."""
    if paper.state.at_printer and paper.message:
        return (*_HELD_UP, "warn")
    return (*PRINT_STATES[paper.state], _SIGNS.get(paper.state, ""))


def show_standing(chip: StatusChip, paper: OutboxPaper) -> None:
    """Shows how a paper stands on a badge."""
    chip.show_status(*standing(paper))


def where_and_since(paper: OutboxPaper, moment: datetime) -> Text:
    """Since when a paper stands so, at which printer, and how often it was sent there."""
    said = [tries_text(paper.tries)]
    if paper.printer:
        said.insert(0, Text("打印机 {name}", "printer {name}").format(name=_name(paper.printer)))
    if paper.changed_at is not None:
        since = moment_text(paper.changed_at, moment)
        said.insert(0, Text("{since} 起", "since {since}").format(since=since))
    return Text("　".join(one.zh for one in said), " · ".join(one.en for one in said))


def tries_text(tries: int) -> Text:
    """How often a paper was sent to the printer: a reprint says nothing of it yet, so the screen
    does."""
    if not tries:
        return Text("未送打印机", "never sent to the printer")
    return Text("送打印机{tries}次", "sent to the printer {tries}×").format(tries=tries)


def _name(printer: str) -> Text:
    kind, _, rest = printer.partition(":")
    if kind == "file":
        return Text("文件夹 {name}", "the folder {name}").format(name=rest)
    return same(rest or printer)
