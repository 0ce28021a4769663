"""A second member of staff signs for what two people do, with their own number and password."""

from __future__ import annotations

from app.desk.views import StepView
from app.evidence.face import Witness
from app.i18n import Text
from ui.pages.credentials import Credentials
from ui.pages.door import Door
from ui.pages.page import Page, PageNote
from ui.theme import SPACE, Tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, empty, row
from ui.widgets.words import Words

_SIGN = Text("签字", "Sign")


class SecondStaffPage(Page):
    """What is signed for, who has signed, and where the second one signs."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self.note = PageNote()
        self.body.addWidget(self.note)
        card = Card(step.title)
        card.body.addWidget(Words(step.asks, "muted", wrap=True))
        self._signed = row()
        card.body.addLayout(self._signed)
        card.body.addSpacing(SPACE.small)
        self.second = Credentials()
        card.body.addWidget(self.second)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.second.entered.connect(self.wants_to_act)

    @property
    def primary(self) -> Text | None:
        """The second one signs."""
        return _SIGN

    def enter(self) -> None:
        """Shows who has signed already, and puts the focus on the number."""
        empty(self._signed)
        value = self.door.case.values.get(self.slot)
        if isinstance(value, Witness) and self.slot in self.door.case.holding:
            words = Text("{name} {staff} 已签字", "{name} {staff} signed").format(
                name=value.name, staff=value.staff
            )
            self._signed.addWidget(StatusChip(Tone.GOOD, words))
            self._signed.addStretch(1)
        self.second.focus()

    def leave(self) -> None:
        """A password never waits for its owner to come back."""
        self.second.password_edit.clear()

    def act(self) -> None:
        """Proves who signs."""
        self.note.clear()
        if not self.second.complete:
            return
        self.change(
            self.door.desk.second_signs,
            self.door.case.id,
            self.slot,
            self.second.number,
            self.second.password,
            otherwise=self._wrong,
        )

    def _wrong(self, error: BaseException) -> None:
        self.second.forget_password()
        if not self.note.say_error(error):
            self.door.failed.emit(error)
