"""Where everything stands: fields in ruled rows, pages one after another, nothing ever cut off."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.i18n import Text
from app.papers.document import Align, Cell, Column, Table, Value
from app.papers.fonts import Weight
from app.papers.marks import Box, Mark, Page, Words
from app.papers.setting import Line, Run, bilingual, broken, filled_in, height

MILLIMETRE = 72 / 25.4
PAGE = (595.28, 841.89)
"""A4 in points."""
LEFT, RIGHT, TOP, BOTTOM = 68.0, 36.0, 34.0, 30.0
"""Margins in points; the left one leaves room for punching and binding."""
WIDTH = PAGE[0] - LEFT - RIGHT

VALUE_SIZES = (9.5, 8.6, 7.8, 7.0)
"""Type sizes of a value, tried one after the other when it does not fit."""
LABEL_SIZE, LABEL_ENGLISH = 8.4, 5.8
TABLE_SIZE = 8.6
MOST_VALUE_LINES = 5
"""A value that needs more at the smallest size goes to the annex."""
GREY = 0.06
TITLE_GREY = 0.13
PAD = 4.0
ROW = 21.0
"""The least height of a row."""

CONTINUED = Text("（续）", "(continued)")


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


def label(text: Text, room: float) -> tuple[Line, ...]:
    """A label: Chinese, and the English small below it."""
    lines = broken((Run(text.zh, LABEL_SIZE),), room)
    if text.en != text.zh:
        lines += broken((Run(text.en, LABEL_ENGLISH, faint=True),), room)
    return lines


@dataclass
class Annex:
    """Values too long for their cells, each with the number under which its cell names it."""

    items: list[tuple[Text, Value]] = field(default_factory=list)

    def take(self, title: Text, value: Value) -> Text:
        """Keeps the value and gives what its cell says instead."""
        self.items.append((title, value))
        return Text("见附页第 {n} 项", "See annex, item {n}").format(n=len(self.items))


class Sheets:
    """Pages filled from top to bottom."""

    def __init__(self, top: float, bottom: float) -> None:
        self.pages: list[list[Mark]] = [[]]
        self._top = top
        self._bottom = bottom
        self.y = top

    @property
    def room(self) -> float:
        """Height left on this page."""
        return self.y - self._bottom

    @property
    def whole(self) -> float:
        """Height of an empty page."""
        return self._top - self._bottom

    def put(self, *marks: Mark) -> None:
        """Marks on this page."""
        self.pages[-1].extend(marks)

    def turn(self) -> None:
        """Begins a new page."""
        self.pages.append([])
        self.y = self._top

    def need(self, room: float) -> bool:
        """Makes sure of that much height, on a new page if it must be; says whether it turned."""
        if room <= self.room or self.y == self._top:
            return False
        self.turn()
        return True

    def finished(self) -> tuple[Page, ...]:
        """All pages."""
        return tuple(tuple(page) for page in self.pages)


def title_bar(sheets: Sheets, title: Text, *, keep: float) -> None:
    """The bar over a block; it stays on one page with `keep` points of what follows."""
    lines = bilingual(title, 9.6, WIDTH - 2 * PAD, weight=Weight.BOLD)
    tall = height(lines) + 4
    sheets.need(tall + keep)
    sheets.put(Box(LEFT, sheets.y - tall, WIDTH, tall, TITLE_GREY))
    sheets.put(*standing(lines, LEFT + PAD, sheets.y - 2))
    sheets.y -= tall


def kept_together(sheets: Sheets, lines: tuple[Line, ...]) -> float:
    """How much height lines in a frame want on one page: all of it, if that is not too much."""
    whole = height(lines) + 2 * PAD
    return whole if whole <= sheets.whole * 0.6 else lines[0].height + 2 * PAD


def framed_lines(
    sheets: Sheets, lines: tuple[Line, ...], title: Text | None = None, *, indent: float = 0.0
) -> list[float]:
    """Lines in a ruled frame over as many pages as they need; gives where each page's frame began.

    `indent` leaves room at the left of the lines; `title` is repeated on each new page.
    """
    tops: list[float] = []
    left = list(lines)
    if sheets.need(kept_together(sheets, lines)):
        title_again(sheets, title)
    while left:
        if sheets.need(left[0].height + 2 * PAD):
            title_again(sheets, title)
        taken: list[Line] = []
        tall = 2 * PAD
        while left and (not taken or tall + left[0].height <= sheets.room):
            tall += left[0].height
            taken.append(left.pop(0))
        sheets.put(Box(LEFT, sheets.y - tall, WIDTH, tall))
        sheets.put(*standing(tuple(taken), LEFT + PAD + indent, sheets.y - PAD))
        tops.append(sheets.y)
        sheets.y -= tall
        if left:
            sheets.turn()
            title_again(sheets, title)
    return tops


def title_again(sheets: Sheets, title: Text | None) -> None:
    """The bar over what goes on from the page before."""
    if title:
        title_bar(sheets, Text(title.zh + CONTINUED.zh, f"{title.en} {CONTINUED.en}"), keep=0)


@dataclass(frozen=True)
class _Placed:
    """A cell in its row: where it begins and ends, and its lines."""

    x: float
    label_width: float
    width: float
    label: tuple[Line, ...]
    value: tuple[Line, ...]


def grid(
    sheets: Sheets, cells: tuple[Cell, ...], columns: int, annex: Annex, title: Text | None = None
) -> None:
    """Fields in ruled rows; a row is never parted, `title` stands over them on every page."""
    rows = [_placed(row, columns, annex) for row in _rows(cells, columns)]
    if title:
        title_bar(sheets, title, keep=_tall(rows[0]) if rows else 0)
    for row in rows:
        tall = _tall(row)
        if sheets.need(tall):
            title_again(sheets, title)
        for cell in row:
            bottom = sheets.y - tall
            sheets.put(
                Box(cell.x, bottom, cell.label_width, tall, GREY),
                Box(cell.x + cell.label_width, bottom, cell.width - cell.label_width, tall),
                *standing(
                    cell.label, cell.x + PAD - 0.5, sheets.y - (tall - height(cell.label)) / 2
                ),
                *standing(
                    cell.value,
                    cell.x + cell.label_width + PAD,
                    sheets.y - (tall - height(cell.value)) / 2,
                ),
            )
        sheets.y -= tall


def _rows(cells: tuple[Cell, ...], columns: int) -> list[list[tuple[Cell, int]]]:
    """Cells in rows with their spans; the last of a row is stretched to its end."""
    rows: list[list[tuple[Cell, int]]] = []
    current: list[tuple[Cell, int]] = []
    used = 0
    for cell in cells:
        if current and used + cell.span > columns:
            rows.append(_stretched(current, columns))
            current, used = [], 0
        current.append((cell, cell.span))
        used += cell.span
    if current:
        rows.append(_stretched(current, columns))
    return rows


def _stretched(row: list[tuple[Cell, int]], columns: int) -> list[tuple[Cell, int]]:
    last, span = row[-1]
    return [*row[:-1], (last, span + columns - sum(one for _, one in row))]


_LABEL_WIDTHS = {1: 96.0, 2: 82.0, 3: 62.0, 4: 52.0}


def _placed(row: list[tuple[Cell, int]], columns: int, annex: Annex) -> list[_Placed]:
    placed: list[_Placed] = []
    x = LEFT
    label_width = _LABEL_WIDTHS[columns]
    for cell, span in row:
        wide = WIDTH / columns * span
        placed.append(
            _Placed(
                x,
                label_width,
                wide,
                label(cell.label, label_width - 2 * PAD + 1),
                _value(cell, wide - label_width - 2 * PAD, annex),
            )
        )
        x += wide
    return placed


def _value(cell: Cell, room: float, annex: Annex) -> tuple[Line, ...]:
    """The value at the largest size at which it is short, else where it can be found."""
    for most, size in zip((2, 3, 4, MOST_VALUE_LINES), VALUE_SIZES, strict=True):
        lines = filled_in(cell.value, size, room)
        if len(lines) <= most:
            return lines
    return bilingual(annex.take(cell.label, cell.value), VALUE_SIZES[1], room)


def _tall(row: list[_Placed]) -> float:
    tallest = max(max(height(cell.label), height(cell.value)) for cell in row)
    return max(ROW, tallest + 3.6)


@dataclass(frozen=True)
class _Row:
    """One row of a table, its lines set; `bold` is the head or the total."""

    cells: tuple[tuple[Line, ...], ...]
    bold: bool = False

    @property
    def tall(self) -> float:
        return max(height(cell) for cell in self.cells) + 5.0


def table(sheets: Sheets, block: Table) -> None:
    """A list in ruled columns; a row is never parted unless no page can hold it, and the titles of
    the columns stand on every page."""
    total = sum(column.share for column in block.columns)
    widths = [WIDTH * column.share / total for column in block.columns]
    head = _Row(
        tuple(
            label(column.title, wide - 2 * PAD)
            for column, wide in zip(block.columns, widths, strict=True)
        ),
        bold=True,
    )
    rows = [_row(values, widths) for values in block.rows]
    if block.total:
        rows.append(_row(block.total, widths, bold=True))
    first = rows[0].tall if rows else 0.0
    if block.title:
        title_bar(sheets, block.title, keep=head.tall + first)
    else:
        sheets.need(head.tall + first)
    _put_row(sheets, head, block.columns, widths, grey=GREY)
    for row in rows:
        for part in _parted(row, sheets.whole - 2 * head.tall - 30):
            if sheets.need(part.tall):
                title_again(sheets, block.title)
                _put_row(sheets, head, block.columns, widths, grey=GREY)
            _put_row(sheets, part, block.columns, widths, grey=GREY if part.bold else 0.0)


def _row(values: tuple[str | Text, ...], widths: list[float], *, bold: bool = False) -> _Row:
    weight = Weight.BOLD if bold else Weight.REGULAR
    cells = tuple(
        bilingual(value, TABLE_SIZE, wide - 2 * PAD, weight=weight)
        for value, wide in zip(values, widths, strict=True)
    )
    return _Row(cells, bold)


def _parted(row: _Row, room: float) -> list[_Row]:
    """The row, or where no page could hold it, several of which each page holds one."""
    parts: list[_Row] = []
    left = list(row.cells)
    while any(left):
        taken = []
        for place, cell in enumerate(left):
            tall, count = 5.0, 0
            while count < len(cell) and (count == 0 or tall + cell[count].height <= room):
                tall += cell[count].height
                count += 1
            taken.append(cell[:count] or (Line((Run("", TABLE_SIZE),)),))
            left[place] = cell[count:]
        parts.append(_Row(tuple(taken), row.bold))
    return parts


def _put_row(
    sheets: Sheets, row: _Row, columns: tuple[Column, ...], widths: list[float], *, grey: float
) -> None:
    x = LEFT
    top, tall = sheets.y, row.tall
    for cell, column, wide in zip(row.cells, columns, widths, strict=True):
        sheets.put(Box(x, top - tall, wide, tall, grey))
        first = top - (tall - height(cell)) / 2
        for line in cell:
            left = wide - 2 * PAD - line.width
            aside = {Align.LEFT: 0.0, Align.CENTRE: left / 2, Align.RIGHT: left}[column.align]
            sheets.put(*standing((line,), x + PAD + aside, first))
            first -= line.height
        x += wide
    sheets.y -= tall
