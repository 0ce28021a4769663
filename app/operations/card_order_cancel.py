"""撤销制卡: a card under its old number is not wanted, did not come, or is faulty."""

from __future__ import annotations

from app.domain.custody import OrderState
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules.card_collection import (
    CANCEL_CUSTODIAN,
    CANCEL_RULES,
    CANCELLED,
    custodian_step,
)
from app.rules.card_orders import order_becomes, require


def _cancel(view: View, books: Books, performing: Performing) -> Made:
    order = require(books.card_order(view.of(CANCELLED).order))
    order_becomes(books, order, OrderState.CANCELLED, performing.journal)
    return Made(order.customer, {"order": order.number, "card": order.card})


def _headline(view: View) -> Text:
    said = view.find(CANCELLED)
    return same(said.order) if said else Text("未填写", "not filled in")


CARD_ORDER_CANCEL = Operation(
    code="2205",
    name="card_order_cancel",
    title=Text("撤销制卡", "Cancel a card that was ordered"),
    words=("cxzk", "chexiao", "撤销制卡", "cancel card"),
    headline=_headline,
    steps=(
        Step(
            "cancelled",
            Text("撤销制卡", "The order"),
            (CANCELLED,),
            Text(
                "同号新卡未领取前可以撤销；挂失照旧有效，支付仍停止。新卡已到的由两人剪角。",
                "A card that was not collected may be cancelled; the loss stands and payment stays "
                "stopped. A card that is here is cut by two people.",
            ),
            how=Text(
                "先问清客户：撤销后要么解挂，要么重新补卡；已到的新卡当场剪断芯片。",
                "Ask first: afterwards the loss is released, or another card is made; a card that "
                "is here is cut at once.",
            ),
        ),
        custodian_step(CANCEL_CUSTODIAN),
    ),
    rules=CANCEL_RULES,
    effect=_cancel,
    papers=(),
    made_titles={
        "order": Text("制卡申请号", "Order of the card"),
        "card": Text("卡号", "Card number"),
    },
    reminders=(
        Text(
            "挂失未因撤销而解除：请与客户商定解挂（2105）或重新补卡（2201）。",
            "The loss still stands: agree with the customer on a release (2105) or another "
            "replacement (2201).",
        ),
    ),
)
