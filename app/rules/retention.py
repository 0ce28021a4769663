"""How long each kind of paper is kept, and from when its term runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.account import AccountLife
from app.domain.parameters import declared_parameter
from app.errors import StoreFault
from app.flow.books import BooksReading
from app.i18n import Text


class Term(StrEnum):
    """Which term a paper has."""

    RECORDS = "retention_records_years"
    """of customers and their business: from the end of the relationship [反洗钱法34]"""
    VOUCHERS = "retention_vouchers_years"
    """accounting vouchers: from the end of the accounting year [DOMAIN §13.7, K]"""


TERM_TITLES = {
    Term.RECORDS: Text("客户资料和业务单据", "records of customers"),
    Term.VOUCHERS: Text("会计凭证", "accounting vouchers"),
}

_VOUCHERS = frozenset({"application", "receipt", "loss_form", "replacement_form"})
"""Papers that stand behind a booking; which ones do is the bank's to say [K]."""


def terms_of(paper: str) -> tuple[Term, ...]:
    """The terms of a kind of paper; it is kept until the last of them has ended."""
    return (Term.RECORDS, Term.VOUCHERS) if paper in _VOUCHERS else (Term.RECORDS,)


@dataclass(frozen=True)
class Years:
    """The terms in force on a day, in years."""

    records: int
    vouchers: int

    def of(self, term: Term) -> int:
        """The years of a term."""
        return self.records if term is Term.RECORDS else self.vouchers


def years(books: BooksReading, on: date) -> Years:
    """The terms that the bank has set; in books from before there were any, the first ones."""
    return Years(_years(books, Term.RECORDS, on), _years(books, Term.VOUCHERS, on))


def relationship_goes_on(books: BooksReading, customer: str) -> bool:
    """Whether a customer still has an account that is not closed: no term runs until then."""
    return any(one.life is not AccountLife.CLOSED for one in books.accounts_of(customer))


def ends(paper: str, made: date, ended: date, terms: Years) -> date:
    """The last day on which a paper must be kept.

    Args:
        made: the business day of its entry.
        ended: when the relationship ended; of a case that came to nothing, `made`.
    """
    last = []
    for term in terms_of(paper):
        start = ended if term is Term.RECORDS else date(made.year, 12, 31)
        last.append(_years_after(start, terms.of(term)))
    return max(last)


def _years_after(day: date, count: int) -> date:
    try:
        return day.replace(year=day.year + count)
    except ValueError:
        # The 29th of February, in a year that has none.
        return date(day.year + count, 3, 1)


def _years(books: BooksReading, term: Term, on: date) -> int:
    try:
        return int(books.parameter(term.value, on))
    except StoreFault:
        declared = declared_parameter(term.value)
        assert declared is not None
        return int(declared.first)
