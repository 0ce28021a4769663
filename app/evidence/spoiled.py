"""A blank card that was spoiled and is taken out of the stock with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text

SPOILED_REASONS = (
    Choice("damaged", Text("卡片损坏", "Card damaged")),
    Choice("misprinted", Text("印制错误", "Misprinted")),
    Choice("chip", Text("芯片不可读", "Chip unreadable")),
    Choice(
        "missing", Text("缺号（须立即报告主管）", "Missing in the box (report to the supervisor)")
    ),
)


@dataclass(frozen=True)
class SpoiledCard:
    """One blank card to be voided; voids are registered one by one [DOMAIN §8, s]."""

    serial: Annotated[str, Ask(Text("凭证号", "Voucher number"), default="", longest=32)]
    reason: Annotated[
        str, Ask(Text("作废原因", "Reason"), AskKind.CHOICE, choices=SPOILED_REASONS, default="")
    ]
