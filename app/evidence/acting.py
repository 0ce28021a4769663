"""办理人: the holder in person, a guardian or an agent, and what shows that they may act."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text


class Who(StrEnum):
    """办理人: a guardian has the law behind them, an agent the holder's word [民法典23, 161]."""

    HOLDER = "holder"
    GUARDIAN_OF_MINOR = "guardian_of_minor"
    GUARDIAN_OF_INCAPABLE = "guardian_of_incapable"
    AGENT = "agent"

    @property
    def guardian(self) -> bool:
        """Whether a guardian acts, for whomever."""
        return self in (Who.GUARDIAN_OF_MINOR, Who.GUARDIAN_OF_INCAPABLE)


WHO = (
    Choice(Who.HOLDER, Text("本人", "The holder in person")),
    Choice(
        Who.GUARDIAN_OF_MINOR,
        Text("监护人（持有人未满18周岁）", "A guardian of a holder under 18"),
    ),
    Choice(
        Who.GUARDIAN_OF_INCAPABLE,
        Text("监护人（成年持有人无行为能力）", "A guardian of an adult without capacity"),
    ),
    Choice(
        Who.AGENT,
        Text("代理人（限挂失、存取款）", "An agent (reports, deposits and withdrawals only)"),
    ),
)
RELATIONS = (
    Choice("spouse", Text("配偶", "Spouse")),
    Choice("parent", Text("父母", "Parent")),
    Choice("child", Text("子女", "Child")),
    Choice("relative", Text("其他亲属", "Another relative")),
    Choice("other", Text("其他", "Other")),
)
"""Relations that banks' forms print [K]; organisations that may be guardians count as other
[民法典27, 28]."""

PROOFS = (
    Choice("household_register", Text("户口簿（同户）", "Household register (same household)")),
    Choice("birth_certificate", Text("出生医学证明", "Medical certificate of birth")),
    Choice("kinship", Text("亲属关系证明", "Proof of kinship")),
    Choice("guardianship", Text("指定监护证明或公证书", "Appointment as guardian, notarised")),
    Choice("judgment", Text("法院判决或裁定", "Court judgment or ruling")),
    Choice("home_visit", Text("本行上门核实", "The bank visited the holder")),
)
"""Court or kinship proof, or the bank's own visit [002; DOMAIN §3]; birth certificate [K]."""

_PHONE = re.compile(r"\+?[0-9][0-9 -]{5,18}[0-9]")


def _somebody_else(values: Mapping[str, Any]) -> bool:
    return values.get("who", Who.HOLDER) not in ("", Who.HOLDER)


def _visited(values: Mapping[str, Any]) -> bool:
    return values.get("proof") == "home_visit"


def _on_paper(values: Mapping[str, Any]) -> bool:
    return not _visited(values)


def _wrong_with_phone(typed: str) -> Text | None:
    if _PHONE.fullmatch(typed):
        return None
    return Text("电话号码不完整。", "This is no whole telephone number.")


@dataclass(frozen=True)
class Acting:
    """办理人: who is at the counter, and for somebody else how they are related, how they are
    reached, and why the holder does not come [DOMAIN §2.4 C]."""

    who: Annotated[
        Who,
        Ask(Text("办理人", "Who is here"), AskKind.CHOICE, choices=WHO, default=Who.HOLDER),
    ] = Who.HOLDER
    relation: Annotated[
        str,
        Ask(
            Text("与持有人关系", "Relation to the holder"),
            AskKind.CHOICE,
            choices=RELATIONS,
            shown=_somebody_else,
            default="",
        ),
    ] = ""
    phone: Annotated[
        str,
        Ask(
            Text("联系电话", "Phone"),
            shown=_somebody_else,
            check=_wrong_with_phone,
            default="",
            longest=20,
        ),
    ] = ""
    reason: Annotated[
        str,
        Ask(
            Text("本人未到场原因", "Why the holder does not come"),
            hint=Text("如：住院、在外地、年幼", "such as: in hospital, away, a small child"),
            shown=_somebody_else,
            default="",
            longest=60,
        ),
    ] = ""


@dataclass(frozen=True)
class Guardianship:
    """监护证明: what shows that the guardian may act; a visit says when and by whom."""

    proof: Annotated[
        str, Ask(Text("监护证明", "Proof"), AskKind.CHOICE, choices=PROOFS, default="")
    ]
    number: Annotated[
        str,
        Ask(
            Text("证明文件号码", "Number of the document"),
            shown=_on_paper,
            required=False,
            default="",
            longest=60,
        ),
    ]
    visited: Annotated[
        str,
        Ask(
            Text("上门日期和人员", "Day of the visit, and who went"),
            hint=Text("两名工作人员的工号", "the numbers of the two members of staff"),
            shown=_visited,
            default="",
            longest=60,
        ),
    ]
    compared: Annotated[
        bool,
        Ask(
            Text("核对结果", "Finding"),
            AskKind.TICK,
            says=Text(
                "已核对证明原件或上门核实记录，姓名、号码与双方证件一致，并留存复印件。",
                "The original, or the record of the visit, was compared: names and numbers agree "
                "with both documents; a copy is kept.",
            ),
            default=False,
        ),
    ]
