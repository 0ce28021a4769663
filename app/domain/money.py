"""Amounts of renminbi in fen: written with digits, read from digits, written in capitals."""

from __future__ import annotations

import re
import unicodedata
from typing import NewType

from app.errors import Unacceptable
from app.i18n import Text

Fen = NewType("Fen", int)
"""A hundredth of a yuan; all money is counted in whole fen."""

LARGEST = Fen(99_999_999_999_999)
"""999,999,999,999.99 yuan: the largest amount that is read or written in capitals."""

_AMOUNT = re.compile(r"([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]*))?")
_WAN = re.compile(r"([0-9]{1,9})(?:\.([0-9]{1,6}))?万")
"""Ten thousands, as they are spoken: six decimals of them are the last fen."""
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_SECTIONS = ("", "万", "亿")


def yuan_text(fen: Fen) -> str:
    """An amount as printed: ¥1,234.50, and -¥0.05 below zero."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}¥{yuan:,}.{rest:02}"


def parse_yuan(text: str) -> Fen:
    """The amount of yuan that was typed, in fen.

    Takes `1234.5`, `1,234.50`, `¥1234`, `1234元`, `1.2万` and full-width forms; nothing negative.
    Raises Unacceptable: `money.empty`, `money.form`, `money.decimals` (more than two),
    `money.too_large`.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    plain = plain.removeprefix("¥").removesuffix("元")
    if not plain:
        raise _unacceptable("empty", "没有填写金额。", "No amount was entered.")
    spoken = _WAN.fullmatch(plain)
    if spoken:
        fen = int(spoken[1] + (spoken[2] or "").ljust(6, "0"))
        if fen > LARGEST:
            raise _too_large()
        return Fen(fen)
    matched = _AMOUNT.fullmatch(plain)
    if not matched:
        raise _unacceptable(
            "form",
            "这不是一个金额；请按元录入，例如 1,234.50。",
            "This is not an amount: enter yuan, for example 1,234.50.",
        )
    decimals = matched[2] or ""
    if len(decimals) > 2:
        raise _unacceptable(
            "decimals", "金额最多到分（两位小数）。", "An amount has at most two decimals."
        )
    if len(matched[1]) > 20:
        raise _too_large()
    fen = int(matched[1].replace(",", "")) * 100 + int(decimals.ljust(2, "0"))
    if fen > LARGEST:
        raise _too_large()
    return Fen(fen)


def _too_large() -> Unacceptable:
    return _unacceptable(
        "too_large", "金额过大，请核对位数。", "The amount is too large: check its digits."
    )


def _unacceptable(what: str, zh: str, en: str) -> Unacceptable:
    return Unacceptable(
        f"money.{what}",
        Text(zh, en),
        Text("请按元填写，例如 1,234.50。", "Enter yuan, for example 1,234.50."),
    )


def capital(fen: Fen) -> str:
    """An amount in capitals (大写金额): 人民币壹仟零伍元整.

    Follows 《支付结算办法》附一《正确填写票据和结算凭证的基本规定》二至四 [s]: 整 after 元
    only, nothing after 角 or 分; one 零 for any run of zeros inside; 零 between 元 and 分 where
    there is no 角. Where the rule allows both, 零 is written between a zero in the yuan place and
    角 (壹仟陆佰捌拾元零叁角贰分), and not after 万 before a thousand (壹拾万柒仟元零伍角叁分).
    Raises ValueError below zero and above `LARGEST`.
    """
    if not 0 <= fen <= LARGEST:
        raise ValueError(f"cannot be written in capitals: {fen}")
    yuan, rest = divmod(fen, 100)
    jiao, last = divmod(rest, 10)
    if not fen:
        return "人民币零元整"
    words = "人民币"
    if yuan:
        words += _whole(yuan) + "元"
        if not rest:
            return words + "整"
        if not jiao or yuan % 10 == 0:
            words += "零"
    if jiao:
        words += _DIGITS[jiao] + "角"
    if last:
        words += _DIGITS[last] + "分"
    return words


def _whole(number: int) -> str:
    """A whole number below 10^12 in capital numerals, without 元."""
    words = ""
    skipped = False
    for section in (2, 1, 0):
        higher, value = divmod(number // 10 ** (4 * section), 10_000)
        if not value:
            skipped = bool(words)
            continue
        # Only for 万 does the rule let the 零 go when the thousands follow at once.
        if words and (skipped or value < 1000 or (section and higher % 10 == 0)):
            words += "零"
        skipped = False
        words += _section(value) + _SECTIONS[section]
    return words


def _section(value: int) -> str:
    """1 to 9999 in capital numerals."""
    words = ""
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if digit:
            words += _DIGITS[digit] + _PLACES[place]
        elif words and value % 10**place and not words.endswith("零"):
            words += "零"
    return words
