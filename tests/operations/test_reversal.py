"""冲正: what goes back, what stands against it, and that both entries name each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.account import AccountLife
from app.domain.branch import Branch, StoreKind
from app.domain.cash import CashDirection
from app.domain.ledger import VAULT, Says, Subject
from app.domain.money import Fen
from app.domain.restraint import Restraint, RestraintKind
from app.errors import NotAllowed
from app.evidence.reversal import ReversalAsked
from app.flow.draft import Draft
from app.flow.keeping import entry_view
from app.flow.operation import Performing, Setting
from app.flow.perform import Refused, perform
from app.flow.walk import walk
from app.operations.reversal import REVERSAL
from app.rules.large_cash import note_large_cash
from app.rules.ledger import Leg, post, post_cash
from app.rules.papers.signed import staff
from app.rules.reversals import REVERSIBLE, SHOWN
from db.store import SqlStore, SqlTransaction
from tests import prepared
from tests.evidence import MOMENT, SUPERVISOR, TELLER, approval, witness
from tests.prepared import (
    ACCOUNT_NUMBER,
    CUSTOMER_NUMBER,
    PAYEE_CUSTOMER,
    PAYEE_NUMBER,
    money_done,
)
from tests.training import HandClock, begin, go_on, kept_away

WAD = 100_00


def written(store: SqlStore, write: Callable[[SqlTransaction], Any]) -> Any:
    """Writes something into books and journal before the case begins."""
    with store.writing() as transaction:
        return write(transaction)


def a_case(
    store: SqlStore, clock: HandClock, entry: str, case: str = "case-1", **said: Any
) -> Draft:
    asked = ReversalAsked(entry, "amount", "")
    draft = begin(REVERSAL, case)
    draft = go_on(store, REVERSAL, draft, clock(), {"reversal_asked": asked} | said)
    return kept_away(store, REVERSAL, draft, clock())


def reversed_by(store: SqlStore, clock: HandClock, entry: str, case: str = "case-1") -> str:
    """The number of the reversal."""
    return perform(store, REVERSAL, a_case(store, clock, entry, case), clock()).number


def why_not(store: SqlStore, clock: HandClock, entry: str, **said: Any) -> str:
    """What bars a reversal, the codes and the Chinese sentences in one string."""
    before = books_of(store)
    draft = a_case(store, clock, entry, f"case-no-{len(said)}", **said)
    with pytest.raises(Refused) as caught:
        perform(store, REVERSAL, draft, clock())
    for one in caught.value.verdicts:
        assert one.source
        assert one.remedy
        assert one.customer_text
        assert "冻结" not in one.customer_text.zh
    assert books_of(store) == before, "nothing is half done"
    return " ".join(f"{one.code} {one.text.zh}" for one in caught.value.verdicts)


def setting_of(journal: str) -> Setting:
    """Where and when a paper of the reversal is printed."""
    return Setting(
        branch=Branch("0101", "样本支行", "培训银行", StoreKind.TRAINING, "999999"),
        workstation="0101-01",
        teller=TELLER,
        at=MOMENT,
        serial="CASE",
        journal=journal,
        digest="0" * 64,
    )


def books_of(store: SqlStore) -> tuple[Any, ...]:
    with store.reading() as transaction:
        books = transaction.books
        today = MOMENT.date()
        return books.trial_balance(today, today), books.drawers(), books.balance(ACCOUNT_NUMBER)


def test_a_deposit_goes_back_line_by_line_and_piece_by_piece(
    store: SqlStore, clock: HandClock
) -> None:
    before = books_of(store)
    entry = written(store, lambda t: money_done(t, 12 * WAD))
    number = reversed_by(store, clock, entry)
    with store.reading() as transaction:
        books = transaction.books
        there, back = books.postings_of(entry), books.postings_of(number)
        assert [(one.account, one.amount) for one in back] == [
            (one.account, -one.amount) for one in there
        ]
        assert {one.says for one in back} == {"reversal"}
        assert [(one.drawer, one.denomination, one.count) for one in books.cash_of(number)] == [
            (TELLER, WAD, -12)
        ]
        of, by = books.reversed_by(number), books.reversal_of(entry)
        assert of is not None
        assert by is not None
        assert (of.entry, by.by, by.at) == (entry, number, clock())
        assert books.trial_balance(MOMENT.date(), MOMENT.date()).balances
        assert books.prove_ledger().sound
    _, drawers, balance = books_of(store)
    assert (drawers, balance) == before[1:], "all is as if nothing had been done"


def test_a_withdrawal_goes_back_into_the_drawer_that_paid_it(
    store: SqlStore, clock: HandClock
) -> None:
    written(store, lambda t: money_done(t, 30 * WAD))
    entry = written(
        store, lambda t: money_done(t, -5 * WAD, operation="3102", teller="1002", drawer="1002")
    )
    before = books_of(store)
    reversed_by(store, clock, entry)
    _, drawers, balance = books_of(store)
    assert balance == before[2] + 5 * WAD
    assert drawers["1002"] == before[1]["1002"] + 5 * WAD
    assert drawers[TELLER] == before[1][TELLER], "whoever reverses it gives nothing"


def test_money_that_was_paid_out_since_is_not_taken_back(store: SqlStore, clock: HandClock) -> None:
    entry = written(store, lambda t: money_done(t, 10 * WAD))
    written(store, lambda t: money_done(t, -4 * WAD, operation="3102"))
    said = why_not(store, clock, entry)
    assert "REVERSAL-MONEY" in said
    assert "可用余额 ¥600.00" in said
    assert "不足 ¥400.00" in said


def test_frozen_money_is_not_taken_back(store: SqlStore, clock: HandClock) -> None:
    entry = written(store, lambda t: money_done(t, 10 * WAD))
    written(
        store,
        lambda t: t.books.add_restraint(
            Restraint(
                "DJ1",
                ACCOUNT_NUMBER,
                RestraintKind.JUDICIAL,
                "样本法院",
                "2026执1",
                Fen(3 * WAD),
                clock() - timedelta(hours=1),
                None,
                0,
                "",
            )
        ),
    )
    said = why_not(store, clock, entry)
    assert "（冻结 ¥300.00）" in said
    assert "不足 ¥300.00" in said


def test_an_entry_of_yesterday_is_not_reversed(store: SqlStore, clock: HandClock) -> None:
    entry = written(store, lambda t: money_done(t, at=MOMENT - timedelta(days=1)))
    assert "2026-03-08 的业务" in why_not(store, clock, entry)


def test_midnight_in_the_middle_of_a_case_stops_it(store: SqlStore, clock: HandClock) -> None:
    entry = written(store, money_done)
    draft = a_case(store, clock, entry)
    clock.forward(days=1)
    with pytest.raises(Refused) as caught:
        perform(store, REVERSAL, draft, clock())
    assert "冲正仅限当日" in caught.value.verdicts[0].text.zh


def test_an_entry_is_reversed_once_and_the_second_counter_hears_by_whom(
    store: SqlStore, clock: HandClock
) -> None:
    entry = written(store, money_done)
    second = a_case(store, clock, entry, "case-2")
    number = reversed_by(store, clock, entry)
    with pytest.raises(Refused) as caught:
        perform(store, REVERSAL, second, clock())
    said = caught.value.verdicts[0].text.zh
    assert f"{entry} 已于" in said
    assert f"由柜员 {TELLER} 冲正（{number}）" in said


def test_a_reversal_itself_is_not_reversed(store: SqlStore, clock: HandClock) -> None:
    number = reversed_by(store, clock, written(store, money_done))
    assert "本身是一笔冲正" in why_not(store, clock, number)


@pytest.mark.parametrize("code", ["1201", "4104", "5101", "3206"])
def test_closures_deductions_interest_and_counts_are_not_reversed(
    code: str, store: SqlStore, clock: HandClock
) -> None:
    assert code not in REVERSIBLE
    entry = written(store, lambda t: money_done(t, operation=code))
    assert "不在可冲正的业务之列" in why_not(store, clock, entry)


def test_an_entry_that_moved_no_money_is_not_reversed(store: SqlStore, clock: HandClock) -> None:
    written(store, money_done)
    number = reversed_by(store, clock, "0101-01-000002")
    with store.reading() as transaction:
        assert transaction.books.entry_done(number) is not None
    entry = written(store, lambda t: money_done(t, 0))
    assert "没有资金分录" in why_not(store, clock, entry)


def test_nothing_goes_back_on_a_closed_account(store: SqlStore, clock: HandClock) -> None:
    entry = written(store, lambda t: money_done(t, operation="3102"))

    def close(transaction: SqlTransaction) -> None:
        account = transaction.books.account(ACCOUNT_NUMBER)
        assert account is not None
        transaction.books.change_account(replace(account, life=AccountLife.CLOSED))

    written(store, close)
    assert "已销户" in why_not(store, clock, entry)


def test_a_drawer_that_lacks_the_pieces_is_told_which(store: SqlStore, clock: HandClock) -> None:
    entry = written(store, lambda t: money_done(t, 7 * WAD))

    def to_the_vault(transaction: SqlTransaction) -> None:
        books = transaction.books
        there = books.drawer(TELLER)[WAD]
        number = money_done(transaction, 0, operation="3202")
        performing = Performing(books.branch(), "0101-01", TELLER, MOMENT, number)
        post_cash(books, performing, TELLER, {WAD: 2 - there}, Subject.CLEARING, Says.SUPPLY)

    written(store, to_the_vault)
    said = why_not(store, clock, entry)
    assert f"柜员 {TELLER} 的尾箱须退出的券别不足：100元×5" in said


def test_whoever_did_the_entry_does_not_approve_its_reversal(
    store: SqlStore, clock: HandClock
) -> None:
    entry = written(store, lambda t: money_done(t, teller="3001", drawer=TELLER))
    word = replace(approval(), staff="3001", level=3)
    said = why_not(store, clock, entry, approval=word)
    assert "REVERSAL-APART" in said
    assert "原业务由柜员 3001 经办" in said


def test_a_supervisor_is_not_enough(store: SqlStore, clock: HandClock) -> None:
    entry = written(store, money_done)
    draft = a_case(store, clock, entry, approval=replace(approval(), staff=SUPERVISOR, level=2))
    with pytest.raises(NotAllowed) as caught:
        perform(store, REVERSAL, draft, clock())
    assert "3级" in caught.value.sentence.zh


def test_money_that_leaves_while_the_approver_looks_stops_the_reversal(
    store: SqlStore, clock: HandClock
) -> None:
    entry = written(store, lambda t: money_done(t, 10 * WAD))
    draft = a_case(store, clock, entry)
    assert walk(REVERSAL, draft, clock()).view.has(SHOWN)
    written(store, lambda t: money_done(t, -1 * WAD, operation="3102"))
    with pytest.raises(Refused) as caught:
        perform(store, REVERSAL, draft, clock())
    assert "不足 ¥100.00" in caught.value.verdicts[0].text.zh


def test_a_fee_whose_payment_is_reversed_is_due_again(store: SqlStore, clock: HandClock) -> None:
    def paid(transaction: SqlTransaction) -> str:
        prepared.known_customer(transaction.books)
        one = prepared.charge(transaction.books)
        entry = money_done(transaction, operation="3104")
        transaction.books.pay_charge(one.number, clock(), entry)
        return entry

    entry = written(store, paid)
    reversed_by(store, clock, entry)
    with store.reading() as transaction:
        (due,) = transaction.books.charges(ACCOUNT_NUMBER)
    assert (due.paid_at, due.paid_by) == (None, "")


def test_no_fee_is_due_again_on_an_account_that_was_closed_since(
    store: SqlStore, clock: HandClock
) -> None:
    def paid_and_closed(transaction: SqlTransaction) -> str:
        books = transaction.books
        one = prepared.charge(books)
        entry = money_done(transaction, 0, operation="3104")
        performing = Performing(books.branch(), "0101-01", TELLER, MOMENT, entry)
        post_cash(books, performing, TELLER, {10_00: 1}, Subject.FEES, Says.FEE)
        books.pay_charge(one.number, clock(), entry)
        account = books.account(ACCOUNT_NUMBER)
        assert account is not None
        books.change_account(replace(account, life=AccountLife.CLOSED))
        return entry

    assert "已销户" in why_not(store, clock, written(store, paid_and_closed))


def test_the_register_of_large_cash_counts_what_is_left(store: SqlStore, clock: HandClock) -> None:
    def large(transaction: SqlTransaction) -> str:
        books = transaction.books
        money_done(transaction, 20_000_00)
        entry = money_done(transaction, 40_000_00)
        performing = Performing(books.branch(), "0101-01", TELLER, clock(), entry)
        amount = Fen(40_000_00)
        note_large_cash(books, performing, CUSTOMER_NUMBER, CashDirection.IN, amount)
        return entry

    entry = written(store, large)
    reversed_by(store, clock, entry)
    with store.reading() as transaction:
        line = transaction.books.large_cash(CUSTOMER_NUMBER, clock().date(), CashDirection.IN)
    assert line is not None
    assert line.total == 20_000_00


def test_the_voucher_names_both_entries_and_the_customer_keeps_a_masked_receipt(
    store: SqlStore, clock: HandClock
) -> None:
    entry = written(store, lambda t: money_done(t, 12 * WAD))
    draft = a_case(store, clock, entry)
    done = perform(store, REVERSAL, draft, clock())
    view = entry_view(REVERSAL, done)
    setting = replace(setting_of(done.number), at=done.at, digest=done.digest, approved_by="3001")
    said = {}
    for paper in REVERSAL.papers:
        assert paper.when(view)
        assert paper.facts is not None
        groups = paper.facts(view, setting, paper.copies[0])
        said[paper.copies[0].code] = " ".join(
            f"{fact.name.zh} {fact.value.zh}" for group in groups for fact in group.facts
        )
    for words in said.values():
        assert entry in words
        assert done.number in words
        assert "人民币壹仟贰佰元整" in words
        assert "100元×12" in words
    assert ACCOUNT_NUMBER in said["bank"]
    assert ACCOUNT_NUMBER not in said["customer"]
    assert "1001-1001" not in said["customer"], "the bank's own accounts are its own"


def test_a_transfer_goes_back_on_both_accounts_or_on_none(
    store: SqlStore, clock: HandClock
) -> None:
    def transferred(transaction: SqlTransaction) -> str:
        books = transaction.books
        prepared.another_customer(books)
        money_done(transaction, 9 * WAD)
        number = money_done(transaction, 0, operation="3103")
        performing = Performing(books.branch(), "0101-01", TELLER, clock(), number)
        legs = (
            Leg(ACCOUNT_NUMBER, Fen(-5 * WAD), Says.TRANSFER_OUT),
            Leg(PAYEE_NUMBER, Fen(5 * WAD), Says.TRANSFER_IN),
        )
        post(books, performing, legs)
        return number

    entry = written(store, transferred)
    called_off = ReversalAsked(entry, "withdrawn", "")
    assert "REVERSAL-PAYMENT" in why_not(store, clock, entry, reversal_asked=called_off)
    draft = a_case(store, clock, entry)
    assert walk(REVERSAL, draft, clock()).view.of(SHOWN).holders == (
        CUSTOMER_NUMBER,
        PAYEE_CUSTOMER,
    )
    number = perform(store, REVERSAL, draft, clock()).number
    with store.reading() as transaction:
        assert transaction.books.balance(ACCOUNT_NUMBER) == 9 * WAD
        assert transaction.books.balance(PAYEE_NUMBER) == 0
        assert sum(one.amount for one in transaction.books.postings_of(number)) == 0
    second = written(store, transferred)
    spent = written(store, lambda t: money_done(t, 0, operation="3102"))

    def spend(transaction: SqlTransaction) -> None:
        books = transaction.books
        performing = Performing(books.branch(), "0101-01", TELLER, clock(), spent)
        post_cash(books, performing, TELLER, {WAD: -2}, PAYEE_NUMBER, Says.CASH_OUT)

    written(store, spend)
    assert "010101******5678 可用余额 ¥300.00" in why_not(store, clock, second)


def test_cash_of_another_drawer_goes_back_by_the_word_of_its_teller(
    store: SqlStore, clock: HandClock
) -> None:
    entry = written(
        store, lambda t: money_done(t, 5 * WAD, operation="3101", teller="1002", drawer="1002")
    )
    assert "REVERSAL-HANDS 签字的是 2001" in why_not(
        store, clock, entry, other_holder=witness(SUPERVISOR)
    )
    signed = a_case(store, clock, entry, other_holder=witness("1002"))
    lines = staff(walk(REVERSAL, signed, clock()).view, setting_of("0101-01-000009"))
    roles = {one.number: one.role.zh for one in lines}
    assert roles["1002"] == "现金另一方", "the voucher names who signed for the cash"
    assert perform(store, REVERSAL, signed, clock()).number


def test_what_two_people_took_into_the_vault_one_does_not_take_out(
    store: SqlStore, clock: HandClock
) -> None:
    def supplied(transaction: SqlTransaction) -> str:
        books = transaction.books
        number = money_done(transaction, 0, operation="3203")
        performing = Performing(books.branch(), "0101-01", TELLER, MOMENT, number)
        post_cash(books, performing, VAULT, {WAD: 50}, Subject.CLEARING, Says.SUPPLY)
        return number

    entry = written(store, supplied)
    assert "签字人不能是经办柜员本人" in why_not(store, clock, entry, other_holder=witness(TELLER))
    assert "REVERSAL-SIGNED" in why_not(
        store,
        clock,
        entry,
        other_holder=witness("3001"),
        approval=replace(approval(), staff="3001", level=3),
    )
    signed = a_case(store, clock, entry, other_holder=witness("1002"))
    assert perform(store, REVERSAL, signed, clock()).number
