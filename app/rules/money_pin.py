"""The medium in hand and its PIN, by which money goes out."""

from __future__ import annotations

from dataclasses import replace

from app.evidence.found_account import FoundAccountBy
from app.flow.slot import View
from app.i18n import Text
from app.rules.found_account import ACCOUNT
from app.rules.pin_steps import CARD_IN_HAND_STEP, OLD_PIN_STEP

NOT_BY_THE_MEDIUM = Text(
    "不是凭卡（折）找到账户时", "where the account was not found by its card or passbook"
)


def not_by_the_medium(view: View) -> bool:
    """Whether the account was found otherwise, so that the medium is still to be shown."""
    found = view.find(ACCOUNT)
    return found is not None and found.by is not FoundAccountBy.MEDIUM


IN_HAND_STEP = replace(
    CARD_IN_HAND_STEP,
    guard=not_by_the_medium,
    when=NOT_BY_THE_MEDIUM,
    asks=Text(
        "凭其他方式找到账户的，客户出示卡（折），刷或照卡面录入号码，与账户核对。",
        "Where something else found the account, card or passbook is shown, its number swiped or "
        "typed off it and compared.",
    ),
    how=Text(
        "看着卡面录，不要照屏幕抄；没有卡（折）的先办挂失、补卡。",
        "Off the medium itself, never off the screen; without it, report it lost and replace it.",
    ),
)
PIN_STEP = replace(
    OLD_PIN_STEP,
    code="pin",
    title=Text("输入密码", "PIN"),
    asks=Text(
        "客户在客户侧输入密码，系统与留存的验证值比对；输错即登记，达到上限锁定。",
        "The customer enters the PIN on their own side and it is compared with its verifier; a "
        "wrong entry is registered at once, and the last one locks it.",
    ),
    tells=Text("请您自己输入密码，不要让别人看到。", "Please enter your PIN; let nobody see it."),
    how=Text(
        "请客户自己输入，你转开视线；忘记密码的办理密码重置（2301）。",
        "The customer enters it while you look away; whoever forgot it has it reset (2301).",
    ),
)
