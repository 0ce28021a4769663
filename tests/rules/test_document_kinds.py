"""Whether what a document says holds together, and whether it is the right one for its holder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.documents import DocumentKind, Sex
from app.evidence.identity import IdentityDocument
from app.flow.rule import Effect, Judging, Verdict, judge
from app.flow.slot import View
from app.rules import document_kinds, document_set, identity
from tests.documents import document, passport_zone
from tests.evidence import MOMENT, TELLER, with_check_digit

RESIDENT = DocumentKind.RESIDENT_CARD
PASSPORT = DocumentKind.PASSPORT
REGISTER = DocumentKind.HOUSEHOLD_REGISTER
HMT = DocumentKind.HMT_PERMIT
HM = DocumentKind.HM_TRAVEL_PERMIT

# What is typed, and what follows from the customer, is said of every such document.
_EVERYBODYS = {"ID-TYPED", "ID-SET"}


def found(**values: Any) -> tuple[Verdict, ...]:
    """Every verdict of the rules about documents on these values."""
    rules = (*identity.RULES, *document_set.RULES, *document_kinds.RULES)
    judging = Judging(None, MOMENT, TELLER, "case-1")  # type: ignore[arg-type]
    verdicts = judge(rules, View(values), judging)
    for one in verdicts:
        assert one.text.zh
        assert one.source.zh
        assert one.remedy.zh
        assert one.effect is not Effect.REFUSE or one.customer_text.zh
    return tuple(one for one in verdicts if one.code not in _EVERYBODYS)


def codes(card: IdentityDocument, **values: Any) -> list[str]:
    return [one.code for one in found(card=card, **values)]


def only(card: IdentityDocument, **values: Any) -> Verdict:
    (one,) = found(card=card, **values)
    return one


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_a_good_document_of_each_kind_raises_no_question(kind: DocumentKind) -> None:
    assert codes(document(kind)) == []


@pytest.mark.parametrize("state", ["UTO", "QQQ", ""])
def test_a_specimen_or_an_unknown_state_is_refused(state: str) -> None:
    passport = document(PASSPORT, nationality=state, machine_readable=())
    refused = [one for one in found(card=passport) if one.effect is Effect.REFUSE]
    assert [one.code for one in refused] == ["DOC-STATE"]
    assert refused[0].field == "nationality"


@pytest.mark.parametrize("state", ["XXA", "XXB", "GBN", "DEU"])
def test_the_stateless_refugees_and_britons_overseas_are_known(state: str) -> None:
    zone = passport_zone(nationality=state)
    assert codes(document(PASSPORT, nationality=state, machine_readable=zone)) == []


def test_a_permit_with_ha_is_never_a_chinese_nationals() -> None:
    permit = document(
        HM,
        number="HA0000001",
        nationality="GBR",
        valid_from=date(2024, 7, 10),
        valid_until=date(2029, 7, 9),
    )
    assert codes(permit) == []
    one = only(replace(permit, nationality="CHN"))
    assert (one.code, one.effect) == ("DOC-NATIONALITY", Effect.REFUSE)


@pytest.mark.parametrize("pass_number", ["M00000001", "00000001", "H0000001"])
def test_the_travel_permit_on_the_back_is_of_the_same_place(pass_number: str) -> None:
    one = only(document(HMT, pass_number=pass_number))
    assert (one.code, one.effect, one.field) == ("DOC-PASS", Effect.WARN, "pass_number")


def test_a_residence_permit_of_taiwan_prints_a_travel_permit_of_taiwan() -> None:
    taiwan = document(HMT, number=with_check_digit("83000019900614002"), pass_number="00000001")
    assert codes(taiwan) == []
    assert codes(replace(taiwan, pass_number="H00000001")) == ["DOC-PASS"]


def test_a_zone_whose_check_digits_fail_goes_to_the_manager_field_by_field() -> None:
    first, second = passport_zone()
    wrong = "1" if second[13] != "1" else "2"
    broken = document(PASSPORT, machine_readable=(first, second[:13] + wrong + second[14:]))
    verdicts = [one for one in found(card=broken) if one.code == "DOC-ZONE"]
    assert [one.field for one in verdicts] == ["birth_date", ""]
    assert all(one.effect is Effect.ESCALATE and one.level == 3 for one in verdicts)


def test_a_sex_that_the_zone_does_not_say_goes_to_the_manager() -> None:
    verdicts = found(card=document(PASSPORT, sex=Sex.MALE))
    assert [(one.code, one.field) for one in verdicts if one.effect is Effect.ESCALATE] == [
        ("DOC-ZONE", "sex")
    ]


def test_a_name_that_the_zone_spells_otherwise_is_pointed_out() -> None:
    zone = passport_zone(surname="DUPONT MUELLER")
    same = document(PASSPORT, latin_name="DUPONT-MÜLLER CLAIRE", machine_readable=zone)
    assert codes(same) == []
    one = only(replace(same, latin_name="DUPOND-MÜLLER CLAIRE"))
    assert (one.code, one.effect, one.field) == ("DOC-NAME", Effect.WARN, "latin_name")
    assert "DUPONT MUELLER CLAIRE" in one.text.zh


def test_a_passport_whose_zone_was_not_read_is_looked_at_by_a_supervisor() -> None:
    assert codes(document(PASSPORT, machine_readable=())) == ["DOC-ZONE"]


def test_a_guardian_shows_what_every_adult_shows() -> None:
    child = document(REGISTER)
    for wrong, named in (
        (document(REGISTER, birth_date=date(1990, 6, 14)), "居民身份证"),
        (document(PASSPORT, nationality="TWN", machine_readable=()), "台湾居民来往大陆通行证"),
    ):
        verdicts = found(card=child, guardian=wrong)
        refused = [one for one in verdicts if one.effect is Effect.REFUSE]
        assert [(one.code, one.slot) for one in refused] == [("G-DOC-RIGHT", "guardian")]
        assert named in verdicts[0].remedy.zh
    assert found(card=child, guardian=document(RESIDENT)) == ()


def test_a_guardians_permit_is_asked_the_same_as_a_customers() -> None:
    guardian = document(HMT, pass_number="M00000001")
    verdicts = found(card=document(REGISTER), guardian=guardian)
    assert [(one.code, one.slot) for one in verdicts] == [("G-DOC-PASS", "guardian")]
