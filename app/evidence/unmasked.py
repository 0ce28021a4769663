"""Personal data that somebody asked to see in full: whose, which, and for what reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text

UNMASK_REASONS = (
    Choice("business", Text("办理客户当前业务", "The customer's present business")),
    Choice("customer_asks", Text("客户本人要求核对", "The customer asks to compare them")),
    Choice("correction", Text("核对或更正登记资料", "To check or correct what is registered")),
    Choice("complaint", Text("处理投诉或差错", "A complaint or an error")),
    Choice("authority", Text("协助有权机关查询", "An authority entitled to ask")),
    Choice("review", Text("检查、复核", "An inspection or a review")),
    Choice("other", Text("其他（须说明）", "Other (explain)")),
)
"""Why a bank's staff may look at full data; the list is the bank's to set [DOMAIN §1.3, D]."""


def _other(values: Mapping[str, Any]) -> bool:
    return values.get("reason") == "other"


def _part(label: Text, says: Text) -> Any:
    return Ask(label, AskKind.TICK, says=says, required=False, default=False)


@dataclass(frozen=True)
class Unmasked:
    """One look at full personal data. A look at a journal entry names it; where the entry is a
    customer's, the customer too."""

    customer: Annotated[
        str, Ask(Text("客户号", "Customer number"), required=False, default="", longest=40)
    ]
    entry: Annotated[
        str, Ask(Text("日志号", "Journal number"), required=False, default="", longest=60)
    ]
    identity: Annotated[
        bool,
        _part(
            Text("身份信息", "Identity"),
            Text("姓名、证件、出生日期、住址。", "Name, document, date of birth, address."),
        ),
    ]
    contact: Annotated[
        bool,
        _part(
            Text("联系方式与尽职调查", "Contact and due diligence"),
            Text("手机号、工作单位及尽职调查资料。", "Phone, employer and due diligence."),
        ),
    ]
    accounts: Annotated[
        bool,
        _part(
            Text("账号与卡号", "Account and card numbers"),
            Text("完整的账号和卡号。", "Whole account and card numbers."),
        ),
    ]
    record: Annotated[
        bool,
        _part(
            Text("日志及影像", "Journal entry and pictures"),
            Text("该笔日志的全部内容和影像。", "All that this entry says, with its pictures."),
        ),
    ]
    reason: Annotated[
        str, Ask(Text("查看原因", "Reason"), AskKind.CHOICE, choices=UNMASK_REASONS, default="")
    ]
    explained: Annotated[
        str, Ask(Text("原因说明", "Explained"), shown=_other, default="", longest=200)
    ]

    @property
    def parts(self) -> tuple[bool, ...]:
        """What was asked to be seen, in the order of the form."""
        return self.identity, self.contact, self.accounts, self.record
