"""The customer reads the filled form on their own side and signs it."""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import QSize
from shiboken6 import isValid

from app.desk.views import FormShown, StepView
from app.errors import Conflict, GuitaiError
from app.evidence.signature import Signature, Stroke
from app.i18n import Text, joined
from ui.customer.signing import SigningTask
from ui.pages.door import Door
from ui.pages.page import Page, PageNote
from ui.theme import SPACE, Tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, row
from ui.widgets.ink import InkPad
from ui.widgets.page_view import PageView
from ui.widgets.words import Words

_ASK = Text("请客户阅读并签名", "Let the customer read and sign")
_HOW = Text(
    "请先通览申请书，再把屏幕转向客户；客户看完每一页后才能签名。",
    "Look the form over, then turn the screen round; the box opens once every page was read.",
)
_NOT_YET = Text("尚未签名", "not signed yet")
_READS = Text("客户正在阅读第 {page} 页", "the customer reads page {page}")
_SIGNS = Text("客户正在签名", "the customer signs")
_SIGNED = Text("已签名", "signed")
_OBJECTED = Text("客户说有误", "the customer objects")
_OBJECTS = Text(
    "客户在看第{page}页时说申请书有误。",
    "Reading page {page}, the customer said that the form is wrong.",
)
_OBJECTS_TO = Text("客户标出有误的项目：{what}。", "The customer marked as wrong: {what}.")
_CORRECT = Text(
    "请当面问明，到相应步骤更正；更正后请客户重新阅读并签名。",
    "Ask what is wrong and correct it at its step; then the customer reads and signs again.",
)
_MAKING = Text("正在生成申请书…", "Making the form …")


class SignPage(Page):
    """The teller sees the form too, how far the customer is, and the signature."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._forms: tuple[FormShown, ...] = ()
        self._last_forms: tuple[FormShown, ...] = ()
        self._task: SigningTask | None = None
        self.note = PageNote()
        self.body.addWidget(self.note)
        self._chip = StatusChip(Tone.PLAIN, _NOT_YET)
        self.body.addLayout(row(Words(_HOW, "muted", wrap=True), self._chip, space=SPACE.large))
        self.ink = InkPad()
        self.ink.setEnabled(False)
        self.ink.setMaximumSize(QSize(360, 120))
        self.ink.hide()
        self.body.addWidget(self.ink)
        door.customer.returned.connect(self._came_back)
        self._making = Words(_MAKING, "muted")
        self.body.addWidget(self._making)
        self._card = Card(edge=SPACE.small)
        self.body.addWidget(self._card, 1)
        self._pages: PageView | None = None

    @property
    def pages(self) -> PageView:
        """The pages of the form; the place for them is made when it was not made ahead."""
        if self._pages is None:
            self._pages = PageView()
            self._pages.setMinimumHeight(420)
            self._card.body.addWidget(self._pages)
        return self._pages

    def make_ahead(self) -> bool:
        """The place for the pages of the form."""
        missing = self._pages is None
        return bool(self.pages) and missing

    @property
    def primary(self) -> Text | None:
        """Turns to the customer."""
        return _ASK

    @property
    def can_act(self) -> bool:
        """The papers are there."""
        return bool(self._forms)

    def enter(self) -> None:
        """Asks for the papers anew: their facts may have changed."""
        self._forms = ()
        self.make_ahead()
        self._making.show()
        value = self.door.case.values.get(self.slot)
        signed = isinstance(value, Signature) and self.slot in self.door.case.holding
        self.ink.setVisible(signed)
        if isinstance(value, Signature) and signed:
            self.ink.show_strokes(value.strokes)
            self._chip.show_status(Tone.GOOD, _SIGNED)
        self.primary_changed.emit()
        self.door.ask(
            self,
            self.door.desk.forms,
            self.door.case.id,
            self.slot,
            then=self._shown,
            otherwise=self._failed,
        )

    def leave(self) -> None:
        """Takes the form away from the customer."""
        if self._task is not None:
            self._task = None
            self.door.customer.rest()

    def act(self) -> None:
        """Shows the form on the customer's side."""
        if not self._forms:
            return
        self.note.clear()
        facts = tuple(group for form in self._forms for group in form.facts)
        task = SigningTask(sum(form.pages for form in self._forms), self._page, facts)
        self._task = task
        task.turned.connect(self._turned)
        task.signed.connect(self._signed)
        task.objected.connect(self._objected)
        self.door.customer.ask(task)

    def ask_customer(self) -> bool:
        """The customer reads the form and signs, once it is there."""
        if self.can_act:
            self.act()
        return self.can_act

    def show_case(self) -> None:
        """The customer's side was answered."""
        self.leave()

    def _shown(self, forms: tuple[FormShown, ...]) -> None:
        self._forms = self._last_forms = forms
        self._making.hide()
        self.pages.show_document(sum(form.pages for form in forms), self._page)
        self.primary_changed.emit()
        self.primary_wants_focus.emit()

    def _objected(self, page: int, wrong: tuple[Text, ...]) -> None:
        """The customer says that the form is wrong: back to the teller, with their words."""
        self.leave()
        self._chip.show_status(Tone.WARN, _OBJECTED)
        marked = joined(wrong, "、", ", ")
        words = _OBJECTS_TO.format(what=marked) if wrong else _OBJECTS.format(page=page)
        self.note.say(Tone.WARN, _OBJECTED, words, _CORRECT)

    def _page(self, page: int, width: int) -> Future[bytes]:
        # While the papers are made anew the window may be given another size: the pages of the
        # last ones stand there until then.
        leaves = [(form.kept, n) for form in self._last_forms for n in range(1, form.pages + 1)]
        kept, of_it = leaves[page - 1]
        desk = self.door.desk
        made: Future[bytes] = desk.lanes.books.submit(desk.page_picture, kept, of_it, width)
        return made

    def _came_back(self) -> None:
        """The teller took over before the customer had signed."""
        if self._task is not None:
            self._task = None
            self._chip.show_status(Tone.PLAIN, _NOT_YET)

    def _turned(self, page: int, signing: bool) -> None:
        words = _SIGNS if signing else _READS.format(page=page)
        self._chip.show_status(Tone.NOTE, words)

    def _signed(self, strokes: tuple[Stroke, ...], aspect: float) -> None:
        self.change(
            self.door.desk.sign,
            self.door.case.id,
            self.slot,
            strokes,
            aspect,
            self._forms,
            otherwise=self._failed,
        )

    def _failed(self, error: BaseException) -> None:
        self._making.hide()
        changed = isinstance(error, Conflict)
        if isinstance(error, GuitaiError) and not changed and self._asks_customer():
            assert self._task is not None
            self._task.say_again(error.sentence)
        else:
            self.leave()
        if not self.note.say_error(error, retry=self.enter):
            self.door.failed.emit(error)

    def _asks_customer(self) -> bool:
        return self._task is not None and isValid(self._task)
