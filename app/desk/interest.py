"""利息测算 at the desk: the interest of an account as of today, line by line; nothing is booked."""

from __future__ import annotations

import unicodedata

from app.clock import business_date
from app.desk.interest_views import InterestLine, InterestOfAccount, SettledLine
from app.desk.session import Session
from app.domain import masks
from app.domain.account import AccountLife
from app.domain.interest import InterestSum
from app.domain.rate import Rate, rate_text
from app.errors import Unacceptable
from app.flow.books import BooksReading
from app.i18n import Text
from app.rules.interest import RateMissing, interest_so_far
from app.rules.interest_words import formula, product_text, so_far_title


class InterestPreviews(Session):
    """What the desk knows of interest that is not settled yet."""

    def interest_of(self, number: str) -> InterestOfAccount:
        """The interest of an account, or of the account of a card, as of today.

        Raises:
            Unacceptable: there is no such account.
        """
        self._signed_in()
        with self._store.reading() as transaction:
            books, today = transaction.books, business_date(self.now())
            account = _account_of(books, number)
            known = books.account(account)
            if known is None:
                raise Unacceptable(
                    "NO_ACCOUNT",
                    Text("没有这个账号或卡号。", "There is no such account or card."),
                    Text("请核对号码。", "Check the number."),
                )
            holder = books.customer(known.customer)
            sums: tuple[InterestSum, ...] = ()
            missing: RateMissing | None = None
            if known.life is not AccountLife.CLOSED:
                sums, missing = interest_so_far(books, account, today)
            return InterestOfAccount(
                number=account,
                account=masks.account_number(account),
                name=masks.name(holder.name) if holder is not None else "",
                customer=known.customer,
                day=today,
                lines=tuple(InterestLine(so_far_title(one), formula(one), one) for one in sums),
                missing=missing,
                settled=tuple(
                    SettledLine(
                        day=one.day,
                        since=one.since,
                        until=one.until,
                        product=product_text(one.product),
                        rate=rate_text(Rate(one.rate)) if one.product else "—",
                        interest=one.interest,
                        tax=one.tax,
                        entry=one.journal,
                    )
                    for one in reversed(books.interest_settlements(account))
                ),
            )


def _account_of(books: BooksReading, number: str) -> str:
    digits = "".join(unicodedata.normalize("NFKC", number).split())
    card = books.card(digits)
    return card.account if card is not None else digits
