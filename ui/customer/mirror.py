"""What the customer sees on their own screen, small, for the teller to look at (F6)."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.i18n import Text, joined, same
from ui.customer.panel import CustomerPanel
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import row
from ui.widgets.words import Words

_PICTURED_EVERY = 1000
_WIDTH = 420
_HEAD = Text("客户屏幕", "The customer's screen")
_CLOSE = Text("收起  F6", "Close  F6")
_PRIVATE = Text(
    "客户正在输入密码，此处不显示画面。",
    "The customer is entering a PIN: no picture is shown.",
)
_WAITS = Text("客户看到欢迎画面。", "The customer sees the greeting.")
_IN = {
    "zh": Text("中文", "in Chinese"),
    "en": Text("英文", "in English"),
}
_HOW = {
    "large": Text("大字", "large type"),
    "contrast": Text("高对比度", "high contrast"),
}


class Mirror(QFrame):
    """A small picture of the customer's screen in the corner of the teller's window.

    While the customer enters a PIN there is no picture, only that they do.
    """

    def __init__(self, panel: CustomerPanel, window: QWidget) -> None:
        super().__init__(window)
        self._panel = panel
        self.setObjectName("mirror")
        role(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.medium, SPACE.small, SPACE.medium, SPACE.medium)
        column.setSpacing(SPACE.small)
        close = ActionButton(_CLOSE, "quiet", does=self.hide)
        column.addLayout(row(Words(_HEAD, "strong"), None, close))
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._picture)
        self._asked = Words("", wrap=True)
        column.addWidget(self._asked)
        self._how = Words("", "small", wrap=True)
        column.addWidget(self._how)
        self.setFixedWidth(_WIDTH)
        self._timer = QTimer(self)
        self._timer.setInterval(_PICTURED_EVERY)
        self._timer.timeout.connect(self._look)
        panel.changed.connect(self._describe)
        self.hide()

    def toggle(self) -> None:
        """Shows it, or takes it away."""
        if self.isVisible():
            self.hide()
            return
        self._look()
        self.show()
        self.raise_()
        self.place()
        self._timer.start()

    def place(self) -> None:
        """In the lower right corner, over nothing that is acted on often."""
        column = self.layout()
        if column is not None:
            column.activate()
        self.adjustSize()
        around = self.parentWidget()
        if around is not None:
            self.move(
                around.width() - self.width() - SPACE.large,
                max(0, around.height() - self.height() - SPACE.vast * 2),
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is pictured that nobody looks at."""
        self._timer.stop()
        self._picture.setPixmap(QPixmap())
        super().hideEvent(event)

    def _look(self) -> None:
        self._describe()
        task = self._panel.task
        private = task is not None and task.private
        self._picture.setVisible(not private)
        if private:
            self._picture.setPixmap(QPixmap())
            return
        room = QSize(_WIDTH - 2 * SPACE.medium, _WIDTH)
        self._picture.setPixmap(
            self._panel.grab().scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )

    def _describe(self) -> None:
        task = self._panel.task
        words = self._panel.asked or _WAITS
        if task is not None and task.private:
            words = Text("{asked}。{private}", "{asked}. {private}").format(
                asked=words, private=_PRIVATE
            )
            self._picture.setPixmap(QPixmap())
            self._picture.hide()
        self._asked.tell(words)
        comfort, tongue = self._panel.comfort, self._panel.voice.tongue
        how = [_IN.get(tongue.code, same(tongue.name))]
        how += [_HOW[name] for name in ("large", "contrast") if getattr(comfort, name)]
        self._how.tell(joined(how, " · ", " · "))
        if self.isVisible():
            self.place()
