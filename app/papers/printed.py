"""A finished paper beside the sheets that it is printed on: how large they are, how many it takes,
and the whole of it moved by millimetres."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass

from app.domain.sheets import Sheet, Sides
from app.papers.preview import opened

_MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True)
class OnSheets:
    """What a paper takes: its pages, and the size of the first, on which all are printed."""

    sheet: Sheet
    pages: int

    def count(self, sides: Sides, copies: int) -> int:
        """How many sheets come out: every copy begins on a sheet of its own."""
        one = self.pages if sides is Sides.ONE else math.ceil(self.pages / 2)
        return one * copies


def on_sheets(pdf: bytes) -> OnSheets:
    """What a paper takes; PaperFault BAD_PDF where it is none."""
    with opened(pdf) as document:
        width, height = document[0].get_size()
        return OnSheets(Sheet(round(width / _MM, 2), round(height / _MM, 2)), len(document))


def moved(pdf: bytes, right_mm: float, down_mm: float) -> bytes:
    """The paper with everything on it moved; the very same bytes where nothing is.

    What is moved off the sheet is not printed: whoever measures an offset sees it in the preview.
    """
    if not right_mm and not down_mm:
        return pdf
    right, down = right_mm * _MM, down_mm * _MM
    with opened(pdf) as document:
        for page in document:
            # The sheet is moved under the words: nothing that stands on it is written anew.
            left, bottom, far, top = page.get_mediabox()
            box = (left - right, bottom + down, far - right, top + down)
            page.set_mediabox(*box)
            page.set_cropbox(*box)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()
