"""Pictures are unpacked beside the window, because a large photograph would make it stutter."""

from __future__ import annotations

import io
from concurrent.futures import Future
from dataclasses import dataclass

from PIL import Image, ImageOps
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

LONGEST = 1600
"""Longest side, in pixels, of a picture that is kept for showing."""

_ALPHA = ("RGBA", "LA", "PA")


@dataclass(frozen=True)
class Photograph:
    """A photograph unpacked for showing; `size` is that of the upright photograph itself."""

    image: QImage
    size: QSize


def read_picture(content: bytes, longest: int = LONGEST) -> QImage:
    """The picture in a file's bytes, upright and at most `longest` pixels long; null where it
    cannot be read. May be called in any thread."""
    return unpack(content, longest).image


def unpack(content: bytes, longest: int = LONGEST) -> Photograph:
    """The same with the size that the picture has itself, upright.

    Qt's own reader is not used: it is no QObject, but makes some, and to connect one in another
    thread while the window lets go of one of its own can hold up both for ever (each has the lock
    that the other one waits for, Python's or Qt's).
    """
    try:
        with Image.open(io.BytesIO(content)) as opened:
            whole = _turned(opened)
            # JPEG is unpacked smaller at once, which is several times as quick.
            opened.draft(None, (longest, longest))
            upright = ImageOps.exif_transpose(opened)
    except Exception:
        # A damaged picture can raise nearly anything out of the decoders.
        return Photograph(QImage(), QSize())
    upright.thumbnail((longest, longest), reducing_gap=2.0)
    return Photograph(_image(upright), whole)


def _turned(opened: Image.Image) -> QSize:
    """The size once the picture stands upright; EXIF 5 to 8 lie on their side."""
    width, height = opened.size
    on_its_side = opened.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    return QSize(height, width) if on_its_side else QSize(width, height)


def _image(picture: Image.Image) -> QImage:
    if picture.mode in _ALPHA or "transparency" in picture.info:
        data, form = picture.convert("RGBA").tobytes("raw", "BGRA"), QImage.Format.Format_ARGB32
    else:
        data, form = picture.convert("RGB").tobytes("raw", "BGRX"), QImage.Format.Format_RGB32
    # The copy has bytes of its own: those of Python go with this call.
    return QImage(data, picture.width, picture.height, 4 * picture.width, form).copy()


def decoded(content: Future[bytes], longest: int = LONGEST) -> Future[QImage]:
    """The picture of bytes to come, unpacked in the thread that brings them."""
    picture: Future[QImage] = Future()

    def unpack_it(done: Future[bytes]) -> None:
        if done.cancelled():
            picture.cancel()
            return
        try:
            picture.set_result(read_picture(done.result(), longest))
        except BaseException as error:
            picture.set_exception(error)

    content.add_done_callback(unpack_it)
    return picture
