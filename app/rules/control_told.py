"""告知: what a customer may be told of a restriction that is not an authority's, word for word."""

from __future__ import annotations

from app.domain.restraint import Restraint, RestraintKind
from app.evidence.control import ControlGround
from app.i18n import Text, joined, same
from app.rules.dormancy import TOLD_OF_THE_DOCUMENT
from app.rules.restraints import NEUTRAL, Restrained

TOLD = {
    ControlGround.FRAUD: Text(
        "为保护您的资金安全，本行发现该账户近期的交易与平时不同，已暂停支出，请您协助核实。",
        "To protect your money: recent payments of this account are unlike its usual ones, so "
        "payments out are paused; please help us to verify them.",
    ),
    ControlGround.VICTIM: Text(
        "为防止您受骗，本行已暂停该账户支出，请您与本行核实近期的转账。",
        "To keep you from being defrauded, payments out of this account are paused; please go "
        "through your recent transfers with us.",
    ),
    ControlGround.LENDING: Text(
        "本行需要核实该账户是否由您本人使用，核实前暂停支出。",
        "We need to verify that this account is used by you in person; until then payments out "
        "are paused.",
    ),
    ControlGround.IDENTITY: Text(
        "您登记的身份资料需要核实或更新，更新前暂停支出。",
        "Your identity particulars must be verified or renewed; until then payments out are "
        "paused.",
    ),
    ControlGround.AML_MEASURE: Text(
        "本行依法开展客户尽职调查，需要了解该账户的交易情况，了解前暂停支出。",
        "The law asks us to know our customers: we need to understand the payments of this "
        "account; until then payments out are paused.",
    ),
    ControlGround.SECRET: NEUTRAL,
}
"""The reason as the law asks for it [反电诈法32], and of a secret one nothing at all."""

BRING = {
    ControlGround.FRAUD: Text(
        "有效身份证件；近期交易的合同、发票、聊天或者其他说明材料。",
        "A valid identity document; contracts, invoices or whatever else explains the recent "
        "payments.",
    ),
    ControlGround.VICTIM: Text(
        "有效身份证件；近期转账的对方信息和往来记录。",
        "A valid identity document; who the transfers went to, and what was exchanged with them.",
    ),
    ControlGround.LENDING: Text(
        "有效身份证件；本人的手机；能说明资金来源和用途的材料。",
        "A valid identity document; your mobile phone; what shows where the money is from and "
        "what it is for.",
    ),
    ControlGround.IDENTITY: Text(
        "新的有效身份证件；职业、住址、手机号有变化的，一并告知。",
        "Your new identity document; tell us where occupation, address or phone changed.",
    ),
    ControlGround.AML_MEASURE: Text(
        "有效身份证件；能说明资金来源、用途和交易背景的材料。",
        "A valid identity document; what shows where the money is from, what it is for, and the "
        "background of the payments.",
    ),
}
"""What the customer is asked to bring; nothing for a secret ground, of which no notice is made."""

TOLD_OF_THEIR_OWN = Text(
    "该账户资金由您本人申请冻结，请本人持有效身份证件到柜台解除。",
    "You had this money frozen yourself; take it back at the counter with your identity document.",
)

_BY_WORDS = {one.zh: one for one in (*TOLD.values(), TOLD_OF_THE_DOCUMENT, TOLD_OF_THEIR_OWN)}
_TELLABLE = (RestraintKind.BANK_CONTROL, RestraintKind.SELF, RestraintKind.SYSTEM)


SAY_NO_MORE = Text(
    "只说账户使用受限，不作其他说明；由有权人员按登记号处理（4107）。",
    "Say that the account is restricted and no more; whoever is entitled settles it by its number "
    "(4107).",
)
"""What the staff do about a control of whose reason nobody may speak."""


def is_told(row: Restraint) -> bool:
    """Whether the holder may be told more of a restriction than that there is one."""
    return row.kind in _TELLABLE and row.told not in ("", NEUTRAL.zh)


def told_text(told: str) -> Text:
    """In both languages what a line of the register says that the customer may be told."""
    return _BY_WORDS.get(told, same(told))


def may_be_told(found: Restrained) -> Text:
    """All that the holder may be told of how their account is restricted at that moment.

    Where an authority, a list or a secret has a part in it nothing but the neutral sentence, so
    that nobody can tell these cases apart; else the reason of each. Empty where nothing restricts
    it.
    """
    rows = [one.restraint for one in found.in_effect]
    if not rows:
        return Text("", "")
    if not all(is_told(one) for one in rows):
        return NEUTRAL
    return joined((told_text(one) for one in dict.fromkeys(row.told for row in rows)), "", " ")
