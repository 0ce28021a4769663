"""扣划: what may be taken out for an authority, and from where."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.money import Fen, yuan_text
from app.domain.term import Term
from app.evidence.restraint import DeductionOrder, DeductionWay
from app.evidence.restraint_found import AccountRestrained, RestraintChosen
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.freeze_orders import CHOSEN, DEDUCTED, it_is_as_shown, it_stands, timed
from app.rules.freezing import (
    SEND_BACK,
    account_named,
    account_restrained,
    it_is_the_account,
    same_name,
)
from app.rules.officers import OFFICERS, ONE_MOMENT
from app.rules.restraints import restrained, staff_sentences

TAKEN = Slot(
    "deduction_account",
    AccountRestrained,
    Text("账户与可扣划金额", "The account"),
    about=(OFFICERS, DEDUCTED),
)

OF_A_FREEZE = Text("从已冻结的款项中扣划时", "where it is taken out of what is frozen")
AT_ONCE = Text("冻结并划拨时", "where it is frozen and deducted at once")


def of_a_freeze(view: View) -> bool:
    """Whether it is taken out of a freeze that stands."""
    order = view.find(DEDUCTED)
    return order is not None and order.way is not DeductionWay.AT_ONCE


def at_once(view: View) -> bool:
    """Whether it is frozen and deducted in one."""
    order = view.find(DEDUCTED)
    return order is not None and order.way is DeductionWay.AT_ONCE


def find_account(view: View, judging: Judging) -> AccountRestrained:
    """What could be frozen and deducted now of the account that the order names."""
    order = view.of(DEDUCTED)
    return account_restrained(judging, order.account, order.amount, Term())


_NO_MORE = Text(
    "按可扣划的金额办理，余下的冻结后待入账再扣划；文书金额不得由银行更改，请机关出具更正文书。",
    "Deduct what is there by an amended notice, and freeze for what comes later: the bank does not "
    "change the amount of a paper.",
)


@rule(
    "DEDUCT-HELD",
    DEDUCTED,
    CHOSEN,
    title=Text(
        "以该冻结实际控制的款项为限，轮候未生效的不得扣划",
        "Never more than this freeze holds, and nothing while it waits",
    ),
    may=(
        refuses(when=Text("超过实际控制金额", "more than it holds"), remedy=_NO_MORE),
        refuses(
            when=Text("仍在轮候", "it still waits"),
            remedy=Text(
                "在先的冻结终止后自动生效，届时再办理扣划。",
                "It takes effect once those before it have ended; deduct it then.",
            ),
        ),
        refuses(when=Text("账户与文书不符", "another account"), remedy=SEND_BACK),
    ),
    source=sources.DEDUCTION,
)
def it_is_held(
    judging: Judging, order: DeductionOrder, chosen: RestraintChosen
) -> Iterator[Finding]:
    """By the balance and the order of priority as they are at that very moment."""
    one = timed(judging.books, chosen.number)
    if one is None or chosen.ended:
        return
    named = account_named(judging.books, order.account)
    if named is None or named.number != one.restraint.account:
        yield refuse(
            Text(
                f"{chosen.number} 冻结的不是文书所列账户。",
                f"{chosen.number} freezes another account than the order names.",
            ),
            customer_text=ONE_MOMENT,
            remedy=SEND_BACK,
        )
        return
    if one.waits(judging.now):
        yield refuse(
            Text(
                f"{chosen.number} 仍在轮候，尚未生效。",
                f"{chosen.number} still waits and is not in effect.",
            ),
            customer_text=ONE_MOMENT,
            remedy=Text(
                "在先的冻结终止后自动生效，届时再办理扣划。",
                "It takes effect once those before it have ended; deduct it then.",
            ),
        )
        return
    held = restrained(judging.books, named.number, judging.now).of(chosen.number)
    part = held.part if held is not None else Fen(0)
    if order.amount > part:
        yield refuse(
            Text(
                f"该冻结现实际控制 {yuan_text(part)}，少于扣划金额 {yuan_text(order.amount)}。",
                f"This freeze holds {yuan_text(part)} now, less than the "
                f"{yuan_text(order.amount)} to be deducted.",
            ),
            customer_text=ONE_MOMENT,
            remedy=_NO_MORE,
            slot=DEDUCTED,
            field="amount",
        )


@rule(
    "DEDUCT-FREE",
    DEDUCTED,
    TAKEN,
    title=Text(
        "冻结并划拨的款项须未被在先冻结",
        "What is frozen and deducted at once is held by nobody before",
    ),
    may=(
        refuses(
            remedy=Text(
                "先办理冻结（4101），登记轮候；在先的终止后再扣划。",
                "Freeze it first (4101): it waits, and is deducted once those before have ended.",
            )
        ),
    ),
    source=sources.DEDUCTION,
)
def it_is_free(
    judging: Judging, order: DeductionOrder, found: AccountRestrained
) -> Iterator[Finding]:
    """What another organ froze is that organ's first."""
    if not found.account:
        return
    now = account_restrained(judging, order.account, order.amount, Term())
    if now.would_hold >= order.amount:
        return
    before = staff_sentences(restrained(judging.books, now.account, judging.now))
    said = Text("；".join(one.zh for one in before), "; ".join(one.en for one in before))
    yield refuse(
        Text(
            "余额 {balance}，可冻结并划拨 {free}。{before}",
            "Of {balance} {free} can be frozen and deducted. {before}",
        ).format(
            balance=same(yuan_text(now.balance)),
            free=same(yuan_text(now.would_hold)),
            before=Text("在先：{said}。", "Before: {said}.").format(said=said)
            if before
            else same(""),
        ),
        customer_text=ONE_MOMENT,
        slot=DEDUCTED,
        field="amount",
    )


@rule(
    "DEDUCT-PAYEE",
    DEDUCTED,
    title=Text(
        "收款账户须是机关指定的账户，不得是被执行人本人或其他个人的",
        "The money goes to the organ's account, never to the holder's own or another person's",
    ),
    may=(refuses(remedy=SEND_BACK),),
    source=sources.DEDUCTION,
)
def it_goes_to_the_organ(judging: Judging, order: DeductionOrder) -> Iterator[Finding]:
    """A slip between payer and payee would pay the debtor; whoever is paid at this bank is a
    person, for it keeps no other accounts here."""
    payee = account_named(judging.books, order.payee_account)
    if payee is not None or same_name(order.payee, order.holder):
        payer = account_named(judging.books, order.account)
        own = payee is None or (payer is not None and payer.customer == payee.customer)
        yield refuse(
            Text("收款账户是该客户自己的账户。", "The payee's account is the holder's own.")
            if own
            else Text(
                "收款账户是本行的个人账户，不是机关的账户。",
                "The payee's is a person's account with this bank, not the organ's.",
            ),
            customer_text=ONE_MOMENT,
            field="payee_account",
        )


DEDUCTION_RULES = (
    it_stands.of(OFFICERS, CHOSEN),
    it_is_as_shown.of(CHOSEN),
    it_is_held,
    it_is_the_account.of(DEDUCTED),
    it_is_free,
    it_goes_to_the_organ,
)
