"""The citizen identification number catches what a hand or an eye gets wrong."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain import identity_number
from app.domain.documents import Sex
from app.domain.identity_number import NumberFault
from app.errors import Unacceptable

TODAY = date(2026, 3, 2)
PUBLISHED = ("810000199408230021", "830000199201300022")
"""Numbers on the official specimens of the residence permit."""


@st.composite
def numbers(draw: st.DrawFn) -> str:
    born = draw(st.dates(date(1900, 1, 1), TODAY))
    region = draw(st.integers(110000, 659999))
    sequence = draw(st.integers(0, 999))
    first17 = f"{region}{born:%Y%m%d}{sequence:03}"
    return first17 + identity_number.check_digit(first17)


@pytest.mark.parametrize("number", PUBLISHED)
def test_the_official_specimens_are_accepted(number: str) -> None:
    assert identity_number.faults(number, TODAY) == ()
    assert identity_number.parse(number, TODAY).sex is Sex.FEMALE


def test_the_worked_example_of_the_standard_ends_in_x() -> None:
    assert identity_number.check_digit("11010519491231002") == "X"


def test_a_number_tells_region_birth_date_sex_and_age() -> None:
    first17 = "44052419800229103"
    number = identity_number.parse(first17 + identity_number.check_digit(first17), TODAY)
    assert (number.region, number.sequence, number.sex) == ("440524", "103", Sex.MALE)
    assert number.birth_date == date(1980, 2, 29)
    assert number.age(date(2026, 2, 28)) == 45
    assert number.age(date(2026, 3, 1)) == 46


@given(numbers())
def test_every_well_formed_number_is_accepted_and_read_back(number: str) -> None:
    read = identity_number.parse(number, TODAY)
    assert f"{read.region}{read.birth_date:%Y%m%d}{read.sequence}" == number[:17]


@given(numbers(), st.integers(0, 17), st.sampled_from("0123456789X"))
def test_one_wrong_character_is_always_noticed(number: str, place: int, other: str) -> None:
    assume(other != number[place])
    assert identity_number.faults(number[:place] + other + number[place + 1 :], TODAY)


@given(numbers(), st.integers(0, 16))
def test_two_swapped_neighbours_are_always_noticed(number: str, place: int) -> None:
    assume(number[place] != number[place + 1])
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert identity_number.faults(swapped, TODAY)


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("", NumberFault.LENGTH),
        ("11010519491231002", NumberFault.LENGTH),
        ("130503670401001", NumberFault.FIFTEEN_DIGITS),
        ("1101051949123100AX", NumberFault.CHARACTERS),
        ("11010519491231002x", NumberFault.CHARACTERS),
        ("X10105194912310021", NumberFault.CHARACTERS),
        ("11010519491231002٣", NumberFault.CHARACTERS),
        ("110105194912310020", NumberFault.CHECK_DIGIT),
    ],
)
def test_each_fault_has_its_name(number: str, fault: NumberFault) -> None:
    assert identity_number.faults(number, TODAY) == (fault,)


def test_a_day_that_never_was_is_named_even_when_the_check_digit_agrees() -> None:
    first17 = "11010519490229002"
    number = first17 + identity_number.check_digit(first17)
    assert identity_number.faults(number, TODAY) == (NumberFault.IMPOSSIBLE_DATE,)
    assert identity_number.birth_date(number) is None


def test_nobody_is_born_tomorrow_but_somebody_may_be_born_today() -> None:
    for days, expected in ((0, ()), (1, (NumberFault.FUTURE_BIRTH,))):
        first17 = f"110105{TODAY + timedelta(days):%Y%m%d}002"
        number = first17 + identity_number.check_digit(first17)
        assert identity_number.faults(number, TODAY) == expected


def test_two_faults_are_told_at_once() -> None:
    assert identity_number.faults("110105194902310020", TODAY) == (
        NumberFault.IMPOSSIBLE_DATE,
        NumberFault.CHECK_DIGIT,
    )


def test_a_number_typed_wide_with_spaces_and_a_small_x_is_understood() -> None:
    assert identity_number.normalise(" 110105 19491231　００２ｘ ") == "11010519491231002X"


def test_a_refused_number_says_what_to_do() -> None:
    with pytest.raises(Unacceptable) as refused:
        identity_number.parse("110105194912310020", TODAY)
    assert refused.value.code == "identity_number.check_digit"
    assert refused.value.remedy.zh


@pytest.mark.parametrize("bad", ["", "1234567890123456", "1234567890123456a"])
def test_no_check_digit_is_made_for_anything_but_17_digits(bad: str) -> None:
    with pytest.raises(ValueError, match="17 digits"):
        identity_number.check_digit(bad)


def test_no_sex_is_read_where_there_is_no_17th_digit() -> None:
    with pytest.raises(ValueError, match="17th digit"):
        identity_number.sex("1101051949123100")


@given(numbers())
def test_an_old_number_becomes_the_new_number_of_the_same_person(number: str) -> None:
    assume(number[6:8] == "19")
    assert identity_number.from_fifteen(number[:6] + number[8:17]) == number


def test_only_fifteen_digits_are_an_old_number() -> None:
    with pytest.raises(ValueError, match="15 digits"):
        identity_number.from_fifteen("13050367040100X")
