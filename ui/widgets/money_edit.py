"""An amount in yuan, written with thousands and fen as it is left, kept in fen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.money import Fen, parse_yuan, yuan_text
from app.errors import Unacceptable
from app.i18n import Text


class MoneyEdit(QLineEdit):
    """Takes `1234.5`, `¥1,234.50` or full-width digits; shows `1,234.50` when left."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(24)
        self.textEdited.connect(lambda _: self.changed.emit())

    def fen(self) -> Fen | None:
        """The amount in fen; None while nothing is typed. Raises Unacceptable for no amount."""
        return parse_yuan(self.text()) if self.text().strip() else None

    def problem(self) -> Text | None:
        """What is wrong with what is typed, in one sentence; None when it is an amount."""
        try:
            self.fen()
        except Unacceptable as error:
            return error.sentence
        return None

    def show_fen(self, amount: int | None) -> None:
        """Shows an amount of fen; None empties the field."""
        self.setText("" if amount is None else yuan_text(Fen(amount)).replace("¥", ""))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Writes the amount the bank's way when the field is left."""
        if self.text().strip() and self.problem() is None:
            self.show_fen(self.fen())
        super().focusOutEvent(event)
