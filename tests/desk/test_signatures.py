"""What a customer signs: each paper word for word, apart what the law wants apart, and bound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.desk.desk import Desk
from app.desk.rehearsal import sample_ink
from app.desk.views import CaseView, FormShown
from app.errors import Conflict, NotAllowed
from app.evidence.signature import Signature
from app.flow.codec import decode, plain, revive
from app.flow.walk import Status
from db.store import SqlStore
from tests.desk.conftest import desk_over
from tests.desk.counter import PHONE, FaultyPrinter, ReadableEyes, Teller
from tests.desk.test_documents import of_a_child
from tests.evidence import MANAGER, TELLER, kept
from tests.training import HandClock

FACE, LAST = "face_signature", "signature"


def refusal(kind: type[Any], ask: Callable[[], Any]) -> str:
    with pytest.raises(kind) as caught:
        ask()
    return str(caught.value.code)


def signs(teller: Teller, view: CaseView, slot: str, forms: tuple[FormShown, ...]) -> CaseView:
    return teller.desk.sign(view.id, slot, sample_ink(), 3.0, forms)


def standing(view: CaseView) -> dict[str, Status]:
    return {step.code: step.status for step in view.steps}


def test_nobody_is_pictured_before_they_signed_the_consent_to_it(teller: Teller) -> None:
    view = teller.until("face_consent")
    compare = lambda: teller.desk.compare_face(view.id, (teller.live,))  # noqa: E731
    assert refusal(NotAllowed, compare) == "EARLIER_STEP_OPEN"
    assert not view.values.get("face")
    view = teller.signs(view, FACE)
    assert view.here == "face"
    assert compare().values["face"].attempts


def test_whoever_refuses_the_face_signs_nothing_for_it(teller: Teller) -> None:
    teller.answers["consents"]["face"] = "refused"
    view = teller.until()
    assert "face_consent" not in standing(view)
    done = teller.desk.perform(view.id)
    assert "face_consent" not in {line.paper.paper for line in done.papers}
    shown = teller.desk.forms
    assert refusal(NotAllowed, lambda: shown(teller.until("sign").id, FACE)) == "EARLIER_STEP_OPEN"


def test_a_consent_is_signed_by_the_guardian_whose_face_it_is(teller: Teller) -> None:
    of_a_child(teller)
    teller.authoriser = MANAGER
    view = teller.until("face_consent")
    (form,) = teller.desk.forms(view.id, FACE)
    said = {(fact.name.zh, fact.value.zh) for group in form.facts for fact in group.facts}
    assert any("监护人" in f"{name}{value}" for name, value in said)
    view = teller.signs(view, FACE)
    assert standing(view)["face_consent"] is Status.DONE
    assert teller.until(view=view).here == ""


def test_the_consent_holds_while_what_it_is_about_holds(teller: Teller) -> None:
    view = teller.until()
    ours = dict(teller.answers["acceptance"], purpose="01")
    view = teller.desk.put_form(view.id, "acceptance", ours)
    stand = standing(view)
    assert stand["face_consent"] is stand["face"] is Status.DONE, "not about the purpose"
    assert stand["sign"] is stand["approval"] is Status.REOPENED

    again = {**teller.answers["consents"], "face": "refused"}
    view = teller.desk.put_form(view.id, "consents", again)
    assert "face_consent" not in standing(view)
    view = teller.desk.put_form(view.id, "consents", teller.answers["consents"])
    stand = standing(view)
    assert stand["face_consent"] is Status.DONE, "the very consent that was signed"
    assert stand["sign"] is Status.REOPENED

    view = teller.lays_card(view, entries={"issuer": "上海市公安局"})
    stand = standing(view)
    assert stand["face_consent"] is stand["face"] is Status.REOPENED
    assert view.here == "lookup"


def test_one_signature_is_put_to_every_paper_of_its_set(teller: Teller) -> None:
    view = teller.until("sign")
    forms = teller.desk.forms(view.id, LAST)
    assert len(forms) > 1
    assert len({form.code for form in forms}) == len({form.kept for form in forms}) == len(forms)
    view = signs(teller, view, LAST, forms)
    signature = view.values[LAST]
    assert [paper.code for paper in signature.signed] == [form.code for form in forms]
    assert signature.forms == tuple(form.kept for form in forms)

    done = teller.desk.perform(teller.until(view=view).id)
    entry = teller.desk.entry(done.number)
    said = {row.label.zh: row.text.zh for part in entry.parts for row in part.rows}
    for form in forms:
        assert said[f"所签《{form.title.zh}》摘要"] == form.kept.digest
        assert teller.desk.document(form.kept).startswith(b"%PDF"), "word for word, years later"
    assert any("人脸" in label and "摘要" in label for label in said), "and the one apart"


@pytest.mark.parametrize(
    "other",
    [
        lambda forms: forms[:-1],
        lambda forms: forms[::-1],
        lambda forms: (),
        lambda forms: (*forms, forms[0]),
        lambda forms: (replace(forms[0], kept=kept("another")), *forms[1:]),
    ],
    ids=["one missing", "another order", "none", "one twice", "another document"],
)
def test_another_set_than_the_one_that_was_shown_is_not_signed(
    teller: Teller, other: Callable[[tuple[FormShown, ...]], tuple[FormShown, ...]]
) -> None:
    view = teller.until("sign")
    forms = other(teller.desk.forms(view.id, LAST))
    assert refusal(Conflict, lambda: signs(teller, view, LAST, forms)) == "FORM_CHANGED"
    assert teller.desk.open_case(view.id).here == "sign"


def test_what_was_read_for_one_signature_is_not_signed_with_another(teller: Teller) -> None:
    view = teller.until("face_consent")
    consent = teller.desk.forms(view.id, FACE)
    early = lambda: teller.desk.forms(view.id, LAST)  # noqa: E731
    assert refusal(NotAllowed, early) == "EARLIER_STEP_OPEN"
    view = teller.until("sign", view)
    assert refusal(Conflict, lambda: signs(teller, view, LAST, consent)) == "FORM_CHANGED"
    assert refusal(NotAllowed, lambda: teller.desk.forms(view.id, "terms")) == "NO_FORM"


def test_signatures_outlive_a_crash_of_the_program(
    teller: Teller,
    store: SqlStore,
    tmp_path: Path,
    clock: HandClock,
    eyes: ReadableEyes,
    printer: FaultyPrinter,
) -> None:
    view = teller.until("approval")
    before = {slot: view.values[slot] for slot in (FACE, LAST)}
    desk: Desk = desk_over(store, tmp_path, clock, eyes, printer)
    desk.sign_in(TELLER, "train1001")
    again = Teller(desk)
    view = desk.open_case(view.id)
    assert {slot: view.values[slot] for slot in (FACE, LAST)} == before
    assert standing(view)["face_consent"] is Status.DONE
    assert view.here == "pin", "the PIN alone is gone"
    view = again.until(view=view)
    assert desk.perform(view.id).number


def test_a_signature_from_before_there_were_several_papers_is_still_read() -> None:
    old = {
        "strokes": [],
        "form": {"digest": "a" * 64, "media_type": "application/pdf"},
        "aspect": 3.0,
        "at": "2026-01-02T03:04:05+08:00",
    }
    signature = revive(old, Signature)
    assert [one.digest for one in signature.forms] == ["a" * 64]
    assert [paper.title.zh for paper in signature.signed] == ["申请书"]
    assert revive(plain(signature), Signature) == signature
    assert decode(b'{"strokes":[],"aspect":1.0,"at":"2026-01-02T03:04:05Z"}', Signature).forms == ()


def test_what_is_on_a_paper_is_put_right_at_the_step_where_it_was_said(teller: Teller) -> None:
    view = teller.until("sign")
    forms = {form.code: form for form in teller.desk.forms(view.id, LAST)}
    steps = {
        (code, fact.name.zh): fact.step
        for code, form in forms.items()
        for group in form.facts
        for fact in group.facts
    }
    assert steps["application", "手机号码"] == "phone"
    assert steps["application", "工作单位"] == "diligence"
    assert steps["application", "证件号码"] == "card"
    assert steps["application", "凭证号"] == "medium"
    assert steps["tax_certification", "证件号码"] == "card"
    assert PHONE not in str(forms["application"].facts), "masked all the same"
    assert {*steps.values()} <= {"", *standing(view)}
