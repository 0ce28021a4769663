"""How a case ends without being performed: declined by the bank, or the customer walks away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.desk.views import Outcome
from app.i18n import Text
from ui.theme import Tone, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, row
from ui.widgets.words import Words

_TITLES = {
    Outcome.DECLINED: Text("本行不予受理", "The bank declines"),
    Outcome.WITHDRAWN: Text("客户放弃办理", "The customer walks away"),
}
_WHAT = {
    Outcome.DECLINED: Text(
        "业务就此结束，原因记入日志；已采集的资料留存备查。",
        "The case ends here. The reason goes into the journal, the evidence is kept.",
    ),
    Outcome.WITHDRAWN: Text(
        "业务就此结束，记入日志。客户可以随时再来。",
        "The case ends here and is journalled. The customer may come back at any time.",
    ),
}
_CANCEL = Text("取消此笔业务", "Cancel this case")
_CANCEL_WHAT = Text(
    "业务就此结束，没有任何变更，原因记入日志。",
    "The case ends here, nothing is changed, and the reason goes into the journal.",
)
_REASON = Text("原因", "Reason")
_MISSING = Text("须填写原因。", "A reason is required.")


class EndPanel(Card):
    """Asks for the reason. `confirmed` carries the outcome and the reason."""

    confirmed = Signal(object, str)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(_TITLES[Outcome.DECLINED], tone_=Tone.PLAIN)
        self._outcome = Outcome.DECLINED
        self._titles, self._whats = dict(_TITLES), dict(_WHAT)
        self._what = Words("", "muted", wrap=True)
        self.body.addWidget(self._what)
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self._row = FieldRow(_REASON, self.reason, required=True, label_width=80)
        self.body.addWidget(self._row)
        self._back = ActionButton(Text("返回继续办理", "Go on with the case"), does=self._cancel)
        self.confirm = ActionButton(_TITLES[Outcome.DECLINED], "danger", does=self._confirm)
        self.body.addLayout(row(None, self._back, self.confirm))
        self.reason.returnPressed.connect(self._confirm)
        self.hide()

    def without_customer(self) -> None:
        """Nobody stands at the counter for this one: it is cancelled, not given up by somebody."""
        self._titles = {**_TITLES, Outcome.WITHDRAWN: _CANCEL}
        self._whats = {**_WHAT, Outcome.WITHDRAWN: _CANCEL_WHAT}

    def ask(self, outcome: Outcome, reason: str = "") -> None:
        """Opens the panel with a reason to start from."""
        self._outcome = outcome
        assert self.title is not None
        self.title.tell(self._titles[outcome])
        self._what.tell(self._whats[outcome])
        self.confirm.tell(self._titles[outcome])
        tone(self, Tone.BAD if outcome is Outcome.DECLINED else Tone.NOTE)
        self.reason.setText(reason)
        self.reason.setCursorPosition(0)
        self._row.show_error(None)
        self.show()
        self.reason.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the case."""
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self._row.show_error(_MISSING)
            self.reason.setFocus()
            return
        self.confirmed.emit(self._outcome, reason)

    def _cancel(self) -> None:
        self.hide()
        self.cancelled.emit()
