"""The mainland travel permits of Hong Kong and Macao residents and of Taiwan residents [K].

Photograph left, items right of it; the labels may stand beside or above the values. Neither number
has a check digit [s], so it is only certain when both readings are very sure.
"""

from __future__ import annotations

from app.domain.documents import DocumentKind, DocumentSide
from app.domain.permit_numbers import is_not_chinese
from app.vision.fields import RULES, VERY_SURE, Rule, doubting
from app.vision.findings import Doubt, PictureWarning
from app.vision.labels import Labelled
from app.vision.layouts.form import (
    BIRTH_DATE,
    BIRTH_RULE,
    COUNT_RULE,
    ISSUE_COUNT,
    ISSUER,
    ISSUER_RULE,
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
)
from app.vision.values import hm_number, tw_number

_NUMBER_WORDS = ("证件号码", "Document No", "Permit No", "Card No", "通行证号码")
_RULES = {
    **RULES,
    "latin_name": LATIN_RULE,
    "sex": SEX_RULE,
    "birth_date": BIRTH_RULE,
    "issuer": ISSUER_RULE,
    "nationality": NATION_RULE,
    "issue_count": COUNT_RULE,
}


def _check_hm(readings: Readings) -> list[PictureWarning]:
    judge_dates(DocumentKind.HM_TRAVEL_PERMIT, readings)
    number, nationality = readings["number"], readings["nationality"]
    if number.value and nationality.value and not is_not_chinese(number.value):
        # Only those whose number begins with HA or MA have a nationality printed [s].
        readings["nationality"] = doubting(nationality, Doubt.NUMBER_DISAGREES)
        readings["number"] = doubting(number, Doubt.NUMBER_DISAGREES)
    return []


def _check_tw(readings: Readings) -> list[PictureWarning]:
    judge_dates(DocumentKind.TW_TRAVEL_PERMIT, readings)
    return []


HONG_KONG_AND_MACAO = Layout(
    DocumentKind.HM_TRAVEL_PERMIT,
    DocumentSide.FRONT,
    (
        Labelled("number", _NUMBER_WORDS, lambda t: hm_number(t) is not None, anywhere=True),
        NAME,
        LATIN_NAME,
        SEX,
        BIRTH_DATE,
        VALIDITY,
        ISSUER,
        NATIONALITY,
    ),
    {**_RULES, "number": Rule(hm_number, free=True, limit=VERY_SURE)},
    _check_hm,
    others=("签发次数", "换证次数"),
)
TAIWAN = Layout(
    DocumentKind.TW_TRAVEL_PERMIT,
    DocumentSide.FRONT,
    (
        Labelled("number", _NUMBER_WORDS, lambda t: tw_number(t) is not None),
        NAME,
        LATIN_NAME,
        SEX,
        BIRTH_DATE,
        VALIDITY,
        ISSUER,
        ISSUE_COUNT,
    ),
    {**_RULES, "number": Rule(tw_number, free=True, limit=VERY_SURE)},
    _check_tw,
)
LAYOUTS = (HONG_KONG_AND_MACAO, TAIWAN)
