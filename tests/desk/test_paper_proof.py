"""A paper that is brought back is genuine, altered or unknown, and the reason is said."""

from __future__ import annotations

import random
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from app.clock import CHINA
from app.desk.branch_certificate import learn, take_own
from app.desk.paper_checker import PaperChecker
from app.desk.paper_file import check
from app.desk.paper_proof_views import Ground, PaperProof, Standing
from app.desk.views import Done
from app.domain import check_code
from app.domain.branch import Branch, StoreKind
from app.domain.paper_mark import read_mark
from app.errors import GuitaiError, Unacceptable
from app.evidence.image import Kept
from app.flow.ports import PrintState
from app.operations import CATALOGUE
from app.papers.certificate import Credential, from_file, made
from app.papers.signing import SignatureWords, sign
from app.papers.stated import stated
from db import faults
from db.documents import SqlDocuments
from db.outbox import SqlOutbox
from tests.desk.counter import Teller
from tests.papers.test_signing import bank_file
from tests.training import HandClock

AT = datetime(2026, 3, 9, 9, 30, tzinfo=CHINA)


@pytest.fixture
def done(teller: Teller) -> Done:
    """An account that has just been opened."""
    return teller.opened()


@pytest.fixture
def archived(teller: Teller, done: Done) -> bytes:
    """The first paper of it, as it is kept."""
    return teller.desk.paper_pdf(done.papers[0].paper.id)


@pytest.fixture
def stranger() -> Credential:
    """A certificate of somebody else who gives themselves this branch's name."""
    branch = Branch("0101", "样本支行", "培训银行", StoreKind.TRAINING, "621234")
    return made(branch, "0101-01", AT, 10)


def signed_by(pdf: bytes, credential: Credential, says: str) -> bytes:
    words = SignatureWords("GuitaiPaper", AT, "银行", "网点", "归档", "工作站", says)
    return sign(pdf, words, credential)


def unsigned(archived: bytes) -> bytes:
    """The paper without its signature."""
    return archived[: archived.index(b"%%EOF") + 6]


def said_by(teller: Teller, content: bytes) -> PaperProof:
    return teller.desk.prove_paper(content)


def test_the_archived_paper_is_genuine_and_named(
    teller: Teller, done: Done, archived: bytes
) -> None:
    proof = said_by(teller, archived)
    assert (proof.standing, proof.ground) == (Standing.GENUINE, Ground.ORIGINAL)
    assert proof.journal == done.number
    assert proof.archived == done.papers[0].paper.document
    assert f"日志 {done.number} 存在且未改动" in proof.said.zh
    assert [one.good and one.known for one in proof.signatures] == [True]


def test_a_specimen_of_training_is_never_called_a_real_paper(
    teller: Teller, archived: bytes
) -> None:
    proof = said_by(teller, archived)
    assert proof.training
    assert proof.reasons[0].zh.startswith("这是培训样本，不具有业务效力")


def test_the_same_facts_and_the_same_key_give_the_same_bytes(
    teller: Teller, done: Done, archived: bytes
) -> None:
    again = teller.desk._made(done.papers[0].paper)
    assert again == archived
    assert archived.startswith(unsigned(archived))


def test_a_reprint_is_genuine_and_says_which_one_it_is(teller: Teller, done: Done) -> None:
    paper = teller.desk.print_paper(done.papers[0].paper.id)
    again = teller.desk.reprint_paper(paper.paper.id, "lost")
    proof = said_by(teller, teller.desk.paper_pdf(again.paper.id))
    assert (proof.standing, proof.ground, proof.reprint) == (Standing.GENUINE, Ground.REPRINT, 1)
    assert proof.journal == done.number
    assert [one.good and one.known for one in proof.signatures] == [True, True]


def test_what_was_added_behind_the_signature_is_told(teller: Teller, archived: bytes) -> None:
    proof = said_by(teller, archived + b"% one more word\n")
    assert (proof.standing, proof.ground) == (Standing.ALTERED, Ground.APPENDED)
    assert "追加了 16 字节" in proof.said.zh
    assert proof.changed.ranges == ((len(archived), len(archived) + 16),)


def test_a_file_that_ends_too_early_is_told(teller: Teller, archived: bytes) -> None:
    proof = said_by(teller, archived[:-100])
    assert (proof.standing, proof.ground) == (Standing.ALTERED, Ground.CUT_OFF)


def test_a_paper_signed_anew_by_somebody_else_is_told(
    teller: Teller, archived: bytes, stranger: Credential
) -> None:
    proof = said_by(teller, signed_by(unsigned(archived), stranger, stated(archived)[0]))
    assert (proof.standing, proof.ground) == (Standing.ALTERED, Ground.SIGNATURE_REPLACED)


