"""The steps of a closure, from what stands in the way to the authoriser's word."""

from __future__ import annotations

from dataclasses import replace

from app.flow.operation import Actor, Step
from app.i18n import Text
from app.rules import authorisation, closure
from app.rules.cash import cash_step
from app.rules.holder import holder_steps
from app.rules.loss_steps import report_step
from app.rules.money_people import second_count_step
from app.rules.pin_steps import OLD_PIN_STEP
from app.rules.report_copy import REPORT_COPY

_PRECHECK = Step(
    "precheck",
    Text("销户前检查", "What stands in the way"),
    (closure.PRECHECK,),
    Text(
        "挂失、冻结、质押、贷款、理财、签约、在途业务等一次列清；逐项办结后自动放行。",
        "Losses, freezes, pledges, loans, holdings, agreements and business under way, all at "
        "once; when nothing is left it goes on by itself.",
    ),
    propose=closure.precheck,
    by_itself=True,
    tells=Text("正在查看账户情况，请稍候。", "The account is being looked at. One moment, please."),
    how=Text(
        "一次把要办的都告诉客户；能当场办的按数字键直接办，办完回到这里。冻结只说账户使用受限。",
        "Tell the customer all of it at once; what can be done here is begun by its number and "
        "leads back. Of a freeze say only that the account is restricted.",
    ),
)

_WHY = Step(
    "why",
    Text("销户原因和须知", "Why, and what follows"),
    (closure.WHY,),
    Text(
        "问清为什么销户；告知后果：不可恢复、号码不再使用；确认随销户解除的签约；收回未用空白凭证。",
        "Why it is closed; what follows from it: for ever, and the number is never used again; "
        "which agreements end with it; blank vouchers are returned.",
    ),
    tells=Text(
        "请告诉柜员为什么销户；销户后账户不能恢复。",
        "Please tell the teller why. A closed account cannot be restored.",
    ),
    how=Text(
        "能解决的先解决（如降额、换类别）；有人催促、要求转给陌生人的，报告主管。",
        "Solve what can be solved first; where somebody urges them, or wants a stranger paid, tell "
        "the supervisor.",
    ),
)

_REPORT = replace(
    report_step(closure.formal_of_the_medium),
    guard=closure.is_lost,
    when=closure.LOST,
    by_itself=True,
)

_REPORT_COPY = Step(
    "report_copy",
    Text("收回客户联", "Copy taken back"),
    (REPORT_COPY,),
    Text(
        "挂失销户：收回挂失申请书客户联，编号、份数与登记一致；遗失的先办再挂失。",
        "Closed on a loss report: the customer's copy is taken back, its number and copy those of "
        "the register; where it is lost, report again first.",
    ),
    guard=closure.is_lost,
    when=closure.LOST,
    tells=Text(
        "请把挂失申请书客户联交给柜员。", "Please hand your copy of the loss report to the teller."
    ),
    how=Text(
        "照客户交回的纸录入，不要照屏幕上的编号录入。",
        "Enter what stands on the paper, not what stands on the screen.",
    ),
)

_PIN = replace(
    OLD_PIN_STEP,
    title=Text("输入密码", "PIN"),
    asks=Text(
        "卡（折）在手的，客户在客户侧输入密码，系统比对；输错即登记，达到上限锁定。",
        "With the card or passbook here the customer enters its PIN on their own side, and it is "
        "compared; a wrong entry is registered at once.",
    ),
    guard=closure.in_hand,
    when=closure.IN_HAND,
)

_SUM = Step(
    "sum",
    Text("销户结清", "Closing sum"),
    (closure.SUM,),
    Text(
        "先扣应收费用，再按销户日挂牌利率结息至前一日，本息全部付清；每一行都列出。",
        "Fees first, then interest at the rate posted today up to yesterday, then all of it is "
        "paid; every line is shown.",
    ),
    propose=closure.find_sum,
    by_itself=True,
    how=Text(
        "由系统计算；与客户一起看本金、利息、费用和实付。余额变动或过了营业日的，自动重算、重新签名。",
        "Worked out by itself; look at principal, interest, fees and payout together. It is worked "
        "out anew, and signed anew, when a balance changes or the day turns.",
    ),
)

_PAYOUT = Step(
    "payout",
    Text("结清和付款", "Sum and payout"),
    (closure.PAYOUT,),
    Text(
        "核对结清各行和实付金额；付现金，或转入本人账户；付给他人的由负责人授权。",
        "Compare every line and what is paid out: in cash, or to an own account; to somebody else "
        "only with the manager's word.",
    ),
    guard=closure.pays,
    when=closure.PAYS,
    tells=Text(
        "请核对本金、利息和实付金额，再选择付款方式。",
        "Please compare principal, interest and payout, then choose how you are paid.",
    ),
    how=Text(
        "把本金、利息、费用、实付念给客户听；转账的请客户自己说出收款户名。",
        "Read principal, interest, fees and payout to the customer; for a transfer they name the "
        "payee themselves.",
    ),
)

