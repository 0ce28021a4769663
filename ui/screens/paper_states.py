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
