"""Pictures are unpacked beside the window, because a large photograph would make it stutter."""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

LONGEST = 1600
"""Longest side, in pixels, of a picture that is kept for showing."""


def read_picture(content: bytes, longest: int = LONGEST) -> QImage:
    """The picture in a file's bytes, upright and at most `longest` pixels long; null where Qt
    cannot read it. May be called in any thread."""
    held = QByteArray(content)
    buffer = QBuffer(held)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > longest:
        # JPEG is unpacked smaller at once, which is several times as quick.
        reader.setScaledSize(
            size.scaled(QSize(longest, longest), Qt.AspectRatioMode.KeepAspectRatio)
        )
    return reader.read()


def decoded(content: Future[bytes], longest: int = LONGEST) -> Future[QImage]:
    """The picture of bytes to come, unpacked in the thread that brings them."""
    picture: Future[QImage] = Future()

    def unpack(done: Future[bytes]) -> None:
        if done.cancelled():
            picture.cancel()
            return
        try:
            picture.set_result(read_picture(done.result(), longest))
        except BaseException as error:
            picture.set_exception(error)

    content.add_done_callback(unpack)
    return picture
