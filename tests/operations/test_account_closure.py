"""An account is closed in one sitting: all that stands in the way at once, the sum to the fen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.account import AccountClass, AccountLife, MediumKind, MediumState
from app.domain.branch import Level, Parameter
from app.domain.cash import CashDirection, total
from app.domain.contract import ContractKind
from app.domain.ledger import Subject, cash_account
from app.domain.loss import LossEnd, LossKind, LossOf
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.restraint import RestraintKind
from app.domain.restraint_parameters import SEEN_FROM_LEVEL
from app.evidence.closure import ClosureSaid, MediumTaken, PaidBy, PayoutSaid, VouchersLeft
from app.evidence.pins import PinProven
from app.evidence.report_copy import ReportCopyReturned
from app.flow.books import Books
from app.flow.draft import Draft
from app.flow.journal import EntryRead
from app.flow.operation import BANK_COPY, CUSTOMER_COPY
from app.flow.perform import Refused, judging, perform
from app.flow.rule import Effect, Judging, Verdict, judge, level_asked
from app.flow.walk import fill, walk
from app.operations import operation
from app.operations.account_closure import ACCOUNT_CLOSURE
from app.operations.account_opening import ACCOUNT_OPENING
from app.rules.blockers import blockers
from app.rules.closure import PRECHECK, precheck
from app.rules.known_customer import one_class_i
from db.store import SqlStore
from tests.evidence import MANAGER, MOMENT, OTHER_TELLER, SAMPLES, TELLER, account_found, card
from tests.prepared import (
    ACCOUNT_NUMBER,
    CARD_NUMBER,
    CUSTOMER_NUMBER,
    PAYEE_CARD,
    PAYEE_NUMBER,
    another_account,
    another_customer,
    card_ordered,
    charge,
    contract,
    dormant,
    held_card,
    known_customer,
    locked_pin,
    report,
    restrained,
)
from tests.training import begin, go_on, kept_away

LONG_AGO = MOMENT - timedelta(days=60)
OWN_SECOND, OWN_SECOND_CARD = "0101010000007777", "9999990000000000031"


def in_books(store: SqlStore, *writes: Callable[[Books], Any]) -> None:
    """Writes into the books what somebody else did."""
    with store.writing() as transaction:
        for write in writes:
            write(transaction.books)


def paid_in(fen: int, day: date, to: str = ACCOUNT_NUMBER) -> Callable[[Books], None]:
    """So much came to the account on a day."""

    def write(books: Books) -> None:
        entry = f"earlier-{books.next_sequence('earlier')}"
        for line, (account, amount) in enumerate(((to, fen), ("3001", -fen)), 1):
            books.add_posting(Posting(entry, line, account, Fen(amount), day, "test"))

    return write


def a_customer(books: Books) -> None:
    """The customer of the samples, opened two months ago, with nothing on the account."""
    known_customer(books, LONG_AGO)


def case(
    store: SqlStore,
    said: Mapping[str, Any] | None = None,
    *,
    at: datetime = MOMENT,
    name: str = "case-1",
    teller: str = TELLER,
    until: str = "",
) -> Draft:
    """A case of a closure, filled up to a step, to what stands in its way, or to its end; kept."""
    one = ACCOUNT_CLOSURE
    said = {"account": account_found(), **(said or {})}
    draft = go_on(store, one, begin(one, name, teller), at, said, "precheck")
    with store.reading() as transaction:
        found = precheck(walk(one, draft, at).view, judging(transaction, draft, at))
    draft = fill(one, draft, PRECHECK, found, now=at, by=teller)
    if found.clear:
        draft = go_on(store, one, draft, at, said, until)
    return kept_away(store, one, draft, at)


def close(store: SqlStore, said: Mapping[str, Any] | None = None) -> EntryRead:
    """The entry of a closure."""
    return perform(store, ACCOUNT_CLOSURE, case(store, said), MOMENT)


def verdicts(store: SqlStore, draft: Draft, at: datetime = MOMENT) -> tuple[Verdict, ...]:
    """All that the rules say of a case."""
    with store.reading() as transaction:
        view = walk(ACCOUNT_CLOSURE, draft, at).view
        return judge(ACCOUNT_CLOSURE.rules, view, judging(transaction, draft, at))


def refused(store: SqlStore, draft: Draft, at: datetime = MOMENT) -> dict[str, Verdict]:
    """What they refuse, by code."""
    return {one.code: one for one in verdicts(store, draft, at) if one.effect is Effect.REFUSE}


def state_of(store: SqlStore) -> tuple[Any, ...]:
    """All of the account that a closure changes."""
    with store.reading() as transaction:
        books = transaction.books
        account, held = books.account(ACCOUNT_NUMBER), books.card(CARD_NUMBER)
        assert account is not None
        assert held is not None
        return (
            account.life,
            held.state,
            books.balance(ACCOUNT_NUMBER),
            len(books.contracts(ACCOUNT_NUMBER)),
            len(books.charges(ACCOUNT_NUMBER)),
            len(books.interest_settlements(ACCOUNT_NUMBER)),
            dict(books.drawer(TELLER)),
        )


def balances(store: SqlStore) -> bool:
    """The trial balance is zero, and the drawer holds what its account says."""
    with store.reading() as transaction:
        books = transaction.books
        drawer = total(books.drawer(TELLER)) == -books.balance(cash_account(TELLER))
        return books.trial_balance(MOMENT.date(), MOMENT.date()).balances and drawer


def by_transfer(to: str, name: str) -> dict[str, Any]:
    return {"payout": PayoutSaid(PaidBy.TRANSFER, to, name)}


def test_it_is_settled_paid_out_to_the_fen_and_closed_for_ever(store: SqlStore) -> None:
    # 50,000.75 yuan bear interest for the 60 days before: 50,000 × 60 × 0.05 % ÷ 360 = 4.1666…
    in_books(store, a_customer, paid_in(50_000_75, LONG_AGO.date()))
    with store.reading() as transaction:
        before = total(transaction.books.drawer(TELLER))
    entry = close(store)
    assert entry.made["principal"] == "¥50,000.75"
    assert entry.made["interest"] == "¥4.17"
    assert entry.made["tax"] == "¥0.00"
    assert entry.made["payout"] == "¥50,004.92"
    with store.reading() as transaction:
        books = transaction.books
        account, held = books.account(ACCOUNT_NUMBER), books.card(CARD_NUMBER)
        assert account is not None
        assert held is not None
        assert account.life is AccountLife.CLOSED
        assert (account.life_since, account.life_journal) == (MOMENT, entry.number)
        assert held.state is MediumState.VOID
        assert books.balance(ACCOUNT_NUMBER) == 0
        assert total(books.drawer(TELLER)) == before - 50_004_92
        (settled,) = books.interest_settlements(ACCOUNT_NUMBER)
        assert (settled.day, settled.interest, settled.journal) == (
            MOMENT.date(),
            417,
            entry.number,
        )
        assert settled.until == MOMENT.date() - timedelta(days=1)
        large = books.large_cash(CUSTOMER_NUMBER, MOMENT.date(), CashDirection.OUT)
        assert large is not None
        assert (large.total, large.journal) == (50_004_92, entry.number)
        papers = {(one.paper, one.copy) for one in transaction.outbox.of_entry(entry.number)}
    assert balances(store)
    assert {
        ("closure_form", "bank"),
        ("closure_form", "customer"),
        ("interest_sheet", "customer"),
        ("business_receipt", "customer"),
    } <= papers


def test_the_form_says_every_field_of_the_trade_and_the_customers_copy_is_masked(
    store: SqlStore,
) -> None:
    from tests.operations.test_money import paper  # noqa: PLC0415

    in_books(store, a_customer, paid_in(50_000_75, LONG_AGO.date()), contract)
    entry = close(store)
    bank = paper(ACCOUNT_CLOSURE, entry, BANK_COPY)
    customers = paper(ACCOUNT_CLOSURE, entry, CUSTOMER_COPY)
    for said in (
        "人民币伍万零肆元玖角贰分",
        "账户类别=个人Ⅰ类户",
        "销户原因=☑不再使用",
        "付款方式=☑现金",
        "卡（折）=☑已收回剪角作废",
        "未用凭证=☑没有领用过",
        "利息税=¥0.00",
        "随销户解除",
        "0.05%",
        "3,000,000.00",
        "不可恢复",
    ):
        assert said in bank, said
    assert "人民币伍万零肆元玖角贰分" in customers
    assert ACCOUNT_NUMBER in bank
    assert ACCOUNT_NUMBER not in customers
    assert card().number not in customers


def test_fees_are_taken_before_the_interest_is_paid(store: SqlStore) -> None:
    in_books(store, a_customer, paid_in(50_000_75, LONG_AGO.date()), lambda b: charge(b, 10_00))
    entry = close(store)
    assert entry.made["fees"] == "¥10.00"
    assert entry.made["payout"] == "¥49,994.92"
    with store.reading() as transaction:
        lines = transaction.books.postings_of(entry.number)
        assert transaction.books.charges(ACCOUNT_NUMBER) == ()
        assert transaction.books.balance(Subject.FEES) == 10_00
    order = [one.says for one in lines if one.account == ACCOUNT_NUMBER]
    assert order == ["fee", "closing_interest", "closing"]
    assert balances(store)


def test_an_empty_account_needs_no_payout(store: SqlStore) -> None:
    in_books(store, a_customer)
    draft = case(store)
    steps = {stand.step.code for stand in walk(ACCOUNT_CLOSURE, draft, MOMENT).stands}
    assert not {"payout", "cash", "payee"} & steps
    entry = perform(store, ACCOUNT_CLOSURE, draft, MOMENT)
    with store.reading() as transaction:
        assert transaction.books.postings_of(entry.number) == ()


def everything_at_once(books: Books) -> None:
    """An account with all that may stand in the way of a closure."""
    known_customer(books, LONG_AGO)
    restrained(books, RestraintKind.JUDICIAL, authority="样本区人民法院", told="")
    restrained(books, RestraintKind.SELF, number="DJ0101010009002", until=None)
    report(books, LossOf.PIN)
    card_ordered(books, arrived=True)
    held_card(books)
    contract(books, ContractKind.LOAN, "样本银行贷款部")
    contract(books, ContractKind.PLEDGE, "样本担保公司")
    contract(books, ContractKind.SMS, "")
    another_account(books, AccountClass.CLASS_II)
    charge(books, 50_00)


def test_all_that_stands_in_the_way_is_listed_at_once_each_with_its_way_out(
    store: SqlStore,
) -> None:
    in_books(store, everything_at_once)
    draft = case(store, until="why")
    path = walk(ACCOUNT_CLOSURE, draft, MOMENT)
    assert path.here is not None
    assert path.here.code == "precheck", "nobody is asked more while something is in the way"
    found = draft.filled["precheck"].value
    said = {(one.code.value, one.operation) for one in found.blockers}
    assert said == {
        ("freeze", "freeze_release"),
        ("freeze", "self_freeze_end"),
        ("pin", "pin_reset"),
        ("order", "card_order_cancel"),
        ("custody", "held_card_end"),
        ("contract", "contract_end"),
        ("bound", "account_closure"),
        ("overdrawn", "fee_payment"),
    }
    assert len([one for one in found.blockers if one.code.value == "contract"]) == 2
    for one in found.blockers:
        assert one.text.zh
        assert one.remedy.zh
        assert one.source.zh
        assert operation(one.operation)
        assert not {"法院", "冻结"} & {one.told.zh}
        assert "法院" not in one.told.zh
    kinds = {one.kind for one in found.ends}
    assert ContractKind.SMS in kinds, "what the customer may end here is no obstacle"
    with pytest.raises(Refused) as caught:
        perform(store, ACCOUNT_CLOSURE, draft, MOMENT)
    assert len(caught.value.verdicts) == len(found.blockers), "a rehearsal hears all of them too"


ONE_BY_ONE: dict[str, tuple[Callable[[Books], Any], str]] = {
    "freeze": (lambda b: restrained(b, RestraintKind.POLICE, told=""), "freeze_release"),
    "waiting freeze": (
        lambda b: (
            restrained(b, RestraintKind.JUDICIAL, told=""),
            restrained(b, RestraintKind.POLICE, number="DJ2", queue=1, until=None),
        ),
        "freeze_release",
    ),
    "bank control": (restrained, "bank_control_end"),
    "police stop": (lambda b: restrained(b, RestraintKind.POLICE_STOP), "freeze_release"),
    "special measures": (lambda b: restrained(b, RestraintKind.AML_SPECIAL, until=None), ""),
    "verbal loss": (lambda b: report(b, LossOf.MEDIUM, LossKind.VERBAL), "loss_report"),
    "locked PIN": (locked_pin, "pin_reset"),
    "quick pay": (lambda b: contract(b, ContractKind.QUICK_PAY), ""),
    "custody of securities": (lambda b: contract(b, ContractKind.CUSTODY), "contract_end"),
    "time deposit": (lambda b: contract(b, ContractKind.TIME_DEPOSIT), "contract_end"),
    "credit card": (lambda b: contract(b, ContractKind.CREDIT_CARD), "contract_end"),
}


class Undone(Exception):
    """Ends a transaction that is to leave nothing behind."""


def test_each_obstacle_leads_to_what_clears_it(store: SqlStore) -> None:
    for what, (write, way) in ONE_BY_ONE.items():
        with suppress(Undone), store.writing() as transaction:
            a_customer(transaction.books)
            write(transaction.books)
            found = blockers(transaction.books, ACCOUNT_NUMBER, MOMENT)
            # Quick pay ends with the account.
            expected = set() if what == "quick pay" else {way}
            assert {one.operation for one in found} == expected, what
            raise Undone


def test_the_bank_may_have_every_agreement_ended_first_and_sleepers_woken(store: SqlStore) -> None:
    today = MOMENT.date()
    in_books(
        store,
        lambda b: dormant(b, LONG_AGO),
        contract,
        lambda b: b.add_parameter(Parameter("closure_ends_contracts", today, '"no"', "")),
        lambda b: b.add_parameter(Parameter("closure_of_dormant", today, '"no"', "")),
    )
    with store.reading() as transaction:
        found = blockers(transaction.books, ACCOUNT_NUMBER, MOMENT)
    assert {one.operation for one in found} == {"contract_end", "reactivation"}


def test_a_dormant_account_is_closed_as_it_is_by_default(store: SqlStore) -> None:
    in_books(store, lambda b: dormant(b, LONG_AGO))
    close(store)
    assert state_of(store)[0] is AccountLife.CLOSED


def test_an_expired_document_of_the_books_is_in_the_way_until_a_valid_one_is_shown(
    store: SqlStore,
) -> None:
    expired = MOMENT.date() - timedelta(days=1)

    def write(books: Books) -> None:
        known_customer(books)
        holder = books.customer(CUSTOMER_NUMBER)
        assert holder is not None
        books.change_customer(replace(holder, document_valid_until=expired))

    in_books(store, write)
    with store.reading() as transaction:
        books = transaction.books
        (one,) = blockers(books, ACCOUNT_NUMBER, MOMENT)
        assert one.code.value == "document"
        assert blockers(books, ACCOUNT_NUMBER, MOMENT, document=card()) == ()


def test_business_under_way_at_another_counter_is_in_the_way(store: SqlStore) -> None:
    seen_from_the_manager_on = Parameter(SEEN_FROM_LEVEL, MOMENT.date(), "3", "test")
    in_books(store, a_customer, lambda books: books.add_parameter(seen_from_the_manager_on))
    exchange = operation("exchange")
    other = begin(exchange, "case-2", OTHER_TELLER)
    kept_away(store, exchange, go_on(store, exchange, other, MOMENT, until="medium"), MOMENT)
    draft = case(store, until="why")
    (one,) = draft.filled["precheck"].value.blockers
    assert one.code.value == "open_case"
    assert OTHER_TELLER in one.text.zh
    assert not one.case, "only whoever has begun it opens it"
    with store.reading() as transaction:
        mine = blockers(transaction.books, ACCOUNT_NUMBER, MOMENT, teller=OTHER_TELLER)
        manager = blockers(transaction.books, ACCOUNT_NUMBER, MOMENT, teller=MANAGER)
    assert [each.case for each in mine] == ["case-2"]
    assert exchange.code in mine[0].text.zh
    assert exchange.code in manager[0].text.zh
    assert exchange.code not in one.text.zh, "nor would a freeze be known before it is registered"
    assert one.told.zh == "请稍候。"


def test_agreements_end_with_the_account_once_confirmed(store: SqlStore) -> None:
    kinds = (ContractKind.SALARY, ContractKind.DEBIT, ContractKind.QUICK_PAY, ContractKind.SMS)
    in_books(store, a_customer, *((lambda b, kind=kind: contract(b, kind)) for kind in kinds))
    entry = close(store)
    with store.reading() as transaction:
        assert transaction.books.contracts(ACCOUNT_NUMBER) == ()
        ended = transaction.books.contracts(ACCOUNT_NUMBER, ended=True)
        account = transaction.books.account(ACCOUNT_NUMBER)
    assert {one.ended_by for one in ended} == {entry.number}
    assert account is not None
    assert not account.sms_notice


def test_an_agreement_made_meanwhile_is_confirmed_anew(store: SqlStore) -> None:
    in_books(store, a_customer)
    draft = case(store)
    in_books(store, contract)
    assert "CLOSURE-ENDS" in refused(store, draft)


def test_a_hold_that_appeared_after_the_preview_is_said_and_nothing_is_half_done(
    store: SqlStore,
) -> None:
    in_books(store, a_customer, paid_in(9_999_99, LONG_AGO.date()))
    draft = case(store)
    before = state_of(store)
    in_books(store, lambda b: restrained(b, RestraintKind.JUDICIAL, at=MOMENT, told=""))
    with pytest.raises(Refused) as caught:
        perform(store, ACCOUNT_CLOSURE, draft, MOMENT)
    (one,) = caught.value.verdicts
    assert one.code == "CLOSURE-FREEZE"
    assert "法院" not in one.customer_text.zh
    assert state_of(store) == before
    assert balances(store)


def test_a_balance_that_changed_after_the_signature_is_said(store: SqlStore) -> None:
    in_books(store, a_customer, paid_in(9_999_99, LONG_AGO.date()))
    draft = case(store)
    before = state_of(store)
    in_books(store, paid_in(1, MOMENT.date()))
    with pytest.raises(Refused) as caught:
        perform(store, ACCOUNT_CLOSURE, draft, MOMENT)
    (one,) = caught.value.verdicts
    assert one.code == "CLOSING-SUM"
    assert "¥9,999.99" in one.text.zh
    assert "¥10,000.00" in one.text.zh
    assert state_of(store)[:2] == before[:2]
    assert balances(store)


def test_a_day_that_turned_in_the_middle_of_a_case_is_said(store: SqlStore) -> None:
    late = MOMENT.replace(hour=23, minute=59)
    in_books(store, a_customer, paid_in(9_999_99, LONG_AGO.date()))
    draft = case(store, at=late)
    later = late + timedelta(minutes=2)
    with pytest.raises(Refused) as caught:
        perform(store, ACCOUNT_CLOSURE, draft, later)
    said = {one.code: one.text.zh for one in caught.value.verdicts}
    assert "已过营业日" in said["CLOSING-SUM"]
    assert state_of(store)[0] is AccountLife.NORMAL
    again = case(store, at=later, name="case-2")
    assert perform(store, ACCOUNT_CLOSURE, again, later).made["interest"] == "¥0.85"


def test_a_rate_that_is_missing_for_a_day_is_in_the_way_with_what_enters_it(
    store: SqlStore,
) -> None:
    long_before = datetime(2025, 1, 6, 9, tzinfo=MOMENT.tzinfo)
    in_books(store, lambda b: known_customer(b, long_before), paid_in(1_000_00, date(2025, 1, 6)))
    draft = case(store, until="why")
    (one,) = draft.filled["precheck"].value.blockers
    assert (one.code.value, one.operation) == ("rate", "parameter_change")
    assert "2025-03-20" in one.text.zh
    in_books(
        store, lambda b: b.add_parameter(Parameter("demand_rate", date(2025, 1, 1), "1000", ""))
    )
    entry = close(store)
    # Five settlements were overdue; each is kept with the sum it was worked out from.
    with store.reading() as transaction:
        assert len(transaction.books.interest_settlements(ACCOUNT_NUMBER)) == 5
    assert entry.made["interest"] != "¥0.00"
    assert balances(store)


def test_a_payout_above_the_drawer_says_what_to_do_and_a_transfer_does_it(store: SqlStore) -> None:
    in_books(store, a_customer)
    with store.reading() as transaction:
        held = total(transaction.books.drawer(TELLER))
    in_books(store, paid_in(held + 1_00, MOMENT.date()))
    draft = case(store, until="cash")
    one = refused(store, draft)["CLOSURE-DRAWER"]
    assert "¥1.00" in one.text.zh
    assert "3201" in one.remedy.zh
    assert "转账" in one.remedy.zh
    in_books(store, another_customer)
    name = "样本收款人"
    entry = close(store, by_transfer(PAYEE_CARD, name))
    with store.reading() as transaction:
        assert transaction.books.balance(PAYEE_NUMBER) == held + 1_00
        assert total(transaction.books.drawer(TELLER)) == held
    assert entry.approved_by == "3001", "somebody else is paid, and it is a large sum"


def test_an_own_account_takes_it_with_a_supervisors_word(store: SqlStore) -> None:
    in_books(store, a_customer, lambda b: another_account(b, AccountClass.CLASS_II))
    in_books(store, paid_in(1_000_00, MOMENT.date(), OWN_SECOND))
    said = {
        "account": account_found(account=OWN_SECOND, card=OWN_SECOND_CARD),
        "medium_taken": MediumTaken(OWN_SECOND_CARD, True),
        "pin_proven": replace(SAMPLES[PinProven](), card=OWN_SECOND_CARD),
        **by_transfer(CARD_NUMBER, card().name),
    }
    draft = case(store, said)
    assert level_asked(verdicts(store, draft)) is Level.SUPERVISOR
    steps = {stand.step.code for stand in walk(ACCOUNT_CLOSURE, draft, MOMENT).stands}
    assert not {"cash", "payout_warned"} & steps
    perform(store, ACCOUNT_CLOSURE, draft, MOMENT)
    with store.reading() as transaction:
        assert transaction.books.balance(ACCOUNT_NUMBER) == 1_000_00
        assert transaction.books.balance(OWN_SECOND) == 0


def test_somebody_else_is_warned_of_and_needs_the_manager(store: SqlStore) -> None:
    in_books(store, a_customer, paid_in(1_000_00, MOMENT.date()), another_customer)
    draft = case(store, by_transfer(PAYEE_NUMBER, "样本收款人"))
    assert level_asked(verdicts(store, draft)) is Level.MANAGER
    steps = [stand.step.code for stand in walk(ACCOUNT_CLOSURE, draft, MOMENT).stands]
    assert "payout_warned" in steps


@pytest.mark.parametrize(
    ("to", "name"), [(PAYEE_NUMBER, "别人"), ("0101010000009999", "样本收款人"), ("1", "沈若兰")]
)
def test_a_wrong_payee_is_refused_in_the_same_words_as_none(
    to: str, name: str, store: SqlStore
) -> None:
    in_books(store, a_customer, paid_in(1_000_00, MOMENT.date()), another_customer)
    one = refused(store, case(store, by_transfer(to, name)))["CLOSURE-PAYEE"]
    assert one.text.zh == "收款账号与户名不符，或者没有这个账户。"
    assert "样本收款人" not in one.text.zh + one.customer_text.zh + one.remedy.zh


def test_the_account_itself_is_no_payee(store: SqlStore) -> None:
    in_books(store, a_customer, paid_in(1_000_00, MOMENT.date()))
    found = refused(store, case(store, by_transfer(CARD_NUMBER, card().name)))
    assert "CLOSURE-PAYEE" in found


@pytest.mark.parametrize(("fen", "level"), [(49_999_99, 2), (50_000_00, 3)])
def test_the_payout_says_whose_word_is_needed(fen: int, level: int, store: SqlStore) -> None:
    in_books(store, a_customer, paid_in(fen, MOMENT.date()))
    draft = case(store, until="sign")
    assert level_asked(verdicts(store, draft)) == level


def test_a_lost_card_is_closed_on_its_formal_report(store: SqlStore) -> None:
    in_books(store, a_customer, paid_in(1_000_00, MOMENT.date()))
    in_books(store, lambda b: report(b, LossOf.BOTH))
    with store.reading() as transaction:
        (lost,) = transaction.books.loss_reports(CARD_NUMBER)
    copy = ReportCopyReturned(lost.number, 1, True)
    draft = case(store, {"report_copy": copy})
    steps = {stand.step.code for stand in walk(ACCOUNT_CLOSURE, draft, MOMENT).stands}
    assert not {"medium", "old_pin"} & steps
    assert {"report", "report_copy"} <= steps
    entry = perform(store, ACCOUNT_CLOSURE, draft, MOMENT)
    assert entry.made["reports"] == lost.number
    with store.reading() as transaction:
        (ended,) = transaction.books.loss_reports(CARD_NUMBER)
    assert (ended.end, ended.ended_by) == (LossEnd.CLOSED, entry.number)


def test_a_lost_passbook_waits_seven_days_before_its_money_is_paid(store: SqlStore) -> None:
    in_books(store, lambda b: known_customer(b, LONG_AGO, medium=MediumKind.PASSBOOK))
    in_books(store, lambda b: report(b, LossOf.MEDIUM))
    with store.reading() as transaction:
        (one,) = blockers(transaction.books, ACCOUNT_NUMBER, MOMENT)
        later = MOMENT + timedelta(days=7)
        assert blockers(transaction.books, ACCOUNT_NUMBER, later) == ()
    assert "2026-03-15" in one.text.zh


def test_another_card_is_not_cut(store: SqlStore) -> None:
    in_books(store, a_customer)
    other = MediumTaken("9999990000000000023", True)
    assert "CLOSURE-MEDIUM" in refused(store, case(store, {"medium_taken": other}))


def test_blank_vouchers_come_back_first(store: SqlStore) -> None:
    in_books(store, a_customer)
    said = replace(SAMPLES[ClosureSaid](), vouchers=VouchersLeft.NOT_RETURNED)
    assert "CLOSURE-VOUCHERS" in refused(store, case(store, {"closure": said}))


def test_whoever_comes_second_is_told_who_closed_it_and_when(store: SqlStore) -> None:
    in_books(store, a_customer, paid_in(1_000_00, LONG_AGO.date()))
    second = case(store, name="case-2", teller=OTHER_TELLER, until="approval")
    second = kept_away(
        store, ACCOUNT_CLOSURE, go_on(store, ACCOUNT_CLOSURE, second, MOMENT), MOMENT
    )
    first = close(store)
    with pytest.raises(Refused) as caught:
        perform(store, ACCOUNT_CLOSURE, second, MOMENT)
    told = caught.value.verdicts[0]
    assert told.code == "CLOSURE-CLOSED"
    assert first.number in told.text.zh
    assert "2026-03-09 09:30:15" in told.text.zh
    assert TELLER in told.text.zh
    with store.reading() as transaction:
        assert len(transaction.books.interest_settlements(ACCOUNT_NUMBER)) == 1
    assert balances(store)


def test_a_replaced_card_closes_nothing(store: SqlStore) -> None:
    in_books(store, a_customer)
    draft = case(store)

    def replaced(books: Books) -> None:
        held = books.card(CARD_NUMBER)
        assert held is not None
        books.change_card(replace(held, state=MediumState.REPLACED))

    in_books(store, replaced)
    assert "LOSS-MEDIUM" in refused(store, draft)


def test_the_holder_may_open_another_class_i_account_and_the_number_stays_dead(
    store: SqlStore,
) -> None:
    in_books(store, a_customer)
    with store.reading() as transaction:
        judged = Judging(transaction.books, MOMENT, TELLER, "")
        assert list(one_class_i.ask(judged, card()))
    close(store)
    with store.reading() as transaction:
        judged = Judging(transaction.books, MOMENT, TELLER, "")
        assert not list(one_class_i.ask(judged, card()))
    opening = begin(ACCOUNT_OPENING, "case-9")
    opened = kept_away(
        store, ACCOUNT_OPENING, go_on(store, ACCOUNT_OPENING, opening, MOMENT), MOMENT
    )
    entry = perform(store, ACCOUNT_OPENING, opened, MOMENT)
    assert entry.made["account"] != ACCOUNT_NUMBER
    with store.reading() as transaction:
        assert transaction.books.account(ACCOUNT_NUMBER) is not None


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    moves=st.lists(
        st.tuples(st.integers(0, 59), st.integers(1, 2_000_000)), min_size=0, max_size=6
    ),
    fee=st.integers(0, 20_00),
)
def test_whatever_came_before_the_payout_is_principal_and_interest_less_fees(
    moves: list[tuple[int, int]], fee: int, store: SqlStore
) -> None:
    """On a transaction that is rolled back, so that every example meets the same books."""
    from app.flow.operation import Performing  # noqa: PLC0415
    from app.rules.closing_sum import closing_sum, settle  # noqa: PLC0415

    def on(books: Books) -> None:
        known_customer(books, LONG_AGO)
        for days, fen in moves:
            paid_in(fen, LONG_AGO.date() + timedelta(days=days))(books)
        if fee:
            charge(books, fee)
        shown = closing_sum(books, ACCOUNT_NUMBER, MOMENT.date())
        principal = sum(fen for _, fen in moves)
        exact = sum((60 - days) * (fen // 100) for days, fen in moves)
        assert shown.principal == principal
        assert shown.payout == principal - fee + shown.interest
        assert shown.tax == 0
        # Whole yuan of each day's balance bear interest: at least of each part, at most of all.
        least = exact * 100 * 5 / 10_000 / 360
        assert least - 1 <= shown.interest <= least + 60 * 6 * 100 * 5 / 10_000 / 360 + 1
        performing = Performing(books.branch(), "0101-01", TELLER, MOMENT, "closing")
        settle(books, performing, shown)
        assert books.balance(ACCOUNT_NUMBER) == shown.payout
        assert books.trial_balance(MOMENT.date(), MOMENT.date()).balances
        raise Undone

    with pytest.raises(Undone):
        in_books(store, on)
