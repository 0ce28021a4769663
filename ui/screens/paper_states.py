"""How a paper stands, in a word with its tone."""

from __future__ import annotations

from app.desk.views import PrintState
from app.i18n import Text
from ui.theme import Tone

PRINT_STATES = {
    PrintState.WAITING: (Tone.NOTE, Text("待打印", "Waiting")),
    PrintState.ARCHIVED: (Tone.PLAIN, Text("已归档", "Archived")),
    PrintState.PRINTED: (Tone.GOOD, Text("已打印", "Printed")),
    PrintState.FAILED: (Tone.BAD, Text("打印失败", "Failed")),
}


def tries_text(tries: int) -> Text:
    """How often a paper was sent to the printer: a reprint says nothing of it yet, so the screen
    does."""
    if not tries:
        return Text("未送打印机", "never sent to the printer")
    return Text("送打印机{tries}次", "sent to the printer {tries}×").format(tries=tries)
