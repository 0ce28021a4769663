"""Finds the value of a field by the words printed beside or above it, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.vision.characters import is_chinese
from app.vision.layout import Region
from app.vision.reading import Character, Line

Box = tuple[float, float, float, float]

_PUNCTUATION = frozenset(" :：/／.．,，()（）'’·-—_|")
# Shares of a line's height: how far a value may stand from its label, and parts from each other.
BELOW = 1.9
ASIDE = 1.6
APART = 1.3


@dataclass(frozen=True, slots=True)
class Labelled:
    """One region of a side: the words of its label, and what its value looks like.

    `fits` gets the text without its spaces (Latin letters keep theirs). `under` names a region
    whose value this one may stand below without a label of its own. `rows` is how many lines the
    value may take. `anywhere`: the value is of such a form that it needs no label.
    """

    name: str
    words: tuple[str, ...]
    fits: Callable[[str], bool]
    under: str | None = None
    rows: int = 1
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a line that is one label (of these regions), or printed text."""

    characters: tuple[Character, ...]
    box: Box
    labels: frozenset[str]

    @property
    def text(self) -> str:
        return "".join(c.text for c in self.characters)

    @property
    def right(self) -> float:
        return self.box[0] + self.box[2]

    @property
    def bottom(self) -> float:
        return self.box[1] + self.box[3]

    @property
    def middle(self) -> float:
        return self.box[1] + self.box[3] / 2


def find_labelled(
    lines: Sequence[Line], wanted: Sequence[Labelled], others: Iterable[str] = ()
) -> dict[str, Region]:
    """The region of each wanted field that was found; `others` are labels that end a value."""
    words = _words(wanted, others)
    pieces = [piece for line in lines for piece in _pieces(line, words)]
    labels = [piece for piece in pieces if piece.labels]
    texts = [piece for piece in pieces if not piece.labels]
    found: dict[str, Region] = {}
    taken: set[int] = set()
    for one in wanted:
        chosen = _chosen(one, labels, texts, taken, found)
        if not chosen:
            continue
        taken |= {id(piece) for piece in chosen}
        found[one.name] = Region(
            one.name,
            tuple(piece.characters for piece in chosen),
            tuple(piece.box for piece in chosen),
        )
    return found


def _words(wanted: Sequence[Labelled], others: Iterable[str]) -> dict[str, frozenset[str]]:
    """Each word, as labels are compared, with the regions that it stands beside."""
    words: dict[str, frozenset[str]] = {}
    for one in wanted:
        for word in one.words:
            key = _folded(word)
            words[key] = words.get(key, frozenset()) | {one.name}
    for word in others:
        words.setdefault(_folded(word), frozenset({""}))
    return dict(sorted(words.items(), key=lambda pair: len(pair[0]), reverse=True))


def _folded(text: str) -> str:
    return "".join(c for c in text if c not in _PUNCTUATION).upper()


def _pieces(line: Line, words: dict[str, frozenset[str]]) -> list[_Piece]:
    """The line cut into labels and the text between them."""
    characters = line.characters
    kept = [i for i, c in enumerate(characters) if c.text not in _PUNCTUATION]
    folded = "".join(characters[i].text.upper()[:1] for i in kept)
    cuts: list[tuple[int, int, frozenset[str]]] = []
    at = 0
    after_label = True
    while at < len(folded):
        word, size = next(((w, n) for w in words if (n := _matched(folded, at, w))), (None, 0))
        if word is None or not (_may_begin(line, kept, at) or after_label):
            after_label = False
            at += 1
            continue
        first, last = kept[at], kept[at + size - 1]
        if cuts and cuts[-1][2] & words[word] and cuts[-1][1] >= kept[at - 1]:
            # The same label in its second language.
            cuts[-1] = (cuts[-1][0], last, cuts[-1][2] & words[word])
        else:
            cuts.append((first, last, words[word]))
        at += size
        after_label = True
    pieces = []
    start = 0
    for first, last, regions in cuts:
        pieces.append(_piece(line, start, first, frozenset()))
        pieces.append(_piece(line, first, last + 1, regions))
        start = last + 1
    pieces.append(_piece(line, start, len(characters), frozenset()))
    return [piece for piece in pieces if piece is not None]


def _matched(folded: str, at: int, word: str) -> int:
    """How many characters there are this word, none if they are not.

    Of a long word a few characters may be misread, or the end be cut off with the line.
    """
    part = folded[at : at + len(word)]
    if part == word:
        return len(word)
    if len(word) < 4 or len(part) < 0.75 * len(word):
        return 0
    wrong = sum(a != b for a, b in zip(part, word, strict=False))
    if is_chinese(word[0]):
        return len(part) if len(part) == len(word) and wrong <= 1 else 0
    return len(part) if len(word) >= 8 and wrong <= len(word) // 6 else 0


def _may_begin(line: Line, kept: list[int], at: int) -> bool:
    """Chinese labels stand anywhere; a Latin one only begins a line or follows a gap or Chinese.

    Else the Sex in Essex would be a label.
    """
    here = line.characters[kept[at]]
    if at == 0 or is_chinese(here.text):
        return True
    before = line.characters[kept[at - 1]]
    return is_chinese(before.text) or here.x - before.x > line.box[3]


