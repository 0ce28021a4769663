"""The help of F1: a panel at the right of the window that says what is asked here, and why."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from itertools import zip_longest

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut, QTextDocument
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from app.desk.help import StepHelp
from app.desk.help_page import step_page
from app.i18n import Text
from ui.help.all_keys import KeyGroup, key_groups
from ui.help.dress import sheet
from ui.help.screens import CASE, keys_of, screen_help
from ui.keys import ALL_KEYS, BACK, HELP, Key
from ui.language import said, say, spoken
from ui.sizes import px
from ui.theme import SPACE, role, theme
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import row, take_beside
from ui.widgets.words import Words

WIDTH = 460
"""Pixels at 100 %: two columns of a rule, and two thirds of a case stay in sight."""

_BESIDE = 860
"""Pixels at 100 % that a screen needs to stand beside the help."""

_TITLE = Text("帮助", "Help")
_ALL = Text("全部按键", "All keys")
_FIND = Text("在帮助中查找", "Find in the help")
_NOT_FOUND = Text("没有找到", "not found")
_KEYS_HERE = Text("这里的按键", "Keys here")
_CLOSE = Text("关闭", "Close")


class HelpPanel(QFrame):
    """Stands at the right side of its window, beside what it speaks of where there is room for
    both and over it where there is not; with all keys over the whole width.

    It takes the focus when it opens and gives it back where it was when it closes.
    """

    closed = Signal()
    all_keys_wanted = Signal()

    def __init__(self, window: QWidget, over: QWidget) -> None:
        super().__init__(window)
        role(self, "help")
        self._over = over
        self._wide = False
        self._before: QWidget | None = None
        self._write: Callable[[], str] = str
        self.title = Words(_TITLE, "title")
        self.wanted = QLineEdit()
        self.wanted.setClearButtonEnabled(True)
        say(self.wanted, _FIND, "placeholderText")
        say(self.wanted, _FIND, "accessibleName")
        self.wanted.textChanged.connect(lambda _: self._look_for(from_start=True))
        self.wanted.returnPressed.connect(self._look_for)
        self._found = Words("", "small")
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setTabChangesFocus(True)
        say(self.page, _TITLE, "accessibleName")
        self.all_keys = ActionButton(_ALL, "quiet", key=ALL_KEYS, does=self.all_keys_wanted.emit)
        close = ActionButton(_CLOSE, "quiet", key=BACK, does=self.close_help)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.large, SPACE.medium, SPACE.large, SPACE.medium)
        column.setSpacing(SPACE.small)
        column.addLayout(row(self.title, None, self.all_keys, close))
        column.addLayout(row(self.wanted, self._found))
        column.addWidget(self.page, 1)
        shortcut = QShortcut(BACK.qt(), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.close_help)
        spoken().changed.connect(self._again)
        theme().changed.connect(self._again)
        over.installEventFilter(self)
        self.wanted.installEventFilter(self)
        self.hide()

    # what it shows --------------------------------------------------------------------------

    def show_step(self, help_: StepHelp) -> None:
        """The help of a step of a case, and the keys of a case."""
        self._open(
            lambda: step_page(help_, spoken().current) + _keys_part(_KEYS_HERE, keys_of(CASE)),
        )

    def show_screen(self, name: str) -> None:
        """The help of a screen besides the steps, and its keys."""
        one = screen_help(name)
        self._open(
            lambda: (
                f"<h2>{_html(one.title)}</h2>"
                + "".join(f"<p class='asks'>{_html(words)}</p>" for words in one.words)
                + _keys_part(_KEYS_HERE, keys_of(name))
            ),
        )

    @property
    def follows(self) -> bool:
        """Whether it is open and speaks of what is in sight."""
        return self.isVisible() and not self._wide

    def gather_keys(self) -> tuple[KeyGroup, ...]:
        """All keys; looks into every part of the window, which takes a while the first time."""
        return key_groups()

    def show_all_keys(self, groups: tuple[KeyGroup, ...]) -> None:
        """Every key of the window, by where it acts."""
        self._open(partial(_all_keys_page, groups), wide=True)

    def close_help(self) -> None:
        """Goes away; the focus is again where it was."""
        if not self.isVisible():
            return
        inside = self.isAncestorOf(QApplication.focusWidget() or self._over)
        self.hide()
        self._make_room()
        before, self._before = self._before, None
        if inside and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.closed.emit()

    def _open(self, write: Callable[[], str], *, wide: bool = False) -> None:
        focus = QApplication.focusWidget()
        # Once it is open it speaks of the next step too, and the teller types on.
        takes_focus = not self.follows or wide
        if takes_focus and focus is not None and not self.isAncestorOf(focus):
            self._before = focus
        self.title.tell(_ALL if wide else _TITLE)
        self._write, self._wide = write, wide
        self.all_keys.setVisible(not wide)
        self.wanted.clear()
        self._place()
        self._again()
        self.page.verticalScrollBar().setValue(0)
        self.show()
        self.raise_()
        self._make_room()
        if takes_focus:
            self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _again(self) -> None:
        at = self.page.verticalScrollBar().value() if self.isVisible() else 0
        document = self.page.document()
        document.setDefaultStyleSheet(sheet())
        document.setDocumentMargin(0)
        self.page.setHtml(self._write())
        self.page.verticalScrollBar().setValue(at)

    def _look_for(self, *, from_start: bool = False) -> None:
        words = self.wanted.text().strip()
        cursor = self.page.textCursor()
        if from_start:
            cursor.setPosition(0)
            self.page.setTextCursor(cursor)
        found = not words or self.page.find(words, QTextDocument.FindFlag(0))
        if not found and not from_start:
            cursor.setPosition(0)
            self.page.setTextCursor(cursor)
            found = self.page.find(words)
        self._found.tell("" if found else _NOT_FOUND)

    # where it lies --------------------------------------------------------------------------

    def _place(self) -> None:
        whole = self._over.geometry()
        width = whole.width() if self._wide else min(px(WIDTH), whole.width())
        self.setGeometry(whole.right() + 1 - width, whole.top(), width, whole.height())

    def _make_room(self) -> None:
        """What is helped with stays whole beside the help, its next action too, where the window
        is wide enough for both."""
        beside = self.follows and self._over.width() - self.width() >= px(_BESIDE)
        taken = self.width() if beside else 0
        take_beside(self.window(), taken)
        self._over.setContentsMargins(0, 0, taken, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows what it lies over; arrows in the search line scroll the page."""
        if watched is self._over and event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
            self._make_room()
        elif (
            watched is self.wanted
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_PageDown}
        ):
            self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().eventFilter(watched, event)


