"""Cards, dividers and columns: how a screen is parted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.i18n import Text
from ui.sizes import px
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.words import Words

AnyBox = TypeVar("AnyBox", bound=QBoxLayout)


def column(
    *items: QWidget | QLayout | None, space: int = SPACE.small, edge: int = 0
) -> QVBoxLayout:
    """Items one below the other; None stands for the room that is left over."""
    return _fill(QVBoxLayout(), items, space, edge)


def row(*items: QWidget | QLayout | None, space: int = SPACE.small, edge: int = 0) -> QHBoxLayout:
    """Items side by side; None stands for the room that is left over."""
    return _fill(QHBoxLayout(), items, space, edge)


def _fill(
    layout: AnyBox, items: tuple[QWidget | QLayout | None, ...], space: int, edge: int
) -> AnyBox:
    layout.setContentsMargins(edge, edge, edge, edge)
    layout.setSpacing(space)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
    return layout


_NARROW, _TIGHT, _LOW = 1200, 1040, 640

_BESIDE = "taken-beside"


def is_narrow(widget: QWidget) -> bool:
    """Whether the window is a small one for its words, such as 1366 by 768 at 125 %."""
    return _room(widget) < px(_NARROW)


def is_tight(widget: QWidget) -> bool:
    """Whether the window is a very small one for its words, such as 1366 by 768 at 150 %."""
    return _room(widget) < px(_TIGHT)


def is_low(widget: QWidget) -> bool:
    """Whether the window has little height for its words, such as 1366 by 768 at 125 %."""
    return widget.window().height() < px(_LOW)


def take_beside(window: QWidget, width: int) -> None:
    """Something stands beside the screens of a window and takes this much of its width."""
    window.setProperty(_BESIDE, width)


def _room(widget: QWidget) -> int:
    window = widget.window()
    return window.width() - int(window.property(_BESIDE) or 0)


def leave_out(holder: QWidget, spare: Sequence[QWidget]) -> bool:
    """Hides parts, the first of them first, until the others have room in `holder`; whether they
    have room then."""
    layout = holder.layout()
    assert layout is not None
    for part in spare:
        part.show()
    # Letters of another size are not measured again by themselves.
    layout.invalidate()
    layout.activate()
    for part in spare:
        if layout.minimumSize().width() <= holder.width():
            return True
        part.hide()
    return layout.minimumSize().width() <= holder.width()


def settled_width(holder: QWidget) -> int:
    """Gives what stays in `holder` its place before it is painted, for what was shown and left out
    again was squeezed in meanwhile; how many pixels all of it needs."""
    layout = holder.layout()
    assert layout is not None
    layout.activate()
    return layout.minimumSize().width()


def grown_out(holder: QWidget, needed: int) -> bool:
    """Whether what is in `holder` needs more room than there is, and not just the `needed` that
    could not be had when it was last looked at."""
    layout = holder.layout()
    return layout is not None and holder.width() < layout.minimumSize().width() != needed


class Card(QFrame):
    """A framed part of a screen with a title and a `body` to fill; may take the tone of what it
    says."""

    def __init__(
        self,
        title: Text | None = None,
        *,
        tone_: Tone = Tone.PLAIN,
        edge: int = SPACE.large,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        role(self, "card")
        tone(self, tone_)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(edge, edge - 2, edge, edge)
        self.body.setSpacing(SPACE.small)
        self.title: Words | None = None
        self.head = QHBoxLayout()
        self.head.setSpacing(SPACE.small)
        if title is not None:
            self.title = Words(title, "title")
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            self.body.addLayout(self.head)


class Divider(QFrame):
    """A hair line across, or upright between things that stand side by side."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "upright" if upright else "divider")


class _AsHighAsItsWidthAsks(QWidget):
    """What scrolls: a paragraph's own wish is for narrow lines, and so for more of them than it
    has; the room that this would leave below what is said is not asked for."""

    def minimumSizeHint(self) -> QSize:
        """Its width; its height is that of its width, where it has one."""
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            least.setHeight(0)
        return least


class Scroll(QScrollArea):
    """A column that scrolls up and down, never sideways; `body` is filled from the top.

    Where it `fills`, what stretches in it gets the height that is left.
    """

    def __init__(
        self, parent: QWidget | None = None, *, edge: int = 0, fills: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = _AsHighAsItsWidthAsks()
        role(self.inside, "clear")
        role(self.viewport(), "clear")
        # Not aligned to the top: an aligned layout gets the height of its hint, in which the second
        # lines of paragraphs are missing.
        whole = QVBoxLayout(self.inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(edge, edge, edge + SPACE.small, edge)
        self.body.setSpacing(SPACE.medium)
        whole.addLayout(self.body, 1 if fills else 0)
        if not fills:
            whole.addStretch(1)
        self.setWidget(self.inside)


def bring_into_sight(part: QWidget) -> None:
    """Scrolls what a part stands in until the whole of it is seen, now and once what was added to
    it has its place."""
    _scroll_to(part)
    QTimer.singleShot(0, part, lambda: _scroll_to(part))


def _scroll_to(part: QWidget) -> None:
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part, 0, px(SPACE.small))
            return
        around = around.parentWidget()


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout and lets it go."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
