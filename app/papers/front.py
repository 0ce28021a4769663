"""The head of a paper's first page: bank, title, copy, code, and which business it is."""

from __future__ import annotations

from app.i18n import Text
from app.papers.document import Cell, Document
from app.papers.drawings import qr_size
from app.papers.fonts import Weight, width
from app.papers.grid import Annex, grid, value_lines
from app.papers.look import GREY
from app.papers.marks import Box, QrMark
from app.papers.setting import Line, Run, broken, height
from app.papers.sheets import Sheets, centred, standing
from app.papers.structure import Scope, Tag

JOURNAL = Text("日志号", "Journal")
NOT_PERFORMED = Text("（待办理）", "(not yet performed)")
_ASIDE = 8.0
"""Points between the title and what stands beside it."""
_LEAST = 0.8
"""How far the name of the copy is made smaller before it is parted."""
_SHARES = (0.36, 0.14, 0.25, 0.25)
"""Of the width, for branch, date, serial and journal number."""


def both(text: Text) -> tuple[str, ...]:
    """Chinese and English, once only where they are the same."""
    return (text.zh,) if text.zh == text.en else (text.zh, text.en)


def front(sheets: Sheets, document: Document, annex: Annex) -> None:
    """Copy, bank, title and QR code side by side, then the row of branch, date and numbers."""
    look = sheets.look
    narrow = sheets.paper.narrow
    code, quiet = qr_size(document.qr, look.qr) if document.qr else (look.qr, 0.0)
    side = 0.0 if narrow else code + max(_ASIDE, quiet)
    _names(sheets, document, side, code, quiet)
    header = document.header
    cells = (
        Cell(
            Text("网点", "Branch"),
            " ".join(part for part in (header.branch_number, header.branch_name) if part),
        ),
        Cell(Text("日期", "Date"), header.date),
        Cell(Text("流水号", "Serial no."), header.serial),
        Cell(Text("日志号", "Journal no."), header.journal or NOT_PERFORMED),
    )
    with sheets.frame():
        if narrow:
            grid(sheets, cells, 1, annex)
        else:
            _row(sheets, cells, annex)


def _names(sheets: Sheets, document: Document, side: float, code: float, quiet: float) -> None:
    """Bank and title in the middle, the copy at the left, the code at the right."""
    look, header = sheets.look, document.header
    room = sheets.width - 2 * side
    bank = broken((Run(header.bank.zh, look.bank, Weight.BOLD),), room)
    if header.bank.en != header.bank.zh:
        bank += broken((Run(header.bank.en, look.title_english, faint=True),), room)
    title = broken((Run(header.title.zh, look.title, Weight.BOLD),), room)
    if header.title.en != header.title.zh:
        title += broken((Run(header.title.en, look.title_english, faint=True),), room)
    copy = _copy(sheets, document, side)
    lines = bank + title
    top, tall = sheets.y, height(lines) + look.pad
    if not side:
        with sheets.inside(Tag.PARAGRAPH):
            sheets.put(*centred(bank, sheets.left, top, room))
        with sheets.inside(Tag.TITLE):
            sheets.put(*centred(title, sheets.left, top - height(bank), room))
        with sheets.inside(Tag.PARAGRAPH):
            sheets.put(*centred(copy, sheets.left, top - height(lines), room))
        sheets.y -= tall + height(copy)
        if document.qr:
            with sheets.inside(Tag.FIGURE, alt="核验二维码"):
                x = sheets.left + (sheets.width - code) / 2
                sheets.put(QrMark(x, sheets.y - quiet - code, code, document.qr))
            sheets.y -= code + 2 * quiet
        return
    wide = side - _ASIDE
    box = height(copy) + look.pad
    around = code + 2 * quiet if document.qr else 0.0
    tall = max(tall + look.pad, box + look.pad, around)
    middle = top - tall / 2
    words = middle + height(lines) / 2
    with sheets.inside(Tag.PARAGRAPH):
        sheets.put(*centred(bank, sheets.left + side, words, room))
    with sheets.inside(Tag.TITLE):
        sheets.put(*centred(title, sheets.left + side, words - height(bank), room))
    with sheets.inside(Tag.PARAGRAPH):
        sheets.put(Box(sheets.left, middle - box / 2, wide, box))
        sheets.put(*centred(copy, sheets.left, middle + height(copy) / 2, wide))
    if document.qr:
        with sheets.inside(Tag.FIGURE, alt="核验二维码"):
            x = sheets.left + sheets.width - code
            sheets.put(QrMark(x, middle - code / 2, code, document.qr))
    sheets.y -= tall


def _copy(sheets: Sheets, document: Document, side: float) -> tuple[Line, ...]:
    """For whom this copy is, to be seen at a glance."""
    look, copy = sheets.look, document.header.copy
    room = (side - _ASIDE if side else sheets.width) - 2 * look.pad
    wide = width(copy.zh, Weight.BOLD, look.label)
    size = look.label * max(_LEAST, min(1.0, room / wide))
    lines = broken((Run(copy.zh, size, Weight.BOLD),), room)
    if copy.en != copy.zh:
        lines += broken((Run(copy.en, look.head_label, faint=True),), room)
    return lines


def _row(sheets: Sheets, cells: tuple[Cell, ...], annex: Annex) -> None:
    """One row of cells, each with its name small above what it says."""
    look = sheets.look
    made = []
    for cell, share in zip(cells, _SHARES, strict=True):
        room = sheets.width * share - 2 * look.pad
        name = broken((Run(" ".join(both(cell.label)), look.head_label),), room)
        made.append((name, value_lines(cell, room, annex, look)))
    upper = max(height(name) for name, _ in made) + look.above
    lower = max(height(value) for _, value in made) + look.above
    sheets.need(upper + lower)
    x, top = sheets.left, sheets.y
    with sheets.inside(Tag.TABLE):
        for row, tall, tag, grey in (
            (0, upper, Tag.HEAD_CELL, GREY),
            (1, lower, Tag.CELL, 0.0),
        ):
            with sheets.inside(Tag.ROW):
                x = sheets.left
                for lines, share in zip((one[row] for one in made), _SHARES, strict=True):
                    wide = sheets.width * share
                    sheets.put(Box(x, top - tall, wide, tall, grey))
                    scope = Scope.COLUMN if tag is Tag.HEAD_CELL else None
                    with sheets.inside(tag, scope=scope):
                        sheets.put(*standing(lines, x + look.pad, top - look.above / 2))
                    x += wide
            top -= tall
    sheets.y = top
