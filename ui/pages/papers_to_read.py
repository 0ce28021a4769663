"""The papers of a signature before the teller: which one is seen, and its pages."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.views import FormShown
from app.evidence.image import Kept
from app.i18n import Text
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.page_view import PageView
from ui.widgets.words import Words

_PAPER = Text("第 {n} 份，共 {papers} 份：《{paper}》", "Paper {n} of {papers}: {paper}")
_ONLY = Text("《{paper}》", "{paper}")

FormPicture = Callable[[Kept, int, int], "Future[bytes]"]
"""Asks for the picture of a page (from 1) of a kept paper at a width in device pixels: a PNG."""


class PapersToRead(QWidget):
    """The pages of all papers one after the other; two buttons lead from paper to paper."""

    def __init__(self, picture: FormPicture) -> None:
        super().__init__()
        role(self, "clear")
        self._picture = picture
        self._forms: tuple[FormShown, ...] = ()
        self._leaves: list[tuple[FormShown, int]] = []
        self._pages: PageView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        self._title = Words("", "strong", wrap=True)
        self._before = ActionButton(
            Text("上一份", "Paper before"), "quiet", icon="up", does=lambda: self._leaf(-1)
        )
        self._after = ActionButton(
            Text("下一份", "Next paper"), "quiet", icon="down", does=lambda: self._leaf(1)
        )
        head = row(self._title, self._before, self._after)
        head.setStretchFactor(self._title, 1)
        column.addLayout(head)
        self._card = Card(edge=SPACE.small)
        column.addWidget(self._card, 1)
        self._describe()

    @property
    def view(self) -> PageView:
        """The pages; the place for them is made when it was not made ahead."""
        if self._pages is None:
            self._pages = PageView()
            self._pages.setMinimumHeight(400)
            self._pages.turned.connect(lambda _page: self._describe())
            self._card.body.addWidget(self._pages)
        return self._pages

    def make_ahead(self) -> bool:
        """The place for the pages; False where it is there already."""
        missing = self._pages is None
        return bool(self.view) and missing

    def show_papers(self, forms: tuple[FormShown, ...]) -> None:
        """Shows these papers from the first page of the first."""
        # While papers are made anew the window may be given another size: the pages of the last
        # ones stand there until then.
        self._forms = forms
        self._leaves = [(one, page) for one in forms for page in range(1, one.pages + 1)]
        self.view.show_document(len(self._leaves), self._page)
        self._describe()

    @property
    def _at(self) -> int:
        """Which paper is seen, from 0."""
        return self._forms.index(self._leaves[self.view.page - 1][0])

    def _leaf(self, by: int) -> None:
        first = self._leaves.index((self._forms[self._at + by], 1)) + 1
        self.view.turn(first - self.view.page)
        self._describe()

    def _page(self, page: int, width: int) -> Future[bytes]:
        form, of_it = self._leaves[page - 1]
        return self._picture(form.kept, of_it, width)

    def _describe(self) -> None:
        several = len(self._forms) > 1
        for button in (self._before, self._after):
            button.setVisible(several)
        self._title.setVisible(bool(self._forms))
        if not self._forms:
            return
        at = self._at
        self._before.setEnabled(at > 0)
        self._after.setEnabled(at + 1 < len(self._forms))
        title = self._forms[at].title
        words = _PAPER if several else _ONLY
        self._title.tell(words.format(n=at + 1, papers=len(self._forms), paper=title))
