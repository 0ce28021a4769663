"""Whether what a reader says can stand on a card at all: dates, numbers, names, sex."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from dataclasses import replace
from datetime import date

from app.devices.id_card.port import Unreadable, garbage, half_record, wrong_encoding
from app.domain import identity_number, names
from app.domain.documents import LONG_TERM, DocumentKind, Sex
from app.errors import Unacceptable
from app.evidence.chip import ChipFields
from app.i18n import Text

_DATES = (
    re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII),
    re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII),
    re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})", re.ASCII),
    re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})", re.ASCII),
    re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日", re.ASCII),
)
_EARLIEST = date(1850, 1, 1)
_OLD_PERMANENT_RESIDENT = re.compile(r"[A-Z]{3}[0-9]{12}", re.ASCII)
_NEW_PERMANENT_RESIDENT = re.compile(r"9[0-9]{16}[0-9X]", re.ASCII)
_CITIZEN = re.compile(r"[1-8][0-9]{16}[0-9X]", re.ASCII)
_HMT_REGIONS = ("810000", "820000", "830000")
_SEXES = {"1": Sex.MALE, "男": Sex.MALE, "2": Sex.FEMALE, "女": Sex.FEMALE}
_NOT_STATED = ("0", "9")
_LONGEST = 256
_TRANSLITERATED = re.compile(r"[A-Za-z][A-Za-z ,.'’\-]*")


def kind_of(number: str) -> DocumentKind:
    """Which card with a chip has such a number [DOMAIN §7.2, §7.4].

    Raises Unreadable (GARBAGE) for a number that none of them has.
    """
    if _OLD_PERMANENT_RESIDENT.fullmatch(number) or _NEW_PERMANENT_RESIDENT.fullmatch(number):
        return DocumentKind.FOREIGN_PR_CARD
    if _CITIZEN.fullmatch(number):
        hmt = number.startswith(_HMT_REGIONS)
        return DocumentKind.HMT_PERMIT if hmt else DocumentKind.RESIDENT_CARD
    raise garbage(Text("证件号码不合规则", "the document number is not well formed"))


def day(text: str, title: Text) -> date:
    """The day that a reader wrote as 20161017, 2016-10-17, 2016.10.17 or 2016年10月17日.

    Raises Unreadable: HALF_RECORD where there is none, GARBAGE where there is no such day.
    """
    if not text:
        raise half_record()
    for form in _DATES:
        found = form.fullmatch(text)
        if found:
            year, month, number = (int(part) for part in found.groups())
            with suppress(ValueError):
                return date(year, month, number)
    raise garbage(Text("{title}不是有效日期", "the {title} is no date").format(title=title))


def end_of_validity(text: str) -> date | None:
    """The last day of validity, None for 长期; raises as `day` does."""
    if text == LONG_TERM.zh:
        return None
    return day(text, Text("有效期止", "end of validity"))


def sex(text: str, kind: DocumentKind) -> Sex | None:
    """The sex that a reader wrote as 1 or 2 (GB/T 2261.1) or in words.

    A foreigner's card may leave it open (0 unknown, 9 not stated [K]); any other may not. Raises
    Unreadable.
    """
    if not text:
        raise half_record()
    if text in _SEXES:
        return _SEXES[text]
    if kind is DocumentKind.FOREIGN_PR_CARD and text in _NOT_STATED:
        return None
    raise garbage(Text("性别不合规则", "the sex is neither male nor female"))


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters only."""
    return _TRANSLITERATED.fullmatch(name) is not None


def plausible(fields: ChipFields, today: date) -> ChipFields:
    """The fields, the name normalised, if they can be those of one card.

    Raises Unreadable (GARBAGE) for a number with a wrong check digit, days that contradict each
    other or the number, an impossible name, and text with invisible characters; WRONG_ENCODING
    where a character was lost on the way.
    """
    for text in (
        fields.name_on_chip,
        fields.latin_name,
        fields.ethnicity,
        fields.address,
        fields.newest_address,
        fields.issuer,
        fields.pass_number,
        fields.issue_count,
    ):
        _require_text(text)
    _require_number(fields, today)
    _require_days(fields, today)
    return replace(fields, name=_name(fields))


def _require_text(text: str) -> None:
    # A question mark or the replacement character stands where an encoding had no character.
    if "?" in text or "\ufffd" in text:
        raise wrong_encoding()
    if len(text) > _LONGEST:
        raise garbage(Text("文字过长", "a text is too long"))
    if any(unicodedata.category(one) in ("Cc", "Cf", "Cs", "Zl", "Zp") for one in text):
        raise garbage(Text("含不可见字符", "it has invisible characters"))


def _require_number(fields: ChipFields, today: date) -> None:
    number = fields.number
    if kind_of(number) is not fields.kind:
        raise garbage(
            Text("证件号码与证件种类不符", "the number does not belong to this kind of document")
        )
    if _OLD_PERMANENT_RESIDENT.fullmatch(number):
        if _check_731(number[:14]) != number[14]:
            raise _wrong_number(identity_number.NumberFault.CHECK_DIGIT.sentence)
        agrees = number[7:13] == f"{fields.birth_date:%y%m%d}"
    else:
        for fault in identity_number.faults(number, today):
            raise _wrong_number(fault.sentence)
        agrees = identity_number.birth_date(number) == fields.birth_date
    if not agrees:
        raise garbage(Text("号码与出生日期不符", "number and date of birth contradict each other"))
    # Whether the 17th digit of a foreigner's number tells the sex is not known to us.
    citizen = fields.kind is not DocumentKind.FOREIGN_PR_CARD
    if citizen and identity_number.sex(number) is not fields.sex:
        raise garbage(Text("号码与性别不符", "number and sex contradict each other"))


def _wrong_number(why: Text) -> Unreadable:
    return garbage(
        Text("证件号码有误：{why}", "the number is wrong: {why}").format(
            why=Text(why.zh.rstrip("。"), why.en.rstrip("."))
        )
    )


def _require_days(fields: ChipFields, today: date) -> None:
    born, start, end = fields.birth_date, fields.valid_from, fields.valid_until
    if not _EARLIEST <= born <= today:
        raise garbage(Text("出生日期不可能", "the date of birth is impossible"))
    # Whether the card is in force today is for the rules; here only what no card can say.
    if start < born or (end is not None and end <= start):
        raise garbage(Text("有效期限不可能", "the period of validity is impossible"))


def _name(fields: ChipFields) -> str:
    """The normalised name; a reader's own glyphs stay, everything else must be a name's."""
    name = names.normalise(fields.name_on_chip)
    known = "".join(one for one in name if unicodedata.category(one) != "Co")
    latin_instead = fields.kind is DocumentKind.FOREIGN_PR_CARD and fields.latin_name
    if not name and not latin_instead:
        raise half_record()
    if fields.latin_name and not is_latin(fields.latin_name):
        raise garbage(Text("拼音姓名不合规则", "the Latin name has other characters"))
    try:
        if known:
            names.parse(known)
    except Unacceptable:
        raise garbage(Text("姓名不合规则", "the name has characters that no name has")) from None
    return name


def _check_731(text: str) -> str:
    """The check digit of a permanent resident's old number: weights 7-3-1, A = 10 [s]."""
    total = sum(int(one, 36) * (7, 3, 1)[place % 3] for place, one in enumerate(text))
    return str(total % 10)
