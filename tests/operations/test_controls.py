"""Controls, the customer's own freeze and sleeping accounts, from order to end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.account import AccountLife
from app.domain.contract import ContractKind
from app.domain.money import Fen
from app.domain.restraint import Restraint, RestraintEnd, RestraintKind, available, in_effect
from app.evidence.control import ControlOrdered, ControlSettling
from app.evidence.reactivation import FiveQuestions
from app.evidence.self_freeze import SelfFreezeAsked, SelfFreezeBack
from app.flow.forms import fill_form
from app.flow.journal import EntryRead
from app.flow.perform import Refused, perform
from app.operations import operation
from app.rules.control_told import TOLD
from app.rules.dormancy import TOLD_OF_THE_DOCUMENT
from app.rules.reactivation import watched_until
from db.store import SqlStore
from tests import prepared
from tests.evidence import CONTROL_NUMBER, MOMENT, SAMPLES, card
from tests.training import HandClock, begin, go_on, kept_away

ORDER = {
    "ordered_by": "risk",
    "order": "FX-1",
    "by": "陈志远",
    "ground": "fraud",
    "measure": "part",
    "amount": "50",
    "reason": "夜间快进快出",
}


def do(store: SqlStore, name: str, clock: HandClock, **said: Any) -> EntryRead:
    """Performs a case of an operation in which this was said."""
    one = operation(name)
    draft = go_on(store, one, begin(one, f"{name}-{clock.at:%d%H%M%S}"), clock(), said)
    return perform(store, one, kept_away(store, one, draft, clock()), clock())


def ordered(**changes: Any) -> ControlOrdered:
    """An order of that kind."""
    return fill_form(ControlOrdered, ORDER | changes)


def settling(number: str, **said: Any) -> ControlSettling:
    """What is done about that control."""
    return fill_form(ControlSettling, {"number": number, "basis": "已核实", **said})


def rows(store: SqlStore) -> tuple[Restraint, ...]:
    """The register of that account."""
    with store.reading() as transaction:
        return transaction.books.restraints(prepared.ACCOUNT_NUMBER)


def codes(refused: pytest.ExceptionInfo[Refused]) -> set[str]:
    """By which rules it was refused."""
    return {one.code for one in refused.value.verdicts}


def test_a_control_holds_its_part_until_its_hours_have_passed_and_says_nothing_of_why(
    store: SqlStore, clock: HandClock
) -> None:
    made = do(store, "bank_control", clock, ordered=ordered())
    (row,) = rows(store)
    assert made.made["control"] == row.number
    assert (row.kind, row.amount, row.until) == (
        RestraintKind.BANK_CONTROL,
        Fen(5000),
        MOMENT + timedelta(hours=72),
    )
    assert (row.reason, row.document) == ("", "")
    assert row.told in {one.zh for one in TOLD.values()}
    assert available(Fen(8000), (row,), MOMENT) == 3000
    assert available(Fen(8000), (row,), MOMENT + timedelta(hours=72)) == 8000


def test_a_control_that_is_ordered_again_and_again_is_put_before_the_authoriser(
    store: SqlStore, clock: HandClock
) -> None:
    first = do(store, "bank_control", clock, ordered=ordered())
    assert "CONTROL-AGAIN" not in {one.code for one in first.content.verdicts}
    clock.forward(hours=73)
    one = operation("bank_control")
    draft = go_on(store, one, begin(one, "again"), clock(), {"ordered": ordered()})
    again = perform(store, one, kept_away(store, one, draft, clock()), clock())
    (told,) = [one for one in again.content.verdicts if one.code == "CONTROL-AGAIN"]
    assert "此前已管控1次，首次 2026-03-09 09:30:15" in told.text.zh


def test_two_counters_order_one_control_and_the_second_hears_of_the_first(
    store: SqlStore, clock: HandClock
) -> None:
    one = operation("bank_control")
    drafts = [
        kept_away(store, one, go_on(store, one, begin(one, case), clock()), clock())
        for case in ("first", "second")
    ]
    perform(store, one, drafts[0], clock())
    with pytest.raises(Refused) as refused:
        perform(store, one, drafts[1], clock())
    assert codes(refused) == {"CONTROL-TWICE"}
    (row,) = rows(store)
    said = refused.value.sentence
    assert row.number in said.zh
    assert "1001" in said.zh
    assert row.number in said.en


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"hours": "8761"}, "CONTROL-TERM"),
        ({"amount": "0"}, "CONTROL-AMOUNT"),
        ({"measure": "whole", "needs": "none_here"}, "CONTROL-NEEDS"),
    ],
)
def test_a_control_is_no_longer_or_wider_than_the_law_lets_it_be(
    said: dict[str, Any], code: str, store: SqlStore, clock: HandClock
) -> None:
    with store.writing() as transaction:
        prepared.contract(transaction.books, ContractKind.SALARY)
    with pytest.raises(Refused) as refused:
        do(store, "bank_control", clock, ordered=ordered(**said))
    assert code in codes(refused)
    assert not rows(store)


def test_an_objection_is_noted_without_anybody_and_answered_by_its_day(
    store: SqlStore, clock: HandClock
) -> None:
    number = do(store, "bank_control", clock).made["control"]
    clock.forward(hours=1)
    objects = settling(number, what="objection", came_by="counter", objection="是卖房款")
    noted = do(store, "bank_control_end", clock, settling=objects)
    assert not noted.approved_by
    assert noted.made["answer_until"] == "2026-03-24"
    clock.forward(hours=1)
    with pytest.raises(Refused) as refused:
        do(store, "bank_control_end", clock, settling=objects)
    assert codes(refused) == {"CONTROL-OBJECTION"}
    answers = settling(number, what="answer", stays_because="documents")
    answered = do(store, "bank_control_end", clock, settling=answers)
    assert answered.approved_by == "3001"
    (row,) = rows(store)
    assert (row.objected_at, row.answered_at) == (clock() - timedelta(hours=1), clock())
    assert row.ended_at is None


def test_less_is_held_for_what_somebody_lives_on_and_never_more(
    store: SqlStore, clock: HandClock
) -> None:
    do(store, "bank_control_end", clock, settling=settling(CONTROL_NUMBER, what="narrow", amount=9))
    (row,) = rows(store)
    assert row.amount == 9
    clock.forward(minutes=1)
    more = settling(CONTROL_NUMBER, what="narrow", amount=10)
    with pytest.raises(Refused) as refused:
        do(store, "bank_control_end", clock, settling=more)
    assert codes(refused) == {"CONTROL-NARROWER"}


def test_a_control_is_lifted_once_and_the_second_hears_who_did_it(
    store: SqlStore, clock: HandClock
) -> None:
    one = operation("bank_control_end")
    drafts = [
        kept_away(store, one, go_on(store, one, begin(one, case), clock()), clock())
        for case in ("first", "second")
    ]
    lifted = perform(store, one, drafts[0], clock())
    with pytest.raises(Refused) as refused:
        perform(store, one, drafts[1], clock())
    assert codes(refused) == {"CONTROL-STANDS"}
    assert lifted.number in refused.value.sentence.zh
    (row,) = rows(store)
    assert (row.end, row.ended_by) == (RestraintEnd.CLEARED, lifted.number)
    assert not in_effect((row,), clock())


@pytest.mark.parametrize("kind", [RestraintKind.JUDICIAL, RestraintKind.SELF])
def test_what_others_froze_is_not_lifted_as_a_control(
    kind: RestraintKind, store: SqlStore, clock: HandClock
) -> None:
    with store.writing() as transaction:
        prepared.restrained(transaction.books, kind)
    with pytest.raises(Refused) as refused:
        do(store, "bank_control_end", clock)
    assert codes(refused) == {"CONTROL-STANDS"}
    assert in_effect(rows(store), clock())


def test_a_holder_freezes_their_own_money_and_alone_takes_it_back(
    store: SqlStore, clock: HandClock
) -> None:
    do(store, "self_freeze", clock)
    (row,) = rows(store)
    assert (row.kind, row.amount, row.until) == (RestraintKind.SELF, None, None)
    clock.forward(hours=1)
    with pytest.raises(Refused) as refused:
        do(store, "self_freeze", clock)
    assert codes(refused) == {"SELF-TWICE"}
    do(store, "self_freeze_end", clock)
    (row,) = rows(store)
    assert row.end is RestraintEnd.RELEASED
    clock.forward(hours=1)
    with pytest.raises(Refused) as refused:
        do(store, "self_freeze_end", clock)
    assert codes(refused) == {"SELF-STANDS"}


def test_a_part_frozen_for_some_days_ends_with_the_last_of_them(
    store: SqlStore, clock: HandClock
) -> None:
    asked = {"measure": "part", "amount": "30", "days": "3", "knows": True}
    made = do(store, "self_freeze", clock, self_freeze=fill_form(SelfFreezeAsked, asked))
    (row,) = rows(store)
    assert made.made["until"] == "2026-03-12 24:00:00"
    assert row.until is not None
    assert available(Fen(5000), (row,), row.until - timedelta(seconds=1)) == 2000
    assert available(Fen(5000), (row,), row.until) == 5000


def test_whoever_is_prompted_takes_nothing_back_without_the_manager(
    store: SqlStore, clock: HandClock
) -> None:
    back = fill_form(SelfFreezeBack, {"companions": "answering", "own_will": True})
    assert do(store, "self_freeze_end", clock, back=back).approved_by == "3001"


def test_a_sleeping_account_wakes_with_its_channels_its_phone_and_is_watched(
    store: SqlStore, clock: HandClock
) -> None:
    woken = do(store, "reactivation", clock)
    assert woken.made["woken"] == "休眠激活、非柜面业务"
    with store.reading() as transaction:
        books = transaction.books
        account = books.account(prepared.ACCOUNT_NUMBER)
        assert account is not None
        assert (account.life, account.non_counter_stopped_at) == (AccountLife.NORMAL, None)
        assert account.life_journal == woken.number
        assert watched_until(books, account, clock()) == clock() + timedelta(days=14)
        assert watched_until(books, account, clock() + timedelta(days=14)) is None
    clock.forward(hours=1)
    with pytest.raises(Refused) as refused:
        do(store, "reactivation", clock)
    assert codes(refused) == {"WAKE-ASLEEP"}


def test_a_renewed_document_is_taken_over_and_frees_the_account(
    store: SqlStore, clock: HandClock
) -> None:
    with store.writing() as transaction:
        books = transaction.books
        prepared.known_customer(books)
        holder = books.customer(prepared.CUSTOMER_NUMBER)
        assert holder is not None
        books.change_customer(replace(holder, document_valid_until=MOMENT.date()))
        prepared.restrained(
            books, RestraintKind.SYSTEM, until=None, told=TOLD_OF_THE_DOCUMENT.zh, authority=""
        )
    woken = do(store, "reactivation", clock)
    assert woken.made["woken"] == "证件过期限制解除"
    assert not in_effect(rows(store), clock())
    with store.reading() as transaction:
        holder = transaction.books.customer(prepared.CUSTOMER_NUMBER)
    assert holder is not None
    assert holder.document_valid_until == card().valid_until


@pytest.mark.parametrize(("field", "value"), [("who", "others"), ("phone_is", "anothers")])
def test_an_account_does_not_wake_for_somebody_else(
    field: str, value: str, store: SqlStore, clock: HandClock
) -> None:
    said = replace(SAMPLES[FiveQuestions](), **{field: value})
    with pytest.raises(Refused) as refused:
        do(store, "reactivation", clock, five_questions=said)
    assert codes(refused) == {"WAKE-QUESTIONS"}