def test_a_changed_byte_is_told_with_its_place(teller: Teller, archived: bytes) -> None:
    place = archived.index(b"595 842")
    proof = said_by(teller, archived[:place] + b"594" + archived[place + 3 :])
    assert (proof.standing, proof.ground) == (Standing.ALTERED, Ground.CHANGED)
    assert proof.changed.ranges == ((place + 2, place + 3),)
    assert "签名与内容不符" in proof.said.zh


def test_the_paper_of_another_case_under_this_number_is_told(
    teller: Teller, archived: bytes, stranger: Credential
) -> None:
    other = b"%PDF-1.4\n" + unsigned(archived)[9:].replace(b"842", b"420")
    proof = said_by(teller, other + archived[len(unsigned(archived)) :])
    assert proof.standing is Standing.ALTERED


def test_a_signature_by_nobody_known_proves_nothing(
    teller: Teller, archived: bytes, stranger: Credential
) -> None:
    mark = read_mark(stated(archived)[0])
    assert mark is not None
    elsewhere = stated(archived)[0].replace(":0101:", ":0999:", 1)
    proof = said_by(teller, signed_by(unsigned(archived), stranger, elsewhere))
    assert (proof.standing, proof.ground) == (Standing.UNKNOWN, Ground.OTHER_SIGNER)
    assert "培训银行 样本支行 0101" in proof.said.zh


def test_another_branch_whose_certificate_is_known_is_believed_by_its_signature(
    teller: Teller, archived: bytes, stranger: Credential
) -> None:
    elsewhere = stated(archived)[0].replace("T:0101:", "R:0999:", 1)
    brought = signed_by(unsigned(archived), stranger, elsewhere)
    learn(teller.desk._store, stranger.certificate.pem)
    proof = said_by(teller, brought)
    assert (proof.standing, proof.ground) == (Standing.GENUINE, Ground.SIGNED_ELSEWHERE)
    assert "未与归档比对" in proof.said.zh


def test_a_paper_of_an_entry_that_does_not_exist_is_told(
    teller: Teller, archived: bytes, done: Done
) -> None:
    desk = teller.desk
    said = stated(archived)[0].replace(done.number, done.number[:-3] + "777")
    proof = said_by(teller, signed_by(unsigned(archived), desk.signing_certificate(), said))
    assert proof.standing is Standing.UNKNOWN
    # The code on it is that of another entry.
    assert proof.ground is Ground.CODE_FALSE


def test_a_file_without_any_sign_of_this_program_is_unknown(
    teller: Teller, archived: bytes
) -> None:
    proof = said_by(teller, unsigned(archived).replace(b"%PDF-1.4\n%", b"%PDF-1.4\n%%"))
    assert (proof.standing, proof.ground) == (Standing.UNKNOWN, Ground.NO_MARK)


def test_a_typed_check_code_finds_its_paper(teller: Teller, done: Done, archived: bytes) -> None:
    mark = read_mark(stated(archived)[0])
    assert mark is not None
    for typed in (check_code.grouped(mark.code), mark.code.lower(), stated(archived)[0]):
        proof = teller.desk.prove_words(typed)
        assert (proof.standing, proof.ground) == (Standing.COMPARE, Ground.CODE_ONLY)
        assert proof.journal == done.number
        assert proof.paper == done.papers[0].paper.id
        assert {row.text.zh for row in proof.facts} >= {done.number, "开户申请书"}


def test_a_code_that_this_branch_did_not_make_is_false(teller: Teller, done: Done) -> None:
    proof = teller.desk.prove_words(check_code.check_code(b"a code of my own"))
    assert (proof.standing, proof.ground) == (Standing.UNKNOWN, Ground.CODE_FALSE)


def test_a_picture_of_a_sheet_is_to_be_compared_with_the_archived_paper(
    teller: Teller, done: Done, archived: bytes
) -> None:
    paper = next(one.paper for one in done.papers if one.masked)
    says = stated(teller.desk.paper_pdf(paper.id))[0]
    proof = said_by(teller, b"code " + says.encode())
    assert (proof.standing, proof.ground) == (Standing.COMPARE, Ground.CODE_ONLY)
    assert proof.paper == paper.id
    assert proof.archived is not None
    assert proof.archived_pages == 1
    assert said_by(teller, b"a picture of nothing").ground is Ground.NO_CODE


