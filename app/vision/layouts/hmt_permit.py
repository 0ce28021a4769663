"""The residence permit of Hong Kong, Macao and Taiwan residents: a resident card without ethnicity.

The number stands where a resident card has it and begins with 810000, 820000 or 830000 [s]; the
other side also prints the number of the travel permit and how often it was issued [s, places K].
"""

from __future__ import annotations

from app.domain.documents import DocumentKind, DocumentSide
from app.vision.fields import RULES, VERY_SURE, Rule, number_holds
from app.vision.findings import PictureWarning
from app.vision.labels import Labelled
from app.vision.layouts.form import (
    COUNT_RULE,
    ISSUE_COUNT,
    ISSUER,
    SEX,
    VALIDITY,
    Layout,
    Readings,
    is_address,
    judge_dates,
    judge_number,
)
from app.vision.values import chinese_name, day, hmt_number, pass_number

KIND = DocumentKind.HMT_PERMIT


def _check_front(readings: Readings) -> list[PictureWarning]:
    return judge_number(KIND, readings)


def _check_back(readings: Readings) -> list[PictureWarning]:
    judge_dates(KIND, readings)
    return []


FRONT = Layout(
    KIND,
    DocumentSide.FRONT,
    (
        Labelled("number", ("公民身份号码",), lambda t: hmt_number(t) is not None, anywhere=True),
        Labelled("name", ("姓名",), lambda t: chinese_name(t) is not None),
        SEX,
        Labelled("birth_date", ("出生日期", "出生"), lambda t: day(t) is not None),
        Labelled("address", ("住址",), is_address, rows=6),
    ),
    {**RULES, "number": Rule(hmt_number, holds=number_holds)},
    _check_front,
)
BACK = Layout(
    KIND,
    DocumentSide.BACK,
    (
        VALIDITY,
        ISSUER,
        Labelled("pass_number", ("通行证号码", "通行证号"), lambda t: pass_number(t) is not None),
        ISSUE_COUNT,
    ),
    {
        **RULES,
        "pass_number": Rule(pass_number, free=True, limit=VERY_SURE),
        "issue_count": COUNT_RULE,
    },
    _check_back,
)
LAYOUTS = (FRONT, BACK)
