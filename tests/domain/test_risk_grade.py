"""A customer's risk grade is explained point by point and never falls when a fact gets worse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.occupations import Occupation
from app.domain.risk_grade import (
    STANDARD_SCALE,
    Answer,
    RiskFactor,
    RiskItems,
    RiskLevel,
    RiskScale,
    Verification,
    grade,
)
from app.i18n import same

ORDINARY = RiskItems(
    age=38,
    nationality="CN",
    non_local=False,
    occupation=Occupation.CLERK,
    purpose=Answer("01", same("工资")),
    monthly_use=Answer("A", same("1万元以下")),
    cards_held=0,
    phone_shared=False,
    verification=Verification.CONFIRMED,
)
WORST = RiskItems(
    age=20,
    nationality="IR",
    non_local=True,
    occupation=Occupation.OTHER,
    purpose=Answer("99", same("其他")),
    monthly_use=Answer("D", same("20万元以上")),
    cards_held=9,
    phone_shared=True,
    verification=Verification.NOT_CONFIRMED,
    through_agent=True,
)
items = st.builds(
    RiskItems,
    age=st.integers(0, 110),
    nationality=st.sampled_from(["CN", "HK", "US", "KP", "XX"]),
    non_local=st.booleans(),
    occupation=st.sampled_from(Occupation),
    purpose=st.sampled_from(["01", "02", "05", "99", ""]).map(lambda code: Answer(code, same("x"))),
    monthly_use=st.sampled_from(["A", "B", "C", "D", "?"]).map(lambda c: Answer(c, same("x"))),
    cards_held=st.integers(0, 9),
    phone_shared=st.booleans(),
    verification=st.sampled_from(Verification),
    through_agent=st.booleans(),
    on_list=st.booleans(),
    punished=st.booleans(),
)


def test_an_ordinary_employee_is_low_risk() -> None:
    graded = grade(ORDINARY)
    assert (graded.level, graded.score, graded.vetoes) == (RiskLevel.LOW, 20, ())


def test_everything_at_its_worst_is_high_by_score_alone() -> None:
    graded = grade(WORST, replace(STANDARD_SCALE, watched_countries=frozenset({"ZZ"})))
    assert graded.vetoes == ()
    assert graded.score >= 80
    assert graded.level is RiskLevel.HIGH


def test_a_customer_between_the_bands_is_medium_risk() -> None:
    between = replace(WORST, nationality="CN", through_agent=False, phone_shared=False)
    graded = grade(between)
    assert 60 <= graded.score < 80
    assert graded.level is RiskLevel.MEDIUM


@pytest.mark.parametrize(
    "worse",
    [{"on_list": True}, {"punished": True}, {"nationality": "KP"}],
    ids=["on a list", "punished", "watched country"],
)
def test_a_veto_makes_an_ordinary_customer_high_risk_and_says_why(worse: dict[str, object]) -> None:
    graded = grade(replace(ORDINARY, **worse))  # type: ignore[arg-type]
    assert graded.level is RiskLevel.HIGH
    assert len(graded.vetoes) == 1
    assert graded.vetoes[0].zh


def test_coming_from_another_province_weighs_little() -> None:
    graded = grade(replace(ORDINARY, non_local=True))
    assert graded.level is RiskLevel.LOW
    assert graded.score - grade(ORDINARY).score <= 2


@given(items)
def test_the_points_explain_the_whole_score(one: RiskItems) -> None:
    graded = grade(one)
    assert [point.factor for point in graded.points] == list(RiskFactor)
    assert sum(point.points for point in graded.points) == graded.score
    assert 20 <= graded.score <= 100
    for point in graded.points:
        assert point.reason.zh
        assert point.factor.title.zh
        assert 1 <= point.points / STANDARD_SCALE.weights[point.factor] <= 5


@given(
    items,
    st.sampled_from(
        [
            {"phone_shared": True},
            {"non_local": True},
            {"through_agent": True},
            {"verification": Verification.NOT_CONFIRMED},
            {"on_list": True},
            {"occupation": Occupation.OTHER},
            {"nationality": "XX"},
            {"cards_held": 9},
        ]
    ),
)
def test_a_worse_fact_never_lowers_the_score(one: RiskItems, worse: dict[str, object]) -> None:
    before, after = grade(one), grade(replace(one, **worse))  # type: ignore[arg-type]
    assert after.score >= before.score


@pytest.mark.parametrize(
    "wrong",
    [
        {"weights": {RiskFactor.AGE: 20}},
        {"weights": dict.fromkeys(RiskFactor, 3)},
        {"medium_from": 80, "high_from": 60},
        {"high_from": 101},
    ],
)
def test_a_scale_that_cannot_be_right_is_not_taken(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"weight|bands"):
        RiskScale(**wrong)  # type: ignore[arg-type]


def test_the_bank_may_weigh_otherwise() -> None:
    strict = RiskScale(medium_from=21, high_from=90, source="branch decision 7")
    assert grade(replace(ORDINARY, age=20), strict).level is RiskLevel.MEDIUM


def test_a_band_begins_at_its_lowest_score() -> None:
    score = grade(replace(ORDINARY, phone_shared=True)).score
    for medium_from, high_from, level in (
        (score + 1, 100, RiskLevel.LOW),
        (score, 100, RiskLevel.MEDIUM),
        (score - 1, score + 1, RiskLevel.MEDIUM),
        (score - 1, score, RiskLevel.HIGH),
    ):
        scale = RiskScale(medium_from=medium_from, high_from=high_from)
        assert grade(replace(ORDINARY, phone_shared=True), scale).level is level


def test_the_young_and_the_old_get_a_little_more_attention() -> None:
    scores = {age: grade(replace(ORDINARY, age=age)).score for age in (18, 25, 26, 59, 60)}
    assert scores[18] == scores[25] == scores[60] > scores[26] == scores[59]
