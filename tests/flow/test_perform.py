"""Performing is the one gate: whole or not at all, once, and never without another's word."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path as File
from typing import Any

import pytest
from sqlalchemy import event

from app.domain.account import Account, AccountClass, AccountLife
from app.domain.branch import Level
from app.domain.customer import Customer
from app.domain.documents import DocumentKind
from app.errors import Conflict, NotAllowed
from app.evidence.approval import Decision
from app.flow.draft import Draft
from app.flow.keeping import take_up
from app.flow.operation import Operation
from app.flow.outcome import Outcome
from app.flow.perform import DraftGone, Incomplete, Refused, conclude, perform
from app.flow.walk import fill, walk
from app.operations.account_opening import ACCOUNT_OPENING
from db.store import SqlStore
from tests import evidence
from tests.db.sample import engine_of, rows
from tests.evidence import (
    COMPLIANCE,
    MANAGER,
    MOMENT,
    OTHER_TELLER,
    SUPERVISOR,
    TELLER,
    VERIFIER,
    approval,
    card,
)
from tests.flow.errand import ERRAND, ROAD, TOLL, Said, Secret, by_ferry
from tests.training import begin, go_on, kept_away, with_word

OPENING = ACCOUNT_OPENING
ERRAND_SAID: dict[str, Any] = {
    "who": Said("Ann"),
    "road": Said("bridge"),
    "toll": Said("cheap"),
    "look": Said("tall"),
    "note": Said("hm"),
    "murmur": Secret("hush"),
    "seal": Said("sealed"),
    "approval": approval(),
}


class PowerCut(Exception):
    """What the tests throw at a write."""


@pytest.fixture(autouse=True)
def errand_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said in an errand, so that it can be gone through like any operation."""
    monkeypatch.setitem(evidence.SAMPLES, Said, lambda: Said("bridge"))
    monkeypatch.setitem(evidence.SAMPLES, Secret, lambda: Secret("hush"))


def ready(store: SqlStore, operation: Operation = OPENING, **said: Any) -> Draft:
    """A case with every step done, saved."""
    if operation is ERRAND:
        said = {**ERRAND_SAID, **said}
    draft = go_on(store, operation, begin(operation), MOMENT, said)
    return kept_away(store, operation, draft, MOMENT)


def with_approval(store: SqlStore, draft: Draft, **changes: Any) -> Draft:
    """The opening with another approval, saved."""
    return with_word(store, OPENING, draft, replace(approval(), **changes), MOMENT)


def customer_like(number: str, document: str) -> Customer:
    return Customer(
        number=number,
        document_kind=DocumentKind.RESIDENT_CARD,
        document_number=document,
        name="沈若兰",
        pinyin="shenruolan srl",
        latin_name="",
        sex="female",
        nationality="CHN",
        ethnicity="汉",
        birth_date=card().birth_date,
        address="上海市",
        document_valid_from=card().valid_from,
        document_valid_until=card().valid_until,
        phone="19900000123",
        occupation="2",
        risk_level="low",
        branch="0101",
        since=MOMENT,
    )


def account_of(customer: str, number: str = "0101010100000099") -> Account:
    return Account(
        number=number,
        customer=customer,
        account_class=AccountClass.CLASS_I,
        life=AccountLife.NORMAL,
        currency="CNY",
        branch="0101",
        purpose="03",
        opened_at=MOMENT,
        opened_by=OTHER_TELLER,
        daily_limit=0,
        daily_count=0,
        yearly_limit=0,
        sms_notice=False,
        journal="",
    )


def nothing_happened(store: SqlStore, draft: Draft, before: dict[str, int]) -> None:
    assert rows(store) == before
    with store.reading() as transaction:
        laid = transaction.drafts.find(draft.id)
        assert laid is not None
        assert laid.revision == draft.revision
        assert transaction.books.stock_left(TELLER) == 200
    assert store.verify().whole


def test_an_opening_makes_customer_account_and_card_that_belong_together(store: SqlStore) -> None:
    draft = ready(store)
    entry = perform(store, OPENING, draft, MOMENT)
    with store.reading() as transaction:
        books = transaction.books
        customer = books.customer(entry.made["customer"])
        account = books.account(entry.made["account"])
        (debit,) = books.cards_of(entry.made["customer"])
        stock = books.stock_card("00000001")
        left = books.stock_left(TELLER)
    assert customer is not None
    assert (customer.name, customer.document_number) == (card().name, card().number)
    assert customer.phone == "19900000999"
    assert account is not None
    assert account.customer == customer.number
    assert account.account_class is AccountClass.CLASS_I
    assert (account.daily_limit, account.daily_count) == (500_000, 10)
    assert account.journal == debit.journal == entry.number
    assert (debit.number, debit.account) == (entry.made["card"], account.number)
    assert debit.pin_verifier == VERIFIER
    assert stock is not None
    assert (stock.card_number, stock.journal) == (debit.number, entry.number)
    assert left == 199
    assert (entry.made_by, entry.approved_by) == (TELLER, SUPERVISOR)


