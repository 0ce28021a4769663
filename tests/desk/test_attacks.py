"""What a screen, a hasty hand or somebody in a hurry cannot get past the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.desk.forms import FieldErrors
from app.desk.views import CaseView
from app.domain.risk_grade import RiskLevel
from app.errors import Conflict, NotAllowed
from app.flow.walk import Status
from tests import evidence
from tests.desk.counter import Teller
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
