"""Pages painted into a file: the same marks always give the same bytes."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream

from app.papers.drawings import Drawn, drawn_at_the_corner
from app.papers.embedded import Type, embed
from app.papers.file import About, File
from app.papers.fonts import Weight
from app.papers.marks import (
    Box,
    InkMark,
    Mark,
    Page,
    PictureMark,
    Placed,
    QrMark,
    Rule,
    SealMark,
    Watermark,
    Words,
)
from app.papers.pictures import pixels
from app.papers.setting import Line
from app.papers.structure import Element, Tag
from app.papers.tagging import Tagging

__all__ = ["About", "paint"]

_HAIRLINE, _FRAME = 0.4, 1.0
"""Thickness of the rules within a block and of the frame around it, in points."""
_PALE = "0.96 0.87 0.87 rg"
"""Of the watermark: opaque, as PDF/A asks less of readers where nothing shines through."""


def paint(pages: tuple[Page, ...], root: Element, about: About) -> bytes:
    """The pages as a tagged file; PaperFault for what cannot be painted.

    Every mark stands in its element or is ornament; `root` says in which order all is read.
    """
    file = File(about)
    tagging = Tagging()
    types = {weight: embed(file, _used(pages, weight), weight) for weight in Weight}
    fonts = file.refer(
        PDFDictionary({type_.name: type_.reference for type_ in types.values()}),
    )
    for page in pages:
        painter = _Painter(file, types, tagging, len(file.pages))
        content = painter.content(page)
        resources: dict[str, Any] = {"Font": fonts}
        if painter.pictures:
            resources["XObject"] = PDFDictionary(painter.pictures)
        written = PDFDictionary(
            {
                "Type": PDFName("Page"),
                "Parent": file.refer(file.page_tree),
                "MediaBox": PDFArray([0, 0, *(round(edge, 2) for edge in page.size)]),
                "Resources": PDFDictionary(resources),
                "Contents": file.stream(content),
                "Tabs": PDFName("S"),
            }
        )
        file.refer(written)
        file.pages.append(written)
    tagging.write(file, root)
    return file.written()


def _used(pages: tuple[Page, ...], weight: Weight) -> set[str]:
    used: set[str] = set()
    for page in pages:
        for placed in page.marks:
            if isinstance(placed.mark, Words | Watermark):
                for run in placed.mark.line.runs:
                    if run.weight is weight:
                        used.update(run.text)
    return used


class _Painter:
    """The content of one page, written mark by mark."""

    def __init__(
        self, file: File, types: dict[Weight, Type], tagging: Tagging, number: int
    ) -> None:
        self._file = file
        self._types = types
        self._tagging = tagging
        self._number = number
        self.pictures: dict[str, Any] = {}

    def content(self, page: Page) -> bytes:
        """Fills first, then the watermark, then the rules, so that none hides what is said."""
        lines = ["/Artifact BMC"]
        boxes = [one.mark for one in page.marks if isinstance(one.mark, Box)]
        for grey, filled in groupby(
            sorted((box for box in boxes if box.grey), key=lambda box: box.grey),
            key=lambda box: box.grey,
        ):
            lines += [f"{_number(1 - grey)} g", *(f"{_rectangle(box)} f" for box in filled)]
        for placed in page.marks:
            if isinstance(placed.mark, Watermark):
                lines += self._watermark(placed.mark)
        lines += ["0 g 0 G", f"{_HAIRLINE} w"]
        lines += [f"{_rectangle(box)} S" for box in boxes if not box.heavy]
        for placed in page.marks:
            if isinstance(placed.mark, Rule):
                lines.append(_rule(placed.mark))
        lines.append(f"{_FRAME} w")
        lines += [f"{_rectangle(box)} S" for box in boxes if box.heavy]
        lines.append("EMC")
        said = (one for one in page.marks if not isinstance(one.mark, Box | Rule | Watermark))
        for element, marks in groupby(said, key=lambda one: one.element):
            lines += self._marked(element, marks)
        return "\n".join(lines).encode("ascii")

    def _marked(self, element: Element | None, marks: Iterator[Placed]) -> Iterator[str]:
        """Neighbouring marks of one element; Chinese and English are pieces of their own."""
        if element is None:
            yield "/Artifact BMC"
            yield from (shown for _, shown in self._shown(element, marks))
            yield "EMC"
            return
        for english, shown in groupby(self._shown(element, marks), key=lambda one: one[0]):
            number = self._tagging.piece(element, self._number, english=english)
            tag = Tag.SPAN if english else element.tag
            yield f"/{tag.value} <</MCID {number}>> BDC"
            yield from (operators for _, operators in shown)
            yield "EMC"

    def _shown(
        self, element: Element | None, marks: Iterator[Placed]
    ) -> Iterator[tuple[bool, str]]:
        """What shows the marks, and whether each is English words."""
        before: Line | None = None
        for one in marks:
            mark = one.mark
            if isinstance(mark, Words):
                if before and _ends_a_language(before, mark.line):
                    yield mark.line.runs[0].faint, self._space(mark)
                yield from self._words(mark.x, mark.y, mark.line)
                before = mark.line
            elif not isinstance(mark, Box | Rule | Watermark):
                if element is not None and element.tag is Tag.FIGURE:
                    self._tagging.edges[element] = _edges(mark)
                for operators in self._drawn(mark):
                    yield False, operators

    def _words(self, x: float, y: float, line: Line) -> Iterator[tuple[bool, str]]:
        """Run by run; a space at the end of a line stays, as it parts two words for who listens."""
        x += line.indent
        for run in line.runs:
            if run.text:
                type_ = self._types[run.weight]
                place = f"{_number(x + run.before)} {_number(y)}"
                words = f"<{type_.hexadecimal(run.text)}> Tj"
                yield run.faint, f"BT /{type_.name} {_number(run.size)} Tf {place} Td {words} ET"
            x += run.width

    def _space(self, mark: Words) -> str:
        """A space before a line that goes on in another language."""
        run = mark.line.runs[0]
        type_ = self._types[run.weight]
        place = f"{_number(mark.x + mark.line.indent)} {_number(mark.y)}"
        return (
            f"BT /{type_.name} {_number(run.size)} Tf {place} Td <{type_.hexadecimal(' ')}> Tj ET"
        )

    def _watermark(self, mark: Watermark) -> Iterator[str]:
        turn = math.radians(mark.degrees)
        across, up = math.cos(turn), math.sin(turn)
        yield "q"
        yield f"{across:.4f} {up:.4f} {-up:.4f} {across:.4f} {_number(mark.x)} {_number(mark.y)} cm"
        yield _PALE
        yield from (shown for _, shown in self._words(-mark.line.width / 2, 0, mark.line))
        yield "Q"

    def _drawn(self, mark: Drawn | PictureMark) -> Iterator[str]:
        if isinstance(mark, PictureMark):
            yield from self._picture(mark)
        else:
            yield f"q 1 0 0 1 {_number(mark.x)} {_number(mark.y)} cm"
            yield drawn_at_the_corner(replace(mark, x=0.0, y=0.0))
            yield "Q"

    def _picture(self, mark: PictureMark) -> Iterator[str]:
        name = "I" + hashlib.sha256(mark.image).hexdigest()[:16]
        if name not in self.pictures:
            self.pictures[name] = self._embedded(name, mark)
        place = " ".join(_number(one) for one in (mark.x, mark.y))
        size = f"{_number(mark.width)} 0 0 {_number(mark.height)}"
        yield f"q {size} {place} cm /{name} Do Q"
        yield f"{_HAIRLINE} w {_rectangle(mark)} S"

    def _embedded(self, name: str, mark: PictureMark) -> Any:
        known = self._file.embedded.get(name)
        if known is None:
            picture = pixels(mark.image, mark.caption)
            entries = {
                "Type": PDFName("XObject"),
                "Subtype": PDFName("Image"),
                "Width": picture.width,
                "Height": picture.height,
                "BitsPerComponent": 8,
                "ColorSpace": PDFName("DeviceGray" if picture.grey else "DeviceRGB"),
                "Filter": PDFName(picture.filter),
            }
            stream = PDFStream(PDFDictionary(entries), picture.content)
            known = self._file.embedded[name] = self._file.refer(stream)
        return known


def _ends_a_language(line: Line, following: Line) -> bool:
    last, first = line.runs[-1], following.runs[0]
    return last.faint != first.faint and not last.text.endswith(" ")


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _rectangle(box: Box | PictureMark) -> str:
    edges = (box.x, box.y, box.width, box.height)
    return " ".join(_number(edge) for edge in edges) + " re"


def _rule(rule: Rule) -> str:
    begin = f"{_number(rule.x)} {_number(rule.y)} m"
    return f"{begin} {_number(rule.to_x)} {_number(rule.to_y)} l S"


def _edges(mark: Mark) -> tuple[float, float, float, float]:
    """Left, lower, right and upper edge of a picture."""
    match mark:
        case SealMark():
            reach = mark.radius
            return mark.x - reach, mark.y - reach, mark.x + reach, mark.y + reach
        case QrMark():
            return mark.x, mark.y, mark.x + mark.size, mark.y + mark.size
        case InkMark() | PictureMark():
            return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
    raise TypeError(f"no picture: {mark}")
