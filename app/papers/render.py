"""A paper as PDF: the same facts always give the same bytes, so that a signature can name them."""

from __future__ import annotations

from dataclasses import replace

from app.i18n import Text
from app.papers.document import (
    Block,
    Cell,
    Clause,
    Clauses,
    Declarations,
    Document,
    OpenSpace,
    Pictures,
    Prose,
    Section,
    SignatureBox,
    StaffLine,
    Table,
)
from app.papers.fonts import Weight, check
from app.papers.layout import BOTTOM as PAPER_BOTTOM
from app.papers.layout import (
    LEFT,
    MILLIMETRE,
    PAD,
    PAGE,
    RIGHT,
    TOP,
    WIDTH,
    Annex,
    Sheets,
    centred,
    framed_lines,
    grid,
    kept_together,
    label,
    standing,
    table,
    title_again,
    title_bar,
)
from app.papers.marks import (
    Box,
    InkMark,
    Mark,
    PictureMark,
    QrMark,
    SealMark,
    Watermark,
)
from app.papers.paint import About, paint, picture_size
from app.papers.setting import Line, Run, bilingual, box, broken, filled_in, hanging, height

TRAINING = Text("培训样本", "SPECIMEN")
"""Across every page of a paper made in training."""
TRAINING_LINE = Text("培训样本，不具有业务效力", "SPECIMEN made in training, without legal effect")
REPRINT = Text("补打 第{n}次", "Reprint no. {n}")
JOURNAL = Text("日志号", "Journal")
NOT_PERFORMED = Text("（待办理）", "(not yet performed)")

_GAP = 7.0
_QR = 54.0
_SEAL_RADIUS = 37.0
_SMALL = 6.6
_PAGE_NUMBER = 130.0
"""Width kept free beside the foot's last lines for 第 x 页 共 y 页."""
_INK_HEIGHT = 46.0
_HANG = 0.3
"""The share of a line that a number of a clause may take before its words."""


def render(document: Document) -> bytes:
    """The document as an A4 PDF with embedded type, its text selectable and searchable.

    Raises PaperFault: NO_GLYPH and SCRIPT_NOT_SET for characters that cannot be printed, NO_FONT,
    BAD_PICTURE. What does not fit its cell is wrapped, then made smaller, then printed in full in
    an annex before the signatures; nothing is cut.
    """
    check()
    head = _running_head(document)
    foot = _running_foot(document)
    sheets = Sheets(PAGE[1] - TOP - height(head) - 5, PAPER_BOTTOM + height(foot) + 8)
    annex = Annex()
    _front(sheets, document, annex)
    for block in document.blocks:
        sheets.y -= _GAP
        _block(sheets, block, annex)
    if annex.items:
        sheets.y -= _GAP
        _annex(sheets, annex)
    if document.signatures:
        sheets.y -= _GAP
        _signatures(sheets, document.signatures)
    if document.staff or document.seal:
        sheets.y -= _GAP
        _staff(sheets, document)
    pages = sheets.finished()
    framed = tuple(
        (*page, *_frame(document, head, foot, number, len(pages)))
        for number, page in enumerate(pages, start=1)
    )
    header = document.header
    about = About(
        f"{header.title.zh} {header.journal or header.serial}".strip(),
        f"{header.bank.zh} {header.branch_name}",
        f"{header.title.en}, {header.copy.en}",
    )
    return paint(framed, PAGE, about)


def _running_head(document: Document) -> tuple[Line, ...]:
    """On every page: bank, paper, copy; and what must not be overlooked."""
    header = document.header
    lines: tuple[Line, ...] = ()
    warnings = []
    if document.training:
        warnings.append(f"{TRAINING_LINE.zh} {TRAINING_LINE.en}")
    if document.reprint:
        marked = REPRINT.format(n=document.reprint)
        warnings.append(f"{marked.zh} {marked.en}")
    if warnings:
        lines += broken((Run("  ·  ".join(warnings), 7.4, Weight.BOLD),), WIDTH)
    words = f"{header.bank.zh}  {header.title.zh}  {header.copy.zh} {header.copy.en}"
    return lines + broken((Run(words, _SMALL, faint=True),), WIDTH)


