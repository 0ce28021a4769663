"""How a card or passbook is replaced: under which number, what moves with it, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from app.domain.account import MediumKind
from app.domain.card_number import read_off
from app.domain.contract import ContractKind
from app.domain.wording import WordingCode
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.released import digits_only
from app.evidence.worded import Worded
from app.i18n import Text


class NumberKept(StrEnum):
    """换号 or 同号: a card from the box at once, or one made elsewhere [DOMAIN §3]."""

    NEW = "new"
    SAME = "same"


NUMBER_KEPT_TITLES = {
    NumberKept.NEW: Text("换号：领用新卡（折），当场可用", "A new number, at once"),
    NumberKept.SAME: Text(
        "同号：制卡中心制卡，到卡后领取", "The same number: made elsewhere, collected later"
    ),
}
NUMBERS_KEPT = tuple(Choice(one, NUMBER_KEPT_TITLES[one]) for one in NumberKept)


@dataclass(frozen=True)
class Reissue(Worded):
    """补发方式: which number the new card bears, under the terms that stand on the form."""

    UNDER: ClassVar = {"terms": WordingCode.REPLACEMENT_TERMS}

    number: Annotated[
        NumberKept,
        Ask(
            Text("补发方式", "Which number"),
            AskKind.CHOICE,
            choices=NUMBERS_KEPT,
            default=NumberKept.NEW,
        ),
    ]
    terms_version: str = ""
    terms_digest: str = ""


EXCHANGED_BECAUSE = (
    Choice("damaged", Text("卡（折）面损坏", "Card or passbook damaged")),
    Choice("chip", Text("芯片或磁条不可读", "Chip or stripe unreadable")),
    Choice("expired", Text("到期", "Expired")),
    Choice("full", Text("存折满页", "Passbook full")),
    Choice("other", Text("其他", "Another reason")),
)


def _at_once(values: dict[str, Any]) -> bool:
    return values.get("number") != NumberKept.SAME


@dataclass(frozen=True)
class Exchange(Worded):
    """换卡: the old plastic in the teller's hand, why it is exchanged, and what becomes of it.

    With the same number it stays with the customer until the new one is collected.
    """

    UNDER: ClassVar = {"terms": WordingCode.REPLACEMENT_TERMS}

    old_card: Annotated[
        str,
        Ask(
            Text("旧卡（折）号码", "Number on the old card or passbook"),
            hint=Text("照客户交来的卡（折）录入或刷卡", "from what is handed in, or swiped"),
            longest=32,
            check=digits_only,
            tidied=read_off,
            default="",
        ),
    ]
    reason: Annotated[
        str,
        Ask(Text("换卡原因", "Reason"), AskKind.CHOICE, choices=EXCHANGED_BECAUSE, default=""),
    ]
    number: Annotated[
        NumberKept,
        Ask(
            Text("换卡方式", "Which number"),
            AskKind.CHOICE,
            choices=NUMBERS_KEPT,
            default=NumberKept.NEW,
        ),
    ]
    cut: Annotated[
        bool,
        Ask(
            Text("收回剪角", "Taken in and cut"),
            AskKind.TICK,
            says=Text(
                "旧卡（折）已收回，当客户面剪断芯片和磁条（存折剪角），加盖“作废”戳记。",
                "The old one was taken in, chip and stripe cut before the customer (a passbook: a "
                "corner), and stamped void.",
            ),
            shown=_at_once,
            default=False,
        ),
    ]
    terms_version: str = ""
    terms_digest: str = ""


class Follows(StrEnum):
    """What becomes of a contract when the card's number changes [DOMAIN §3 补卡, K]."""

    BY_ITSELF = "by_itself"
    """the bank moves it, and nobody else knows the number"""
    TELL = "tell"
    """the bank moves it, and the customer tells the other side the new number"""
    STAYS = "stays"
    """the number stays, or it belongs to the account and not to the card"""


FOLLOWS_TITLES = {
    Follows.BY_ITSELF: Text("自动迁移", "moves by itself"),
    Follows.TELL: Text("已迁移，请客户通知对方", "moved; the customer tells the other side"),
    Follows.STAYS: Text("不受影响，无须变更", "stays as it is"),
}


@dataclass(frozen=True)
class MovedContract:
    """One agreement on the list: `number` is empty for what hangs on the account itself."""

    number: str
    kind: ContractKind
    party: str
    reference: str
    follows: Follows


@dataclass(frozen=True)
class ReissuePlan:
    """签约关系迁移清单 with the fee: all that goes with the old medium, as the books have it.

    Attributes:
        old_card: the number that is void from then on, or stays where `number` is SAME.
        ends: numbers of the loss reports that come to their end with it.
        fee: in fen; due, since no money is taken by this business.
    """

    old_card: str
    medium: MediumKind
    number: NumberKept
    contracts: tuple[MovedContract, ...]
    ends: tuple[str, ...]
    fee: int
