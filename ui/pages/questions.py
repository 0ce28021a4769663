"""The questions of whoever shows no document: what they say is typed, and the program compares."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from app.desk.account_questions import QuestionShown, QuestionsShown
from app.desk.views import StepView
from app.evidence.ask import Ask, AskKind
from app.evidence.questions import Question
from app.i18n import Text
from ui.pages.door import Door
from ui.pages.entries import Entry, entry_for
from ui.pages.page import Page, PageNote
from ui.theme import SPACE, Tone
from ui.widgets.chip import StatusChip
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, column, empty, row
from ui.widgets.words import Words

_LABEL = 330
_COMPARE = Text("比对，下一步", "Compare, go on")
_MIND = Text(
    "逐题询问，答不出的留空。答案不保存，只保存是否相符。",
    "Ask one by one; leave empty what they do not know. No answer is kept, only whether it was "
    "right.",
)
_TOO_LITTLE = Text(
    "本行掌握的情况不足以提问核实身份。",
    "The bank knows too little of this account to ask about it.",
)
_BY_DOCUMENT = Text(
    "请返回“账户与卡”读取持有人的身份证件，或请本人持证件到柜台办理。",
    "Go back to the account and read the holder's document, or ask the holder to come with it.",
)
_CANNOT_ASK = Text("无法提问", "Nothing to ask")
_NEEDED = Text("须答对 {needed} 题，已答对 {right} 题", "{right} of {needed} right")
_WRONG = Text("答错 {wrong} 题", "{wrong} wrong")
_NOT_KNOWN = Text("答不出 {count} 题", "{count} not known")
_DONE = Text("身份核实通过", "Established who this is")


class QuestionsPage(Page):
    """As many questions as right answers are missing; where one was wrong, another one comes."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._shown: QuestionsShown | None = None
        self.entries: dict[Question, Entry] = {}
        self.note = PageNote()
        self.body.addWidget(self.note)
        card = Card()
        self._standing = row(space=SPACE.small)
        card.body.addLayout(self._standing)
        card.body.addWidget(Words(_MIND, "muted", wrap=True))
        self._rows = column(space=SPACE.small)
        card.body.addLayout(self._rows)
        self.body.addWidget(card)
        self.body.addStretch(1)

    @property
    def primary(self) -> Text | None:
        """Has what was typed compared."""
        return _COMPARE

    @property
    def can_act(self) -> bool:
        """There are questions to be asked."""
        return bool(self.entries)

    @property
    def unconfirmed(self) -> bool:
        """Whether something was typed that was not compared yet."""
        return any(entry.raw() for entry in self.entries.values())

    def enter(self) -> None:
        """Asks the desk which questions come now."""
        self.door.ask(
            self,
            self.door.desk.questions,
            self.door.case.id,
            then=self._came,
            otherwise=self._failed,
        )

    def show_case(self) -> None:
        """Something was compared, and not enough of it was right: other questions come."""
        self.enter()

    def act(self) -> None:
        """Hands over what was typed; it is not kept here either."""
        self.note.clear()
        answers = {question: str(entry.raw()) for question, entry in self.entries.items()}
        self.change(
            self.door.desk.answer_questions, self.door.case.id, answers, otherwise=self._failed
        )

    def taken(self) -> None:
        """What was typed was compared."""
        self._clear()

    def _came(self, shown: QuestionsShown) -> None:
        asked = tuple(one.question for one in shown.now)
        if self._shown is None or asked != tuple(self.entries):
            self._clear()
            self._ask(shown.now)
        self._shown = shown
        empty(self._standing)
        enough = shown.right >= shown.needed
        counted = _NEEDED.format(needed=shown.needed, right=shown.right)
        chips = [
            StatusChip(Tone.GOOD, _DONE) if enough else StatusChip(Tone.ASK, counted),
        ]
        if shown.wrong:
            chips.append(StatusChip(Tone.WARN, _WRONG.format(wrong=shown.wrong)))
        if shown.not_known:
            chips.append(StatusChip(Tone.PLAIN, _NOT_KNOWN.format(count=shown.not_known)))
        for chip in chips:
            self._standing.addWidget(chip)
        self._standing.addStretch(1)
        self.primary_changed.emit()
        if shown.ended and not shown.asked:
            self.note.say(Tone.WARN, _CANNOT_ASK, _TOO_LITTLE, _BY_DOCUMENT)
        if self.entries:
            next(iter(self.entries.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.entries.clear()
        empty(self._rows)

    def _ask(self, questions: tuple[QuestionShown, ...]) -> None:
        for one in questions:
            kind = AskKind.CHOICE if one.choices else AskKind.TEXT
            entry = entry_for(Ask(one.title, kind, choices=one.choices, required=False, default=""))
            entry.entered.connect(partial(self._on_from, one.question))
            entry.picked.connect(partial(self._on_from, one.question))
            self.entries[one.question] = entry
            self._rows.addWidget(
                FieldRow(one.title, entry, hint=one.hint or None, label_width=_LABEL)
            )

    def _on_from(self, question: Question) -> None:
        """Enter goes to the next question, and from the last one on has all of them compared."""
        asked = list(self.entries)
        at = asked.index(question) + 1
        if at < len(asked):
            self.entries[asked[at]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.wants_to_act()

    def _failed(self, error: BaseException) -> None:
        if not self.note.say_error(error, retry=self.enter):
            self.door.failed.emit(error)
