"""同号新卡: a card that is made elsewhere under the old number, awaited, collected or cancelled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.clock import business_date
from app.domain.account import Card
from app.domain.custody import CardOrder, OrderState
from app.errors import Conflict
from app.flow.books import Books, BooksReading
from app.flow.operation import Performing
from app.flow.rule import Finding, refuse
from app.flow.slot import Slot
from app.i18n import Text

UNDER_WAY = (OrderState.ORDERED, OrderState.ARRIVED)
"""While an order is so, a loss stands, payment stays stopped, and nothing else ends the loss."""

CANCEL_FIRST = Text(
    "同号新卡未领取的，先办理“撤销制卡”（2205），再办理本业务；或等客户领卡。",
    "A card of the same number is on its way: cancel the order first (2205), or let the customer "
    "collect it.",
)


def under_way(orders: Iterable[CardOrder]) -> CardOrder | None:
    """The order that neither was collected nor cancelled; a card has one at most."""
    return next((one for one in orders if one.state in UNDER_WAY), None)


def ordered_card(books: BooksReading, card: str) -> CardOrder | None:
    """The order under way for this number; None where there is none."""
    return under_way(books.card_orders(card))


def require(order: CardOrder | None) -> CardOrder:
    """The order that a rule has just found under way.

    Raises:
        Conflict: it was collected or cancelled meanwhile.
    """
    if order is None or order.state not in UNDER_WAY:
        raise Conflict(
            "ORDER_GONE",
            Text("没有未领取的制卡申请。", "No such card is on its way."),
            Text("请重新查看。", "Look again."),
        )
    return order


def refuse_while_ordered(order: CardOrder, slot: Slot[object] | None = None) -> Finding:
    """Why a card that is being made, or waits here, keeps release and replacement back; a rule
    that yields it declares `refuses(remedy=CANCEL_FIRST)`."""
    on = business_date(order.arrived_at or order.ordered_at)
    said = (
        Text(
            f"该卡号的同号新卡（{order.number}）已于 {on} 到卡，待本人领取。",
            f"A new card under this number ({order.number}) arrived on {on} and waits for its "
            "holder.",
        )
        if order.state is OrderState.ARRIVED
        else Text(
            f"该卡号已于 {on} 申请同号新卡（{order.number}），正在制卡。",
            f"A new card under this number ({order.number}) was ordered on {on} and is being made.",
        )
    )
    return refuse(
        said,
        customer_text=Text(
            "您申请的同号新卡尚未领取，请先领取或撤销。",
            "The new card that you ordered was not collected yet: collect or cancel it first.",
        ),
        remedy=CANCEL_FIRST,
        slot=slot,
    )


def order_card(books: Books, performing: Performing, card: Card, report: str) -> CardOrder:
    """Orders a new plastic under the number of `card`; `report` is empty for a damaged card.

    Every plastic has an issue of its own, also one whose order was cancelled: it may exist.
    """
    earlier = [one.issue for one in books.card_orders(card.number)]
    sequence = books.next_sequence("card_order")
    order = CardOrder(
        number=f"ZK{performing.workstation.replace('-', '')}{sequence:07d}",
        card=card.number,
        issue=max([card.issue, *earlier]) + 1,
        account=card.account,
        customer=card.customer,
        report=report,
        ordered_at=performing.now,
        journal=performing.journal,
        state=OrderState.ORDERED,
        changed_by=performing.journal,
    )
    books.add_card_order(order)
    return order


def order_becomes(books: Books, order: CardOrder, state: OrderState, journal: str) -> None:
    """Brings an order to another state; Conflict where somebody did so meanwhile."""
    books.change_card_order(replace(order, state=state, changed_by=journal), order.state)
