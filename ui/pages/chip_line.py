"""What the chip of the document said, beside its photograph."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desk.views import ChipShown
from app.i18n import Text
from ui.theme import SPACE, Tone, role
from ui.widgets.chip import StatusChip
from ui.widgets.frames import column
from ui.widgets.picture_view import Picture
from ui.widgets.words import Words

_READ = Text("芯片已读", "Chip read")
_OF = Text("{kind}，读卡器 {reader}", "{kind}, reader {reader}")
_NEWEST = Text("芯片最新住址：{address}", "Newest address on the chip: {address}")
_PICTURE = Text("芯片照片", "Portrait of the chip")


class ChipLine(QWidget):
    """Says that the chip was read, by which reader, and shows the portrait on it."""

    def __init__(self) -> None:
        super().__init__()
        role(self, "clear")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.medium)
        self.portrait = Picture(QSize(52, 64))
        self.portrait.setFixedSize(QSize(52, 64))
        self.portrait.setAccessibleName(_PICTURE.zh)
        line.addWidget(self.portrait)
        self._of = Words("", "muted", wrap=True)
        self._newest = Words("", wrap=True)
        said = column(StatusChip(Tone.GOOD, _READ), self._of, self._newest, space=SPACE.tight)
        line.addLayout(said, 1)
        self.hide()

    def show_chip(self, chip: ChipShown, portrait: QImage) -> None:
        """Shows what was read; `portrait` is null where the chip gave none."""
        self._of.tell(_OF.format(kind=chip.kind.title, reader=chip.reader))
        self._newest.tell(
            _NEWEST.format(address=chip.newest_address) if chip.newest_address else ""
        )
        self._newest.setVisible(bool(chip.newest_address))
        self.portrait.show_picture(QPixmap.fromImage(portrait))
        self.portrait.setVisible(not portrait.isNull())
        self.show()