_PAYEE = Step(
    "payee",
    Text("收款账户", "Payee"),
    (closure.PAYEE,),
    Text("由系统查出收款账户，核对户名。", "The payee's account is found and its name compared."),
    guard=closure.by_transfer,
    when=closure.BY_TRANSFER,
    propose=closure.find_payee,
    by_itself=True,
    how=Text(
        "由系统核对；不符的请客户再说一遍，不要把登记的户名告诉客户。",
        "Compared by itself; where it differs the customer says it again: never tell them the "
        "name on record.",
    ),
)

_WARNED = Step(
    "payout_warned",
    closure.WARNED.title,
    (closure.WARNED,),
    Text(
        "付给他人的，客户阅读防诈骗提示，说明用途并确认认识收款人。",
        "Before somebody else is paid the customer reads the warning, says what it is for, and "
        "that they know the payee.",
    ),
    Actor.CUSTOMER,
    guard=closure.to_somebody_else,
    when=closure.TO_SOMEBODY_ELSE,
    tells=Text(
        "请阅读防诈骗提示，确认认识收款人。",
        "Please read the warning, and be sure that you know the payee.",
    ),
    how=Text(
        "请客户自己读；单独问“您认识收款人吗、怎么认识的”，可疑的暂停办理，拨打96110。",
        "They read it themselves; ask them alone whether and how they know the payee. In doubt "
        "stop and call 96110.",
    ),
)

_PAYOUT_CHECKED = Step(
    "payout_checked",
    Text("现金核查", "What the cash asks for"),
    (closure.PAYOUT_CHECKED,),
    Text(
        "按当日累计现金，是否达到复点、大额报告和预约起点。",
        "By the cash of the day: whether it is counted twice, reported, or booked ahead.",
    ),
    guard=closure.by_cash,
    when=closure.BY_CASH,
    propose=closure.check_payout,
    by_itself=True,
    how=Text("由系统判断，照提示办理。", "Found by itself; do as it says."),
)

_MEDIUM = Step(
    "medium",
    Text("收回剪角", "Taken in and cut"),
    (closure.MEDIUM,),
    Text(
        "收回卡（折），核对号码，当客户面剪断芯片和磁条（存折剪角），加盖“作废”戳记。",
        "Card or passbook is taken in, its number compared, cut before the customer and stamped "
        "void.",
    ),
    guard=closure.in_hand,
    when=closure.IN_HAND,
    tells=Text("请把卡（折）交给柜员。", "Please hand your card or passbook to the teller."),
    how=Text(
        "照实物录入或刷卡；当面剪，不要先收起来。找不到的，先办正式挂失再挂失销户。",
        "Enter it from the plastic, or swipe; cut it before them, not later. Where it cannot be "
        "found, report it formally first.",
    ),
)

_SIGN = Step(
    "sign",
    Text("阅读与签名", "Read and sign"),
    (authorisation.SIGNATURE,),
    Text(
        "客户逐页阅读销户申请书、解约清单和须知后签名；之后金额或内容变动，须重新签名。",
        "The customer reads the form with its list and terms, and signs; any later change of a sum "
        "or a word reopens the signature.",
    ),
    Actor.CUSTOMER,
    tells=Text(
        "请核对销户申请书和金额，没有问题再签名。",
        "Please check the form and the amounts, and sign if all is right.",
    ),
    how=Text(
        "请客户自己看完再签；特别指给他看实付大写金额和“不可恢复”。",
        "They read it themselves; point to the payout in words, and to “cannot be undone”.",
    ),
)

_APPROVAL = Step(
    "approval",
    Text("授权", "Authorisation"),
    (authorisation.APPROVAL,),
    Text(
        "授权人查看全部资料、结清金额和付款对象，以本人工号密码同意、退回或拒绝。",
        "The authoriser sees the whole case, the sum and whoever is paid, and approves, returns or "
        "rejects it with their own credentials.",
    ),
    Actor.AUTHORISER,
    tells=Text("主管正在复核，请稍候。", "A supervisor is checking. One moment, please."),
    how=Text(
        "请授权人到场看：是不是本人、卡是不是剪了、钱付给谁。",
        "The authoriser looks in person: is this the holder, is the card cut, who is paid.",
    ),
)


def closure_steps() -> tuple[Step, ...]:
    """Who this is by the document; then at once what stands in the way, before anybody is asked
    more; then the rest of who this is, and the closure itself."""
    steps: list[Step] = []
    for one in holder_steps(agents=False):
        steps.append(one)
        if one.code == "account":
            steps.append(_PRECHECK)
    return (
        *steps,
        _WHY,
        _REPORT,
        _REPORT_COPY,
        _PIN,
        _SUM,
        _PAYOUT,
        _PAYEE,
        _WARNED,
        _PAYOUT_CHECKED,
        cash_step(
            closure.CASH,
            closure.SUM,
            closure.cash_wanted,
            guard=closure.by_cash,
            when=closure.BY_CASH,
        ),
        second_count_step(closure.SECOND_COUNT, closure.is_large_cash, closure.LARGE_CASH),
        _MEDIUM,
        _SIGN,
        _APPROVAL,
    )
