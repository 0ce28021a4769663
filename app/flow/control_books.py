"""What the books know of controls that stand, and of accounts that were woken lately."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from app.domain.account import Account
from app.domain.restraint import Restraint, RestraintKind


class ControlReading(Protocol):
    """What home and the list of controls ask."""

    def restraints_standing(self, kind: RestraintKind, at: datetime) -> tuple[Restraint, ...]:
        """The freezes of one kind that nobody has ended and whose term has not passed by then, of
        all accounts; what ends first comes first."""
        ...

    def accounts_woken(self, since: datetime, limit: int) -> tuple[Account, ...]:
        """Accounts that slept and were woken at that moment or later, the latest first."""
        ...
