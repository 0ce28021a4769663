"""The customer reads the filled form page by page, and signs it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import Text
from ui.customer.task import CustomerTask, large, large_button
from ui.language import say
from ui.theme import SPACE, role
from ui.widgets.ink import InkPad
from ui.widgets.page_view import PagePicture, PageView
from ui.widgets.words import Words

_NEXT = Text("下一页", "Next page")
_ON = Text("往下看", "Read on")
_BACK = Text("上一页", "Previous page")
_TO_SIGN = Text("我已阅读并确认，去签名", "I have read and agree: sign")
_SIGN = Text("请在框内签名", "Please sign in the box")
_AGAIN = Text("重写", "Clear")
_DONE = Text("签好了", "Done")
_READ_AGAIN = Text("再看一遍", "Read again")
_KEYS = Text(
    "可用手指、触控笔或鼠标书写；只用键盘时：空格落笔或提笔，方向键移动。",
    "Finger, pen or mouse; with a keyboard only: Space sets the pen down or lifts it, arrows move.",
)

SHORTEST = 0.15
"""Ink shorter than this, in widths of the box, is a slip of the pen and no signature."""


class SigningTask(CustomerTask):
    """Every page is shown before the box for the signature opens."""

    title = Text("请阅读并签名", "Please read and sign")
    signed = Signal(object, float)
    """the strokes, and width : height of the box"""
    turned = Signal(int, bool)
    """the page that is read (from 1), and whether the box for the signature is open"""

    def __init__(self, pages: int, page_picture: PagePicture) -> None:
        super().__init__()
        self._count = pages
        self._page_picture = page_picture
        self.view = PageView()
        self.pad = InkPad()
        self._reading = self._reading_part()
        self._signing = self._signing_part()
        self.body.addWidget(self._reading, 1)
        self.body.addWidget(self._signing, 1)
        self._signing.hide()

    def begin(self) -> None:
        """The first page is opened."""
        self.view.show_document(self._count, self._page_picture)
        self._next.setFocus()

    def say_again(self, why: Text) -> None:
        """The signature was not taken, and why."""
        self._open_box()
        say(self._wrong, why)
        self._wrong.show()

    def _seen(self, page: int) -> None:
        self._describe()
        self._previous.setEnabled(page > 1)
        self._next.setFocus()
        self.turned.emit(page, False)

    def _describe(self) -> None:
        page = self.view.page
        if page not in self.view.seen:
            # Until the page is drawn, nobody can have read it.
            self._next.setEnabled(False)
        elif not self.view.at_end:
            say(self._next, _ON)
            self._next.setEnabled(True)
        else:
            last = page == self._count
            say(self._next, _TO_SIGN if last else _NEXT)
            self._next.setEnabled(not last or self.view.all_seen)

    def _go_on(self) -> None:
        if not self.view.at_end:
            self.view.read_on()
        elif self.view.page < self._count:
            self.view.turn(1)
            self._describe()
        elif self.view.all_seen:
            self._open_box()

    def _read_again(self) -> None:
        self._signing.hide()
        self._reading.show()
        self.view.turn(-self._count)
        self._seen(1)

    def _open_box(self) -> None:
        self._reading.hide()
        self._signing.show()
        self._wrong.hide()
        self.pad.setEnabled(True)
        self.pad.setFocus()
        self._inked()
        self.turned.emit(self._count, True)

    def _inked(self) -> None:
        self._done.setEnabled(self.pad.isEnabled() and self.pad.length >= SHORTEST)

    def _sign(self) -> None:
        self.pad.setEnabled(False)
        self._done.setEnabled(False)
        self.signed.emit(self.pad.strokes, self.pad.aspect)

    def _clear(self) -> None:
        self.pad.clear()
        self.pad.setFocus()

    def _reading_part(self) -> QWidget:
        part = QWidget()
        role(part, "clear")
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        self.view.turned.connect(self._seen)
        self.view.moved.connect(self._describe)
        column.addWidget(self.view, 1)
        line = QHBoxLayout()
        line.setSpacing(SPACE.large)
        line.addStretch(1)
        self._previous = large_button(_BACK)
        self._previous.clicked.connect(lambda _=False: self.view.turn(-1))
        line.addWidget(self._previous)
        self._next = large_button(_NEXT, primary=True)
        self._next.setEnabled(False)
        self._next.clicked.connect(lambda _=False: self._go_on())
        line.addWidget(self._next)
        column.addLayout(line)
        return part

    def _signing_part(self) -> QWidget:
        part = QWidget()
        role(part, "clear")
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        column.addWidget(Words(_SIGN, "display"), 0, Qt.AlignmentFlag.AlignHCenter)
        self._wrong = large(Text("", ""))
        role(self._wrong, "customer-error")
        self._wrong.hide()
        column.addWidget(self._wrong)
        self.pad.changed.connect(self._inked)
        column.addWidget(self.pad, 1)
        column.addWidget(Words(_KEYS, "muted", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(SPACE.large)
        again = large_button(_READ_AGAIN)
        again.clicked.connect(lambda _=False: self._read_again())
        line.addWidget(again)
        line.addStretch(1)
        clear = large_button(_AGAIN)
        clear.clicked.connect(lambda _=False: self._clear())
        line.addWidget(clear)
        self._done = large_button(_DONE, primary=True)
        self._done.clicked.connect(lambda _=False: self._sign())
        line.addWidget(self._done)
        column.addLayout(line)
        return part
