"""Offers what else a doubtful character may be, so that a teller picks it instead of typing it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from app.vision.characters import is_chinese
from app.vision.reading import Character
from app.vision.relatives import FAINT_RELATIVES, RELATIVES
from app.vision.variants import SIMPLIFIED, TRADITIONAL

MOST = 8
# From this confidence on, only a character with look-alikes is worth a second thought.
CLEAR = 0.97
# Next choices of the recogniser that are less likely than this come after the look-alikes.
LIKELY = 0.02

# Common characters that differ by a stroke or less, and the rare ones of names that look like
# them or mean the same: each may stand where another of its group was read.
LOOK_ALIKE_GROUPS = (
    "未末 己已巳 士土 日曰目 人入八 戊戌戍戎 干千于 傅博搏 夭天夫 田由甲申 免兔 "
    "晴睛 晖辉 折拆 崇祟 侯候 茶荼 钓钧钩 微徽 治冶 沫沬 汨汩 佘余 冼洗 仇仉 "
    "毋母 覃谭潭 湛谌 翟瞿 芮内 薛薜 藉籍 菅管 苻符 竞竟 董童 宇宁 柬束 祎袆 "
    "昊旻吴 昱煜 颖颍 妤好 研妍 婷停 炅灵 冷泠 珏钰 鸣呜 鸟乌 尤龙尢 兀允元 浩皓 "
    "彤彬 斌赋 瑶遥 琪棋祺 锋峰 铃玲 璋樟漳 埔浦 坪萍 烨晔 炜玮伟 沐沭 沙莎 "
    "芸芝艺 范苑 茵苗 菜莱 荣莹 莉利 菁青 晓骁 俊骏 麟鳞 喆吉哲 珺郡珉 堃坤方 "
    "㛃洁絜 䶮龑龚 淼焱垚森 翀冲羽 赟斌贇 昉坊 玹弦炫 祺禥 燊桑 骉骠 頔迪 韡韦 "
    "犇奔 甯宁 堯尧垚 昇升 璟景憬 禛祯 祎炜 翊翌 晟晨 沅沄 婳画 婧靖 姝妹 旸扬 "
    "钊钏 弢韬 彧或 璠蟠 琤铮 珩衍 暐炜 旼玟 "
).split()


def _groups() -> dict[str, str]:
    found: dict[str, str] = defaultdict(str)
    for group in LOOK_ALIKE_GROUPS:
        for one in group:
            found[one] += group.replace(one, "")
    return dict(found)


def _traditional() -> dict[str, str]:
    found: dict[str, str] = defaultdict(str)
    for old, new in zip(TRADITIONAL, SIMPLIFIED, strict=True):
        found[new] += old
    return dict(found)


_GROUPS = _groups()
_OLD_SHAPES = _traditional()


def candidates(
    value: str | None,
    chosen: Sequence[Character],
    other: Sequence[Character],
    nearest: Mapping[int, tuple[str, ...]],
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """For each doubtful position of a value, what else may stand there, likeliest first.

    `chosen` is the reading that gave the value and `other` the second one, character by character;
    `nearest` are rare characters at a position, ordered by how much the print looks like them.
    Nothing is offered where the value is not written as it was read (a date).
    """
    if value is None or value != "".join(c.text for c in chosen):
        return ()
    second = other if len(other) == len(chosen) else (None,) * len(chosen)
    offered = (
        (at, _at(one, two, nearest.get(at, ())))
        for at, (one, two) in enumerate(zip(chosen, second, strict=True))
    )
    return tuple((at, choices) for at, choices in offered if choices)


def _at(one: Character, two: Character | None, nearest: tuple[str, ...]) -> tuple[str, ...]:
    read = one.text
    least = min(one.confidence, two.confidence) if two is not None else one.confidence
    doubtful = least < CLEAR or (two is not None and two.text != read) or one.raw != read
    if not is_chinese(read):
        return _few(read, [text for text, _ in _others(one, two)]) if doubtful else ()
    ranked = _others(one, two)
    likely = [text for text, chance in ranked if chance >= LIKELY]
    unlikely = [text for text, chance in ranked if chance < LIKELY]
    relatives = nearest or tuple(RELATIVES.get(read, ""))
    alike = [*relatives[:4], *_GROUPS.get(read, "")]
    if not doubtful:
        return _few(read, alike)
    first = [two.text] if two is not None else []
    old = [one.raw, *_OLD_SHAPES.get(read, "")[:1]]
    faint = (*relatives[4:], *FAINT_RELATIVES.get(read, ""))
    return _few(read, [*first, *likely, *alike, *old, *unlikely[:2], *faint])


def _others(one: Character, two: Character | None) -> list[tuple[str, float]]:
    """The recogniser's next choices of both readings, likeliest first."""
    chances: dict[str, float] = {}
    for text, chance in (*one.others, *(two.others if two is not None else ())):
        chances[text] = max(chance, chances.get(text, 0.0))
    return sorted(chances.items(), key=lambda pair: -pair[1])


def _few(read: str, choices: Iterable[str]) -> tuple[str, ...]:
    # A Chinese character is never replaced by a letter, and a digit never by a Chinese character.
    kind = is_chinese(read)
    kept = [c for c in choices if c != read and len(c) == 1 and is_chinese(c) == kind]
    return tuple(dict.fromkeys(c for c in kept if not c.isspace()))[:MOST]
