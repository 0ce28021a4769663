"""One field of a document beside its print: what was read, how sure that is, what the chip says."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.document_entry import same_value, value_of
from app.desk.views import FieldReading
from app.domain.document_forms import FIELD_TITLES, form_of
from app.domain.documents import DocumentKind
from app.errors import Unacceptable
from app.i18n import Text
from ui.keys import Key
from ui.language import say
from ui.pages.card_words import doubt_words
from ui.sizes import hold
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.candidates import ReadEdit, ReadingLine
from ui.widgets.card_crops import FieldCrop
from ui.widgets.character_entry import RARE
from ui.widgets.chip import StatusChip
from ui.widgets.words import Words

LONG_TERM = "长期"
_UNREADABLE = object()
"""the value of a chip's field that is not well formed"""
OTHERS = Key("Alt+Down", Text("候选字", "Other characters"), Text("Alt ↓", "Alt ↓"))

_CHECK = Text("须核对", "Check this")
_CERTAIN = Text("读取确定", "Certain")
_CONFIRMED = Text("已核对", "Checked")
_CORRECTED = Text("已更正", "Corrected")
_TYPED = Text("已录入", "Typed")
_MAY_BE_EMPTY = Text("可不填", "May be empty")
_FROM_CHIP = Text("芯片读取", "From the chip")
_CONFIRM = Text("核对无误", "It is right")
_DIFFERENCE_SEEN = Text("已看到差异", "I have seen it")
_ENTER_IT = Text("请对照证件录入。", "Enter it from the document.")
_TO_ENTER = Text("请对照证件录入", "Enter it from the document")
_RAW = Text("识别原文：{raw}", "As read: {raw}")
_DIFFERS = Text(
    "芯片与印刷不一致：芯片“{chip}”，印刷“{read}”。请核对真伪。",
    "Chip and print differ: chip “{chip}”, print “{read}”. Is the document genuine?",
)
_PRINT_UNSURE = Text(
    "芯片“{chip}”；印刷识别不确定：“{read}”",
    "Chip “{chip}”; print read without certainty: “{read}”",
)
_TEXTUAL = frozenset({"name", "ethnicity", "address", "issuer"})
"""Fields that are written as they are printed, so that any other raw text is worth seeing."""


