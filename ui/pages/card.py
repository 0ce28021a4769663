"""The page on which an identity card is pictured, read, and confirmed field by field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.eyes_words import WARNING_WORDS, in_words
from app.desk.forms import FieldErrors
from app.desk.identity import SideRead
from app.desk.views import DocumentFinding, DocumentSide, SpecimenPictures, StepView
from app.evidence.approval import Mark
from app.evidence.identity import BACK_FIELDS, FRONT_FIELDS, Assurance, IdentityCard
from app.i18n import Text
from ui.pages.card_fields import LONG_TERM, CardFields
from ui.pages.card_words import MISSING, SIDES
from ui.pages.door import Door, Lane
from ui.pages.page import GO_ON, Page, PageNote
from ui.pages.sources import PictureSources
from ui.pictures import read_picture
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.card_crops import CardPhotograph, Photograph, unpack
from ui.widgets.frames import Card, row
from ui.widgets.words import Words

_READING = Text("正在识别证件…", "Reading the card …")
_TAKE = Text("放上证件", "Lay the card")
_AGAIN = Text("重新采集", "Take pictures again")
_NEED = Text("请采集证件的两面，先后不限。", "Picture both sides of the card, in any order.")
_LEFT = Text("还有 {count} 项须核对", "{count} still to check")


@dataclass(frozen=True)
class _Seen:
    """What came of one picture: the finding, and both pictures unpacked for showing."""

    finding: DocumentFinding
    photograph: Photograph
    flattened: QImage


class CardPage(Page):
    """Pictures come in any order; the side that is found decides where each belongs."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self.sides: dict[DocumentSide, SideRead] = {}
        self._flattened: dict[DocumentSide, QPixmap] = {}
        self._waiting = 0
        self._taken = False
        self._kept: IdentityCard | None = None
        self._marks: tuple[Mark, ...] = ()
        self._entered = False
        self.note = PageNote()
        self.body.addWidget(self.note)
        self.sources = PictureSources(door, _TAKE)
        self.sources.pictures.connect(self.read)
        self.sources.specimen.connect(self._lay_specimen)
        self.body.addWidget(self.sources)
        self._places = {side: _SidePlace(side) for side in DocumentSide}
        self._again = ActionButton(_AGAIN, icon="again", does=self._take_again)
        self._again.hide()
        self._state = Words(_NEED, "muted", wrap=True)
        pair = row(*self._places.values(), self._state, self._again, space=SPACE.medium)
        pair.setStretch(2, 1)
        self.body.addLayout(pair)
        self.fields = CardFields()
        self.fields.changed.connect(self._changed)
        self.fields.finished.connect(self.wants_to_act)
        self._card = Card(edge=SPACE.medium)
        self._card.body.addWidget(self.fields)
        self._card.hide()
        self.body.addWidget(self._card)
        self.body.addStretch(1)

    @property
    def primary(self) -> Text | None:
        """Confirms the card; says how much is still to be looked at."""
        left = len(self.fields.still_open) if self._complete else 0
        return _LEFT.format(count=left) if left else GO_ON

    @property
    def can_act(self) -> bool:
        """Both sides are read and every doubtful field was looked at."""
        return self._complete and not self._waiting and not self.fields.still_open

    @property
    def _complete(self) -> bool:
        return len(self.sides) == len(DocumentSide)

    def enter(self) -> None:
        """Starts with the sources; a card that was taken before is shown again, as it was read."""
        if self._entered:
            if not (self._complete and self.fields.focus_first()):
                self.sources.focus()
            return
        self._entered = True
        self.sources.enter()
        value = self.door.case.values.get(self.slot)
        if isinstance(value, IdentityCard):
            self._kept = value
            self._bring_back(value)
        else:
            self.sources.focus()

    def make_ahead(self) -> bool:
        """One field after the other, while the card is laid down."""
        return self.fields.make_ahead()

    def leave(self) -> None:
        """Lets go of the camera."""
        self.sources.leave()

    def read(self, pictures: Sequence[bytes]) -> None:
        """Reads pictures, one after the other."""
        self.note.clear()
        for content in pictures:
            self._waiting += 1
            self.door.ask(
                self,
                self._look,
                content,
                then=partial(self._was_read, content),
                otherwise=partial(self._not_read, content),
                lane=Lane.EYES,
            )
        self._show()

    def act(self) -> None:
        """Hands the card over with what the teller confirmed and corrected."""
        if not self.can_act:
            self.fields.focus_first()
            return
        self.note.clear()
        self.change(
            self.door.desk.take_card,
            self.door.case.id,
            self.sides[DocumentSide.FRONT],
            self.sides[DocumentSide.BACK],
            self.fields.entries,
            self.fields.looked_at,
            otherwise=self._refused,
        )

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """The authoriser wants fields of the card looked at again."""
        self._marks = tuple(marks)
        if self._complete:
            self.fields.show_marks(self._marks)

    def _lay_specimen(self, code: str) -> None:
        self.sources.take.setEnabled(False)

        def arrived(pictures: SpecimenPictures) -> None:
            self.sources.take.setEnabled(True)
            self.sides.clear()
            self.read([pictures.front, pictures.back])

        def failed(error: BaseException) -> None:
            self.sources.take.setEnabled(True)
            if not self.note.say_error(error):
                self.door.failed.emit(error)

        self.door.ask(self, self.door.desk.specimen_pictures, code, then=arrived, otherwise=failed)

    def _bring_back(self, value: IdentityCard) -> None:
        """Reads the kept photographs again, so that every field can be seen and corrected."""

        def fetch() -> list[bytes]:
            return [self.door.desk.document(kept) for kept in (value.front, value.back)]

        self.door.ask(self, fetch, then=self.read)

    def _look(self, content: bytes) -> _Seen:
        """Reads and unpacks a picture; done in the lane of the eyes, never in the window."""
        finding = self.door.desk.read_document(content)
        flattened = read_picture(finding.flattened) if finding.flattened else QImage()
        return _Seen(finding, unpack(content), flattened)

    def _was_read(self, content: bytes, seen: _Seen) -> None:
        self._waiting -= 1
        finding = seen.finding
        if finding.error is not None or finding.side is None:
            words = in_words(finding.error or "")
            self._say(words.sentence, words.remedy, finding.error or "unknown")
        elif finding.side in self.sides and not self._again_allowed(finding.side):
            other = DocumentSide.BACK if finding.side is DocumentSide.FRONT else DocumentSide.FRONT
            self._say(
                Text(
                    f"{SIDES[finding.side].zh}已经采集过了。",
                    f"The {SIDES[finding.side].en} was pictured already.",
                ),
                Text(
                    f"请翻面，采集{SIDES[other].zh}。",
                    f"Turn the card over and picture the {SIDES[other].en}.",
                ),
                "same_side_twice",
            )
            self._take(finding.side, content, seen)
        else:
            self._take(finding.side, content, seen)
        self._read_ended()

    def _again_allowed(self, _side: DocumentSide) -> bool:
        """With both sides there, a newer picture simply takes the place of the older."""
        return self._complete

    def _not_read(self, content: bytes, error: BaseException) -> None:
        self._waiting -= 1
        if not self.note.say_error(error, retry=lambda: self.read([content])):
            self.door.failed.emit(error)
        self._read_ended()

    def _read_ended(self) -> None:
        """The last of several pictures shows the fields, whatever came of that one."""
        if self._complete and not self._waiting and self._taken:
            self._taken = False
            self._show_fields()
        self._show()
        if not self._complete and not self._waiting:
            self.sources.focus()

    def _take(self, side: DocumentSide, content: bytes, seen: _Seen) -> None:
        self.sides[side] = SideRead(image=content, finding=seen.finding)
        self._flattened[side] = QPixmap.fromImage(seen.flattened)
        self._places[side].show_side(seen)
        self._taken = True

    def _show_fields(self) -> None:
        readings: dict[str, Any] = {}
        pictures: dict[str, QPixmap] = {}
        for side, names in ((DocumentSide.FRONT, FRONT_FIELDS), (DocumentSide.BACK, BACK_FIELDS)):
            finding = self.sides[side].finding
            for name in names:
                if name in finding.fields:
                    readings[name] = finding.fields[name]
                    pictures[name] = self._flattened[side]
        self.fields.show_readings(readings, pictures)
        for place in self._places.values():
            place.photograph.setFixedHeight(96)
        self._card.show()
        self.sources.hide()
        self.sources.leave()
        self._again.show()
        if self._kept is not None:
            self._keep_entries(self._kept)
            self._kept = None
        if self._marks:
            self.fields.show_marks(self._marks)
        if not self.fields.focus_first():
            self.fields.fields["name"].entry.setFocus()

    def _keep_entries(self, value: IdentityCard) -> None:
        """What the teller confirmed and corrected before stays so."""
        by_name = {one.name: one for one in value.fields}
        for name, field in self.fields.fields.items():
            witness = by_name.get(name)
            if witness is None:
                continue
            field.keep(_entry_of(value, name), looked_at=witness.assurance is not Assurance.READ)
        self.fields.changed.emit()

    def _take_again(self) -> None:
        self.sides.clear()
        for place in self._places.values():
            place.clear()
            place.photograph.setFixedHeight(170)
        self._card.hide()
        self._again.hide()
        self.sources.show()
        self.sources.focus()
        self._show()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, FieldErrors):
            known = {n: t for n, t in error.errors.items() if n in self.fields.fields}
            self.fields.show_errors(known)
            if not known:
                self.note.say_error(error)
        elif not self.note.say_error(error):
            self.door.failed.emit(error)

    def _say(self, sentence: Text, remedy: Text, code: str) -> None:
        self.note.say_fault(code, sentence, remedy)

    def _changed(self) -> None:
        self._show()

    def _show(self) -> None:
        if self._waiting:
            self._state.tell(_READING)
        elif self._complete:
            self._state.tell("")
        elif self.sides:
            missing = next(side for side in DocumentSide if side not in self.sides)
            self._state.tell(MISSING[missing])
        else:
            self._state.tell(_NEED)
        self.sources.take.setEnabled(not self._waiting)
        self.primary_changed.emit()


