"""Where this program stands and whether each part of the workstation is well."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.desk.views import Light
from app.domain.branch import StoreKind
from app.i18n import Text, joined, same
from ui.destinations import SETTINGS, WORKSTATION
from ui.keys import BACK, HOME
from ui.landing import land
from ui.lights import MENDED_IN_SETTINGS, customers_light
from ui.screens.place_tabs import PlaceTabs
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Scroll, empty
from ui.widgets.words import Words

KIND_TITLES = {
    StoreKind.TRAINING: Text("培训（不是真实业务）", "Training (no real business)"),
    StoreKind.REAL: Text("正式营业", "Real business"),
}
_WELL = Text("正常", "well")
_OFF = Text("未设置", "not set up")
_SEE_TO = Text("须处理", "see to it")
_MEND = Text("去设置", "Set it")
_LABEL = 150


class PlaceScreen(Screen):
    """The place, and every part with its state, what to do, and the way to its setting."""

    keys = (BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.tabs = PlaceTabs(shell, WORKSTATION)
        scroll = Scroll(edge=SPACE.large)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.tabs)
        outer.addWidget(scroll, 1)
        place = shell.desk.place()
        here = Card(Text("本机", "This workstation"))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for n, (label, words) in enumerate(
            (
                (Text("银行", "Bank"), same(place.bank)),
                (Text("网点", "Branch"), same(f"{place.branch_number}  {place.branch_name}")),
                (Text("终端号", "Workstation"), same(place.workstation)),
                (Text("账簿", "Books"), KIND_TITLES[place.kind]),
            )
        ):
            title = Words(label, "label")
            hold(title, width=_LABEL)
            grid.addWidget(title, n, 0)
            grid.addWidget(Words(words, "strong", selectable=True), n, 1)
        here.body.addLayout(grid)
        self._parts = Card(Text("设备与部件", "Parts and devices"))
        self.again = ActionButton(Text("重新检查", "Check again"), icon="again", does=self.enter)
        self._parts.head.addWidget(self.again)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.large)
        self._grid.setVerticalSpacing(SPACE.medium)
        self._grid.setColumnStretch(2, 1)
        self._parts.body.addLayout(self._grid)
        self._rows: dict[str, QWidget] = {}
        self._wanted = ""
        for card in (here, self._parts):
            scroll.body.addWidget(card)
        self._scroll = scroll
        self.on_key(BACK, shell.go_back)

    def enter(self) -> None:
        """Asks how each part is."""
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        desk = self.shell.desk
        land(desk.lanes.signals.submit(desk.lights), self, self._show)

    def open(self, what: Any) -> None:
        """Shows the part of this code: somebody clicked on its signal."""
        self._wanted = str(what)
        self._point()

    def _show(self, lights: tuple[Light, ...]) -> None:
        empty(self._grid)
        self._rows = {}
        for n, light in enumerate((*lights, customers_light())):
            tone, word = (
                (Tone.GOOD, _WELL)
                if light.well
                else (Tone.PLAIN, _OFF)
                if light.off
                else (Tone.WARN, _SEE_TO)
            )
            title = Words(light.title, "strong")
            hold(title, width=_LABEL)
            said = light.word
            if light.remedy and not light.well:
                ended = said.zh.endswith("。")
                said = joined((said, light.remedy), *(("", " ") if ended else ("。", ". ")))
            words = Words(said, wrap=True, selectable=True)
            self._grid.addWidget(title, n, 0)
            self._grid.addWidget(StatusChip(tone, word), n, 1)
            self._grid.addWidget(words, n, 2)
            setting = MENDED_IN_SETTINGS.get(light.code)
            if setting is not None:
                go = ActionButton(
                    _MEND,
                    "link",
                    icon="settings",
                    does=partial(self.shell.go, SETTINGS, setting),
                )
                self._grid.addWidget(go, n, 3)
                self._rows[light.code] = go
            else:
                self._rows[light.code] = words
        self._point()

    def _point(self) -> None:
        """Brings the wanted part into sight, with the focus on what mends it."""
        row = self._rows.get(self._wanted)
        if row is None:
            return
        self._wanted = ""
        self._scroll.ensureWidgetVisible(row)
        if isinstance(row, ActionButton):
            row.setFocus(Qt.FocusReason.OtherFocusReason)
