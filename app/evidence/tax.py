"""税收居民声明: the self-certification that every new account has needed since 1 July 2017."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from app.domain.countries import CHINA, countries
from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text


class Residency(StrEnum):
    """The three boxes of the standard form [DOMAIN §2.5, s]."""

    CHINA_ONLY = "china_only"
    NOT_CHINA = "not_china"
    BOTH = "both"


RESIDENCIES = (
    Choice(Residency.CHINA_ONLY, Text("仅为中国税收居民", "Tax resident of China only")),
    Choice(Residency.NOT_CHINA, Text("仅为非居民", "Non-resident only")),
    Choice(
        Residency.BOTH,
        Text(
            "既是中国税收居民又是其他国家（地区）税收居民",
            "Tax resident of China and of another country or region",
        ),
    ),
)
_COUNTRIES = tuple(Choice(one.alpha2, one.name) for one in countries() if one.alpha2 != CHINA)
NO_TIN = (
    Choice("not_issued", Text("居民国（地区）不发放纳税人识别号", "The country issues no number")),
    Choice("not_obtained", Text("账户持有人未能取得纳税人识别号", "The number was not obtained")),
)


def _abroad(values: Mapping[str, Any]) -> bool:
    return values.get("residency") in (Residency.NOT_CHINA, Residency.BOTH)


def _no_number(values: Mapping[str, Any]) -> bool:
    return _abroad(values) and any(
        values.get(f"country_{i}") and not values.get(f"number_{i}") for i in (1, 2, 3)
    )


def _not_obtained(values: Mapping[str, Any]) -> bool:
    return _no_number(values) and values.get("no_number") == "not_obtained"


def _abroad_text(label: Text, *, required: bool = True) -> Ask:
    return Ask(label, shown=_abroad, required=required, default="")


def _country(label: Text, *, required: bool) -> Ask:
    return Ask(
        label, AskKind.CHOICE, choices=_COUNTRIES, shown=_abroad, required=required, default=""
    )


@dataclass(frozen=True)
class TaxResidency:
    """CRS individual self-certification, all fields of the standard form [DOMAIN §2.5].

    Tax residence of China: domicile, or 183 days and more in a tax year [s]. The customer tells
    the bank of changes within 30 days [s].
    """

    residency: Annotated[
        Residency,
        Ask(
            Text("税收居民身份", "Tax residency"),
            AskKind.CHOICE,
            choices=RESIDENCIES,
            hint=Text(
                "中国税收居民：在中国境内有住所，或在一个纳税年度内在中国境内居住累计满183天。",
                "Resident of China: domiciled there, or there for 183 days in a tax year.",
            ),
            default="",
        ),
    ]
    surname: Annotated[str, _abroad_text(Text("姓（英文或拼音）", "Surname (English or pinyin)"))]
    given_name: Annotated[
        str, _abroad_text(Text("名（英文或拼音）", "Given name (English or pinyin)"))
    ]
    address_chinese: Annotated[
        str, _abroad_text(Text("现居地址（中文）", "Current address (Chinese)"), required=False)
    ]
    address_english: Annotated[
        str, _abroad_text(Text("现居地址（英文或拼音）", "Current address (English)"))
    ]
    birthplace_chinese: Annotated[
        str, _abroad_text(Text("出生地（中文）", "Place of birth (Chinese)"), required=False)
    ]
    birthplace_english: Annotated[
        str, _abroad_text(Text("出生地（英文或拼音）", "Place of birth (English)"))
    ]
    country_1: Annotated[str, _country(Text("税收居民国（地区） 1", "Country 1"), required=True)]
    number_1: Annotated[
        str, _abroad_text(Text("纳税人识别号 1", "Taxpayer number 1"), required=False)
    ]
    country_2: Annotated[str, _country(Text("税收居民国（地区） 2", "Country 2"), required=False)]
    number_2: Annotated[
        str, _abroad_text(Text("纳税人识别号 2", "Taxpayer number 2"), required=False)
    ]
    country_3: Annotated[str, _country(Text("税收居民国（地区） 3", "Country 3"), required=False)]
    number_3: Annotated[
        str, _abroad_text(Text("纳税人识别号 3", "Taxpayer number 3"), required=False)
    ]
    no_number: Annotated[
        str,
        Ask(
            Text("不能提供纳税人识别号的原因", "Why no taxpayer number"),
            AskKind.CHOICE,
            choices=NO_TIN,
            shown=_no_number,
            default="",
        ),
    ]
    no_number_explained: Annotated[
        str, Ask(Text("未能取得的具体原因", "Explain why"), shown=_not_obtained, default="")
    ]
    tells_changes: Annotated[
        bool,
        Ask(
            Text("声明", "Declaration"),
            AskKind.TICK,
            says=Text(
                "客户声明上述信息真实、准确、完整，当信息发生变更时将在30日内通知本行。",
                "The customer declares that this is true, accurate and complete, and will tell the "
                "bank within 30 days of any change.",
            ),
            default=False,
        ),
    ]
