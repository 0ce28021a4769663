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
# So wide that it is a space although neither reading has one.
WIDE_GAP = 0.13
_COMMAS = ",.，"


@dataclass(frozen=True, slots=True)
class Spaced:
    """Both readings of a row with their spaces, and whether it is unsure where those are."""

    first: tuple[Character, ...]
    second: tuple[Character, ...]
    unsure: bool


def spaced(
    first: Sequence[Character],
    second: Sequence[Character],
    crop: Pixels,
    left: float,
    scale: float,
) -> Spaced:
    """Two readings of one row with a space wherever most of three witnesses have one.

    The witnesses are both readings and the print itself, which leaves a gap there. It is unsure
    where the print and the readings do not say the same. `crop` is the line's picture, whose left
    edge lies at `left` in the measure of the characters' x, and `scale` times as large.
    """
    one, other = _solid(first), _solid(second)
    read = [_spaces(first), _spaces(second)]
    empty = ~inked_columns(crop)
    edges = [max(0, round((c.x - left) * scale)) for c in one]
    gaps = [_longest_run(empty[a:b]) / crop.shape[0] for a, b in pairwise(edges)]
    usual = median(gaps) if gaps else 0.0
    spaces = set()
    unsure = len(one) != len(other)
    for i, wide in enumerate(gaps):
        if one[i].text in _COMMAS or one[i + 1].text in _COMMAS:
            # A comma parts words by itself.
            continue
        gap = wide - usual
        said = sum(i in places for places in read)
        if said + (gap >= WORD_GAP) >= 2 or gap >= WIDE_GAP:
            spaces.add(i)
        unsure |= (said > 0) != (gap >= WORD_GAP) or LETTER_GAP <= gap < WORD_GAP
    return Spaced(_with_spaces(one, spaces), _with_spaces(other, spaces), unsure)


def _solid(row: Sequence[Character]) -> list[Character]:
    return [c for c in row if c.text.strip()]


def _spaces(row: Sequence[Character]) -> set[int]:
    """After which of the row's letters, counted without its spaces, a space was read."""
    found: set[int] = set()
    count = 0
    for character in row:
        if character.text.strip():
            count += 1
        elif count:
            found.add(count - 1)
    return found


def _with_spaces(row: Sequence[Character], spaces: set[int]) -> tuple[Character, ...]:
    made: list[Character] = []
    for i, character in enumerate(row):
        made.append(character)
        if i in spaces:
            made.append(Character(" ", " ", 1.0, character.x))
    return tuple(made)


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
    # One dark pixel is noise; the foot of an L is hardly more.
    return np.asarray(ink.sum(axis=0) >= max(2, 0.035 * crop.shape[0]))


def _longest_run(empty: NDArray[np.bool_]) -> int:
    longest = run = 0
    for column in empty:
        run = run + 1 if column else 0
        longest = max(longest, run)
    return longest
