"""Two members of staff stand for who the customer is: the teller's judgement and a witness."""

from __future__ import annotations

from typing import Any

from app.desk.forms import FieldErrors
from app.desk.views import StepView
from app.evidence.face import Witness
from app.i18n import Text
from ui.pages.credentials import Credentials
from ui.pages.door import Door
from ui.pages.form import FormPage
from ui.theme import Tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, empty, row
from ui.widgets.words import Words

_SECOND = Text("第二名核对人", "Second member of staff")
_SIGNS = Text(
    "须亲自核对客户与证件后，用本人的柜员号和密码签字。",
    "Looks at person and card for themselves, then signs with their own number and password.",
)


class IdentifiedPage(FormPage):
    """The form of the judgement, and below it the witness's own number and password."""

    def __init__(self, door: Door, step: StepView, evidence: type) -> None:
        super().__init__(door, step, evidence)
        self.fields.finished.disconnect(self.wants_to_act)
        self.witness = Credentials()
        card = Card(_SECOND)
        card.body.addWidget(Words(_SIGNS, "muted", wrap=True))
        self._signed = row()
        card.body.addLayout(self._signed)
        card.body.addWidget(self.witness)
        self.body.insertWidget(self.body.count() - 1, card)
        self.fields.finished.connect(self.witness.focus)
        self.fields.answered.disconnect(self.primary_wants_focus)
        self.fields.answered.connect(self.witness.focus)
        self.witness.entered.connect(self.wants_to_act)

    def enter(self) -> None:
        """Shows who has signed already."""
        super().enter()
        empty(self._signed)
        for name in self.step.slots[1:]:
            value = self.door.case.values.get(name)
            if isinstance(value, Witness) and name in self.door.case.holding:
                words = Text("{name} {staff} 已签字", "{name} {staff} signed").format(
                    name=value.name, staff=value.staff
                )
                self._signed.addWidget(StatusChip(Tone.GOOD, words))
                self._signed.addStretch(1)

    def leave(self) -> None:
        """A password never waits for its owner to come back."""
        self.witness.password_edit.clear()

    def act(self) -> None:
        """Hands the judgement over, then the witness's signature."""
        self.note.clear()
        if not self.witness.complete:
            return
        desk, case, slot = self.door.desk, self.door.case.id, self.slot
        raw, number, password = self.fields.raw(), self.witness.number, self.witness.password

        def both() -> Any:
            desk.put_form(case, slot, raw)
            return desk.witness(case, number, password)

        self.change(both, otherwise=self.went_wrong)

    def went_wrong(self, error: BaseException) -> None:
        """A wrong password is said where it was entered."""
        if not isinstance(error, FieldErrors):
            self.witness.forget_password()
        super().went_wrong(error)
