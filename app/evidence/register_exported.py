"""A register that left the store, as a file or on paper: which part, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.exported import EXPORT_REASONS
from app.i18n import Text


class RegisterLeft(StrEnum):
    """In what form it left."""

    FILE = "file"
    PAPER = "paper"


REGISTER_LEFT = (
    Choice(RegisterLeft.FILE, Text("导出文件", "as a file")),
    Choice(RegisterLeft.PAPER, Text("打印", "on paper")),
)


@dataclass(frozen=True)
class RegisterExported:
    """One export of a register; names and numbers in it are masked.

    Attributes:
        which: what was looked for: part, days and words.
        digest: SHA-256 of the file, or of what was printed.
    """

    left: Annotated[
        RegisterLeft,
        Ask(Text("方式", "Form"), AskKind.CHOICE, choices=REGISTER_LEFT, default=""),
    ]
    which: Annotated[str, Ask(Text("范围", "Which"), default="", longest=200)]
    reports: Annotated[int, Ask(Text("笔数", "Lines"), AskKind.NUMBER, default=0)]
    digest: Annotated[str, Ask(Text("文件摘要", "Digest"), default="", longest=64)]
    reason: Annotated[
        str, Ask(Text("导出原因", "Reason"), AskKind.CHOICE, choices=EXPORT_REASONS, default="")
    ]
    explained: Annotated[
        str, Ask(Text("原因说明", "Explained"), required=False, default="", longest=200)
    ]
