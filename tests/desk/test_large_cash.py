"""The register of large cash at the desk: looked at by days, exported and printed with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.desk.desk import Desk
from app.desk.large_cash_views import LargeCashDays
from app.desk.session import TRAINING_PASSWORDS
from app.domain.cash import CashDirection
from app.domain.money import Fen
from app.errors import Conflict, NotAllowed
from app.evidence.reversal import ReversalAsked
from app.flow.perform import perform
from app.operations.cash_deposit import CASH_DEPOSIT
from app.operations.reversal import REVERSAL
from db.store import SqlStore
from tests.evidence import MOMENT
from tests.operations.test_money import asked, done
from tests.prepared import CUSTOMER_NUMBER
from tests.training import begin, go_on, kept_away


@pytest.fixture(autouse=True)
def signed_in(desk: Desk) -> None:
    """A teller is at the counter."""
    desk.sign_in("1001", TRAINING_PASSWORDS["1001"])


TODAY = LargeCashDays(MOMENT.date(), MOMENT.date())


def test_it_shows_who_reached_the_amount_and_by_which_entry(desk: Desk, store: SqlStore) -> None:
    done(store, CASH_DEPOSIT, {"amount": asked(49_999)}, "case-a")
    assert desk.large_cash(TODAY) == ()
    entry = done(store, CASH_DEPOSIT, {"amount": asked(1)}, "case-b")
    (line,) = desk.large_cash(TODAY)
    assert (line.total, line.direction, line.entry) == (
        Fen(50_000_00),
        CashDirection.IN,
        entry.number,
    )
    assert (line.customer, line.name) == (CUSTOMER_NUMBER, "沈*兰")


def test_what_is_reversed_the_same_day_is_taken_off_and_the_line_stays(
    desk: Desk, store: SqlStore
) -> None:
    done(store, CASH_DEPOSIT, {"amount": asked(30_000)}, "case-a")
    entry = done(store, CASH_DEPOSIT, {"amount": asked(20_000)}, "case-b")
    said = {"reversal_asked": ReversalAsked(entry.number, "amount", "")}
    draft = go_on(store, REVERSAL, begin(REVERSAL, "case-c"), MOMENT, said)
    perform(store, REVERSAL, kept_away(store, REVERSAL, draft, MOMENT), MOMENT)
    (line,) = desk.large_cash(TODAY)
    assert line.total == Fen(30_000_00)


def test_a_supervisor_exports_it_and_the_journal_keeps_why(
    desk: Desk, store: SqlStore, tmp_path: Path
) -> None:
    out = tmp_path / "large.csv"
    with pytest.raises(NotAllowed):
        desk.export_large_cash(TODAY, out, "audit")
    desk.sign_in("2001", TRAINING_PASSWORDS["2001"])
    with pytest.raises(Conflict):
        desk.export_large_cash(TODAY, out, "audit")
    done(store, CASH_DEPOSIT, {"amount": asked(60_000)})
    left = desk.export_large_cash(TODAY, out, "audit")
    words = out.read_text("utf-8-sig")
    assert "60000.00" in words
    assert CUSTOMER_NUMBER in words
    assert "沈若兰" not in words
    assert desk.entry(left.entry).line.operation == "8208"
    with store.reading() as transaction:
        assert not transaction.drafts.open_ones("2001")
