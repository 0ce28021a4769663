"""A draft is the filled slots of one piece of business, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from app.flow.codec import digest


@dataclass(frozen=True)
class Filled:
    """A value in its slot: when and by whom it came there, and what it spoke of then.

    `about` maps the name of each slot that the value spoke of to the digest of that slot's value.
    """

    value: Any
    at: datetime
    by: str
    about: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """Names the value: whoever speaks of it speaks of this very one."""
        return digest(self.value)


@dataclass(frozen=True)
class Draft:
    """One piece of business by one teller at one workstation.

    Attributes:
        id: names the draft for ever; the journal entry keeps it.
        operation: the transaction code (交易码).
        revision: grows by one at each saving; a save of an older revision is a Conflict.
    """

    id: str
    operation: str
    teller: str
    workstation: str
    opened_at: datetime
    saved_at: datetime
    revision: int = 0
    filled: Mapping[str, Filled] = field(default_factory=dict)

    def with_filled(self, name: str, filled: Filled) -> Draft:
        """The draft with one slot filled anew."""
        return replace(self, filled={**self.filled, name: filled})

    def without(self, name: str) -> Draft:
        """The draft with one slot emptied."""
        return replace(self, filled={k: v for k, v in self.filled.items() if k != name})
