"""What a paper shows and nobody reads as text: ink, seal, code, words that stand upright."""

from __future__ import annotations

import io
import math
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Any

from fontTools.pens.basePen import BasePen
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from app.papers.document import Ink
from app.papers.fonts import EM, Weight, shape
from app.papers.marks import InkMark, QrMark, SealMark, Upright
from app.papers.signs import Shape

Drawn = InkMark | QrMark | SealMark | Upright

_MODULE = 1.0
"""Points of the side of one square of a code at least: 0.35 mm."""
_QUIET = 4
"""Squares that stay white around a code (ISO/IEC 18004)."""
_BLACK = Color(0, 0, 0)
_INK = Color(0.03, 0.06, 0.25)
_RED = Color(0.78, 0.05, 0.08)


@lru_cache(maxsize=64)
def drawn_at_the_corner(mark: Drawn) -> str:
    """What draws a mark whose place is the lower left corner of the page.

    A branch's seal and the ink of a case stand on many papers.
    """
    # It takes the operators down; its own file is never written.
    canvas: Any = Canvas(io.BytesIO(), invariant=1, pageCompression=0)
    match mark:
        case InkMark():
            _ink(canvas, mark)
        case QrMark():
            _qr(canvas, mark)
        case SealMark():
            _seal(canvas, mark)
        case Upright():
            _upright(canvas, mark)
    return "\n".join(canvas._code)


def _ink(canvas: Any, mark: InkMark) -> None:
    """The strokes as large as the rectangle allows, thicker where the pen was pressed."""
    ink: Ink = mark.ink
    width = min(mark.width, mark.height * ink.aspect)
    height = width / ink.aspect
    left = mark.x + (mark.width - width) / 2
    top = mark.y + (mark.height + height) / 2
    canvas.setStrokeColor(_INK)
    canvas.setFillColor(_INK)
    canvas.setLineCap(1)
    for stroke in ink.strokes:
        points = [
            (left + x * width, top - y * height, 0.5 + 1.1 * pressure) for x, y, pressure in stroke
        ]
        if len(points) == 1:
            x, y, thickness = points[0]
            canvas.circle(x, y, thickness / 2, stroke=0, fill=1)
        for (x, y, thickness), (to_x, to_y, to_thickness) in pairwise(points):
            canvas.setLineWidth((thickness + to_thickness) / 2)
            canvas.line(x, y, to_x, to_y)


@lru_cache(maxsize=64)
def _modules(says: str) -> tuple[tuple[bool, ...], ...]:
    """The dark and light squares of a QR code, row by row, that still reads with 15 % stained."""
    code = QrCodeWidget(says, barLevel="M").qr
    code.make()
    count = range(code.getModuleCount())
    return tuple(tuple(code.isDark(row, column) for column in count) for row in count)


def qr_size(says: str, least: float) -> tuple[float, float]:
    """How large a code is printed so that a camera reads it, and the room it needs around it."""
    count = len(_modules(says))
    size = max(least, count * _MODULE)
    return size, size / count * _QUIET


def _qr(canvas: Any, mark: QrMark) -> None:
    """The squares of each row joined where they touch."""
    rows = _modules(mark.says)
    module = mark.size / len(rows)
    path = canvas.beginPath()
    for number, row in enumerate(rows, start=1):
        column = 0
        for dark, beside in groupby(row):
            wide = len(list(beside))
            if dark:
                path.rect(
                    mark.x + column * module,
                    mark.y + mark.size - number * module,
                    wide * module,
                    module,
                )
            column += wide
    canvas.setFillColor(_BLACK)
    canvas.drawPath(path, stroke=0, fill=1)


class _Outline(BasePen):
    """A character as a path, for what is a picture and not text."""

    def __init__(self, path: Any) -> None:
        super().__init__(None)
        self._path = path

    def _moveTo(self, pt: Any) -> None:
        self._path.moveTo(*pt)

    def _lineTo(self, pt: Any) -> None:
        self._path.lineTo(*pt)

    def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:
        self._path.curveTo(*pt1, *pt2, *pt3)

    def _closePath(self) -> None:
        self._path.close()


