"""The page on which an authoriser sees the whole case and decides, with their own credentials."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from app.desk.review_views import Review
from app.desk.views import Part, Row, StepView
from app.domain.branch import LEVEL_TITLES
from app.evidence.approval import Decision, Mark
from app.evidence.signature import Signature
from app.i18n import Text
from ui.language import say
from ui.messages import of_verdict
from ui.pages.credentials import Credentials
from ui.pages.door import Door
from ui.pages.page import Page, PageNote
from ui.theme import SPACE, Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, column, empty, row
from ui.widgets.ink import InkPad
from ui.widgets.message_bar import MessageLine
from ui.widgets.picture_view import PictureView
from ui.widgets.words import Words

_WHO = Text("授权人", "Authoriser")
_OWN = Text(
    "授权人不能是经办柜员；请授权人亲自核对后输入本人柜员号和密码。",
    "Never the teller of this case: the authoriser looks for themselves and signs in person.",
)
_UNUSUAL = Text("异常与提示", "What is unusual")
_NOTHING_UNUSUAL = Text("没有需要特别注意的事项。", "Nothing out of the ordinary.")
_APPROVE = Text("同意", "Approve")
_RETURN = Text("退回修改", "Return")
_REJECT = Text("拒绝", "Reject")
_REASON = Text("原因", "Reason")
_REASON_HINT = Text("退回或拒绝时必填", "needed to return or to reject")
_REASON_MISSING = Text("退回或拒绝须说明原因。", "To return or to reject, say why.")
_MARK = Text("退回时勾选须修改的项目 ▾", "tick what must be changed when you return it ▾")
_IS_UNUSUAL = Text("异常", "unusual")
_HALF = 4
"""Columns of half a line: label, text, tick, gap."""
_WAIT = Text("正在汇总本笔业务…", "Gathering the case …")


class ApprovalPage(Page):
    """Unusual things first, then every step with its pictures large, then the decision."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self.marks: dict[tuple[str, str], QCheckBox] = {}
        self._review: Review | None = None
        self._left: list[Part] = []
        self.content = column(space=SPACE.medium)
        self.content.addWidget(Words(_WAIT, "muted"))
        self.body.addLayout(self.content)
        self.note = PageNote()
        self.decide = Card(Text("授权", "Authorisation"))
        self._needs = StatusChip(Tone.ASK, _WHO)
        self.decide.head.addWidget(self._needs)
        self.decide.body.addWidget(Words(_OWN, "muted", wrap=True))
        self.credentials = Credentials()
        self.decide.body.addWidget(self.credentials)
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self._reason_row = FieldRow(_REASON, self.reason, hint=_REASON_HINT)
        self.decide.body.addWidget(self._reason_row)
        self.return_button = ActionButton(_RETURN, icon="back", does=self._return)
        self.reject_button = ActionButton(_REJECT, "danger", icon="stop", does=self._reject)
        line = row(self.return_button, self.reject_button, None)
        line.setContentsMargins(180, 0, 0, 0)
        self.decide.body.addLayout(line)
        self.body.addWidget(self.note)
        self.body.addWidget(self.decide)
        self.credentials.entered.connect(self.wants_to_act)

    @property
    def primary(self) -> Text | None:
        """Approves."""
        return _APPROVE

    @property
    def can_act(self) -> bool:
        """The whole case is on the page."""
        return self._review is not None and not self._left

    def enter(self) -> None:
        """Asks for the whole case."""
        self.door.ask(
            self, self.door.desk.review, self.door.case.id, then=self._shown, otherwise=self._failed
        )
        self._level()
        self._left = []
        self.primary_wants_focus.emit()

    def leave(self) -> None:
        """A password never waits for its owner to come back."""
        self.credentials.password_edit.clear()

    def show_case(self) -> None:
        """Asks again."""
        self.enter()

    def act(self) -> None:
        """Approves, with the authoriser's own number and password."""
        self._decide(Decision.APPROVED)

    def _return(self) -> None:
        if self._has_reason():
            self._decide(Decision.RETURNED)

    def _reject(self) -> None:
        if self._has_reason():
            self._decide(Decision.REJECTED)

    def _has_reason(self) -> bool:
        given = bool(self.reason.text().strip())
        self._reason_row.show_error(None if given else _REASON_MISSING)
        if not given:
            self.reason.setFocus()
        return given

    def _decide(self, decision: Decision) -> None:
        if self.door.is_busy or not self.credentials.complete:
            return
        self.note.clear()
        marks = tuple(self._marked()) if decision is Decision.RETURNED else ()
        number, password = self.credentials.number, self.credentials.password
        self.credentials.password_edit.clear()
        assert self._review is not None
        self.change(
            partial(self.door.desk.approve, shown=self._review.digest),
            self.door.case.id,
            number,
            password,
            decision,
            self.reason.text().strip(),
            marks,
            otherwise=self._failed,
        )

    def _marked(self) -> Iterable[Mark]:
        for (slot, field), tick in self.marks.items():
            if tick.isChecked():
                yield Mark(slot, field, self.reason.text().strip())

    def _failed(self, error: BaseException) -> None:
        if self.note.say_error(error):
            self.credentials.forget_password()
        else:
            self.door.failed.emit(error)

    def _level(self) -> None:
        title = LEVEL_TITLES[self.door.case.asked]
        self._needs.show_status(Tone.ASK, Text(f"需{title.zh}", f"needs: {title.en}"))

    def _shown(self, review: Review) -> None:
        self._review = review
        self.marks = {}
        empty(self.content)
        unusual = Card(_UNUSUAL)
        if review.unusual:
            for verdict in review.unusual:
                unusual.body.addWidget(MessageLine(of_verdict(verdict)))
        else:
            unusual.body.addWidget(StatusChip(Tone.GOOD, _NOTHING_UNUSUAL))
        self.content.addWidget(unusual)
        self._left = list(review.parts)
        self._show_next()

    def _show_next(self) -> None:
        """Shows one part at a time, so that the window never waits for a long case."""
        if self._left:
            self.content.addWidget(self._part(self._left.pop(0)))
            QTimer.singleShot(0, self, self._show_next)
        else:
            self.primary_changed.emit()

    def _part(self, part: Part) -> QWidget:
        card = Card(part.title, edge=SPACE.medium)
        card.body.setSpacing(SPACE.tight)
        if any(one.slot and one.field for one in part.rows):
            card.head.addWidget(Words(_MARK, "small"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.small)
        grid.setVerticalSpacing(0)
        at = 0
        for line in sorted(part.rows, key=lambda one: not one.unusual):
            # Short answers stand two in a line; what is unusual or long has a line of its own.
            wide = line.unusual or len(line.text.zh) > 20 or len(line.text.en) > 30
            at += at % 2 if wide else 0
            self._row(grid, at, line, wide=wide)
            at += 2 if wide else 1
        for half in (0, 1):
            grid.setColumnMinimumWidth(half * _HALF, 116)
            grid.setColumnStretch(half * _HALF + 1, 1)
            grid.setColumnMinimumWidth(half * _HALF + 2, 26)
        grid.setColumnMinimumWidth(3, SPACE.medium)
        card.body.addLayout(grid)
        for slot in dict.fromkeys(one.slot for one in part.rows):
            value = self.door.case.values.get(slot)
            if isinstance(value, Signature):
                card.body.addWidget(_ink(value))
        if part.pictures:
            pictures = QGridLayout()
            pictures.setSpacing(SPACE.medium)
            for at, one in enumerate(part.pictures):
                view = PictureView(one.caption, QSize(300, 190))

                def show(pixmap: QPixmap, view: PictureView = view) -> None:
                    view.picture.show_picture(pixmap)

                self.door.picture(view, one.kept, show)
                pictures.addWidget(view, at // 3, at % 3)
            card.body.addLayout(pictures)
        return card

    def _row(self, grid: QGridLayout, at: int, line: Row, *, wide: bool) -> None:
        down, left = at // 2, at % 2 * _HALF
        label = Words(line.label, "label", wrap=True)
        text = Words(line.text, "strong" if line.unusual else "", wrap=True, selectable=True)
        top = Qt.AlignmentFlag.AlignTop
        label.setMinimumHeight(26)
        text.setMinimumHeight(26)
        grid.addWidget(label, down, left, top)
        said = row(text)
        said.setStretch(0, 1)
        if line.unusual:
            said.addWidget(StatusChip(Tone.WARN, _IS_UNUSUAL), 0, top)
        grid.addLayout(said, down, left + 1, 1, _HALF + 1 if wide else 1)
        if line.slot and line.field:
            tick = QCheckBox()
            role(tick, "mark")
            say(tick, _MARK, "toolTip")
            name = Text(f"{_MARK.zh}：{line.label.zh}", f"{_MARK.en}: {line.label.en}")
            say(tick, name, "accessibleName")
            self.marks[(line.slot, line.field)] = tick
            grid.addWidget(tick, down, _HALF + 2 if wide else left + 2, top)


def _ink(signature: Signature) -> InkPad:
    """What the customer wrote, in the proportions of the box that they wrote into."""
    pad = InkPad()
    pad.setEnabled(False)
    pad.setFixedSize(300, round(300 / signature.aspect))
    pad.show_strokes(signature.strokes)
    return pad
