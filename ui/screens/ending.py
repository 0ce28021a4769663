"""Customers whose document ends soon or has ended, each leading to their page."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from app.desk.home_views import Ending
from app.desk.session import MOST_ENDING
from app.i18n import Text
from ui.keys import BACK, HOME, OPEN, SEARCH, UP_DOWN
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_SOON = Text("即将到期", "End soon")
_ENDED = Text("已过期", "Expired")
_MOST = Text(
    "最多列出 {n} 位；其余请用搜索查找", "At most {n} are listed; find others by searching"
)


class EndingScreen(Screen):
    """The list; the two buttons above it change between what ends soon and what has ended."""

    keys = (UP_DOWN, OPEN, BACK, SEARCH, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._ended = False
        self.list = RowList(Text("没有这样的客户。", "There are no such customers."))
        self.list.opened.connect(partial(shell.go, "customer"))
        self._buttons = {
            False: ActionButton(_SOON, does=partial(self.open, False)),
            True: ActionButton(_ENDED, does=partial(self.open, True)),
        }
        group = QButtonGroup(self)
        for button in self._buttons.values():
            button.setCheckable(True)
            group.addButton(button)
        self._many = Words("", "small")
        card = Card(Text("客户证件到期", "Customers' documents"))
        for button in self._buttons.values():
            card.head.addWidget(button)
        card.body.addWidget(self.list, 1)
        card.body.addLayout(row(self._many, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        outer.addWidget(card)
        self.on_key(BACK, shell.go_back)

    def enter(self) -> None:
        """Asks anew: documents end every day."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def open(self, what: Any) -> None:
        """Shows those who have ended (True), or those that end soon (False)."""
        self._ended = bool(what)
        self._ask()

    def _ask(self) -> None:
        ended = self._ended
        self._buttons[ended].setChecked(True)
        desk = self.shell.desk
        self.shell.books(
            self, partial(desk.documents_ending, ended=ended), then=partial(self._show, ended)
        )

    def _show(self, ended: bool, found: tuple[Ending, ...]) -> None:
        if ended is not self._ended:
            return
        self.list.show_rows([_row(one) for one in found])
        self._many.tell(_MOST.format(n=len(found)) if len(found) >= MOST_ENDING else "")


def _row(one: Ending) -> ListRow:
    if one.days < 0:
        when = Text("已过期 {n} 天", "expired {n} days ago").format(n=-one.days)
        tone = Tone.BAD
    elif one.days == 0:
        when, tone = Text("今天到期", "ends today"), Tone.WARN
    else:
        when, tone = Text("还有 {n} 天", "{n} days left").format(n=one.days), Tone.WARN
    return ListRow(
        key=one.customer,
        title=Text("{name}　客户号 {customer}", "{name} · customer {customer}").format(
            name=one.name, customer=one.customer
        ),
        under=Text("{document} {number}", "{document} {number}").format(
            document=one.document, number=one.number
        ),
        right=Text("有效期至 {day}", "valid until {day}").format(day=one.until.isoformat()),
        badge=when,
        tone=tone,
    )
