"""Card and account numbers catch what a hand gets wrong."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain import account_number, card_number

cards = st.builds(
    card_number.card_number,
    st.sampled_from(["629999", "62999912"]),
    st.integers(0, 9_999_999),
    st.sampled_from([16, 19]),
)
accounts = st.builds(
    account_number.account_number,
    st.from_regex(r"[0-9]{2,11}", fullmatch=True),
    st.from_regex(r"[0-9]{2,4}", fullmatch=True),
    st.integers(0, 999_999_999),
)


def _changed(number: str, place: int, other: str) -> str:
    place %= len(number)
    assume(other != number[place])
    return number[:place] + other + number[place + 1 :]


def _swapped(number: str, place: int) -> str:
    place %= len(number) - 1
    assume(number[place] != number[place + 1])
    return number[:place] + number[place + 1] + number[place] + number[place + 2 :]


@pytest.mark.parametrize("number", ["4111111111111111", "6011111111111117", "5555555555554444"])
def test_well_known_test_cards_are_valid(number: str) -> None:
    assert card_number.is_valid(number)


@given(cards)
def test_every_card_made_is_valid(number: str) -> None:
    assert card_number.is_valid(number)
    assert len(number) in (16, 19)


@given(cards, st.integers(0, 18), st.sampled_from("0123456789"))
def test_one_wrong_digit_of_a_card_is_always_noticed(number: str, place: int, other: str) -> None:
    assert not card_number.is_valid(_changed(number, place, other))


@given(cards, st.integers(0, 18))
def test_swapped_neighbours_of_a_card_are_noticed_save_zero_and_nine(
    number: str, place: int
) -> None:
    swapped = _swapped(number, place)
    place %= len(number) - 1
    zero_and_nine = {number[place], number[place + 1]} == {"0", "9"}
    assert card_number.is_valid(swapped) == zero_and_nine


@given(st.integers(0, 10**12 - 1))
def test_a_card_holds_the_issuers_prefix_and_its_sequence(sequence: int) -> None:
    number = card_number.card_number("629999", sequence)
    assert len(number) == 19
    assert number[:6] == "629999"
    assert int(number[6:-1]) == sequence


def test_neighbouring_sequences_give_different_cards_in_order() -> None:
    made = [card_number.card_number("629999", sequence) for sequence in range(200)]
    assert made == sorted(set(made))


@pytest.mark.parametrize(
    "bad", ["", "62", "629999000000000001a", "６２99990000000000012", "0" * 20]
)
def test_what_is_no_card_number_is_not_valid(bad: str) -> None:
    assert not card_number.is_valid(bad)


@pytest.mark.parametrize(
    ("bin_", "sequence", "length"),
    [
        ("62999", 1, 19),
        ("62999x", 1, 19),
        ("629999", -1, 19),
        ("629999", 10**12, 19),
        ("629999", 1, 20),
    ],
)
def test_a_card_that_cannot_be_made_is_refused(bin_: str, sequence: int, length: int) -> None:
    with pytest.raises(ValueError, match=r"digits"):
        card_number.card_number(bin_, sequence, length)


@given(accounts)
def test_every_account_number_made_is_valid_by_the_standard(number: str) -> None:
    assert account_number.is_valid(number)
    assert int(number) % 97 == 1


@given(accounts, st.integers(0, 30), st.sampled_from("0123456789"))
def test_one_wrong_digit_of_an_account_is_always_noticed(
    number: str, place: int, other: str
) -> None:
    assert not account_number.is_valid(_changed(number, place, other))


@given(accounts, st.integers(0, 30))
def test_swapped_neighbours_of_an_account_are_always_noticed(number: str, place: int) -> None:
    assert not account_number.is_valid(_swapped(number, place))


def test_an_account_number_is_made_of_its_parts() -> None:
    assert account_number.account_number("440112", "101", 7)[:-2] == "440112101000000007"


@pytest.mark.parametrize(
    ("branch", "product", "sequence"),
    [("", "01", 1), ("1", "01", 1), ("44a1", "01", 1), ("4401", "1", 1), ("4401", "01", -1)],
)
def test_an_account_number_that_cannot_be_made_is_refused(
    branch: str, product: str, sequence: int
) -> None:
    with pytest.raises(ValueError, match="digits"):
        account_number.account_number(branch, product, sequence)


@pytest.mark.parametrize("bad", ["", "1", "abc", "９" * 20])
def test_what_is_no_account_number_is_not_valid(bad: str) -> None:
    assert not account_number.is_valid(bad)
    with pytest.raises(ValueError, match="digits"):
        account_number.check_digits("")
