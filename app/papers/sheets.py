"""Pages filled from top to bottom, each mark in the element to which it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.i18n import Text
from app.papers.fonts import Weight
from app.papers.formats import MILLIMETRE, PageFormat
from app.papers.look import TITLE_GREY, Look
from app.papers.marks import Box, Mark, Placed, Rule, Upright, Watermark, Words
from app.papers.setting import Line, bilingual, height
from app.papers.structure import Element, Scope, Tag

CONTINUED = Text("（续）", "(continued)")
_MOST_KEPT = 0.6
"""The share of a page that is kept together at most."""

Said = tuple[Element, Line]
"""A line and the element to which it belongs."""


def standing(lines: tuple[Line, ...], x: float, top: float) -> list[Mark]:
    """Lines one below the other from `top` down, with their left ends at `x`."""
    marks: list[Mark] = []
    for line in lines:
        marks.append(Words(x, _base_line(top, line), line))
        top -= line.height
    return marks


def centred(lines: tuple[Line, ...], x: float, top: float, room: float) -> list[Mark]:
    """Lines one below the other, each in the middle of `room` points from `x` on."""
    marks: list[Mark] = []
    for line in lines:
        marks.append(Words(x + (room - line.width) / 2, _base_line(top, line), line))
        top -= line.height
    return marks


def _base_line(top: float, line: Line) -> float:
    return top - (line.height - line.size) / 2 - 0.88 * line.size


class Sheets:
    """The pages of one paper; `y` is how far down this page is filled.

    `above` and `below` are the heights that head and foot of every page take.
    """

    def __init__(self, paper: PageFormat, look: Look, above: float, below: float) -> None:
        self.paper = paper
        self.look = look
        self.left = paper.left * MILLIMETRE
        self.width = (paper.width - paper.left - paper.right) * MILLIMETRE
        self.top = paper.size[1] - paper.top * MILLIMETRE - above
        self.bottom = paper.bottom * MILLIMETRE + below
        self.pages: list[list[Placed]] = [[]]
        self.y = self.top
        self.root = Element(Tag.DOCUMENT)
        self._path: list[Element | None] = [self.root]
        self._framed_from: float | None = None

    @property
    def room(self) -> float:
        """Height left on this page."""
        return self.y - self.bottom

    @property
    def whole(self) -> float:
        """Height of an empty page."""
        return self.top - self.bottom

    @property
    def inner(self) -> float:
        """Width between the rules of a block, less the room beside them."""
        return self.width - 2 * self.look.pad

    @contextmanager
    def inside(
        self, tag: Tag, *, alt: str = "", columns: int = 1, scope: Scope | None = None
    ) -> Iterator[Element]:
        """What is put meanwhile belongs to a new element of this kind."""
        element = self.element(tag, alt=alt, columns=columns, scope=scope)
        self._path.append(element)
        try:
            yield element
        finally:
            self._path.pop()

    @contextmanager
    def inside_section(self) -> Iterator[None]:
        """What is put meanwhile belongs together."""
        with self.inside(Tag.SECTION):
            yield

    def add(self, element: Element) -> None:
        """An element made beforehand, as the next in the one that is being filled."""
        self._around.children.append(element)

    def element(
        self, tag: Tag, *, alt: str = "", columns: int = 1, scope: Scope | None = None
    ) -> Element:
        """A new element within the one that is being filled."""
        return self._around.add(tag, alt=alt, columns=columns, scope=scope)

    @property
    def _around(self) -> Element:
        return next(one for one in reversed(self._path) if one is not None)

    @contextmanager
    def ornament(self) -> Iterator[None]:
        """What is put meanwhile repeats what was said, and is not read aloud."""
        self._path.append(None)
        try:
            yield
        finally:
            self._path.pop()

    def put(self, *marks: Mark) -> None:
        """Marks on this page, in the element that is being filled."""
        self.put_in(self._path[-1], *marks)

    def put_in(self, element: Element | None, *marks: Mark) -> None:
        """Marks on this page in an element; rules and fills belong to none."""
        for mark in marks:
            plain = isinstance(mark, Box | Rule | Upright | Watermark)
            self.pages[-1].append(Placed(mark, None if plain else element))

    @contextmanager
    def frame(self) -> Iterator[None]:
        """A heavy frame around what is put meanwhile, on every page that it takes."""
        self._framed_from = self.y
        try:
            yield
        finally:
            self._close_frame()
            self._framed_from = None

    def _close_frame(self) -> None:
        begun = self._framed_from
        if begun is not None and begun - self.y > 1:
            self.put(Box(self.left, self.y, self.width, begun - self.y, heavy=True))

    def turn(self) -> None:
        """Begins a new page."""
        self._close_frame()
        self.pages.append([])
        self.y = self.top
        if self._framed_from is not None:
            self._framed_from = self.y

    def need(self, room: float) -> bool:
        """Makes sure of that much height, on a new page if it must be; says whether it turned."""
        if room <= self.room or self.y == self.top:
            return False
        self.turn()
        return True

    def bar(self, title: Text, *, keep: float) -> None:
        """The bar over a block; it stays on one page with `keep` points of what follows."""
        look = self.look
        lines = bilingual(title, look.bar, self.inner, weight=Weight.BOLD)
        tall = height(lines) + look.above
        self.need(tall + keep)
        self.put(Box(self.left, self.y - tall, self.width, tall, TITLE_GREY))
        words = standing(lines, self.left + look.pad, self.y - look.above / 2)
        if self._path[-1] is None:
            self.put(*words)
        else:
            self.put_in(self.element(Tag.HEADING), *words)
        self.y -= tall

    def bar_again(self, title: Text | None) -> None:
        """The bar over what goes on from the page before."""
        if title:
            with self.ornament():
                again = Text(title.zh + CONTINUED.zh, f"{title.en} {CONTINUED.en}")
                self.bar(again, keep=0)

    def kept(self, lines: list[Line]) -> float:
        """How much height framed lines want on one page: all of it, if that is not too much."""
        whole = height(tuple(lines)) + 2 * self.look.pad
        return whole if whole <= self.whole * _MOST_KEPT else lines[0].height + 2 * self.look.pad

    def framed(self, said: list[Said], title: Text | None = None) -> None:
        """Lines in a ruled box over as many pages as they need; `title` is repeated on each."""
        pad = self.look.pad
        left = list(said)
        if self.need(self.kept([line for _, line in said])):
            self.bar_again(title)
        while left:
            if self.need(left[0][1].height + 2 * pad):
                self.bar_again(title)
            taken: list[Said] = []
            tall = 2 * pad
            while left and (not taken or tall + left[0][1].height <= self.room):
                tall += left[0][1].height
                taken.append(left.pop(0))
            self.put(Box(self.left, self.y - tall, self.width, tall))
            top = self.y - pad
            for element, line in taken:
                self.put_in(element, *standing((line,), self.left + pad, top))
                top -= line.height
            self.y -= tall
            if left:
                self.turn()
                self.bar_again(title)
