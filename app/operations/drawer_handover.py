"""柜员间现金调剂: a teller gives cash of their drawer to a colleague, who counts it and signs."""

from __future__ import annotations

from app.flow.operation import Operation, Step
from app.i18n import Text
from app.rules.authorisation import APPROVAL
from app.rules.drawer import (
    MADE_TITLES,
    MOVED_TO,
    MOVING_RULES,
    Way,
    approval_step,
    headline,
    move,
    moving_step,
    receiver_step,
)
from app.rules.papers.cash_slip import cash_slip

_TITLE = Text("柜员间现金调剂", "Cash to another teller")

DRAWER_HANDOVER = Operation(
    code="3205",
    name="drawer_handover",
    title=_TITLE,
    words=("xjtj", "tj", "tiaoji", "调剂", "借款", "换零", "cash to teller"),
    headline=headline,
    steps=(
        Step(
            "moved_to",
            MOVED_TO.title,
            (MOVED_TO,),
            Text(
                "由付出现金的柜员办理；接收柜员到本柜台当面清点。",
                "The teller who gives the cash does this; who gets it comes and counts.",
            ),
            how=Text(
                "先与对方说好金额和券别，再录入柜员号。",
                "Agree on amount and denominations before entering the number.",
            ),
        ),
        moving_step(Way.HANDOVER),
        receiver_step(),
        approval_step(),
    ),
    rules=MOVING_RULES[Way.HANDOVER],
    effect=move,
    papers=(cash_slip(_TITLE),),
    approval=APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "现金由接收柜员当面点清、入箱上锁；调拨单由双方签名。",
            "Who gets it counts it and locks it away; both sign the slip.",
        ),
    ),
)
