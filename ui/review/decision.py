"""Where an authoriser decides: their own number and password, a reason, and three answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from app.evidence.approval import Decision
from app.i18n import Text
from ui.pages.credentials import Credentials
from ui.pages.page import PageNote
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, row
from ui.widgets.hint import FittingHint
from ui.widgets.words import Words

APPROVE = Text("同意", "Approve")
_RETURN = Text("退回修改", "Return")
_REJECT = Text("拒绝", "Reject")
_REASON = Text("原因", "Reason")
_REASON_HINT = Text("退回、拒绝时必填", "to return or reject")
_REASON_MISSING = Text("退回或拒绝须说明原因。", "To return or reject, say why.")


class DecisionStrip(Card):
    """A strip below the review. `decided` carries the answer once number and password are there."""

    decided = Signal(object)

    def __init__(self, own: Text) -> None:
        super().__init__(edge=SPACE.medium)
        self.body.setSpacing(SPACE.tight)
        self.note = PageNote()
        self.body.addWidget(self.note)
        self.body.addWidget(Words(own, "small", wrap=True))
        self.credentials = Credentials(across=True)
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self._reason_row = FieldRow(_REASON, self.reason, label_width=58)
        FittingHint(self.reason, _REASON_HINT, _REASON)
        self.return_button = ActionButton(
            _RETURN, icon="back", does=lambda: self._ask(Decision.RETURNED)
        )
        self.reject_button = ActionButton(
            _REJECT, "danger", icon="stop", does=lambda: self._ask(Decision.REJECTED)
        )
        across = row(
            self.credentials,
            self._reason_row,
            self.return_button,
            self.reject_button,
            space=SPACE.small,
        )
        across.setStretch(1, 1)
        for button in (self.return_button, self.reject_button):
            across.setAlignment(button, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(across)
        self.credentials.entered.connect(lambda: self.decided.emit(Decision.APPROVED))

    def take(self) -> tuple[str, str, str]:
        """Number, password and reason; the password is forgotten here at once."""
        taken = self.credentials.number, self.credentials.password, self.reason.text().strip()
        self.credentials.password_edit.clear()
        return taken

    def forget(self) -> None:
        """Nothing of this authoriser stays for the next case."""
        self.credentials.number_edit.clear()
        self.credentials.password_edit.clear()
        self.reason.clear()
        self._reason_row.show_error(None)
        self.note.clear()

    def _ask(self, decision: Decision) -> None:
        given = bool(self.reason.text().strip())
        self._reason_row.show_error(None if given else _REASON_MISSING)
        if given:
            self.decided.emit(decision)
        else:
            self.reason.setFocus()
