"""Ⅱ、Ⅲ类户限额: what may come to such an account and go from it in a day and in a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.account import ACCOUNT_CLASS_TITLES, Account, AccountClass
from app.domain.ledger import Says
from app.domain.money import Fen, yuan_text
from app.evidence.found_account import AccountFound
from app.evidence.money import MoneyAsked
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, Rule, refuse, refuses
from app.i18n import Text, same
from app.rules import sources
from app.rules.found_account import ACCOUNT
from app.rules.money import AMOUNT, NOT_NOW

_IN = frozenset({Says.CASH_IN, Says.TRANSFER_IN})
_OUT = frozenset({Says.CASH_OUT, Says.TRANSFER_OUT})
_NAMES = {AccountClass.CLASS_II: "class_two", AccountClass.CLASS_III: "class_three"}

_CLASS_ONE = Text(
    "请改用Ⅰ类户办理，或在限额内改录金额。",
    "Use the Class I account, or an amount within the limit.",
)


@dataclass(frozen=True)
class _Used:
    """What of a limit was used already, in fen."""

    day: Fen
    year: Fen


def moved(
    books: BooksReading, account: Account, says: frozenset[Says], first: date, last: date
) -> Fen:
    """What came to an account or went from it in a span of days, in fen, without what moved between
    accounts of the same customer and without what was reversed."""
    total = 0
    for one in books.postings(account.number, first, last):
        if one.says not in says or books.reversal_of(one.journal) is not None:
            continue
        others = (books.account(other.account) for other in books.postings_of(one.journal))
        own = sum(other is not None and other.customer == account.customer for other in others)
        if own < 2:
            total += abs(one.amount)
    return Fen(total)


def _used(books: BooksReading, account: Account, says: frozenset[Says], today: date) -> _Used:
    return _Used(
        moved(books, account, says, today, today),
        moved(books, account, says, today.replace(month=1, day=1), today),
    )


def over_the_limits(
    judging: Judging, number: str, amount: Fen, *, out: bool, cash: bool
) -> Iterator[Text]:
    """Each limit of a Class II or III account that so many fen would break, in a sentence for the
    staff; nothing for a Class I account."""
    books, today = judging.books, judging.today
    account = books.account(number)
    if account is None or account.account_class not in _NAMES:
        return
    kind = ACCOUNT_CLASS_TITLES[account.account_class]
    if cash and account.account_class is AccountClass.CLASS_III:
        yield Text(
            "{kind}只办理限额支付和转账，不存取现金。",
            "A {kind} is for small payments and transfers only, not for cash.",
        ).format(kind=kind)
        return
    name = _NAMES[account.account_class]
    used = _used(books, account, _OUT if out else _IN, today)
    way = Text("转出、支取", "out") if out else Text("转入、存入", "in")
    for span, already, limit in (
        (Text("日", "a day"), used.day, f"{name}_daily"),
        (Text("年", "a year"), used.year, f"{name}_yearly"),
    ):
        most = int(books.parameter(limit, today))
        if already + amount > most:
            yield Text(
                "{kind}{way}{span}累计限额 {most}，已用 {used}，本笔 {amount} 超限。",
                "{kind}: the limit {way} is {most} {span}; with {used} used, {amount} exceeds it.",
            ).format(
                kind=kind,
                way=way,
                span=span,
                most=same(yuan_text(Fen(most))),
                used=same(yuan_text(already)),
                amount=same(yuan_text(amount)),
            )
    if not out and account.account_class is AccountClass.CLASS_III:
        most = int(books.parameter("class_three_balance", today))
        if books.balance(number) + amount > most:
            yield Text("{kind}余额不得超过 {most}。", "A {kind} holds no more than {most}.").format(
                kind=kind, most=same(yuan_text(Fen(most)))
            )


def class_limits(*, out: bool, cash: bool) -> Rule:
    """The rule that a Class II or III account keeps to its limits, for money that leaves it or
    comes to it."""

    def ask(judging: Judging, found: AccountFound, asked: MoneyAsked) -> Iterator[Finding]:
        """Limits of the day, of the year, and of the balance."""
        for text in over_the_limits(judging, found.account, asked.amount, out=out, cash=cash):
            yield refuse(text, customer_text=NOT_NOW, field="amount")

    return Rule(
        "CLASS-LIMITS",
        (ACCOUNT, AMOUNT),
        Text("Ⅱ、Ⅲ类户在限额和功能范围内收付", "Class II and III accounts keep to their limits"),
        (refuses(remedy=_CLASS_ONE),),
        sources.CLASS_LIMITS,
        ask,
    )
