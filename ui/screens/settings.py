"""Every setting of this workstation in words, each to be tried, all to be changed together."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.desk.workstation_views import SettingsShown
from app.domain.branch import LEVEL_TITLES, Level
from app.i18n import Text, same
from app.settings import declared
from app.settings.declared import GROUP_TITLES, Takes
from ui.destinations import SETTINGS
from ui.keys import BACK, HOME, Key
from ui.screens.place_tabs import PlaceTabs
from ui.screens.screen import Screen
from ui.settings_trial import CameraTrial, SettingTrials
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, Tone, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, Scroll, column, row
from ui.widgets.setting_entry import TRY
from ui.widgets.words import Words

CHANGE = Key("F12", Text("更改设置", "Change settings"))
_CODE = "8301"
_LABEL = 150
_AUTHORISED = Text("变更由{level}授权。", "Changes need: {level}.")
_NO_CHANGE = Text("自设立以来未变更。", "Not changed since they were set up.")
_CHANGED_BY = Text("上次变更：日志 {number}。", "Last changed by entry {number}.")
_WHERE = Text(
    "设置文件 {file}；账簿 {store}。变更由业务主管授权，另有注明的除外。",
    "Settings in {file}; books in {store}. A supervisor approves changes unless it says otherwise.",
)


class SettingsScreen(Screen):
    """What is set, group by group, made from the declarations of the settings."""

    keys = (CHANGE, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.tabs = PlaceTabs(shell, SETTINGS)
        self.change = ActionButton(CHANGE.does, "primary", key=CHANGE, does=self._change)
        self.tabs.row.addWidget(self.change)
        self._scroll = Scroll(edge=SPACE.large)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.tabs)
        outer.addWidget(self._scroll, 1)
        self._about = Words("", "muted", wrap=True, selectable=True)
        self._scroll.body.addWidget(self._about)
        self.picture = CameraTrial(self)
        self.values: dict[str, Words] = {}
        self.came: dict[str, Words] = {}
        self.tries: dict[str, ActionButton] = {}
        self._said: dict[str, str] = {}
        self.trials = SettingTrials(shell.desk, self)
        self.trials.came.connect(self._tell)
        self.trials.failed.connect(self._failed)
        self.trials.camera.connect(self._show_camera)
        left, right = QVBoxLayout(), QVBoxLayout()
        groups = [
            (g, list(names)) for g, names in groupby(declared(), lambda n: declared()[n].group)
        ]
        for n, (group, names) in enumerate(groups):
            card = Card(GROUP_TITLES[group], edge=SPACE.medium)
            grid = QGridLayout()
            grid.setHorizontalSpacing(SPACE.medium)
            grid.setVerticalSpacing(SPACE.medium)
            grid.setColumnStretch(1, 1)
            for at, name in enumerate(names):
                self._line(grid, at, name)
            card.body.addLayout(grid)
            (left if n % 2 == 0 else right).addWidget(card)
        for side in (left, right):
            side.setSpacing(SPACE.medium)
            side.addStretch(1)
        both = row(left, right, space=SPACE.medium)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self._scroll.body.addLayout(both)
        self._scroll.body.insertWidget(1, self.picture)
        self.on_key(CHANGE, self._change)
        self.on_key(BACK, shell.go_back)

    def enter(self) -> None:
        """Asks what is set."""
        for words in self.came.values():
            words.hide()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shell.books(self, self.shell.desk.settings_shown, then=self._show)

    def open(self, what: Any) -> None:
        """Brings a setting into sight, with the focus on its trial."""
        button = self.tries.get(str(what))
        if button is not None:
            self._scroll.ensureWidgetVisible(button)
            if button.isEnabled():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """A camera that was tried is let go."""
        self.picture.end()

    def _line(self, grid: QGridLayout, at: int, name: str) -> None:
        setting = declared()[name]
        label = Words(setting.label, "label", wrap=True)
        hold(label, width=_LABEL)
        value = Words("", "strong", wrap=True, selectable=True)
        said = setting.purpose
        if setting.least > Level.SUPERVISOR:
            who = _AUTHORISED.format(level=LEVEL_TITLES[setting.least])
            said = Text("{said}{who}", "{said} {who}").format(said=said, who=who)
        purpose = Words(said, "small", wrap=True)
        came = Words("", "small", wrap=True)
        came.hide()
        words = QWidget()
        words.setLayout(column(value, purpose, came, space=2))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label, at, 0, top)
        grid.addWidget(words, at, 1)
        self.values[name], self.came[name] = value, came
        if setting.trial is not None:
            button = ActionButton(TRY, icon="play", does=lambda: self._try(name))
            grid.addWidget(button, at, 2, top)
            self.tries[name] = button

    def _show(self, shown: SettingsShown) -> None:
        self._said = dict(shown.said)
        for name, said in shown.said.items():
            setting = declared()[name]
            self.values[name].tell(setting.shown(said))
            if name in self.tries:
                way = setting.way(said)
                plain = (
                    way is not None
                    and way[0].takes is Takes.NOTHING
                    and way[0].prefix in ("", "none")
                )
                self.tries[name].bar(Text("未设置。", "Not set.") if plain else None)
        by = _CHANGED_BY.format(number=shown.journal) if shown.journal else _NO_CHANGE
        where = _WHERE.format(file=str(shown.file), store=shown.store)
        self._about.tell(Text("{where}{by}", "{where} {by}").format(where=where, by=by))

    def _change(self) -> None:
        self.shell.books(self, self.shell.desk.start, _CODE, then=self.shell.open_case)

    def _try(self, name: str) -> None:
        self.came[name].hide()
        self.trials.try_it(name, self._said.get(name, ""))

    def _show_camera(self, camera: Any, said: str) -> None:
        if not self.isVisible():
            camera.close()
            return
        self.picture.begin(camera, said)
        self._scroll.ensureWidgetVisible(self.picture)

    def _tell(self, name: str, words: Text) -> None:
        self._answer(name, words, Tone.GOOD)

    def _failed(self, name: str, error: BaseException) -> None:
        sentence = getattr(error, "sentence", None)
        if not isinstance(sentence, Text):
            self.shell.messages.error(error)
            return
        remedy = getattr(error, "remedy", same(""))
        both = Text("{sentence}{remedy}", "{sentence} {remedy}").format(
            sentence=sentence, remedy=remedy
        )
        self._answer(name, both, Tone.BAD)

    def _answer(self, name: str, words: Text, tone_: Tone) -> None:
        sign = "✓ " if tone_ is Tone.GOOD else "⚠ "
        tone(self.came[name], tone_)
        self.came[name].tell(Text("{sign}{words}", "{sign}{words}").format(sign=sign, words=words))
        self.came[name].show()
