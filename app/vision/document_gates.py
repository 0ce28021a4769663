"""Measures whether a document in a live picture is fit to be taken, and says what to change."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from app.vision import corners as outline
from app.vision.findings import Gate, PictureWarning
from app.vision.pictures import Pixels
from app.vision.watching import Hint

# Variance of the Laplacian after a slight blur on the flattened card (measured, see VISION).
LEAST_SHARPNESS = 14.0
LEAST_WIDTH = 750.0
# Half of the document is at least this bright, of 255.
LEAST_BRIGHTNESS = 70.0
# The darkest print (first percentile: a back has little print) of a document not burnt out.
BRIGHTEST_PRINT = 150.0
# Share of the document in white blobs in which no print can be seen. Softer light, in which it can,
# makes up to 0.02 on photographs that read without a mistake; a hard reflection that swallows two
# lines of an address 0.03. Smaller ones are found by the reader, who knows where print belongs.
MOST_GLARE = 0.025
# How far from the picture's rim, as a share of its longest side, every corner has to stay: the rim
# of the picture is easily taken for the fourth side of a document that reaches over it.
LEAST_MARGIN = 0.015
# Opposite sides of a document that lies flat are about as long; its corners about right angles.
LEAST_EVENNESS = 0.8
NOT_FLAT = "not_flat"
# Darker than this, low sharpness comes from little light rather than from the focus.
DIM = 110.0

_HINTS: dict[str, Hint] = {
    PictureWarning.CUT_OFF: Hint.PART_ONLY,
    PictureWarning.CARD_TOO_SMALL: Hint.MOVE_CLOSER,
    PictureWarning.TOO_DARK: Hint.TOO_DARK,
    PictureWarning.BURNT_OUT: Hint.TOO_BRIGHT,
    PictureWarning.GLARE_ON_TEXT: Hint.GLARE,
    NOT_FLAT: Hint.LAY_FLAT,
    PictureWarning.LOW_SHARPNESS: Hint.BLURRED,
}


@dataclass(frozen=True, slots=True)
class Measures:
    """The flattened document with its gates, in the order in which they are put right."""

    flat: Pixels
    gates: tuple[Gate, ...]
    sharpness: float
    brightness: float

    @property
    def passed(self) -> bool:
        """Whether the document may be taken."""
        return all(gate.passed for gate in self.gates)

    @property
    def hint(self) -> Hint | None:
        """What to change first."""
        hint = next((_HINTS[gate.code] for gate in self.gates if not gate.passed), None)
        if hint is Hint.BLURRED and self.brightness < DIM:
            return Hint.TOO_DARK
        return hint


def measure(photograph: Pixels, corners: outline.Points) -> Measures:
    """Measures a document with these corners in a full RGB frame."""
    part, shifted = _cut(photograph, corners)
    flat = outline.lay_flat(part, shifted)
    grey = cv2.cvtColor(flat, cv2.COLOR_RGB2GRAY)
    softened = cv2.GaussianBlur(grey, (0, 0), 1.2)
    sharpness = float(cv2.Laplacian(softened, cv2.CV_32F).var())
    margin = _margin(photograph, corners)
    width = outline.width_in_photograph(corners)
    darkest, brightness = (float(v) for v in np.percentile(grey[::2, ::2], (1, 50)))
    glare = _glare(flat, brightness)
    evenness = _evenness(corners)
    gates = (
        _at_least(PictureWarning.CUT_OFF, round(margin, 4), LEAST_MARGIN),
        _at_least(PictureWarning.CARD_TOO_SMALL, round(width), LEAST_WIDTH),
        _at_least(PictureWarning.TOO_DARK, round(brightness), LEAST_BRIGHTNESS),
        _at_most(PictureWarning.BURNT_OUT, round(darkest), BRIGHTEST_PRINT),
        _at_least(NOT_FLAT, round(evenness, 2), LEAST_EVENNESS),
        _at_most(PictureWarning.GLARE_ON_TEXT, round(glare, 3), MOST_GLARE),
        _at_least(PictureWarning.LOW_SHARPNESS, round(sharpness, 1), LEAST_SHARPNESS),
    )
    return Measures(flat, gates, sharpness, brightness)


def part_in_view(preview: Pixels) -> bool:
    """Whether something bright and large reaches over the picture's rim: half a document."""
    small = cv2.resize(preview, (160, 120), interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(cv2.GaussianBlur(small, (0, 0), 1.5), cv2.COLOR_RGB2LAB)
    light = np.ascontiguousarray(lab[..., 0])
    _, mask = cv2.threshold(light, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    bright, dark = light[mask > 0], light[mask == 0]
    if not bright.size or not dark.size or float(bright.mean()) - float(dark.mean()) < 30:
        return False
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask)
    for i in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[i])
        over_rim = x == 0 or y == 0 or x + width == 160 or y + height == 120
        if over_rim and 0.04 < area / mask.size < 0.6 and area > 0.6 * width * height * 0.7:
            return True
    return False


def _cut(photograph: Pixels, corners: outline.Points) -> tuple[Pixels, outline.Points]:
    """The part of the frame around the document: the rest need not be blurred with it."""
    height, width = photograph.shape[:2]
    left, top = (max(0, int(v) - 8) for v in corners.min(axis=0))
    right, bottom = (int(v) + 9 for v in corners.max(axis=0))
    left, top = min(left, width - 1), min(top, height - 1)
    part = photograph[top : max(bottom, top + 1), left : max(right, left + 1)]
    return part, corners - np.array([left, top], np.float32)


def _margin(photograph: Pixels, corners: outline.Points) -> float:
    height, width = photograph.shape[:2]
    nearest = min(
        float(corners.min()),
        width - 1 - float(corners[:, 0].max()),
        height - 1 - float(corners[:, 1].max()),
    )
    return nearest / max(width, height)


def _glare(flat: Pixels, brightness: float) -> float:
    """The share of the document in white blobs that swallow the print.

    White that the whole document shares is no glare, and neither is white with dark print in it.
    """
    if brightness >= 235:
        return 0.0
    small = cv2.resize(flat, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    white = (small.min(axis=2) >= 250).astype(np.uint8)
    white = cv2.morphologyEx(white, cv2.MORPH_OPEN, np.ones((7, 7), np.uint8))
    if not white.any():
        return 0.0
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    strokes = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, np.ones((15, 15), np.uint8))
    # Two lines of print lie less than twice this reach apart.
    near_print = cv2.dilate((strokes > 25).astype(np.uint8), np.ones((41, 41), np.uint8))
    return float((white & (1 - near_print)).mean())


def _evenness(corners: outline.Points) -> float:
    """One for a rectangle; less when a side is nearer to the camera or the corners are skew."""
    sides = np.roll(corners, -1, axis=0) - corners
    lengths = np.linalg.norm(sides, axis=1)
    opposite = min(
        min(lengths[0], lengths[2]) / max(lengths[0], lengths[2], 1.0),
        min(lengths[1], lengths[3]) / max(lengths[1], lengths[3], 1.0),
    )
    ahead = np.roll(sides, -1, axis=0)
    cosines = np.abs((sides * ahead).sum(axis=1)) / np.maximum(lengths * np.roll(lengths, -1), 1.0)
    return float(min(opposite, 1.0 - cosines.max()))


def _at_least(code: str, value: float, limit: float) -> Gate:
    return Gate(code, value >= limit, value, limit)


def _at_most(code: str, value: float, limit: float) -> Gate:
    return Gate(code, value <= limit, value, limit)
