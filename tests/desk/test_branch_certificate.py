"""Which certificates are believed: those that the branch took itself, each with its workstation."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from app.clock import CHINA
from app.desk.branch_certificate import in_force, known, learn, take_own
from app.desk.paper_proof_views import Ground, Standing
from app.desk.views import Done
from app.domain.branch import Branch, StoreKind
from app.errors import NotAllowed
from app.flow.certificates import KeptCertificate
from app.papers.certificate import Credential, from_pkcs12, made, packed_without_key
from app.papers.signing import SignatureWords, sign
from app.papers.stated import stated
from db.store import SqlStore
from tests.desk.conftest import empty_page
from tests.desk.counter import Teller
from tests.papers.test_signing import bank_file

NOW = datetime(2026, 6, 9, 9, 30, tzinfo=CHINA)


@pytest.fixture
def done(teller: Teller) -> Done:
    """An account that has just been opened, with its papers."""
    done = teller.desk.perform(teller.until().id)
    teller.desk.make_papers(done.number)
    return done


@pytest.fixture
def forger() -> Credential:
    """A certificate of somebody who gives themselves this branch's name."""
    branch = Branch("0101", "样本支行", "培训银行", StoreKind.TRAINING, "621234")
    return made(branch, "0101-01", NOW.replace(month=3), 10)


def put_into_the_database(
    store: SqlStore, certificate: Credential, workstation: str = "0101-01"
) -> None:
    """What somebody does who can write into the database, and has not the branch's secret."""
    content = packed_without_key(certificate.certificate)
    found = certificate.certificate
    with store.writing() as transaction:
        transaction.certificates.add(
            KeptCertificate(
                found.fingerprint, workstation, bytes(32) + content, found.since, found.until
            )
        )


def swap(store: SqlStore, paper: str, pdf: bytes) -> None:
    """Names another file as the archived paper, past the program."""
    with store.writing() as transaction:
        kept = transaction.documents.keep(pdf, "application/pdf")
        one = transaction.outbox.find(paper)
        assert one is not None
        transaction.outbox.update(replace(one, document=kept))


def signed(pdf: bytes, credential: Credential, says: str) -> bytes:
    words = SignatureWords("GuitaiPaper", NOW, "银行", "网点", "归档", "工作站", says)
    return sign(pdf, words, credential)


def test_the_banks_certificate_that_was_only_known_signs_once_its_key_is_taken(
    store: SqlStore,
) -> None:
    file = bank_file(ec.generate_private_key(ec.SECP256R1()))
    learn(store, from_pkcs12(file, "bank").certificate.pem)
    taken = take_own(store, file, "bank")
    force = in_force(store, NOW)
    assert force is not None
    assert force.certificate == taken
    assert known(store)[taken.fingerprint][1] == store.workstation
    learn(store, taken.pem)
    again = in_force(store, NOW)
    assert again is not None
    assert again.certificate == taken


def test_a_certificate_by_which_another_workstation_signs_is_refused(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = bank_file(ec.generate_private_key(ec.SECP256R1()))
    with monkeypatch.context() as other:
        other.setattr(SqlStore, "workstation", "0101-02")
        take_own(store, file, "bank")
    with pytest.raises(NotAllowed) as refused:
        take_own(store, file, "bank")
    assert refused.value.code == "CERTIFICATE_TAKEN"
    assert "0101-02" in refused.value.sentence.zh


@pytest.mark.parametrize("workstation", ["0101-01", ""])
def test_a_certificate_that_somebody_put_into_the_database_is_not_believed(
    teller: Teller, store: SqlStore, done: Done, forger: Credential, workstation: str
) -> None:
    put_into_the_database(store, forger, workstation)
    assert forger.certificate.fingerprint not in known(store)
    says = "GT1R:0101:0101-01-000017:APPLICATION:BANK:0123456789ABCDEF:23456789ABCD"
    proof = teller.desk.prove_paper(signed(empty_page("forged"), forger, says))
    assert proof.standing is Standing.UNKNOWN


def test_a_paper_that_somebody_put_into_the_archive_is_not_believed(
    teller: Teller, store: SqlStore, done: Done, forger: Credential
) -> None:
    put_into_the_database(store, forger)
    first, second = (one.paper.id for one in done.papers[:2])
    says = stated(teller.desk.paper_pdf(first))[0]
    for forged in (
        empty_page("forged"),
        signed(empty_page("forged"), forger, says),
        teller.desk.paper_pdf(second),
    ):
        swap(store, first, forged)
        proof = teller.desk.prove_paper(forged)
        if forged == teller.desk.paper_pdf(second):
            swap(store, second, empty_page("gone"))
            proof = teller.desk.prove_paper(forged)
        assert (proof.standing, proof.ground) == (Standing.UNKNOWN, Ground.ARCHIVE_BROKEN)
