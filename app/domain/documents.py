"""Identity documents: what they are called, how long they are valid, and who may come alone."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from app.clock import completed_years
from app.domain.titled import Titled
from app.i18n import Text, same

LONG_TERM = Text("长期", "Long-term")
"""How a card without an end of validity is marked; such a card has `valid_until` None."""

_ISSUING_TIME = timedelta(days=90)
"""Longest time from application to issue: 60 days and 30 more in remote places
[居民身份证法12; article number K]."""


class DocumentKind(Titled):
    """The identity documents that can be presented [实名制5][DOMAIN §7.1, s]."""

    RESIDENT_CARD = "resident_card", Text("居民身份证", "Resident identity card")
    TEMPORARY_CARD = (
        "temporary_card",
        Text("临时居民身份证", "Temporary resident identity card"),
    )
    HMT_PERMIT = (
        "hmt_permit",
        Text("港澳台居民居住证", "Residence permit for Hong Kong, Macao and Taiwan residents"),
    )
    HM_TRAVEL_PERMIT = (
        "hm_travel_permit",
        Text("港澳居民来往内地通行证", "Mainland travel permit for Hong Kong and Macao residents"),
    )
    TW_TRAVEL_PERMIT = (
        "tw_travel_permit",
        Text("台湾居民来往大陆通行证", "Mainland travel permit for Taiwan residents"),
    )
    FOREIGN_PR_CARD = (
        "foreign_pr_card",
        Text("外国人永久居留身份证", "Foreign permanent resident ID card"),
    )
    PASSPORT = "passport", Text("护照", "Passport")
    HOUSEHOLD_REGISTER = "household_register", Text("户口簿", "Household register")


class DocumentSide(StrEnum):
    """The two sides of a card; a passport's personal particulars page is its front."""

    FRONT = "front"
    BACK = "back"


class Sex(Titled):
    """Sex as identity cards state it (GB/T 2261.1)."""

    MALE = "male", Text("男", "Male")
    FEMALE = "female", Text("女", "Female")
    UNSPECIFIED = "unspecified", Text("未说明", "Unspecified")
    """a passport may leave it open"""

    @property
    def code(self) -> str:
        """The code of GB/T 2261.1: 1 male, 2 female, 9 unspecified [K]."""
        return {Sex.MALE: "1", Sex.FEMALE: "2"}.get(self, "9")


class Standing(Titled):
    """Whether a person may open an account alone, by age."""

    GUARDIAN = "guardian", Text("未满16周岁", "Under 16")
    MINOR_IN_PERSON = "minor_in_person", Text("16至17周岁", "16 to 17")
    ADULT = "adult", Text("年满18周岁", "18 or over")

    @property
    def needs(self) -> Text:
        """What must come to the counter for an account to be opened."""
        return _NEEDS[self]

    @property
    def source(self) -> str:
        """Where the line is drawn in law, and what is only bank practice."""
        return _SOURCES[self]


_NEEDS = {
    Standing.GUARDIAN: Text(
        "须由监护人代理开户：出示监护人与本人双方有效身份证件及监护关系证明（如户口簿）。",
        "A guardian must open the account: valid identity documents of both the guardian and"
        " the child, and proof of guardianship (such as the household register).",
    ),
    Standing.MINOR_IN_PERSON: Text(
        "可由监护人陪同或代理；以自己的劳动收入为主要生活来源的，可持本人身份证及收入证明办理。",
        "With or through a guardian; someone who lives mainly on their own labour income may"
        " come alone with their identity card and proof of that income.",
    ),
    Standing.ADULT: Text("出示本人有效身份证件。", "A valid identity document of their own."),
}

_SOURCES = {
    Standing.GUARDIAN: "民法典19、20、23；16周岁界限为银行惯例 [K]",
    Standing.MINOR_IN_PERSON: "民法典17、18；银行可另定限额与告知要求 [K]",
    Standing.ADULT: "民法典17、18",
}


def standing(age: int) -> Standing:
    """How a person of `age` completed years may open an account.

    Under 16 a guardian opens it (bank practice [K]); 16 and 17 count as full capacity only when
    they live mainly on their own labour income [民法典18]; 18 is the age of majority [民法典17].
    """
    if age < 0:
        raise ValueError(f"not an age: {age}")
    if age < 16:
        return Standing.GUARDIAN
    return Standing.MINOR_IN_PERSON if age < 18 else Standing.ADULT


def validity_term(age_at_issue: int) -> int | None:
    """Years for which a resident identity card issued at this age is valid; None = 长期.

    Under 16: 5; 16 to 25: 10; 26 to 45: 20; 46 and over: long-term [居民身份证法5].
    """
    if age_at_issue < 0:
        raise ValueError(f"not an age: {age_at_issue}")
    if age_at_issue < 16:
        return 5
    if age_at_issue < 26:
        return 10
    return 20 if age_at_issue < 46 else None


def term_agrees(born: date, valid_from: date, valid_until: date | None) -> bool:
    """Whether a resident card's two dates fit the holder's age; False is a reason to look again.

    Age counts at the application, and the card may follow up to 90 days later, so a holder whose
    birthday fell in between may have either term. A card issued on 29 February may end on
    28 February or 1 March [K]. Nobody is issued a card before birth: that never agrees.
    """
    if valid_from < born:
        return False
    applied = max(born, valid_from - _ISSUING_TIME)
    return any(
        _ends(valid_from, validity_term(completed_years(born, day)), valid_until)
        for day in (applied, valid_from)
    )


def _ends(valid_from: date, term: int | None, valid_until: date | None) -> bool:
    if term is None or valid_until is None:
        return term is None and valid_until is None
    year = valid_from.year + term
    if (valid_from.month, valid_from.day) == (2, 29):
        return date(year, 2, 28) <= valid_until <= date(year, 3, 1)
    return valid_until == valid_from.replace(year=year)


def in_force(valid_from: date, valid_until: date | None, on: date) -> bool:
    """Whether a document is valid on the day `on`; both printed days are included [K]."""
    return valid_from <= on and (valid_until is None or on <= valid_until)


def until_text(valid_until: date | None) -> Text:
    """The end of validity in words: the day as on the card (2036.10.17), or 长期."""
    return LONG_TERM if valid_until is None else same(f"{valid_until:%Y.%m.%d}")
