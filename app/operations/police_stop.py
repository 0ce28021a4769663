"""紧急止付: the police stop an account for 48 hours, and a freeze follows or it ends by itself."""

from __future__ import annotations

from app.domain import masks
from app.flow.operation import Operation, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import authorisation, clock, police_stop
from app.rules.freeze_effects import MADE_TITLES, stop
from app.rules.officers import COMMON_RULES, OFFICERS_STEPS, it_is_the_police, staff_steps
from app.rules.papers.assistance import assistance_papers


def _headline(view: View) -> Text:
    found = view.find(police_stop.STOPPED)
    if found is None:
        return same("")
    return same(f"{masks.name(found.name)}  {masks.account_number(found.account)}")


POLICE_STOP = Operation(
    code="4105",
    name="police_stop",
    title=Text("紧急止付", "Emergency stop-payment"),
    words=("zf", "zhifu", "jjzf", "jinjizhifu", "止付", "紧急止付", "电信诈骗", "stop"),
    headline=_headline,
    steps=(
        *OFFICERS_STEPS,
        Step(
            "stop_order",
            Text("止付申请", "The request"),
            (police_stop.STOP_ORDER,),
            Text(
                "案件编号、户名、账号和受害人转入的金额；三项都相符才能止付。",
                "Case, name, account and what the victim paid in: all of them must match.",
            ),
            how=Text(
                "照公安机关的申请录入；越快越好，不相符的立即退回核实。",
                "As the police's request has it, and quickly; what does not match goes back.",
            ),
        ),
        Step(
            "stop_account",
            Text("账户与止付结果", "The account"),
            (police_stop.STOPPED,),
            Text(
                "止付自办理时起48小时，只收不付；期内由公安机关办理冻结，否则自动解除。",
                "48 hours from now, in only; the police order a freeze by then, or it ends by "
                "itself.",
            ),
            propose=police_stop.find_stopped,
            how=Text(
                "把到期时间告诉公安机关，到秒；同一案件以两次为限。",
                "Tell the police when it ends, to the second; twice at most in one case.",
            ),
        ),
        *staff_steps(),
    ),
    rules=(*COMMON_RULES, it_is_the_police, *police_stop.STOP_RULES, clock.clock_is_noticed),
    effect=stop,
    papers=assistance_papers(
        Text("紧急止付回执", "Receipt for an emergency stop-payment"),
        Text("紧急止付登记表", "Record of an emergency stop-payment"),
    ),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "回执立即反馈公安机关；到期前提醒其办理冻结（4101）。",
            "Give the police the receipt at once; remind them of the freeze (4101) before the end.",
        ),
        Text(
            "冻结情况不得告知客户及无关人员；客户询问的，只说账户使用受限，可联系有权机关。",
            "Tell neither the customer nor anybody else; asked, say only that the use of the "
            "account is restricted.",
        ),
    ),
)
