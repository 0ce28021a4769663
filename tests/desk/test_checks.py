"""Card, network check, face, second staff and phone as the desk takes them."""

from __future__ import annotations

from typing import Any

import pytest

from app.desk.forms import FieldErrors
from app.desk.identity import SideRead
from app.desk.views import CaseView
from app.devices.network_check import ManualCheck
from app.devices.specimens import by_code
from app.domain.branch import Level
from app.errors import Conflict, DeviceFault, NotAllowed, Unacceptable
from app.evidence.face import FaceBand
from app.evidence.identity import Assurance
from app.evidence.network_check import CheckMeaning
from app.flow.rule import Effect
from app.flow.walk import Status
from db.store import SqlStore
from tests.db.sample import rows
from tests.desk.counter import ANSWERS, PASSWORDS, PHONE, ReadableEyes, Teller
from tests.evidence import OTHER_TELLER, TELLER
from tests.training import HandClock


def codes(view: CaseView) -> set[str]:
    return {verdict.code for verdict in view.verdicts}


def errors_of(ask: Any, *arguments: Any) -> dict[str, Any]:
    with pytest.raises(FieldErrors) as caught:
        ask(*arguments)
    return caught.value.errors


def test_a_card_read_with_certainty_is_taken_as_it_was_read(teller: Teller) -> None:
    view = teller.lays_card(teller.until("card"))
    card = view.values["card"]
    assert (card.name, card.number) == ("沈若兰", "31010019900614024X")
    assert {one.assurance for one in card.fields} == {Assurance.READ}
    assert len(card.fields) == 9
    assert teller.desk.document(card.front) == b"front S01 "
    assert teller.desk.document(card.portrait) == b"portrait S01"


def test_an_uncertain_field_must_be_confirmed_or_corrected(teller: Teller) -> None:
    view = teller.until("card")
    wrong = errors_of(teller.lays_card, view, "?name ?issuer")
    assert set(wrong) == {"name", "issuer"}
    assert teller.desk.open_case(view.id).here == "card"
    with pytest.raises(FieldErrors) as caught:
        teller.lays_card(view, "?name ?issuer", looked_at=frozenset({"name"}))
    assert set(caught.value.errors) == {"issuer"}
    view = teller.lays_card(
        view,
        "?name ?issuer",
        looked_at=frozenset({"name"}),
        entries={"issuer": "上海市公安局浦东分局"},
    )
    said = {one.name: one.assurance for one in view.values["card"].fields}
    assert (said["name"], said["issuer"]) == (Assurance.CONFIRMED, Assurance.CORRECTED)
    assert "ID-CORRECTED" in codes(view)
    (seen,) = [v for v in view.verdicts if v.code == "ID-CORRECTED"]
    assert seen.field == "issuer"
    assert "上海市公安局浦东分局" in seen.text.zh


def test_typing_what_was_read_is_no_confirmation_of_an_uncertain_field(teller: Teller) -> None:
    view = teller.until("card")
    with pytest.raises(FieldErrors):
        teller.lays_card(view, "?name", entries={"name": "沈若兰"})


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", ""),
        ("name", "沈3"),
        ("sex", "其他"),
        ("birth_date", "1990-02-30"),
        ("birth_date", "x"),
        ("valid_until", "20301301"),
        ("address", "路" * 121),
        ("address", "   "),
        ("address", "上海\ud800"),
        ("issuer", "上海\x00"),
        ("name", "沈\ud800兰"),
    ],
)
def test_what_is_not_well_formed_is_said_beside_its_field(
    field: str, typed: str, teller: Teller
) -> None:
    view = teller.until("card")
    with pytest.raises(FieldErrors) as caught:
        teller.lays_card(view, entries={field: typed})
    assert set(caught.value.errors) == {field}


@pytest.mark.parametrize("typed", ["长期", "long_term", "2040-03-09", "2040.03.09", "20400309"])
def test_dates_are_typed_as_people_write_them(typed: str, teller: Teller) -> None:
    view = teller.lays_card(teller.until("card"), entries={"valid_until": typed})
    until = view.values["card"].valid_until
    assert (until is None) == typed.startswith(("长", "l"))


def test_one_front_and_one_back_are_needed(teller: Teller) -> None:
    view = teller.until("card")
    front, back = teller.sides()
    for pair in ((front, front), (back, back), (back, front)):
        with pytest.raises(Unacceptable) as caught:
            teller.takes(view, *pair)
        assert caught.value.code == "SIDE_MISSING"


