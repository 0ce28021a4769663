"""The numbers of permits: residents of Hong Kong, Macao and Taiwan, and permanent residents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.domain import identity_number, mrz_checks
from app.domain.countries import country
from app.domain.documents import DocumentKind, Sex
from app.domain.identity_number import NumberFault
from app.domain.number_facts import Fault, NumberFacts, fault

HMT_REGIONS = {"810000": "HKG", "820000": "MAC", "830000": "TWN"}
"""What the number of a residence permit begins with, and the place that it stands for [s]."""

HMT_PASSES = {
    "810000": (DocumentKind.HM_TRAVEL_PERMIT, "H"),
    "820000": (DocumentKind.HM_TRAVEL_PERMIT, "M"),
    "830000": (DocumentKind.TW_TRAVEL_PERMIT, ""),
}
"""The travel permit that a residence permit prints on its back, and its first letter [s]."""

HMT_FORM = re.compile(r"(?:81|82|83)0000[0-9]{11}[0-9X]")
HM_FORM = re.compile(r"[HM][0-9]{8}(?:[0-9]{2})?|[HM]A[0-9]{7}")
TW_FORM = re.compile(r"[0-9]{8}(?:[0-9]{2})?")
OLD_PR_FORM = re.compile(r"[A-Z]{3}[0-9]{12}")
NEW_PR_FORM = re.compile(r"9[0-9]{16}[0-9X]")

_CHARACTERS = fault(
    "characters",
    "前17位应为数字，末位应为数字或X。",
    "The first 17 characters must be digits, the last a digit or X.",
)
_CHECK_DIGIT = fault(
    "check_digit",
    "校验码不符，至少有一位有误。",
    "The check digit does not agree: at least one character is wrong.",
)


def is_not_chinese(hm_number: str) -> bool:
    """Whether a Hong Kong or Macao travel permit is one for those who are not Chinese nationals:
    HA or MA and seven digits, issued since 10 July 2024 [s]."""
    return re.fullmatch(r"[HM]A[0-9]{7}", hm_number) is not None


def lifelong_part(kind: DocumentKind, number: str) -> str:
    """What of a travel permit's number stays with its holder: older cards print the number of
    reissues behind it [s]. Of any other document the whole number."""
    if kind is DocumentKind.HM_TRAVEL_PERMIT:
        return number[:9]
    return number[:8] if kind is DocumentKind.TW_TRAVEL_PERMIT else number


def is_card_of_2023(pr_number: str) -> bool:
    """Whether a permanent resident's number is one of the 18 characters given since 1 December
    2023; the 15 characters of before stay valid beside it [s]."""
    return NEW_PR_FORM.fullmatch(pr_number) is not None


def hmt_faults(number: str, today: date) -> Iterator[Fault]:
    """What is wrong with a residence permit's number: region, date of birth, MOD 11-2 [s]."""
    found = identity_number.faults(number, today)
    for one in found:
        sentence = one.sentence
        if one in (NumberFault.LENGTH, NumberFault.FIFTEEN_DIGITS):
            yield fault(
                "length",
                f"居住证号码应为18位，现为{len(number)}位。",
                f"A residence permit's number has 18 characters; here are {len(number)}.",
            )
        else:
            yield Fault(one.value, sentence)
    well_formed = not {NumberFault.LENGTH, NumberFault.FIFTEEN_DIGITS} & set(found)
    if well_formed and number[:6] not in HMT_REGIONS:
        yield fault(
            "region",
            "居住证号码前六位应为810000（香港）、820000（澳门）或830000（台湾）。",
            "A residence permit's number begins with 810000 (Hong Kong), 820000 (Macao) or 830000"
            " (Taiwan).",
        )


def hmt_facts(number: str) -> NumberFacts:
    """What a (well-formed) residence permit's number says."""
    born = identity_number.birth_date(number)
    return NumberFacts(
        holder_number=number,
        birth_dates=(born,) if born else (),
        sex=identity_number.sex(number),
        nationality="CHN",
        region=number[:6],
    )


