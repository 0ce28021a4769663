"""The page on which an identity document is pictured, read, and confirmed field by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.desk.eyes_words import in_words
from app.desk.forms import FieldErrors
from app.desk.views import DocumentSide, Scan, SpecimenPictures, StepView, Watch
from app.domain.document_forms import FIELD_TITLES, form_of
from app.domain.documents import DocumentKind
from app.evidence.approval import Mark
from app.evidence.identity import IdentityDocument
from app.i18n import Text
from ui.pages.capture_words import turn_it_over, wish
from ui.pages.card_fields import CardFields
from ui.pages.card_words import side_title
from ui.pages.chip_line import READ_CHIP, ChipLine
from ui.pages.document_capture import DocumentCapture
from ui.pages.document_kind import KindChooser, OtherKind
from ui.pages.door import Door
from ui.pages.outline_panel import OutlinePanel
from ui.pages.page import GO_ON, Page, PageNote
from ui.pages.side_place import LARGE, NARROW, SMALL, Seen, SidePlace
from ui.pages.sources import PictureSources
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, column, is_narrow, row
from ui.widgets.outline_edit import Corners
from ui.widgets.words import Words

_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
_TAKE = Text("放上证件", "Lay the document")
_AGAIN = Text("重新采集", "Take pictures again")
_ALREADY = Text("{side}已经采集过了。", "The {side} was pictured already.")
_NOW_THE_OTHER = Text("请翻面，采集{side}。", "Turn it over and picture the {side}.")
_LEFT = Text("还有 {count} 项须核对", "{count} still to check")
_FROM_SCANNER = Text("来自扫描文件夹：{name}", "From the folder of scans: {name}")
_MARK_CORNERS = Text("在照片上标出四角…", "Mark the corners on the picture …")


class CardPage(Page):
    """Pictures come in any order; what is found on them decides where each belongs."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._taken = False
        self._unreadable: Seen | None = None
        self._other: tuple[bytes, ...] = ()
        self._kept: IdentityDocument | None = None
        self._marks: tuple[Mark, ...] = ()
        self._entered = False
        self._parts = self._build()

    @property
    def primary(self) -> Text | None:
        """Confirms the document; says how much is still to be looked at."""
        left = len(self.fields.still_open) if self._entered and self.complete else 0
        return _LEFT.format(count=left) if left else GO_ON

    @property
    def can_act(self) -> bool:
        """Every side is read and every doubtful field was looked at."""
        if not self._entered:
            return False
        quiet = not self.waiting and self.outline.isHidden()
        return self.complete and quiet and not self.fields.still_open

    @property
    def complete(self) -> bool:
        """Every side was pictured and could be read."""
        return self.capture.complete

    @property
    def waiting(self) -> bool:
        """Whether a picture or the chip is being read."""
        return self.capture.waiting > 0 or self.chip.reading

    # coming and going -------------------------------------------------------------------------

    def enter(self) -> None:
        """Starts with the sources; a document that was taken before is shown again, as read."""
        if self._entered:
            if not (self.complete and self.fields.focus_first()):
                self.sources.focus()
            return
        self._make_all()
        self._entered = True
        self.sources.enter()
        value = self.door.case.values.get(self.slot)
        if isinstance(value, IdentityDocument):
            self._kept = value
            self._bring_back(value)
        else:
            self.sources.focus()

    def make_ahead(self) -> bool:
        """One part after the other, then field by field while the document is laid down."""
        return next(self._parts, False) or self.fields.make_ahead()

    def _make_all(self) -> None:
        while next(self._parts, False):
            pass

    def leave(self) -> None:
        """Lets go of the camera."""
        if self._entered:
            self.sources.leave()

    def act(self) -> None:
        """Hands the document over with what the teller confirmed and corrected."""
        if not self.can_act:
            self.fields.focus_first()
            return
        self.note.clear()
        self.change(
            self.door.desk.take_document,
            self.door.case.id,
            self.slot,
            self.capture.kind,
            self.capture.sides,
            self.fields.entries,
            self.fields.looked_at,
            otherwise=self._refused,
        )

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """The authoriser wants fields of the document looked at again."""
        self._marks = tuple(marks)
        if self.complete:
            self._show_marks()

    def _show_marks(self) -> None:
        self.fields.show_marks(self._marks)
        # What is no field of its own, such as the kind of document, is said on the page.
        super().show_marks([one for one in self._marks if one.field not in FIELD_TITLES])

    def _bring_back(self, value: IdentityDocument) -> None:
        """Reads the kept photographs again, so that every field can be seen and corrected."""
        self._choose(value.kind)

        def fetch() -> list[bytes]:
            kept = (value.front, value.back)
            return [self.door.desk.document(one) for one in kept if one is not None]

        self.door.ask(self, fetch, then=self.read)

    def _lay_specimen(self, code: str) -> None:
        self.sources.take.setEnabled(False)

        def arrived(pictures: SpecimenPictures) -> None:
            self.sources.take.setEnabled(True)
            self.chip.forget()
            self._forget_sides()
            self.read([one for one in (pictures.front, pictures.back) if one is not None])
            # Their card lies on the reader too.
            if form_of(self.sources.kind_of(code)).chip:
                self.chip.read()

        def failed(error: BaseException) -> None:
            self.sources.take.setEnabled(True)
            self._say_error(error)

        self.door.ask(
            self,
            self.door.desk.specimen_pictures,
            code,
            self.door.case.id,
            self.slot,
            then=arrived,
            otherwise=failed,
        )

    # what is pictured -------------------------------------------------------------------------

    def read(self, pictures: Sequence[bytes]) -> None:
        """Reads pictures that each show a side, one after the other."""
        self._clear_notes()
        for content in pictures:
            self.capture.read([content])

    def _scanned(self, scan: Scan) -> None:
        """A picture came from the scanner by itself."""
        self._clear_notes()
        self.capture.read([scan.image], origin=_FROM_SCANNER.format(name=scan.name))

    def read_shot(self, pictures: Sequence[bytes]) -> None:
        """Reads pictures of one shutter: they show the same side, and vote."""
        self._clear_notes()
        self.capture.read(pictures, turns=self.sources.panel.turns)

    def _took(self, side: DocumentSide, again: bool) -> None:
        self._taken = True
        kind, missing = self.capture.kind, self.capture.missing
        self._places[side].show_side(self.capture.seen[side], side_title(kind, side))
        if again and missing is not None:
            self.note.say_fault(
                "same_side_twice",
                _ALREADY.format(side=side_title(kind, side)),
                _NOW_THE_OTHER.format(side=side_title(kind, missing)),
            )

    def _say_unreadable(self, seen: Seen) -> None:
        code = seen.finding.error or "unknown"
        words = in_words(code)
        self.note.say_fault(code, words.sentence, words.remedy)
        self._unreadable = seen
        self._mark.show()
        self.sources.panel.rearm()

    def _say_other(
        self, found: DocumentKind, wanted: DocumentKind, pictures: tuple[bytes, ...]
    ) -> None:
        self._other = pictures
        self.other_kind.say(found, wanted)

    def _not_read(self, error: BaseException, pictures: tuple[bytes, ...]) -> None:
        self._say_error(error, retry=lambda: self.read_shot(pictures))
        self.sources.panel.rearm()

    def _read_ended(self) -> None:
        """The last of several pictures shows the fields, whatever came of that one."""
        if self.complete and self._taken:
            self._taken = False
            self._show_fields()
        elif not self.complete and self.other_kind.switch is None:
            self.sources.focus()
        self._show()

    def _show_fields(self) -> None:
        chip = self.chip.chip.values if self.chip.chip else {}
        self.fields.show_document(self.capture.form, self.capture.seen, chip)
        self._card.show()
        self.sources.leave()
        self.sources.hide()
        self._again.show()
        if self._kept is not None:
            self.fields.keep(self._kept)
            self._kept = None
        if self._marks:
            self._show_marks()
        if not self.fields.focus_first():
            self.primary_wants_focus.emit()

    # what the teller puts right ---------------------------------------------------------------

    def _take_again(self) -> None:
        self._clear_notes()
        self.chip.forget()
        self._forget_sides()
        self._show_sources()

    def _retake(self, side: DocumentSide) -> None:
        """Takes one side once more; what was read of it stays until then."""
        self._clear_notes()
        self.capture.replacing = side
        self.sources.panel.rearm()
        self._show_sources()

    def _show_sources(self) -> None:
        self._card.hide()
        self._again.hide()
        self.sources.show()
        self.sources.focus()
        self._show()

    def _forget_sides(self) -> None:
        self.capture.forget()
        if self.chip.chip is not None:
            self.capture.found = self.chip.chip.kind
        for place in self._places.values():
            place.clear()

    def _choose(self, kind: DocumentKind | None) -> None:
        """From now on pictures are read as this kind, or None for finding it out."""
        self.chooser.choose(kind)
        self.capture.chosen = kind
        if self.chip.chip is not None and kind not in (None, self.chip.chip.kind):
            self.chip.forget()

    def change_kind(self, kind: DocumentKind | None) -> None:
        """What was pictured is read again as this kind."""
        self._read_as(kind, [seen.pictures for seen in self.capture.seen.values()])

    def _switch(self, kind: DocumentKind) -> None:
        other, self._other = self._other, ()
        self._read_as(kind, [other] if other else [])

    def _read_as(self, kind: DocumentKind | None, pictured: list[tuple[bytes, ...]]) -> None:
        self._clear_notes()
        self._choose(kind)
        self._forget_sides()
        self._show_sources()
        for pictures in pictured:
            self.capture.read(pictures)

    def _adjust(self, side: DocumentSide) -> None:
        self.capture.replacing = side
        self._mark_corners(self.capture.seen[side])

    def _mark_corners(self, seen: Seen) -> None:
        self._clear_notes()
        self.sources.leave()
        for part in (self._card, self.sources, self._pictured, self._again, self.chip):
            part.hide()
        self.outline.open(self.door, seen)
        self.primary_changed.emit()

    def _leave_corners(self) -> None:
        self.outline.hide()
        self._pictured.show()
        self.chip.setVisible(self.chip.chip is not None)
        if self.complete:
            self._card.show()
            self._again.show()
            self.fields.focus_first()
            self._show()
        else:
            self._show_sources()

    def _read_corners(self, picture: bytes, corners: Corners) -> None:
        self._leave_corners()
        self.capture.read([picture], corners=corners)

    # the chip ---------------------------------------------------------------------------------

    def _chip_was_read(self) -> None:
        chip = self.chip.chip
        assert chip is not None
        if chip.kind is not self.capture.kind and (self.capture.chosen or self.capture.seen):
            self._say_other(chip.kind, self.capture.kind, ())
        else:
            self.capture.found = chip.kind
            if self.complete:
                self.fields.show_chip(chip.values)
                self.fields.focus_first()
        self._show()

    def _chip_failed(self, error: BaseException) -> None:
        self._say_error(error, retry=self.chip_button.click)
        self._show()

    def _read_chip(self) -> None:
        self._clear_notes()
        self.chip.read()
        self._show()

    # what is said -----------------------------------------------------------------------------

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, FieldErrors):
            known = {n: t for n, t in error.errors.items() if n in self.fields.fields}
            self.fields.show_errors(known)
            if not known:
                self.note.say_error(error)
        else:
            self._say_error(error)

    def _say_error(self, error: BaseException, retry: Any = None) -> None:
        if not self.note.say_error(error, retry=retry):
            self.door.failed.emit(error)

    def _clear_notes(self) -> None:
        self.note.clear()
        self.other_kind.clear()
        self._mark.hide()

    def _show(self) -> None:
        panel, missing = self.sources.panel, self.capture.missing
        said = wish(self.capture, chip_is_read=self.chip.reading)
        self._state.tell(said or "")
        self._state.setVisible(bool(said) and not panel.is_open)
        turn_over = bool(self.capture.seen) and missing is not None and not self.waiting
        panel.ask_for(turn_it_over(self.capture) if turn_over else said)
        narrow = is_narrow(self)
        height = SMALL if self.complete or panel.is_open else LARGE
        height = NARROW if narrow else height
        self._taken_line.setDirection(_DOWN if narrow else _ACROSS)
        self.chooser.show_found(self.capture.found)
        for side, place in self._places.items():
            place.photograph.setFixedHeight(height)
            place.setVisible(side in self.capture.seen)
        self.sources.take.setEnabled(not self.waiting)
        has_chip = self.capture.form.chip
        self.chip_button.setVisible(self.chip.there and has_chip)
        self.chip_button.setEnabled(not self.chip.reading)
        self.chip.show_unread(wanted=has_chip and self.complete and not self.chip.reading)
        self.primary_changed.emit()

    def _lay_out(self) -> None:
        """What was taken stands beside the live picture, or in a line where there is none."""
        if self.sources.panel.is_open:
            self._pair.setDirection(_DOWN)
            self.sources.panel.beside.addWidget(self._pictured)
        else:
            self._pair.setDirection(_ACROSS)
            self._taken_line.insertWidget(0, self._pictured, 1)
        self._show()

    def _build(self) -> Iterator[bool]:
        """Makes the page part by part: all at once the window would stand still."""
        self.note = PageNote()
        self.capture = DocumentCapture(self.door, self)
        self.fields = CardFields()
        self.fields.offer_rare(self.door.rare_characters)
        self.other_kind = OtherKind()
        self._mark = ActionButton(
            _MARK_CORNERS,
            does=lambda: self._mark_corners(self._unreadable) if self._unreadable else None,
        )
        self._mark.hide()
        self.chooser = KindChooser()
        self.chip = ChipLine(self.door, self.slot)
        self.chip_button = ActionButton(
            READ_CHIP.does, icon="identity", key=READ_CHIP, does=self._read_chip
        )
        top = row(self.chooser, self.chip_button)
        top.setStretch(0, 1)
        self.body.addLayout(top)
        self.body.addWidget(self.note)
        self.body.addWidget(self.other_kind)
        self.body.addLayout(row(self._mark, None))
        yield True
        self.sources = PictureSources(self.door, _TAKE, Watch.DOCUMENT)
        yield True
        self.body.addWidget(self.sources)
        self._state = Words("", "muted", wrap=True)
        self._places = {side: SidePlace(side) for side in DocumentSide}
        self._pictured = QWidget()
        role(self._pictured, "clear")
        self._pair = row(*self._places.values(), space=SPACE.medium)
        self._pictured.setLayout(self._pair)
        self._again = ActionButton(_AGAIN, icon="again", does=self._take_again)
        self._again.hide()
        yield True
        self.outline = OutlinePanel()
        self.outline.hide()
        self._card = Card(edge=SPACE.medium)
        self._card.body.addWidget(self.fields)
        self._card.hide()
        self._taken_line = row(self._pictured, column(self.chip, self._again), space=SPACE.medium)
        self._taken_line.setStretch(0, 1)
        self.body.addWidget(self._state)
        self.body.addLayout(self._taken_line)
        self.body.addWidget(self.outline)
        self.body.addWidget(self._card)
        self.body.addStretch(1)
        yield True
        self._connect()

    def _connect(self) -> None:
        self.capture.changed.connect(self._show)
        self.capture.took.connect(self._took)
        self.capture.unreadable.connect(self._say_unreadable)
        self.capture.other_kind.connect(self._say_other)
        self.capture.failed.connect(self._not_read)
        self.capture.ended.connect(self._read_ended)
        self.chip.was_read.connect(self._chip_was_read)
        self.chip.failed.connect(self._chip_failed)
        QShortcut(READ_CHIP.qt(), self, self.chip_button.click)
        self.chooser.chosen.connect(self.change_kind)
        self.other_kind.switched.connect(self._switch)
        self.sources.pictures.connect(self.read)
        self.sources.shot.connect(self.read_shot)
        self.sources.scanned.connect(self._scanned)
        self.sources.specimen.connect(self._lay_specimen)
        self.sources.panel.opened.connect(self._lay_out)
        self.sources.panel.closed.connect(self._lay_out)
        for place in self._places.values():
            place.adjust.connect(self._adjust)
            place.retake.connect(self._retake)
        self.outline.read_again.connect(self._read_corners)
        self.outline.back.connect(self._leave_corners)
        self.fields.changed.connect(self._show)
        self.fields.finished.connect(self.wants_to_act)
        self._show()
