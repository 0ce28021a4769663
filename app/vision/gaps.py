"""Notices where a character was printed but not read, because the reader does not know it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from app.vision.characters import is_chinese
from app.vision.reading import Character

Box = tuple[float, float, float, float]

# A Chinese character takes 0.68 to 0.88 of its line's box height, depending on the box; two take
# at least 1.36. The limits lie between.
ALONE = 1.15
AT_THE_END = 1.10
AGAINST_THE_OTHERS = 1.6
INDENTED = 0.6


def has_gap(row: Sequence[Character], box: Box) -> bool:
    """Whether one line leaves room for a character between two others, or after the last."""
    height = box[3]
    if not row:
        return True
    pairs = list(pairwise(row))
    between = [b.x - a.x for a, b in pairs]
    chinese = [b.x - a.x for a, b in pairs if is_chinese(a.text) and is_chinese(b.text)]
    limit = ALONE * height
    if len(chinese) >= 4:
        limit = min(limit, AGAINST_THE_OTHERS * median(chinese))
    if any(distance > limit for distance in between):
        return True
    return box[0] + box[2] - row[-1].x > AT_THE_END * height


def is_indented(row: Sequence[Character], box: Box, column: float) -> bool:
    """Whether a line begins so far right of the column of values that its first was passed over."""
    return bool(row) and row[0].x - column > INDENTED * box[3]
