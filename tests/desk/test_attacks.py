"""What a screen, a hasty hand or somebody in a hurry cannot get past the desk."""

from __future__ import annotations

import contextlib
import logging
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.desk.desk import Desk
from app.desk.first_day import NewStaff, people_planned
from app.desk.forms import FieldErrors
from app.desk.identity import MOST_BYTES
from app.desk.views import CaseView, PrintState
from app.devices.printer import PrintHow, PrintReceipt
from app.domain.branch import StoreKind
from app.domain.risk_grade import RiskLevel
from app.errors import Conflict, NotAllowed, Unacceptable
from app.evidence.signature import InkPoint, Stroke
from app.flow.walk import Status
from db.store import SqlStore
from tests import evidence
from tests.db.sample import rows, tamper
from tests.desk.counter import PHONE, PIN, FaultyPrinter, Teller
from tests.evidence import VERIFIER
from tests.training import HandClock


@pytest.mark.parametrize(
    ("slot", "step", "forged"),
    [
        ("card", "card", evidence.card()),
        ("network_check", "network", evidence.network_check()),
        ("face", "face", evidence.face(0.1)),
        ("phone", "phone", evidence.phone()),
        ("pin", "pin", evidence.PinSet(VERIFIER)),
        ("approval", "approval", evidence.approval()),
    ],
)
def test_what_the_desk_witnesses_itself_cannot_be_entered(
    slot: str, step: str, forged: Any, teller: Teller
) -> None:
    view = teller.until(step)
    with pytest.raises(NotAllowed) as caught:
        teller.desk.put(view.id, slot, forged)
    assert caught.value.code == "NOT_WITNESSED"
    assert teller.desk.open_case(view.id).here == step


@pytest.mark.parametrize("slot", ["lookup", "network_check", "face", "risk", "pin", "approval"])
def test_nor_can_it_be_typed_as_a_form(slot: str, teller: Teller) -> None:
    view = teller.until("approval")
    with pytest.raises(NotAllowed) as caught:
        teller.desk.put_form(view.id, slot, {"decision": "approved", "staff": "2001"})
    assert caught.value.code == "NOT_WITNESSED"
    assert teller.desk.open_case(view.id).here == "approval"


def test_a_pin_that_was_given_anew_after_the_approval_is_in_the_journal(
    teller: Teller, clock: HandClock, store: SqlStore
) -> None:
    desk, ordinary = teller.desk, teller.until()
    assert "GIVEN-AFTER-APPROVAL" not in codes_of(desk, desk.perform(ordinary.id).number)
    tamper(store, "UPDATE accounts SET life = 'closed'")
    view = teller.until()
    clock.forward(minutes=1)
    desk.sign_out()
    desk.sign_in("1001", "train1001")
    assert desk.open_case(view.id).here == "pin"
    desk.enter_pin(view.id, PIN, PIN)
    assert "GIVEN-AFTER-APPROVAL" in codes_of(desk, desk.perform(view.id).number)


def codes_of(desk: Desk, entry: str) -> set[str]:
    return {one.code for one in desk.entry(entry).verdicts}


