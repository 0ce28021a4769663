"""The business parameters: what counts now, what will, what did, and each with its ground."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from app.desk.workstation_views import ParameterShown, ParameterValue
from app.domain.branch import LEVEL_TITLES, Level
from app.i18n import Text
from ui.destinations import PARAMETERS
from ui.keys import BACK, HOME, Key
from ui.screens.place_tabs import PlaceTabs
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Scroll, empty
from ui.widgets.words import Words

CHANGE = Key("F12", Text("变更参数", "Change a parameter"))
_CODE = "8302"
_NOW = Text("现行", "in force")
_COMING = Text("待生效", "coming")
_PAST = Text("历史", "before")
_FROM = Text("自 {day} 起", "from {day}")
_BARRED = Text("须业务主管及以上", "needs a supervisor or above")


class ParametersScreen(Screen):
    """One card for each parameter."""

    keys = (CHANGE, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.tabs = PlaceTabs(shell, PARAMETERS)
        self.change = ActionButton(CHANGE.does, "primary", key=CHANGE, does=self._change)
        self.tabs.row.addWidget(self.change)
        self._scroll = Scroll(edge=SPACE.large)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.tabs)
        outer.addWidget(self._scroll, 1)
        self.on_key(CHANGE, self._change)
        self.on_key(BACK, shell.go_back)

    def enter(self) -> None:
        """Asks what counts."""
        who = self.shell.desk.who
        may = who is not None and who.level >= Level.SUPERVISOR
        self.change.bar(None if may else _BARRED)
        target = self.change if may else self.tabs.buttons[PARAMETERS]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shell.books(self, self.shell.desk.parameters, then=self._show)

    def _show(self, shown: tuple[ParameterShown, ...]) -> None:
        empty(self._scroll.body)
        for one in shown:
            self._scroll.body.addWidget(self._card(one))

    def _card(self, one: ParameterShown) -> Card:
        card = Card(one.title, edge=SPACE.medium)
        about = Text(
            "{purpose}可设：{bounds}；变更由{level}授权。",
            "{purpose} It may be {bounds}; changes need: {level}.",
        )
        card.body.addWidget(
            Words(
                about.format(
                    purpose=one.purpose, bounds=one.bounds, level=LEVEL_TITLES[Level.MANAGER]
                ),
                "muted",
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnStretch(3, 1)
        lines: list[tuple[Tone, Text, ParameterValue]] = []
        if one.in_force is not None:
            lines.append((Tone.GOOD, _NOW, one.in_force))
        lines += [(Tone.NOTE, _COMING, value) for value in one.coming]
        lines += [(Tone.PLAIN, _PAST, value) for value in one.past]
        for n, (tone, word, value) in enumerate(lines):
            grid.addWidget(StatusChip(tone, word), n, 0)
            amount = Words(value.value, "strong" if tone is not Tone.PLAIN else "")
            hold(amount, least_width=120)
            grid.addWidget(amount, n, 1)
            grid.addWidget(Words(_FROM.format(day=value.valid_from.isoformat()), "muted"), n, 2)
            source = Words(value.source, "small", wrap=True, selectable=True)
            grid.addWidget(source, n, 3)
        card.body.addLayout(grid)
        return card

    def _change(self) -> None:
        if not self.change.isEnabled():
            return

        self.shell.books(self, self.shell.desk.start, _CODE, then=self.shell.open_case)
