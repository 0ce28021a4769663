"""A card or passbook in the branch's custody: which one, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.found_card import FoundIs
from app.i18n import Text


class Becomes(StrEnum):
    """What becomes of a card in custody."""

    RETURNED = "returned"
    CUT = "cut"
    HANDED_ON = "handed_on"


BECOMES_TITLES = {
    Becomes.RETURNED: Text("交还持卡人本人", "given back to the holder"),
    Becomes.CUT: Text("剪角作废", "cut"),
    Becomes.HANDED_ON: Text("移交发卡行（非本行卡）", "handed on to its bank (not of this one)"),
}


BECOMES = tuple(Choice(one, BECOMES_TITLES[one]) for one in Becomes)


def _explained(values: Mapping[str, Any]) -> bool:
    return values.get("becomes") != Becomes.RETURNED


@dataclass(frozen=True)
class HeldEnding:
    """拾得卡处理: the line of the register, and what is done with the plastic.

    Attributes:
        number: of the line (拾得卡登记号).
    """

    number: Annotated[
        str, Ask(Text("拾得卡登记号", "Number in the register"), default="", longest=32)
    ]
    becomes: Annotated[
        Becomes,
        Ask(
            Text("处理", "What is done"),
            AskKind.CHOICE,
            choices=BECOMES,
            default=Becomes.RETURNED,
        ),
    ]
    explained: Annotated[
        str,
        Ask(
            Text("说明", "Explained"),
            hint=Text("剪角原因，或移交何处、由谁签收", "why it is cut, or to whom it went"),
            shown=_explained,
            default="",
            longest=120,
        ),
    ] = ""


@dataclass(frozen=True)
class HeldChosen:
    """The plastic in custody as register and books have it, for the teller to see and confirm.

    Attributes:
        number: of the line; the rest is empty or None where there is no such line.
        card, issue: number and plastic as registered.
        is_: what it is by the books as of now.
        since, by: when it was taken in, and by whom.
    """

    number: str
    card: str
    issue: int
    customer: str
    name: str
    is_: FoundIs | None
    since: datetime | None
    by: str
