"""A reprint: the archived paper byte for byte, and behind it a mark for every page."""

from __future__ import annotations

import hashlib
import io
from functools import cache

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    StreamObject,
    pdf_name,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

from app.papers.faults import bad_pdf
from app.papers.file import About
from app.papers.fonts import Weight
from app.papers.marks import Box, Page, Placed, Words
from app.papers.paint import paint
from app.papers.setting import Line, Run, broken
from app.papers.structure import Element, Tag

_SIZE, _SMALLEST = 8.4, 5.0
_FROM_EDGE = 11.0
"""Points that a printer may leave white at the upper edge."""
_BESIDE = 30.0
_PAD = 3.0
_NAME = "/GuitaiReprint"


def marked(archived: bytes, words: str) -> bytes:
    """The archived PDF with `words` in a box at the upper edge of every page.

    The archived bytes come first and unchanged, so that the digital signature on them stays good;
    what is added follows as an update of the file (ISO 32000-1, 7.5.6). The same bytes and words
    always give the same bytes. PaperFault: BAD_PDF, or NO_GLYPH for a character in no font.
    """
    try:
        writer = _Marking(io.BytesIO(archived), archived, words)
        sizes = [_size(writer.prev, page) for page in range(_pages(writer.prev))]
        drawn: dict[tuple[float, float], IndirectObject] = {}
        for number, size in enumerate(sizes):
            if size not in drawn:
                mark = PdfFileReader(io.BytesIO(_drawn(words, size)))
                drawn[size] = writer.import_page_as_xobject(mark)
            _put(writer, number, drawn[size])
        made = io.BytesIO()
        writer.write(made)
    except (PdfError, ValueError, KeyError, TypeError, IndexError) as error:
        raise bad_pdf() from error
    reprint = made.getvalue()
    if not reprint.startswith(archived):
        raise bad_pdf()
    return reprint


def archived_of(pdf: bytes) -> tuple[bytes, ...]:
    """The states that a PDF went through, newest first: itself, then what was there before each
    update. The archived paper is among those of its reprint."""
    found = []
    end = len(pdf)
    while (place := pdf.rfind(b"%%EOF", 0, end)) >= 0:
        after = place + len(b"%%EOF")
        while pdf[after : after + 1] in (b"\r", b"\n"):
            after += 1
        found.append(pdf[:after])
        end = place
    return tuple(found) or (pdf,)


class _Marking(IncrementalPdfFileWriter):
    """An update that says nothing of the time or the machine that made it."""

    def __init__(self, stream: io.BytesIO, archived: bytes, words: str) -> None:
        super().__init__(stream, strict=False)
        first = self._document_id[0]
        seen = hashlib.sha256(archived + words.encode()).digest()
        self._document_id = ArrayObject([first, ByteStringObject(seen[:16])])

    def _update_meta(self) -> None:
        """The description of the file stays that of the archived paper."""


def _pages(reader: PdfFileReader) -> int:
    return int(reader.root["/Pages"]["/Count"])


def _size(reader: PdfFileReader, page: int) -> tuple[float, float]:
    """Width and height of a page in points; a page may take them from a branch of the tree."""
    node = reader.find_page_for_modification(page)[0].get_object()
    while "/MediaBox" not in node:
        node = node["/Parent"]
    left, bottom, right, top = (float(one) for one in node["/MediaBox"])
    return right - left, top - bottom


def _put(writer: IncrementalPdfFileWriter, page: int, drawn: IndirectObject) -> None:
    """Draws over a page, whatever it left of its own coordinates."""
    found = writer.find_page_for_modification(page)[0]
    bare = found.get_object()
    # A page on which nothing stands has neither.
    for key, nothing in (
        ("/Contents", StreamObject(stream_data=b"")),
        ("/Resources", DictionaryObject()),
    ):
        if key not in bare and (key == "/Contents" or not _inherits(bare, key)):
            bare[pdf_name(key)] = writer.add_object(nothing)
            writer.mark_update(found)
    # Pages may share one table of what is drawn on them.
    name = f"{_NAME}{page + 1}"
    writer.add_stream_to_page(page, writer.add_object(StreamObject(stream_data=b"q\n")), None, True)
    # An artifact: whoever has the paper read aloud hears the paper.
    words = f"\nQ\n/Artifact <</Type /Pagination>> BDC\nq {name} Do Q\nEMC\n".encode()
    resources = DictionaryObject({pdf_name("/XObject"): DictionaryObject({pdf_name(name): drawn})})
    writer.add_stream_to_page(page, writer.add_object(StreamObject(stream_data=words)), resources)


def _inherits(page: DictionaryObject, key: str) -> bool:
    node = page
    while "/Parent" in node:
        node = node["/Parent"]
        if key in node:
            return True
    return False


@cache
def _drawn(words: str, size: tuple[float, float]) -> bytes:
    """A page of that size on which there is nothing but the mark."""
    room = size[0] - 2 * _BESIDE
    lines = _fitting(words, room)
    tall = sum(line.height for line in lines) + _PAD
    wide = max(line.width for line in lines) + 2 * _PAD
    left = (size[0] - wide) / 2
    top = size[1] - _FROM_EDGE
    marks = [Placed(Box(left, top - tall, wide, tall))]
    y = top - _PAD / 2
    for line in lines:
        y -= line.height
        words_at = Words((size[0] - line.width) / 2, y + line.height * 0.3, line)
        marks.append(Placed(words_at))
    return paint((Page(size, tuple(marks)),), Element(Tag.DOCUMENT), About("", "", ""))


def _fitting(words: str, room: float) -> tuple[Line, ...]:
    """The words as large as they go on one line, else on as many as they need."""
    size = _SIZE
    while size > _SMALLEST:
        lines = broken((Run(words, size, Weight.BOLD),), room)
        if len(lines) == 1:
            return lines
        size -= 0.4
    return broken((Run(words, _SMALLEST + 0.8, Weight.BOLD),), room)
