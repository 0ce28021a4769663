"""账户明细 at the desk: an account's money, its lines page by page, and its statement printed."""

from __future__ import annotations

import unicodedata
from datetime import date

from app.clock import business_date
from app.desk.account_money import statement_line
from app.desk.cases import Cases
from app.desk.ledger_views import LINES_AT_A_TIME, StatementPage
from app.desk.session import Session
from app.desk.views import CaseView
from app.domain import masks
from app.domain.account import Account
from app.domain.money import Fen
from app.errors import Unacceptable
from app.flow.books import BooksReading
from app.i18n import Text
from app.operations.account_statement import ACCOUNT_STATEMENT

_LAST = 3
"""So many lines the customer page shows of each account."""


class Statements(Cases, Session):
    """What the desk knows of an account's lines."""

    def statement(
        self,
        account: str,
        first: date | None = None,
        last: date | None = None,
        skip: int | None = None,
    ) -> StatementPage:
        """A page of an account's lines on these days, oldest first; account and name masked.

        `account` may be the number of a card. Without days it is this month so far; without `skip`
        the last page, where the newest lines are.

        Raises:
            Unacceptable: there is no such account, or the last day is before the first.
        """
        self._signed_in()
        with self._store.reading() as transaction:
            books = transaction.books
            known = _account(books, account)
            last = last or business_date(self._moment(transaction))
            first = first or last.replace(day=1)
            if last < first:
                raise Unacceptable(
                    "DAYS",
                    Text("截止日期早于起始日期。", "The last day is before the first."),
                    Text("请更正日期。", "Correct the days."),
                )
            count = books.count_lines(known.number, first, last)
            if skip is None:
                skip = max(0, (count - 1) // LINES_AT_A_TIME * LINES_AT_A_TIME)
            lines = books.account_lines(known.number, first, last, skip=skip, limit=LINES_AT_A_TIME)
            holder = books.customer(known.customer)
            debit, credit = books.turnover(known.number, first, last)
            closing = books.balance_on(known.number, last)
            return StatementPage(
                number=known.number,
                account=masks.account_number(known.number),
                name=masks.name(holder.name) if holder is not None else "",
                customer=known.customer,
                first=first,
                last=last,
                opening=Fen(closing - credit + debit),
                closing=closing,
                debit=debit,
                credit=credit,
                count=count,
                skipped=skip,
                lines=tuple(statement_line(books, one) for one in lines),
            )

    def begin_statement(self, account: str, first: date, last: date) -> CaseView:
        """Begins the printing of a statement (8206) of this account over these days, for its
        holder who asks for it."""
        with self._store.reading() as transaction:
            known = _account(transaction.books, account)
            cards = transaction.books.cards_of(known.customer)
        view = self.start(ACCOUNT_STATEMENT.code)
        card = next((one.number for one in cards if one.account == known.number), "")
        with self._lock:
            self._card_proposed[view.id] = card
            self._days_proposed[view.id] = (first, last)
        return view

    def statement_days(self, case: str) -> tuple[date, date]:
        """The days that a case of 8206 begins with: those of the screen that it came from, else
        this month so far."""
        today = business_date(self.now())
        return self._days_proposed.get(case, (today.replace(day=1), today))


def _account(books: BooksReading, number: str) -> Account:
    """The account of this number, or that of the card of this number.

    Raises:
        Unacceptable: there is none.
    """
    digits = "".join(unicodedata.normalize("NFKC", number).split())
    known = books.account(digits)
    if known is None:
        card = books.card(digits)
        known = books.account(card.account) if card is not None else None
    if known is None:
        raise Unacceptable(
            "NO_ACCOUNT",
            Text("没有这个账号或卡号。", "There is no such account or card."),
            Text("请核对号码。", "Check the number."),
        )
    return known
