"""What the QR code of a paper says: which paper it is, as only this branch can say it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from app.domain.check_code import LENGTH as CODE_LENGTH

VERSION = 1
DIGEST = 16
"""Hex digits of the entry's digest: enough to name an entry; the check code and the signature keep
the rest from being made up."""
SIGNATURE_BYTES = 64
_SIGNATURE = 100
"""512 bits in base 36: capital letters and digits, which a QR code sets closest."""
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_REAL, _TRAINING = "R", "T"
_FORM = re.compile(
    r"GT1(?P<kind>[RT]):(?P<branch>[0-9A-Z]{1,16}):(?P<journal>[0-9A-Z-]{3,40})"
    r":(?P<paper>[0-9A-Z.]{1,40}):(?P<copy>[0-9A-Z.]{1,16}):(?P<digest>[0-9A-F]{16})"
    rf":(?P<code>[2-9A-Z]{{{CODE_LENGTH}}})(?::(?P<signature>[0-9A-Z]{{{_SIGNATURE}}}))?"
)


@dataclass(frozen=True)
class PaperMark:
    """What the QR code of one copy of one paper says.

    Attributes:
        training: whether it was made in training.
        digest: the first digits of the journal entry's digest.
        code: the check code, which nobody can make without the branch's secret.
        signature: over all before it, by the key of the workstation's certificate; empty where
            that key makes signatures which are too long for a QR code.
    """

    training: bool
    branch: str
    journal: str
    paper: str
    copy: str
    digest: str
    code: str = ""
    signature: bytes = b""

    @property
    def named(self) -> str:
        """What the check code is made from."""
        return ":".join(
            (
                f"GT{VERSION}{_TRAINING if self.training else _REAL}",
                self.branch,
                self.journal,
                _outward(self.paper),
                _outward(self.copy),
                self.digest,
            )
        )

    @property
    def signed(self) -> str:
        """What the signature is over."""
        return f"{self.named}:{self.code}"

    @property
    def said(self) -> str:
        """What the QR code says: letters and digits that a QR code sets close together."""
        if not self.signature:
            return self.signed
        return f"{self.signed}:{_base36(self.signature)}"


def mark_of(
    *, training: bool, branch: str, journal: str, paper: str, copy: str, digest: str
) -> PaperMark:
    """The mark of a copy, still without check code and signature; `digest` is the entry's."""
    return PaperMark(training, branch, journal, paper, copy, digest[:DIGEST].upper())


def read_mark(said: str) -> PaperMark | None:
    """The mark that a QR code says; None where it is no mark of a paper."""
    found = _FORM.fullmatch(unicodedata.normalize("NFKC", said).strip())
    if found is None:
        return None
    number = int(found["signature"] or "0", 36)
    if number >> (8 * SIGNATURE_BYTES):
        return None
    mark = PaperMark(
        training=found["kind"] == _TRAINING,
        branch=found["branch"],
        journal=found["journal"],
        paper=_inward(found["paper"]),
        copy=_inward(found["copy"]),
        digest=found["digest"],
        code=found["code"],
    )
    if found["signature"] is None:
        return mark
    return replace(mark, signature=number.to_bytes(SIGNATURE_BYTES, "big"))


def _outward(code: str) -> str:
    """A code of the program as a QR code says it, which has no underscore."""
    return code.upper().replace("_", ".")


def _inward(code: str) -> str:
    return code.lower().replace(".", "_")


def _base36(content: bytes) -> str:
    number = int.from_bytes(content, "big")
    digits = []
    for _ in range(_SIGNATURE):
        number, digit = divmod(number, 36)
        digits.append(_DIGITS[digit])
    return "".join(reversed(digits))
