"""Cash is counted: pieces by denomination, what is missing, the change, the amount in words."""

from __future__ import annotations

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout

from app.desk.drawer_views import CashTable
from app.desk.views import StepView
from app.domain.cash import (
    DENOMINATIONS,
    Pieces,
    missing_pieces,
    netted,
    pieces_for,
    together,
    total,
)
from app.domain.money import Fen, capital, yuan_text
from app.evidence.cash import CashCounted
from app.i18n import Text, same
from ui.customer.cash import CashShown
from ui.keys import CUSTOMER
from ui.pages.door import Door
from ui.pages.page import GO_ON, Page, PageNote
from ui.theme import SPACE, Tone, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.cash_grid import MAKE_UP, CashGrid, Column
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Divider, row
from ui.widgets.words import Words

IN, OUT = "in", "out"
_RECEIVED = Text("收入", "Received")
_CHANGE = Text("找零", "Change")
_PAID = Text("付出", "Paid out")
_DRAWER = Text("尾箱现有", "In the drawer")
_TO_RECEIVE = Text("应收现金", "To be received")
_TO_PAY = Text("应付现金", "To be paid out")
_COUNTED = Text("已点 {amount}", "Counted {amount}")
_GIVEN_BACK = Text("找零 {amount}", "Change {amount}")
_EXACT = Text("分文不差", "Exact to the fen")
_MISSING = Text("还差 {amount}", "{amount} is missing")
_OVER_IN = Text("多收 {amount}，须找零", "{amount} too much: give change")
_OVER_OUT = Text("多付 {amount}", "{amount} too much")
_NOT_ENOUGH = Text(
    "尾箱没有这么多张，先领现（3201）换零。",
    "The drawer does not hold so many: fetch cash first (3201).",
)
_NO_WAY = Text(
    "尾箱现有券别凑不出这个金额；请领现（3201）或向同事调剂（3205）零钱。",
    "The drawer cannot make this amount: fetch small money (3201), or have some moved from a "
    "colleague (3205).",
)
_AFTER = Text("本笔后尾箱 {amount}", "Drawer after this: {amount}")
_ABOVE = Text(
    "超过限额 {limit}，本笔后请缴现（3202）", "Above its limit of {limit}: return it (3202)"
)
_MAKE_PAYMENT = Text("自动配款", "Make it up")
_MAKE_CHANGE = Text("配找零", "Make change")
_FEWEST = Text("按最少张数填入", "Fewest pieces")
_SHOW = Text("给客户看", "Show the customer")
_LOOKING = Text("正在查看尾箱…", "Looking into the drawer …")


