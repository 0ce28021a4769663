"""风险管控: what the bank itself restricts, why, and what its customer is told of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from app.domain.titled import Titled
from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text


class OrderedBy(Titled):
    """Who inside the bank ordered it; nobody outside is told."""

    RISK = "risk", Text("风险管理（反欺诈）部门", "risk management")
    COMPLIANCE = "compliance", Text("合规（反洗钱）部门", "compliance")
    OPERATIONS = "operations", Text("运营管理部门", "operations")
    BRANCH = "branch", Text("网点负责人（紧急）", "the branch manager (urgent)")


class ControlGround(Titled):
    """Why the bank restricts an account: the class of its reason, which decides what may be said.

    Of a `SECRET` one nothing is said at all [反洗钱法35, 40; DOMAIN §9.2].
    """

    FRAUD = "fraud", Text("监测到异常交易，疑似涉诈", "unusual payments, perhaps fraud")
    VICTIM = "victim", Text("客户疑似正在受骗", "the customer is perhaps being defrauded")
    LENDING = "lending", Text("疑似出租、出借、出售账户", "the account is perhaps lent or sold")
    IDENTITY = "identity", Text("身份资料存疑或未更新", "identity in doubt or out of date")
    AML_MEASURE = "aml_measure", Text("洗钱风险管理措施", "a measure against laundering risk")
    SECRET = "secret", Text("依法须保密的事由", "a reason that the law keeps secret")

    @property
    def told(self) -> bool:
        """Whether the customer is told the reason, which the law asks for [反电诈法32]."""
        return self is not ControlGround.SECRET


GROUNDS = tuple(Choice(one, one.title) for one in ControlGround)
ORDERERS = tuple(Choice(one, one.title) for one in OrderedBy)


class BasicNeeds(Titled):
    """基本生活所需: how what somebody lives on stays within reach [反洗钱法30]."""

    PART = "part", Text("只控可疑部分，其余照常使用", "only the part in doubt is held")
    NONE_HERE = (
        "none_here",
        Text("已核对，该户无工资、养老金等生活款项", "checked: nobody lives on this account"),
    )
    COUNTER = (
        "counter",
        Text(
            "生活所需经核实随时调减金额（4107）后支取",
            "what is needed is let go at the counter: the amount is reduced (4107)",
        ),
    )


NEEDS = tuple(Choice(one, one.title) for one in BasicNeeds if one is not BasicNeeds.PART)
"""Asked where all is held: where it is a part, the rest is within reach anyway."""


def _of_a_part(values: Mapping[str, Any]) -> bool:
    return values.get("measure") == Measure.PART


def _of_the_whole(values: Mapping[str, Any]) -> bool:
    return values.get("measure") == Measure.WHOLE


class Measure(Titled):
    """How much is held back; what comes in is always accepted, so it goes one way only: out."""

    WHOLE = "whole", Text("全部金额，只收不付", "all of it: money comes in and none goes out")
    PART = "part", Text("部分金额，不得支取", "a part of it")


MEASURES = tuple(Choice(one, one.title) for one in Measure)


@dataclass(frozen=True)
class ControlOrdered:
    """管控指令: who ordered it, why, how much and for how long.

    The reason in the bank's own words stays in the journal, where it takes a reason to read it;
    no paper and no sentence to a customer is made from it.

    Attributes:
        order: the number of the order inside the bank; by: who gave it.
        amount: in fen; None for all of it.
        hours: how long at most; 0 for the bank's parameter.
        needs: how basic needs are kept within reach.
        reason: why, for the bank alone.
    """

    ordered_by: Annotated[
        OrderedBy,
        Ask(Text("下令部门", "Ordered by"), AskKind.CHOICE, choices=ORDERERS, default=""),
    ]
    order: Annotated[
        str, Ask(Text("指令（工单）编号", "Number of the order"), default="", longest=40)
    ]
    by: Annotated[str, Ask(Text("下令人", "Who gave it"), default="", longest=40)]
    ground: Annotated[
        ControlGround,
        Ask(
            Text("事由类别", "Kind of reason"),
            AskKind.CHOICE,
            choices=GROUNDS,
            default="",
        ),
    ]
    measure: Annotated[
        Measure,
        Ask(Text("管控范围", "How much"), AskKind.CHOICE, choices=MEASURES, default=""),
    ]
    amount: Annotated[
        int | None,
        Ask(
            Text("管控金额（元）", "Amount (yuan)"),
            AskKind.MONEY,
            shown=_of_a_part,
            default=None,
        ),
    ] = None
    needs: Annotated[
        str,
        Ask(
            Text("基本生活所需", "Basic needs"),
            AskKind.CHOICE,
            choices=NEEDS,
            shown=_of_the_whole,
            default="",
        ),
    ] = ""
    hours: Annotated[
        int,
        Ask(
            Text("期限（小时）", "For how many hours"),
            AskKind.NUMBER,
            hint=Text(
                "留空按本行参数；到期自动解除", "empty: the bank's parameter; ends by itself"
            ),
            required=False,
            default=None,
        ),
    ] = 0
    reason: Annotated[
        str,
        Ask(
            Text("内部原因（不对外）", "Reason, for the bank alone"),
            AskKind.LONG_TEXT,
            hint=Text(
                "只留存于日志，限有权人员查看；不出现在客户界面和任何单据上",
                "kept in the journal alone, for those entitled; on no screen or paper of theirs",
            ),
            default="",
            longest=500,
        ),
    ] = ""


@dataclass(frozen=True)
class ControlTold:
    """告知内容: the very words that the customer may be told, shown before anything is ordered.

    Attributes:
        in_words: whether the reason is told; else a neutral sentence alone, and no notice.
        hours: for how long.
        answer_days: within how many days an objection is answered.
    """

    in_words: bool
    hours: int
    answer_days: int
    told_zh: str
    told_en: str


class Settling(StrEnum):
    """What is done about a control that stands."""

    LIFT = "lift"
    NARROW = "narrow"
    OBJECTION = "objection"
    ANSWER = "answer"


SETTLING_TITLES = {
    Settling.LIFT: Text("解除管控", "lift it"),
    Settling.NARROW: Text("调减金额（保障基本生活所需）", "hold less (basic needs)"),
    Settling.OBJECTION: Text("登记客户异议", "note the customer's objection"),
    Settling.ANSWER: Text("答复异议：维持管控", "answer the objection: it stays"),
}
SETTLINGS = tuple(Choice(one, SETTLING_TITLES[one]) for one in Settling)

LIFTED_BECAUSE = (
    Choice("cleared", Text("核实无误", "looked into and cleared")),
    Choice("documents", Text("客户已补正资料", "the customer brought what was missing")),
    Choice("mistaken", Text("管控有误", "it was a mistake")),
    Choice("succeeded", Text("已由其他措施接续", "another measure takes its place")),
)

CAME_BY = (
    Choice("counter", Text("柜面", "at the counter")),
    Choice("phone", Text("电话", "by phone")),
    Choice("letter", Text("信函", "by letter")),
)

STAYS_BECAUSE = (
    Choice("documents", Text("所需资料尚未补齐", "What was asked for is not complete yet")),
    Choice("unclear", Text("交易情况尚待核实", "The payments are still being looked into")),
    Choice("risk", Text("经复核，措施与风险相当", "It was reviewed and fits the risk")),
)
"""What an answer may say: words of the bank's list, so that none of its own reasons slips out."""


