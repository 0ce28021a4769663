"""Cards made under their old numbers: what came, what is not wanted, and what is handed out."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from app.clock import CHINA
from app.desk.card_orders import OrderLine
from app.desk.views import StepView
from app.domain import masks
from app.domain.custody import ORDER_STATE_TITLES, OrderState
from app.evidence.card_orders import CardWaiting
from app.i18n import Text, same
from ui.pages.door import Door
from ui.pages.form import FormPage
from ui.pages.proposal import ProposalPage
from ui.theme import SPACE, Tone
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_AWAITED = Text("待到卡（核对用）", "Cards that are awaited, to compare")
_NONE_AWAITED = Text("没有待到的卡。", "No card is awaited.")
_UNDER_WAY = Text("未领取的制卡申请（回车选择）", "Orders under way: Enter takes one")
_NONE_UNDER_WAY = Text("没有未领取的制卡申请。", "No order is under way.")


class _WithOrders(FormPage):
    """A form, and below it the orders that it may be about."""

    states: tuple[OrderState, ...] = ()
    heading = _AWAITED
    nothing = _NONE_AWAITED

    def __init__(self, door: Door, step: StepView, evidence: type) -> None:
        super().__init__(door, step, evidence)
        self.body.takeAt(self.body.count() - 1)
        self.list = RowList(self.nothing)
        self.body.addWidget(Words(self.heading, "label"))
        self.body.addWidget(self.list, 1)

    def enter(self) -> None:
        """Asks which orders there are, besides what the form asks."""
        super().enter()
        desk = self.door.desk

        def orders() -> tuple[OrderLine, ...]:
            return tuple(line for state in self.states for line in desk.card_orders(state))

        self.door.ask(self, orders, then=self._came, within=desk.card_orders)

    def _came(self, orders: tuple[OrderLine, ...]) -> None:
        self.list.show_rows(tuple(map(_row, orders)))


class ArrivalPage(_WithOrders):
    """What stands on the card that came, beside what is awaited; the numbers are never filled in,
    for they are compared."""

    states = (OrderState.ORDERED,)


class OrderCancelPage(_WithOrders):
    """The order is taken from the list, and so is whether its card is here."""

    states = (OrderState.ORDERED, OrderState.ARRIVED)
    heading = _UNDER_WAY
    nothing = _NONE_UNDER_WAY

    def __init__(self, door: Door, step: StepView, evidence: type) -> None:
        super().__init__(door, step, evidence)
        self._arrived: frozenset[str] = frozenset()
        self.list.opened.connect(self._take)

    def _came(self, orders: tuple[OrderLine, ...]) -> None:
        super()._came(orders)
        arrived = (one.number for one in orders if one.state is OrderState.ARRIVED)
        self._arrived = frozenset(arrived)
        if orders and not self.fields.raw()["order"]:
            self.list.choose(orders[0].number)
            self.list.setFocus()

    def _take(self, number: str) -> None:
        self.fields.show_raw({"order": number, "here": number in self._arrived})
        self.fields.focus_first()


def _row(line: OrderLine) -> ListRow:
    arrived = line.arrived_at is not None
    said = Text("{on} 申请", "ordered on {on}").format(
        on=f"{line.ordered_at.astimezone(CHINA):%Y-%m-%d}"
    )
    if arrived:
        said = Text("{said}；凭证 {serial}", "{said}; voucher {serial}").format(
            said=said, serial=line.serial
        )
    return ListRow(
        line.number,
        Text("{name}　{card}", "{name} · {card}").format(name=line.name, card=line.card),
        said,
        right=same(line.number),
        badge=ORDER_STATE_TITLES[line.state],
        tone=Tone.GOOD if arrived else Tone.NOTE,
    )


_COMPARE = Text(
    "从保管处取出的新卡，卡号、凭证号与下列登记逐位核对，一致再确认。",
    "Compare number and voucher of the card that was taken out with these, digit by digit.",
)
_GROUP = 4


class WaitingCardPage(ProposalPage):
    """The card that was noted when it came, to be compared with the one in hand."""

    def show_proposal(self, proposal: CardWaiting) -> None:
        """Its number in full, for it is compared; which order, and since when it is here."""
        body = self.card.body
        body.addWidget(Words(_COMPARE, "muted", wrap=True))
        body.addSpacing(SPACE.small)
        number = proposal.card
        grouped = " ".join(number[at : at + _GROUP] for at in range(0, len(number), _GROUP))
        body.addWidget(Words(Text("卡号", "Card number"), "label"))
        body.addWidget(Words(same(grouped), "figure", selectable=True))
        body.addWidget(Words(Text("凭证号", "Voucher number"), "label"))
        body.addWidget(Words(same(proposal.serial), "headline", selectable=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(1, 1)
        lines = (
            (Text("制卡申请号", "Order"), same(proposal.order)),
            (
                Text("到卡时间", "Here since"),
                same(f"{proposal.arrived_at.astimezone(CHINA):%Y-%m-%d %H:%M}"),
            ),
            (
                Text("旧卡", "The old card"),
                Text("已挂失（{report}），不收回", "reported lost ({report}), not taken in").format(
                    report=proposal.report
                )
                if proposal.report
                else Text("收回剪角：{card}", "to be taken in and cut: {card}").format(
                    card=masks.card_number(proposal.card)
                ),
            ),
        )
        for at, (label, said) in enumerate(lines):
            grid.addWidget(Words(label, "label"), at, 0)
            grid.addWidget(Words(said, "strong", selectable=True), at, 1)
        body.addLayout(grid)

    def _arrived(self, proposal: object) -> None:
        super()._arrived(proposal)
        if proposal is None:
            self.note.say(
                Tone.WARN,
                Text("没有待领的新卡", "No card waits"),
                Text("没有查到已到卡、待领取的新卡。", "No new card of this number is here."),
            )
