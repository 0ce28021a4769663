"""Asks why a register is exported or printed, and where to; the journal keeps it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit

from app.clock import business_date, now
from app.domain.branch import Level
from app.evidence.exported import EXPORT_REASONS
from app.i18n import Text
from ui.keys import BACK, GO_ON
from ui.language import said
from ui.shell import Shell
from ui.theme import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, row
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.desk.losses_export import RegisterLeftStore

_KEPT = Text(
    "按当前查找条件全部导出或打印，姓名和号码遮盖；柜员号、时间、范围和原因记入日志。",
    "All that fits the search leaves, names and numbers masked; who, when, which and why go into "
    "the journal.",
)
_CHOOSE = Text("请选择原因。", "Choose a reason.")
_EXPLAIN = Text("请说明原因。", "Explain the reason.")
_EXPORT = Text("导出登记簿", "Export the register")
_PRINT = Text("打印登记簿", "Print the register")
_LEVEL = Text("须主管及以上办理。", "A supervisor or above does this.")


class LeavePanel(Card):
    """Asks why; a file is asked for then. Hidden while nobody asks."""

    closed = Signal()
    file_name: ClassVar = "挂失登记簿"
    """how the file that is proposed is called, before the day"""

    def __init__(self, shell: Shell) -> None:
        super().__init__(Text("导出或打印登记簿", "Export or print the register"), tone_=Tone.ASK)
        self._shell = shell
        self._asked: Any = None
        self._printed = False
        self.body.addWidget(Words(_KEPT, "small", wrap=True))
        self.reason = ChoiceEdit(EXPORT_REASONS)
        self.reason.chosen.connect(self._chosen)
        self.reason.returnPressed.connect(self.confirm)
        self._why = FieldRow(Text("原因", "Reason"), self.reason, required=True, label_width=80)
        self.body.addWidget(self._why)
        self.explained = QLineEdit()
        self.explained.setMaxLength(200)
        self.explained.returnPressed.connect(self.confirm)
        self._more = FieldRow(
            Text("说明", "Explained"), self.explained, required=True, label_width=80
        )
        self.body.addWidget(self._more)
        self.button = ActionButton(_EXPORT, "primary", key=GO_ON, does=self.confirm)
        cancel = ActionButton(Text("取消", "Cancel"), key=BACK, does=self.cancel)
        self.body.addLayout(row(None, cancel, self.button))
        self.hide()

    def barred(self) -> Text | None:
        """Why whoever is signed in may not, else None."""
        who = self._shell.desk.who
        return None if who is not None and who.level >= Level.SUPERVISOR else _LEVEL

    def ask(self, asked: Any, *, printed: bool) -> None:
        """Opens the panel for what is looked for; nothing of an earlier one is chosen."""
        self._asked, self._printed = asked, printed
        self.button.tell(_PRINT if printed else _EXPORT)
        self.reason.set_code("")
        self.explained.clear()
        self._more.hide()
        self._why.show_error(None)
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self) -> None:
        """Goes on where the reason is said: prints, or asks for the file."""
        reason, explained = self.reason.code(), self.explained.text().strip()
        self._why.show_error(None if reason else _CHOOSE)
        if not reason:
            self.reason.setFocus()
            self.reason.show_list()
            return
        missing = reason == "other" and not explained
        self._more.show_error(_EXPLAIN if missing else None)
        if missing:
            self.explained.setFocus()
        elif self._printed:
            self._shell.papers(self, self.prints(), self._asked, reason, explained, then=self._left)
        else:
            self._choose_file(reason, explained)

    def cancel(self) -> None:
        """Closes the panel; nothing leaves and nothing is kept."""
        self.hide()
        self.closed.emit()

    def export_to(self, path: Path, reason: str, explained: str) -> None:
        """Writes the file."""
        self._shell.books(
            self,
            self.exports(),
            self._asked,
            path,
            reason,
            explained,
            then=self._left,
        )

    def prints(self) -> Callable[..., Any]:
        """What prints the register at the desk."""
        return self._shell.desk.print_loss_register

    def exports(self) -> Callable[..., Any]:
        """What writes it into a file."""
        return self._shell.desk.export_loss_register

    def left_words(self, done: Any) -> Text:
        """What is said once it has left."""
        left: RegisterLeftStore = done
        return (
            Text(
                "已送打印机：{n}笔，日志号 {entry}。", "Printed: {n} reports, entry {entry}."
            ).format(n=left.reports, entry=left.entry)
            if left.path is None
            else Text(
                "已导出 {n} 笔到 {path}，日志号 {entry}。",
                "{n} reports were written to {path}, entry {entry}.",
            ).format(n=left.reports, path=left.path, entry=left.entry)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return
        super().keyPressEvent(event)

    def _choose_file(self, reason: str, explained: str) -> None:
        proposed = f"{self.file_name}-{business_date(now()):%Y%m%d}.csv"
        chosen, _ = QFileDialog.getSaveFileName(self, said(_EXPORT), proposed, "CSV (*.csv)")
        if chosen:
            self.export_to(Path(chosen), reason, explained)

    def _left(self, done: Any) -> None:
        self.hide()
        self.closed.emit()
        self._shell.messages.done(self.left_words(done))

    def _chosen(self, code: str) -> None:
        self._more.setVisible(code == "other")
        if code:
            self._why.show_error(None)
        if code == "other":
            self.explained.setFocus()
