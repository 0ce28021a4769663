"""The steps that replacement, exchange and collection have in common, said once."""

from __future__ import annotations

from app.flow.operation import NOTHING_SAID, Actor, Guard, Step
from app.i18n import Text
from app.rules import authorisation, replacement
from app.rules.medium import CARD_TAKEN
from app.rules.pins import NEW_PIN

MEDIUM = Step(
    "medium",
    Text("领用新卡（折）", "New one from stock"),
    (CARD_TAKEN,),
    Text(
        "与旧的同一种类，严格按号码顺序取用下一张，并与实物核对。",
        "Of the old one's kind, the next strictly in number order, compared with the one in hand.",
    ),
    guard=replacement.number_is_new,
    when=replacement.NUMBER_IS_NEW,
    propose=replacement.next_medium,
    tells=Text(
        "柜员正在为您取新卡（折），请稍候。",
        "The teller is taking out the new one. One moment, please.",
    ),
    how=Text(
        "从尾箱取出号码最小的一张，逐位核对；损坏的当场作废再取下一张。",
        "Take the lowest number and compare it digit by digit; void a spoiled one at once.",
    ),
)

PLAN = Step(
    "plan",
    Text("签约迁移和费用", "Contracts and fee"),
    (replacement.PLAN,),
    Text(
        "旧卡（折）上的签约关系逐项列出：哪些自动迁移，哪些须客户自行通知对方；并告知费用。",
        "All that goes by the old number: what moves by itself, what the customer must tell "
        "others, and the fee.",
    ),
    propose=replacement.plan,
    tells=Text(
        "请看看哪些业务会跟着新卡（折）走，哪些要您自己去通知。",
        "Please look at what moves with the new one, and whom you must tell yourself.",
    ),
    how=Text(
        "把要客户自行通知的逐项念给客户听，清单会打印给客户。",
        "Read out whom the customer must tell; the list is printed for them.",
    ),
)


def set_new_pin(guard: Guard | None = None, when: Text = NOTHING_SAID) -> Step:
    """The step in which the customer sets the PIN of the new card or passbook."""
    return Step(
        "pin",
        Text("设置新密码", "New PIN"),
        (NEW_PIN,),
        Text(
            "客户在客户侧输入两次六位数字新密码；不得与原密码相同，柜员不得查看、不得代输。",
            "The customer enters a new PIN, six digits, twice on their own side; another than the "
            "old one, and staff never see it.",
        ),
        Actor.CUSTOMER,
        guard=guard,
        when=when,
        tells=Text(
            "请您自己设置新密码，不要让别人看到。",
            "Please set a new PIN yourself, and let nobody see it.",
        ),
        how=Text(
            "请客户自己在客户侧输入，你转开视线；不要替客户按，也不要问密码。",
            "The customer enters it on their own side; look away, never press for them, never ask.",
        ),
    )


NEW_PIN_STEP = set_new_pin(replacement.number_is_new, replacement.NUMBER_IS_NEW)

SIGN = Step(
    "sign",
    Text("阅读与签名", "Read and sign"),
    (authorisation.SIGNATURE,),
    Text(
        "客户逐页阅读填好的申请书和清单后签名；之后改动任何内容，须重新签名。",
        "The customer reads the filled form and the list, then signs; any later change reopens "
        "the signature.",
    ),
    Actor.CUSTOMER,
    tells=Text(
        "请核对申请书，没有问题再签名。", "Please check the form, and sign if all is right."
    ),
    how=Text(
        "请客户一页一页看，看完自己签名；有一处不对就退回去改。",
        "The customer turns every page, then signs; anything wrong is corrected first.",
    ),
)

APPROVAL = Step(
    "approval",
    Text("授权", "Authorisation"),
    (authorisation.APPROVAL,),
    Text(
        "授权人查看全部资料，以本人工号密码同意、退回或拒绝。",
        "The authoriser sees the whole case and approves, returns or rejects it with their own "
        "credentials.",
    ),
    Actor.AUTHORISER,
    tells=Text("主管正在复核，请稍候。", "A supervisor is checking. One moment, please."),
    how=Text(
        "请授权人到场自己看：是不是本人、挂失是不是有效、旧卡怎样处理。",
        "The authoriser looks in person: is this the holder, does the report stand, what became "
        "of the old one.",
    ),
)
