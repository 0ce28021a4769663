"""Reads one side of an identity document from one picture of it or several."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from app.domain.documents import DocumentKind
from app.vision import corners as outline
from app.vision.card import CardReader, lap, nothing
from app.vision.faces import FaceFinder
from app.vision.faults import VisionError, VisionFault
from app.vision.findings import DocumentFinding
from app.vision.layouts import LAYOUTS
from app.vision.passport import PassportReader
from app.vision.pictures import Pixels, decode
from app.vision.reading import Reader
from app.vision.sights import Sight
from app.vision.votes import vote

Corners = tuple[tuple[float, float], ...]


class DocumentReader:
    """Reads photographs of identity documents, one after another."""

    def __init__(self, reader: Reader, finder: FaceFinder) -> None:
        self._reader = reader
        self._cards = CardReader(reader, finder)
        self._passports = PassportReader(reader, finder)

    def warm(self) -> None:
        """Runs every model once on an empty card, so that the first customer does not wait."""
        empty = np.full((outline.FLAT_HEIGHT, outline.FLAT_WIDTH, 3), 230, np.uint8)
        self._reader.find(empty)
        crop = empty[:48, :320]
        self._reader.upside_down([crop])
        self._reader.read([crop], [(0.0, 0.0, 320.0, 48.0)])

    def read(
        self,
        *images: bytes,
        corners: Corners | None = None,
        turns: int = 0,
        expected: DocumentKind | None = None,
    ) -> DocumentFinding:
        """What one side of one document says; a fault of the picture is the finding's `error`.

        Args:
            images: picture files of the same side; several vote on each field.
            corners: where the teller dragged them, top left first and clockwise, in pixels of the
                upright photograph (the first); they are used as they are.
            turns: quarter turns clockwise that the teller asked for.
            expected: the kind that was chosen; another one gives the error `not_expected`.
        """
        findings = []
        for image in images:
            dragged = np.array(corners, np.float32) if corners is not None else None
            finding = self._read_one(image, dragged, turns, expected)
            if expected is not None and finding.kind not in (None, expected):
                finding = replace(finding, error=VisionError.NOT_EXPECTED)
            findings.append(finding)
        return vote(findings)

    def _read_one(
        self,
        image: bytes,
        dragged: outline.Points | None,
        turns: int,
        expected: DocumentKind | None,
    ) -> DocumentFinding:
        ms: dict[str, float] = {}
        start = time.perf_counter()
        try:
            photograph = decode(image)
        except VisionFault as fault:
            return nothing(fault.code, ms)
        photograph, dragged = turned(photograph, dragged, turns)
        lap(ms, "decode", start)
        sight = self._cards.sight(photograph, dragged, expected, ms)
        if isinstance(sight, DocumentFinding) or not sight.complete or _is_passport(sight):
            page = sight if isinstance(sight, Sight) else None
            zone = self._passports.zone(photograph, page)
            if zone is not None or (page is not None and _is_passport(page)):
                return self._passports.finding(photograph, zone, page, ms)
        if isinstance(sight, DocumentFinding):
            return sight
        seen = sight.seen
        if seen is not None and (seen.kind, seen.side) not in LAYOUTS:
            other = nothing(VisionError.WRONG_SIDE, ms)
            return replace(other, kind=seen.kind, side=seen.side)
        return self._cards.finding(photograph, sight, ms)


def _is_passport(sight: Sight) -> bool:
    return sight.seen is not None and sight.seen.kind is DocumentKind.PASSPORT


def turned(
    photograph: Pixels, corners: outline.Points | None, turns: int
) -> tuple[Pixels, outline.Points | None]:
    """The photograph after quarter turns clockwise, with the corners of what lies on it."""
    for _ in range(turns % 4):
        height = photograph.shape[0]
        photograph = np.ascontiguousarray(np.rot90(photograph, -1))
        if corners is not None:
            x, y = corners[:, 0], corners[:, 1]
            moved = np.stack([height - 1 - y, x], axis=1).astype(np.float32)
            corners = np.roll(moved, 1, axis=0)
    return photograph, corners
