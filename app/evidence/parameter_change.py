"""参数变更: a business parameter's new value, from which day, and on what ground."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from app.domain.parameters import PARAMETERS
from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text


def _is_day(typed: str) -> Text | None:
    try:
        date.fromisoformat(typed)
    except ValueError:
        return Text("日期格式应如 2026-01-31。", "A date looks like 2026-01-31.")
    return None


_NAMES = tuple(Choice(one.name, one.title) for one in PARAMETERS)


@dataclass(frozen=True)
class ParameterChange:
    """What was entered; `before` and `after` are the values as the books keep them (JSON), the
    one that counted on that day until now and the new one."""

    name: Annotated[
        str,
        Ask(
            Text("参数", "Parameter"),
            AskKind.CHOICE,
            choices=_NAMES,
            default="",
        ),
    ]
    value: Annotated[str, Ask(Text("新值", "New value"), required=False, default="", longest=20)]
    valid_from: Annotated[
        str,
        Ask(
            Text("生效日期", "In force from"),
            hint=Text(
                "今日或以后，如 2026-01-31；利率可补录无取值的日期",
                "Today or later, such as 2026-01-31; a rate also for days without one",
            ),
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
            hint=Text(
                "文号及条款，或谁决定、何时决定", "Law and article, or who decided it and when"
            ),
            default="",
            longest=200,
        ),
    ]
    before: str = ""
    after: str = ""

    @property
    def day(self) -> date:
        """From which day it counts."""
        return date.fromisoformat(self.valid_from)