def test_without_channels_no_limit_is_kept(store: SqlStore) -> None:
    entry = perform(store, OPENING, ready(store, terms=evidence.terms(channels=False)), MOMENT)
    with store.reading() as transaction:
        account = transaction.books.account(entry.made["account"])
    assert account is not None
    assert (account.daily_limit, account.daily_count, account.yearly_limit) == (0, 0, 0)


def test_a_known_customer_keeps_their_number_and_gets_the_new_particulars(
    store: SqlStore,
) -> None:
    with store.writing() as transaction:
        transaction.books.add_customer(customer_like("0101990000001", card().number))
    entry = perform(store, OPENING, ready(store), MOMENT)
    assert entry.made["customer"] == entry.customer == "0101990000001"
    with store.reading() as transaction:
        customer = transaction.books.customer("0101990000001")
    assert customer is not None
    assert customer.phone == "19900000999"
    assert customer.address == card().address


@pytest.mark.parametrize("step", [step.code for step in OPENING.steps if step.guard is None])
def test_with_a_step_open_nothing_is_performed(step: str, store: SqlStore) -> None:
    draft = go_on(store, OPENING, begin(OPENING), MOMENT, until=step)
    draft = kept_away(store, OPENING, draft, MOMENT)
    before = rows(store)
    with pytest.raises(Incomplete) as caught:
        perform(store, OPENING, draft, MOMENT)
    title = next(one.title for one in OPENING.steps if one.code == step)
    assert title.zh in caught.value.sentence.zh
    nothing_happened(store, draft, before)


