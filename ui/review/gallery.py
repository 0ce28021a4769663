"""Pictures of a case that are enlarged to the whole window, and leafed through there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from app.desk.views import Pictured
from app.evidence.image import Kept
from ui.theme import SPACE, role
from ui.widgets.enlarged import Enlarged, Shown
from ui.widgets.frames import column
from ui.widgets.picture_view import Picture
from ui.widgets.words import Words

Bring = Callable[[QObject, Kept, Callable[[QPixmap], Any]], None]
"""Brings a kept picture to its owner, now or later."""


class Gallery(QObject):
    """The pictures of one page, in the order in which they stand there."""

    def __init__(self, owner: QWidget, bring: Bring) -> None:
        super().__init__(owner)
        self._bring = bring
        self.frames: list[GalleryPicture] = []

    def frame(self, pictured: Pictured, size: QSize) -> GalleryPicture:
        """A frame for one more picture, which arrives by itself."""
        frame = GalleryPicture(self, pictured, size)
        self.frames.append(frame)
        self._bring(frame, pictured.kept, frame.picture.show_picture)
        return frame

    def clear(self) -> None:
        """There are no pictures any more."""
        self.frames.clear()

    def enlarge(self, frame: GalleryPicture | None = None) -> None:
        """Shows a picture, or the first one, as large as the window; arrows leaf through the
        others, Esc returns."""
        there = [one for one in self.frames if not one.picture.shown_picture.isNull()]
        if there:
            at = there.index(frame) if frame in there else 0
            shown = [Shown(one.pictured.caption, one.picture.shown_picture) for one in there]
            Enlarged(there[0].window(), shown, at)


class GalleryPicture(QWidget):
    """A picture of the gallery with its caption below."""

    def __init__(self, gallery: Gallery, pictured: Pictured, size: QSize) -> None:
        super().__init__()
        self.pictured = pictured
        role(self, "clear")
        self.picture = _Enlarging(lambda: gallery.enlarge(self), size)
        self.picture.call(pictured.caption)
        caption = Words(pictured.caption, "small", wrap=True)
        layout = column(self.picture, caption, space=2)
        layout.setStretch(0, 1)
        layout.setContentsMargins(0, 0, 0, SPACE.hair)
        self.setLayout(layout)


class _Enlarging(Picture):
    def __init__(self, enlarge: Callable[[], None], size: QSize) -> None:
        super().__init__(size)
        self._whole = enlarge
        self.setFixedHeight(size.height())

    @property
    def shown_picture(self) -> QPixmap:
        """The picture as it came."""
        return self._picture

    def _enlarge(self) -> None:
        self._whole()
