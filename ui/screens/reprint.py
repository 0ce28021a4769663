"""Asks why a printed paper is printed again; each reprint is counted and kept in the journal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.desk.views import PaperLine, PrintState
from app.evidence.reprint import REPRINT_REASONS
from app.i18n import Text
from ui.keys import BACK, GO_ON, PRINT
from ui.shell import Shell
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, row
from ui.widgets.words import Words

_TITLE = Text("补打", "Print again")
_KEPT = Text(
    "补打的是归档原件，逐页标明“补打 第几次”、您的柜员号和姓名、时间和原因，并记入日志。",
    "The archived paper is printed; each page says which reprint it is, your number and name, when "
    "and why, and the journal keeps it.",
)
_CHOOSE = Text("请选择原因。", "Choose a reason.")
_EXPLAIN = Text("请说明原因。", "Explain the reason.")
_OTHER = "other"
_LABEL_WIDTH = 80


class ReprintPart(Card):
    """The panel with the reason; `button` opens it and stands where the screen puts it.

    `made` carries the reprint, which waits to be printed.
    """

    made = Signal(object)
    cancelled = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(_TITLE, tone_=Tone.ASK)
        self.shell = shell
        self._paper: PaperLine | None = None
        self.button = ActionButton(_TITLE, "primary", icon="printer", key=PRINT, does=self.ask)
        self.reason = ChoiceEdit(REPRINT_REASONS)
        self.reason.returnPressed.connect(self._go_on)
        self._why = FieldRow(
            Text("原因", "Reason"), self.reason, required=True, label_width=_LABEL_WIDTH
        )
        self.reason.chosen.connect(lambda code: self._why.show_error(None) if code else None)
        self.explained = QLineEdit()
        self.explained.setMaxLength(200)
        self.explained.returnPressed.connect(self.confirm)
        self._more = FieldRow(Text("说明", "Explained"), self.explained, label_width=_LABEL_WIDTH)
        self.go_on = ActionButton(_TITLE, "primary", icon="printer", key=GO_ON, does=self.confirm)
        cancel = ActionButton(Text("取消", "Cancel"), key=BACK, does=self.cancel)
        self.body.addWidget(Words(_KEPT, "small", wrap=True))
        fields = row(self._why, self._more, space=SPACE.large)
        fields.setStretch(0, 1)
        fields.setStretch(1, 1)
        self.body.addLayout(fields)
        self.body.addLayout(row(None, cancel, self.go_on))
        self.hide()

    @property
    def offered(self) -> bool:
        """Whether the paper that is shown was printed, so that another print is a reprint."""
        return self._paper is not None and self._paper.paper.state is PrintState.PRINTED

    def show_for(self, paper: PaperLine | None) -> None:
        """Offers it for a paper that was printed, and for no other."""
        if self._paper is None or paper is None or self._paper.paper.id != paper.paper.id:
            self.hide()
        self._paper = paper
        self.button.setVisible(self.offered)

    def ask(self) -> None:
        """Opens the panel; nothing of an earlier reprint is chosen."""
        if not self.offered or self.isVisible():
            return
        self.reason.set_code("")
        self.explained.clear()
        self._why.show_error(None)
        self._more.show_error(None)
        self.go_on.setEnabled(True)
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self) -> None:
        """Makes the reprint where the reason is said."""
        reason, explained = self.reason.code(), self.explained.text().strip()
        self._why.show_error(None if reason else _CHOOSE)
        missing = reason == _OTHER and not explained
        self._more.show_error(_EXPLAIN if missing else None)
        if not reason:
            self.reason.setFocus()
        elif missing:
            self.explained.setFocus()
        elif self._paper is not None and self.go_on.isEnabled():
            # Whoever leans on Enter gets one reprint.
            self.go_on.setEnabled(False)
            self.shell.books(
                self,
                self.shell.desk.reprint_paper,
                self._paper.paper.id,
                reason,
                explained,
                then=self._made,
                otherwise=self._failed,
            )

    def cancel(self) -> None:
        """Closes the panel; nothing is printed and nothing kept."""
        self.hide()
        self.button.setFocus()
        self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return
        super().keyPressEvent(event)

    def _made(self, paper: PaperLine) -> None:
        self.hide()
        self.made.emit(paper)

    def _failed(self, error: BaseException) -> None:
        self.go_on.setEnabled(True)
        self.shell.messages.error(error)

    def _go_on(self) -> None:
        """Enter in the list of reasons goes on, to the explanation where one is needed."""
        if self.reason.code() == _OTHER:
            self.explained.setFocus()
        else:
            self.confirm()
            if not self.reason.code():
                self.reason.show_list()
