"""The citizen identification number: what it says, and whether it can be true (GB 11643-1999)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.clock import completed_years
from app.domain.documents import Sex
from app.errors import Unacceptable
from app.i18n import Text

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_FORM = re.compile(r"[0-9]{17}[0-9X]", re.ASCII)


class NumberFault(StrEnum):
    """Why a number cannot be a citizen identification number."""

    LENGTH = "length"
    FIFTEEN_DIGITS = "fifteen_digits"
    CHARACTERS = "characters"
    IMPOSSIBLE_DATE = "impossible_date"
    FUTURE_BIRTH = "future_birth"
    CHECK_DIGIT = "check_digit"

    @property
    def sentence(self) -> Text:
        """The fault in one sentence."""
        return _SENTENCES[self]


_SENTENCES = {
    NumberFault.LENGTH: Text("公民身份号码应为18位。", "An identity number has 18 characters."),
    NumberFault.FIFTEEN_DIGITS: Text(
        "15位号码属第一代身份证，2013年起停止使用。",
        "A 15-digit number is from a first-generation card, not valid since 2013.",
    ),
    NumberFault.CHARACTERS: Text(
        "前17位应为数字，末位应为数字或X。",
        "The first 17 characters must be digits, the last a digit or X.",
    ),
    NumberFault.IMPOSSIBLE_DATE: Text(
        "号码中的出生日期不存在。", "The date of birth in the number does not exist."
    ),
    NumberFault.FUTURE_BIRTH: Text(
        "号码中的出生日期晚于今天。", "The date of birth in the number lies in the future."
    ),
    NumberFault.CHECK_DIGIT: Text(
        "校验码不符，至少有一位有误。",
        "The check digit does not agree: at least one digit is wrong.",
    ),
}


@dataclass(frozen=True)
class IdentityNumber:
    """A well-formed number and what it says of its holder.

    Attributes:
        number: the 18 characters, X in upper case.
        region: the first six digits, the place of first registration (GB/T 2260), historic
            codes included; it need not be the place of issue or of residence.
        birth_date: digits 7 to 14.
        sex: from the parity of the 17th digit, odd = male.
        sequence: digits 15 to 17.
    """

    number: str
    region: str
    birth_date: date
    sex: Sex
    sequence: str

    def age(self, on: date) -> int:
        """Age in completed years on the day `on`."""
        return completed_years(self.birth_date, on)


def normalise(text: str) -> str:
    """`text` as it should have been typed: full-width forms made plain, spaces left out, X upper.

    Never fails; what cannot be put right stays for `faults` to name.
    """
    return "".join(unicodedata.normalize("NFKC", text).split()).upper()


def check_digit(first17: str) -> str:
    """The 18th character for the first 17 digits: MOD 11-2 [GB 11643-1999].

    Raises ValueError unless given exactly 17 digits.
    """
    if not re.fullmatch(r"[0-9]{17}", first17):
        raise ValueError("17 digits are needed")
    total = sum(int(digit) * weight for digit, weight in zip(first17, _WEIGHTS, strict=True))
    return _CHECK_DIGITS[total % 11]


def birth_date(number: str) -> date | None:
    """The date of birth in digits 7 to 14, or None when there is no such day."""
    digits = number[6:14]
    if not re.fullmatch(r"[0-9]{8}", digits):
        return None
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def sex(number: str) -> Sex:
    """Male when the 17th digit is odd, female when even.

    Raises ValueError where there is no 17th digit.
    """
    if not re.fullmatch(r"[0-9]", number[16:17]):
        raise ValueError("the number has no 17th digit")
    return Sex.MALE if int(number[16]) % 2 else Sex.FEMALE


def faults(number: str, today: date) -> tuple[NumberFault, ...]:
    """Everything that is wrong with a (normalised) number; empty when it can be true.

    An unknown region is no fault: codes are historic and the table is never complete.
    """
    if re.fullmatch(r"[0-9]{15}", number):
        return (NumberFault.FIFTEEN_DIGITS,)
    if len(number) != 18:
        return (NumberFault.LENGTH,)
    if not _FORM.fullmatch(number):
        return (NumberFault.CHARACTERS,)
    found = []
    born = birth_date(number)
    if born is None:
        found.append(NumberFault.IMPOSSIBLE_DATE)
    elif born > today:
        found.append(NumberFault.FUTURE_BIRTH)
    if check_digit(number[:17]) != number[17]:
        found.append(NumberFault.CHECK_DIGIT)
    return tuple(found)


def parse(text: str, today: date) -> IdentityNumber:
    """The number in `text`, normalised and taken apart.

    Raises Unacceptable (`identity_number.<fault>`) with the first of its faults.
    """
    number = normalise(text)
    for fault in faults(number, today):
        raise Unacceptable(
            f"identity_number.{fault}",
            fault.sentence,
            Text("请对照证件逐位核对。", "Compare it digit by digit with the document."),
        )
    born = birth_date(number)
    assert born is not None  # faults() has seen to it
    return IdentityNumber(number, number[:6], born, sex(number), number[14:17])


def from_fifteen(number: str) -> str:
    """The 18-character number of the holder of an old 15-digit one.

    The century 19 is inserted and the check digit added [K]; old books only, the card itself is
    no longer valid. Raises ValueError unless given 15 digits.
    """
    if not re.fullmatch(r"[0-9]{15}", number):
        raise ValueError("15 digits are needed")
    first17 = f"{number[:6]}19{number[6:]}"
    return first17 + check_digit(first17)
