"""A business parameter declared: its unit, its bounds, its meaning, and how its value is typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.money import Fen, parse_yuan, yuan_text
from app.domain.rate import Rate, parse_rate, rate_text
from app.errors import Unacceptable
from app.i18n import Text, same

_CORRECT = Text("请更正后重试。", "Correct it and try again.")
_NO_NUMBER = Text("须为整数。", "This must be a whole number.")


class ValueKind(StrEnum):
    """How the value of a parameter is written."""

    NUMBER = "number"
    MONEY = "money"
    """typed in yuan, kept in fen"""
    RATE = "rate"
    """typed as so much a hundred, kept in millionths"""
    CODE = "code"


@dataclass(frozen=True)
class DeclaredParameter:
    """One business parameter: said once, for the books, the screen and the checks.

    Attributes:
        name: under which the rules ask the books for it.
        purpose: what it decides, in a sentence for whoever sets it.
        unit: of the value, such as cards; empty where it has none.
        least, most: the bounds of a number, of fen or of millionths; nothing outside can be set.
        pattern: what a code must match; empty codes are `optional`.
        known: says what a code means, None where it means nothing.
        since, first, source: what every new store starts with, as JSON, and where that is from.
    """

    name: str
    title: Text
    purpose: Text
    kind: ValueKind
    since: date
    first: str
    source: Text
    unit: Text = Text("", "")
    least: int = 0
    most: int = 0
    pattern: str = ""
    optional: bool = False
    known: Callable[[str], Text | None] | None = None

    def parsed(self, typed: str) -> Any:
        """The value that was typed, as the books keep it: a number, fen, or a code.

        Raises:
            Unacceptable: it is not of this kind, or out of bounds; the sentence says which.
        """
        words = typed.strip()
        if self.kind is ValueKind.CODE:
            return self._code(words)
        if self.kind is ValueKind.MONEY:
            value = int(parse_yuan(words))
        elif self.kind is ValueKind.RATE:
            value = int(parse_rate(words))
        elif re.fullmatch(r"[0-9]{1,9}", words):
            value = int(words)
        else:
            raise _wrong(_NO_NUMBER)
        if not self.least <= value <= self.most:
            raise _wrong(Text("可设 {bounds}。", "It may be {bounds}.").format(bounds=self.bounds))
        return value

    @property
    def bounds(self) -> Text:
        """What may be set, in words."""
        if self.kind is ValueKind.CODE:
            return (
                Text("代码，可空", "a code, or empty") if self.optional else Text("代码", "a code")
            )
        least, most = self.shown(self.least), self.shown(self.most)
        return Text("{least} 至 {most}", "{least} to {most}").format(least=least, most=most)

    def shown(self, value: Any) -> Text:
        """A value of the books in words."""
        if self.kind is ValueKind.MONEY and isinstance(value, int):
            return same(yuan_text(Fen(value)))
        if self.kind is ValueKind.RATE and isinstance(value, int):
            return same(rate_text(Rate(value)))
        if self.kind is ValueKind.CODE:
            if not value:
                return Text("空", "empty")
            meaning = self.known(str(value)) if self.known is not None else None
            return (
                Text(f"{value} {meaning.zh}", f"{value} {meaning.en}")
                if meaning
                else same(str(value))
            )
        if self.unit:
            return Text(f"{value} {self.unit.zh}", f"{value} {self.unit.en}")
        return same(str(value))

    def typed(self, value: Any) -> str:
        """A value of the books as it would be typed."""
        if self.kind is ValueKind.MONEY and isinstance(value, int):
            yuan, fen = divmod(value, 100)
            return f"{yuan}.{fen:02}"
        if self.kind is ValueKind.RATE and isinstance(value, int):
            return rate_text(Rate(value)).removesuffix("%")
        return str(value)

    def _code(self, words: str) -> str:
        if not words:
            if self.optional:
                return ""
            raise _wrong(Text("此项必填。", "This is required."))
        if not re.fullmatch(self.pattern, words) or (
            self.known is not None and self.known(words) is None
        ):
            raise _wrong(Text(f"没有代码 {words[:20]}。", f"There is no code {words[:20]}."))
        return words


def _wrong(text: Text) -> Unacceptable:
    return Unacceptable("PARAMETER_VALUE", text, _CORRECT)
