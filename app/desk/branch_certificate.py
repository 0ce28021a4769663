"""The certificate by which this workstation signs its papers: which one counts, and a new one."""

from __future__ import annotations

import hmac
import logging
from datetime import datetime
from hashlib import sha256
from secrets import token_bytes

from app.clock import CHINA, business_date
from app.desk.paper_signing import ENDS_SOON
from app.domain.parameters import declared_parameter
from app.errors import NotAllowed, StoreFault
from app.flow.books import BooksReading
from app.flow.certificates import KeptCertificate
from app.flow.ports import Store
from app.i18n import Text
from app.papers.certificate import (
    Certificate,
    Credential,
    from_file,
    from_pkcs12,
    made,
    opened,
    packed,
    packed_without_key,
    unpacked,
)

YEARS = "certificate_years"
_SECRET_BYTES = 32

_log = logging.getLogger("guitai.papers")


def in_force(store: Store, now: datetime) -> Credential | None:
    """The certificate that signs now; None where there is none that can.

    The bank's own comes before one that was made here, a later one before an earlier one.
    """
    found: list[Credential] = []
    for kept in _of_this_workstation(store):
        if kept.until <= now:
            continue
        secret, content = store.secret(secret_name(kept.fingerprint)), _believed(store, kept)
        credential = opened(content, secret) if secret is not None and content else None
        if credential is None:
            _log.warning("the private key of certificate %s is lost", kept.fingerprint[:16])
            continue
        made_here = credential.certificate.self_made
        if made_here and kept.until - ENDS_SOON <= now:
            continue
        found.append(credential)
    # Sorting keeps the order of those that are alike: the latest first.
    found.sort(key=lambda one: one.certificate.self_made)
    return found[0] if found else None


def ensured(store: Store, now: datetime) -> Credential:
    """The certificate that signs now, made where there is none that can.

    Raises:
        StoreFault: it cannot be kept.
    """
    found = in_force(store, now)
    if found is not None:
        return found
    with store.reading() as transaction:
        branch = transaction.books.branch()
        years = _years(transaction.books, now)
    credential = made(branch, store.workstation, now, years)
    _keep(store, credential)
    _log.info("certificate %s made", credential.certificate.fingerprint[:16])
    return credential


def take_own(store: Store, content: bytes, password: str) -> Certificate:
    """Has the workstation sign by the bank's own certificate from a file `.p12` or `.pfx`.

    Raises:
        PaperFault: the file, its password or its key will not do. StoreFault.
        NotAllowed: another workstation signs by it.
    """
    credential = from_pkcs12(content, password)
    _keep(store, credential)
    with store.reading() as transaction:
        kept = transaction.certificates.find(credential.certificate.fingerprint)
    if kept is None or kept.workstation != store.workstation:
        raise _taken(kept.workstation if kept is not None else "")
    _log.info("certificate %s taken", credential.certificate.fingerprint[:16])
    return credential.certificate


def learn(store: Store, content: bytes) -> Certificate:
    """Lets another branch's certificate be known, from a file `.pem`, `.cer` or `.crt`, so that
    its papers are known here.

    Raises:
        PaperFault: the file will not do. StoreFault.
    """
    certificate = from_file(content)
    with store.writing() as transaction:
        transaction.certificates.add(
            KeptCertificate(
                certificate.fingerprint,
                "",
                _vouched(store, "", packed_without_key(certificate)),
                certificate.since,
                certificate.until,
            )
        )
    _log.info("certificate %s of another branch known", certificate.fingerprint[:16])
    return certificate


def known(store: Store) -> dict[str, tuple[Certificate, str]]:
    """Every certificate that is known here by its fingerprint, with its workstation: empty for
    another branch's."""
    with store.reading() as transaction:
        kept = transaction.certificates.every_one()
    found = {}
    for one in kept:
        content = _believed(store, one)
        if content is not None:
            certificate = unpacked(content)
            found[certificate.fingerprint] = (certificate, one.workstation)
    return found


def secret_name(fingerprint: str) -> str:
    """Under what name the secret lies that opens the private key of a certificate."""
    return f"certificate-{fingerprint[:32]}"


def _of_this_workstation(store: Store) -> tuple[KeptCertificate, ...]:
    with store.reading() as transaction:
        return transaction.certificates.of_workstation(store.workstation)


def _keep(store: Store, credential: Credential) -> None:
    """Keeps the secret first: a certificate whose key is lost is worse than a key without one."""
    certificate = credential.certificate
    name = secret_name(certificate.fingerprint)
    secret = store.secret(name)
    if secret is None:
        secret = token_bytes(_SECRET_BYTES)
        store.keep_secret(name, secret)
    with store.writing() as transaction:
        transaction.certificates.add(
            KeptCertificate(
                certificate.fingerprint,
                store.workstation,
                _vouched(store, store.workstation, packed(credential, secret)),
                certificate.since.astimezone(CHINA),
                certificate.until.astimezone(CHINA),
            )
        )


def _vouched(store: Store, workstation: str, content: bytes) -> bytes:
    """What is kept: by its first bytes the branch vouches that it put the certificate there.

    Whoever can write into the database, and has not the branch's secret, makes none known here.
    """
    said = b"certificate:" + workstation.encode() + b":" + content
    return hmac.digest(store.paper_key, said, "sha256") + content


def _believed(store: Store, kept: KeptCertificate) -> bytes | None:
    """What the branch put there itself; None for a certificate that somebody else put there."""
    content = kept.content[sha256().digest_size :]
    if hmac.compare_digest(_vouched(store, kept.workstation, content), kept.content):
        return content
    _log.warning("certificate %s was not put there by this program", kept.fingerprint[:16])
    return None


def _taken(workstation: str) -> NotAllowed:
    return NotAllowed(
        "CERTIFICATE_TAKEN",
        Text(
            "工作站 {workstation} 已用该证书签署单据。",
            "Workstation {workstation} signs papers by this certificate already.",
        ).format(workstation=workstation),
        Text(
            "每台工作站须用各自的证书，请另行申请。",
            "Each workstation needs one of its own: ask the bank for another.",
        ),
    )


def _years(books: BooksReading, now: datetime) -> int:
    """For how many years a new certificate is made; a store of an earlier version has no such
    parameter yet and takes the first value."""
    try:
        return int(books.parameter(YEARS, business_date(now)))
    except StoreFault:
        declared = declared_parameter(YEARS)
        assert declared is not None
        return int(declared.first)
