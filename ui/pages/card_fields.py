"""The fields of a card, each beside the print that it was read from; doubtful ones first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.desk.views import FieldReading
from app.evidence.approval import Mark
from app.evidence.identity import FIELD_TITLES
from app.i18n import Text
from ui.language import say
from ui.pages.card_words import doubt_words
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.card_crops import FieldCrop
from ui.widgets.chip import StatusChip
from ui.widgets.frames import empty
from ui.widgets.words import Words

LONG_TERM = "长期"

_CHECK = Text("须核对", "Check this")
_CERTAIN = Text("读取确定", "Certain")
_CONFIRMED = Text("已核对", "Checked")
_CORRECTED = Text("已更正", "Corrected")
_CONFIRM = Text("核对无误", "It is right")
_FIRST = Text("请逐项核对（按 Enter 确认）", "Check each one (Enter confirms)")
_REST = Text("读取确定的栏目（可更正）", "Read with certainty (can be corrected)")


class CardField(QWidget):
    """One field: its crop, its entry, and how sure it is."""

    settled = Signal()
    """it was confirmed or corrected just now"""
    edited = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        role(self, "clear")
        self.name = name
        self._read = ""
        self.certain = True
        self.looked_at = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(SPACE.medium)
        grid.setVerticalSpacing(2)
        title = Words(FIELD_TITLES[name], "label", wrap=True)
        title.setFixedWidth(104)
        grid.addWidget(title, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self.crop = FieldCrop()
        self.crop.setMaximumWidth(340)
        grid.addWidget(self.crop, 0, 1)
        self.entry = QLineEdit()
        say(self.entry, FIELD_TITLES[name], "accessibleName")
        grid.addWidget(self.entry, 0, 2)
        self._confirm = ActionButton(_CONFIRM, icon="check", does=self.settle)
        self._confirm.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chip = StatusChip(Tone.GOOD, _CERTAIN)
        grid.addWidget(self.chip, 0, 3)
        grid.addWidget(self._confirm, 0, 3)
        grid.setColumnMinimumWidth(3, 124)
        self._doubt = StatusChip(Tone.WARN, _CHECK)
        grid.addWidget(self._doubt, 1, 2, 1, 2)
        self._wrong = Words("", "error", wrap=True)
        self._wrong.hide()
        grid.addWidget(self._wrong, 2, 2, 1, 2)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(2, 5)
        self.entry.returnPressed.connect(self.settle)
        self.entry.textEdited.connect(lambda _text: self._typed())

    @property
    def open(self) -> bool:
        """Whether a human must still look at it."""
        return not self.certain and not self.looked_at and not self.corrected

    @property
    def corrected(self) -> bool:
        """Whether the entry says something else than what was read."""
        return self.entry.text().strip() != self._read

    def show_reading(self, reading: FieldReading, flattened: QPixmap) -> None:
        """Shows what was read, and where."""
        value = reading.value or ""
        self._read = LONG_TERM if value == "long_term" else value
        self.certain = reading.certain and bool(self._read)
        self.looked_at = False
        self.entry.setText(self._read)
        self.entry.setCursorPosition(0)
        self.crop.show_field(flattened, reading.box)
        self._say_doubt(doubt_words(reading.doubts))
        self._show()

    def show_missing(self) -> None:
        """Nothing was read: the teller types it from the card."""
        self._read = ""
        self.certain = False
        self.looked_at = False
        self.entry.clear()
        self.crop.show_nothing()
        self._say_doubt(doubt_words(("missing",)))
        self._show()

    def keep(self, value: str, *, looked_at: bool) -> None:
        """Takes over an entry that the teller made for the same reading before."""
        self.entry.setText(value)
        self.looked_at = looked_at
        self._show()

    def settle(self) -> None:
        """The teller stands for the entry."""
        if not self.entry.text().strip():
            self.show_error(Text("请对照证件录入。", "Enter it from the card."))
            return
        self.looked_at = True
        self._show()
        self.settled.emit()

    def show_error(self, error: Text | None) -> None:
        """Says below the entry what is wrong with it."""
        tone(self.entry, Tone.BAD if error else Tone.PLAIN)
        self._wrong.tell(error or "")
        self._wrong.setVisible(bool(error))

    def mark(self, note: Text) -> None:
        """The authoriser wants it looked at again."""
        self.looked_at = False
        self.certain = False
        self._say_doubt(note)
        self._show()

    def _say_doubt(self, why: Text) -> None:
        self._doubt.show_status(Tone.WARN, Text(f"{_CHECK.zh}：{why.zh}", f"{_CHECK.en}: {why.en}"))

    def _typed(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        if self.corrected:
            self.chip.show_status(Tone.NOTE, _CORRECTED, "pen")
        elif self.certain:
            self.chip.show_status(Tone.GOOD, _CERTAIN)
        else:
            self.chip.show_status(Tone.GOOD, _CONFIRMED)
        self._confirm.setVisible(self.open)
        self._doubt.setVisible(self.open)
        self.chip.setVisible(not self.open)
        self._wrong.hide()
        tone(self.entry, Tone.WARN if self.open else Tone.PLAIN)


class CardFields(QWidget):
    """All fields of both sides: what a human must look at first, the certain ones after."""

    changed = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        role(self, "clear")
        self.fields: dict[str, CardField] = {}
        self._made: dict[str, CardField] = {}
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
        """Makes one field before a card was read; False where there is none left to make."""
        name = next((one for one in FIELD_TITLES if one not in self._made), None)
        if name is None:
            return False
        field = CardField(name, self)
        field.hide()
        field.settled.connect(lambda: self._settled(name))
        field.edited.connect(self.changed)
        field.ensurePolished()
        self._made[name] = field
        return True

    def show_readings(
        self, readings: Mapping[str, FieldReading], pictures: Mapping[str, QPixmap]
    ) -> None:
        """Shows the fields anew; `pictures` are the flattened sides by field name."""
        while self.make_ahead():
            pass
        made = self._made
        for field in made.values():
            self._column.removeWidget(field)
        empty(self._column)
        self.fields = {}
        for name, field in made.items():
            reading = readings.get(name)
            if reading is None:
                field.show_missing()
            else:
                field.show_reading(reading, pictures[name])
        doubtful = [name for name, field in made.items() if field.open]
        sure = [name for name in made if name not in doubtful]
        for heading, names in ((_FIRST, doubtful), (_REST, sure)):
            if names:
                self._column.addSpacing(SPACE.small)
                self._column.addWidget(Words(heading, "section"))
            for name in names:
                self._column.addWidget(made[name])
                made[name].show()
                self.fields[name] = made[name]
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
                return

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Marks what the authoriser wants looked at again."""
        for mark in marks:
            if mark.field in self.fields:
                note = mark.note
                self.fields[mark.field].mark(
                    Text(f"授权人要求复核：{note}", f"The authoriser asks to look again: {note}")
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
