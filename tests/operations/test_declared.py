"""Every rule says beside itself what it demands, what it may say, and where it comes from."""

from __future__ import annotations

import pytest

from app.flow.operation import Step
from app.flow.rule import Effect, Rule, UndeclaredVerdict, rule, warn, warns
from app.flow.slot import View
from app.i18n import same
from app.operations import catalogue

RULES = {one.code: one for op in catalogue(liveness=True) for one in op.rules}


@pytest.mark.parametrize("one", RULES.values(), ids=RULES.keys())
def test_a_rule_declares_its_demand_its_verdicts_and_its_source(one: Rule) -> None:
    assert one.title
    assert one.source
    assert one.may


@pytest.mark.parametrize("one", RULES.values(), ids=RULES.keys())
def test_a_rule_that_may_refuse_says_what_can_be_done(one: Rule) -> None:
    assert all(may.remedy for may in one.may if may.effect is Effect.REFUSE)


@pytest.mark.parametrize("one", RULES.values(), ids=RULES.keys())
def test_a_rule_with_several_verdicts_says_when_each_is_given(one: Rule) -> None:
    if len(one.may) > 1:
        assert all(may.when for may in one.may)
        assert len({may.when for may in one.may}) == len(one.may)


@pytest.mark.parametrize("one", RULES.values(), ids=RULES.keys())
def test_only_an_escalation_names_a_level(one: Rule) -> None:
    for may in one.may:
        assert (may.level > 1) == (may.effect is Effect.ESCALATE)


def test_a_rule_that_says_what_it_did_not_declare_is_a_mistake_in_the_program() -> None:
    @rule("SILENT", title=same("nothing"), may=(), source=same("the village"))
    def silent(judging: object) -> object:
        yield warn(same("something"))

    with pytest.raises(UndeclaredVerdict):
        silent.judge(View({}), None)  # type: ignore[arg-type]


def test_a_verdict_cites_its_rules_source_and_takes_the_declared_way_out() -> None:
    @rule(
        "LOUD",
        title=same("quiet"),
        may=(warns(remedy=same("listen")),),
        source=same("the village"),
    )
    def loud(judging: object) -> object:
        yield warn(same("something"))

    (verdict,) = loud.judge(View({}), None)  # type: ignore[arg-type]
    assert (verdict.code, verdict.source, verdict.remedy) == (
        "LOUD",
        same("the village"),
        same("listen"),
    )


@pytest.mark.parametrize(
    "step",
    [step for op in catalogue(liveness=True) for step in op.steps],
    ids=lambda step: str(step.code),
)
def test_a_step_that_is_not_always_asked_says_when_it_is(step: Step) -> None:
    assert bool(step.when) == (step.guard is not None)
