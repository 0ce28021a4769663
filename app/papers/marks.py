"""What can stand on a page, with its place in points from the lower left corner."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import Text
from app.papers.document import Ink, Seal
from app.papers.setting import Line
from app.papers.structure import Element


@dataclass(frozen=True)
class Words:
    """One line of text; `x` is its left end, `y` its base line."""

    x: float
    y: float
    line: Line


@dataclass(frozen=True)
class Box:
    """A ruled rectangle; `grey` is how dark it is filled, from 0 (not at all) to 1 (black).

    A `heavy` one is the frame around a block.
    """

    x: float
    y: float
    width: float
    height: float
    grey: float = 0.0
    heavy: bool = False


@dataclass(frozen=True)
class Rule:
    """A short line, such as the mark where a hole is punched."""

    x: float
    y: float
    to_x: float
    to_y: float


@dataclass(frozen=True)
class InkMark:
    """A signature inside a rectangle."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink


@dataclass(frozen=True)
class PictureMark:
    """A picture that fills a rectangle of its own proportions."""

    x: float
    y: float
    width: float
    height: float
    image: bytes
    caption: Text


@dataclass(frozen=True)
class QrMark:
    """A square QR code."""

    x: float
    y: float
    size: float
    says: str


@dataclass(frozen=True)
class SealMark:
    """A round red seal; `x` and `y` are its centre."""

    x: float
    y: float
    radius: float
    seal: Seal


@dataclass(frozen=True)
class Upright:
    """Characters one below the other from `y` down, centred on `x`, drawn and not text."""

    x: float
    y: float
    size: float
    text: str


@dataclass(frozen=True)
class Watermark:
    """Big pale words across the page, rising to the right; `x` and `y` are their centre."""

    x: float
    y: float
    line: Line
    degrees: float = 38.0


Figure = InkMark | PictureMark | QrMark | SealMark
Mark = Words | Box | Rule | Upright | Watermark | Figure


@dataclass(frozen=True)
class Placed:
    """A mark and what it belongs to; what belongs to nothing is ornament and not read aloud."""

    mark: Mark
    element: Element | None = None


@dataclass(frozen=True)
class Page:
    """What stands on one page, in the order in which it is read, and how large the page is."""

    size: tuple[float, float]
    marks: tuple[Placed, ...]