def test_a_slip_of_the_finger_in_a_code_is_found(teller: Teller, archived: bytes) -> None:
    mark = read_mark(stated(archived)[0])
    assert mark is not None
    for at in range(check_code.LENGTH):
        for other in check_code.ALPHABET:
            wrong = mark.code[:at] + other + mark.code[at + 1 :]
            assert (check_code.typed(wrong) is None) == (wrong != mark.code)
    with pytest.raises(Unacceptable):
        teller.desk.prove_words(mark.code[:-1])


def test_a_qr_code_whose_words_were_changed_is_false(teller: Teller, archived: bytes) -> None:
    said = stated(archived)[0]
    for before, after in ((":BANK:", ":CUSTOMER:"), (":APPLICATION:", ":RECEIPT:")):
        assert before in said
        proof = teller.desk.prove_words(said.replace(before, after))
        assert (proof.standing, proof.ground) == (Standing.UNKNOWN, Ground.CODE_FALSE)
    real = teller.desk.prove_words(said.replace("GT1T", "GT1R"))
    assert real.ground is Ground.REAL_PAPER


def test_without_the_books_only_the_signature_is_judged(
    teller: Teller, archived: bytes, stranger: Credential
) -> None:
    own = teller.desk.signing_certificate().certificate
    real = stated(archived)[0].replace("GT1T", "GT1R")
    for certificate, pdf, expected in (
        (own, archived, Ground.TRAINING_PAPER),
        (stranger.certificate, archived, Ground.OTHER_SIGNER),
        (
            stranger.certificate,
            signed_by(unsigned(archived), stranger, real),
            Ground.SIGNED_ELSEWHERE,
        ),
    ):
        checker = PaperChecker(None, CATALOGUE, lambda _: (), (from_file(certificate.pem),))
        proof = check(checker, pdf)
        assert proof.ground is expected
        assert "没有账簿可核对" in proof.said.zh
        assert proof.archived is None


def test_a_paper_stays_genuine_after_its_certificate_was_renewed(
    teller: Teller, archived: bytes, clock: HandClock
) -> None:
    desk = teller.desk
    first = desk.signing_certificate().certificate
    clock.at = clock.at.replace(year=clock.at.year + 10)
    desk.forget_certificate()
    assert desk.signing_certificate().certificate != first
    assert said_by(teller, archived).standing is Standing.GENUINE


def mutations(archived: bytes, stranger: Credential) -> list[bytes]:
    """A paper altered in every way that could be thought of."""
    chance = random.Random(20260522)
    base = unsigned(archived)
    found = [archived[:n] for n in range(0, len(archived), 37)]
    for at in range(0, len(archived), 3):
        flipped = bytearray(archived)
        flipped[at] ^= 1 << chance.randrange(8)
        found.append(bytes(flipped))
    for _ in range(200):
        at, many = chance.randrange(len(archived)), chance.randrange(1, 200)
        found.append(archived[:at] + archived[at + many :])
        found.append(archived[:at] + chance.randbytes(many) + archived[at:])
        found.append(archived[:at] + chance.randbytes(many) + archived[at + many :])
    hexed = archived.index(b"/Contents <") + len(b"/Contents <")
    end = archived.index(b">", hexed)
    container = archived[hexed:end]
    found += [
        archived[:hexed] + container.lower() + archived[end:],
        archived[:hexed] + container[:-2] + b"01" + archived[end:],
        archived[:hexed] + b"0" * len(container) + archived[end:],
        archived + archived[len(base) :],
        archived + b"\n",
        archived * 2,
        base + archived,
        sign(
            archived,
            SignatureWords("Other", AT, "", "", "", "", stated(archived)[0]),
            stranger,
        ),
        signed_by(base, stranger, stated(archived)[0]),
        # A shadow: other content under the same object numbers, with a table of its own.
        archived
        + b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\n"
        + b"xref\n3 1\n%010d 00000 n \ntrailer<</Size 4/Root 1 0 R/Prev 0>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (len(archived), len(archived) + 59),
    ]
    return [one for one in found if one != archived]


def test_no_altered_paper_is_ever_genuine_nor_breaks_anything(
    teller: Teller, archived: bytes, stranger: Credential
) -> None:
    own = teller.desk.signing_certificate().certificate
    with_books = PaperChecker(teller.desk._store, CATALOGUE, lambda _: ())
    alone = PaperChecker(None, CATALOGUE, lambda _: (), (own,))
    altered = mutations(archived, stranger)
    assert len(altered) > 2000
    for number, one in enumerate(altered):
        assert check(with_books if number % 2 else alone, one).standing is not Standing.GENUINE, (
            number
        )


