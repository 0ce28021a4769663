"""Fixed wordings: a text that was shipped never changes, and what a file says comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import wording
from app.domain.wording import (
    AS_SHIPPED,
    LARGEST_FILE,
    LONGEST,
    MOST_PARAGRAPHS,
    Wording,
    WordingCode,
    Wordings,
    as_file,
    built_in,
    parsed,
    shipped,
)
from app.errors import StoreFault, Unacceptable
from app.i18n import Text

EVERY_VERSION_EVER_SHIPPED = {
    ("information_notice", "PI-2026-3"): (
        "5fdb0b1d8630b81a1f31d728df81f5e92fd860db23955ebcaf57188040f72e02",
        "c4eb0606c7333b9a01b76f40d9190a4bd4fc05da91ed9b11ea9764a240f15b4c",
    ),
    ("face_notice", "FACE-2026-3"): (
        "804a5f77562e57c76b158670a60623416da99b6bc61e0f009662d0949d3347f6",
        "b16762e39f07819eb4e029a9d1fe18a405cf6d5cbc8ac036a02a8ba24e85393d",
    ),
    ("face_notice", "FACE-2026-4"): (
        "9e4b583104271e1f3de7b8323040039acefbece9818a7256d42a38acba733440",
        "80d9fd1f00a8797fa4d1f298f4c30ddb21ea1c43dc5f80e35300dd614453af3c",
    ),
    ("lending_notice", "LENDING-2026-1"): (
        "7328c2f617d88fa98bf19bb7b0a38ff66ef2a38723a8f20147c7deb6ae5803b3",
        "f680e0ed342618383edcebed76a5f9c1ac8fddbba6bf943f9fa3b8b2caa12d59",
    ),
    ("anti_fraud", "FRAUD-2026-1"): (
        "c2ce5f9ced766fdbbefbf94aa7d847a42e7e93fe2e9a96886851f5c2dbd4e0fb",
        "e24ae740089224169f83da22b8921489157abf12fe510917129e663b6b1f5813",
    ),
    ("agreement", "AGREEMENT-2026-1"): (
        "6291a58605e1ac1eda2a7d9fe03daed3087ba69ff8b4f26eb1ce9fd26af0e973",
        "0c20504747d3f3a2254a53f402f8a742955cac059d1af83ec3f5635ea4185bfe",
    ),
    ("refusal_channels", "REFUSAL-2026-1"): (
        "91ef8c79a9e6efde0bd89b5094d338f6bb6a057ae6556d8430556bf7942616b7",
        "511dde56fea6ed2443fa33713078deada73f22c81f2fabee73b55d6fee53ec1f",
    ),
    ("refusal_channels", "REFUSAL-2026-2"): (
        "9a08979a3d13d1c51d016f4cf1e1397e6c3ad819d3b32c41805a9fb9e8491ac9",
        "2cbcda7df0d0b1f272ac3f29b9de2fa24fd131379333b02ca753330c25bba294",
    ),
    ("loss_terms", "LOSS-2026-1"): (
        "5db6492bcad5a1da3f2c6fd563d703a1f62935096dac58d55fa141f9bc69c51e",
        "b607a4b1bb46991967183d132f6aaba50b4e2ea382a02b830a8dbd723a4a58b9",
    ),
    ("replacement_terms", "REPLACEMENT-2026-1"): (
        "4e5993023f4ff03fe67dcad37d51775727240201b6804635e2b130c53b62ab67",
        "9afa5616b54aa8773a281c77bbfc82f3ab5b2b04190ce9cb98cc718518d867d8",
    ),
    ("closure_terms", "CLOSURE-2026-1"): (
        "d28df8470b891fe98c951e913077fbc7c860c4aeeec0dbc8d50a85d044e2606f",
        "674e40d9bd7a6dd1c565da7ae027ba1777ef1747111d88a5b38d4ea93cd95047",
    ),
    ("transfer_warning", "TRANSFER-2026-1"): (
        "b9673a3d9f6a8e63c660f156e180c4f12805c2665b1f517d0583a285f7dbe296",
        "13bc0c0e048b0b450dbdb198b4a3145d5895b6c233494bf2304dac9fc85491e9",
    ),
    ("deceased_promise", "DECEASED-2026-1"): (
        "4c6c73bada9aceac44ffde59bb62df0e10637f46ab790cf8779353719b8cb1dd",
        "68816e3980c320b6cb4c776469730c8be29766e2b4a9689a7c0825cf7f9d2b5a",
    ),
}
"""Lines are added, never changed: another text is another version, in a file of its own."""

A_DAY = date(2026, 3, 9)


def own(code: WordingCode, version: str, since: date, words: str = "新的文本。") -> Wording:
    """A version of the bank's own."""
    return Wording(
        code, version, Text("标题", "Title"), Text(words, "The new text."), since, "0101-01-000007"
    )


def test_a_version_that_was_shipped_never_changes() -> None:
    found = {
        (one.code.value, one.version): (one.digest, one.seal)
        for code in WordingCode
        for one in built_in(code)
    }
    assert found == EVERY_VERSION_EVER_SHIPPED, "another text is another version"
    listed = {(one["code"], one["version"]): (one["digest"], one["seal"]) for one in shipped()}
    assert listed == EVERY_VERSION_EVER_SHIPPED


