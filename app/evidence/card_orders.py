"""同号新卡 on its way: what the branch notes when it comes, is collected, or is not wanted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from app.domain.card_number import read_off
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.released import digits_only
from app.i18n import Text


def _upper(typed: str) -> str:
    return "".join(typed.split()).upper()


@dataclass(frozen=True)
class CardArrived:
    """到卡登记: the card that came, number and voucher read from the plastic and its carrier."""

    card: Annotated[
        str,
        Ask(
            Text("卡号", "Card number"),
            hint=Text("照卡面录入或刷卡", "from the card itself, or swiped"),
            longest=32,
            check=digits_only,
            tidied=read_off,
            default="",
        ),
    ]
    serial: Annotated[
        str,
        Ask(
            Text("凭证号", "Voucher number"),
            hint=Text("照卡函录入", "from its carrier"),
            longest=32,
            default="",
            tidied=_upper,
        ),
    ]
    compared: Annotated[
        bool,
        Ask(
            Text("核对", "Compared"),
            AskKind.TICK,
            says=Text(
                "封装完好，卡号、凭证号与制卡中心随卡清单逐位一致，已入双人保管。",
                "Sealed and whole; both numbers agree digit by digit with the list of the card "
                "centre; locked away by two people.",
            ),
            default=False,
        ),
    ]


@dataclass(frozen=True)
class CardWaiting:
    """The card that waits for its holder, as the books have it.

    Attributes:
        order: number of the order (制卡申请号).
        issue: which plastic of the number it is.
        report: the loss report on which it was ordered; empty for a damaged or expired card.
    """

    order: str
    card: str
    serial: str
    issue: int
    report: str
    ordered_at: datetime
    arrived_at: datetime


@dataclass(frozen=True)
class OldPlasticTaken:
    """旧卡处理: the old plastic is cut before the customer's eyes as the new one is handed out."""

    number: Annotated[
        str,
        Ask(
            Text("旧卡卡号", "Number on the old card"),
            hint=Text("照客户交回的旧卡录入或刷卡", "from the card handed in, or swiped"),
            longest=32,
            check=digits_only,
            tidied=read_off,
            default="",
        ),
    ]
    cut: Annotated[
        bool,
        Ask(
            Text("收回剪角", "Taken in and cut"),
            AskKind.TICK,
            says=Text(
                "旧卡已收回，当客户面剪断芯片和磁条，加盖“作废”戳记。",
                "The old card was taken in, chip and stripe cut before the customer, and stamped "
                "void.",
            ),
            default=False,
        ),
    ]


CANCELLED_BECAUSE = (
    Choice("not_wanted", Text("客户不再需要", "The customer wants it no more")),
    Choice("found", Text("原卡已找回，客户拟解挂", "The old card was found, to be released")),
    Choice("not_arrived", Text("逾期未到卡", "It never arrived")),
    Choice("not_collected", Text("逾期未领取", "It was never collected")),
    Choice("faulty", Text("新卡损坏或有误", "The new card is faulty")),
)


def _is_here(values: dict[str, Any]) -> bool:
    return values.get("here") is True


@dataclass(frozen=True)
class OrderCancelled:
    """撤销制卡: which order, why, and that the card, where it came already, was cut."""

    order: Annotated[
        str,
        Ask(
            Text("制卡申请号", "Number of the order"),
            hint=Text("从下方列表选择或录入", "chosen from the list below, or typed"),
            longest=32,
            default="",
            tidied=_upper,
        ),
    ]
    reason: Annotated[
        str,
        Ask(Text("撤销原因", "Reason"), AskKind.CHOICE, choices=CANCELLED_BECAUSE, default=""),
    ]
    here: Annotated[
        bool,
        Ask(
            Text("新卡已到", "The card is here"),
            AskKind.TICK,
            says=Text("新卡在本网点保管。", "The new card is in this branch's custody."),
            required=False,
            default=False,
        ),
    ]
    cut: Annotated[
        bool,
        Ask(
            Text("剪角", "Cut"),
            AskKind.TICK,
            says=Text(
                "已由两人取出新卡，剪断芯片和磁条，加盖“作废”戳记。",
                "Two people took it out, cut chip and stripe, and stamped it void.",
            ),
            shown=_is_here,
            default=False,
        ),
    ]
