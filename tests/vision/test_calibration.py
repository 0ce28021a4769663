"""Error rates are said with what chance leaves open; limits that make no sense are refused."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.vision import calibrated
from app.vision.calibrated import Calibration, MeasuredRecipe, recipes_in_force
from app.vision.calibration import (
    Rate,
    curve,
    equal_error,
    false_matches,
    false_refusals,
    limit_for,
    pairs_needed,
    targets,
)
from app.vision.distances import Measure, distance
from app.vision.faults import VisionFault
from app.vision.trials import Contradiction, Pair, measured, trials

FAR_APART = st.floats(0.05, 1.9)
DISTANCES = st.lists(FAR_APART, min_size=1, max_size=60)
CALIBRATION = Calibration(
    "model",
    "2026-03-01",
    "0123456789abcdef",
    0.001,
    (MeasuredRecipe("one-live-picture-views", 0.4, 0.5, 66, 880, 0, 12),),
)


def test_no_error_in_three_thousand_pairs_still_leaves_a_tenth_of_a_percent_open() -> None:
    low, high = Rate(0, 3000).interval
    assert low == 0.0
    assert high == pytest.approx(0.0013, abs=0.0002)
    assert Rate(0, 3000).at_most == 0.001
    assert pairs_needed(0.001) == 3000


def test_rates_count_both_kinds_of_mistake() -> None:
    assert false_matches([0.3, 0.4, 0.6, 0.7], 0.4).share == 0.5
    assert false_refusals([0.3, 0.4, 0.6], 0.4).hits == 1


@given(DISTANCES, st.floats(0.0001, 0.5))
def test_the_limit_for_a_target_lets_no_more_through_than_the_target(
    different: list[float], target: float
) -> None:
    limit = limit_for(different, target)
    assert false_matches(different, limit).share <= target


def test_the_limit_for_a_target_is_not_stricter_than_it_must_be() -> None:
    different = [0.40 + i / 10_000 for i in range(2000)]
    assert 0 < false_matches(different, limit_for(different, 0.001)).share <= 0.001


def test_an_aim_is_only_called_shown_where_the_pairs_are_many_enough() -> None:
    same, different = [0.2] * 50, [0.6 + i / 10_000 for i in range(880)]
    told = {one.aim: one.shown for one in targets(same, different, (0.01, 0.001, 0.0001))}
    assert told == {0.01: True, 0.001: False, 0.0001: False}


@given(DISTANCES, DISTANCES)
def test_along_the_curve_false_matches_grow_and_false_refusals_fall(
    same: list[float], different: list[float]
) -> None:
    points = curve(same, different, 20)
    matches = [one.false_match.share for one in points]
    refusals = [one.false_refusal.share for one in points]
    assert matches == sorted(matches)
    assert refusals == sorted(refusals, reverse=True)


def test_people_who_are_told_apart_without_a_mistake_have_no_equal_error() -> None:
    meeting = equal_error([0.1, 0.2, 0.3], [0.5, 0.6])
    assert meeting is not None
    assert (meeting.false_match.hits, meeting.false_refusal.hits) == (0, 0)
    assert 0.3 <= meeting.limit < 0.5
    assert equal_error([], [0.5]) is None


@given(
    st.lists(st.floats(-1, 1), min_size=128, max_size=128),
    st.lists(st.floats(-1, 1), min_size=128, max_size=128),
    st.sampled_from(Measure),
)
def test_a_face_lies_at_no_distance_from_itself_and_equally_far_both_ways(
    one: list[float], other: list[float], measure: Measure
) -> None:
    assert distance(measure, one, [other]) == distance(measure, other, [one])
    if any(abs(number) > 0.01 for number in one):
        assert distance(measure, one, [one, one]) == pytest.approx(0.0, abs=1e-4)


PEOPLE = [
    *(Pair(f"p{i}", f"p{j}", True, "s") for i in range(4) for j in range(i + 1, 4)),
    *(Pair(f"q{i}", f"q{j}", True, "s") for i in range(3) for j in range(i + 1, 3)),
    Pair("p0", "q0", False, "s"),
    Pair("r0", "r1", True, "s"),
]


def test_several_live_pictures_are_never_the_reference_itself_and_only_of_known_strangers() -> None:
    tried = list(trials(PEOPLE, 2))
    assert all(one.reference not in one.live for one in tried)
    assert all(len(set(one.live)) == 2 for one in tried)
    people = {frozenset((one.reference[0], one.live[0][0])) for one in tried}
    # Nobody says that r is not p under another name.
    assert people == {frozenset("p"), frozenset("q"), frozenset("pq")}
    assert all(one.same == (one.reference[0] == one.live[0][0]) for one in tried)


def test_a_trial_with_a_picture_of_no_use_is_left_out_and_counted() -> None:
    numbers = {one: [1.0, float(n)] for n, one in enumerate(("p0", "p1", "p2", "q0"))}
    found = measured(PEOPLE, numbers, Measure.STRAIGHT, 1)
    assert (len(found.same), len(found.different)) == (3, 1)
    assert found.left_out == len(PEOPLE) - 4
    assert found.people == 2


def test_one_person_who_is_said_to_be_two_is_noticed_even_over_a_corner() -> None:
    pairs = [
        Pair("a", "b", True, "s"),
        Pair("b", "c", True, "s"),
        Pair("a", "c", False, "s"),
    ]
    with pytest.raises(Contradiction):
        list(trials(pairs, 1))


def test_limits_that_were_kept_come_back_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / calibrated.FILE_NAME
    assert calibrated.load(file) is None
    calibrated.save(CALIBRATION, file)
    assert calibrated.load(file) == CALIBRATION
    recipe = recipes_in_force(CALIBRATION, "model", "views")[1]
    assert (recipe.alike_up_to, recipe.unsure_up_to) == (0.4, 0.5)
    assert recipe.name == "one-live-picture-views@calibration-2026-03-01-01234567"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("alike_up_to = 0.4", "alike_up_to = 0.6"),
        ("alike_up_to = 0.4", "alike_up_to = nan"),
        ("alike_up_to = 0.4", "alike_up_to = -0.4"),
        ("alike_up_to = 0.4", 'alike_up_to = "0.4"'),
        ("alike_up_to = 0.4\n", ""),
        ("unsure_up_to = 0.5", "unsure_up_to = inf"),
        ("false_alike = 0", "false_alike = 881"),
        ("same_pairs = 66", "same_pairs = true"),
        ("different_pairs = 880", "different_pairs = 0"),
        ('model = "model"', 'model = ""'),
        ("[[recipes]]", "[[others]]"),
        ("[[recipes]]", "[recipes]"),
        ('model = "model"', "model"),
    ],
)
def test_limits_that_were_tampered_with_or_cut_short_are_refused(
    before: str, after: str, tmp_path: Path
) -> None:
    file = tmp_path / calibrated.FILE_NAME
    calibrated.save(CALIBRATION, file)
    content = file.read_text(encoding="utf-8")
    assert before in content
    file.write_text(content.replace(before, after), encoding="utf-8")
    with pytest.raises(VisionFault) as fault:
        calibrated.load(file)
    assert fault.value.code == "calibration_unfit"


def test_the_same_recipe_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / calibrated.FILE_NAME
    calibrated.save(dataclasses.replace(CALIBRATION, recipes=CALIBRATION.recipes * 2), file)
    with pytest.raises(VisionFault):
        calibrated.load(file)


@pytest.mark.parametrize(("model", "views"), [("other", "views"), ("model", "others")])
def test_limits_of_another_model_or_recipe_are_refused(model: str, views: str) -> None:
    with pytest.raises(VisionFault) as fault:
        recipes_in_force(CALIBRATION, model, views)
    assert fault.value.code == "calibration_other"
