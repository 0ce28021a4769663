"""Asks why somebody looks at personal data in full; the look is kept in the journal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from app.desk.customer_views import UNMASK_REASONS, DataPart
from app.i18n import Text
from ui.keys import BACK, GO_ON
from ui.language import say
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, row
from ui.widgets.words import Words

_TITLE = Text("查看明文", "See in full")
_KEPT = Text(
    "您的柜员号、时间、查看内容和原因将记入日志；离开此页即恢复遮盖。",
    "Your number, the time, what you see and why go into the journal; all is masked again when "
    "you leave this page.",
)
_CHOOSE = Text("请选择原因。", "Choose a reason.")
_EXPLAIN = Text("请说明原因。", "Explain the reason.")
_NOTHING = Text("请至少选择一项。", "Choose one thing at least.")


@dataclass(frozen=True)
class Look:
    """What somebody wants to see in full, and why."""

    parts: frozenset[DataPart]
    reason: str
    explained: str


class UnmaskPanel(Card):
    """Asks what and why. `confirmed` carries the look; hidden while nobody asks."""

    confirmed = Signal(object)
    cancelled = Signal()

    def __init__(self, parts: Sequence[DataPart] = ()) -> None:
        super().__init__(_TITLE, tone_=Tone.ASK)
        self.body.addWidget(Words(_KEPT, "small", wrap=True))
        self.parts: dict[DataPart, QCheckBox] = {}
        across = QHBoxLayout()
        across.setSpacing(SPACE.large)
        for part in parts:
            box = QCheckBox()
            say(box, part.title)
            box.setChecked(True)
            self.parts[part] = box
            across.addWidget(box)
        across.addStretch(1)
        if parts:
            self.body.addLayout(across)
        self._nothing = Words(_NOTHING, "error")
        self._nothing.hide()
        self.body.addWidget(self._nothing)
        self.reason = ChoiceEdit(UNMASK_REASONS)
        self.reason.chosen.connect(self._chosen)
        self.reason.returnPressed.connect(self._go_on)
        self._why = FieldRow(Text("原因", "Reason"), self.reason, required=True, label_width=80)
        self.body.addWidget(self._why)
        self.explained = QLineEdit()
        self.explained.setMaxLength(200)
        self.explained.returnPressed.connect(self.confirm)
        self._more = FieldRow(
            Text("说明", "Explained"), self.explained, required=True, label_width=80
        )
        self.body.addWidget(self._more)
        self.button = ActionButton(_TITLE, "primary", icon="eye", key=GO_ON, does=self.confirm)
        cancel = ActionButton(Text("取消", "Cancel"), key=BACK, does=self.cancel)
        self.body.addLayout(row(None, cancel, self.button))
        self.hide()

    def ask(self) -> None:
        """Opens the panel; nothing of an earlier look is chosen."""
        self.reason.set_code("")
        self.explained.clear()
        self._more.hide()
        self._why.show_error(None)
        self._nothing.hide()
        for box in self.parts.values():
            box.setChecked(True)
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self) -> None:
        """Goes on where what and why are said."""
        parts = frozenset(part for part, box in self.parts.items() if box.isChecked())
        self._nothing.setVisible(bool(self.parts) and not parts)
        if self.parts and not parts:
            next(iter(self.parts.values())).setFocus()
            return
        reason, explained = self.reason.code(), self.explained.text().strip()
        self._why.show_error(None if reason else _CHOOSE)
        missing = reason == "other" and not explained
        self._more.show_error(_EXPLAIN if missing else None)
        if not reason:
            self.reason.setFocus()
        elif missing:
            self.explained.setFocus()
        else:
            self.hide()
            self.confirmed.emit(Look(parts, reason, explained))

    def cancel(self) -> None:
        """Closes the panel; nothing is shown and nothing kept."""
        self.hide()
        self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return
        super().keyPressEvent(event)

    def _chosen(self, code: str) -> None:
        self._more.setVisible(code == "other")
        if code:
            self._why.show_error(None)

    def _go_on(self) -> None:
        """Enter in the list of reasons goes on, to the explanation where one is needed."""
        if self.reason.code() == "other":
            self.explained.setFocus()
        else:
            self.confirm()
            if not self.reason.code():
                self.reason.show_list()
