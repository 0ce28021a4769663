"""The certificate by which a workstation signs its papers, made here or the bank's own."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

import msgspec
from cryptography import x509
from cryptography.exceptions import InvalidSignature, InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from app.clock import CHINA
from app.domain.branch import Branch, StoreKind
from app.i18n import Text
from app.papers.faults import PaperFault

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

EARLIER = timedelta(hours=1)
"""So long before it is made a certificate begins: clocks of two counters differ by a moment, and
the first paper must not lie before it [D]."""

_LEAST_RSA = 2048
_NONCE = 12
_COORDINATE = 32
_LONGEST = 60
"""X.509 allows names of 64 characters."""


@dataclass(frozen=True)
class Certificate:
    """A certificate as everybody may have it.

    Attributes:
        der: the certificate itself.
        chain: those above it, nearest first; none where it is its own.
    """

    der: bytes
    chain: tuple[bytes, ...] = ()

    @property
    def fingerprint(self) -> str:
        """SHA-256, 64 hex digits."""
        return sha256(self.der).hexdigest()

    @property
    def read(self) -> x509.Certificate:
        """The certificate, parsed."""
        return x509.load_der_x509_certificate(self.der)

    @property
    def owner(self) -> str:
        """Bank, branch and workstation that it names, as a sentence names them."""
        subject = self.read.subject
        parts = []
        for oid in (
            NameOID.ORGANIZATION_NAME,
            NameOID.ORGANIZATIONAL_UNIT_NAME,
            NameOID.COMMON_NAME,
        ):
            parts += [str(one.value) for one in subject.get_attributes_for_oid(oid)]
        return " ".join(parts) or subject.rfc4514_string()

    @property
    def self_made(self) -> bool:
        """Whether nobody stands above it."""
        read = self.read
        return read.subject == read.issuer

    @property
    def since(self) -> datetime:
        """From when it may sign."""
        return self.read.not_valid_before_utc.astimezone(CHINA)

    @property
    def until(self) -> datetime:
        """Until when it may sign."""
        return self.read.not_valid_after_utc.astimezone(CHINA)

    @property
    def pem(self) -> bytes:
        """The certificate as a text file, with those above it."""
        every = (self.read, *(x509.load_der_x509_certificate(one) for one in self.chain))
        return b"".join(one.public_bytes(serialization.Encoding.PEM) for one in every)

    def signed_mark(self, said: str, signature: bytes) -> bool:
        """Whether a short signature of a QR code is by the key of this certificate."""
        key = self.read.public_key()
        if not isinstance(key, ec.EllipticCurvePublicKey) or len(signature) != 2 * _COORDINATE:
            return False
        first, second = signature[:_COORDINATE], signature[_COORDINATE:]
        der = encode_dss_signature(int.from_bytes(first, "big"), int.from_bytes(second, "big"))
        try:
            key.verify(der, said.encode(), ec.ECDSA(hashes.SHA256()))
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True)
class Credential:
    """A certificate with its private key, which signs."""

    certificate: Certificate
    key: PrivateKey

    def sign(self, content: bytes) -> bytes:
        """The signature of content by SHA-256: the same each time for the same content."""
        if isinstance(self.key, rsa.RSAPrivateKey):
            return self.key.sign(content, padding.PKCS1v15(), hashes.SHA256())
        # RFC 6979: without chance, so that a paper that is made again is the same.
        return self.key.sign(content, ec.ECDSA(hashes.SHA256(), deterministic_signing=True))

    def sign_mark(self, said: str) -> bytes:
        """The short signature of a QR code, 64 bytes; empty where the key makes only longer
        ones."""
        if not isinstance(self.key, ec.EllipticCurvePrivateKey):
            return b""
        first, second = decode_dss_signature(self.sign(said.encode()))
        return first.to_bytes(_COORDINATE, "big") + second.to_bytes(_COORDINATE, "big")


class _Content(msgspec.Struct, frozen=True):
    """What the books keep of a certificate."""

    certificate: bytes
    chain: tuple[bytes, ...]
    sealed: bytes


def made(branch: Branch, workstation: str, since: datetime, years: int) -> Credential:
    """A new certificate of a workstation, signed by itself, with a new key on the curve P-256.

    The key is one for ECDSA because its signatures are short enough for a QR code.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    training = branch.kind is StoreKind.TRAINING
    common = f"{'培训样本 ' if training else ''}{workstation}"
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, branch.bank[:_LONGEST]),
            x509.NameAttribute(
                NameOID.ORGANIZATIONAL_UNIT_NAME, f"{branch.name} {branch.number}"[:_LONGEST]
            ),
            x509.NameAttribute(NameOID.COMMON_NAME, common[:_LONGEST]),
        ]
    )
    begins = since - EARLIER
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(_years_after(since, years))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return Credential(Certificate(certificate.public_bytes(serialization.Encoding.DER)), key)


