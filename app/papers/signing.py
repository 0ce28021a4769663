"""Signs a finished paper: the paper stays as it is, byte for byte, and the signature follows it."""

from __future__ import annotations

import asyncio
import io
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256, shake_256

from asn1crypto import x509
from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject, pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.papers.certificate import Certificate, Credential
from app.papers.faults import bad_pdf
from app.papers.stated import SAYS

_DIGEST = "sha256"
_LONGEST_ECDSA = 72


@dataclass(frozen=True)
class SignatureWords:
    """What a signature says of itself to whoever opens the paper in any reader.

    Attributes:
        field: the name of the field, one of its own for each signature under a paper.
        at: the moment that it states.
        says: what the QR code says.
    """

    field: str
    at: datetime
    name: str
    location: str
    reason: str
    contact: str
    says: str


def sign(pdf: bytes, words: SignatureWords, credential: Credential) -> bytes:
    """The paper with a signature as PAdES B-B in a revision of its own after its last byte.

    The same paper, words and credential give the same bytes. A paper that is signed already is
    signed once more: a reprint mark is a revision, and its signature covers everything before it.

    Raises:
        PaperFault: BAD_PDF.
    """
    try:
        writer = _Revision(io.BytesIO(pdf))
        embedding = PdfCMSEmbedder(SigFieldSpec(words.field)).write_cms(words.field, writer)
        next(embedding)
        placeholder = SignatureObject(
            timestamp=words.at,
            subfilter=SigSeedSubFilter.PADES,
            name=words.name,
            location=words.location,
            reason=words.reason,
            contact_info=words.contact,
            bytes_reserved=2 * _room(credential),
        )
        placeholder[pdf_name(SAYS)] = pdf_string(words.says)
        embedding.send(SigObjSetup(sig_placeholder=placeholder))
        prepared, signed = embedding.send(SigIOSetup(md_algorithm=_DIGEST))
        embedding.send(container(prepared.document_digest, credential.certificate, credential))
    except (PdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise bad_pdf() from error
    made: bytes = signed.getvalue()
    return made


def container(digest: bytes, certificate: Certificate, by: Credential | bytes) -> bytes:
    """The CMS container of a signature over a digest: by a credential, or around a signature value
    that was found, to see whether a container is exactly as this program makes it."""
    value = by if isinstance(by, bytes) else by.sign(digest.join(_mould(certificate, 0).signed))
    before, between, behind = _mould(certificate, len(value)).container
    return before + digest + between + value + behind


@dataclass(frozen=True)
class _Mould:
    """What containers by one certificate share: they differ only in the digest, which stands once
    in what is signed and once in the container, and in the signature value behind it."""

    signed: tuple[bytes, bytes]
    container: tuple[bytes, bytes, bytes]


@lru_cache(maxsize=32)
def _mould(certificate: Certificate, length: int) -> _Mould:
    """The mould of containers whose signature value has so many bytes: to put a container together
    takes a hundred times as long as to fill one."""
    # No certificate can hold a digest of itself, so both are found only where they were put.
    known = b"".join((b"mould", certificate.der, *certificate.chain))
    digest, value = sha256(known).digest(), shake_256(known).digest(length)
    signer = _Signer(certificate, value)
    made: bytes = asyncio.run(signer.async_sign(digest, _DIGEST, use_pades=True)).dump()
    start = made.index(digest)
    end = start + len(digest)
    at = made.index(value, end)
    before, behind = signer.signed.split(digest)
    return _Mould((before, behind), (made[:start], made[end:at], made[at + length :]))


def _room(credential: Credential) -> int:
    """Bytes that a container by this credential may need: signatures on a curve differ in length
    by a few bytes."""
    nothing = bytes(_LONGEST_ECDSA)
    value = credential.sign(nothing)
    longest = value if len(value) > _LONGEST_ECDSA else nothing
    return len(container(bytes(32), credential.certificate, longest))


class _Revision(IncrementalPdfFileWriter):
    """A further revision of a paper, without chance and without the present time in it."""

    def _update_meta(self) -> None:
        """The paper's own words about itself stay as they are."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> ArrayObject:
        first = prev.trailer["/ID"][0] if "/ID" in prev.trailer else b""
        prev.stream.seek(0)
        whole = sha256(prev.stream.read()).digest()[:16]
        prev.stream.seek(0)
        first = getattr(first, "original_bytes", first) or whole
        return ArrayObject([ByteStringObject(first), ByteStringObject(whole)])


class _Signer(Signer):
    """Puts a signature value that is already there into a container, and says what it signs."""

    def __init__(self, certificate: Certificate, value: bytes) -> None:
        registry = SimpleCertificateStore()
        for one in certificate.chain:
            registry.register(x509.Certificate.load(one))
        super().__init__(
            signing_cert=x509.Certificate.load(certificate.der), cert_registry=registry
        )
        self._value = value
        self.signed = b""

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        self.signed = data
        return self._value
