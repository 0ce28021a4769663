"""A kept paper is signed so that any tool can prove it, and stays as it was made, byte for byte."""

from __future__ import annotations

import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from app.clock import CHINA
from app.domain.branch import Branch, StoreKind
from app.papers.certificate import (
    Credential,
    PrivateKey,
    from_file,
    from_pkcs12,
    made,
    opened,
    packed,
    packed_without_key,
    unpacked,
)
from app.papers.faults import PaperFault
from app.papers.render import render
from app.papers.reprint import marked
from app.papers.signing import SignatureWords, sign
from app.papers.signing_trial import signs_well
from app.papers.stated import stated, unsigned
from app.papers.verifying import containers_of, signatures_of
from tests.papers.samples import application

AT = datetime(2026, 5, 22, 10, 30, tzinfo=CHINA)
BRANCH = Branch("0101", "样本支行", "样本银行", StoreKind.REAL, "621234")
SAYS = "GT1R:0101:0101-01-000017:APPLICATION:BANK:AB12"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """An application form, not yet signed."""
    return render(application())


@pytest.fixture(scope="module")
def own() -> Credential:
    """A certificate that was made here."""
    return made(BRANCH, "0101-01", AT, 10)


def bank_file(key: PrivateKey, password: bytes = b"bank") -> bytes:
    """A certificate that the bank issued, in a file with its key."""
    above = ec.generate_private_key(ec.SECP256R1())
    issuer = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "样本银行总行")])
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "样本支行单据签名")])

    def issued(subject: x509.Name, public: PrivateKey) -> x509.Certificate:
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(issuer)
            .public_key(public.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(AT)
            .not_valid_after(AT.replace(year=2029))
            .sign(above, hashes.SHA256())
        )

    return pkcs12.serialize_key_and_certificates(
        b"papers",
        key,
        issued(name, key),
        [issued(issuer, above)],
        serialization.BestAvailableEncryption(password),
    )


def words(field: str = "GuitaiPaper", reason: str = "归档 开户申请书 银行留存联") -> SignatureWords:
    return SignatureWords(field, AT, "样本银行样本支行", "样本支行", reason, "工作站 0101-01", SAYS)


def seen_by_pdfsig(signed: bytes, folder: Path) -> str:
    """What poppler says of the signatures of a file."""
    path = folder / "signed.pdf"
    path.write_bytes(signed)
    return subprocess.run(
        ("pdfsig", "-nocert", str(path)), capture_output=True, text=True, check=False
    ).stdout


def test_the_paper_itself_is_the_unchanged_beginning(pdf: bytes, own: Credential) -> None:
    signed = sign(pdf, words(), own)
    assert signed.startswith(pdf)
    assert unsigned(signed).rstrip() == pdf.rstrip()
    assert stated(signed) == (SAYS,)
    assert len(signed) - len(pdf) < 5_000


def test_the_same_facts_and_key_give_the_same_bytes(pdf: bytes, own: Credential) -> None:
    assert sign(pdf, words(), own) == sign(pdf, words(), own)


