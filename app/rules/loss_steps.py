"""The steps that the loss reports share, from what is lost to the authoriser's word."""

from __future__ import annotations

from app.domain import masks
from app.flow.operation import Actor, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules.authorisation import APPROVAL, SIGNATURE
from app.rules.found_account import ACCOUNT
from app.rules.loss import CHECKED, LOSS, REPORT, Suits, propose_report
from app.rules.loss_check import SECOND_OPERATOR, TAKES_TWO, check_account, takes_two


def headline(view: View) -> Text:
    """Whose card or passbook it is, masked."""
    found = view.find(ACCOUNT)
    if found is None:
        return same("")
    return same(f"{masks.name(found.name)}  {masks.card_number(found.card)}")


def report_step(suits: Suits) -> Step:
    """The step that names the standing report which a follow-up is about."""
    return Step(
        "report",
        Text("原挂失", "The report"),
        (REPORT,),
        Text(
            "挂失登记簿中该卡（折）仍然有效的挂失。",
            "The report of this card or passbook that stands in the register.",
        ),
        propose=propose_report(suits),
        how=Text(
            "看清挂失编号、种类、内容、受理时间和受理人，与客户所说是不是同一笔。",
            "Number, kind, content, time and teller: is it the one that the customer means?",
        ),
    )


SAID_STEP = Step(
    "loss",
    Text("挂失内容", "The loss"),
    (LOSS,),
    Text(
        "丢了什么、怎么丢的；开户时间和大约余额由客户说，系统核对。",
        "What is lost and how; when the account was opened and about what is on it is for the "
        "customer to say, and is compared.",
    ),
    tells=Text(
        "请告诉柜员丢失的是卡（折）、密码还是两样都丢了。",
        "Tell the teller whether it is the card, the PIN, or both.",
    ),
    how=Text(
        "照客户说的录入；不得提示或告知账面余额，说不清的留空。",
        "Enter what the customer says; never hint at the balance, and leave empty what they do "
        "not know.",
    ),
)
CHECK_STEP = Step(
    "account_check",
    Text("账户核对", "Account facts"),
    (CHECKED,),
    Text(
        "所述与账面是否相符、是否大额、取代哪些口头挂失、手续费多少。",
        "Whether what was said fits the books, whether the report is a large one, which verbal "
        "reports it takes the place of, and what it costs.",
    ),
    propose=check_account,
    by_itself=True,
    how=Text(
        "由系统核对；不符的看提示，再问客户。",
        "The program compares; where something differs, see what it says and ask again.",
    ),
)
SECOND_STEP = Step(
    "second_operator",
    Text("第二名经办人", "Second operator"),
    (SECOND_OPERATOR,),
    Text(
        "大额挂失、代理挂失由两名柜员共同办理：第二名经办人核对后签字。",
        "Two members of staff accept a large report, and an agent's: the second one checks it and "
        "signs.",
    ),
    Actor.SECOND_STAFF,
    guard=takes_two,
    when=TAKES_TWO,
    tells=Text(
        "需要两名工作人员一起办理，请稍候。",
        "Two members of staff do this together. One moment, please.",
    ),
    how=Text(
        "第二名经办人亲自核对客户、证件和挂失内容，再用本人工号和密码签字；不得与授权人为同一人。",
        "The second operator looks at customer, document and report, then signs with their own "
        "number and password; they are not the authoriser.",
    ),
)
SIGN_STEP = Step(
    "signature",
    Text("客户签名", "Signature"),
    (SIGNATURE,),
    Text(
        "客户阅读挂失申请书和条款后签名。",
        "The customer reads the form with its terms, and signs.",
    ),
    Actor.CUSTOMER,
    tells=Text("请阅读挂失申请书，确认后签名。", "Please read the form, then sign it."),
    how=Text(
        "请客户自己看完再签；代理人签代理人的名字。",
        "They read it themselves; an agent signs with their own name.",
    ),
)
APPROVAL_STEP = Step(
    "approval",
    Text("授权", "Authorisation"),
    (APPROVAL,),
    Text(
        "由有权人员核对证件、挂失内容和核对结果后授权。",
        "An authorised person sees document, report and findings, and decides.",
    ),
    Actor.AUTHORISER,
    tells=Text("正在请主管核对，请稍候。", "A supervisor looks at it. One moment, please."),
    how=Text(
        "看证件、看人、看提示，再输入本人工号和密码。",
        "See the document, the person and what is pointed out, then enter your own number and "
        "password.",
    ),
)