def _running_foot(document: Document) -> tuple[Line, ...]:
    """On every page: footer, journal and serial number; the page number stands on the last line."""
    header = document.header
    lines: tuple[Line, ...] = ()
    if document.footer:
        lines += bilingual(document.footer, _SMALL, WIDTH, small=0.9)
    words = [f"{JOURNAL.zh} {JOURNAL.en}：{header.journal or ' '.join(_both(NOT_PERFORMED))}"]
    words.append(f"流水号 Serial：{header.serial}")
    if document.seal:
        words.append(f"校验码 Check code：{document.seal.check_code}")
    room = WIDTH - _PAGE_NUMBER
    together = broken((Run("   ".join(words), _SMALL),), room)
    if len(together) > 1:
        together = broken((Run("\n".join(words), _SMALL),), room)
    return (*lines, *together)


def _both(text: Text) -> tuple[str, ...]:
    return (text.zh,) if text.zh == text.en else (text.zh, text.en)


def _frame(
    document: Document, head: tuple[Line, ...], foot: tuple[Line, ...], number: int, pages: int
) -> list[Mark]:
    """What stands around every page."""
    top = PAGE[1] - TOP
    marks = standing(head, LEFT, top)
    bottom = PAPER_BOTTOM + height(foot)
    marks += standing(foot, LEFT, bottom)
    words = f"第 {number} 页  共 {pages} 页   Page {number} of {pages}"
    (line,) = broken((Run(words, _SMALL),), 1000)
    marks += standing((line,), PAGE[0] - RIGHT - line.width, PAPER_BOTTOM + line.height)
    if document.training:
        big = Line((Run(f"{TRAINING.zh} {TRAINING.en}", 52, Weight.BOLD),))
        marks += [Watermark(PAGE[0] / 2, PAGE[1] * share, big) for share in (0.28, 0.7)]
    return marks


def _front(sheets: Sheets, document: Document, annex: Annex) -> None:
    """Bank, title and QR code, then the row of branch, date and numbers."""
    header = document.header
    side = _QR + 8 if document.qr else 0.0
    room = WIDTH - 2 * side
    top = sheets.y
    bank = broken((Run(header.bank.zh, 13, Weight.BOLD),), room)
    if header.bank.en != header.bank.zh:
        bank += broken((Run(header.bank.en, 7, faint=True),), room)
    title = broken((Run(header.title.zh, 17, Weight.BOLD),), room)
    if header.title.en != header.title.zh:
        title += broken((Run(header.title.en, 8.4, faint=True),), room)
    lines = bank + title
    sheets.put(*centred(lines, LEFT + side, top - 4, room))
    tall = height(lines) + 8
    if document.qr:
        sheets.put(QrMark(PAGE[0] - RIGHT - _QR, top - 6 - _QR, _QR, document.qr))
        tall = max(tall, _QR + 12)
    sheets.y -= tall
    grid(
        sheets,
        (
            Cell(
                Text("网点", "Branch"),
                " ".join(part for part in (header.branch_number, header.branch_name) if part),
            ),
            Cell(Text("日期", "Date"), header.date),
            Cell(Text("流水号", "Serial no."), header.serial),
            Cell(Text("日志号", "Journal no."), header.journal or NOT_PERFORMED),
        ),
        2,
        annex,
    )


def _block(sheets: Sheets, block: Block, annex: Annex) -> None:
    match block:
        case Section():
            grid(sheets, block.cells, block.columns, annex, block.title)
        case Declarations():
            _declarations(sheets, block)
        case Prose():
            _prose(sheets, block)
        case Clauses():
            _clauses(sheets, block)
        case Table():
            table(sheets, block)
        case OpenSpace():
            _open_space(sheets, block)
        case Pictures():
            _pictures(sheets, block)


