"""Every step is done: the case is performed, in one transaction."""

from __future__ import annotations

from app.desk.views import Actor, Status, StepView
from app.errors import DeviceFault, StoreFault
from app.i18n import Text
from ui.pages.door import Door
from ui.pages.page import Page, PageNote
from ui.theme import Tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, row
from ui.widgets.words import Words

_PERFORM = Text("办理记账", "Perform")
_READY = Text("全部步骤已完成，可以办理。", "Every step is done; it can be performed.")
_ONCE = Text(
    "记账一次完成：要么全部成功，要么什么都没有发生，草稿仍在。",
    "It is done as a whole: all of it is booked, or nothing is and the draft is still here.",
)

_NOWHERE = StepView(
    code="",
    title=_PERFORM,
    asks=_READY,
    actor=Actor.TELLER,
    status=Status.OPEN,
    why=None,
    slots=("",),
    verdicts=(),
    reachable=True,
)


class FinishPage(Page):
    """The last word before the transaction."""

    def __init__(self, door: Door) -> None:
        super().__init__(door, _NOWHERE)
        self.note = PageNote()
        self.body.addWidget(self.note)
        card = Card()
        card.body.addLayout(row(StatusChip(Tone.GOOD, _READY), None))
        card.body.addWidget(Words(_ONCE, "muted", wrap=True))
        self.body.addWidget(card)
        self.body.addStretch(1)

    @property
    def primary(self) -> Text | None:
        """Performs."""
        return _PERFORM

    def enter(self) -> None:
        """The next thing is to perform."""
        self.primary_wants_focus.emit()

    def act(self) -> None:
        """Performs the case."""
        self.note.clear()
        self.change(self.door.desk.perform, self.door.case.id, otherwise=self._failed)

    def _failed(self, error: BaseException) -> None:
        # What the world did not do is told here, and tried again here. Of all else the case is
        # another one by now, and this page may be the last that the teller should see.
        if isinstance(error, StoreFault | DeviceFault):
            self.note.say_error(error)
        else:
            self.door.failed.emit(error)
