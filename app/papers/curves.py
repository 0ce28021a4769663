"""A picture of error rates over the limit: two curves to a panel, with what chance leaves open."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from app.i18n import Language, Text
from app.papers.drawings import write
from app.papers.fonts import Weight, width
from app.papers.preview import page_png

_PANEL = (430.0, 300.0)
_MARGIN = (58.0, 40.0, 18.0, 46.0)
"""Room left, below, right and above the field of a panel, in points."""
_ACROSS = 3
_PIXELS_PER_POINT = 2.0
# Shares are drawn on a scale of powers of ten; what is smaller lies on the floor.
_FLOOR, _CEILING = 1e-4, 1.0
_TICKS = (1e-4, 1e-3, 1e-2, 1e-1, 1.0)
_COLOURS = (Color(0.75, 0.15, 0.1), Color(0.05, 0.3, 0.65))
_PLATE = Color(1, 1, 1, alpha=0.85)
_GRID, _BLACK, _LIMIT = Color(0.85, 0.85, 0.85), Color(0, 0, 0), Color(0.1, 0.45, 0.15)

_X = Text("距离阈值", "limit of the distance")
_Y = Text("比率（对数）", "share (logarithmic)")
_SHADED = Text("阴影：95% 置信区间", "shaded: 95 % interval")


@dataclass(frozen=True)
class CurvePoint:
    """A share at one limit, and the interval in which the true one lies."""

    limit: float
    share: float
    low: float
    high: float


@dataclass(frozen=True)
class Curve:
    """One error rate over the limit."""

    title: str
    points: tuple[CurvePoint, ...]


@dataclass(frozen=True)
class Limit:
    """A limit that is in force."""

    title: str
    at: float


@dataclass(frozen=True)
class Panel:
    """Two curves in one field, and the limits in force."""

    title: str
    note: str
    curves: tuple[Curve, Curve]
    limits: tuple[Limit, ...]


def curves_png(panels: Sequence[Panel], language: Language) -> bytes:
    """The panels side by side, three in a row, as a PNG picture.

    Raises PaperFault NO_GLYPH or NO_FONT where a word cannot be set.
    """
    across = min(_ACROSS, max(1, len(panels)))
    rows = max(1, math.ceil(len(panels) / across))
    size = (_PANEL[0] * across, _PANEL[1] * rows)
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=size, invariant=1)
    for place, panel in enumerate(panels):
        canvas.saveState()
        down = place // across
        canvas.translate(_PANEL[0] * (place % across), size[1] - _PANEL[1] * (down + 1))
        _Field(canvas, panel, language).draw()
        canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return page_png(made.getvalue(), 1, round(size[0] * _PIXELS_PER_POINT))


class _Field:
    """One panel on the canvas, its lower left corner at the origin."""

    def __init__(self, canvas: Any, panel: Panel, language: Language) -> None:
        self._canvas = canvas
        self._panel = panel
        self._language = language
        limits = [point.limit for curve in panel.curves for point in curve.points]
        self._low, self._high = min(limits), max(*limits, min(limits) + 1e-6)
        left, below, right, above = _MARGIN
        self._left, self._bottom = left, below
        self._width, self._height = _PANEL[0] - left - right, _PANEL[1] - below - above

    def draw(self) -> None:
        """Grid, intervals, curves, limits and words."""
        self._grid()
        for curve, colour in zip(self._panel.curves, _COLOURS, strict=True):
            self._interval(curve, colour)
        for curve, colour in zip(self._panel.curves, _COLOURS, strict=True):
            self._line(curve, colour)
        self._limits()
        top = self._bottom + self._height
        self._words(self._left, top + 30, self._panel.title, 11, weight=Weight.BOLD)
        self._words(self._left, top + 18, self._panel.note, 7.5)
        x = self._left
        for curve, colour in zip(self._panel.curves, _COLOURS, strict=True):
            self._words(x, top + 6, curve.title, 8, colour)
            x += width(curve.title, Weight.REGULAR, 8) + 14
        self._words(x, top + 6, _SHADED.in_(self._language), 8)

    def _x(self, limit: float) -> float:
        return self._left + self._width * (limit - self._low) / (self._high - self._low)

    def _y(self, share: float) -> float:
        within = min(max(share, _FLOOR), _CEILING)
        depth = math.log10(within / _FLOOR) / math.log10(_CEILING / _FLOOR)
        return self._bottom + self._height * depth

    def _grid(self) -> None:
        canvas = self._canvas
        canvas.setLineWidth(0.5)
        for share in _TICKS:
            canvas.setStrokeColor(_GRID)
            canvas.line(self._left, self._y(share), self._left + self._width, self._y(share))
            label = f"{'≤ ' if share == _FLOOR else ''}{share * 100:g}%"
            self._words(self._left - 4, self._y(share) - 2.5, label, 7.5, end=True)
        step = _step(self._high - self._low)
        for number in range(math.ceil(self._low / step), math.floor(self._high / step) + 1):
            x = self._x(number * step)
            canvas.setStrokeColor(_GRID)
            canvas.line(x, self._bottom, x, self._bottom + self._height)
            self._words(x, self._bottom - 11, f"{number * step:.2f}", 7.5, middle=True)
        canvas.setStrokeColor(_BLACK)
        canvas.rect(self._left, self._bottom, self._width, self._height)
        middle = self._left + self._width / 2
        self._words(middle, self._bottom - 25, _X.in_(self._language), 8.5, middle=True)
        canvas.saveState()
        canvas.translate(14, self._bottom + self._height / 2)
        canvas.rotate(90)
        self._words(0, 0, _Y.in_(self._language), 8.5, middle=True)
        canvas.restoreState()

    def _interval(self, curve: Curve, colour: Color) -> None:
        path = self._canvas.beginPath()
        first = curve.points[0]
        path.moveTo(self._x(first.limit), self._y(first.low))
        for point in curve.points:
            path.lineTo(self._x(point.limit), self._y(point.high))
        for point in reversed(curve.points):
            path.lineTo(self._x(point.limit), self._y(point.low))
        path.close()
        self._canvas.setFillColor(Color(colour.red, colour.green, colour.blue, alpha=0.16))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _line(self, curve: Curve, colour: Color) -> None:
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(1.4)
        for here, there in pairwise(curve.points):
            self._canvas.line(
                self._x(here.limit), self._y(here.share), self._x(there.limit), self._y(there.share)
            )

    def _limits(self) -> None:
        for place, limit in enumerate(self._panel.limits):
            if not self._low <= limit.at <= self._high:
                continue
            x = self._x(limit.at)
            self._canvas.setStrokeColor(_LIMIT)
            self._canvas.setLineWidth(0.9)
            self._canvas.setDash(4, 2)
            self._canvas.line(x, self._bottom, x, self._bottom + self._height)
            self._canvas.setDash()
            # At half height, where of both curves only one may pass; on a plate, lest it does.
            y = self._bottom + self._height / 2 - 12 * place
            words = f"{limit.title} {limit.at:.3f}"
            room = width(words, Weight.REGULAR, 7.5)
            self._canvas.setFillColor(_PLATE)
            self._canvas.rect(x - 5 - room, y - 2.5, room + 4, 10, stroke=0, fill=1)
            self._words(x - 3, y, words, 7.5, _LIMIT, end=True)

    def _words(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: Color = _BLACK,
        *,
        weight: Weight = Weight.REGULAR,
        middle: bool = False,
        end: bool = False,
    ) -> None:
        room = width(text, weight, size)
        x -= room / 2 if middle else room if end else 0.0
        write(self._canvas, x, y, text, weight, size, colour)


def _step(span: float) -> float:
    """A round distance between lines that gives between four and ten of them."""
    power = 10.0 ** math.floor(math.log10(span))
    return next(power * part for part in (0.1, 0.2, 0.5, 1.0) if span / (power * part) <= 10)
