"""Where a teller puts the corners of a document right by hand, and has it read again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.i18n import Text, same
from ui.keys import Key
from ui.pages.door import Door, Lane
from ui.pages.side_place import Seen
from ui.pictures import Photograph, unpack
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.outline_edit import OutlineEdit
from ui.widgets.words import Words

_TITLE = Text("调整证件四角", "Put the corners right")
_HOW = Text(
    "拖动四角，或用 Tab 选角、方向键移动（按住 Shift 为10像素）；1 号角是证件文字的左上角。",
    "Drag a corner, or choose it with Tab and move it with the arrows (Shift: 10 pixels). "
    "Corner 1 is the top left of the print.",
)
_LONGEST = 1600
"""Pixels of the photograph's longest side as it is shown: enough to see an edge in the lens."""

READ_AGAIN = Key("Return", Text("重新识别", "Read again"), same("Enter"))
TURN = Key("R", Text("旋转", "Turn"))
RESET = Key("Z", Text("还原", "Reset"))
BACK = Key("Esc", Text("返回", "Back"))


class OutlinePanel(Card):
    """The photograph large, with its corners. `read_again` carries the picture and its corners,
    which are right now; `back` says that they stay as they were."""

    read_again = Signal(object, object)
    back = Signal()

    def __init__(self) -> None:
        super().__init__(_TITLE, edge=SPACE.medium)
        self.body.addWidget(Words(_HOW, "muted", wrap=True))
        self.edit = OutlineEdit()
        self.edit.finished.connect(self._finish)
        self._picture = b""
        self.body.addWidget(self.edit)
        self.body.addLayout(
            row(
                ActionButton(READ_AGAIN.does, "primary", key=READ_AGAIN, does=self._finish),
                ActionButton(TURN.does, icon="again", key=TURN, does=self.edit.turn),
                ActionButton(RESET.does, icon="reopened", key=RESET, does=self.edit.reset),
                None,
                ActionButton(BACK.does, "quiet", key=BACK, does=self.back.emit),
            )
        )

    def open(self, door: Door, seen: Seen) -> None:
        """Unpacks the photograph beside the window, and shows it with the corners found on it."""
        self._picture = seen.pictures[0]
        self.show()

        def shown(photograph: Photograph) -> None:
            self.edit.show_photograph(photograph, seen.finding.corners)
            self.edit.setFocus()

        door.ask(self, unpack, self._picture, _LONGEST, then=shown, lane=Lane.DEVICES)

    def _finish(self) -> None:
        self.read_again.emit(self._picture, self.edit.corners)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """R turns, Z goes back to the found corners, Esc leaves."""
        acts = {
            Qt.Key.Key_R: self.edit.turn,
            Qt.Key.Key_Z: self.edit.reset,
            Qt.Key.Key_Escape: self.back.emit,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None or event.isAutoRepeat():
            super().keyPressEvent(event)
        else:
            act()

    def event(self, event: QEvent) -> bool:
        """Esc leaves this panel, not the case."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)
