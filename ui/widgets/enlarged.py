"""Pictures that are evidence, as large as the window, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import Text, same
from ui.keys import BACK, Key
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import row
from ui.widgets.words import Words

EARLIER = Key("Left", Text("上一张", "Earlier"), same("←"))
LATER = Key("Right", Text("下一张", "Later"), same("→"))

_COUNT = Text("第 {at} 张，共 {all} 张", "{at} of {all}")


@dataclass(frozen=True)
class Shown:
    """A picture and what it is."""

    caption: Text
    picture: QPixmap


class Enlarged(QWidget):
    """Lies over a part of the window until Esc, Enter or a click; arrows leaf. `closed` follows,
    and whatever had the focus before has it again."""

    closed = Signal()

    def __init__(self, over: QWidget, pictures: Sequence[Shown], at: int = 0) -> None:
        super().__init__(over)
        # What paints pictures asks this module to enlarge them.
        from ui.widgets.picture_view import Picture  # noqa: PLC0415

        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "canvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pictures = tuple(pictures)
        self._at = at
        self._before = over.window().focusWidget()
        self._picture = Picture(QSize(1200, 900))
        self._picture.enlarges = False
        self._picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._caption = Words("", "title", wrap=True)
        self._count = Words("", "muted")
        self._earlier = ActionButton(EARLIER.does, key=EARLIER, does=lambda: self._leaf(-1))
        self._later = ActionButton(LATER.does, key=LATER, does=lambda: self._leaf(1))
        back = ActionButton(BACK.does, icon="close", key=BACK, does=self.close_it)
        for button in (self._earlier, self._later, back):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.large, SPACE.small, SPACE.large, SPACE.large)
        column.setSpacing(SPACE.small)
        column.addLayout(
            row(
                self._caption,
                None,
                self._count,
                self._earlier,
                self._later,
                back,
                space=SPACE.medium,
            )
        )
        column.addWidget(self._picture, 1)
        self._show()
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def close_it(self) -> None:
        """Goes away, and gives the focus back."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.closed.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows leaf; Esc, Enter and Space go back."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
            self._leaf(-1)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self._leaf(1)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close_it()

    def event(self, event: QEvent) -> bool:
        """Esc closes the picture, and no shortcut of the screen takes it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes back."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.close_it()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays as large as what it lies over."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def _leaf(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), len(self._pictures) - 1)
        self._show()

    def _show(self) -> None:
        shown = self._pictures[self._at]
        self._picture.show_picture(shown.picture)
        self._caption.tell(shown.caption)
        several = len(self._pictures) > 1
        self._count.tell(_COUNT.format(at=self._at + 1, all=len(self._pictures)) if several else "")
        for button, possible in (
            (self._earlier, self._at > 0),
            (self._later, self._at < len(self._pictures) - 1),
        ):
            button.setVisible(several)
            button.setEnabled(possible)
