"""How long a card is valid, and who may come alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import completed_years
from app.domain.documents import (
    DocumentKind,
    Sex,
    Standing,
    in_force,
    standing,
    term_agrees,
    until_text,
    validity_term,
)


@pytest.mark.parametrize(
    ("age", "years"),
    [(0, 5), (15, 5), (16, 10), (25, 10), (26, 20), (45, 20), (46, None), (99, None)],
)
def test_the_card_is_valid_as_long_as_the_law_says(age: int, years: int | None) -> None:
    assert validity_term(age) == years


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (0, Standing.GUARDIAN),
        (15, Standing.GUARDIAN),
        (16, Standing.MINOR_IN_PERSON),
        (17, Standing.MINOR_IN_PERSON),
        (18, Standing.ADULT),
        (101, Standing.ADULT),
    ],
)
def test_who_may_come_alone_is_told_by_age(age: int, expected: Standing) -> None:
    assert standing(age) is expected
    assert expected.needs.zh
    assert expected.needs.en
    assert "民法典" in expected.source


@pytest.mark.parametrize("function", [standing, validity_term])
def test_nobody_has_an_age_below_zero(function: object) -> None:
    with pytest.raises(ValueError, match="not an age"):
        function(-1)  # type: ignore[operator]


@given(
    st.dates(date(1930, 1, 1), date(2010, 1, 1)),
    st.dates(date(2010, 1, 2), date(2030, 1, 1)).filter(
        lambda day: (day.month, day.day) != (2, 29)
    ),
)
def test_a_card_issued_by_the_law_always_agrees(born: date, issued: date) -> None:
    years = validity_term(completed_years(born, issued))
    until = issued.replace(year=issued.year + years) if years else None
    assert term_agrees(born, issued, until)


def test_a_term_of_another_age_is_noticed() -> None:
    born = date(1990, 5, 1)
    assert term_agrees(born, date(2020, 1, 6), date(2040, 1, 6))
    assert not term_agrees(born, date(2020, 1, 6), date(2030, 1, 6))
    assert not term_agrees(born, date(2020, 1, 6), date(2040, 1, 7))
    assert not term_agrees(born, date(2020, 1, 6), None)
    assert not term_agrees(date(1950, 5, 1), date(2020, 1, 6), date(2040, 1, 6))


def test_a_card_applied_for_before_a_birthday_may_have_the_shorter_term() -> None:
    born = date(1994, 3, 1)
    assert term_agrees(born, date(2020, 3, 20), date(2030, 3, 20))
    assert term_agrees(born, date(2020, 3, 20), date(2040, 3, 20))
    assert not term_agrees(born, date(2020, 9, 20), date(2030, 9, 20))


def test_a_card_from_29_february_may_end_beside_it() -> None:
    born, issued = date(1999, 1, 1), date(2024, 2, 29)
    assert term_agrees(born, issued, date(2034, 2, 28))
    assert term_agrees(born, issued, date(2034, 3, 1))
    assert not term_agrees(born, issued, date(2034, 3, 2))


def test_nobody_has_a_card_from_before_birth() -> None:
    assert not term_agrees(date(2020, 1, 2), date(2020, 1, 1), date(2025, 1, 1))
    assert term_agrees(date(2020, 1, 1), date(2020, 1, 1), date(2025, 1, 1))


def test_a_card_is_good_on_its_first_and_last_day_and_not_outside() -> None:
    first, last = date(2016, 10, 17), date(2036, 10, 17)
    assert in_force(first, last, first)
    assert in_force(first, last, last)
    assert not in_force(first, last, first - timedelta(1))
    assert not in_force(first, last, last + timedelta(1))
    assert in_force(first, None, date(2200, 1, 1))


def test_the_end_of_validity_reads_as_on_the_card() -> None:
    assert until_text(date(2036, 1, 7)).zh == "2036.01.07"
    assert until_text(None).zh == "长期"
    assert until_text(None).en == "Long-term"


def test_titles_and_codes_are_those_of_the_card() -> None:
    assert [(sex.title.zh, sex.code) for sex in Sex] == [
        ("男", "1"),
        ("女", "2"),
        ("未说明", "9"),
    ]
    assert Sex("male") is Sex.MALE
    assert DocumentKind.RESIDENT_CARD.title.zh == "居民身份证"
