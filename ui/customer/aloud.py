"""Reads aloud to the customer what they see, when they press for it and never by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.i18n import Text
from ui.customer.panel import CustomerPanel
from ui.landing import land

if TYPE_CHECKING:
    from app.desk.desk import Desk

_LOOKS_EVERY = 300
"""Milliseconds between two looks at whether the voice has come to the end."""


class ReadingAloud(QObject):
    """The switch in the head of the customer's side, and the voice behind it.

    Where the computer has no voice there is no switch. Whatever changes on the panel ends the
    reading: nobody hears words that are not before them.
    """

    def __init__(self, panel: CustomerPanel, desk: Desk) -> None:
        super().__init__(panel)
        self._panel = panel
        self._desk = desk
        self._there = False
        self._words = Text("", "")
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS_EVERY)
        self._timer.timeout.connect(self._look)
        panel.head.aloud_wanted.connect(self._wanted)
        panel.changed.connect(self._changed)
        land(desk.lanes.devices.submit(desk.can_read_aloud), self, self._known, lambda _: None)

    def stop(self) -> None:
        """Is silent, at once."""
        if self._timer.isActive():
            self._timer.stop()
            self._desk.stop_reading()
        self._panel.head.show_reading(reads=False)

    def _known(self, there: bool) -> None:
        self._there = there
        self._changed()

    def _wanted(self, reads: bool) -> None:
        self.stop()
        if not reads:
            return
        self._words = self._panel.aloud()
        self._panel.head.show_reading(reads=True)
        self._timer.start()
        language = self._panel.voice.current
        land(
            self._desk.lanes.devices.submit(
                self._desk.read_aloud, self._words.in_(language), language
            ),
            self,
            self._begun,
            lambda _error: self.stop(),
        )

    def _begun(self, _nothing: None) -> None:
        if not self._timer.isActive():
            # It was stopped before it began.
            self._desk.stop_reading()

    def _look(self) -> None:
        if not self._desk.is_reading():
            self.stop()

    def _changed(self) -> None:
        words = self._panel.aloud()
        if words != self._words:
            self.stop()
        # No voice here reads a further language.
        read = self._panel.voice.tongue.file is None
        self._panel.head.show_reader(there=self._there and read and bool(words))
