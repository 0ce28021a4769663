"""A picture or a document that is kept in the store and named by its digest."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Kept:
    """Bytes kept in the store: `digest` is SHA-256 in hex, `media_type` like `image/jpeg`."""

    digest: str
    media_type: str


def digest_of(content: bytes) -> str:
    """SHA-256 of `content` in hex: the name under which it is kept."""
    return hashlib.sha256(content).hexdigest()
