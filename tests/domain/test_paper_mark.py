"""What the QR code of a paper says comes back as it was said, and nothing else is taken for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import check_code
from app.domain.paper_mark import PaperMark, mark_of, read_mark

CODES = st.from_regex(r"[a-z]([a-z0-9_]{0,20}[a-z0-9])?", fullmatch=True)
NUMBERS = st.from_regex(r"[0-9]{4,9}-[0-9]{2}-[0-9]{6}", fullmatch=True)


@st.composite
def marks(draw: st.DrawFn) -> PaperMark:
    journal = draw(NUMBERS)
    one = mark_of(
        training=draw(st.booleans()),
        branch=journal.split("-")[0],
        journal=journal,
        paper=draw(CODES),
        copy=draw(CODES.filter(lambda code: len(code) <= 16)),
        digest=draw(st.binary(min_size=32, max_size=32)).hex(),
    )
    signature = draw(st.one_of(st.just(b""), st.binary(min_size=64, max_size=64)))
    code = check_code.check_code(draw(st.binary(min_size=32, max_size=32)))
    return replace(one, code=code, signature=signature)


@given(marks())
def test_a_mark_is_read_as_it_was_said(mark: PaperMark) -> None:
    assert read_mark(mark.said) == mark
    assert read_mark(f" {mark.said}\n") == mark
    # Only what a QR code sets closest together.
    assert set(mark.said) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


@given(st.text(max_size=200))
def test_other_words_are_no_mark(words: str) -> None:
    assert read_mark(words) is None


@given(st.binary(min_size=32, max_size=32))
def test_a_check_code_is_taken_in_any_width_and_with_any_dashes(secret: bytes) -> None:
    code = check_code.check_code(secret)
    assert check_code.typed(code) == code
    assert check_code.typed(check_code.grouped(code).lower()) == code
    assert check_code.typed(" ".join(code)) == code
    wide = "".join(chr(ord(one) + 0xFEE0) for one in code)
    assert check_code.typed(wide) == code


@given(st.binary(min_size=32, max_size=32), st.integers(0, 10))
def test_two_characters_that_changed_places_are_noticed(secret: bytes, at: int) -> None:
    code = check_code.check_code(secret)
    changed = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert (check_code.typed(changed) == code) == (code[at] == code[at + 1])
    if code[at] != code[at + 1]:
        assert check_code.typed(changed) is None


@pytest.mark.parametrize("alike", "01ILO")
def test_no_code_has_characters_that_look_like_others(alike: str) -> None:
    assert alike not in check_code.ALPHABET
