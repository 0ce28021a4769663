"""A case at the desk from the blank card to its end: PIN, signature, approval, conclusion."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from app.desk.desk import Desk
from app.desk.forms import FieldErrors
from app.desk.rehearsal import sample_ink
from app.desk.views import CaseView, EntryOpened
from app.domain.branch import Level
from app.errors import Conflict, NotAllowed, StoreFault, Unacceptable
from app.evidence.approval import Decision, Mark
from app.evidence.signature import InkPoint, Stroke
from app.flow.outcome import Outcome
from app.flow.perform import DraftGone, Incomplete, Refused
from app.flow.walk import Status
from app.i18n import same
from db.store import SqlStore
from tests import evidence
from tests.db.sample import rows, tamper
from tests.desk.counter import PASSWORDS, PIN, Teller
from tests.evidence import COMPLIANCE, MANAGER, OTHER_TELLER, SUPERVISOR, TELLER
from tests.training import HandClock


def refusal(kind: type[Any], ask: Callable[[], Any]) -> str:
    with pytest.raises(kind) as caught:
        ask()
    return str(caught.value.code)


def case(view: CaseView | EntryOpened) -> CaseView:
    assert isinstance(view, CaseView)
    return view


def test_the_next_blank_card_is_proposed(teller: Teller) -> None:
    view = teller.until("medium")
    assert teller.desk.proposal(view.id, "card_taken").serial == "00000001"
    assert teller.desk.proposal(view.id, "acceptance") is None


def test_a_spoiled_card_is_voided_and_the_case_goes_on_with_the_next(teller: Teller) -> None:
    view = teller.until("medium")
    view = teller.desk.void_card(view.id, " 00000001 ", "chip")
    assert view.here == "medium"
    assert teller.desk.proposal(view.id, "card_taken").serial == "00000002"
    (line,) = [one for one in teller.desk.journal() if one.title.zh == "空白卡作废"]
    assert line.headline == "00000001"
    assert teller.desk.home().stock_left == 199
    view = teller.until(view=view)
    assert teller.desk.perform(view.id).made


def test_a_card_that_is_not_in_the_box_cannot_be_voided(teller: Teller, store: SqlStore) -> None:
    view = teller.until("medium")
    for serial in ("00000201", "99999999"):
        assert refusal(Refused, lambda s=serial: teller.desk.void_card(view.id, s, "chip")) == (
            "STOCK-OWN"
        )
    assert teller.desk.home().stock_left == 200
    assert [one.id for one in teller.desk.home().drafts] == [view.id], "no half-done voiding stays"
    before = rows(store)
    for serial, reason in (("", "chip"), ("00000001", ""), ("00000001", "lost it")):
        with pytest.raises(FieldErrors):
            teller.desk.void_card(view.id, serial, reason)
    assert rows(store) == before, "a slip of the keyboard is no business"


def test_a_voided_card_that_the_case_had_taken_must_be_replaced(teller: Teller) -> None:
    view = teller.until("sign")
    view = teller.desk.void_card(view.id, "00000001", "damaged")
    assert view.blocked
    assert refusal(Refused, lambda: teller.until(view=view)) == "CARD-ORDER"
    view = teller.desk.put(view.id, "card_taken", teller.desk.proposal(view.id, "card_taken"))
    assert not view.blocked
    assert view.step("pin").status is Status.REOPENED, "the PIN was set for the other card"


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("73914", "73914", "PIN_FORM"),
        ("7391461", "7391461", "PIN_FORM"),
        ("73914x", "73914x", "PIN_FORM"),
        ("７３９１４６", "７３９１４６", "PIN_FORM"),
        ("", "", "PIN_FORM"),
        ("739146", "739147", "PIN_DIFFERS"),
        ("111111", "111111", "PIN_WEAK"),
        ("123456", "123456", "PIN_WEAK"),
        ("900614", "900614", "PIN_WEAK"),
        ("000999", "000999", "PIN_WEAK"),
    ],
)
def test_a_pin_that_will_not_do_is_entered_again(
    first: str, second: str, code: str, teller: Teller
) -> None:
    view = teller.until("pin")
    with pytest.raises(Unacceptable) as caught:
        teller.desk.enter_pin(view.id, first, second)
    assert caught.value.code == code
    if first:
        assert first not in str(caught.value) + caught.value.sentence.zh
    assert teller.desk.open_case(view.id).here == "pin"


def test_the_desk_keeps_a_verifier_and_never_the_pin(teller: Teller) -> None:
    view = teller.desk.enter_pin(teller.until("pin").id, PIN, PIN)
    assert view.values["pin"].verifier.startswith("$argon2id$")
    assert PIN not in repr(view)


def test_another_pin_after_the_signature_asks_for_signature_and_approval_again(
    teller: Teller,
) -> None:
    view = teller.until()
    assert view.here == "", "everything was done"
    view = teller.desk.enter_pin(view.id, "582913", "582913")
    assert view.here == "sign"
    assert not view.values["approval"].stands
    view = teller.signs(view)
    assert view.here == "approval", "also where the customer signs in the very same way"


def test_the_customer_signs_the_form_that_they_read(teller: Teller) -> None:
    view = teller.until("sign")
    shown = teller.desk.forms(view.id, "signature")
    for one in shown:
        assert one.pages >= 1
        assert teller.desk.document(one.kept).startswith(b"%PDF")
        assert teller.desk.page_picture(one.kept, 1, 200).startswith(b"\x89PNG")
    assert teller.desk.forms(view.id, "signature") == shown, "the same facts give the same form"
    view = teller.desk.sign(view.id, "signature", sample_ink(), 3.0, shown)
    assert view.here == "approval"
    assert view.values["signature"].forms == tuple(one.kept for one in shown)
    after = teller.desk.forms(view.id, "signature")
    assert after == shown, "what came after the reading is not on it"


def test_a_form_that_changed_since_it_was_read_is_not_signed(teller: Teller) -> None:
    view = teller.until("sign")
    shown = teller.desk.forms(view.id, "signature")
    teller.desk.put_form(view.id, "terms", {"sms_notice": False})
    code = refusal(
        Conflict, lambda: teller.desk.sign(view.id, "signature", sample_ink(), 3.0, shown)
    )
    assert code == "FORM_CHANGED"


def test_a_tap_is_no_signature(teller: Teller) -> None:
    view = teller.until("sign")
    forms = teller.desk.forms(view.id, "signature")
    tap = (Stroke((InkPoint(0.5, 0.5, 0.5, 0), InkPoint(0.51, 0.5, 0.5, 9))),)
    for ink in ((), tap):
        signs = partial(teller.desk.sign, view.id, "signature", ink, 3.0, forms)
        assert refusal(Unacceptable, signs) == "NO_INK"
    assert teller.desk.open_case(view.id).here == "sign"


def test_an_authoriser_approves_what_they_saw(teller: Teller, clock: HandClock) -> None:
    view = teller.until("approval")
    clock.forward(minutes=3)
    view = case(teller.decides(view, Decision.APPROVED))
    word = view.values["approval"]
    assert (word.staff, word.name, word.level) == (SUPERVISOR, "刘建国", 2)
    assert set(word.seen) == {v.code for v in view.verdicts}
    assert word.at == clock()
    assert view.here == ""
    done = teller.desk.perform(view.id)
    entry = teller.desk.entry(done.number)
    assert (entry.line.made_by, entry.line.approved_by) == (TELLER, SUPERVISOR)
    assert {row.field for row in done.made} == {"account", "card", "customer"}
    assert any("身份证" in one.zh for one in done.reminders)


@pytest.mark.parametrize(
    ("staff", "password", "code"),
    [
        (TELLER, PASSWORDS[TELLER], "OWN_CASE"),
        (OTHER_TELLER, PASSWORDS[OTHER_TELLER], "LEVEL_TOO_LOW"),
        (SUPERVISOR, "guess", "WRONG_PASSWORD"),
        ("9999", "x", "WRONG_PASSWORD"),
    ],
)
def test_whoever_may_not_approve_is_told_why(
    staff: str, password: str, code: str, teller: Teller
) -> None:
    view = teller.until("approval")
    for decision in Decision:
        said = refusal(
            NotAllowed,
            lambda d=decision: teller.desk.approve(
                view.id, staff, password, d, "reason", shown=teller.desk.review(view.id).digest
            ),
        )
        assert said == code
    assert "approval" not in teller.desk.open_case(view.id).values
    assert refusal(Incomplete, lambda: teller.desk.perform(view.id)) == "STEP_OPEN"


def test_nothing_is_approved_before_its_time(teller: Teller) -> None:
    view = teller.until("terms")
    for decision in Decision:
        assert refusal(NotAllowed, lambda d=decision: teller.decides(view, d, "x")) == (
            "EARLIER_STEP_OPEN"
        )


def test_what_needs_no_approval_cannot_be_approved(teller: Teller) -> None:
    view = teller.desk.start("8102")
    assert refusal(NotAllowed, lambda: teller.decides(view, Decision.APPROVED)) == "NO_APPROVAL"


def test_to_return_or_reject_takes_a_reason(teller: Teller) -> None:
    view = teller.until("approval")
    for decision in (Decision.RETURNED, Decision.REJECTED):
        assert refusal(NotAllowed, lambda d=decision: teller.decides(view, d, "  ")) == (
            "REASON_MISSING"
        )


def test_a_returned_case_shows_the_teller_what_to_look_at(teller: Teller) -> None:
    view = teller.until("approval")
    marks = (Mark("terms", "sms_notice", "短信?"), Mark("due_diligence", "income"))
    view = case(teller.decides(view, Decision.RETURNED, "请核实", marks=marks))
    assert view.returned == "请核实"
    assert view.marks == marks
    assert view.here == "approval"
    (line,) = teller.desk.home().drafts
    assert line.waiting_for == 0, "it is the teller's turn"
    assert refusal(Incomplete, lambda: teller.desk.perform(view.id)) == "STEP_OPEN"
    view = teller.desk.put_form(view.id, "terms", {"sms_notice": False})
    assert view.returned == "请核实"
    assert view.marks == marks[1:], "what was changed need not be looked at again"
    assert view.here == "sign"
    view = teller.until("approval", view)
    assert teller.desk.home().drafts[0].waiting_for == 2
    view = case(teller.decides(view, Decision.APPROVED))
    assert (view.returned, view.marks) == ("", ())
    assert teller.desk.perform(view.id).made


def test_a_returned_case_that_was_right_all_along_can_be_approved(teller: Teller) -> None:
    view = case(teller.decides(teller.until("approval"), Decision.RETURNED, "请核实"))
    view = case(teller.decides(view, Decision.APPROVED))
    assert teller.desk.perform(view.id).made


def test_a_returned_case_is_still_returned_after_the_teller_signed_out(teller: Teller) -> None:
    view = teller.until("approval")
    marks = (Mark("due_diligence", "income"),)
    teller.decides(view, Decision.RETURNED, "请核实", marks=marks)
    teller.desk.sign_out()
    teller.desk.sign_in(TELLER, PASSWORDS[TELLER])
    again = teller.desk.open_case(view.id)
    assert (again.returned, again.marks) == ("请核实", marks)


def test_a_rejected_case_is_at_its_end(teller: Teller) -> None:
    view = teller.until("approval")
    entry = teller.decides(view, Decision.REJECTED, "疑似买卖账户")
    assert isinstance(entry, EntryOpened)
    assert entry.line.outcome is Outcome.REJECTED
    assert entry.line.approved_by == SUPERVISOR
    assert entry.reason == "疑似买卖账户"
    for ask in (
        lambda: teller.desk.open_case(view.id),
        lambda: teller.desk.perform(view.id),
        lambda: teller.decides(view, Decision.APPROVED),
    ):
        assert refusal(DraftGone, ask) == "DRAFT_CHANGED"
    assert teller.desk.home().stock_left == 200


def test_a_rejection_that_could_not_be_recorded_leaves_the_case_unapproved(
    teller: Teller, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = teller.until("approval")
    before = rows(store)

    def full(*_: Any, **__: Any) -> Any:
        raise StoreFault("DISK_FULL", same("满"), same("清理"))

    with monkeypatch.context() as patch:
        patch.setattr("app.desk.cases.conclude", full)
        assert refusal(StoreFault, lambda: teller.decides(view, Decision.REJECTED, "x")) == (
            "DISK_FULL"
        )
    assert rows(store) == before
    now = teller.desk.open_case(view.id)
    assert "approval" not in now.values
    assert now.step("pin").status is Status.DONE


def test_a_change_after_the_approval_needs_signature_and_approval_again(teller: Teller) -> None:
    view = teller.until()
    view = teller.desk.put_form(view.id, "terms", {"sms_notice": False})
    assert view.step("sign").status is view.step("approval").status is Status.REOPENED
    assert view.step("approval").why is not None
    assert refusal(Incomplete, lambda: teller.desk.perform(view.id)) == "STEP_OPEN"
    assert teller.desk.perform(teller.until(view=view).id).made


def test_with_a_face_that_is_not_alike_the_witness_does_not_approve(teller: Teller) -> None:
    teller.live = b"live 0.61"
    view = teller.until("identified")
    desk = teller.desk
    desk.witness(view.id, MANAGER, PASSWORDS[MANAGER])
    view = teller.until("approval", desk.open_case(view.id))
    assert view.values["witness"].staff == MANAGER
    teller.authoriser = MANAGER
    assert refusal(Refused, lambda: teller.decides(view, Decision.APPROVED)) == "AUTHORISER-APART"
    view = desk.open_case(view.id)
    assert not view.blocked, "somebody else can still approve it"
    teller.authoriser = COMPLIANCE
    view = case(teller.decides(view, Decision.APPROVED))
    assert desk.perform(view.id).made


def test_what_a_rule_refuses_nobody_approves(teller: Teller) -> None:
    view = teller.until("approval")
    view = teller.desk.void_card(view.id, "00000001", "damaged")
    assert view.blocked
    assert refusal(Refused, lambda: teller.decides(view, Decision.APPROVED)) == "CARD-ORDER"
    view = case(teller.decides(view, Decision.RETURNED, "换卡"))
    assert view.returned


@pytest.mark.parametrize("outcome", [Outcome.DECLINED, Outcome.WITHDRAWN])
def test_a_case_ends_with_a_reason_and_stays_in_the_journal(
    outcome: Outcome, teller: Teller
) -> None:
    view = teller.until("diligence")
    assert refusal(NotAllowed, lambda: teller.desk.conclude(view.id, outcome, " \n")) == (
        "REASON_MISSING"
    )
    entry = teller.desk.conclude(view.id, outcome, "客户改天再来 ")
    assert (entry.line.outcome, entry.reason) == (outcome, "客户改天再来")
    assert entry.line.headline.startswith("沈*兰")
    assert entry.line.approved_by == ""
    assert [part.title.zh for part in entry.parts][:3] == ["受理", "告知与同意", "身份证件"]
    assert teller.desk.home().drafts == ()
    assert teller.desk.home().today[outcome] == 1
    assert refusal(DraftGone, lambda: teller.desk.open_case(view.id)) == "DRAFT_CHANGED"


def test_a_teller_cannot_claim_that_somebody_rejected_or_performed(teller: Teller) -> None:
    view = teller.until("diligence")
    for outcome in (Outcome.REJECTED, Outcome.PERFORMED):
        with pytest.raises(ValueError, match=r"reject|perform"):
            teller.desk.conclude(view.id, outcome, "x")
    assert teller.desk.open_case(view.id).here == "diligence"


def test_a_customer_with_a_class_i_account_is_told_at_the_card(teller: Teller) -> None:
    teller.code = "S09"
    view = teller.until("lookup")
    assert view.blocked
    (seen,) = view.step("card").verdicts[:1]
    assert seen.code == "ONE-CLASS-I"
    assert seen.customer_text.zh


def test_a_draft_that_changed_elsewhere_is_taken_up_anew(teller: Teller, store: SqlStore) -> None:
    view = teller.until("terms")
    for ask in (
        lambda: teller.desk.put_form(view.id, "terms", {}),
        lambda: teller.desk.conclude(view.id, Outcome.WITHDRAWN, "x"),
        lambda: teller.desk.perform(view.id),
    ):
        tamper(store, "UPDATE drafts SET revision = revision + 1")
        assert refusal(DraftGone, ask) == "DRAFT_CHANGED"
        assert teller.desk.open_case(view.id).here == "terms"
    assert teller.desk.put_form(view.id, "terms", {}).here == "medium"


def test_when_the_store_fails_the_pin_in_memory_stays(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = teller.until()

    def fails(*_: Any) -> Any:
        raise StoreFault("DISK_FULL", same("满"), same("清理"))

    with monkeypatch.context() as patch:
        patch.setattr("db.books.SqlBooks.add_card", fails)
        assert refusal(StoreFault, lambda: teller.desk.perform(view.id)) == "DISK_FULL"
    with monkeypatch.context() as patch:
        patch.setattr("db.drafts.SqlDrafts.save", fails)
        code = refusal(
            StoreFault, lambda: teller.desk.put_form(view.id, "terms", {"sms_notice": False})
        )
        assert code == "DISK_FULL"
    assert teller.desk.open_case(view.id).here == ""
    assert teller.desk.perform(view.id).made


def test_an_unknown_operation_is_said_so(teller: Teller) -> None:
    assert refusal(NotAllowed, lambda: teller.desk.start("4711")) == "NO_OPERATION"
    assert teller.desk.start("account_opening").operation == "1001"


def test_the_review_shows_all_and_marks_what_is_unusual(teller: Teller) -> None:
    teller.answers["acceptance"] |= {"companions": "waiting"}
    teller.answers["terms"] = {"daily_amount": "60000"}
    view = teller.until("approval")
    review = teller.desk.review(view.id)
    assert [part.title.zh for part in review.parts] == [
        step.title.zh for step in view.steps if step.code != "approval"
    ]
    unusual = {(r.slot, r.field) for part in review.parts for r in part.rows if r.unusual}
    assert {("acceptance", "companions"), ("terms", "daily_amount")} <= unusual
    shown = " ".join(r.text.zh for part in review.parts for r in part.rows)
    assert "¥60,000.00" in shown
    assert "有人在旁等候" in shown
    assert "argon2" not in shown
    assert {*review.unusual, *review.routine} == set(view.verdicts)
    assert [one.code for one in review.routine] == ["OPENING-LEVEL"]


def test_the_level_of_the_page_is_the_level_that_must_approve(teller: Teller) -> None:
    teller.answers["due_diligence"]["suspicion"] = "看手机回答"
    view = teller.until("approval")
    assert view.asked is Level.MANAGER
    assert refusal(NotAllowed, lambda: teller.decides(view, Decision.APPROVED)) == "LEVEL_TOO_LOW"
    teller.authoriser = MANAGER
    assert case(teller.decides(view, Decision.APPROVED)).here == ""


def test_changes_to_a_value_do_not_reach_the_books_without_the_gate(
    desk: Desk, teller: Teller, store: SqlStore
) -> None:
    before = rows(store)
    view = teller.until()
    after = rows(store)
    grown = {name for name in after if after[name] != before[name]}
    assert grown <= {"drafts", "draft_values", "documents"}, "a case under way is no business yet"
    assert replace(evidence.terms(), sms_notice=False) != view.values["terms"]
