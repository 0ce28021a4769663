"""Fields in ruled rows and lists in ruled columns; a row is never parted, nothing ever cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from app.i18n import Text
from app.papers.document import Align, Cell, Column, Options, Table, Value
from app.papers.fonts import Weight, width
from app.papers.look import GREY, MOST_VALUE_LINES, TABLE_PAD, Look
from app.papers.marks import Box
from app.papers.setting import Line, Run, bilingual, broken, filled_in, height
from app.papers.sheets import Sheets, standing
from app.papers.structure import Scope, Tag

_LABEL_SHARES = {1: 0.2, 2: 0.16, 3: 0.125, 4: 0.105}
"""The part of the page's width that a label takes, by the columns of its section."""
_NARROW_LABEL = 0.34
_NUMBER = re.compile(r"[!-~]+")


def label(text: Text, room: float, look: Look) -> tuple[Line, ...]:
    """A label: Chinese, and the English small below it or, where height is dear, behind it."""
    if look.inline:
        return bilingual(text, look.label, room, small=look.label_english / look.label)
    lines = broken((Run(text.zh, look.label),), room)
    if text.en != text.zh:
        lines += broken((Run(text.en, look.label_english, faint=True),), room)
    return lines


@dataclass
class Annex:
    """Values too long for their cells, each with the number under which its cell names it."""

    items: list[tuple[Text, Value]] = field(default_factory=list)

    def take(self, title: Text, value: Value) -> Text:
        """Keeps the value and gives what its cell says instead."""
        self.items.append((title, value))
        return Text("见附页第 {n} 项", "See annex, item {n}").format(n=len(self.items))


@dataclass(frozen=True)
class _Placed:
    """A cell in its row: where it begins, how wide it is, its lines and the columns it spans."""

    x: float
    label_width: float
    width: float
    label: tuple[Line, ...]
    value: tuple[Line, ...]
    span: int


def grid(
    sheets: Sheets, cells: tuple[Cell, ...], columns: int, annex: Annex, title: Text | None = None
) -> None:
    """Fields in ruled rows of so many columns, the title over them on every page."""
    if sheets.paper.narrow:
        columns, cells = 1, tuple(Cell(cell.label, cell.value) for cell in cells)
    rows = [_placed(sheets, row, columns, annex) for row in _rows(cells, columns)]
    look = sheets.look
    if title:
        sheets.bar(title, keep=_tall(rows[0], look) if rows else 0)
    with sheets.inside(Tag.TABLE):
        for row in rows:
            tall = _tall(row, look)
            if sheets.need(tall):
                sheets.bar_again(title)
            with sheets.inside(Tag.ROW):
                _put_fields(sheets, row, tall)
            sheets.y -= tall


def _put_fields(sheets: Sheets, row: list[_Placed], tall: float) -> None:
    """The cells of a row, all on one base line: Chinese above, what is said in English below."""
    look = sheets.look
    # What a row has over is left above and below it alike.
    top = sheets.y - (tall - max(_inner(cell) for cell in row)) / 2
    for cell in row:
        begins = cell.x + cell.label_width
        sheets.put(
            Box(cell.x, sheets.y - tall, cell.label_width, tall, GREY),
            Box(begins, sheets.y - tall, cell.width - cell.label_width, tall),
        )
        # The first lines of label and value stand on one base line, whatever their sizes.
        lower = _first(cell.label, cell.value)
        with sheets.inside(Tag.HEAD_CELL, scope=Scope.ROW):
            sheets.put(*standing(cell.label, cell.x + look.pad, top - lower + _rise(cell.label)))
        with sheets.inside(Tag.CELL, columns=2 * cell.span - 1):
            sheets.put(*standing(cell.value, begins + look.pad, top - lower + _rise(cell.value)))


def _rise(lines: tuple[Line, ...]) -> float:
    """How far the first base line lies below the top of the lines."""
    first = lines[0]
    return (first.height - first.size) / 2 + 0.88 * first.size


def _first(*of: tuple[Line, ...]) -> float:
    return max(_rise(lines) for lines in of)


def _inner(cell: _Placed) -> float:
    lower = _first(cell.label, cell.value)
    return max(
        height(cell.label) + lower - _rise(cell.label),
        height(cell.value) + lower - _rise(cell.value),
    )


def _tall(row: list[_Placed], look: Look) -> float:
    return max(look.row, max(_inner(cell) for cell in row) + look.above)


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


def _placed(
    sheets: Sheets, row: list[tuple[Cell, int]], columns: int, annex: Annex
) -> list[_Placed]:
    placed: list[_Placed] = []
    x, pad = sheets.left, sheets.look.pad
    share = _NARROW_LABEL if sheets.paper.narrow else _LABEL_SHARES[columns]
    label_width = sheets.width * share
    for cell, span in row:
        wide = sheets.width / columns * span
        placed.append(
            _Placed(
                x,
                label_width,
                wide,
                label(cell.label, label_width - 2 * pad + 1, sheets.look),
                value_lines(cell, wide - label_width - 2 * pad, annex, sheets.look),
                span,
            )
        )
        x += wide
    return placed


