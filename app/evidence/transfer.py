"""转账: to whom, as the customer says it and as the books have it, and that the customer was warned
before money goes to somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from app.domain.card_number import read_off
from app.domain.titled import Titled
from app.domain.wording import WordingCode
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.released import digits_only
from app.evidence.worded import Worded
from app.i18n import Text


@dataclass(frozen=True)
class PayeeSaid:
    """收款人: account or card number with this bank, and the name as the customer says it."""

    number: Annotated[
        str,
        Ask(
            Text("收款账号（卡号）", "Account or card number"),
            hint=Text("录入，或刷收款人的卡", "typed, or that card swiped"),
            longest=32,
            check=digits_only,
            tidied=read_off,
            default="",
        ),
    ]
    name: Annotated[
        str,
        Ask(
            Text("收款户名", "Name of the payee"),
            hint=Text("照客户所说或所写录入", "as the customer says or writes it"),
            longest=100,
            default="",
        ),
    ]


@dataclass(frozen=True)
class PayeeAccount:
    """Whose account the number is, by the books alone; nothing is shown of it to anybody.

    Attributes:
        customer, account, card: empty where no living account of that name was found; `card` is
            empty where the number was an account's.
        own: whether payer and payee are one customer.
    """

    customer: str
    account: str
    card: str = ""
    own: bool = False


class TransferPurpose(Titled):
    """转账用途 as the customer says it [K: the list is the bank's]."""

    FAMILY = "family", Text("亲友往来", "family or friends")
    GOODS = "goods", Text("购物、服务费用", "goods or services")
    LOAN = "loan", Text("借款、还款", "a loan, or paying one back")
    WAGES = "wages", Text("劳务报酬", "wages")
    OTHER = "other", Text("其他", "other")


_PURPOSES = tuple(Choice(one, one.title) for one in TransferPurpose)


@dataclass(frozen=True)
class TransferWarned(Worded):
    """The customer read the warning against fraud, knows the payee, and wants to go on."""

    UNDER: ClassVar = {"warning": WordingCode.TRANSFER_WARNING}

    purpose: Annotated[
        TransferPurpose,
        Ask(
            Text("转账用途", "What it is for"),
            AskKind.CHOICE,
            choices=_PURPOSES,
            default="",
        ),
    ]
    confirmed: Annotated[
        bool,
        Ask(
            Text("客户确认", "The customer confirms"),
            AskKind.TICK,
            says=Text(
                "客户已阅读下列提示，确认认识收款人，转账出于本人意愿。",
                "The customer has read the warning below, knows the payee, and transfers of their "
                "own will.",
            ),
            quotes=WordingCode.TRANSFER_WARNING,
            default=False,
        ),
    ]
    warning_version: str = ""
    warning_digest: str = ""
