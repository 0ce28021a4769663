"""Network check, face, two staff: what each result asks for; and who may decide."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.branch import Level
from app.domain.documents import DocumentKind
from app.evidence.acceptance import Companions
from app.evidence.approval import Decision
from app.evidence.face import FaceMatch
from app.evidence.identity import ChipDifference, ChipReading
from app.evidence.network_check import (
    CheckMeaning,
    EntryExitAnswer,
    EntryExitCheck,
    SecondDocument,
)
from app.evidence.tax import Residency
from app.flow.forms import fill_form
from app.flow.rule import Effect
from app.flow.slot import View
from app.operations.account_opening import ACCOUNT_OPENING
from app.rules.face import face_alike
from tests.evidence import (
    MANAGER,
    OTHER_TELLER,
    TELLER,
    acceptance,
    approval,
    card,
    consents,
    due_diligence,
    face,
    network_check,
    tax,
    witness,
)
from tests.rules.asking import asked, one

ALIKE, UNSURE, DIFFERENT, NO_FACE = face(0.4), face(0.5), face(0.51), face(None, None, None)


def on_path(step: str, **values: Any) -> bool:
    guard = next(one.guard for one in ACCOUNT_OPENING.steps if one.code == step)
    assert guard is not None
    return guard(View({"card": card(), **values}))


@pytest.mark.parametrize(
    ("meaning", "effect", "level"),
    [
        (CheckMeaning.MATCH_WITH_PHOTO, None, 0),
        (CheckMeaning.MATCH_WITHOUT_PHOTO, Effect.WARN, 0),
        (CheckMeaning.NAME_DIFFERS, Effect.ESCALATE, Level.MANAGER),
        (CheckMeaning.NUMBER_NOT_FOUND, Effect.ESCALATE, Level.MANAGER),
        (CheckMeaning.ERROR, Effect.WARN, 0),
        (CheckMeaning.BAD_INPUT, Effect.WARN, 0),
    ],
)
def test_each_result_of_the_check_asks_for_its_own(
    meaning: CheckMeaning, effect: Effect | None, level: int
) -> None:
    found = asked("NETWORK-CHECK", card=card(), network_check=network_check(meaning))
    if effect is None:
        assert found == ()
    else:
        assert (one(found).effect, one(found).level) == (effect, level)
        assert one(found).remedy.zh


@pytest.mark.parametrize("meaning", list(CheckMeaning))
def test_the_check_alone_refuses_nobody(meaning: CheckMeaning) -> None:
    check = network_check(meaning, issuer="别处公安局")
    found = asked("NETWORK-CHECK", card=card(), network_check=check)
    assert not [verdict for verdict in found if verdict.effect is Effect.REFUSE]


def test_an_error_is_no_answer() -> None:
    for meaning in CheckMeaning:
        answered = meaning not in (CheckMeaning.ERROR, CheckMeaning.BAD_INPUT)
        slot = ACCOUNT_OPENING.slots["network_check"]
        assert slot.settles is not None
        assert slot.settles(network_check(meaning)) == answered


def test_another_issuer_than_the_cards_is_pointed_out() -> None:
    for issuer, said in ((card().issuer, False), ("", False), ("北京市公安局东城分局", True)):
        check = network_check(issuer=issuer)
        found = asked("NETWORK-CHECK", card=card(), network_check=check)
        assert bool(found) == said
        assert all(verdict.effect is Effect.WARN for verdict in found)


@pytest.mark.parametrize(
    ("meaning", "match", "needed"),
    [
        (CheckMeaning.MATCH_WITH_PHOTO, ALIKE, False),
        (CheckMeaning.MATCH_WITH_PHOTO, DIFFERENT, False),
        (CheckMeaning.MATCH_WITHOUT_PHOTO, ALIKE, False),
        (CheckMeaning.MATCH_WITHOUT_PHOTO, UNSURE, True),
        (CheckMeaning.MATCH_WITHOUT_PHOTO, DIFFERENT, True),
        (CheckMeaning.MATCH_WITHOUT_PHOTO, NO_FACE, True),
        (CheckMeaning.NAME_DIFFERS, ALIKE, True),
        (CheckMeaning.NUMBER_NOT_FOUND, ALIKE, True),
        (CheckMeaning.NUMBER_NOT_FOUND, DIFFERENT, True),
    ],
)
def test_a_second_document_is_asked_for_where_check_and_face_do_not_settle_it(
    meaning: CheckMeaning, match: FaceMatch, needed: bool
) -> None:
    check = network_check(meaning)
    said = on_path("second_document", consents=consents(), network_check=check, face=match)
    assert said == needed


def test_without_a_photograph_and_without_a_face_a_second_document_is_asked_for() -> None:
    check = network_check(CheckMeaning.MATCH_WITHOUT_PHOTO)
    assert on_path("second_document", consents=consents("refused"), network_check=check)
    check = network_check(CheckMeaning.MATCH_WITH_PHOTO)
    assert not on_path("second_document", consents=consents("refused"), network_check=check)


@pytest.mark.parametrize(
    ("match", "effect", "level"),
    [
        (ALIKE, None, 0),
        (UNSURE, Effect.ESCALATE, Level.SUPERVISOR),
        (DIFFERENT, Effect.ESCALATE, Level.MANAGER),
        (NO_FACE, Effect.WARN, 0),
        (face(None), Effect.WARN, 0),
        (face(0.61, 0.2), Effect.ESCALATE, Level.SUPERVISOR),
        (face(0.2, 0.61), Effect.ESCALATE, Level.MANAGER),
        (face(0.61, None), Effect.ESCALATE, Level.MANAGER),
        (FaceMatch(()), None, 0),
    ],
)
def test_the_newest_comparison_decides_and_never_refuses(
    match: FaceMatch, effect: Effect | None, level: int
) -> None:
    found = asked("FACE", face=match)
    if effect is None:
        assert found == ()
    else:
        assert (one(found).effect, one(found).level) == (effect, level)
        assert "两名柜面人员" in one(found).remedy.zh
        assert "%" not in one(found).text.zh, "a distance is no percentage"


def test_two_staff_identify_whom_no_face_confirms() -> None:
    for answer, match, needed in (
        ("given", ALIKE, False),
        ("given", UNSURE, True),
        ("given", DIFFERENT, True),
        ("given", NO_FACE, True),
        ("refused", ALIKE, True),
    ):
        values = {"consents": consents(answer), "face": match}
        assert on_path("identified", **values) == needed
        assert on_path("face", **values) == (answer == "given")
        assert face_alike(View({"card": card(), **values})) == (
            answer == "given" and match is ALIKE
        )


def test_to_refuse_the_face_costs_the_customer_nothing() -> None:
    assert asked("NO-FACE", consents=consents()) == ()
    assert one(asked("NO-FACE", consents=consents("refused"))).effect is Effect.WARN


def test_the_second_member_of_staff_is_not_the_teller() -> None:
    assert asked("WITNESS", witness=witness(OTHER_TELLER)) == ()
    assert one(asked("WITNESS", witness=witness(TELLER))).effect is Effect.REFUSE


@pytest.mark.parametrize(
    ("match", "who", "decision", "refused"),
    [
        (DIFFERENT, MANAGER, Decision.APPROVED, True),
        (DIFFERENT, OTHER_TELLER, Decision.APPROVED, False),
        (DIFFERENT, MANAGER, Decision.RETURNED, False),
        (UNSURE, MANAGER, Decision.APPROVED, False),
    ],
)
def test_with_a_face_that_is_not_alike_witness_and_authoriser_are_two(
    match: FaceMatch, who: str, decision: Decision, refused: bool
) -> None:
    word = approval(staff=MANAGER, level=3, decision=decision)
    found = asked("AUTHORISER-APART", face=match, witness=witness(who), approval=word)
    assert [verdict.effect for verdict in found] == ([Effect.REFUSE] if refused else [])


@pytest.mark.parametrize(("who", "refused"), [(MANAGER, True), (OTHER_TELLER, False)])
def test_with_a_disputed_network_check_witness_and_authoriser_are_two(
    who: str, refused: bool
) -> None:
    found = asked(
        "AUTHORISER-APART-CHECK",
        network_check=network_check(CheckMeaning.NAME_DIFFERS),
        witness=witness(who),
        approval=approval(staff=MANAGER, level=3, decision=Decision.APPROVED),
    )
    assert [verdict.effect for verdict in found] == ([Effect.REFUSE] if refused else [])


@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("G-CHECK", {"guardian_check": network_check(CheckMeaning.NAME_DIFFERS)}),
        (
            "ENTRY",
            {"entry_exit": EntryExitCheck(EntryExitAnswer.DIFFERS, "E1", looked=True, remark="")},
        ),
        ("CHIP", {"card": card(differences_before=(ChipDifference("name", "a", "b"),))}),
        ("CHIP", {"card": card(chip=ChipReading("reader", fault="TIMEOUT"))}),
        ("GUARDIAN", {"guardian": card()}),
    ],
)
def test_whatever_is_disputed_witness_and_authoriser_are_two(
    code: str, values: dict[str, Any]
) -> None:
    for who, refused in ((MANAGER, True), (OTHER_TELLER, False)):
        word = approval(staff=MANAGER, level=3, decision=Decision.APPROVED)
        found = asked(f"AUTHORISER-APART-{code}", witness=witness(who), approval=word, **values)
        assert [verdict.effect for verdict in found] == ([Effect.REFUSE] if refused else [])


@pytest.mark.parametrize(
    ("kind", "nationality", "second", "number", "refused"),
    [
        ("passport", "SWE", "passport", "22aa00001", True),
        ("passport", "SWE", "passport", "X1", False),
        ("passport", "CHN", "social_card", "1", True),
        ("passport", "CHN", "residence_abroad", "1", False),
        ("temporary_card", "CHN", "household_register", "22AA00001", False),
    ],
)
def test_a_second_document_is_another_one_and_fits(
    kind: str, nationality: str, second: str, number: str, refused: bool
) -> None:
    shown = card(kind=DocumentKind(kind), nationality=nationality, number="22AA00001")
    said = {"kind": second, "number": number, "agrees": True}
    found = asked("SECOND-DOC", card=shown, second_document=fill_form(SecondDocument, said))
    assert [verdict.effect for verdict in found] == ([Effect.REFUSE] if refused else [])


def test_a_guardian_outside_the_citizen_check_is_looked_at_by_the_authoriser() -> None:
    assert asked("G-ENTRY-EXIT", guardian=card()) == ()
    foreign = card(kind=DocumentKind.PASSPORT)
    assert one(asked("G-ENTRY-EXIT", guardian=foreign)).level == Level.SUPERVISOR


def test_every_opening_is_approved_by_a_supervisor_at_least() -> None:
    verdict = one(asked("OPENING-LEVEL"))
    assert (verdict.effect, verdict.level) == (Effect.ESCALATE, Level.SUPERVISOR)


@pytest.mark.parametrize(
    ("companions", "effect", "level"),
    [
        ("alone", None, 0),
        ("family", None, 0),
        ("waiting", Effect.WARN, 0),
        ("answering", Effect.ESCALATE, Level.MANAGER),
    ],
)
def test_somebody_who_answers_for_the_customer_is_a_red_flag(
    companions: str, effect: Effect | None, level: int
) -> None:
    found = asked("COMPANIONS", acceptance=acceptance(companions=Companions(companions)))
    assert [(v.effect, v.level, v.field) for v in found] == (
        [(effect, level, "companions")] if effect else []
    )


def test_a_purpose_outside_the_list_is_looked_at() -> None:
    assert asked("PURPOSE-OTHER", acceptance=acceptance()) == ()
    other = acceptance(purpose="99", purpose_explained="收房租")
    assert "收房租" in one(asked("PURPOSE-OTHER", acceptance=other)).text.zh


def test_what_the_teller_finds_suspicious_goes_to_the_manager_and_not_to_the_customer() -> None:
    assert asked("SUSPICION", due_diligence=due_diligence()) == ()
    odd = due_diligence(suspicion="看手机回答")
    verdict = one(asked("SUSPICION", due_diligence=odd))
    assert (verdict.effect, verdict.level) == (Effect.ESCALATE, Level.MANAGER)
    assert not verdict.customer_text


def test_many_cards_elsewhere_are_a_flag_and_no_ground() -> None:
    for held, said in (("0", False), ("4-9", False), ("10+", True)):
        found = asked("MANY-CARDS", due_diligence=due_diligence(other_cards=held))
        assert [verdict.effect for verdict in found] == ([Effect.WARN] if said else [])


def test_tax_residence_abroad_is_looked_at() -> None:
    for residency, said in (("china_only", False), ("not_china", True), ("both", True)):
        found = asked("TAX-ABROAD", tax=tax(residency=Residency(residency)))
        assert [verdict.effect for verdict in found] == ([Effect.WARN] if said else [])
