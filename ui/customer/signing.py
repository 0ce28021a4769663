"""The customer reads each paper page by page, says where one is wrong, or signs them all."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.desk.customer_help import Fact
from app.desk.views import FormShown
from app.evidence.image import Kept
from app.i18n import Text, same
from ui.customer.large_form import LargeForm
from ui.customer.look import Comfort, palette_of
from ui.customer.reading_bar import ReadingBar
from ui.customer.signature_box import SignatureBox
from ui.customer.task import CustomerTask, large, large_button
from ui.language import say
from ui.theme import SPACE, role
from ui.widgets.page_view import ZOOMS, PageView

_NEXT = Text("下一页", "Next page")
_NEXT_PAPER = Text("看下一份", "Next paper")
_ON = Text("往下看", "Read on")
_UNREAD = Text("还有没看的页，去看", "To a page not read yet")
_BACK = Text("上一页", "Page before")
_TO_SIGN = Text("我已阅读并确认，去签名", "I have read and agree: sign")
_WRONG = Text("有误，请更正", "Something is wrong")
_LARGE = Text("大字清单", "Large print")
_TRUE = Text("原样页面", "True pages")
_SMALLER, _LARGER = Text("缩小 −", "Zoom −"), Text("放大 ＋", "Zoom ＋")
_ONLY = Text("《{paper}》", "{paper}")
_PAPER = Text("第 {n} 份，共 {papers} 份：《{paper}》", "Paper {n} of {papers}: {paper}")
_WHERE = Text("第 {page} 页，共 {pages} 页", "Page {page} of {pages}")
_READS = Text("正在阅读{paper}{where}", "reads {paper}, {where}")
_LARGE_READS = Text("正在看大字清单，{paper}", "reads the large print, {paper}")
_SIGNS = Text("正在签名", "signs")
_READ_ALOUD = Text(
    "{paper}。请核对。按“大字清单”可以看大字，并请本机朗读其中内容。",
    "{paper}. Please check it. Press “Large print” to read it large and to have it read aloud.",
)

FormPicture = Callable[[Kept, int, int], "Future[bytes]"]
"""Asks for the picture of a page (from 1) of a kept paper at a width in device pixels: a PNG."""


@dataclass(frozen=True)
class Marked:
    """Something on a paper that the customer marked as wrong."""

    paper: Text
    fact: Fact


@dataclass(frozen=True)
class Objection:
    """The customer says that something is wrong: the paper and the page that they read then, and
    what they marked on any paper."""

    paper: Text
    page: int
    marked: tuple[Marked, ...]


class SigningTask(CustomerTask):
    """Every page of every paper is shown before the box for the signature opens.

    A paper that tells its facts can be read in large print as well; whoever once chose the large
    print gets it of each paper first. `form` is the large print of the paper that is read.
    """

    title = Text("请逐页阅读并签名", "Please read each page and sign")
    headed = False
    signed = Signal(object, float)
    """the strokes, and width : height of the box"""
    objected = Signal(object)
    """an Objection"""

    def __init__(self, forms: tuple[FormShown, ...], picture: FormPicture) -> None:
        super().__init__()
        self._forms = forms
        self._leaves = [
            (n, page) for n, one in enumerate(forms) for page in range(1, one.pages + 1)
        ]
        self._picture = picture
        self._likes_large = False
        self._prints: dict[int, LargeForm] = {}
        self.view = PageView(zooms=True)
        self._bar = ReadingBar(tuple(one.pages for one in forms))
        self._box = SignatureBox(tuple(one.title for one in forms))
        self._box.signed.connect(self.signed)
        self._box.read_again.connect(self._read_again)
        self.pad, self._done = self._box.pad, self._box.done
        self._reading = self._reading_part()
        self.body.addWidget(self._reading, 1)
        self.body.addWidget(self._box, 1)
        self._box.hide()

    @property
    def form(self) -> LargeForm | None:
        """The large print of the paper that is read, once it was opened."""
        return self._prints.get(self._at)

    @property
    def marked(self) -> tuple[Marked, ...]:
        """What was marked as wrong, on all papers."""
        return tuple(
            Marked(self._forms[n].title, fact)
            for n in sorted(self._prints)
            for fact in self._prints[n].marked_facts
        )

    def begin(self) -> None:
        """The first page of the first paper is opened."""
        self.view.show_document(len(self._leaves), self._page_picture)
        self._describe()
        self._next.setFocus()

    def aloud(self) -> Text:
        """The large print where it is open; else how to come to it."""
        if self._box.isVisibleTo(self):
            return self._box.aloud()
        if self._in_large and self.form is not None:
            return Text("{paper}。{facts}", "{paper}. {facts}").format(
                paper=self._heading, facts=self.form.aloud()
            )
        if self._forms[self._at].facts:
            return _READ_ALOUD.format(paper=self._heading)
        return self._heading

    def wear(self, comfort: Comfort) -> None:
        """The box and its ink in the same colours."""
        super().wear(comfort)
        for painted in (self.pad, self._bar):
            painted.setPalette(palette_of(comfort))

    def say_again(self, why: Text) -> None:
        """The signature was not taken, and why."""
        self._open_box()
        self._box.tell(why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgDn reads on, but never into the signature; PgUp reads back."""
        by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if not by or not self._reading.isVisible():
            super().keyPressEvent(event)
        elif self._in_large and self.form is not None:
            self.form.read_on(by)
        else:
            self.view.read_on(by)

    # where we are ---------------------------------------------------------------------------

    @property
    def _at(self) -> int:
        """Which paper is read, from 0."""
        return self._leaves[self.view.page - 1][0]

    @property
    def _heading(self) -> Text:
        title, papers = self._forms[self._at].title, len(self._forms)
        if papers == 1:
            return _ONLY.format(paper=title)
        return _PAPER.format(n=self._at + 1, papers=papers, paper=title)

    @property
    def _place(self) -> Text:
        page = self._leaves[self.view.page - 1][1]
        return _WHERE.format(page=page, pages=self._forms[self._at].pages)

    @property
    def _in_large(self) -> bool:
        return self.form is not None and self.form.isVisibleTo(self)

    def _page_picture(self, page: int, width: int) -> Future[bytes]:
        n, of_it = self._leaves[page - 1]
        return self._picture(self._forms[n].kept, of_it, width)

    # reading --------------------------------------------------------------------------------

    def _seen(self, page: int) -> None:
        self._describe()
        if not self._in_large:
            self._next.setFocus()
            self.stand(_READS.format(paper=self._heading, where=self._place))

    def _describe(self) -> None:
        page = self.view.page
        say(self._paper, self._heading)
        say(self._where, self._place)
        self._bar.show_read(frozenset(self.view.seen), page)
        self._switch.setVisible(bool(self._forms[self._at].facts))
        self._previous.setEnabled(page > 1)
        self._smaller.setEnabled(self.view.zoom > ZOOMS[0])
        self._larger.setEnabled(self.view.zoom < ZOOMS[-1])
        if self._in_large:
            return
        if page not in self.view.seen:
            # Until the page is drawn, nobody can have read it. The keys go on turning pages.
            if self._next.hasFocus():
                self.view.setFocus()
            self._next.setEnabled(False)
        elif not self.view.at_end:
            say(self._next, _ON)
            self._next.setEnabled(True)
        else:
            last = page == len(self._leaves)
            new_paper = not last and self._leaves[page][0] != self._at
            unread = last and not self.view.all_seen
            say(
                self._next,
                _UNREAD if unread else _TO_SIGN if last else _NEXT_PAPER if new_paper else _NEXT,
            )
            self._next.setEnabled(True)

    def _go_on(self) -> None:
        if self._in_large:
            assert self.form is not None
            if self.form.at_end:
                self._show_large(on=False)
            else:
                self.form.read_on()
        elif not self.view.at_end:
            self.view.read_on()
        elif self.view.page < len(self._leaves):
            before = self._at
            self.view.turn(1)
            self._describe()
            if self._at != before and self._likes_large and self._forms[self._at].facts:
                self._show_large(on=True)
        elif self.view.all_seen:
            self._open_box()
        else:
            # Whoever leafed faster than pages were drawn has not read them all.
            unread = min(set(range(1, len(self._leaves))) - self.view.seen)
            self.view.turn(unread - self.view.page)
            self._describe()

    def _go_back(self) -> None:
        self.view.turn(-1)
        self._describe()

    def _wishes_large(self) -> None:
        self._likes_large = not self._in_large
        self._show_large(on=self._likes_large)

    def _show_large(self, *, on: bool) -> None:
        if on and self.form is None:
            form = LargeForm()
            self._prints[self._at] = form
            self._middle.addWidget(form, 1)
            form.show_facts(self._forms[self._at].facts)
            form.marked.connect(self._show_marked)
        self.view.setVisible(not on)
        for n, one in self._prints.items():
            one.setVisible(on and n == self._at)
        say(self._switch, _TRUE if on else _LARGE)
        for tool in (self._previous, self._smaller, self._larger, self._where):
            tool.setVisible(not on)
        if on:
            say(self._next, _ON)
            self._next.setEnabled(True)
            self.stand(_LARGE_READS.format(paper=self._heading))
        else:
            self._seen(self.view.page)
        self._next.setFocus()

    def _show_marked(self) -> None:
        role(self._wrong, "customer-primary" if self.marked else "customer-narrow")

    def _object(self) -> None:
        n, page = self._leaves[self.view.page - 1]
        self.objected.emit(Objection(self._forms[n].title, page, self.marked))

    # signing --------------------------------------------------------------------------------

    def _open_box(self) -> None:
        self._reading.hide()
        self._box.open()
        self.stand(_SIGNS)

    def _read_again(self) -> None:
        self._box.hide()
        self._reading.show()
        self.view.turn(-len(self._leaves))
        self._show_large(on=False)

    # the parts ------------------------------------------------------------------------------

    def _reading_part(self) -> QWidget:
        part = QWidget()
        role(part, "clear")
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE.small)
        which = QVBoxLayout()
        which.setSpacing(SPACE.tight)
        self._paper = large(same(""), "title")
        which.addWidget(self._paper)
        self._where = large(same(""), "small")
        which.addWidget(self._where)
        tools.addLayout(which, 1)
        self._smaller = self._narrow(_SMALLER, lambda: self.view.zoom_by(-1))
        self._larger = self._narrow(_LARGER, lambda: self.view.zoom_by(1))
        self._switch = self._narrow(_LARGE, self._wishes_large)
        for one in (self._smaller, self._larger, self._switch):
            tools.addWidget(one)
        column.addLayout(tools)
        column.addWidget(self._bar)
        self._bar.setVisible(len(self._leaves) > 1)
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
        self._previous = self._narrow(_BACK, self._go_back)
        line.addWidget(self._previous)
        self._next = large_button(_NEXT, primary=True)
        self._next.setEnabled(False)
        self._next.clicked.connect(lambda _=False: self._go_on())
        line.addWidget(self._next)
        column.addLayout(line)
        return part

    def _narrow(self, words: Text, does: Callable[[], object]) -> QPushButton:
        button = large_button(words, narrow=True)
        button.clicked.connect(lambda _=False: does())
        return button
