"""休眠激活: what sleeps or is suspended, and what its holder says of how it will be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from app.evidence.acceptance import COMPANIONS, PURPOSES, Companions
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.due_diligence import OCCUPATION_CHOICES
from app.i18n import Text


@dataclass(frozen=True)
class AccountAsleep:
    """What the books keep stopped on the account for want of use, or for an expired document.

    Attributes:
        account: its number.
        dormant_since, non_counter_since: None where it is not so.
        overdue_since: since when the system stops payment for an expired document.
    """

    account: str
    dormant_since: datetime | None
    non_counter_since: datetime | None
    overdue_since: datetime | None

    @property
    def anything(self) -> bool:
        """Whether there is anything to bring back to life."""
        return bool(self.dormant_since or self.non_counter_since or self.overdue_since)


class WhoUses(StrEnum):
    """Whether the holder uses the account in person."""

    HOLDER = "holder"
    OTHERS = "others"


WHO_USES = (
    Choice(WhoUses.HOLDER, Text("本人使用", "the holder")),
    Choice(WhoUses.OTHERS, Text("他人使用或说不清", "somebody else, or it is not clear")),
)


class PhoneIs(StrEnum):
    """Whose name the mobile number stands in."""

    OWN = "own"
    ANOTHERS = "anothers"


PHONE_IS = (
    Choice(PhoneIs.OWN, Text("本人实名", "in the holder's own name")),
    Choice(PhoneIs.ANOTHERS, Text("他人名下或说不清", "somebody else's, or it is not clear")),
)


def _other_purpose(values: Mapping[str, Any]) -> bool:
    return values.get("purpose") == "99"


@dataclass(frozen=True)
class FiveQuestions:
    """五问: own use, reason, occupation, address, phone in the own name; asked face to face of
    whoever wakes an account that slept [DOMAIN §9.1, s].

    Attributes:
        why: why it is used again, in the customer's words.
        address: where they live now; empty for as in the document.
    """

    who: Annotated[
        WhoUses,
        Ask(Text("谁使用账户", "Who uses it"), AskKind.CHOICE, choices=WHO_USES, default=""),
    ]
    purpose: Annotated[
        str,
        Ask(Text("今后用途", "What for"), AskKind.CHOICE, choices=PURPOSES, default=""),
    ]
    purpose_explained: Annotated[
        str,
        Ask(
            Text("用途说明", "Purpose explained"),
            hint=Text("用途为“其他”时必填", "required for “other”"),
            shown=_other_purpose,
            default="",
        ),
    ]
    why: Annotated[
        str,
        Ask(
            Text("为什么重新启用", "Why it is used again"),
            hint=Text("照客户原话", "in the customer's words"),
            default="",
            longest=200,
        ),
    ]
    occupation: Annotated[
        str,
        Ask(Text("职业", "Occupation"), AskKind.CHOICE, choices=OCCUPATION_CHOICES, default=""),
    ]
    address: Annotated[
        str,
        Ask(
            Text("现住址", "Residence"),
            hint=Text("与证件住址一致时留空", "leave empty when as on the document"),
            required=False,
            default="",
        ),
    ]
    phone_is: Annotated[
        PhoneIs,
        Ask(Text("手机号实名", "Mobile number"), AskKind.CHOICE, choices=PHONE_IS, default=""),
    ]
    companions: Annotated[
        Companions,
        Ask(Text("陪同情况", "Companions"), AskKind.CHOICE, choices=COMPANIONS, default=""),
    ]
    warned: Annotated[
        bool,
        Ask(
            Text("风险提示", "Warning"),
            AskKind.TICK,
            says=Text(
                "已向客户提示：账户只限本人使用，不得出租、出借、出售；突然启用久未使用的账户是常见的骗局。",
                "The customer was warned: the account is for the holder alone and never lent or "
                "sold; waking an unused account is a common fraud.",
            ),
            default=False,
        ),
    ]
