"""What screens show of controls: those that stand, objections to answer, accounts to watch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.titled import Titled
from app.i18n import Text


class ControlPart(Titled):
    """The parts of the list."""

    ENDING = "ending", Text("即将到期", "End soon")
    OBJECTIONS = "objections", Text("待答复异议", "Objections")
    STANDING = "standing", Text("全部管控", "All controls")
    WATCHED = "watched", Text("激活关注", "Woken, watched")


@dataclass(frozen=True)
class ControlsDue:
    """What waits of controls.

    Attributes:
        ending: controls that end by themselves within the bank's hours.
        objections: objections that are not answered yet; `overdue` of them should have been.
        watched: accounts that were woken and are watched.
    """

    ending: int = 0
    objections: int = 0
    overdue: int = 0
    watched: int = 0


@dataclass(frozen=True)
class ControlLine:
    """A control, or an account that was woken; nothing of why.

    Attributes:
        number: of the control; empty for a woken account, which leads to its customer.
        name, account: masked.
        until: when the control ends, or the watch; None for no end.
        answer_until: the last day to answer an objection (ISO); empty where there is none.
    """

    number: str
    customer: str
    name: str
    account: str
    amount: Text
    since: datetime
    until: datetime | None
    answer_until: str
    overdue: bool = False
