"""A paper that is printed once more: which one, how it was proved, and for what reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text

REPRINT_REASONS = (
    Choice("damaged", Text("原单据损坏、污损或字迹不清", "The paper is damaged or illegible")),
    Choice("jammed", Text("打印机卡纸或缺页", "The printer jammed or left out pages")),
    Choice("lost", Text("原单据遗失", "The paper is lost")),
    Choice("customer_asks", Text("客户要求再次提供", "The customer asks for it again")),
    Choice("file", Text("补齐本行档案", "To make the bank's file whole")),
    Choice("authority", Text("协助有权机关查询", "An authority entitled to ask")),
    Choice("review", Text("检查、复核", "An inspection or a review")),
    Choice("other", Text("其他（须说明）", "Other (explain)")),
)
"""Why a paper may be printed again; the list is the bank's to set [DOMAIN §8 table, D]."""


class Compared(StrEnum):
    """What came of making the paper anew from the journal, beside the archived one."""

    EQUAL = "equal"
    DIFFERS = "differs"
    NOT_MADE = "not_made"


COMPARED = (
    Choice(Compared.EQUAL, Text("与归档逐字节一致", "the archived one, byte for byte")),
    Choice(Compared.DIFFERS, Text("与归档不同", "another than the archived one")),
    Choice(Compared.NOT_MADE, Text("现无法重新生成", "it cannot be made anew by now")),
)


@dataclass(frozen=True)
class Reprint:
    """One more print of a paper that was printed before; `explained` must be said for `other`.

    Attributes:
        paper: its id in the outbox; `title` is what it is called, for whoever reads the journal.
        entry: the journal entry that it belongs to, and the customer's number where it has one.
        digest: SHA-256 of the archived paper, proved just before.
        compared: what came of making it anew from the journal.
    """

    paper: Annotated[str, Ask(Text("单据编号", "Paper"), default="", longest=40)]
    title: Annotated[str, Ask(Text("单据", "Called"), default="", longest=200)]
    entry: Annotated[str, Ask(Text("日志号", "Journal number"), default="", longest=60)]
    customer: Annotated[
        str, Ask(Text("客户号", "Customer number"), required=False, default="", longest=40)
    ]
    digest: Annotated[str, Ask(Text("归档摘要", "Archived digest"), default="", longest=64)]
    compared: Annotated[
        Compared,
        Ask(
            Text("按日志重新生成", "Made anew from the journal"),
            AskKind.CHOICE,
            choices=COMPARED,
            default="",
        ),
    ]
    reason: Annotated[
        str, Ask(Text("补打原因", "Reason"), AskKind.CHOICE, choices=REPRINT_REASONS, default="")
    ]
    explained: Annotated[
        str, Ask(Text("原因说明", "Explained"), required=False, default="", longest=200)
    ]
