"""The journal: what was performed, by whom and on what evidence, each entry sealed to the last."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec

from app.flow.codec import encode
from app.flow.outcome import Outcome
from app.flow.rule import Verdict
from app.i18n import Text

GENESIS = "0" * 64
"""What the first entry of a workstation names as the digest before it."""

FOUNDING_CODE = "0001"
"""The code of the entry with which every store begins; no operation of the catalogue."""


@dataclass(frozen=True)
class Fact:
    """A slot's value as plain data, when and by whom it was witnessed."""

    value: Any
    at: datetime
    by: str


@dataclass(frozen=True)
class Body:
    """What an entry carries; its canonical JSON is what the digest is taken over."""

    facts: Mapping[str, Fact]
    verdicts: tuple[Verdict, ...]
    made: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True)
class Entry:
    """An entry about to be written. `customer` is empty where no customer came of it."""

    at: datetime
    operation: str
    outcome: Outcome
    case: str
    made_by: str
    approved_by: str
    customer: str
    headline: str
    body: Body


@dataclass(frozen=True)
class EntryHead:
    """What a list says of an entry: who did what when, without the facts."""

    number: str
    workstation: str
    sequence: int
    at: datetime
    operation: str
    outcome: Outcome
    case: str
    made_by: str
    approved_by: str
    customer: str
    headline: str


@dataclass(frozen=True)
class EntryRead(EntryHead):
    """An entry as it stands in the journal; `body` is the very bytes that were sealed."""

    body: bytes
    previous: str
    digest: str

    @property
    def content(self) -> Body:
        """The body, decoded."""
        return msgspec.json.decode(self.body, type=Body)

    @property
    def made(self) -> Mapping[str, str]:
        """What the effect brought about."""
        return self.content.made


@dataclass(frozen=True)
class Proved:
    """How far the journal of a workstation is proved: nothing changed, removed or inserted.

    Attributes:
        sequence: up to here.
        digest: of that entry.
        fault: what is wrong with the next one; None while nothing is.
    """

    sequence: int = 0
    digest: str = GENESIS
    fault: Text | None = None


def entry_number(workstation: str, sequence: int) -> str:
    """The number under which an entry is known, such as `0101-01-000017`."""
    return f"{workstation}-{sequence:06d}"


def seal(
    *,
    previous: str,
    workstation: str,
    sequence: int,
    at: str,
    operation: str,
    outcome: str,
    case: str,
    made_by: str,
    approved_by: str,
    customer: str,
    headline: str,
    body: bytes,
) -> str:
    """The digest of an entry: SHA-256 over all that it says and the digest before it.

    `at` is ISO 8601 with the offset, exactly as stored.
    """
    said = encode(
        [
            previous,
            workstation,
            sequence,
            at,
            operation,
            outcome,
            case,
            made_by,
            approved_by,
            customer,
            headline,
            hashlib.sha256(body).hexdigest(),
        ]
    )
    return hashlib.sha256(said).hexdigest()
