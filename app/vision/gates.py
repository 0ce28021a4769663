"""Measures whether a picture of a document is fit to be read, and says which measure failed.

Measured on drawn cards at three levels (1 document camera, 2 hand-held, 3 bad), 180 photographs,
and on twelve of them made darker and brighter step by step; a dash where nothing was measured:

| gate           | level 1  | level 2  | level 3  | limit   | what happens beyond the limit |
|----------------|----------|----------|----------|---------|---------------------------------------|
| low_sharpness  | 43 to 87 | 13 to 56 | 4 to 11  | >= 14   | nine fields in ten right |
| card_too_small | -        | -        | -        | >= 750  | strokes run together |
| too_dark       | 200 up   | 177 up   | 129 up   | >= 50   | right to 34, a quarter lost at 22 |
| burnt_out      | to 0.01  | to 0.19  | to 0.23  | <= 0.6  | right, a third of free text unsure |
| glare_on_text  | -        | -        | -        | <= 0.25 | strokes are missing inside the box |
| field_missing  | 0        | 0        | -        | <= 0    | the field has to be typed in |
| cut_off        | 0        | 0        | 0        | <= 0    | what lies outside cannot be read |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

from app.vision.corners import FLAT_HEIGHT, FLAT_WIDTH, width_in_photograph
from app.vision.findings import Gate, PictureWarning
from app.vision.pictures import Pixels

Box = tuple[float, float, float, float]

# Variance of the Laplacian after a slight blur: sharp photographs lie above, smeared ones below.
SHARPNESS = 14.0
SHARPNESS_BLUR = 1.2
# Pixels of the photograph along the card's long side.
WIDTH = 750.0
# Brightness of the card's paper, 0 to 255.
DARK = 50.0
# Below this brightness edges are weak because the light is: sharpness is put in proportion.
DIM = 120.0
MOST_BRIGHTENED = 8.0
BURNT = 253
# Share of the card, and of one box of text, that is burnt out to white.
BURNT_SHARE = 0.6
GLARE_SHARE = 0.25
# A side of the card this near to the picture's border, in parts of the card's long side.
AT_THE_BORDER = 0.012


def picture_gates(
    photograph: Pixels, corners: NDArray[np.float32], flat: Pixels, boxes: Iterable[Box]
) -> tuple[Gate, ...]:
    """Sharpness first, then size, light, glare on text, and whether the card lies wholly in view.

    `corners` are the card's four in the photograph, `flat` the card laid out at 1011 by 638,
    `boxes` the lines of text on it (x, y, width, height).
    """
    grey = cv2.cvtColor(flat, cv2.COLOR_RGB2GRAY)
    paper = float(np.percentile(grey, 80))
    sharpness = _sharpness(grey, paper)
    width = width_in_photograph(corners)
    burnt = float(np.mean(grey >= BURNT))
    # A picture that is burnt out as a whole has no glare: its light is wrong, not its angle.
    glare = 0.0 if burnt > BURNT_SHARE else max((burnt_share(grey, b) for b in boxes), default=0.0)
    outside = sides_at_the_border(corners, photograph.shape[1], photograph.shape[0])
    return (
        _at_least(PictureWarning.LOW_SHARPNESS, round(sharpness, 1), SHARPNESS),
        _at_least(PictureWarning.CARD_TOO_SMALL, round(width), WIDTH),
        _at_least(PictureWarning.TOO_DARK, round(paper), DARK),
        _at_most(PictureWarning.BURNT_OUT, round(burnt, 3), BURNT_SHARE),
        _at_most(PictureWarning.GLARE_ON_TEXT, round(glare, 3), GLARE_SHARE),
        _at_most(PictureWarning.CUT_OFF, outside, 0),
    )


def fields_gate(values: Mapping[str, str | None]) -> Gate:
    """Whether every printed field was read: how many were not."""
    missing = sum(value is None for value in values.values())
    return _at_most(PictureWarning.FIELD_MISSING, missing, 0)


def failed(gates: Iterable[Gate]) -> tuple[str, ...]:
    """The codes of the gates that a picture did not pass."""
    return tuple(gate.code for gate in gates if not gate.passed)


def sharpness_of(flat: Pixels) -> float:
    """The first gate alone, for choosing the best of several frames of one card."""
    grey = cv2.cvtColor(flat, cv2.COLOR_RGB2GRAY)
    return _sharpness(grey, float(np.percentile(grey, 80)))


def burnt_share(grey: NDArray[np.uint8], box: Box) -> float:
    """The share of a box of the flattened grey card that is burnt out to white."""
    x, y, width, height = (round(value) for value in box)
    part = grey[max(0, y) : max(0, y + height), max(0, x) : max(0, x + width)]
    return float(np.mean(part >= BURNT)) if part.size else 0.0


def sides_at_the_border(corners: NDArray[np.float32], width: int, height: int) -> int:
    """How many sides of a card the picture's border cut away.

    A scan that is nothing but the card has all four sides there, and nothing is cut; so has a card
    in its true proportions.
    """
    lengths = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    across, down = float(lengths[0] + lengths[2]) / 2, float(lengths[1] + lengths[3]) / 2
    near = AT_THE_BORDER * max(across, down)
    low = corners < near
    high = corners > np.array([width, height]) - 1 - near
    beyond = np.concatenate([low, high], axis=1)
    touching = sum(bool((beyond[i] & beyond[(i + 1) % 4]).any()) for i in range(4))
    if touching == 4:
        return 0
    ratio = max(across, down) / max(min(across, down), 1.0)
    out_of_shape = abs(float(np.log(ratio * FLAT_HEIGHT / FLAT_WIDTH))) > 0.06
    return touching if out_of_shape else 0


def _sharpness(grey: NDArray[np.uint8], paper: float) -> float:
    softened = cv2.GaussianBlur(grey, (0, 0), SHARPNESS_BLUR)
    brighter = min(MOST_BRIGHTENED, max(1.0, (DIM / max(paper, 1.0)) ** 2))
    return float(cv2.Laplacian(softened, cv2.CV_64F).var()) * brighter


def _at_least(code: PictureWarning, measure: float, limit: float) -> Gate:
    return Gate(code, measure >= limit, measure, limit)


def _at_most(code: PictureWarning, measure: float, limit: float) -> Gate:
    return Gate(code, measure <= limit, measure, limit)
