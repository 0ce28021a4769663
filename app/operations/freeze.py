"""冻结: a court, the police or another organ that may has an account frozen, or waits for it."""

from __future__ import annotations

from app.domain import masks
from app.flow.operation import Operation, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import authorisation, clock, freezing
from app.rules.freeze_effects import MADE_TITLES, freeze
from app.rules.officers import COMMON_RULES, OFFICERS_STEPS, it_may_freeze, staff_steps
from app.rules.papers.assistance import assistance_papers


def _headline(view: View) -> Text:
    found = view.find(freezing.FROZEN)
    if found is None:
        return same("")
    return same(f"{masks.name(found.name)}  {masks.account_number(found.account)}")


FREEZE = Operation(
    code="4101",
    name="freeze",
    title=Text("冻结", "Freeze for an authority"),
    words=("dj", "dongjie", "xzdj", "sfdj", "冻结", "协助冻结", "轮候", "freeze"),
    headline=_headline,
    steps=(
        *OFFICERS_STEPS,
        Step(
            "freeze_order",
            Text("冻结文书", "The order"),
            (freezing.ORDER,),
            Text(
                "通知书、裁定书（决定书）上的户名、账号、金额、期限，照文书逐项录入。",
                "Name, account, amount and term as notice and ruling have them.",
            ),
            how=Text(
                "照纸录入，不要照屏幕抄；金额可以大于余额（额度冻结），后续入账自动冻结。",
                "From the paper, never from the screen; the amount may be more than there is: what "
                "comes in later is frozen up to it.",
            ),
        ),
        Step(
            "freeze_account",
            Text("账户与冻结结果", "The account"),
            (freezing.FROZEN,),
            Text(
                "账户余额、在先的冻结，本次是立即生效还是轮候、可实际冻结多少、何时到期。",
                "Balance, earlier freezes, whether this one takes effect or waits, how much it "
                "holds, and until when.",
            ),
            propose=freezing.find_account,
            how=Text(
                "把结果告诉执法人员：实际冻结多少、轮候第几位；有疑问先核实再继续。",
                "Tell the officers what it comes to: how much is frozen, or which place it has.",
            ),
        ),
        *staff_steps(),
    ),
    rules=(*COMMON_RULES, it_may_freeze, *freezing.FREEZE_RULES, clock.clock_is_noticed),
    effect=freeze,
    papers=assistance_papers(
        Text("协助冻结存款通知书（回执）", "Receipt for an order to freeze a deposit"),
        Text("协助冻结存款登记表", "Record of a freeze"),
    ),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "回执加盖业务章交执法人员签收；文书、证件复印件和登记表一并归档。",
            "Stamp the receipt and have it signed for; file the papers, the copies of the "
            "certificates and the record together.",
        ),
        Text(
            "冻结情况不得告知客户及无关人员；客户询问的，只说账户使用受限，可联系有权机关。",
            "Tell neither the customer nor anybody else; asked, say only that the use of the "
            "account is restricted.",
        ),
    ),
)
