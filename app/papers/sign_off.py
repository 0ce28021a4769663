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
_BESIDE = 4
"""How many of the staff stand side by side at most."""
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
    """Who handled, checked and authorised, side by side with room for a stamp, and the seal at
    their right; on a roll one below the other."""
    look, lines, seal = sheets.look, document.staff, document.seal
    side = 2 * look.seal + 22 if seal else 0.0
    if sheets.paper.narrow:
        for line in lines:
            _columns(sheets, (line,), sheets.width, 0.0)
        if seal:
            code = _code(seal, look.small, sheets.width)
            tall = 2 * look.seal + height(code) + 3 * look.pad
            sheets.need(tall)
            _seal(sheets, seal, code, sheets.left, sheets.width, tall)
            sheets.y -= tall
        return
    code = _code(seal, look.small, side - 6) if seal else ()
    least = 2 * look.seal + height(code) + 3 * look.pad if seal else 0.0
    first, *rest = [lines[at : at + _BESIDE] for at in range(0, len(lines), _BESIDE)] or [()]
    _columns(sheets, first, sheets.width - side, least, seal, code)
    for more in rest:
        _columns(sheets, more, sheets.width, 0.0)


def _code(seal: Seal, size: float, room: float) -> tuple[Line, ...]:
    if not seal.check_code:
        return ()
    return broken((Run(f"{_CODE.zh} {_CODE.en}\n{seal.check_code}", size),), room)


def _columns(
    sheets: Sheets,
    lines: tuple[StaffLine, ...],
    room: float,
    least: float,
    seal: Seal | None = None,
    code: tuple[Line, ...] = (),
) -> None:
    """A column for each of the staff, together at least that high, and the seal behind them."""
    look = sheets.look
    wide = room / max(len(lines), 1)
    roles = [label(line.role, wide - 2 * look.pad, look) for line in lines]
    words = [broken((Run(_words(line), look.values[1]),), wide - 2 * look.pad) for line in lines]
    upper = max((height(one) for one in roles), default=0.0) + look.above
    lower = max((height(one) for one in words), default=0.0) + 2 * look.pad
    tall = max(upper + lower, least)
    sheets.need(tall)
    top = sheets.y
    with sheets.inside(Tag.TABLE):
        for part, high, tag in (
            (roles, upper, Tag.HEAD_CELL),
            (words, tall - upper, Tag.CELL),
        ):
            head = tag is Tag.HEAD_CELL
            with sheets.inside(Tag.ROW):
                for place, cell in enumerate(part):
                    x = sheets.left + place * wide
                    sheets.put(Box(x, top - high, wide, high, GREY if head else 0.0))
                    with sheets.inside(tag, scope=Scope.COLUMN if head else None):
                        above = look.above / 2 if head else look.pad
                        sheets.put(*standing(cell, x + look.pad, top - above))
            top -= high
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
    who = "  ".join(part for part in (line.number, line.name) if part)
    return "\n".join(part for part in (who, line.at) if part)
