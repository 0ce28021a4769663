"""How a field of a piece of evidence is asked for: its label, kind, choices and check."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, get_type_hints

from app.domain.wording import WordingCode
from app.i18n import Text


class AskKind(StrEnum):
    """The kinds of entry that a form knows."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    TICK = "tick"
    MONEY = "money"
    NUMBER = "number"


@dataclass(frozen=True)
class Choice:
    """One line of a list: a code of the trade and what it says."""

    code: str
    text: Text


Check = Callable[[Any], Text | None]
"""A field check: gives what is wrong in one sentence, or None."""

Shown = Callable[[Mapping[str, Any]], bool]
"""Whether a field is asked for, given the raw values of the form's other fields."""


@dataclass(frozen=True)
class Ask:
    """One field of a form.

    Attributes:
        label: what stands before the field.
        kind: how it is entered. MONEY is typed in yuan and kept in fen.
        hint: what to enter, shown pale in the field or below it.
        choices: for CHOICE, the lines to choose from.
        required: may not stay empty (a required TICK must be ticked) while it is shown.
        default: what stands there at first.
        shown: when the field is asked for at all; an unasked field holds its default.
        check: the field check, given the parsed value.
        longest: the most code points a text may have.
        says: for a TICK, the sentence that is declared by ticking it, word for word.
        tidied: what becomes of a typed text before anything else, such as the number alone of a
            card that was swiped.
        quotes: the fixed wording that follows that sentence, in the version in force.
    """

    label: Text
    kind: AskKind = AskKind.TEXT
    hint: Text | None = None
    choices: tuple[Choice, ...] = ()
    required: bool = True
    default: Any = None
    shown: Shown | None = None
    check: Check | None = None
    longest: int = 120
    says: Text | None = None
    tidied: Callable[[str], str] | None = None
    quotes: WordingCode | None = None


@dataclass(frozen=True)
class AskedField:
    """A field of an evidence class together with how it is asked for."""

    name: str
    ask: Ask
    type: Any = field(repr=False)


_ASKED: dict[type, tuple[AskedField, ...]] = {}
"""What was found once: reading annotations takes a millisecond, and forms ask at every key."""


def asks_of(evidence: type) -> tuple[AskedField, ...]:
    """The asked fields of a dataclass whose fields are `Annotated[T, Ask(...)]`, in order."""
    if evidence not in _ASKED:
        _ASKED[evidence] = tuple(
            AskedField(name, note, hint.__origin__)
            for name, hint in get_type_hints(evidence, include_extras=True).items()
            for note in getattr(hint, "__metadata__", ())
            if isinstance(note, Ask)
        )
    return _ASKED[evidence]


def choice_text(choices: tuple[Choice, ...], code: str) -> Text:
    """What a code of a list says; the code itself where the list does not know it."""
    for choice in choices:
        if choice.code == code:
            return choice.text
    return Text(code, code) if code else Text("", "")
