"""What a page may do with its case: ask the desk, and hand over what the desk gave back."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap
from shiboken6 import isValid

from app.desk.views import CaseView, StepView
from app.errors import Conflict, StoreFault
from app.evidence.image import Kept
from ui.customer.side import CustomerSide
from ui.doing import doing
from ui.landing import Otherwise, land
from ui.pictures import decoded
from ui.widgets.character_entry import CharacterEntry

T = TypeVar("T")

_LONGEST = 1000
"""Longest side, in pixels, of evidence shown beside a page or on the review."""


class Lane(StrEnum):
    """Who does the work: the books, the eyes, or a device."""

    BOOKS = "books"
    EYES = "eyes"
    DEVICES = "devices"


class Door(QObject):
    """The pages' way to the desk. One case, one door.

    `took` follows every newer view of the case, `failed` carries an error that no page placed,
    `busy_changed` says whether a call is under way, `ended` what came of the case in the end,
    `not_saved` that a change did not reach the books.
    """

    took = Signal(str)
    """the code of the step that changed the case"""
    failed = Signal(object)
    busy_changed = Signal(bool)
    ended = Signal(object)
    not_saved = Signal(object)
    customer_wanted = Signal()
    """the page of the customer, whom the books know already"""
    detour = Signal(object)
    """another case is to be done first; its end leads back to this one"""
    told = Signal(object)
    """something worth knowing that happened to the case elsewhere"""

    def __init__(self, desk: Any, case: CaseView, customer: CustomerSide, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.case = case
        self.customer = customer
        self._under_way = 0
        self._pictures: dict[str, QPixmap] = {}

    @property
    def is_busy(self) -> bool:
        """Whether a call that changes the case is under way."""
        return self._under_way > 0

    def ask(
        self,
        owner: QObject,
        call: Callable[..., T],
        *given: Any,
        then: Callable[[T], Any],
        otherwise: Otherwise | None = None,
        lane: Lane = Lane.BOOKS,
        within: Callable[..., Any] | None = None,
    ) -> None:
        """Makes a call in a lane; both callbacks are dropped when `owner` is gone by then.

        `within` is the call of the desk that is made inside `call`, where that is one of the
        page's own: it says what is waited for.
        """
        future: Future[T] = getattr(self.desk.lanes, lane.value).submit(call, *given)
        what = doing(self.desk, within or call)
        land(future, owner, then, otherwise or self.failed.emit, what)

    def change(
        self,
        step: StepView,
        owner: QObject,
        call: Callable[..., Any],
        *given: Any,
        otherwise: Otherwise | None = None,
        lane: Lane = Lane.BOOKS,
    ) -> None:
        """Makes a call that changes the case; while it is under way, the case is busy.

        The newer view is taken even when the page that asked is gone by then. What is not a view
        of this case has ended it.
        """
        self._count(1)

        def then(answer: Any) -> None:
            self._count(-1)
            if isinstance(answer, CaseView):
                self.case = answer
                self.took.emit(step.code)
            else:
                self.ended.emit(answer)

        def failed(error: BaseException) -> None:
            self._count(-1)
            if isinstance(error, StoreFault | Conflict):
                self.not_saved.emit(error)
            if otherwise is not None and isValid(owner):
                otherwise(error)
            else:
                self.failed.emit(error)

        future = getattr(self.desk.lanes, lane.value).submit(call, *given)
        land(future, self, then, failed, doing(self.desk, call))

    def picture(self, owner: QObject, kept: Kept, then: Callable[[QPixmap], Any]) -> None:
        """Brings a kept picture; at once when it was brought before."""
        known = self._pictures.get(kept.digest)
        if known is not None:
            then(known)
            return

        def arrived(image: QImage) -> None:
            self._pictures[kept.digest] = QPixmap.fromImage(image)
            then(self._pictures[kept.digest])

        content = self.desk.lanes.books.submit(self.desk.document, kept)
        land(decoded(content, _LONGEST), owner, arrived, self.failed.emit)

    def rare_characters(self) -> CharacterEntry:
        """An entry for characters that no keyboard has, which asks the desk."""
        desk = self.desk
        entry: CharacterEntry
        entry = CharacterEntry(
            lambda typed, then: self.ask(entry, desk.find_characters, typed, then=then),
            # At first every font of the computer is looked into: the books do not wait for it.
            lambda text, then: self.ask(
                entry, desk.not_printable, text, then=then, lane=Lane.DEVICES
            ),
        )
        return entry

    def _count(self, more: int) -> None:
        before = self.is_busy
        self._under_way += more
        if before != self.is_busy:
            self.busy_changed.emit(self.is_busy)
