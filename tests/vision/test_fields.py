"""What two readings of a printed line become, and when the bank may call it certain."""

from __future__ import annotations

import pytest

from app.vision.fields import Print, back_fields, front_fields, number_holds
from app.vision.findings import Doubt, FieldReading, PictureWarning
from app.vision.gaps import has_gap, is_indented
from app.vision.reading import Character

NUMBER = "350100198108186276"
BOX = (10, 10, 100, 40)


def row(text: str, sure: float = 0.999, raw: str | None = None) -> tuple[Character, ...]:
    printed = raw or text
    return tuple(
        Character(one, shape, sure, 20.0 + 36 * i)
        for i, (one, shape) in enumerate(zip(text, printed, strict=True))
    )


def printed(first: str, second: str | None = None, sure: float = 0.999) -> Print:
    return Print(row(first, sure), row(first if second is None else second, sure), BOX)


def front(**fields: Print) -> tuple[dict[str, FieldReading], list[PictureWarning]]:
    usual = {
        "name": printed("林轩军"),
        "sex": printed("男"),
        "ethnicity": printed("汉"),
        "birth_date": printed("1981年8月18日"),
        "address": printed("福建省福州市仓山区梧桐巷323号204室"),
        "number": printed(NUMBER),
    }
    return front_fields(usual | fields)


def back(period: str) -> dict[str, FieldReading]:
    return back_fields({"issuer": printed("福州市公安局仓山分局"), "validity": printed(period)})[0]


def test_a_card_on_which_everything_agrees_is_certain_throughout() -> None:
    readings, warnings = front()
    assert warnings == []
    assert all(reading.certain for reading in readings.values())
    assert readings["birth_date"].value == "1981-08-18"


def test_readings_that_disagree_make_a_name_doubtful() -> None:
    readings, _ = front(name=printed("林轩军", "林轩车"))
    assert not readings["name"].certain
    assert Doubt.READINGS_DISAGREE in readings["name"].doubts


def test_the_dots_of_a_long_name_become_one_and_the_same() -> None:
    for dot in "·•．・":
        readings, _ = front(name=printed(f"阿依古丽{dot}买买提"))
        assert readings["name"].value == "阿依古丽·买买提"


def test_a_traditional_shape_is_written_the_mainland_way_and_the_print_is_kept() -> None:
    first = row("张强", raw="张強")
    readings, _ = front(name=Print(first, row("张强"), BOX))
    assert (readings["name"].value, readings["name"].raw) == ("张强", "张強")
    assert readings["name"].certain
    doubtful, _ = front(name=Print(first, first, BOX))
    assert doubtful["name"].doubts == (Doubt.TRADITIONAL_CHARACTER,)


@pytest.mark.parametrize("name", ["林轩龑", "林轩末"])
def test_a_rare_or_look_alike_character_needs_a_surer_reading(name: str) -> None:
    sure, _ = front(name=printed(name, sure=0.99))
    unsure, _ = front(name=printed(name, sure=0.93))
    assert sure["name"].certain
    assert not unsure["name"].certain


def test_a_number_whose_check_digit_fails_is_never_certain() -> None:
    readings, warnings = front(number=printed("350100198108186277"))
    assert warnings == [PictureWarning.CHECK_DIGIT_FAILED]
    assert not readings["number"].certain


def test_of_two_readings_of_a_number_the_one_that_holds_is_shown_but_doubted() -> None:
    readings, _ = front(number=printed("350100198108186270", NUMBER))
    assert readings["number"].value == NUMBER
    assert not readings["number"].certain


def test_a_sex_that_the_number_contradicts_is_told() -> None:
    readings, warnings = front(sex=printed("女"))
    assert warnings == [PictureWarning.SEX_NUMBER_MISMATCH]
    assert not readings["sex"].certain
    assert not readings["number"].certain


def test_a_birth_date_that_cannot_be_read_follows_from_the_number_but_is_not_certain() -> None:
    readings, _ = front(birth_date=printed("19?1年8月"))
    assert readings["birth_date"].value == "1981-08-18"
    assert Doubt.FOLLOWED_FROM_NUMBER in readings["birth_date"].doubts
    assert not readings["birth_date"].certain


def test_an_ethnic_group_that_does_not_exist_is_no_value() -> None:
    readings, _ = front(ethnicity=printed("园"))
    assert readings["ethnicity"].value is None


@pytest.mark.parametrize(
    ("period", "until", "certain"),
    [
        ("2006.04.17-2016.04.17", "2016-04-17", True),
        ("2006.04.17-2026.04.17", "2026-04-17", True),
        ("2006.04.17-长期", "long_term", True),
        ("2006.04.17-2013.04.17", "2013-04-17", False),
        ("2006.04.17-2016.04.18", "2016-04-18", False),
        ("2012.02.29-2022.02.28", "2022-02-28", True),
        ("2006.02.30-2016.02.30", None, False),
        ("2006.04.17-长", None, False),
    ],
)
def test_a_period_of_validity_is_five_ten_or_twenty_years_or_for_life(
    period: str, until: str | None, certain: bool
) -> None:
    reading = back(period)["valid_until"]
    assert (reading.value, reading.certain) == (until, certain)


@pytest.mark.parametrize(
    ("number", "holds"),
    [
        (NUMBER, True),
        ("12010019501121166X", True),
        ("350100198113186276", False),
        ("35010019810818627", False),
        ("350100198108186267", False),
    ],
)
def test_a_number_holds_by_its_date_and_its_check_digit(number: str, holds: bool) -> None:
    assert number_holds(number) is holds


def test_a_character_that_was_passed_over_leaves_a_gap() -> None:
    whole = row("邵鹏阡")
    box = (0.0, 0.0, 112.0, 50.0)
    assert not has_gap(whole, box)
    assert has_gap((whole[0], whole[2]), box)
    assert has_gap(whole[:2], (0.0, 0.0, 148.0, 50.0))
    assert is_indented(whole[1:], box, whole[0].x)
