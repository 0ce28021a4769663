"""扣划: a court, the tax authority or the customs has money taken out of what is held."""

from __future__ import annotations

from app.domain import masks
from app.flow.operation import Operation, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import authorisation, clock, deduction, freeze_orders
from app.rules.freeze_effects import MADE_TITLES, deduct
from app.rules.officers import COMMON_RULES, OFFICERS_STEPS, it_may_deduct, staff_steps
from app.rules.papers.assistance import assistance_papers


def _headline(view: View) -> Text:
    found = view.find(freeze_orders.CHOSEN) or view.find(deduction.TAKEN)
    if found is None:
        return same("")
    return same(f"{masks.name(found.name)}  {masks.account_number(found.account)}")


DEDUCTION = Operation(
    code="4104",
    name="deduction",
    title=Text("扣划", "Deduct for an authority"),
    words=("kh", "kouhua", "hb", "huabo", "扣划", "划拨", "冻结并划拨", "deduct"),
    headline=_headline,
    steps=(
        *OFFICERS_STEPS,
        Step(
            "deduction_order",
            Text("扣划文书", "The order"),
            (freeze_orders.DEDUCTED,),
            Text(
                "从哪一笔冻结中扣划，或冻结并划拨；金额、收款户名和账号照文书录入，不付现金。",
                "Out of which freeze, or frozen and deducted at once; amount and payee as the "
                "paper has them, never in cash.",
            ),
            how=Text(
                "收款账户是机关指定的账户，不得是个人账户，更不得是客户自己的账户。",
                "The payee is the organ's own account, never a person's, least of all the "
                "holder's.",
            ),
        ),
        Step(
            "restraint",
            Text("原冻结", "The freeze"),
            (freeze_orders.CHOSEN,),
            Text(
                "登记簿中的原冻结，按先后顺序现实际控制多少。",
                "The freeze as registered, and what it holds by its order of priority.",
            ),
            guard=deduction.of_a_freeze,
            when=deduction.OF_A_FREEZE,
            propose=freeze_orders.find_deducted,
            how=Text(
                "以现实际控制的金额为限；轮候未生效的不能扣划。",
                "Never more than it holds now, and nothing while it waits.",
            ),
        ),
        Step(
            "deduction_account",
            Text("账户与可扣划金额", "The account"),
            (deduction.TAKEN,),
            Text(
                "账户余额、在先的冻结，可冻结并划拨多少。",
                "Balance, earlier freezes, and how much can be frozen and deducted.",
            ),
            guard=deduction.at_once,
            when=deduction.AT_ONCE,
            propose=deduction.find_account,
            how=Text(
                "他人在先冻结的款项不能划；不足的先冻结，待入账后再扣划。",
                "What another organ froze first is not taken; freeze for the rest.",
            ),
        ),
        *staff_steps(),
    ),
    rules=(*COMMON_RULES, it_may_deduct, *deduction.DEDUCTION_RULES, clock.clock_is_right),
    effect=deduct,
    papers=assistance_papers(
        Text("协助扣划存款通知书（回执）", "Receipt for an order to deduct"),
        Text("协助扣划存款登记表", "Record of a deduction"),
    ),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "回执加盖业务章交执法人员签收；扣划未结清利息，利息按结息日照常结计。",
            "Stamp the receipt and have it signed for; interest was not settled and is credited as "
            "always.",
        ),
    ),
)
