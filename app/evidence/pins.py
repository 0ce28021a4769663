"""That a customer knew the PIN of a card, that one was wrong, and the card in their hand: never a
digit of a PIN."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text


@dataclass(frozen=True)
class PinProven:
    """The customer entered the PIN of this card on their own side, and it agreed with its verifier.

    When that was the slot says. `issue` is which plastic of that number.

    Attributes:
        wrong_before: how many wrong ones had been entered since the last right one.
        mark: which PIN it was, without a word about it (`app.domain.pin_tries.mark_of`).
    """

    card: str
    issue: int
    wrong_before: int
    mark: str = field(repr=False)


@dataclass(frozen=True)
class PinTried:
    """One entry of a PIN that changes what is counted on its card; the slot of it is secret, so
    that nobody learns from a disk how it ended before it counts.

    Attributes:
        agreed: whether it was the right one.
        counted: how many wrong entries the card bore when this one was compared.
        mark: the PIN that it was compared with.
    """

    card: str
    issue: int
    agreed: bool
    counted: int
    mark: str = field(repr=False)


IN_HAND, LOST = "in_hand", "lost"
_WHERE = (
    Choice(IN_HAND, Text("在客户手中", "In the customer's hand")),
    Choice(LOST, Text("已挂失，无法出示", "Reported lost, so not shown")),
)


def _shown(values: Mapping[str, Any]) -> bool:
    return bool(values.get("where", IN_HAND) != LOST)


@dataclass(frozen=True)
class CardInHand:
    """The number of the card or passbook that the customer laid on the counter, as it is read off
    it; empty where it is lost."""

    number: Annotated[
        str,
        Ask(
            Text("手中卡（折）号码", "Number on the card"),
            hint=Text("刷卡，或照卡面录入", "swipe it, or type it off the card"),
            shown=_shown,
            default="",
            longest=30,
        ),
    ] = ""
    where: Annotated[
        str,
        Ask(Text("卡（折）", "The card"), AskKind.CHOICE, choices=_WHERE, default=IN_HAND),
    ] = IN_HAND

    @property
    def digits(self) -> str:
        """The number without the spaces that stand on a card."""
        return "".join(self.number.split())
