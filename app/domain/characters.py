"""Characters that no keyboard has: what they are, and how they can be named by a code."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache

from app.domain.tables import rows
from app.errors import Unacceptable
from app.i18n import Text, same


class GbLevel(Enum):
    """From which implementation level of GB 18030-2022 on a system must have a character.

    The ranges were added up against the standard's own figures: level 3 has 88 115 characters and
    radicals, Amendment 1 adds 9 793 [DOMAIN 1.4].
    """

    ONE = "1"
    TWO = "2"
    THREE = "3"
    AMENDED = "3a"
    """level 3 since Amendment 1, to be met from 1 October 2025"""
    BEYOND = "-"
    """no Chinese character or radical of the standard as amended"""

    @property
    def title(self) -> Text:
        """As shown beside a character."""
        return _LEVEL_TITLES[self]


_LEVEL_TITLES = {
    GbLevel.ONE: Text("国标 1 级", "GB level 1"),
    GbLevel.TWO: Text("国标 2 级", "GB level 2"),
    GbLevel.THREE: Text("国标 3 级", "GB level 3"),
    GbLevel.AMENDED: Text("国标 3 级（修改单）", "GB level 3, amended"),
    GbLevel.BEYOND: Text("国标未收", "not in GB 18030"),
}

Range = tuple[int, int]

# First and last code point of what each level adds (without the 196 single ones of level 2).
LEVEL_RANGES: dict[GbLevel, tuple[Range, ...]] = {
    GbLevel.ONE: ((0x3400, 0x4DB5), (0x4E00, 0x9FEF), (0x3007, 0x3007)),
    GbLevel.THREE: (
        (0x2F00, 0x2FD5),
        (0x20000, 0x2A6D6),
        (0x2A700, 0x2B734),
        (0x2B740, 0x2B81D),
        (0x2B820, 0x2CEA1),
        (0x2CEB0, 0x2EBE0),
    ),
    GbLevel.AMENDED: (
        (0x4DB6, 0x4DBF),
        (0x9FF0, 0x9FFF),
        (0x2A6D7, 0x2A6DF),
        (0x2B735, 0x2B739),
        (0x2EBF0, 0x2EE5D),
        (0x30000, 0x3134A),
        (0x31350, 0x323AF),
    ),
}

_BLOCKS: tuple[tuple[int, int, Text], ...] = (
    (0x2E80, 0x2EFF, Text("部首补充", "Radicals Supplement")),
    (0x2F00, 0x2FDF, Text("康熙部首", "Kangxi Radicals")),
    (0x3007, 0x3007, Text("中文数字", "Chinese numeral")),
    (0x3400, 0x4DBF, Text("扩展A区", "Extension A")),
    (0x4E00, 0x9FFF, Text("基本区", "Unified Ideographs")),
    (0xF900, 0xFAFF, Text("兼容区", "Compatibility Ideographs")),
    (0x20000, 0x2A6DF, Text("扩展B区", "Extension B")),
    (0x2A700, 0x2B73F, Text("扩展C区", "Extension C")),
    (0x2B740, 0x2B81F, Text("扩展D区", "Extension D")),
    (0x2B820, 0x2CEAF, Text("扩展E区", "Extension E")),
    (0x2CEB0, 0x2EBEF, Text("扩展F区", "Extension F")),
    (0x2EBF0, 0x2EE5F, Text("扩展I区", "Extension I")),
    (0x2F800, 0x2FA1F, Text("兼容补充区", "Compatibility Supplement")),
    (0x30000, 0x3134F, Text("扩展G区", "Extension G")),
    (0x31350, 0x323AF, Text("扩展H区", "Extension H")),
    (0x323B0, 0x3347F, Text("扩展J区", "Extension J")),
)
_OTHER_BLOCK = Text("其他文字或符号", "Another script or a sign")
_PRIVATE_BLOCK = Text("自造字区", "Private use")

# The cells A8BC to FEA0 which GB 18030 once left to private use and Unicode has had for long. What
# Python's codec still gives as private is said here (GB 18030-2022; the last six [K]).
_MADE_STANDARD = {
    0xE81E: "\u9fb4",
    0xE826: "\u9fb5",
    0xE82B: "\u9fb6",
    0xE82C: "\u9fb7",
    0xE832: "\u9fb8",
    0xE843: "\u9fb9",
    0xE854: "\u9fba",
    0xE864: "\u9fbb",
    0xE816: "\U00020087",
    0xE817: "\U00020089",
    0xE818: "\U000200cc",
    0xE831: "\U000215d7",
    0xE83B: "\U0002298f",
    0xE855: "\U000241fe",
}
_OLD_CELLS = range(0xE815, 0xE865)

_CODE = re.compile(r"(?:U\+|0X|\\U|&#X)\s*([0-9A-F]{1,8});?|&#([0-9]{1,8});?|([0-9A-F]{4,6})")
_BYTES = re.compile(r"GB\s*:?\s*((?:[0-9A-F]{2}\s*){1,4})|([0-9A-F]{8})")


@dataclass(frozen=True)
class CharacterFacts:
    """What is known about one character.

    Attributes:
        code_point: as U+2CC56.
        block: where Unicode keeps it.
        level: from which level of GB 18030-2022 on it must be there.
        pinyin: its readings with tone marks, usual first; empty where they are not known.
        is_private: it is a private glyph, which means something only where it was made.
        stands_for: the standard character that older software kept at a private place; a
            suggestion only, to be compared with the document [K].
    """

    character: str
    code_point: str
    block: Text
    level: GbLevel
    pinyin: tuple[str, ...]
    is_private: bool
    stands_for: str = ""


def code_point(character: str) -> str:
    """U+ and at least four hexadecimal digits."""
    return f"U+{ord(character):04X}"


def level_of(character: str) -> GbLevel:
    """The level of GB 18030-2022 that asks for a character."""
    code = ord(character)
    for level, ranges in LEVEL_RANGES.items():
        if any(first <= code <= last for first, last in ranges):
            return GbLevel.TWO if character in standard_rare() else level
    # Twenty-one compatibility ideographs and some radicals have two-byte codes since GBK.
    if 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF:
        return GbLevel.ONE if len(character.encode("gb18030")) == 2 else GbLevel.BEYOND
    return GbLevel.BEYOND


@cache
def standard_rare() -> frozenset[str]:
    """The characters of 通用规范汉字表 that Unicode has in its extensions B to E."""
    return frozenset(row["character"] for row in rows("standard_rare"))


def is_private(character: str) -> bool:
    """Whether it is a private glyph: every maker of fonts and readers draws another one there."""
    return unicodedata.category(character) == "Co"


@cache
def commonness(character: str) -> int:
    """0 for everyday characters to 3 for those outside GBK, by the code tables that have them."""
    try:
        row = character.encode("gb2312")[0]
    except UnicodeEncodeError:
        try:
            character.encode("gbk")
        except UnicodeEncodeError:
            return 3
        return 2
    return 0 if 0xB0 <= row <= 0xD7 else 1


def describe(character: str) -> CharacterFacts:
    """What is known about one character; whatever Unicode has, and never fails."""
    code = ord(character)
    private = is_private(character)
    block = next((name for first, last, name in _BLOCKS if first <= code <= last), _OTHER_BLOCK)
    return CharacterFacts(
        character,
        code_point(character),
        _PRIVATE_BLOCK if private else block,
        level_of(character),
        readings(character),
        private,
        _standard(character) if private else "",
    )


def readings(character: str) -> tuple[str, ...]:
    """The readings of a character with tone marks; none where they are not known."""
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415  (a large dictionary)

    known: str = PINYIN_DICT.get(ord(character), "")
    return tuple(one for one in known.split(",") if one)


def parse_code_point(text: str) -> str:
    """The one character that a code names.

    Reads U+2CC56, 0x2CC56, 2CC56 (four to six digits), &#x2CC56; &#183382; the bytes of GB 18030
    (GB FE59, or eight digits as 9933A139), and a character itself.

    Raises Unacceptable: `character.no_code` (not such a code), `character.beyond` (no code point
    of Unicode), `character.surrogate`, `character.invisible` (control and formatting),
    `character.unassigned`.
    """
    typed = unicodedata.normalize("NFKC", text).strip() if len(text) > 1 else text
    if len(typed) == 1:
        return _usable(typed)
    typed = typed.upper()
    if found := _CODE.fullmatch(typed):
        code = int(found[2]) if found[2] else int(found[1] or found[3], 16)
        if code > 0x10FFFF:
            raise _unacceptable(
                "beyond",
                Text("{code} 超出 Unicode 的范围。", "{code} is beyond the end of Unicode."),
                code=f"U+{code:X}",
            )
        return _usable(chr(code))
    if found := _BYTES.fullmatch(typed):
        return _usable(_from_gb(bytes.fromhex(found[1] or found[2])))
    raise _unacceptable(
        "no_code", Text("“{code}”不是字符编码。", "“{code}” is no code of a character."), code=text
    )


def looks_like_code(text: str) -> bool:
    """Whether somebody who typed this means a code, right or wrong."""
    typed = unicodedata.normalize("NFKC", text).strip().upper()
    return bool(
        _CODE.fullmatch(typed)
        or _BYTES.fullmatch(typed)
        or re.match(r"U\+|0X|&#|\\U|GB\s*:?\s*[0-9A-F]*[0-9]", typed)
        or re.fullmatch(r"[0-9A-F]*[0-9][0-9A-F]*", typed)
    )


def _from_gb(octets: bytes) -> str:
    try:
        character = octets.decode("gb18030")
    except UnicodeDecodeError:
        character = ""
    if len(character) != 1:
        raise _unacceptable(
            "no_code",
            Text("{code} 不是 GB 18030 的字符编码。", "{code} is no code of GB 18030."),
            code=octets.hex().upper(),
        )
    return _standard(character) or character


def _standard(character: str) -> str:
    """What Unicode has for a place that GB 18030 once kept for private use; empty for others."""
    code = ord(character)
    if code not in _OLD_CELLS:
        return ""
    if code in _MADE_STANDARD:
        return _MADE_STANDARD[code]
    # The eighty places E815 to E864 were the cells FE50 to FEA0, which have no cell FE7F.
    trail = 0x50 + code - 0xE815
    standard = bytes((0xFE, trail + (trail >= 0x7F))).decode("gb18030")
    return "" if is_private(standard) else standard


def _usable(character: str) -> str:
    """The character, if it can stand in a text at all; a private one can, and is told apart."""
    category = unicodedata.category(character)
    code = code_point(character)
    if category == "Cs":
        raise _unacceptable(
            "surrogate",
            Text(
                "{code} 是代理码位，只是半个字符。请输入完整的码位，如 U+2CC56。",
                "{code} is a surrogate: half a character. Enter the whole code point, as U+2CC56.",
            ),
            code=code,
        )
    if category in ("Cc", "Cf", "Zl", "Zp"):
        raise _unacceptable(
            "invisible",
            Text("{code} 是不可见的控制字符。", "{code} is an invisible control character."),
            code=code,
        )
    # Python's table is older than the newest extensions, and planes 2 and 3 are Han anyhow.
    if category == "Cn" and level_of(character) is GbLevel.BEYOND and not _is_newer(character):
        raise _unacceptable(
            "unassigned",
            Text("Unicode 没有为 {code} 规定字符。", "Unicode has no character at {code}."),
            code=code,
        )
    return character


def _is_newer(character: str) -> bool:
    code = ord(character)
    return 0x20000 <= code <= 0x3FFFD and code & 0xFFFF < 0xFFFE


def _unacceptable(what: str, sentence: Text, *, code: str) -> Unacceptable:
    return Unacceptable(
        f"character.{what}",
        sentence.format(code=same(code)),
        Text(
            "请输入 Unicode 码位，如 U+2CC56，或 GB 18030 编码，如 GB FE59。",
            "Enter a Unicode code point, as U+2CC56, or a GB 18030 code, as GB FE59.",
        ),
    )
