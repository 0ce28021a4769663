"""The help of every step and the whole manual are read off the operations; nothing is left out."""

from __future__ import annotations

from datetime import date
from html import unescape

import pytest

from app.desk.help import fields_of, help_of, speaking
from app.desk.help_page import step_page
from app.desk.manual import Manual, compose, picture_of_step
from app.flow.operation import Operation, Step
from app.i18n import Language, same
from app.operations import catalogue

OPERATIONS = catalogue(liveness=True)
STEPS = [(op, step) for op in OPERATIONS for step in op.steps]
_IDS = [f"{op.name}-{step.code}" for op, step in STEPS]


@pytest.fixture(scope="module", params=list(Language))
def manual(request: pytest.FixtureRequest) -> Manual:
    """The manual of the whole catalogue, with one picture."""
    language: Language = request.param
    name = picture_of_step(OPERATIONS[0], OPERATIONS[0].steps[0].code)
    return compose(
        language, OPERATIONS, (), (), pictures={name: same("here")}, made_on=date(2026, 11, 22)
    )


@pytest.mark.parametrize(("operation", "step"), STEPS, ids=_IDS)
@pytest.mark.parametrize("language", list(Language))
def test_the_help_of_a_step_says_what_is_asked_every_field_and_every_rule(
    operation: Operation, step: Step, language: Language
) -> None:
    page = unescape(step_page(help_of(operation, step), language))
    assert step.asks.in_(language) in page
    assert step.how.in_(language) in page
    assert step.when.in_(language) in page
    for slot in step.fills:
        for field in fields_of(slot.type):
            assert field.label.in_(language) in page
            assert field.hint.in_(language) in page
            assert field.says.in_(language) in page
    for rule in speaking(operation)[step.code]:
        assert rule.code in page
        assert rule.title.in_(language) in page
        assert rule.source.in_(language) in page
        for may in rule.may:
            assert may.when.in_(language) in page
            assert may.remedy.in_(language) in page


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda op: str(op.name))
def test_every_rule_speaks_at_exactly_one_step(operation: Operation) -> None:
    codes = [rule.code for rules in speaking(operation).values() for rule in rules]
    assert sorted(codes) == sorted(rule.code for rule in operation.rules)


def test_the_manual_has_every_operation_step_and_field(manual: Manual) -> None:
    words = [heading.words for heading in manual.headings]
    text = unescape(manual.text)
    for operation in OPERATIONS:
        assert any(operation.title.in_(manual.language) in one for one in words)
        assert operation.code in text
        for step in operation.steps:
            assert any(one.endswith(f"  {step.title.in_(manual.language)}") for one in words)
            assert step.asks.in_(manual.language) in text
            for slot in step.fills:
                for field in fields_of(slot.type):
                    assert field.label.in_(manual.language) in text
        for reminder in operation.reminders:
            assert reminder.in_(manual.language) in text


def test_the_manual_lists_every_rule_by_code_with_its_source(manual: Manual) -> None:
    text = unescape(manual.text)
    listed = text[text.index("name='rules'") :]
    for operation in OPERATIONS:
        for rule in operation.rules:
            assert f"<b>{rule.code}</b>" in listed
            assert rule.source.in_(manual.language) in listed


def test_the_manual_shows_the_pictures_that_there_are_and_no_others(manual: Manual) -> None:
    assert len(manual.pictures) == 1
    assert manual.text.count("<img ") == 1


def test_the_contents_lead_to_every_heading_once(manual: Manual) -> None:
    anchors = [heading.anchor for heading in manual.headings]
    assert len(set(anchors)) == len(anchors)
    for anchor in anchors:
        assert manual.text.count(f"<a name='{anchor}'>") == 1


def test_the_help_says_when_a_field_comes_up_from_the_answers_that_bring_it_up() -> None:
    opening = OPERATIONS[0]
    acceptance = opening.steps[0].fills[0].type
    explained = next(one for one in fields_of(acceptance) if one.name == "purpose_explained")
    assert explained.shown.zh == "“开户用途”为“其他（须说明）”时"
    in_person = next(one for one in fields_of(acceptance) if one.name == "in_person")
    assert in_person.shown.en == ("“Applicant” is not “A guardian for a customer under 18”")


def test_the_help_says_for_how_long_a_value_holds_and_what_reopens_it() -> None:
    opening = OPERATIONS[0]
    face = next(step for step in opening.steps if step.code == "face")
    held = help_of(opening, face).held[0]
    assert held.holds.zh == "2小时内有效。"
    assert "身份证件" in held.reopens.zh
    pin = next(step for step in opening.steps if step.code == "pin")
    assert help_of(opening, pin).held[0].secret


def test_the_help_says_from_which_level_on_somebody_may_act() -> None:
    change = next(one for one in OPERATIONS if one.code == "8304")
    assert help_of(change, change.steps[0]).actor.zh == "业务主管及以上"
    approval = next(step for step in change.steps if step.code == "approval")
    assert help_of(change, approval).actor.zh == "授权人"
    assert help_of(OPERATIONS[0], OPERATIONS[0].steps[0]).actor.zh == "柜员"