def _piece(line: Line, start: int, end: int, labels: frozenset[str]) -> _Piece | None:
    characters = list(line.characters[start:end])
    blank = _PUNCTUATION - {"·"} if not labels else frozenset()
    while characters and characters[0].text in blank:
        characters.pop(0)
        start += 1
    while characters and characters[-1].text in blank:
        characters.pop()
        end -= 1
    if not characters:
        return None
    x, y, width, height = line.box
    left, right = x, x + width
    if start > 0:
        before = line.characters[start - 1].x
        left = max((before + characters[0].x) / 2, characters[0].x - 0.75 * height)
    if end < len(line.characters):
        after = line.characters[end].x
        right = min((after + characters[-1].x) / 2, characters[-1].x + 0.75 * height)
    return _Piece(tuple(characters), (left, y, max(1.0, right - left), height), labels)


def _chosen(
    one: Labelled,
    labels: list[_Piece],
    texts: list[_Piece],
    taken: set[int],
    found: dict[str, Region],
) -> list[_Piece]:
    free = [piece for piece in texts if id(piece) not in taken]
    own = [piece for piece in labels if one.name in piece.labels]
    foreign = [piece for piece in labels if one.name not in piece.labels]
    for place in (_aside, _below):
        for label in own:
            value = place(label, one, free, foreign)
            if value:
                return _more_rows(value, one, free, labels)
    if one.under in found:
        x, y, width, height = found[one.under].boxes[-1]
        above = _Piece((), (x, y, min(width, 2 * height), height), frozenset())
        value = _below(above, one, free, foreign)
        if value:
            return value
    if one.anywhere:
        fitting = [piece for piece in free if one.fits(piece.text)]
        if len({piece.text for piece in fitting}) == 1:
            return fitting[:1]
    return []


def _aside(
    label: _Piece, one: Labelled, texts: list[_Piece], foreign: list[_Piece]
) -> list[_Piece]:
    """What stands right of the label on the same row, up to the next label."""
    row = [
        piece
        for piece in texts
        if piece.box[0] > label.box[0] + 0.5 * label.box[2] and _same_row(label, piece)
    ]
    ends = [p.box[0] for p in foreign if p.box[0] >= label.right - 2 and _same_row(label, p)]
    row = sorted((p for p in row if p.box[0] < min(ends, default=1e9)), key=lambda p: p.box[0])
    return _joined(row, one)


def _below(
    label: _Piece, one: Labelled, texts: list[_Piece], foreign: list[_Piece]
) -> list[_Piece]:
    """What stands under the label, beginning about where it begins."""
    height = label.box[3]
    under = [
        piece
        for piece in texts
        if piece.middle > label.bottom - 0.2 * height
        and piece.box[1] - label.bottom < BELOW * max(height, 0.7 * piece.box[3])
        and label.box[0] - ASIDE * height < piece.box[0] < label.right + height
        and not any(
            label.bottom - 0.5 * height < other.middle < piece.box[1]
            and other.box[0] < piece.right
            and piece.box[0] < other.right
            for other in foreign
        )
    ]
    for first in sorted(under, key=lambda p: p.middle):
        row = sorted(
            (p for p in texts if _same_row(first, p) and p.box[0] >= first.box[0]),
            key=lambda p: p.box[0],
        )
        value = _joined(row, one)
        if value:
            return value
    return []


def _same_row(a: _Piece, b: _Piece) -> bool:
    shared = min(a.bottom, b.bottom) - max(a.box[1], b.box[1])
    return shared > 0.4 * min(a.box[3], b.box[3])


def _joined(row: list[_Piece], one: Labelled) -> list[_Piece]:
    """The first piece of the row that fits, or that fits together with its neighbours."""
    for i, piece in enumerate(row):
        best: list[_Piece] = [piece] if one.fits(piece.text) else []
        parts = [piece]
        for other in row[i + 1 :]:
            if other.box[0] - parts[-1].right > APART * piece.box[3]:
                break
            parts.append(other)
            if one.fits(" ".join(part.text for part in parts)):
                best = list(parts)
        if best:
            return best
    return []


def _more_rows(
    value: list[_Piece], one: Labelled, texts: list[_Piece], labels: list[_Piece]
) -> list[_Piece]:
    """The value with the lines that follow it, for what takes several."""
    rows = list(value)
    last = value[0]
    for _ in range(one.rows - 1):
        height = last.box[3]
        following = [
            piece
            for piece in texts
            if 0.5 * height < piece.middle - last.middle < 1.8 * height
            and abs(piece.box[0] - value[0].box[0]) < 1.2 * height
        ]
        if not following:
            break
        nearest = min(following, key=lambda p: p.middle)
        if any(_same_row(label, nearest) and label.right <= nearest.box[0] for label in labels):
            break
        rows.append(nearest)
        last = nearest
    return rows


def without_spaces(text: str) -> str:
    """The text without any space."""
    return re.sub(r"\s", "", text)
