"""PINs that anybody could guess are refused, and others are not."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.pin import PinWeakness, is_well_formed, weaknesses

BORN = date(1990, 5, 21)
CUSTOMER = {
    "birth_date": BORN,
    "identity_number": "11010119900521473X",
    "phone": "13812345678",
    "card_number": "6299990000004081972",
    "account_number": "44011210100000739184",
}


@pytest.mark.parametrize(
    ("pin", "weakness"),
    [
        ("000000", PinWeakness.SAME_DIGITS),
        ("888888", PinWeakness.SAME_DIGITS),
        ("123456", PinWeakness.RUN),
        ("654321", PinWeakness.RUN),
        ("789012", PinWeakness.RUN),
        ("210987", PinWeakness.RUN),
        ("121212", PinWeakness.REPEATED),
        ("123123", PinWeakness.REPEATED),
        ("112233", PinWeakness.REPEATED),
        ("111222", PinWeakness.REPEATED),
        ("520520", PinWeakness.REPEATED),
        ("520131", PinWeakness.WELL_KNOWN),
        ("147258", PinWeakness.WELL_KNOWN),
        ("900521", PinWeakness.BIRTH_DATE),
        ("052190", PinWeakness.BIRTH_DATE),
        ("210590", PinWeakness.BIRTH_DATE),
        ("199005", PinWeakness.BIRTH_DATE),
        ("990052", PinWeakness.BIRTH_DATE),
        ("211990", PinWeakness.BIRTH_DATE),
        ("051990", PinWeakness.BIRTH_DATE),
        ("521473", PinWeakness.IDENTITY_NUMBER),
        ("214730", PinWeakness.IDENTITY_NUMBER),
        ("345678", PinWeakness.PHONE),
        ("081972", PinWeakness.CARD_NUMBER),
        ("739184", PinWeakness.ACCOUNT_NUMBER),
    ],
)
def test_a_weak_pin_is_refused_for_its_reason(pin: str, weakness: PinWeakness) -> None:
    found = weaknesses(pin, **CUSTOMER)  # type: ignore[arg-type]
    assert weakness in found
    assert weakness.title.zh


def test_every_reason_is_told_at_once_in_a_fixed_order() -> None:
    assert weaknesses("345678", phone="13812345678") == (PinWeakness.RUN, PinWeakness.PHONE)


@pytest.mark.parametrize("pin", ["738291", "294713", "608127", "190573"])
def test_a_pin_with_no_pattern_may_be_set(pin: str) -> None:
    assert weaknesses(pin, **CUSTOMER) == ()  # type: ignore[arg-type]


def test_what_is_not_known_yet_is_not_compared() -> None:
    assert weaknesses("900521") == ()
    assert weaknesses("739184", account_number=None) == ()


def test_another_customers_details_do_not_count() -> None:
    assert weaknesses("900521", birth_date=date(1971, 11, 3), phone="13900001111") == ()


@given(st.dates(date(1910, 1, 1), date(2010, 1, 1)), st.integers(0, 2))
def test_any_six_digits_in_a_row_of_a_birth_date_are_refused(born: date, start: int) -> None:
    pin = f"{born:%Y%m%d}"[start : start + 6]
    assert PinWeakness.BIRTH_DATE in weaknesses(pin, birth_date=born)


@given(st.from_regex(r"[0-9]{17}[0-9X]", fullmatch=True))
def test_the_end_of_the_document_number_is_refused_also_when_it_is_x(number: str) -> None:
    digits = number.removesuffix("X")
    assert PinWeakness.IDENTITY_NUMBER in weaknesses(digits[-6:], identity_number=number)


@given(st.integers(0, 9), st.sampled_from([1, -1]))
def test_every_run_is_refused_nine_and_zero_being_neighbours(first: int, step: int) -> None:
    pin = "".join(str((first + step * place) % 10) for place in range(6))
    assert weaknesses(pin) == (PinWeakness.RUN,)


@given(st.from_regex(r"[0-9]{3}", fullmatch=True))
def test_every_repeated_triple_is_refused(triple: str) -> None:
    assert weaknesses(triple * 2)


def test_few_pins_are_refused_so_that_a_customer_finds_one_quickly() -> None:
    some = random.Random(5).sample(range(1_000_000), 5_000)
    refused = sum(bool(weaknesses(f"{pin:06}", **CUSTOMER)) for pin in some)  # type: ignore[arg-type]
    assert refused < 50


@pytest.mark.parametrize(
    "pin", ["", "12345", "1234567", "12345a", "１２３４５６", " 12345", "123456\n"]
)
def test_only_six_digits_are_a_pin(pin: str) -> None:
    assert not is_well_formed(pin)
    with pytest.raises(ValueError, match="six digits") as refused:
        weaknesses(pin)
    assert pin.strip() == "" or pin not in str(refused.value)
