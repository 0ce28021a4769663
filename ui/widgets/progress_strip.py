"""What takes a while, said in the window: what is being done, since when, and how to stop it."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.i18n import Text
from ui.keys import Key
from ui.landing import Work, on_busy, under_way
from ui.theme import SPACE, role, theme
from ui.widgets.buttons import ActionButton
from ui.widgets.words import Words

STOP = Key("Esc", Text("取消", "Stop"))

SHOWN_AFTER = 1.0
"""Seconds that an answer may take before anything is said about it."""
_EVERY = 100
_TRACK = 3
_ROUND = 1.6
"""Seconds in which the mark goes once along the line: it says that something moves, not how much
is left, for nobody knows that."""

_PLAIN = Text("请稍候", "One moment")
_SINCE = Text("{what}… {seconds} 秒", "{what} … {seconds} s")
_ENDING = Text("正在取消：{what}…", "Stopping: {what} …")


class ProgressStrip(QWidget):
    """Lies over the line of keys while something takes longer than a second; nothing jumps.

    Esc stops what can be stopped, and so does the button.
    """

    def __init__(self, window: QWidget, over: QWidget) -> None:
        super().__init__(window)
        role(self, "progress")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._over = over
        self._words = Words("", "strong")
        self.stop_button = ActionButton(STOP.does, "link", icon="cancel", key=STOP, does=self.stop)
        self.stop_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.large, _TRACK, SPACE.large, 0)
        across.setSpacing(SPACE.large)
        across.addWidget(self._words)
        across.addWidget(self.stop_button)
        across.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._look)
        on_busy(self._busy)
        over.installEventFilter(self)
        self.hide()

    @property
    def work(self) -> Work | None:
        """What is said to be under way: the oldest that has a name, else the oldest."""
        late = [one for one in under_way() if time.monotonic() - one.since >= SHOWN_AFTER]
        named = [one for one in late if one.doing is not None]
        return next(iter(named or late), None)

    def stop(self) -> None:
        """Stops what is under way, where it can be stopped."""
        work = self.work
        if work is not None:
            work.stop()
            self._look()

    def _busy(self, count: int) -> None:
        if count and not self._timer.isActive():
            self._timer.start()
        elif not count:
            self._timer.stop()
            self.hide()

    def _look(self) -> None:
        work = self.work
        if work is None:
            self.hide()
            return
        what = work.doing.words if work.doing is not None else _PLAIN
        if work.stopping:
            self._words.tell(_ENDING.format(what=what))
        else:
            seconds = int(time.monotonic() - work.since)
            self._words.tell(_SINCE.format(what=what, seconds=seconds))
        self.stop_button.setVisible(work.can_stop)
        if not self.isVisible():
            self.setGeometry(self._over.geometry())
            self.show()
            self.raise_()
        self.update(0, 0, self.width(), _TRACK)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the line of keys; while it is shown, Esc stops the work and nothing else."""
        if watched is self._over:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
                self.setGeometry(self._over.geometry())
            return False
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if event.modifiers() or not self.stop_button.isVisible():
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # No shortcut of a screen takes it.
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.stop()
            return True
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """From now on Esc is its own."""
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Esc goes back to the screens."""
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground and the mark that moves along its upper edge."""
        painter = QPainter(self)
        colours = theme().colours
        painter.fillRect(self.rect(), QColor(colours.accent_wash))
        painter.fillRect(0, 0, self.width(), _TRACK, QColor(colours.line))
        share = (time.monotonic() % _ROUND) / _ROUND
        length = self.width() / 5
        left = share * (self.width() + length) - length
        painter.fillRect(QRectF(left, 0, length, _TRACK), QColor(colours.accent))
        painter.end()
