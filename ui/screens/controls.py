"""The bank's own controls: which end soon, who waits for an answer, which accounts are watched."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from app.clock import ending, now
from app.desk.control_views import ControlLine, ControlPart
from app.i18n import Text, same
from ui.destinations import CUSTOMER
from ui.keys import BACK, HOME, OPEN, SEARCH, TO_CUSTOMER, UP_DOWN
from ui.moments import moment_text
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.row_list import ListRow, RowList

_SETTLE = Text("4107 解除或处理异议", "4107 Lift, or answer")
_NONE = Text("没有这样的账户。", "There are none.")


class ControlsScreen(Screen):
    """The list; the buttons above it change between the parts, Enter goes on with a line."""

    keys = (UP_DOWN, OPEN, TO_CUSTOMER, BACK, SEARCH, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._part = ControlPart.ENDING
        self._lines: tuple[ControlLine, ...] = ()
        self.list = RowList(_NONE)
        self.list.opened.connect(self.settle)
        self.list.current_changed.connect(lambda _: self._show_buttons())
        self.parts = {
            one: ActionButton(one.title, does=partial(self.open, one)) for one in ControlPart
        }
        group = QButtonGroup(self)
        card = Card(Text("风险管控与激活关注", "Controls, and what was woken"))
        for button in self.parts.values():
            button.setCheckable(True)
            group.addButton(button)
            card.head.addWidget(button)
        self.settle_button = ActionButton(_SETTLE, "primary", does=self.settle)
        self.customer_button = ActionButton(
            TO_CUSTOMER.does, icon="customer", key=TO_CUSTOMER, does=self.go_to_customer
        )
        card.body.addWidget(self.list, 1)
        card.body.addLayout(row(self.customer_button, None, self.settle_button))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        outer.addWidget(card)
        self.on_key(BACK, shell.go_back)
        self.on_key(TO_CUSTOMER, self.go_to_customer)

    def enter(self) -> None:
        """Asks anew: controls end by themselves."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def open(self, what: Any) -> None:
        """Shows a part."""
        if isinstance(what, ControlPart):
            self._part = what
            self._ask()

    def settle(self, _: str = "") -> None:
        """Begins to settle the chosen control; of a woken account the customer's page opens."""
        one = self._current()
        if one is not None and one.number:
            self.shell.books(
                self, self.shell.desk.settle_control, one.number, then=self.shell.open_case
            )
        else:
            self.go_to_customer()

    def go_to_customer(self) -> None:
        """Goes to the page of the holder."""
        one = self._current()
        if one is not None and one.customer:
            self.shell.go(CUSTOMER, one.customer)

    def _ask(self) -> None:
        part = self._part
        self.parts[part].setChecked(True)
        self.shell.books(self, self.shell.desk.controls, part, then=partial(self._show, part))

    def _show(self, part: ControlPart, lines: tuple[ControlLine, ...]) -> None:
        if part is not self._part:
            return
        self._lines = lines
        moment = now()
        self.list.show_rows([_row(one, moment_text(one.since, moment)) for one in lines])
        if lines and self._current() is None:
            self.list.step(1)
        self._show_buttons()

    def _current(self) -> ControlLine | None:
        key = self.list.current_key()
        return next((one for one in self._lines if _key(one) == key), None)

    def _show_buttons(self) -> None:
        one = self._current()
        self.settle_button.setVisible(one is not None and bool(one.number))
        self.customer_button.setVisible(one is not None and bool(one.customer))


def _key(one: ControlLine) -> str:
    return one.number or one.account


def _row(one: ControlLine, since: Text) -> ListRow:
    until = same(ending(one.until)) if one.until is not None else Text("长期", "no end")
    badge, tone = Text("至 {until}", "until {until}").format(until=until), Tone.NOTE
    if one.answer_until:
        badge = Text("{day} 前答复", "answer by {day}").format(day=one.answer_until)
        tone = Tone.BAD if one.overdue else Tone.ASK
    return ListRow(
        key=_key(one),
        title=Text("{name}　{account}", "{name} · {account}").format(
            name=one.name, account=one.account
        ),
        under=Text("{number}　{amount}　至 {until}", "{number} · {amount} · until {until}").format(
            number=one.number or Text("已激活", "woken"), amount=one.amount, until=until
        ),
        right=since,
        badge=badge,
        tone=tone,
    )
