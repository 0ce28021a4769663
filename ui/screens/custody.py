"""Cards that the branch keeps: new ones to be collected, those being made, and those in custody."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from app.clock import now
from app.desk.losses_views import FOUND_IS_TITLES, CustodyLine, CustodyPart, FoundIs
from app.i18n import Text
from ui.destinations import CUSTOMER
from ui.keys import BACK, HOME, OPEN, SEARCH, TO_CUSTOMER, UP_DOWN
from ui.moments import moment_text
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.row_list import ListRow, RowList

_UNKNOWN = Text("不是本行的卡", "none of this bank's")
_SETTLE = Text("剪角等处理", "Settle it otherwise")
_SETTLES = Text("交还、剪角或移交", "Give back, cut or hand on")
_TONES = {
    FoundIs.IN_USE: Tone.GOOD,
    FoundIs.REPORTED: Tone.WARN,
    FoundIs.DEAD: Tone.BAD,
    FoundIs.NOT_OURS: Tone.PLAIN,
}
_BEGIN = Text("接着办理", "Go on with it")


class CustodyScreen(Screen):
    """The list; the buttons above it change between the parts, Enter goes on with a card."""

    keys = (UP_DOWN, OPEN, TO_CUSTOMER, BACK, SEARCH, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._part = CustodyPart.ARRIVED
        self._lines: tuple[CustodyLine, ...] = ()
        self.list = RowList(Text("没有这样的卡。", "There are no such cards."))
        self.list.opened.connect(self.begin)
        self.list.current_changed.connect(lambda _: self._show_buttons())
        self.parts = {
            one: ActionButton(one.title, does=partial(self.open, one)) for one in CustodyPart
        }
        group = QButtonGroup(self)
        card = Card(Text("卡片保管与待领", "Cards in custody"))
        for button in self.parts.values():
            button.setCheckable(True)
            group.addButton(button)
            card.head.addWidget(button)
        self.begin_button = ActionButton(_BEGIN, "primary", does=self.begin)
        self.settle_button = ActionButton(_SETTLE, does=self.settle)
        self.customer_button = ActionButton(
            TO_CUSTOMER.does, icon="customer", key=TO_CUSTOMER, does=self.go_to_customer
        )
        card.body.addWidget(self.list, 1)
        card.body.addLayout(row(self.customer_button, None, self.settle_button, self.begin_button))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        outer.addWidget(card)
        self.on_key(BACK, shell.go_back)
        self.on_key(TO_CUSTOMER, self.go_to_customer)

    def enter(self) -> None:
        """Asks anew: cards come and go all day."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def open(self, what: Any) -> None:
        """Shows a part."""
        if isinstance(what, CustodyPart):
            self._part = what
            self._ask()

    def begin(self, _: str = "") -> None:
        """Begins what comes next for the chosen card; the rules say what is in its way."""
        one = self._current()
        if one is not None and _is_settled(one):
            self.settle()
        elif one is not None and one.next is not None and one.next.barred is None:
            desk = self.shell.desk
            self.shell.books(
                self, desk.start, one.next.code, one.next.card, then=self.shell.open_case
            )

    def settle(self) -> None:
        """Begins to settle the chosen card in custody: given back, cut, or handed on."""
        one = self._current()
        if one is not None and one.what is not None:
            self.shell.books(
                self, self.shell.desk.settle_held, one.number, then=self.shell.open_case
            )

    def go_to_customer(self) -> None:
        """Goes to the page of the holder."""
        one = self._current()
        if one is not None and one.customer:
            self.shell.go(CUSTOMER, one.customer)

    def _ask(self) -> None:
        part = self._part
        self.parts[part].setChecked(True)
        self.shell.books(self, self.shell.desk.custody, part, then=partial(self._show, part))

    def _show(self, part: CustodyPart, lines: tuple[CustodyLine, ...]) -> None:
        if part is not self._part:
            return
        self._lines = lines
        moment = now()
        self.list.show_rows([_row(one, moment_text(one.since, moment)) for one in lines])
        if lines and self._current() is None:
            self.list.step(1)
        self._show_buttons()

    def _current(self) -> CustodyLine | None:
        key = self.list.current_key()
        return next((one for one in self._lines if one.number == key), None)

    def _show_buttons(self) -> None:
        one = self._current()
        settles = one is not None and _is_settled(one)
        comes = one.next if one is not None and not settles else None
        self.settle_button.setVisible(one is not None and one.what is FoundIs.REPORTED)
        self.begin_button.setVisible(settles or comes is not None)
        if settles:
            self.begin_button.tell(_SETTLES)
            self.begin_button.bar(None)
        elif comes is not None:
            self.begin_button.tell(comes.title)
            self.begin_button.bar(comes.barred)
        self.customer_button.setVisible(one is not None and bool(one.customer))


def _is_settled(one: CustodyLine) -> bool:
    """Whether the case for it is that of cards in custody; what is reported lost is released, which
    gives it back."""
    return one.what not in (None, FoundIs.REPORTED)


def _row(one: CustodyLine, when: Text) -> ListRow:
    comes = one.next.title if one.next is not None else Text("", "")
    badge = comes if one.what is None else FOUND_IS_TITLES[one.what]
    return ListRow(
        key=one.number,
        title=Text("{card}　{name}", "{card} · {name}").format(
            card=one.card, name=one.name or _UNKNOWN
        ),
        under=Text("{number}　{under}", "{number} · {under}").format(
            number=one.number, under=one.under
        ),
        right=when,
        badge=badge,
        tone=Tone.NOTE if one.what is None else _TONES[one.what],
    )