class CardField(QWidget):
    """One field: its crop, its entry, and how sure it is."""

    settled = Signal()
    """it was confirmed or corrected just now"""
    edited = Signal()
    rare_wanted = Signal(str)
    """the teller needs a character that no keyboard has; instead of this one, where there is one"""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        role(self, "clear")
        self.name = name
        self._kind = DocumentKind.RESIDENT_CARD
        self._reading: FieldReading | None = None
        self._read = ""
        self._on_chip = ""
        self._chip_value: Any = None
        self._optional = False
        self._marked = False
        self._why = True
        self._replaces = (-1, 0)
        self.certain = True
        self.looked_at = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(SPACE.medium)
        grid.setVerticalSpacing(2)
        title = Words(FIELD_TITLES[name], "label", wrap=True)
        hold(title, width=104)
        grid.addWidget(title, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self.crop = FieldCrop()
        self.crop.setMaximumWidth(340)
        grid.addWidget(self.crop, 0, 1)
        self.entry = ReadEdit()
        say(self.entry, FIELD_TITLES[name], "accessibleName")
        grid.addWidget(self.entry, 0, 2)
        self._confirm = ActionButton(_CONFIRM, icon="check", does=self.settle)
        self._confirm.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.state = StatusChip(Tone.GOOD, _CERTAIN)
        grid.addWidget(self.state, 0, 3)
        grid.addWidget(self._confirm, 0, 3)
        grid.setColumnMinimumWidth(3, 124)
        self.line = ReadingLine()
        self.line.asked.connect(self.entry.offer)
        self._raw = Words("", "small", wrap=True)
        under = QVBoxLayout()
        under.setSpacing(0)
        under.addWidget(self.line)
        under.addWidget(self._raw)
        under.addStretch(1)
        grid.addLayout(under, 1, 1)
        self._doubt = StatusChip(Tone.WARN, _CHECK)
        self._rare = ActionButton(RARE.does, "link", key=RARE, does=self._want_rare, parent=self)
        self._rare.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rare.hide()
        self._others = ActionButton(OTHERS.does, "link", key=OTHERS, does=self._offer)
        self._others.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        said = QHBoxLayout()
        said.setSpacing(SPACE.small)
        said.addWidget(self._doubt, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._others, 0, Qt.AlignmentFlag.AlignTop)
        if name in _TEXTUAL:
            said.addWidget(self._rare, 0, Qt.AlignmentFlag.AlignTop)
            shortcut = QShortcut(RARE.qt(), self, self._want_rare)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        said.addStretch(1)
        grid.addLayout(said, 1, 2, 1, 2)
        self._chip_says = Words("", "strong", wrap=True)
        grid.addWidget(self._chip_says, 2, 1, 1, 3)
        self._wrong = Words("", "error", wrap=True)
        self._wrong.hide()
        grid.addWidget(self._wrong, 3, 2, 1, 2)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(2, 5)
        # Dressed once, as most fields will look.
        tone(self.entry, Tone.PLAIN)
        tone(self._chip_says, Tone.NOTE)
        self.entry.returnPressed.connect(self.settle)
        self.entry.textEdited.connect(lambda _text: self._typed())

    @property
    def open(self) -> bool:
        """Whether a human must still look at it."""
        if self.looked_at:
            return False
        if self._marked or self.differs:
            return True
        if not self.entry.text().strip():
            return not self._optional
        return not self.certain and not self.corrected and not self._as_on_chip

    @property
    def corrected(self) -> bool:
        """Whether the entry says something else than what was read."""
        return self.entry.text().strip() != self._read

    @property
    def differs(self) -> bool:
        """Whether print and chip say different things, both for certain: an alarm."""
        return bool(self._on_chip and self._read and self.certain and not self._same(self._read))

    @property
    def _as_on_chip(self) -> bool:
        return bool(self._on_chip) and self._same(self.entry.text().strip())

    def _same(self, words: str) -> bool:
        """Whether words say the very value that is on the chip."""
        if words == self._on_chip:
            return True
        known = self._chip_value
        return known is not _UNREADABLE and same_value(self._kind, self.name, words, known)

    # what was read --------------------------------------------------------------------------

    def show_reading(
        self,
        kind: DocumentKind,
        reading: FieldReading | None,
        flattened: QPixmap,
        *,
        optional: bool = False,
        on_chip: str = "",
    ) -> None:
        """Shows what was read, and where, and what the chip says of it; without a reading the
        teller types it."""
        self._kind = kind
        self._optional = optional
        self._reading = reading
        value = (reading.value if reading else "") or ""
        self._read = LONG_TERM if value == "long_term" else value
        self.certain = reading is not None and reading.certain and bool(self._read)
        self.looked_at = False
        self._marked = False
        self._on_chip = ""
        if reading is None or not self._read:
            self.entry.show_read("", (), ())
            self.line.show_read((), ())
        else:
            others = reading.candidates
            self.entry.show_read(self._read, reading.characters, others, certain=self.certain)
            self.line.show_read(() if self.certain else _printed(reading.characters), others)
        if reading is not None and reading.box[2] > 1:
            self.crop.show_field(flattened, reading.box)
        else:
            self.crop.show_nothing()
        raw = reading.raw.strip() if reading else ""
        as_shown = {self._read, "".join(one for one, _ in reading.characters) if reading else ""}
        other = raw and raw not in as_shown and (not self.certain or self.name in _TEXTUAL)
        self._raw.tell(_RAW.format(raw=raw) if other else "")
        self._raw.setVisible(bool(other))
        offered = reading is not None and bool(reading.candidates)
        self._others.setVisible(offered and bool(self._read) and not self.certain)
        # What is certain takes one line; the key acts there too.
        missing = optional and not self._read
        self._rare.setVisible(self.name in _TEXTUAL and not self.certain and not missing)
        self._say_doubt(doubt_words(reading.doubts) if reading else _TO_ENTER)
        # Where everything is typed, the heading says so for all fields.
        self._why = form_of(kind).read
        self.show_chip(on_chip)

    def show_chip(self, on_chip: str) -> None:
        """Shows what the chip says of this field; empty where it says nothing."""
        self._on_chip = on_chip
        try:
            self._chip_value = value_of(self._kind, self.name, on_chip) if on_chip else None
        except Unacceptable:
            self._chip_value = _UNREADABLE
        if on_chip and not self.certain and not self.looked_at and not self.corrected:
            # Chip first, print second: what the print leaves open, the chip answers.
            self.entry.setText(on_chip)
            self.entry.setCursorPosition(0)
        self._show()

    def keep(self, value: str, *, looked_at: bool) -> None:
        """Takes over an entry that the teller made for the same reading before."""
        self.entry.setText(value)
        self.looked_at = looked_at
        self._show()

    def settle(self) -> None:
        """The teller stands for the entry."""
        if not self.entry.text().strip() and not self._optional:
            self.show_error(_ENTER_IT)
            return
        self.looked_at = True
        self._show()
        self.settled.emit()

    def put_rare(self, character: str) -> None:
        """Puts a character where it was wanted, as if it were typed."""
        start, length = self._replaces
        if start >= 0:
            self.entry.setSelection(start, length)
        self.entry.insert(character)

    def show_error(self, error: Text | None) -> None:
        """Says below the entry what is wrong with it."""
        tone(self.entry, Tone.BAD if error else Tone.PLAIN)
        self._wrong.tell(error or "")
        self._wrong.setVisible(bool(error))

    def mark(self, note: Text) -> None:
        """The authoriser wants it looked at again."""
        self.looked_at = False
        self._marked = True
        self._why = True
        self._say_doubt(note)
        self._show()

    def _offer(self) -> None:
        self.entry.setFocus()
        self.entry.offer()

    def _want_rare(self) -> None:
        self.entry.select_doubtful()
        # An entry forgets what is selected in it when the focus goes.
        self._replaces = (self.entry.selectionStart(), self.entry.selectionLength())
        self.rare_wanted.emit(self.entry.selectedText())

    def _say_doubt(self, why: Text) -> None:
        self._doubt.show_status(
            Tone.WARN, Text("{check}：{why}", "{check}: {why}").format(check=_CHECK, why=why)
        )

    def _typed(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        self._show_state()
        self._show_chip_words()
        waits = self.open
        self._confirm.tell(_DIFFERENCE_SEEN if self.differs else _CONFIRM)
        self._confirm.setVisible(waits and bool(self.entry.text().strip()))
        self._doubt.setVisible(waits and not self.differs and self._why)
        self.state.setVisible(not waits)
        self._wrong.hide()
        alarm = Tone.BAD if self.differs else Tone.WARN
        tone(self.entry, alarm if waits else Tone.PLAIN)

    def _show_state(self) -> None:
        if not self.entry.text().strip():
            self.state.show_status(Tone.PLAIN, _MAY_BE_EMPTY)
        elif self._as_on_chip and not self.differs:
            self.state.show_status(Tone.GOOD, _FROM_CHIP)
        elif self.corrected:
            self.state.show_status(Tone.NOTE, _CORRECTED if self._read else _TYPED, "pen")
        elif self.certain and not self.differs:
            self.state.show_status(Tone.GOOD, _CERTAIN)
        else:
            self.state.show_status(Tone.GOOD, _CONFIRMED)

    def _show_chip_words(self) -> None:
        words = Text("", "")
        if self.differs:
            words = _DIFFERS
        elif self._on_chip and self._read and not self._same(self._read):
            words = _PRINT_UNSURE
        tone(self._chip_says, Tone.BAD if self.differs else Tone.NOTE)
        self._chip_says.tell(words.format(chip=self._on_chip, read=self._read))
        self._chip_says.setVisible(bool(words))


def _printed(characters: tuple[tuple[str, float], ...]) -> tuple[tuple[str, float], ...]:
    """What was read without the fillers at the end of a machine-readable line."""
    end = len(characters)
    while end and characters[end - 1][0] == "<":
        end -= 1
    return characters[:end]
