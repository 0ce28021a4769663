"""The customer's copy of a loss report, handed back to the bank when the loss comes to its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from app.evidence.ask import Ask, AskKind
from app.i18n import Text


def _upper(typed: str) -> str:
    return "".join(typed.split()).upper()


@dataclass(frozen=True)
class ReportCopyReturned:
    """收回挂失申请书客户联: what stands on the copy, entered from the paper itself [DOMAIN §3, K].

    Attributes:
        number: the number of the report (挂失编号) as printed on it.
        copy: which copy it is, as printed on it: 再挂失 makes a new one and the old one void.
    """

    number: Annotated[
        str,
        Ask(
            Text("客户联上的挂失编号", "Report no. on the customer's copy"),
            hint=Text("照客户交回的申请书录入或扫描", "from the form that the customer hands back"),
            longest=32,
            default="",
            tidied=_upper,
        ),
    ]
    copy: Annotated[
        int,
        Ask(
            Text("客户联序号", "Copy no."),
            AskKind.NUMBER,
            hint=Text("首次挂失为1，再挂失为2起", "1 at first, 2 and more after a report again"),
            default=1,
        ),
    ]
    taken_back: Annotated[
        bool,
        Ask(
            Text("收回", "Taken back"),
            AskKind.TICK,
            says=Text(
                "已收回挂失申请书客户联，将随本笔业务凭证保管。",
                "The customer's copy of the report was taken back, to be kept with this voucher.",
            ),
            default=False,
        ),
    ]
