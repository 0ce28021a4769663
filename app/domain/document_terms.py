"""How long each kind of identity document is issued for, and whether one's dates fit that."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from app.clock import completed_years
from app.domain.documents import DocumentKind, term_agrees
from app.domain.permit_numbers import is_card_of_2023, is_not_chinese
from app.i18n import Text

_ISSUING_TIME = timedelta(days=90)
"""Age counts at the application, and the document may follow up to so much later [K]."""

_OF_AGE = 18


@dataclass(frozen=True)
class TermDoubt:
    """Why the dates of a document should be looked at again; never a reason to refuse by itself.

    Attributes:
        code: `order`, `before_birth`, `before_first_issue` or `term`, stable.
        sentence: what does not fit.
        source: the rule, and how far it can be trusted.
        field: the field of `FIELD_TITLES` that it speaks of.
    """

    code: str
    sentence: Text
    source: Text
    field: str = "valid_until"


@dataclass(frozen=True)
class IssuedTerm:
    """What documents of one kind are issued for.

    Attributes:
        months_for_adults, months_for_minors: the terms that occur, by the age at the application.
        words: the terms in words.
        source: where they come from, and how far that can be trusted.
        first_issue: the day since which such documents exist, where it is known.
    """

    months_for_adults: tuple[int, ...]
    months_for_minors: tuple[int, ...]
    words: Text
    source: Text
    first_issue: date | None = None


_UNVERIFIED = Text("（未经核实）", " (unverified)")
_SECONDARY = Text("（据公开转载，未见原文）", " (from public secondary sources)")


def _from(zh: str, en: str, trust: Text) -> Text:
    return Text(zh + trust.zh, en + trust.en)


RESIDENT = Text(
    "居民身份证法第5条：未满16周岁5年，16至25周岁10年，26至45周岁20年，46周岁以上长期",
    "Identity Card Law 5: under 16 five years, 16–25 ten, 26–45 twenty, from 46 long-term",
)
ORDER = Text("日期先后", "The order of the dates")

TEMPORARY = IssuedTerm(
    (3,),
    (3,),
    Text("3个月", "three months"),
    _from("临时居民身份证有效期3个月", "Temporary cards: three months", _UNVERIFIED),
)
HMT = IssuedTerm(
    (60,),
    (60,),
    Text("5年", "five years"),
    _from(
        "港澳台居民居住证有效期5年，2018年9月1日起发放",
        "Residence permits: five years, issued since 1 September 2018",
        _UNVERIFIED,
    ),
    date(2018, 9, 1),
)
HM_TRAVEL = IssuedTerm(
    (120,),
    (60, 36),
    Text(
        "年满18周岁10年，未满18周岁5年（旧规定3年）", "ten years from 18, five below (three before)"
    ),
    _from(
        "港澳居民来往内地通行证：年满18周岁10年，未满18周岁5年",
        "Travel permits of Hong Kong and Macao residents: ten years from 18, five below",
        _UNVERIFIED,
    ),
)
HM_TRAVEL_NOT_CHINESE = IssuedTerm(
    (60,),
    (60,),
    Text("5年", "five years"),
    _from(
        "港澳居民来往内地通行证（非中国籍）有效期5年，2024年7月10日起签发",
        "Travel permits for those not Chinese nationals: five years, since 10 July 2024",
        _SECONDARY,
    ),
    date(2024, 7, 10),
)
TW_TRAVEL = IssuedTerm(
    (60,),
    (60,),
    Text("5年", "five years"),
    _from(
        "台湾居民来往大陆通行证有效期5年",
        "Travel permits of Taiwan residents: five years",
        _UNVERIFIED,
    ),
)
PERMANENT = IssuedTerm(
    (120,),
    (60,),
    Text("年满18周岁10年，未满18周岁5年", "ten years from 18, five below"),
    _from(
        "外国人永久居留身份证：年满18周岁10年，未满18周岁5年",
        "Permanent residents' cards: ten years from 18, five below",
        _UNVERIFIED,
    ),
)
PERMANENT_OF_2023 = IssuedTerm(
    PERMANENT.months_for_adults,
    PERMANENT.months_for_minors,
    PERMANENT.words,
    _from(
        "外国人永久居留身份证（2023版）：18位号码2023年12月1日起；年满18周岁10年，未满18周岁5年",
        "Permanent residents' cards of 18-character numbers since 1 December 2023: ten years from"
        " 18, five below",
        _UNVERIFIED,
    ),
    date(2023, 12, 1),
)


def issued_term(kind: DocumentKind, number: str = "") -> IssuedTerm | None:
    """What such a document is issued for, by the age at the application.

    None where no rule of ours says it: a resident card has a law of its own
    (`documents.term_agrees`), a passport's term is its issuing state's, a register has none.
    """
    match kind:
        case DocumentKind.TEMPORARY_CARD:
            return TEMPORARY
        case DocumentKind.HMT_PERMIT:
            return HMT
        case DocumentKind.HM_TRAVEL_PERMIT:
            return HM_TRAVEL_NOT_CHINESE if is_not_chinese(number) else HM_TRAVEL
        case DocumentKind.TW_TRAVEL_PERMIT:
            return TW_TRAVEL
        case DocumentKind.FOREIGN_PR_CARD:
            return PERMANENT_OF_2023 if is_card_of_2023(number) else PERMANENT
        case _:
            return None


def term_fits(
    kind: DocumentKind,
    born: date,
    valid_from: date | None,
    valid_until: date | None,
    number: str = "",
) -> bool:
    """Whether there is no reason to look again at a document's dates; `term_doubt` names one."""
    return term_doubt(kind, born, valid_from, valid_until, number) is None


