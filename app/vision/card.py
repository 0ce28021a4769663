"""Reads one side of an identity card from a photograph: finds it, lays it flat, reads it twice."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.documents import DocumentKind, DocumentSide
from app.vision import corners as outline
from app.vision import layout
from app.vision.faces import FaceFinder
from app.vision.fields import Print, back_fields, front_fields, whole_box
from app.vision.findings import (
    DocumentFinding,
    Doubt,
    Gate,
    PictureWarning,
    VisionError,
    VisionFault,
)
from app.vision.gaps import has_gap, is_indented
from app.vision.pictures import Pixels, as_jpeg, as_png, decode
from app.vision.reading import Line, Reader

# Variance of the Laplacian after a slight blur: sharp photographs lie above, smeared ones below.
SHARPNESS = 14.0
# Pixels of the photograph along the card's long side.
WIDTH = 750.0
GLARE_SHARE = 0.25
# Lines taller than this share of the card are the titles of the emblem side.
TITLE_HEIGHT = 0.14
SECOND_SCALE = 1.25
SECOND_BLUR = 1.2

# What no list and no check digit can confirm.
_TEXTS = ("name", "address", "issuer")

_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Sight:
    """One flattened card with its lines: what it shows when laid out from these corners."""

    corners: NDArray[np.float32]
    flat: Pixels
    lines: list[Line]
    side: DocumentSide | None
    fields: dict[str, layout.Region]
    guessed: bool = False


class DocumentReader:
    """Reads photographs of identity cards, one after another."""

    def __init__(self, reader: Reader, finder: FaceFinder) -> None:
        self._reader = reader
        self._finder = finder

    def warm(self) -> None:
        """Runs every model once on an empty card, so that the first customer does not wait."""
        empty = np.full((outline.FLAT_HEIGHT, outline.FLAT_WIDTH, 3), 230, np.uint8)
        self._reader.find(empty)
        crop = empty[:48, :320]
        self._reader.upside_down([crop])
        self._reader.read([crop], [(0.0, 0.0, 320.0, 48.0)])

    def read(self, image: bytes) -> DocumentFinding:
        """What one photograph says; a fault of the picture is the finding's `error`."""
        ms: dict[str, float] = {}
        start = time.perf_counter()
        try:
            photograph = decode(image)
        except VisionFault as fault:
            return _nothing(fault.code, ms)
        start = _lap(ms, "decode", start)
        outlines = outline.find_outlines(photograph)
        start = _lap(ms, "corners", start)
        sight = self._best_sight(photograph, [o.corners for o in outlines])
        start = _lap(ms, "first_reading", start)
        if sight is None:
            return _nothing(VisionError.NO_CARD, ms)
        gates = _gates(sight)
        if sight.side is None:
            # A card-shaped thing too blurred to read is not the same as no card at all.
            blurred = bool(outlines) and not gates[0].passed
            code = VisionError.UNREADABLE if blurred else VisionError.NO_CARD
            return replace(_nothing(code, ms), gates=gates if blurred else ())
        prints = self._read_again(photograph, sight, gates)
        start = _lap(ms, "second_reading", start)
        fields, warnings = (
            front_fields(prints) if sight.side is DocumentSide.FRONT else back_fields(prints)
        )
        for gate in gates:
            if not gate.passed:
                warnings.append(PictureWarning(gate.code))
        if sight.guessed:
            warnings.append(PictureWarning.CORNERS_UNSURE)
        if any(Doubt.GLARE in reading.doubts for reading in fields.values()):
            warnings.append(PictureWarning.GLARE_ON_TEXT)
        if any(reading.value is None for reading in fields.values()):
            warnings.append(PictureWarning.FIELD_MISSING)
        portrait = None
        if sight.side is DocumentSide.FRONT:
            cut = _portrait(sight.flat)
            portrait = as_png(cut)
            if not self._finder.boxes(cut):
                warnings.append(PictureWarning.PORTRAIT_NOT_FOUND)
        flattened = as_jpeg(sight.flat, quality=92)
        _lap(ms, "finish", start)
        nothing_read = sum(reading.value is not None for reading in fields.values()) == 0
        return DocumentFinding(
            side=sight.side,
            corners=tuple((float(x), float(y)) for x, y in sight.corners),
            flattened=flattened,
            portrait=portrait,
            fields=fields,
            gates=gates,
            warnings=tuple(dict.fromkeys(warnings)),
            error=VisionError.UNREADABLE if nothing_read else None,
            ms=ms | {"total": sum(ms.values())},
            kind=DocumentKind.RESIDENT_CARD,
        )

    def _best_sight(
        self, photograph: Pixels, candidates: list[NDArray[np.float32]]
    ) -> _Sight | None:
        """The first outline that shows a card's text; the whole picture is tried last."""
        best: _Sight | None = None
        height, width = photograph.shape[:2]
        whole = outline.whole_picture(photograph)
        ratio = max(height, width) / min(height, width)
        if 1.45 < ratio < 1.72:
            candidates = [*candidates[:2], whole]
        for corners in candidates:
            sight = self._sight(photograph, outline.lengthwise(corners))
            if sight.side is not None and len(sight.fields) >= _expected(sight.side):
                return sight
            if best is None or len(sight.fields) > len(best.fields):
                best = sight
        if best is not None and best.side is not None:
            return best
        for corners in outline.around_text(self._reader.find(photograph)):
            sight = replace(self._sight(photograph, corners), guessed=True)
            if best is None or len(sight.fields) > len(best.fields):
                best = sight
        return best

    def _sight(self, photograph: Pixels, corners: NDArray[np.float32]) -> _Sight:
        flat = outline.lay_flat(photograph, corners)
        boxes = self._reader.find(flat)
        if _upright_share(boxes) < 0.5:
            # Most lines stand on end: the long side was taken for the short one.
            corners = np.roll(corners, -1, axis=0)
            flat = outline.lay_flat(photograph, corners)
            boxes = self._reader.find(flat)
        crops = self._reader.cut(flat, boxes)
        if self._reader.upside_down(crops) > 0.5:
            corners = np.roll(corners, 2, axis=0)
            flat = outline.lay_flat(photograph, corners)
            far = np.array([outline.FLAT_WIDTH - 1, outline.FLAT_HEIGHT - 1], np.float32)
            boxes = np.roll(far - boxes, 2, axis=1)
            crops = self._reader.cut(flat, boxes)
        places = [_around(box) for box in boxes]
        # Titles and the marks around the picture say nothing that the other lines do not.
        telling = [i for i, place in enumerate(places) if not _ornament(place)]
        lines = self._reader.read([crops[i] for i in telling], [places[i] for i in telling])
        side = layout.side_of(lines)
        fields = layout.regions(side, lines) if side else {}
        return _Sight(corners, flat, lines, side, fields)

    def _read_again(
        self, photograph: Pixels, sight: _Sight, gates: tuple[Gate, ...]
    ) -> dict[str, Print]:
        """Every value once more, from a larger and softer picture and without its label."""
        regions = dict(sight.fields)
        if sight.side is DocumentSide.FRONT:
            regions |= self._missed(sight)
        larger = outline.lay_flat(photograph, sight.corners, SECOND_SCALE)
        softer = cv2.GaussianBlur(larger, (0, 0), SECOND_BLUR * SECOND_SCALE)
        places = [(region, i) for region in regions.values() for i in range(len(region.boxes))]
        boxes = [region.boxes[i] for region, i in places]
        lines = self._reader.read([_crop(softer, box, SECOND_SCALE) for box in boxes], boxes)
        prints: dict[str, Print] = {}
        grey = cv2.cvtColor(sight.flat, cv2.COLOR_RGB2GRAY)
        column = _column(regions)
        for name, region in regions.items():
            second = [line for line, place in zip(lines, places, strict=True) if place[0] is region]
            doubts = []
            if any(_glare(grey, box) for box in region.boxes):
                doubts.append(Doubt.GLARE)
            if name in _TEXTS and (_gapped(region, column) or _all_gapped(second)):
                doubts.append(Doubt.GAP)
            if not gates[0].passed:
                doubts.append(Doubt.LOW_SHARPNESS)
            prints[name] = Print(
                first=tuple(c for row in region.rows for c in row),
                second=tuple(c for line in second for c in line.characters if c.text.strip()),
                box=whole_box(region.boxes),
                doubts=tuple(doubts),
            )
        return prints

    def _missed(self, sight: _Sight) -> dict[str, layout.Region]:
        """Sex and ethnic group read where they ought to be, when no line was found there."""
        places = layout.usual_places(sight.fields)
        crops = [_crop(sight.flat, box, 1.0) for box in places.values()]
        lines = self._reader.read(crops, list(places.values()))
        return {
            name: layout.Region(name, (line.characters,), (line.box,))
            for name, line in zip(places, lines, strict=True)
            if line.characters
        }


