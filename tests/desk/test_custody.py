"""Found cards and releases at the desk: what is typed, what comes by itself, what is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.desk.losses_views import CustodyPart
from app.desk.views import CaseView
from app.devices.specimens import by_code
from app.domain.custody import HeldState
from app.domain.documents import DocumentKind
from app.domain.loss import LossEnd, LossKind, LossOf, LossReport
from app.errors import Conflict, NotAllowed
from app.evidence.found_card import FoundIs
from app.flow.forms import FieldErrors
from db.store import SqlStore
from tests import prepared
from tests.desk.counter import PASSWORDS, Teller
from tests.evidence import OTHER_TELLER, TELLER
from tests.prepared import CARD_NUMBER, HELD_NUMBER
from tests.training import HandClock

RELEASE, FOUND_CARD, HELD_CARD_END = "2105", "2106", "2107"
PLAIN: dict[str, dict[str, Any]] = {
    "acting": {},
    "plastic": {"number": CARD_NUMBER},
    "pin_part": {"still": "known"},
    "release": {},
    "handed_in": {"number": CARD_NUMBER, "who": "路人甲"},
    "taken_in": {"done": True, "told": "已电话告知本人"},
}


@pytest.fixture
def counter(teller: Teller, store: SqlStore) -> Teller:
    """The counter, with a customer whose card the books know."""
    one = by_code(teller.code)
    with store.writing() as transaction:
        books = transaction.books
        card = prepared.known_customer(books)
        customer = books.customer(card.customer)
        assert customer is not None
        books.change_customer(
            replace(
                customer,
                name=one.name,
                document_kind=DocumentKind.RESIDENT_CARD,
                document_number=one.number,
                birth_date=one.birth_date,
            )
        )
        prepared.agreed_to_the_face(books)
    teller.answers |= PLAIN
    return teller


def reported(store: SqlStore, kind: LossKind) -> LossReport:
    with store.writing() as transaction:
        return prepared.report(transaction.books, LossOf.MEDIUM, kind)


def until(counter: Teller, view: CaseView, step: str = "") -> CaseView:
    """The case gone on with; what only these cases ask is answered here."""
    desk = counter.desk
    while view.here and view.here != step:
        here = view.here
        (slot,) = view.step(here).slots
        match slot:
            case "loss_report":
                number = desk.reports_to_choose(view.id, slot).reports[0].number
                counter.answers["report_copy"] = {"number": number, "taken_back": True}
                view = desk.choose_report(view.id, slot, number)
            case "found_in_books" | "held":
                view = desk.put(view.id, slot, desk.proposal(view.id, slot))
            case "custodian":
                view = desk.second_signs(view.id, slot, OTHER_TELLER, PASSWORDS[OTHER_TELLER])
            case _:
                view = counter.does(view, slot)
        assert view.here != here, f"stuck at {here}"
    return view


def test_a_formal_report_is_released_with_face_copy_and_supervisor(
    counter: Teller, store: SqlStore
) -> None:
    report = reported(store, LossKind.FORMAL)
    view = until(counter, counter.desk.start(RELEASE))
    assert {"face", "approval", "report_copy"} <= {one.code for one in view.steps}
    counter.desk.perform(view.id)
    with store.reading() as transaction:
        after = transaction.books.loss_report(report.number)
    assert after is not None
    assert after.end is LossEnd.RELEASED


def test_a_verbal_report_of_the_holders_own_is_undone_in_a_few_keys(
    counter: Teller, store: SqlStore
) -> None:
    reported(store, LossKind.VERBAL)
    view = until(counter, counter.desk.start(RELEASE))
    assert [one.code for one in view.steps if one.code not in ("face_agreed", "way")] == [
        "acting",
        "card",
        "account",
        "network",
        "report",
        "plastic",
        "release",
        "sign",
    ]
    assert counter.desk.perform(view.id).number


def test_a_found_card_is_taken_in_and_given_back(counter: Teller, store: SqlStore) -> None:
    desk = counter.desk
    view = until(counter, desk.start(FOUND_CARD), "custodian")
    with pytest.raises(NotAllowed):
        desk.second_signs(view.id, "custodian", TELLER, PASSWORDS[TELLER])
    desk.perform(until(counter, view).id)
    with store.reading() as transaction:
        (held,) = transaction.books.held_cards(CARD_NUMBER)
    (line,) = desk.custody(CustodyPart.HELD)
    assert (line.number, line.what) == (held.number, FoundIs.IN_USE)
    assert "路人" not in str(line)
    view = desk.settle_held(held.number)
    known = desk.known_answers(view.id, "held_ending").answers
    assert known == {"number": held.number, "becomes": "returned"}
    counter.answers["held_ending"] = dict(known)
    desk.perform(until(counter, view).id)
    with store.reading() as transaction:
        (held,) = transaction.books.held_cards(CARD_NUMBER)
    assert held.state is HeldState.RETURNED
    with pytest.raises(Conflict):
        desk.settle_held(held.number)


def test_a_case_begun_from_a_card_knows_its_line_and_a_dead_one_is_cut(
    counter: Teller, store: SqlStore, clock: HandClock
) -> None:
    with store.writing() as transaction:
        prepared.held_card(transaction.books)
        card = transaction.books.card(CARD_NUMBER)
        assert card is not None
        transaction.books.change_card(replace(card, issue=2))
    view = counter.desk.start(HELD_CARD_END, card=CARD_NUMBER)
    known = counter.desk.known_answers(view.id, "held_ending").answers
    assert known == {"number": HELD_NUMBER, "becomes": "cut"}


def test_the_list_of_what_lies_here_leads_to_the_release_of_what_is_reported(
    counter: Teller, store: SqlStore
) -> None:
    reported(store, LossKind.FORMAL)
    with store.writing() as transaction:
        prepared.held_card(transaction.books)
    (line,) = counter.desk.custody(CustodyPart.HELD)
    assert line.what is FoundIs.REPORTED
    assert line.next is not None
    assert (line.next.code, line.next.barred) == (RELEASE, None)


def test_a_number_that_is_none_is_said_beside_its_field(counter: Teller) -> None:
    desk = counter.desk
    view = desk.start(FOUND_CARD)
    with pytest.raises(FieldErrors) as caught:
        desk.put_form(view.id, "handed_in", {"number": "六二二二"})
    assert set(caught.value.errors) == {"number"}
