"""The foot of a case: ways out on the left, when it was saved, and the one next action."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.i18n import Text
from ui.case.keys import PRIMARY
from ui.icons import IconLabel
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.words import Words

_DECLINE = Text("本行不予受理…", "Decline …")
_WALK_AWAY = Text("客户放弃…", "Customer leaves …")
_CANCEL = Text("取消此笔…", "Cancel this …")
_PAUSE = Text("暂停，回首页", "Pause")
_SAVED = Text("已保存 {at}", "Saved {at}")
_UNCONFIRMED = Text("本页未确认 · 上次保存 {at}", "This page is not confirmed · saved {at}")
_NOT_SAVED = Text("未保存：{why}", "Not saved: {why}")


class Foot(QWidget):
    """One primary action, bottom right; everything else is quiet."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "foot")
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE.large, SPACE.small, SPACE.large, SPACE.small)
        line.setSpacing(SPACE.small)
        self.pause = ActionButton(_PAUSE, "quiet", icon="home")
        self.walk_away = ActionButton(_WALK_AWAY, "quiet", icon="sign-off")
        self.decline = ActionButton(_DECLINE, "quiet", icon="stop")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedWidth(120)
        self._sign = IconLabel("circle-check", size=16, ink="good")
        self._saved = Words("", "small")
        self.primary = ActionButton(Text("下一步", "Go on"), "primary", key=PRIMARY)
        for part in (self.pause, self.walk_away, self.decline):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self._busy)
        line.addWidget(self._sign)
        line.addWidget(self._saved)
        line.addSpacing(SPACE.medium)
        line.addWidget(self.primary)
        self.show_busy(False)

    def without_customer(self) -> None:
        """Nobody stands at the counter for this one: it is cancelled, not declined."""
        self.decline.hide()
        self.walk_away.tell(_CANCEL)

    def show_primary(self, words: Text | None, *, enabled: bool, danger: bool = False) -> None:
        """Says what comes next; nothing where there is only waiting."""
        self.primary.setVisible(words is not None)
        if words is not None:
            self.primary.tell(words)
        role(self.primary, "danger" if danger else "primary")
        self.primary.setEnabled(enabled)

    def show_busy(self, busy: bool) -> None:
        """Shows that a call is under way; the ways out wait for it."""
        self._busy.setVisible(busy)
        for part in (self.walk_away, self.decline):
            part.setEnabled(not busy)

    def show_saved(self, at: datetime, *, unconfirmed: bool = False) -> None:
        """Shows when the draft was saved, and whether what stands on the page is in it."""
        tone(self._saved, Tone.PLAIN)
        self._sign.show_icon(*(("pen", "ink_muted") if unconfirmed else ("circle-check", "good")))
        self._saved.tell((_UNCONFIRMED if unconfirmed else _SAVED).format(at=f"{at:%H:%M:%S}"))

    def show_not_saved(self, why: Text) -> None:
        """Shows that the last change did not reach the books, and why."""
        tone(self._saved, Tone.BAD)
        self._sign.show_icon("stop", "bad")
        self._saved.tell(_NOT_SAVED.format(why=why))
