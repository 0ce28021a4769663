"""What is typed into a form becomes evidence, or is said to be wrong beside its field."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.checks import CheckSheet
from app.evidence.acceptance import Acceptance
from app.evidence.ask import AskKind, asks_of
from app.evidence.consent import Consents
from app.evidence.due_diligence import DueDiligence
from app.evidence.face import Identified
from app.evidence.network_check import SecondDocument
from app.evidence.spoiled import SpoiledCard
from app.evidence.tax import Residency, TaxResidency
from app.evidence.terms import Terms
from app.flow.codec import decode, encode
from app.flow.forms import FieldErrors, fill_form, raw_of, shown_fields, with_defaults

FORMS = (
    Acceptance,
    CheckSheet,
    Consents,
    DueDiligence,
    Identified,
    SecondDocument,
    SpoiledCard,
    TaxResidency,
    Terms,
)
forms = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
anything = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=200)
anything |= st.text(st.characters(categories=["Cs", "Cc", "Lo"]), max_size=5)
anything |= st.lists(st.integers(), max_size=2) | st.just(Residency.BOTH) | st.just(object())


def raw_values(form: type) -> st.SearchStrategy[dict[str, Any]]:
    """What might be handed in for a form: often what fits, sometimes anything at all."""
    fields = {}
    for one in asks_of(form):
        fitting = {
            AskKind.TICK: st.booleans(),
            AskKind.CHOICE: st.sampled_from([choice.code for choice in one.ask.choices] or [""]),
            AskKind.MONEY: st.integers(0, 10**9) | st.sampled_from(["1", "5,000.50", "1e9", "-1"]),
            AskKind.NUMBER: st.integers(0, 99) | st.sampled_from(["0", "7", "x", "9" * 12]),
        }.get(one.ask.kind, st.text(max_size=20))
        fields[one.name] = fitting | anything
    return st.fixed_dictionaries({}, optional=fields)


@forms
@given(data=st.data())
def test_whatever_is_typed_is_taken_or_said_to_be_wrong(form: type, data: st.DataObject) -> None:
    raw = data.draw(raw_values(form))
    wrong: FieldErrors | None = None
    try:
        made = fill_form(form, raw)
    except FieldErrors as errors:
        wrong = errors
    if wrong is not None:
        assert wrong.errors
        assert set(wrong.errors) <= {one.name for one in asks_of(form)}
        assert wrong.first in wrong.errors
        assert all(text.zh and text.en for text in wrong.errors.values())
        return
    assert decode(encode(made), form) == made, "what was taken can be kept"
    assert fill_form(form, raw_of(made)) == made, "a form filled from evidence says the same"


@forms
def test_a_field_that_does_not_exist_is_said_so(form: type) -> None:
    with pytest.raises(FieldErrors) as caught:
        fill_form(form, {"colour": "blue"})
    assert "colour" in caught.value.errors


@forms
def test_the_first_wrong_field_is_named(form: type) -> None:
    raw = {one.name: object() for one in asks_of(form)}
    with pytest.raises(FieldErrors) as caught:
        fill_form(form, raw)
    assert caught.value.sentence == caught.value.errors[caught.value.first]


WITNESSED = {
    "applicant": "self",
    "in_person": True,
    "will_to_open": True,
    "companions": "alone",
    "lending_notice": True,
}
"""What a teller witnessed of an ordinary customer, but for the purpose."""


def errors(form: type, **raw: Any) -> set[str]:
    with pytest.raises(FieldErrors) as caught:
        fill_form(form, raw)
    return set(caught.value.errors)


def test_what_must_be_answered_is_asked_for_all_at_once() -> None:
    assert errors(Acceptance) == {*WITNESSED, "purpose"} - {"applicant"}
    assert errors(Consents) == {"personal_information", "face"}
    assert errors(DueDiligence) == {
        *("occupation", "income", "funds", "monthly_use", "other_cards")
    }
    assert errors(TaxResidency) == {"residency", "tells_changes"}
    assert errors(SpoiledCard) == {"serial", "reason"}


def test_only_terms_are_proposed_and_never_what_somebody_must_say_or_witness() -> None:
    for form in (Acceptance, Consents, DueDiligence, TaxResidency):
        proposed = {one.name for one in asks_of(form) if one.ask.default not in ("", False)}
        # Nobody's word: whose age on the card says otherwise is refused. That the customer is there
        # and wants the account is ticked all the same.
        assert proposed <= {"applicant"}
    agreed = fill_form(Terms, {})
    assert (agreed.channels, agreed.daily_amount, agreed.daily_count) == (True, 500_000, 10)


def test_other_must_be_explained_and_is_asked_for_only_then() -> None:
    assert "purpose_explained" in errors(Acceptance, **WITNESSED, purpose="99")
    made = fill_form(
        Acceptance,
        {**WITNESSED, "purpose": "99", "purpose_explained": " 收房租 "},
    )
    assert made.purpose_explained == "收房租"
    made = fill_form(Acceptance, {**WITNESSED, "purpose": "03", "purpose_explained": "收房租"})
    assert made.purpose_explained == "", "what is not asked for is not kept"
    shown = {one.name for one in shown_fields(Acceptance, {"purpose": "03"})}
    assert "purpose_explained" not in shown


def test_a_condition_must_be_ticked_and_not_merely_answered() -> None:
    ordinary = {**WITNESSED, "purpose": "03"}
    for name in ("in_person", "will_to_open", "lending_notice"):
        assert errors(Acceptance, **{**ordinary, name: False}) == {name}
        assert errors(Acceptance, **{**ordinary, name: "yes"}) == {name}


def test_money_is_typed_in_yuan_and_kept_in_fen() -> None:
    for typed, fen in (("5000", 500_000), ("5,000.50", 500_050), ("￥１２", 1_200), (700, 700)):
        assert fill_form(Terms, {"daily_amount": typed}).daily_amount == fen
    for typed in ("", "x", "-1", "1.234", "0", 0, -5, True, 10**30, "9" * 30, 1.5):
        assert errors(Terms, daily_amount=typed) == {"daily_amount"}, typed


def test_a_count_is_a_whole_number_above_zero() -> None:
    for typed, count in (("7", 7), (12, 12), (" 3 ", 3)):
        assert fill_form(Terms, {"daily_count": typed}).daily_count == count
    for typed in ("", "0", 0, -1, "1.5", "x", "٣", 10**30, "9" * 10, True):
        assert errors(Terms, daily_count=typed) == {"daily_count"}, typed


def test_without_channels_no_limits_are_asked_for() -> None:
    made = fill_form(Terms, {"channels": False, "daily_amount": "x"})
    assert not made.channels
    assert made.daily_amount == 500_000


def test_a_text_is_stripped_printable_and_not_too_long() -> None:
    said = {"kind": "passport", "agrees": True}
    assert fill_form(SecondDocument, {**said, "number": " E1 "}).number == "E1"
    for typed in ("E" * 41, "E\x001", "E\ud8001", "\x7f", "   "):
        assert errors(SecondDocument, **said, number=typed) == {"number"}, repr(typed)
    made = fill_form(SecondDocument, {**said, "number": "E1", "remark": "一\n二"})
    assert made.remark == "一\n二"


def test_tax_residence_abroad_needs_country_and_number_or_why_there_is_none() -> None:
    abroad = {
        "residency": "both",
        "surname": "SHEN",
        "given_name": "RUOLAN",
        "address_english": "1 Sample Road",
        "birthplace_english": "Shanghai",
        "tells_changes": True,
    }
    assert errors(TaxResidency, **abroad) == {"country_1"}
    assert errors(TaxResidency, **abroad, country_1="US") == {"no_number"}
    assert fill_form(TaxResidency, {**abroad, "country_1": "US", "number_1": "1"}).number_1 == "1"
    said = {**abroad, "country_1": "US", "no_number": "not_obtained"}
    assert errors(TaxResidency, **said) == {"no_number_explained"}
    assert errors(TaxResidency, **abroad, country_1="CN", number_1="1") == {"country_1"}


def test_raw_values_are_completed_by_the_defaults() -> None:
    raw = with_defaults(Terms, {"daily_count": "3"})
    assert raw["daily_count"] == "3"
    assert raw["channels"] is True
    assert raw_of(fill_form(Acceptance, {**WITNESSED, "purpose": "03"}))["companions"] == "alone"
