"""客户自助冻结: what a customer has frozen of their own money, and what they take back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from app.evidence.acceptance import COMPANIONS, Companions
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.control import Measure
from app.i18n import Text

SELF_MEASURES = (
    Choice(Measure.WHOLE, Text("全部金额", "all of it")),
    Choice(Measure.PART, Text("部分金额", "a part of it")),
)
SELF_REASONS = (
    Choice("fraud", Text("担心受骗或账户被盗用", "afraid of fraud or of somebody else's use")),
    Choice("unused", Text("近期不用", "it is not used for a while")),
    Choice("other", Text("其他", "another reason")),
)


def _of_a_part(values: Mapping[str, Any]) -> bool:
    return values.get("measure") == Measure.PART


@dataclass(frozen=True)
class SelfFreezeAsked:
    """自助冻结: how much, and for how long, as the customer asks [002].

    Attributes:
        amount: in fen; None for all of it.
        days: for how many days; 0 for until the customer takes it back.
    """

    measure: Annotated[
        Measure,
        Ask(
            Text("冻结金额", "How much"),
            AskKind.CHOICE,
            choices=SELF_MEASURES,
            default=Measure.WHOLE,
        ),
    ]
    amount: Annotated[
        int | None,
        Ask(Text("金额（元）", "Amount (yuan)"), AskKind.MONEY, shown=_of_a_part, default=None),
    ]
    days: Annotated[
        int,
        Ask(
            Text("冻结天数", "For how many days"),
            AskKind.NUMBER,
            hint=Text("留空为直到本人来解除", "empty: until the customer comes and takes it back"),
            required=False,
            default=None,
        ),
    ]
    reason: Annotated[
        str,
        Ask(Text("原因", "Why"), AskKind.CHOICE, choices=SELF_REASONS, default="unused"),
    ]
    knows: Annotated[
        bool,
        Ask(
            Text("客户知晓", "The customer knows"),
            AskKind.TICK,
            says=Text(
                "已告知：冻结后该金额不能支取、转账和缴费，代扣、还款也会停止；转入不受影响；只能由本人到柜台解除。",
                "The customer was told: no withdrawal, transfer, bill or repayment from what is "
                "frozen; money still comes in; only the holder takes it back, at the counter.",
            ),
            default=False,
        ),
    ]


@dataclass(frozen=True)
class SelfFrozen:
    """What the customer has frozen and has not taken back, oldest first.

    Attributes:
        number, since, ends: of each; `ends` None for one without an end.
        amount: in fen, None for all of it.
    """

    numbers: tuple[str, ...]
    since: tuple[datetime, ...]
    ends: tuple[datetime | None, ...]
    amounts: tuple[int | None, ...]


@dataclass(frozen=True)
class SelfFreezeBack:
    """解除自助冻结: of the customer's own will, with nobody telling them to."""

    companions: Annotated[
        Companions,
        Ask(Text("陪同情况", "Companions"), AskKind.CHOICE, choices=COMPANIONS, default=""),
    ]
    own_will: Annotated[
        bool,
        Ask(
            Text("本人意愿", "Own will"),
            AskKind.TICK,
            says=Text(
                "已单独询问：客户自愿解除，没有人在电话或手机里指挥其转账。",
                "Asked alone: the customer wants it so, and nobody tells them by phone to pay.",
            ),
            default=False,
        ),
    ]
