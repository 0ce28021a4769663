"""The teller sees a paper on the screen page by page before it is printed."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from app.papers.faults import PaperFault
from app.papers.preview import page_count, page_png
from app.papers.render import render
from tests.papers.samples import application


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("L")


def test_every_page_is_shown_at_the_asked_width_in_the_shape_of_a4() -> None:
    pdf = render(application())
    assert page_count(pdf) == 2
    for page in (1, 2):
        shown = picture(page_png(pdf, page, 620))
        assert shown.width == 620
        assert shown.height == pytest.approx(620 * 297 / 210, abs=2)
        assert shown.getextrema()[0] < 60
        assert shown.getpixel((2, 2)) == 255


@pytest.mark.parametrize("page", [0, -1, 3])
def test_a_page_that_does_not_exist_is_refused(page: int) -> None:
    with pytest.raises(PaperFault) as raised:
        page_png(render(application()), page, 300)
    assert raised.value.code == "NO_PAGE"


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.4", b"no paper"])
def test_a_damaged_paper_is_named_as_such(pdf: bytes) -> None:
    with pytest.raises(PaperFault) as raised:
        page_count(pdf)
    assert raised.value.code == "BAD_PDF"
