"""The customer reads the filled form page by page, says where it is wrong, or signs it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.desk.customer_help import FactGroup
from app.i18n import Text, same
from ui.customer.large_form import LargeForm
from ui.customer.look import Comfort, palette_of
from ui.customer.task import CustomerTask, centred, large, large_button
from ui.language import say
from ui.theme import SPACE, role
from ui.widgets.ink import InkPad
from ui.widgets.page_view import ZOOMS, PagePicture, PageView

_NEXT = Text("下一页", "Next page")
_ON = Text("往下看", "Read on")
_BACK = Text("上一页", "Page before")
_TO_SIGN = Text("我已阅读并确认，去签名", "I have read and agree: sign")
_SIGN = Text("请在框内签全名", "Please sign your full name in the box")
_AGAIN = Text("重写", "Clear")
_DONE = Text("签好了", "Done")
_READ_AGAIN = Text("再看一遍", "Read again")
_WRONG = Text("有误，请更正", "Something is wrong")
_LARGE = Text("大字清单", "Large print")
_TRUE = Text("原样页面", "True pages")
_SMALLER, _LARGER = Text("缩小 −", "Zoom −"), Text("放大 ＋", "Zoom ＋")
_WHERE = Text("第 {page} 页，共 {pages} 页", "Page {page} of {pages}")
_READS = Text("正在看第{page}页，共{pages}页", "reads page {page} of {pages}")
_LARGE_READS = Text("正在看大字清单", "reads the large print")
_SIGNS = Text("正在签名", "signs")
_TOO_SHORT = Text("笔迹太短，请签全名。", "That is very short: please sign your full name.")
_FULL = Text("已经写满，请重写或按“签好了”。", "The box is full: clear it, or press “Done”.")
_KEYS = Text(
    "可用手指、触控笔或鼠标书写。只用键盘时：空格落笔或提笔，方向键移动。",
    "Finger, pen or mouse. With a keyboard only: Space sets the pen down or lifts it, arrows move.",
)
_READ_ALOUD = Text(
    "请核对申请书。按“大字清单”可以看大字，并请本机朗读其中内容。",
    "Please check the form. Press “Large print” to read it large and to have it read aloud.",
)

SHORTEST = 0.15
"""Ink shorter than this, in widths of the box, is a slip of the pen and no signature."""


class SigningTask(CustomerTask):
    """Every page is shown before the box for the signature opens.

    `facts` are the form's facts for the large print; without any there is none.
    """

    title = Text("请核对申请书并签名", "Please check the form and sign")
    signed = Signal(object, float)
    """the strokes, and width : height of the box"""
    turned = Signal(int, bool)
    """the page that is read (from 1), and whether the box for the signature is open"""
    objected = Signal(int, object)
    """something is wrong: the page that was read, and the names of the facts that were marked"""

    def __init__(
        self, pages: int, page_picture: PagePicture, facts: tuple[FactGroup, ...] = ()
    ) -> None:
        super().__init__()
        self._count = pages
        self._page_picture = page_picture
        self._facts = facts
        self.view = PageView(zooms=True)
        self.form: LargeForm | None = None
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

    def aloud(self) -> Text:
        """The large print where it is open; else how to come to it."""
        if self._signing.isVisibleTo(self):
            return Text("{sign}。{keys}", "{sign}. {keys}").format(sign=_SIGN, keys=_KEYS)
        if self.form is not None and self.form.isVisibleTo(self):
            return self.form.aloud()
        return _READ_ALOUD if self._facts else self.title

    def wear(self, comfort: Comfort) -> None:
        """The box and its ink in the same colours."""
        super().wear(comfort)
        self.pad.setPalette(palette_of(comfort))

    def say_again(self, why: Text) -> None:
        """The signature was not taken, and why."""
        self._open_box()
        say(self._hint, why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgDn reads on, but never into the signature; PgUp reads back."""
        by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if not by or not self._reading.isVisible():
            super().keyPressEvent(event)
        elif self._in_large and self.form is not None:
            self.form.read_on(by)
        else:
            self.view.read_on(by)

    # reading --------------------------------------------------------------------------------

    def _seen(self, page: int) -> None:
        self._describe()
        self._previous.setEnabled(page > 1)
        if not self._in_large:
            self._next.setFocus()
        self.stand(_READS.format(page=page, pages=self._count))
        self.turned.emit(page, False)

    @property
    def _in_large(self) -> bool:
        return self.form is not None and self.form.isVisibleTo(self)

    def _describe(self) -> None:
        page = self.view.page
        say(self._where, _WHERE.format(page=page, pages=self._count))
        self._smaller.setEnabled(self.view.zoom > ZOOMS[0])
        self._larger.setEnabled(self.view.zoom < ZOOMS[-1])
        if self._in_large:
            return
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
        if self._in_large:
            assert self.form is not None
            if self.form.at_end:
                self._show_large(on=False)
            else:
                self.form.read_on()
        elif not self.view.at_end:
            self.view.read_on()
        elif self.view.page < self._count:
            self.view.turn(1)
            self._describe()
        elif self.view.all_seen:
            self._open_box()

    def _show_large(self, *, on: bool) -> None:
        if self.form is None:
            self.form = LargeForm()
            self._middle.addWidget(self.form, 1)
            self.form.show_facts(self._facts)
            self.form.marked.connect(self._marked)
        self.view.setVisible(not on)
        self.form.setVisible(on)
        say(self._switch, _TRUE if on else _LARGE)
        for one in (self._previous, self._smaller, self._larger, self._where):
            one.setVisible(not on)
        if on:
            say(self._next, _ON)
            self._next.setEnabled(True)
            self.stand(_LARGE_READS)
        else:
            self._seen(self.view.page)
        self._next.setFocus()

    def _marked(self) -> None:
        assert self.form is not None
        role(self._wrong, "customer-primary" if self.form.wrong else "customer-narrow")

    def _object(self) -> None:
        wrong = self.form.wrong if self.form is not None else ()
        self.objected.emit(self.view.page, wrong)

    def _read_again(self) -> None:
        self._signing.hide()
        self._reading.show()
        self.view.turn(-self._count)
        self._seen(1)

    # signing --------------------------------------------------------------------------------

    def _open_box(self) -> None:
        self._reading.hide()
        self._signing.show()
        self.pad.setEnabled(True)
        self.pad.setFocus()
        self._inked()
        self.stand(_SIGNS)
        self.turned.emit(self._count, True)

    def _inked(self) -> None:
        length = self.pad.length
        if self.pad.full:
            say(self._hint, _FULL)
        elif 0 < length < SHORTEST:
            say(self._hint, _TOO_SHORT)
        else:
            say(self._hint, same(""))
        self._done.setEnabled(self.pad.isEnabled() and length >= SHORTEST)

    def _sign(self) -> None:
        self.pad.setEnabled(False)
        self._done.setEnabled(False)
        self.signed.emit(self.pad.strokes, self.pad.aspect)

    def _clear(self) -> None:
        self.pad.clear()
        self.pad.setFocus()

    # the parts ------------------------------------------------------------------------------

    def _reading_part(self) -> QWidget:
        part = QWidget()
        role(part, "clear")
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE.small)
        self._where = large(same(""), "small")
        tools.addWidget(self._where)
        tools.addStretch(1)
        self._smaller = self._narrow(_SMALLER, lambda: self.view.zoom_by(-1))
        self._larger = self._narrow(_LARGER, lambda: self.view.zoom_by(1))
        self._switch = self._narrow(_LARGE, lambda: self._show_large(on=not self._in_large))
        for one in (self._smaller, self._larger, self._switch):
            tools.addWidget(one)
        column.addLayout(tools)
        self._switch.setVisible(bool(self._facts))
        self._middle = QVBoxLayout()
        self._middle.addWidget(self.view, 1)
        column.addLayout(self._middle, 1)
        self.view.turned.connect(self._seen)
        self.view.moved.connect(self._describe)
        line = QHBoxLayout()
        line.setSpacing(SPACE.medium)
        self._wrong = self._narrow(_WRONG, self._object)
        line.addWidget(self._wrong)
        line.addStretch(1)
        self._previous = self._narrow(_BACK, lambda: self.view.turn(-1))
        line.addWidget(self._previous)
        self._next = large_button(_NEXT, primary=True)
        self._next.setEnabled(False)
        self._next.clicked.connect(lambda _=False: self._go_on())
        line.addWidget(self._next)
        column.addLayout(line)
        return part

    def _narrow(self, words: Text, does: object) -> QPushButton:
        button = large_button(words, narrow=True)
        button.clicked.connect(lambda _=False: does())  # type: ignore[operator]
        return button

    def _signing_part(self) -> QWidget:
        part = QWidget()
        role(part, "clear")
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        column.addWidget(centred(_SIGN, "title"))
        self.pad.changed.connect(self._inked)
        column.addWidget(self.pad, 1)
        self._hint = centred(same(""), "customer-hint")
        column.addWidget(self._hint, 0, Qt.AlignmentFlag(0))
        column.addWidget(large(_KEYS, "small"))
        line = QHBoxLayout()
        line.setSpacing(SPACE.medium)
        line.addWidget(self._narrow(_READ_AGAIN, self._read_again))
        line.addStretch(1)
        line.addWidget(self._narrow(_AGAIN, self._clear))
        self._done = large_button(_DONE, primary=True)
        self._done.clicked.connect(lambda _=False: self._sign())
        line.addWidget(self._done)
        column.addLayout(line)
        return part