def test_a_card_that_no_machine_could_read_is_typed_and_a_supervisor_compares_it(
    teller: Teller,
) -> None:
    view = teller.until("card")
    front, back = teller.sides()
    blind = SideRead(front.image, front.finding.__class__(None, None, None, None, error="no_card"))
    with pytest.raises(FieldErrors):
        teller.takes(view, blind, back)
    typed = {name: reading.value or "" for name, reading in front.finding.fields.items()}
    view = teller.takes(view, blind, back, entries=typed)
    assert view.values["card"].portrait is None
    assert "ID-TYPED" in {verdict.code for verdict in view.verdicts}


def test_what_the_eyes_see_later_cannot_be_put_before_its_step(
    teller: Teller, eyes: ReadableEyes
) -> None:
    view = teller.until("card")
    before = rows(teller.desk._store)  # type: ignore[arg-type]
    for ask in (
        lambda: teller.desk.check_network(view.id),
        lambda: teller.desk.compare_face(view.id, (b"live 0.2",)),
        lambda: teller.desk.witness(view.id, OTHER_TELLER, PASSWORDS[OTHER_TELLER]),
        lambda: teller.desk.send_code(view.id, PHONE),
        lambda: teller.desk.enter_pin(view.id, "739146", "739146"),
        lambda: teller.desk.forms(view.id, "signature"),
        lambda: teller.desk.proposal(view.id, "risk"),
        lambda: teller.desk.explain_shared_phone(view.id, "x"),
    ):
        with pytest.raises(NotAllowed) as caught:
            ask()
        assert caught.value.code == "EARLIER_STEP_OPEN"
    assert eyes.compared == 0
    assert teller.desk.customer_messages() == ()
    assert rows(teller.desk._store) == before  # type: ignore[arg-type]


def test_the_check_sends_its_photograph_along(teller: Teller) -> None:
    view = teller.until("face")
    check = view.values["network_check"]
    assert check.meaning is CheckMeaning.MATCH_WITH_PHOTO
    assert check.driver == "specimen"
    assert teller.desk.document(check.photo).startswith(b"\x89PNG")


def test_a_sheet_of_the_check_terminal_is_copied_by_hand(teller: Teller) -> None:
    view = teller.until("network")
    desk = teller.desk
    with pytest.raises(NotAllowed) as caught:
        desk.record_network_check(view.id, {"raw_code": "00", "serial": "A0"}, "guardian_check")
    assert caught.value.code == "EARLIER_STEP_OPEN"
    assert set(errors_of(desk.record_network_check, view.id, {})) == {"raw_code", "serial"}
    view = desk.record_network_check(view.id, {"raw_code": "04", "serial": "A1"})
    assert view.here == "network", "an error is no answer"
    assert "NETWORK-CHECK" in codes(view)
    view = desk.record_network_check(view.id, {"raw_code": "03", "serial": "A2"})
    assert view.values["network_check"].meaning is CheckMeaning.NUMBER_NOT_FOUND
    assert view.values["network_check"].driver == "manual"
    assert view.here == "face_consent"
    assert view.asked is Level.MANAGER
    assert "second_document" in {step.code for step in view.steps}


def test_no_copied_sheet_overrules_what_the_service_answered(teller: Teller) -> None:
    view = teller.until("face")
    with pytest.raises(NotAllowed) as caught:
        teller.desk.record_network_check(view.id, {"raw_code": "00", "serial": "A1"})
    assert caught.value.code == "CHECK_ANSWERED"
    assert teller.desk.open_case(view.id).values["network_check"].driver == "specimen"


def test_every_attempt_at_the_face_is_kept(teller: Teller) -> None:
    view = teller.until("face")
    for distance in ("-", "0.61", "-", "0.33"):
        view = teller.desk.compare_face(view.id, (f"live {distance}".encode(),))
    match = view.values["face"]
    assert [one.distance for one in match.attempts] == [None, 0.61, None, 0.33]
    assert [one.error for one in match.attempts] == ["no_face", None, "no_face", None]
    assert match.band is FaceBand.ALIKE
    assert teller.desk.document(match.attempts[1].pictures[0]) == b"live 0.61"
    assert view.here == "phone"


def test_after_three_pictures_without_a_face_two_staff_decide(teller: Teller) -> None:
    view = teller.until("face")
    for n in range(3):
        assert view.here == "face", n
        view = teller.desk.compare_face(view.id, (b"live -",))
    assert view.here == "identified"
    assert "FACE" in codes(view)
    view = teller.until("phone", view)
    assert view.values["witness"].staff == OTHER_TELLER
    assert view.asked is Level.SUPERVISOR


@pytest.mark.parametrize(
    ("distance", "level"), [("0.45", Level.SUPERVISOR), ("0.61", Level.MANAGER)]
)
def test_a_face_that_is_not_alike_is_decided_by_people(
    distance: str, level: Level, teller: Teller
) -> None:
    view = teller.until("face")
    view = teller.desk.compare_face(view.id, (f"live {distance}".encode(),))
    assert view.here == "identified"
    assert view.asked is level
    assert not view.blocked