class _SidePlace(QWidget):
    """Where the picture of one side lies, with the outline that was found and what to mind."""

    def __init__(self, side: DocumentSide) -> None:
        super().__init__()
        role(self, "clear")
        self._side = side
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tight)
        self.photograph = CardPhotograph()
        column.addWidget(self.photograph)
        self._words = Words("", "small", wrap=True)
        column.addWidget(self._words)
        self.clear()

    def clear(self) -> None:
        """Nothing was pictured yet."""
        self.photograph.clear()
        self.setVisible(False)
        title = SIDES[self._side]
        self._words.tell(title)

    def show_side(self, seen: _Seen) -> None:
        """Shows the photograph, the outline, and warnings in words."""
        self.setVisible(True)
        finding = seen.finding
        self.photograph.show_photograph(seen.photograph, finding.corners)
        title = SIDES[self._side]
        minds = [WARNING_WORDS[one] for one in finding.warnings if one in WARNING_WORDS]
        if minds:
            title = Text(
                f"{title.zh}：{'、'.join(t.zh for t in minds)}",
                f"{title.en}: {', '.join(t.en for t in minds)}",
            )
        self._words.tell(title)


def _entry_of(card: IdentityCard, name: str) -> str:
    value = getattr(card, name)
    if name == "valid_until" and value is None:
        return LONG_TERM
    if name == "sex":
        title: Text = value.title
        return title.zh
    return str(value)
