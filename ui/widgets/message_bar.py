"""The bar that says what is wrong or right, with a remedy, instead of pop-ups."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import Text, same
from ui.icons import SIGN_OF_TONE, IconLabel, put_icon
from ui.language import say
from ui.messages import Message, Messages, said_small
from ui.sizes import hold, px
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import empty
from ui.widgets.words import Words

_MOST_HEIGHT = 232
_FRAME = 2
"""the edge of what scrolls, as the style sheet draws it for the focus"""


class MessageLine(QFrame):
    """One message: sign, word, sentence, remedy, and code and source in small print."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "card")
        tone(self, message.tone)
        ink = "ink_muted" if message.tone is Tone.PLAIN else message.tone.value
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE.medium, SPACE.small - 1, px(SPACE.vast), SPACE.small - 1)
        grid.setHorizontalSpacing(SPACE.small + 2)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(IconLabel(SIGN_OF_TONE[message.tone], size=20, ink=ink), 0, 0, top)
        word = Words(message.word, "strong")
        tone(word, message.tone)
        grid.addWidget(word, 0, 1, top)
        grid.addWidget(Words(message.sentence, "strong", wrap=True, selectable=True), 0, 2)
        if message.remedy:
            grid.addWidget(Words(message.remedy, wrap=True, selectable=True), 1, 2)
        if message.leads is not None:
            lead = ActionButton(message.leads.words, does=message.leads.go)
            grid.addWidget(lead, 0, 3, 2, 1, top)
        small = said_small(message)
        if small:
            grid.addWidget(Words(small, "small", wrap=True, selectable=True), 2, 2)


class MessageBar(QWidget):
    """Shows what the presenter says now; nothing while nothing is said."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._shown: list[MessageLine] = []
        self._lines = QWidget()
        role(self._lines, "clear")
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.tight)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._lines)
        role(self._scroll.viewport(), "clear")
        self._close = ActionButton(same(""), "quiet", does=messages.clear, parent=self)
        put_icon(self._close, "close")
        say(self._close, Text("知道了", "Dismiss"), "toolTip")
        say(self._close, Text("知道了", "Dismiss"), "accessibleName")
        hold(self._close, width=30, height=30)
        self._close.setStyleSheet("padding: 0; min-height: 24px;")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.small, SPACE.large, 0)
        outer.addWidget(self._scroll)
        messages.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        empty(self._column)
        self._shown = [MessageLine(message) for message in self._messages.now_said]
        for line in self._shown:
            self._column.addWidget(line)
        self.setVisible(bool(self._messages.now_said))
        self._fit()
        # A line that was just made knows its height only once it is dressed.
        QTimer.singleShot(0, self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences break anew, so the height follows the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width() - 2 * SPACE.large - 2 * _FRAME
        wanted = sum(
            line.heightForWidth(width) if line.hasHeightForWidth() else line.sizeHint().height()
            for line in self._shown
        )
        wanted += SPACE.tight * max(0, len(self._messages.now_said) - 1)
        self._lines.setFixedHeight(max(wanted, 1))
        self._scroll.setFixedHeight(min(max(wanted, 1), px(_MOST_HEIGHT)) + 2 * _FRAME)
        self._close.move(self.width() - SPACE.large - self._close.width() - 6, SPACE.small + 5)
        self._close.raise_()
