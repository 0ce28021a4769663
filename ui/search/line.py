"""The search line in the bar: what is typed there finds everything, and Enter opens it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QIcon, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.errors import GuitaiError
from app.i18n import Text
from ui import keys
from ui.icons import icon_picture
from ui.landing import land
from ui.language import say
from ui.search.lines import (
    Doing,
    Looked,
    fault_lines,
    lines_of,
    lines_of_holder,
    look,
    reading_lines,
)
from ui.shell import Shell
from ui.sizes import hold, px
from ui.theme import SPACE, role, theme
from ui.widgets.found_list import FoundLine, FoundList
from ui.widgets.hint import FittingHint

_PAUSE = 90
"""Milliseconds without a key after which the books are asked."""
_WIDTH = 640
_LEAST, _MOST = 150, 560
_HINTS = (
    Text("F3　交易码、拼音、姓名、末四位", "F3 · Code, pinyin, name, last four"),
    Text("F3　交易码、姓名", "F3 · Code, name"),
    Text("F3　搜索", "F3 · Search"),
)
_CLOSING = {QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchLine(QLineEdit):
    """The line. While it has the focus and something is typed, a list lies over the screen below;
    the screen stays as it was, so that a case is not lost by looking something up."""

    passed_on = Signal()
    """Enter or Down in the empty line: meant for the screen below"""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._before: QWidget | None = None
        self._enter_waits = False
        self._waits = False
        self._asked = 0
        self._reading: Future[Any] | None = None
        self._leads = Doing(
            start=partial(self._case, lambda: shell.desk.start),
            start_for=partial(self._case, lambda: shell.desk.start),
            resume=partial(self._case, lambda: shell.desk.open_case),
            customer=partial(self._leave_for, partial(shell.go, "customer")),
            entry=partial(self._leave_for, shell.open_entry),
            go=partial(self._leave_for, shell.go),
            read=self.read_document,
            lay=self._lay,
        )
        role(self, "search")
        FittingHint(self, *_HINTS)
        tip = Text("搜索  {sequence}", "Search  {sequence}").format(sequence=keys.SEARCH.sequence)
        say(self, tip, "toolTip")
        say(self, keys.SEARCH.does, "accessibleName")
        hold(self, least_width=_LEAST, most_width=_MOST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setClearButtonEnabled(True)
        self._sign = QAction(self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        theme().changed.connect(self._draw_sign)
        self._draw_sign()
        self.panel = QFrame(self)
        role(self.panel, "drop")
        self.panel.hide()
        self.list = FoundList()
        self.list.chosen.connect(self._choose)
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(1, SPACE.tight, 1, SPACE.tight)
        inside.addWidget(self.list)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._typed)

    # from outside

    def come(self) -> None:
        """The key of the search was pressed: the focus comes here, and goes back with Esc."""
        focused = QApplication.focusWidget()
        if focused is not self:
            self._before = focused
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._ask()

    def take(self, typed: str) -> None:
        """Takes the focus, and what somebody began to type elsewhere; opens nothing yet."""
        if not typed:
            self.forget()
        self._before = None
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.insert(typed)

    def forget(self) -> None:
        """Nothing of a search is left for another screen or another person."""
        self._before = None
        self.close_list()
        self.clear()

    def document_was_laid(self) -> None:
        """A document came to lie on the reader: that is a search."""
        self.take("")
        self.read_document()

    @property
    def is_reading(self) -> bool:
        """Whether a document is being read for the search."""
        return self._reading is not None and not self._reading.done()

    # asking

    def _typed(self, text: str) -> None:
        self._stop_reading()
        self._enter_waits = False
        self._asked += 1
        self._waits = bool(text.strip())
        if text.strip():
            self._pause.start()
        elif self.panel.isVisible():
            self._ask()

    def _ask(self) -> None:
        self._pause.stop()
        self._asked += 1
        asked, words, shell = self._asked, self.text(), self._shell
        self._waits = True
        if not shell.seated or shell.desk.who is None:
            return

        def answered(looked: Looked) -> None:
            if asked == self._asked:
                self._show(lines_of(looked, self._leads))

        shell.books(self, look, shell.desk, words, then=answered)

    def _show(self, lines: list[FoundLine]) -> None:
        self._waits = False
        self.list.show_lines(lines)
        if not lines:
            self.close_list()
            return
        self._open_list()
        if self._enter_waits:
            self._enter_waits = False
            self._choose(self.list.current)

    # a document on the reader

    def read_document(self) -> None:
        """Reads the document that lies on the card reader and shows who holds it."""
        shell = self._shell
        self._stop_reading()
        self._asked += 1
        asked = self._asked
        self._show(reading_lines())

        def read(holder: Any) -> None:
            if asked == self._asked:
                self._show(lines_of_holder(holder, self._leads))

        def failed(error: BaseException) -> None:
            if asked != self._asked:
                return
            if isinstance(error, GuitaiError):
                self._show(fault_lines(error.sentence, error.remedy, self._leads))
            else:
                self.close_list()
                shell.messages.error(error)

        self._reading = shell.desk.lanes.devices.submit(shell.desk.holder)
        land(self._reading, self, read, failed)

    def _lay(self, specimen: str) -> None:
        desk = self._shell.desk
        self._shell.devices(self, desk.lay_specimen, specimen, then=lambda _: self.read_document())

    def _stop_reading(self) -> None:
        """Gives a reading up: one that has not begun never does, another one is ended."""
        reading, self._reading = self._reading, None
        if reading is None or reading.done() or reading.cancel():
            return
        # Whoever reads a chip or prints next must not wait for ten seconds.
        desk = self._shell.desk
        land(desk.lanes.signals.submit(desk.give_up_reading), self, lambda _: None)

    # choosing

    def _choose(self, line: FoundLine | None) -> None:
        if line is not None and line.does is not None:
            line.does()

    def _leave_for(self, does: Callable[[str], Any], key: str) -> None:
        self._before = None
        self.close_list()
        self.clear()
        does(key)

    def _case(self, ask: Callable[[], Callable[..., Any]], *keys: str) -> None:
        shell = self._shell
        self._before = None
        self.close_list()
        self.clear()
        shell.messages.clear()
        shell.books(self, ask(), *keys, then=shell.open_case)

    # the list

    def _open_list(self) -> None:
        """Lays the list over the window, below the line.

        A part of the window and not a window of its own: the focus and the keys stay in the line.
        """
        if not self.panel.isVisible():
            self.panel.setParent(self.window())
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._place_list()
        self.panel.show()
        self.panel.raise_()

    def _place_list(self) -> None:
        window = self.window()
        below = self.mapTo(window, QPoint(0, self.height() + 4))
        width = min(max(px(_WIDTH), self.width()), window.width() - 2 * SPACE.medium)
        left = min(below.x(), window.width() - width - SPACE.medium)
        room = window.height() - below.y() - SPACE.large
        height = min(self.list.needed_height() + 2 * SPACE.tight + 4, room)
        self.panel.setGeometry(QRect(left, below.y(), width, height))

    def close_list(self) -> None:
        """Takes the list away; what was asked is not answered any more."""
        self._stop_reading()
        self._pause.stop()
        self._asked += 1
        self._enter_waits = self._waits = False
        if isValid(self.panel) and self.panel.isVisible():
            self.panel.hide()
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def _give_up(self) -> None:
        """Back to where the search was called from, as if nothing had been."""
        back, self._before = self._before, None
        self.close_list()
        self.clear()
        if back is not None and isValid(back) and back.isVisible() and back.isEnabled():
            back.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # keys and mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the list is open, a click or a turn of the wheel elsewhere closes it, and it keeps
        its place when the window changes its size."""
        if event.type() in _CLOSING and isinstance(watched, QWidget):
            inside = watched in {self, self.panel} or self.panel.isAncestorOf(watched)
            if not inside:
                self.close_list()
        elif event.type() == QEvent.Type.Resize and watched is self.window():
            self._place_list()
        return False

    def event(self, event: QEvent) -> bool:
        """Esc, Enter and arrows are the line's own: no shortcut of the screen below takes them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in {*_STEPS, *_ENTER, Qt.Key.Key_Escape}
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk the list, Enter opens a line, Esc goes back."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._give_up()
        elif key in _ENTER:
            self._enter()
        elif key in _STEPS:
            if self.panel.isVisible():
                self.list.step(_STEPS[key])
            elif self.text().strip():
                self._ask()
            elif key == Qt.Key.Key_Down:
                self.passed_on.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if not self.text().strip() and not self.panel.isVisible():
            self.passed_on.emit()
        elif self._waits or not self.panel.isVisible():
            # Typed faster than the books answer: the line that comes first then is opened.
            if self._pause.isActive() or not self._waits:
                self._ask()
            self._enter_waits = True
        else:
            self._choose(self.list.current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the list."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.panel.isVisible():
            self._ask()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes when the focus does."""
        if event.reason() not in {
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        }:
            self.close_list()
        super().focusOutEvent(event)
        self._draw_sign()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The sign is written on another ground then."""
        super().focusInEvent(event)
        self._draw_sign()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list keeps its place below the line."""
        super().resizeEvent(event)
        if self.panel.isVisible():
            self._place_list()

    def _draw_sign(self) -> None:
        colours = theme().colours
        colour = colours.ink_muted if self.hasFocus() else colours.on_bar_muted
        self._sign.setIcon(QIcon(icon_picture("search", colour, px(18), self.devicePixelRatioF())))
