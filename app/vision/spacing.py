"""Finds the spaces in a printed name in Latin letters, which a recogniser often passes over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from app.vision.pictures import Pixels
from app.vision.reading import Character

# How much more than between most letters stays empty, as shares of the line's height: more than
# the first is a space, less than the second is none, between the two nobody can say.
WORD_GAP, LETTER_GAP = 0.085, 0.06
_COMMAS = ",.，"


@dataclass(frozen=True, slots=True)
class Spaced:
    """A row of letters with its spaces, and whether it is unsure where they are."""

    characters: tuple[Character, ...]
    unsure: bool


def spaced(row: Sequence[Character], crop: Pixels, left: float, scale: float) -> Spaced:
    """The row with a space wherever the print leaves a gap, or where one was read.

    `crop` is the line's picture, whose left edge lies at `left` in the measure of the characters'
    x, and `scale` times as large.
    """
    solid = [i for i, c in enumerate(row) if c.text.strip()]
    if not solid:
        return Spaced((), False)
    empty = ~inked_columns(crop)
    edges = [max(0, round((row[i].x - left) * scale)) for i in solid]
    gaps = [_longest_run(empty[a:b]) / crop.shape[0] for a, b in pairwise(edges)]
    usual = median(gaps) if gaps else 0.0
    made = [row[solid[0]]]
    unsure = False
    for (one, two), wide in zip(pairwise(solid), gaps, strict=True):
        before, after = row[one], row[two]
        if before.text in _COMMAS or after.text in _COMMAS:
            # A comma parts words by itself.
            made.append(after)
            continue
        gap = wide - usual
        was_read = two - one > 1
        if gap >= WORD_GAP or was_read:
            made.append(Character(" ", " ", 1.0, (before.x + after.x) / 2))
        unsure |= gap < WORD_GAP and (was_read or gap >= LETTER_GAP)
        made.append(after)
    return Spaced(tuple(made), unsure)


def inked_columns(crop: Pixels) -> NDArray[np.bool_]:
    """Which columns of a line's picture hold some of its dark print."""
    grey = cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)
    height = max(3, crop.shape[0] // 2 * 2 + 1)
    dark = cv2.morphologyEx(
        cv2.copyMakeBorder(grey, height, height, height, height, cv2.BORDER_REPLICATE),
        cv2.MORPH_BLACKHAT,
        cv2.getStructuringElement(cv2.MORPH_RECT, (height, height)),
    )[height:-height, height:-height]
    level, _ = cv2.threshold(dark, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    ink = dark > 0.8 * level
    # One dark pixel is noise; a stroke is at least a few high.
    return np.asarray(ink.sum(axis=0) >= max(2, 0.06 * crop.shape[0]))


def _longest_run(empty: NDArray[np.bool_]) -> int:
    longest = run = 0
    for column in empty:
        run = run + 1 if column else 0
        longest = max(longest, run)
    return longest