def test_failing_each_write_in_turn_leaves_nothing_and_the_draft_intact(store: SqlStore) -> None:
    draft = ready(store)
    before = rows(store)
    writes = fail_at = failed = 0

    def fail(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        nonlocal writes
        if statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            writes += 1
            if writes == fail_at:
                raise PowerCut

    event.listen(engine_of(store), "before_cursor_execute", fail)
    while True:
        writes, fail_at = 0, failed + 1
        try:
            entry = perform(store, OPENING, draft, MOMENT)
        except PowerCut:
            failed += 1
        else:
            break
        nothing_happened(store, draft, before)
    event.remove(engine_of(store), "before_cursor_execute", fail)
    assert failed >= 11, "numbers, customer, account, stock, card, entry, head, papers, draft"
    assert entry.number == "0101-01-000002", "the founding is the first, and no number is lost"
    with store.reading() as transaction:
        assert transaction.drafts.find(draft.id) is None


def test_an_effect_that_fails_leaves_nothing(store: SqlStore) -> None:
    def broken(*_: Any) -> Any:
        raise PowerCut

    draft = ready(store)
    before = rows(store)
    with pytest.raises(PowerCut):
        perform(store, replace(OPENING, effect=broken), draft, MOMENT)
    nothing_happened(store, draft, before)


def test_performing_twice_is_a_conflict(store: SqlStore) -> None:
    draft = ready(store)
    perform(store, OPENING, draft, MOMENT)
    after = rows(store)
    with pytest.raises(DraftGone):
        perform(store, OPENING, draft, MOMENT)
    with pytest.raises(DraftGone):
        conclude(store, OPENING, draft, MOMENT, outcome=Outcome.WITHDRAWN, reason="twice")
    assert rows(store) == after


def test_a_draft_that_was_saved_elsewhere_is_not_performed_as_it_was(store: SqlStore) -> None:
    draft = ready(store)
    kept_away(store, OPENING, draft, MOMENT)
    with pytest.raises(DraftGone):
        perform(store, OPENING, draft, MOMENT)


@pytest.mark.parametrize("decision", [Decision.RETURNED, Decision.REJECTED])
def test_what_an_authoriser_did_not_approve_is_never_performed(
    decision: Decision, store: SqlStore
) -> None:
    draft = with_approval(store, ready(store), decision=decision, reason="no")
    before = rows(store)
    with pytest.raises(Incomplete):
        perform(store, OPENING, draft, MOMENT)
    # Even an operation whose slot took any answer would not get past the gate.
    assert OPENING.approval is not None
    lax = replace(OPENING.approval, settles=None)
    steps = (*OPENING.steps[:-1], replace(OPENING.steps[-1], fills=(lax,)))
    with pytest.raises(NotAllowed) as caught:
        perform(store, replace(OPENING, steps=steps, approval=lax), draft, MOMENT)
    assert caught.value.code == "NOT_APPROVED"
    nothing_happened(store, draft, before)


def test_nobody_approves_a_case_of_their_own(store: SqlStore) -> None:
    draft = with_approval(store, ready(store), staff=TELLER, level=int(Level.COMPLIANCE))
    before = rows(store)
    with pytest.raises(NotAllowed) as caught:
        perform(store, OPENING, draft, MOMENT)
    assert caught.value.code == "OWN_CASE"
    nothing_happened(store, draft, before)


@pytest.mark.parametrize(("level", "enough"), [(1, False), (2, False), (3, True), (4, True)])
def test_the_approval_is_of_the_level_that_the_rules_ask_for(
    level: int, enough: bool, store: SqlStore
) -> None:
    draft = ready(store, ERRAND, road=Said("ferry"), toll=Said("dear"))
    staff = (OTHER_TELLER, SUPERVISOR, MANAGER, COMPLIANCE)[level - 1]
    draft = with_word(store, ERRAND, draft, approval(staff=staff, level=level), MOMENT)
    if enough:
        assert perform(store, ERRAND, draft, MOMENT).approved_by == staff
    else:
        with pytest.raises(NotAllowed) as caught:
            perform(store, ERRAND, draft, MOMENT)
        assert caught.value.code == "LEVEL_TOO_LOW"


def test_a_level_that_nobody_can_be_asked_for_is_not_passed_over(store: SqlStore) -> None:
    unasked = replace(ERRAND, approval=None, steps=ERRAND.steps[:-1])
    draft = kept_away(
        store, unasked, go_on(store, unasked, begin(unasked), MOMENT, ERRAND_SAID), MOMENT
    )
    with pytest.raises(NotAllowed) as caught:
        perform(store, unasked, draft, MOMENT)
    assert caught.value.code == "NOT_APPROVED"


def test_a_way_without_an_approver_is_gone_only_where_no_rule_asks_for_one(
    store: SqlStore,
) -> None:
    light = replace(ERRAND.steps[-1], guard=by_ferry)
    asks = replace(ERRAND, steps=(*ERRAND.steps[:-1], light))
    with pytest.raises(NotAllowed) as caught:
        perform(store, asks, ready(store, asks, **ERRAND_SAID), MOMENT)
    assert caught.value.code == "NOT_APPROVED"
    quiet = replace(asks, rules=())
    draft = go_on(store, quiet, begin(quiet, "case-2"), MOMENT, ERRAND_SAID)
    assert perform(store, quiet, kept_away(store, quiet, draft, MOMENT), MOMENT).approved_by == ""


def test_what_came_up_after_the_approval_must_be_seen_first(store: SqlStore) -> None:
    draft = ready(store, ERRAND, road=Said("ferry"), toll=Said("odd"))
    unlooked = replace(ERRAND, rules=tuple(one for one in ERRAND.rules if one.code != "TOLL"))
    draft = with_word(store, unlooked, draft, approval(), MOMENT)
    with pytest.raises(Conflict) as caught:
        perform(store, ERRAND, draft, MOMENT)
    assert caught.value.code == "NEW_SINCE_APPROVAL"
    assert "TOLL" in caught.value.sentence.zh


def test_what_is_left_is_neither_judged_nor_journalled(store: SqlStore) -> None:
    draft = ready(store, ERRAND, road=Said("ferry"), toll=Said("forbidden"))
    with pytest.raises(Refused):
        perform(store, ERRAND, draft, MOMENT)
    draft = fill(ERRAND, draft, ROAD, Said("bridge"), now=MOMENT, by=TELLER)
    draft = go_on(store, ERRAND, draft, MOMENT, ERRAND_SAID)
    draft = kept_away(store, ERRAND, draft, MOMENT)
    assert TOLL.name in draft.filled
    entry = perform(store, ERRAND, draft, MOMENT)
    assert "toll" not in entry.content.facts
    assert "forbidden" not in entry.body.decode()


def test_rules_are_asked_again_on_fresh_rows(store: SqlStore) -> None:
    draft = ready(store)
    with store.writing() as transaction:
        transaction.books.add_customer(customer_like("0101990000001", card().number))
        transaction.books.add_account(account_of("0101990000001"))
    before = rows(store)
    with pytest.raises(Refused) as caught:
        perform(store, OPENING, draft, MOMENT)
    assert [v.code for v in caught.value.verdicts] == ["ONE-CLASS-I"]
    nothing_happened(store, draft, before)


def test_a_card_that_somebody_took_meanwhile_is_not_issued_twice(store: SqlStore) -> None:
    draft = ready(store)
    with store.writing() as transaction:
        transaction.books.issue_stock_card("00000001", "0101-01-000001")
    with pytest.raises(Refused) as caught:
        perform(store, OPENING, draft, MOMENT)
    assert caught.value.code == "CARD-ORDER"
    # And were the rule not there, the books themselves would not give it twice.
    blind = replace(OPENING, rules=tuple(r for r in OPENING.rules if r.code != "CARD-ORDER"))
    with pytest.raises(Conflict):
        perform(store, blind, draft, MOMENT)
    with store.reading() as transaction:
        assert transaction.drafts.find(draft.id) is not None


def test_the_database_itself_knows_one_class_i_account(store: SqlStore) -> None:
    draft = ready(store)
    with store.writing() as transaction:
        transaction.books.add_customer(customer_like("0101990000001", card().number))
        transaction.books.add_account(account_of("0101990000001"))
    blind = replace(OPENING, rules=tuple(r for r in OPENING.rules if r.code != "ONE-CLASS-I"))
    with pytest.raises(Conflict):
        perform(store, blind, draft, MOMENT)


def test_evidence_that_aged_since_the_approval_stops_it(store: SqlStore) -> None:
    draft = ready(store)
    with pytest.raises(Incomplete) as caught:
        perform(store, OPENING, draft, MOMENT + timedelta(hours=2, seconds=1))
    assert "人脸比对" in caught.value.sentence.zh


def test_a_case_that_ends_without_its_effect_says_who_and_why(store: SqlStore) -> None:
    draft = with_approval(store, ready(store), decision=Decision.REJECTED, reason="疑点")
    entry = conclude(store, OPENING, draft, MOMENT, outcome=Outcome.REJECTED, reason=" 疑点 ")
    assert (entry.outcome, entry.approved_by) == (Outcome.REJECTED, SUPERVISOR)
    assert entry.content.reason == "疑点"
    assert entry.customer == ""


def test_only_an_authoriser_rejects(store: SqlStore) -> None:
    for n, decision in enumerate((None, Decision.APPROVED, Decision.RETURNED)):
        draft = go_on(store, OPENING, begin(OPENING, f"case-{n}"), MOMENT, until="approval")
        if decision is not None:
            assert OPENING.approval is not None
            word = approval(decision=decision)
            draft = fill(OPENING, draft, OPENING.approval, word, now=MOMENT, by=TELLER)
        draft = kept_away(store, OPENING, draft, MOMENT)
        with pytest.raises(ValueError, match="rejected"):
            conclude(store, OPENING, draft, MOMENT, outcome=Outcome.REJECTED, reason="no")
        entry = conclude(store, OPENING, draft, MOMENT, outcome=Outcome.WITHDRAWN, reason="no")
        assert entry.approved_by == "", "an authoriser's word is not behind what they did not end"


@pytest.mark.parametrize(
    ("outcome", "reason"), [(Outcome.PERFORMED, "x"), (Outcome.DECLINED, "  ")]
)
def test_an_ending_without_its_effect_has_a_reason(
    outcome: Outcome, reason: str, store: SqlStore
) -> None:
    draft = ready(store)
    with pytest.raises(ValueError, match="reason"):
        conclude(store, OPENING, draft, MOMENT, outcome=outcome, reason=reason)


def test_the_pin_is_in_no_draft_no_journal_and_no_file(store: SqlStore, folder: File) -> None:
    draft = ready(store)
    assert draft.filled["pin"].value.verifier == VERIFIER
    with store.reading() as transaction:
        laid = transaction.drafts.find(draft.id)
    assert laid is not None
    assert "pin" not in laid.filled
    assert not any(b"argon2" in one.value for one in laid.filled.values())
    assert take_up(OPENING, laid).filled.keys() == draft.filled.keys() - {"pin"}
    path = walk(OPENING, take_up(OPENING, laid), MOMENT)
    assert path.here is not None
    assert path.here.code == "pin", "a crash costs the customer one PIN entry, nothing more"
    entry = perform(store, OPENING, draft, MOMENT)
    given = entry.content.facts["pin"]
    assert (given.value, given.at, given.by) == (None, MOMENT, TELLER), "that it was given, no more"
    assert b"argon2" not in entry.body
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert any(file.name.endswith("-wal") for file in files), "the journal file of the database too"
    for file in files:
        raw = file.read_bytes()
        for words in (VERIFIER, "argon2", card().number, card().name, entry.made["card"]):
            assert words.encode() not in raw, (file.name, words)


def test_what_lies_in_the_tables_shows_the_pin_in_the_card_row_only(store: SqlStore) -> None:
    draft = ready(store)
    told = everything(store)
    assert VERIFIER not in told
    perform(store, OPENING, draft, MOMENT)
    assert everything(store).count(VERIFIER) == 1


def everything(store: SqlStore) -> str:
    """All rows of all tables as text."""
    with engine_of(store).connect() as connection:
        return "\n".join(
            repr(tuple(row))
            for name in rows(store)
            for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')
        )
