"""What of the archive is past its term: a report only, nothing expires by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.clock import business_date
from app.flow.found_by import Facet, JournalQuery, Wanted
from app.flow.journal import EntryHead
from app.flow.operation import Operation
from app.flow.ports import Transaction
from app.i18n import Text, same
from app.rules.retention import Years, ends, relationship_goes_on, years

_ENTRIES_AT_A_TIME = 200


@dataclass(frozen=True)
class PastTerm:
    """A paper whose term has ended; it lies in the archive all the same.

    Attributes:
        until: the last day on which it had to be kept.
    """

    entry: str
    paper: str
    copy: str
    title: Text
    made: date
    until: date
    digest: str


@dataclass(frozen=True)
class RetentionReport:
    """How the archive stands on a day.

    Attributes:
        looked_at: papers old enough to be past a term; younger ones need not be looked at.
        kept_on: of these, papers of customers who still have an account.
        running: of these, papers whose term has not ended.
        past: papers whose term has ended, the oldest entry first.
    """

    on: date
    years: Years
    looked_at: int
    kept_on: int
    running: int
    past: tuple[PastTerm, ...]


def retention_report(
    transaction: Transaction, operations: Sequence[Operation], today: date
) -> RetentionReport:
    """The report of a day; it changes nothing and names no customer."""
    terms = years(transaction.books, today)
    titles = {paper.code: paper.title for one in operations for paper in one.papers}
    shortest = min(terms.records, terms.vouchers)
    looked_at = kept_on = running = 0
    past: list[PastTerm] = []
    goes_on: dict[str, bool] = {}
    ended: dict[str, date] = {}
    for head in _entries(transaction, today, shortest):
        papers = transaction.outbox.of_entry(head.number)
        looked_at += len(papers)
        customer, made = head.customer, business_date(head.at)
        if customer and customer not in goes_on:
            goes_on[customer] = relationship_goes_on(transaction.books, customer)
            # The last that was done for them is never before the end of the relationship.
            (newest, *_) = transaction.journal.of_customer(customer, 1)
            ended[customer] = business_date(newest.at)
        if goes_on.get(customer, False):
            kept_on += len(papers)
            continue
        for one in papers:
            until = ends(one.paper, made, ended.get(customer, made), terms)
            if until >= today:
                running += 1
                continue
            past.append(
                PastTerm(
                    entry=head.number,
                    paper=one.paper,
                    copy=one.copy,
                    title=titles.get(one.paper, same(one.paper)),
                    made=made,
                    until=until,
                    digest=one.document.digest if one.document else "",
                )
            )
    past.sort(key=lambda one: (one.made, one.entry))
    return RetentionReport(today, terms, looked_at, kept_on, running, tuple(past))


def _entries(transaction: Transaction, today: date, shortest: int) -> Iterator[EntryHead]:
    """Entries with papers that are at least that many years old, newest first."""
    try:
        last = today.replace(year=today.year - shortest)
    except ValueError:
        last = date(today.year - shortest, 2, 28)
    query = JournalQuery(((Wanted(Facet.PAPER.word("")),),), last=last)
    while heads := transaction.journal.search(query, _ENTRIES_AT_A_TIME):
        yield from heads
        query = replace(query, before=heads[-1])
