"""What a PDF file states of itself without being opened: which paper it says it is."""

from __future__ import annotations

import re

SAYS = "/GuitaiPaper"
"""Where a signature says which paper it is under: what the QR code says, itself signed."""

_SAID = re.compile(SAYS.encode() + rb"\s*\(((?:[^()\\]|\\[0-7]{3}|\\.){1,600})\)", re.DOTALL)
_END = b"%%EOF"
_ESCAPED = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)


def stated(pdf: bytes) -> tuple[str, ...]:
    """What the signatures in the file say that it is, first to last; nothing is proved by it."""
    return tuple(_ESCAPED.sub(_plain, found).decode("latin-1") for found in _SAID.findall(pdf))


def unsigned(pdf: bytes) -> bytes:
    """The file as it was before its first signature; the whole file where it has none."""
    signed = pdf.find(SAYS.encode())
    end = pdf.rfind(_END, 0, signed) if signed >= 0 else -1
    if end < 0:
        return pdf
    end += len(_END)
    while pdf[end : end + 1] in (b"\r", b"\n"):
        end += 1
    return pdf[:end]


def _plain(escaped: re.Match[bytes]) -> bytes:
    code = escaped[1]
    return bytes((int(code, 8) & 0xFF,)) if len(code) == 3 else code