def from_pkcs12(content: bytes, password: str) -> Credential:
    """The bank's own certificate with its private key, from a file `.p12` or `.pfx`.

    Raises:
        PaperFault: CERTIFICATE_FILE, CERTIFICATE_PASSWORD, CERTIFICATE_KEY.
    """
    try:
        key, certificate, above = pkcs12.load_key_and_certificates(content, password.encode())
    except ValueError as error:
        if "password" in str(error).lower():
            raise _password() from error
        raise _no_file() from error
    except UnsupportedAlgorithm as error:
        raise _key() from error
    if key is None or certificate is None:
        raise _no_file()
    usable = (
        isinstance(key, ec.EllipticCurvePrivateKey) and isinstance(key.curve, ec.SECP256R1)
    ) or (isinstance(key, rsa.RSAPrivateKey) and key.key_size >= _LEAST_RSA)
    if not usable or key.public_key() != certificate.public_key():
        raise _key()
    assert isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey)
    encoding = serialization.Encoding.DER
    return Credential(
        Certificate(
            certificate.public_bytes(encoding), tuple(one.public_bytes(encoding) for one in above)
        ),
        key,
    )


def from_file(content: bytes) -> Certificate:
    """A certificate without a key, PEM or DER, such as another branch's.

    Raises:
        PaperFault: CERTIFICATE_FILE.
    """
    try:
        if b"-----BEGIN" in content:
            every = x509.load_pem_x509_certificates(content)
        else:
            every = [x509.load_der_x509_certificate(content)]
    except ValueError as error:
        raise _no_file() from error
    ders = [one.public_bytes(serialization.Encoding.DER) for one in every]
    return Certificate(ders[0], tuple(ders[1:]))


def packed(credential: Credential, secret: bytes) -> bytes:
    """What the books keep: the certificate, and its private key sealed by a secret of 32 bytes."""
    plain = credential.key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    nonce = secrets.token_bytes(_NONCE)
    certificate = credential.certificate
    sealed = nonce + AESGCM(secret).encrypt(nonce, plain, certificate.der)
    return msgspec.json.encode(_Content(certificate.der, certificate.chain, sealed))


def packed_without_key(certificate: Certificate) -> bytes:
    """What the books keep of a certificate whose key is elsewhere."""
    return msgspec.json.encode(_Content(certificate.der, certificate.chain, b""))


def unpacked(content: bytes) -> Certificate:
    """The certificate that the books keep."""
    kept = msgspec.json.decode(content, type=_Content)
    return Certificate(kept.certificate, kept.chain)


def opened(content: bytes, secret: bytes) -> Credential | None:
    """The certificate with its key; None where the secret does not open it."""
    kept = msgspec.json.decode(content, type=_Content)
    if not kept.sealed:
        return None
    try:
        plain = AESGCM(secret).decrypt(kept.sealed[:_NONCE], kept.sealed[_NONCE:], kept.certificate)
    except InvalidTag:
        return None
    key = serialization.load_der_private_key(plain, None)
    assert isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey)
    return Credential(Certificate(kept.certificate, kept.chain), key)


def _years_after(moment: datetime, years: int) -> datetime:
    try:
        return moment.replace(year=moment.year + years)
    except ValueError:  # 29 February
        return moment.replace(year=moment.year + years, day=28)


def _no_file() -> PaperFault:
    return PaperFault(
        "CERTIFICATE_FILE",
        Text("该文件不是可用的证书文件。", "This file is no certificate that can be used."),
        Text(
            "请提供含证书和私钥的 .p12 或 .pfx 文件；仅登记他行证书时提供 .pem 或 .cer 文件。",
            "Give a .p12 or .pfx with certificate and private key; to know another branch's, its "
            ".pem or .cer.",
        ),
    )


def _password() -> PaperFault:
    return PaperFault(
        "CERTIFICATE_PASSWORD",
        Text("证书文件的口令不对。", "The password of the certificate file is wrong."),
        Text("请核对口令后重试。", "Check the password and try again."),
    )


def _key() -> PaperFault:
    return PaperFault(
        "CERTIFICATE_KEY",
        Text("该证书的密钥不能用于签署单据。", "The key of this certificate cannot sign papers."),
        Text(
            "请使用 RSA 2048 位以上或 P-256 的证书；国密 SM2 证书暂不支持。",
            "Use one with RSA of 2048 bits or more, or P-256; SM2 is not supported.",
        ),
    )