def _nothing(code: str, ms: dict[str, float]) -> DocumentFinding:
    return DocumentFinding(None, None, None, None, error=code, ms=ms | {"total": sum(ms.values())})


def _lap(ms: dict[str, float], part: str, start: float) -> float:
    now = time.perf_counter()
    ms[part] = round((now - start) * 1000, 1)
    return now


def _expected(side: DocumentSide) -> int:
    return 5 if side is DocumentSide.FRONT else 2


def _around(box: NDArray[np.float32]) -> _Box:
    left, top = box.min(axis=0)
    right, bottom = box.max(axis=0)
    return float(left), float(top), float(right - left), float(bottom - top)


def _ornament(place: _Box) -> bool:
    """Whether a line is a title, or stands beside or under the printed photograph."""
    left, top, _, height = place
    if height > TITLE_HEIGHT * outline.FLAT_HEIGHT:
        return True
    above_the_number = top + height / 2 < 0.785 * outline.FLAT_HEIGHT
    return above_the_number and left > layout.PICTURE_COLUMN * outline.FLAT_WIDTH


def _upright_share(boxes: NDArray[np.float32]) -> float:
    """The share of boxes that are wider than tall; one when there are none."""
    if len(boxes) == 0:
        return 1.0
    sizes = boxes.max(axis=1) - boxes.min(axis=1)
    return float(np.mean(sizes[:, 0] > 0.9 * sizes[:, 1]))