def test_nobody_tries_a_device_who_is_not_signed_in(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        desk.try_setting("printer", f"file:{tmp_path}")
    assert not list(tmp_path.glob("*.pdf"))


def test_who_printed_or_saved_a_paper_is_in_the_log(
    teller: Teller, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "guitai.papers")
    done = teller.desk.perform(teller.until().id)
    teller.desk.save_paper(done.papers[0].paper.id, tmp_path / "copy.pdf")
    assert f"of {done.number} saved by 1001" in caplog.text


def test_a_paper_that_came_out_is_printed_though_its_teller_signed_out_meanwhile(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = teller.desk.perform(teller.until().id)

    class Slow(FaultyPrinter):
        def print(self, pdf: bytes, title: str, how: PrintHow) -> PrintReceipt:
            teller.desk.sign_out()
            return super().print(pdf, title, how)

    monkeypatch.setattr(teller.desk, "_printer", Slow())
    assert teller.desk.print_paper(done.papers[0].paper.id).paper.state is PrintState.PRINTED


def test_guesses_at_a_password_side_by_side_are_counted_one_by_one(desk: Desk) -> None:
    def guess(n: int) -> str:
        try:
            desk.sign_in("1001", f"guess {n}")
        except NotAllowed as error:
            return error.code
        return ""

    with ThreadPoolExecutor(8) as at_once:
        said = list(at_once.map(guess, range(12)))
    assert sorted(said) == ["TOO_MANY_TRIES"] * 7 + ["WRONG_PASSWORD"] * 5


@pytest.mark.parametrize(
    "weak",
    [
        *("short", "12345678", "87654321", "abcdefgh", "aaaaaaaa", "12121212"),
        *("20012001", "2001 2001", "train2001"),
    ],
)
def test_nobody_begins_with_a_password_that_is_guessed_at_once(weak: str) -> None:
    staff = [
        NewStaff("1001", "张三", "1", "correct-horse"),
        NewStaff("2001", "李四", "2", weak),
    ]
    with pytest.raises(FieldErrors) as caught:
        people_planned(staff, ())
    assert set(caught.value.errors) == {"staff.1.password"}


def test_two_people_do_not_begin_with_one_password() -> None:
    staff = [
        NewStaff(n, "某", level, "correct-horse") for n, level in (("1001", "1"), ("2001", "2"))
    ]
    with pytest.raises(FieldErrors) as caught:
        people_planned(staff, ())
    assert "相同" in caught.value.errors["staff"].zh


def test_a_witness_and_a_signature_cannot_be_entered_either(teller: Teller) -> None:
    teller.answers["consents"]["face"] = "refused"
    view = teller.until("identified")
    with pytest.raises(NotAllowed):
        teller.desk.put(view.id, "witness", evidence.witness())
    view = teller.until("sign", view)
    with pytest.raises(NotAllowed):
        teller.desk.put(view.id, "signature", evidence.signature())


def test_a_lower_risk_grade_than_the_one_worked_out_is_not_recorded(teller: Teller) -> None:
    view = teller.until("risk")
    proposed = teller.desk.proposal(view.id, "risk")
    milder = replace(proposed, level=RiskLevel.LOW.value, score=proposed.score - 1)
    with pytest.raises(Conflict) as caught:
        teller.desk.put(view.id, "risk", milder)
    assert caught.value.code == "PROPOSAL_CHANGED"
    assert teller.desk.put(view.id, "risk", proposed).here == "terms"


def test_an_answer_that_no_form_would_take_is_not_taken_without_one(teller: Teller) -> None:
    view = teller.desk.start("1001")
    with pytest.raises(FieldErrors) as caught:
        teller.desk.put(view.id, "acceptance", evidence.acceptance(in_person=False))
    assert set(caught.value.errors) == {"in_person"}
    assert teller.desk.open_case(view.id).here == "acceptance"


def face_of(view: CaseView) -> Status:
    return view.step("face").status


def test_an_unusable_picture_does_not_make_a_face_comparison_younger(
    teller: Teller, clock: HandClock
) -> None:
    view = teller.until("phone")
    clock.forward(hours=1, minutes=59)
    view = teller.desk.compare_face(view.id, (b"live -",))
    assert face_of(view) is Status.DONE
    clock.forward(minutes=2)
    assert face_of(teller.desk.open_case(view.id)) is Status.REOPENED
    view = teller.desk.compare_face(view.id, (b"live 0.3",))
    assert face_of(view) is Status.DONE


def test_explaining_a_shared_number_does_not_make_its_proof_younger(
    teller: Teller, clock: HandClock
) -> None:
    view = teller.until("diligence")
    clock.forward(hours=1, minutes=59)
    view = teller.desk.explain_shared_phone(view.id, "老人使用子女手机")
    clock.forward(hours=10, minutes=2)
    assert teller.desk.open_case(view.id).step("phone").status is Status.REOPENED


def test_what_is_performed_is_what_the_signed_form_says(teller: Teller, store: SqlStore) -> None:
    view = teller.until()
    tamper(store, "UPDATE branch SET name = '另一支行'")
    with pytest.raises(Conflict) as caught:
        teller.desk.perform(view.id)
    assert caught.value.code == "FORM_CHANGED"
    view = teller.desk.open_case(view.id)
    assert view.here == "face_consent", "the papers that changed are read and signed anew"
    assert view.step("sign").status is not Status.DONE
    view = teller.until(view=view)
    assert teller.desk.perform(view.id).number


def test_an_account_is_open_even_where_its_papers_cannot_be_made(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = teller.until()

    def breaks(*_: object) -> None:
        raise AttributeError("a slip of ours")

    monkeypatch.setattr(teller.desk, "_made", breaks)
    done = teller.desk.perform(view.id)
    assert done.made
    assert {one.paper.state for one in done.papers} == {PrintState.WAITING}
    news = teller.desk.keep_printing()
    assert {one.paper.state for one in news.changed} == {PrintState.FAILED}
    assert "业务已经办妥" in news.changed[0].remedy.zh
    assert teller.desk.home().unfinished_papers == len(done.papers)


def test_codes_are_not_sent_by_the_dozen(teller: Teller, clock: HandClock) -> None:
    view = teller.until("phone")
    for number in (PHONE, "19900000998", PHONE, "19900000998"):
        with contextlib.suppress(NotAllowed):
            teller.desk.send_code(view.id, number)
    for reason in ("a", "b", "c"):
        teller.desk.send_code(view.id, "19900000998", reason)
    assert len(teller.desk.customer_messages()) == 2
    clock.forward(seconds=60)
    teller.desk.send_code(view.id, PHONE)
    wrong = f"{(int(teller.code_sent()) + 1) % 1_000_000:06d}"
    for _ in range(4):
        with pytest.raises((FieldErrors, NotAllowed)):
            teller.desk.confirm_code(view.id, wrong)
    with pytest.raises(NotAllowed):
        teller.desk.send_code(view.id, PHONE)
    assert len(teller.desk.customer_messages()) == 3


def test_a_code_ends_with_the_session_and_does_not_outlive_a_clock_put_back(
    teller: Teller, clock: HandClock
) -> None:
    view = teller.until("phone")
    teller.desk.send_code(view.id, PHONE)
    code = teller.code_sent()
    clock.forward(hours=-1)
    with pytest.raises(NotAllowed):
        teller.desk.confirm_code(view.id, code)
    clock.forward(hours=1, minutes=2)
    teller.desk.send_code(view.id, PHONE)
    teller.desk.sign_out()
    teller.desk.sign_in("1001", "train1001")
    with pytest.raises(NotAllowed):
        teller.desk.confirm_code(view.id, teller.code_sent())


def test_a_draft_of_an_operation_that_this_program_lacks_hides_no_other(
    teller: Teller, store: SqlStore
) -> None:
    other, view = teller.desk.start("1001"), teller.desk.start("1001")
    tamper(store, f"UPDATE drafts SET operation = '7777' WHERE id = '{other.id}'")
    lines = {one.id: one for one in teller.desk.home().drafts}
    assert lines[other.id].here.zh == "无法读取"
    assert lines[view.id].title.zh == "开立个人Ⅰ类户"


def test_no_secret_is_in_what_the_program_would_write_of_its_values(teller: Teller) -> None:
    view = teller.until("sign")
    teller.desk.send_code(view.id, "19900000998")
    said = repr((view, teller.desk._drafts, teller.desk._sent()))
    assert "argon2" not in said
    assert teller.code_sent() not in said
    with teller.desk._store.reading() as transaction:
        assert "argon2" not in repr(transaction.books.all_staff())


def test_wrong_passwords_are_in_the_log_and_what_was_typed_is_not(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    for number, password in (("1001", "hunter22"), ("hunter22", "1001")):
        with pytest.raises(NotAllowed):
            desk.sign_in(number, password)
    assert "wrong password for 1001, 1 in a row" in caplog.text
    assert "hunter22" not in caplog.text


@pytest.mark.parametrize(
    "ink",
    [
        (Stroke((InkPoint(float("nan"), 0.5, 0.5, 0), InkPoint(0.9, 0.5, 0.5, 9))),),
        (Stroke((InkPoint(0.1, 0.5, 0.5, 0), InkPoint(0.9, 0.5, 0.5, 9)) * 10_001),),
    ],
)
def test_ink_that_could_not_be_kept_is_no_signature(
    ink: tuple[Stroke, ...], teller: Teller
) -> None:
    view = teller.until("sign")
    forms = teller.desk.forms(view.id, "signature")
    with pytest.raises(Unacceptable) as caught:
        teller.desk.sign(view.id, "signature", ink, 3.0, forms)
    assert caught.value.code == "INK_UNUSABLE"
    assert teller.desk.open_case(view.id).here == "sign"


def test_a_huge_picture_is_neither_looked_at_nor_kept(teller: Teller, store: SqlStore) -> None:
    view = teller.until("face")
    before = rows(store)
    huge = bytes(MOST_BYTES + 1)
    for ask in (
        lambda: teller.desk.read_document(huge),
        lambda: teller.desk.compare_face(view.id, (b"live 0.2", huge)),
    ):
        with pytest.raises(Unacceptable) as caught:
            ask()
        assert caught.value.code == "PICTURE_TOO_LARGE"
    assert rows(store) == before


def test_nobody_drawn_is_laid_on_the_camera_of_a_real_branch(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.specimen_pictures("S01").front
    monkeypatch.setattr(desk, "_place", replace(desk.place(), kind=StoreKind.REAL))
    assert desk.specimens() == ()
    with pytest.raises(NotAllowed):
        desk.specimen_pictures("S01")


def test_a_crash_of_the_window_writes_no_memory_to_the_disk() -> None:
    asked = "import resource; from app.bootstrap import keep_memory_off_the_disk as keep; keep(); "
    asked += "print(resource.getrlimit(resource.RLIMIT_CORE))"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "(0, 0)"
