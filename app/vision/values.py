"""Turns the print of permits, foreign cards and passports into the bank's values."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache

from app.domain import permit_numbers
from app.domain.countries import nationalities, nationality
from app.vision.characters import is_chinese

MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
# What a digit is taken for by the recogniser where only a digit can stand.
_AS_DIGITS = str.maketrans("OQIl", "0011")

KNOWN_ISSUERS = (
    "公安部出入境管理局",
    "国家移民管理局",
    "中华人民共和国出入境管理局",
    "中华人民共和国国家移民管理局",
    "公安部",
    "外交部",
)
"""Who issues travel permits and Chinese passports [K]."""


def compact(text: str) -> str:
    """Plain forms of full-width characters, and no spaces."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def latin_name(text: str) -> str | None:
    """A name in capitals, as the bank writes it: surname first, no comma (CHAN TAI MAN)."""
    plain = unicodedata.normalize("NFKC", text).strip(" .,")
    if not re.fullmatch(r"[A-Z][A-Z ,.'’‘-]*", plain):
        return None
    name = re.sub(r"\s*-\s*", "-", re.sub(r"[\s,.]+", " ", plain)).replace("’", "'")
    return name if len(name) >= 3 and len(name) <= 80 else None


def chinese_name(text: str) -> str | None:
    """A name of two to fifteen Chinese characters, with or without dots between its parts."""
    name = compact(text)
    if not 2 <= len(name) <= 15 or not all(is_chinese(c) or c == "·" for c in name):
        return None
    if name in KNOWN_ISSUERS or name.endswith(("局", "厅", "市", "省")) or name[0] == "·":
        return None
    return name


def sex(text: str) -> str | None:
    """男 or 女; where M or F stands beside it, they must agree."""
    plain = compact(text).upper()
    if not re.fullmatch(r"[男女MF/.|\\·-]{1,5}", plain):
        return None
    found = {"男": "男", "M": "男", "女": "女", "F": "女"}
    said = {found[c] for c in plain if c in found}
    return said.pop() if len(said) == 1 else None


def day(text: str) -> str | None:
    """A printed day: 1981.08.03, 1981年8月3日, 03 AUG 1981 or 03 8月/AUG 1981."""
    plain = compact(text).upper()
    match = re.fullmatch(r"(\d{4})[.．·,，/年-]?(\d{1,2})[.．·,，/月-]?(\d{1,2})日?", plain)
    if match:
        return _iso(match[1], match[2], match[3])
    match = re.fullmatch(r"(\d{2})(?:(\d{1,2})月)?[/.|]?([A-Z]{3})[/.|]?(\d{4})", plain)
    if match and match[3] in MONTHS:
        month = MONTHS.index(match[3]) + 1
        if match[2] and int(match[2]) != month:
            return None
        return _iso(match[4], str(month), match[1])
    return None


def _iso(year: str, month: str, dom: str) -> str | None:
    try:
        found = date(int(year), int(month), int(dom))
    except ValueError:
        return None
    return found.isoformat() if 1880 <= found.year <= 2100 else None


def hm_number(text: str) -> str | None:
    """The number of a Hong Kong or Macao travel permit."""
    plain = compact(text).upper()
    head = 2 if plain[1:2] == "A" else 1
    plain = plain[:head] + plain[head:].translate(_AS_DIGITS)
    return plain if permit_numbers.HM_FORM.fullmatch(plain) else None


def tw_number(text: str) -> str | None:
    """The number of a Taiwan travel permit."""
    plain = compact(text).translate(_AS_DIGITS)
    # Eight digits that are a day are more likely a date than a number.
    return plain if permit_numbers.TW_FORM.fullmatch(plain) else None


def pass_number(text: str) -> str | None:
    """The travel permit's number on the back of a residence permit."""
    return hm_number(text) or tw_number(text)


def pr_number(text: str) -> str | None:
    """The number of a foreign permanent resident, of before 2023 or since."""
    plain = compact(text).upper().replace("×", "X")
    if re.fullmatch(r"[A-Z]{3}.*", plain):
        plain = plain[:3] + plain[3:].translate(_AS_DIGITS)
    old = permit_numbers.OLD_PR_FORM.fullmatch(plain)
    return plain if old or permit_numbers.NEW_PR_FORM.fullmatch(plain) else None


def hmt_number(text: str) -> str | None:
    """The number of a residence permit."""
    plain = compact(text).upper().replace("×", "X")
    return plain if permit_numbers.HMT_FORM.fullmatch(plain) else None


def count(text: str) -> str | None:
    """How often a document was issued: one or two digits, as printed."""
    plain = compact(text)
    return plain if re.fullmatch(r"\d{1,2}", plain) else None


def nation(text: str) -> str | None:
    """The code of three letters of a printed nationality (加拿大 / CAN, 加拿大, CAN, Canada)."""
    plain = compact(text)
    parts = [part for part in re.split(r"[/|,()]", plain) if part]
    found = {_country(part) for part in parts}
    return found.pop() if len(found) == 1 else None


def _country(word: str) -> str | None:
    if re.fullmatch(r"[A-Z]{3}|D", word):
        known = nationality(word)
        return known.code if known else None
    return _by_name().get(word.upper())


@cache
def _by_name() -> dict[str, str]:
    names: dict[str, str] = {}
    for one in nationalities():
        # Those of a country's own code come first; the special codes of ICAO share its names.
        names.setdefault(one.name.zh, one.code)
        names.setdefault(compact(one.name.en).upper(), one.code)
    return names


def known_issuer(text: str) -> str | None:
    """One of the authorities that issue travel permits."""
    plain = compact(text)
    return plain if plain in KNOWN_ISSUERS else None