def _crop(larger: Pixels, box: _Box, scale: float) -> Pixels:
    x, y, width, height = (value * scale for value in box)
    margin = 0.04 * height
    top, bottom = max(0, round(y - margin)), round(y + height + margin)
    left, right = max(0, round(x - margin)), round(x + width + margin)
    return np.ascontiguousarray(larger[top:bottom, left:right])


def _glare(grey: NDArray[np.uint8], box: _Box) -> bool:
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


def _all_gapped(lines: list[Line]) -> bool:
    return any(has_gap([c for c in line.characters if c.text.strip()], line.box) for line in lines)


def _gates(sight: _Sight) -> tuple[Gate, ...]:
    grey = cv2.cvtColor(sight.flat, cv2.COLOR_RGB2GRAY)
    softened = cv2.GaussianBlur(grey, (0, 0), 1.2)
    sharpness = float(cv2.Laplacian(softened, cv2.CV_64F).var())
    width = outline.width_in_photograph(sight.corners)
    return (
        Gate(PictureWarning.LOW_SHARPNESS, sharpness >= SHARPNESS, round(sharpness, 1), SHARPNESS),
        Gate(PictureWarning.CARD_TOO_SMALL, width >= WIDTH, round(width), WIDTH),
    )


def _portrait(flat: Pixels) -> Pixels:
    """The printed photograph: its place on the card is fixed (GA 448)."""
    height, width = flat.shape[:2]
    return flat[
        round(0.12 * height) : round(0.73 * height), round(0.615 * width) : round(0.95 * width)
    ]