def value_lines(cell: Cell, room: float, annex: Annex, look: Look) -> tuple[Line, ...]:
    """The value at the largest size at which it is short, else where it can be found.

    A date or a number is rather made smaller than parted. A field's boxes may take more lines: who
    ticks must see all answers in their place.
    """
    if isinstance(cell.value, str) and _NUMBER.fullmatch(cell.value):
        for size in look.values:
            if width(cell.value, Weight.REGULAR, size) <= room:
                return broken((Run(cell.value, size),), room)
    more = 2 if isinstance(cell.value, Options) else 0
    for most, size in zip(MOST_VALUE_LINES, look.values, strict=True):
        lines = filled_in(cell.value, size, room)
        if len(lines) <= most + more:
            return lines
    return bilingual(annex.take(cell.label, cell.value), look.values[1], room)


@dataclass(frozen=True)
class _Row:
    """One row of a list, its lines set; `bold` is the head or the total."""

    cells: tuple[tuple[Line, ...], ...]
    bold: bool = False

    @property
    def tall(self) -> float:
        return max(height(cell) for cell in self.cells) + 2 * TABLE_PAD


def table(sheets: Sheets, block: Table) -> None:
    """A list in ruled columns; a row is parted only where no page could hold it, and the titles of
    the columns stand on every page."""
    look = sheets.look
    total = sum(column.share for column in block.columns)
    widths = [sheets.width * column.share / total for column in block.columns]
    head = _Row(
        tuple(
            label(column.title, wide - 2 * look.pad, look)
            for column, wide in zip(block.columns, widths, strict=True)
        ),
        bold=True,
    )
    rows = [_row(values, widths, look) for values in block.rows]
    if block.total:
        rows.append(_row(block.total, widths, look, bold=True))
    first = rows[0].tall if rows else 0.0
    if block.title:
        sheets.bar(block.title, keep=head.tall + first)
    else:
        sheets.need(head.tall + first)
    with sheets.inside(Tag.TABLE):
        with sheets.inside(Tag.ROW):
            _put_row(sheets, head, block.columns, widths, Tag.HEAD_CELL)
        for row in rows:
            for part in _parted(row, sheets.whole - 2 * head.tall - 30):
                if sheets.need(part.tall):
                    sheets.bar_again(block.title)
                    with sheets.ornament():
                        _put_row(sheets, head, block.columns, widths, None)
                with sheets.inside(Tag.ROW):
                    _put_row(sheets, part, block.columns, widths, Tag.CELL)


def _row(
    values: tuple[str | Text, ...], widths: list[float], look: Look, *, bold: bool = False
) -> _Row:
    weight = Weight.BOLD if bold else Weight.REGULAR
    cells = tuple(
        bilingual(value, look.values[1], wide - 2 * look.pad, weight=weight)
        for value, wide in zip(values, widths, strict=True)
    )
    return _Row(cells, bold)


def _parted(row: _Row, room: float) -> list[_Row]:
    """The row, or where no page could hold it, several of which each page holds one."""
    if row.tall <= room:
        return [row]
    parts: list[_Row] = []
    left = list(row.cells)
    while any(left):
        taken = []
        for place, cell in enumerate(left):
            tall, count = 2 * TABLE_PAD, 0
            while count < len(cell) and (count == 0 or tall + cell[count].height <= room):
                tall += cell[count].height
                count += 1
            taken.append(cell[:count] or (Line((Run("", 1.0),)),))
            left[place] = cell[count:]
        parts.append(_Row(tuple(taken), row.bold))
    return parts


def _put_row(
    sheets: Sheets,
    row: _Row,
    columns: tuple[Column, ...],
    widths: list[float],
    tag: Tag | None,
) -> None:
    """A row; without a tag it repeats what was said on the page before."""
    x, pad = sheets.left, sheets.look.pad
    top, tall = sheets.y, row.tall
    scope = Scope.COLUMN if tag is Tag.HEAD_CELL else None
    for cell, column, wide in zip(row.cells, columns, widths, strict=True):
        sheets.put(Box(x, top - tall, wide, tall, GREY if row.bold else 0.0))
        element = sheets.element(tag, scope=scope) if tag else None
        first = top - TABLE_PAD
        for line in cell:
            left = wide - 2 * pad - line.width
            aside = {Align.LEFT: 0.0, Align.CENTRE: left / 2, Align.RIGHT: left}[column.align]
            sheets.put_in(element, *standing((line,), x + pad + aside, first))
            first -= line.height
        x += wide
    sheets.y -= tall
