"""A page that is generated from the questions of a piece of evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.desk.forms import FieldErrors, raw_of
from app.desk.known_answers import Known
from app.desk.views import StepView
from app.domain.wording import WORDING_TITLES, Wording, WordingCode
from app.evidence.approval import Mark
from app.evidence.worded import Worded
from app.i18n import Text
from ui.customer.notices import NoticesTask
from ui.pages.door import Door
from ui.pages.fields import Fields
from ui.pages.page import Page, PageNote
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.words import Words


class FormPage(Page):
    """The fields of one piece of evidence, from what is known, proposed or usual."""

    def __init__(self, door: Door, step: StepView, evidence: type) -> None:
        super().__init__(door, step)
        self.evidence = evidence
        self.note = PageNote()
        self.body.addWidget(self.note)
        self.card = Card(parent=self)
        self.body.addWidget(self.card)
        self.fields = Fields(evidence, self.card)
        self.card.body.addWidget(self.fields)
        self.body.addStretch(1)
        self._filled = False
        self.fields.finished.connect(self.wants_to_act)
        self.fields.answered.connect(self.primary_wants_focus)
        self.fields.edited.connect(self._edited)
        self._unconfirmed = False

    @property
    def unconfirmed(self) -> bool:
        """Whether something was typed since the form was handed over."""
        return self._unconfirmed

    def taken(self) -> None:
        """The form is in the draft as it stands."""
        self._unconfirmed = False

    def _edited(self) -> None:
        if not self._unconfirmed:
            self._unconfirmed = True
            self.primary_changed.emit()

    def takes_number(self, typed: str) -> bool:
        """It answers the first question whose answers bear numbers."""
        return self.fields.answer_first(typed)

    def make_ahead(self) -> bool:
        """One row after the other."""
        return self.fields.make_ahead()

    def enter(self) -> None:
        """Starts from the case, else from what the bank knows already, else from the usual."""
        self.fields.make_all()
        if issubclass(self.evidence, Worded):
            self.door.ask(
                self, self.door.desk.wordings_shown, self.door.case.id, then=self.show_wordings
            )
        if self._filled:
            self._focus()
            return
        self._filled = True
        value = self.door.case.values.get(self.slot)
        if value is not None:
            self.fields.show_raw(raw_of(value))
            self._focus()
            return
        self._focus()
        self.door.ask(
            self, self.door.desk.known_answers, self.door.case.id, self.slot, then=self._known
        )

    def show_wordings(self, shown: Mapping[WordingCode, Wording]) -> None:
        """The fixed wordings under which this is answered, word for word."""
        self.fields.quote(shown)

    def _focus(self) -> None:
        """Where nothing is left to answer, the primary action is what comes next; a step that was
        done before is looked at to change something."""
        fresh = self.slot not in self.door.case.values
        if not self.fields.focus_first() and fresh:
            self.primary_wants_focus.emit()

    def act(self) -> None:
        """Hands the form over; what is wrong is said beside the fields."""
        self.note.clear()
        self.change(
            self.door.desk.put_form,
            self.door.case.id,
            self.slot,
            self.fields.raw(),
            otherwise=self.went_wrong,
        )

    def went_wrong(self, error: BaseException) -> None:
        """Errors of fields beside the fields, others on the page."""
        if isinstance(error, FieldErrors):
            self.fields.show_errors(error.errors)
        elif not self.note.say_error(error):
            self.door.failed.emit(error)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """The authoriser wants these fields looked at again."""
        self.fields.show_marks(marks)

    def _known(self, known: Known) -> None:
        self.fields.fill_in(known.answers, known.origins)
        self.fields.remind(known.reminders)
        if known.answers and not self.fields.was_edited:
            self._focus()


_READ = (WordingCode.INFORMATION_NOTICE, WordingCode.FACE_NOTICE)
"""What a customer reads before they consent, in its order."""


class ConsentsPage(FormPage):
    """The consents, with both notices in full; the customer reads them on their own side."""

    def __init__(self, door: Door, step: StepView, evidence: type) -> None:
        super().__init__(door, step, evidence)
        self._notices: tuple[tuple[Text, Text], ...] = ()
        self._asked_to_read = False
        read = ActionButton(
            Text("请客户阅读告知书", "Let the customer read"),
            icon="customer",
            does=self._let_read,
        )
        self.body.insertLayout(1, row(read, None))
        self._texts = {code: Words("", wrap=True) for code in _READ}
        cards = []
        for code, words in self._texts.items():
            card = Card(WORDING_TITLES[code])
            card.body.addWidget(words)
            card.body.addStretch(1)
            cards.append(card)
        texts = row(*cards, space=SPACE.medium)
        for at in range(texts.count()):
            texts.setStretch(at, 1)
        self.body.insertLayout(self.body.count() - 1, texts)

    def show_wordings(self, shown: Mapping[WordingCode, Wording]) -> None:
        """Both notices; a customer who was waiting for them reads them."""
        self._notices = tuple((shown[code].title, shown[code].text) for code in _READ)
        for code, words in self._texts.items():
            words.tell(shown[code].text)
        if self._asked_to_read:
            self._let_read()

    def ask_customer(self) -> bool:
        """The customer reads the notices."""
        self._let_read()
        return True

    def _let_read(self) -> None:
        self._asked_to_read = not self._notices
        if not self._notices:
            return
        task = NoticesTask(self._notices)
        task.finished.connect(self.door.customer.rest)
        self.door.customer.ask(task)
