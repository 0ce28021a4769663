"""尾箱轧账: cash and blank vouchers of a teller's box are counted and held against the books."""

from __future__ import annotations

from app.flow.operation import Operation, Step
from app.i18n import Text
from app.rules.authorisation import APPROVAL
from app.rules.drawer import approval_step
from app.rules.drawer_count import (
    COMPARED,
    COUNTED,
    DIFFERENCE,
    DIFFERS,
    MADE_TITLES,
    RULES,
    book,
    compare,
    differs,
    headline,
)
from app.rules.papers.drawer_sheet import DRAWER_SHEET

DRAWER_COUNT = Operation(
    code="3206",
    name="drawer_count",
    title=Text("尾箱轧账", "Count the drawer"),
    words=("wxgz", "gz", "wxzz", "gazhang", "zhazhang", "轧账", "盘点", "日终", "count drawer"),
    headline=headline,
    steps=(
        Step(
            "drawer_counted",
            COUNTED.title,
            (COUNTED,),
            Text(
                "先清点实物：现金按券别，空白卡、空白存折按份数和起止号码；录入前不显示账面数。",
                "Count what is there first: cash by denomination, blank cards and passbooks with "
                "the first and last number; what the books say is shown only afterwards.",
            ),
            how=Text(
                "监控下逐券别清点两遍；不要先看账面数再凑数。",
                "Count each denomination twice before the camera; never begin from what it should "
                "be.",
            ),
        ),
        Step(
            "drawer_compared",
            COMPARED.title,
            (COMPARED,),
            Text(
                "实点数与账面数逐券别对照；不符的先复点、查当日凭证。",
                "Counted and booked, piece by piece; where they differ, count again and look "
                "through the day's vouchers first.",
            ),
            propose=compare,
            how=Text(
                "不符不要硬凑：回上一步复点，复点前后的数字都会留下。",
                "Never make it fit: go back and count again; both figures are kept.",
            ),
        ),
        Step(
            "difference",
            DIFFERENCE.title,
            (DIFFERENCE,),
            Text(
                "写明复点情况、查过哪些凭证、怎样追查；长款、短款分别挂账。",
                "Say what was counted again and looked up; what is over and what is short is "
                "booked as such.",
            ),
            guard=differs,
            when=DIFFERS,
            how=Text(
                "写事实，不写猜测；知道差错对象的写明户名和联系情况。",
                "Facts, no guesses; whoever was paid wrongly is named, and whether they were "
                "called.",
            ),
        ),
        approval_step(differs, DIFFERS),
    ),
    rules=RULES,
    effect=book,
    papers=(DRAWER_SHEET,),
    approval=APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "轧账单签名后随当日凭证上缴；尾箱双人上锁后再签退。",
            "The signed sheet goes with the day's vouchers; two people lock the box before you "
            "sign off.",
        ),
    ),
)
