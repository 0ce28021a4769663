"""Notices that a picture may show a card on a screen, or a copy of it, instead of the card itself.

A screen is made of dots: photographed, they leave a fine regular pattern over the whole card, or a
coarser coloured one where they beat with the camera's own dots. A copy of a grey copier has no
colour anywhere. Both are hints for a human who then looks at the card, never a proof: a good
screen photographed from far away leaves no pattern, and a colour copy has colour.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from app.vision.findings import PictureWarning
from app.vision.pictures import Pixels

# Height of the strongest regular pattern over what surrounds it in the spectrum of the card. Drawn
# cards photographed well and badly stay below 9.2 (288 of them); 119 of 120 drawn screens that were
# photographed from near reach 65 to 320, the last one 10.
PATTERN = 14.0
# Change of hue over the card in percent. Grey copies stay below 2.9 in any light; drawn cards reach
# 6.6 and more, the worst of the bad photographs 3.4.
COLOUR = 3.1

_TILE = 128
# Waves shorter than this are finer than print; longer ones are lines of text and security print.
_LONGEST_WAVE = 11.0


def suspicions(
    photograph: Pixels, corners: NDArray[np.float32], flat: Pixels
) -> tuple[PictureWarning, ...]:
    """What speaks against a real card: `screen`, `photocopy`, or nothing.

    `photograph` is the whole upright picture, `corners` the card's four in it, `flat` the card
    laid out at 1011 by 638.
    """
    found = []
    if pattern_strength(photograph, corners) > PATTERN:
        found.append(PictureWarning.SCREEN)
    if colourfulness(flat) < COLOUR:
        found.append(PictureWarning.PHOTOCOPY)
    return tuple(found)


def colourfulness(flat: Pixels) -> float:
    """How much the hue changes over a card, in percent: what the tint of the light cannot do."""
    small = cv2.resize(flat, (252, 160), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), 1.2).astype(np.float32) + 12.0
    strongest = 0.0
    for channel in (0, 2):
        hue = np.log(small[..., channel] / small[..., 1])
        # Light changes slowly across a card, ink at once.
        hue -= cv2.GaussianBlur(hue, (0, 0), 14)
        strongest = max(strongest, float(np.percentile(np.abs(hue[8:-8, 12:-12]), 98)))
    return 100.0 * strongest


def pattern_strength(photograph: Pixels, corners: NDArray[np.float32]) -> float:
    """The strongest regular pattern finer than print, in parts of the spectrum around it."""
    tiles = _tiles(photograph, corners)
    if not tiles:
        return 0.0
    window = np.outer(np.hanning(_TILE), np.hanning(_TILE)).astype(np.float32)
    spectra = []
    for tile in tiles:
        for plane in _planes(tile):
            level = plane - cv2.GaussianBlur(plane, (0, 0), 6)
            waves = cv2.dft(level * window, flags=cv2.DFT_COMPLEX_OUTPUT)
            power = np.fft.fftshift(waves[..., 0] ** 2 + waves[..., 1] ** 2)
            spectra.append((power / (power.mean() + 1e-6)).astype(np.float32))
    # The same pattern runs over every tile; what is printed differs from one to the next.
    count = len(spectra) // 2
    return max(_peak(spectra[0::2][:count]), _peak(spectra[1::2][:count]))


def _peak(spectra: list[NDArray[np.float32]]) -> float:
    together = np.median(np.stack([cv2.dilate(s, np.ones((3, 3))) for s in spectra]), axis=0)
    together = together.astype(np.float32)
    around = cv2.medianBlur(together, 5)
    around = cv2.blur(around, (17, 17))
    ratio = together / (around + 1e-3)
    ratio[~_FINE] = 0.0
    return float(ratio.max())


def _fine() -> NDArray[np.bool_]:
    steps = np.fft.fftshift(np.fft.fftfreq(_TILE))
    across, down = np.meshgrid(steps, steps)
    fine = np.hypot(across, down) > 1.0 / _LONGEST_WAVE
    # The blocks of a JPEG, eight by eight, leave their own pattern along both axes.
    blocks = (np.abs(across) < 1.5 / _TILE) | (np.abs(down) < 1.5 / _TILE)
    near_block = np.zeros_like(fine)
    for part in range(1, 5):
        for axis in (across, down):
            near_block |= np.abs(np.abs(axis) - part / 8) < 1.5 / _TILE
    return fine & ~(blocks & near_block)


_FINE = _fine()


def _planes(tile: Pixels) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Brightness, and the difference of red and blue where coloured dots beat."""
    colour = tile.astype(np.float32)
    return colour.mean(axis=2), colour[..., 0] - colour[..., 2]


def _tiles(photograph: Pixels, corners: NDArray[np.float32]) -> list[Pixels]:
    """Squares of the photograph that lie within the card, spread over it, in its own pixels."""
    height, width = photograph.shape[:2]
    shares = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32)
    matrix = cv2.getPerspectiveTransform(shares, corners.astype(np.float32))
    places = np.array(
        [[[x, y]] for x in (0.12, 0.3, 0.5, 0.7, 0.88) for y in (0.15, 0.38, 0.62, 0.85)],
        np.float32,
    )
    tiles = []
    for x, y in cv2.perspectiveTransform(places, matrix)[:, 0]:
        left, top = round(float(x)) - _TILE // 2, round(float(y)) - _TILE // 2
        if 0 <= left <= width - _TILE and 0 <= top <= height - _TILE:
            tiles.append(photograph[top : top + _TILE, left : left + _TILE])
    return tiles