class CashPage(Page):
    """The pieces of one amount, typed through from 100 yuan down; one key makes them up."""

    wide = True

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._table: CashTable | None = None
        self._task: CashShown | None = None
        self._unconfirmed = False
        self.note = PageNote()
        self.body.addWidget(self.note)
        beside = QHBoxLayout()
        beside.setSpacing(SPACE.medium)
        left = Card()
        self.grid = CashGrid((Column(IN, _RECEIVED), Column(OUT, _CHANGE)), _DRAWER)
        left.body.addWidget(self.grid)
        beside.addWidget(left, 0)
        beside.addWidget(self._summary(), 1)
        self.body.addLayout(beside)
        self.body.addStretch(1)
        self.grid.changed.connect(self._touched)
        self.grid.entered.connect(self._entered)
        self.grid.finished.connect(self._finished)
        QShortcut(MAKE_UP.qt(), self, self.make_up)
        self.setEnabled(False)

    def _summary(self) -> Card:
        card = Card()
        self._way = Words(_LOOKING, "label")
        self._asked = Words("", "figure")
        self._capital = Words("", "muted", wrap=True, selectable=True)
        self._so_far = Words("", "headline")
        self._change = Words("", "strong")
        self._state = StatusChip(Tone.PLAIN, same("—"))
        self._after = Words("", "muted", wrap=True)
        self.make = ActionButton(_MAKE_PAYMENT, icon="again", key=MAKE_UP, does=self.make_up)
        self.show_them = ActionButton(_SHOW, icon="customer", key=CUSTOMER, does=self.show_customer)
        for part in (self._way, self._asked, self._capital, Divider(), self._so_far, self._change):
            card.body.addWidget(part)
        card.body.addLayout(row(self._state, None))
        card.body.addSpacing(SPACE.small)
        card.body.addLayout(row(self.make, None))
        card.body.addLayout(row(self.show_them, None))
        card.body.addWidget(self._after)
        card.body.addStretch(1)
        return card

    @property
    def primary(self) -> Text | None:
        """What was counted is right."""
        return GO_ON

    @property
    def can_act(self) -> bool:
        """The pieces make the amount, and the drawer has them."""
        return self._table is not None and not self._off and not self._short()

    @property
    def unconfirmed(self) -> bool:
        """Whether pieces were counted that the draft does not have."""
        return self._unconfirmed

    def taken(self) -> None:
        """The draft has what was counted."""
        self._unconfirmed = False

    def enter(self) -> None:
        """Asks anew what the drawer holds: it changes with every business."""
        self.door.ask(
            self,
            self.door.desk.cash_table,
            self.door.case.id,
            self.slot,
            then=self._came,
            otherwise=self._failed,
        )

    def leave(self) -> None:
        """The customer no longer sees what is counted."""
        if self._task is not None:
            self._task = None
            self.door.customer.rest()

    def act(self) -> None:
        """Hands over what was counted."""
        if self._table is None:
            return
        self.note.clear()
        self.change(
            self.door.desk.count_cash,
            self.door.case.id,
            self.slot,
            self._table.proposed.asked,
            self.grid.pieces(IN),
            self.grid.pieces(OUT),
            otherwise=self._failed,
        )

    def ask_customer(self) -> bool:
        """Shows the customer what is counted."""
        self.show_customer()
        return True

    def show_customer(self) -> None:
        """The amount counted, in large print, on the customer's side."""
        if self._table is None:
            return
        self._task = CashShown(self._table.proposed.asked)
        self._task.show_pieces(self.grid.pieces(IN), self.grid.pieces(OUT))
        self._task.finished.connect(self.leave)
        self.door.customer.ask(self._task)

    def make_up(self) -> None:
        """Fills in the pieces that make it: the payment, the change, or what is handed over."""
        if self._table is None:
            return
        self.note.clear()
        proposed = self._table.proposed
        received = self.grid.pieces(IN)
        if proposed.asked >= 0 and total(received) < proposed.asked:
            self.grid.show_pieces(IN, dict(proposed.pieces_in))
            self.grid.show_pieces(OUT, {})
        else:
            drawer = together(self._table.drawer, received)
            over = Fen(total(received) - proposed.asked)
            made = pieces_for(over, drawer)
            if made is None:
                self.note.say(Tone.WARN, Text("零钱不足", "No change"), _NO_WAY)
                return
            self.grid.show_pieces(OUT, made)
        self._touched()
        self.primary_wants_focus.emit()

    @property
    def _pays(self) -> bool:
        return self._table is not None and self._table.proposed.asked < 0

    @property
    def _off(self) -> Fen:
        """What was counted less what was asked, in the direction of the business: above zero too
        much."""
        assert self._table is not None
        net = total(self.grid.pieces(IN)) - total(self.grid.pieces(OUT))
        off = net - self._table.proposed.asked
        return Fen(-off if self._pays else off)

    def _short(self) -> dict[int, int]:
        assert self._table is not None
        return missing_pieces(self._table.drawer, self._moved())

    def _moved(self) -> Pieces:
        return netted(self.grid.pieces(IN), self.grid.pieces(OUT))

    def _came(self, table: CashTable) -> None:
        # Nothing that is filled in here was typed by anybody.
        self._table = None
        self.setEnabled(True)
        asked = table.proposed.asked
        pays = asked < 0
        # Who is paid out hands nothing over; who hands over may get change.
        self.grid.show_column(IN, not pays)
        self.grid.name_column(OUT, _PAID if pays else _CHANGE)
        self.grid.count_away(pays)
        self.grid.show_held(table.drawer)
        self._way.tell(_TO_PAY if pays else _TO_RECEIVE)
        self._asked.tell(same(yuan_text(Fen(abs(asked)))))
        self._capital.tell(same(capital(Fen(abs(asked)))))
        known = self.door.case.values.get(self.slot)
        if not self._unconfirmed:
            if isinstance(known, CashCounted) and known.asked == asked:
                self.grid.show_pieces(IN, dict(known.pieces_in))
                self.grid.show_pieces(OUT, dict(known.pieces_out))
            else:
                self.grid.show_pieces(IN, {})
                self.grid.show_pieces(OUT, dict(table.proposed.pieces_out) if pays else {})
        self._table = table
        self._say()
        if self.door.customer.own_screen:
            self.show_customer()
        if pays and self.can_act:
            self.primary_wants_focus.emit()
        else:
            self.grid.focus(OUT if pays else IN)

    def _touched(self) -> None:
        if self._table is None:
            return
        self._unconfirmed = True
        self._say()
        if self._task is not None:
            self._task.show_pieces(self.grid.pieces(IN), self.grid.pieces(OUT))

    def _entered(self) -> None:
        """Enter goes on as soon as the amount is there; before, to the next denomination."""
        if self.can_act:
            self.primary_wants_focus.emit()

    def _finished(self, code: str) -> None:
        if self.can_act:
            self.wants_to_act()
        elif code == IN and self._table is not None and self._off > 0:
            self.make_up()
        else:
            self.grid.focus(code, DENOMINATIONS[0])

    def _say(self) -> None:
        assert self._table is not None
        received, paid = total(self.grid.pieces(IN)), total(self.grid.pieces(OUT))
        off, short = self._off, self._short()
        self._so_far.tell(_COUNTED.format(amount=yuan_text(paid if self._pays else received)))
        self._change.setVisible(not self._pays and bool(paid))
        self._change.tell(_GIVEN_BACK.format(amount=yuan_text(paid)))
        if off > 0:
            over = _OVER_OUT if self._pays else _OVER_IN
            self._state.show_status(Tone.WARN, over.format(amount=yuan_text(off)))
        elif off < 0:
            self._state.show_status(Tone.NOTE, _MISSING.format(amount=yuan_text(Fen(-off))))
        elif short:
            self._state.show_status(Tone.BAD, Text("尾箱张数不足", "The drawer is short"))
        else:
            self._state.show_status(Tone.GOOD, _EXACT)
        self.grid.mark(OUT, short, _NOT_ENOUGH)
        after = Fen(total(self._table.drawer) + received - paid)
        above = after > self._table.limit
        words = _AFTER.format(amount=yuan_text(after))
        if above:
            too_much = _ABOVE.format(limit=yuan_text(self._table.limit))
            words = Text("{words}。{too_much}", "{words}. {too_much}").format(
                words=words, too_much=too_much
            )
        self._after.tell(words)
        tone(self._after, Tone.WARN if above else Tone.PLAIN)
        if self._pays:
            self.make.tell(_MAKE_PAYMENT)
        else:
            self.make.tell(_MAKE_CHANGE if off >= 0 and received else _FEWEST)
        self.primary_changed.emit()

    def _failed(self, error: BaseException) -> None:
        if not self.note.say_error(error, retry=self.enter):
            self.door.failed.emit(error)
