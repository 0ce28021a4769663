"""Reads one side of a card from a photograph: finds it, lays it flat, reads it twice."""

from __future__ import annotations

import time
from dataclasses import replace

from app.domain.documents import DocumentKind, DocumentSide
from app.vision import corners as outline
from app.vision.faces import FaceFinder
from app.vision.faults import VisionError
from app.vision.findings import DocumentFinding, Doubt, Gate, PictureWarning
from app.vision.gates import failed, fields_gate, picture_gates
from app.vision.layouts import LAYOUTS
from app.vision.obstacles import another_card, covered_fields, in_the_mirror
from app.vision.pictures import Pixels, as_jpeg, as_png
from app.vision.portraits import portrait_of
from app.vision.prints import PrintReader
from app.vision.reading import Reader
from app.vision.screens import suspicions
from app.vision.sights import Corners, Sight, SightFinder

# Shapes that are looked at for a second card, and that are tried as the first.
MOST_SHAPES = 12
LIKELIEST = 3


class CardReader:
    """Reads photographs of cards, one after another."""

    def __init__(self, reader: Reader, finder: FaceFinder) -> None:
        self._finder = finder
        self._find_lines = reader.find
        self._sights = SightFinder(reader)
        self._prints = PrintReader(reader)

    def sight(
        self,
        photograph: Pixels,
        dragged: Corners | None,
        expected: DocumentKind | None,
        ms: dict[str, float],
    ) -> Sight | DocumentFinding:
        """The document that was found in a photograph, or the finding that there is none."""
        start = time.perf_counter()
        if dragged is not None:
            sight: Sight | None = self._sights.at(photograph, dragged, expected)
            found = True
        else:
            shapes = outline.find_outlines(photograph, MOST_SHAPES)
            start = lap(ms, "corners", start)
            likeliest = [shape.corners for shape in shapes[:LIKELIEST]]
            sight = self._sights.best(photograph, likeliest, expected)
            found = bool(shapes)
            if (
                sight is not None
                and sight.seen is not None
                and self._two(photograph, sight, shapes)
            ):
                return self._refused(VisionError.TWO_CARDS, sight, ms)
        lap(ms, "first_reading", start)
        if sight is None:
            return nothing(VisionError.NO_CARD, ms)
        if sight.seen is None and self._mirrored(photograph, sight, expected):
            return self._refused(VisionError.MIRRORED, sight, ms)
        if sight.seen is None:
            # A card-shaped thing too blurred to read is not the same as no card at all.
            gates = gates_of(photograph, sight)
            blurred = found and not gates[0].passed
            code = VisionError.UNREADABLE if blurred else VisionError.NO_CARD
            return replace(nothing(code, ms), gates=gates if blurred else ())
        return sight

    def finding(self, photograph: Pixels, sight: Sight, ms: dict[str, float]) -> DocumentFinding:
        """What a card says that was found in a photograph."""
        assert sight.seen is not None
        start = time.perf_counter()
        gates = gates_of(photograph, sight)
        prints = self._prints.read(photograph, sight, sharp=gates[0].passed)
        start = lap(ms, "second_reading", start)
        layout = LAYOUTS[sight.seen.kind, sight.seen.side]
        fields, warnings = layout.judge(prints)
        optional = layout.may_be_empty
        values = {name: one.value for name, one in fields.items() if name not in optional}
        gates = (*gates, fields_gate(values))
        warnings += [PictureWarning(code) for code in failed(gates)]
        if sight.guessed:
            warnings.append(PictureWarning.CORNERS_UNSURE)
        if any(Doubt.GLARE in reading.doubts for reading in fields.values()):
            warnings.append(PictureWarning.GLARE_ON_TEXT)
        warnings += suspicions(photograph, sight.corners, sight.flat)
        unread = [name for name, value in values.items() if value is None]
        if sight.seen.kind is DocumentKind.RESIDENT_CARD and covered_fields(sight.flat, unread):
            warnings.append(PictureWarning.COVERED)
        portrait = None
        if sight.side is DocumentSide.FRONT:
            cut, with_face = portrait_of(sight, self._finder)
            portrait = as_png(cut)
            if not with_face:
                warnings.append(PictureWarning.PORTRAIT_NOT_FOUND)
        flattened = as_jpeg(sight.flat, quality=92)
        lap(ms, "finish", start)
        nothing_read = all(reading.value is None for reading in fields.values())
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
            kind=sight.seen.kind,
        )

    def _two(self, photograph: Pixels, sight: Sight, shapes: list[outline.Outline]) -> bool:
        return another_card(photograph, sight.corners, shapes, self._find_lines)

    def _mirrored(self, photograph: Pixels, sight: Sight, expected: DocumentKind | None) -> bool:
        """Whether what cannot be read as it is can be read with left and right exchanged."""
        flipped, corners = in_the_mirror(photograph, sight.corners)
        return self._sights.at(flipped, corners, expected).seen is not None

    def _refused(self, code: VisionError, sight: Sight, ms: dict[str, float]) -> DocumentFinding:
        """Nothing is taken from the picture; the corners show which card was looked at."""
        corners = tuple((float(x), float(y)) for x, y in sight.corners)
        return replace(nothing(code, ms), corners=corners)


def nothing(code: str, ms: dict[str, float]) -> DocumentFinding:
    """The finding of a picture that could not be read."""
    return DocumentFinding(None, None, None, None, error=code, ms=ms | {"total": sum(ms.values())})


def lap(ms: dict[str, float], part: str, start: float) -> float:
    """Notes how long a part took, and the moment at which the next one begins."""
    now = time.perf_counter()
    ms[part] = round((now - start) * 1000, 1)
    return now


def gates_of(photograph: Pixels, sight: Sight) -> tuple[Gate, ...]:
    """How fit the picture is: sharpness first."""
    boxes = [box for region in sight.fields.values() for box in region.boxes]
    return picture_gates(photograph, sight.corners, sight.flat, boxes)