def test_a_witness_is_somebody_else_with_their_own_password(teller: Teller) -> None:
    teller.live = b"live 0.45"
    view = teller.until("identified")
    desk = teller.desk
    for staff, password, code in (
        (OTHER_TELLER, "guess", "WRONG_PASSWORD"),
        (TELLER, PASSWORDS[TELLER], "OWN_WITNESS"),
    ):
        with pytest.raises(NotAllowed) as caught:
            desk.witness(view.id, staff, password)
        assert caught.value.code == code
    view = desk.witness(view.id, OTHER_TELLER, PASSWORDS[OTHER_TELLER])
    assert view.here == "identified", "the teller's own word is missing"
    assert teller.does(view, "identified").here == "phone"


def test_without_consent_nobody_looks_at_the_face(teller: Teller, eyes: ReadableEyes) -> None:
    teller.answers["consents"]["face"] = "refused"
    view = teller.until("identified")
    before = rows(teller.desk._store)  # type: ignore[arg-type]
    with pytest.raises(NotAllowed):
        teller.desk.compare_face(view.id, (b"live 0.2",))
    assert eyes.compared == 0
    assert rows(teller.desk._store) == before, "no picture was kept"  # type: ignore[arg-type]
    view = teller.until(view=view)
    assert "NO-FACE" in codes(view)
    assert teller.desk.perform(view.id).made


def test_a_face_is_never_bound_to_a_card_that_came_after_it(
    teller: Teller, eyes: ReadableEyes
) -> None:
    view = teller.until("face")

    def another_card_is_laid() -> None:
        eyes.while_comparing = None
        teller.code = "S02"
        teller.lays_card(view)

    eyes.while_comparing = another_card_is_laid
    with pytest.raises(Conflict) as caught:
        teller.desk.compare_face(view.id, (b"live 0.2",))
    assert caught.value.code == "CHANGED_MEANWHILE"
    now = teller.desk.open_case(view.id)
    assert now.values["card"].name == "周国栋"
    assert "face" not in now.values


def test_what_is_done_beside_a_comparison_is_not_lost(teller: Teller, eyes: ReadableEyes) -> None:
    view = teller.until("face")

    def the_purpose_is_corrected() -> None:
        eyes.while_comparing = None
        teller.desk.put_form(view.id, "acceptance", {**ANSWERS["acceptance"], "purpose": "01"})

    eyes.while_comparing = the_purpose_is_corrected
    view = teller.desk.compare_face(view.id, (b"live 0.2",))
    assert view.here == "phone"
    assert view.values["acceptance"].purpose == "01"
    assert view.values["face"].band is FaceBand.ALIKE


def test_another_card_needs_another_face_and_the_first_attempt_stays_evidence(
    teller: Teller,
) -> None:
    view = teller.until("phone")
    teller.code = "S02"
    view = teller.lays_card(view)
    assert view.step("face").status is Status.REOPENED
    view = teller.until("face", view)
    view = teller.desk.compare_face(view.id, (b"live 0.3",))
    match = view.values["face"]
    assert [one.distance for one in match.attempts] == [0.21, 0.3]
    assert [one.distance for one in match.counting] == [0.3]


def test_a_code_goes_to_a_mobile_number_only(teller: Teller) -> None:
    view = teller.until("phone")
    for number in ("", "123", "010-12345678", "2990000099"):
        assert set(errors_of(teller.desk.send_code, view.id, number)) == {"number"}
    assert teller.desk.customer_messages() == ()


def test_the_code_comes_back_from_the_customer(teller: Teller, clock: HandClock) -> None:
    view = teller.until("phone")
    sent = teller.desk.send_code(view.id, "+86 199 0000 0999")
    assert (sent.number, sent.driver, sent.again_after) == (PHONE, "specimen", 60)
    clock.forward(seconds=30)
    view = teller.desk.confirm_code(view.id, f" {teller.code_sent()} ")
    proof = view.values["phone"]
    assert (proof.number, proof.tries) == (PHONE, 1)
    assert (proof.confirmed_at - proof.sent_at).total_seconds() == 30
    assert view.here == "diligence"


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06d}"


def test_three_wrong_codes_and_the_right_one_no_longer_counts(teller: Teller) -> None:
    view = teller.until("phone")
    teller.desk.send_code(view.id, PHONE)
    right = teller.code_sent()
    for words in ("还可输入2次", "还可输入1次", "已失效"):
        said = errors_of(teller.desk.confirm_code, view.id, wrong(right))
        assert words in said["code"].zh
    for _ in range(2):
        with pytest.raises(NotAllowed) as caught:
            teller.desk.confirm_code(view.id, right)
        assert caught.value.code == "NO_CODE"
    assert teller.desk.open_case(view.id).here == "phone"