def _declarations(sheets: Sheets, block: Declarations) -> None:
    size = 8.8
    indent = box(size, ticked=True).width
    room = WIDTH - 2 * PAD - indent
    for number, declaration in enumerate(block.lines):
        lines = broken((Run(declaration.text.zh, size),), room)
        if declaration.text.en != declaration.text.zh:
            lines += broken((Run(declaration.text.en, 6.4, faint=True),), room)
        lines = hanging(box(size, ticked=declaration.ticked), lines, indent)
        if number == 0:
            title_bar(sheets, block.title, keep=kept_together(sheets, lines))
        framed_lines(sheets, lines, block.title)


def _clauses(sheets: Sheets, block: Clauses) -> None:
    lines = _clause_lines(block.clauses, WIDTH - 2 * PAD, 9.0)
    if block.title:
        title_bar(sheets, block.title, keep=kept_together(sheets, lines))
    framed_lines(sheets, lines, block.title)


def _clause_lines(clauses: tuple[Clause, ...], room: float, size: float) -> tuple[Line, ...]:
    """Clauses with hanging indents, the parts of each set in behind it."""
    numbers = [Run(clause.number.zh + " ", size, Weight.BOLD) for clause in clauses]
    indent = min(max((one.width for one in numbers), default=0.0), room * _HANG)
    lines: tuple[Line, ...] = ()
    for number, clause in zip(numbers, clauses, strict=True):
        words = _clause_words(clause, room - indent, size)
        if number.width > indent:
            lines += broken((number,), room)
            words = tuple(replace(line, indent=line.indent + indent) for line in words)
            lines += words
        else:
            lines += hanging(number, words, indent) if words else (Line((number,)),)
        for line in _clause_lines(clause.parts, room - indent, size):
            lines += (replace(line, indent=line.indent + indent),)
    return lines


def _clause_words(clause: Clause, room: float, size: float) -> tuple[Line, ...]:
    lines: tuple[Line, ...] = ()
    if clause.heading:
        lines += bilingual(clause.heading, size, room, weight=Weight.BOLD)
    if clause.text:
        lines += broken((Run(clause.text.zh, size),), room)
        if clause.text.en != clause.text.zh:
            lines += broken((Run(clause.text.en, size * 0.75, faint=True),), room)
    return lines


def _open_space(sheets: Sheets, block: OpenSpace) -> None:
    tall = block.millimetres * MILLIMETRE
    title_bar(sheets, block.title, keep=tall)
    hint = broken((Run(" ".join(_both(block.hint)), 7.6, faint=True),), WIDTH - 2 * PAD)
    tall = max(tall, height(hint) + 2 * PAD)
    sheets.put(Box(LEFT, sheets.y - tall, WIDTH, tall))
    sheets.put(*standing(hint, LEFT + PAD, sheets.y - PAD))
    sheets.y -= tall


def _prose(sheets: Sheets, block: Prose) -> None:
    lines = broken((Run(block.text.zh, 9),), WIDTH - 2 * PAD)
    if block.text.en != block.text.zh:
        lines += broken((Run(block.text.en, 6.8, faint=True),), WIDTH - 2 * PAD)
    if block.title:
        title_bar(sheets, block.title, keep=kept_together(sheets, lines))
    framed_lines(sheets, lines, block.title)


def _annex(sheets: Sheets, annex: Annex) -> None:
    title = Text("附页：表内未能列全的内容", "Annex: what the form above has no room for")
    for number, (name, value) in enumerate(annex.items, start=1):
        head = (Run(f"{number}. {' '.join(_both(name))}", 8, Weight.BOLD),)
        lines = broken(head, WIDTH - 2 * PAD)
        lines += filled_in(value, 8.6, WIDTH - 2 * PAD)
        if number == 1:
            title_bar(sheets, title, keep=kept_together(sheets, lines))
        framed_lines(sheets, lines, title)