def _draw_character(canvas: Any, character: str, size: float, weight: Weight = Weight.BOLD) -> None:
    """The character centred on the origin's x, standing on the base line."""
    drawn = shape(character, weight)
    canvas.saveState()
    canvas.scale(size / EM, size / EM)
    canvas.translate(-drawn.width / 2, 0)
    _fill(canvas, drawn)
    canvas.restoreState()


def _fill(canvas: Any, drawn: Shape) -> None:
    path = canvas.beginPath()
    pen = _Outline(path)
    for name, points in drawn.strokes:
        getattr(pen, name)(*points)
    canvas.drawPath(path, stroke=0, fill=1, fillMode=1)


def write(
    canvas: Any, x: float, y: float, text: str, weight: Weight, size: float, colour: Color
) -> None:
    """A line of text as outlines, for a picture in which nobody searches for words."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / EM, size / EM)
    canvas.setFillColor(colour)
    for character in text:
        drawn = shape(character, weight)
        _fill(canvas, drawn)
        canvas.translate(drawn.width, 0)
    canvas.restoreState()


def _draw_level(canvas: Any, text: str, y: float, size: float, room: float) -> None:
    """Words on a level line, centred, made smaller where they would not fit."""
    widths = [shape(one, Weight.BOLD).width / EM for one in text]
    size = min(size, room / max(sum(widths), 1e-6))
    x = -sum(widths) * size / 2
    for character, wide in zip(text, widths, strict=True):
        canvas.saveState()
        canvas.translate(x + wide * size / 2, y)
        _draw_character(canvas, character, size)
        canvas.restoreState()
        x += wide * size


def _seal(canvas: Any, mark: SealMark) -> None:
    """A red ring with the branch along its rim, a star, and what kind of seal it is."""
    radius, seal = mark.radius, mark.seal
    canvas.translate(mark.x, mark.y)
    canvas.setStrokeColor(_RED)
    canvas.setFillColor(_RED)
    canvas.setLineWidth(radius * 0.06)
    canvas.circle(0, 0, radius * 0.97)
    _draw_rim(canvas, seal.organisation, radius)
    star = canvas.beginPath()
    for corner in range(10):
        reach = radius * (0.27 if corner % 2 == 0 else 0.103)
        angle = math.pi / 2 + corner * math.pi / 5
        move = star.moveTo if corner == 0 else star.lineTo
        move(reach * math.cos(angle), reach * math.sin(angle) + radius * 0.08)
    star.close()
    canvas.drawPath(star, stroke=0, fill=1)
    _draw_level(canvas, seal.words, -radius * 0.46, radius * 0.21, radius * 1.3)
    _draw_level(canvas, seal.check_code, -radius * 0.7, radius * 0.15, radius * 1.0)


def _draw_rim(canvas: Any, text: str, radius: float) -> None:
    """Words along the upper rim, from lower left to lower right at most."""
    widths = [shape(one, Weight.BOLD).width / EM for one in text]
    total = sum(widths) or 1.0
    middle = radius * 0.77
    spaced = 1.5 if total < 8 else 1.12
    longest = math.radians(250)
    size = min(radius * 0.27, longest * middle / (total * spaced))
    angle = math.pi / 2 + total * spaced * size / middle / 2
    for character, wide in zip(text, widths, strict=True):
        step = wide * spaced * size / middle
        canvas.saveState()
        canvas.rotate(math.degrees(angle - step / 2) - 90)
        canvas.translate(0, radius * 0.88 - size * 0.9)
        _draw_character(canvas, character, size)
        canvas.restoreState()
        angle -= step


def _upright(canvas: Any, mark: Upright) -> None:
    """Characters one below the other, as the copies of a form are marked at their edge."""
    canvas.setFillColor(_BLACK)
    y = mark.y
    for character in mark.text:
        y -= mark.size * 1.12
        canvas.saveState()
        canvas.translate(mark.x, y + mark.size * 0.2)
        _draw_character(canvas, character, mark.size, Weight.REGULAR)
        canvas.restoreState()
