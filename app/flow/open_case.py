"""在途业务: a case that is open at some counter and about an account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class OpenCase:
    """A draft that names an account.

    Attributes:
        case: its id.
        operation: the transaction code.
        teller, workstation: whose it is, and where it was begun.
    """

    case: str
    operation: str
    teller: str
    workstation: str
    saved_at: datetime
