"""The entries of a form: one for each kind of question, all used in the same way."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.fitting import rank
from app.domain.money import capital
from app.errors import Unacceptable
from app.evidence.ask import Ask, AskKind
from app.i18n import Text, same
from ui.language import say, spoken
from ui.sizes import hold
from ui.theme import SPACE, role, theme
from ui.widgets.choice import ChoiceEdit
from ui.widgets.money_edit import MoneyEdit
from ui.widgets.words import Words

FEW = 9
"""Up to so many choices are all in sight, each with its number, instead of in a list."""
_BEGINS = 3
"""How well a line fits that begins with what was typed: its code, its words, its pinyin."""


class Entry(QWidget):
    """An entry of a form. `edited` when a person changed it, `entered` when Enter was pressed,
    `picked` when a single key answered it."""

    edited = Signal()
    entered = Signal()
    picked = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        role(self, "clear")
        self.field = field
        self.setFocusProxy(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(field)
        field.installEventFilter(self)

    def raw(self) -> Any:
        """What was entered, as the desk's forms take it."""
        raise NotImplementedError

    def show_raw(self, raw: Any) -> None:
        """Shows a value without telling that it was edited."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on; with Shift it is a new line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shifted:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)


class TextEntry(Entry):
    """One line of text, or a number."""

    def __init__(self, ask: Ask) -> None:
        self._line = QLineEdit()
        super().__init__(self._line)
        self._line.setMaxLength(ask.longest if ask.kind is AskKind.TEXT else 9)
        if ask.kind is AskKind.NUMBER:
            self._line.setAlignment(Qt.AlignmentFlag.AlignRight)
            hold(self._line, most_width=200)
        self._line.textEdited.connect(self.edited)

    def raw(self) -> Any:
        """The text as it stands."""
        return self._line.text()

    def show_raw(self, raw: Any) -> None:
        """Shows the text or the number."""
        self._line.setText("" if raw is None else str(raw))


class LongTextEntry(Entry):
    """Several lines of text."""

    def __init__(self, ask: Ask) -> None:
        self._text = QPlainTextEdit()
        super().__init__(self._text)
        self._text.setTabChangesFocus(True)
        # A whole notice is read and compared where it is entered.
        hold(self._text, height=72 if ask.longest < 1_000 else 220)
        self._text.textChanged.connect(self.edited)

    def raw(self) -> Any:
        """The text as it stands."""
        return self._text.toPlainText()

    def show_raw(self, raw: Any) -> None:
        """Shows the text."""
        self._text.blockSignals(True)
        self._text.setPlainText(raw or "")
        self._text.blockSignals(False)


class MoneyEntry(Entry):
    """An amount in yuan, kept in fen."""

    def __init__(self, _ask: Ask) -> None:
        box = QWidget()
        role(box, "clear")
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.medium)
        self._money = MoneyEdit()
        hold(self._money, width=200)
        row.addWidget(self._money)
        self._capitals = Words("", "muted", wrap=True)
        row.addWidget(self._capitals, 1)
        super().__init__(box)
        self.setFocusProxy(self._money)
        self._money.installEventFilter(self)
        self._money.changed.connect(self.edited)
        self._money.textChanged.connect(lambda _typed: self._write_capitals())

    def raw(self) -> Any:
        """The amount as it was typed; what is wrong with it is said when it is handed over."""
        return self._money.text()

    def show_raw(self, raw: Any) -> None:
        """Shows an amount of fen, or text as it was typed."""
        if isinstance(raw, int):
            self._money.show_fen(raw)
        else:
            self._money.setText(raw or "")

    def _write_capitals(self) -> None:
        """Nobody mistakes an amount that also stands there as it is written on paper (大写)."""
        try:
            fen = self._money.fen()
        except Unacceptable:
            fen = None
        self._capitals.tell(same(capital(fen)) if fen else "")


class ListEntry(Entry):
    """A choice from a long list."""

    def __init__(self, ask: Ask) -> None:
        self._choice = ChoiceEdit(ask.choices)
        super().__init__(self._choice)
        self._choice.chosen.connect(self.edited)

    def raw(self) -> Any:
        """The code of the choice."""
        return self._choice.code()

    def show_raw(self, raw: Any) -> None:
        """Shows the choice of this code."""
        self._choice.set_code(str(raw or ""))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter first settles what was typed; where that means nothing yet, the list opens."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._choice.keyPressEvent(event)
            # A line of text leaves Enter to whatever it stands on: the case would act on it.
            event.accept()
            self.entered.emit()
            return True
        return QWidget.eventFilter(self, watched, event)


class InSight(QWidget):
    """Choices side by side in as many columns as there is room for."""

    def __init__(self, buttons: list[QRadioButton]) -> None:
        super().__init__()
        role(self, "clear")
        self._buttons = buttons
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(SPACE.large)
        self._grid.setVerticalSpacing(0)
        self._arrange(len(buttons))
        spoken().changed.connect(self._fit)
        theme().changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, more columns."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        widths = [button.sizeHint().width() for button in self._buttons]
        self._arrange(next(n for n in range(len(widths), 0, -1) if n == 1 or self._fits(widths, n)))

    def _fits(self, widths: list[int], columns: int) -> bool:
        taken = sum(max(widths[at::columns]) for at in range(columns))
        return taken + SPACE.large * (columns - 1) <= self.width()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest line: what is in sight now does not keep a window wide."""
        widest = max(button.sizeHint().width() for button in self._buttons)
        return QSize(widest, self._grid.minimumSize().height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns) + 1):
            self._grid.setColumnStretch(column, int(column == columns))
        self._columns = columns
        for at, button in enumerate(self._buttons):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, at // columns, at % columns)
        self.updateGeometry()