@pytest.mark.parametrize("code", list(WordingCode))
def test_whoever_edits_a_file_of_the_installation_is_told_so(
    code: WordingCode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / code.value
    folder.mkdir()
    for path in (wording.FOLDER / code.value).glob("*.toml"):
        words = path.read_text("utf-8")
        (folder / path.name).write_text(words.replace("。", "！", 1), "utf-8")
    monkeypatch.setattr(wording, "FOLDER", tmp_path)
    with pytest.raises(StoreFault) as caught:
        built_in.__wrapped__(code)
    assert caught.value.code == "WORDING_CHANGED"


@pytest.mark.parametrize("code", list(WordingCode))
def test_every_wording_is_said_in_both_languages_paragraph_by_paragraph(code: WordingCode) -> None:
    for one in built_in(code):
        assert one.text.zh.count("\n") == one.text.en.count("\n")
        assert one.title.zh != one.title.en


def test_the_banks_own_version_counts_from_its_day_on() -> None:
    code = WordingCode.AGREEMENT
    known = Wordings((own(code, "BANK-1", date(2026, 4, 1)),))
    assert known.in_force(code, date(2026, 3, 31)).version == "AGREEMENT-2026-1"
    assert known.in_force(code, date(2026, 4, 1)).version == "BANK-1"
    assert known.in_force(WordingCode.ANTI_FRAUD, date(2026, 4, 1)).version == "FRAUD-2026-1"


def test_of_two_versions_from_one_day_the_one_put_in_last_counts() -> None:
    code, day = WordingCode.AGREEMENT, date(2026, 4, 1)
    known = Wordings((own(code, "BANK-2", day), own(code, "BANK-1", day)))
    assert known.in_force(code, day).version == "BANK-1"


def test_a_day_before_everything_has_the_first_version() -> None:
    assert AS_SHIPPED.in_force(WordingCode.AGREEMENT, date(2020, 1, 1)).version


def test_a_version_that_never_was_is_said_to_be_missing() -> None:
    with pytest.raises(StoreFault) as caught:
        AS_SHIPPED.word_for_word(WordingCode.AGREEMENT, "BANK-9")
    assert "BANK-9" in caught.value.sentence.zh


WORDS = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cs", "Co")) | st.sampled_from('\n"\\#『』'),
    min_size=1,
    max_size=200,
).filter(lambda text: bool(text.strip()))
LINE = WORDS.map(lambda text: text.replace("\n", " ")[:40]).filter(lambda text: bool(text.strip()))


@given(title=LINE, english=LINE, text=WORDS, words=WORDS, since=st.dates(date(2000, 1, 1)))
def test_what_a_file_says_comes_back_to_the_letter(
    title: str, english: str, text: str, words: str, since: date
) -> None:
    one = Wording(WordingCode.AGREEMENT, "V-1.0_b", Text(title, english), Text(text, words), since)
    back = parsed(WordingCode.AGREEMENT, as_file(one))
    assert back == one
    assert (back.digest, back.seal) == (one.digest, one.seal)


@given(text=WORDS, at=st.integers(0, 199), other=st.characters(exclude_categories=("Cs",)))
def test_no_letter_can_be_exchanged_without_another_digest(text: str, at: int, other: str) -> None:
    one = own(WordingCode.AGREEMENT, "BANK-1", A_DAY, text)
    at %= len(text)
    changed = text[:at] + other + text[at + 1 :]
    two = own(WordingCode.AGREEMENT, "BANK-1", A_DAY, changed or "x")
    assert (one.digest == two.digest) == (text == changed) == (one.seal == two.seal)


def file_of(**parts: str) -> str:
    """A well-formed file with some parts exchanged."""
    words = as_file(own(WordingCode.AGREEMENT, "BANK-1", A_DAY))
    for was, now in parts.items():
        words = words.replace(
            {
                "version": '"BANK-1"',
                "zh": "新的文本。",
                "en": "The new text.",
                "since": "2026-03-09",
            }[was],
            now,
        )
    return words


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "中文、英文齐全"),
        ("not [ toml", "格式"),
        ('version = "X"\nsince = 2026-01-01\n[zh]\ntitle = "一"\ntext = "二"\n', "中文、英文齐全"),
        (file_of(zh=""), "中文、英文齐全"),
        (file_of(en="   "), "中文、英文齐全"),
        (file_of(zh="坏\\u0007字"), "U+0007"),
        (file_of(zh="隐\\u200b形"), "U+200B"),
        (file_of(version='"有 空格"'), "版本号"),
        (file_of(version="7"), "版本号"),
        (file_of(since='"yesterday"'), "日期"),
        (file_of(zh="长" * (LONGEST + 1)), "过长"),
        (file_of(zh="段\n" * MOST_PARAGRAPHS + "段"), "段"),
        ("大" * 1_000_000, "过长"),
    ],
    ids=lambda one: one[:12].replace("\n", " "),
)
def test_a_file_that_cannot_be_taken_says_why(content: str, said: str) -> None:
    with pytest.raises(Unacceptable) as caught:
        parsed(WordingCode.AGREEMENT, content)
    assert said in caught.value.sentence.zh
    assert caught.value.remedy


@given(st.text(max_size=300))
def test_any_file_is_taken_or_refused_with_a_sentence(content: str) -> None:
    said = None
    try:
        parsed(WordingCode.AGREEMENT, content)
    except Unacceptable as error:
        said = error.sentence
    assert said is None or (said.zh and said.en)


def test_a_file_as_large_as_may_be_is_taken() -> None:
    one = own(WordingCode.AGREEMENT, "BANK-1", A_DAY, "字" * LONGEST)
    content = as_file(one)
    assert len(content.encode()) < LARGEST_FILE
    assert parsed(WordingCode.AGREEMENT, content) == replace(one, journal="")
