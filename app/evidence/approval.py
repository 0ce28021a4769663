"""授权: the decision of an authoriser who looked at the case, and what exactly they saw."""

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
class Seen:
    """Something that was on the page when they signed: its code, and a digest of all it said."""

    code: str
    digest: str


@dataclass(frozen=True)
class ShownValue:
    """A line of the review in the words in which it was shown, to be held against a later one."""

    slot: str
    field: str
    label: Text
    said: Text


@dataclass(frozen=True)
class EarlierWord:
    """What an authoriser said of this case before: nobody is asked a second time unawares."""

    decision: Decision
    staff: str
    name: str
    at: datetime
    reason: str
    lapsed: Text = Text("", "")


@dataclass(frozen=True)
class Approval:
    """授权: who decided, at which level, and on what they saw.

    Attributes:
        seen: codes of the verdicts that were on the page when they signed. The first version of
            the program kept no more than these.
        reason: required to return or reject.
        findings: every verdict, with the digest of its content.
        changes: what the case says otherwise than the books, each with its digest.
        review: digest of the whole review that they signed for; empty in what the first version
            wrote, which is therefore approved anew before it is performed.
        workstation: where they signed.
        shown: the review in words, for a case that comes back to an authoriser.
        before: earlier words on this case, oldest first.
        lapsed: why the word no longer stands although nothing that it speaks of was changed.
    """

    decision: Decision
    staff: str
    name: str
    level: int
    seen: tuple[str, ...]
    at: datetime
    reason: str = ""
    marks: tuple[Mark, ...] = ()
    findings: tuple[Seen, ...] = ()
    changes: tuple[Seen, ...] = ()
    review: str = ""
    workstation: str = ""
    shown: tuple[ShownValue, ...] = ()
    before: tuple[EarlierWord, ...] = ()
    lapsed: Text = Text("", "")

    @property
    def stands(self) -> bool:
        """Whether this is an approval that still counts."""
        return self.decision is Decision.APPROVED and not self.lapsed

    @property
    def told(self) -> tuple[EarlierWord, ...]:
        """This word and all before it, oldest first."""
        this = EarlierWord(self.decision, self.staff, self.name, self.at, self.reason, self.lapsed)
        return (*self.before, this)
