"""The code of a printed paper is read from a photograph that was taken by hand."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from reportlab.graphics.barcode.qr import QrCodeWidget

from app.domain.check_code import check_code
from app.domain.paper_mark import PaperMark, mark_of, read_mark
from app.papers.look import EVEN
from app.vision.codes import read_codes
from app.vision.faults import VisionFault

_A_INCH, _POINTS = 300, 72
_PAGE = (3508, 2480)


def mark(rng: np.random.Generator) -> PaperMark:
    """What the code of some paper says."""
    one = mark_of(
        training=True,
        branch="0101",
        journal=f"0101-01-{rng.integers(10**6):06d}",
        paper="tax_certification",
        copy="customer",
        digest=rng.bytes(32).hex(),
    )
    return replace(one, code=check_code(rng.bytes(32)), signature=rng.bytes(64))


def printed(says: str) -> NDArray[np.uint8]:
    """A page at 300 dots to the inch, with lines of text and the code as large as papers have
    it."""
    code = QrCodeWidget(says, barLevel="M").qr
    code.make()
    count = code.moduleCount
    modules = np.full((count, count), 255, np.uint8)
    for line in range(count):
        for column in range(count):
            modules[line, column] = 0 if code.isDark(line, column) else 255
    side = round(EVEN.qr / _POINTS * _A_INCH)
    page = np.full(_PAGE, 255, np.uint8)
    for line in range(700, 3300, 60):
        cv2.putText(page, "0101 " * 20, (200, line), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 40, 3)
    page[200 : 200 + side, 2060 : 2060 + side] = cv2.resize(
        modules, (side, side), interpolation=cv2.INTER_NEAREST
    )
    return page


def photographed(
    page: NDArray[np.uint8], rng: np.random.Generator, *, turned: float, slant: float, tall: int
) -> bytes:
    """The page as a hand-held camera sees it, `tall` pixels of it: slanted, turned by degrees,
    unevenly lit, a little blurred, with noise, as a JPEG."""
    wide = round(tall * page.shape[1] / page.shape[0])
    small = cv2.resize(cv2.GaussianBlur(page, (0, 0), 1.2), (wide, tall), cv2.INTER_AREA)
    corners = np.array([[0, 0], [wide, 0], [wide, tall], [0, tall]], np.float32)
    moved = corners + rng.uniform(-slant, slant, (4, 2)).astype(np.float32) * wide
    room = round(1.6 * tall)
    turn = cv2.getRotationMatrix2D((wide / 2, tall / 2), turned, 1.0)
    turn[:, 2] += (room / 2 - wide / 2, room / 2 - tall / 2)
    matrix = np.vstack([turn, [0, 0, 1]]) @ cv2.getPerspectiveTransform(corners, moved)
    seen = cv2.warpPerspective(small, matrix, (room, room), borderValue=(90,)).astype(np.float32)
    down, across = np.mgrid[0:room, 0:room] / room
    seen = (seen * 0.8 + 20) * (1 + 0.3 * (across - 0.5) - 0.3 * (down - 0.5))
    seen = cv2.GaussianBlur(seen, (0, 0), 0.6) + rng.normal(0, 5, seen.shape)
    picture = np.clip(seen, 0, 255).astype(np.uint8)
    return bytes(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 85])[1])


@pytest.mark.parametrize(
    ("turned", "slant", "tall"),
    [(0, 0.0, 2200), (3, 0.02, 1700), (90, 0.03, 1900), (200, 0.03, 1900), (-25, 0.02, 1800)],
)
def test_the_code_of_a_whole_page_is_read_however_it_lies(
    turned: float, slant: float, tall: int
) -> None:
    rng = np.random.default_rng(5)
    one = mark(rng)
    picture = photographed(printed(one.said), rng, turned=turned, slant=slant, tall=tall)
    (said,) = read_codes(picture)
    assert read_mark(said) == one


def test_a_page_without_a_code_says_nothing() -> None:
    rng = np.random.default_rng(6)
    page = printed("x")
    page[:650] = 255
    assert read_codes(photographed(page, rng, turned=2, slant=0.01, tall=1500)) == ()


def test_what_is_no_picture_is_told() -> None:
    with pytest.raises(VisionFault):
        read_codes(b"%PDF-1.4 no picture")
