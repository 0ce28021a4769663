"""What authorities order: a freeze, its continuation, its end, a deduction, a stop-payment."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from app.domain.money import Fen
from app.domain.term import Term
from app.domain.titled import Titled
from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text


class Extent(Titled):
    """How much an order is about."""

    WHOLE = "whole", Text("账户全部（只收不付）", "all of the account (in only)")
    AMOUNT = "amount", Text("限额", "an amount")


class TermUnit(Titled):
    """In what the term of an order is said."""

    MONTHS = "months", Text("个月", "months")
    DAYS = "days", Text("天", "days")
    HOURS = "hours", Text("小时", "hours")


class ReleaseExtent(Titled):
    """How much of a freeze an order ends."""

    WHOLE = "whole", Text("全部解除", "all of it")
    PART = "part", Text("部分解除", "a part")


class DeductionWay(Titled):
    """In which way money is taken out; measure codes 06 to 08."""

    OF_A_FREEZE = "06", Text("06 划拨已冻结的款项", "06 out of what is frozen")
    INCOME = "07", Text("07 提取已冻结的收入", "07 income out of what is frozen")
    AT_ONCE = "08", Text("08 冻结并划拨", "08 frozen and deducted at once")


class PaidBy(Titled):
    """How deducted money goes; never in cash [银发〔2002〕1号, s]."""

    CLEARING = "clearing", Text("清算划转", "by clearing")
    PENDING = "pending", Text("暂挂待划转", "set aside until it is sent")


class RestStays(StrEnum):
    """What becomes of a freeze of which only a part was deducted."""

    STAYS = "stays"
    ENDS = "ends"


REST = (
    Choice(RestStays.STAYS, Text("余额部分继续冻结", "the rest stays frozen")),
    Choice(RestStays.ENDS, Text("同时解除其余冻结", "the rest is released with it")),
)


def _choices(kind: type[Titled]) -> tuple[Choice, ...]:
    return tuple(Choice(one, one.title) for one in kind)


_EXTENTS = _choices(Extent)
_UNITS = _choices(TermUnit)
_RELEASED = _choices(ReleaseExtent)
_WAYS = _choices(DeductionWay)
_PAID_BY = _choices(PaidBy)


def _digits(typed: str) -> str:
    return re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", typed))


def _number_of_an_account(typed: str) -> Text | None:
    if typed.isdigit() and 12 <= len(typed) <= 32:
        return None
    return Text("请录入完整的账号或卡号。", "Enter the whole number of the account or card.")


def _a_day(typed: str) -> Text | None:
    try:
        date.fromisoformat(typed)
    except ValueError:
        return Text("请按 2026-03-09 的形式填写。", "Enter it like 2026-03-09.")
    return None if len(typed) == 10 else Text("请写成 2026-03-09。", "Write it like 2026-03-09.")


def _some_money(amount: Any) -> Text | None:
    if isinstance(amount, int) and amount > 0:
        return None
    return Text("金额须大于零。", "The amount is above zero.")


def _some_time(count: Any) -> Text | None:
    if isinstance(count, int) and 1 <= count <= 999:
        return None
    return Text("期限须为1至999。", "The term is 1 to 999.")


def _by_amount(values: Mapping[str, Any]) -> bool:
    return values.get("extent") == Extent.AMOUNT


def _in_part(values: Mapping[str, Any]) -> bool:
    return values.get("extent") == ReleaseExtent.PART


def _of_a_freeze(values: Mapping[str, Any]) -> bool:
    return values.get("way") != DeductionWay.AT_ONCE


def _at_once(values: Mapping[str, Any]) -> bool:
    return values.get("way") == DeductionWay.AT_ONCE


_PAPER_NUMBER = Text("照文书录入", "from the paper")


def _number(label: Text, *, required: bool = True) -> Ask:
    return Ask(label, hint=_PAPER_NUMBER, longest=60, default="", required=required)


def _holder() -> Ask:
    return Ask(
        Text("户名", "Account holder"),
        hint=Text("照文书录入，不要照屏幕", "from the paper, never from the screen"),
        longest=60,
        default="",
    )


def _account() -> Ask:
    return Ask(
        Text("账号或卡号", "Account or card"),
        hint=_PAPER_NUMBER,
        longest=40,
        default="",
        tidied=_digits,
        check=_number_of_an_account,
    )


def _document_checked() -> Ask:
    return Ask(
        Text("文书核对", "Papers"),
        AskKind.TICK,
        says=Text(
            "通知书和裁定书（决定书）齐全，印章清晰，须负责人签字的已签字，户名、账号、金额、期限"
            "前后一致。",
            "Notice and ruling are complete and stamped, signed where that is needed; name, "
            "account, amount and term agree on all of them.",
        ),
        default=False,
    )


@dataclass(frozen=True)
class FreezeOrder:
    """协助冻结存款通知书: what is to be frozen, and for how long. Amounts are fen."""

    document: Annotated[str, _number(Text("通知书文号", "Number of the notice"))]
    ruling: Annotated[str, _number(Text("裁定书、决定书文号", "Ruling or decision"))]
    dated: Annotated[
        str,
        Ask(
            Text("文书日期", "Dated"),
            hint=Text("如 2026-03-09", "such as 2026-03-09"),
            check=_a_day,
            longest=10,
            default="",
        ),
    ]
    holder: Annotated[str, _holder()]
    account: Annotated[str, _account()]
    extent: Annotated[
        Extent,
        Ask(
            Text("冻结范围", "How much"),
            AskKind.CHOICE,
            choices=_EXTENTS,
            default=Extent.WHOLE,
        ),
    ]
    amount: Annotated[
        Fen,
        Ask(
            Text("冻结金额", "Amount"),
            AskKind.MONEY,
            hint=Text("可大于现有余额（额度冻结）", "may be more than there is"),
            shown=_by_amount,
            check=_some_money,
            default=Fen(0),
        ),
    ]
    fruits: Annotated[
        bool,
        Ask(
            Text("孳息", "Fruits"),
            AskKind.TICK,
            says=Text("冻结及于孳息。", "The freeze includes the fruits."),
            required=False,
            default=False,
        ),
    ]
    count: Annotated[
        int, Ask(Text("冻结期限", "Term"), AskKind.NUMBER, check=_some_time, default=None)
    ]
    unit: Annotated[
        TermUnit,
        Ask(
            Text("期限单位", "In"),
            AskKind.CHOICE,
            choices=_UNITS,
            default=TermUnit.MONTHS,
        ),
    ]
    major: Annotated[
        bool,
        Ask(
            Text("重大案件", "Major case"),
            AskKind.TICK,
            says=Text(
                "文书载明重大、复杂案件，并经设区的市级以上负责人批准。",
                "The papers name a major case, approved at city level or above.",
            ),
            required=False,
            default=False,
        ),
    ]
    checked: Annotated[bool, _document_checked()]

    @property
    def limit(self) -> Fen | None:
        """The amount that is frozen, None for all of the account."""
        return self.amount if self.extent is Extent.AMOUNT else None

    @property
    def term(self) -> Term:
        """How long it is to last."""
        return term_of(self.count, self.unit)


def term_of(count: int, unit: TermUnit) -> Term:
    """So many months, days or hours."""
    return {
        TermUnit.MONTHS: Term(months=count),
        TermUnit.DAYS: Term(days=count),
        TermUnit.HOURS: Term(hours=count),
    }[unit]


@dataclass(frozen=True)
class ContinueOrder:
    """续冻: which freeze goes on, and for how long."""

    restraint: Annotated[str, _number(Text("原冻结编号", "Number of the freeze"))]
    document: Annotated[str, _number(Text("通知书文号", "Number of the notice"))]
    ruling: Annotated[str, _number(Text("裁定书、决定书文号", "Ruling or decision"))]
    count: Annotated[
        int, Ask(Text("续冻期限", "Term"), AskKind.NUMBER, check=_some_time, default=None)
    ]
    unit: Annotated[
        TermUnit,
        Ask(
            Text("期限单位", "In"),
            AskKind.CHOICE,
            choices=_UNITS,
            default=TermUnit.MONTHS,
        ),
    ]
    major: Annotated[
        bool,
        Ask(
            Text("重大案件", "Major case"),
            AskKind.TICK,
            says=Text(
                "文书载明重大、复杂案件，并经设区的市级以上负责人批准。",
                "The papers name a major case, approved at city level or above.",
            ),
            required=False,
            default=False,
        ),
    ]
    checked: Annotated[bool, _document_checked()]

    @property
    def term(self) -> Term:
        """How much longer it is to last."""
        return term_of(self.count, self.unit)


@dataclass(frozen=True)
class ReleaseOrder:
    """解除冻结、解除轮候: which freeze ends, whole or in part. Amounts are fen."""

    restraint: Annotated[str, _number(Text("原冻结编号", "Number of the freeze"))]
    document: Annotated[str, _number(Text("解除通知书文号", "Number of the notice"))]
    ruling: Annotated[
        str, _number(Text("裁定书、决定书文号", "Ruling or decision"), required=False)
    ]
    extent: Annotated[
        ReleaseExtent,
        Ask(
            Text("解除范围", "How much"),
            AskKind.CHOICE,
            choices=_RELEASED,
            default=ReleaseExtent.WHOLE,
        ),
    ]
    amount: Annotated[
        Fen,
        Ask(
            Text("解除金额", "Amount released"),
            AskKind.MONEY,
            shown=_in_part,
            check=_some_money,
            default=Fen(0),
        ),
    ]
    checked: Annotated[bool, _document_checked()]


@dataclass(frozen=True)
class DeductionOrder:
    """协助扣划存款通知书: what goes to whom, out of which freeze or at once. Amounts are fen."""

    way: Annotated[
        DeductionWay,
        Ask(
            Text("方式", "Way"),
            AskKind.CHOICE,
            choices=_WAYS,
            default=DeductionWay.OF_A_FREEZE,
        ),
    ]
    restraint: Annotated[
        str,
        Ask(
            Text("原冻结编号", "Number of the freeze"),
            hint=_PAPER_NUMBER,
            longest=60,
            shown=_of_a_freeze,
            default="",
        ),
    ]
    holder: Annotated[str, _holder()]
    account: Annotated[str, _account()]
    document: Annotated[str, _number(Text("扣划通知书文号", "Number of the notice"))]
    ruling: Annotated[str, _number(Text("生效法律文书文号", "Judgment or decision in force"))]
    amount: Annotated[
        Fen,
        Ask(Text("扣划金额", "Amount"), AskKind.MONEY, check=_some_money, default=Fen(0)),
    ]
    payee: Annotated[
        str,
        Ask(
            Text("收款户名", "Payee"),
            hint=Text("机关指定的账户，不得为个人", "the organ's account, never a person's"),
            longest=60,
            default="",
        ),
    ]
    payee_account: Annotated[
        str, Ask(Text("收款账号", "Payee's account"), longest=40, default="", tidied=_digits)
    ]
    payee_bank: Annotated[str, Ask(Text("收款行", "Payee's bank"), longest=60, default="")]
    paid_by: Annotated[
        PaidBy,
        Ask(
            Text("划付方式", "How it goes"),
            AskKind.CHOICE,
            choices=_PAID_BY,
            default=PaidBy.CLEARING,
        ),
    ]
    rest: Annotated[
        RestStays,
        Ask(
            Text("其余冻结", "What is left"),
            AskKind.CHOICE,
            choices=REST,
            default=RestStays.STAYS,
            shown=_of_a_freeze,
        ),
    ]
    checked: Annotated[bool, _document_checked()]

    @property
    def to(self) -> str:
        """Where the money goes, in one line of the register."""
        return f"{self.payee} {self.payee_account} {self.payee_bank}"


@dataclass(frozen=True)
class StopOrder:
    """紧急止付: the police's request about a payment that a victim made. Amounts are fen."""

    document: Annotated[str, _number(Text("止付申请编号", "Number of the request"))]
    case_number: Annotated[str, _number(Text("案件（警情）编号", "Number of the case"))]
    holder: Annotated[str, _holder()]
    account: Annotated[str, _account()]
    amount: Annotated[
        Fen,
        Ask(
            Text("被骗转入金额", "What was paid in"),
            AskKind.MONEY,
            hint=Text("受害人转入本账户的金额", "what the victim paid into this account"),
            check=_some_money,
            default=Fen(0),
        ),
    ]
    checked: Annotated[
        bool,
        Ask(
            Text("申请核对", "The request"),
            AskKind.TICK,
            says=Text(
                "止付申请由公安机关发出，内容完整，已登记接收时间。",
                "The request comes from the police, is complete, and when it came is noted.",
            ),
            default=False,
        ),
    ]
