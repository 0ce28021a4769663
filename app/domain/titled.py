"""Closed lists whose every item says its own name in both languages."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from app.i18n import Text


class Titled(StrEnum):
    """An enumeration of the trade: each member is written `NAME = "code", Text("中文", "English")`.

    Attributes:
        title: what forms and screens call the member. It takes the place of `str.title`, which
            has no meaning for a code.
    """

    _value_: str
    title: Text  # type: ignore[assignment]

    def __new__(cls, code: str, title: Text | None = None) -> Self:
        # Looking a member up by its code is written like making one, so the title is optional
        # here; no member goes without.
        if title is None:
            raise TypeError(f"{cls.__name__} {code!r} has no title")
        member = str.__new__(cls, code)
        member._value_ = code
        member.title = title
        return member
