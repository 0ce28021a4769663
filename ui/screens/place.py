"""Where this program stands and whether each part of the workstation is well."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from app.desk.views import Light
from app.domain.branch import StoreKind
from app.i18n import Text, same
from ui.keys import BACK, EVERYWHERE, HOME, SIGNED_IN
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Scroll, empty, row
from ui.widgets.words import KeyCap, Words

KIND_TITLES = {
    StoreKind.TRAINING: Text("培训（不是真实业务）", "Training (no real business)"),
    StoreKind.REAL: Text("正式营业", "Real business"),
}


class PlaceScreen(Screen):
    """Place, lights and keys on one page."""

    keys = (BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        scroll = Scroll(edge=SPACE.large)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        place = shell.desk.place()
        here = Card(Text("本机", "This workstation"))
        grid = QGridLayout()
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(1, 1)
        for n, (label, words) in enumerate(
            (
                (Text("银行", "Bank"), same(place.bank)),
                (Text("网点", "Branch"), same(f"{place.branch_number}  {place.branch_name}")),
                (Text("终端号", "Workstation"), same(place.workstation)),
                (Text("账簿", "Books"), KIND_TITLES[place.kind]),
            )
        ):
            grid.addWidget(Words(label, "label"), n, 0)
            grid.addWidget(Words(words, "strong", selectable=True), n, 1)
        here.body.addLayout(grid)
        self._lights = Card(Text("设备与部件", "Parts and devices"))
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.medium)
        self._lights.head.addWidget(
            ActionButton(Text("重新检查", "Check again"), icon="again", does=self.enter)
        )
        self._lights.body.addLayout(self._list)
        keys = Card(Text("按键", "Keys"))
        caps = QGridLayout()
        caps.setVerticalSpacing(SPACE.small)
        for n, key in enumerate((*SIGNED_IN, *EVERYWHERE)):
            caps.addWidget(KeyCap(key), n // 4, n % 4, Qt.AlignmentFlag.AlignLeft)
        keys.body.addLayout(caps)
        for card in (here, self._lights, keys):
            scroll.body.addWidget(card)
        self.on_key(BACK, shell.go_home)

    def enter(self) -> None:
        """Asks how each part is."""
        self.shell.books(self, self.shell.desk.lights, then=self._show)

    def _show(self, lights: tuple[Light, ...]) -> None:
        empty(self._list)
        for light in lights:
            chip = StatusChip(Tone.GOOD if light.well else Tone.WARN, light.word)
            title = Words(light.title, "strong")
            title.setFixedWidth(150)
            remedy = Words(Text("", "") if light.well else light.remedy, "muted", wrap=True)
            line = row(title, chip, remedy)
            line.setStretchFactor(remedy, 1)
            self._list.addLayout(line)
