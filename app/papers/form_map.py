"""A map of a pre-printed form: where on it each value of a paper is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, combinations, product

from app.i18n import Text
from app.papers.overprint_faults import map_fault

MM = 72 / 25.4
"""Points of a millimetre."""

SMALLEST_PAGE, LARGEST_PAGE = 40.0, 450.0
"""Millimetres: from a label to a sheet of A3 with room to spare."""

SMALLEST_TYPE, LARGEST_TYPE = 5.0, 36.0
"""Points: smaller than the first nobody reads."""

MOST_BOXES = 60
_TOUCHING = 0.05
"""Millimetres by which neighbours may overlap: what rounding does to a map drawn by hand."""


class Part(StrEnum):
    """Which part of a value is printed."""

    WHOLE = "whole"
    DIGITS = "digits"
    """an amount in digits, with ¥ right before it so that nothing can be put in front"""
    CAPITALS = "capitals"
    """an amount in capitals"""
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


class Align(StrEnum):
    """To which side of its box a value leans."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class TooLong(StrEnum):
    """What becomes of a value that does not fit at its usual size. It is never cut."""

    WRAP = "wrap"
    """smaller, then on several lines as far as the box is high, else the form is refused"""
    SHRINK = "shrink"
    """smaller on one line, else the form is refused"""
    REFUSE = "refuse"
    """the form is refused at once"""


@dataclass(frozen=True, kw_only=True)
class Place:
    """A rectangle on a page: millimetres from the upper left corner, y downwards."""

    x: float
    y: float
    width: float
    height: float
    page: int = 1

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def meets(self, other: Place) -> bool:
        """Whether both cover some of the same paper."""
        return (
            self.page == other.page
            and min(self.right, other.right) - max(self.x, other.x) > _TOUCHING
            and min(self.bottom, other.bottom) - max(self.y, other.y) > _TOUCHING
        )


@dataclass(frozen=True, kw_only=True)
class Field(Place):
    """Where a value is printed.

    Attributes:
        of: which value: the label of its cell, `section/label` where several cells have that
            label, or one of the names that `overprint_values.values` gives.
        size: of its type in points; `least` is how small it may become.
        boxes: where there are any, one character goes into each of so many boxes side by side.
        optional: whether there are cases without it.
    """

    of: str
    part: Part = Part.WHOLE
    size: float = 10.0
    least: float = 7.0
    align: Align = Align.LEFT
    too_long: TooLong = TooLong.WRAP
    boxes: int = 0
    optional: bool = False


@dataclass(frozen=True, kw_only=True)
class TickBox(Place):
    """A box that is ticked where the value or declaration `of` says `says`, word for word."""

    of: str
    says: str
    optional: bool = False


@dataclass(frozen=True, kw_only=True)
class InkBox(Place):
    """Where a signature goes, by the label of its box on the paper."""

    of: str
    optional: bool = False


@dataclass(frozen=True, kw_only=True)
class SealPlace(Place):
    """Where the round seal goes, as large as fits."""


@dataclass(frozen=True, kw_only=True)
class QrPlace(Place):
    """Where the QR code goes, as large as fits."""


@dataclass(frozen=True, kw_only=True)
class Printed(Place):
    """Words that the press has printed; the Chinese ones decide whether a sentence stands there."""

    zh: str
    en: str = ""
    size: float = 8.4
    align: Align = Align.LEFT
    bold: bool = False


@dataclass(frozen=True, kw_only=True)
class Frame(Place):
    """A ruled rectangle that the press has printed; `grey` is how dark it is filled, 0 to 1."""

    grey: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Anchor:
    """Where two lines cross that the press has printed: there a calibration sheet is read."""

    x: float
    y: float
    page: int = 1


