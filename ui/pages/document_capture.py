"""What was pictured of one document so far: which sides, of which kind, and what is under way."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.desk.document_evidence import SideRead
from app.desk.views import DocumentFinding, DocumentSide
from app.domain.document_forms import DocumentForm, form_of
from app.domain.documents import DocumentKind
from app.i18n import Text
from ui.pages.door import Door, Lane
from ui.pages.side_place import Seen
from ui.pictures import read_picture, unpack
from ui.widgets.outline_edit import Corners

_NOWHERE = Text("", "")
_SHOWN = 700
"""Pixels of the longest side of a photograph beside the fields."""


class DocumentCapture(QObject):
    """Reads pictures in the lane of the eyes and keeps the sides that were found.

    What was asked before `forget` is dropped when it arrives: it may be another document.
    """

    changed = Signal()
    took = Signal(object, bool)
    """a side, and whether it had been pictured before while another is still missing"""
    unreadable = Signal(object)
    """pictures on which no side could be read, as Seen"""
    other_kind = Signal(object, object, object)
    """the kind that was found, the one that was wanted, and the pictures"""
    failed = Signal(object, object)
    """an error, and the pictures that may be tried again"""
    ended = Signal()
    """nothing is under way any more"""

    def __init__(self, door: Door, parent: QObject) -> None:
        super().__init__(parent)
        self._door = door
        self.chosen: DocumentKind | None = None
        self.found: DocumentKind | None = None
        self.seen: dict[DocumentSide, Seen] = {}
        self.replacing: DocumentSide | None = None
        self.waiting = 0
        self._round = 0

    @property
    def kind(self) -> DocumentKind:
        """The kind that was chosen, else the one that was recognised."""
        return self.chosen or self.found or DocumentKind.RESIDENT_CARD

    @property
    def form(self) -> DocumentForm:
        """What a document of this kind prints."""
        return form_of(self.kind)

    @property
    def missing(self) -> DocumentSide | None:
        """The first side that is not there yet."""
        return next((side for side in self.form.sides if side not in self.seen), None)

    @property
    def complete(self) -> bool:
        """Whether every side is there."""
        return self.missing is None

    @property
    def sides(self) -> dict[DocumentSide, SideRead]:
        """The sides as they are handed over."""
        return {
            side: SideRead(image=seen.pictures[0], finding=seen.finding)
            for side, seen in self.seen.items()
            if side in self.form.sides
        }

    def read(
        self,
        pictures: Sequence[bytes],
        *,
        corners: Corners | None = None,
        turns: int = 0,
        origin: Text = _NOWHERE,
    ) -> None:
        """Reads pictures of one side, which vote; `corners` are pixels of the first one."""
        self.waiting += 1
        together = tuple(pictures)
        self._door.ask(
            self,
            partial(self._look, together, self.chosen, corners, turns, origin),
            then=partial(self._was_read, self._round),
            otherwise=partial(self._not_read, self._round, together),
            lane=Lane.EYES,
            within=self._door.desk.read_document,
        )
        self.changed.emit()

    def forget(self) -> None:
        """Forgets every side, and whatever is still being read."""
        self._round += 1
        self.seen.clear()
        self.found = None
        self.replacing = None
        self.changed.emit()

    def _look(
        self,
        pictures: tuple[bytes, ...],
        expected: DocumentKind | None,
        corners: Corners | None,
        turns: int,
        origin: Text,
    ) -> Seen:
        """Reads and unpacks pictures; done in the lane of the eyes, never in the window."""
        if expected is not None and not form_of(expected).read:
            finding = DocumentFinding(DocumentSide.FRONT, None, None, None)
        else:
            finding = self._door.desk.read_document(
                *pictures, corners=corners, turns=turns, expected=expected
            )
        flattened = read_picture(finding.flattened) if finding.flattened else QImage()
        return Seen(pictures, finding, unpack(pictures[0], _SHOWN), flattened, origin)

    def _was_read(self, asked_in: int, seen: Seen) -> None:
        self.waiting -= 1
        if asked_in == self._round:
            self._place(seen)
        self._one_ended()

    def _place(self, seen: Seen) -> None:
        finding = seen.finding
        wanted = self.chosen or self.found
        if finding.kind is not None and wanted not in (None, finding.kind):
            self.other_kind.emit(finding.kind, wanted, seen.pictures)
        elif finding.error is not None or finding.side is None:
            self.unreadable.emit(seen)
        else:
            side = finding.side
            again = side in self.seen and side is not self.replacing and not self.complete
            self.replacing = None
            self.found = self.found or finding.kind
            self.seen[side] = seen
            self.took.emit(side, again)

    def _not_read(self, asked_in: int, pictures: tuple[bytes, ...], error: BaseException) -> None:
        self.waiting -= 1
        if asked_in == self._round:
            self.failed.emit(error, pictures)
        self._one_ended()

    def _one_ended(self) -> None:
        self.changed.emit()
        if not self.waiting:
            self.ended.emit()
