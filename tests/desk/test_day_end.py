"""The day end: every account settled once and from its day, wherever it was cut off before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from app.clock import CHINA
from app.desk.day_end_views import DayEndReport, DayEndRun
from app.desk.desk import Desk
from app.domain.account import Account, AccountClass, AccountLife
from app.domain.interest import PrincipalUnit, interest, settlement_days
from app.domain.interest_settlement import InterestSettlement
from app.domain.loss import LossKind, LossOf
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.rate import Rate
from app.errors import Conflict, NotAllowed
from app.evidence.approval import Decision
from app.evidence.day_end import DayEndKind, DayEndWork, LeftKind
from app.flow.forms import FieldErrors
from app.flow.perform import Refused, perform
from app.operations.day_end import DAY_END
from app.rules import day_end as rules
from db.store import SqlStore
from tests.prepared import CUSTOMER_NUMBER, known_customer, report
from tests.training import HandClock, begin, go_on, kept_away

LATE = datetime(2026, 3, 25, 18, 0, tzinfo=CHINA)
"""Four days after the interest of the quarter was due."""
SUPERVISOR = "2001"


def account(books: Any, n: int, opened: date = date(2025, 11, 3), fen: int = 0) -> str:
    """One more account of the customer, and money on it since its opening."""
    known_customer(books)
    number = f"0101020000{n:06d}"
    books.add_account(
        Account(
            number=number,
            customer=CUSTOMER_NUMBER,
            account_class=AccountClass.CLASS_II,
            life=AccountLife.NORMAL,
            currency="CNY",
            branch="0101",
            purpose="03",
            opened_at=datetime(opened.year, opened.month, opened.day, 9, tzinfo=CHINA),
            opened_by="1002",
            daily_limit=0,
            daily_count=0,
            yearly_limit=0,
            sms_notice=False,
            journal="",
        )
    )
    if fen:
        for line, (to, amount) in enumerate(((number, fen), ("3001", -fen)), 1):
            books.add_posting(Posting(f"paid-{n}", line, to, Fen(amount), opened, "transfer_in"))
    return number


def accounts(store: SqlStore, count: int, **given: Any) -> list[str]:
    with store.writing() as transaction:
        return [account(transaction.books, n, **given) for n in range(1, count + 1)]


def settled(store: SqlStore, number: str) -> tuple[InterestSettlement, ...]:
    with store.reading() as transaction:
        return transaction.books.interest_settlements(number)


def run_to_the_end(desk: Desk, run: DayEndRun | None = None) -> DayEndRun:
    run = run or desk.begin_day_end()
    while not run.done:
        run = desk.go_on_with_day_end(run)
    return run


def reported(run: DayEndRun) -> DayEndReport:
    assert run.report is not None
    return run.report


@contextmanager
def batches_of(size: int) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "ACCOUNTS_AT_A_TIME", size)
        yield


@pytest.fixture
def supervised(desk: Desk, clock: HandClock) -> Desk:
    """A desk with a supervisor at it, some days after the end of a quarter."""
    clock.at = LATE
    desk.sign_in(SUPERVISOR, "train2001")
    return desk


def test_a_run_settles_what_was_missed_from_the_days_on_which_it_was_due(
    supervised: Desk, store: SqlStore
) -> None:
    (number,) = accounts(store, 1, fen=360_000_00)
    run = run_to_the_end(supervised)
    opened, unit = date(2025, 11, 3), PrincipalUnit.YUAN
    changes = [(opened, Fen(360_000_00))]
    first = interest(changes, opened, date(2025, 12, 20), Rate(500), unit, day=date(2025, 12, 20))
    changes.append((date(2025, 12, 21), first.net))
    second = interest(
        changes, date(2025, 12, 21), date(2026, 3, 20), Rate(500), unit, day=date(2026, 3, 20)
    )
    found = settled(store, number)
    assert [(one.day, one.interest) for one in found] == [
        (date(2025, 12, 20), first.interest),
        (date(2026, 3, 20), second.interest),
    ]
    with store.reading() as transaction:
        books = transaction.books
        lines = [one for one in books.postings(number, LATE.date(), LATE.date()) if one.amount > 0]
        assert [one.value_day for one in lines] == [date(2025, 12, 21), date(2026, 3, 21)]
        assert {one.journal for one in lines} == {one.journal for one in found}
        assert books.trial_balance(opened, LATE.date()).balances
        entry = transaction.journal.find(found[0].journal)
        assert entry is not None
        assert (entry.operation, entry.made_by) == ("5101", SUPERVISOR)
    assert reported(run).interest == first.interest + second.interest
    assert reported(run).unsettled == 0


def test_run_again_it_books_nothing_twice(supervised: Desk, store: SqlStore) -> None:
    (number,) = accounts(store, 1, fen=360_000_00)
    run_to_the_end(supervised)
    with store.reading() as transaction:
        before = transaction.books.balance(number)
    again = run_to_the_end(supervised)
    assert (again.settled, again.entries) == (0, 1)
    assert len(settled(store, number)) == 2
    with store.reading() as transaction:
        assert transaction.books.balance(number) == before
        assert not transaction.books.unequal_on(LATE.date())


def test_home_tells_whoever_may_run_it_of_interest_that_is_due(
    supervised: Desk, store: SqlStore
) -> None:
    accounts(store, 2, fen=360_000_00)
    due = supervised.home().interest
    ahead = supervised.day_end_ahead()
    assert ahead.unsettled >= 2
    assert (due.unsettled, due.day) == (ahead.unsettled, date(2026, 3, 20))
    run_to_the_end(supervised)
    assert supervised.home().interest.unsettled == 0


def test_home_does_not_tell_a_teller_of_interest_that_is_due(desk: Desk, store: SqlStore) -> None:
    accounts(store, 1, fen=360_000_00)
    desk.sign_in("1001", "train1001")
    assert desk.home().interest.unsettled == 0


@pytest.mark.parametrize("batches", [2, 3])
def test_cut_off_after_any_batch_another_run_goes_on_there(
    supervised: Desk, store: SqlStore, batches: int
) -> None:
    numbers = accounts(store, 5, fen=10_000_00)
    with batches_of(2):
        run = supervised.begin_day_end()
        for _ in range(batches):
            run = supervised.go_on_with_day_end(run)
        done = sum(bool(settled(store, one)) for one in numbers)
        assert 0 < done < 5
        supervised.sign_out()
        supervised.sign_in(SUPERVISOR, "train2001")
        again = run_to_the_end(supervised)
    assert all(len(settled(store, one)) == 2 for one in numbers)
    assert reported(again).unsettled == 0
    assert reported(again).credited == 5
    with store.reading() as transaction:
        assert not [
            one for one in transaction.drafts.open_ones(SUPERVISOR) if one.operation == "5101"
        ]


def test_a_batch_that_another_workstation_did_first_is_left_to_it(
    supervised: Desk, store: SqlStore, clock: HandClock
) -> None:
    numbers = accounts(store, 2, fen=10_000_00)
    work = DayEndWork(DayEndKind.SETTLE, LATE.date(), date(2026, 3, 20), tuple(numbers))
    drafts = []
    for case in ("here", "there"):
        draft = replace(begin(DAY_END, case, SUPERVISOR), opened_at=LATE, saved_at=LATE)
        said = {"day_end_work": work}
        drafts.append(kept_away(store, DAY_END, go_on(store, DAY_END, draft, LATE, said), LATE))
    perform(store, DAY_END, drafts[0], LATE)
    with pytest.raises(Conflict) as refused:
        perform(store, DAY_END, drafts[1], LATE)
    assert refused.value.code == "SETTLED_ALREADY"
    assert all(len(settled(store, one)) == 2 for one in numbers)


def test_two_runs_at_once_settle_every_account_once(supervised: Desk, store: SqlStore) -> None:
    numbers = accounts(store, 7, fen=10_000_00)
    with batches_of(2):
        one, other = supervised.begin_day_end(), supervised.begin_day_end()
        while not (one.done and other.done):
            one = supervised.go_on_with_day_end(one)
            other = supervised.go_on_with_day_end(other)
    assert all(len(settled(store, each)) == 2 for each in numbers)
    assert one.settled + other.settled == one.ahead


def test_a_batch_of_yesterday_is_not_done_after_midnight(supervised: Desk, store: SqlStore) -> None:
    (number,) = accounts(store, 1, fen=10_000_00)
    work = DayEndWork(DayEndKind.SETTLE, LATE.date(), date(2026, 3, 20), (number,))
    draft = begin(DAY_END, "case", SUPERVISOR)
    draft = kept_away(
        store, DAY_END, go_on(store, DAY_END, draft, LATE, {"day_end_work": work}), LATE
    )
    with pytest.raises(Refused) as refused:
        perform(store, DAY_END, draft, LATE + timedelta(days=1))
    assert refused.value.code == "DAYEND-DAY"
    assert not settled(store, number)


def test_nothing_is_settled_on_the_settlement_day_itself(
    supervised: Desk, store: SqlStore, clock: HandClock
) -> None:
    clock.at = datetime(2026, 3, 20, 23, 50, tzinfo=CHINA)
    (number,) = accounts(store, 1, opened=date(2025, 12, 22), fen=10_000_00)
    run_to_the_end(supervised)
    assert not settled(store, number)
    clock.at = datetime(2026, 3, 21, 0, 5, tzinfo=CHINA)
    run_to_the_end(supervised)
    assert [one.day for one in settled(store, number)] == [date(2026, 3, 20)]


def test_where_a_rate_is_missing_the_rest_is_settled_and_the_report_names_the_day(
    supervised: Desk, store: SqlStore
) -> None:
    with store.writing() as transaction:
        old = account(transaction.books, 1, date(2025, 2, 3), 10_000_00)
        new = account(transaction.books, 2, date(2025, 11, 3), 10_000_00)
    run = run_to_the_end(supervised)
    assert not settled(store, old)
    assert len(settled(store, new)) == 2
    assert reported(run).unsettled == 1
    (missing,) = [one for one in reported(run).left if one.kind is LeftKind.RATE]
    assert missing.about == "2025-03-20"
    assert "2025-03-20" in missing.text.zh
    assert "1户" in missing.text.zh

    view = supervised.start("8302")
    said = {
        "name": "demand_rate",
        "value": "0.10%",
        "valid_from": "2025-01-01",
        "source": "本行挂牌公告",
    }
    view = supervised.put_form(view.id, "parameter_change", said)
    shown = supervised.review(view.id).digest
    supervised.approve(view.id, "3001", "train3001", Decision.APPROVED, shown=shown)
    supervised.perform(view.id)
    run = run_to_the_end(supervised)
    assert reported(run).unsettled == 0
    assert [one.rate for one in settled(store, old)] == [1000, 500, 500, 500, 500]
    assert [one.day for one in settled(store, old)] == list(
        settlement_days(date(2025, 3, 1), date(2026, 3, 21))
    )


def test_a_rate_that_was_in_force_is_not_changed_for_the_past(supervised: Desk) -> None:
    view = supervised.start("8302")
    said = {
        "name": "demand_rate",
        "value": "0.10%",
        "valid_from": "2025-06-01",
        "source": "本行挂牌公告",
    }
    with pytest.raises(FieldErrors) as refused:
        supervised.put_form(view.id, "parameter_change", said)
    assert set(refused.value.errors) == {"valid_from"}


def test_an_account_that_nobody_used_for_years_goes_to_sleep(
    supervised: Desk, store: SqlStore
) -> None:
    (number,) = accounts(store, 1, opened=date(2022, 5, 6))
    run = run_to_the_end(supervised)
    with store.reading() as transaction:
        slept = transaction.books.account(number)
    assert slept is not None
    assert slept.life is AccountLife.DORMANT
    assert slept.life_journal
    assert reported(run).dormant == 1
    again = run_to_the_end(supervised)
    assert again.marked == 0


def test_the_report_lists_what_the_day_leaves(
    supervised: Desk, store: SqlStore, clock: HandClock
) -> None:
    with store.writing() as transaction:
        lapsing = report(
            transaction.books, LossOf.MEDIUM, LossKind.VERBAL, LATE - timedelta(days=4)
        )
    supervised.sign_in("1001", "train1001")
    left_open = supervised.start("1001").id
    with pytest.raises(NotAllowed):
        supervised.begin_day_end()
    supervised.sign_in(SUPERVISOR, "train2001")
    run = run_to_the_end(supervised)
    by_kind = {one.kind: one for one in reported(run).left}
    assert by_kind[LeftKind.LOSS].about == lapsing.number
    assert by_kind[LeftKind.CASE].about == left_open
    assert "1001" in by_kind[LeftKind.CASE].text.zh
    drawers = [one.about for one in reported(run).left if one.kind is LeftKind.DRAWER]
    assert drawers == ["1001", "1002"]
    (paper,) = supervised.entry(run.entry).papers
    assert paper.title.zh == "日终报告"


def test_what_an_account_earned_so_far_is_shown_line_by_line(
    supervised: Desk, store: SqlStore
) -> None:
    (number,) = accounts(store, 1, fen=10_000_00)
    shown = supervised.interest_of(number)
    assert [one.sum.day for one in shown.lines] == [
        date(2025, 12, 20),
        date(2026, 3, 20),
        LATE.date(),
    ]
    assert shown.lines[-1].sum.closing
    assert "0.05%" in shown.lines[0].formula.zh
    assert shown.account == "010102******0001"
    run_to_the_end(supervised)
    after = supervised.interest_of(number)
    assert [one.day for one in after.settled] == [date(2026, 3, 20), date(2025, 12, 20)]
    assert [one.sum for one in after.lines] == [shown.lines[-1].sum]
