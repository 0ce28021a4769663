"""Marks made into a PDF with nothing around them: what goes onto paper that is printed already."""

from __future__ import annotations

from app.papers.file import About
from app.papers.marks import InkMark, Mark, Page, Placed, QrMark, SealMark, Words
from app.papers.paint import paint
from app.papers.structure import Element, Tag

Marks = tuple[Mark, ...]

_SHOWN = {InkMark: "签名", QrMark: "二维码", SealMark: "印章"}
"""What a picture is called for whoever hears the paper read aloud."""


def bare_pdf(pages: tuple[Marks, ...], size: tuple[float, float], about: About) -> bytes:
    """The pages as a PDF of that size in points; raises what `paint` raises."""
    root = Element(Tag.DOCUMENT)
    return paint(
        tuple(Page(size, tuple(_placed(mark, root) for mark in page)) for page in pages),
        root,
        about,
    )


def _placed(mark: Mark, root: Element) -> Placed:
    if isinstance(mark, Words):
        return Placed(mark, root.add(Tag.PARAGRAPH))
    shown = _SHOWN.get(type(mark))
    return Placed(mark, root.add(Tag.FIGURE, alt=shown) if shown else None)
