"""Reads the QR code of a paper in a scan or a photograph: turned, slanted, blurred or badly lit."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from app.domain.paper_mark import read_mark
from app.vision.pictures import Pixels, decode

_LONGEST = 4000
_SMALL = 2000
_ENLARGED_TO = 4400


def read_codes(image: bytes) -> tuple[str, ...]:
    """What the QR codes in a picture say: the mark of a paper alone where one is found, else
    whatever could be read, else nothing.

    Raises VisionFault where the bytes are no picture; see `pictures.decode`.
    """
    grey = cv2.cvtColor(decode(image, _LONGEST), cv2.COLOR_RGB2GRAY)
    others: list[str] = []
    for tried in _tries(np.asarray(grey, np.uint8)):
        for said in _read(tried):
            if read_mark(said) is not None:
                return (said,)
            if said not in others:
                others.append(said)
    return tuple(others)


def _tries(grey: Pixels) -> Iterator[Pixels]:
    """The picture and what makes its code plainer, the quickest first."""
    longest = max(grey.shape)
    small = _scaled(grey, _SMALL / longest) if longest > 1.3 * _SMALL else grey
    yield small
    if small is not grey:
        yield grey
    even = _evenly_lit(grey)
    yield even
    for factor in (2.0, 3.0):
        if longest * factor <= _ENLARGED_TO:
            yield _scaled(even, factor)
            yield _sharper(_scaled(even, factor))
    yield _sharper(even)


def _read(grey: Pixels) -> Iterator[str]:
    # Two ways to find the three corners: what the one misses the other often has.
    for detector in (cv2.QRCodeDetectorAruco(), cv2.QRCodeDetector()):
        try:
            found, said, _points, _straight = detector.detectAndDecodeMulti(grey)
        except (cv2.error, UnicodeDecodeError):
            continue
        if found:
            yield from (one for one in said if one)


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
