"""Dresses a part of the window in a style sheet of its own, light and dark."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.theme import filled_sheet, theme


def dress(widget: QWidget, sheet: str) -> None:
    """Puts on `resources/theme/<sheet>` and follows the theme."""

    def put_on() -> None:
        widget.setStyleSheet(filled_sheet(sheet, theme().colours))

    put_on()
    theme().changed.connect(put_on, )
