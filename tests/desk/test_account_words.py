"""What somebody may type to find an account."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.desk.account_words import AccountWords, account_words, nothing_found
from app.domain.card_number import card_number


@given(st.text(max_size=60))
def test_whatever_is_typed_is_something_or_is_said_to_be_nothing(typed: str) -> None:
    asked = account_words(typed)
    sentence, remedy = nothing_found(asked)
    assert sentence.zh
    assert sentence.en
    assert remedy.zh
    assert remedy.en


@given(st.integers(0, 10**11), st.integers(1, 6))
def test_a_card_number_is_read_in_whatever_groups_it_is_typed(sequence: int, size: int) -> None:
    number = card_number("629999", sequence)
    parts = [number[at : at + size] for at in range(0, len(number), size)]
    assert account_words(" ".join(parts)).number == number
    assert account_words("-".join(parts)).number == number


@given(st.dates(date(1900, 1, 1), date(2026, 12, 31)))
def test_a_birth_date_may_be_written_in_any_usual_way(born: date) -> None:
    expected = AccountWords(name="沈若兰", born=born)
    for written in (
        f"沈若兰 {born:%Y%m%d}",
        f"沈若兰{born:%Y%m%d}",
        f"{born:%Y%m%d} 沈若兰",
        f"沈若兰 {born:%Y-%m-%d}",
        f"沈若兰，{born:%Y年%m月%d日}",
    ):
        assert account_words(written) == expected, written


@given(st.dates(date(1900, 1, 1), date(2026, 12, 31)))
def test_a_passport_number_is_no_birth_date(looks_so: date) -> None:
    assert account_words(f"E{looks_so:%Y%m%d}").document == f"E{looks_so:%Y%m%d}"
