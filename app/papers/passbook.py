"""Lines printed into a passbook (存折): at a fixed pitch, from the line where it was left off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from app.i18n import Text
from app.papers.bare_pages import Marks, bare_pdf
from app.papers.file import About
from app.papers.fitting_in import fitted
from app.papers.fonts import check
from app.papers.form_map import LARGEST_PAGE, MM, SMALLEST_PAGE, Align, Field, TooLong
from app.papers.form_map_file import read_table
from app.papers.marks import Mark
from app.papers.overprint import IN_PLACE, Moved
from app.papers.overprint_faults import map_fault, off_the_paper, too_long


@dataclass(frozen=True, kw_only=True)
class PassbookColumn:
    """A column of a passbook's page, in millimetres from its left edge."""

    of: str
    x: float
    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True, kw_only=True)
class PassbookMap:
    """The ruled page of a passbook, in millimetres; no rule says how large one is, so that every
    one of these is the bank's own and unverified.

    Attributes:
        first: from the upper edge to the upper edge of the first line.
        pitch: from one line to the next.
        lines: how many a page has; `fold_after` so many of them lies the fold, `fold` high.
        pages: how many ruled pages the book has.
        size: of the type in points; `least` is how small it may become.
    """

    code: str
    zh: str
    en: str
    width: float
    height: float
    source: str
    source_en: str
    first: float
    pitch: float
    lines: int
    pages: int
    columns: tuple[PassbookColumn, ...]
    fold_after: int = 0
    fold: float = 0.0
    size: float = 9.0
    least: float = 6.0

    def __post_init__(self) -> None:
        """Raises PaperFault FORM_MAP where a line or a column lies outside the page."""
        if not all(SMALLEST_PAGE <= side <= LARGEST_PAGE for side in (self.width, self.height)):
            self._fail(Text("页面尺寸不合理", "no page is of that size"))
        if not (self.lines >= 1 and self.pages >= 1 and self.pitch > 0 and self.columns):
            self._fail(Text("须有行、页和栏", "it needs lines, pages and columns"))
        if not 0 <= self.fold_after <= self.lines or self.fold < 0:
            self._fail(Text("中缝位置不在行间", "its fold lies between no lines"))
        if self.first < 0 or self.top(self.lines) + self.pitch > self.height + 0.05:
            self._fail(Text("最后一行超出页面", "its last line reaches out of the page"))
        ordered = sorted(self.columns, key=lambda one: one.x)
        for column in ordered:
            if column.x < 0 or column.width <= 0 or column.x + column.width > self.width + 0.05:
                out = Text("“{of}”栏超出页面", "the column “{of}” reaches out of the page")
                self._fail(out.format(of=column.of))
        for left, right in pairwise(ordered):
            if left.x + left.width > right.x + 0.05:
                over = Text(
                    "“{one}”栏与“{other}”栏重叠", "the columns “{one}” and “{other}” overlap"
                )
                self._fail(over.format(one=left.of, other=right.of))

    def top(self, line: int) -> float:
        """From the upper edge of the page to that of a line, counted from 1."""
        below = self.fold if self.fold_after and line > self.fold_after else 0.0
        return self.first + (line - 1) * self.pitch + below

    def _fail(self, why: Text) -> None:
        raise map_fault(self.code, why)


@dataclass(frozen=True)
class PassbookPage:
    """What is printed while one page of the book lies open."""

    page: int
    first_line: int
    lines: int
    pdf: bytes


@dataclass(frozen=True)
class PassbookPrint:
    """The pages in their order; between two of them the book is turned over.

    Attributes:
        left: rows for which the book has no page any more: a new one is needed for them.
        next_page: where printing goes on another time, as `next_line`.
    """

    pages: tuple[PassbookPage, ...]
    left: int
    next_page: int
    next_line: int


def read_passbook(path: Path) -> PassbookMap:
    """A map of a passbook from its file; PaperFault FORM_MAP with what is wrong."""
    made: PassbookMap = read_table(path, PassbookMap)
    return made


def passbook(
    book: PassbookMap,
    rows: Sequence[Mapping[str, str]],
    *,
    page: int,
    line: int,
    moved: Moved = IN_PLACE,
) -> PassbookPrint:
    """Rows of values, by the names of the columns, from a page and line on, both counted from 1.

    Raises:
        PaperFault: OVERPRINT_TOO_LONG, OVERPRINT_OFF_PAPER; a character that cannot be printed.
        ValueError: the book has no such page or line, or a row names a column that is not there.
    """
    if not (1 <= page <= book.pages + 1 and 1 <= line <= book.lines):
        raise ValueError(f"page {page}, line {line}")
    check()
    pages: list[PassbookPage] = []
    waiting = list(rows)
    while waiting and page <= book.pages:
        taken = waiting[: book.lines - line + 1]
        waiting = waiting[len(taken) :]
        marks: list[Mark] = []
        for number, row in enumerate(taken, start=line):
            marks += _line(book, number, row, moved)
        pages.append(PassbookPage(page, line, len(taken), _pdf(book, page, tuple(marks))))
        line += len(taken)
        if line > book.lines:
            page, line = page + 1, 1
    return PassbookPrint(tuple(pages), len(waiting), page, line)


def _line(book: PassbookMap, number: int, row: Mapping[str, str], moved: Moved) -> list[Mark]:
    columns = {one.of: one for one in book.columns}
    marks: list[Mark] = []
    for name, value in row.items():
        if name not in columns:
            raise ValueError(f"no column {name}")
        column = columns[name]
        field = Field(
            x=column.x + moved.right_mm,
            y=book.top(number) + moved.down_mm,
            width=column.width,
            height=book.pitch,
            of=name,
            size=book.size,
            least=book.least,
            align=column.align,
            too_long=TooLong.SHRINK,
        )
        if min(field.x, field.y) < 0 or field.right > book.width or field.bottom > book.height:
            raise off_the_paper(name, moved.right_mm, moved.down_mm)
        placed = fitted(field, value, book.height * MM)
        if placed is None:
            raise too_long(name, len(value), Text(book.zh, book.en))
        marks += placed
    return marks


def _pdf(book: PassbookMap, page: int, marks: Marks) -> bytes:
    size = (book.width * MM, book.height * MM)
    return bare_pdf((marks,), size, About(f"{book.zh} {page}", "Guitai", book.en))
