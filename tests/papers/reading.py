"""A printed paper read back: which letters stand where, and in which ruled cell."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pypdfium2
import pypdfium2.raw as pdfium

from app.papers.formats import A4, MILLIMETRE, PageFormat

_CELL_SLACK = 0.8
"""Points by which a letter's ink may reach over the middle of a rule."""

_HYPHEN_AT_A_LINE_END = 0x02
"""What PDFium calls a hyphen behind which a line ends."""


@dataclass(frozen=True)
class Letter:
    """One visible character and the box of its ink, in points from the lower left corner."""

    character: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


Rectangle = tuple[float, float, float, float]
Boxes = npt.NDArray[np.float64]


@dataclass(frozen=True)
class ReadPage:
    """What stands on one page."""

    width: float
    height: float
    letters: tuple[Letter, ...]
    rectangles: tuple[Rectangle, ...]

    @property
    def text(self) -> str:
        """Everything on the page without spaces, in the order in which it was written."""
        return "".join(letter.character for letter in self.letters)

    @cached_property
    def placed(self) -> list[tuple[Letter, Rectangle | None]]:
        """Each letter with the smallest ruled rectangle around its middle."""
        cells = sorted(self.rectangles, key=lambda r: (r[2] - r[0]) * (r[3] - r[1]))
        found: list[tuple[Letter, Rectangle | None]] = []
        for letter in self.letters:
            x, y = letter.middle
            around = (r for r in cells if r[0] <= x <= r[2] and r[1] <= y <= r[3])
            found.append((letter, next(around, None)))
        return found

    def cells(self) -> list[str]:
        """What is written in each ruled rectangle, without spaces."""
        written: dict[Rectangle, str] = {}
        for letter, cell in self.placed:
            if cell is not None:
                written[cell] = written.get(cell, "") + letter.character
        return list(written.values())

    def outside_margins(self, left: float, right: float, top: float, bottom: float) -> list[Letter]:
        """Letters that reach into the margins."""
        return [
            letter
            for letter in self.letters
            if letter.left < left - 1
            or letter.right > self.width - right + 1
            or letter.bottom < bottom - 1
            or letter.top > self.height - top + 1
        ]

    def over_a_rule(self) -> list[Letter]:
        """Letters that reach out of the cell in which they stand."""
        return [
            letter
            for letter, cell in self.placed
            if cell is not None
            and (
                letter.left < cell[0] - _CELL_SLACK
                or letter.right > cell[2] + _CELL_SLACK
                or letter.bottom < cell[1] - _CELL_SLACK
                or letter.top > cell[3] + _CELL_SLACK
            )
        ]

    def overprinted(self) -> list[tuple[Letter, Letter]]:
        """Pairs of letters of which one hides more than a third of the other."""
        letters = sorted(self.letters, key=lambda one: one.bottom)
        boxes = np.array([(one.left, one.bottom, one.right, one.top) for one in letters])
        found: list[tuple[Letter, Letter]] = []
        for start in range(0, len(letters), _TOGETHER):
            some = boxes[start : start + _TOGETHER]
            # Only what begins below their upper edges can lie over them.
            end = int(np.searchsorted(boxes[:, 1], some[:, 3].max(), side="right"))
            found += _hidden(letters, start, some, boxes[start:end])
        return found


_TOGETHER = 200
"""How many letters are compared with their neighbours at a time."""


def _hidden(
    letters: list[Letter], start: int, some: Boxes, others: Boxes
) -> Iterator[tuple[Letter, Letter]]:
    wide = np.minimum(some[:, None, 2], others[None, :, 2]) - np.maximum(
        some[:, None, 0], others[None, :, 0]
    )
    tall = np.minimum(some[:, None, 3], others[None, :, 3]) - np.maximum(
        some[:, None, 1], others[None, :, 1]
    )
    area = [(one[:, 2] - one[:, 0]) * (one[:, 3] - one[:, 1]) for one in (some, others)]
    shared = np.clip(wide, 0, None) * np.clip(tall, 0, None)
    hidden = shared > np.minimum(area[0][:, None], area[1][None, :]) / 3 + 0.05
    for one, other in np.argwhere(np.triu(hidden, 1)).tolist():
        yield letters[start + one], letters[start + other]


def assert_well_set(pages: list[ReadPage], paper: PageFormat = A4) -> None:
    """Nothing on any page leaves its cell or the margins, nothing lies over anything else."""
    edges = (paper.left, paper.right, paper.top, paper.bottom)
    for page in pages:
        assert page.outside_margins(*(edge * MILLIMETRE for edge in edges)) == []
        assert page.over_a_rule() == []
        assert page.overprinted() == []


def read(pdf: bytes) -> list[ReadPage]:
    """All pages of a paper."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_page(page) for page in document]
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage) -> ReadPage:
    text = page.get_textpage()
    try:
        letters = _letters(text)
    finally:
        text.close()
    rectangles = {
        tuple(round(edge, 2) for edge in one.get_bounds())
        for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])
        if pdfium.FPDFPath_CountSegments(one.raw) in {4, 5} and _is_ruled(one)
    }
    found = ReadPage(page.get_width(), page.get_height(), tuple(letters), tuple(sorted(rectangles)))
    page.close()
    return found


def _is_ruled(path: pypdfium2.PdfObject) -> bool:
    """Whether a path is drawn with a pen, as rules are, and not filled, as letters are."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path.raw, ctypes.byref(fill), ctypes.byref(stroke))
    return bool(stroke.value)


def _letters(text: pypdfium2.PdfTextPage) -> list[Letter]:
    letters: list[Letter] = []
    high = 0
    for place in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text.raw, place)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        if code == _HYPHEN_AT_A_LINE_END:
            code = ord("-")
        if chr(code).isspace() or code < 0x20:
            continue
        edges = [ctypes.c_double() for _ in range(4)]
        pdfium.FPDFText_GetCharBox(text.raw, place, *(ctypes.byref(edge) for edge in edges))
        left, right, bottom, top = (edge.value for edge in edges)
        letters.append(Letter(chr(code), left, bottom, right, top))
    return letters
