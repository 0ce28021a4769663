"""How well a line of a list fits what somebody types: by code, by words, by pinyin."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from app.i18n import Text


@cache
def initials(words: str) -> str:
    """The pinyin initials of Chinese words: 身份证 gives `sfz`; other characters stay."""
    # Its tables take a moment to load, so they wait until somebody types.
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - a large dictionary

    return "".join(lazy_pinyin(words, style=Style.FIRST_LETTER)).casefold()


@cache
def spelling(words: str) -> str:
    """The full pinyin of Chinese words in one word: 日志 gives `rizhi`."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - a large dictionary

    return "".join(lazy_pinyin(words)).casefold()


def rank(code: str, text: Text, typed: str, words: Sequence[str] = ()) -> int | None:
    """How well a line fits what was typed: 0 is best, None not at all.

    Looks, in this order, at the code, the beginnings of its words in either language, pinyin
    initials, full pinyin, and anywhere inside.
    """
    wanted = typed.casefold().strip()
    if not wanted or code.casefold() == wanted:
        return 0
    if code.casefold().startswith(wanted):
        return 1
    zh, en = text.zh.casefold(), text.en.casefold()
    if zh.startswith(wanted) or en.startswith(wanted):
        return 2
    if any(word.casefold().startswith(wanted) for word in words):
        return 3
    if wanted.isascii():
        if initials(text.zh).startswith(wanted):
            return 3
        if spelling(text.zh).startswith(wanted.replace(" ", "")):
            return 4
        if len(wanted) > 1 and wanted in initials(text.zh):
            return 5
    if wanted in zh or wanted in en:
        return 6
    return None
