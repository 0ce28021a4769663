"""People's names as they are kept, compared and spelt in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from app.domain.tables import rows
from app.errors import Unacceptable
from app.i18n import Text

LONGEST = 100
"""Most code points a name may have: long minority and foreign names fit well within it."""

MIDDLE_DOT = "·"
"""U+00B7, between the parts of a minority or foreign name."""

_DOTS = re.compile(r"[·•‧∙⋅・･．●]")
_HAN = (
    "\u2e80-\u2fd5\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0002fffd\U00030000-\U0003fffd"
)
_BETWEEN_HAN_DOT = re.compile(rf"(?<=[{_HAN}])\s*\.\s*(?=[{_HAN}])")
_AROUND_HAN_SPACE = re.compile(rf"(?<=[{_HAN}{MIDDLE_DOT}])\s+|\s+(?=[{_HAN}{MIDDLE_DOT}])")
_COMPOSABLE = re.compile(r"[^\uf900-\ufaff\U0002f800-\U0002fa1f]+")
_PLANE_2 = 0x20000
_HAN_CHARACTER = re.compile(rf"[{_HAN}]")
_OTHER_ALLOWED = frozenset(f" {MIDDLE_DOT}-'’.")


def normalise(text: str) -> str:
    """`text` as the name is kept: middle dots all `·`, no needless spaces, composed letters.

    Composition is NFC, never NFKC; and not for the compatibility ideographs, which NFC itself
    would replace by another shape than the one on the card. Rare characters stay as they are.
    Never fails.
    """
    name = _COMPOSABLE.sub(lambda run: unicodedata.normalize("NFC", run[0]), text).strip()
    name = _BETWEEN_HAN_DOT.sub(MIDDLE_DOT, _DOTS.sub(MIDDLE_DOT, name))
    return re.sub(r"\s+", " ", _AROUND_HAN_SPACE.sub("", name))


def parse(text: str) -> str:
    """The name in `text`, normalised.

    Raises Unacceptable: `name.empty`, `name.too_long`, `name.invisible` (control and formatting
    characters), `name.private` (a reader's own glyph, which has no meaning elsewhere), and
    `name.characters` (digits, symbols).
    """
    name = normalise(text)
    if not name:
        raise _unacceptable("empty", Text("没有填写姓名。", "No name was entered."))
    if len(name) > LONGEST:
        raise _unacceptable(
            "too_long",
            Text("姓名超过{most}个字符。", "The name has more than {most} characters.").format(
                most=LONGEST
            ),
        )
    for character in name:
        fault = _fault(character)
        if fault:
            code, sentence = fault
            raise _unacceptable(code, sentence.format(point=f"U+{ord(character):04X}"))
    return name


def _fault(character: str) -> tuple[str, Text] | None:
    category = unicodedata.category(character)
    if category == "Co":
        return "private", Text(
            "姓名含读卡器自造字（{point}）。", "The name has a reader's private glyph ({point})."
        )
    if category in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return "invisible", Text(
            "姓名含不可见字符（{point}）。", "The name has an invisible character ({point})."
        )
    # Python's character table is older than the newest extensions: planes 2 and 3 are Han anyhow.
    # Below them the blocks are full, but for places among radicals and compatibility ideographs
    # at which there is nothing.
    empty = category == "Cn" and ord(character) < _PLANE_2
    if category[0] in "LM" or character in _OTHER_ALLOWED or (is_han(character) and not empty):
        return None
    return "characters", Text(
        "姓名含不应出现的字符（{point}）。", "The name has a character that no name has ({point})."
    )


def _unacceptable(what: str, sentence: Text) -> Unacceptable:
    return Unacceptable(
        f"name.{what}",
        sentence,
        Text(
            "请按证件填写；生僻字可用字符编码输入。",
            "Enter it as on the document; a rare character can be entered by its code point.",
        ),
    )


def is_han(character: str) -> bool:
    """Whether a character is Han: all extensions, compatibility ideographs, radicals, 〇."""
    return _HAN_CHARACTER.fullmatch(character) is not None


@dataclass(frozen=True)
class Pinyin:
    """A name in Latin letters.

    Attributes:
        printed: capitals for forms and cards, surname first (ZHANG SANFENG); ü is YU after L and N
            (LYU), as in passports. A suggestion: the holder's own spelling prevails.
        letters: lower case in one word, for searching (zhangsanfeng); ü is v (lv).
        initials: first letters (zsf).
        unread: characters whose reading is not known; they stand as they are in the others.
    """

    printed: str
    letters: str
    initials: str
    unread: str


def pinyin(name: str) -> Pinyin:
    """The spelling of a (normalised) name; surnames get their surname readings (单 SHAN, 仇 QIU).

    Order and joining follow GB/T 28039-2011: surname, space, given name in one word; the parts of a
    name with `·` are words of their own, and none of them is a surname.
    """
    words: list[list[str]] = []
    surname = surname_of(name)
    if surname:
        words.append(_surname_readings().get(surname, "").split() or _syllables(surname))
        name = name[len(surname) :]
    words.extend(_syllables(word) for word in name.replace(MIDDLE_DOT, " ").split())
    syllables = [syllable for word in words for syllable in word]
    return Pinyin(
        printed=" ".join("".join(map(_printed, word)) for word in words),
        letters="".join(syllables).lower(),
        initials="".join(syllable[0] for syllable in syllables).lower(),
        unread="".join(syllable for syllable in syllables if is_han(syllable[0])),
    )


def surname_of(name: str) -> str:
    """The surname of a (normalised) Chinese name, of one character or of two (欧阳); empty for a
    name in parts or in other letters, of which none is a surname by its place."""
    if MIDDLE_DOT in name or not is_han(name[:1] or " "):
        return ""
    return name[:2] if len(name) > 2 and name[:2] in _surname_readings() else name[0]


def has_own_reading(surname: str) -> bool:
    """Whether a surname may be read otherwise than its characters usually are (单, 仇)."""
    return surname in _surname_readings()


@cache
def _surname_readings() -> dict[str, str]:
    return {row["surname"]: row["reading"] for row in rows("surnames")}


def _syllables(word: str) -> list[str]:
    """One syllable for each Han character (itself, where it cannot be read); other runs whole."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415  (a large dictionary: not before needed)

    return lazy_pinyin(word, errors=_unread, v_to_u=False)  # type: ignore[arg-type]


def _unread(run: str) -> list[str]:
    """What stands for characters without a reading; the library takes a list, if untyped."""
    return [*run] if is_han(run[0]) else [run]


def _printed(syllable: str) -> str:
    if re.fullmatch(r"[ln]ve?", syllable):
        return syllable.replace("v", "yu").upper()
    return syllable.upper()
