"""The customer's mobile number: a code is sent to it and comes back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit

from app.desk.forms import FieldErrors
from app.desk.known_answers import Known
from app.desk.views import CodeSent, StepView
from app.domain import phone as phones
from app.errors import Unacceptable
from app.evidence.approval import Mark
from app.evidence.contact import PhoneProof
from app.i18n import Text
from ui.pages.door import Door
from ui.pages.page import GO_ON, Page, PageNote
from ui.sizes import hold
from ui.theme import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, row
from ui.widgets.phone_edit import PhoneEdit
from ui.widgets.words import Words

_SEND = Text("发送验证码", "Send a code")
_SEND_AGAIN = Text("重发验证码", "Send again")
_LATER = Text("{seconds} 秒后可重发", "again in {seconds} s")
_SENT = Text("验证码已发送至 {number}", "A code was sent to {number}")
_LOOK = Text("看客户侧的短信（培训）", "See the customer's message (training)")
_ASK = Text(
    "请客户本人读出六位数字。",
    "Six digits, read out by the customer.",
)
_PROVEN = Text("{number} 已核验", "{number} proven")


class PhonePage(Page):
    """Number, code, and why a number may be shared where a rule asks for it."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._sent: CodeSent | None = None
        self._wait = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self.note = PageNote()
        self.body.addWidget(self.note)
        card = Card()
        self._proven = StatusChip(Tone.GOOD, Text("已核验", "proven"))
        self._proven.hide()
        card.body.addWidget(self._proven)
        self.number = PhoneEdit()
        self.because = QLineEdit()
        self.because.setMaxLength(120)
        self.code = QLineEdit()
        self.code.setMaxLength(6)
        self.rows = {
            "number": FieldRow(Text("手机号", "Mobile number"), self.number, required=True),
            "shared_because": FieldRow(
                Text("共用原因", "Why it is shared"),
                self.because,
                hint=Text(
                    "该号码已有其他客户使用时须说明，如：为年老父母代收",
                    "needed where another customer uses the number, e.g. for an aged parent",
                ),
            ),
            "code": FieldRow(Text("验证码", "Code"), self.code, required=True, hint=_ASK),
        }
        hold(self.rows["number"], width=460)
        hold(self.rows["code"], width=400)
        left = Qt.AlignmentFlag.AlignLeft
        card.body.addWidget(self.rows["number"], 0, left)
        card.body.addWidget(self.rows["shared_because"])
        self.send = ActionButton(_SEND, icon="phone", does=self._send_code)
        self._state = Words("", "muted", wrap=True)
        line = row(self.send, self._state)
        line.setStretch(1, 1)
        line.setContentsMargins(180, 0, 0, 0)
        card.body.addLayout(line)
        card.body.addWidget(self.rows["code"], 0, left)
        self.look = ActionButton(_LOOK, "quiet", icon="customer", does=self._look)
        self.look.hide()
        below = row(self.look, None)
        below.setContentsMargins(180, 0, 0, 0)
        card.body.addLayout(below)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.rows["code"].hide()
        self.rows["shared_because"].hide()
        self.number.returnPressed.connect(self._from_number)
        self.because.returnPressed.connect(self._from_because)
        self.code.returnPressed.connect(self.wants_to_act)
        self.code.textEdited.connect(lambda _t: self.primary_changed.emit())
        self.because.textEdited.connect(lambda _t: self.primary_changed.emit())
        self.number.textEdited.connect(self._number_edited)
        self.number.editingFinished.connect(self._number_left)

    @property
    def primary(self) -> Text | None:
        """Confirms the code, or the reason."""
        return GO_ON

    @property
    def lingers(self) -> bool:
        """A number that somebody else uses is explained, or changed, right here."""
        proof = self._proof()
        return proof is not None and self._shared() and not proof.shared_because

    @property
    def can_act(self) -> bool:
        """Six digits are there, or only the reason is missing."""
        if self._only_reason:
            return bool(self.because.text().strip())
        return self._sent is not None and len(self.code.text().strip()) == 6

    @property
    def _only_reason(self) -> bool:
        """The number is proven and shared, and only the explanation is missing."""
        proof = self._proof()
        return proof is not None and self._shared() and self.number.number() == proof.number

    def enter(self) -> None:
        """Shows the number that was proven before."""
        proof = self._proof()
        if proof is None and not self.number.text():
            self.door.ask(
                self, self.door.desk.known_answers, self.door.case.id, self.slot, then=self._known
            )
        if proof is not None and not self.number.text():
            self.number.show_number(proof.number)
            self.because.setText(proof.shared_because)
        self.show_case()
        if self._sent is not None:
            self.door.ask(self, self.door.desk.customer_messages, then=self._messages)
        (self.because if self._only_reason else self.number).setFocus()

    def show_case(self) -> None:
        """Shows what the rules say of the number."""
        proof = self._proof()
        self._proven.setVisible(proof is not None)
        if proof is not None:
            self._proven.show_status(Tone.GOOD, _PROVEN.format(number=proof.number))
        self.rows["shared_because"].setVisible(self._shared())
        if self._only_reason:
            self.because.setFocus()
        self.primary_changed.emit()

    def act(self) -> None:
        """Confirms the code, or adds the reason to a number that is proven."""
        self.note.clear()
        case, desk = self.door.case.id, self.door.desk
        if self._only_reason:
            self.change(desk.explain_shared_phone, case, self.because.text(), otherwise=self._wrong)
        else:
            self.change(desk.confirm_code, case, self.code.text(), otherwise=self._wrong)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """The authoriser wants the number looked at again."""
        super().show_marks(marks)
        for mark in marks:
            line = self.rows.get(mark.field)
            if line is not None and not line.isHidden():
                line.mark(Text("请复核：{note}", "Look again: {note}").format(note=mark.note))
                line.entry.setFocus()

    def _known(self, known: Known) -> None:
        """The number that the books have; a code is sent to it all the same."""
        number = known.answers.get("number", "")
        if number and not self.number.text():
            self.number.show_number(number)
            self.rows["number"].tell(known.origins["number"])

    def _proof(self) -> PhoneProof | None:
        value = self.door.case.values.get(self.slot)
        return value if isinstance(value, PhoneProof) else None

    def _shared(self) -> bool:
        proof = self._proof()
        spoken_of = any(v.slot == self.slot for v in self.door.case.verdicts)
        return spoken_of or bool(proof and proof.shared_because)

    def _number_edited(self) -> None:
        line = self.rows["number"]
        line.show_error(self._wrong_number() if line.error else None)
        self.primary_changed.emit()

    def _number_left(self) -> None:
        if self.number.text().strip():
            self.rows["number"].show_error(self._wrong_number())

    def _wrong_number(self) -> Text | None:
        try:
            phones.parse(self.number.text())
        except Unacceptable as error:
            return error.sentence
        return None

    def _from_number(self) -> None:
        if self.rows["shared_because"].isVisible() and not self.because.text().strip():
            self.because.setFocus()
        else:
            self._send_code()

    def _from_because(self) -> None:
        if self._only_reason:
            self.wants_to_act()
        else:
            self._send_code()

    def _send_code(self) -> None:
        if not self.send.isEnabled():
            return
        self.note.clear()
        self.send.setEnabled(False)
        self.door.ask(
            self,
            self.door.desk.send_code,
            self.door.case.id,
            self.number.number(),
            self.because.text(),
            then=self._was_sent,
            otherwise=self._not_sent,
        )

    def _was_sent(self, sent: CodeSent) -> None:
        self._sent = sent
        self._wait = sent.again_after
        self.rows["number"].show_error(None)
        self._tick()
        self._timer.start()
        self.rows["code"].show()
        self.code.clear()
        self.code.setFocus()
        self.door.ask(self, self.door.desk.customer_messages, then=self._messages)

    def _messages(self, messages: tuple[str, ...]) -> None:
        self.door.customer.show_messages(messages)
        self.look.setVisible(bool(messages))

    def _not_sent(self, error: BaseException) -> None:
        self.send.setEnabled(True)
        self._wrong(error)

    def _tick(self) -> None:
        assert self._sent is not None
        words = _SENT.format(number=self._sent.number)
        if self._wait > 0:
            later = _LATER.format(seconds=self._wait)
            words = Text("{words}，{later}", "{words}, {later}").format(words=words, later=later)
            self._wait -= 1
        else:
            self._timer.stop()
            self.send.setEnabled(True)
            self.send.tell(_SEND_AGAIN)
        self._state.tell(words)

    def _wrong(self, error: BaseException) -> None:
        if isinstance(error, FieldErrors):
            for name, one in self.rows.items():
                one.show_error(error.errors.get(name))
            if error.first in self.rows:
                self.rows[error.first].show()
                self.rows[error.first].entry.setFocus()
        elif not self.note.say_error(error):
            self.door.failed.emit(error)

    def _look(self) -> None:
        self.door.customer.look()
