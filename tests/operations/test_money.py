"""Deposits, withdrawals, transfers and fees: what moves, what stops it, and what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.account import Account, AccountClass, AccountLife
from app.domain.branch import Branch, Parameter, StoreKind
from app.domain.cash import CashDirection, total
from app.domain.charge import ChargeKind
from app.domain.ledger import Subject, cash_account
from app.domain.loss import LossOf
from app.domain.money import Fen
from app.domain.parameters import declared_parameter
from app.domain.posting import Posting
from app.domain.restraint import Restraint, RestraintKind
from app.errors import Unacceptable
from app.evidence.acting import Acting, Who
from app.evidence.cash import CashCounted
from app.evidence.cash_business import FeePaidBy, FeeWay, HolderNamed, WithdrawalBooked
from app.evidence.found_account import FoundAccountBy
from app.evidence.money import MoneyAsked
from app.evidence.pins import PinProven
from app.evidence.transfer import PayeeSaid, TransferWarned
from app.flow.books import Books
from app.flow.draft import Draft
from app.flow.journal import EntryRead
from app.flow.keeping import entry_view
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, Operation, PaperCopy, Setting
from app.flow.perform import Refused, judging, perform
from app.flow.rule import Effect, Verdict, judge
from app.flow.walk import walk
from app.operations.cash_deposit import CASH_DEPOSIT
from app.operations.cash_withdrawal import CASH_WITHDRAWAL
from app.operations.exchange import EXCHANGE
from app.operations.fee_payment import FEE_PAYMENT
from app.operations.loss_report import LOSS_REPORT
from app.operations.replacement import REPLACEMENT
from app.operations.transfer import TRANSFER
from db.store import SqlStore
from tests.evidence import MOMENT, SAMPLES, TELLER, account_found
from tests.prepared import (
    ACCOUNT_NUMBER,
    CUSTOMER_NUMBER,
    PAYEE_CARD,
    PAYEE_CUSTOMER,
    PAYEE_NUMBER,
    YESTERDAY,
    another_account,
    charge,
    known_customer,
    money,
    prepare,
    report,
    restrained,
)
from tests.training import begin, go_on, kept_away

SOON = MOMENT + timedelta(minutes=5)


def in_books(store: SqlStore, *writes: Callable[[Books], Any]) -> None:
    """Writes into the books what somebody else did."""
    with store.writing() as transaction:
        for write in writes:
            write(transaction.books)


def set_parameter(store: SqlStore, name: str, value: str) -> None:
    """A parameter has this value from today on."""
    in_books(store, lambda books: books.add_parameter(Parameter(name, MOMENT.date(), value, "")))


def asked(yuan: float, note: str = "") -> MoneyAsked:
    return MoneyAsked(Fen(round(yuan * 100)), note)


def case(store: SqlStore, one: Operation, said: Mapping[str, Any], name: str = "case-1") -> Draft:
    return go_on(store, one, begin(one, name), MOMENT, said)


def done(
    store: SqlStore, one: Operation, said: Mapping[str, Any], name: str = "case-1"
) -> EntryRead:
    draft = kept_away(store, one, case(store, one, said, name), MOMENT)
    return perform(store, one, draft, MOMENT)


def verdicts(store: SqlStore, one: Operation, draft: Draft) -> tuple[Verdict, ...]:
    with store.reading() as transaction:
        view = walk(one, draft, MOMENT).view
        return judge(one.rules, view, judging(transaction, draft, MOMENT))


def refused(store: SqlStore, one: Operation, said: Mapping[str, Any]) -> dict[str, Verdict]:
    """What the rules refuse of a case that is filled to its end, by code."""
    found = verdicts(store, one, case(store, one, said))
    return {v.code: v for v in found if v.effect is Effect.REFUSE}


def on_the_path(store: SqlStore, one: Operation, said: Mapping[str, Any]) -> list[str]:
    draft = case(store, one, said)
    return [stand.step.code for stand in walk(one, draft, MOMENT).stands]


def balance(store: SqlStore, account: str = ACCOUNT_NUMBER) -> int:
    with store.reading() as transaction:
        return transaction.books.balance(account)


def balances(store: SqlStore) -> bool:
    """The trial balance is zero, and the drawer holds what its account says."""
    with store.reading() as transaction:
        books = transaction.books
        drawer = total(books.drawer(TELLER)) == -books.balance(cash_account(TELLER))
        return books.trial_balance(MOMENT.date(), MOMENT.date()).balances and drawer


def paper(one: Operation, entry: EntryRead, copy: PaperCopy) -> str:
    """All words of the first paper of an entry."""
    branch = Branch("0101", "样本支行", "培训银行", StoreKind.TRAINING, "999999")
    setting = Setting(branch, "0101-01", TELLER, MOMENT, "case-1", entry.number, made=entry.made)
    assert one.papers[0].facts is not None
    groups = one.papers[0].facts(entry_view(one, entry), setting, copy)
    return "\n".join(f"{each.name.zh}={each.value.zh}" for g in groups for each in g.facts)


def test_a_small_deposit_asks_for_nothing_but_amount_cash_and_signature(store: SqlStore) -> None:
    assert on_the_path(store, CASH_DEPOSIT, {"amount": asked(5_000)}) == [
        "account",
        "amount",
        "money_checked",
        "cash",
        "sign",
        "level",
    ]


def test_a_deposit_stands_on_the_account_and_lies_in_the_drawer(store: SqlStore) -> None:
    entry = done(store, CASH_DEPOSIT, {"amount": asked(5_000.50)})
    assert balance(store) == 5_000_50
    assert entry.made["amount"] == "¥5,000.50"
    assert entry.made["large_cash"] == ""
    assert balances(store)
    bank = paper(CASH_DEPOSIT, entry, BANK_COPY)
    customers = paper(CASH_DEPOSIT, entry, CUSTOMER_COPY)
    assert "人民币伍仟元零伍角" in bank
    assert "人民币伍仟元零伍角" in customers
    assert ACCOUNT_NUMBER in bank
    assert ACCOUNT_NUMBER not in customers
    assert "余额=¥5,000.50" in bank
    assert "余额" not in customers


def test_whoever_has_no_card_in_hand_says_the_holders_name(store: SqlStore) -> None:
    by_number = account_found(by=FoundAccountBy.ACCOUNT_NUMBER)
    said = {"account": by_number, "holder_named": HolderNamed("别人")}
    found = refused(store, CASH_DEPOSIT, said)
    assert set(found) == {"NAME-SAID"}
    assert by_number.name not in found["NAME-SAID"].text.zh
    assert not refused(store, CASH_DEPOSIT, {**said, "holder_named": HolderNamed(by_number.name)})


def test_the_slip_read_by_whoever_has_no_card_gives_no_number_away(store: SqlStore) -> None:
    found = account_found(by=FoundAccountBy.CARD_TAIL)
    said = {"account": found, "holder_named": HolderNamed(found.name)}
    view = walk(CASH_DEPOSIT, case(store, CASH_DEPOSIT, said), MOMENT).view
    branch = Branch("0101", "样本支行", "培训银行", StoreKind.TRAINING, "999999")
    read = Setting(branch, "0101-01", TELLER, MOMENT, "case-1")
    assert CASH_DEPOSIT.papers[0].facts is not None
    groups = CASH_DEPOSIT.papers[0].facts(view, read, BANK_COPY)
    words = "\n".join(each.value.zh for group in groups for each in group.facts)
    assert found.name in words
    assert found.account not in words
    assert found.card not in words
    kept = paper(CASH_DEPOSIT, done(store, CASH_DEPOSIT, said, "case-2"), BANK_COPY)
    assert found.account in kept


def test_cash_of_the_day_counts_together_for_documents_and_for_the_report(store: SqlStore) -> None:
    done(store, CASH_DEPOSIT, {"amount": asked(30_000)}, "case-a")
    path = on_the_path(store, CASH_DEPOSIT, {"amount": asked(20_000)})
    assert {"acting", "card", "network", "second_count"} <= set(path)
    assert "face" not in path
    assert "approval" not in path
    entry = done(store, CASH_DEPOSIT, {"amount": asked(20_000)}, "case-b")
    assert entry.made["large_cash"] == "¥50,000.00"
    with store.reading() as transaction:
        line = transaction.books.large_cash(CUSTOMER_NUMBER, MOMENT.date(), CashDirection.IN)
    assert line is not None
    assert (line.total, line.journal) == (50_000_00, entry.number)
    again = done(store, CASH_DEPOSIT, {"amount": asked(1_000)}, "case-c")
    with store.reading() as transaction:
        more = transaction.books.large_cash(CUSTOMER_NUMBER, MOMENT.date(), CashDirection.IN)
    assert more is not None
    assert (more.number, more.total, more.journal) == (line.number, 51_000_00, again.number)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("large_cash_from", "0"),
        ("large_cash_from", "50000.01"),
        ("class_two_daily", "10001"),
        ("class_three_balance", "2001"),
    ],
)
def test_no_parameter_frees_what_the_law_limits(name: str, typed: str) -> None:
    one = declared_parameter(name)
    assert one is not None
    with pytest.raises(Unacceptable):
        one.parsed(typed)


def test_the_other_way_is_counted_by_itself(store: SqlStore) -> None:
    done(store, CASH_DEPOSIT, {"amount": asked(49_999)}, "case-a")
    assert "card" not in on_the_path(store, CASH_WITHDRAWAL, {"amount": asked(1_000)})


def test_an_agent_at_a_large_amount_shows_both_documents(store: SqlStore) -> None:
    agent = Acting(Who.AGENT, "spouse", "19900000111", "出差")
    path = on_the_path(store, CASH_DEPOSIT, {"amount": asked(60_000), "acting": agent})
    assert {"card", "agent", "agent_network"} <= set(path)
    small = on_the_path(store, CASH_DEPOSIT, {"amount": asked(6_000), "acting": agent})
    assert not {"card", "agent"} & set(small)


@pytest.mark.parametrize(
    ("yuan", "level"), [(99_999.99, 1), (100_000, 2), (499_999, 2), (500_000, 3)]
)
def test_the_amount_says_whose_word_is_needed(store: SqlStore, yuan: float, level: int) -> None:
    draft = case(store, CASH_DEPOSIT, {"amount": asked(yuan)})
    path = walk(CASH_DEPOSIT, draft, MOMENT)
    assert path.view["level"].level == level
    assert ("approval" in [stand.step.code for stand in path.stands]) == (level > 1)


def test_source_or_use_is_asked_only_where_the_bank_says_so(store: SqlStore) -> None:
    said = {"amount": asked(60_000)}
    assert "cash_source" not in on_the_path(store, CASH_DEPOSIT, said)
    set_parameter(store, "cash_source_asked", '"yes"')
    assert "cash_source" in on_the_path(store, CASH_DEPOSIT, said)
    assert "cash_source" not in on_the_path(store, CASH_DEPOSIT, {"amount": asked(600)})


def test_a_withdrawal_leaves_drawer_and_account(store: SqlStore) -> None:
    entry = done(store, CASH_WITHDRAWAL, {"amount": asked(1_234.50)})
    assert balance(store) == 50_000_00 - 1_234_50
    assert entry.made["balance"] == "¥48,765.50"
    assert balances(store)


def test_the_holders_own_copy_shows_the_balance_where_the_bank_says_so(store: SqlStore) -> None:
    set_parameter(store, "voucher_shows_balance", '"yes"')
    entry = done(store, CASH_WITHDRAWAL, {"amount": asked(1_000)})
    assert "余额=¥49,000.00" in paper(CASH_WITHDRAWAL, entry, CUSTOMER_COPY)


def test_no_more_goes_out_than_there_is(store: SqlStore) -> None:
    found = refused(store, CASH_WITHDRAWAL, {"amount": asked(50_000.01)})
    assert "MONEY-ENOUGH" in found
    assert "¥50,000.00" in found["MONEY-ENOUGH"].text.zh
    assert "50,000" not in found["MONEY-ENOUGH"].customer_text.zh


def test_before_the_pin_is_proved_nobody_learns_of_the_balance(store: SqlStore) -> None:
    draft = go_on(
        store,
        CASH_WITHDRAWAL,
        begin(CASH_WITHDRAWAL),
        MOMENT,
        {"amount": asked(50_000.01)},
        until="pin",
    )
    assert not [v for v in verdicts(store, CASH_WITHDRAWAL, draft) if v.effect is Effect.REFUSE]


def freeze(amount: int | None = None) -> Callable[[Books], None]:
    """A freeze by a court of that account, in part or as a whole."""

    def write(books: Books) -> None:
        known_customer(books)
        books.add_restraint(
            Restraint(
                "DJ1",
                ACCOUNT_NUMBER,
                RestraintKind.JUDICIAL,
                "样本市人民法院",
                "（2026）样0101执1号",
                Fen(amount) if amount is not None else None,
                MOMENT - timedelta(days=1),
                None,
                0,
                "",
            )
        )

    return write


def test_frozen_money_does_not_go_out_and_the_customer_is_not_told_by_whom(store: SqlStore) -> None:
    prepare(store, CASH_WITHDRAWAL)
    in_books(store, freeze(40_000_00))
    found = refused(store, CASH_WITHDRAWAL, {"amount": asked(10_000.01)})
    assert set(found) == {"MONEY-FROZEN"}
    assert "样本市人民法院" in found["MONEY-FROZEN"].text.zh
    assert "¥10,000.00" in found["MONEY-FROZEN"].text.zh
    told = found["MONEY-FROZEN"].customer_text
    assert "冻结" not in told.zh
    assert "法院" not in told.zh
    assert not refused(store, CASH_WITHDRAWAL, {"amount": asked(10_000)})
    assert not refused(store, CASH_DEPOSIT, {"amount": asked(10_000)}), "it takes money in"


def test_what_the_holder_froze_leads_to_its_end_and_is_told(store: SqlStore) -> None:
    prepare(store, CASH_WITHDRAWAL)
    in_books(store, lambda books: restrained(books, RestraintKind.SELF, told="您已自助冻结。"))
    found = refused(store, CASH_WITHDRAWAL, {})["MONEY-FROZEN"]
    assert "4109" in found.remedy.zh
    assert found.customer_text.zh == "您已自助冻结。"


def test_what_stops_the_medium_is_said_with_who_did_it_and_what_comes_next(store: SqlStore) -> None:
    prepare(store, CASH_WITHDRAWAL)
    in_books(store, lambda books: report(books, LossOf.MEDIUM))
    found = refused(store, CASH_WITHDRAWAL, {})["MONEY-STOPPED"]
    assert TELLER in found.text.zh
    assert "2105" in found.remedy.zh
    assert "挂失" not in found.customer_text.zh
    assert not refused(store, CASH_DEPOSIT, {}), "a lost card's account takes money in"


@pytest.mark.parametrize(
    ("life", "stops"), [(AccountLife.DORMANT, {"3102"}), (AccountLife.CLOSED, {"3101", "3102"})]
)
def test_a_sleeping_account_pays_nothing_and_a_closed_one_takes_nothing(
    store: SqlStore, life: AccountLife, stops: set[str]
) -> None:
    prepare(store, CASH_WITHDRAWAL)
    in_books(store, lambda books: books.change_account(replace(account(books), life=life)))
    for one in (CASH_DEPOSIT, CASH_WITHDRAWAL):
        assert ("MONEY-STOPPED" in refused(store, one, {})) == (one.code in stops)


def test_a_large_withdrawal_was_booked_for_today(store: SqlStore) -> None:
    prepare(store, CASH_WITHDRAWAL)
    in_books(store, lambda books: money(books, Fen(300_000_00), "more"))
    said = {"amount": asked(200_000)}
    assert "BOOKED" not in refused(store, CASH_WITHDRAWAL, said)
    other = WithdrawalBooked("YY1", (MOMENT.date() + timedelta(days=1)).isoformat())
    assert "BOOKED" in refused(store, CASH_WITHDRAWAL, {**said, "booked": other})
    assert "booked" not in on_the_path(store, CASH_WITHDRAWAL, {"amount": asked(199_999)})


def test_two_windows_on_one_account_pay_out_once(store: SqlStore) -> None:
    """Both cases are ready; the first to be performed wins, the other is told by which entry."""
    said = {"amount": asked(30_000)}
    first, second = (
        kept_away(store, CASH_WITHDRAWAL, case(store, CASH_WITHDRAWAL, said, name), MOMENT)
        for name in ("case-a", "case-b")
    )
    entry = perform(store, CASH_WITHDRAWAL, first, MOMENT)
    with pytest.raises(Refused) as error:
        perform(store, CASH_WITHDRAWAL, second, SOON)
    text = next(v for v in error.value.verdicts if v.code == "MONEY-ENOUGH").text.zh
    assert entry.number in text
    assert balance(store) == 20_000_00
    assert balances(store)


def test_cash_that_is_not_the_amount_is_refused(store: SqlStore) -> None:
    wrong = CashCounted(Fen(-1_000_00), (), ((100_00, 9),))
    found = refused(store, CASH_WITHDRAWAL, {"amount": asked(1_000), "cash": wrong})
    assert "CASH-SUM" in found


def test_a_transfer_goes_from_one_account_to_the_other(store: SqlStore) -> None:
    entry = done(store, TRANSFER, {"amount": asked(1_200.34, "房租")})
    assert (balance(store), balance(store, PAYEE_NUMBER)) == (50_000_00 - 1_200_34, 1_200_34)
    assert balances(store)
    customers = paper(TRANSFER, entry, CUSTOMER_COPY)
    assert "人民币壹仟贰佰元零叁角肆分" in customers
    assert "样本收款人" not in customers
    assert PAYEE_NUMBER not in customers
    assert PAYEE_NUMBER in paper(TRANSFER, entry, BANK_COPY)


@pytest.mark.parametrize("number", [PAYEE_NUMBER, PAYEE_CARD, "0101010000009999"])
def test_a_wrong_name_and_a_wrong_number_are_refused_in_the_same_words(
    store: SqlStore, number: str
) -> None:
    found = refused(store, TRANSFER, {"payee": PayeeSaid(number, "张三")})["PAYEE"]
    assert found.text.zh == "收款账号与户名不符，或者没有这个账户。"
    assert "样本收款人" not in found.remedy.zh + found.customer_text.zh


def test_a_payee_is_found_by_card_too_and_never_is_the_payer(store: SqlStore) -> None:
    done(store, TRANSFER, {"payee": PayeeSaid(PAYEE_CARD, "样本收款人")})
    assert balance(store, PAYEE_NUMBER) == 1_000_00
    itself = PayeeSaid(ACCOUNT_NUMBER, account_found().name)
    assert "同一" in refused(store, TRANSFER, {"payee": itself})["PAYEE"].text.zh


def test_to_an_own_account_no_warning_is_read_and_no_document_shown(store: SqlStore) -> None:
    own = "0101010000007777"
    prepare(store, TRANSFER)
    in_books(store, lambda books: another_account(books, AccountClass.CLASS_II))
    to_own = {"amount": asked(50_000), "payee": PayeeSaid(own, account_found().name)}
    assert not {"transfer_warned", "card"} & set(on_the_path(store, TRANSFER, to_own))
    to_other = {"amount": asked(50_000)}
    assert {"transfer_warned", "card"} <= set(on_the_path(store, TRANSFER, to_other))
    assert "transfer_warned" in on_the_path(store, TRANSFER, {"amount": asked(1)})


def test_a_warning_that_is_not_confirmed_stops_the_transfer(store: SqlStore) -> None:
    warned = replace(SAMPLES[TransferWarned](), confirmed=False)
    assert "TRANSFER-WARNING" in refused(store, TRANSFER, {"transfer_warned": warned})


def of_another(store: SqlStore, one: Operation, kind: AccountClass) -> dict[str, Any]:
    """What a case says that is about another account of that class, with money on it."""
    prepare(store, one)

    def write(books: Books) -> None:
        made = another_account(books, kind)
        for line, (number, fen) in enumerate(((made.number, 1), ("3001", -1)), 1):
            amount = Fen(fen * 50_000_00)
            books.add_posting(Posting("more", line, number, amount, YESTERDAY.date(), "test"))

    in_books(store, write)
    card = "9999990000000000031"
    return {
        "account": account_found(account="0101010000007777", card=card),
        "pin_proven": replace(SAMPLES[PinProven](), card=card),
    }


@pytest.mark.parametrize(
    ("kind", "one", "most"),
    [
        (AccountClass.CLASS_II, CASH_WITHDRAWAL, 10_000),
        (AccountClass.CLASS_II, CASH_DEPOSIT, 10_000),
        (AccountClass.CLASS_II, TRANSFER, 10_000),
        (AccountClass.CLASS_III, TRANSFER, 2_000),
    ],
)
def test_accounts_of_the_lower_classes_keep_to_their_limits_of_a_day(
    store: SqlStore, kind: AccountClass, one: Operation, most: int
) -> None:
    said = of_another(store, one, kind)
    done(store, one, {**said, "amount": asked(500)}, "case-a")
    assert "CLASS-LIMITS" not in refused(store, one, {**said, "amount": asked(most - 500)})
    over = refused(store, one, {**said, "amount": asked(most - 499.99)})["CLASS-LIMITS"]
    assert "¥500.00" in over.text.zh
    assert "500" not in over.customer_text.zh


def test_between_own_accounts_no_limit_of_the_day_is_used(store: SqlStore) -> None:
    said = of_another(store, TRANSFER, AccountClass.CLASS_II)
    own = {**said, "payee": PayeeSaid(ACCOUNT_NUMBER, account_found().name)}
    done(store, TRANSFER, {**own, "amount": asked(20_000)}, "case-a")
    assert "CLASS-LIMITS" not in refused(store, TRANSFER, {**said, "amount": asked(10_000)})


def test_a_class_three_account_takes_no_cash_and_holds_little(store: SqlStore) -> None:
    said = of_another(store, TRANSFER, AccountClass.CLASS_III)
    assert "CLASS-LIMITS" in refused(store, CASH_DEPOSIT, {**said, "amount": asked(1)})
    theirs = "0101010000008888"
    in_books(
        store,
        lambda books: another_account(
            books, AccountClass.CLASS_III, theirs, "9999990000000000049", PAYEE_CUSTOMER
        ),
    )
    payee = {"payee": PayeeSaid(theirs, "样本收款人")}
    done(store, TRANSFER, {**payee, "amount": asked(1_500)})
    over = refused(store, TRANSFER, {**payee, "amount": asked(500.01)})
    assert "CLASS-LIMITS" in over


@pytest.mark.parametrize("way", FeePaidBy)
def test_a_fee_is_paid_once_in_cash_or_from_the_account(store: SqlStore, way: FeePaidBy) -> None:
    prepare(store, FEE_PAYMENT)
    in_books(store, lambda books: money(books, Fen(100_00)))
    said = {"fee_way": FeeWay(way)}
    twice = [
        kept_away(store, FEE_PAYMENT, case(store, FEE_PAYMENT, said, name), MOMENT)
        for name in ("case-a", "case-b")
    ]
    entry = perform(store, FEE_PAYMENT, twice[0], MOMENT)
    with pytest.raises(Refused) as error:
        perform(store, FEE_PAYMENT, twice[1], SOON)
    assert entry.number in error.value.verdicts[0].text.zh
    with store.reading() as transaction:
        assert transaction.books.charges(ACCOUNT_NUMBER) == ()
        assert transaction.books.balance(Subject.FEES) == 10_00
    assert balance(store) == (100_00 if way is FeePaidBy.CASH else 90_00)
    assert balances(store)


@pytest.mark.parametrize(
    ("one", "parameter", "kind"),
    [
        (LOSS_REPORT, "loss_fee", ChargeKind.LOSS_REPORT),
        (EXCHANGE, "card_fee", ChargeKind.NEW_CARD),
        (REPLACEMENT, "card_fee", ChargeKind.NEW_CARD),
    ],
    ids=lambda one: getattr(one, "name", str(one)),
)
def test_what_costs_something_leaves_it_due(
    store: SqlStore, one: Operation, parameter: str, kind: ChargeKind
) -> None:
    set_parameter(store, parameter, "1000")
    entry = done(store, one, {})
    with store.reading() as transaction:
        (due,) = transaction.books.charges(ACCOUNT_NUMBER)
    assert (due.kind, due.amount, due.journal) == (kind, 10_00, entry.number)


def test_what_is_free_leaves_nothing_due(store: SqlStore) -> None:
    done(store, LOSS_REPORT, {})
    with store.reading() as transaction:
        assert transaction.books.charges(ACCOUNT_NUMBER) == ()


def test_a_fee_is_not_taken_from_a_lost_card(store: SqlStore) -> None:
    in_books(store, lambda books: (charge(books), report(books, LossOf.MEDIUM)))
    by_card = {"fee_way": FeeWay(FeePaidBy.ACCOUNT)}
    assert "CHARGES-ACCOUNT" in refused(store, FEE_PAYMENT, by_card)
    assert not refused(store, FEE_PAYMENT, {})


def account(books: Books) -> Account:
    """The account of the samples."""
    found = books.account(ACCOUNT_NUMBER)
    assert found is not None
    return found
