"""同意: what a customer agreed to for later business too, until they withdraw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.wording import WordingCode


@dataclass
class ConsentRecord:
    """A consent that outlives the case in which it was given [PIPL 14, 15; DOMAIN §13.8].

    Attributes:
        version, digest: the wording that was agreed to.
        journal: the entry in which it was given.
        withdrawn_by: the entry in which it was withdrawn.
    """

    customer: str
    code: WordingCode
    version: str
    digest: str
    given_at: datetime
    journal: str
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""
