"""Reads the QR code of a paper in a scan or a photograph: turned, slanted, blurred or badly lit."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.paper_mark import read_mark
from app.vision.pictures import Pixels, decode

_LONGEST = 4000
_SMALL = 2000
_ENLARGED_TO = 4400
_AROUND = 1.35
"""So much larger than the code is what is looked at of it, its quiet edge included."""
_LEAST_SIDE = 40
"""Pixels; a code of 45 modules with less than one for each cannot be read."""
_PIXELS = (480, 800)

Corners = NDArray[np.float32]


def read_codes(image: bytes) -> tuple[str, ...]:
    """What the QR codes in a picture say: the mark of a paper alone where one is found, else
    whatever could be read, else nothing.

    Raises VisionFault where the bytes are no picture; see `pictures.decode`.
    """
    grey = np.asarray(cv2.cvtColor(decode(image, _LONGEST), cv2.COLOR_RGB2GRAY), np.uint8)
    others: list[str] = []
    for said in _all_said(grey):
        if read_mark(said) is not None:
            return (said,)
        if said not in others:
            others.append(said)
    return tuple(others)


def _all_said(grey: Pixels) -> Iterator[str]:
    """Whatever can be read, from where it is quickest to where it takes longest."""
    longest = max(grey.shape)
    sizes = [1.0]
    if longest > 1.3 * _SMALL:
        sizes.insert(0, _SMALL / longest)
    elif 2 * longest <= _ENLARGED_TO:
        sizes.append(2.0)
    for even in (False, True):
        for factor in sizes:
            tried = grey if factor == 1.0 else _scaled(grey, factor)
            tried = _evenly_lit(tried) if even else tried
            for said, place in _found(tried):
                if said:
                    yield said
                else:
                    yield from _looked_at(grey, place / factor)


def _found(grey: Pixels) -> Iterator[tuple[str, Corners]]:
    """What the codes say and where they are; empty words where one is found and not read."""
    # Two ways to find the three corners: what the one misses the other often has.
    for detector in (cv2.QRCodeDetectorAruco(), cv2.QRCodeDetector()):
        try:
            there, said, places, _straight = detector.detectAndDecodeMulti(grey)
        except (cv2.error, UnicodeDecodeError):
            continue
        if there and places is not None:
            for words, place in zip(said, places, strict=False):
                yield words, np.asarray(place, np.float32)


def _looked_at(grey: Pixels, place: Corners) -> Iterator[str]:
    """What a code says that was found and not read: its place alone, upright and large."""
    if not np.isfinite(place).all():
        return
    corners = place.reshape(4, 2)
    middle = corners.mean(axis=0)
    # Corners are found a little off: with what lies around, the code is found anew.
    around = middle + (corners - middle) * _AROUND
    side = float(np.linalg.norm(corners - np.roll(corners, 1, axis=0), axis=1).max())
    if not _LEAST_SIDE <= side <= 2 * max(grey.shape):
        return
    for pixels in _PIXELS:
        square = np.array([[0, 0], [pixels, 0], [pixels, pixels], [0, pixels]], np.float32)
        matrix = cv2.getPerspectiveTransform(around.astype(np.float32), square)
        upright = cv2.warpPerspective(
            grey, matrix, (pixels, pixels), flags=cv2.INTER_CUBIC, borderValue=(255,)
        )
        plain = np.asarray(upright, np.uint8)
        even = _evenly_lit(plain)
        for tried in (plain, even, _sharper(even), _sharper(plain)):
            yield from (said for said, _place in _found(tried) if said)


def _scaled(grey: Pixels, factor: float) -> Pixels:
    how = cv2.INTER_CUBIC if factor > 1 else cv2.INTER_AREA
    return np.asarray(cv2.resize(grey, None, fx=factor, fy=factor, interpolation=how), np.uint8)


def _evenly_lit(grey: Pixels) -> Pixels:
    """Paper as white everywhere as where the light falls best."""
    reach = max(31, max(grey.shape) // 24 | 1)
    # What is darker than its surroundings goes; what is left is how light falls on the paper.
    small = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    light = cv2.GaussianBlur(cv2.dilate(small, np.ones((9, 9), np.uint8)), (0, 0), reach / 8)
    light = cv2.resize(light, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(
        np.clip(grey.astype(np.float32) * 250.0 / np.maximum(light, 20), 0, 255), np.uint8
    )


def _sharper(grey: Pixels) -> Pixels:
    soft = cv2.GaussianBlur(grey, (0, 0), 2.0)
    return np.asarray(cv2.addWeighted(grey, 2.2, soft, -1.2, 0), np.uint8)
