"""尽职调查: what the customer said of their work, money and expected use of the account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from app.domain.occupations import Occupation
from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text

OCCUPATION_CHOICES = tuple(Choice(one.value, one.title) for one in Occupation)

INCOME_BANDS = (
    Choice("A", Text("5万元以下", "< 50,000")),
    Choice("B", Text("5万至10万元", "50,000–100,000")),
    Choice("C", Text("10万至20万元", "100,000–200,000")),
    Choice("D", Text("20万至50万元", "200,000–500,000")),
    Choice("E", Text("50万元以上", "> 500,000")),
)
"""Yearly income in yuan; the bands are the bank's own to set [K]."""

FUNDS = (
    Choice("wages", Text("工资薪金", "Wages")),
    Choice("business", Text("经营所得", "Own business")),
    Choice("pension", Text("养老金", "Pension")),
    Choice("family", Text("家庭成员供给", "Given by family")),
    Choice("property", Text("财产租赁或转让", "Rent or sale of property")),
    Choice("investment", Text("投资收益", "Investment returns")),
    Choice("other", Text("其他（须说明）", "Other (explain)")),
)

USE_BANDS = (
    Choice("A", Text("1万元以下", "< 10,000")),
    Choice("B", Text("1万至5万元", "10,000–50,000")),
    Choice("C", Text("5万至20万元", "50,000–200,000")),
    Choice("D", Text("20万元以上", "> 200,000")),
)
"""Expected turnover a month in yuan; the bands are the bank's own to set [K]."""

OTHER_BANK_CARDS = (
    Choice("0", Text("无", "none")),
    Choice("1-3", Text("1至3张", "1 to 3")),
    Choice("4-9", Text("4至9张", "4 to 9")),
    Choice("10+", Text("10张及以上", "10 and more")),
)

INDUSTRIES = (
    Choice("A", Text("农、林、牧、渔业", "Farming, forestry, herding, fishery")),
    Choice("B", Text("采矿业", "Mining")),
    Choice("C", Text("制造业", "Manufacturing")),
    Choice("D", Text("电力、热力、燃气及水生产和供应业", "Electricity, heat, gas and water")),
    Choice("E", Text("建筑业", "Construction")),
    Choice("F", Text("批发和零售业", "Wholesale and retail")),
    Choice("G", Text("交通运输、仓储和邮政业", "Transport, storage and post")),
    Choice("H", Text("住宿和餐饮业", "Hotels and catering")),
    Choice("I", Text("信息传输、软件和信息技术服务业", "Information and software")),
    Choice("J", Text("金融业", "Finance")),
    Choice("K", Text("房地产业", "Real estate")),
    Choice("L", Text("租赁和商务服务业", "Leasing and business services")),
    Choice("M", Text("科学研究和技术服务业", "Research and technical services")),
    Choice("N", Text("水利、环境和公共设施管理业", "Water, environment, public facilities")),
    Choice(
        "O", Text("居民服务、修理和其他服务业", "Services to residents, repair, other services")
    ),
    Choice("P", Text("教育", "Education")),
    Choice("Q", Text("卫生和社会工作", "Health and social work")),
    Choice("R", Text("文化、体育和娱乐业", "Culture, sport and entertainment")),
    Choice("S", Text("公共管理、社会保障和社会组织", "Public administration, social security")),
    Choice("T", Text("国际组织", "International organisations")),
)
"""行业: the sections of GB/T 4754-2017 [K]."""


def _occupation(values: Mapping[str, Any]) -> Occupation | None:
    code = values.get("occupation")
    return Occupation(code) if code in list(Occupation) else None


def _occupation_other(values: Mapping[str, Any]) -> bool:
    occupation = _occupation(values)
    return occupation is not None and occupation.needs_text


def _employed(values: Mapping[str, Any]) -> bool:
    occupation = _occupation(values)
    return occupation is not None and occupation.has_employer


def _funds_other(values: Mapping[str, Any]) -> bool:
    return values.get("funds") == "other"


@dataclass(frozen=True, kw_only=True)
class DueDiligence:
    """The nine elements' remaining answers and the questions of the counter [DOMAIN §2.1 step 9].

    `address` is where the customer lives; empty means: as printed on the card.
    """

    occupation: Annotated[
        str,
        Ask(Text("职业", "Occupation"), AskKind.CHOICE, choices=OCCUPATION_CHOICES, default=""),
    ]
    occupation_explained: Annotated[
        str, Ask(Text("职业说明", "Occupation explained"), shown=_occupation_other, default="")
    ]
    employer: Annotated[
        str, Ask(Text("工作单位", "Employer"), shown=_employed, default="", longest=80)
    ]
    address: Annotated[
        str,
        Ask(
            Text("现住址", "Residence"),
            hint=Text("与证件住址一致时留空", "leave empty when as on the card"),
            required=False,
            default="",
        ),
    ]
    income: Annotated[
        str,
        Ask(
            Text("年收入（元）", "Yearly income (CNY)"),
            AskKind.CHOICE,
            choices=INCOME_BANDS,
            default="",
        ),
    ]
    funds: Annotated[
        str, Ask(Text("资金来源", "Source of funds"), AskKind.CHOICE, choices=FUNDS, default="")
    ]
    funds_explained: Annotated[
        str, Ask(Text("来源说明", "Source explained"), shown=_funds_other, default="")
    ]
    monthly_use: Annotated[
        str,
        Ask(
            Text("预计月交易额（元）", "Expected monthly turnover (CNY)"),
            AskKind.CHOICE,
            choices=USE_BANDS,
            default="",
        ),
    ]
    other_cards: Annotated[
        str,
        Ask(
            Text("他行银行卡", "Cards at other banks"),
            AskKind.CHOICE,
            choices=OTHER_BANK_CARDS,
            default="",
        ),
    ]
    politically_exposed: Annotated[
        bool,
        Ask(
            Text("特定自然人", "Politically exposed"),
            AskKind.TICK,
            says=Text(
                "客户本人或其近亲属、密切关系人为外国政要、国际组织高级管理人员等特定自然人。",
                "The customer, or somebody close to them, is a politically exposed person.",
            ),
            required=False,
            default=False,
        ),
    ]
    why_here: Annotated[
        str,
        Ask(
            Text("选择本网点的原因", "Why this branch"),
            hint=Text("如：居住地、单位附近", "e.g. near home or work"),
            required=False,
            default="",
        ),
    ]
    # What was not asked in the first years of the journal is empty there.
    industry: Annotated[
        str,
        Ask(
            Text("行业", "Industry"),
            AskKind.CHOICE,
            choices=INDUSTRIES,
            shown=_employed,
            required=False,
            default="",
        ),
    ] = ""
    position: Annotated[
        str,
        Ask(Text("职务", "Position"), shown=_employed, required=False, default="", longest=40),
    ] = ""
    suspicion: Annotated[
        str,
        Ask(
            Text("可疑情形（内部）", "Anything suspicious (internal)"),
            AskKind.LONG_TEXT,
            required=False,
            default="",
            hint=Text("不打印，不告知客户", "never printed, never told to the customer"),
        ),
    ]


def explained(choices: tuple[Choice, ...], code: str, words: str) -> Text:
    """What a coded answer says, with the explanation where one was asked for."""
    for choice in choices:
        if choice.code == code:
            said = choice.text
            return Text(f"{said.zh}：{words}", f"{said.en}: {words}") if words else said
    return Text(code, code)
