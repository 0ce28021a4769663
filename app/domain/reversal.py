"""冲正: an entry of the day taken back by another; both stay, and each names the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass
class Reversal:
    """Which entry was reversed by which; an entry is reversed once.

    Attributes:
        entry: journal number of what was reversed.
        by: journal number of the entry that reverses it.
    """

    entry: str
    by: str
    at: datetime
