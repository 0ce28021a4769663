"""A mobile number, written in groups as it is read out: 138 0000 0000."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.phone import grouped, normalise


class PhoneEdit(QLineEdit):
    """Takes a number in any spelling and shows it in groups while it is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(24)
        self.textEdited.connect(self._group)

    def number(self) -> str:
        """The digits, without groups and country code; what is no number stays as it is."""
        return normalise(self.text())

    def show_number(self, number: str) -> None:
        """Shows a number in groups, without telling that it was edited."""
        self.setText(grouped(number))

    def _group(self, typed: str) -> None:
        shown = grouped(typed)
        if shown == typed:
            return
        # The cursor stays behind the digit that it stood behind.
        behind = len(normalise(typed[: self.cursorPosition()]))
        self.setText(shown)
        at = digits = 0
        while digits < behind and at < len(shown):
            digits += shown[at] != " "
            at += 1
        self.setCursorPosition(at)
