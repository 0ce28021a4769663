"""The line icons of the window, drawn in whatever colour the theme asks for."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from ui.sizes import hold, px
from ui.theme import RESOURCES, Tone, theme

SIGN_OF_TONE = {
    Tone.PLAIN: "dot",
    Tone.NOTE: "note",
    Tone.GOOD: "circle-check",
    Tone.WARN: "warn",
    Tone.BAD: "stop",
    Tone.ASK: "approve",
}
"""The sign that stands with each tone, so that no colour speaks alone."""

_GAP = 6


@cache
def _source(name: str) -> str:
    return (RESOURCES / f"icons/{name}.svg").read_text("utf-8")


def draw_icon(painter: QPainter, name: str, colour: str, area: QRectF) -> None:
    """Draws an icon into `area`; `colour` as `#RRGGBB`."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    renderer.render(painter, area)


@cache
def icon_picture(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """An icon of `size` pixels, for screens of `ratio` device pixels per pixel."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_icon(painter, name, colour, QRectF(0, 0, size, size))
    painter.end()
    return picture


def draw_picture(painter: QPainter, name: str, colour: str, at: tuple[int, int], size: int) -> None:
    """Draws an icon of `size` pixels at a point of the widget that is being painted."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(*at, icon_picture(name, colour, size, ratio))


class IconLabel(QLabel):
    """An icon that follows the theme. `ink` is the name of a colour token, `size` in pixels at
    100 %."""

    def __init__(
        self, name: str, *, size: int = 18, ink: str = "ink_muted", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._ink = ink
        self._size = size
        hold(self, width=size, height=size)

    def show_icon(self, name: str, ink: str) -> None:
        """Shows another icon, or in another colour."""
        self._name, self._ink = name, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the icon in the colour of the moment."""
        painter = QPainter(self)
        colour = str(getattr(theme().colours, self._ink))
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(0, 0, icon_picture(self._name, colour, px(self._size), ratio))
        painter.end()


def put_icon(button: QAbstractButton, name: str, *, ink: str = "ink", size: int = 18) -> None:
    """Puts an icon on a button and lets it follow the theme."""
    button.setProperty("icon-name", name)
    button.setProperty("icon-ink", ink)
    button.setProperty("icon-size", size)
    _draw(button)


def follow_theme() -> None:
    """Redraws the icons of all buttons whenever the theme changes. Call once."""
    theme().changed.connect(_draw_all)


def _draw_all() -> None:
    for widget in QApplication.allWidgets():
        if isinstance(widget, QAbstractButton) and widget.property("icon-name"):
            _draw(widget)


def _draw(button: QAbstractButton) -> None:
    name, size = str(button.property("icon-name")), px(int(button.property("icon-size")))
    # The style leaves no room between icon and words, so the icon brings its own.
    gap = _GAP if button.text() else 0
    button.setIconSize(QSize(size + gap, size))
    ratio = button.devicePixelRatioF()
    colours = theme().colours
    icon = QIcon()
    ink = str(getattr(colours, str(button.property("icon-ink"))))
    for colour, mode in ((ink, QIcon.Mode.Normal), (colours.ink_disabled, QIcon.Mode.Disabled)):
        icon.addPixmap(_with_room(icon_picture(name, colour, size, ratio), gap), mode)
    button.setIcon(icon)


def _with_room(picture: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return picture
    ratio = picture.devicePixelRatio()
    wider = QPixmap(picture.width() + round(gap * ratio), picture.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wider
