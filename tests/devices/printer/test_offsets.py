"""What was measured for a printer comes out on the sheet: through a real CUPS, in millimetres."""

from __future__ import annotations

import pytest

from app.devices.printer import PrintHow, printer
from app.domain.sheets import Sheet
from app.papers.calibration import SheetNamed, calibration_sheet, crosses
from app.papers.form_map import Anchor, FormMap, Place
from app.papers.overprint import Moved, overprint
from app.papers.stock import blank_form
from tests.devices.printer.real_cups import RealCups, until
from tests.papers.forms import field, form, paper
from tests.papers.reading import read
from tests.papers.test_calibration import cross_near, raster

NAMED = SheetNamed("system:Counter", "1", "2026-03-09")


def through(cups: RealCups, ours: FormMap, pdf: bytes) -> bytes:
    """What the device gets of it."""
    before = len(cups.printed())
    how = PrintHow(Sheet(ours.width, ours.height))
    printer("system:Counter").print(pdf, "校准", how)
    until(lambda: len(cups.printed()) > before)
    return cups.printed()[-1]


def a4() -> FormMap:
    return form(
        width=210.0,
        height=297.0,
        anchor=Anchor(x=110.0, y=76.2),
        remarks=Place(x=20, y=4, width=100, height=5),
    )


def slip() -> FormMap:
    return form(
        field(),
        width=210.0,
        height=93.3,
        anchor=Anchor(x=94.0, y=43.5),
        remarks=Place(x=8, y=86, width=60, height=5),
    )


def book() -> FormMap:
    return form(
        width=130.0,
        height=175.0,
        anchor=Anchor(x=64.0, y=80.0),
        remarks=Place(x=5, y=2, width=60, height=5),
    )


@pytest.mark.parametrize("moved", [Moved(), Moved(3.7, -2.4), Moved(-19.9, 20.0), Moved(0.1, 0.1)])
@pytest.mark.parametrize("ours", [a4(), slip(), book()], ids=["A4", "slip", "passbook"])
def test_the_shift_on_the_sheet_is_the_one_that_was_asked_for(
    cups: RealCups, ours: FormMap, moved: Moved
) -> None:
    page = raster(through(cups, ours, calibration_sheet(ours, NAMED, moved)))
    places = [(ours.anchor.x, ours.anchor.y), *crosses(ours)]
    seen = 0
    for x, y in places:
        there = (x + moved.right_mm, y + moved.down_mm)
        # A cross that was moved over the edge is not on the sheet.
        if 6 < there[0] < ours.width - 6 and 6 < there[1] < ours.height - 6:
            assert cross_near(page, *there) == pytest.approx(there, abs=0.1)
            seen += 1
    assert seen >= 2


def test_values_printed_through_cups_stand_in_the_boxes_of_the_stock(cups: RealCups) -> None:
    ours = slip()
    stock = through(cups, ours, blank_form(ours))
    over = through(cups, ours, overprint(ours, paper(("户名", "沈若兰")), Moved(1.0, 1.0)))
    (there,), (values,) = read(stock), read(over)
    assert (there.width, there.height) == pytest.approx((values.width, values.height), abs=0.1)
    assert values.text == "沈若兰"
