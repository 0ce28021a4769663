"""Controls at the desk: what home says, what the list leads to, and who may read why."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.desk.control_views import ControlPart, ControlsDue
from app.desk.desk import Desk
from app.domain.account import AccountLife
from app.domain.restraint import RestraintKind
from app.errors import Conflict, NotAllowed
from app.evidence.control import ControlOrdered
from app.flow.perform import perform
from app.operations import operation
from db.store import SqlStore
from tests import prepared
from tests.desk.counter import PASSWORDS
from tests.evidence import CONTROL_NUMBER, MANAGER, MOMENT, SAMPLES, TELLER
from tests.training import HandClock, begin, go_on, kept_away


@pytest.fixture
def signed_in(desk: Desk) -> Desk:
    """The desk with the teller at it."""
    desk.sign_in(TELLER, PASSWORDS[TELLER])
    return desk


def test_home_says_which_controls_end_who_waits_and_whom_to_watch(
    signed_in: Desk, store: SqlStore
) -> None:
    assert signed_in.home().controls == ControlsDue()
    with store.writing() as transaction:
        books = transaction.books
        prepared.restrained(books, objected_at=MOMENT - timedelta(days=16))
        prepared.restrained(books, number="DJ2", until=MOMENT + timedelta(hours=23))
        prepared.restrained(books, RestraintKind.SELF, number="DJ3", until=None)
        account = books.account(prepared.ACCOUNT_NUMBER)
        assert account is not None
        books.change_account(
            replace(account, life_since=MOMENT - timedelta(days=13), life_journal="0101-01-000001")
        )
    assert signed_in.home().controls == ControlsDue(ending=1, objections=1, overdue=1, watched=1)
    (ends,) = signed_in.controls(ControlPart.ENDING)
    (waits,) = signed_in.controls(ControlPart.OBJECTIONS)
    (watched,) = signed_in.controls(ControlPart.WATCHED)
    assert (ends.number, waits.number, watched.number) == ("DJ2", CONTROL_NUMBER, "")
    assert (waits.answer_until, waits.overdue) == ("2026-03-08", True)
    assert {one.number for one in signed_in.controls(ControlPart.STANDING)} == {
        CONTROL_NUMBER,
        "DJ2",
    }
    assert "沈若兰" not in repr((ends, waits, watched))


def test_a_line_of_the_list_begins_its_case_with_its_number(
    signed_in: Desk, store: SqlStore
) -> None:
    with store.writing() as transaction:
        prepared.restrained(transaction.books)
    case = signed_in.settle_control(CONTROL_NUMBER)
    assert signed_in.known_answers(case.id, "settling").answers == {"number": CONTROL_NUMBER}
    again = signed_in.begin_for_freeze("4107", CONTROL_NUMBER)
    assert signed_in.known_answers(again.id, "settling").answers == {"number": CONTROL_NUMBER}
    with pytest.raises(Conflict):
        signed_in.settle_control("DJ0")


def test_the_customers_page_says_what_sleeps_what_may_be_told_and_what_brings_it_back(
    signed_in: Desk, store: SqlStore
) -> None:
    with store.writing() as transaction:
        control = prepared.restrained(transaction.books)
        asleep = transaction.books.account(prepared.ACCOUNT_NUMBER)
        assert asleep is not None
        transaction.books.change_account(
            replace(asleep, life=AccountLife.DORMANT, life_since=MOMENT)
        )
    (account,) = signed_in.customer(prepared.CUSTOMER_NUMBER).accounts
    assert account.controls == (CONTROL_NUMBER,)
    assert account.told.zh == control.told
    assert "休眠" in account.asleep[0].zh
    assert [one.code for one in account.next] == ["4108"]
    assert "1301" in {one.code for one in account.cards[0].next}


def test_why_the_bank_controls_an_account_is_for_those_entitled_alone(
    signed_in: Desk, store: SqlStore, clock: HandClock
) -> None:
    one = operation("bank_control")
    ordered: ControlOrdered = SAMPLES[ControlOrdered]()
    draft = kept_away(store, one, go_on(store, one, begin(one), clock()), clock())
    entry = perform(store, one, draft, clock())
    opened = repr(signed_in.entry(entry.number))
    for said in (ordered.reason, ordered.order, ordered.by, ordered.ground.title.zh):
        assert said not in opened
    with pytest.raises(NotAllowed):
        signed_in.unmask_entry(entry.number, "review")
    signed_in.sign_in(MANAGER, PASSWORDS[MANAGER])
    assert ordered.reason in repr(signed_in.unmask_entry(entry.number, "review"))
