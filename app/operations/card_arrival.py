"""到卡登记: a card that was made under its old number has come, and two people take it in."""

from __future__ import annotations

from dataclasses import replace

from app.domain import masks
from app.domain.custody import OrderState
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules.card_collection import (
    ARRIVAL_CUSTODIAN,
    ARRIVAL_RULES,
    ARRIVED,
    custodian_step,
)
from app.rules.card_orders import ordered_card, require


def _take_in(view: View, books: Books, performing: Performing) -> Made:
    came = view.of(ARRIVED)
    order = require(ordered_card(books, came.card))
    here = replace(
        order,
        state=OrderState.ARRIVED,
        serial=came.serial,
        arrived_at=performing.now,
        changed_by=performing.journal,
    )
    books.change_card_order(here, OrderState.ORDERED)
    return Made(order.customer, {"order": order.number, "card": order.card, "serial": came.serial})


def _headline(view: View) -> Text:
    came = view.find(ARRIVED)
    return same(masks.card_number(came.card)) if came else Text("未填写", "not filled in")


CARD_ARRIVAL = Operation(
    code="2203",
    name="card_arrival",
    title=Text("到卡登记", "Note a card that has come"),
    words=("dk", "daoka", "dkdj", "到卡", "card arrived"),
    headline=_headline,
    steps=(
        Step(
            "arrived",
            Text("到卡登记", "The card that came"),
            (ARRIVED,),
            Text(
                "制卡中心寄来的同号新卡逐张登记卡号和凭证号，由两人清点、入库保管。",
                "Each card that came from the card centre is noted with number and voucher, "
                "counted and locked away by two people.",
            ),
            how=Text(
                "一人念、一人看，照卡面和卡函录入；封装破损的不登记，立即报告主管。",
                "One reads out, one looks: enter what stands on card and carrier. A broken seal is "
                "not noted but reported at once.",
            ),
        ),
        custodian_step(ARRIVAL_CUSTODIAN),
    ),
    rules=ARRIVAL_RULES,
    effect=_take_in,
    papers=(),
    made_titles={
        "order": Text("制卡申请号", "Order of the card"),
        "card": Text("卡号", "Card number"),
        "serial": Text("凭证号", "Voucher number"),
    },
    reminders=(Text("请通知客户本人领卡。", "Tell the holder to come and collect it."),),
)
