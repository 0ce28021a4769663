"""Words broken into lines the Chinese way: nothing cut, no comma at the start of a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from app.i18n import Text
from app.papers.document import Option, Options, Value
from app.papers.faults import no_agreed_shape
from app.papers.fonts import Weight, width
from app.papers.signs import EMPTY_BOX, NARROW, TICKED_BOX, narrowed

LEADING = 1.36
"""Distance of two lines in type sizes."""

ENGLISH = 0.72
"""How large the English behind Chinese words is beside them."""

_NOT_FIRST = set("，。、；：？！）》」』】〉”’…—％·,.;:?!)]}%")
_NOT_LAST = set("（《「『【〈“‘¥￥([{")
_ACCENTED = re.compile("[A-Za-z\u00c0-\u1fff][\u0300-\u036f]+")
_BREAK_AFTER = set("-/@_&=+,;")


@dataclass(frozen=True)
class Run:
    """Words of one look; `faint` words are the English beside the Chinese.

    `before` is room left free before them, in points.
    """

    text: str
    size: float
    weight: Weight = Weight.REGULAR
    faint: bool = False
    before: float = 0.0

    @property
    def width(self) -> float:
        """In points, with the room before it."""
        return self.before + width(self.text, self.weight, self.size)


@dataclass(frozen=True)
class Line:
    """Runs side by side on one base line, `indent` points in from the left."""

    runs: tuple[Run, ...]
    indent: float = 0.0

    @property
    def size(self) -> float:
        """The largest type size in it."""
        return max((run.size for run in self.runs), default=0.0)

    @property
    def width(self) -> float:
        """In points with its indent, without spaces that hang over at its end."""
        if not self.runs:
            return self.indent
        *rest, last = self.runs
        hanging = len(last.text) - len(last.text.rstrip(" "))
        over = width(" " * hanging, last.weight, last.size)
        return self.indent + sum(run.width for run in rest) + last.width - over

    @property
    def height(self) -> float:
        """In points, with its leading."""
        return self.size * LEADING


def height(lines: tuple[Line, ...]) -> float:
    """Of lines one below the other, in points."""
    return sum(line.height for line in lines)


def bilingual(
    text: str | Text,
    size: float,
    room: float,
    *,
    weight: Weight = Weight.REGULAR,
    small: float = ENGLISH,
) -> tuple[Line, ...]:
    """Chinese first, English small behind it or, where that is too long, below it.

    Said once only where both are the same.
    """
    if isinstance(text, str) or text.zh == text.en:
        return broken((Run(text if isinstance(text, str) else text.zh, size, weight),), room)
    chinese = Run(text.zh, size, weight)
    together = broken((chinese, Run(" " + text.en, size * small, faint=True)), room)
    if len(together) == 1:
        return together
    return broken((chinese,), room) + broken((Run(text.en, size * small, faint=True),), room)


def filled_in(value: Value, size: float, room: float) -> tuple[Line, ...]:
    """A value of a field in lines no wider than `room` points."""
    if isinstance(value, Options):
        return options(value, size, room)
    return bilingual(value, size, room)


def options(of: Options, size: float, room: float) -> tuple[Line, ...]:
    """Boxes and answers side by side; a line ends between two answers, or within one too long."""
    lines: list[Line] = []
    current: tuple[Run, ...] = ()
    hang = width(TICKED_BOX + " ", Weight.REGULAR, size)
    for option in of.options:
        answer = _answer(option, size)
        alone = Line(answer).width
        gap = Run("  ", size)
        if current and Line((*current, gap, *answer)).width <= room:
            current = (*current, gap, *answer)
            continue
        if current:
            lines.append(_line(list(current), current[-1]))
        current = answer
        if alone > room:
            first, *words = answer
            lines += hanging(first, broken(tuple(words), room - hang), hang)
            current = ()
    if current:
        lines.append(_line(list(current), current[-1]))
    return tuple(lines) or broken((Run("", size),), room)


def _answer(option: Option, size: float) -> tuple[Run, ...]:
    chinese, english = (_plain(one).replace("\n", " ") for one in (option.text.zh, option.text.en))
    runs = (box(size, ticked=option.ticked), Run(chinese, size))
    if english == chinese:
        return runs
    return (*runs, Run(" " + narrowed(english), size * ENGLISH, faint=True))


def box(size: float, *, ticked: bool) -> Run:
    """A box to tick and the space behind it."""
    return Run((TICKED_BOX if ticked else EMPTY_BOX) + " ", size)


def hanging(mark: Run, lines: tuple[Line, ...], indent: float) -> tuple[Line, ...]:
    """Lines set in by `indent` points, the first behind a mark, which may be no wider than that."""
    first, *rest = lines
    begins, *others = first.runs
    begins = replace(begins, before=begins.before + indent - mark.width)
    return (
        Line((mark, begins, *others), first.indent),
        *(Line(line.runs, line.indent + indent) for line in rest),
    )


def broken(runs: tuple[Run, ...], room: float) -> tuple[Line, ...]:
    """The runs in lines no wider than `room` points; a line break in the text is kept."""
    lines: list[Line] = []
    current: list[Run] = []
    left = room
    for run in runs:
        space = width(" ", run.weight, run.size)
        for number, paragraph in enumerate(_worded(run).split("\n")):
            if number:
                lines.append(_line(current, run))
                current, left = [], room
            words = ""
            for part in _parts(paragraph, run, room):
                full = width(part, run.weight, run.size)
                needed = full - space * (len(part) - len(part.rstrip(" ")))
                if needed > left + 1e-6 and (words or current):
                    if words:
                        current.append(replace(run, text=words))
                    lines.append(_line(current, run))
                    current, left, words = [], room, ""
                words += part
                left -= full
            if words:
                current.append(replace(run, text=words))
    if current or not lines:
        lines.append(_line(current, runs[-1] if runs else Run("", 0.0)))
    return tuple(lines)


def _worded(run: Run) -> str:
    """The words of a run, quotation marks narrow where no Chinese character is among them."""
    words = _plain(run.text)
    if words.isascii() or any(map(_is_wide, words)):
        return words
    return narrowed(words)


def _plain(text: str) -> str:
    """Line breaks of one kind, and letters joined with their accents where Unicode has both in one.

    Only there: normalising all would change characters of Chinese names (U+F900 and following).
    """
    for inside in NARROW:
        if inside in text:
            raise no_agreed_shape(inside)
    words = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _ACCENTED.sub(lambda found: unicodedata.normalize("NFC", found[0]), words)


def _line(runs: list[Run], like: Run) -> Line:
    """Neighbours of the same look joined; an empty line is as high as a full one."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and not run.before and _looks(last) == _looks(run):
            joined[-1] = replace(last, text=last.text + run.text)
        else:
            joined.append(run)
    return Line(tuple(joined) or (Run("", like.size, like.weight, like.faint),))


