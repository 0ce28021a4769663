"""The number of an account: branch, product, sequence and two check digits."""

from __future__ import annotations

import re

_SEQUENCE_WIDTH = 9
_LENGTHS = range(15, 27)


def check_digits(body: str) -> str:
    """The two digits that complete `body` (digits only) by ISO/IEC 7064 MOD 97-10.

    They catch every single wrong digit and every swap of two neighbours.
    """
    if not re.fullmatch(r"[0-9]+", body):
        raise ValueError("digits are needed")
    return f"{98 - int(body + '00') % 97:02}"


def account_number(branch: str, product: str, sequence: int) -> str:
    """The account number made of these parts.

    Shape (this program's own; banks define theirs): branch 2 to 11 digits, product 2 to 4,
    sequence 9 digits from 0, check 2. Raises ValueError where a part does not fit.
    """
    if not re.fullmatch(r"[0-9]{2,11}", branch):
        raise ValueError(f"a branch number has 2 to 11 digits: {branch!r}")
    if not re.fullmatch(r"[0-9]{2,4}", product):
        raise ValueError(f"a product code has 2 to 4 digits: {product!r}")
    if not 0 <= sequence < 10**_SEQUENCE_WIDTH:
        raise ValueError(f"sequence {sequence} does not fit in {_SEQUENCE_WIDTH} digits")
    body = f"{branch}{product}{sequence:0{_SEQUENCE_WIDTH}}"
    return body + check_digits(body)


def is_valid(number: str) -> bool:
    """Whether this can be an account number of this bank: digits, length and check digits."""
    return (
        len(number) in _LENGTHS
        and re.fullmatch(r"[0-9]+", number) is not None
        and check_digits(number[:-2]) == number[-2:]
    )
