"""How much money is to move, and what the bank's books say of it: amounts, never anybody's PIN."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from app.domain.money import Fen
from app.evidence.ask import Ask, AskKind
from app.i18n import Text


def _some_money(amount: Fen) -> Text | None:
    return None if amount > 0 else Text("金额须大于零。", "The amount is above zero.")


@dataclass(frozen=True)
class MoneyAsked:
    """The amount that the customer named, in fen, and what they want to be noted with it.

    Raises:
        ValueError: an amount that is not above zero, by which money would go the other way.
    """

    amount: Annotated[
        Fen,
        Ask(
            Text("金额", "Amount"),
            AskKind.MONEY,
            hint=Text("元；可录入 5000、1.2万", "in yuan"),
            check=_some_money,
        ),
    ]
    note: Annotated[
        str,
        Ask(Text("附言", "Note"), required=False, default="", longest=60),
    ] = ""

    def __post_init__(self) -> None:
        if self.amount <= 0:
            raise ValueError(f"an amount is above zero: {self.amount}")


@dataclass(frozen=True)
class MoneyChecked:
    """What the books and the bank's parameters say of a movement of that amount, by themselves.

    Attributes:
        before: cash of the customer in fen that passed over the counter this way today already;
            0 for a transfer.
        identify: whether the document of whoever acts is checked, and a second person counts cash.
        reported: whether it reaches the amount from which cash is reported.
        source_asked: whether the bank registers where the money is from, or what it is for.
        booking: whether it had to be booked ahead.
        shows_balance: whether the bank prints the balance on the holder's own copy.
    """

    before: Fen
    identify: bool = False
    reported: bool = False
    source_asked: bool = False
    booking: bool = False
    shows_balance: bool = False


@dataclass(frozen=True)
class LevelAsked:
    """Whose word the case needs by the verdicts on it: a level, the teller's where nobody's."""

    level: int

    @property
    def approved(self) -> bool:
        """Whether somebody approves it."""
        return self.level > 1
