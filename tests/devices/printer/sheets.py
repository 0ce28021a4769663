"""Papers for tests of printing, of any number of pages and any size."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
A4_MM = (210.0, 297.0)


def paper(pages: int = 1, size_mm: tuple[float, float] = A4_MM, mark: str = "") -> bytes:
    """A paper whose pages have a frame 10 mm from the edge, a cross, and their number."""
    out = io.BytesIO()
    width, height = (one * MM for one in size_mm)
    canvas = Canvas(out, pagesize=(width, height), invariant=1)
    for page in range(1, pages + 1):
        canvas.rect(10 * MM, 10 * MM, width - 20 * MM, height - 20 * MM)
        canvas.line(30 * MM, 40 * MM, 50 * MM, 40 * MM)
        canvas.line(40 * MM, 30 * MM, 40 * MM, 50 * MM)
        canvas.setFont("Helvetica", 20)
        canvas.drawString(20 * MM, height - 30 * MM, f"page {page} of {pages} {mark}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def pages(pdf: bytes) -> int:
    """How many pages it has."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def size_mm(pdf: bytes) -> tuple[float, float]:
    """The size of its first page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        width, height = document[0].get_size()
        return round(width / MM, 1), round(height / MM, 1)
    finally:
        document.close()


def words(pdf: bytes) -> list[str]:
    """What stands on each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [document[n].get_textpage().get_text_range().strip() for n in range(len(document))]
    finally:
        document.close()


def drawn(pdf: bytes, page: int, dots_per_inch: float) -> Image.Image:
    """A page, from 1, as a grey picture."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[page - 1].render(scale=dots_per_inch / 72).to_pil().convert("L")
    finally:
        document.close()


def files(folder: Path) -> list[Path]:
    """The PDF files of a folder."""
    return sorted(folder.glob("*.pdf"))


def frame_mm(pdf: bytes) -> tuple[float, float]:
    """How far the frame of the first page is from the left and from the upper edge."""
    dark = np.asarray(drawn(pdf, 1, 254)) < 128
    across, down = np.flatnonzero(dark.any(axis=0)), np.flatnonzero(dark.any(axis=1))
    return float(across[0]) / 10, float(down[0]) / 10