def _is(*wanted: Settling) -> Any:
    return lambda values: values.get("what") in wanted


@dataclass(frozen=True)
class ControlSettling:
    """管控处理: which control, and what is done about it.

    Attributes:
        number: of its line in the register.
        amount: in fen, what stays held back where less is.
        objection: what the customer says, in their words.
        basis: what was found, for the bank alone.
    """

    number: Annotated[
        str, Ask(Text("冻结登记号", "Number in the register"), default="", longest=32)
    ]
    what: Annotated[
        Settling,
        Ask(
            Text("处理", "What is done"),
            AskKind.CHOICE,
            choices=SETTLINGS,
            default=Settling.LIFT,
        ),
    ]
    lifted_because: Annotated[
        str,
        Ask(
            Text("解除原因", "Why it is lifted"),
            AskKind.CHOICE,
            choices=LIFTED_BECAUSE,
            shown=_is(Settling.LIFT),
            default="",
        ),
    ] = ""
    amount: Annotated[
        int | None,
        Ask(
            Text("继续管控的金额（元）", "Amount still held (yuan)"),
            AskKind.MONEY,
            shown=_is(Settling.NARROW),
            default=None,
        ),
    ] = None
    came_by: Annotated[
        str,
        Ask(
            Text("提出方式", "How it came"),
            AskKind.CHOICE,
            choices=CAME_BY,
            shown=_is(Settling.OBJECTION),
            default="",
        ),
    ] = ""
    objection: Annotated[
        str,
        Ask(
            Text("客户的异议", "What the customer says"),
            AskKind.LONG_TEXT,
            hint=Text("照客户原话记录，会印在受理回执上", "in their words; printed on the receipt"),
            shown=_is(Settling.OBJECTION),
            default="",
            longest=300,
        ),
    ] = ""
    stays_because: Annotated[
        str,
        Ask(
            Text("维持的理由", "Why it stays"),
            AskKind.CHOICE,
            choices=STAYS_BECAUSE,
            shown=_is(Settling.ANSWER),
            default="",
        ),
    ] = ""
    basis: Annotated[
        str,
        Ask(
            Text("核实情况（内部）", "What was found, for the bank alone"),
            AskKind.LONG_TEXT,
            shown=_is(Settling.LIFT, Settling.NARROW, Settling.ANSWER),
            default="",
            longest=500,
        ),
    ] = ""


@dataclass(frozen=True)
class ControlChosen:
    """The control as the register has it now, for whoever settles it to see; nothing of why.

    Attributes:
        number: of the line; the rest is empty or None where there is no such control.
        amount: in fen, None for all of it.
        ends: when it ends by itself.
        objected_at, answer_until: when the customer objected, and the last day to answer (ISO).
    """

    number: str
    account: str
    customer: str
    name: str
    since: datetime | None
    ends: datetime | None
    amount: int | None
    told: str
    objected_at: datetime | None
    answered_at: datetime | None
    answer_until: str
