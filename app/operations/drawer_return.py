"""尾箱缴现: a teller returns cash from their own drawer to the vault."""

from __future__ import annotations

from app.flow.operation import Operation
from app.i18n import Text
from app.rules.authorisation import APPROVAL
from app.rules.drawer import (
    MADE_TITLES,
    MOVING_RULES,
    Way,
    approval_step,
    headline,
    move,
    moving_step,
)
from app.rules.papers.cash_slip import cash_slip

_TITLE = Text("尾箱缴现", "Return cash to the vault")

DRAWER_RETURN = Operation(
    code="3202",
    name="drawer_return",
    title=_TITLE,
    words=("wxjx", "jx", "jiaoxian", "缴现", "缴库", "入库", "cash to vault"),
    headline=headline,
    steps=(moving_step(Way.RETURN), approval_step()),
    rules=MOVING_RULES[Way.RETURN],
    effect=move,
    papers=(cash_slip(_TITLE),),
    approval=APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "按券别扎把、封签盖章后入库；调拨单由付出、接收双方签名。",
            "Bundle it by denomination, seal it and lock it into the vault; both sign the slip.",
        ),
    ),
)
