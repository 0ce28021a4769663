"""What is typed into the search line names customers as their words do."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import CHINA
from app.domain.customer import Customer
from app.domain.search_words import LEAST_TAIL, FoundBy, backwards, wanted, words_for, words_of


@pytest.mark.parametrize(
    ("typed", "tails", "names"),
    [
        ("张伟", (), ("张伟",)),
        ("张 伟 1234", ("1234",), ("张", "伟")),
        ("张伟1234", ("1234",), ("张伟",)),
        ("zhang wei", (), ("zhang", "wei")),
        ("ZW", (), ("zw",)),
        ("473x", ("473X",), ()),
        ("6222 0212 1000 1234", ("6222021210001234",), ()),
        ("138 0013 8000", ("13800138000",), ()),
        ("1234 5678", ("1234", "5678"), ()),
        ("123", (), ()),
        ("买买提·阿", (), ("买买提", "阿")),
        ("E12345678", ("E12345678",), ()),
        ("  ", (), ()),
    ],
)
def test_the_words_of_the_line_are_parted_into_names_and_ends_of_numbers(
    typed: str, tails: tuple[str, ...], names: tuple[str, ...]
) -> None:
    asked = wanted(typed)
    assert (asked.tails, asked.names) == (tails, names)


@given(st.text(max_size=40))
def test_whatever_is_typed_can_be_looked_for(typed: str) -> None:
    asked = wanted(typed)
    assert all(len(tail) >= LEAST_TAIL for tail in asked.tails)
    assert all(asked.names)


@given(st.text("0123456789X", min_size=LEAST_TAIL, max_size=18), st.data())
def test_every_tail_of_a_number_begins_the_number_written_backwards(
    number: str, data: st.DataObject
) -> None:
    tail = number[-data.draw(st.integers(LEAST_TAIL, len(number))) :]
    assert backwards(number).startswith(backwards(tail))
    assert len(backwards(number)) == len(number)


@pytest.mark.parametrize(
    ("name", "word", "by"),
    [
        ("欧阳娜娜", "oynn", FoundBy.INITIALS),
        ("欧阳娜娜", "娜娜", FoundBy.GIVEN_NAME),
        ("吕布", "lvbu", FoundBy.PINYIN),
        ("吕布", "lyubu", FoundBy.PINYIN),
        ("单晓明", "shanxiaoming", FoundBy.PINYIN),
        ("单晓明", "danxiaoming", FoundBy.PINYIN),
        ("买买提·阿不都", "阿不都", FoundBy.GIVEN_NAME),
        ("O'NEIL, JO ANN", "joann", FoundBy.GIVEN_NAME),
    ],
)
def test_a_name_is_found_by_its_spellings_and_its_later_parts(
    name: str, word: str, by: FoundBy
) -> None:
    assert words_for(name, "", "", "")[word] is by


def test_a_customer_without_phone_or_latin_name_has_no_empty_words() -> None:
    customer = Customer(
        number="1",
        document_kind="resident_card",
        document_number="11010119900307123X",
        name="李",
        pinyin="li l",
        latin_name="",
        sex="男",
        nationality="CHN",
        ethnicity="汉",
        birth_date=date(1990, 3, 7),
        address="",
        document_valid_from=None,
        document_valid_until=None,
        phone="",
        occupation="",
        risk_level="low",
        branch="1",
        since=datetime(2026, 1, 1, tzinfo=CHINA),
    )
    words = {one.word for one in words_of(customer)}
    assert words == {"李", "li", "l", backwards("11010119900307123X")}
