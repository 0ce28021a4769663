"""A lost card at the counter: read, reported, handed its successor, papers and all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.desk import credentials
from app.desk.desk import Desk
from app.desk.views import CaseView, Done
from app.devices.specimens import by_code
from app.domain.contract import ContractKind
from app.domain.custody import OrderState
from app.domain.documents import DocumentKind
from app.domain.loss import LossOf
from app.errors import NotAllowed
from app.flow.perform import Refused
from db.store import SqlStore
from tests.desk.counter import PASSWORDS, PIN, Teller
from tests.evidence import OTHER_TELLER, TELLER
from tests.prepared import ACCOUNT_NUMBER, contract, known_customer, report


@pytest.fixture
def lost(teller: Teller, store: SqlStore) -> str:
    """The report of the lost card of the specimen customer, with one contract."""
    one = by_code(teller.code)
    with store.writing() as transaction:
        books = transaction.books
        card = known_customer(books)
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
        books.change_card(replace(card, pin_verifier=credentials.verifier(PIN)))
        contract(books, ContractKind.SALARY, "样本公司")
        number = report(books, LossOf.MEDIUM).number
    teller.answers["report_copy"] = {"number": number.lower(), "copy": 1, "taken_back": True}
    teller.answers["reissue"] = {"number": "new"}
    return number


def replaced(teller: Teller, until: str = "") -> CaseView:
    """A replacement, as far as a step."""
    return teller.until(until, teller.desk.start("replacement"))


def papers_of(desk: Desk, done: Done) -> dict[tuple[str, str], bytes]:
    """Every paper of an entry, made."""
    return {
        (line.paper.paper, line.paper.copy): desk.paper_pdf(line.paper.id)
        for line in desk.make_papers(done.number)
    }


def test_a_card_is_replaced_at_the_counter_with_its_papers(
    teller: Teller, desk: Desk, store: SqlStore, lost: str
) -> None:
    done = desk.perform(replaced(teller).id)
    made = {row.field: row.text.zh for row in done.made}
    assert set(made) == {"card", "old_card", "fee_due"}, "what does not apply is not shown"
    with store.reading() as transaction:
        [kept] = transaction.books.contracts(ACCOUNT_NUMBER)
        new = transaction.books.card(kept.card)
        ended = transaction.books.loss_report(lost)
    assert new is not None
    assert credentials.agrees(new.pin_verifier, teller.new_pin)
    assert ended is not None
    assert ended.ended_by == done.number
    assert {code for code, _ in papers_of(desk, done)} >= {"replacement_form", "contract_list"}


def test_the_pin_of_the_lost_card_is_not_taken_again_and_nobody_learns_it_by_trying(
    teller: Teller, desk: Desk, lost: str
) -> None:
    teller.new_pin = PIN
    view = replaced(teller, "approval")
    assert not view.blocked
    with pytest.raises(Refused) as caught:
        teller.until(view=view)
    assert caught.value.code == "NEW-PIN", "said only once somebody approves it"


def test_a_card_of_the_same_number_goes_from_order_to_collection(
    teller: Teller, desk: Desk, lost: str
) -> None:
    teller.answers["reissue"] = {"number": "same"}
    ordered = desk.perform(replaced(teller).id)
    [line] = desk.card_orders(OrderState.ORDERED)
    assert line.number == next(row.text.zh for row in ordered.made if row.field == "order")
    assert "*" in line.name
    assert "*" in line.card
    card = next(row.text.zh for row in ordered.made if row.field == "card")
    teller.answers["card_arrived"] = {"card": card, "serial": "80000001", "compared": True}
    desk.perform(teller.until(view=desk.start("card_arrival")).id)
    [waiting] = desk.card_orders(OrderState.ARRIVED)
    assert waiting.serial == "80000001"
    collected = desk.perform(teller.until(view=desk.start("card_collection")).id)
    assert papers_of(desk, collected)
    assert not desk.card_orders(OrderState.ARRIVED)


def test_nobody_is_custodian_beside_themselves(teller: Teller, desk: Desk, lost: str) -> None:
    teller.answers["card_arrived"] = {"card": "1", "serial": "1", "compared": True}
    view = teller.until("custodian", desk.start("card_arrival"))
    with pytest.raises(NotAllowed) as caught:
        desk.second_signs(view.id, "custodian", TELLER, PASSWORDS[TELLER])
    assert caught.value.code == "OWN_WITNESS"
    with pytest.raises(NotAllowed):
        desk.second_signs(view.id, "custodian", OTHER_TELLER, "wrong")


def test_an_agreement_is_ended_from_the_list(
    teller: Teller, desk: Desk, store: SqlStore, lost: str
) -> None:
    view = teller.until("contract", desk.start("contract_end"))
    [one] = desk.contracts_of(view.id)
    assert one.party == "样本公司"
    desk.perform(teller.until(view=view).id)
    with store.reading() as transaction:
        assert not transaction.books.contracts(ACCOUNT_NUMBER)
