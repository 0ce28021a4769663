"""冻结: what keeps an account from paying out, whatever card or PIN is used [DOMAIN §3, §13]."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.money import Fen
from app.i18n import Text


class RestraintKind(StrEnum):
    """Who may stop an account, and why; a loss is none of them, for it stops the medium."""

    JUDICIAL = "judicial"
    POLICE_STOP = "police_stop"
    ADMINISTRATIVE = "administrative"
    BANK_CONTROL = "bank_control"
    SELF = "self"


RESTRAINT_TITLES = {
    RestraintKind.JUDICIAL: Text("司法冻结", "judicial freeze"),
    RestraintKind.POLICE_STOP: Text("公安紧急止付", "emergency stop-payment by the police"),
    RestraintKind.ADMINISTRATIVE: Text("行政冻结", "administrative freeze"),
    RestraintKind.BANK_CONTROL: Text("本行风险管控", "the bank's own risk control"),
    RestraintKind.SELF: Text("客户自助冻结", "the customer's own freeze"),
}


@dataclass
class Restraint:
    """A freeze of an account: one of 0 to n, beside whatever is reported lost.

    Attributes:
        amount: what is frozen, in fen; None for all that comes and goes.
        queue: place among the waiting ones (轮候), 0 for one in effect.
        until: when it ends by itself; None where its paper sets no term.
    """

    number: str
    account: str
    kind: RestraintKind
    authority: str
    document: str
    amount: Fen | None
    since: datetime
    until: datetime | None
    queue: int
    journal: str
    ended_at: datetime | None = None
    ended_by: str = ""

    def stands(self, at: datetime) -> bool:
        """Whether it keeps money back at that moment."""
        if self.ended_at is not None or self.queue:
            return False
        return self.until is None or at < self.until


def available(balance: Fen, restraints: Iterable[Restraint], at: datetime) -> Fen:
    """What of a balance may be paid out: nothing where all is frozen, never below zero."""
    held = 0
    for one in restraints:
        if not one.stands(at):
            continue
        if one.amount is None:
            return Fen(0)
        held += one.amount
    return Fen(max(0, balance - held))
