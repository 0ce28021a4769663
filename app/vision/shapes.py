"""Compares a printed character with how fonts draw it, and counts the characters of a line.

The recogniser knows some 18,700 characters. Shown one that it does not know, it reads the nearest
that it does, and one time in ten it is as sure as of any other (丯 is read as 丰 with 0.99). What
it is sure of says nothing there; the printed shape does. Each such pair is listed in
`app.vision.relatives`; where a reading has relatives, its print is held against the fonts of this
computer, and it must be nearer to the character that was read than to every relative.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from app.vision.characters import DOTS, is_chinese
from app.vision.findings import Doubt
from app.vision.reading import Character
from app.vision.relatives import FAINT_RELATIVES, RELATIVES

Grey = NDArray[np.uint8]
Box = tuple[float, float, float, float]
Shape = tuple[NDArray[np.float32], float]

# Fonts by the names of their files, which are looked for where the system keeps fonts; the number
# is the face within a collection.
FONTS = (
    ("simhei.ttf", 0),
    ("msyh.ttc", 0),
    ("PingFang.ttc", 0),
    ("NotoSansCJK-Regular.ttc", 2),
    ("SourceHanSansSC-Regular.otf", 0),
    ("wqy-zenhei.ttc", 0),
    ("DroidSansFallbackFull.ttf", 0),
)
MOST_FONTS = 3
# How much nearer the print must be to what was read than to any relative. Of 400 pairs drawn in
# one font, blurred and tilted, 99 in 100 of the characters read lie 0.017 nearer or more, and no
# relative does; against fonts of another make 19 in 20 still fall on the right side.
NEARER = 0.015
# Drawn at this size and compared at that one.
_EM, _SIDE = 72, 32
_INK = 0.35


def sure_by_shape(character: str, print_: Grey) -> bool:
    """Whether the print is nearer to this character than to all others it is taken for.

    True for a character without relatives. `print_` is the grey picture of one character.
    """
    relatives = RELATIVES.get(character, "")
    if not relatives:
        return True
    seen = _shape(print_)
    margins = []
    for font in _fonts():
        own = _drawn(character, font)
        others = [shape for one in relatives if (shape := _drawn(one, font)) is not None]
        if seen is None or own is None or not others:
            continue
        nearest = max(_likeness(seen, other) for other in others)
        likeness = _likeness(seen, own)
        # The font that comes nearest to the print, whichever character it is, knows best.
        margins.append((max(likeness, nearest), likeness - nearest))
    return bool(margins) and max(margins)[1] > NEARER


def cells(grey: Grey, box: Box, count: int) -> list[Grey]:
    """The pictures of the `count` characters that one line should hold, from left to right.

    Empty when the ink of the line does not fit so many characters of one width: one was passed
    over, or something else stands there. `box` is the line's on the grey flattened card; the line
    is followed to the right of it, where nothing else is printed near a name.
    """
    x, y, width, height = box
    top, bottom = max(0, round(y - 0.05 * height)), round(y + 1.05 * height)
    left, right = max(0, round(x - 0.15 * height)), round(x + width + 2.5 * height)
    row = grey[top:bottom, left:right].astype(np.float32)
    if row.size == 0 or count < 1:
        return []
    ink = _ink(row)
    if ink is None:
        return []
    runs = _runs(np.asarray((ink > _INK).any(axis=0)), round(0.9 * height))
    if not runs:
        return []
    start, end = runs
    rows = np.where((ink[:, start:end] > _INK).any(axis=1))[0]
    tall = float(rows[-1] - rows[0] + 1)
    # Between characters lies about a tenth of their width, which the last one lacks.
    pitch = (end - start + 0.08 * tall) / count
    if not 0.85 * tall < pitch < 1.3 * tall:
        return []
    edges = [start - 0.04 * tall + pitch * i for i in range(count + 1)]
    whole = grey[top:bottom, left:right]
    return [whole[:, max(0, round(a)) : max(1, round(b))] for a, b in pairwise(edges)]


def _runs(columns: NDArray[np.bool_], gap: int) -> tuple[int, int] | None:
    """Where the ink begins and ends, up to the first gap that is wider than a character."""
    inked = np.where(columns)[0]
    if len(inked) == 0:
        return None
    wide = np.where(np.diff(inked) > gap)[0]
    last = inked[wide[0]] if len(wide) else inked[-1]
    return int(inked[0]), int(last) + 1


def _ink(picture: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """How much ink lies on each pixel, 0 to 1; none when there is nothing but paper."""
    paper = np.percentile(picture, 85)
    ink = np.clip(paper - picture, 0, None)
    top = float(np.percentile(ink, 99.5))
    if top < 20:
        return None
    return np.clip(ink / top, 0, 1).astype(np.float32)


def _shape(picture: NDArray[np.generic]) -> Shape | None:
    """The ink of one character in a square of one size, and the proportions it had."""
    ink = _ink(picture.astype(np.float32))
    if ink is None:
        return None
    rows = np.where((ink > _INK).any(axis=1))[0]
    columns = np.where((ink > _INK).any(axis=0))[0]
    if len(rows) < 3 or len(columns) < 3:
        return None
    part = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    square = cv2.GaussianBlur(
        cv2.resize(part, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA), (0, 0), 0.9
    )
    centred = (square - square.mean()).astype(np.float32)
    length = float(np.linalg.norm(centred))
    if length == 0:
        return None
    return centred / length, float(np.log(part.shape[1] / part.shape[0]))


def _likeness(seen: Shape, drawn: Shape) -> float:
    """Correlation of two shapes, at best one pixel apart, less what their proportions differ."""
    padded = np.pad(seen[0], 1)
    best = float(cv2.matchTemplate(padded, drawn[0], cv2.TM_CCORR).max())
    return best - 0.5 * max(0.0, abs(seen[1] - drawn[1]) - 0.1)


@cache
def _fonts() -> tuple[ImageFont.FreeTypeFont, ...]:
    found = []
    for name, face in FONTS:
        try:
            found.append(ImageFont.truetype(name, _EM, index=face))
        except OSError:
            continue
        if len(found) == MOST_FONTS:
            break
    return tuple(found)


@cache
def _drawn(character: str, font: ImageFont.FreeTypeFont) -> Shape | None:
    """The character as the font draws it; none when the font does not have it."""
    if font.getmask(character).getbbox() is None or _same(font, character, "\uffff"):
        return None
    paper = Image.new("L", (2 * _EM, 2 * _EM), 235)
    ImageDraw.Draw(paper).text((_EM // 2, _EM // 3), character, font=font, fill=28)
    return _shape(cv2.GaussianBlur(np.asarray(paper), (0, 0), 1.2))


def _same(font: ImageFont.FreeTypeFont, one: str, other: str) -> bool:
    return bytes(font.getmask(one)) == bytes(font.getmask(other))


@dataclass(frozen=True, slots=True)
class NameShapes:
    """What the print of a name says beside the reading.

    `doubts`: a character was passed over, or is nearer to one that it is taken for. `nearest`: at
    each position the rare characters that may stand there, the one that looks most like it first.
    """

    doubts: tuple[Doubt, ...] = ()
    nearest: tuple[tuple[int, tuple[str, ...]], ...] = ()


def name_shapes(grey: Grey, row: Sequence[Character], box: Box) -> NameShapes:
    """Looks at the print of a Chinese name of one line, read as `row`, on the flattened card."""
    text = "".join(character.text for character in row)
    if any(one in DOTS for one in text):
        large = any(not _is_a_dot(grey, row, at, box) for at, one in enumerate(text) if one in DOTS)
        return NameShapes((Doubt.GAP,) if large else ())
    if not text or not all(map(is_chinese, text)):
        return NameShapes()
    pictures = cells(grey, box, len(text))
    if not pictures:
        return NameShapes((Doubt.GAP,))
    pairs = list(zip(text, pictures, strict=True))
    unsure = any(not sure_by_shape(one, print_) for one, print_ in pairs)
    nearest = ((at, _ranked(one, print_)) for at, (one, print_) in enumerate(pairs))
    return NameShapes(
        (Doubt.LOOK_ALIKE,) if unsure else (),
        tuple((at, ranked) for at, ranked in nearest if ranked),
    )


def _is_a_dot(grey: Grey, row: Sequence[Character], at: int, box: Box) -> bool:
    """Whether what was read as a dot is small: an unknown character may be read as one."""
    if not 0 < at < len(row) - 1:
        return False
    _, y, _, height = box
    rows = grey[max(0, round(y)) : round(y + height)]
    around = round(0.12 * height)
    part = rows[:, max(0, round(row[at].x) - around) : round(row[at].x) + around + 1]
    if not part.size:
        return False
    inked = part < float(np.percentile(rows, 85)) - 60
    # Of each column the height from the first ink to the last; neighbours reach into few of them.
    tall = [int(np.ptp(np.where(column)[0])) for column in inked.T if column.any()]
    return not tall or float(np.median(tall)) < 0.4 * height


def _ranked(character: str, print_: Grey) -> tuple[str, ...]:
    relatives = RELATIVES.get(character, "") + FAINT_RELATIVES.get(character, "")
    seen = _shape(print_)
    if seen is None or not relatives:
        return tuple(relatives)

    def likeness(one: str) -> float:
        drawn = [shape for font in _fonts() if (shape := _drawn(one, font)) is not None]
        return max((_likeness(seen, shape) for shape in drawn), default=-1.0)

    return tuple(sorted(relatives, key=likeness, reverse=True))
