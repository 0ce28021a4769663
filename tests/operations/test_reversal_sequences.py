"""Whatever is paid in, paid out, transferred, frozen and reversed in whatever order: the books
balance, no account falls below zero, no frozen yuan leaves, and every drawer is its pieces."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.ledger import Says
from app.domain.money import Fen
from app.domain.restraint import Restraint, RestraintKind, available
from app.evidence.reversal import ReversalAsked
from app.flow.operation import Performing
from app.flow.rule import Judging, judge, refusals
from app.flow.slot import View
from app.rules.ledger import Leg, post, post_cash
from app.rules.reversals import ASKED, RULES, SHOWN, take_back, to_be_shown
from db.store import SqlStore, SqlTransaction
from tests import prepared
from tests.evidence import MOMENT, TELLER
from tests.prepared import ACCOUNT_NUMBER, PAYEE_NUMBER, money_done

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("in"), st.integers(1, 9)),
        st.tuples(st.just("out"), st.integers(1, 9)),
        st.tuples(st.just("transfer"), st.integers(1, 9)),
        st.tuples(st.just("spend"), st.integers(1, 9)),
        st.tuples(st.just("freeze"), st.integers(1, 9)),
        st.tuples(st.just("reverse"), st.integers(0, 30)),
    ),
    min_size=3,
    max_size=18,
)
HUNDRED = 100_00


class Undone(Exception):
    """A sequence was tried and leaves nothing behind."""


@contextmanager
def tried(store: SqlStore) -> Iterator[SqlTransaction]:
    """A transaction that is rolled back at its end."""
    try:
        with store.writing() as transaction:
            yield transaction
            raise Undone
    except Undone:
        pass


class Day:
    """One business day of one customer and a payee."""

    def __init__(self, transaction: SqlTransaction) -> None:
        self.transaction, self.books = transaction, transaction.books
        prepared.another_customer(self.books)
        self.entries: list[str] = []

    def free(self, account: str) -> int:
        return available(self.books.balance(account), self.books.restraints(account), MOMENT)

    def _entry(self, operation: str) -> tuple[str, Performing]:
        number = money_done(self.transaction, 0, operation=operation)
        return number, Performing(self.books.branch(), "0101-01", TELLER, MOMENT, number)

    def does(self, what: str, how_much: int) -> None:
        amount = how_much * HUNDRED
        if what == "in":
            self.entries.append(money_done(self.transaction, amount))
        elif what == "out" and self.free(ACCOUNT_NUMBER) >= amount:
            self.entries.append(money_done(self.transaction, -amount, operation="3102"))
        elif what == "transfer" and self.free(ACCOUNT_NUMBER) >= amount:
            number, performing = self._entry("3103")
            legs = (
                Leg(ACCOUNT_NUMBER, Fen(-amount), Says.TRANSFER_OUT),
                Leg(PAYEE_NUMBER, Fen(amount), Says.TRANSFER_IN),
            )
            post(self.books, performing, legs)
            self.entries.append(number)
        elif what == "spend" and self.free(PAYEE_NUMBER) >= amount:
            number, performing = self._entry("3102")
            pieces = {HUNDRED: -how_much}
            post_cash(self.books, performing, TELLER, pieces, PAYEE_NUMBER, Says.CASH_OUT)
            self.entries.append(number)
        elif what == "freeze":
            self._freeze(Fen(amount))
        elif what == "reverse" and self.entries:
            self._reverse(self.entries[how_much % len(self.entries)])

    def _freeze(self, amount: Fen) -> None:
        held = Restraint(
            f"DJ{len(self.books.restraints(ACCOUNT_NUMBER))}",
            ACCOUNT_NUMBER,
            RestraintKind.POLICE,
            "样本公安",
            "2026-1",
            amount,
            MOMENT - timedelta(hours=1),
            None,
            0,
            "",
        )
        self.books.add_restraint(held)

    def _reverse(self, entry: str) -> None:
        shown = to_be_shown(self.books, entry, TELLER)
        assert shown is not None
        view = View({ASKED.name: ReversalAsked(entry, "amount", ""), SHOWN.name: shown})
        judging = Judging(self.books, MOMENT, TELLER, "case")
        if refusals(judge(RULES, view, judging)):
            return
        _, performing = self._entry("3301")
        take_back(view, self.books, performing)
        self.entries.append(performing.journal)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=STEPS)
def test_no_order_of_business_and_reversals_breaks_the_books(
    store: SqlStore, steps: list[tuple[str, int]]
) -> None:
    with tried(store) as transaction:
        day = Day(transaction)
        books = day.books
        for what, how_much in steps:
            held = books.balance(ACCOUNT_NUMBER) - day.free(ACCOUNT_NUMBER)
            day.does(what, how_much)
            assert books.balance(ACCOUNT_NUMBER) >= (held if what != "freeze" else 0), what
            assert books.balance(PAYEE_NUMBER) >= 0, what
        assert books.trial_balance(MOMENT.date(), MOMENT.date()).balances
        assert books.prove_ledger().sound