def test_files_made_to_choke_a_reader_are_put_aside_quickly(teller: Teller) -> None:
    deep = b"%PDF-1.4\n1 0 obj" + b"[" * 200_000 + b"]" * 200_000 + b"endobj\n"
    loop = b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Root 1 0 R/Prev 9>>\n"
    began = time.monotonic()
    for bomb in (
        deep + b"trailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n",
        loop + b"startxref\n9\n%%EOF\n",
        b"%PDF-1.4\n" + b"%%EOF\n" * 100_000,
        b"%PDF-1.4\n" + b"/GuitaiPaper (" * 20_000,
        b"%PDF-" + b"\0" * (65 << 20),
    ):
        assert said_by(teller, bomb).standing is Standing.UNKNOWN
    assert time.monotonic() - began < 60


def test_a_full_disk_keeps_no_half_paper_says_so_and_the_paper_is_made_later(
    teller: Teller, done: Done, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = teller.desk
    paper = desk.print_paper(done.papers[0].paper.id).paper
    with monkeypatch.context() as patch:

        def full(*_: object) -> Kept:
            raise faults.full()

        patch.setattr(SqlDocuments, "keep", full)
        again = desk.reprint_paper(paper.id, "lost")
        assert again.paper.document is None
        assert again.paper.state is PrintState.FAILED
        assert again.trouble == faults.full().sentence
        with pytest.raises(GuitaiError) as refused:
            desk.paper_pdf(again.paper.id)
        assert faults.full().sentence.zh in refused.value.sentence.zh
    assert said_by(teller, desk.paper_pdf(again.paper.id)).ground is Ground.REPRINT


def test_where_nothing_at_all_can_be_written_the_paper_waits_as_it_did(
    teller: Teller, done: Done, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = teller.desk
    paper = desk.print_paper(done.papers[0].paper.id).paper
    with monkeypatch.context() as patch:

        def full(*_: object) -> None:
            raise faults.full()

        patch.setattr(SqlDocuments, "keep", full)
        patch.setattr(SqlOutbox, "update", full)
        again = desk.reprint_paper(paper.id, "lost")
        assert again.trouble == faults.full().sentence
        kept = {one.paper.id: one.paper.state for one in desk.papers_unfinished()}
        assert kept[again.paper.id] is PrintState.WAITING
        (told,) = desk.make_papers(again.paper.journal)
        assert told.trouble == faults.full().sentence
    assert desk.paper_pdf(again.paper.id).startswith(desk.paper_pdf(paper.id))


def test_a_lost_private_key_gives_a_new_certificate_and_takes_nothing_from_old_papers(
    teller: Teller, archived: bytes, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    desk = teller.desk
    lost = desk.signing_certificate().certificate
    for file in folder.rglob(f"certificate-{lost.fingerprint[:32]}.key"):
        file.unlink()
    desk.forget_certificate()
    assert desk.signing_certificate().certificate != lost
    assert f"the private key of certificate {lost.fingerprint[:16]} is lost" in caplog.text
    assert said_by(teller, archived).standing is Standing.GENUINE


def test_the_banks_own_certificate_signs_once_it_is_taken_and_says_when_it_ends(
    teller: Teller, done: Done, clock: HandClock
) -> None:
    desk = teller.desk
    paper = desk.print_paper(done.papers[0].paper.id).paper
    taken = take_own(desk._store, bank_file(ec.generate_private_key(ec.SECP256R1())), "bank")
    desk.forget_certificate()
    clock.at = AT.replace(month=6)
    assert desk.signing_certificate().certificate == taken
    assert not [one for one in desk.lights() if one.code == "certificate"]
    again = desk.reprint_paper(paper.id, "lost")
    proof = said_by(teller, desk.paper_pdf(again.paper.id))
    assert (proof.standing, proof.ground) == (Standing.GENUINE, Ground.REPRINT)
    assert proof.signatures[-1].by == "样本支行单据签名"
    clock.at = taken.until - timedelta(days=30)
    (light,) = (one for one in desk.lights() if one.code == "certificate")
    assert "到期" in light.word.zh
    assert not light.well


@pytest.mark.parametrize("who", ["1001", "1002"])
def test_who_brings_only_the_code_of_a_bank_copy_sees_nothing_of_it(
    teller: Teller, done: Done, archived: bytes, who: str
) -> None:
    desk = teller.desk
    desk.sign_in(who, f"train{who}")
    proof = desk.prove_words(stated(archived)[0])
    assert proof.covered
    assert proof.archived is None
    assert desk.prove_paper(archived).archived is not None
    customers = next(one.paper for one in done.papers if one.masked)
    proof = desk.prove_words(stated(desk.paper_pdf(customers.id))[0])
    assert proof.archived is not None
