"""Somebody else signs at this window with their own number and password."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.i18n import Text
from ui.sizes import hold
from ui.theme import SPACE, role
from ui.widgets.field_row import LABEL_WIDTH, FieldRow

_NUMBER = Text("柜员号", "Staff number")
_NUMBER_SHORT = Text("柜员号", "Number")
_PASSWORD = Text("密码", "Password")
_WIDTH, _ACROSS, _SHORT_LABEL = 460, 214, 84
"""Widths of a line below the other, of one beside the other, and of its label, at 100 %."""
_MISSING = Text("此项必填。", "This is required.")


class Credentials(QWidget):
    """A staff number and a password; the password is forgotten as soon as it was used."""

    entered = Signal()
    """Enter was pressed in the password with both filled in"""

    def __init__(self, *, across: bool = False) -> None:
        super().__init__()
        role(self, "clear")
        column = QHBoxLayout(self) if across else QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        self.number_edit = QLineEdit()
        self.number_edit.setMaxLength(20)
        self.password_edit = QLineEdit()
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.password_edit.setMaxLength(128)
        label = _SHORT_LABEL if across else LABEL_WIDTH
        self._number_row = FieldRow(
            _NUMBER_SHORT if across else _NUMBER,
            self.number_edit,
            required=True,
            label_width=label,
        )
        self._password_row = FieldRow(
            _PASSWORD, self.password_edit, required=True, label_width=label
        )
        for one in (self._number_row, self._password_row):
            hold(one, width=_ACROSS if across else _WIDTH)
            column.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.number_edit.returnPressed.connect(self._to_password)
        self.password_edit.returnPressed.connect(self._enter)

    @property
    def number(self) -> str:
        """The staff number."""
        return self.number_edit.text().strip()

    @property
    def password(self) -> str:
        """The password."""
        return self.password_edit.text()

    @property
    def complete(self) -> bool:
        """Whether both are there; says beside the field what is missing."""
        self._number_row.show_error(None if self.number else _MISSING)
        self._password_row.show_error(None if self.password else _MISSING)
        if not self.number:
            self.number_edit.setFocus()
        elif not self.password:
            self.password_edit.setFocus()
        return bool(self.number and self.password)

    def focus(self) -> None:
        """Puts the focus on the number."""
        self.number_edit.setFocus()

    def forget_password(self) -> None:
        """Empties the password and asks for it again."""
        self.password_edit.clear()
        self.password_edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the number goes on to the password, and does not hand over what is missing."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _to_password(self) -> None:
        self._number_row.show_error(None if self.number else _MISSING)
        if self.number:
            self.password_edit.setFocus()

    def _enter(self) -> None:
        if self.complete:
            self.entered.emit()
