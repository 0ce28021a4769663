"""Which card PINs are too easy to guess."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from app.domain.tables import rows
from app.domain.titled import Titled
from app.i18n import Text


class PinWeakness(Titled):
    """Why a PIN is refused; said to the customer without repeating the PIN."""

    SAME_DIGITS = "same_digits", Text("六位数字全部相同", "All six digits are the same")
    RUN = "run", Text("数字依次递增或递减", "The digits run up or down")
    REPEATED = "repeated", Text("由重复的数字组成", "It repeats the same digits")
    WELL_KNOWN = "well_known", Text("属于常见密码", "It is one of the most common PINs")
    BIRTH_DATE = "birth_date", Text("取自出生日期", "It comes from the date of birth")
    IDENTITY_NUMBER = (
        "identity_number",
        Text("取自证件号码", "It comes from the identity document's number"),
    )
    PHONE = "phone", Text("取自手机号", "It comes from the mobile number")
    CARD_NUMBER = "card_number", Text("取自卡号", "It comes from the card number")
    ACCOUNT_NUMBER = "account_number", Text("取自账号", "It comes from the account number")


_RISING = "0123456789" * 2
_FALLING = _RISING[::-1]
_REPEATED = re.compile(r"(..)\1\1|(...)\2|(.)\3(.)\4(.)\5|(.)\6\6(.)\7\7", re.ASCII)


def is_well_formed(pin: str) -> bool:
    """Whether this is a card PIN at all: six digits."""
    return re.fullmatch(r"[0-9]{6}", pin) is not None


def weaknesses(
    pin: str,
    *,
    birth_date: date | None = None,
    identity_number: str | None = None,
    phone: str | None = None,
    card_number: str | None = None,
    account_number: str | None = None,
) -> tuple[PinWeakness, ...]:
    """Every reason to refuse this PIN of this customer; empty when it may be set.

    Checked [customary, K]: one digit throughout; running up or down, 9 and 0 being neighbours;
    repeated pairs and triples (121212, 123123, 112233, 111222); common PINs; any six digits in a
    row of the birth date in its usual orders; the last six of the document's number, the mobile
    number, the card and the account number. What is None is not compared. Raises ValueError unless
    the PIN is well formed, without showing it.
    """
    if not is_well_formed(pin):
        raise ValueError("a PIN has six digits")
    same = len(set(pin)) == 1
    last_six = {
        PinWeakness.IDENTITY_NUMBER: _endings(identity_number),
        PinWeakness.PHONE: _endings(phone),
        PinWeakness.CARD_NUMBER: _endings(card_number),
        PinWeakness.ACCOUNT_NUMBER: _endings(account_number),
    }
    found = {
        PinWeakness.SAME_DIGITS: same,
        PinWeakness.RUN: pin in _RISING or pin in _FALLING,
        PinWeakness.REPEATED: not same and _REPEATED.fullmatch(pin) is not None,
        PinWeakness.WELL_KNOWN: pin in _well_known(),
        PinWeakness.BIRTH_DATE: birth_date is not None and pin in _birth_forms(birth_date),
    } | {weakness: pin in endings for weakness, endings in last_six.items()}
    return tuple(weakness for weakness in PinWeakness if found[weakness])


@cache
def _well_known() -> frozenset[str]:
    return frozenset(row["pin"] for row in rows("common_pins"))


def _endings(number: str | None) -> frozenset[str]:
    """The six digits at the end of a number.

    A number that ends in X has no six digits there; people then take the six before the X, or
    put 0 in its place.
    """
    if not number:
        return frozenset()
    if number[-1] in "Xx":
        return frozenset({number[-7:-1], number[-6:-1] + "0"})
    return frozenset({number[-6:]})


def _birth_forms(born: date) -> frozenset[str]:
    """The birth date as six digits: YYMMDD, MMDDYY, DDMMYY and every six in a row of the
    eight-digit orders, so YYYYMM too."""
    year, month, day = f"{born.year:04}", f"{born.month:02}", f"{born.day:02}"
    forms = {year[2:] + month + day, month + day + year[2:], day + month + year[2:]}
    for order in (year + month + day, month + day + year, day + month + year):
        forms.update(order[start : start + 6] for start in range(3))
    return frozenset(forms)
