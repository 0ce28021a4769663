"""Reads every value of a flattened card a second time, and notes what makes it doubtful."""

from __future__ import annotations

import math
from collections.abc import Iterable

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.documents import DocumentKind, DocumentSide
from app.vision import corners as outline
from app.vision import layout
from app.vision.fields import Print, whole_box
from app.vision.findings import Doubt
from app.vision.gaps import has_gap, is_indented
from app.vision.pictures import Pixels
from app.vision.reading import Character, Line, Reader
from app.vision.shapes import NameShapes, name_shapes
from app.vision.sights import Box, Sight
from app.vision.spacing import spaced

GLARE_SHARE = 0.25
SECOND_SCALE = 1.25
SECOND_BLUR = 1.2

LATIN = "latin_name"
_SPACE = Character(" ", " ", 1.0, 0.0)
# Around the box of a line that is cut out, as a share of its height.
MARGIN = 0.04
# What no list and no check digit can confirm.
_TEXTS = ("name", "address", "issuer")


class PrintReader:
    """Takes the values of a sight once more, from a larger and softer picture, without labels."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def read(self, photograph: Pixels, sight: Sight, *, sharp: bool) -> dict[str, Print]:
        """Each region of the sight, read twice; `sharp`: whether the picture passed its gate."""
        regions = dict(sight.fields)
        resident = sight.seen is not None and sight.seen.kind is DocumentKind.RESIDENT_CARD
        if resident and sight.side is DocumentSide.FRONT:
            regions |= self._missed(sight)
        larger = outline.lay_flat(photograph, sight.corners, SECOND_SCALE)
        softer = cv2.GaussianBlur(larger, (0, 0), SECOND_BLUR * SECOND_SCALE)
        places = [(region, i) for region in regions.values() for i in range(len(region.boxes))]
        boxes = [region.boxes[i] for region, i in places]
        lines = self._reader.read([_crop(softer, box, SECOND_SCALE) for box in boxes], boxes)
        prints: dict[str, Print] = {}
        grey = cv2.cvtColor(sight.flat, cv2.COLOR_RGB2GRAY)
        # Only there do all values begin in one column.
        column = _column(regions) if resident else math.inf
        for name, region in regions.items():
            second = [line for line, place in zip(lines, places, strict=True) if place[0] is region]
            doubts = []
            if any(_glare(grey, box) for box in region.boxes):
                doubts.append(Doubt.GLARE)
            if name in _TEXTS and (_gapped(region, column) or _all_gapped(second)):
                doubts.append(Doubt.GAP)
            if not sharp:
                doubts.append(Doubt.LOW_SHARPNESS)
            first_rows = list(region.rows)
            second_rows = [tuple(c for c in line.characters if c.text.strip()) for line in second]
            if name == LATIN:
                # Both readings pass over spaces: the print itself says where they are.
                rows = [
                    spaced(
                        row,
                        line.characters,
                        _crop(softer, box, SECOND_SCALE),
                        box[0] - MARGIN * box[3],
                        SECOND_SCALE,
                    )
                    for row, line, box in zip(first_rows, second, region.boxes, strict=True)
                ]
                first_rows = [(*row.first, _SPACE) for row in rows]
                second_rows = [(*row.second, _SPACE) for row in rows]
                if any(row.unsure for row in rows):
                    doubts.append(Doubt.GAP)
            shapes = NameShapes()
            if resident and name == "name" and len(region.rows) == 1:
                # A name has no context to mend it: its print is held against what was read.
                shapes = name_shapes(grey, region.rows[0], region.boxes[0])
                doubts += shapes.doubts
            prints[name] = Print(
                first=tuple(c for row in first_rows for c in row),
                second=tuple(c for row in second_rows for c in row),
                box=whole_box(region.boxes),
                doubts=tuple(dict.fromkeys(doubts)),
                nearest=shapes.nearest,
            )
        return prints

    def _missed(self, sight: Sight) -> dict[str, layout.Region]:
        """Sex and ethnic group read where they ought to be, when no line was found there."""
        places = layout.usual_places(sight.fields)
        crops = [_crop(sight.flat, box, 1.0) for box in places.values()]
        lines = self._reader.read(crops, list(places.values()))
        return {
            name: layout.Region(name, (line.characters,), (line.box,))
            for name, line in zip(places, lines, strict=True)
            if line.characters
        }


def _crop(larger: Pixels, box: Box, scale: float) -> Pixels:
    x, y, width, height = (value * scale for value in box)
    margin = MARGIN * height
    top, bottom = max(0, round(y - margin)), round(y + height + margin)
    left, right = max(0, round(x - margin)), round(x + width + margin)
    return np.ascontiguousarray(larger[top:bottom, left:right])


def _glare(grey: NDArray[np.uint8], box: Box) -> bool:
    """Whether a good part of the box is burnt out to white."""
    x, y, width, height = (round(value) for value in box)
    part = grey[max(0, y) : y + height, max(0, x) : x + width]
    return part.size > 0 and float(np.mean(part >= 253)) > GLARE_SHARE


def _column(regions: dict[str, layout.Region]) -> float:
    """The x of the first characters: the values of a side begin in one column."""
    starts = [
        row[0].x
        for name in (*_TEXTS, "birth_date", "validity")
        if name in regions
        for row in regions[name].rows
    ]
    return min(starts, default=0.0)


def _gapped(region: layout.Region, column: float) -> bool:
    rows = list(zip(region.rows, region.boxes, strict=True))
    return any(has_gap(row, box) or is_indented(row, box, column) for row, box in rows)


def _all_gapped(lines: Iterable[Line]) -> bool:
    return any(has_gap([c for c in line.characters if c.text.strip()], line.box) for line in lines)
