"""A closure at the desk: obstacles begun and come back from, and sums that change meanwhile."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from app.desk.desk import Desk
from app.desk.rehearsal_answers import sample_ink
from app.desk.session import TRAINING_PASSWORDS
from app.desk.views import Status
from app.domain.account import PinState
from app.domain.contract import ContractKind
from app.domain.money import Fen
from app.errors import Unacceptable
from app.evidence.approval import Decision
from app.flow.perform import Incomplete, Refused, judging
from app.flow.walk import fill, walk
from app.operations.account_closure import ACCOUNT_CLOSURE
from app.operations.contract_end import CONTRACT_END
from app.rules.closure import PRECHECK, precheck
from db.store import SqlStore
from tests.evidence import MOMENT, TELLER
from tests.operations.test_account_closure import paid_in
from tests.prepared import (
    ACCOUNT_NUMBER,
    CARD_NUMBER,
    agreed_to_the_face,
    card_ordered,
    contract,
    frozen,
    known_customer,
    locked_pin,
    money,
    restrained,
)
from tests.training import HandClock, begin, go_on, kept_away


@pytest.fixture(autouse=True)
def somebody_is_there(desk: Desk) -> None:
    """The teller of these cases has signed in."""
    desk.sign_in(TELLER, TRAINING_PASSWORDS[TELLER])


def complete(desk: Desk, store: SqlStore) -> str:
    """A case that was signed and approved, and is yet to be performed; gives its id."""
    one = ACCOUNT_CLOSURE
    with store.writing() as transaction:
        known_customer(transaction.books)
        agreed_to_the_face(transaction.books)
        money(transaction.books, Fen(123_456))
    draft = go_on(store, one, begin(one), MOMENT, until="sign")
    case = kept_away(store, one, draft, MOMENT).id
    desk.sign(case, "signature", sample_ink(), 3.0, desk.forms(case, "signature"))
    word = (case, "2001", TRAINING_PASSWORDS["2001"], Decision.APPROVED, "")
    desk.approve(*word, shown=desk.review(case).digest)
    return case


def standing_before(store: SqlStore) -> str:
    """A case that stands at what is in its way; gives its id."""
    one = ACCOUNT_CLOSURE
    draft = go_on(store, one, begin(one), MOMENT, until="precheck")
    with store.reading() as transaction:
        found = precheck(walk(one, draft, MOMENT).view, judging(transaction, draft, MOMENT))
    draft = fill(one, draft, PRECHECK, found, now=MOMENT, by=draft.teller)
    return kept_away(store, one, draft, MOMENT).id


def test_a_balance_that_changes_while_the_form_is_signed_reopens_the_signature(
    desk: Desk, store: SqlStore
) -> None:
    case = complete(desk, store)
    assert desk.open_case(case).here == ""
    with store.writing() as transaction:
        paid_in(1, MOMENT.date())(transaction.books)
    with pytest.raises(Incomplete) as caught:
        desk.perform(case)
    assert "销户结清" in caught.value.sentence.zh
    view = desk.open_case(case)
    status = {one.code: one.status for one in view.steps}
    assert status["sum"] is Status.DONE, "it is worked out anew by itself"
    assert status["sign"] is status["approval"] is Status.REOPENED
    assert view.here == "cash", "the pieces no longer make it"
    with store.reading() as transaction:
        assert transaction.books.balance(ACCOUNT_NUMBER) == 123_457


def test_a_day_that_turns_reopens_the_sum_and_the_signature(
    desk: Desk, store: SqlStore, clock: HandClock
) -> None:
    case = complete(desk, store)
    clock.forward(hours=15)
    with pytest.raises(Incomplete):
        desk.perform(case)
    view = desk.open_case(case)
    assert view.here == "network", "whoever was seen yesterday is looked at again"
    assert not view.blocked, "no sum of yesterday stands in the way of that"
    assert view.step("sum").status is view.step("sign").status is Status.REOPENED


def test_a_hold_that_appears_at_the_last_moment_is_told_by_its_own_sentence(
    desk: Desk, store: SqlStore
) -> None:
    case = complete(desk, store)
    with store.writing() as transaction:
        restrained(transaction.books)
    with pytest.raises(Refused) as caught:
        desk.perform(case)
    assert caught.value.verdicts[0].code == "CLOSURE-FREEZE"
    view = desk.open_case(case)
    assert view.here == "precheck"
    (one,) = desk.obstacles(case).lines
    assert one.code == "4107"


def test_each_obstacle_is_begun_for_its_card_and_the_list_is_looked_at_anew(
    desk: Desk, store: SqlStore
) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books)
        money(transaction.books, Fen(100))
        locked_pin(transaction.books)
        contract(transaction.books, ContractKind.LOAN)
    case = standing_before(store)
    found = desk.obstacles(case)
    assert [(one.code, one.card) for one in found.lines] == [
        ("2301", CARD_NUMBER),
        ("2402", CARD_NUMBER),
    ]
    first = desk.begin_clearing(found.lines[0])
    assert first.operation == "2301"
    with store.writing() as transaction:
        known = transaction.books.card(CARD_NUMBER)
        assert known is not None
        in_order = replace(known, pin_state=PinState.NORMAL, wrong_entries=0, locked_at=None)
        transaction.books.change_card(in_order)
    desk.open_case(case)
    assert [one.code for one in desk.obstacles(case).lines] == ["2402"]
    with store.writing() as transaction:
        (loan,) = transaction.books.contracts(ACCOUNT_NUMBER)
        transaction.books.change_contract(replace(loan, ended_at=MOMENT, ended_by="x"))
    assert desk.open_case(case).here != "precheck", "it goes on by itself once nothing is left"


def test_a_picture_of_what_was_cut_is_kept_where_one_is_wanted(desk: Desk, store: SqlStore) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books)
        agreed_to_the_face(transaction.books)
    one = ACCOUNT_CLOSURE
    case = kept_away(store, one, go_on(store, one, begin(one), MOMENT, until="medium"), MOMENT).id
    with pytest.raises(Unacceptable):
        desk.keep_cut_picture(case, b"no picture")
    picture = io.BytesIO()
    Image.new("RGB", (40, 25), "gray").save(picture, "PNG")
    kept = desk.keep_cut_picture(case, picture.getvalue())
    taken = {"number": CARD_NUMBER, "cut": True}
    view = desk.put_form(case, "medium_taken", taken)
    assert view.values["medium_taken"].picture == kept
    assert desk.document(kept)[:2] == b"\xff\xd8", "kept as a photograph"
    assert desk.put_form(case, "medium_taken", taken).values["medium_taken"].picture == kept


def test_what_clears_an_obstacle_is_begun_for_that_very_agreement_order_or_freeze(
    desk: Desk, store: SqlStore
) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books)
        contract(transaction.books, ContractKind.SALARY)
        loan = contract(transaction.books, ContractKind.LOAN)
        order = card_ordered(transaction.books, arrived=False)
        freeze = frozen(transaction.books)
    found = {one.blocker.about: one for one in desk.obstacles(standing_before(store)).lines}
    assert set(found) == {loan.number, order.number, freeze.number}
    cancelling = desk.begin_clearing(found[order.number])
    assert desk.known_answers(cancelling.id, "order_cancelled").answers == {
        "order": order.number,
        "here": False,
    }
    ending = desk.begin_clearing(found[loan.number])
    draft = go_on(store, CONTRACT_END, begin(CONTRACT_END), MOMENT, until="contract")
    kept_away(store, CONTRACT_END, replace(draft, id=ending.id), MOMENT)
    desk.open_case(ending.id)
    assert desk.contracts_of(ending.id)[0].number == loan.number
    assert desk.begin_clearing(found[freeze.number]).operation == "4103"