def hm_faults(number: str, today: date) -> Iterator[Fault]:
    """What is wrong with a Hong Kong or Macao travel permit's number; it has no check digit."""
    if HM_FORM.fullmatch(number):
        return
    if not number.startswith(("H", "M")):
        yield fault(
            "letter",
            "通行证号码应以H（香港）或M（澳门）开头。",
            "The permit's number begins with H (Hong Kong) or M (Macao).",
        )
    elif number[1:2] == "A":
        yield fault(
            "form",
            "非中国籍通行证号码应为HA或MA加7位数字。",
            "For those who are not Chinese nationals it is HA or MA and 7 digits.",
        )
    else:
        yield fault(
            "form",
            "通行证号码应为H或M加8位数字，旧证另有2位换证次数。",
            "It is H or M and 8 digits; older cards add 2 for the number of reissues.",
        )


def hm_facts(number: str) -> NumberFacts:
    """What a Hong Kong or Macao travel permit's number says.

    It does not say the nationality of a holder with HA or MA; the card prints that.
    """
    return NumberFacts(
        holder_number=number[:9],
        nationality=None if is_not_chinese(number) else "CHN",
        region="810000" if number.startswith("H") else "820000",
        reissue=int(number[9:]) if number[9:] else None,
    )


def tw_faults(number: str, today: date) -> Iterator[Fault]:
    """What is wrong with a Taiwan travel permit's number; no check digit is published."""
    if not TW_FORM.fullmatch(number):
        yield fault(
            "form",
            "台胞证号码应为8位数字，或8位数字加2位换证次数。",
            "It has 8 digits, or 8 and 2 more for the number of reissues.",
        )


def tw_facts(number: str) -> NumberFacts:
    """What a Taiwan travel permit's number says."""
    return NumberFacts(
        holder_number=number[:8],
        nationality="CHN",
        region="710000",
        reissue=int(number[8:]) if number[8:] else None,
    )


def pr_faults(number: str, today: date) -> Iterator[Fault]:
    """What is wrong with a foreign permanent resident's number, old (15) or of 2023 (18)."""
    if len(number) == 18:
        yield from _new_pr_faults(number, today)
    elif len(number) == 15:
        yield from _old_pr_faults(number, today)
    else:
        yield fault(
            "length",
            f"永久居留身份证号码应为18位（2023版）或15位（旧版），现为{len(number)}位。",
            f"It has 18 characters (since 2023) or 15 (before); here are {len(number)}.",
        )


def _new_pr_faults(number: str, today: date) -> Iterator[Fault]:
    if number[0] != "9":
        yield fault("form", "2023版号码首位应为9。", "A number given since 2023 begins with 9.")
    for one in identity_number.faults(number, today):
        yield _CHARACTERS if one is NumberFault.CHARACTERS else Fault(one.value, one.sentence)


def _old_pr_faults(number: str, today: date) -> Iterator[Fault]:
    if not OLD_PR_FORM.fullmatch(number):
        yield fault(
            "form",
            "旧版号码应为3位国籍字母加12位数字。",
            "A number of before 2023 has 3 letters for the nationality and 12 digits.",
        )
        return
    if not mrz_checks.past_dates(number[7:13], today):
        yield fault(
            "impossible_date",
            "号码中的出生日期不存在。",
            "The date of birth in the number does not exist.",
        )
    if mrz_checks.check_digit(number[:14]) != number[14]:
        yield _CHECK_DIGIT


def pr_facts(number: str, today: date) -> NumberFacts:
    """What a permanent resident's number says: nationality and region are those of the first
    issue; the digit before the check digit is odd for a man [s]."""
    if is_card_of_2023(number):
        born = identity_number.birth_date(number)
        dates: tuple[date, ...] = (born,) if born else ()
        code, region, digit = number[3:6], number[1:3] + "0000", number[16]
    else:
        dates = mrz_checks.past_dates(number[7:13], today)
        code, region, digit = number[:3], number[3:7] + "00", number[13]
    place = country(code)
    return NumberFacts(
        holder_number=number,
        birth_dates=dates,
        sex=Sex.MALE if int(digit) % 2 else Sex.FEMALE,
        nationality=place.alpha3 if place else None,
        region=region,
    )
