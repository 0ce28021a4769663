"""What is refused about a PIN and why; what a reset, a change and an unlocking write; the count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.account import AccountLife, Card, MediumState, PinState
from app.domain.branch import Level, Parameter
from app.domain.loss import LossEnd, LossKind, LossOf, LossReport, pin_state
from app.domain.pin_tries import after_wrong, in_order, mark_of, tries_left
from app.evidence.acting import Acting, Who
from app.evidence.medium import PinSet
from app.evidence.pins import CardInHand, PinProven
from app.flow.books import Books
from app.flow.journal import EntryRead
from app.flow.operation import Operation
from app.flow.perform import Refused, judging, perform
from app.flow.rule import Effect, Verdict, judge, level_asked
from app.flow.walk import walk
from app.operations.pin_change import PIN_CHANGE
from app.operations.pin_reset import PIN_RESET
from app.operations.pin_unlock import PIN_UNLOCK
from db.store import SqlStore
from tests.evidence import MOMENT, VERIFIER, account_found, card
from tests.prepared import CARD_NUMBER, YESTERDAY, known_customer, locked_pin, report
from tests.training import begin, go_on, kept_away

NEW_VERIFIER = VERIFIER[:-1] + "x"
FORMAL, VERBAL = LossKind.FORMAL, LossKind.VERBAL


def prepared(store: SqlStore, *writes: Callable[[Books], Any]) -> None:
    """Writes into the books what stands there before the case."""
    with store.writing() as transaction:
        known_customer(transaction.books)
        for write in writes:
            write(transaction.books)


def lost(of: LossOf, kind: LossKind = FORMAL, at: datetime = YESTERDAY) -> Callable[[Books], Any]:
    return lambda books: report(books, of, kind, at)


def parameter(name: str, value: str) -> Callable[[Books], Any]:
    return lambda books: books.add_parameter(
        Parameter(name, MOMENT.date() - timedelta(days=2), value, "test")
    )


def card_is(**changes: Any) -> Callable[[Books], Any]:
    return lambda books: books.change_card(replace(known_customer(books), **changes))


def ask(
    store: SqlStore, operation: Operation, now: datetime = MOMENT, **said: Any
) -> tuple[Verdict, ...]:
    """What the rules say of an otherwise ordinary case."""
    draft = go_on(store, operation, begin(operation), now, USUAL | said)
    with store.reading() as transaction:
        view = walk(operation, draft, now).view
        return judge(operation.rules, view, judging(transaction, draft, now))


def refused(verdicts: tuple[Verdict, ...]) -> set[str]:
    return {one.code for one in verdicts if one.effect is Effect.REFUSE}


def done(store: SqlStore, operation: Operation, **said: Any) -> EntryRead:
    """The entry of an otherwise ordinary case."""
    draft = begin(operation, uuid4().hex)
    draft = go_on(store, operation, draft, MOMENT, USUAL | said)
    return perform(store, operation, kept_away(store, operation, draft, MOMENT), MOMENT)


NEW_PIN = PinSet(NEW_VERIFIER, mark_of(VERIFIER))
USUAL = {"new_pin": NEW_PIN, "account": account_found()}
NOT_SHOWN = CardInHand("")


@pytest.mark.parametrize(
    ("operation", "before", "said", "code"),
    [
        (PIN_CHANGE, [lost(LossOf.PIN)], {}, "PIN-CHANGE-STATE"),
        (PIN_CHANGE, [lost(LossOf.PIN, VERBAL)], {}, "PIN-CHANGE-STATE"),
        (PIN_CHANGE, [lost(LossOf.BOTH)], {}, "PIN-CHANGE-STATE"),
        (PIN_CHANGE, [lost(LossOf.MEDIUM)], {}, "PIN-CHANGE-STATE"),
        (PIN_CHANGE, [lost(LossOf.MEDIUM, VERBAL)], {}, "PIN-CHANGE-STATE"),
        (PIN_CHANGE, [locked_pin], {}, "PIN-CHANGE-STATE"),
        (PIN_CHANGE, [card_is(state=MediumState.VOID)], {}, "LOSS-MEDIUM"),
        (PIN_CHANGE, [card_is(state=MediumState.REPLACED)], {}, "LOSS-MEDIUM"),
        (PIN_CHANGE, [], {"account": account_found(issue=2)}, "LOSS-MEDIUM"),
        (PIN_CHANGE, [], {"account": account_found(card="9999990000000000023")}, "LOSS-MEDIUM"),
        (PIN_CHANGE, [], {"acting": Acting(Who.AGENT)}, "IN-PERSON"),
        (PIN_CHANGE, [], {"acting": Acting(Who.GUARDIAN_OF_MINOR)}, "PIN-CHANGE-SELF"),
        (PIN_CHANGE, [], {"account": account_found(customer="0101010009009")}, "NOT-THE-HOLDER"),
        (
            PIN_CHANGE,
            [card_is(pin_verifier=NEW_VERIFIER)],
            {"pin_proven": PinProven(CARD_NUMBER, 1, 0, mark_of(VERIFIER))},
            "PIN-PROVEN",
        ),
        (PIN_CHANGE, [], {"new_pin": PinSet(NEW_VERIFIER, "")}, "NEW-PIN"),
        (PIN_RESET, [], {"acting": Acting(Who.AGENT)}, "IN-PERSON"),
        (PIN_RESET, [], {"card_in_hand": NOT_SHOWN}, "PIN-CARD-IN-HAND"),
        (PIN_RESET, [], {"card_in_hand": CardInHand("9999990000000000023")}, "PIN-CARD-IN-HAND"),
        (PIN_RESET, [parameter("pin_reset_days", "1")], {}, "PIN-RESET-WAIT"),
        (
            PIN_RESET,
            [parameter("pin_reset_days", "1"), lost(LossOf.PIN, VERBAL)],
            {},
            "PIN-RESET-WAIT",
        ),
        (PIN_RESET, [parameter("pin_reset_days", "2"), lost(LossOf.PIN)], {}, "PIN-RESET-WAIT"),
        (PIN_RESET, [card_is(state=MediumState.REPLACED)], {}, "LOSS-MEDIUM"),
        (PIN_UNLOCK, [], {"acting": Acting(Who.AGENT)}, "IN-PERSON"),
        (PIN_UNLOCK, [card_is(wrong_entries=2)], {}, "PIN-UNLOCK-STATE"),
        (PIN_UNLOCK, [locked_pin, lost(LossOf.PIN)], {}, "PIN-UNLOCK-STATE"),
        (PIN_UNLOCK, [lambda books: locked_pin(books, 6)], {}, "PIN-UNLOCK-STATE"),
        (PIN_UNLOCK, [locked_pin], {"card_in_hand": NOT_SHOWN}, "PIN-CARD-IN-HAND"),
        (
            PIN_UNLOCK,
            [
                lambda books: locked_pin(books, at=MOMENT - timedelta(hours=24)),
                parameter("pin_unlock_hours", "24"),
            ],
            {},
            "PIN-UNLOCK-STATE",
        ),
    ],
)
def test_it_is_refused_with_a_sentence_a_source_and_what_to_do(
    store: SqlStore,
    operation: Operation,
    before: list[Callable[[Books], Any]],
    said: dict[str, Any],
    code: str,
) -> None:
    prepared(store, *before)
    if operation is PIN_UNLOCK and not before:
        prepared(store, locked_pin)
    verdicts = ask(store, operation, **said)
    assert code in refused(verdicts)
    for one in verdicts:
        if one.effect is Effect.REFUSE:
            assert all((one.text.zh, one.source.zh, one.remedy.zh, one.customer_text.zh))


@pytest.mark.parametrize("operation", [PIN_CHANGE, PIN_RESET, PIN_UNLOCK])
def test_a_closed_account_has_no_pin(store: SqlStore, operation: Operation) -> None:
    closed = "9999990000000000023"

    def write(books: Books) -> None:
        held = known_customer(books)
        account = books.account(held.account)
        assert account is not None
        books.add_account(replace(account, number="0101010000009999", life=AccountLife.CLOSED))
        books.add_card(replace(held, number=closed, account="0101010000009999"))

    prepared(store, write)
    found = account_found(card=closed, account="0101010000009999")
    assert "LOSS-ACCOUNT" in refused(ask(store, operation, account=found))


@pytest.mark.parametrize("operation", [PIN_CHANGE, PIN_RESET, PIN_UNLOCK])
def test_nothing_matures_by_a_clock_that_was_put_back(
    store: SqlStore, operation: Operation
) -> None:
    prepared(store)
    done(store, PIN_CHANGE)
    assert "CLOCK" in refused(ask(store, operation, MOMENT - timedelta(hours=1)))


def test_a_reset_waits_as_many_days_as_the_bank_says_and_no_more(store: SqlStore) -> None:
    prepared(store, parameter("pin_reset_days", "1"), lost(LossOf.PIN))
    entry = done(store, PIN_RESET)
    assert entry.approved_by


@pytest.mark.parametrize("of", [LossOf.MEDIUM, LossOf.BOTH])
def test_a_card_that_is_lost_need_not_be_shown(store: SqlStore, of: LossOf) -> None:
    prepared(store, lost(of))
    assert not refused(ask(store, PIN_RESET, card_in_hand=NOT_SHOWN))
    shown = ask(store, PIN_RESET)
    assert not refused(shown)
    assert "PIN-CARD-IN-HAND" in {one.code for one in shown if one.effect is Effect.WARN}


def test_a_reset_takes_a_supervisor_and_a_change_nobody(store: SqlStore) -> None:
    prepared(store)
    assert level_asked(ask(store, PIN_RESET)) is Level.SUPERVISOR
    assert level_asked(ask(store, PIN_CHANGE)) is Level.TELLER
    assert done(store, PIN_CHANGE).approved_by == ""


def test_a_document_in_doubt_leads_from_the_change_to_the_reset(store: SqlStore) -> None:
    prepared(store)
    corrected = replace(
        card(),
        fields=tuple(
            replace(one, assurance=type(one.assurance).CORRECTED, certain=True)
            for one in card().fields
        ),
    )
    verdicts = ask(store, PIN_CHANGE, card=corrected)
    assert not [one for one in verdicts if one.effect is Effect.ESCALATE]
    barred = [one for one in verdicts if one.effect is Effect.REFUSE]
    assert barred
    assert all("2301" in one.remedy.zh for one in barred)


def test_what_changed_between_the_word_and_the_deed_is_refused_in_the_transaction(
    store: SqlStore,
) -> None:
    prepared(store)
    draft = go_on(store, PIN_CHANGE, begin(PIN_CHANGE), MOMENT, USUAL)
    draft = kept_away(store, PIN_CHANGE, draft, MOMENT)
    prepared(store, lost(LossOf.PIN, at=MOMENT))
    with pytest.raises(Refused) as barred:
        perform(store, PIN_CHANGE, draft, MOMENT)
    said = barred.value.verdicts[0].text.zh
    assert all(word in said for word in ("GS", "1001", "2026-03-09")), "who did what and when"


def reports_of(store: SqlStore) -> dict[str, LossReport]:
    with store.reading() as transaction:
        return {one.number: one for one in transaction.books.loss_reports(CARD_NUMBER)}


def card_now(store: SqlStore) -> Card:
    with store.reading() as transaction:
        found = transaction.books.card(CARD_NUMBER)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "reported",
    [
        (),
        ((FORMAL, LossOf.PIN),),
        ((VERBAL, LossOf.PIN),),
        ((FORMAL, LossOf.MEDIUM), (FORMAL, LossOf.PIN)),
        ((FORMAL, LossOf.MEDIUM), (VERBAL, LossOf.PIN)),
        ((VERBAL, LossOf.MEDIUM), (FORMAL, LossOf.PIN)),
        ((VERBAL, LossOf.PIN), (FORMAL, LossOf.PIN)),
        ((FORMAL, LossOf.BOTH),),
        ((VERBAL, LossOf.BOTH),),
        ((VERBAL, LossOf.BOTH), (FORMAL, LossOf.PIN)),
        ((VERBAL, LossOf.BOTH), (FORMAL, LossOf.BOTH)),
    ],
)
def test_a_reset_settles_all_that_was_reported_of_the_pin_and_leaves_the_rest(
    store: SqlStore, reported: tuple[tuple[LossKind, LossOf], ...]
) -> None:
    prepared(store, *(lost(of, kind) for kind, of in reported))
    entry = done(store, PIN_RESET)
    after = reports_of(store)
    for one in after.values():
        if one.of is LossOf.PIN:
            assert (one.end, one.ended_at, one.ended_by) == (LossEnd.RESET, MOMENT, entry.number)
        elif one.of is LossOf.BOTH:
            assert (one.end, one.still, one.pin_reset_by) == (None, LossOf.MEDIUM, entry.number)
        else:
            assert one.end is None
        assert (one.number in entry.made["settled"]) == one.of.pin
    state = pin_state(card_now(store), after.values(), MOMENT, unlocks_after=None)
    assert state is PinState.NORMAL
    assert card_now(store).pin_verifier == NEW_VERIFIER


def test_a_verbal_report_that_lapsed_is_not_settled_once_more(store: SqlStore) -> None:
    prepared(store, lost(LossOf.PIN, VERBAL, MOMENT - timedelta(days=9)))
    assert done(store, PIN_RESET).made["settled"] == "—"
    [one] = reports_of(store).values()
    assert one.lapsed(MOMENT)
    assert one.end is None


def test_a_reset_unlocks_and_an_unlocking_leaves_the_pin(store: SqlStore) -> None:
    prepared(store, locked_pin)
    assert done(store, PIN_UNLOCK).made["wrong_entries"] == "3"
    assert card_now(store) == in_order(card_now(store))
    assert card_now(store).pin_verifier == VERIFIER
    prepared(store, lambda books: locked_pin(books, 6))
    done(store, PIN_RESET)
    assert card_now(store) == in_order(card_now(store))
    assert card_now(store).pin_verifier == NEW_VERIFIER


@settings(max_examples=300, deadline=None)
@given(
    limit=st.integers(1, 10),
    entries=st.lists(st.sampled_from(["wrong", "right", "hours", "unlocking"]), max_size=40),
    unlocks=st.sampled_from([None, timedelta(hours=24)]),
)
def test_whatever_the_order_nobody_enters_more_wrong_ones_than_the_parameter(
    limit: int, entries: list[str], unlocks: timedelta | None
) -> None:
    """Without unlocking: as many as the parameter in a row; with it: as many once more."""
    held = Card(
        number="1",
        account="",
        customer="",
        state=MediumState.NORMAL,
        pin_state=PinState.NORMAL,
        pin_verifier="x",
        issued_at=MOMENT,
        journal="",
    )
    now, wrong, unlocking = MOMENT, 0, False
    for entry in entries:
        state = pin_state(held, (), now, unlocks_after=unlocks)
        left = tries_left(held, state, limit, unlocking=unlocking)
        if entry == "hours":
            now += timedelta(hours=24)
            if unlocks is not None and held.pin_state is PinState.LOCKED:
                wrong = 0
        elif entry == "unlocking":
            unlocking = not unlocking
        elif not left:
            continue
        elif entry == "wrong":
            held, wrong = after_wrong(held, state, limit, now), wrong + 1
        elif state is PinState.NORMAL or unlocking:
            held, wrong = in_order(held), 0
        assert wrong <= 2 * limit
        state = pin_state(held, (), now, unlocks_after=unlocks)
        if wrong >= limit:
            assert state is PinState.LOCKED
            assert tries_left(held, state, limit, unlocking=False) == 0
        else:
            assert tries_left(held, state, limit, unlocking=False) == limit - wrong
