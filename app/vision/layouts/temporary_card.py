"""The temporary resident identity card: all items beside the photograph on one side [K]."""

from __future__ import annotations

from app.domain.documents import DocumentKind, DocumentSide
from app.vision.fields import RULES
from app.vision.findings import PictureWarning
from app.vision.labels import Labelled
from app.vision.layouts.form import (
    ISSUER,
    SEX,
    VALIDITY,
    Layout,
    Readings,
    is_address,
    judge_dates,
    judge_number,
)
from app.vision.values import chinese_name, compact, day

KIND = DocumentKind.TEMPORARY_CARD


def _check(readings: Readings) -> list[PictureWarning]:
    warnings = judge_number(KIND, readings)
    judge_dates(KIND, readings)
    return warnings


FRONT = Layout(
    KIND,
    DocumentSide.FRONT,
    (
        Labelled(
            "number",
            ("公民身份号码", "身份证号码"),
            lambda t: RULES["number"].parse(compact(t)) is not None,
            anywhere=True,
        ),
        Labelled("name", ("姓名",), lambda t: chinese_name(t) is not None),
        SEX,
        Labelled(
            "ethnicity", ("民族",), lambda t: RULES["ethnicity"].parse(compact(t)) is not None
        ),
        Labelled("birth_date", ("出生日期", "出生"), lambda t: day(t) is not None),
        Labelled("address", ("住址",), is_address, rows=6),
        VALIDITY,
        ISSUER,
    ),
    RULES,
    _check,
)
LAYOUTS = (FRONT,)
