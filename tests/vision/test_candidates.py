"""A doubtful character comes with what else it may be, and a rare one is never taken for sure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.vision.candidates import MOST, candidates
from app.vision.eyes import Eyes
from app.vision.findings import FieldReading
from app.vision.reading import Character
from app.vision.relatives import FAINT_RELATIVES, RELATIVES
from tests.vision import drawing

SURE, UNSURE = 0.999, 0.6


def characters(text: str, confidence: float = SURE) -> tuple[Character, ...]:
    return tuple(Character(c, c, confidence, 40.0 * i) for i, c in enumerate(text))


def name_on_a_card(eyes: Eyes, name: str, seed: int = 31) -> FieldReading:
    who = drawing.person(seed)
    who = drawing.Person({**who.front, "name": name}, who.back)
    image = drawing.photograph(drawing.front_card(who, seed=seed), 1, seed).image
    return eyes.read_document(image).result(120).fields["name"]


def test_nothing_is_offered_for_a_character_that_is_clear_and_like_no_other() -> None:
    assert candidates("二", characters("二"), characters("二"), {}) == ()


def test_what_the_second_reading_saw_comes_first() -> None:
    first, second = characters("赵未", UNSURE), characters("赵末", UNSURE)
    offered = dict(candidates("赵未", first, second, {}))
    assert offered[1][0] == "末"


def test_the_recognisers_next_choices_come_before_what_only_looks_alike() -> None:
    unsure = replace(characters("吉", UNSURE)[0], others=(("喆", 0.3), ("古", 0.001)))
    offered = dict(candidates("吉", (unsure,), (unsure,), {}))
    assert offered[0][0] == "喆"
    assert "哲" in offered[0]


def test_a_traditional_shape_that_was_read_is_offered_beside_the_simple_one() -> None:
    read = Character("汉", "漢", SURE, 0.0)
    offered = dict(candidates("汉", (read,), (read,), {}))
    assert "漢" in offered[0]


def test_a_digit_is_only_exchanged_for_another_character_of_numbers() -> None:
    unsure = replace(characters("1", UNSURE)[0], others=(("7", 0.2), ("丨", 0.1)))
    assert dict(candidates("1", (unsure,), (unsure,), {}))[0] == ("7",)


def test_at_most_eight_are_offered_and_never_the_one_that_was_read() -> None:
    for read in (*RELATIVES, *FAINT_RELATIVES):
        for _, choices in candidates(read, characters(read, UNSURE), characters(read), {}):
            assert len(choices) <= MOST
            assert read not in choices
            assert len(set(choices)) == len(choices)


@pytest.mark.parametrize(
    ("printed", "position"), [("陶丯", 1), ("王凙华", 1), ("卢篐宁", 1), ("高哹", 1)]
)
def test_a_character_the_reader_does_not_know_is_flagged_and_offered(
    eyes: Eyes, printed: str, position: int
) -> None:
    reading = name_on_a_card(eyes, printed)
    assert reading.value != printed
    assert not reading.certain
    assert printed[position] in dict(reading.candidates).get(position, ())


@pytest.mark.parametrize("printed", ["张薇臱", "卢宁錴"])
def test_a_character_that_was_passed_over_leaves_the_name_uncertain(
    eyes: Eyes, printed: str
) -> None:
    reading = name_on_a_card(eyes, printed)
    assert reading.value == printed or not reading.certain


@pytest.mark.parametrize("printed", ["王丰", "黄泽华", "高宁", "徐津宜"])
def test_a_common_name_with_rare_relatives_stays_certain(eyes: Eyes, printed: str) -> None:
    reading = name_on_a_card(eyes, printed)
    assert reading.value == printed
    assert reading.certain
