"""The page on which an identity document is pictured, read, and confirmed field by field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtGui import QImage, QPixmap, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.desk.document_evidence import SideRead, text_of
from app.desk.eyes_words import in_words
from app.desk.forms import FieldErrors
from app.desk.views import (
    ChipShown,
    DocumentFinding,
    DocumentSide,
    SpecimenPictures,
    StepView,
    Watch,
)
from app.domain.document_forms import DocumentForm, form_of
from app.domain.documents import DocumentKind
from app.evidence.approval import Mark
from app.evidence.identity import Assurance, IdentityDocument
from app.i18n import Text
from ui.keys import Key
from ui.pages.card_fields import LONG_TERM, CardFields
from ui.pages.card_words import side_title
from ui.pages.chip_line import ChipLine
from ui.pages.document_kind import KindChooser, OtherKind
from ui.pages.door import Door, Lane
from ui.pages.outline_panel import OutlinePanel
from ui.pages.page import GO_ON, Page, PageNote
from ui.pages.side_place import LARGE, SMALL, Seen, SidePlace
from ui.pages.sources import PictureSources
from ui.pictures import read_picture
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.card_crops import unpack
from ui.widgets.frames import Card, row
from ui.widgets.outline_edit import Corners
from ui.widgets.words import Words

READ_CHIP = Key("F11", Text("读芯片", "Read the chip"))

_READING = Text("正在识别证件…", "Reading the document …")
_READING_CHIP = Text("正在读取芯片，请勿移动证件…", "Reading the chip: leave the card on it …")
_TAKE = Text("放上证件", "Lay the document")
_AGAIN = Text("重新采集", "Take pictures again")
_NEED = Text("请采集证件的每一面，先后不限。", "Picture every side of the document, in any order.")
_NEED_ONE = Text("请采集{side}。", "Picture the {side}.")
_NEED_COPY = Text(
    "此种证件不能识别：请拍摄{side}留存，然后对照录入。",
    "This document is not read: picture the {side} as a copy, then type it in.",
)
_STILL_NEEDED = Text("还需要{side}。", "The {side} is still needed.")
_TURN_OVER = Text("请翻面：还需要{side}", "Turn it over: the {side} is still needed")
_ALREADY = Text("{side}已经采集过了。", "The {side} was pictured already.")
_NOW_THE_OTHER = Text("请翻面，采集{side}。", "Turn it over and picture the {side}.")
_LEFT = Text("还有 {count} 项须核对", "{count} still to check")
_MARK_CORNERS = Text("在照片上标出四角…", "Mark the corners on the picture …")


class CardPage(Page):
    """Pictures come in any order; what is found on them decides where each belongs."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self.sides: dict[DocumentSide, SideRead] = {}
        self._seen: dict[DocumentSide, Seen] = {}
        self._found: DocumentKind | None = None
        self._chip: ChipShown | None = None
        self._chip_read_now = False
        self._round = 0
        self._waiting = 0
        self._taken = False
        self._failed: Seen | None = None
        self._pending: tuple[bytes, ...] = ()
        self._adjusting: tuple[bytes, ...] = ()
        self._replacing: DocumentSide | None = None
        self._kept: IdentityDocument | None = None
        self._marks: tuple[Mark, ...] = ()
        self._entered = False
        self._build()

    @property
    def kind(self) -> DocumentKind:
        """The kind that was chosen, else the one that was recognised."""
        return self.chooser.kind or self._found or DocumentKind.RESIDENT_CARD

    @property
    def form(self) -> DocumentForm:
        """What a document of this kind prints."""
        return form_of(self.kind)

    @property
    def primary(self) -> Text | None:
        """Confirms the document; says how much is still to be looked at."""
        left = len(self.fields.still_open) if self._complete else 0
        return _LEFT.format(count=left) if left else GO_ON

    @property
    def can_act(self) -> bool:
        """Every side is read and every doubtful field was looked at."""
        quiet = not self._waiting and not self._chip_read_now and self.outline.isHidden()
        return self._complete and quiet and not self.fields.still_open

    @property
    def _complete(self) -> bool:
        return all(side in self.sides for side in self.form.sides)

    # coming and going -------------------------------------------------------------------------

    def enter(self) -> None:
        """Starts with the sources; a document that was taken before is shown again, as read."""
        if self._entered:
            if not (self._complete and self.fields.focus_first()):
                self.sources.focus()
            return
        self._entered = True
        self.sources.enter()
        value = self.door.case.values.get(self.slot)
        if isinstance(value, IdentityDocument):
            self._kept = value
            self._bring_back(value)
        else:
            self.sources.focus()

    def make_ahead(self) -> bool:
        """One field after the other, while the document is laid down."""
        return self.fields.make_ahead()

    def leave(self) -> None:
        """Lets go of the camera."""
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
            self.kind,
            dict(self.sides),
            self.fields.entries,
            self.fields.looked_at,
            otherwise=self._refused,
        )

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """The authoriser wants fields of the document looked at again."""
        self._marks = tuple(marks)
        if self._complete:
            self.fields.show_marks(self._marks)

    def _bring_back(self, value: IdentityDocument) -> None:
        """Reads the kept photographs again, so that every field can be seen and corrected."""
        self.chooser.choose(value.kind)

        def fetch() -> list[bytes]:
            kept = (value.front, value.back)
            return [self.door.desk.document(one) for one in kept if one is not None]

        self.door.ask(self, fetch, then=self.read)

    def _lay_specimen(self, code: str) -> None:
        self.sources.take.setEnabled(False)

        def arrived(pictures: SpecimenPictures) -> None:
            self.sources.take.setEnabled(True)
            self._forget_chip()
            self._forget_sides()
            # Their card lies on the reader too.
            if self._reads_chips and form_of(self.sources.kind_of(code)).chip:
                self.read_chip()
            self.read([one for one in (pictures.front, pictures.back) if one is not None])

        def failed(error: BaseException) -> None:
            self.sources.take.setEnabled(True)
            self._say_error(error)

        self.door.ask(self, self.door.desk.specimen_pictures, code, then=arrived, otherwise=failed)

    # reading ----------------------------------------------------------------------------------

    def read(self, pictures: Sequence[bytes], origin: Text = Text("", "")) -> None:
        """Reads pictures that each show a side, one after the other."""
        self._clear_notes()
        for content in pictures:
            self._ask((content,), origin=origin)

    def read_shot(self, pictures: Sequence[bytes]) -> None:
        """Reads pictures of one shutter: they show the same side, and vote."""
        self._clear_notes()
        self._ask(tuple(pictures), turns=self.sources.panel.turns)

    def _ask(
        self,
        pictures: tuple[bytes, ...],
        *,
        corners: Corners | None = None,
        turns: int = 0,
        origin: Text = Text("", ""),
    ) -> None:
        self._waiting += 1
        self.door.ask(
            self,
            partial(self._look, pictures, self.chooser.kind, corners, turns, origin),
            then=partial(self._was_read, self._round),
            otherwise=partial(self._not_read, self._round, pictures),
            lane=Lane.EYES,
        )
        self._show()

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
            finding = self.door.desk.read_document(
                *pictures, corners=corners, turns=turns, expected=expected
            )
        flattened = read_picture(finding.flattened) if finding.flattened else QImage()
        return Seen(pictures, finding, unpack(pictures[0]), flattened, origin)

    def _was_read(self, asked_in: int, seen: Seen) -> None:
        self._waiting -= 1
        if asked_in != self._round:
            self._show()
            return
        finding = seen.finding
        wanted = self.chooser.kind or (self._found if self.sides or self._chip else None)
        if finding.kind is not None and wanted not in (None, finding.kind):
            self._pending = seen.pictures
            self.other_kind.say(finding.kind, wanted or self.kind)
        elif finding.error is not None or finding.side is None:
            words = in_words(finding.error or "")
            self.note.say_fault(finding.error or "unknown", words.sentence, words.remedy)
            self._failed = seen
            self._mark.show()
            self.sources.panel.rearm()
        else:
            self._take(finding.side, seen)
        self._read_ended()

    def _not_read(self, asked_in: int, pictures: tuple[bytes, ...], error: BaseException) -> None:
        self._waiting -= 1
        if asked_in == self._round:
            self._say_error(error, retry=lambda: self.read_shot(pictures))
            self.sources.panel.rearm()
        self._read_ended()

    def _take(self, side: DocumentSide, seen: Seen) -> None:
        self._found = self._found or seen.finding.kind
        again = side in self.sides and not self._complete and side is not self._replacing
        self._replacing = None
        self.sides[side] = SideRead(image=seen.pictures[0], finding=seen.finding)
        self._seen[side] = seen
        self._places[side].show_side(seen, side_title(self.kind, side))
        self._taken = True
        missing = self._missing()
        if again and missing is not None:
            self.note.say_fault(
                "same_side_twice",
                _ALREADY.format(side=side_title(self.kind, side)),
                _NOW_THE_OTHER.format(side=side_title(self.kind, missing)),
            )

    def _read_ended(self) -> None:
        """The last of several pictures shows the fields, whatever came of that one."""
        if self._complete and not self._waiting and self._taken:
            self._taken = False
            self._show_fields()
        self._show()
        if not self._complete and not self._waiting and self.other_kind.switch is None:
            self.sources.focus()

    def _show_fields(self) -> None:
        readings: dict[str, Any] = {}
        pictures: dict[str, QPixmap] = {}
        for side in self.form.sides:
            flattened = QPixmap.fromImage(self._seen[side].flattened)
            for name, reading in self.sides[side].finding.fields.items():
                readings[name] = reading
                pictures[name] = flattened
        chip = self._chip.values if self._chip else {}
        self.fields.show_readings(self.form, readings, pictures, chip)
        self._card.show()
        self.sources.leave()
        self.sources.hide()
        self._again.show()
        if self._kept is not None:
            self._keep_entries(self._kept)
            self._kept = None
        if self._marks:
            self.fields.show_marks(self._marks)
        if not self.fields.focus_first():
            next(iter(self.fields.fields.values())).entry.setFocus()

    def _keep_entries(self, value: IdentityDocument) -> None:
        """What the teller confirmed and corrected before stays so."""
        by_name = {one.name: one for one in value.fields}
        for name, field in self.fields.fields.items():
            witness = by_name.get(name)
            if witness is None:
                continue
            entry = getattr(value, name)
            long_term = name == "valid_until" and entry is None
            field.keep(
                LONG_TERM if long_term else text_of(entry),
                looked_at=witness.assurance is not Assurance.READ,
            )
        self.fields.changed.emit()

    # what the teller puts right ---------------------------------------------------------------

    def _take_again(self) -> None:
        self._clear_notes()
        self._forget_sides()
        self._forget_chip()
        self._show_sources()

    def _retake(self, side: DocumentSide) -> None:
        """Takes one side once more; what was read of it stays until then."""
        self._clear_notes()
        self._replacing = side
        self.sources.panel.rearm()
        self._show_sources()

    def _show_sources(self) -> None:
        self._card.hide()
        self._again.hide()
        self.sources.show()
        self.sources.focus()
        self._show()

    def _forget_sides(self) -> None:
        self._round += 1
        self.sides.clear()
        self._seen.clear()
        self._found = self._chip.kind if self._chip else None
        self._replacing = None
        for place in self._places.values():
            place.clear()

    def _change_kind(self, kind: DocumentKind | None) -> None:
        """What was pictured is read again as this kind."""
        self._clear_notes()
        self.chooser.choose(kind)
        pictured = [seen.pictures for seen in self._seen.values()]
        self._forget_sides()
        self._show_sources()
        for pictures in pictured:
            self._ask(pictures)

    def _switch(self, kind: DocumentKind) -> None:
        pending, self._pending = self._pending, ()
        self._clear_notes()
        self.chooser.choose(kind)
        self._forget_sides()
        self._show_sources()
        if pending:
            self._ask(pending)

    def _adjust(self, side: DocumentSide) -> None:
        self._replacing = side
        self._mark_corners(self._seen[side])

    def _mark_corners(self, seen: Seen) -> None:
        """Shows the photograph large, so that its corners can be put right."""
        self._adjusting = seen.pictures[:1]

        def shown(photograph: Any) -> None:
            self._clear_notes()
            for part in (self._card, self.sources, self._pictured, self._again):
                part.hide()
            self.sources.leave()
            self.outline.edit.show_photograph(photograph, seen.finding.corners)
            self.outline.show()
            self.outline.edit.setFocus()
            self.primary_changed.emit()

        self.door.ask(self, unpack, seen.pictures[0], 1600, then=shown, lane=Lane.DEVICES)

    def _leave_corners(self) -> None:
        self.outline.hide()
        self._pictured.show()
        if self._complete:
            self._card.show()
            self._again.show()
            self.fields.focus_first()
        else:
            self.sources.show()
            self.sources.focus()
        self._show()

    def _read_again(self) -> None:
        corners = self.outline.edit.corners
        self._leave_corners()
        self._ask(self._adjusting, corners=corners)

    # the chip ---------------------------------------------------------------------------------

    def read_chip(self) -> None:
        """Reads the chip of the card that lies on the reader."""
        if not self._reads_chips or self._chip_read_now:
            return
        self._clear_notes()
        self._chip_read_now = True
        self._show()

        def read() -> tuple[ChipShown, QImage]:
            chip: ChipShown = self.door.desk.read_chip(self.door.case.id, self.slot)
            return chip, read_picture(chip.portrait) if chip.portrait else QImage()

        def failed(error: BaseException) -> None:
            self._chip_read_now = False
            self._say_error(error, retry=self.read_chip)
            self._show()

        self.door.ask(self, read, then=self._chip_was_read, otherwise=failed, lane=Lane.DEVICES)

    def _chip_was_read(self, answer: tuple[ChipShown, QImage]) -> None:
        self._chip_read_now = False
        self._chip, portrait = answer
        self.chip_line.show_chip(self._chip, portrait)
        kind = self._chip.kind
        if kind is not self.kind and (self.chooser.kind is not None or self.sides):
            self._pending = ()
            self.other_kind.say(kind, self.kind)
        else:
            self._found = kind
            if self._complete:
                self.fields.show_chip(self._chip.values)
                self.fields.focus_first()
            else:
                self.sources.focus()
        self._show()

    def _forget_chip(self) -> None:
        if self._chip is not None:
            self._chip = None
            self._found = None
            self.chip_line.hide()
            self.door.desk.lanes.devices.submit(
                self.door.desk.forget_chip, self.door.case.id, self.slot
            )

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

    def _missing(self) -> DocumentSide | None:
        return next((side for side in self.form.sides if side not in self.sides), None)

    def _show(self) -> None:
        missing = self._missing()
        wish = self._wish(missing)
        self._state.tell(wish)
        self._state.setVisible(bool(wish) and not self.sources.panel.is_open)
        self._show_camera_wish(missing)
        self.chooser.show_found(self._found)
        for side, place in self._places.items():
            small = self._complete or self.sources.panel.is_open
            place.photograph.setFixedHeight(SMALL if small else LARGE)
            place.setVisible(side in self.sides)
        self.sources.take.setEnabled(not self._waiting)
        self.chip_button.setVisible(self._reads_chips and (self._found is None or self.form.chip))
        self.chip_button.setEnabled(not self._chip_read_now)
        self.primary_changed.emit()

    def _lay_out(self) -> None:
        """What was taken stands beside the live picture, or in a line where there is none."""
        panel = self.sources.panel
        if panel.is_open:
            self._pair.setDirection(QBoxLayout.Direction.TopToBottom)
            panel.beside.addWidget(self._pictured)
        else:
            self._pair.setDirection(QBoxLayout.Direction.LeftToRight)
            self._taken_line.insertWidget(0, self._pictured, 1)
        self._show()

    def _wish(self, missing: DocumentSide | None) -> Text | str:
        if self._chip_read_now:
            return _READING_CHIP
        if self._waiting:
            return _READING
        if missing is None:
            return ""
        side = side_title(self.kind, missing)
        if self.sides:
            return _STILL_NEEDED.format(side=side)
        if not self.form.read:
            return _NEED_COPY.format(side=side)
        known = self.chooser.kind or self._found
        return _NEED_ONE.format(side=side) if known and len(self.form.sides) == 1 else _NEED

    def _show_camera_wish(self, missing: DocumentSide | None) -> None:
        panel = self.sources.panel
        if self._waiting:
            panel.ask_for(_READING)
        elif self.sides and missing is not None:
            panel.ask_for(_TURN_OVER.format(side=side_title(self.kind, missing)))
        else:
            wish = self._wish(missing)
            panel.ask_for(wish if isinstance(wish, Text) else None)

    def _build(self) -> None:
        self._reads_chips = bool(self.door.desk.reads_chips())
        self.note = PageNote()
        self.other_kind = OtherKind()
        self.other_kind.switched.connect(self._switch)
        self.chooser = KindChooser()
        self.chooser.chosen.connect(self._change_kind)
        self.chip_button = ActionButton(
            READ_CHIP.does, icon="identity", key=READ_CHIP, does=self.read_chip
        )
        QShortcut(READ_CHIP.qt(), self, self.chip_button.click)
        self._again = ActionButton(_AGAIN, icon="again", does=self._take_again)
        self._again.hide()
        self._mark = ActionButton(
            _MARK_CORNERS, does=lambda: self._mark_corners(self._failed) if self._failed else None
        )
        self._mark.hide()
        self.chip_line = ChipLine()
        self.sources = PictureSources(self.door, _TAKE, Watch.DOCUMENT)
        self.sources.pictures.connect(self.read)
        self.sources.shot.connect(self.read_shot)
        self.sources.specimen.connect(self._lay_specimen)
        self.sources.panel.opened.connect(self._lay_out)
        self.sources.panel.closed.connect(self._lay_out)
        self._places = {side: SidePlace(side) for side in DocumentSide}
        for place in self._places.values():
            place.adjust.connect(self._adjust)
            place.retake.connect(self._retake)
        self._state = Words(_NEED, "muted", wrap=True)
        self._pictured = QWidget()
        role(self._pictured, "clear")
        self._pair = row(*self._places.values(), space=SPACE.medium)
        self._pictured.setLayout(self._pair)
        self._taken_line = row(self._pictured, self._again)
        self._taken_line.setStretch(0, 1)
        self.outline = OutlinePanel()
        self.outline.read_again.connect(self._read_again)
        self.outline.back.connect(self._leave_corners)
        self.outline.hide()
        self.fields = CardFields()
        self.fields.changed.connect(self._show)
        self.fields.finished.connect(self.wants_to_act)
        self._card = Card(edge=SPACE.medium)
        self._card.body.addWidget(self.fields)
        self._card.hide()
        top = row(self.chooser, self.chip_button)
        top.setStretch(0, 1)
        self.body.addLayout(top)
        self.body.addWidget(self.note)
        self.body.addWidget(self.other_kind)
        self.body.addLayout(row(self._mark, None))
        self.body.addWidget(self.chip_line)
        self.body.addWidget(self.sources)
        self.body.addWidget(self._state)
        self.body.addLayout(self._taken_line)
        self.body.addWidget(self.outline)
        self.body.addWidget(self._card)
        self.body.addStretch(1)
