"""解除冻结、解除轮候: the organ that ordered a freeze ends it, whole or in part."""

from __future__ import annotations

from app.domain import masks
from app.flow.operation import Operation, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import authorisation, clock, freeze_orders
from app.rules.freeze_effects import MADE_TITLES, release
from app.rules.officers import COMMON_RULES, OFFICERS_STEPS, it_may_freeze, staff_steps
from app.rules.papers.assistance import assistance_papers


def _headline(view: View) -> Text:
    found = view.find(freeze_orders.CHOSEN)
    if found is None:
        return same("")
    return same(f"{masks.name(found.name)}  {masks.account_number(found.account)}")


FREEZE_RELEASE = Operation(
    code="4103",
    name="freeze_release",
    title=Text("解除冻结", "Release a freeze"),
    words=("jcdj", "jiechudongjie", "jd", "jiedong", "解冻", "解除轮候", "解除止付", "unfreeze"),
    headline=_headline,
    steps=(
        *OFFICERS_STEPS,
        Step(
            "release_order",
            Text("解除文书", "The order"),
            (freeze_orders.RELEASED,),
            Text(
                "原冻结编号、解除通知书，全部解除还是部分解除；轮候的解除轮候。",
                "The freeze, the notice, whether all of it or a part ends; one that waits leaves "
                "the queue.",
            ),
            how=Text(
                "只凭原机关的解除通知书；客户自己来要求解冻的，请其联系冻结机关。",
                "By the organ's own notice alone; a customer who asks for it turns to the organ.",
            ),
        ),
        Step(
            "restraint",
            Text("原冻结", "The freeze"),
            (freeze_orders.CHOSEN,),
            Text(
                "登记簿中的原冻结，现实际控制多少、是否轮候。",
                "The freeze as registered, what it holds now, whether it waits.",
            ),
            propose=freeze_orders.find_released,
            how=Text(
                "与文书核对机关、户名、账号、金额；同一账户的其他冻结不受影响，轮候的随即生效。",
                "Compare organ, name, account and amount; other freezes go on, and the first that "
                "waits takes effect at once.",
            ),
        ),
        *staff_steps(),
    ),
    rules=(
        *COMMON_RULES,
        it_may_freeze,
        *freeze_orders.RELEASE_RULES,
        clock.clock_is_right,
    ),
    effect=release,
    papers=assistance_papers(
        Text("解除冻结存款通知书（回执）", "Receipt for an order to release"),
        Text("协助解除冻结登记表", "Record of a release"),
    ),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "回执加盖业务章交执法人员签收；有轮候的已自动生效，不得提前告知客户可以取款。",
            "Stamp the receipt and have it signed for; whatever waited is in effect: tell no "
            "customer that money is free before you have looked.",
        ),
    ),
)
