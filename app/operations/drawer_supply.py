"""尾箱领现: a teller takes cash out of the vault into their own drawer."""

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

_TITLE = Text("尾箱领现", "Take cash from the vault")

DRAWER_SUPPLY = Operation(
    code="3201",
    name="drawer_supply",
    title=_TITLE,
    words=("wxlx", "lx", "lingxian", "领现", "领钱", "出库", "cash from vault"),
    headline=headline,
    steps=(moving_step(Way.SUPPLY), approval_step()),
    rules=MOVING_RULES[Way.SUPPLY],
    effect=move,
    papers=(cash_slip(_TITLE),),
    approval=APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "现金当面点清、入箱上锁；调拨单由付出、接收双方签名。",
            "Count it before both, lock it into the drawer; giver and taker sign the slip.",
        ),
    ),
)
