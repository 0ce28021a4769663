"""Words fitted into a box of fixed size: smaller, on more lines, or not at all, but never cut."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from app.papers.fonts import EM, Weight, shape
from app.papers.form_map import MM, Align, Field, TooLong
from app.papers.marks import Words
from app.papers.setting import Line, Run, broken

UP, DOWN = 1.03, 0.27
"""How far a line reaches above and below its base line, in type sizes; some accents reach more."""

_PAD = 0.4 * MM
_STEP = 0.5
_MOST_LINES = 40


def fitted(field: Field, value: str, page_height: float) -> tuple[Words, ...] | None:
    """The marks of a value inside its box; None where it does not fit at any size it may have.

    `page_height` is in points, and so are the marks; the box is the field's, in millimetres.
    Raises PaperFault where a character cannot be printed.
    """
    if field.boxes:
        return _boxed(field, value, page_height)
    words = value.strip()
    if field.too_long is not TooLong.WRAP:
        words = " ".join(words.split())
    room = field.width * MM - 2 * _PAD
    tall = field.height * MM
    for size in _sizes(field):
        lines = broken((Run(words, size),), room)
        if len(lines) > (1 if field.too_long is not TooLong.WRAP else _MOST_LINES):
            continue
        reach = [_reach(line) for line in lines]
        high = sum(up + down for up, down, _, _ in reach) * size
        if high > tall or any((right - left) * size > room for _, _, left, right in reach):
            continue
        y = page_height - field.y * MM - (tall - high) / 2
        marks = []
        for line, (up, down, left, right) in zip(lines, reach, strict=True):
            free = room - (right - left) * size
            share = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[field.align]
            x = field.x * MM + _PAD - left * size + free * share
            marks.append(Words(x, y - up * size, line))
            y -= (up + down) * size
        return tuple(marks)
    return None


def _sizes(field: Field) -> Iterator[float]:
    size = field.size
    if field.too_long is TooLong.REFUSE:
        yield size
        return
    while size > field.least:
        yield size
        size -= _STEP
    yield field.least


def _boxed(field: Field, value: str, page_height: float) -> tuple[Words, ...] | None:
    """One character to a box; separators are printed between the boxes already."""
    parts = clusters("".join(one for one in value if one not in " ,.\u3000\t\n\r"))
    free = field.boxes - len(parts)
    if free < 0:
        return None
    first = {Align.LEFT: 0, Align.CENTRE: free // 2, Align.RIGHT: free}[field.align]
    wide, tall = field.width * MM / field.boxes, field.height * MM
    for size in _sizes(field):
        lines = [Line((Run(one, size),)) for one in parts]
        reach = [_reach(line) for line in lines]
        if any((r - le) * size > wide or (u + d) * size > tall for u, d, le, r in reach):
            continue
        marks = []
        for number, (line, (up, down, left, right)) in enumerate(zip(lines, reach, strict=True)):
            x = field.x * MM + (first + number) * wide + (wide - (right - left) * size) / 2
            y = page_height - field.y * MM - (tall - (up + down) * size) / 2 - up * size
            marks.append(Words(x - left * size, y, line))
        return tuple(marks)
    return None


def clusters(text: str) -> list[str]:
    """Characters as a reader counts them: an accent belongs to the letter before it."""
    parts: list[str] = []
    for one in text:
        if parts and unicodedata.combining(one):
            parts[-1] += one
        else:
            parts.append(one)
    return parts


def _reach(line: Line) -> tuple[float, float, float, float]:
    """How far a line's ink reaches up, down, to the left (negative) and right, in type sizes."""
    up, down, left, right = UP, DOWN, 0.0, 0.0
    pen = 0.0
    text = "".join(run.text for run in line.runs).rstrip(" ")
    for character in text:
        advance, low, high, begins, ends = _extent(character)
        up, down = max(up, high), max(down, -low)
        left, right = min(left, pen + begins), max(right, pen + ends, pen + advance)
        pen += advance
    return up, down, left, right


@lru_cache(maxsize=20_000)
def _extent(character: str) -> tuple[float, float, float, float, float]:
    """Advance, lowest, highest, leftmost and rightmost point of a character, in type sizes."""
    drawn = shape(character, Weight.REGULAR)
    points = [point for _, one in drawn.strokes for point in one if point is not None]
    if not points:
        return drawn.width / EM, 0.0, 0.0, 0.0, 0.0
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return drawn.width / EM, min(ys) / EM, max(ys) / EM, min(xs) / EM, max(xs) / EM
