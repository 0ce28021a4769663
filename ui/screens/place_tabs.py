"""The pages about this workstation, side by side: how it is, its settings, the parameters."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.i18n import Text
from ui.destinations import PARAMETERS, PRINTING, SETTINGS, WORDINGS, WORKSTATION
from ui.shell import Shell
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton

_TABS = (
    (WORKSTATION, Text("本机状态", "State"), "screen"),
    (SETTINGS, Text("设备与设置", "Settings"), "settings"),
    (PRINTING, Text("单据打印", "Printing"), "printer"),
    (PARAMETERS, Text("业务参数", "Parameters"), "list"),
    (WORDINGS, Text("文本", "Wordings"), "paper"),
)


class PlaceTabs(QWidget):
    """A button for each of these pages; the one we are on is marked and does nothing."""

    def __init__(self, shell: Shell, here: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "clear")
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.large, SPACE.medium, SPACE.large, 0)
        across.setSpacing(SPACE.small)
        self.buttons: dict[str, ActionButton] = {}
        for name, title, icon in _TABS:
            button = ActionButton(title, "quiet" if name != here else "", icon=icon)
            if name == here:
                button.setCheckable(True)
                button.setChecked(True)
                button.clicked.connect(lambda _=False, one=button: one.setChecked(True))
            else:
                button.clicked.connect(lambda _=False, to=name: shell.go(to))
            across.addWidget(button)
            self.buttons[name] = button
        across.addStretch(1)
        self.row = across
