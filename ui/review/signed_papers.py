"""The papers that a customer signed, each to be opened and read word for word."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.evidence.image import Kept
from app.evidence.signature import SignedPaper
from app.i18n import Text, same
from ui.landing import Otherwise, land
from ui.sizes import px
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import row
from ui.widgets.page_view import PageView
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.desk.desk import Desk

_TITLE = Text("《{paper}》", "{paper}")
_READ = Text("查看所签原文", "Read what was signed")
_FOLD = Text("收起", "Fold")
_DIGEST = Text("摘要 {digest}…", "digest {digest}…")
_SHORT = 16


class SignedPapers(QWidget):
    """One line for each paper; pressed, its pages unfold below it, one paper at a time."""

    def __init__(
        self, papers: tuple[SignedPaper, ...], desk: Desk, otherwise: Otherwise | None = None
    ) -> None:
        super().__init__()
        role(self, "clear")
        self._desk = desk
        self._otherwise = otherwise
        self._open: SignedPaper | None = None
        self.view: PageView | None = None
        self.buttons: list[ActionButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.tight)
        for paper in papers:
            button = ActionButton(_READ, "link", icon="eye", does=partial(self._press, paper))
            digest = _DIGEST.format(digest=same(paper.document.digest[:_SHORT]))
            title = Words(_TITLE.format(paper=paper.title))
            self._column.addLayout(row(title, Words(digest, "small"), None, button))
            self.buttons.append(button)
        self._papers = papers

    def _press(self, paper: SignedPaper) -> None:
        self._open = None if paper is self._open else paper
        for one, button in zip(self._papers, self.buttons, strict=True):
            button.tell(_FOLD if one is self._open else _READ)
        if self.view is None:
            self.view = PageView()
            self.view.setMinimumHeight(px(480))
        self.view.hide()
        if self._open is not None:
            at = self._papers.index(paper) + 1
            self._column.removeWidget(self.view)
            self._column.insertWidget(at, self.view)
            desk = self._desk
            pages = desk.lanes.books.submit(desk.document_pages, paper.document)
            land(pages, self, partial(self._show, paper), self._otherwise)

    def _show(self, paper: SignedPaper, pages: int) -> None:
        if paper is self._open and self.view is not None:
            self.view.show_document(pages, partial(self._picture, paper.document))
            self.view.show()
            self.view.setFocus()

    def _picture(self, kept: Kept, page: int, width: int) -> Future[bytes]:
        desk = self._desk
        made: Future[bytes] = desk.lanes.books.submit(desk.page_picture, kept, page, width)
        return made
