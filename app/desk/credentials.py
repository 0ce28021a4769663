"""Passwords and PINs: only their Argon2id verifiers are ever kept."""

from __future__ import annotations

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher()
"""Argon2id with the parameters of RFC 9106's second recommendation (64 MiB, three passes)."""


@cache
def _nobody() -> str:
    return _HASHER.hash("nobody")


def verifier(secret: str) -> str:
    """The Argon2id verifier of a password or a PIN."""
    return _HASHER.hash(secret)


def agrees(kept: str | None, secret: str) -> bool:
    """Whether a secret is the one that the verifier was made of.

    Takes as long where there is no verifier, so that timing does not tell who exists.
    """
    try:
        return _HASHER.verify(kept or _nobody(), secret) and kept is not None
    except (VerificationError, InvalidHashError):
        return False
