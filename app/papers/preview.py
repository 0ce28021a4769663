"""Pages of a paper as pictures for the screen."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pypdfium2

from app.papers.faults import bad_pdf, no_page

if TYPE_CHECKING:
    from PIL import Image

_LONGEST = 30
"""A roll of paper is at the most so many times as long as it is wide."""

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
        except pypdfium2.PdfiumError as error:
            # A file may open and still have a page that does not.
            raise bad_pdf() from error
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
    made = io.BytesIO()
    page_picture(pdf, page, width).save(made, "PNG")
    return made.getvalue()


def page_picture(pdf: bytes, page: int, width: int) -> Image.Image:
    """A page, counted from 1, as pixels, `width` of them wide.

    Raises PaperFault BAD_PDF, also for a page so long that it is no sheet of paper, and NO_PAGE
    beyond the last page.
    """
    with opened(pdf) as document:
        if not 1 <= page <= len(document):
            raise no_page(page, len(document))
        sheet = document[page - 1]
        try:
            wide, tall = sheet.get_size()
            if not (wide > 0 and 0 < tall <= _LONGEST * wide):
                raise bad_pdf()
            picture: Image.Image = sheet.render(scale=width / wide).to_pil()
        finally:
            sheet.close()
    return picture
