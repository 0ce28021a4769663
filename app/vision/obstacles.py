"""Notices what keeps a card from being seen whole: another card, a hand over it, a mirror."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import cv2
import numpy as np
from numpy.typing import NDArray

from app.vision.corners import FLAT_HEIGHT, FLAT_WIDTH, Outline, lay_flat, lengthwise
from app.vision.pictures import Pixels

Corners = NDArray[np.float32]

# A second card is at least this large beside the first, shares next to nothing with it, has clear
# edges all around, and print on it: a telephone or a sheet of paper on the table is no card.
LEAST_SIZE = 0.3
MOST_SHARED = 0.1
LEAST_SUPPORT = 0.55
LEAST_LINES = 3

# Where the fields of a resident card stand: left, top, width, height in parts of the card.
PLACES = {
    "name": (0.17, 0.11, 0.24, 0.09),
    "sex": (0.165, 0.24, 0.06, 0.09),
    "ethnicity": (0.355, 0.24, 0.12, 0.09),
    "birth_date": (0.17, 0.36, 0.35, 0.09),
    "address": (0.17, 0.48, 0.42, 0.20),
    "number": (0.33, 0.80, 0.57, 0.10),
    "issuer": (0.37, 0.70, 0.30, 0.08),
    "valid_from": (0.37, 0.83, 0.20, 0.08),
    "valid_until": (0.57, 0.83, 0.20, 0.08),
}
# Steps of CIE Lab between paper and what lies on it; ink fills less than a fifth of a field.
FOREIGN = 16.0
FOREIGN_SHARE = 0.45


def another_card(
    photograph: Pixels,
    corners: Corners,
    outlines: Iterable[Outline],
    find_lines: Callable[[Pixels], NDArray[np.float32]],
) -> bool:
    """Whether a second card lies in the photograph beside the one with these corners.

    `outlines` are all shapes of cards that were found; `find_lines` gives the boxes of the lines
    of text on a picture, and is asked only where a second shape was found.
    """
    own = float(cv2.contourArea(corners))
    for outline in outlines:
        size = float(cv2.contourArea(outline.corners))
        if outline.support < LEAST_SUPPORT or not LEAST_SIZE * own < size < own / LEAST_SIZE:
            continue
        shared, _ = cv2.intersectConvexConvex(
            corners.astype(np.float32), outline.corners.astype(np.float32)
        )
        if shared > MOST_SHARED * min(size, own):
            continue
        flat = lay_flat(photograph, lengthwise(outline.corners))
        if len(find_lines(flat)) >= LEAST_LINES:
            return True
    return False


def covered_fields(flat: Pixels, unread: Iterable[str]) -> tuple[str, ...]:
    """Which of the unread fields of a resident card lie under something that is not the card.

    `flat` is the card laid out at 1011 by 638, `unread` names the fields without a value.
    """
    colour = cv2.cvtColor(cv2.GaussianBlur(flat, (0, 0), 3), cv2.COLOR_RGB2LAB).astype(np.float32)
    places = {name: _part(colour, PLACES[name]) for name in unread if name in PLACES}
    if not places:
        return ()
    # The paper by all fields together: a hand covers a few of them at most.
    everywhere = np.concatenate([_part(colour, place) for place in PLACES.values()])
    bright = everywhere[everywhere[:, 0] >= np.percentile(everywhere[:, 0], 50)]
    paper = np.median(bright, axis=0)
    return tuple(
        name
        for name, part in places.items()
        if float(np.mean(np.linalg.norm(part - paper, axis=1) > FOREIGN)) > FOREIGN_SHARE
    )


def in_the_mirror(photograph: Pixels, corners: Corners) -> tuple[Pixels, Corners]:
    """The photograph and a card's corners in it, left and right exchanged."""
    flipped = np.ascontiguousarray(photograph[:, ::-1])
    turned = corners.copy()
    turned[:, 0] = photograph.shape[1] - 1 - turned[:, 0]
    # Clockwise again, from the corner that is now at the top left.
    return flipped, turned[[1, 0, 3, 2]]


def _part(colour: NDArray[np.float32], place: tuple[float, float, float, float]) -> Corners:
    left, top, width, height = place
    rows = slice(round(top * FLAT_HEIGHT), round((top + height) * FLAT_HEIGHT))
    columns = slice(round(left * FLAT_WIDTH), round((left + width) * FLAT_WIDTH))
    return colour[rows, columns].reshape(-1, 3)
