"""紧急止付: whether the police's request matches, and how often it was made."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import timedelta

from app.clock import ending
from app.domain.money import yuan_text
from app.domain.restraint import Restraint, RestraintKind, in_time
from app.domain.restraint_parameters import STOP_HOURS, STOP_MATCH_DAYS, STOP_TIMES
from app.domain.term import Term
from app.evidence.restraint import StopOrder
from app.evidence.restraint_found import AccountRestrained
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, refuse, refuses, rule, warn, warns
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.freezing import account_named, account_restrained, it_is_the_account
from app.rules.loss_sentences import to_the_second
from app.rules.officers import OFFICERS, ONE_MOMENT

STOP_ORDER = Slot("stop_order", StopOrder, Text("止付申请", "The request"), about=(OFFICERS,))
STOPPED = Slot(
    "stop_account",
    AccountRestrained,
    Text("账户与止付结果", "The account"),
    about=(OFFICERS, STOP_ORDER),
)


def stop_term(judging: Judging) -> Term:
    """How long a stop lasts, from the moment of the stop."""
    return Term(hours=int(judging.books.parameter(STOP_HOURS, judging.today)))


def find_stopped(view: View, judging: Judging) -> AccountRestrained:
    """What a stop of the account that the request names would come to now."""
    order = view.of(STOP_ORDER)
    return account_restrained(judging, order.account, None, stop_term(judging), waits=False)


def earlier_stops(books: BooksReading, account: str, case_number: str) -> tuple[Restraint, ...]:
    """The stops of an account in a case, oldest first, whether they have ended or not; a case is
    the same however wide its number was typed."""
    return tuple(
        one
        for one in books.restraints(account)
        if one.kind is RestraintKind.POLICE_STOP and _plain(one.reason) == _plain(case_number)
    )


def _plain(case_number: str) -> str:
    return "".join(unicodedata.normalize("NFKC", case_number).split()).casefold()


_BACK_TO_THE_POLICE = Text(
    "退回公安机关核实后重新提出；客户的其他信息不得透露。",
    "It goes back to the police to be looked into; nothing else of the customer is said.",
)


@rule(
    "STOP-MATCH",
    STOP_ORDER,
    title=Text(
        "申请金额须与该账户近期的入账相符",
        "The amount of the request is one that came in lately",
    ),
    may=(refuses(remedy=_BACK_TO_THE_POLICE),),
    source=sources.POLICE_STOP,
)
def it_came_in(judging: Judging, order: StopOrder) -> Iterator[Finding]:
    """Name and account are compared as for a freeze; here the payment itself."""
    account = account_named(judging.books, order.account)
    if account is None:
        return
    days = int(judging.books.parameter(STOP_MATCH_DAYS, judging.today))
    first = judging.today - timedelta(days=days)
    lines = judging.books.postings(account.number, first, judging.today)
    if not any(line.amount == order.amount for line in lines):
        yield refuse(
            Text(
                f"该账户近{days}天没有 {yuan_text(order.amount)}的入账。",
                f"No {yuan_text(order.amount)} came in within the last {days} days.",
            ),
            customer_text=ONE_MOMENT,
            field="amount",
        )


@rule(
    "STOP-TIMES",
    STOP_ORDER,
    title=Text(
        "同一案件对同一账户止付以两次为限", "One account is stopped twice at most in a case"
    ),
    may=(
        refuses(
            when=Text("已止付到规定次数", "it was stopped as often as it may be"),
            remedy=Text(
                "请公安机关办理冻结（4101）；止付期满未冻结的自动解除。",
                "The police order a freeze (4101); without one the stop ends by itself.",
            ),
        ),
        warns(when=Text("已是第二次", "it is the second one")),
    ),
    source=sources.POLICE_STOP,
)
def not_too_often(judging: Judging, order: StopOrder) -> Iterator[Finding]:
    """Forty-eight hours, once more, and then a freeze or nothing."""
    account = account_named(judging.books, order.account)
    if account is None:
        return
    earlier = earlier_stops(judging.books, account.number, order.case_number)
    most = int(judging.books.parameter(STOP_TIMES, judging.today))
    if len(earlier) >= most:
        when = "、".join(to_the_second(one.since) for one in earlier)
        yield refuse(
            Text(
                f"案件 {order.case_number} 已对该账户止付{len(earlier)}次（{when}）。",
                f"The account was stopped {len(earlier)} times in case {order.case_number} "
                f"({when}).",
            ),
            customer_text=ONE_MOMENT,
            field="case_number",
        )
    elif earlier:
        last = in_time(earlier)[-1]
        yield warn(
            Text(
                "这是同一案件的第二次止付；第一次 {number} 至 {until}。",
                "It is the second stop in this case; the first, {number}, lasts until {until}.",
            ).format(
                number=same(last.restraint.number),
                until=same(ending(last.ends)) if last.ends else Text("长期", "no end"),
            )
        )


STOP_RULES = (it_is_the_account.of(STOP_ORDER), it_came_in, not_too_often)
