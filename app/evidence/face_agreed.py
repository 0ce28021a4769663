"""The consent to the face that a customer gave earlier and that still stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FaceAgreed:
    """Under which version it was given, when, and in which entry; all empty where none stands or
    where somebody else than the customer is here."""

    version: str
    digest: str
    given_at: str
    journal: str

    @property
    def stands(self) -> bool:
        """Whether there is one, so that no new one is asked for."""
        return bool(self.version)


NONE_STANDS = FaceAgreed("", "", "", "")
