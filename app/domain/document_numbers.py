"""The number of any identity document: how it is written, whether it can be true, what it says."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from app.domain import identity_number, permit_numbers
from app.domain.documents import DocumentKind
from app.domain.number_facts import Fault, NumberFacts, fault
from app.domain.regions import nearest_region, region
from app.i18n import Text

CITIZEN_KINDS = frozenset(
    {
        DocumentKind.RESIDENT_CARD,
        DocumentKind.TEMPORARY_CARD,
        DocumentKind.HOUSEHOLD_REGISTER,
    }
)
"""The documents that carry the citizen identification number (GB 11643-1999)."""

_CHECKED_FORMS = (
    (permit_numbers.HMT_FORM, DocumentKind.HMT_PERMIT),
    (permit_numbers.NEW_PR_FORM, DocumentKind.FOREIGN_PR_CARD),
    (permit_numbers.OLD_PR_FORM, DocumentKind.FOREIGN_PR_CARD),
    (re.compile(r"[1-7][0-9]{16}[0-9X]"), DocumentKind.RESIDENT_CARD),
)
"""The numbers with a check digit; those of citizens begin with 1 to 7, foreigners' with 9."""

_PASSPORT_FORM = re.compile(r"[0-9A-Z]{1,9}")
_BETWEEN = re.compile(r"[\s()\-‐‑‒–—―−]")


def normalise(kind: DocumentKind, text: str) -> str:
    """`text` as the number is kept: full-width forms made plain, capitals, and the spaces, hyphens
    and brackets left out that some documents print between its parts.

    Never fails; what cannot be put right stays for `faults` to name.
    """
    made = _BETWEEN.sub("", unicodedata.normalize("NFKC", text)).upper()
    # A passport's number comes from the machine-readable zone with its fillers.
    return made.rstrip("<") if kind is DocumentKind.PASSPORT else made


def kind_of(number: str, today: date) -> DocumentKind | None:
    """The kind of document that a (normalised) number certainly belongs to.

    Form, date of birth and check digit must all agree, so a misread number is not taken for one of
    another kind. A citizen's number gives the resident card, which stands for all three documents
    that carry it. None where several kinds are possible (a passport may have nearly any number of
    nine characters) or none.
    """
    for form, kind in _CHECKED_FORMS:
        if form.fullmatch(number):
            return None if _faults_within(kind, number, today) else kind
    return None


def faults(kind: DocumentKind, number: str, today: date) -> tuple[Fault, ...]:
    """Everything that is wrong with a (normalised) number on a document of this kind.

    Empty when it can be true. A number that by its form belongs to another kind of document has
    the single fault `other_kind`, which names that kind.
    """
    other = _other_kind(kind, number, today)
    if other is not None:
        return (
            Fault(
                "other_kind",
                Text(
                    "这是{other}的号码，不是{kind}的号码，请更正证件种类。",
                    "This number belongs to another document ({other}), not to this ({kind}):"
                    " correct the kind of document.",
                ).format(other=other.title, kind=kind.title),
                other_kind=other,
            ),
        )
    return _faults_within(kind, number, today)


def _faults_within(kind: DocumentKind, number: str, today: date) -> tuple[Fault, ...]:
    match kind:
        case DocumentKind.HMT_PERMIT:
            return tuple(permit_numbers.hmt_faults(number, today))
        case DocumentKind.HM_TRAVEL_PERMIT:
            return tuple(permit_numbers.hm_faults(number, today))
        case DocumentKind.TW_TRAVEL_PERMIT:
            return tuple(permit_numbers.tw_faults(number, today))
        case DocumentKind.FOREIGN_PR_CARD:
            return tuple(permit_numbers.pr_faults(number, today))
        case DocumentKind.PASSPORT:
            return _passport_faults(number)
        case _:
            return tuple(
                Fault(one.value, one.sentence) for one in identity_number.faults(number, today)
            )


