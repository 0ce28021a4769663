"""Two windows at one closure at the same moment: one succeeds, the other is told who did."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.account import AccountLife
from app.errors import Conflict, GuitaiError
from app.flow.draft import Draft
from app.flow.operation import Operation, Performing
from app.flow.perform import Refused, perform
from app.operations import operation
from app.rules.day_end import mark
from app.rules.dormancy import Marked
from db.store import SqlStore
from tests.evidence import MOMENT, OTHER_TELLER, TELLER
from tests.operations.test_loss_races import Counters, counters
from tests.prepared import (
    ACCOUNT_NUMBER,
    CUSTOMER_NUMBER,
    known_customer,
    money,
    money_done,
)
from tests.training import begin, go_on, kept_away

__all__ = ["counters"]


@pytest.mark.parametrize(
    ("counters", "other"),
    [("file", "contract_sign"), ("server", "account_closure")],
    indirect=["counters"],
)
def test_it_is_closed_once_and_whoever_comes_second_is_told(counters: Counters, other: str) -> None:
    with counters[0].writing() as transaction:
        known_customer(transaction.books)
        money(transaction.books, 123_456)  # type: ignore[arg-type]
    cases: list[tuple[SqlStore, Operation, Draft]] = []
    for store, name, teller in zip(
        counters, ("account_closure", other), (TELLER, OTHER_TELLER), strict=True
    ):
        what = operation(name)
        begun = replace(begin(what, f"case-{teller}", teller), workstation=store.workstation)
        draft = go_on(store, what, begun, MOMENT)
        cases.append((store, what, kept_away(store, what, draft, MOMENT)))
    came: dict[int, Any] = {}
    together = threading.Barrier(2)

    def work(n: int) -> None:
        store, what, draft = cases[n]
        together.wait()
        try:
            came[n] = perform(store, what, draft, MOMENT)
        except GuitaiError as error:
            came[n] = error

    threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lost = [one for one in came.values() if isinstance(one, GuitaiError)]
    done = [one for one in came.values() if not isinstance(one, GuitaiError)]
    assert len(done) == len(lost) == 1, came
    assert isinstance(lost[0], Refused), lost
    with counters[0].reading() as transaction:
        books = transaction.books
        account = books.account(ACCOUNT_NUMBER)
        assert account is not None
        closed = account.life is AccountLife.CLOSED
        assert books.balance(ACCOUNT_NUMBER) == (0 if closed else 123_456)
        assert books.trial_balance(MOMENT.date(), MOMENT.date()).balances
    told = lost[0].verdicts[0].text.zh
    if closed and other == "account_closure":
        assert done[0].number in told
        assert "2026-03-09 09:30:15" in told
    assert counters[1].verify().whole


@pytest.mark.parametrize("counters", ["server"], indirect=True)
def test_a_day_end_does_not_wake_an_account_that_is_closed_at_that_moment(
    counters: Counters,
) -> None:
    long_after = MOMENT + timedelta(days=400)
    with counters[0].writing() as transaction:
        known_customer(transaction.books)
        number = money_done(transaction, 0, operation="5101")
    came: list[Any] = []

    def marks() -> None:
        with counters[1].writing() as transaction:
            books = transaction.books
            performing = Performing(books.branch(), "0101-02", TELLER, long_after, number)
            came.append(mark(books, performing, [ACCOUNT_NUMBER]))

    other = threading.Thread(target=marks)
    with counters[0].writing() as transaction:
        books = transaction.books
        books.hold([CUSTOMER_NUMBER])
        account = books.account(ACCOUNT_NUMBER)
        assert account is not None
        books.change_account(replace(account, life=AccountLife.CLOSED))
        other.start()
        # As long as the other counter needs to look at the account as it was before.
        other.join(0.5)
    other.join()
    assert came == [Marked()], "nothing is marked of what is closed"
    with counters[0].reading() as transaction:
        closed = transaction.books.account(ACCOUNT_NUMBER)
        assert closed is not None
        assert closed.life is AccountLife.CLOSED
    with pytest.raises(Conflict), counters[0].writing() as transaction:
        transaction.books.change_account(account)
