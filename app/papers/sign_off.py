"""The end of a paper: who signed, who of the staff handled it, and the seal of the branch."""

from __future__ import annotations

from app.i18n import Text
from app.papers.document import Document, Seal, SignatureBox, StaffLine
from app.papers.grid import label
from app.papers.look import GREY
from app.papers.marks import Box, InkMark, SealMark
from app.papers.setting import Line, Run, broken, height
from app.papers.sheets import Sheets, centred, standing
from app.papers.structure import Scope, Tag

_DATE = Text("日期", "Date")
_CODE = Text("校验码", "Check code")


def signatures(sheets: Sheets, boxes: tuple[SignatureBox, ...]) -> None:
    """Boxes to sign in, three to a row, four in two rows; one alone takes the whole width."""
    across = 1 if sheets.paper.narrow else 2 if len(boxes) in {2, 4} else 3
    for start in range(0, len(boxes), across):
        _signed_row(sheets, boxes[start : start + across])


def _signed_row(sheets: Sheets, boxes: tuple[SignatureBox, ...]) -> None:
    look = sheets.look
    wide = sheets.width / len(boxes)
    room = wide - 2 * look.pad
    labels = [label(box.label, room, look) for box in boxes]
    names = [_signed(box, look.label, room) for box in boxes]
    below = max(height(one) for one in names)
    row = max(height(one) for one in labels) + look.ink + below + 3 * look.pad
    sheets.need(row)
    bottom = sheets.y - row
    for place, (box, words, name) in enumerate(zip(boxes, labels, names, strict=True)):
        x = sheets.left + place * wide
        with sheets.inside(Tag.SECTION):
            sheets.put(Box(x, bottom, wide, row))
            with sheets.inside(Tag.PARAGRAPH):
                sheets.put(*standing(words, x + look.pad, sheets.y - look.pad))
            if box.ink:
                with sheets.inside(Tag.FIGURE, alt=f"手写签名：{box.label.zh}"):
                    y = bottom + look.pad + below
                    sheets.put(InkMark(x + look.pad, y, room, look.ink, box.ink))
            with sheets.inside(Tag.PARAGRAPH):
                sheets.put(*standing(name, x + look.pad, bottom + look.pad + height(name)))
    sheets.y -= row


def _signed(box: SignatureBox, size: float, room: float) -> tuple[Line, ...]:
    """Who signed where that is printed, and when; the date stays open for a pen."""
    lines = broken((Run(box.name, size),), room) if box.name else ()
    return lines + broken((Run(f"{_DATE.zh} {_DATE.en}：{box.signed_at}", size * 0.92),), room)


def staff(sheets: Sheets, document: Document) -> None:
    """Who handled, checked and authorised, and the seal beside them or, on a roll, below."""
    if sheets.paper.narrow:
        _staff_rows(sheets, document.staff, sheets.width, 0.0)
        if document.seal:
            code = _code(document.seal, sheets.look.small, sheets.width)
            tall = 2 * sheets.look.seal + height(code) + 3 * sheets.look.pad
            sheets.need(tall)
            _seal(sheets, document.seal, code, sheets.left, sheets.width, tall)
            sheets.y -= tall
        return
    if document.seal is None:
        _staff_rows(sheets, document.staff, sheets.width, 0.0)
        return
    side = 2 * sheets.look.seal + 22
    code = _code(document.seal, sheets.look.small, side - 6)
    least = 2 * sheets.look.seal + height(code) + 3 * sheets.look.pad
    _staff_rows(sheets, document.staff, sheets.width - side, least, document.seal, code)


def _code(seal: Seal, size: float, room: float) -> tuple[Line, ...]:
    return broken((Run(f"{_CODE.zh} {_CODE.en}\n{seal.check_code}", size),), room)


def _staff_rows(
    sheets: Sheets,
    lines: tuple[StaffLine, ...],
    room: float,
    least: float,
    seal: Seal | None = None,
    code: tuple[Line, ...] = (),
) -> None:
    """Rows as even as they can be, together at least that high, and the seal at their right."""
    look = sheets.look
    role_width = room * (0.34 if sheets.paper.narrow else 0.24)
    rows = []
    for line in lines:
        role = label(line.role, role_width - 2 * look.pad, look)
        words = broken((Run(_words(line), look.values[1]),), room - role_width - 2 * look.pad)
        rows.append((role, words, max(look.row, max(height(role), height(words)) + 5)))
    tall = sum(row[2] for row in rows)
    stretch = max(0.0, least - tall) / max(len(rows), 1)
    tall = max(tall, least)
    sheets.need(tall)
    y = sheets.y
    with sheets.inside(Tag.TABLE):
        for role, words, needed in rows:
            high = needed + stretch
            with sheets.inside(Tag.ROW):
                sheets.put(
                    Box(sheets.left, y - high, role_width, high, GREY),
                    Box(sheets.left + role_width, y - high, room - role_width, high),
                )
                with sheets.inside(Tag.HEAD_CELL, scope=Scope.ROW):
                    top = y - (high - height(role)) / 2
                    sheets.put(*standing(role, sheets.left + look.pad, top))
                with sheets.inside(Tag.CELL):
                    top = y - (high - height(words)) / 2
                    sheets.put(*standing(words, sheets.left + role_width + look.pad, top))
            y -= high
    if seal is not None:
        _seal(sheets, seal, code, sheets.left + room, sheets.width - room, tall)
    sheets.y -= tall


def _seal(
    sheets: Sheets, seal: Seal, code: tuple[Line, ...], x: float, wide: float, tall: float
) -> None:
    """The seal in the middle of its box, the check code below it."""
    look = sheets.look
    sheets.put(Box(x, sheets.y - tall, wide, tall))
    spare = (tall - 2 * look.seal - height(code) - look.pad) / 2
    top = sheets.y - spare
    with sheets.inside(Tag.FIGURE, alt=f"电子印章：{seal.organisation} {seal.words}"):
        sheets.put(SealMark(x + wide / 2, top - look.seal, look.seal, seal))
    with sheets.inside(Tag.PARAGRAPH):
        below = top - 2 * look.seal - look.pad
        sheets.put(*centred(code, x + 3, below, wide - 6))


def _words(line: StaffLine) -> str:
    return "   ".join(part for part in (line.number, line.name, line.at) if part)
