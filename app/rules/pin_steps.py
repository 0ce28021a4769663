"""The steps that operations about a PIN share."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain import masks
from app.flow.operation import Actor, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import authorisation, pins
from app.rules.found_account import ACCOUNT

CARD_IN_HAND_STEP = Step(
    "card_in_hand",
    Text("核对卡（折）", "Card in hand"),
    (pins.CARD_IN_HAND,),
    Text(
        "客户出示卡（折），刷卡或照卡面录入号码，与所选账户的卡核对；已挂失的不必出示。",
        "The customer shows the card; its number is swiped or typed off it and compared. One that "
        "is reported lost is not shown.",
    ),
    tells=Text("请出示您的银行卡或存折。", "Please show your card or passbook."),
    how=Text(
        "看着卡面录，不要照屏幕抄；客户说卡也找不到的，先办挂失。",
        "Take the number off the card itself, never off the screen; where the card cannot be found "
        "either, report it lost first.",
    ),
)

OLD_PIN_STEP = Step(
    "old_pin",
    Text("输入原密码", "Old PIN"),
    (pins.PIN_PROVEN,),
    Text(
        "客户在客户侧输入原密码，系统与留存的验证值比对；输错即登记，达到上限锁定。",
        "The customer enters the old PIN on their own side and it is compared with its verifier; a "
        "wrong entry is registered at once, and the last one locks it.",
    ),
    Actor.CUSTOMER,
    tells=Text(
        "请您自己输入现在的密码，不要让别人看到。",
        "Please enter your present PIN yourself, and let nobody see it.",
    ),
    how=Text(
        "请客户自己输入，你转开视线；想不起来的不要一再试，改办密码重置。",
        "The customer enters it while you look away; whoever does not remember it should not go on "
        "guessing but have it reset.",
    ),
)


NEW_PIN_STEP = Step(
    "new_pin",
    Text("设置新密码", "New PIN"),
    (pins.NEW_PIN,),
    Text(
        "客户在客户侧输入两次六位数字新密码；不得与原密码相同，不得过于简单；柜员不得查看、代输。",
        "The customer enters a new PIN of six digits twice on their own side; another than "
        "the old one, and not too easy. Staff never see it.",
    ),
    Actor.CUSTOMER,
    tells=Text(
        "请您自己设置新密码，不要让别人看到。",
        "Please set your new PIN yourself, and let nobody see it.",
    ),
    how=Text(
        "请客户自己在客户侧输入，你转开视线；不要替客户按，也不要问密码。",
        "The customer enters it on their own side; look away, never press for them, never ask.",
    ),
)


SIGN_STEP = Step(
    "sign",
    Text("阅读与签名", "Read and sign"),
    (authorisation.SIGNATURE,),
    Text(
        "客户核对密码业务申请书后签名；不得由他人代签。",
        "The customer reads the request and signs it; nobody signs for them.",
    ),
    Actor.CUSTOMER,
    tells=Text("请核对单据，没有问题再签名。", "Please check the paper, and sign if it is right."),
    how=Text(
        "请客户核对姓名、卡号和所办事项后再签名。",
        "The customer checks name, card number and what is asked for, then signs.",
    ),
)


def after_the_account(steps: Iterable[Step], step: Step) -> tuple[Step, ...]:
    """The steps, with one more behind the one that says which account it is."""
    found: list[Step] = []
    for one in steps:
        found.append(one)
        if one.code == "account":
            found.append(step)
    return tuple(found)


def approval_step(asks: Text) -> Step:
    """The authoriser's step, the last one."""
    return Step(
        "approval",
        Text("授权", "Authorisation"),
        (authorisation.APPROVAL,),
        asks,
        Actor.AUTHORISER,
        tells=Text("主管正在复核，请稍候。", "A supervisor is checking. One moment, please."),
        how=Text(
            "请授权人到场，看人、看证件、看比对照片；你的密码不能用来授权。",
            "The authoriser looks at the person, the document and the pictures; your own password "
            "authorises nothing.",
        ),
    )


def headline(view: View) -> Text:
    """Whose card it is, masked."""
    found = view.find(ACCOUNT)
    if found is None:
        return same("")
    return same(f"{masks.name(found.name)}  {masks.card_number(found.card)}")
