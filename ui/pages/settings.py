"""The settings of this workstation as a form, made from their declarations."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, pairwise

from PySide6.QtWidgets import QLineEdit, QWidget

from app.desk.forms import FieldErrors
from app.desk.views import StepView
from app.desk.workstation_views import Offer, SettingsShown
from app.evidence.approval import Mark
from app.evidence.ask import Choice
from app.evidence.workstation import SettingsChange
from app.i18n import Text, same
from app.settings import declared
from app.settings.declared import GROUP_TITLES, Group, Takes
from ui.pages.door import Door, Lane
from ui.pages.page import Page, PageNote
from ui.settings_trial import CameraTrial, SettingTrials
from ui.theme import SPACE
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, Scroll
from ui.widgets.setting_entry import SettingEntry

_LABEL = 132
_REASON = Text("变更原因", "Reason")
_REASON_HINT = Text("例如：更换打印机", "such as: a new printer")
_LOOK_AGAIN = Text("请复核。", "Look at this again.")
_CHANGED = Text("原为：{before}", "was: {before}")


class SettingsPage(Page):
    """Every setting with its ways, pick lists of what is there, and “try it”."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self.note = PageNote()
        self.body.addWidget(self.note)
        self.picture = CameraTrial(self)
        self.rows: dict[str, FieldRow] = {}
        self.entries: dict[str, SettingEntry] = {}
        self._left = [
            (group, list(names))
            for group, names in groupby(declared(), lambda n: declared()[n].group)
        ]
        self._now: dict[str, str] = {}
        self._asked: set[str] = set()
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self.reason.returnPressed.connect(self.wants_to_act)
        self._reason_row = FieldRow(
            _REASON, self.reason, hint=_REASON_HINT, required=True, label_width=_LABEL
        )
        self._reason_card = Card(edge=SPACE.medium)
        self._reason_card.body.addWidget(self._reason_row)
        self.body.addWidget(self._reason_card)
        self.body.addStretch(1)
        self.trials = SettingTrials(door.desk, self)
        self.trials.came.connect(self._came)
        self.trials.failed.connect(self._failed_trial)
        self.trials.camera.connect(self.picture.begin)

    def make_ahead(self) -> bool:
        """One group after the other."""
        if not self._left:
            return False
        group, names = self._left.pop(0)
        card = Card(GROUP_TITLES[group], edge=SPACE.medium)
        for name in names:
            card.body.addWidget(self._row(name))
        # Before the reason and the room that is left over.
        self.body.insertWidget(self.body.count() - 2, card)
        if group is Group.PICTURES:
            self.body.insertWidget(self.body.count() - 2, self.picture)
        return True

    def enter(self) -> None:
        """Asks what is set now, and shows what was entered before on top of it."""
        while self.make_ahead():
            pass
        for first, second in pairwise([*self.entries.values(), self.reason]):
            QWidget.setTabOrder(first, second)
        if not self._now:
            self.door.ask(self, self.door.desk.settings_shown, then=self._show)
        self._first().setFocus()

    def leave(self) -> None:
        """A camera that was tried is let go."""
        self.picture.end()

    def act(self) -> None:
        """Hands the changes over; what is wrong is said beside the settings."""
        self.note.clear()
        self.picture.end()
        self.change(
            self.door.desk.enter_settings,
            self.door.case.id,
            {name: entry.said() for name, entry in self.entries.items()},
            self.reason.text(),
            otherwise=self._went_wrong,
        )

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """The authoriser wants these looked at again."""
        for mark in marks:
            if mark.field in self.rows:
                note = same(mark.note) if mark.note else _LOOK_AGAIN
                self.rows[mark.field].mark(note)

    def _row(self, name: str) -> FieldRow:
        setting = declared()[name]
        entry = SettingEntry(setting)
        row = FieldRow(setting.label, entry, hint=setting.purpose, label_width=_LABEL)
        entry.edited.connect(lambda: self._edited(name))
        entry.entered.connect(lambda: self._next(name))
        entry.wanted.connect(self._list)
        entry.tried.connect(lambda: self._try(name))
        self.rows[name], self.entries[name] = row, entry
        return row

    def _first(self) -> QWidget:
        return next(iter(self.entries.values()))

    def _next(self, name: str) -> None:
        names = list(self.entries)
        after = names[names.index(name) + 1 :]
        (self.entries[after[0]] if after else self.reason).setFocus()

    def _show(self, shown: SettingsShown) -> None:
        self._now = dict(shown.said)
        said = dict(shown.said)
        value = self.door.case.values.get(self.slot)
        if isinstance(value, SettingsChange):
            said.update({one.name: one.after for one in value.changes})
            self.reason.setText(value.reason)
        for name, entry in self.entries.items():
            entry.show_said(said[name])
            self._say_changed(name)
            way = entry.setting.way(said[name])
            if way is not None and way[0].takes in (Takes.CAMERA, Takes.PRINTER):
                self._list(way[0].takes.value)

    def _edited(self, name: str) -> None:
        self.rows[name].show_error(None)
        self._reason_row.show_error(None)
        self._say_changed(name)

    def _say_changed(self, name: str) -> None:
        before = self._now.get(name)
        if before is not None and self.entries[name].said() != before:
            shown = declared()[name].shown(before)
            self.rows[name].tell(_CHANGED.format(before=shown))
        else:
            self.rows[name].show_error(None)

    def _list(self, takes: str) -> None:
        """Asks once what there is to choose from; without an answer it is typed."""
        if takes in self._asked:
            return
        self._asked.add(takes)

        def arrived(offers: tuple[Offer, ...]) -> None:
            lines = [Choice(one.rest, one.title) for one in offers]
            for entry in self.entries.values():
                entry.offer(Takes(takes), lines)

        self.door.ask(
            self,
            self.door.desk.offers,
            Takes(takes),
            then=arrived,
            otherwise=self._no_list,
            lane=Lane.DEVICES,
        )

    def _no_list(self, error: BaseException) -> None:
        if not self.note.say_error(error):
            self.door.failed.emit(error)

    def _try(self, name: str) -> None:
        self.note.clear()
        self.trials.try_it(name, self.entries[name].said())

    def _came(self, name: str, words: Text) -> None:
        self.rows[name].tell(words)

    def _failed_trial(self, name: str, error: BaseException) -> None:
        sentence = getattr(error, "sentence", None)
        if sentence is None:
            self.door.failed.emit(error)
            return
        remedy: Text = getattr(error, "remedy", Text("", ""))
        self.rows[name].show_error(
            Text("{sentence}{remedy}", "{sentence} {remedy}").format(
                sentence=sentence, remedy=remedy
            )
        )

    def _went_wrong(self, error: BaseException) -> None:
        if not isinstance(error, FieldErrors):
            if not self.note.say_error(error):
                self.door.failed.emit(error)
            return
        first: QWidget | None = None
        for name, row in {**self.rows, "reason": self._reason_row}.items():
            wrong = error.errors.get(name)
            if wrong is not None:
                row.show_error(wrong)
                first = first or row.entry
        if first is not None:
            first.setFocus()
            self._bring_into_sight(first)

    def _bring_into_sight(self, widget: QWidget) -> None:
        above = self.parentWidget()
        while above is not None:
            if isinstance(above, Scroll):
                above.ensureWidgetVisible(widget)
                return
            above = above.parentWidget()
