"""Lays a card flat that was found in a photograph, right way up, and reads the lines on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from app.domain.documents import DocumentKind, DocumentSide
from app.vision import corners as outline
from app.vision import layout
from app.vision.kinds import Likeness, likeness
from app.vision.layouts import LAYOUTS
from app.vision.pictures import Pixels
from app.vision.reading import Line, Reader

Box = tuple[float, float, float, float]
Corners = NDArray[np.float32]

# Lines taller than this share of the card are the titles of the emblem side.
TITLE_HEIGHT = 0.14
# No document has more lines on one side; a page of a newspaper is not worth reading.
MOST_LINES = 60


@dataclass(frozen=True, slots=True)
class Sight:
    """One flattened card with its lines: what it shows when laid out from these corners."""

    corners: Corners
    flat: Pixels
    lines: list[Line]
    seen: Likeness | None
    fields: dict[str, layout.Region]
    guessed: bool = False

    @property
    def side(self) -> DocumentSide | None:
        return None if self.seen is None else self.seen.side

    @property
    def complete(self) -> bool:
        """Whether nearly every field of this side was found: no other outline will do better."""
        if self.seen is None:
            return False
        if self.seen.kind is DocumentKind.PASSPORT:
            return True
        known = LAYOUTS.get((self.seen.kind, self.seen.side))
        return known is None or len(self.fields) >= known.expected_regions


class SightFinder:
    """Finds the sight that shows a document's text among the outlines of a photograph."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def best(
        self, photograph: Pixels, candidates: list[Corners], expected: DocumentKind | None
    ) -> Sight | None:
        """The first outline that shows a card's text; the whole picture is tried last."""
        best: Sight | None = None
        height, width = photograph.shape[:2]
        ratio = max(height, width) / min(height, width)
        if 1.38 < ratio < 1.72:
            candidates = [*candidates[:2], outline.whole_picture(photograph)]
        for corners in candidates:
            sight = self.at(photograph, outline.lengthwise(corners), expected)
            if sight.complete:
                return sight
            if best is None or len(sight.fields) > len(best.fields):
                best = sight
        if best is not None and best.side is not None:
            return best
        for corners in outline.around_text(self._reader.find(photograph)):
            sight = replace(self.at(photograph, corners, expected), guessed=True)
            if best is None or len(sight.fields) > len(best.fields):
                best = sight
        return best

    def at(self, photograph: Pixels, corners: Corners, expected: DocumentKind | None) -> Sight:
        """What lies within these corners, turned so that its lines can be read."""
        flat = outline.lay_flat(photograph, corners)
        boxes = self._reader.find(flat)
        if _upright_share(boxes) < 0.5:
            # Most lines stand on end: the long side was taken for the short one.
            corners = np.roll(corners, -1, axis=0)
            flat = outline.lay_flat(photograph, corners)
            boxes = self._reader.find(flat)
        if len(boxes) > MOST_LINES:
            return Sight(corners, flat, [], None, {})
        crops = self._reader.cut(flat, boxes)
        if self._reader.upside_down(crops) > 0.5:
            corners = np.roll(corners, 2, axis=0)
            flat = outline.lay_flat(photograph, corners)
            far = np.array([outline.FLAT_WIDTH - 1, outline.FLAT_HEIGHT - 1], np.float32)
            boxes = np.roll(far - boxes, 2, axis=1)
            crops = self._reader.cut(flat, boxes)
        places = [_around(box) for box in boxes]
        # On a resident card titles and the marks around the picture say nothing that the other
        # lines do not; on any other document they are read as well.
        telling = [i for i, place in enumerate(places) if not _ornament(place)]
        lines = self._reader.read([crops[i] for i in telling], [places[i] for i in telling])
        seen = likeness(lines, expected)
        if seen is None or seen.kind is not DocumentKind.RESIDENT_CARD:
            rest = [i for i, place in enumerate(places) if _ornament(place)]
            lines += self._reader.read([crops[i] for i in rest], [places[i] for i in rest])
            seen = likeness(lines, expected)
        known = None if seen is None else LAYOUTS.get((seen.kind, seen.side))
        fields = {} if known is None else known.find(lines)
        return Sight(corners, flat, lines, seen, fields)


def _around(box: NDArray[np.float32]) -> Box:
    left, top = box.min(axis=0)
    right, bottom = box.max(axis=0)
    return float(left), float(top), float(right - left), float(bottom - top)


def _ornament(place: Box) -> bool:
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
