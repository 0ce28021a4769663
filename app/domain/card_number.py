"""The number on a bank card (ISO/IEC 7812), whose last digit catches a slip of the finger."""

from __future__ import annotations

import re

DEMONSTRATION_BIN = "629999"
"""The issuer prefix of the training store: in UnionPay's range 62, and assigned to no bank as far
as known (public lists name none in the whole of 629) [K]. A real branch sets its own; no card with
this prefix works anywhere."""

LENGTHS = range(13, 20)
"""Lengths a card number may have; Chinese debit cards usually have 19, some 16."""


_TRACK = re.compile(r"[%;]?[A-Za-z]?([0-9]{6,19})[\^=].*")
"""A magnetic stripe as readers that act as keyboards type it (ISO/IEC 7813): only the number of it
is ever kept."""


def read_off(typed: str) -> str:
    """The number alone of what was typed or swiped: without gaps, and without the rest of a track.

    >>> read_off("6299 9900 0000 0000 015"), read_off(";6299990000000000015=3012")
    ('6299990000000000015', '6299990000000000015')
    """
    swiped = _TRACK.fullmatch(typed.strip())
    return swiped[1] if swiped else re.sub(r"[\s-]", "", typed)


def luhn_digit(body: str) -> str:
    """The digit that completes `body` (digits only) by the Luhn formula [ISO/IEC 7812-1].

    It catches every single wrong digit and every swap of neighbours except 09 with 90.
    """
    if not re.fullmatch(r"[0-9]+", body):
        raise ValueError("digits are needed")
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def is_valid(number: str) -> bool:
    """Whether this is a card number: 13 to 19 digits, the last of them right."""
    return (
        len(number) in LENGTHS
        and re.fullmatch(r"[0-9]+", number) is not None
        and luhn_digit(number[:-1]) == number[-1]
    )


def card_number(bin_: str, sequence: int, length: int = 19) -> str:
    """The card number with this issuer prefix (6 or 8 digits) and sequence number from 0.

    Raises ValueError where the prefix, the length or the sequence does not fit.
    """
    if not re.fullmatch(r"[0-9]{6}|[0-9]{8}", bin_):
        raise ValueError(f"an issuer prefix has 6 or 8 digits: {bin_!r}")
    if length not in LENGTHS:
        raise ValueError(f"a card number has 13 to 19 digits, not {length}")
    width = length - len(bin_) - 1
    if not 0 <= sequence < 10**width:
        raise ValueError(f"sequence {sequence} does not fit in {width} digits")
    body = f"{bin_}{sequence:0{width}}"
    return body + luhn_digit(body)
