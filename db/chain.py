"""The seals of the journal that only the program can set: without the store's secret none fits."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable


def derived(secret: bytes, purpose: str) -> bytes:
    """A key for one purpose, 32 bytes, from which the secret cannot be found."""
    return hmac.new(secret, purpose.encode(), hashlib.sha256).digest()


def entry_mark(key: bytes, digest: str) -> str:
    """The mark of an entry: that this program sealed it."""
    return _mark(key, "entry", digest)


def head_mark(key: bytes, workstation: str, sequence: int, digest: str) -> str:
    """The mark of the end of a workstation's journal: so many entries, and this is the last."""
    return _mark(key, "head", workstation, str(sequence), digest)


def roll_of(workstations: Iterable[str]) -> str:
    """The roll of the workstations that keep a journal here, as it is stored."""
    return json.dumps(sorted(workstations), ensure_ascii=False)


def workstations_of(roll: str) -> tuple[str, ...]:
    """The workstations of a stored roll."""
    return tuple(json.loads(roll))


def roll_mark(key: bytes, roll: str) -> str:
    """The mark of the roll: no workstation's journal has been taken away whole."""
    return _mark(key, "roll", roll)


def same(one: str, other: str) -> bool:
    """Whether two marks are the same."""
    return hmac.compare_digest(one.encode(), other.encode())


def _mark(key: bytes, *words: str) -> str:
    return hmac.new(key, json.dumps(words).encode(), hashlib.sha256).hexdigest()
