"""What a careful eye would find wrong with a window: words that are cut, that lie on one another,
that cannot be read or are in the wrong language, and a focus that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from tests.ui.conftest import seen
from ui.widgets.chip import StatusChip
from ui.widgets.hint import room_for_hint

CHINESE = re.compile(r"[\u2e80-\u2fdf\u3400-\u9fff\U00020000-\U0003ffff]")
_MASKED = re.compile(r"[\u3400-\u9fff]+\*+[\u3400-\u9fff]*|人民币[\u3400-\u9fff]+[元角分]整?")
"""names that are masked, and amounts in the characters that Chinese forms demand"""
_ENGLISH = re.compile(r"\b[A-Za-z]+ [a-z]{2,}\b")
_LEAST_CONTRAST = 4.5
_LARGE, _LARGE_CONTRAST = 24, 3.0
"""Words of so many pixels count as large (18 pt at 96 dpi): WCAG 2.2, 1.4.3."""
_SEEN_CHANGE = 24
"""So many pixels at least look different where a focus can be seen."""


def _leaves(window: QWidget) -> Iterator[QWidget]:
    """Every part that shows words or takes them."""
    for child in window.findChildren(QWidget):
        if child.isVisible() and isinstance(
            child, QLabel | QAbstractButton | QLineEdit | StatusChip
        ):
            yield child


def _words(part: QWidget) -> str:
    if isinstance(part, QLabel | QAbstractButton | QLineEdit):
        return part.text()
    return part.accessibleName()


def _named(part: QWidget) -> str:
    return f"{type(part).__name__} {_words(part) or part.accessibleName()!r}"


def visible(part: QWidget) -> QRect:
    """What of a part lies within all that holds it, in pixels of the window."""
    window = part.window()
    rect = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    holder = part.parentWidget()
    while holder is not None:
        rect &= QRect(holder.mapTo(window, QPoint(0, 0)), holder.size())
        if holder is window:
            break
        holder = holder.parentWidget()
    return rect


def cut(window: QWidget) -> list[str]:
    """Words that have less room than they need."""
    found = []
    for part in _leaves(window):
        words = _words(part)
        if isinstance(part, QLabel) and part.wordWrap():
            if words and part.height() < part.heightForWidth(part.width()) - 1:
                found.append(f"not high enough: {_named(part)}")
            metrics = part.fontMetrics()
            longest = max((metrics.horizontalAdvance(w) for w in words.split()), default=0)
            if longest > part.contentsRect().width() and not CHINESE.search(words):
                found.append(f"a word is wider than its paragraph: {_named(part)}")
        elif isinstance(part, QLabel | QPushButton | QCheckBox | QRadioButton | StatusChip):
            needs = part.minimumSizeHint()
            if words and part.width() < needs.width() - 1:
                found.append(f"not wide enough: {_named(part)}")
            if words and part.height() < needs.height() - 1:
                found.append(f"not high enough: {_named(part)}")
        elif isinstance(part, QLineEdit) and not words:
            hint = part.placeholderText()
            if QFontMetrics(part.font()).horizontalAdvance(hint) > room_for_hint(part):
                found.append(f"the hint has no room: {part.placeholderText()!r}")
    return found


def sticks_out(window: QWidget) -> list[str]:
    """Parts that reach over the edge of what holds them, sideways or, outside lists that scroll,
    downwards."""
    found = []
    for part in _leaves(window):
        holder = part.parentWidget()
        if holder is None:
            continue
        place = part.geometry()
        if place.left() < -1 or place.right() > holder.width() + 1:
            found.append(f"over the side: {_named(part)}")
        if place.top() < -1 or place.bottom() > holder.height() + 1:
            found.append(f"over the top or the bottom: {_named(part)}")
    return found


def scrolls_sideways(window: QWidget) -> list[str]:
    """Places whose contents are wider than they are."""
    return [
        f"scrolls sideways by {area.horizontalScrollBar().maximum()}: "
        f"{type(area).__name__} {area.accessibleName()!r}, widest is {_widest(area)}"
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible()
        and area.horizontalScrollBar().maximum() > 0
        and area.property("pans") is not True
    ]


def _widest(area: QAbstractScrollArea) -> str:
    parts = [part for part in _leaves(area.window()) if area.isAncestorOf(part)]
    needs = [
        (
            part.mapTo(area, QPoint(0, 0)).x()
            + max(part.minimumSizeHint().width(), part.minimumWidth()),
            n,
        )
        for n, part in enumerate(parts)
    ]
    return _named(parts[max(needs)[1]]) if needs else "nothing"


def overlapping(window: QWidget) -> list[str]:
    """Pairs of parts that lie on one another."""
    places = [(part, visible(part)) for part in _leaves(window)]
    places = [(part, place) for part, place in places if not place.isEmpty()]
    found = []
    for n, (one, here) in enumerate(places):
        for other, there in places[n + 1 :]:
            shared = here & there
            if shared.width() > 2 and shared.height() > 2:
                if one.isAncestorOf(other) or other.isAncestorOf(one):
                    continue
                found.append(f"{_named(one)} and {_named(other)}")
    return found


def chinese_left(window: QWidget, names: Collection[str]) -> list[str]:
    """Chinese on an English window, except names and what was typed."""
    found = []
    for words in filter(CHINESE.search, seen(window)):
        plain = words
        for name in names:
            plain = plain.replace(name, "")
        if CHINESE.search(_MASKED.sub("", plain)):
            found.append(words)
    return found


def english_left(window: QWidget, names: Collection[str]) -> list[str]:
    """English sentences on a Chinese window, except names and what was typed."""
    found = []
    for words in filter(_ENGLISH.search, seen(window)):
        plain = words
        for name in names:
            plain = plain.replace(name, "")
        if _ENGLISH.search(plain):
            found.append(words)
    return found


def _luminance(colours: np.ndarray) -> np.ndarray:
    c = colours.astype(float) / 255
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def _pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def contrast_of(pixels: np.ndarray) -> float:
    """The contrast between the ground of a picture of words, its most frequent colour, and the
    pixel that differs most from it."""
    flat = pixels.reshape(-1, 3)
    packed = flat.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    kinds, counts = np.unique(packed, return_counts=True)
    ground = kinds[counts.argmax()]
    colours = np.stack([kinds >> 16, (kinds >> 8) & 255, kinds & 255], axis=1)
    lights = _luminance(colours)
    of_ground = float(lights[kinds == ground][0])
    against = (np.maximum(lights, of_ground) + 0.05) / (np.minimum(lights, of_ground) + 0.05)
    return float(against.max())


def faint(window: QWidget) -> list[str]:
    """Words that stand out too little from their ground, measured on the picture of the window."""
    picture = _pixels(window.grab().toImage())
    ratio = window.devicePixelRatioF()
    found = []
    for part in _leaves(window):
        if not part.isEnabled() or not _words(part).strip() or isinstance(part, QLineEdit):
            continue
        if isinstance(part, QLabel) and not part.pixmap().isNull():
            continue
        place = visible(part)
        if place.width() < 4 or place.height() < part.height() - 1:
            continue
        edge = 3 if isinstance(part, QAbstractButton) else 0
        inside = place.adjusted(edge, edge, -edge, -edge)
        top, left = round(inside.top() * ratio), round(inside.left() * ratio)
        area = picture[
            top : top + round(inside.height() * ratio), left : left + round(inside.width() * ratio)
        ]
        if area.size == 0:
            continue
        least = _LARGE_CONTRAST if part.font().pixelSize() >= _LARGE else _LEAST_CONTRAST
        against = contrast_of(area)
        if against < least - 0.1:
            found.append(f"{against:.2f} : 1 {_named(part)}")
    return found


def focusable(window: QWidget) -> list[QWidget]:
    """Every part that Tab reaches now."""
    return [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not visible(part).isEmpty()
    ]


def focus_unseen(window: QWidget) -> list[str]:
    """Parts that look the same with the focus and without."""
    before = QApplication.focusWidget()
    found = []
    for part in focusable(window):
        part.clearFocus()
        window.setFocus()
        without = _pixels(_with_edge(part))
        part.setFocus(Qt.FocusReason.TabFocusReason)
        if not part.hasFocus():
            continue
        with_focus = _pixels(_with_edge(part))
        if without.shape != with_focus.shape:
            continue
        if int((without != with_focus).any(axis=2).sum()) < _SEEN_CHANGE:
            found.append(_named(part))
    if before is not None:
        before.setFocus()
    return found


def _with_edge(part: QWidget) -> QImage:
    """The part with a few pixels around it, where some draw their focus."""
    holder = part.parentWidget() or part
    place = part.geometry().adjusted(-4, -4, 4, 4) & holder.rect()
    return holder.grab(place).toImage()