class FewEntry(Entry):
    """A choice among a few, all in sight: its number answers and goes on."""

    def __init__(self, ask: Ask) -> None:
        self._lines = [(one.code, one.text) for one in ask.choices]
        self._codes = [one.code for one in ask.choices]
        self.buttons = []
        for at, one in enumerate(ask.choices, 1):
            button = QRadioButton()
            say(button, Text("{at}  {text}", "{at}  {text}").format(at=at, text=one.text))
            self.buttons.append(button)
        box = InSight(self.buttons)
        self._group = QButtonGroup(box)
        for at, button in enumerate(self.buttons):
            self._group.addButton(button, at)
        super().__init__(box)
        for button in self.buttons:
            button.installEventFilter(self)
        self._group.idClicked.connect(lambda _at: self.edited.emit())
        self.setFocusProxy(self.buttons[0])

    def raw(self) -> Any:
        """The code of the choice; empty while nothing is chosen."""
        at = self._group.checkedId()
        return self._codes[at] if at >= 0 else ""

    def show_raw(self, raw: Any) -> None:
        """Shows the choice of this code."""
        code = str(raw or "")
        if code in self._codes:
            at = self._codes.index(code)
            self.buttons[at].setChecked(True)
            self.setFocusProxy(self.buttons[at])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A number chooses the line in that place and goes on, a letter the next line that begins
        with it.

        Enter chooses nothing: what nobody answered stays unanswered.
        """
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and self.answer(cast("QKeyEvent", event).text()):
            return True
        return super().eventFilter(watched, event)

    def answer(self, typed: str) -> bool:
        """Chooses what was typed: the number of a line, which also goes on, or a letter that it
        begins with; False where there is none."""
        at = self._meant(typed)
        if at is None:
            return False
        self.buttons[at].setFocus()
        self.buttons[at].click()
        self.setFocusProxy(self.buttons[at])
        if typed.isdecimal():
            self.picked.emit()
        return True

    def _meant(self, typed: str) -> int | None:
        if not typed.isalnum():
            return None
        if typed.isdecimal():
            return int(typed) - 1 if 1 <= int(typed) <= len(self.buttons) else None
        now = self._group.checkedId()
        following: list[int] = [*range(now + 1, len(self._lines)), *range(now + 1)]
        for at in following:
            code, text = self._lines[at]
            found = rank(code, text, typed)
            if found is not None and found <= _BEGINS:
                return at
        return None


class TickEntry(Entry):
    """A sentence that is declared by ticking it."""

    def __init__(self, ask: Ask) -> None:
        box = QWidget()
        role(box, "clear")
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(SPACE.small)
        self._tick = QCheckBox()
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        sentence = ask.says or ask.label
        self._sentence = Words(sentence, wrap=True)
        hold(self._sentence, least_height=24)
        self._sentence.setCursor(Qt.CursorShape.PointingHandCursor)
        row.addWidget(self._sentence, 1)
        say(self._tick, sentence, "accessibleName")
        super().__init__(box)
        self.setFocusProxy(self._tick)
        self._tick.installEventFilter(self)
        self._sentence.installEventFilter(self)
        self._tick.clicked.connect(lambda _on: self.edited.emit())

    def tell(self, sentence: Text) -> None:
        """Declares this sentence from now on."""
        self._sentence.tell(sentence)
        say(self._tick, sentence, "accessibleName")

    def raw(self) -> Any:
        """Whether it is ticked."""
        return self._tick.isChecked()

    def show_raw(self, raw: Any) -> None:
        """Shows whether it is ticked."""
        self._tick.setChecked(bool(raw))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the sentence is a click on the tick."""
        if (
            watched is self._sentence
            and isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
        ):
            self._tick.setFocus()
            self._tick.click()
            return True
        return super().eventFilter(watched, event)


def entry_for(ask: Ask) -> Entry:
    """The entry for a question."""
    match ask.kind:
        case AskKind.LONG_TEXT:
            return LongTextEntry(ask)
        case AskKind.MONEY:
            return MoneyEntry(ask)
        case AskKind.TICK:
            return TickEntry(ask)
        case AskKind.CHOICE if len(ask.choices) <= FEW:
            return FewEntry(ask)
        case AskKind.CHOICE:
            return ListEntry(ask)
        case _:
            return TextEntry(ask)
