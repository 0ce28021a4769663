"""What can stand on a page, with its place in points from the lower left corner."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import Text
from app.papers.document import Ink, Seal
from app.papers.setting import Line


@dataclass(frozen=True)
class Words:
    """One line of text; `x` is its left end, `y` its base line."""

    x: float
    y: float
    line: Line


@dataclass(frozen=True)
class Box:
    """A ruled rectangle; `grey` is how dark it is filled, from 0 (not at all) to 1 (black)."""

    x: float
    y: float
    width: float
    height: float
    grey: float = 0.0


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
class Watermark:
    """Big pale words across the page, rising to the right; `x` and `y` are their centre."""

    x: float
    y: float
    line: Line


Mark = Words | Box | InkMark | PictureMark | QrMark | SealMark | Watermark
Page = tuple[Mark, ...]
