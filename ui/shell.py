"""What every screen holds in its hand: the desk, the presenter, and the ways to go."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import Text
from ui.destinations import HOME, JOURNAL
from ui.doing import doing
from ui.landing import Otherwise, land
from ui.messages import Messages
from ui.prints import Prints

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.views import CaseView, SignedIn
    from ui.customer.side import CustomerSide

T = TypeVar("T")


class Shell(QObject):
    """One window's shell. The window listens to the signals and changes screens."""

    wanted = Signal(str, object)
    """the name of a destination, and what is to be opened there"""
    back_wanted = Signal()
    case_wanted = Signal(object)
    detour_wanted = Signal(object, object)
    """a case to be done first, and the one to which its end leads back"""
    typing_wanted = Signal(str)
    """what somebody began to type where nothing takes it: the search line does"""
    keys_wanted = Signal(object)
    """the keys that act from now on, a tuple of `Key`, where a screen comes to its end"""
    signed_in = Signal(object)
    signed_out = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._desk: Desk | None = None
        self.messages = Messages(self)
        self._window = window
        self._customer: CustomerSide | None = None
        self.prints = Prints(self)

    @property
    def seated(self) -> bool:
        """Whether the desk is open: until then there is only the sign-in screen."""
        return self._desk is not None

    @property
    def desk(self) -> Desk:
        """The desk. No screen but sign-in is there before it is open."""
        assert self._desk is not None
        return self._desk

    def seat(self, desk: Desk) -> None:
        """The desk is open from now on."""
        self._desk = desk

    @property
    def customer(self) -> CustomerSide:
        """The customer's side; whatever of it was not made ahead is made now."""
        while self.make_customer_ahead():
            pass
        assert self._customer is not None
        return self._customer

    def make_customer_ahead(self) -> bool:
        """Makes one more part of the customer's side; False where it is whole."""
        if self._customer is None:
            # Only whoever is served needs it; the sign-in window does not wait for it.
            from ui.customer.side import CustomerSide  # noqa: PLC0415

            self._customer = CustomerSide(self._window, self, self.desk)
            return True
        return self._customer.make_ahead()

    @property
    def customer_covers(self) -> bool:
        """Whether the customer's side lies over this window: then its keys are not the teller's."""
        side = self._customer
        return side is not None and not side.own_screen and side.panel.isVisible()

    def books(
        self,
        owner: QObject,
        call: Callable[..., T],
        *given: Any,
        then: Callable[[T], Any],
        otherwise: Otherwise | None = None,
    ) -> None:
        """Makes a call in the lane of the books; errors go to the presenter by default."""
        future: Future[T] = self.desk.lanes.books.submit(call, *given)
        land(future, owner, then, otherwise, doing(self.desk, call))

    def devices(
        self,
        owner: QObject,
        call: Callable[..., T],
        *given: Any,
        then: Callable[[T], Any],
        otherwise: Otherwise | None = None,
    ) -> None:
        """Makes a call in the lane of the devices."""
        future: Future[T] = self.desk.lanes.devices.submit(call, *given)
        land(future, owner, then, otherwise, doing(self.desk, call))

    def papers(
        self,
        owner: QObject,
        call: Callable[..., T],
        *given: Any,
        then: Callable[[T], Any],
        otherwise: Otherwise | None = None,
    ) -> None:
        """Makes a call in the lane of the papers: a printer that hangs keeps nothing else up."""
        future: Future[T] = self.desk.lanes.papers.submit(call, *given)
        land(future, owner, then, otherwise, doing(self.desk, call))

    def go(self, name: str, what: object = None) -> None:
        """Goes to a destination of `ui.destinations`, and opens `what` there."""
        self.wanted.emit(name, what)

    def go_home(self) -> None:
        """Shows the home screen."""
        self.go(HOME)

    def go_back(self) -> None:
        """Goes to where the person came from."""
        self.back_wanted.emit()

    def open_case(self, case: CaseView) -> None:
        """Shows a case."""
        self.case_wanted.emit(case)

    def detour(self, case: CaseView, back: CaseView) -> None:
        """Shows a case whose end leads back to another."""
        self.detour_wanted.emit(case, back)

    def type_into_search(self, typed: str = "") -> None:
        """Gives the search line the focus, and what was typed outside of any field."""
        self.typing_wanted.emit(typed)

    def open_entry(self, number: str) -> None:
        """Shows a journal entry."""
        self.go(JOURNAL, number)

    def sign_in_done(self, who: SignedIn) -> None:
        """Somebody is signed in from now on."""
        self.signed_in.emit(who)

    def sign_off(self) -> None:
        """Signs off and shows the sign-in screen; drafts stay where they are, and a drawer that
        was not counted is spoken of there."""
        self.books(self, self.desk.sign_out_warned, then=self._signed_off)

    def _signed_off(self, left: Text | None) -> None:
        self.signed_out.emit()
        if left is not None:
            self.messages.note(left)
