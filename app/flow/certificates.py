"""Certificates by which papers are signed, as the store keeps them; each stays for ever."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class KeptCertificate:
    """A certificate with what belongs to it; its private key is never among it in plain.

    Attributes:
        fingerprint: SHA-256 of the certificate, 64 hex digits.
        workstation: whose papers it signs; empty for another branch's, which is only known here.
        content: by what the branch vouches for it; the certificate, those above it, and the
            private key sealed by a secret that lies where the store's own key does.
        since, until: the time for which it was issued.
    """

    fingerprint: str
    workstation: str
    content: bytes
    since: datetime
    until: datetime


class Certificates(Protocol):
    """The certificates that this store knows."""

    def add(self, certificate: KeptCertificate) -> None:
        """Keeps one more; what is there already is left as it is, but that one which was only
        known becomes the workstation's that got its key."""
        ...

    def find(self, fingerprint: str) -> KeptCertificate | None: ...
    def of_workstation(self, workstation: str) -> tuple[KeptCertificate, ...]:
        """Those of one workstation, the latest first."""
        ...

    def every_one(self) -> tuple[KeptCertificate, ...]:
        """All that are known, the latest first."""
        ...
