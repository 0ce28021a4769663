"""Papers that leave the store as files: which, how many, to whose order and for what reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text

EXPORT_REASONS = (
    Choice("audit", Text("内部审计、检查", "An audit or inspection of the bank's own")),
    Choice("authority", Text("协助有权机关查询", "An authority entitled to ask")),
    Choice("file", Text("移交会计档案", "Handing over to the bank's archive")),
    Choice("customer_asks", Text("客户本人要求", "The customer asks for them")),
    Choice("complaint", Text("处理投诉或差错", "A complaint or an error")),
    Choice("other", Text("其他（须说明）", "Other (explain)")),
)
"""Why papers may leave the store; the list is the bank's to set [D]."""


class ExportedBy(StrEnum):
    """By what the papers were chosen."""

    DAY = "day"
    CUSTOMER = "customer"
    ENTRY = "entry"


EXPORTED_BY = (
    Choice(ExportedBy.DAY, Text("按日", "a day")),
    Choice(ExportedBy.CUSTOMER, Text("按客户", "a customer")),
    Choice(ExportedBy.ENTRY, Text("按日志", "a journal entry")),
)


@dataclass(frozen=True)
class PapersExported:
    """One export of papers, which show personal data in full.

    Attributes:
        which: the day, the customer's number or the entry's number.
        customer: the customer's number where it is one customer's papers.
        digest: SHA-256 of the index, which names the digest of every paper.
    """

    by: Annotated[
        ExportedBy,
        Ask(Text("导出范围", "Exported"), AskKind.CHOICE, choices=EXPORTED_BY, default=""),
    ]
    which: Annotated[str, Ask(Text("具体为", "Which"), default="", longest=60)]
    customer: Annotated[
        str, Ask(Text("客户号", "Customer number"), required=False, default="", longest=40)
    ]
    papers: Annotated[int, Ask(Text("单据张数", "Papers"), AskKind.NUMBER, default=0)]
    digest: Annotated[str, Ask(Text("目录摘要", "Digest of the index"), default="", longest=64)]
    reason: Annotated[
        str, Ask(Text("导出原因", "Reason"), AskKind.CHOICE, choices=EXPORT_REASONS, default="")
    ]
    explained: Annotated[
        str, Ask(Text("原因说明", "Explained"), required=False, default="", longest=200)
    ]
