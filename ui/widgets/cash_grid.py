"""A table of denominations: pieces of each, typed through from the largest to the least."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from app.domain.cash import DENOMINATIONS, Pieces, denomination_title
from app.domain.money import Fen, yuan_text
from app.i18n import Text, same
from ui.keys import Key
from ui.language import say
from ui.sizes import hold
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import is_narrow
from ui.widgets.words import Words

MAKE_UP = Key("Ctrl+M", Text("自动配款、找零", "Make up payment or change"), same("Ctrl M"))
COUNT_BY_ONE = Key("+", Text("加一张、减一张", "One piece more, one less"), same("+ −"))
_DIGITS = QRegularExpression("[0-9]{0,6}")
_DENOMINATION = Text("券别", "Denomination")
_WORTH = Text("金额", "Worth")
_PIECES = Text("{column}：{denomination}，张数", "{column}: pieces of {denomination}")
_LESS = Text("少一张", "One less")
_MORE = Text("多一张", "One more")


@dataclass(frozen=True)
class Column:
    """Pieces that are counted: what came in, or what goes out."""

    code: str
    title: Text


class _PlainDigits(QRegularExpressionValidator):
    """Digits; full-width ones, as an input method for Chinese leaves them, become plain."""

    def validate(self, text: str, place: int) -> object:
        """Judges what is typed in plain digits."""
        return super().validate(unicodedata.normalize("NFKC", text), place)


class PiecesEdit(QLineEdit):
    """How many pieces; arrows go to the neighbours, Enter to the next, + and − count by one."""

    stepped = Signal(int)
    """to the next entry (1) or the one before (-1)"""
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setValidator(_PlainDigits(_DIGITS, self))
        hold(self, width=64)

    @property
    def count(self) -> int:
        """The pieces that are typed; none where nothing is."""
        return int(self.text() or 0)

    def show_count(self, count: int) -> None:
        """Shows so many pieces; nothing for none."""
        self.setText(str(count) if count else "")

    def add(self, pieces: int) -> None:
        """Counts so many more, or fewer, never below none."""
        self.show_count(max(0, min(self.count + pieces, 999_999)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands there is typed over."""
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter and counting by one; digits as everywhere."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not _with_control(event):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif (sign := unicodedata.normalize("NFKC", event.text())) in ("+", "-"):
            self.add(1 if sign == "+" else -1)
        else:
            super().keyPressEvent(event)


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class CashGrid(QWidget):
    """Rows of denominations with one or two columns to count in.

    `changed` after every change, `finished` when Enter is pressed in the last row of a column.
    """

    changed = Signal()
    entered = Signal()
    """Enter was pressed in an entry that is not the last one"""
    finished = Signal(str)
    """Enter was pressed in the last row of the column of this code"""

    def __init__(self, columns: Iterable[Column], holds: Text | None = None) -> None:
        super().__init__()
        role(self, "clear")
        self._columns = tuple(columns)
        self._sign = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.medium)
        self._grid.setVerticalSpacing(SPACE.hair)
        self.entries: dict[tuple[str, int], PiecesEdit] = {}
        self._steps: dict[str, list[QWidget]] = {one.code: [] for one in self._columns}
        self._heads: dict[str, Words] = {}
        self._held: dict[int, Words] = {}
        self._worths: dict[int, Words] = {}
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(Words(_DENOMINATION, "section"), 0, 0)
        for at, column in enumerate(self._columns, 1):
            head = Words(column.title, "section")
            self._heads[column.code] = head
            self._grid.addWidget(head, 0, at, Qt.AlignmentFlag.AlignHCenter)
        worth_at = len(self._columns) + 1
        self._worth_head = Words(_WORTH, "section")
        self._grid.addWidget(self._worth_head, 0, worth_at, right)
        if holds is not None:
            self._grid.addWidget(Words(holds, "section"), 0, worth_at + 1, right)
        # Down a column first, for that is how money is counted.
        for at, column in enumerate(self._columns, 1):
            for line, denomination in enumerate(DENOMINATIONS, 1):
                self._grid.addWidget(self._counter(column, denomination), line, at)
        for line, denomination in enumerate(DENOMINATIONS, 1):
            self._grid.addWidget(Words(denomination_title(denomination), "strong"), line, 0, right)
            self._worths[denomination] = Words("")
            hold(self._worths[denomination], least_width=92)
            self._grid.addWidget(self._worths[denomination], line, worth_at, right)
            self._worths[denomination].setAlignment(right)
            if holds is not None:
                self._held[denomination] = Words("", "muted")
                hold(self._held[denomination], least_width=64)
                self._held[denomination].setAlignment(right)
                self._grid.addWidget(self._held[denomination], line, worth_at + 1, right)
        self._grid.setColumnStretch(worth_at + 2, 1)
        self._grid.setRowStretch(len(DENOMINATIONS) + 1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a window that is small for its words the worth of each line is left out; the sum
        stands beside."""
        super().resizeEvent(event)
        shown = not is_narrow(self) or len(self._columns) == 1
        for words in (self._worth_head, *self._worths.values()):
            words.setVisible(shown)

    def pieces(self, code: str) -> dict[int, int]:
        """The pieces that were counted in a column."""
        counts = {one: self.entries[code, one].count for one in DENOMINATIONS}
        return {one: count for one, count in counts.items() if count}

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed, not even that there is none."""
        return not any(entry.text() for entry in self.entries.values())

    def show_pieces(self, code: str, pieces: Pieces) -> None:
        """Shows pieces in a column, in the place of what stood there."""
        for denomination in DENOMINATIONS:
            entry = self.entries[code, denomination]
            entry.blockSignals(True)
            entry.show_count(pieces.get(denomination, 0))
            entry.blockSignals(False)
        self._count()

    def show_held(self, pieces: Pieces) -> None:
        """How many pieces there are to take from."""
        for denomination, words in self._held.items():
            words.tell(same(f"{pieces.get(denomination, 0):,}"))

    def count_away(self, away: bool) -> None:
        """Whether what goes out is the business, so that its worth is above zero."""
        self._sign = -1 if away else 1
        self._count()

    def name_column(self, code: str, title: Text) -> None:
        """Calls a column something else."""
        self._heads[code].tell(title)

    def show_column(self, code: str, shown: bool) -> None:
        """Shows a column, or leaves it out."""
        self._heads[code].setVisible(shown)
        for widget in self._steps[code]:
            widget.setVisible(shown)

    def mark(self, code: str, short: Collection[int], why: Text) -> None:
        """Marks the denominations of a column of which there is not enough; the others not."""
        for denomination in DENOMINATIONS:
            entry, wrong = self.entries[code, denomination], denomination in short
            tone(entry, Tone.BAD if wrong else Tone.PLAIN)
            say(entry, why if wrong else Text("", ""), "toolTip")

    def focus(self, code: str, denomination: int = DENOMINATIONS[0]) -> None:
        """Puts the focus on the entry of a denomination."""
        self.entries[code, denomination].setFocus(Qt.FocusReason.OtherFocusReason)

    def _counter(self, column: Column, denomination: int) -> QWidget:
        entry = PiecesEdit()
        words = _PIECES.format(column=column.title, denomination=denomination_title(denomination))
        say(entry, words, "accessibleName")
        self.entries[column.code, denomination] = entry
        entry.textChanged.connect(lambda _: self._count())
        entry.stepped.connect(lambda by: self._step(column.code, denomination, by))
        entry.entered.connect(lambda: self._entered(column.code, denomination))
        less = _small("−", _LESS, entry, -1)
        more = _small("+", _MORE, entry, 1)
        holder = QWidget()
        role(holder, "clear")
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.hair)
        line.addStretch(1)
        for part in (less, entry, more):
            line.addWidget(part)
        line.addStretch(1)
        self._steps[column.code].append(holder)
        return holder

    def _step(self, code: str, denomination: int, by: int) -> None:
        at = DENOMINATIONS.index(denomination) + by
        if 0 <= at < len(DENOMINATIONS):
            self.focus(code, DENOMINATIONS[at])

    def _entered(self, code: str, denomination: int) -> None:
        if denomination == DENOMINATIONS[-1]:
            self.finished.emit(code)
            return
        self.entered.emit()
        if self.entries[code, denomination].hasFocus():
            self._step(code, denomination, 1)

    def _count(self) -> None:
        for denomination in DENOMINATIONS:
            counts = [self.entries[one.code, denomination].count for one in self._columns]
            net = self._sign * (counts[0] - sum(counts[1:]))
            words = yuan_text(Fen(net * denomination)).replace("¥", "") if any(counts) else ""
            self._worths[denomination].tell(same(words))
        self.changed.emit()


def _small(sign: str, words: Text, entry: PiecesEdit, by: int) -> ActionButton:
    button = ActionButton(same(sign), "step", does=lambda: entry.add(by))
    # The keyboard counts in the entry itself: these are the mouse's.
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    say(button, words, "accessibleName")
    say(button, words, "toolTip")
    return button
