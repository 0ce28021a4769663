"""Any character can be named at the counter: by its code, its parts, its reading."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain import characters, names
from app.domain.characters import GbLevel, describe, level_of, parse_code_point
from app.domain.components import MOST, by_components, by_pinyin, find, knows_components_of
from app.domain.tables import rows
from app.errors import Unacceptable


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("U+2CC56", "𬱖"),
        ("u+2cc56", "𬱖"),
        ("2CC56", "𬱖"),
        ("0x2CC56", "𬱖"),
        ("Ｕ＋２ＣＣ５６", "𬱖"),
        ("&#x2CC56;", "𬱖"),
        ("&#183382;", "𬱖"),
        ("9FA6", "龦"),
        ("  4DAE ", "䶮"),
        ("𬱖", "𬱖"),
        ("GB C6BD", "平"),
        ("gb:82358F33", "龦"),
        ("82358F33", "龦"),
        ("GB FE59", "龴"),
        ("GB FE51", "𠂇"),
        ("GB FE50", "⺁"),
        ("U+31350", "\U00031350"),
        ("U+2EBF0", "\U0002ebf0"),
        ("U+F92C", "\uf92c"),
        ("\uf92c", "\uf92c"),
    ],
)
def test_a_code_names_one_character(typed: str, meant: str) -> None:
    assert parse_code_point(typed) == meant


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("U+D842", "character.surrogate"),
        ("U+110000", "character.beyond"),
        ("U+FFFFFFFF", "character.beyond"),
        ("U+0007", "character.invisible"),
        ("U+200B", "character.invisible"),
        ("U+FFFF", "character.unassigned"),
        ("U+2FFFE", "character.unassigned"),
        ("GB FE", "character.no_code"),
        ("GB 81", "character.no_code"),
        ("U+", "character.no_code"),
        ("吉吉", "character.no_code"),
    ],
)
def test_what_is_no_character_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(Unacceptable) as refused:
        parse_code_point(typed)
    assert refused.value.code == code
    assert refused.value.remedy.zh


@example(0xFADA)
@example(0x2E9A)
@given(st.integers(0, 0x10FFFF).filter(lambda code: not 0xD800 <= code <= 0xDFFF))
def test_every_character_that_can_stand_in_a_name_is_reached_by_its_code(code: int) -> None:
    character = chr(code)
    try:
        kept = names.parse(f"张{character}三")
    except Unacceptable:
        return
    if kept == f"张{character}三":
        assert parse_code_point(f"U+{code:04X}") == character


def test_the_levels_add_up_to_the_figures_of_the_standard() -> None:
    everything = [chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF]
    of_level = dict.fromkeys(GbLevel, 0)
    for character in everything:
        of_level[level_of(character)] += 1

    assert of_level[GbLevel.AMENDED] == 9_793, "Amendment 1 [DOMAIN 1.4]"
    assert of_level[GbLevel.TWO] == 196
    # Counted apart by the standard: 〇, and nine compatibility ideographs that Unicode does not
    # count among the unified ones.
    before_the_amendment = sum(
        of_level[level] for level in (GbLevel.ONE, GbLevel.TWO, GbLevel.THREE)
    )
    assert before_the_amendment - 1 - 9 == 88_115, "GB 18030-2022 [DOMAIN 1.4]"


@pytest.mark.parametrize(
    ("character", "level"),
    [
        ("张", GbLevel.ONE),
        ("㛃", GbLevel.ONE),
        ("龦", GbLevel.ONE),
        ("鿍", GbLevel.ONE),
        ("〇", GbLevel.ONE),
        ("𬱖", GbLevel.TWO),
        ("𠀀", GbLevel.THREE),
        ("⼥", GbLevel.THREE),
        ("𰻝", GbLevel.AMENDED),
        ("\U00031350", GbLevel.AMENDED),
        ("\U0002ebf0", GbLevel.AMENDED),
        ("A", GbLevel.BEYOND),
        ("\ue000", GbLevel.BEYOND),
    ],
)
def test_the_level_says_from_when_a_bank_must_have_a_character(
    character: str, level: GbLevel
) -> None:
    assert level_of(character) is level


def test_what_is_known_of_a_rare_character_is_told() -> None:
    facts = describe("𬱖")
    assert facts.code_point == "U+2CC56"
    assert facts.block.zh == "扩展E区"
    assert facts.pinyin == ("dí",)
    assert not facts.is_private


def test_a_private_glyph_is_told_apart_and_the_standard_character_suggested() -> None:
    facts = describe("\ue81e")
    assert facts.is_private
    assert facts.stands_for == "龴"
    assert describe("\ue000").stands_for == ""
    assert all(
        not characters.is_private(describe(chr(code)).stands_for)
        for code in range(0xE815, 0xE865)
        if describe(chr(code)).stands_for
    )


@pytest.mark.parametrize(
    ("parts", "first"),
    [
        ("吉吉", "喆"),
        ("吉 + 吉", "喆"),
        ("⿰吉吉", "喆"),
        ("金金金", "鑫"),
        ("火火火火", "燚"),
        ("女子", "好"),
        ("⼥子", "好"),
        ("氵吉", "洁"),
        ("水吉", "洁"),
        ("讠吾", "语"),
        ("言吾", "语"),
        ("龙天", "龑"),
        ("阝东", "陈"),
        ("王文", "玟"),
        ("日月", "明"),
        ("由页", "𬱖"),
        ("页由", "𬱖"),
        ("马粦", "𬴊"),
        ("王 乐", "𬍛"),
    ],
)
def test_a_character_is_found_by_what_it_is_made_of(parts: str, first: str) -> None:
    assert find(parts).characters[0] == first


def test_the_rare_characters_of_the_official_table_are_found_by_parts_and_by_reading() -> None:
    known = [one for one in characters.standard_rare() if knows_components_of(one)]
    assert len(known) >= 188
    assert all(characters.readings(one) for one in characters.standard_rare())
    for row in rows("standard_rare"):
        if row["components"]:
            assert row["character"] in find(row["components"]).characters[:9]


def test_parts_of_parts_are_found_too_but_behind() -> None:
    found = by_components("日月")
    assert found[0] == "明"
    assert "盟" in found
    assert "萌" in found


def test_a_part_that_is_asked_for_twice_is_there_twice() -> None:
    assert "喆" in by_components("吉吉")
    assert "洁" not in by_components("吉吉")
    assert "洁" in by_components("吉")


def test_a_character_is_found_by_its_reading_with_or_without_tone() -> None:
    assert "喆" in by_pinyin("zhe")
    assert "喆" in by_pinyin("zhe2")
    assert "喆" not in by_pinyin("zhe4")
    assert "𬱖" in by_pinyin("di2")
    assert "吕" in by_pinyin("lv3")
    assert "吕" in by_pinyin("lü")


def test_reading_and_part_together_narrow_the_search() -> None:
    assert find("ming2 日月").characters[0] == "明"
    assert "萌" not in find("ming4 日月").characters
    assert find("zhe 吉").characters[0] == "喆"


def test_a_search_that_finds_nothing_says_how_far_it_reaches() -> None:
    found = find("女洁")
    assert found.characters == ()
    assert found.note
    assert "编码" in found.note.zh
    assert "code point" in found.note.en


def test_a_private_glyph_is_never_offered_without_saying_so() -> None:
    found = find("U+E81E")
    assert found.note
    assert "自造字" in found.note.zh
    assert "龴" in found.characters


_ANYTHING = st.text(st.characters(), max_size=12) | st.text(
    st.sampled_from("女吉氵金木U+0x&#;GBgb9FA6ezhilv:12 5\ud842\ue000\U000e0100𬱖⿰"), max_size=12
)


@given(_ANYTHING)
def test_whatever_is_typed_is_answered(typed: str) -> None:
    found = find(typed)
    assert len(found.characters) <= MOST
    assert found.characters or found.note or not typed.strip()
    assert all(len(one) == 1 for one in found.characters)
    if "?" not in typed:
        assert "?" not in found.characters
    for one in found.characters:
        assert describe(one).code_point == f"U+{ord(one):04X}"


@given(_ANYTHING)
def test_any_name_is_kept_with_every_character_or_refused(typed: str) -> None:
    try:
        kept = names.parse(typed)
    except Unacceptable:
        return
    assert "?" not in kept
    assert "\ufffd" not in kept
    spelt = names.pinyin(kept)
    assert "?" not in spelt.printed
    kept.encode("utf-8")