def test_a_code_holds_five_minutes_and_works_once(teller: Teller, clock: HandClock) -> None:
    view = teller.until("phone")
    with pytest.raises(NotAllowed):
        teller.desk.confirm_code(view.id, "000000")
    teller.desk.send_code(view.id, PHONE)
    clock.forward(minutes=5, seconds=1)
    with pytest.raises(NotAllowed):
        teller.desk.confirm_code(view.id, teller.code_sent())
    teller.desk.send_code(view.id, PHONE)
    code = teller.code_sent()
    clock.forward(minutes=5)
    teller.desk.confirm_code(view.id, code)
    with pytest.raises(NotAllowed):
        teller.desk.confirm_code(view.id, code)


def test_a_second_message_waits_a_minute(teller: Teller, clock: HandClock) -> None:
    view = teller.until("phone")
    teller.desk.send_code(view.id, PHONE)
    with pytest.raises(NotAllowed) as caught:
        teller.desk.send_code(view.id, PHONE, "  ")
    assert caught.value.code == "SENT_JUST_NOW"
    assert len(teller.desk.customer_messages()) == 1
    teller.desk.send_code(view.id, "19900000998")
    clock.forward(seconds=60)
    teller.desk.send_code(view.id, "19900000998")
    assert len(teller.desk.customer_messages()) == 3


def test_a_code_that_was_sent_for_another_card_proves_nothing(teller: Teller) -> None:
    view = teller.until("phone")
    teller.desk.send_code(view.id, PHONE)
    code = teller.code_sent()
    teller.code = "S02"
    view = teller.until("phone", teller.lays_card(view))
    with pytest.raises(Conflict):
        teller.desk.confirm_code(view.id, code)
    assert teller.desk.open_case(view.id).here == "phone"


def test_a_number_that_is_another_customers_needs_an_explanation(teller: Teller) -> None:
    teller.code = "S16"
    view = teller.until("phone")
    teller.phone = by_code("S16").phone
    view = teller.does(view, "phone")
    assert view.blocked
    assert "PHONE-SHARED" in codes(view)
    assert set(errors_of(teller.desk.explain_shared_phone, view.id, "  ")) == {"shared_because"}
    view = teller.desk.explain_shared_phone(view.id, "老人使用子女手机")
    assert not view.blocked
    (seen,) = [v for v in view.verdicts if v.code == "PHONE-SHARED"]
    assert seen.effect is Effect.ESCALATE
    assert "老人使用子女手机" in seen.remedy.zh
    assert len(teller.desk.customer_messages()) == 1


def test_an_explanation_does_not_revive_a_proof_for_another_card(teller: Teller) -> None:
    view = teller.until("diligence")
    teller.code = "S02"
    view = teller.until("phone", teller.lays_card(view))
    with pytest.raises(NotAllowed) as caught:
        teller.desk.explain_shared_phone(view.id, "同一人")
    assert caught.value.code == "PHONE_OPEN"
    assert teller.desk.open_case(view.id).step("phone").status is Status.REOPENED


def test_a_check_that_cannot_be_asked_says_what_to_do(
    teller: Teller, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = teller.until("network")
    monkeypatch.setattr(teller.desk, "_network_check", ManualCheck())
    with pytest.raises(DeviceFault) as caught:
        teller.desk.check_network(view.id)
    assert caught.value.code == "CHECK_BY_HAND"
    assert teller.desk.network_driver() == "manual"


def test_a_photograph_serves_later_business_only_where_the_customer_agreed_to_that(
    teller: Teller, eyes: ReadableEyes, monkeypatch: pytest.MonkeyPatch
) -> None:
    teller.desk.perform(teller.until().id)
    monkeypatch.setattr("app.desk.faces.FOR_LATER_BUSINESS", ("another wording",))
    teller.does(teller.until("face"), "face")
    assert eyes.second is None


def test_in_later_business_the_photograph_of_the_opening_is_a_second_reference(
    teller: Teller, eyes: ReadableEyes
) -> None:
    done = teller.desk.perform(teller.until().id)
    assert eyes.second is None
    view = teller.until("face")
    view = teller.does(view, "face")
    assert eyes.second == teller.live, "the live picture of the opening"
    attempt = view.values["face"].attempts[-1]
    assert attempt.second_distance == 0.3
    assert teller.desk.document(view.values["face"].attempts[-1].pictures[0]) == teller.live
    assert done.number
