"""账户明细: what the statement of an account says, and for whom it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.money import Fen
from app.evidence.account_statement import LineMade, StatementAsked, StatementMade
from app.evidence.found_account import AccountFound
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.found_account import ACCOUNT

MOST_LINES = 500
"""Lines of one printed statement: some twenty-five sheets; more days are printed one after the
other."""

STATEMENT_ASKED = Slot(
    "statement_asked", StatementAsked, Text("明细期间", "Days of the statement"), about=(ACCOUNT,)
)
STATEMENT = Slot(
    "statement", StatementMade, Text("账户明细", "The statement"), about=(ACCOUNT, STATEMENT_ASKED)
)

_ONE_MOMENT = Text("请稍候。", "One moment, please.")


def statement_of(books: BooksReading, account: str, asked: StatementAsked) -> StatementMade:
    """The statement of an account over the days that were asked for, as the books have it now."""
    first, last = asked.days
    count = books.count_lines(account, first, last)
    lines = (
        books.account_lines(account, first, last, limit=MOST_LINES) if count <= MOST_LINES else ()
    )
    debit, credit = books.turnover(account, first, last)
    closing = books.balance_on(account, last)
    return StatementMade(
        account=account,
        opening=Fen(closing - credit + debit),
        closing=closing,
        count=count,
        lines=tuple(
            LineMade(
                one.posting.day,
                one.at,
                one.posting.says,
                one.posting.amount,
                one.balance,
                one.posting.journal,
            )
            for one in lines
        ),
    )


def propose_statement(view: View, judging: Judging) -> StatementMade:
    """The statement of the account that was found, over the days that were asked for."""
    return statement_of(judging.books, view.of(ACCOUNT).account, view.of(STATEMENT_ASKED))


@rule(
    "STATEMENT-DAYS",
    STATEMENT_ASKED,
    title=Text("明细期间有先后，且不超过今日", "The days are in order and not to come"),
    may=(refuses(remedy=Text("请更正日期。", "Correct the days.")),),
    source=sources.STATEMENT,
)
def the_days_are_in_order(judging: Judging, asked: StatementAsked) -> Iterator[Finding]:
    """The last day is neither before the first nor after today."""
    first, last = asked.days
    if last < first:
        yield refuse(
            Text("截止日期早于起始日期。", "The last day is before the first."),
            customer_text=_ONE_MOMENT,
            field="last",
        )
    elif first > judging.today:
        yield refuse(
            Text("起始日期在今日之后。", "The first day is after today."),
            customer_text=_ONE_MOMENT,
            field="first",
        )


@rule(
    "STATEMENT-LINES",
    ACCOUNT,
    STATEMENT_ASKED,
    STATEMENT,
    title=Text(
        "打印的明细与账簿现状一致，一次不超过规定行数",
        "What is printed is what the books say now, and no more lines than are printed at once",
    ),
    may=(
        refuses(
            when=Text("行数过多，或刚有新的变动", "too many lines, or something moved just now"),
            remedy=Text(
                "行数过多的请缩短期间分次打印；有变动的请重新确认明细。",
                "Print fewer days at a time, or look at the lines again.",
            ),
        ),
    ),
    source=sources.STATEMENT,
)
def it_is_what_the_books_say(
    judging: Judging, found: AccountFound, asked: StatementAsked, made: StatementMade
) -> Iterator[Finding]:
    """A line that was posted since is on the statement, or the statement is not printed."""
    if made.count > MOST_LINES:
        yield refuse(
            Text(
                f"该期间有 {made.count} 行，一次最多打印 {MOST_LINES} 行。",
                f"There are {made.count} lines in these days; {MOST_LINES} are printed at once.",
            ),
            customer_text=_ONE_MOMENT,
        )
    elif statement_of(judging.books, found.account, asked) != made:
        yield refuse(
            Text("该账户刚有新的变动，明细已不同。", "The account has moved since."),
            customer_text=_ONE_MOMENT,
        )


RULES = (the_days_are_in_order, it_is_what_the_books_say)
