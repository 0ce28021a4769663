"""One field of a form: label, entry, hint, and what is wrong with it, said right there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from app.i18n import Text
from ui.icons import IconLabel
from ui.language import said, say, spoken
from ui.sizes import hold, let_go
from ui.theme import SPACE, Tone, theme, tone
from ui.widgets.frames import is_narrow
from ui.widgets.words import Words

LABEL_WIDTH = 168


class FieldRow(QWidget):
    """A labelled entry. Errors and marks appear below the entry and nothing else moves sideways."""

    def __init__(
        self,
        label: Text,
        entry: QWidget,
        *,
        hint: Text | None = None,
        required: bool = False,
        label_width: int = LABEL_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.entry = entry
        self._name = label
        self._hint = hint
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.medium)
        grid.setVerticalSpacing(SPACE.tight)
        grid.setColumnStretch(1, 1)
        star = Text("\u00a0*", "\u00a0*") if required else Text("", "")
        self.label = Words(
            Text("{label}{star}", "{label}{star}").format(label=label, star=star),
            "label",
            wrap=True,
        )
        self._grid, self._label_width, self._stacked = grid, label_width, False
        hold(self.label, width=label_width)
        self.label.setBuddy(entry)
        self.label.setMinimumHeight(SPACE.control)
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        say(entry, label, "accessibleName")
        grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(entry, 0, 1)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(SPACE.tight + 2)
        self._sign = IconLabel("stop", size=15, ink="bad")
        self._words = Words("", "small", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._words, 1)
        grid.addWidget(self._below, 1, 1)
        self.show_error(None)
        spoken().changed.connect(self._describe)
        theme().changed.connect(self._fit)

    def showEvent(self, event: QShowEvent) -> None:
        """Only in its window it is known how much room there is."""
        self._fit()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another window, another place for the label."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a small window the label of a form stands above its entry."""
        stacked = self._label_width >= LABEL_WIDTH and is_narrow(self)
        if stacked == self._stacked:
            return
        self._stacked = stacked
        places = (
            ((self.label, 0, 0, 1, 2), (self.entry, 1, 0, 1, 2), (self._below, 2, 0, 1, 2))
            if stacked
            else ((self.label, 0, 0, 1, 1), (self.entry, 0, 1, 1, 1), (self._below, 1, 1, 1, 1))
        )
        for part, *_place in places:
            self._grid.removeWidget(part)
        for part, *place in places:
            self._grid.addWidget(part, *place)
        if stacked:
            let_go(self.label)
            self.label.setMinimumHeight(0)
        else:
            hold(self.label, width=self._label_width)
            self.label.setMinimumHeight(SPACE.control)
            self._grid.setAlignment(self.label, Qt.AlignmentFlag.AlignTop)

    @property
    def error(self) -> Text | None:
        """What is said to be wrong, or None."""
        return self._error

    def show_error(self, error: Text | None) -> None:
        """Says below the entry what is wrong with it; None says the hint again."""
        self._error = error
        self._show(Tone.BAD if error else Tone.PLAIN, "stop", error or self._hint)

    def mark(self, note: Text) -> None:
        """Marks the field: somebody wants it looked at."""
        self._show(Tone.WARN, "warn", note)

    def tell(self, note: Text) -> None:
        """Says something worth knowing of what stands in the field, such as where it comes from."""
        self._show(Tone.NOTE, "note", note)

    def _show(self, tone_: Tone, sign: str, words: Text | None) -> None:
        # An entry of several parts hands its focus on to the one that is typed into.
        tone(self.entry.focusProxy() or self.entry, Tone.PLAIN if tone_ is Tone.NOTE else tone_)
        tone(self._words, tone_)
        self._sign.show_icon(sign, tone_.value if tone_ is not Tone.PLAIN else "bad")
        self._sign.setVisible(tone_ is not Tone.PLAIN)
        self._said = words or Text("", "")
        self._words.tell(self._said)
        self._below.setVisible(bool(words))
        self._describe()

    def _describe(self) -> None:
        self.entry.setAccessibleDescription(said(self._said))
