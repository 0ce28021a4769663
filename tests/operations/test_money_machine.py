"""Whatever is paid in, out, over, back, frozen, deducted, settled and closed in whatever order: the
books balance, nothing frozen leaves, and every fen is where an officer with a pencil has it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from app.domain.account import AccountLife
from app.domain.cash import total
from app.domain.ledger import cash_account
from app.domain.money import Fen
from app.errors import Conflict
from app.evidence.money import MoneyAsked
from app.evidence.reversal import ReversalAsked
from app.flow.journal import EntryRead
from app.flow.perform import Incomplete, Refused, perform
from app.operations import operation
from app.rules.restraints import restrained
from db.store import SqlStore, open_store
from tests import orders
from tests.evidence import MOMENT, TELLER
from tests.operations.money_model import Paper, Sheet, Slip
from tests.prepared import ACCOUNT_NUMBER, PAYEE_NUMBER, another_customer, known_customer
from tests.training import StandsStill, begin, go_on, kept_away, settings_in

EVENTS = (
    *("deposit",) * 4,
    *("withdrawal", "transfer") * 3,
    *("frozen", "released", "deducted", "taken_back") * 2,
    *("time_passes",) * 3,
    "day_end",
    "closure",
)
"""What may happen; what moves money more often than what ends everything."""

AMOUNTS = st.one_of(
    st.integers(1, 3_000).map(lambda yuan: yuan * 100),
    st.integers(1, 300_000).map(lambda fen: fen // 10 * 10 or 10),
)
OPENED = MOMENT - timedelta(days=30)
LAST = MOMENT + timedelta(days=150)
"""No longer than an account stays awake that nobody uses."""


class Money(RuleBasedStateMachine):
    """One customer with money, another to transfer to, one teller's drawer, and a court."""

    folder: Path
    """of a founded store, copied for each run"""
    tried: int = 0
    """whole cases over all runs"""

    def __init__(self) -> None:
        super().__init__()
        self._home = Path(tempfile.mkdtemp())
        shutil.copytree(self.folder, self._home / "branch")
        self.store: SqlStore = open_store(settings_in(self._home / "branch"))
        self.cases = 0
        self.moved: list[tuple[str, str, int]] = []
        """number, kind and amount of today's entries that may be taken back"""

    def teardown(self) -> None:
        type(self).tried += self.cases
        self.store.close()
        shutil.rmtree(self._home)

    @initialize()
    def opened(self) -> None:
        with self.store.writing() as transaction:
            books = transaction.books
            known_customer(books, OPENED)
            another_customer(books, OPENED)
            drawer = total(books.drawer(TELLER))
        day = OPENED.date()
        self.paper = Paper(MOMENT, Sheet(day), Sheet(day), drawer)

    # what the counter does

    def attempt(self, name: str, said: Mapping[str, Any] | None = None) -> EntryRead | set[str]:
        """The entry where the bank does it, else the codes of the rules by which it does not."""
        one = operation(name)
        self.cases += 1
        now = self.paper.now
        draft = begin(one, f"case-{self.cases}")
        try:
            draft = go_on(self.store, one, draft, now, said)
        except StandsStill as still:
            # What bars it is on the screen, and there is no way on.
            return {str(still)}
        except TypeError as error:
            # A step had nothing to propose: here the teller is told why, and stands still too.
            if "not a NoneType" not in str(error):
                raise
            return {"NOTHING-PROPOSED"}
        draft = kept_away(self.store, one, draft, now)
        try:
            return perform(self.store, one, draft, now)
        except Refused as refused:
            why = {one.code for one in refused.verdicts}
        except (Conflict, Incomplete) as error:
            why = {error.code}
        with self.store.writing() as transaction:
            # The teller breaks it off: an open case would stand in the way of a closure.
            transaction.drafts.close(draft.id, draft.revision, "")
        return why

    def agrees(
        self, expected: bool, name: str, said: Mapping[str, Any] | None = None
    ) -> EntryRead | None:
        """Tries it, and sees that the bank does it if and only if the paper says so."""
        done = self.attempt(name, said)
        if isinstance(done, set):
            assert not expected, (name, said, done)
            return None
        assert expected, (name, said)
        return done

    @rule(what=st.sampled_from(EVENTS), data=st.data())
    def something_happens(self, what: str, data: st.DataObject) -> None:
        self.paper.now += timedelta(minutes=5)
        getattr(self, what)(data)

    # money

    def deposit(self, data: st.DataObject) -> None:
        fen = data.draw(AMOUNTS)
        done = self.agrees(not self.paper.closed, "cash_deposit", asked(fen))
        if done is not None:
            self.paper.own.change(self.paper.today, fen)
            self.paper.drawer += fen
            self.moved.append((done.number, "deposit", fen))

    def withdrawal(self, data: st.DataObject) -> None:
        fen = data.draw(AMOUNTS)
        may = not self.paper.closed and fen <= self.paper.free()
        done = self.agrees(may, "cash_withdrawal", asked(fen))
        if done is not None:
            self.paper.own.change(self.paper.today, -fen)
            self.paper.drawer -= fen
            self.moved.append((done.number, "withdrawal", fen))

    def transfer(self, data: st.DataObject) -> None:
        fen = data.draw(AMOUNTS)
        may = not self.paper.closed and fen <= self.paper.free()
        done = self.agrees(may, "transfer", asked(fen))
        if done is not None:
            self.paper.own.change(self.paper.today, -fen)
            self.paper.other.change(self.paper.today, fen)
            self.moved.append((done.number, "transfer", fen))

    def taken_back(self, data: st.DataObject) -> None:
        """An entry of the day is reversed, as far as the money is still there to be taken."""
        if not self.moved:
            return
        one = data.draw(st.sampled_from(self.moved))
        number, kind, fen = one
        back = {
            "deposit": self.paper.free() >= fen,
            "withdrawal": True,
            "transfer": self.paper.other.balance >= fen,
        }[kind]
        may = back and not self.paper.closed
        done = self.agrees(may, "reversal", {"reversal_asked": ReversalAsked(number, "amount", "")})
        if done is None:
            return
        self.moved.remove(one)
        own = fen if kind != "deposit" else -fen
        self.paper.own.change(self.paper.today, own)
        if kind == "transfer":
            self.paper.other.change(self.paper.today, -fen)
        else:
            self.paper.drawer += own

    # freezes

    def frozen(self, data: st.DataObject) -> None:
        fen = data.draw(st.one_of(st.none(), AMOUNTS))
        months = data.draw(st.sampled_from([1, 3, 12]))
        order = (
            orders.freeze_order(count=months)
            if fen is None
            else orders.limited(yuan(fen), count=months)
        )
        done = self.agrees(not self.paper.closed, "freeze", {"freeze_order": order})
        if done is not None:
            self.paper.freeze(done.made["restraint"], fen, months)

    def released(self, data: st.DataObject) -> None:
        slip = self.a_slip(data)
        if slip is None:
            return
        order = orders.release_order(restraint=slip.number)
        may = slip.stands(self.paper.now)
        if self.agrees(may, "freeze_release", {"release_order": order}) is not None:
            slip.over = self.paper.now

    def deducted(self, data: st.DataObject) -> None:
        """Out of what a freeze holds, which is then so much smaller."""
        slip = self.a_slip(data)
        if slip is None:
            return
        fen = data.draw(AMOUNTS)
        order = orders.deduction_order(restraint=slip.number, amount=yuan(fen))
        may = slip.in_effect(self.paper.now) and fen <= self.paper.held()[slip.number]
        if self.agrees(may, "deduction", {"deduction_order": order}) is None:
            return
        self.paper.own.change(self.paper.today, -fen)
        if slip.amount is not None:
            slip.amount -= fen
            if not slip.amount:
                slip.over = self.paper.now

    def a_slip(self, data: st.DataObject) -> Slip | None:
        """One of the orders that ever came, while the account lives."""
        if self.paper.closed or not self.paper.slips:
            return None
        found: Slip = data.draw(st.sampled_from(self.paper.slips))
        return found

    # time

    def time_passes(self, data: st.DataObject) -> None:
        hours = data.draw(st.sampled_from([1, 24, 24 * 9, 24 * 32]))
        if self.paper.now + timedelta(hours=hours) > LAST:
            return
        today = self.paper.today
        self.paper.now += timedelta(hours=hours)
        if self.paper.today != today:
            # Another day: what was done before it is no longer reversed.
            for number, _, _ in self.moved[:1]:
                said = {"reversal_asked": ReversalAsked(number, "amount", "")}
                self.agrees(False, "reversal", said)
            self.moved.clear()

    def day_end(self, data: st.DataObject) -> None:
        """As often as there is something to do, and once more for the report."""
        for _ in range(9):
            done = self.attempt("day_end")
            assert not isinstance(done, set), done
            if done.made["left"] != "—":
                break
        else:
            raise AssertionError("the day end comes to no end")
        if not self.paper.closed:
            self.paper.own.settle(self.paper.today)
        self.paper.other.settle(self.paper.today)

    def closure(self, data: st.DataObject) -> None:
        """Everything is paid out to the fen, unless an order stands."""
        may = not self.paper.closed and not self.paper.standing()
        done = self.agrees(may, "account_closure")
        if done is None:
            return
        own, today = self.paper.own, self.paper.today
        own.settle(today)
        own.change(today, own.closing_interest(today))
        self.paper.drawer -= own.balance
        own.change(today, -own.balance)
        self.paper.closed = True

    # what always holds

    @invariant()
    def every_fen_is_where_the_paper_has_it(self) -> None:
        if not hasattr(self, "paper"):
            return
        with self.store.reading() as transaction:
            books, now = transaction.books, self.paper.now
            trial = books.trial_balance(OPENED.date(), now.date())
            assert trial.balances, trial
            assert books.balance(ACCOUNT_NUMBER) == self.paper.own.balance
            assert books.balance(PAYEE_NUMBER) == self.paper.other.balance
            pieces = books.drawer(TELLER)
            assert all(count >= 0 for count in pieces.values())
            assert total(pieces) == -books.balance(cash_account(TELLER)) == self.paper.drawer
            found = restrained(books, ACCOUNT_NUMBER, now)
            assert found.available == self.paper.free() >= 0
            assert {one.restraint.number: one.part for one in found.held} == self.paper.held()
            account = books.account(ACCOUNT_NUMBER)
            assert account is not None
            assert (account.life is AccountLife.CLOSED) is self.paper.closed


def asked(fen: int) -> dict[str, Any]:
    return {"amount": MoneyAsked(Fen(fen))}


def yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02}"


def test_no_order_of_events_breaks_the_books_or_lets_a_frozen_yuan_out(founded: Path) -> None:
    Money.folder = founded
    run_state_machine_as_test(
        Money,
        settings=settings(
            max_examples=10,
            stateful_step_count=25,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
