"""账户明细: for which days its holder wants the lines of an account, and what they were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from app.domain.money import Fen
from app.evidence.ask import Ask, AskKind
from app.i18n import Text


def is_day(typed: str) -> Text | None:
    """What is wrong with a day that was typed; None where nothing is."""
    try:
        date.fromisoformat(typed)
    except ValueError:
        return Text("日期格式应如 2026-01-31。", "A date looks like 2026-01-31.")
    return None


@dataclass(frozen=True)
class StatementAsked:
    """The days that the holder wants, both included, and that it is the holder who asks."""

    first: Annotated[
        str,
        Ask(
            Text("起始日期", "First day"),
            hint=Text("如 2026-01-01", "such as 2026-01-01"),
            default="",
            longest=10,
            check=is_day,
        ),
    ]
    last: Annotated[
        str,
        Ask(
            Text("截止日期", "Last day"),
            hint=Text("如 2026-01-31", "such as 2026-01-31"),
            default="",
            longest=10,
            check=is_day,
        ),
    ]
    compared: Annotated[
        bool,
        Ask(
            Text("核对身份", "Compared"),
            AskKind.TICK,
            says=Text(
                "持有人本人在柜台，已出示有效身份证件，姓名、号码与该账户户名核对一致。",
                "The holder is here in person with a valid document; name and number agree with "
                "the account.",
            ),
            default=False,
        ),
    ]

    @property
    def days(self) -> tuple[date, date]:
        """The first day and the last."""
        return date.fromisoformat(self.first), date.fromisoformat(self.last)


@dataclass(frozen=True)
class LineMade:
    """One line of the statement, amounts in fen.

    Attributes:
        at: when its entry was written; None where the journal does not have it.
        amount: above zero paid in, below zero paid out.
        entry: number of its entry in the journal.
    """

    day: date
    at: datetime | None
    says: str
    amount: Fen
    balance: Fen
    entry: str


@dataclass(frozen=True)
class StatementMade:
    """The statement as the books had it when it was shown.

    Attributes:
        lines: oldest first; empty where there are more than are printed at once.
        count: how many lines there are.
    """

    account: str
    opening: Fen
    closing: Fen
    count: int
    lines: tuple[LineMade, ...]

    @property
    def paid_in(self) -> Fen:
        """All that was paid in, in fen."""
        return Fen(sum(line.amount for line in self.lines if line.amount > 0))

    @property
    def paid_out(self) -> Fen:
        """All that was paid out, in fen."""
        return Fen(-sum(line.amount for line in self.lines if line.amount < 0))