def _html(text: Text) -> str:
    return escape(said(text))


def _keys_part(title: Text, keys: tuple[Key, ...]) -> str:
    return f"<h3>{_html(title)}</h3>" + _keys_table((*keys, HELP, ALL_KEYS))


def _keys_table(keys: tuple[Key, ...]) -> str:
    rows = "".join(
        f"<tr><td class='left' width='32%'><p class='cap'>{_html(key.shown)}</p></td>"
        f"<td class='right'><p>{_html(key.does)}</p></td></tr>"
        for key in keys
    )
    return f"<table width='100%' cellspacing='0' cellpadding='3'>{rows}</table>"


_COLUMNS = 4


def _all_keys_page(groups: tuple[KeyGroup, ...]) -> str:
    """The groups in columns of about the same length, as one flat table: Qt lays out tables in
    tables several times over."""
    columns: list[list[str]] = [[] for _ in range(_COLUMNS)]
    for group in groups:
        shortest = min(columns, key=len)
        shortest.append(f"<td colspan='2'><h3>{_html(group.where)}</h3></td>")
        shortest += [
            f"<td class='left'><p class='cap'>{_html(key.shown)}</p></td>"
            f"<td class='right'><p>{_html(key.does)}</p></td>"
            for key in group.keys
        ]
    gap = "<td width='2%'></td>"
    rows = "".join(
        "<tr>" + gap.join(cells) + "</tr>"
        for cells in zip_longest(*columns, fillvalue="<td></td><td></td>")
    )
    return f"<table width='99%' cellspacing='0' cellpadding='3'>{rows}</table>"
