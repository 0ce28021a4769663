"""Pages of a paper as pictures for the screen."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2

from app.papers.faults import bad_pdf, no_page

_lock = threading.Lock()
"""PDFium must not be called from two threads at once."""


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """A paper opened by PDFium, by one reader at a time; PaperFault BAD_PDF where it is none."""
    with _lock:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise bad_pdf() from error
        try:
            yield document
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    """How many pages a paper has; PaperFault BAD_PDF where it is none."""
    with opened(pdf) as document:
        return len(document)


def page_png(pdf: bytes, page: int, width: int) -> bytes:
    """A page, counted from 1, as a PNG picture `width` pixels wide.

    Raises PaperFault BAD_PDF, and NO_PAGE beyond the last page.
    """
    with opened(pdf) as document:
        if not 1 <= page <= len(document):
            raise no_page(page, len(document))
        sheet = document[page - 1]
        try:
            picture = sheet.render(scale=width / sheet.get_width()).to_pil()
        finally:
            sheet.close()
    made = io.BytesIO()
    picture.save(made, "PNG")
    return made.getvalue()
