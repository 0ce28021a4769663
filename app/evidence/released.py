"""Releasing a loss: the card or passbook that is there again, why, and how lightly it may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from app.domain.card_number import read_off
from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text

_DIGITS_ONLY = Text("只录数字，或刷卡（折）。", "Digits only, or swipe it.")


def digits_only(number: str) -> Text | None:
    """What is wrong with a number that was typed or swiped, in one sentence; None where nothing
    is."""
    return None if number.isascii() and number.isdigit() else _DIGITS_ONLY


class ReleaseReason(StrEnum):
    """撤销原因 of form D [DOMAIN §2.4 D]."""

    FOUND = "found"
    OTHER = "other"


RELEASE_REASON_TITLES = {
    ReleaseReason.FOUND: Text(
        "已找回（卡、折已在手，密码已想起）", "found again (a PIN: remembered)"
    ),
    ReleaseReason.OTHER: Text("其他（须说明）", "other (explain)"),
}
RELEASE_REASONS = tuple(Choice(one, RELEASE_REASON_TITLES[one]) for one in ReleaseReason)


@dataclass(frozen=True)
class PlasticInHand:
    """凭证号核对: the number on the card or passbook that is there again [DOMAIN §2.4 D].

    The teller enters it from the plastic itself, never from the screen; the program compares. Of a
    swipe nothing is kept but the number: the track is authentication data [JR/T 0171, C3].

    Attributes:
        sequence: which plastic of that number it is, where print or chip tells it (卡序号); 0
            where they do not.
    """

    number: Annotated[
        str,
        Ask(
            Text("手中卡（折）的号码", "Number on the card or passbook in hand"),
            hint=Text("照实物录入或刷卡，不得照屏幕录入", "from the plastic itself, or swiped"),
            default="",
            longest=32,
            check=digits_only,
            tidied=read_off,
        ),
    ]
    sequence: Annotated[
        int,
        Ask(
            Text("卡序号（第几张）", "Which plastic of this number"),
            AskKind.NUMBER,
            hint=Text(
                "卡面或芯片载明的才填；首张为1，同号换卡后为2起",
                "only where print or chip says it: 1 at first, 2 after a card of the same number",
            ),
            required=False,
            default=None,
        ),
    ] = 0


class PinStill(StrEnum):
    """Whether the PIN that was reported lost is the holder's alone after all."""

    KNOWN = "known"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True)
class PinPart:
    """密码部分: a report that covers the PIN is released as a whole, so the PIN must be good."""

    still: Annotated[
        PinStill,
        Ask(
            Text("密码", "PIN"),
            AskKind.CHOICE,
            choices=(
                Choice(
                    PinStill.KNOWN,
                    Text(
                        "客户记得密码，且未被他人知道",
                        "The holder knows it, and nobody else does",
                    ),
                ),
                Choice(
                    PinStill.FORGOTTEN,
                    Text("已忘记，或可能被他人知道", "Forgotten, or others may know it"),
                ),
            ),
            default="",
        ),
    ]


def _explained(values: Mapping[str, Any]) -> bool:
    return values.get("reason") == ReleaseReason.OTHER


@dataclass(frozen=True)
class ReleaseSaid:
    """Why the holder takes the report back, in form D's words."""

    reason: Annotated[
        ReleaseReason,
        Ask(
            Text("解挂原因", "Why"),
            AskKind.CHOICE,
            choices=RELEASE_REASONS,
            default=ReleaseReason.FOUND,
        ),
    ]
    explained: Annotated[
        str,
        Ask(Text("说明", "Explained"), shown=_explained, default="", longest=120),
    ] = ""


@dataclass(frozen=True)
class ReleaseWay:
    """How a holder's own verbal report is undone, as the bank's parameter has it that day.

    Attributes:
        report: the number of the report.
        light: whether the document alone is enough, without face and without approval.
    """

    report: str
    light: bool
