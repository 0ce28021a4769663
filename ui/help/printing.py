"""The manual on paper: contents, page numbers, embedded fonts, pictures that stand whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QRawFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from app.desk.manual import Manual
from app.errors import DeviceFault
from app.i18n import Language, Text

_FAMILIES = (
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "SimSun",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Zen Hei",
)
_LATIN = ("Noto Serif", "DejaVu Serif", "Liberation Serif", "Times New Roman")
_DOTS = 300
"""Dots an inch of the printed page."""
_SIDE, _TOP, _FOOT = 20.0, 22.0, 20.0
"""Margins of an A4 page in millimetres."""
_BODY = 9.5
"""Points of the body of the text."""
_INDENT = "&nbsp;" * 4
_CONTENTS = Text("目录", "Contents")
_INK, _PALE, _LINE, _ACCENT = "#15222C", "#4C5B67", "#C4CDD4", "#0B5A6F"


def _sheet() -> str:
    """The style sheet of the page; Qt takes margins and borders in 96ths of an inch."""

    def dots(points: float) -> str:
        return f"{points / 72 * 96:.1f}px"

    return f"""
body, p, li, td, th {{ color: {_INK}; font-size: {_BODY}pt; }}
p {{ margin: 0 0 {dots(4)} 0; line-height: 135%; }}
li {{ margin: 0 0 {dots(3)} 0; line-height: 135%; }}
h1 {{ font-size: 20pt; margin: 0 0 {dots(14)} 0; color: {_ACCENT}; page-break-before: always; }}
h2 {{ font-size: 13pt; margin: {dots(18)} 0 {dots(7)} 0; color: {_ACCENT}; }}
h3 {{ font-size: 10.5pt; margin: {dots(10)} 0 {dots(5)} 0; color: {_INK}; }}
p.asks {{ font-size: 10.5pt; margin-bottom: {dots(6)}; }}
p.how, p.remedy, p.source, p.small {{ color: {_PALE}; }}
p.how {{ margin-bottom: {dots(8)}; }}
p.remedy, p.source, p.small {{ font-size: 8.5pt; }}
p.small {{ margin: {dots(6)} 0 {dots(6)} 0; }}
p.code, p.label {{ font-weight: 600; }}
p.code {{ font-size: 8.5pt; color: {_ACCENT}; }}
p.demand, p.says {{ margin: 0 0 {dots(1)} 0; }}
p.remedy, p.source {{ margin: 0 0 {dots(1)} 0; }}
p.shot {{ margin: {dots(8)} 0 {dots(3)} 0; line-height: 100%; }}
p.caption {{ font-size: 8.5pt; color: {_PALE}; margin: 0 0 {dots(10)} 0; }}
td {{ border-top: {dots(0.5)} solid {_LINE}; }}
th {{ border-bottom: {dots(1)} solid {_ACCENT}; color: {_ACCENT}; font-weight: 600; }}
span.refuse {{ color: #A81E22; font-weight: 600; }}
span.escalate {{ color: #5B3A9E; font-weight: 600; }}
span.warn {{ color: #7F4E00; font-weight: 600; }}
"""


def has_fonts() -> bool:
    """Whether this computer has a font with Chinese characters in it."""
    return QFontMetricsF(_font(Language.CHINESE)).inFontUcs4(ord("银"))


def _font(language: Language) -> QFont:
    families = _FAMILIES if language is Language.CHINESE else (*_LATIN, *_FAMILIES)
    there = set(QFontDatabase.families())
    font = QFont([one for one in families if one in there] or list(families))
    font.setPointSizeF(_BODY)
    # Letters that are drawn as one could not be searched for.
    font.setFeature(QFont.Tag("liga"), 0)
    return font


def write_pdf(manual: Manual, pictures: Mapping[str, QImage], path: Path) -> int:
    """Prints the manual; gives how many pages it has.

    Raises:
        DeviceFault: the file cannot be written.
    """
    writer = QPdfWriter(str(path))
    writer.setResolution(_DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    writer.setTitle(manual.cover[0])
    writer.setCreator("Guitai")
    document = _laid_out(manual, pictures, writer)
    painter = QPainter()
    if not painter.begin(writer):
        raise _not_written(path)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    _cover(painter, manual, writer)
    pages = document.pageCount()
    size = document.pageSize()
    left, top = _dots(_SIDE), _dots(_TOP)
    running = _running_heads(document, manual)
    for page in range(pages):
        writer.newPage()
        painter.save()
        painter.translate(left, top - page * size.height())
        shown = QRectF(0, page * size.height(), size.width(), size.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown
        context.palette.setColor(QPalette.ColorRole.Text, QColor(_INK))
        # A picture on top of the next page is set a hair above its edge.
        painter.setClipRect(shown.adjusted(0, 0, 0, -_dots(1)))
        document.documentLayout().draw(painter, context)
        painter.restore()
        _edges(painter, manual, running[page], page + 1, size)
    painter.end()
    try:
        content = path.read_bytes()
        path.write_bytes(_searchable(content, manual))
    except OSError as error:
        raise _not_written(path) from error
    return pages + 1


_CODE = re.compile(rb"<(2[EF][0-9A-F]{2})>")
_RANGES = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)


def _searchable(pdf: bytes, manual: Manual) -> bytes:
    """The same file, in which 人 is found and copied as 人: fonts draw radicals (⼈) with the shape
    of a character, and Qt writes down the first code that it finds for a shape."""
    font = QRawFont.fromFont(_font(manual.language))
    words = set(manual.text + "".join(manual.cover))
    written = "".join(sorted(one for one in words if ord(one) < 0x10000))
    shapes = dict(zip(font.glyphIndexesForString(written), written, strict=True))

    def as_written(found: re.Match[bytes]) -> bytes:
        shape = font.glyphIndexesForString(chr(int(found[1], 16)))[0]
        character = shapes.get(shape)
        # Of the same length, so that everything in the file stays where it is.
        return f"<{ord(character):04X}>".encode() if character else found[0]

    return _RANGES.sub(lambda ranges: _CODE.sub(as_written, ranges[0]), pdf)


def _not_written(path: Path) -> DeviceFault:
    return DeviceFault(
        "SAVE_FAILED",
        Text("手册 {path} 无法写入。", "The manual {path} cannot be written.").format(path=path),
        Text("请换一个位置再试。", "Choose another place and try again."),
    )


def _dots(millimetres: float) -> float:
    return millimetres / 25.4 * _DOTS


def _laid_out(manual: Manual, pictures: Mapping[str, QImage], writer: QPdfWriter) -> QTextDocument:
    """The text on pages, with the numbers of the pages in the contents, and no heading alone at
    the bottom of a page."""
    pages = ["0"] * len(manual.headings)
    breaks: set[int] = set()
    joined: set[int] = set()
    while True:
        document = _document(manual, pictures, writer, pages, breaks, joined)
        found = [str(page + 1) for page in _pages_of(document, manual)]
        lonely = _lonely(document) - breaks
        blank = _after_blank_pages(document) - joined
        if found == pages and not lonely and not blank:
            return document
        pages, breaks, joined = found, breaks | lonely, joined | blank


def _document(
    manual: Manual,
    pictures: Mapping[str, QImage],
    writer: QPdfWriter,
    pages: list[str],
    breaks: set[int],
    joined: set[int],
) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(_font(manual.language))
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(_sheet())
    for name, image in pictures.items():
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"{name}.png"), image)
    document.setHtml(_contents(manual, pages) + manual.text)
    changes = QTextCursor(document)
    changes.beginEditBlock()
    _let_tables_follow(document)
    policies = [(number, QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore) for number in breaks]
    policies += [(number, QTextFormat.PageBreakFlag.PageBreak_Auto) for number in joined]
    for number, policy in policies:
        cursor = QTextCursor(document.findBlockByNumber(number))
        form = cursor.blockFormat()
        form.setPageBreakPolicy(policy)
        cursor.setBlockFormat(form)
    changes.endEditBlock()
    # Only now is it laid out: piecemeal, Qt forgets paragraphs between what was changed.
    document.setPageSize(QSizeF(_dots(210 - 2 * _SIDE), _dots(297 - _TOP - _FOOT)))
    return document


def _let_tables_follow(document: QTextDocument) -> None:
    """The empty line that stands before every table takes no room."""
    tiny = QTextCharFormat()
    tiny.setFontPointSize(1)
    block = document.begin()
    while block.isValid():
        if not block.text() and block.blockFormat().headingLevel() == 0:
            cursor = QTextCursor(block)
            if cursor.currentTable() is None:
                form = cursor.blockFormat()
                form.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
                form.setTopMargin(0)
                form.setBottomMargin(0)
                cursor.setBlockFormat(form)
                cursor.setBlockCharFormat(tiny)
        block = block.next()


def _contents(manual: Manual, pages: list[str]) -> str:
    rows = []
    for heading, page in zip(manual.headings, pages, strict=True):
        chapter = heading.level == 1
        words = f"{'' if chapter else _INDENT}{escape(heading.words)}"
        cells = [f"<b>{one}</b>" if chapter else one for one in (words, page)]
        rows.append(
            f"<tr><td width='90%' style='border: none'>{cells[0]}</td>"
            f"<td width='10%' align='right' style='border: none'>{cells[1]}</td></tr>"
        )
    title = escape(_CONTENTS.in_(manual.language))
    return (
        f"<p><span style='font-size: 20pt; font-weight: 600; color: {_ACCENT}'>{title}</span></p>"
        f"<table width='100%' cellspacing='0' cellpadding='1'>{''.join(rows)}</table>"
    )


def _headings(document: QTextDocument) -> list[QTextBlock]:
    """The blocks of the headings, in their order."""
    found = []
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            found.append(block)
        block = block.next()
    return found


def _page_of(document: QTextDocument, block: QTextBlock) -> int:
    rect = document.documentLayout().blockBoundingRect(block)
    # The upper edge of a block may lie on the page before; its first line does not.
    line = block.layout().lineAt(0) if block.layout().lineCount() else None
    at = rect.top() + (line.y() if line is not None else 0) + 1
    return int(at // document.pageSize().height())


def _pages_of(document: QTextDocument, manual: Manual) -> list[int]:
    """The page of every heading of the contents."""
    # Several spaces are one in HTML.
    wanted = [" ".join(heading.words.split()) for heading in manual.headings]
    found: list[int] = []
    for block in _headings(document):
        if len(found) < len(wanted) and block.text() == wanted[len(found)]:
            found.append(_page_of(document, block))
    return found


def _lonely(document: QTextDocument) -> set[int]:
    """The numbers of the blocks that would part from what follows them: a heading from its text,
    a picture from its caption."""
    found = set()
    block = document.begin()
    while block.isValid():
        heading = block.blockFormat().headingLevel()
        picture = block.text() == "\ufffc"
        if heading or picture:
            after = block.next()
            while after.isValid() and not after.text():
                after = after.next()
            if after.isValid() and _page_of(document, after) != _page_of(document, block):
                found.add(_first_of_headings(block).blockNumber())
        block = block.next()
    return found


def _after_blank_pages(document: QTextDocument) -> set[int]:
    """The numbers of headings before which a page would stay blank: where a table fills its page,
    the empty line after it is alone on the next one, and the heading need not begin another."""
    found = set()
    block = document.begin()
    while block.isValid():
        before = block.previous()
        begins = (
            block.blockFormat().pageBreakPolicy() & QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
        )
        if begins and before.isValid() and not before.text():
            earlier = before.previous()
            bottom = document.documentLayout().blockBoundingRect(before).bottom()
            page = int((bottom + _dots(2)) // document.pageSize().height())
            if earlier.isValid() and _page_of(document, earlier) != page:
                found.add(block.blockNumber())
        block = block.next()
    return found


def _first_of_headings(block: QTextBlock) -> QTextBlock:
    """The uppermost of the headings that stand directly above one another."""
    before = block.previous()
    while before.isValid() and (before.blockFormat().headingLevel() or not before.text()):
        if before.blockFormat().headingLevel():
            block = before
        before = before.previous()
    return block


def _running_heads(document: QTextDocument, manual: Manual) -> list[str]:
    """The chapter of every page."""
    heads = [_CONTENTS.in_(manual.language)] * document.pageCount()
    for block in _headings(document):
        if block.blockFormat().headingLevel() == 1:
            for page in range(_page_of(document, block), len(heads)):
                heads[page] = block.text()
    return heads


def _cover(painter: QPainter, manual: Manual, writer: QPdfWriter) -> None:
    width = _dots(210 - 2 * _SIDE)
    painter.fillRect(QRectF(0, 0, _dots(210), _dots(92)), QColor(_ACCENT))
    at = _dots(48)
    for n, words in enumerate(manual.cover):
        font = _font(manual.language)
        font.setPointSizeF((26, 14, 11, 10, 10)[n])
        font.setBold(n == 0)
        painter.setFont(font)
        painter.setPen(QColor("#FFFFFF" if n < 2 else _INK))
        if n == 2:
            at = _dots(108)
        box = QRectF(_dots(_SIDE), at, width, _dots(60))
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)
        painter.drawText(box, flags, words)
        at += painter.boundingRect(box, flags, words).height() + _dots(5)


def _edges(painter: QPainter, manual: Manual, head: str, page: int, size: QSizeF) -> None:
    """The head and the foot of a page."""
    font = _font(manual.language)
    font.setPointSizeF(8)
    painter.setFont(font)
    left, right = _dots(_SIDE), _dots(210 - _SIDE)
    painter.setPen(QColor(_LINE))
    painter.drawLine(int(left), int(_dots(16)), int(right), int(_dots(16)))
    painter.setPen(QColor(_PALE))
    box = QRectF(left, _dots(9), right - left, _dots(6))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), head)
    painter.drawText(
        box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), manual.cover[0]
    )
    foot = QRectF(left, _dots(297 - 14), right - left, _dots(6))
    number = Text("第 {page} 页", "{page}").format(page=page).in_(manual.language)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignHCenter), number)
