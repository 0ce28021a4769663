"""What went wrong with a paper and what to do, as it is kept beside it in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from app.errors import GuitaiError
from app.i18n import Text, same

_BETWEEN = "\x1e"
"""Parts the four sentences; no sentence has this character."""
_SENTENCES = 4
_NOTHING = Text("", "")


@dataclass(frozen=True)
class Trouble:
    """What went wrong, and what can be done; empty where nothing did."""

    what: Text = _NOTHING
    remedy: Text = _NOTHING


def kept(error: GuitaiError) -> str:
    """The trouble as it is kept."""
    sentence, remedy = error.sentence, error.remedy
    return _BETWEEN.join((sentence.zh, remedy.zh, sentence.en, remedy.en))


def trouble(message: str) -> Trouble:
    """What was kept; of an earlier version of the program one sentence in Chinese."""
    said = message.split(_BETWEEN)
    if len(said) != _SENTENCES:
        return Trouble(same(message))
    return Trouble(Text(said[0], said[2]), Text(said[1], said[3]))
