"""Reads one side of a card from a photograph: finds it, lays it flat, reads it twice."""

from __future__ import annotations

import time
from dataclasses import replace

import cv2

from app.domain.documents import DocumentKind, DocumentSide
from app.vision import corners as outline
from app.vision.faces import FaceFinder
from app.vision.findings import DocumentFinding, Doubt, Gate, PictureWarning, VisionError
from app.vision.layouts import LAYOUTS
from app.vision.pictures import Pixels, as_jpeg, as_png
from app.vision.portraits import portrait_of
from app.vision.prints import PrintReader
from app.vision.reading import Reader
from app.vision.sights import Corners, Sight, SightFinder

# Variance of the Laplacian after a slight blur: sharp photographs lie above, smeared ones below.
SHARPNESS = 14.0
# Pixels of the photograph along the card's long side.
WIDTH = 750.0


class CardReader:
    """Reads photographs of cards, one after another."""

    def __init__(self, reader: Reader, finder: FaceFinder) -> None:
        self._finder = finder
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
            outlines = outline.find_outlines(photograph)
            start = lap(ms, "corners", start)
            sight = self._sights.best(photograph, [o.corners for o in outlines], expected)
            found = bool(outlines)
        lap(ms, "first_reading", start)
        if sight is None:
            return nothing(VisionError.NO_CARD, ms)
        if sight.seen is None:
            # A card-shaped thing too blurred to read is not the same as no card at all.
            gates = gates_of(sight)
            blurred = found and not gates[0].passed
            code = VisionError.UNREADABLE if blurred else VisionError.NO_CARD
            return replace(nothing(code, ms), gates=gates if blurred else ())
        return sight

    def finding(self, photograph: Pixels, sight: Sight, ms: dict[str, float]) -> DocumentFinding:
        """What a card says that was found in a photograph."""
        assert sight.seen is not None
        start = time.perf_counter()
        gates = gates_of(sight)
        prints = self._prints.read(photograph, sight, sharp=gates[0].passed)
        start = lap(ms, "second_reading", start)
        layout = LAYOUTS[sight.seen.kind, sight.seen.side]
        fields, warnings = layout.judge(prints)
        for gate in gates:
            if not gate.passed:
                warnings.append(PictureWarning(gate.code))
        if sight.guessed:
            warnings.append(PictureWarning.CORNERS_UNSURE)
        if any(Doubt.GLARE in reading.doubts for reading in fields.values()):
            warnings.append(PictureWarning.GLARE_ON_TEXT)
        optional = layout.may_be_empty
        if any(one.value is None for name, one in fields.items() if name not in optional):
            warnings.append(PictureWarning.FIELD_MISSING)
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


def nothing(code: str, ms: dict[str, float]) -> DocumentFinding:
    """The finding of a picture that could not be read."""
    return DocumentFinding(None, None, None, None, error=code, ms=ms | {"total": sum(ms.values())})


def lap(ms: dict[str, float], part: str, start: float) -> float:
    """Notes how long a part took, and the moment at which the next one begins."""
    now = time.perf_counter()
    ms[part] = round((now - start) * 1000, 1)
    return now


def gates_of(sight: Sight) -> tuple[Gate, ...]:
    """How fit the picture is: sharpness first, then size."""
    grey = cv2.cvtColor(sight.flat, cv2.COLOR_RGB2GRAY)
    softened = cv2.GaussianBlur(grey, (0, 0), 1.2)
    sharpness = float(cv2.Laplacian(softened, cv2.CV_64F).var())
    width = outline.width_in_photograph(sight.corners)
    return (
        Gate(PictureWarning.LOW_SHARPNESS, sharpness >= SHARPNESS, round(sharpness, 1), SHARPNESS),
        Gate(PictureWarning.CARD_TOO_SMALL, width >= WIDTH, round(width), WIDTH),
    )
