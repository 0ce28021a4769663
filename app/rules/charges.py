"""应收费用: fees that a business leaves due on an account, and by what they are paid."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import business_date
from app.domain.charge import Charge, ChargeKind
from app.domain.money import Fen, yuan_text
from app.domain.stopping import Movement
from app.evidence.cash_business import ChargeDue, ChargesDue, FeePaidBy, FeeWay
from app.evidence.found_account import AccountFound
from app.flow.books import Books, BooksReading
from app.flow.operation import Performing
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.cash import cash_slot
from app.rules.found_account import ACCOUNT
from app.rules.loss_sentences import to_the_second
from app.rules.money import NOT_NOW, stopping

CHARGES = Slot("charges", ChargesDue, Text("应收费用", "Fees due"), about=(ACCOUNT,))
FEE_WAY = Slot("fee_way", FeeWay, Text("付款方式", "How it is paid"), about=(CHARGES,))
FEE_CASH = cash_slot(CHARGES, FEE_WAY)

IN_CASH = Text("以现金支付时", "where it is paid in cash")
FROM_THE_ACCOUNT = Text("从账户扣收时", "where it is taken from the account")


def leave_due(
    books: Books,
    performing: Performing,
    account: str,
    customer: str,
    kind: ChargeKind,
    amount: Fen,
) -> None:
    """Writes a fee down as due on an account; nothing where it costs nothing."""
    if amount <= 0:
        return
    workstation = performing.workstation.replace("-", "")
    number = f"YS{workstation}{books.next_sequence('charge'):07d}"
    books.add_charge(
        Charge(number, account, customer, kind, amount, performing.now, performing.journal)
    )


def charges_due(books: BooksReading, account: str) -> ChargesDue:
    """What is due on an account by now, oldest first."""
    return ChargesDue(
        tuple(
            ChargeDue(one.number, one.kind, one.amount, business_date(one.since))
            for one in books.charges(account)
        )
    )


def propose_charges(view: View, judging: Judging) -> ChargesDue:
    """What is due on the account that was found."""
    return charges_due(judging.books, view.of(ACCOUNT).account)


def in_cash(view: View) -> bool:
    """Whether the fees are paid in cash."""
    way = view.find(FEE_WAY)
    return way is not None and way.way is FeePaidBy.CASH


def from_the_account(view: View) -> bool:
    """Whether the fees are taken from the account."""
    way = view.find(FEE_WAY)
    return way is not None and way.way is FeePaidBy.ACCOUNT


@rule(
    "CHARGES",
    ACCOUNT,
    CHARGES,
    title=Text("收取的须是该账户现有的应收费用", "What is taken is due on the account now"),
    may=(
        refuses(
            when=Text("没有应收费用", "nothing is due"),
            remedy=Text("无须收费；请核对账户。", "There is nothing to take; check the account."),
        ),
        refuses(
            when=Text("费用有变更", "it changed"),
            remedy=Text("请重新核对应收费用。", "Look at what is due once more."),
        ),
    ),
    source=sources.CHARGES,
)
def charges_are_due(judging: Judging, found: AccountFound, due: ChargesDue) -> Iterator[Finding]:
    """A fee is paid once; who took it is named."""
    now = charges_due(judging.books, found.account)
    if not due.lines and not now.lines:
        yield refuse(
            Text("该账户没有应收费用。", "Nothing is due on this account."),
            customer_text=Text("您没有待缴的费用。", "You owe no fee."),
        )
    elif now != due:
        known = {one.number: one for one in judging.books.charges(found.account, paid=True)}
        paid = [
            one
            for one in (known.get(line.number) for line in due.lines)
            if one is not None and one.paid_at is not None
        ]
        said = (
            Text(
                "{number} 已于 {at} 收取（流水 {entry}）", "{number} was paid at {at} ({entry})"
            ).format(
                number=same(paid[0].number),
                at=same(to_the_second(paid[0].paid_at)) if paid[0].paid_at else same(""),
                entry=same(paid[0].paid_by),
            )
            if paid
            else Text("应收费用有新增", "there is more by now")
        )
        yield refuse(
            Text("应收费用在核对之后有变更：{said}。", "What is due changed since: {said}.").format(
                said=said
            ),
            customer_text=Text("请稍候。", "One moment, please."),
            remedy=Text("请重新核对应收费用。", "Look at what is due once more."),
        )


@rule(
    "CHARGES-ACCOUNT",
    ACCOUNT,
    CHARGES,
    FEE_WAY,
    title=Text(
        "从账户扣收的，账户、卡（折）、密码正常且余额足够",
        "Taken from the account only where nothing stops it and there is enough",
    ),
    may=(refuses(remedy=Text("请改收现金。", "Take it in cash.")),),
    source=sources.MONEY_STOPS,
)
def the_account_can_pay(
    judging: Judging, found: AccountFound, due: ChargesDue, way: FeeWay
) -> Iterator[Finding]:
    """A lost card pays no fee either, nor frozen money."""
    if way.way is not FeePaidBy.ACCOUNT:
        return
    for _, text in stopping(judging, found, Movement.BY_MEDIUM, due.total):
        yield refuse(text, customer_text=NOT_NOW, field="way")
    balance = judging.books.balance(found.account)
    if balance < due.total:
        yield refuse(
            Text(
                "账户余额 {balance}，不足 {due}。", "The balance of {balance} does not cover {due}."
            ).format(balance=same(yuan_text(balance)), due=same(yuan_text(due.total))),
            customer_text=Text("账户余额不足。", "There is not enough on the account."),
            field="way",
        )


CHARGE_RULES = (charges_are_due, the_account_can_pay)
