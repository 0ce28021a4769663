"""Error rates are said with what chance leaves open."""

from __future__ import annotations

import pytest

from app.vision.calibration import Rate, false_matches, false_refusals, limit_for


def test_no_error_in_three_thousand_pairs_still_leaves_a_tenth_of_a_percent_open() -> None:
    low, high = Rate(0, 3000).interval
    assert low == 0.0
    assert high == pytest.approx(0.0013, abs=0.0002)


def test_rates_count_both_kinds_of_mistake() -> None:
    assert false_matches([0.3, 0.4, 0.6, 0.7], 0.4).share == 0.5
    assert false_refusals([0.3, 0.4, 0.6], 0.4).hits == 1


def test_the_limit_for_a_target_lets_no_more_through_than_the_target() -> None:
    different = [0.40 + i / 10_000 for i in range(2000)]
    limit = limit_for(different, 0.001)
    assert 0 < false_matches(different, limit).share <= 0.001
