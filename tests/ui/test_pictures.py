"""Photographs are unpacked beside the window as they stand, and damaged ones are nothing."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PySide6.QtCore import QSize

from ui.pictures import read_picture, unpack

ORIENTATION = 0x0112


def photograph(width: int, height: int, kind: str, *, orientation: int = 1) -> bytes:
    """A red picture with a blue corner at its upper left."""
    image = Image.new("RGB", (width, height), (200, 30, 20))
    image.paste((20, 30, 200), (0, 0, width // 3, height // 3))
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    made = io.BytesIO()
    image.save(made, kind, exif=exif, quality=95)
    return made.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "WEBP"])
def test_a_photograph_keeps_its_colours_and_is_made_no_larger_than_it_is_shown(kind: str) -> None:
    found = unpack(photograph(1200, 800, kind), 300)
    assert found.size == QSize(1200, 800), "outlines are in pixels of the photograph itself"
    assert (found.image.width(), found.image.height()) == (300, 200)
    corner, rest = found.image.pixelColor(20, 20), found.image.pixelColor(250, 150)
    assert corner.blue() > 150 > corner.red()
    assert rest.red() > 150 > rest.blue()


def test_a_photograph_that_was_taken_upright_is_shown_upright() -> None:
    found = unpack(photograph(1200, 800, "JPEG", orientation=6), 300)
    assert found.size == QSize(800, 1200)
    assert (found.image.width(), found.image.height()) == (200, 300)
    assert found.image.pixelColor(190, 10).blue() > 150, "its upper left is now its upper right"


@pytest.mark.parametrize("content", [b"", b"no picture", photograph(90, 60, "JPEG")[:200]])
def test_a_damaged_photograph_is_no_picture(content: bytes) -> None:
    found = unpack(content)
    assert found.image.isNull()
    assert not found.size.isValid()


def test_a_transparent_picture_stays_transparent() -> None:
    made = io.BytesIO()
    Image.new("RGBA", (8, 8), (10, 200, 10, 64)).save(made, "PNG")
    assert read_picture(made.getvalue()).pixelColor(4, 4).alpha() == 64
