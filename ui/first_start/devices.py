"""The devices of the counter on its first day, chosen from what is there and tried at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.branch import StoreKind
from app.evidence.ask import Choice
from app.i18n import Text
from app.settings import Settings, declared, text_of
from app.settings.declared import Takes
from ui.landing import land
from ui.settings_trial import CameraTrial, SettingTrials
from ui.theme import SPACE, role
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card
from ui.widgets.setting_entry import SettingEntry

if TYPE_CHECKING:
    from app.desk.bench import Bench

CHOSEN = ("printer", "id_card", "camera", "face_camera", "scans", "sms")
"""What a counter has from the first day; everything else is set later."""
_LABEL = 132


class DevicesPage(QWidget):
    """A line for each device; all of them may stay unset."""

    finished = Signal()

    def __init__(self, bench: Bench, plain: Settings) -> None:
        super().__init__()
        role(self, "clear")
        self._bench = bench
        self.rows: dict[str, FieldRow] = {}
        self.entries: dict[str, SettingEntry] = {}
        self._asked: set[str] = set()
        self.picture = CameraTrial()
        card = Card(edge=SPACE.medium)
        for name in CHOSEN:
            setting = declared()[name].of_kind(StoreKind.REAL)
            entry = SettingEntry(setting)
            entry.show_said(text_of(plain, name))
            row = FieldRow(setting.label, entry, hint=setting.purpose, label_width=_LABEL)
            entry.wanted.connect(self._list)
            entry.tried.connect(lambda one=name: self._try(one))
            entry.edited.connect(lambda one=name: self.rows[one].show_error(None))
            entry.entered.connect(lambda one=name: self._next(one))
            card.body.addWidget(row)
            self.rows[name], self.entries[name] = row, entry
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addWidget(self.picture)
        self.trials = SettingTrials(bench, self)
        self.trials.came.connect(lambda name, words: self.rows[name].tell(words))
        self.trials.failed.connect(self._failed)
        self.trials.camera.connect(self.picture.begin)

    def said(self) -> dict[str, str]:
        """The devices as they would stand in the settings."""
        return {name: entry.said() for name, entry in self.entries.items()}

    def show_errors(self, errors: Mapping[str, Text]) -> None:
        """Says beside each device what is wrong with it."""
        first: QWidget | None = None
        for name, row in self.rows.items():
            if name in errors:
                row.show_error(errors[name])
                first = first or row.entry
        if first is not None:
            first.setFocus()

    def _next(self, name: str) -> None:
        after = CHOSEN[CHOSEN.index(name) + 1 :]
        if after:
            self.entries[after[0]].setFocus()
        else:
            self.finished.emit()

    def _list(self, takes: str) -> None:
        if takes in self._asked:
            return
        self._asked.add(takes)

        def arrived(offers: tuple[Any, ...]) -> None:
            lines = [Choice(one.rest, one.title) for one in offers]
            for entry in self.entries.values():
                entry.offer(Takes(takes), lines)

        future = self._bench.lanes.devices.submit(self._bench.offers, Takes(takes))
        # Without an answer the name is typed.
        land(future, self, arrived, lambda _: None)

    def _try(self, name: str) -> None:
        self.trials.try_it(name, self.entries[name].said())

    def _failed(self, name: str, error: BaseException) -> None:
        sentence = getattr(error, "sentence", None)
        if not isinstance(sentence, Text):
            raise error
        remedy: Text = getattr(error, "remedy", Text("", ""))
        self.rows[name].show_error(
            Text("{sentence}{remedy}", "{sentence} {remedy}").format(
                sentence=sentence, remedy=remedy
            )
        )
