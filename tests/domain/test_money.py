"""Amounts are written and read without losing a fen, in digits and in capitals."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import LARGEST, Fen, capital, parse_yuan, yuan_text
from app.errors import Unacceptable

amounts = st.one_of(
    st.integers(0, LARGEST),
    st.integers(0, 1_000_000),
    # amounts with many zeros, where capitals go wrong
    st.lists(st.sampled_from("00000005"), min_size=1, max_size=14).map(lambda d: int("".join(d))),
)


def _read(words: str) -> int:
    """Reads an amount in capitals back into fen, by adding up what each numeral says.

    Written apart from the product's own writing: it knows nothing of where a 零 belongs.
    """
    matched = re.fullmatch(
        r"人民币(?:(?P<yuan>[^元]+)元)?零?(?:(?P<jiao>.)角)?(?:(?P<fen>.)分)?整?", words
    )
    assert matched, words
    value = {numeral: number for number, numeral in enumerate("零壹贰叁肆伍陆柒捌玖")}
    unit = {"拾": 10, "佰": 100, "仟": 1000}
    total = section = digit = 0
    for numeral in matched["yuan"] or "":
        if numeral in value:
            digit = value[numeral]
        elif numeral in unit:
            section += digit * unit[numeral]
            digit = 0
        else:
            total += (section + digit) * {"万": 10**4, "亿": 10**8}[numeral]
            section = digit = 0
    total += section + digit
    return total * 100 + value[matched["jiao"] or "零"] * 10 + value[matched["fen"] or "零"]


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        # the examples of the rule itself (支付结算办法附一第四条)
        (140950, "人民币壹仟肆佰零玖元伍角"),
        (600714, "人民币陆仟零柒元壹角肆分"),
        (168032, "人民币壹仟陆佰捌拾元零叁角贰分"),
        (10700053, "人民币壹拾万柒仟元零伍角叁分"),
        (1640902, "人民币壹万陆仟肆佰零玖元零贰分"),
        (32504, "人民币叁佰贰拾伍元零肆分"),
        # the bank's own
        (0, "人民币零元整"),
        (1, "人民币壹分"),
        (10, "人民币壹角"),
        (11, "人民币壹角壹分"),
        (100, "人民币壹元整"),
        (1000, "人民币壹拾元整"),
        (100500, "人民币壹仟零伍元整"),
        (1000000, "人民币壹万元整"),
        (1000100, "人民币壹万零壹元整"),
        (10000500000, "人民币壹亿零伍仟元整"),
        (100005000000, "人民币壹拾亿零伍万元整"),
        (10000000005, "人民币壹亿元零伍分"),
        (505471711000, "人民币伍拾亿零伍仟肆佰柒拾壹万柒仟壹佰壹拾元整"),
    ],
)
def test_capitals_are_written_as_the_payment_rules_show(fen: int, words: str) -> None:
    assert capital(Fen(fen)) == words


@given(amounts)
def test_an_amount_in_capitals_reads_back_as_the_same_amount(fen: int) -> None:
    assert _read(capital(Fen(fen))) == fen


@given(amounts)
def test_capitals_never_double_a_zero_nor_end_in_one(fen: int) -> None:
    words = capital(Fen(fen))
    assert "零零" not in words
    assert not re.search(r"零(?:元|万|亿|角|分|整)", words.replace("人民币零元整", ""))
    assert words.endswith("整") == (fen % 100 == 0)


@given(amounts.filter(bool).map(lambda fen: min(fen, LARGEST // 100)))
def test_a_zero_within_the_yuan_is_spoken_where_digits_skip_a_place(yuan: int) -> None:
    """Whoever reads 壹拾万伍佰 for 100,500 would miss a place: the 零 must stand."""
    digits = str(yuan)
    ends = [len(digits) - run.end() for run in re.finditer(r"(?<=[1-9])0+(?=[1-9])", digits)]
    # Only a run that ends in the place of 万 may go unspoken.
    needed = [end for end in ends if end != 4]
    assert len(needed) <= capital(Fen(yuan * 100)).count("零") <= len(ends)


@pytest.mark.parametrize("fen", [-1, LARGEST + 1])
def test_an_amount_beyond_the_scale_is_not_written(fen: int) -> None:
    with pytest.raises(ValueError, match="capitals"):
        capital(Fen(fen))


@given(amounts)
def test_a_printed_amount_is_read_back_to_the_fen(fen: int) -> None:
    assert parse_yuan(yuan_text(Fen(fen))) == fen
    assert parse_yuan(yuan_text(Fen(fen)).replace(",", "")) == fen


@pytest.mark.parametrize(
    ("fen", "printed"),
    [(123450, "¥1,234.50"), (0, "¥0.00"), (5, "¥0.05"), (-5, "-¥0.05"), (-123456, "-¥1,234.56")],
)
def test_an_amount_is_printed_with_sign_commas_and_two_decimals(fen: int, printed: str) -> None:
    assert yuan_text(Fen(fen)) == printed


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("1234.5", 123450),
        ("1234.", 123400),
        ("￥1，234．50", 123450),
        (" 1 234 元", 123400),
        ("0.01", 1),
        ("007", 700),
        ("999999999999.99", LARGEST),
    ],
)
def test_an_amount_is_understood_as_people_type_it(typed: str, fen: int) -> None:
    assert parse_yuan(typed) == fen


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "money.empty"),
        (" ¥ ", "money.empty"),
        ("12,34", "money.form"),
        ("1,2345", "money.form"),
        ("-5", "money.form"),
        ("1e5", "money.form"),
        ("1.2.3", "money.form"),
        (".5", "money.form"),
        ("一百", "money.form"),
        ("nan", "money.form"),
        ("1.005", "money.decimals"),
        ("1000000000000", "money.too_large"),
        ("9" * 5000, "money.too_large"),
    ],
)
def test_what_is_no_amount_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(Unacceptable) as refused:
        parse_yuan(typed)
    assert refused.value.code == code


@given(st.text(max_size=12))
def test_whatever_is_typed_gives_an_amount_or_a_clear_refusal(typed: str) -> None:
    try:
        fen = parse_yuan(typed)
    except Unacceptable:
        return
    assert 0 <= fen <= LARGEST


@pytest.mark.parametrize(
    ("typed", "fen"),
    [("1.2万", 1_200_000), ("5万", 5_000_000), ("0.0001万", 100), ("１万元", 1_000_000)],
)
def test_ten_thousands_are_taken_as_they_are_spoken(typed: str, fen: int) -> None:
    assert parse_yuan(typed) == fen
    assert parse_yuan(yuan_text(Fen(fen))) == fen


@pytest.mark.parametrize("typed", ["万", "1.2.3万", "1,2万", "1.1234567万", "-1万", "1万2"])
def test_what_nobody_would_say_is_no_amount(typed: str) -> None:
    with pytest.raises(Unacceptable):
        parse_yuan(typed)
