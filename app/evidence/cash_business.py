"""What a deposit or a withdrawal asks besides its amount: the holder's name, source or use, and
whether it was booked ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from app.domain.charge import ChargeKind
from app.domain.money import Fen
from app.domain.titled import Titled
from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text


@dataclass(frozen=True)
class HolderNamed:
    """户名核对: the name of the account's holder, as whoever pays in says it."""

    name: Annotated[
        str,
        Ask(
            Text("客户所报户名", "Name of the holder"),
            hint=Text("照存款人所说或所写录入", "as whoever pays in says or writes it"),
            longest=100,
            default="",
        ),
    ]


class CashSource(Titled):
    """资金来源或用途 [K: the list is the bank's]."""

    WAGES = "wages", Text("工资、劳务收入", "wages")
    TRADE = "trade", Text("经营收入、货款", "trade")
    SALE = "sale", Text("出售财产", "sale of property")
    FAMILY = "family", Text("亲友往来", "family or friends")
    HOUSE = "house", Text("购房、装修", "a house, or doing it up")
    STUDY = "study", Text("就医、就学", "illness or study")
    DAILY = "daily", Text("日常开支", "daily expenses")
    OTHER = "other", Text("其他", "other")


_SOURCES = tuple(Choice(one, one.title) for one in CashSource)


@dataclass(frozen=True)
class CashSourceSaid:
    """Where the cash is from, or what it is for, as the customer says it."""

    source: Annotated[
        CashSource,
        Ask(Text("资金来源或用途", "Source or use"), AskKind.CHOICE, choices=_SOURCES, default=""),
    ]
    explained: Annotated[
        str, Ask(Text("说明", "Explained"), required=False, default="", longest=120)
    ] = ""


def _a_day(typed: str) -> Text | None:
    try:
        date.fromisoformat(typed)
    except ValueError:
        return Text("请按 2026-01-31 的格式填写日期。", "Enter the date as 2026-01-31.")
    return None


@dataclass(frozen=True)
class WithdrawalBooked:
    """大额取现预约: for which day it was booked, and who noted it down.

    Attributes:
        day: ISO date.
        booking: number of the line in the branch's book of bookings.
    """

    booking: Annotated[
        str,
        Ask(
            Text("预约登记号", "Number of the booking"),
            hint=Text("照大额取现预约登记簿录入", "from the book of bookings"),
            longest=30,
            default="",
        ),
    ]
    day: Annotated[
        str,
        Ask(
            Text("预约取款日", "Booked for"),
            hint=Text("如 2026-01-31", "such as 2026-01-31"),
            check=_a_day,
            longest=10,
            default="",
        ),
    ]


@dataclass(frozen=True)
class ChargeDue:
    """One fee that is due."""

    number: str
    kind: ChargeKind
    amount: Fen
    since: date


@dataclass(frozen=True)
class ChargesDue:
    """应收费用: all fees that are due on an account, as the books have them."""

    lines: tuple[ChargeDue, ...]

    @property
    def total(self) -> Fen:
        """All together, in fen."""
        return Fen(sum(one.amount for one in self.lines))


class FeePaidBy(Titled):
    """How a fee is paid."""

    CASH = "cash", Text("现金", "in cash")
    ACCOUNT = "account", Text("从该账户扣收（凭密码）", "from this account, with its PIN")


_WAYS = tuple(Choice(one, one.title) for one in FeePaidBy)


@dataclass(frozen=True)
class FeeWay:
    """How the customer pays the fees."""

    way: Annotated[
        FeePaidBy,
        Ask(
            Text("付款方式", "How it is paid"),
            AskKind.CHOICE,
            choices=_WAYS,
            default=FeePaidBy.CASH,
        ),
    ]
