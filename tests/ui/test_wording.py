"""The sentences themselves: Chinese set as a Chinese printer sets it, English as an English one."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]
_CJK = "\u3400-\u4dbf\u4e00-\u9fff"
_HALF_WIDTH = re.compile(rf"[{_CJK}][,;:!?()][{_CJK}]|[{_CJK}][,;!?]($|\s)|[{_CJK}] ?\((?![^)]*$)")
_TYPED_FORM = re.compile(r"格式：|地址:端口")
"""what is typed at a command line keeps its own colons"""
_OTHER_BRACES = re.compile(r"\{\}|\{zh\}|\{\"")
"""filled in by an f-string or language by language, or JSON that is shown"""
_KEY = re.compile(r"  (F\d+|Esc|PgUp|PgDn|Ctrl|Enter)")
_SHOWN_CHARACTERS = re.compile(r"男|女|吉吉|zhe 口|中文|柜台")
"""characters that are themselves what is spoken of"""
_FULL_WIDTH = re.compile(r"[，。；：！？（）、《》〔〕]")
_END = {"。": ".", "？": "?", "！": "!"}
_CHINESE = re.compile(rf"[{_CJK}]")


@cache
def pairs() -> tuple[tuple[str, str, str], ...]:
    """Where each sentence is said, the Chinese, and the English, as far as both are written out;
    what an f-string fills in stands as `{}`."""
    return tuple(_pairs())


def _pairs() -> Iterator[tuple[str, str, str]]:
    for folder in ("app", "ui"):
        for path in sorted((_ROOT / folder).rglob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            for node in ast.walk(tree):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id == "Text"
                    and len(node.args) == 2
                ):
                    zh, en = (_written(arg) for arg in node.args)
                    if zh and en:
                        yield f"{path.relative_to(_ROOT)}:{node.lineno}", zh, en


def _written(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in node.values]
        return "".join(str(part) for part in parts)
    return None


def _fields(words: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(words) if name is not None)


def test_there_are_sentences_to_look_at() -> None:
    assert len(pairs()) > 1000


@pytest.mark.parametrize(
    ("zh", "wrong"),
    [
        ("客户,请签名。", True),
        ("请签名!", True),
        ("金额(元)小写", True),
        ("客户，请签名。", False),
        ("金额（元）小写", False),
        ("银发〔2016〕261号，2016-12-01 起", False),
    ],
)
def test_half_width_punctuation_is_seen_between_chinese(zh: str, wrong: bool) -> None:
    assert bool(_HALF_WIDTH.search(zh)) is wrong


def test_chinese_is_set_with_chinese_punctuation() -> None:
    found = [
        f"{at} {zh}"
        for at, zh, _ in pairs()
        if _HALF_WIDTH.search(zh) and not _TYPED_FORM.search(zh)
    ]
    assert found == []


def test_english_is_set_without_chinese_punctuation() -> None:
    found = [f"{at} {en}" for at, zh, en in pairs() if zh != en and _FULL_WIDTH.search(en)]
    assert found == []


def test_no_chinese_is_left_in_english() -> None:
    found = [
        f"{at} {en}"
        for at, zh, en in pairs()
        if zh != en and _CHINESE.search(_SHOWN_CHARACTERS.sub("", en))
    ]
    assert found == []


def test_both_languages_end_a_sentence_alike() -> None:
    found = [
        f"{at} {zh} / {en}"
        for at, zh, en in pairs()
        if zh[-1] in _END and en[-1] not in ".?!:”\"')}…"
    ]
    found += [
        f"{at} {zh} / {en}"
        for at, zh, en in pairs()
        if en.endswith(".")
        and not en.endswith(("..", "No.", "no.", "etc."))
        and zh[-1] not in "。？！：”）}…」"
    ]
    assert found == []


def test_an_english_sentence_begins_with_a_capital() -> None:
    found = [
        f"{at} {en}"
        for at, zh, en in pairs()
        if zh.endswith("。") and en.endswith(".") and en[0].islower() and "." not in en.split()[0]
    ]
    assert found == []


def test_both_languages_leave_the_same_places_to_fill_in() -> None:
    found = [
        f"{at} {zh} / {en}"
        for at, zh, en in pairs()
        if "{" in zh + en and not _OTHER_BRACES.search(zh) and _fields(zh) != _fields(en)
    ]
    assert found == []


def test_no_two_spaces_stand_together() -> None:
    found = [
        f"{at} {words}"
        for at, zh, en in pairs()
        for words in (zh, en)
        if re.search(r"\S  \S", _KEY.sub("", words)) and "{" not in words
    ]
    assert found == []


def test_class_i_is_written_with_the_roman_numeral() -> None:
    found = [f"{at} {zh}" for at, zh, _ in pairs() if re.search(r"I{1,3}类户|[123一二三]类户", zh)]
    assert found == []


@pytest.mark.parametrize("width", [90, 140, 200, 263])
def test_no_line_begins_with_a_comma_or_a_closing_bracket(dressed: None, width: int) -> None:
    from PySide6.QtGui import QTextLayout, QTextOption  # noqa: PLC0415

    from ui.theme import body_font  # noqa: PLC0415

    found = []
    for at, zh, _ in pairs():
        layout = QTextLayout(zh, body_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()
        starts = [layout.lineAt(n).textStart() for n in range(1, layout.lineCount())]
        found += [
            f"{at} {zh[start:]}"
            for start in starts
            if zh[start : start + 1] in "，。；：！？）》、”"
        ]
    assert [one for one in found if not one.endswith(" ")] == []
