"""A form made from the questions of a piece of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.forms import shown_fields
from app.evidence.approval import Mark
from app.evidence.ask import AskedField, AskKind, asks_of
from app.i18n import Text
from ui.pages.entries import Entry, entry_for
from ui.theme import SPACE, role
from ui.widgets.field_row import FieldRow

_MARKED = Text("请复核：{note}", "Look again: {note}")
_MARKED_PLAIN = Text("授权人要求复核此项。", "The authoriser asks to look at this again.")


class Fields(QWidget):
    """The rows of a form. Fields that are not asked for are hidden, as the answers change.

    Enter goes to the next field; at the last one `finished` is emitted.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, evidence: type, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "clear")
        self.evidence = evidence
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.small)
        self.rows: dict[str, FieldRow] = {}
        self.entries: dict[str, Entry] = {}
        self._marked: set[str] = set()
        self._order = {one.name: at for at, one in enumerate(asks_of(evidence))}
        self._held = {one.name: one.ask.default for one in asks_of(evidence)}

    def make_ahead(self) -> bool:
        """Makes one more row that is asked for; False where there is none left to make."""
        for one in self._asked_fields():
            if one.name not in self.rows:
                self._make(one)
                self.rows[one.name].ensurePolished()
                return True
        return False

    def make_all(self) -> None:
        """Makes every row that is asked for. Before, the form can neither be filled nor read."""
        self._show_asked()

    def raw(self) -> dict[str, Any]:
        """What was entered in the fields that are asked for."""
        return {name: self.entries[name].raw() for name in self._asked()}

    def show_raw(self, raw: Mapping[str, Any]) -> None:
        """Shows values without telling that they were edited."""
        for name, value in raw.items():
            if name in self.entries:
                self.entries[name].show_raw(value)
            elif name in self._held:
                self._held[name] = value
        self._show_asked()

    def focus_first(self) -> None:
        """The first field that is still to be answered takes the focus; else the first."""
        asked = self._asked()
        open_ = [n for n in asked if self.entries[n].raw() in ("", False, None)]
        for name in (*open_, *asked):
            self.entries[name].setFocus()
            return

    def focus_last(self) -> None:
        """The last field takes the focus."""
        for name in reversed(self._asked()):
            self.entries[name].setFocus()
            return

    def show_errors(self, errors: Mapping[str, Text]) -> None:
        """Says beside each field what is wrong, and puts the focus on the first."""
        for name, row in self.rows.items():
            row.show_error(errors.get(name))
        for name in self._asked():
            if name in errors:
                self.entries[name].setFocus()
                return

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Marks the fields that an authoriser wants looked at, and puts the focus on the first;
        a mark that was settled goes."""
        for name in self._marked:
            self.rows[name].show_error(None)
        self._marked = set()
        first = True
        for mark in marks:
            row = self.rows.get(mark.field)
            if row is None:
                continue
            self._marked.add(mark.field)
            row.mark(_MARKED.format(note=mark.note) if mark.note else _MARKED_PLAIN)
            if first:
                self.entries[mark.field].setFocus()
                first = False

    def _asked(self) -> list[str]:
        return [one.name for one in self._asked_fields()]

    def _asked_fields(self) -> tuple[AskedField, ...]:
        raw = {**self._held, **{name: entry.raw() for name, entry in self.entries.items()}}
        return shown_fields(self.evidence, raw)

    def _show_asked(self) -> None:
        """Shows the rows that are asked for; a row is made when it is first asked for, because a
        long form with long lists takes time."""
        asked = self._asked_fields()
        for one in asked:
            if one.name not in self.rows:
                self._make(one)
        names = {one.name for one in asked}
        for name, row in self.rows.items():
            row.setVisible(name in names)

    def _make(self, one: AskedField) -> None:
        entry = entry_for(one.ask)
        star = one.ask.required and one.ask.kind is not AskKind.TICK
        # A row that has its place from the start is dressed once.
        row = FieldRow(one.ask.label, entry, hint=one.ask.hint, required=star, parent=self)
        entry.edited.connect(lambda: self._on_edit(one.name))
        entry.entered.connect(lambda: self._next(one.name))
        entry.show_raw(self._held[one.name])
        before = sum(self._order[name] < self._order[one.name] for name in self.rows)
        self._column.insertWidget(before, row)
        self.rows[one.name] = row
        self.entries[one.name] = entry
        # Tab goes through the rows as they stand, whenever they were made.
        names = sorted(self.entries, key=self._order.__getitem__)
        for first, second in pairwise(names):
            QWidget.setTabOrder(self.entries[first], self.entries[second])

    def _on_edit(self, name: str) -> None:
        self.rows[name].show_error(None)
        self._show_asked()
        self.edited.emit()

    def _next(self, name: str) -> None:
        asked = self._asked()
        after = asked[asked.index(name) + 1 :] if name in asked else []
        if after:
            self.entries[after[0]].setFocus()
        else:
            self.finished.emit()
