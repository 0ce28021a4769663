"""A form made from the questions of a piece of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.desk.forms import shown_fields, wrong_with
from app.domain.wording import Wording, WordingCode
from app.evidence.approval import Mark
from app.evidence.ask import AskedField, AskKind, asks_of
from app.i18n import Text
from ui.pages.entries import Entry, FewEntry, TickEntry, entry_for
from ui.theme import SPACE, role
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import bring_into_sight

_MARKED = Text("请复核：{note}", "Look again: {note}")
_MARKED_PLAIN = Text("授权人要求复核此项。", "The authoriser asks to look at this again.")


class Fields(QWidget):
    """The rows of a form. Fields that are not asked for are hidden, as the answers change.

    Enter goes to the next field; at the last one `finished` is emitted. A number that answers goes
    on as well; after the last field `answered` is emitted, for a number never hands a form over.
    What is wrong with a field is said when it is left, and from then on while it is put right.
    """

    edited = Signal()
    finished = Signal()
    answered = Signal()

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
        self._touched: set[str] = set()
        self._origins: dict[str, Text] = {}
        self._quoted: dict[WordingCode, Wording] = {}
        self._order = {one.name: at for at, one in enumerate(asks_of(evidence))}
        self._held = {one.name: one.ask.default for one in asks_of(evidence)}
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

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

    @property
    def still_open(self) -> list[str]:
        """Names of the fields that a person must still answer or confirm."""
        required = {one.name for one in self._asked_fields() if one.ask.required}
        return [
            name
            for name in self._asked()
            if name in self._origins
            or (name in required and self.entries[name].raw() in ("", False, None))
        ]

    @property
    def was_edited(self) -> bool:
        """Whether a person has answered anything yet."""
        return bool(self._touched)

    def fill_in(self, answers: Mapping[str, Any], origins: Mapping[str, Text]) -> None:
        """Fills what is known into fields that nobody has answered, and says beside each where it
        comes from, until a person confirms it with Enter or changes it."""
        held = {one.name: one.ask.default for one in asks_of(self.evidence)}
        now = {**self._held, **self.raw()}
        free = {
            name: said
            for name, said in answers.items()
            if name not in self._touched and now[name] in ("", held[name])
        }
        self._origins |= {name: origins[name] for name in free if name in origins}
        self.show_raw(free)
        for name in free:
            self._say_origin(name)

    def remind(self, reminders: Mapping[str, Text]) -> None:
        """Says beside fields what was answered before, without answering them."""
        for name, words in reminders.items():
            if name in self.rows:
                self.rows[name].tell(words)

    def quote(self, shown: Mapping[WordingCode, Wording]) -> None:
        """Puts the wordings in force behind the sentences that quote them."""
        self._quoted = dict(shown)
        for one in self._asked_fields():
            self._quote(one)

    def focus_first(self) -> bool:
        """The first field that is still to be answered takes the focus, else the first; False
        where nothing is left to answer."""
        asked, open_ = self._asked(), self.still_open
        for name in (*open_, *asked):
            self.entries[name].setFocus()
            break
        return bool(open_)

    def answer_first(self, number: str) -> bool:
        """Answers the first choice among a few with the line of this number; False where there is
        no such choice or line."""
        few = (self.entries[name] for name in self._asked())
        entry = next((one for one in few if isinstance(one, FewEntry)), None)
        return entry is not None and entry.answer(number)

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
                bring_into_sight(self.rows[name])
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
        entry.entered.connect(lambda: self._entered(one.name))
        entry.picked.connect(lambda: self._next(one.name, self.answered))
        entry.show_raw(self._held[one.name])
        before = sum(self._order[name] < self._order[one.name] for name in self.rows)
        self._column.insertWidget(before, row)
        self.rows[one.name] = row
        self.entries[one.name] = entry
        self._say_origin(one.name)
        self._quote(one)
        # Tab goes through the rows as they stand, whenever they were made.
        names = sorted(self.entries, key=self._order.__getitem__)
        for first, second in pairwise(names):
            QWidget.setTabOrder(self.entries[first], self.entries[second])

    def _quote(self, one: AskedField) -> None:
        entry = self.entries.get(one.name)
        wording = self._quoted.get(one.ask.quotes) if one.ask.quotes is not None else None
        if wording is not None and one.ask.says is not None and isinstance(entry, TickEntry):
            entry.tell(
                Text("{says}“{text}”", "{says} “{text}”").format(
                    says=one.ask.says, text=wording.text
                )
            )

    def _on_edit(self, name: str) -> None:
        self._touched.add(name)
        self._origins.pop(name, None)
        row = self.rows[name]
        row.show_error(self._wrong(name) if row.error else None)
        self._show_asked()
        self.edited.emit()

    def _entered(self, name: str) -> None:
        self._touched.add(name)
        self._origins.pop(name, None)
        self._left(name)
        self._next(name, self.finished)

    def _next(self, name: str, last: SignalInstance) -> None:
        asked = self._asked()
        after = asked[asked.index(name) + 1 :] if name in asked else []
        if after:
            self.entries[after[0]].setFocus()
        else:
            last.emit()

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Whoever leaves a field is told at once what is wrong with it."""
        if before is None or now is None or not self.isVisible():
            return
        for name, entry in self.entries.items():
            if entry.isAncestorOf(before) and not entry.isAncestorOf(now):
                self._left(name)

    def _left(self, name: str) -> None:
        """What nobody touched yet is not complained of."""
        row = self.rows[name]
        if name in self._touched and not row.isHidden():
            wrong = self._wrong(name)
            if wrong is not None or row.error is not None or name not in self._marked:
                row.show_error(wrong)

    def _wrong(self, name: str) -> Text | None:
        return wrong_with(self.evidence, name, self.entries[name].raw())

    def _say_origin(self, name: str) -> None:
        if name in self.rows and name in self._origins:
            self.rows[name].tell(self._origins[name])
