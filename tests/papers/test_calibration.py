"""A calibration sheet, looked at as a teller would: where its crosses lie, and what they read."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.papers.calibration import SheetNamed, calibration_sheet, crosses
from app.papers.form_map import MM, Anchor, FormMap, Frame, Place
from app.papers.form_map_file import read_maps
from app.papers.overprint import Moved
from app.papers.stock import blank_form
from tests.papers.forms import form
from tests.papers.reading import read

DOTS = 600
"""Dots in an inch: a tenth of a millimetre is 2.4 of them."""

NAMED = SheetNamed("system:Laser", "0309-093015", "2026-03-09")


def raster(pdf: bytes, page: int = 0) -> npt.NDArray[np.uint8]:
    """A page as a printer with so many dots would draw it; 0 is black."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        drawn = document[page].render(scale=DOTS / 72, grayscale=True).to_numpy()
    finally:
        document.close()
    return np.asarray(drawn).reshape(drawn.shape[0], drawn.shape[1])


def cross_near(
    page: npt.NDArray[np.uint8], x: float, y: float, around: float = 2.5
) -> tuple[float, float]:
    """Where the two longest strokes near a place cross, in millimetres from the upper left."""
    scale = DOTS / 25.4
    left, top = round((x - around) * scale), round((y - around) * scale)
    size = round(2 * around * scale)
    dark = page[top : top + size, left : left + size] < 128

    def middle(of: npt.NDArray[np.intp]) -> float:
        found = np.flatnonzero(of >= of.max() * 0.9)
        return float(found.mean()) + 0.5

    return (
        (left + middle(dark.sum(axis=0))) / scale,
        (top + middle(dark.sum(axis=1))) / scale,
    )


def test_the_crosses_stand_where_the_sheet_says_and_move_by_what_is_asked() -> None:
    ours = form()
    for moved in (Moved(), Moved(3.7, -2.4), Moved(-12.3, 8.9)):
        page = raster(calibration_sheet(ours, NAMED, moved))
        for x, y in ((ours.anchor.x, ours.anchor.y), *crosses(ours)):
            there = (x + moved.right_mm, y + moved.down_mm)
            assert cross_near(page, *there) == pytest.approx(there, abs=0.05)


def test_the_sheet_says_what_it_is_for_which_form_and_printer() -> None:
    (page,) = read(calibration_sheet(form(), NAMED, Moved(1.5, -0.5)))
    for words in ("套打校准页", "测试凭条", "receipt", "system:Laser", "0309-093015"):
        assert "".join(words.split()) in page.text
    assert "右移1.5毫米、下移-0.5毫米" in page.text
    assert "应为100和50毫米" in page.text


def test_what_is_read_off_the_sheet_and_typed_brings_the_print_into_place() -> None:
    """A printer that is off by so much; the teller reads where the form's own corner lies."""
    crossing = (
        Frame(x=40, y=50, width=120, height=0),
        Frame(x=100, y=10, width=0, height=80),
    )
    ours = form(frames=crossing)
    corner = cross_near(raster(blank_form(ours)), ours.anchor.x, ours.anchor.y, 4.0)
    off_x, off_y = 2.3, -1.6
    sheet = raster(calibration_sheet(ours, NAMED))
    scale = DOTS / 25.4
    shifted = np.roll(sheet, (round(off_y * scale), round(off_x * scale)), (0, 1))
    printed = cross_near(shifted, ours.anchor.x + off_x, ours.anchor.y + off_y)
    # The scale counts to the right and down from its own cross.
    reading = Moved(round(corner[0] - printed[0], 1), round(corner[1] - printed[1], 1))
    assert reading == Moved(-2.3, 1.6)
    again = np.roll(
        raster(calibration_sheet(ours, NAMED, reading)),
        (round(off_y * scale), round(off_x * scale)),
        (0, 1),
    )
    assert cross_near(again, *corner) == pytest.approx(corner, abs=0.1)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.floats(100, 297).map(lambda n: round(n, 1)),
    st.floats(75, 297).map(lambda n: round(n, 1)),
    st.floats(0.1, 0.9),
    st.floats(0.1, 0.9),
)
def test_a_sheet_of_any_size_has_its_crosses_and_words_on_the_paper(
    width: float, height: float, across: float, down: float
) -> None:
    ours = form(
        width=width,
        height=height,
        anchor=Anchor(x=round(width * across, 1), y=round(height * down, 1)),
        remarks=Place(x=1, y=1, width=20, height=4),
    )
    (page,) = read(calibration_sheet(ours, NAMED))
    assert (page.width, page.height) == pytest.approx((width * MM, height * MM), abs=0.02)
    assert page.outside_margins(0, 0, 0, 0) == []
    assert "套打校准页" in page.text
    for x, y in crosses(ours):
        assert 0 < x < width
        assert 0 < y < height


def own() -> tuple[FormMap, ...]:
    return read_maps(None).maps


@pytest.mark.parametrize("ours", own(), ids=lambda one: one.code)
def test_our_own_forms_have_two_lines_that_cross_where_their_sheets_are_read(
    ours: FormMap,
) -> None:
    x, y = ours.anchor.x, ours.anchor.y
    page = raster(blank_form(ours), ours.anchor.page - 1)
    assert cross_near(page, x, y) == pytest.approx((x, y), abs=0.05)
