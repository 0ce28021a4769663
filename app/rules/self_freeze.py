"""客户自助冻结: the holder has money of their own frozen, and takes that back in person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.domain import masks
from app.domain.account import AccountLife
from app.domain.branch import Level
from app.domain.restraint import Restraint, RestraintKind, in_time
from app.evidence.acceptance import Companions
from app.evidence.control import Measure
from app.evidence.found_account import AccountFound
from app.evidence.self_freeze import SelfFreezeAsked, SelfFreezeBack, SelfFrozen
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, escalate, escalates, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.found_account import ACCOUNT
from app.rules.loss_sentences import staff_named, to_the_second

ASKED = Slot("self_freeze", SelfFreezeAsked, Text("冻结申请", "What is frozen"), about=(ACCOUNT,))
FROZEN = Slot("frozen", SelfFrozen, Text("自助冻结", "What is frozen"), about=(ACCOUNT,))
BACK = Slot("back", SelfFreezeBack, Text("解除意愿", "Taken back"), about=(ACCOUNT, FROZEN))

LONGEST_DAYS = 3650
"""A slip of the finger is no term [D]."""


def of_the_holder(books: BooksReading, account: str, at: datetime) -> tuple[Restraint, ...]:
    """What the holder has frozen of an account and has not taken back, oldest first."""
    return tuple(
        one.restraint
        for one in in_time(books.restraints(account))
        if one.restraint.kind is RestraintKind.SELF and one.holds(at)
    )


def frozen_now(books: BooksReading, account: str, at: datetime) -> SelfFrozen:
    """The same as evidence."""
    rows = of_the_holder(books, account, at)
    return SelfFrozen(
        numbers=tuple(one.number for one in rows),
        since=tuple(one.since for one in rows),
        ends=tuple(one.until for one in rows),
        amounts=tuple(one.amount for one in rows),
    )


def propose_frozen(view: View, judging: Judging) -> SelfFrozen:
    """What stands now."""
    return frozen_now(judging.books, view.of(ACCOUNT).account, judging.now)


@rule(
    "SELF-ACCOUNT",
    ACCOUNT,
    title=Text("账户须未销户", "The account lives"),
    may=(refuses(remedy=Text("请客户选择在用账户。", "The customer chooses another one.")),),
    source=sources.SELF_FREEZE,
)
def account_lives(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """Nothing is left to freeze of a closed account. Looking at the card holds its customer until
    the end."""
    judging.books.card(found.card)
    account = judging.books.account(found.account)
    if account is None or account.life is AccountLife.CLOSED:
        yield refuse(
            Text(
                f"账户 {masks.account_number(found.account)} 已销户。",
                f"Account {masks.account_number(found.account)} is closed.",
            ),
            customer_text=Text("该账户已销户。", "This account is closed."),
        )


_NO_AMOUNT = refuses(
    when=Text("金额为零", "the amount is nothing"),
    remedy=Text("请填写大于零的金额。", "Enter an amount above zero."),
)
_TOO_LONG = refuses(
    when=Text("天数过长", "the days are too many"),
    remedy=Text("长期冻结的，天数留空。", "For no end at all leave the days empty."),
)


@rule(
    "SELF-ASKED",
    ASKED,
    title=Text("金额大于零，期限合理", "An amount above zero, and a sensible term"),
    may=(_NO_AMOUNT, _TOO_LONG),
    source=sources.SELF_FREEZE,
)
def asked_sensibly(judging: Judging, asked: SelfFreezeAsked) -> Iterator[Finding]:
    """Nothing is frozen by nothing."""
    if asked.measure is Measure.PART and not (asked.amount and asked.amount > 0):
        yield refuse(
            Text("冻结金额须大于零。", "The amount must be above zero."),
            customer_text=Text("请告诉柜员要冻结多少。", "Please say how much is frozen."),
            remedy=_NO_AMOUNT.remedy,
            field="amount",
        )
    if asked.days > LONGEST_DAYS:
        yield refuse(
            Text(
                f"最长{LONGEST_DAYS}天；长期冻结的留空。",
                f"At most {LONGEST_DAYS} days; leave it empty for no end.",
            ),
            customer_text=Text("请确认冻结的时间。", "Please say for how long."),
            remedy=_TOO_LONG.remedy,
            field="days",
        )


@rule(
    "SELF-TWICE",
    ACCOUNT,
    ASKED,
    title=Text("已全额自助冻结的，不再冻结", "What is frozen whole is not frozen again"),
    may=(
        refuses(
            remedy=Text(
                "请告知客户已经冻结；要解除的办理“4109 解除自助冻结”。",
                "Tell the customer that it is frozen already; to take it back, 4109.",
            )
        ),
    ),
    source=sources.SELF_FREEZE,
)
def not_frozen_whole(
    judging: Judging, found: AccountFound, asked: SelfFreezeAsked
) -> Iterator[Finding]:
    """Several parts may be frozen, the whole once."""
    for one in of_the_holder(judging.books, found.account, judging.now):
        if one.amount is not None:
            continue
        yield refuse(
            Text(
                "客户已于 {at} 自助冻结全部金额（{number}，柜员 {teller}）。",
                "All of it was frozen at the customer's wish at {at} ({number}, teller {teller}).",
            ).format(
                at=same(to_the_second(one.since)),
                number=same(one.number),
                teller=same(staff_named(judging.books, judging.books.made_by(one.journal)) or "—"),
            ),
            customer_text=Text(
                "该账户您已经申请冻结。", "You have had this account frozen already."
            ),
        )
        return


ASK_RULES = (account_lives, asked_sensibly, not_frozen_whole)


_NOTHING = refuses(
    when=Text("没有自助冻结", "nothing was frozen by the holder"),
    remedy=Text("请核对账户。", "Check the account."),
)
_CHANGED = refuses(
    when=Text("自助冻结刚刚变更", "it has just changed"),
    remedy=Text("请重新查看。", "Look again."),
)


@rule(
    "SELF-STANDS",
    ACCOUNT,
    FROZEN,
    title=Text("解除的须是生效中的自助冻结", "What is taken back stands"),
    may=(_NOTHING, _CHANGED),
    source=sources.SELF_FREEZE,
)
def it_stands(judging: Judging, found: AccountFound, frozen: SelfFrozen) -> Iterator[Finding]:
    """What somebody else took back meanwhile is not taken back again."""
    now = frozen_now(judging.books, found.account, judging.now)
    if not now.numbers:
        text = Text("该账户没有客户自助冻结。", "The holder has frozen nothing of this account.")
        for one in reversed(judging.books.restraints(found.account)):
            if one.number in frozen.numbers and one.ended_at is not None:
                text = Text(
                    "{number} 已于 {at} 由柜员 {teller} 解除（流水 {entry}）。",
                    "{number} was taken back at {at}, by teller {teller} (entry {entry}).",
                ).format(
                    number=same(one.number),
                    at=same(to_the_second(one.ended_at)),
                    teller=same(
                        staff_named(judging.books, judging.books.made_by(one.ended_by)) or "—"
                    ),
                    entry=same(one.ended_by),
                )
                break
        yield refuse(
            text,
            customer_text=Text(
                "该账户没有您申请的冻结。", "You have nothing of this account frozen."
            ),
            remedy=_NOTHING.remedy,
        )
    elif frozen != now:
        yield refuse(
            Text("该账户的自助冻结刚刚变更。", "What is frozen has just changed."),
            customer_text=Text("请稍候。", "One moment, please."),
            remedy=_CHANGED.remedy,
        )


@rule(
    "SELF-BACK-LEVEL",
    BACK,
    title=Text(
        "解除自助冻结由主管授权；有人指挥的由负责人授权",
        "A supervisor approves it; the manager where somebody prompts the customer",
    ),
    may=(
        escalates(Level.SUPERVISOR, when=Text("一般情形", "ordinarily")),
        escalates(
            Level.MANAGER,
            when=Text("有人代答或等候", "somebody answers or waits"),
            remedy=Text(
                "请单独与客户谈；疑似受骗的不予解除，拨打96110。",
                "Speak with the customer alone; where it looks like fraud do not take it back, and "
                "call 96110.",
            ),
        ),
    ),
    source=sources.SELF_FREEZE,
)
def back_level(judging: Judging, back: SelfFreezeBack) -> Iterator[Finding]:
    """Whoever protected their money is asked twice before the protection ends."""
    if back.companions in (Companions.WAITING, Companions.ANSWERING):
        yield escalate(
            Level.MANAGER,
            Text("有他人在场等候或代答，须负责人授权。", "Somebody waits or answers for them."),
            field="companions",
        )
    else:
        yield escalate(
            Level.SUPERVISOR,
            Text("解除自助冻结须主管授权。", "Taking it back needs a supervisor."),
        )


BACK_RULES = (account_lives, it_stands, back_level)