def _looks(run: Run) -> tuple[float, Weight, bool]:
    return run.size, run.weight, run.faint


def _pieces(text: str) -> list[str]:
    """The text cut at every place where a line may end."""
    pieces: list[str] = []
    start = 0
    for place, (before, after) in enumerate(pairwise(text), start=1):
        if _may_part(before, after):
            pieces.append(text[start:place])
            start = place
    if text[start:]:
        pieces.append(text[start:])
    return pieces


@lru_cache(maxsize=50_000)
def _may_part(before: str, after: str) -> bool:
    if unicodedata.combining(after) or after == " " or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return before == " " or before in _BREAK_AFTER or _is_wide(before) or _is_wide(after)


@cache
def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}


def _parts(paragraph: str, run: Run, room: float) -> Iterator[str]:
    """The text cut at every place where a line may end, and where no line could hold a piece."""
    for piece in _pieces(paragraph):
        if width(piece.rstrip(" "), run.weight, run.size) <= room:
            yield piece
        else:
            yield from _cut(piece, run, room)


def _cut(piece: str, run: Run, room: float) -> Iterator[str]:
    """A piece that no line can hold, cut where each line is full."""
    current, wide = "", 0.0
    for character in piece:
        more = width(character, run.weight, run.size)
        joined = character == " " or unicodedata.combining(character)
        if current and not joined and wide + more > room:
            yield current
            current, wide = "", 0.0
        current += character
        wide += more
    yield current
