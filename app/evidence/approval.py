"""What a supervisor decided about a case, having seen all of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.i18n import Text


class Decision(StrEnum):
    """The three answers of an authoriser [DOMAIN §2.1 step 13]."""

    APPROVED = "approved"
    RETURNED = "returned"
    REJECTED = "rejected"


DECISION_TITLES = {
    Decision.APPROVED: Text("同意", "approved"),
    Decision.RETURNED: Text("退回修改", "returned"),
    Decision.REJECTED: Text("拒绝", "rejected"),
}


@dataclass(frozen=True)
class Mark:
    """A field that the authoriser wants looked at again: the slot, the field, and why."""

    slot: str
    field: str
    note: str = ""


@dataclass(frozen=True)
class Approval:
    """授权: who decided, at which level, and on what they saw.

    Attributes:
        seen: codes of the verdicts that were on the page when they signed.
        reason: required to return or reject.
    """

    decision: Decision
    staff: str
    name: str
    level: int
    seen: tuple[str, ...]
    at: datetime
    reason: str = ""
    marks: tuple[Mark, ...] = ()
