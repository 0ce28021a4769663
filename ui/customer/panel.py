"""The customer's screen: a greeting, what is being done, and one task at a time."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.i18n import Language, Text, same
from ui.customer.greeting import Greeting
from ui.customer.head import Head
from ui.customer.look import Comfort, dress
from ui.customer.progress import Progress
from ui.customer.task import CustomerTask, large
from ui.language import SpokenLanguage, give_voice, say, say_again, spoken
from ui.theme import SPACE, role
from ui.tongues import CHINESE, Tongue

_BACK = Text("交还柜员  Esc", "Back to the teller  Esc")
_COVERS = Text(
    "此刻屏幕由客户使用。柜员接回：请按 Esc 键或右侧按钮。",
    "The customer has the screen. Teller: press Esc or the button to take over.",
)


class CustomerPanel(QWidget):
    """Everything that the customer sees. `handed_back` says that the teller takes over again.

    It speaks the customer's language (`voice`) and looks as the customer likes it (`comfort`),
    whatever the teller's window speaks and wears.
    """

    handed_back = Signal()
    changed = Signal()
    """another task, another stage of it, another language or another look"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("customer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.voice = SpokenLanguage()
        self.comfort = Comfort()
        self._home: Tongue | Language = CHINESE
        self._covers = True
        self._progress = Progress()
        self._task: CustomerTask | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.head = Head()
        self.head.language_wanted.connect(self.speak)
        self.head.comfort_wanted.connect(self.wear)
        outer.addWidget(self.head)
        self._stack = QStackedWidget()
        inside = QWidget()
        frame = QVBoxLayout(inside)
        frame.setContentsMargins(SPACE.wide, SPACE.large, SPACE.wide, SPACE.large)
        frame.setSpacing(SPACE.medium)
        self._title = large(same(""), "title")
        self._title.hide()
        frame.addWidget(self._title)
        frame.addWidget(self._stack, 1)
        role(inside, "clear")
        outer.addWidget(inside, 1)
        # The screen is as large as it is; within a task there is always a part that gives way.
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.greeting = Greeting()
        self._stack.addWidget(self.greeting)
        self._strip = self._teller_strip()
        outer.addWidget(self._strip)
        give_voice(self, self.voice)
        # The stripe speaks to the teller, in the teller's language.
        give_voice(self._strip, spoken())
        dress(self, self.comfort)

    @property
    def task(self) -> CustomerTask | None:
        """What the customer is asked to do now."""
        return self._task

    @property
    def asked(self) -> Text:
        """What the customer is asked or told now, in words for the teller."""
        if self._task is None:
            return self._progress.now
        stage = self._task.stage
        if not stage:
            return self._task.title
        return Text("{title}：{stage}", "{title}: {stage}").format(
            title=self._task.title, stage=stage
        )

    def aloud(self) -> Text:
        """What is read aloud where the customer asks for it now; empty where there is nothing."""
        if self._task is not None:
            return self._task.aloud()
        greeting = self.greeting.aloud()
        now = self._progress.now
        return (
            Text("{greeting}。{now}", "{greeting}. {now}").format(greeting=greeting, now=now)
            if now
            else greeting
        )

    def set_returnable(self, returnable: bool) -> None:
        """Whether the panel covers the teller's window and must be handed back."""
        self._covers = returnable
        self._strip.setVisible(returnable)
        if self._task is not None:
            self._task.placed(own_screen=not returnable)

    def show_bank(self, name: str, language: Language) -> None:
        """Whose counter this is, and in which language its customers are greeted."""
        self._home = language
        self.head.show_bank(name)
        self.greeting.show_bank(name)
        self.speak(language)

    def show_progress(self, progress: Progress) -> None:
        """Says in plain words what is being done, and how far it is."""
        self._progress = progress
        self.head.show_progress(progress)
        self.greeting.show_progress(progress)
        self.changed.emit()

    def tell(self, doing: Text) -> None:
        """Says in plain words what is being done."""
        self.show_progress(Progress(doing=doing))

    def show_messages(self, messages: Iterable[str]) -> None:
        """Shows the text messages on the customer's phone, newest first (training only)."""
        self.greeting.show_messages(messages)

    def speak(self, language: Tongue | Language) -> None:
        """Speaks this language to the customer."""
        self.voice.speak(language)
        self.head.show_tongue(self.voice.tongue)
        self.changed.emit()

    def wear(self, comfort: Comfort) -> None:
        """Looks as the customer likes it."""
        self.head.show_comfort(comfort)
        if comfort != self.comfort:
            self.comfort = comfort
            dress(self, comfort)
            self.greeting.wear(comfort)
            if self._task is not None:
                self._task.wear(comfort)
            self.changed.emit()

    def start_anew(self) -> None:
        """The next customer finds everything as it always is."""
        self.wear(Comfort())
        self.speak(self._home)

    def show_task(self, task: CustomerTask | None) -> None:
        """Puts a task before the customer, or the greeting."""
        if self._task is not None and self._task is not task:
            self._stack.removeWidget(self._task)
            self._task.hide()
            self._task.setParent(None)
            self._task.deleteLater()
        self._task = task
        self._title.setVisible(task is not None and task.headed)
        if task is None:
            self._stack.setCurrentIndex(0)
            self.changed.emit()
            return
        say(self._title, task.title)
        if self._stack.indexOf(task) < 0:
            self._stack.addWidget(task)
            task.staged.connect(self.changed)
            say_again(task)
        task.wear(self.comfort)
        task.placed(own_screen=not self._covers)
        self._stack.setCurrentWidget(task)
        task.begin()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._strip.isVisible():
            self.handed_back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Enter presses the button that has the focus, and never the teller's underneath.
            button = QApplication.focusWidget()
            if isinstance(button, QPushButton) and self.isAncestorOf(button):
                button.click()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A customer cannot close the window; it goes with the teller's."""
        if event.spontaneous():
            event.ignore()
        else:
            super().closeEvent(event)

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

    def _teller_strip(self) -> QWidget:
        strip = QWidget()
        strip.setObjectName("teller_strip")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(strip)
        row.setContentsMargins(SPACE.wide, SPACE.tight, SPACE.wide, SPACE.tight)
        row.setSpacing(SPACE.large)
        row.addWidget(large(_COVERS), 1)
        self._back = QPushButton()
        self._back.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        say(self._back, _BACK)
        self._back.clicked.connect(self.handed_back)
        row.addWidget(self._back)
        role(strip, "strip")
        return strip


def _beside(widget: QWidget, *, forward: bool) -> QWidget | None:
    """The next or the previous widget on the way of Tab."""
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