@dataclass(frozen=True, kw_only=True)
class FormMap:
    """A pre-printed form.

    Attributes:
        code: the code of the paper whose values it takes.
        copies: the codes of its copies that are printed on this form; all where there are none.
        width: of a page in millimetres, as `height`.
        source: where the measures come from, for whoever trusts them; `source_en` in English.
        remarks: where what must not be overlooked is printed: 培训样本, 补打 第n次.
        left_out: values that this form does not show; the kept paper has them.
        anchor: where a calibration sheet is read.
    """

    code: str
    zh: str
    en: str
    width: float
    height: float
    source: str
    source_en: str
    remarks: Place
    anchor: Anchor
    pages: int = 1
    copies: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    ticks: tuple[TickBox, ...] = ()
    inks: tuple[InkBox, ...] = ()
    seals: tuple[SealPlace, ...] = ()
    codes: tuple[QrPlace, ...] = ()
    printed: tuple[Printed, ...] = ()
    frames: tuple[Frame, ...] = ()

    def __post_init__(self) -> None:
        """Raises PaperFault FORM_MAP for the first thing that is wrong."""
        for fault in self._faults():
            raise map_fault(self.code, fault)

    @property
    def title(self) -> Text:
        """What the form is called."""
        return Text(self.zh, self.en)

    @property
    def size(self) -> tuple[float, float]:
        """Of a page, in points."""
        return self.width * MM, self.height * MM

    def fits(self, copy: str) -> bool:
        """Whether this copy of the paper is printed on it."""
        return not self.copies or copy in self.copies

    def _faults(self) -> Iterator[Text]:
        if not all(SMALLEST_PAGE <= side <= LARGEST_PAGE for side in (self.width, self.height)):
            yield Text(
                "页面 {width}×{height} 毫米不合理，每边应为 {least} 至 {most} 毫米",
                "a page of {width} × {height} mm; each side is {least} to {most} mm",
            ).format(
                width=f"{self.width:g}",
                height=f"{self.height:g}",
                least=f"{SMALLEST_PAGE:g}",
                most=f"{LARGEST_PAGE:g}",
            )
        if not 1 <= self.pages <= 20:
            yield Text("页数应为 1 至 20：{n}", "1 to 20 pages, not {n}").format(n=self.pages)
        for what, place in self._named():
            yield from self._off_the_page(what, place)
        if not (0 < self.anchor.x < self.width and 0 < self.anchor.y < self.height):
            yield Text("校准基准点在页面之外", "the anchor lies outside the page")
        if not 1 <= self.anchor.page <= self.pages:
            yield Text("校准基准点所在页不存在", "the anchor is on a page that there is not")
        for field in self.fields:
            yield from _field_faults(field)
        printed = Printed | SealPlace | Frame
        written = [one for one in self._named() if isinstance(one[1], Printed)]
        filled = [one for one in self._named() if not isinstance(one[1], printed)]
        for (what, one), (other_what, other) in chain(
            combinations(filled, 2), product(filled, written)
        ):
            if one.meets(other):
                yield Text("{one}与{other}重叠", "{one} and {other} overlap").format(
                    one=what, other=other_what
                )

    def _named(self) -> Iterator[tuple[Text, Place]]:
        """Everything that has a place, with what it is called."""
        yield Text("提示位置 [remarks]", "the place of the remarks"), self.remarks
        for field in self.fields:
            yield Text("“{of}”", "“{of}”").format(of=field.of), field
        for ink in self.inks:
            yield Text("“{of}”", "“{of}”").format(of=ink.of), ink
        for tick in self.ticks:
            named = Text("“{of}：{says}”", "“{of}: {says}”")
            yield named.format(of=tick.of, says=tick.says[:20]), tick
        for seal in self.seals:
            yield Text("印章", "the seal"), seal
        for code in self.codes:
            yield Text("二维码", "the QR code"), code
        for words in self.printed:
            yield Text("印刷文字“{zh}”", "the printed “{zh}”").format(zh=words.zh[:20]), words
        for frame in self.frames:
            at = Text("框线（{x}，{y}）", "the frame at {x}, {y}")
            yield at.format(x=f"{frame.x:g}", y=f"{frame.y:g}"), frame

    def _off_the_page(self, what: Text, place: Place) -> Iterator[Text]:
        line = isinstance(place, Frame)
        if not all(side > 0 or (line and side == 0) for side in (place.width, place.height)):
            yield Text("{what}没有宽或高", "{what} has no width or height").format(what=what)
        if not 1 <= place.page <= self.pages:
            yield Text(
                "{what}在第 {page} 页，但表格共 {pages} 页",
                "{what} is on page {page}, and there are {pages}",
            ).format(what=what, page=place.page, pages=self.pages)
        if (
            min(place.x, place.y) < 0
            or place.right > self.width + _TOUCHING
            or place.bottom > self.height + _TOUCHING
        ):
            yield Text(
                "{what}超出页面 {width}×{height} 毫米",
                "{what} reaches out of the page of {width} × {height} mm",
            ).format(what=what, width=f"{self.width:g}", height=f"{self.height:g}")


def _field_faults(field: Field) -> Iterator[Text]:
    if not SMALLEST_TYPE <= field.least <= field.size <= LARGEST_TYPE:
        yield Text(
            "“{of}”的字号应满足 {smallest} ≤ 最小 ≤ 字号 ≤ {largest}",
            "“{of}”: its sizes must be {smallest} ≤ least ≤ size ≤ {largest}",
        ).format(of=field.of, smallest=f"{SMALLEST_TYPE:g}", largest=f"{LARGEST_TYPE:g}")
    if not 0 <= field.boxes <= MOST_BOXES:
        yield Text(
            "“{of}”的格数应为 0 至 {most}，现为 {n}", "“{of}” has 0 to {most} boxes; now it is {n}"
        ).format(of=field.of, most=MOST_BOXES, n=field.boxes)
