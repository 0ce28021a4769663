"""What is no picture, or too large a one, is refused by name before it can do harm."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from app.vision.eyes import Eyes


def png(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(name: bytes, content: bytes) -> bytes:
        check = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def half_a_jpeg() -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((800, 600), 80).save(buffer, "JPEG")
    return buffer.getvalue()[: len(buffer.getvalue()) // 2]


def gif() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 64)).save(buffer, "GIF")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("image", "code"),
    [
        (b"", "empty_file"),
        (b"this is a letter, not a picture", "not_an_image"),
        (b"%PDF-1.7 something else altogether", "pdf_file"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic_file"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0isommp42", "film_file"),
        (b'<?xml version="1.0"?>\n<svg width="10" height="10"/>', "drawing_file"),
        (gif(), "other_format"),
        (png(60_000, 60_000), "image_too_large"),
        (png(40_000, 200), "image_too_large"),
        (png(4, 4), "not_an_image"),
        (png(900, 600), "not_an_image"),
        (half_a_jpeg(), "not_an_image"),
    ],
    ids=[
        "empty",
        "text",
        "pdf",
        "heic",
        "film",
        "svg",
        "gif",
        "bomb",
        "ribbon",
        "dot",
        "hollow",
        "half",
    ],
)
def test_a_bad_file_is_refused_by_name(eyes: Eyes, image: bytes, code: str) -> None:
    assert eyes.read_document(image).result(60).error == code
    assert eyes.check_face(image).result(60).error == code


@pytest.mark.parametrize("kind", ["WEBP", "PNG", "TIFF"])
def test_of_a_file_with_several_pictures_none_is_chosen(eyes: Eyes, kind: str) -> None:
    buffer = io.BytesIO()
    first, second = Image.new("RGB", (640, 480), "grey"), Image.new("RGB", (640, 480), "white")
    first.save(buffer, kind, save_all=True, append_images=[second])
    assert eyes.read_document(buffer.getvalue()).result(60).error == "several_pictures"
