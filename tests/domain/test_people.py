"""Names and telephone numbers are kept as the customer's document and telephone have them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import names, phone
from app.errors import Unacceptable


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("张三", "张三"),
        (" 张\u3000三 ", "张三"),
        ("买买提•阿不都", "买买提·阿不都"),
        ("买买提．阿不都", "买买提·阿不都"),
        ("买买提.阿不都", "买买提·阿不都"),
        ("买买提 ・ 阿不都", "买买提·阿不都"),
        ("John  Smith", "John Smith"),
        ("J. Smith", "J. Smith"),
        ("Rene\u0301", "René"),
        ("李𬱖", "李𬱖"),
        ("𰻝㐀〇", "𰻝㐀〇"),
        ("\uf92c生", "\uf92c生"),
        ("\ufa0e", "\ufa0e"),
        ("\u2f08", "\u2f08"),
        ("\U0002f804", "\U0002f804"),
        ("\U0002ebf0", "\U0002ebf0"),
    ],
)
def test_a_name_is_kept_as_on_the_card(typed: str, kept: str) -> None:
    assert names.parse(typed) == kept


@given(st.text(max_size=20))
def test_a_name_that_was_kept_stays_as_it_is(typed: str) -> None:
    once = names.normalise(typed)
    assert names.normalise(once) == once


@given(st.text(max_size=20))
def test_whatever_is_typed_gives_a_name_or_a_clear_refusal(typed: str) -> None:
    try:
        name = names.parse(typed)
    except Unacceptable:
        return
    assert not {unicodedata.category(character) for character in name} & {"Cc", "Cf", "Co"}
    assert names.parse(name) == name


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "name.empty"),
        ("  ", "name.empty"),
        ("张" * 101, "name.too_long"),
        ("张\u200b三", "name.invisible"),
        ("张\x00三", "name.invisible"),
        ("张\u202e三", "name.invisible"),
        ("张\ue000", "name.private"),
        ("张3", "name.characters"),
        ("张?", "name.characters"),
        ("张□", "name.characters"),
    ],
)
def test_a_name_that_cannot_be_kept_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(Unacceptable) as refused:
        names.parse(typed)
    assert refused.value.code == code


def test_a_long_minority_name_is_kept_whole() -> None:
    name = "买买提依明江·" * 12 + "阿不都"
    assert len(name) > 80
    assert names.parse(name) == name


@pytest.mark.parametrize(
    ("name", "printed", "letters", "initials"),
    [
        ("张三丰", "ZHANG SANFENG", "zhangsanfeng", "zsf"),
        ("单雄信", "SHAN XIONGXIN", "shanxiongxin", "sxx"),
        ("仇英", "QIU YING", "qiuying", "qy"),
        ("曾国藩", "ZENG GUOFAN", "zengguofan", "zgf"),
        ("欧阳修", "OUYANG XIU", "ouyangxiu", "oyx"),
        ("尉迟恭", "YUCHI GONG", "yuchigong", "ycg"),
        ("欧阳", "OU YANG", "ouyang", "oy"),
        ("吕布", "LYU BU", "lvbu", "lb"),
        ("女略", "NYU LYUE", "nvlve", "nl"),
        ("买买提·阿不力", "MAIMAITI ABULI", "maimaitiabuli", "mmtabl"),
        ("单达·曾", "DANDA CENG", "dandaceng", "ddc"),
        ("Eva Braun", "EVA BRAUN", "evabraun", "eb"),
    ],
)
def test_a_name_is_spelt_with_the_surname_first_and_read_as_a_surname(
    name: str, printed: str, letters: str, initials: str
) -> None:
    spelt = names.pinyin(name)
    assert (spelt.printed, spelt.letters, spelt.initials) == (printed, letters, initials)
    assert spelt.unread == ""


def test_a_character_without_a_known_reading_stays_itself_and_is_told() -> None:
    spelt = names.pinyin("李\U0002ebf0明")
    assert spelt.unread == "\U0002ebf0"
    assert spelt.printed == "LI \U0002ebf0MING"


def test_no_name_at_all_has_no_spelling() -> None:
    assert names.pinyin("").printed == ""


@pytest.mark.parametrize(
    "typed",
    [
        "13812345678",
        "+86 138 1234 5678",
        "0086-138-1234-5678",
        "8613812345678",
        "１３８１２３４５６７８",
    ],
)
def test_a_mobile_number_is_understood_however_it_is_written(typed: str) -> None:
    assert phone.parse(typed) == "13812345678"


@pytest.mark.parametrize("typed", ["010-12345678", "02012345678", "(0755) 8765 4321", "87654321"])
def test_a_landline_is_refused_because_it_gets_no_messages(typed: str) -> None:
    with pytest.raises(Unacceptable) as refused:
        phone.parse(typed)
    assert refused.value.code == "phone.landline"


@pytest.mark.parametrize(
    "typed", ["", "12345678901", "1381234567", "138123456789", "+85291234567", "abc", "1381234567x"]
)
def test_what_is_no_mainland_mobile_number_is_refused(typed: str) -> None:
    with pytest.raises(Unacceptable) as refused:
        phone.parse(typed)
    assert refused.value.code == "phone.not_mobile"


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_every_mobile_number_is_kept_as_it_is(number: str) -> None:
    assert phone.is_mobile(number)
    assert phone.parse(number) == number
