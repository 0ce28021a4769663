"""文本换版: a new version of a fixed wording, from which day, and on what ground."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from app.domain.wording import (
    LONGEST,
    LONGEST_TITLE,
    WORDING_TITLES,
    Wording,
    WordingCode,
    wrong_with_text,
    wrong_with_title,
    wrong_with_version,
)
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.worded import ShownWording
from app.i18n import Text


def _is_day(typed: str) -> Text | None:
    try:
        date.fromisoformat(typed)
    except ValueError:
        return Text("日期格式应如 2026-01-31。", "A date looks like 2026-01-31.")
    return None


def _of_the_face(values: Mapping[str, Any]) -> bool:
    return values.get("code") == WordingCode.FACE_NOTICE


_CODES = tuple(Choice(code.value, WORDING_TITLES[code]) for code in WordingCode)


@dataclass(frozen=True)
class WordingChange:
    """What was entered, word for word. `before` is the version that counted on that day until
    now; `digest` that of the new Chinese text."""

    code: Annotated[
        WordingCode,
        Ask(Text("文本", "Wording"), AskKind.CHOICE, choices=_CODES, default=""),
    ]
    version: Annotated[
        str,
        Ask(
            Text("新版本号", "New version"),
            hint=Text(
                "字母、数字和 . _ -，如 BANK-2026-1",
                "Letters, digits and . _ -, such as BANK-2026-1",
            ),
            default="",
            longest=40,
            check=wrong_with_version,
        ),
    ]
    title_zh: Annotated[
        str,
        Ask(
            Text("中文标题", "Chinese title"),
            default="",
            longest=LONGEST_TITLE,
            check=wrong_with_title,
        ),
    ]
    text_zh: Annotated[
        str,
        Ask(
            Text("中文正文", "Chinese text"),
            AskKind.LONG_TEXT,
            hint=Text(
                "以中文为准。每段一行；“第一条　…”“一、…”“（一）…”开头的行印成编号条款。",
                "This one binds. A paragraph to a line; lines that begin with the number of an "
                "article, a chapter or an item are printed as numbered clauses.",
            ),
            default="",
            longest=LONGEST,
            check=wrong_with_text,
        ),
    ]
    title_en: Annotated[
        str,
        Ask(
            Text("英文标题", "English title"),
            default="",
            longest=LONGEST_TITLE * 2,
            check=wrong_with_title,
        ),
    ]
    text_en: Annotated[
        str,
        Ask(
            Text("英文正文", "English text"),
            AskKind.LONG_TEXT,
            hint=Text(
                "与中文逐段对应：“Article 1 …”“1. …”“(1) …”。",
                "Paragraph by paragraph as the Chinese: “Article 1 …”, “1. …”, “(1) …”.",
            ),
            default="",
            longest=LONGEST,
            check=wrong_with_text,
        ),
    ]
    later_business: Annotated[
        bool,
        Ask(
            Text("以后业务", "Later business"),
            AskKind.TICK,
            says=Text(
                "该文本写明现场照片在客户以后办理业务时用于核对本人；未写明的不得勾选。",
                "It says that the picture serves to recognise the customer in later business; "
                "where it does not say so, leave this unticked.",
            ),
            shown=_of_the_face,
            required=False,
            default=False,
        ),
    ]
    valid_from: Annotated[
        str,
        Ask(
            Text("生效日期", "In force from"),
            hint=Text("最早为明日，如 2026-01-31", "Tomorrow at the earliest, such as 2026-01-31"),
            default="",
            longest=10,
            check=_is_day,
        ),
    ]
    source: Annotated[
        str,
        Ask(
            Text("依据", "Ground"),
            AskKind.LONG_TEXT,
            hint=Text("文号，或谁审定、何时审定", "Document number, or who settled it and when"),
            default="",
            longest=200,
        ),
    ]
    before: str = ""
    digest: str = ""

    @property
    def day(self) -> date:
        """From which day it counts."""
        return date.fromisoformat(self.valid_from)

    @property
    def shown(self) -> tuple[ShownWording, ...]:
        """The version that is put in."""
        return (ShownWording(WordingCode(self.code), self.version, self.digest),)

    def wording(self, journal: str = "") -> Wording:
        """The version that was entered, put in by the entry of this number."""
        return Wording(
            WordingCode(self.code),
            self.version,
            Text(self.title_zh, self.title_en),
            Text(self.text_zh, self.text_en),
            self.day,
            journal,
        )
