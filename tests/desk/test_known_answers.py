"""Nobody is asked twice for what the books know; what the law wants said anew is only recalled."""

from __future__ import annotations

from app.desk.known_answers import FROM_CARD, FROM_RECORDS
from app.desk.views import CaseView
from app.rules.known_customer import find_customer
from db.store import SqlStore
from tests.db.sample import tamper
from tests.desk.counter import Teller


def closed_after(teller: Teller, store: SqlStore, view: CaseView) -> None:
    """The account is opened, and closed a while later: its holder may open another one."""
    teller.desk.perform(view.id)
    tamper(store, "UPDATE accounts SET life = 'closed'")


def test_of_a_new_customer_nothing_is_known_but_the_document(teller: Teller) -> None:
    view = teller.until("phone")
    assert teller.desk.known_answers(view.id, "phone").answers == {}
    view = teller.until("diligence", view=view)
    assert teller.desk.known_answers(view.id, "due_diligence").answers == {}
    view = teller.until("tax", view=view)
    known = teller.desk.known_answers(view.id, "tax")
    assert (known.answers["surname"], known.answers["given_name"]) == ("SHEN", "RUOLAN")
    assert known.answers["address_chinese"] == view.values["card"].address
    assert set(known.origins.values()) == {FROM_CARD}
    assert "residency" not in known.answers


def test_a_customer_of_the_bank_is_asked_to_confirm_and_not_to_repeat(
    teller: Teller, store: SqlStore
) -> None:
    first = teller.until()
    phone = first.values["phone"].number
    said = first.values["due_diligence"]
    closed_after(teller, store, first)

    view = teller.until("phone")
    assert teller.desk.known_answers(view.id, "phone").answers == {"number": phone}
    view = teller.until("diligence", view=view)
    known = teller.desk.known_answers(view.id, "due_diligence")
    assert known.answers["occupation"] == said.occupation
    assert known.answers["employer"] == said.employer
    assert known.answers["income"] == said.income
    assert set(known.origins.values()) == {FROM_RECORDS}
    for asked_anew in ("monthly_use", "other_cards", "suspicion", "why_here", "address"):
        assert asked_anew not in known.answers


def test_whoever_shows_a_customers_number_under_another_name_learns_nothing_of_them(
    teller: Teller, store: SqlStore
) -> None:
    closed_after(teller, store, teller.until())
    tamper(store, "UPDATE customers SET name = '沈某某'")
    view = teller.until("phone")
    assert teller.desk.known_answers(view.id, "phone").answers == {}
    view = teller.until("diligence", view=view)
    assert teller.desk.known_answers(view.id, "due_diligence").answers == {}
    view = teller.until("tax", view=view)
    known = teller.desk.known_answers(view.id, "tax")
    assert set(known.origins.values()) == {FROM_CARD}
    assert not known.reminders


def test_the_tax_residency_is_recalled_and_never_answered_for_the_customer(
    teller: Teller, store: SqlStore
) -> None:
    closed_after(teller, store, teller.until())

    view = teller.until("tax")
    known = teller.desk.known_answers(view.id, "tax")

    assert not {"residency", "tells_changes"} & set(known.answers)
    assert "仅为中国税收居民" in known.reminders["residency"].zh
    assert "须由客户重新声明" in known.reminders["residency"].zh


def test_an_address_in_the_books_is_proposed_where_it_is_not_the_one_on_the_card(
    teller: Teller, store: SqlStore
) -> None:
    closed_after(teller, store, teller.until())
    view = teller.until("diligence")
    with store.writing() as transaction:
        customer = find_customer(transaction.books, view.values["card"])
        assert customer is not None
        customer.address = "上海市黄浦区样本路8号"
        transaction.books.change_customer(customer)

    assert teller.desk.known_answers(view.id, "due_diligence").answers["address"] == (
        "上海市黄浦区样本路8号"
    )
