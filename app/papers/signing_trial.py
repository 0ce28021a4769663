"""Tries whether papers can be signed: an empty sheet is signed and proved."""

from __future__ import annotations

import io
from datetime import datetime

from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter

from app.papers.certificate import Credential
from app.papers.signing import SignatureWords, sign
from app.papers.verifying import Unreadable, signatures_of

_A4 = (0, 0, 595, 842)


def signs_well(credential: Credential, at: datetime) -> bool:
    """Whether what a certificate signs is proved by it, and no more once a byte is changed.

    Raises:
        PaperFault: it cannot be signed at all.
    """
    writer = PdfFileWriter()
    writer.insert_page(
        PageObject(contents=writer.add_object(StreamObject(stream_data=b"")), media_box=_A4)
    )
    sheet = io.BytesIO()
    writer.write(sheet)
    words = SignatureWords("Trial", at, "", "", "", "", "")
    signed = sign(sheet.getvalue(), words, credential)
    changed = bytearray(signed)
    changed[len(sheet.getvalue()) // 2] ^= 1
    try:
        broken = signatures_of(bytes(changed)).whole
    except Unreadable:
        broken = False
    found = signatures_of(signed)
    return (
        found.whole
        and not broken
        and found.signatures[0].certificate.fingerprint == credential.certificate.fingerprint
    )
