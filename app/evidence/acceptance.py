"""The acceptance of a customer at the counter: in person, of their own will, for a purpose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from app.domain.wording import WordingCode
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.worded import Worded
from app.i18n import Text

PURPOSES = (
    Choice("01", Text("工资、劳务收入", "Wages and earnings")),
    Choice("02", Text("日常消费与缴费", "Daily spending and bills")),
    Choice("03", Text("储蓄存款", "Savings")),
    Choice("04", Text("投资理财", "Investment")),
    Choice("05", Text("个人经营收付", "Own small business")),
    Choice("06", Text("贷款发放与归还", "Loan disbursement and repayment")),
    Choice("07", Text("养老金、社保、补贴", "Pension, social security, subsidies")),
    Choice("08", Text("学费、生活费", "Tuition and living costs")),
    Choice("99", Text("其他（须说明）", "Other (explain)")),
)
"""开户用途 [K]: a list as banks use it; "other" must be explained."""


class Companions(StrEnum):
    """Who came along; somebody else answering is a red flag [DOMAIN §9.1, s]."""

    ALONE = "alone"
    FAMILY = "family"
    WAITING = "waiting"
    ANSWERING = "answering"


COMPANIONS = (
    Choice(Companions.ALONE, Text("独自前来", "Alone")),
    Choice(Companions.FAMILY, Text("亲属陪同（未代答）", "With family, answers for themselves")),
    Choice(Companions.WAITING, Text("有人在旁等候", "Somebody waits beside")),
    Choice(Companions.ANSWERING, Text("他人代为回答", "Somebody else answers")),
)


class Applicant(StrEnum):
    """Who applies: a minor may need a guardian [DOMAIN §7.1; 民法典18–20, 23]."""

    SELF = "self"
    OWN_INCOME = "own_income"
    GUARDIAN = "guardian"


APPLICANTS = (
    Choice(Applicant.SELF, Text("本人（成年人）", "The customer, an adult")),
    Choice(
        Applicant.OWN_INCOME,
        Text(
            "本人（16至17周岁，以自己的劳动收入为主要生活来源）",
            "The customer, 16 or 17, living mainly on their own labour income",
        ),
    ),
    Choice(
        Applicant.GUARDIAN,
        Text("监护人代理（客户未满18周岁）", "A guardian for a customer under 18"),
    ),
)


def _explained(values: dict[str, object]) -> bool:
    return values.get("purpose") == "99"


def _in_person(values: dict[str, object]) -> bool:
    return values.get("applicant") != Applicant.GUARDIAN


@dataclass(frozen=True, kw_only=True)
class Acceptance(Worded):
    """受理: what the teller witnessed before anything else [DOMAIN §2.1 step 1, 实名制6].

    The statement against lending accounts is one that banks must have every customer make
    [银发〔2019〕85号, s; DOMAIN §2.4 A5]; with it comes the notice on fraud that they sign at the
    end [DOMAIN §2.4 H].
    """

    UNDER: ClassVar = {
        "lending": WordingCode.LENDING_NOTICE,
        "anti_fraud": WordingCode.ANTI_FRAUD,
    }

    applicant: Annotated[
        Applicant,
        Ask(
            Text("申请人", "Applicant"),
            AskKind.CHOICE,
            choices=APPLICANTS,
            # Whose age says otherwise is refused by ID-AGE as soon as the card is read.
            default=Applicant.SELF,
        ),
    ] = Applicant.SELF
    in_person: Annotated[
        bool,
        Ask(
            Text("本人办理", "In person"),
            AskKind.TICK,
            shown=_in_person,
            says=Text("客户本人在柜台前。", "The customer is at the counter in person."),
            default=False,
        ),
    ]
    will_to_open: Annotated[
        bool,
        Ask(
            Text("开户意愿", "Will to open"),
            AskKind.TICK,
            says=Text(
                "已当面询问，客户（未成年人为其监护人）自愿开户。",
                "Asked face to face: the customer, or a minor's guardian, opens the account of "
                "their own will.",
            ),
            default=False,
        ),
    ]
    purpose: Annotated[
        str, Ask(Text("开户用途", "Purpose"), AskKind.CHOICE, choices=PURPOSES, default="")
    ]
    purpose_explained: Annotated[
        str,
        Ask(
            Text("用途说明", "Purpose explained"),
            hint=Text("用途为“其他”时必填", "required for “other”"),
            shown=_explained,
            default="",
        ),
    ]
    companions: Annotated[
        Companions,
        Ask(
            Text("陪同情况", "Companions"),
            AskKind.CHOICE,
            choices=COMPANIONS,
            default="",
        ),
    ]
    lending_notice: Annotated[
        bool,
        Ask(
            Text("禁止买卖账户告知", "Notice on lending accounts"),
            AskKind.TICK,
            says=Text(
                "已向客户宣读禁止买卖账户的声明，并由客户确认：",
                "The statement against lending accounts was read to the customer, who confirms:",
            ),
            quotes=WordingCode.LENDING_NOTICE,
            default=False,
        ),
    ]
    # Until there were versions there was this one, and no notice on fraud.
    lending_version: str = "LENDING-2026-1"
    lending_digest: str = "7328c2f617d88fa98bf19bb7b0a38ff66ef2a38723a8f20147c7deb6ae5803b3"
    anti_fraud_version: str = ""
    anti_fraud_digest: str = ""
