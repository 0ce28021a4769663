"""冲正: which entry is taken back and why, and what will be posted back for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from app.domain.money import Fen
from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text

CALLED_OFF = "withdrawn"
REVERSED_BECAUSE = (
    Choice("amount", Text("金额录错", "The amount was wrong")),
    Choice("account", Text("账户或卡号录错", "The account or card was wrong")),
    Choice("direction", Text("交易种类或方向办错", "The wrong business was done")),
    Choice("twice", Text("重复记账", "It was done twice")),
    Choice("pieces", Text("券别录错", "The denominations were wrong")),
    Choice(CALLED_OFF, Text("客户当场要求取消", "The customer called it off at once")),
    Choice("other", Text("其他", "Other")),
)


def _needs_words(values: Mapping[str, Any]) -> bool:
    return values.get("reason") == "other"


def _upper(typed: str) -> str:
    return "".join(typed.split()).upper()


@dataclass(frozen=True)
class ReversalAsked:
    """Which entry is to be taken back, and why.

    Attributes:
        entry: its number in the journal.
        explained: in words, where the reason is another than those of the list.
    """

    entry: Annotated[
        str,
        Ask(
            Text("原日志号", "Number of the entry"),
            hint=Text("从下方列表选择或照凭证录入", "chosen from the list below, or typed"),
            longest=32,
            default="",
            tidied=_upper,
        ),
    ]
    reason: Annotated[
        str,
        Ask(Text("冲正原因", "Reason"), AskKind.CHOICE, choices=REVERSED_BECAUSE, default=""),
    ]
    explained: Annotated[
        str,
        Ask(
            Text("原因说明", "Explained"),
            shown=_needs_words,
            default="",
            longest=100,
        ),
    ]


@dataclass(frozen=True)
class LineBack:
    """A line that is posted back.

    Attributes:
        amount: in fen, already turned round: above zero credit, below zero debit.
        said: what the line was for that is taken back, a code of `app.domain.ledger.Says`.
    """

    account: str
    amount: Fen
    said: str
    value_day: date | None = None


@dataclass(frozen=True)
class PiecesBack:
    """Pieces that go back the way they came: above zero into the drawer, below zero out of it."""

    drawer: str
    denomination: int
    count: int


@dataclass(frozen=True)
class ReversalShown:
    """What the books say of the entry, and what will be posted back.

    Attributes:
        teller, approved_by: who made it and who approved it; nobody where the second is empty.
        customer: empty where it is about none.
        holders: numbers of all customers whose accounts have lines in it, of a transfer two.
        others: who else holds cash that moves back: tellers besides the one who reverses, and the
            vault where two people keep what moves; nobody where it is the teller's own drawer.
    """

    entry: str
    at: datetime
    operation: str
    teller: str
    approved_by: str
    customer: str
    lines: tuple[LineBack, ...]
    pieces: tuple[PiecesBack, ...]
    holders: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def amount(self) -> Fen:
        """What is moved back: all its debits, or all its credits."""
        return Fen(sum(line.amount for line in self.lines if line.amount > 0))
