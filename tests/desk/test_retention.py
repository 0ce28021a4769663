"""What is past its term is reported, term by term; nothing expires and nothing is destroyed."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from app.desk.retention import RetentionReport, retention_report
from app.desk.views import Done, Outcome
from app.flow.ports import OutboxPaper, PrintState
from app.operations import CATALOGUE
from app.rules.retention import Years, ends, terms_of
from db.store import SqlStore
from tests.desk.counter import Teller
from tests.training import HandClock

TEN_AND_THIRTY = Years(10, 30)


@pytest.fixture
def done(teller: Teller) -> Done:
    """An account opened on 9 March 2026."""
    return teller.opened()


def report(store: SqlStore, on: date) -> RetentionReport:
    with store.reading() as transaction:
        return retention_report(transaction, CATALOGUE, on)


def close_accounts(store: SqlStore) -> None:
    with store._opened.engine.begin() as connection:
        connection.execute(sa.text("UPDATE accounts SET life = 'closed'"))


def test_papers_of_a_customer_with_an_open_account_are_never_past_a_term(
    store: SqlStore, done: Done
) -> None:
    late = report(store, date(2126, 1, 1))
    assert late.past == ()
    assert late.kept_on == late.looked_at == len(done.papers)


def test_young_papers_are_not_even_looked_at(store: SqlStore, done: Done) -> None:
    close_accounts(store)
    assert report(store, date(2036, 3, 8)).looked_at == 0


def test_after_the_relationship_ended_records_are_kept_ten_years_and_vouchers_thirty(
    store: SqlStore, done: Done
) -> None:
    close_accounts(store)
    assert report(store, date(2036, 3, 9)).past == ()
    after_ten = report(store, date(2036, 3, 10))
    vouchers = [one for one in done.papers if one.paper.paper in ("application", "receipt")]
    assert len(after_ten.past) == len(done.papers) - len(vouchers)
    assert after_ten.running == len(vouchers)
    assert {one.until for one in after_ten.past} == {date(2036, 3, 9)}
    assert report(store, date(2056, 12, 31)).running == len(vouchers)
    assert len(report(store, date(2057, 1, 1)).past) == len(done.papers)


def test_the_term_begins_with_the_last_that_was_done_for_the_customer(
    store: SqlStore, teller: Teller, done: Done, clock: HandClock
) -> None:
    first = done.papers[0].paper.id
    teller.desk.print_paper(first)
    clock.forward(days=365 * 4)
    teller.desk.sign_out()
    teller.desk.sign_in("1001", "train1001")
    teller.desk.reprint_paper(first, "review")
    close_accounts(store)
    assert report(store, date(2036, 3, 10)).past == ()
    assert report(store, date(2040, 3, 9)).past


def test_of_a_case_that_came_to_nothing_the_term_begins_with_its_end(
    store: SqlStore, teller: Teller
) -> None:
    entry = teller.desk.conclude(teller.desk.start("1001").id, Outcome.DECLINED, "客户未带证件")
    with store.writing() as transaction:
        transaction.outbox.add(
            OutboxPaper("r", entry.line.number, "refusal", "customer", PrintState.WAITING)
        )
    (one,) = [
        past
        for past in report(store, date(2036, 3, 10)).past
        if past.entry == entry.line.number and past.paper == "refusal" and past.copy == "customer"
    ][:1]
    assert (one.made, one.until) == (date(2026, 3, 9), date(2036, 3, 9))


def test_the_bank_may_keep_them_longer_and_the_report_changes_nothing(
    store: SqlStore, done: Done
) -> None:
    close_accounts(store)
    with store._opened.engine.begin() as connection:
        connection.execute(
            sa.text("UPDATE parameters SET value = '15' WHERE name = 'retention_records_years'")
        )
    assert report(store, date(2036, 6, 1)).past == ()
    before = store.verify()
    late = report(store, date(2090, 1, 1))
    assert len(late.past) == len(done.papers)
    assert all(one.digest for one in late.past)
    assert store.verify() == before
    with store.reading() as transaction:
        for line in done.papers:
            assert line.paper.document is not None
            assert transaction.documents.content(line.paper.document)


def test_books_from_before_the_terms_take_the_first_ones(store: SqlStore, done: Done) -> None:
    with store._opened.engine.begin() as connection:
        connection.execute(sa.text("DELETE FROM parameters WHERE name LIKE 'retention%'"))
    assert report(store, date(2036, 6, 1)).years == TEN_AND_THIRTY


@given(
    made=st.dates(date(2000, 1, 1), date(2090, 12, 31)),
    later=st.integers(0, 20_000),
    records=st.integers(10, 100),
    vouchers=st.integers(10, 100),
)
def test_nothing_is_ever_past_a_term_before_ten_years(
    made: date, later: int, records: int, vouchers: int
) -> None:
    ended = date.fromordinal(made.toordinal() + later)
    for paper in ("receipt", "refusal", "evidence_sheet"):
        until = ends(paper, made, ended, Years(records, vouchers))
        assert (until - ended).days >= 365 * records
        if len(terms_of(paper)) > 1:
            assert until.year >= made.year + vouchers
