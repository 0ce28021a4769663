"""利率: a rate of so much a hundred, kept in millionths, as it is typed and shown."""

from __future__ import annotations

import re
import unicodedata
from typing import NewType

from app.errors import Unacceptable
from app.i18n import Text

Rate = NewType("Rate", int)
"""Millionths: 500 is 0.05 %."""

WHOLE = 1_000_000
"""Millionths of one whole: 100 %."""

_OF_A_HUNDRED = WHOLE // 100
_RATE = re.compile(r"([0-9]{1,3})(?:\.([0-9]*))?%?")


def rate_text(rate: Rate) -> str:
    """A rate as posted in the hall, with two decimals at least: 0.05%, 1.125%."""
    whole, rest = divmod(rate, _OF_A_HUNDRED)
    decimals = f"{rest:04}".rstrip("0").ljust(2, "0")
    return f"{whole}.{decimals}%"


def parse_rate(text: str) -> Rate:
    """The rate that was typed as so much a hundred, such as `0.05` or `0.05%`.

    Raises:
        Unacceptable: `rate.form` where it is none, `rate.decimals` for more than four decimals.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    matched = _RATE.fullmatch(plain)
    if matched is None:
        raise _unacceptable("form", "这不是一个利率。", "This is not a rate.")
    decimals = matched[2] or ""
    if len(decimals) > 4:
        raise _unacceptable("decimals", "利率最多四位小数。", "A rate has at most four decimals.")
    return Rate(int(matched[1]) * _OF_A_HUNDRED + int(decimals.ljust(4, "0")))


def _unacceptable(what: str, zh: str, en: str) -> Unacceptable:
    return Unacceptable(
        f"rate.{what}",
        Text(zh, en),
        Text("请按百分数填写，例如 0.05%。", "Enter so much a hundred, for example 0.05%."),
    )
