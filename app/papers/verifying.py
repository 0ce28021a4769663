"""Whether the signatures in a PDF file are good, and which of its bytes they are about."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from asn1crypto import cms
from pyhanko.pdf_utils.decode_limits import DecodeLimits
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import ValidationError

from app.clock import CHINA
from app.papers.certificate import Certificate
from app.papers.signing import container
from app.papers.stated import SAYS

MOST_BYTES = 64 << 20
"""A paper of the counter has some hundred kilobytes; a longer file is not read."""
MOST_SIGNATURES = 50
"""A first print and its reprints; a file with more is not read."""
_MOST_CONTAINER = 64 << 10

# What is wrong with a file that was brought is said to the teller, not to the log: it may be much.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class SignatureFound:
    """One signature of a file.

    Attributes:
        says: which paper it says that it is under.
        at: the moment that it states.
        certificate: the one that it was made by, whoever that is.
        sound: whether it is a good signature over the very bytes that it is about.
        exact: whether it is written as this program writes signatures, to the last byte, so that
            nothing in it could have been changed without harm.
        base: so many bytes were there before it was put to the file.
        end: so many bytes of the file it is about, itself left out.
    """

    says: str
    reason: str
    name: str
    at: datetime | None
    certificate: Certificate
    sound: bool
    exact: bool
    base: int
    end: int


@dataclass(frozen=True)
class SignedFile:
    """The signatures of a file, in the order in which they were put to it."""

    signatures: tuple[SignatureFound, ...]
    length: int

    @property
    def whole(self) -> bool:
        """Whether there is a signature, each is good and exact, each begins where the one before
        it ends or behind that, and the last is about the file to its last byte."""
        found = self.signatures
        if not found or found[-1].end != self.length:
            return False
        ends = [one.end for one in found]
        return all(one.sound and one.exact for one in found) and ends == sorted(set(ends))


class Unreadable(Exception):
    """The file cannot be read as a PDF, or not within what a paper needs."""


def signatures_of(pdf: bytes) -> SignedFile:
    """The signatures of a file; none where it has none.

    Raises:
        Unreadable: it is damaged, no PDF, or too large to be a paper.
    """
    if len(pdf) > MOST_BYTES:
        raise Unreadable("too long")
    try:
        reader = PdfFileReader(io.BytesIO(pdf), decode_limits=DecodeLimits())
        embedded = reader.embedded_regular_signatures
        if len(embedded) > MOST_SIGNATURES:
            raise Unreadable("too many signatures")
        found = tuple(_found(pdf, one) for one in embedded)
    except (Unreadable, MemoryError):
        raise
    except Exception as error:
        # A damaged file makes its reader fail in any way there is; none of them is the program's.
        raise Unreadable(type(error).__name__) from error
    return SignedFile(tuple(sorted(found, key=lambda one: one.end)), len(pdf))


def _found(pdf: bytes, embedded: EmbeddedPdfSignature) -> SignatureFound:
    first, gap, after, rest = (int(one) for one in embedded.byte_range)
    if first != 0 or not 0 < gap < after <= len(pdf) or rest < 0 or after + rest > len(pdf):
        raise Unreadable("byte range")
    if after - gap > 2 * _MOST_CONTAINER:
        raise Unreadable("signature too long")
    written = pdf[gap:after]
    digest = sha256(pdf[:gap])
    digest.update(pdf[after : after + rest])
    certificate = _certificate(embedded)
    said = embedded.sig_object
    sound = _sound(embedded, digest.digest(), certificate)
    at = embedded.self_reported_timestamp
    return SignatureFound(
        says=str(said.get(SAYS, "")),
        reason=str(said.get("/Reason", "")),
        name=str(said.get("/Name", "")),
        at=at.astimezone(CHINA) if at is not None else None,
        certificate=certificate,
        sound=sound,
        exact=sound and _exact(written, embedded, digest.digest(), certificate),
        base=_base(pdf, gap),
        end=after + rest,
    )


def _certificate(embedded: EmbeddedPdfSignature) -> Certificate:
    """The certificate that a signature was made by, with the others that came along."""
    own = embedded.signer_cert.dump()
    others = [one.chosen.dump() for one in embedded.signed_data["certificates"]]
    return Certificate(own, tuple(one for one in others if one != own))


def _sound(embedded: EmbeddedPdfSignature, digest: bytes, certificate: Certificate) -> bool:
    """Whether the signature is good; whose it is, is asked elsewhere."""
    if digest not in _message_digests(embedded):
        return False
    context = ValidationContext(
        trust_roots=[embedded.signer_cert],
        allow_fetching=False,
        revocation_mode="soft-fail",
        # What was signed while the certificate held stays signed when it has ended.
        moment=certificate.read.not_valid_before_utc,
        best_signature_time=certificate.read.not_valid_before_utc,
    )
    try:
        status = validate_pdf_signature(
            embedded,
            signer_validation_context=context,
            key_usage_settings=KeyUsageConstraints(key_usage=set()),
            skip_diff=True,
        )
    except (SignatureValidationError, SigningError, ValidationError, PdfError):
        return False
    return bool(status.intact and status.valid)


def _message_digests(embedded: EmbeddedPdfSignature) -> Iterator[bytes]:
    for one in embedded.signer_info["signed_attrs"]:
        if one["type"].native == "message_digest":
            yield from (bytes(value.native) for value in one["values"])


def _exact(
    written: bytes, embedded: EmbeddedPdfSignature, digest: bytes, certificate: Certificate
) -> bool:
    """Whether a signature is written as this program writes it: the same container for the same
    digest, in capital hexadecimal digits, and nothing but zeros behind it."""
    info: Any = embedded.signer_info
    if info["digest_algorithm"]["algorithm"].native != "sha256":
        return False
    made = container(digest, certificate, bytes(info["signature"].native))
    room = len(written) - 2
    expected = made.hex().upper().encode().ljust(room, b"0")
    return written == b"<" + expected + b">"


def _base(pdf: bytes, gap: int) -> int:
    """Where the file ended before the revision that a signature stands in."""
    end = pdf.rfind(b"%%EOF", 0, gap)
    if end < 0:
        return 0
    end += len(b"%%EOF")
    while pdf[end : end + 1] in (b"\r", b"\n"):
        end += 1
    return end


def containers_of(pdf: bytes) -> tuple[bytes, ...]:
    """The CMS containers of the signatures of a file, for whoever checks them by another tool.

    Raises:
        Unreadable: see `signatures_of`.
    """
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        found = [bytes(one.pkcs7_content) for one in reader.embedded_regular_signatures]
    except Exception as error:
        raise Unreadable(type(error).__name__) from error
    return tuple(cms.ContentInfo.load(one).dump() for one in found)