def _other_kind(kind: DocumentKind, number: str, today: date) -> DocumentKind | None:
    """The kind that the number belongs to instead of `kind`, where that is certain."""
    found = kind_of(number, today)
    # Passports have numbers like a travel permit's too, and eight digits are the beginning of
    # many a number: these two are named only where nothing else can be meant.
    if kind is not DocumentKind.PASSPORT and permit_numbers.HM_FORM.fullmatch(number):
        found = DocumentKind.HM_TRAVEL_PERMIT
    elif kind is DocumentKind.HM_TRAVEL_PERMIT and permit_numbers.TW_FORM.fullmatch(number):
        found = DocumentKind.TW_TRAVEL_PERMIT
    if found is DocumentKind.RESIDENT_CARD and kind in CITIZEN_KINDS:
        return None
    return found if found is not kind else None


def _passport_faults(number: str) -> tuple[Fault, ...]:
    """A passport's number has up to nine letters and digits, as the zone has places [s]."""
    if len(number) > 9:
        return (
            fault(
                "length",
                f"护照号码最多9位，现为{len(number)}位。",
                f"A passport's number has at most 9 characters; here are {len(number)}.",
            ),
        )
    if not _PASSPORT_FORM.fullmatch(number):
        return (
            fault(
                "characters",
                "护照号码只含字母和数字，不能为空。",
                "A passport's number has letters and digits only, and cannot be empty.",
            ),
        )
    return ()


def facts(kind: DocumentKind, number: str, today: date) -> NumberFacts | None:
    """What a (normalised) number says of its holder; None while `faults` finds something.

    `today` settles which century a year of two digits can be in.
    """
    if faults(kind, number, today):
        return None
    match kind:
        case DocumentKind.HMT_PERMIT:
            return permit_numbers.hmt_facts(number)
        case DocumentKind.HM_TRAVEL_PERMIT:
            return permit_numbers.hm_facts(number)
        case DocumentKind.TW_TRAVEL_PERMIT:
            return permit_numbers.tw_facts(number)
        case DocumentKind.FOREIGN_PR_CARD:
            return permit_numbers.pr_facts(number, today)
        case DocumentKind.PASSPORT:
            return NumberFacts(holder_number=number)
        case _:
            citizen = identity_number.parse(number, today)
            return NumberFacts(
                holder_number=number,
                birth_dates=(citizen.birth_date,),
                sex=citizen.sex,
                nationality="CHN",
                region=citizen.region,
            )


def doubts(kind: DocumentKind, number: str, today: date) -> tuple[Fault, ...]:
    """What should be looked at again although it is no fault: a code that no table knows.

    Codes of regions and countries are historic and the tables never complete, so an unknown one
    is pointed out and never refused [DOMAIN §7.2].
    """
    says = facts(kind, number, today)
    if says is None:
        return ()
    found = []
    # A permit's region is fixed by its form; the other codes must be of a real place.
    if kind in CITIZEN_KINDS and (region(number[:6]) is None or number[4:6] == "00"):
        found.append(_unknown_region("号码前六位", "The first six digits", number[:6]))
    if kind is DocumentKind.FOREIGN_PR_CARD:
        if says.region and region(says.region) is None:
            code = says.region[: 2 if permit_numbers.is_card_of_2023(number) else 4]
            found.append(_unknown_region("号码中的受理地区", "The region of application", code))
        if says.nationality is None:
            code = number[3:6] if permit_numbers.is_card_of_2023(number) else number[:3]
            found.append(
                fault(
                    "nationality",
                    f"号码中的国籍代码 {code} 不是已知的代码。",
                    f"The code of the nationality in the number, {code}, is not a known one.",
                )
            )
    return tuple(found)


def _unknown_region(zh: str, en: str, code: str) -> Fault:
    near = nearest_region(code.ljust(6, "0"))
    where = near.full_name if near else "—"
    return fault(
        "region",
        f"{zh} {code} 不是已知的行政区划代码（{where}）。",
        f"{en}: {code} is no known region code ({where}).",
    )
