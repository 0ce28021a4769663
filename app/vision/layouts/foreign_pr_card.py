"""The foreign permanent resident's card: of before 2023 (15 characters) and since (18) [K].

Both numbers have a check digit and say the date of birth, the sex and the nationality at the first
issue [s], so that most fields have a second witness.
"""

from __future__ import annotations

from app.clock import business_date, now
from app.domain import document_numbers
from app.domain.documents import DocumentKind, DocumentSide
from app.vision.fields import RULES, Rule, doubting
from app.vision.findings import Doubt, PictureWarning
from app.vision.labels import Labelled
from app.vision.layouts.form import (
    BIRTH_DATE,
    BIRTH_RULE,
    LATIN_NAME,
    LATIN_RULE,
    NAME,
    NATION_RULE,
    NATIONALITY,
    SEX,
    SEX_RULE,
    VALIDITY,
    Layout,
    Readings,
    judge_dates,
    judge_number,
)
from app.vision.values import pr_number

KIND = DocumentKind.FOREIGN_PR_CARD


def number_holds(number: str) -> bool:
    """Whether nothing speaks against the number: check digit, date, nationality."""
    return not document_numbers.faults(KIND, number, business_date(now()))


def _check(readings: Readings) -> list[PictureWarning]:
    warnings = judge_number(KIND, readings)
    number, printed = readings["number"], readings["nationality"]
    if number.value and printed.value:
        facts = document_numbers.facts(KIND, number.value, business_date(now()))
        if facts is not None and facts.nationality not in (None, printed.value):
            # It may have changed since the first issue: a person looks at it.
            readings["nationality"] = doubting(printed, Doubt.NUMBER_DISAGREES)
    judge_dates(KIND, readings)
    return warnings


FRONT = Layout(
    KIND,
    DocumentSide.FRONT,
    (
        Labelled(
            "number",
            ("证件号码", "ID Number", "Card No", "Document No", "ID No"),
            lambda t: pr_number(t) is not None,
            anywhere=True,
        ),
        LATIN_NAME,
        Labelled("name", NAME.words, NAME.fits, under="latin_name"),
        SEX,
        NATIONALITY,
        BIRTH_DATE,
        VALIDITY,
    ),
    {
        **RULES,
        "number": Rule(pr_number, holds=number_holds),
        "latin_name": LATIN_RULE,
        "sex": SEX_RULE,
        "nationality": NATION_RULE,
        "birth_date": BIRTH_RULE,
    },
    _check,
    others=("签发机关", "Issue Authority", "签发日期", "Date of Issue"),
)
LAYOUTS = (FRONT,)
