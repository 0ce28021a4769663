"""The chip of a document: read at the press of a key, and shown beside its photograph."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desk.views import ChipShown
from app.errors import Cancelled
from app.i18n import Text, joined, same
from ui.keys import Key
from ui.language import say
from ui.pages.door import Door, Lane
from ui.pictures import read_picture
from ui.theme import SPACE, Tone, role
from ui.widgets.chip import StatusChip
from ui.widgets.frames import column
from ui.widgets.picture_view import Picture
from ui.widgets.words import Words

READ_CHIP = Key("Ctrl+I", Text("读芯片", "Read the chip"), same("Ctrl I"))

_READ = Text("芯片已读", "Chip read")
_UNREAD = Text("芯片未读", "Chip not read")
_FIRST = Text("请先读芯片（Ctrl I）", "Read the chip first (Ctrl I)")

_NEWEST = Text("芯片最新住址：{address}", "Newest address on the chip: {address}")
_PICTURE = Text("芯片照片", "Portrait of the chip")
_SIZE = QSize(60, 76)


class ChipLine(QWidget):
    """Reads the chip of the card that lies on the reader, and says what came of it.

    `was_read` follows a chip that was read, `failed` carries why it was not.
    """

    was_read = Signal()
    failed = Signal(object)

    def __init__(self, door: Door, slot: str) -> None:
        super().__init__()
        role(self, "clear")
        self._door = door
        self._slot = slot
        self.there = bool(door.desk.reads_chips())
        self.chip: ChipShown | None = None
        self.reading = False
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.small)
        self.portrait = Picture(_SIZE)
        self.portrait.setFixedSize(_SIZE)
        say(self.portrait, _PICTURE, "accessibleName")
        line.addWidget(self.portrait)
        self._state = StatusChip(Tone.WARN, _UNREAD)
        self._of = Words("", "small", wrap=True)
        said = column(self._state, self._of, None, space=SPACE.tight)
        line.addLayout(said, 1)
        self.hide()

    def read(self) -> None:
        """Reads it; once at a time."""
        if not self.there or self.reading:
            return
        self.reading = True

        def look() -> tuple[ChipShown, QImage]:
            chip: ChipShown = self._door.desk.read_chip(self._door.case.id, self._slot)
            return chip, read_picture(chip.portrait) if chip.portrait else QImage()

        def arrived(answer: tuple[ChipShown, QImage]) -> None:
            self.reading = False
            self.chip, portrait = answer
            self._show(self.chip, portrait)
            self.was_read.emit()

        def failed(error: BaseException) -> None:
            self.reading = False
            if isinstance(error, Cancelled):
                # What the reader may still say is nobody's.
                desk.lanes.devices.submit(desk.forget_chip, self._door.case.id, self._slot)
            self.failed.emit(error)

        desk = self._door.desk
        self._door.ask(
            self,
            look,
            then=arrived,
            otherwise=failed,
            lane=Lane.DEVICES,
            within=desk.read_chip,
        )

    def forget(self) -> None:
        """The card was taken off the reader: what its chip said is not the next one's."""
        if self.chip is None:
            return
        self.chip = None
        self.hide()
        desk = self._door.desk
        desk.lanes.devices.submit(desk.forget_chip, self._door.case.id, self._slot)

    def show_unread(self, *, wanted: bool) -> None:
        """Says that the chip should be read first, where that is `wanted` and did not happen."""
        if self.chip is None:
            self.portrait.hide()
            self._state.show_status(Tone.WARN, _UNREAD)
            self._of.tell(_FIRST)
            self.setVisible(wanted and self.there)

    def _show(self, chip: ChipShown, portrait: QImage) -> None:
        self._state.show_status(Tone.GOOD, _READ)
        said = [chip.kind.title]
        if chip.newest_address:
            said.append(_NEWEST.format(address=chip.newest_address))
        self._of.tell(joined(said, "\n", "\n"))
        self.portrait.show_picture(QPixmap.fromImage(portrait))
        self.portrait.setVisible(not portrait.isNull())
        self.show()