def _pictures(sheets: Sheets, block: Pictures) -> None:
    wide = (WIDTH - 3 * PAD) / 2
    tallest = 190.0
    title_bar(sheets, block.title, keep=tallest + 30)
    for start in range(0, len(block.pictures), 2):
        pair = block.pictures[start : start + 2]
        sizes = []
        for picture in pair:
            pixels = picture_size(picture.image, picture.caption)
            scale = min(wide / pixels[0], tallest / pixels[1])
            sizes.append((pixels[0] * scale, pixels[1] * scale))
        captions = [bilingual(one.caption, 8, wide) for one in pair]
        picture_room = max(tall for _, tall in sizes)
        row = picture_room + max(height(one) for one in captions) + 3 * PAD
        if sheets.need(row):
            title_again(sheets, block.title)
        sheets.put(Box(LEFT, sheets.y - row, WIDTH, row))
        for place, (picture, (width, tall), caption) in enumerate(
            zip(pair, sizes, captions, strict=True)
        ):
            x = LEFT + PAD + place * (wide + PAD)
            y = sheets.y - PAD - (picture_room + tall) / 2
            sheets.put(
                PictureMark(x + (wide - width) / 2, y, width, tall, picture.image, picture.caption),
                *centred(caption, x, sheets.y - picture_room - 2 * PAD, wide),
            )
        sheets.y -= row


def _signatures(sheets: Sheets, boxes: tuple[SignatureBox, ...]) -> None:
    """Boxes to sign in, three to a row, four in two rows; one alone takes the whole width."""
    across = 2 if len(boxes) in {2, 4} else 3
    for start in range(0, len(boxes), across):
        beside = boxes[start : start + across]
        wide = WIDTH / len(beside)
        room = wide - 2 * PAD
        labels = [label(box.label, room) for box in beside]
        times = [broken((Run(_signed_words(box), 7.6),), room) for box in beside]
        row = max(height(one) for one in labels) + max(height(one) for one in times)
        row += _INK_HEIGHT + 3 * PAD
        sheets.need(row)
        for place, (one, words, time) in enumerate(zip(beside, labels, times, strict=True)):
            x = LEFT + place * wide
            bottom = sheets.y - row
            sheets.put(
                Box(x, bottom, wide, row),
                *standing(words, x + PAD, sheets.y - PAD),
                *standing(time, x + PAD, bottom + PAD + height(time)),
            )
            if one.ink:
                y = bottom + PAD + height(time)
                sheets.put(InkMark(x + PAD, y, wide - 2 * PAD, _INK_HEIGHT, one.ink))
        sheets.y -= row


def _signed_words(box: SignatureBox) -> str:
    signed = f"日期 Date：{box.signed_at}"
    return f"{box.name}\n{signed}" if box.name else signed


def _staff(sheets: Sheets, document: Document) -> None:
    """Who handled, checked and authorised, and the seal beside them."""
    side = 2 * _SEAL_RADIUS + 22 if document.seal else 0.0
    room = WIDTH - side
    role_width = 96.0
    rows = []
    for line in document.staff:
        role = label(line.role, role_width - 2 * PAD)
        words = broken((Run(_staff_words(line), 9),), room - role_width - 2 * PAD)
        rows.append((role, words, max(22.0, max(height(role), height(words)) + 5)))
    code: tuple[Line, ...] = ()
    least = 0.0
    if document.seal:
        code = broken((Run(f"校验码 Check code\n{document.seal.check_code}", 6.4),), side - 6)
        least = 2 * _SEAL_RADIUS + 10 + height(code)
    tall = sum(row[2] for row in rows)
    stretch = max(0.0, least - tall) / max(len(rows), 1)
    rows = [(role, words, high + stretch) for role, words, high in rows]
    tall = max(tall, least)
    sheets.need(tall)
    y = sheets.y
    for role, words, high in rows:
        sheets.put(
            Box(LEFT, y - high, role_width, high, 0.06),
            Box(LEFT + role_width, y - high, room - role_width, high),
            *standing(role, LEFT + PAD, y - (high - height(role)) / 2),
            *standing(words, LEFT + role_width + PAD, y - (high - height(words)) / 2),
        )
        y -= high
    if document.seal:
        x = LEFT + room
        sheets.put(
            Box(x, sheets.y - tall, side, tall),
            SealMark(x + side / 2, sheets.y - 5 - _SEAL_RADIUS, _SEAL_RADIUS, document.seal),
            *centred(code, x + 3, sheets.y - tall + height(code) + 2, side - 6),
        )
    sheets.y -= tall


def _staff_words(line: StaffLine) -> str:
    return "   ".join(part for part in (line.number, line.name, line.at) if part)
