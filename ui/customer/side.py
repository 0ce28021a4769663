"""Where the customer's screen is: a second screen, or a panel over the teller's window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from app.i18n import Text
from ui.customer.panel import CustomerPanel
from ui.customer.task import CustomerTask


class CustomerSide(QObject):
    """Puts the customer's panel where the customer sees it.

    With two screens it is a window of its own on the second one and always there. With one it
    lies over the teller's whole window while the customer has something to do. A screen may be
    plugged in or pulled out at any time.
    """

    returned = Signal()
    """the teller took over again"""

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._back_to: QWidget | None = None
        self.own_screen = False
        self.panel = CustomerPanel(window)
        self.panel.handed_back.connect(self.rest)
        self.panel.hide()
        # The program ends with the teller's window, whatever the customer still sees.
        self.panel.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        window.installEventFilter(self)
        self._place()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._place)
            application.screenRemoved.connect(self._place)

    @property
    def busy(self) -> bool:
        """Whether the customer has a task before them."""
        return self.panel.task is not None

    def tell(self, doing: Text) -> None:
        """Says in plain words what is being done."""
        self.panel.tell(doing)

    def show_messages(self, messages: Iterable[str]) -> None:
        """Shows the text messages on the customer's phone (training only)."""
        self.panel.show_messages(messages)

    def look(self) -> None:
        """Lets the teller look at what the customer sees."""
        self._uncover()

    def ask(self, task: CustomerTask) -> None:
        """Asks the customer to do something."""
        self._uncover()
        self.panel.show_task(task)

    def rest(self) -> None:
        """The teller takes over again; the customer sees the greeting."""
        had_task = self.busy
        self.panel.show_task(None)
        if not self.own_screen and self.panel.isVisible():
            self.panel.hide()
            if self._back_to is not None and self._back_to.isVisible():
                self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
            self._back_to = None
            self.returned.emit()
        elif had_task:
            self._window.activateWindow()
            self.returned.emit()

    def close(self) -> None:
        """Takes the customer's screen away."""
        self._window.removeEventFilter(self)
        self.panel.show_task(None)
        self.panel.hide()
        self.panel.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = watched is self._window and event.type() == QEvent.Type.Resize
        if resized and not self.own_screen:
            self.panel.setGeometry(self._window.rect())
        return False

    def _place(self) -> None:
        screen = second_screen(self._window)
        self.own_screen = screen is not None
        self.panel.set_returnable(screen is None)
        if screen is not None:
            self.panel.setParent(None)
            self.panel.setGeometry(screen.availableGeometry())
            self.panel.showFullScreen()
        elif self.panel.isWindow():
            # The screen was pulled out: what the customer was doing goes on over this window.
            self.panel.setParent(self._window)
            self._window.activateWindow()
            if self.busy:
                self._uncover()

    def _uncover(self) -> None:
        if self.own_screen:
            self.panel.activateWindow()
            return
        if not self.panel.isVisible():
            self._back_to = QApplication.focusWidget()
        self.panel.setGeometry(self._window.rect())
        self.panel.show()
        self.panel.raise_()
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)


def second_screen(window: QWidget) -> QScreen | None:
    """A screen on which the window is not; None where there is only one."""
    return next((one for one in QGuiApplication.screens() if one != window.screen()), None)
