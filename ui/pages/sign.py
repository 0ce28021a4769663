"""The customer reads the filled papers on their own side and signs them."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QSize
from shiboken6 import isValid

from app.desk.views import FormShown, StepView
from app.errors import Conflict, GuitaiError
from app.evidence.image import Kept
from app.evidence.signature import Signature, Stroke
from app.i18n import Text, joined
from ui.customer.signing import Marked, Objection, SigningTask
from ui.pages.door import Door
from ui.pages.page import Page, PageNote
from ui.pages.papers_to_read import PapersToRead
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import empty, row
from ui.widgets.ink import InkPad
from ui.widgets.words import Words

_ASK = Text("请客户阅读并签名", "Let the customer read and sign")
_HOW = Text(
    "请先通览各份单据，再把屏幕转向客户；客户看完每一页后才能签名。",
    "Look the papers over, then turn the screen round; the box opens once every page was read.",
)
_NOT_YET = Text("尚未签名", "not signed yet")
_STANDS = Text("客户{stage}", "the customer {stage}")
_SIGNED = Text("已签名", "signed")
_OBJECTED = Text("客户说有误", "the customer objects")
_OBJECTS = Text(
    "客户在看《{paper}》第{page}页时说有误。",
    "Reading page {page} of “{paper}”, the customer said that it is wrong.",
)
_OBJECTS_TO = Text("客户标出有误的项目：{what}。", "The customer marked as wrong: {what}.")
_ONE = Text("{what}", "{what}")
_ONE_OF = Text("{what}（《{paper}》）", "{what} (“{paper}”)")
_CORRECT = Text(
    "请当面问明，到相应步骤更正；更正后请客户重新阅读并签名。",
    "Ask what is wrong and correct it at its step; then the customer reads and signs again.",
)
_GO = Text("去“{step}”更正", "Correct it at “{step}”")
_MAKING = Text("正在生成单据…", "Making the papers …")


class SignPage(Page):
    """The teller sees the papers too, how far the customer is, and the signature."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._forms: tuple[FormShown, ...] = ()
        self._task: SigningTask | None = None
        self.note = PageNote()
        self.body.addWidget(self.note)
        self._ways = row()
        self.body.addLayout(self._ways)
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
        self._papers = PapersToRead(self._picture)
        self.body.addWidget(self._papers, 1)

    @property
    def pages(self) -> PapersToRead:
        """The papers with their pages."""
        return self._papers

    def make_ahead(self) -> bool:
        """The place for the pages."""
        return self._papers.make_ahead()

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
        """Takes the papers away from the customer."""
        if self._task is not None:
            self._task = None
            self.door.customer.rest()

    def act(self) -> None:
        """Shows the papers on the customer's side."""
        if not self._forms:
            return
        self._clear_note()
        task = SigningTask(self._forms, self._picture)
        self._task = task
        task.staged.connect(self._staged)
        task.signed.connect(self._signed)
        task.objected.connect(self._objected)
        self.door.customer.ask(task)

    def ask_customer(self) -> bool:
        """The customer reads the papers and signs, once they are there."""
        if self.can_act:
            self.act()
        return self.can_act

    def show_case(self) -> None:
        """The customer's side was answered."""
        self.leave()

    def _shown(self, forms: tuple[FormShown, ...]) -> None:
        self._forms = forms
        self._making.hide()
        self._papers.show_papers(forms)
        self.primary_changed.emit()
        self.primary_wants_focus.emit()

    def _objected(self, objection: Objection) -> None:
        """The customer says that something is wrong: back to the teller, with their words."""
        self.leave()
        self._chip.show_status(Tone.WARN, _OBJECTED)
        words = _OBJECTS.format(paper=objection.paper, page=objection.page)
        if objection.marked:
            one = _ONE_OF if len(self._forms) > 1 else _ONE
            named = [one.format(what=_named(m), paper=m.paper) for m in objection.marked]
            words = _OBJECTS_TO.format(what=joined(named, "、", ", "))
        self.note.say(Tone.WARN, _OBJECTED, words, _CORRECT)
        self._offer_steps({m.fact.step for m in objection.marked if m.fact.step})

    def _offer_steps(self, codes: set[str]) -> None:
        """Ways to the steps where what was marked is put right, in the order of the path."""
        ways = [
            ActionButton(
                _GO.format(step=step.title),
                "quiet",
                icon="back",
                does=partial(self.step_wanted.emit, step.code),
            )
            for step in self.door.case.steps
            if step.code in codes
        ]
        for way in ways:
            self._ways.addWidget(way)
        self._ways.addStretch(1)
        if ways:
            ways[0].setFocus()

    def _clear_note(self) -> None:
        self.note.clear()
        empty(self._ways)

    def _picture(self, kept: Kept, page: int, width: int) -> Future[bytes]:
        desk = self.door.desk
        made: Future[bytes] = desk.lanes.books.submit(desk.page_picture, kept, page, width)
        return made

    def _came_back(self) -> None:
        """The teller took over before the customer had signed."""
        if self._task is not None:
            self._task = None
            self._chip.show_status(Tone.PLAIN, _NOT_YET)

    def _staged(self, stage: Text) -> None:
        self._chip.show_status(Tone.NOTE, _STANDS.format(stage=stage))

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


def _named(marked: Marked) -> Text:
    """What was marked, by its name; a sentence that has none by itself."""
    return marked.fact.name if marked.fact.name else marked.fact.value
