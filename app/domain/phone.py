"""The customer's mobile number, as it can receive a code by text message."""

from __future__ import annotations

import re
import unicodedata

from app.errors import Unacceptable
from app.i18n import Text

_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"0[1-9][0-9]{8,10}|[2-8][0-9]{6,7}")
_PREFIX = re.compile(r"(\+86|0086|86(?=1[0-9]{10}$))")
_SEPARATORS = re.compile(r"[\s\-‐-―−().（）]")


def normalise(text: str) -> str:
    """`text` with full-width forms made plain, and without separators and the country code 86.

    Never fails; what is left may still be no mobile number.
    """
    plain = _SEPARATORS.sub("", unicodedata.normalize("NFKC", text))
    return _PREFIX.sub("", plain, count=1) if _PREFIX.match(plain) else plain


def is_mobile(number: str) -> bool:
    """Whether a (normalised) number is a mainland mobile number: 1, then 3 to 9, then 9 digits."""
    return _MOBILE.fullmatch(number) is not None


def grouped(text: str) -> str:
    """A number, or the beginning of one, in groups as it is read out: 138 0000 0000.

    What is no mobile number stays as it is typed.
    """
    number = normalise(text)
    if not number.isascii() or not number.isdigit() or number[0] != "1" or len(number) > 11:
        return text
    return " ".join(part for part in (number[:3], number[3:7], number[7:]) if part)


def parse(text: str) -> str:
    """The 11 digits of the mobile number in `text`.

    Raises Unacceptable: `phone.landline` for a landline, which receives no messages, and
    `phone.not_mobile` for anything else.
    """
    number = normalise(text)
    if is_mobile(number):
        return number
    if _LANDLINE.fullmatch(number):
        raise Unacceptable(
            "phone.landline",
            Text(
                "固定电话不能接收短信验证码。", "A landline cannot receive a code by text message."
            ),
            Text("请填写本人手机号。", "Enter the customer's own mobile number."),
        )
    raise Unacceptable(
        "phone.not_mobile",
        Text("这不是大陆手机号。", "This is not a mainland mobile number."),
        Text("手机号为11位数字，以13至19开头。", "It has 11 digits and begins with 13 to 19."),
    )