@pytest.mark.parametrize("kind", ["own", "bank, P-256", "bank, RSA"])
def test_a_second_tool_finds_the_signature_valid_and_over_the_whole_file(
    pdf: bytes, own: Credential, kind: str, tmp_path: Path
) -> None:
    by = own
    if kind == "bank, P-256":
        by = from_pkcs12(bank_file(ec.generate_private_key(ec.SECP256R1())), "bank")
    elif kind == "bank, RSA":
        by = from_pkcs12(bank_file(rsa.generate_private_key(65537, 2048)), "bank")
    signed = sign(pdf, words(), by)
    assert signed == sign(pdf, words(), by)
    seen = seen_by_pdfsig(signed, tmp_path)
    assert "Signature is Valid" in seen
    assert "Total document signed" in seen
    assert "ETSI.CAdES.detached" in seen
    broken = bytearray(signed)
    broken[len(pdf) // 2] ^= 1
    assert "Signature is Valid" not in seen_by_pdfsig(bytes(broken), tmp_path)
    found = signatures_of(signed)
    assert found.whole
    assert found.signatures[0].certificate == by.certificate


def test_openssl_proves_the_container_against_the_signed_bytes(
    pdf: bytes, own: Credential, tmp_path: Path
) -> None:
    signed = sign(pdf, words(), own)
    gap = signed.index(b"/Contents <", len(pdf)) + len(b"/Contents ")
    end = signed.index(b">", gap) + 1
    for name, content in (
        ("content", signed[:gap] + signed[end:]),
        ("altered", signed[:gap].replace(b"%PDF-1", b"%PDF-2") + signed[end:]),
        ("cms", containers_of(signed)[0]),
        ("pem", own.certificate.pem),
    ):
        (tmp_path / name).write_bytes(content)

    def proved(content: str) -> int:
        call = ("openssl", "cms", "-verify", "-inform", "DER", "-in", tmp_path / "cms", "-binary")
        more = ("-content", tmp_path / content, "-CAfile", tmp_path / "pem", "-purpose", "any")
        end_ = ("-out", tmp_path / "out", "-no_check_time")
        return subprocess.run((*call, *more, *end_), capture_output=True, check=False).returncode

    assert proved("content") == 0
    assert proved("altered") != 0


def test_a_reprint_is_signed_behind_the_first_signature_which_stays_good(
    pdf: bytes, own: Credential, tmp_path: Path
) -> None:
    first = sign(pdf, words(), own)
    again = sign(marked(first, "补打 第1次"), words("GuitaiPaperReprint1", "补打 第1次"), own)
    assert again.startswith(first)
    seen = seen_by_pdfsig(again, tmp_path)
    assert seen.count("Signature is Valid") == 2
    assert signatures_of(again).whole
    # With only the mark behind it the first signature no longer covers the file.
    assert not signatures_of(marked(first, "补打 第1次")).whole


def test_the_private_key_is_sealed_in_what_the_books_keep(own: Credential) -> None:
    kept = packed(own, b"s" * 32)
    private = own.key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    assert private not in kept
    again = opened(kept, b"s" * 32)
    assert again is not None
    assert again.certificate == own.certificate
    assert opened(kept, b"t" * 32) is None
    assert opened(packed_without_key(own.certificate), b"s" * 32) is None
    assert unpacked(kept) == own.certificate


def test_a_certificate_file_that_will_not_do_is_refused_in_words() -> None:
    good = bank_file(ec.generate_private_key(ec.SECP256R1()))
    other_curve = bank_file(ec.generate_private_key(ec.SECP384R1()))
    for content, password, code in (
        (b"no certificate", "bank", "CERTIFICATE_FILE"),
        (good, "wrong", "CERTIFICATE_PASSWORD"),
        (other_curve, "bank", "CERTIFICATE_KEY"),
    ):
        with pytest.raises(PaperFault) as refused:
            from_pkcs12(content, password)
        assert refused.value.code == code
    with pytest.raises(PaperFault):
        from_file(good)


def test_a_certificate_names_bank_branch_and_workstation(own: Credential) -> None:
    assert own.certificate.owner == "样本银行 样本支行 0101 0101-01"
    assert own.certificate.until.date().isoformat() == "2036-05-22"
    assert from_file(own.certificate.pem) == own.certificate
    assert made(BRANCH, "0101-01", AT.replace(month=2, day=28), 1).certificate.self_made


def test_the_trial_of_signing_says_that_it_works(own: Credential) -> None:
    assert signs_well(own, AT)


def test_the_signature_of_a_code_fits_that_code_and_key_alone(own: Credential) -> None:
    signature = own.sign_mark("GT1R:some:words")
    assert len(signature) == 64
    assert own.certificate.signed_mark("GT1R:some:words", signature)
    assert not own.certificate.signed_mark("GT1R:other:words", signature)
    assert not made(BRANCH, "0101-01", AT, 10).certificate.signed_mark("GT1R:some:words", signature)
