"""签约: what is agreed anew on an account, and which agreement comes to its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from app.domain.contract import CONTRACT_TITLES, ContractKind
from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text

CONTRACT_KINDS = tuple(Choice(one, CONTRACT_TITLES[one]) for one in ContractKind)
WITH_THE_BANK = (ContractKind.E_BANK, ContractKind.SMS)
"""Agreed with this bank itself, so that nobody is on the other side."""


def _with_others(values: dict[str, Any]) -> bool:
    return values.get("kind") not in ("", *WITH_THE_BANK)


def _e_bank(values: dict[str, Any]) -> bool:
    return values.get("kind") == ContractKind.E_BANK


def _positive(value: int) -> Text | None:
    return None if value > 0 else Text("须大于零。", "Must be above zero.")


@dataclass(frozen=True)
class ContractSigned:
    """签约内容: what is agreed, with whom, and under which number of theirs.

    Limits of channels besides the counter are agreed in writing with the e-bank [261号, K]; amounts
    are fen, and start as low as at an opening.
    """

    kind: Annotated[
        ContractKind,
        Ask(Text("签约种类", "Kind"), AskKind.CHOICE, choices=CONTRACT_KINDS, default=""),
    ]
    party: Annotated[
        str,
        Ask(
            Text("对方名称", "The other side"),
            hint=Text("单位、缴费机构、支付机构等", "employer, utility, payment company …"),
            shown=_with_others,
            longest=60,
            default="",
        ),
    ]
    reference: Annotated[
        str,
        Ask(
            Text("对方编号", "Their number"),
            hint=Text("户号、合同号等，没有的可不填", "may stay empty"),
            required=False,
            shown=_with_others,
            longest=60,
            default="",
        ),
    ]

    daily_amount: Annotated[
        int,
        Ask(
            Text("非柜面日累计限额（元）", "Daily amount (CNY)"),
            AskKind.MONEY,
            shown=_e_bank,
            default=500_000,
            check=_positive,
        ),
    ] = 500_000
    daily_count: Annotated[
        int,
        Ask(
            Text("非柜面日累计笔数", "Daily count"),
            AskKind.NUMBER,
            shown=_e_bank,
            default=10,
            check=_positive,
        ),
    ] = 10
    yearly_amount: Annotated[
        int,
        Ask(
            Text("非柜面年累计限额（元）", "Yearly amount (CNY)"),
            AskKind.MONEY,
            shown=_e_bank,
            default=20_000_000,
            check=_positive,
        ),
    ] = 20_000_000


@dataclass(frozen=True)
class ContractChosen:
    """The contract that is ended, as the books have it."""

    number: str
    kind: ContractKind
    party: str
    reference: str
    since: datetime