def term_doubt(
    kind: DocumentKind,
    born: date,
    valid_from: date | None,
    valid_until: date | None,
    number: str = "",
) -> TermDoubt | None:
    """The first reason to look again at a document's dates, or None.

    Args:
        valid_from: None where the document does not print it (some passports).
        valid_until: None for 长期, which only resident cards have, and for a register.
        number: tells the versions of one kind apart; may be left out.
    """
    doubt = _order_doubt(born, valid_from, valid_until)
    if doubt is not None or valid_from is None:
        return doubt
    if kind is DocumentKind.RESIDENT_CARD:
        if term_agrees(born, valid_from, valid_until):
            return None
        return TermDoubt(
            "term",
            Text(
                "有效期限与发证时的年龄不符。",
                "The term of validity does not fit the holder's age at issue.",
            ),
            RESIDENT,
        )
    term = issued_term(kind, number)
    if term is None:
        return None
    if term.first_issue is not None and valid_from < term.first_issue:
        return TermDoubt(
            "before_first_issue",
            Text(
                f"有效期起 {valid_from} 早于此种证件的启用日 {term.first_issue}。",
                f"It is valid from {valid_from}, but such documents exist only since"
                f" {term.first_issue}.",
            ),
            term.source,
            "valid_from",
        )
    if _agrees(term, born, valid_from, valid_until):
        return None
    return TermDoubt(
        "term",
        Text(
            "{kind}的有效期限应为{words}，与证件上的日期不符。",
            "{kind}: the term is {words}; the dates do not fit that.",
        ).format(kind=kind.title, words=term.words),
        term.source,
    )


def _order_doubt(born: date, valid_from: date | None, valid_until: date | None) -> TermDoubt | None:
    if valid_from is not None and valid_from < born:
        return TermDoubt(
            "before_birth",
            Text("有效期起早于出生日期。", "It is valid from a day before the holder's birth."),
            ORDER,
            "valid_from",
        )
    if valid_until is not None and valid_until < max(valid_from or born, born):
        return TermDoubt(
            "order",
            Text(
                "有效期止早于有效期起或出生日期。", "It ends before it begins, or before the birth."
            ),
            ORDER,
        )
    return None


def _agrees(term: IssuedTerm, born: date, valid_from: date, valid_until: date | None) -> bool:
    """Whether a term fits the age at the application or at the issue."""
    if valid_until is None:
        return False
    applied = max(born, valid_from - _ISSUING_TIME)
    of_age = {completed_years(born, day) >= _OF_AGE for day in (applied, valid_from)}
    months = {
        count
        for adult in of_age
        for count in (term.months_for_adults if adult else term.months_for_minors)
    }
    return any(valid_until in _ends(valid_from, count) for count in months)


def _ends(valid_from: date, months: int) -> tuple[date, ...]:
    """The days on which a term of so many months may end: the same day of the month, or the day
    before it, as different issuers print it [K]; where there is no such day, the last of its month
    or the first of the next."""
    year, month = divmod(valid_from.year * 12 + valid_from.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    same_day = date(year, month + 1, min(valid_from.day, last))
    if valid_from.day > last:
        return (same_day - timedelta(1), same_day, same_day + timedelta(1))
    return (same_day - timedelta(1), same_day)
