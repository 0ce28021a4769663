"""Whoever comes again: compared with their own earlier picture, and asked for no consent twice."""

from __future__ import annotations

from typing import Any

import pytest

from app.desk.desk import Desk
from app.desk.views import CaseView, Status
from app.domain.documents import DocumentKind
from app.errors import NotAllowed
from app.evidence.acting import Who
from app.flow.perform import Incomplete
from tests.desk.counter import ReadableEyes, Teller, seen_document
from tests.training import HandClock

OPENING, WITHDRAWAL, REPORT, RESET = "1001", "1901", "2102", "2301"
OPENED, LATER = b"live 0.21", b"live 0.22"


@pytest.fixture
def holder(teller: Teller) -> Teller:
    """The counter with a customer who opened an account and is back."""
    teller.opened()
    teller.live = LATER
    return teller


def again(holder: Teller, until: str = "", operation: str = RESET) -> CaseView:
    """A new case of the same customer, gone on with up to a step."""
    return holder.until(until, holder.desk.start(operation))


def withdraws(holder: Teller) -> None:
    """The customer withdraws the consent to their face."""
    desk = holder.desk
    view = holder.lays_card(desk.start(WITHDRAWAL))
    view = desk.put_form(view.id, "consent_withdrawal", {"in_person": True, "told": True})
    desk.perform(view.id)


def codes(view: CaseView) -> set[str]:
    return {step.code for step in view.steps}


def test_whoever_agreed_at_the_opening_is_compared_with_the_picture_of_then(
    holder: Teller, eyes: ReadableEyes
) -> None:
    view = again(holder, "face")
    assert not {"consents", "face_consent"} & codes(view)
    view = holder.does(view, "face")
    assert eyes.second == OPENED
    assert "identified" not in codes(view)
    assert view.values["face_agreed"].version == "FACE-2026-4"


def test_what_was_withdrawn_is_asked_anew_and_no_earlier_picture_is_compared(
    holder: Teller, eyes: ReadableEyes, clock: HandClock
) -> None:
    clock.forward(minutes=1)
    withdraws(holder)
    clock.forward(minutes=1)
    view = again(holder, "consents")
    assert view.here == "consents"
    view = holder.until("", view)
    assert eyes.second is None, "the picture of the opening is no longer compared"
    holder.desk.perform(view.id)

    clock.forward(minutes=1)
    holder.new_pin = "952740"
    view = again(holder, "face")
    assert "consents" not in codes(view), "the new consent serves from now on"
    holder.does(view, "face")
    assert eyes.second == LATER


def test_a_consent_withdrawn_while_a_case_is_open_stops_the_picture(
    holder: Teller, eyes: ReadableEyes, clock: HandClock
) -> None:
    view = again(holder, "face")
    clock.forward(minutes=1)
    withdraws(holder)
    before = eyes.compared
    with pytest.raises(NotAllowed):
        holder.desk.compare_face(view.id, (LATER,))
    assert eyes.compared == before, "nobody looked at it"
    assert holder.desk.open_case(view.id).here == "consents"


def test_a_consent_withdrawn_just_before_the_end_is_asked_for_before_it_ends(
    holder: Teller, clock: HandClock
) -> None:
    view = again(holder)
    clock.forward(minutes=1)
    withdraws(holder)
    with pytest.raises(Incomplete):
        holder.desk.perform(view.id)
    assert holder.desk.open_case(view.id).here == "consents"


def test_whoever_refuses_the_face_is_served_by_two_staff(
    holder: Teller, eyes: ReadableEyes, clock: HandClock
) -> None:
    clock.forward(minutes=1)
    withdraws(holder)
    holder.answers["consents"]["face"] = "refused"
    before = eyes.compared
    view = again(holder)
    assert not view.here
    assert {"identified"} <= codes(view)
    assert not {"face", "face_consent"} & codes(view)
    assert eyes.compared == before


def test_the_customers_page_says_whether_the_consent_stands(
    holder: Teller, clock: HandClock
) -> None:
    number = again(holder, "face").values["account"].customer

    def said() -> str:
        rows = holder.desk.customer(number).contact
        return next(row.text.zh for row in rows if row.field == "face_consent")

    assert said().startswith("有效，2026-03-09")
    clock.forward(minutes=1)
    withdraws(holder)
    assert "撤回" in said()


def test_it_is_withdrawn_once(holder: Teller, clock: HandClock) -> None:
    clock.forward(minutes=1)
    withdraws(holder)
    view = holder.lays_card(holder.desk.start(WITHDRAWAL))
    (refused,) = [one for one in view.verdicts if one.code == "WITHDRAWAL"]
    assert "撤回" in refused.text.zh
    assert view.blocked


def test_an_agents_own_face_and_both_numbers_are_checked(
    holder: Teller, eyes: ReadableEyes, desk: Desk
) -> None:
    son: dict[str, Any] = {
        "name": "周远",
        "sex": "男",
        "ethnicity": "汉",
        "birth_date": "1988-05-12",
        "address": "上海市黄浦区样本路9号",
        "number": "31010119880512001X",
        "issuer": "上海市公安局黄浦分局",
        "valid_from": "2019-05-12",
        "valid_until": "2039-05-12",
    }
    holder.documents["agent"] = seen_document(DocumentKind.RESIDENT_CARD, **son)
    holder.answers["acting"] = {
        "who": Who.AGENT,
        "relation": "child",
        "phone": "19900000321",
        "reason": "住院",
    }
    view = again(holder, "face", REPORT)
    assert view.here == "face"
    assert {"network", "agent_network", "agent", "face_consent"} <= codes(view)
    done = {step.code for step in view.steps if step.status is Status.DONE}
    assert {"network", "agent_network"} <= done
    holder.does(view, "face")
    assert eyes.reference.endswith(son["number"].encode()), "the agent's own portrait"
    assert eyes.second is None, "no picture of the holder"
