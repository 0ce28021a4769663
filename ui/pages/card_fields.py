"""The fields of a document, each beside the print that it was read from; doubtful ones first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.document_evidence import text_of
from app.desk.views import DocumentSide, FieldReading
from app.domain.characters import is_private
from app.domain.document_forms import DocumentForm, form_of
from app.domain.documents import DocumentKind
from app.evidence.approval import Mark
from app.evidence.identity import Assurance, IdentityDocument
from app.i18n import Text
from ui.pages.card_field import LONG_TERM, CardField
from ui.pages.side_place import Seen
from ui.theme import SPACE, role
from ui.widgets.character_entry import RARE, CharacterEntry
from ui.widgets.frames import bring_into_sight, empty
from ui.widgets.words import Words

__all__ = ["LONG_TERM", "CardField", "CardFields"]

_FIRST = Text("请逐项核对（按 Enter 确认）", "Check each one (Enter confirms)")
_TYPE = Text("请对照证件逐项录入（按 Enter 下一项）", "Type each one (Enter goes on)")
_REST = Text(
    "读取确定的栏目（可更正；生僻字 {key}）",
    "Read with certainty (can be corrected; rare characters: {key})",
).format(key=RARE.shown)
_USUAL = form_of(DocumentKind.RESIDENT_CARD).names


class CardFields(QWidget):
    """All fields of a document: what a human must look at first, the certain ones after."""

    changed = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        role(self, "clear")
        self.fields: dict[str, CardField] = {}
        self._made: dict[str, CardField] = {}
        self._make_rare: Callable[[], CharacterEntry] | None = None
        self._rare: CharacterEntry | None = None
        self._rare_for: CardField | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def still_open(self) -> list[str]:
        """Names of the fields that a human must still look at."""
        return [name for name, field in self.fields.items() if field.open]

    @property
    def entries(self) -> dict[str, str]:
        """What stands in the entries."""
        return {name: field.entry.text().strip() for name, field in self.fields.items()}

    @property
    def looked_at(self) -> frozenset[str]:
        """Names of the doubtful fields that the teller confirmed one by one."""
        return frozenset(
            name
            for name, field in self.fields.items()
            if not field.certain and (field.looked_at or field.corrected)
        )

    def make_ahead(self) -> bool:
        """Makes one field before a document was read; False where there is none left to make."""
        name = next((one for one in _USUAL if one not in self._made), None)
        if name is None:
            return False
        self._make(name)
        return True

    def _make(self, name: str) -> CardField:
        field = CardField(name, self)
        field.hide()
        field.settled.connect(lambda: self._settled(name))
        field.edited.connect(self.changed)
        field.rare_wanted.connect(lambda instead: self._open_rare(field, instead))
        field.ensurePolished()
        self._made[name] = field
        return field

    def show_readings(
        self,
        form: DocumentForm,
        readings: Mapping[str, FieldReading],
        pictures: Mapping[str, QPixmap],
        chip: Mapping[str, str],
    ) -> None:
        """Shows the fields of a form anew; `pictures` are the flattened sides by field name,
        `chip` what the chip says of each field."""
        self._close_rare()
        for name, field in self._made.items():
            self._column.removeWidget(field)
            field.setVisible(name in form.names)
        empty(self._column)
        self.fields = {}
        fields = {name: self._made.get(name) or self._make(name) for name in form.names}
        for name, field in fields.items():
            field.show_reading(
                form.kind,
                readings.get(name),
                pictures.get(name, QPixmap()),
                optional=name in form.may_be_empty,
                on_chip=chip.get(name, ""),
            )
        doubtful = [name for name, field in fields.items() if field.open]
        sure = [name for name in fields if name not in doubtful]
        for heading, names in ((_FIRST if form.read else _TYPE, doubtful), (_REST, sure)):
            if names:
                self._column.addSpacing(SPACE.small)
                self._column.addWidget(Words(heading, "section"))
            for name in names:
                self._column.addWidget(fields[name])
                fields[name].show()
                self.fields[name] = fields[name]
        self.changed.emit()

    def offer_rare(self, make: Callable[[], CharacterEntry]) -> None:
        """From now on rare characters are entered in what `make` makes when it is first wanted."""
        self._make_rare = make

    def _open_rare(self, field: CardField, instead: str) -> None:
        """Opens the entry of rare characters below a field; what is known of a private glyph that
        stands there is shown at once."""
        if self._make_rare is None:
            return
        if self._rare is None:
            self._rare = self._make_rare()
            self._rare.chosen.connect(self._put_rare)
            self._rare.closed.connect(self._leave_rare)
        self._close_rare()
        self._rare_for = field
        self._column.insertWidget(self._column.indexOf(field) + 1, self._rare)
        self._rare.start(instead if len(instead) == 1 and is_private(instead) else "")

    def _put_rare(self, character: str) -> None:
        if self._rare_for is not None:
            self._rare_for.put_rare(character)
        self._leave_rare()

    def _leave_rare(self) -> None:
        field = self._rare_for
        self._close_rare()
        if field is not None:
            field.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_rare(self) -> None:
        if self._rare is not None:
            self._rare.hide()
            self._column.removeWidget(self._rare)
            self._rare_for = None

    def show_document(
        self,
        form: DocumentForm,
        seen: Mapping[DocumentSide, Seen],
        chip: Mapping[str, str],
    ) -> None:
        """Shows what was read of every side of a form."""
        readings: dict[str, FieldReading] = {}
        pictures: dict[str, QPixmap] = {}
        for side in form.sides:
            flattened = QPixmap.fromImage(seen[side].flattened)
            for name, reading in seen[side].finding.fields.items():
                readings[name] = reading
                pictures[name] = flattened
        self.show_readings(form, readings, pictures, chip)

    def keep(self, document: IdentityDocument) -> None:
        """What the teller confirmed and corrected before stays so."""
        by_name = {one.name: one for one in document.fields}
        for name, field in self.fields.items():
            witness = by_name.get(name)
            if witness is None:
                continue
            entry = getattr(document, name)
            long_term = name == "valid_until" and entry is None
            field.keep(
                LONG_TERM if long_term else text_of(entry),
                looked_at=witness.assurance is not Assurance.READ,
            )
        self.changed.emit()

    def show_chip(self, chip: Mapping[str, str]) -> None:
        """Shows what the chip says beside what was read."""
        for name, field in self.fields.items():
            field.show_chip(chip.get(name, ""))
        self.changed.emit()

    def focus_first(self) -> bool:
        """Puts the focus on the first field that must be looked at; False where there is none."""
        for name in self.still_open:
            entry = self.fields[name].entry
            entry.setFocus()
            entry.selectAll()
            return True
        return False

    def show_errors(self, errors: Mapping[str, Text]) -> None:
        """Says what is wrong beside the fields, and puts the focus on the first."""
        for name, field in self.fields.items():
            field.show_error(errors.get(name))
        for name, field in self.fields.items():
            if name in errors:
                field.entry.setFocus()
                bring_into_sight(field)
                return

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Marks what the authoriser wants looked at again."""
        for mark in marks:
            if mark.field in self.fields:
                note = mark.note
                self.fields[mark.field].mark(
                    Text(
                        "授权人要求复核：{note}", "The authoriser asks to look again: {note}"
                    ).format(note=note)
                )
        self.focus_first()
        self.changed.emit()

    def _settled(self, name: str) -> None:
        self.changed.emit()
        if self.focus_first():
            return
        names = list(self.fields)
        after = names[names.index(name) + 1 :]
        if self.fields[name].certain and after:
            self.fields[after[0]].entry.setFocus()
        else:
            self.finished.emit()
