"""试算平衡, the lines of an entry and of an account, as the desk tells them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from app.desk.desk import Desk
from app.desk.ledger_views import LINES_AT_A_TIME, LineShown
from app.desk.paper_checker import taken_back
from app.desk.self_test import self_test
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.restraint import Restraint, RestraintKind
from app.errors import Unacceptable
from app.evidence.approval import Decision
from db.store import SqlStore, SqlTransaction, verify_ledger
from tests.desk.counter import Teller
from tests.evidence import MOMENT
from tests.prepared import ACCOUNT_NUMBER, CARD_NUMBER, CUSTOMER_NUMBER, known_customer, money_done
from tests.training import HandClock, settings_in

TODAY = MOMENT.date()
HUNDRED = 100_00


def written(store: SqlStore, write: Callable[[SqlTransaction], Any]) -> Any:
    with store.writing() as transaction:
        return write(transaction)


def test_the_trial_balance_sums_cash_up_and_balances(
    desk: Desk, teller: Teller, store: SqlStore
) -> None:
    before = desk.trial_balance()
    written(store, lambda t: money_done(t, 20 * HUNDRED))
    written(store, lambda t: money_done(t, -5 * HUNDRED, operation="3102"))
    shown = desk.trial_balance()
    assert before.balances
    assert shown.balances
    assert not any(shown.off_by)
    by_account = {row.account: row for row in shown.rows}
    assert (by_account["2011"].debit, by_account["2011"].credit) == (5 * HUNDRED, 20 * HUNDRED)
    parts = [row for row in shown.rows if row.part]
    assert by_account["1001"].closing == sum(row.closing for row in parts)
    drawer = next(one for one in shown.drawers if one.holder == "1001")
    assert drawer.off == 0
    assert desk.trial_balance_pdf(shown).startswith(b"%PDF")


def test_yesterdays_movements_are_todays_openings(
    desk: Desk, teller: Teller, store: SqlStore
) -> None:
    written(store, lambda t: money_done(t, at=MOMENT - timedelta(days=1)))
    row = next(one for one in desk.trial_balance().rows if one.account == "2011")
    assert (row.opening, row.debit, row.credit) == (1_000_00, 0, 0)
    both = desk.trial_balance(TODAY - timedelta(days=1), TODAY)
    row = next(one for one in both.rows if one.account == "2011")
    assert (row.opening, row.credit) == (0, 1_000_00)
    with pytest.raises(Unacceptable):
        desk.trial_balance(TODAY, TODAY - timedelta(days=1))


def test_a_line_too_many_an_unknown_entry_and_a_missing_note_are_named(
    desk: Desk, teller: Teller, store: SqlStore, folder: Any
) -> None:
    entry = written(store, money_done)
    strange = Posting("0101-01-009999", 1, ACCOUNT_NUMBER, Fen(5), TODAY, "cash_in")
    written(store, lambda t: t.books.add_posting(strange))
    with store._opened.engine.begin() as connection:
        connection.execute(
            sa.text("UPDATE postings SET amount = amount + 1 WHERE journal = :one AND line = 2"),
            {"one": entry},
        )
        connection.execute(
            sa.text("UPDATE cash_moves SET count = count - 1 WHERE journal = :one"), {"one": entry}
        )
    shown = desk.trial_balance()
    assert not shown.balances
    assert entry in shown.broken
    assert shown.unknown == ("0101-01-009999",)
    assert [one.holder for one in shown.drawers if one.off] == ["1001"]
    assert shown.off_by[1] == -6
    proof = verify_ledger(settings_in(folder))
    assert proof is not None
    assert not proof.sound
    assert proof.drawers == ("1001",)
    finding = next(one for one in self_test(desk) if one.check == "ledger")
    assert not finding.well
    assert "0101-01-009999" in finding.text.zh


def test_an_entry_shows_its_lines_masked_and_in_full_for_a_reason(
    desk: Desk, teller: Teller, store: SqlStore
) -> None:
    entry = written(store, lambda t: money_done(t, 3 * HUNDRED))
    money = desk.entry(entry).money
    assert money is not None
    assert money.lines[0].debit == money.lines[1].credit == 3 * HUNDRED
    assert money.lines[1].account == "010101******1234"
    assert [one.zh for one in money.pieces] == ["柜员 1001 尾箱收入：100元×3"]
    assert money.barred is None, "it may be reversed"
    full = desk.unmask_entry(entry, "review", "").money
    assert full is not None
    assert isinstance(full.lines[1], LineShown)
    assert full.lines[1].account == ACCOUNT_NUMBER
    assert desk.entry("0101-01-000001").money is not None, "the founding laid cash in"


def test_entries_that_may_be_reversed_are_the_tellers_own_first(
    desk: Desk, teller: Teller, store: SqlStore, clock: HandClock
) -> None:
    own = written(store, money_done)
    others = written(store, lambda t: money_done(t, teller="1002", drawer="1002"))
    case = desk.start("3301", others)
    found = desk.reversible_entries(case.id)
    assert found.wanted == others
    assert [one.number for one in found.entries if one.barred is None] == [own]
    everybody = desk.reversible_entries(case.id, everybody=True)
    assert [one.number for one in everybody.entries if one.barred is None] == [others, own]
    founding = next(one for one in everybody.entries if one.number == "0101-01-000001")
    assert founding.barred is not None


def test_a_long_account_comes_page_by_page_each_with_its_balance(
    desk: Desk, teller: Teller, store: SqlStore
) -> None:
    def many(transaction: SqlTransaction) -> None:
        known_customer(transaction.books)
        number = money_done(transaction, 0)
        for n in range(1, 451):
            for line, account in ((2 * n, ACCOUNT_NUMBER), (2 * n + 1, "3001")):
                amount = Fen(n if account == ACCOUNT_NUMBER else -n)
                transaction.books.add_posting(
                    Posting(number, line, account, amount, TODAY, "transfer_in")
                )

    written(store, many)
    last = desk.statement(CARD_NUMBER)
    assert (last.count, last.skipped, len(last.lines)) == (450, 400, 50)
    assert last.lines[-1].balance == last.closing == sum(range(1, 451))
    first = desk.statement(ACCOUNT_NUMBER, skip=0)
    assert [line.balance for line in first.lines[:3]] == [1, 3, 6]
    assert len(first.lines) == LINES_AT_A_TIME
    middle = desk.statement(ACCOUNT_NUMBER, skip=200)
    assert middle.lines[0].balance == first.lines[-1].balance + middle.lines[0].credit
    assert (last.account, last.name) == ("010101******1234", "沈*兰")
    nothing = desk.statement(ACCOUNT_NUMBER, date(2026, 1, 1), date(2026, 1, 31))
    assert (nothing.count, nothing.lines, nothing.closing) == (0, (), 0)
    full_width = ACCOUNT_NUMBER.translate({48 + n: 0xFF10 + n for n in range(10)})
    assert desk.statement(full_width).number == ACCOUNT_NUMBER
    with pytest.raises(Unacceptable):
        desk.statement("6222000000000000000")


def test_frozen_money_is_told_to_a_supervisor_and_hinted_at_to_a_teller(
    desk: Desk, teller: Teller, store: SqlStore, clock: HandClock
) -> None:
    def frozen(transaction: SqlTransaction) -> None:
        money_done(transaction, 10 * HUNDRED)
        transaction.books.add_restraint(
            Restraint(
                "DJ1",
                ACCOUNT_NUMBER,
                RestraintKind.JUDICIAL,
                "样本法院",
                "2026执1",
                Fen(4 * HUNDRED),
                clock() - timedelta(hours=1),
                None,
                0,
                "",
            )
        )

    written(store, frozen)
    money = desk.customer(CUSTOMER_NUMBER).accounts[0].money
    assert money is not None
    assert (money.balance, money.available, money.held) == (1_000_00, 600_00, 400_00)
    assert not money.may_see
    assert money.last[0].credit == 10 * HUNDRED
    desk.sign_out()
    desk.sign_in("2001", "train2001")
    money = desk.customer(CUSTOMER_NUMBER).accounts[0].money
    assert money is not None
    assert money.may_see


def test_a_statement_is_printed_for_the_holder_over_the_days_of_the_screen(
    desk: Desk, teller: Teller, store: SqlStore
) -> None:
    written(store, lambda t: money_done(t, 3 * HUNDRED))
    case = desk.begin_statement(ACCOUNT_NUMBER, date(2026, 3, 1), TODAY)
    assert desk.statement_days(case.id) == (date(2026, 3, 1), TODAY)
    line = desk.find_accounts(case.id, "").lines[0]
    view = desk.choose_account(case.id, line.card, line.by)
    said = {"first": "2026-03-01", "last": TODAY.isoformat(), "compared": True}
    view = desk.put_form(view.id, "statement_asked", said)
    made = desk.proposal(view.id, "statement")
    assert (made.count, made.closing) == (1, 3 * HUNDRED)
    desk.put(view.id, "statement", made)
    written(store, lambda t: money_done(t, HUNDRED))
    view = desk.open_case(view.id)
    assert any("刚有新的变动" in one.text.zh for one in view.verdicts)
    desk.put(view.id, "statement", desk.proposal(view.id, "statement"))
    done = desk.perform(view.id)
    assert [one.paper.paper for one in done.papers] == ["account_statement"]
    assert done.papers[0].masked


def test_a_receipt_whose_entry_was_reversed_says_so_when_it_is_proved(
    desk: Desk, teller: Teller, store: SqlStore
) -> None:
    entry = written(store, lambda t: money_done(t, 3 * HUNDRED))
    case = desk.start("3301", entry)
    desk.put_form(case.id, "reversal_asked", {"entry": entry, "reason": "amount"})
    desk.put(case.id, "reversal", desk.proposal(case.id, "reversal"))
    shown = desk.review(case.id).digest
    desk.approve(case.id, "3001", "train3001", Decision.APPROVED, shown=shown)
    number = desk.perform(case.id).number
    with store.reading() as transaction:
        (said,) = taken_back(transaction, entry)
    assert f"由柜员 1001 冲正（日志 {number}）" in said.zh
    with store.reading() as transaction:
        assert taken_back(transaction, number) == ()
    there, back = desk.entry(entry).money, desk.entry(number).money
    assert there is not None
    assert back is not None
    assert there.reversed_by is not None
    assert back.reverses is not None
    assert (there.reversed_by.number, back.reverses.number) == (number, entry)
    assert there.barred is not None
    assert {line.number for line in desk.journal() if line.reversed} == {entry}
    page = desk.statement(ACCOUNT_NUMBER)
    assert [line.reversed for line in page.lines] == [True, False]
    assert page.closing == 0
