"""The customer's screen: a greeting, what is being done, and one task at a time."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.i18n import Text, same
from ui.customer.task import CustomerTask, large
from ui.language import say
from ui.theme import SPACE, role

_HEAD = Text("请客户操作", "For the customer")
_BACK = Text("交还柜员", "Back to the teller")
_WELCOME = Text("您好，欢迎光临", "Welcome")
_NOW = Text("正在为您办理：{what}", "We are working on: {what}")
_PHONE = Text("您的手机收到短信（培训）", "A text message on your phone (training)")


class CustomerPanel(QWidget):
    """Everything that the customer sees. `handed_back` says that the teller takes over again."""

    handed_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("customer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "canvas")
        self._task: CustomerTask | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._header())
        self._stack = QStackedWidget()
        middle = QWidget()
        role(middle, "clear")
        frame = QVBoxLayout(middle)
        frame.setContentsMargins(SPACE.vast, SPACE.wide, SPACE.vast, SPACE.wide)
        frame.addWidget(self._stack)
        outer.addWidget(middle, 1)
        self._stack.addWidget(self._greeting())

    @property
    def task(self) -> CustomerTask | None:
        """What the customer is asked to do now."""
        return self._task

    def set_returnable(self, returnable: bool) -> None:
        """Whether the panel covers the teller's window and must be handed back."""
        self._back.setVisible(returnable)

    def tell(self, doing: Text) -> None:
        """Says in plain words what is being done."""
        say(self._doing, _NOW.format(what=doing))

    def show_messages(self, messages: Iterable[str]) -> None:
        """Shows the text messages on the customer's phone, newest first (training only)."""
        newest = list(messages)[-3:][::-1]
        self._phone.setVisible(bool(newest))
        self._phone_text.setText("\n\n".join(newest))

    def show_task(self, task: CustomerTask | None) -> None:
        """Puts a task before the customer, or the greeting."""
        if self._task is not None and self._task is not task:
            self._stack.removeWidget(self._task)
            self._task.hide()
            self._task.setParent(None)
            self._task.deleteLater()
        self._task = task
        if task is None:
            self._stack.setCurrentIndex(0)
            say(self._title, _HEAD)
            return
        say(self._title, Text(f"{_HEAD.zh} · {task.title.zh}", f"{_HEAD.en} · {task.title.en}"))
        if self._stack.indexOf(task) < 0:
            self._stack.addWidget(task)
        self._stack.setCurrentWidget(task)
        task.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._back.isVisible():
            self.handed_back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Enter presses the button that has the focus, and never the teller's underneath.
            button = QApplication.focusWidget()
            if isinstance(button, QPushButton) and self.isAncestorOf(button):
                button.click()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays on the customer's side."""
        start = QApplication.focusWidget()
        if start is None or not self.isAncestorOf(start):
            start = self
        one = _beside(start, forward=forward)
        while one is not None and one is not start:
            takes = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if self.isAncestorOf(one) and takes and one.isEnabled() and one.isVisible():
                one.setFocus(
                    Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
                )
                break
            one = _beside(one, forward=forward)
        return True

    def _header(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(SPACE.vast, SPACE.medium, SPACE.wide, SPACE.medium)
        self._title = QLabel()
        role(self._title, "headline")
        say(self._title, _HEAD)
        row.addWidget(self._title, 1)
        self._back = QPushButton()
        self._back.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        say(self._back, Text(f"{_BACK.zh}  Esc", f"{_BACK.en}  Esc"))
        self._back.clicked.connect(self.handed_back)
        row.addWidget(self._back)
        return bar

    def _greeting(self) -> QWidget:
        page = QWidget()
        role(page, "clear")
        column = QVBoxLayout(page)
        column.setSpacing(SPACE.large)
        column.addStretch(1)
        welcome = QLabel()
        role(welcome, "display")
        say(welcome, _WELCOME)
        column.addWidget(welcome, 0, Qt.AlignmentFlag.AlignHCenter)
        self._doing = large(same(""))
        self._doing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._doing)
        self._phone = QFrame()
        role(self._phone, "card")
        self._phone.setFixedWidth(620)
        inside = QVBoxLayout(self._phone)
        head = QLabel()
        role(head, "section")
        say(head, _PHONE)
        inside.addWidget(head)
        self._phone_text = large(same(""))
        inside.addWidget(self._phone_text)
        self._phone.hide()
        # A column that aligns a frame gives it too little height for wrapped words.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._phone)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(2)
        return page


def _beside(widget: QWidget, *, forward: bool) -> QWidget | None:
    """The next or the previous widget on the way of Tab."""
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
