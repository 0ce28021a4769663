"""What the holder says of a lost copy of their loss report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from app.domain.wording import WordingCode
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.worded import Worded
from app.i18n import Text

COPY_LOSSES = (
    Choice("lost", Text("遗失", "Lost")),
    Choice("stolen", Text("被盗", "Stolen")),
    Choice("damaged", Text("损毁", "Destroyed")),
)


@dataclass(frozen=True)
class ReportAgain(Worded):
    """再挂失声明: the customer's copy is gone, and void from now on [DOMAIN §3, s]."""

    UNDER: ClassVar = {"terms": WordingCode.LOSS_TERMS}

    why: Annotated[
        str,
        Ask(
            Text("客户联去向", "What became of the copy"),
            AskKind.CHOICE,
            choices=COPY_LOSSES,
            default="lost",
        ),
    ]
    void: Annotated[
        bool,
        Ask(
            Text("作废声明", "Void"),
            AskKind.TICK,
            says=Text(
                "原挂失申请书客户联自本次再挂失起作废；日后找到的交回本行，不得使用。",
                "The earlier copy of the report is void from now on; if it turns up, it is handed "
                "back and not used.",
            ),
            default=False,
        ),
    ]
    terms_version: str = ""
    terms_digest: str = ""
