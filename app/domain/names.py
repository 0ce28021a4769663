"""People's names as they are kept, compared and spelt in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

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
    if category[0] in "LM" or is_han(character) or character in _OTHER_ALLOWED:
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
    if MIDDLE_DOT not in name and is_han(name[:1] or " "):
        surname = name[:2] if len(name) > 2 and name[:2] in _COMPOUND_SURNAMES else name[0]
        words.append(_SURNAME_READINGS.get(surname, "").split() or _syllables(surname))
        name = name[len(surname) :]
    words.extend(_syllables(word) for word in name.replace(MIDDLE_DOT, " ").split())
    syllables = [syllable for word in words for syllable in word]
    return Pinyin(
        printed=" ".join("".join(map(_printed, word)) for word in words),
        letters="".join(syllables).lower(),
        initials="".join(syllable[0] for syllable in syllables).lower(),
        unread="".join(syllable for syllable in syllables if is_han(syllable[0])),
    )


def _syllables(word: str) -> list[str]:
    """One syllable for each Han character (itself, where it cannot be read); other runs whole."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415  (a large dictionary: not before needed)

    readings: list[str] = lazy_pinyin(
        word, errors=lambda run: [*run] if is_han(run[0]) else [run], v_to_u=False
    )
    return readings


def _printed(syllable: str) -> str:
    if re.fullmatch(r"[ln]ve?", syllable):
        return syllable.replace("v", "yu").upper()
    return syllable.upper()


_COMPOUND_SURNAMES = frozenset(
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 "
    "公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 "
    "颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 "
    "梁丘 左丘 西门 第五".split()
)

_SURNAME_READINGS = dict(
    pair.split("=")
    for pair in (
        "单=shan|曾=zeng|解=xie|仇=qiu|朴=piao|任=ren|华=hua|区=ou|查=zha|盖=ge|乐=yue|翟=zhai"
        "|覃=qin|冼=xian|缪=miao|宓=mi|燕=yan|应=ying|那=na|员=yun|种=chong|召=shao|折=she"
        "|过=guo|隗=wei|纪=ji|逄=pang|卜=bu|牟=mu|黑=he|秘=bi|繁=po|祭=zhai|葛=ge|句=gou|车=che"
        "|石=shi|沈=shen|盛=sheng|於=yu|郇=xun|郗=xi|幺=yao|冯=feng|薄=bo|柏=bai|贲=ben|钭=tou"
        "|谌=chen|呙=guo|阚=kan|曲=qu|撒=sa|佴=nai|乜=nie|芮=rui|洗=xian|尹=yin|俞=yu|哈=ha"
        "|尉迟=yu chi|万俟=mo qi|长孙=zhang sun|澹台=tan tai|令狐=ling hu|亓官=qi guan"
        "|乐正=yue zheng|子车=zi ju|宰父=zai fu|颛孙=zhuan sun|鲜于=xian yu|呼延=hu yan|单于=chan yu|夏侯=xia hou"
        "|闾丘=lv qiu|长=zhang|都=du|相=xiang|宿=su|藏=zang|重=chong|南宫=nan gong|百里=bai li"
    ).split("|")
)
"""Readings that differ from the commonest one, and some that only might; families differ (覃 is
also TAN, 乐 also LE), so the spelling is always open to correction [K]."""
