"""Whether what a reader says can stand on a card at all: dates, numbers, names, sex."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from dataclasses import replace
from datetime import date

from app.devices.id_card.port import garbage, half_record, wrong_encoding
from app.domain import document_numbers, names
from app.domain.documents import LONG_TERM, DocumentKind, Sex
from app.domain.permit_numbers import HMT_FORM, NEW_PR_FORM, OLD_PR_FORM
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
_FORMS = (
    (OLD_PR_FORM, DocumentKind.FOREIGN_PR_CARD),
    (NEW_PR_FORM, DocumentKind.FOREIGN_PR_CARD),
    (HMT_FORM, DocumentKind.HMT_PERMIT),
    (re.compile(r"[1-8][0-9]{16}[0-9X]"), DocumentKind.RESIDENT_CARD),
)
_SEXES = {"1": Sex.MALE, "男": Sex.MALE, "2": Sex.FEMALE, "女": Sex.FEMALE}
_NOT_STATED = ("0", "9")
_LONGEST = 256
_TRANSLITERATED = re.compile(r"[A-Za-z][A-Za-z ,.'’\-]*")


def kind_of(number: str) -> DocumentKind:
    """Which card with a chip has such a number [DOMAIN §7.2, §7.4].

    Raises Unreadable (GARBAGE) for a number that none of them has.
    """
    for form, kind in _FORMS:
        if form.fullmatch(number):
            return kind
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


def sex(text: str, kind: DocumentKind) -> Sex:
    """The sex that a reader wrote as 1 or 2 (GB/T 2261.1) or in words.

    A foreigner's card may leave it open (0 unknown, 9 not stated [K]); any other may not. Raises
    Unreadable.
    """
    if not text:
        raise half_record()
    if text in _SEXES:
        return _SEXES[text]
    if kind is DocumentKind.FOREIGN_PR_CARD and text in _NOT_STATED:
        return Sex.UNSPECIFIED
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
    kind, number = fields.kind, fields.number
    for fault in document_numbers.faults(kind, number, today):
        raise garbage(
            Text("证件号码有误：{why}", "the number is wrong: {why}").format(
                why=Text(fault.sentence.zh.rstrip("。"), fault.sentence.en.rstrip("."))
            )
        )
    says = document_numbers.facts(kind, number, today)
    if says is None or not says.agrees_with_birth(fields.birth_date):
        raise garbage(Text("号码与出生日期不符", "number and date of birth contradict each other"))
    # A foreigner's sex may be left open, and the rule for their numbers is not from the standard.
    if kind is not DocumentKind.FOREIGN_PR_CARD and says.sex is not fields.sex:
        raise garbage(Text("号码与性别不符", "number and sex contradict each other"))


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
