"""The one presenter: whatever goes wrong or right is said here, in one sentence, with a remedy."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from concurrent.futures import CancelledError
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.clock import now
from app.domain.branch import LEVEL_TITLES, Level
from app.errors import Cancelled, Conflict, DeviceFault, GuitaiError, StoreFault
from app.i18n import Text, same
from ui.theme import Tone

if TYPE_CHECKING:
    from app.desk.views import Verdict

_log = logging.getLogger("guitai.window")


@dataclass(frozen=True)
class Lead:
    """A button: its words, and what it does."""

    words: Text
    go: Callable[[], None]


@dataclass(frozen=True)
class Message:
    """One thing said to the member of staff.

    Attributes:
        word: the tone in one word, so that it never hangs on the colour.
        code: small print for whoever is asked for help.
        source: law and article for a verdict, else empty.
        leads: where a button beside it leads; None where there is none.
    """

    tone: Tone
    word: Text
    sentence: Text
    remedy: Text = Text("", "")
    code: str = ""
    source: Text = Text("", "")
    leads: Lead | None = None


def of_verdict(verdict: Verdict) -> Message:
    """A verdict as a message."""
    # The language of rules is not there yet while the sign-in window opens.
    from app.desk.views import Effect  # noqa: PLC0415

    tone, word = {
        Effect.WARN: (Tone.WARN, Text("注意", "Mind")),
        Effect.REFUSE: (Tone.BAD, Text("不予办理", "Refused")),
        Effect.ESCALATE: (Tone.ASK, Text("需授权", "Needs approval")),
    }[verdict.effect]
    if verdict.effect is Effect.ESCALATE and verdict.level:
        word = Text("需{level}授权", "Needs approval: {level}").format(
            level=LEVEL_TITLES[Level(verdict.level)]
        )
    return Message(
        tone,
        word,
        verdict.text,
        verdict.remedy,
        verdict.code,
        verdict.source,
    )


def said_small(message: Message) -> Text:
    """Code and source in one line, for those who want to look it up."""
    code, source = message.code, message.source
    if not code or not source:
        return source or (same(code) if code else Text("", ""))
    return Text("{code} · {source}", "{code} · {source}").format(code=code, source=source)


def of_error(error: GuitaiError) -> tuple[Message, ...]:
    """What is said about an error; a refusal gives one message per verdict."""
    verdicts: tuple[Verdict, ...] = getattr(error, "verdicts", ())
    if verdicts:
        return tuple(of_verdict(verdict) for verdict in verdicts)
    if isinstance(error, Cancelled):
        tone, word = Tone.NOTE, Text("已取消", "Stopped")
    elif isinstance(error, Conflict):
        tone, word = Tone.WARN, Text("已被更改", "Changed meanwhile")
    elif isinstance(error, DeviceFault):
        tone, word = Tone.WARN, Text("设备", "Device")
    elif isinstance(error, StoreFault):
        tone, word = Tone.BAD, Text("账簿", "Books")
    else:
        tone, word = Tone.BAD, Text("不能继续", "Cannot go on")
    return (Message(tone, word, error.sentence, error.remedy, error.code),)


@dataclass(frozen=True)
class Incident:
    """Something nobody foresaw: the number leads to its trace in the log."""

    number: str
    kind: str


class Messages(QObject):
    """What is being said now. The message bar shows it; `incident` opens the one dialog."""

    changed = Signal()
    incident = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now_said: tuple[Message, ...] = ()

    def say(self, *messages: Message) -> None:
        """Says these instead of what was said before."""
        self.now_said = messages
        self.changed.emit()

    def done(self, sentence: Text) -> None:
        """Says that something went well."""
        self.say(Message(Tone.GOOD, Text("完成", "Done"), sentence))

    def note(self, sentence: Text, remedy: Text | None = None) -> None:
        """Says something worth knowing."""
        self.say(Message(Tone.NOTE, Text("提示", "Note"), sentence, remedy or Text("", "")))

    def clear(self) -> None:
        """Nothing is said any more."""
        if self.now_said:
            self.say()

    def error(self, error: BaseException) -> None:
        """Says any error in the way that fits its kind; nothing for a cancelled task."""
        if isinstance(error, CancelledError | KeyboardInterrupt):
            return
        if isinstance(error, GuitaiError):
            _log.info("said: %s", error.code)
            self.say(*of_error(error))
            return
        # No long row of digits: the log would hide it like the number of a customer.
        number = f"{now():%m%d-%H%M%S}-{os.urandom(2).hex().upper()}"
        _log.error("incident %s", number, exc_info=error)
        self.incident.emit(Incident(number, type(error).__name__))
