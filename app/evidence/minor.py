"""What a minor's opening stands on: proof of guardianship, or of income of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text


class Relation(StrEnum):
    """How the guardian stands to the child [民法典27]."""

    FATHER = "father"
    MOTHER = "mother"
    OTHER = "other"


RELATIONS = (
    Choice(Relation.FATHER, Text("父亲", "Father")),
    Choice(Relation.MOTHER, Text("母亲", "Mother")),
    Choice(Relation.OTHER, Text("其他监护人", "Another guardian")),
)
PROOFS = (
    Choice("household_register", Text("户口簿（同户）", "Household register (same household)")),
    Choice("birth_certificate", Text("出生医学证明", "Medical certificate of birth")),
    Choice("guardianship", Text("监护关系证明或公证书", "Proof of guardianship, notarised")),
    Choice("judgment", Text("法院判决或裁定", "Court judgment or ruling")),
)
"""What proves guardianship: 户口簿 [DOMAIN §7.1, s]; the others are bank practice [K]."""


@dataclass(frozen=True)
class Kinship:
    """监护关系: who the guardian is to the child, and what proves it."""

    relation: Annotated[
        Relation,
        Ask(Text("与客户关系", "Relation"), AskKind.CHOICE, choices=RELATIONS, default=""),
    ]
    proof: Annotated[
        str,
        Ask(
            Text("监护关系证明", "Proof of guardianship"),
            AskKind.CHOICE,
            choices=PROOFS,
            default="",
        ),
    ]
    number: Annotated[
        str,
        Ask(Text("证明文件号码", "Number of the document"), required=False, default="", longest=60),
    ]
    phone: Annotated[str, Ask(Text("监护人联系电话", "Guardian's phone"), default="", longest=20)]
    reason: Annotated[
        str,
        Ask(
            Text("代理原因", "Why a guardian acts"),
            default="未成年人开户",
            longest=60,
        ),
    ]
    compared: Annotated[
        bool,
        Ask(
            Text("核对结果", "Finding"),
            AskKind.TICK,
            says=Text(
                "已核对证明原件，姓名、号码与双方证件一致，并留存复印件。",
                "The original was compared: names and numbers agree with both documents; a copy "
                "is kept.",
            ),
            default=False,
        ),
    ]


@dataclass(frozen=True)
class OwnIncome:
    """16、17周岁以自己的劳动收入为主要生活来源: what shows it [民法典18]."""

    work: Annotated[
        str, Ask(Text("工作单位或收入来源", "Employer or source of income"), default="")
    ]
    proof: Annotated[
        str,
        Ask(
            Text("收入证明", "Proof of income"),
            hint=Text("如劳动合同、工资单", "such as a labour contract or pay slips"),
            default="",
        ),
    ]
    compared: Annotated[
        bool,
        Ask(
            Text("核对结果", "Finding"),
            AskKind.TICK,
            says=Text("已核对证明原件并留存复印件。", "The original was compared; a copy is kept."),
            default=False,
        ),
    ]
