"""续冻: the organ that ordered a freeze has it go on, before its term has ended."""

from __future__ import annotations

from app.domain import masks
from app.flow.operation import Operation, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import authorisation, clock, freeze_orders
from app.rules.freeze_effects import MADE_TITLES, continue_
from app.rules.officers import COMMON_RULES, OFFICERS_STEPS, it_may_freeze, staff_steps
from app.rules.papers.assistance import assistance_papers


def _headline(view: View) -> Text:
    found = view.find(freeze_orders.CHOSEN)
    if found is None:
        return same("")
    return same(f"{masks.name(found.name)}  {masks.account_number(found.account)}")


FREEZE_CONTINUE = Operation(
    code="4102",
    name="freeze_continue",
    title=Text("续冻", "Continue a freeze"),
    words=("xd", "xudong", "jxdj", "续冻", "继续冻结", "continue freeze"),
    headline=_headline,
    steps=(
        *OFFICERS_STEPS,
        Step(
            "continue_order",
            Text("续冻文书", "The order"),
            (freeze_orders.CONTINUE,),
            Text(
                "原冻结编号、续冻文书和期限；原机关在期限届满前办理，行政冻结只能延长一次。",
                "The freeze, the papers and the term: the same organ, before it ends, and an "
                "administrative one once.",
            ),
            how=Text(
                "编号在冻结回执上；没有回执的，在冻结登记簿中按文号或户名查找后办理。",
                "The number is on the receipt; else find the freeze in the register and begin "
                "from there.",
            ),
        ),
        Step(
            "restraint",
            Text("原冻结", "The freeze"),
            (freeze_orders.CHOSEN,),
            Text(
                "登记簿中的原冻结、现在到期的时间和续冻后的到期时间。",
                "The freeze as registered, when it ends now, and when it would end.",
            ),
            propose=freeze_orders.find_continued,
            how=Text(
                "与文书核对机关、户名、账号；已过期的不能续冻，须重新冻结。",
                "Compare organ, name and account with the papers; what has lapsed is frozen anew.",
            ),
        ),
        *staff_steps(),
    ),
    rules=(
        *COMMON_RULES,
        it_may_freeze,
        *freeze_orders.CONTINUE_RULES,
        clock.clock_is_right,
    ),
    effect=continue_,
    papers=assistance_papers(
        Text("继续冻结存款通知书（回执）", "Receipt for an order to go on freezing"),
        Text("协助继续冻结登记表", "Record of a continued freeze"),
    ),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "回执加盖业务章交执法人员签收，告知新的到期时间。",
            "Stamp the receipt, have it signed for, and say when the freeze ends now.",
        ),
        Text(
            "冻结情况不得告知客户及无关人员；客户询问的，只说账户使用受限，可联系有权机关。",
            "Tell neither the customer nor anybody else; asked, say only that the use of the "
            "account is restricted.",
        ),
    ),
)
