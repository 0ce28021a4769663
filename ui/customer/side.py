"""Where the customer's screen is: a second screen, or a panel over the teller's window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.views import CaseView
from app.settings import Switch
from ui.customer.aloud import ReadingAloud
from ui.customer.look import Comfort
from ui.customer.mirror import Mirror
from ui.customer.panel import CustomerPanel
from ui.customer.progress import Progress, progress_of
from ui.customer.task import CustomerTask
from ui.tongues import Tongue

if TYPE_CHECKING:
    from app.desk.desk import Desk


class CustomerSide(QObject):
    """Puts the customer's panel where the customer sees it.

    With two screens it is a window of its own on the second one and always there. With one it
    lies over the teller's whole window while the customer has something to do. A screen may be
    plugged in or pulled out at any time. What a customer chose (language, large type, contrast)
    is kept for their case, and the next customer finds everything as it always is.
    """

    returned = Signal()
    """the teller took over again"""
    placed = Signal()
    """the customer got a screen of their own, or lost it"""

    def __init__(self, window: QWidget, parent: QObject, desk: Desk | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._back_to: QWidget | None = None
        self._case = ""
        self._chosen: dict[str, tuple[Tongue, Comfort]] = {}
        self.own_screen = False
        self.panel = CustomerPanel(window)
        self.panel.handed_back.connect(self.rest)
        self.panel.hide()
        # The program ends with the teller's window, whatever the customer still sees.
        self.panel.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.mirror = Mirror(self.panel, window)
        self._aloud: ReadingAloud | None = None
        self._keys = desk is not None and desk.settings.pin_keys is Switch.ON
        if desk is not None:
            self.panel.show_bank(desk.place().bank, desk.settings.language)
        self._ahead: list[Callable[[], object]] = [
            self.panel.head.ensurePolished,
            self.panel.greeting.ensurePolished,
            self.panel.ensurePolished,
            partial(self._begin, desk),
        ]

    def make_ahead(self) -> bool:
        """Dresses one more part before anybody sees it, and then stands where it belongs; False
        where all is done."""
        if self._ahead:
            self._ahead.pop(0)()
        return bool(self._ahead)

    def _begin(self, desk: Desk | None) -> None:
        if desk is not None:
            self._aloud = ReadingAloud(self.panel, desk)
        self._window.installEventFilter(self)
        self._place()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._place)
            application.screenRemoved.connect(self._place)
        handle = self._window.windowHandle()
        if handle is not None:
            # The teller may carry the window over to the other screen.
            handle.screenChanged.connect(self._place)

    @property
    def busy(self) -> bool:
        """Whether the customer has a task before them."""
        return self.panel.task is not None

    def follow(self, case: CaseView) -> None:
        """Says in plain words what is being done for this customer, and how far it is."""
        if case.id != self._case:
            if self._case:
                self.leave()
            self._case = case.id
            if case.id in self._chosen:
                language, comfort = self._chosen[case.id]
                self.panel.speak(language)
                self.panel.wear(comfort)
        self.panel.show_progress(progress_of(case))

    def leave(self) -> None:
        """The case is out of the teller's sight, or has ended: nothing of it stays with the
        customer."""
        self.rest()
        self.panel.show_messages(())
        self.panel.show_progress(Progress())
        if self._case:
            self._chosen[self._case] = (self.panel.voice.tongue, self.panel.comfort)
            self._case = ""
            self.panel.start_anew()

    def show_messages(self, messages: Iterable[str]) -> None:
        """Shows the text messages on the customer's phone (training only)."""
        self.panel.show_messages(messages)

    def look(self) -> None:
        """Lets the teller look at what the customer sees; the customer keeps their own screen."""
        if self.own_screen:
            self.mirror.toggle()
        else:
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
        if self._aloud is not None:
            self._aloud.stop()
        self.panel.show_task(None)
        self.panel.hide()
        self.panel.deleteLater()
        self.mirror.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                if not self.own_screen:
                    self.panel.setGeometry(self._window.rect())
                self.mirror.place()
            elif event.type() == QEvent.Type.Close and self.own_screen:
                self.panel.hide()
        return False

    def _place(self, *_changed: Any) -> None:
        screen = second_screen(self._window)
        before = self.own_screen
        self.own_screen = screen is not None
        self.panel.set_returnable(screen is None)
        if screen is not None:
            visible = self.panel.isVisible() and not self.panel.isWindow()
            self.panel.setParent(None)
            # The keyboard stays the teller's, whatever is touched over there.
            self.panel.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not self._keys)
            self.panel.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not self._keys)
            self.panel.setGeometry(screen.availableGeometry())
            # Not showFullScreen: that would take the keyboard with it.
            self.panel.setWindowState(Qt.WindowState.WindowFullScreen)
            self.panel.show()
            if visible:
                # The screen was plugged in while the customer sat before the teller's.
                self._window.activateWindow()
        elif self.panel.isWindow():
            # The screen was pulled out: what the customer was doing goes on over this window.
            self.panel.setParent(self._window)
            self.mirror.hide()
            self._window.activateWindow()
            if self.busy:
                self._uncover()
        if self.own_screen != before:
            self.placed.emit()

    def _uncover(self) -> None:
        if self.own_screen:
            if self._keys:
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
