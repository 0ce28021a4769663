"""What the books and the lists say about the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.account import AccountClass, AccountLife, Card, MediumState, PinState
from app.domain.branch import Level, Listing, Parameter
from app.domain.documents import DocumentKind
from app.flow.rule import Effect, Judging
from app.flow.slot import View
from app.rules.known_customer import look_up
from db.store import SqlStore
from tests.documents import document
from tests.evidence import MOMENT, TELLER, card, phone, terms, with_check_digit
from tests.flow.test_perform import account_of, customer_like
from tests.rules.asking import asked, one

CUSTOMER = "0101990000001"
TODAY = MOMENT.date()


def known(store: SqlStore) -> None:
    with store.writing() as transaction:
        transaction.books.add_customer(customer_like(CUSTOMER, card().number))


def listed(store: SqlStore, list_name: str, *, number: str = card().number, **more: object) -> None:
    line = Listing(
        id=f"line-{list_name}-{number}",
        list_name=list_name,
        name="沈若兰",
        document_number=number,
        reason="机密原因",
        authority="某市公安局",
        valid_from=date(2024, 1, 1),
        valid_until=None,
    )
    with store.writing() as transaction:
        transaction.books.add_listing(replace(line, **more))  # type: ignore[arg-type]


def give_cards(store: SqlStore, *states: MediumState) -> None:
    with store.writing() as transaction:
        books = transaction.books
        books.add_account(replace(account_of(CUSTOMER), account_class=AccountClass.CLASS_II))
        for n, state in enumerate(states):
            books.add_card(
                Card(
                    number=f"62000000000000{n:05d}",
                    account=account_of(CUSTOMER).number,
                    customer=CUSTOMER,
                    state=state,
                    pin_state=PinState.NORMAL,
                    pin_verifier="x",
                    issued_at=MOMENT,
                    journal="",
                )
            )


@pytest.mark.parametrize("life", list(AccountLife))
@pytest.mark.parametrize("account_class", list(AccountClass))
def test_a_person_has_one_class_i_account(
    account_class: AccountClass, life: AccountLife, store: SqlStore
) -> None:
    known(store)
    account = replace(account_of(CUSTOMER), account_class=account_class, life=life)
    with store.writing() as transaction:
        transaction.books.add_account(account)
    found = asked("ONE-CLASS-I", store=store, card=card())
    if account_class is not AccountClass.CLASS_I or life is AccountLife.CLOSED:
        assert found == ()
        return
    verdict = one(found)
    assert verdict.effect is Effect.REFUSE
    assert account.number not in verdict.text.zh, "masked"
    assert account.number[-4:] in verdict.text.zh
    assert "0101" in verdict.text.zh
    assert "Ⅱ类" in verdict.remedy.zh
    assert account.number[-4:] not in verdict.customer_text.zh
    assert "261" in verdict.source.zh


def test_somebody_new_has_none(store: SqlStore) -> None:
    assert asked("ONE-CLASS-I", store=store, card=card()) == ()
    assert asked("CARD-COUNT", store=store, card=card()) == ()
    known(store)
    assert asked("ONE-CLASS-I", store=store, card=card()) == ()


@pytest.mark.parametrize(
    ("held", "level"), [(0, 0), (3, 0), (4, Level.MANAGER), (5, Level.MANAGER)]
)
def test_with_four_cards_another_one_is_reviewed(held: int, level: int, store: SqlStore) -> None:
    known(store)
    give_cards(store, *[MediumState.NORMAL] * held)
    found = asked("CARD-COUNT", store=store, card=card())
    assert [verdict.level for verdict in found] == ([level] if level else [])
    assert all(verdict.effect is Effect.ESCALATE for verdict in found)
    assert all(str(held) in verdict.text.zh for verdict in found)


def test_dead_cards_do_not_count_and_lost_ones_do(store: SqlStore) -> None:
    known(store)
    lost = [MediumState.FORMALLY_LOST, MediumState.VERBALLY_LOST]
    give_cards(store, *lost, MediumState.VOID, MediumState.REPLACED, MediumState.NORMAL)
    assert asked("CARD-COUNT", store=store, card=card()) == ()
    with store.reading() as transaction:
        asks = Judging(transaction.books, MOMENT, TELLER, "case-1")
        assert look_up(View({"card": card()}), asks).cards == 3


def test_the_limit_of_cards_is_the_parameter_in_force(store: SqlStore) -> None:
    known(store)
    give_cards(store, MediumState.NORMAL)
    with store.writing() as transaction:
        books = transaction.books
        books.add_parameter(Parameter("cards_per_customer", date(2026, 3, 10), "1", "总行通知"))
    assert asked("CARD-COUNT", store=store, card=card()) == ()
    tomorrow = MOMENT.replace(day=10)
    assert one(asked("CARD-COUNT", store=store, now=tomorrow, card=card()))


@pytest.mark.parametrize(
    ("list_name", "by", "effect", "level"),
    [
        ("aml_special", "number", Effect.REFUSE, 0),
        # A namesake is not turned away: compliance finds out who it is.
        ("aml_special", "name", Effect.ESCALATE, Level.COMPLIANCE),
        ("punishment", "number", Effect.ESCALATE, Level.COMPLIANCE),
        ("punishment", "name", Effect.ESCALATE, Level.COMPLIANCE),
        ("account_in_case", "number", Effect.ESCALATE, Level.COMPLIANCE),
        ("account_in_case", "name", Effect.ESCALATE, Level.COMPLIANCE),
        ("internal_grey", "number", Effect.ESCALATE, Level.MANAGER),
        ("internal_grey", "name", Effect.ESCALATE, Level.MANAGER),
    ],
)
def test_a_hit_asks_for_what_its_list_asks(
    list_name: str, by: str, effect: Effect, level: int, store: SqlStore
) -> None:
    listed(store, list_name, number=card().number if by == "number" else "")
    verdict = one(asked("SCREENING", store=store, card=card()))
    assert (verdict.effect, verdict.level) == (effect, level)
    assert ("证件号码" if by == "number" else "姓名") in verdict.text.zh
    for words in ("名单", "洗钱", "惩戒", "公安", "list", "police"):
        assert words not in verdict.customer_text.zh + verdict.customer_text.en
    assert "机密原因" not in verdict.text.zh + verdict.remedy.zh


def test_the_same_name_with_another_number_is_no_hit(store: SqlStore) -> None:
    listed(store, "aml_special", number="110101197001010018")
    assert asked("SCREENING", store=store, card=card()) == ()


def test_the_same_number_under_another_name_is_a_hit(store: SqlStore) -> None:
    listed(store, "aml_special", name="沈若蓝")
    assert one(asked("SCREENING", store=store, card=card())).effect is Effect.REFUSE


@pytest.mark.parametrize(
    ("since", "until", "hit"),
    [
        (TODAY, None, True),
        (TODAY, TODAY, True),
        (date(2026, 3, 10), None, False),
        (date(2020, 1, 1), date(2026, 3, 8), False),
        (date(2020, 1, 1), TODAY, True),
    ],
)
def test_a_line_counts_while_it_is_in_force(
    since: date, until: date | None, hit: bool, store: SqlStore
) -> None:
    listed(store, "punishment", valid_from=since, valid_until=until)
    assert bool(asked("SCREENING", store=store, card=card())) == hit


def test_all_hits_are_told(store: SqlStore) -> None:
    listed(store, "aml_special")
    listed(store, "internal_grey", number="")
    found = asked("SCREENING", store=store, card=card())
    assert {verdict.effect for verdict in found} == {Effect.REFUSE, Effect.ESCALATE}


def test_under_punishment_no_channels_besides_the_counter(store: SqlStore) -> None:
    assert asked("TERMS", store=store, card=card(), terms=terms()) == ()
    listed(store, "punishment")
    verdict = one(asked("TERMS", store=store, card=card(), terms=terms()))
    assert (verdict.effect, verdict.slot, verdict.field) == (Effect.REFUSE, "terms", "channels")
    assert "惩戒期" in verdict.customer_text.zh
    assert "申诉" in verdict.customer_text.zh
    assert asked("TERMS", store=store, card=card(), terms=terms(channels=False)) == ()


def test_who_only_bears_a_punished_name_is_told_nothing_of_it(store: SqlStore) -> None:
    listed(store, "punishment", number="")
    verdict = one(asked("TERMS", store=store, card=card(), terms=terms()))
    assert "惩戒" not in verdict.customer_text.zh
    assert "申诉" not in verdict.customer_text.zh


def test_other_lists_leave_the_channels_open(store: SqlStore) -> None:
    listed(store, "internal_grey")
    assert asked("TERMS", store=store, card=card(), terms=terms()) == ()


def test_the_lookup_says_what_the_books_say(store: SqlStore) -> None:
    def looked_up() -> object:
        with store.reading() as transaction:
            asks = Judging(transaction.books, MOMENT, TELLER, "case-1")
            return look_up(View({"card": card()}), asks)

    new = looked_up()
    assert (new.customer, new.accounts, new.cards, new.listed) == ("", (), 0, 0)
    known(store)
    give_cards(store, MediumState.NORMAL)
    listed(store, "internal_grey")
    found = looked_up()
    assert (found.customer, found.cards, found.listed) == (CUSTOMER, 1, 1)
    (account,) = found.accounts
    assert (account.account_class, account.life, account.opened) == ("II", "normal", "2026-03-09")


@pytest.mark.parametrize(
    ("because", "effect", "level"),
    [("", Effect.REFUSE, 0), ("老人使用子女手机", Effect.ESCALATE, Level.SUPERVISOR)],
)
def test_a_phone_of_another_customer_is_explained_or_refused(
    because: str, effect: Effect, level: int, store: SqlStore
) -> None:
    other = replace(customer_like(CUSTOMER, "110101197001010018"), phone="19900000999")
    assert asked("PHONE-SHARED", store=store, card=card(), phone=phone()) == ()
    with store.writing() as transaction:
        transaction.books.add_customer(other)
    proof = phone(shared_because=because)
    verdict = one(asked("PHONE-SHARED", store=store, card=card(), phone=proof))
    assert (verdict.effect, verdict.level) == (effect, level)
    assert (verdict.slot, verdict.field) == ("phone", "number")
    assert other.name not in verdict.text.zh + verdict.customer_text.zh
    assert because in verdict.remedy.zh


def test_their_own_phone_is_nobody_elses(store: SqlStore) -> None:
    own = replace(customer_like(CUSTOMER, card().number), phone="19900000999")
    with store.writing() as transaction:
        transaction.books.add_customer(own)
    assert asked("PHONE-SHARED", store=store, card=card(), phone=phone()) == ()


def test_the_same_number_on_another_kind_of_document_is_another_person(store: SqlStore) -> None:
    other = replace(
        customer_like(CUSTOMER, card().number), document_kind="passport", phone="19900000999"
    )
    assert str(DocumentKind.RESIDENT_CARD) != "passport"
    with store.writing() as transaction:
        transaction.books.add_customer(other)
    assert one(asked("PHONE-SHARED", store=store, card=card(), phone=phone()))


def holds_class_i(store: SqlStore, **known: Any) -> None:
    with store.writing() as transaction:
        transaction.books.add_customer(replace(customer_like(CUSTOMER, ""), **known))
        transaction.books.add_account(account_of(CUSTOMER))


@pytest.mark.parametrize(
    ("kind", "before", "now"),
    [
        (DocumentKind.HM_TRAVEL_PERMIT, "H0000000100", "H00000001"),
        (DocumentKind.HM_TRAVEL_PERMIT, "H00000001", "H0000000101"),
        (DocumentKind.TW_TRAVEL_PERMIT, "0000000102", "00000001"),
    ],
)
def test_a_reissued_permit_is_of_the_same_customer(
    kind: DocumentKind, before: str, now: str, store: SqlStore
) -> None:
    holds_class_i(store, document_kind=kind, document_number=before)
    assert one(asked("ONE-CLASS-I", store=store, card=document(kind, number=now)))
    permit = document(DocumentKind.HMT_PERMIT, pass_number=now)
    assert one(asked("ONE-CLASS-I", store=store, card=permit))
    other = document(kind, number=now.replace("1", "2"))
    assert asked("ONE-CLASS-I", store=store, card=other) == ()


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (DocumentKind.HMT_PERMIT, DocumentKind.HM_TRAVEL_PERMIT),
        (DocumentKind.PASSPORT, DocumentKind.PASSPORT),
        (DocumentKind.PASSPORT, DocumentKind.FOREIGN_PR_CARD),
        (DocumentKind.PASSPORT, DocumentKind.RESIDENT_CARD),
    ],
)
def test_somebody_with_an_account_who_shows_another_document_is_the_managers_to_recognise(
    before: DocumentKind, now: DocumentKind, store: SqlStore
) -> None:
    shown = document(now)
    holds_class_i(
        store, document_kind=before, document_number="22AA99999", name=shown.latin_name or "沈若兰"
    )
    verdict = one(asked("SAME-PERSON", store=store, card=shown))
    assert (verdict.effect, verdict.level) == (Effect.ESCALATE, Level.MANAGER)
    assert "22AA99999" not in verdict.text.zh, "masked"
    born_later = replace(shown, birth_date=date(1991, 1, 1))
    assert asked("SAME-PERSON", store=store, card=born_later) == ()


def test_two_citizens_of_one_name_and_birthday_are_two_people(store: SqlStore) -> None:
    known(store)
    with store.writing() as transaction:
        transaction.books.add_account(account_of(CUSTOMER))
    other = card(number=with_check_digit("31010119900614026"))
    assert asked("SAME-PERSON", store=store, card=other) == ()
    assert asked("SAME-PERSON", store=store, card=card()) == ()


@pytest.mark.parametrize(
    ("changes", "effect"),
    [
        ({}, None),
        ({"name": "沈若南"}, Effect.ESCALATE),
        ({"birth_date": date(1990, 6, 15)}, Effect.ESCALATE),
        ({"name": "王芳", "birth_date": date(1990, 6, 15)}, Effect.REFUSE),
    ],
)
def test_nobody_takes_over_the_customer_of_another_by_their_number(
    changes: dict[str, Any], effect: Effect | None, store: SqlStore
) -> None:
    known(store)
    found = asked("KNOWN-AS", store=store, card=card(**changes))
    assert [verdict.effect for verdict in found] == ([effect] if effect else [])
    assert all("沈若兰" not in verdict.text.zh for verdict in found), "masked"


def test_lists_are_asked_for_every_number_and_name_of_a_document(store: SqlStore) -> None:
    listed(store, "aml_special", number="H00000001", name="somebody")
    listed(store, "internal_grey", number="", name="SHEN RUOLAN")
    permit = document(DocumentKind.HMT_PERMIT, pass_number="H00000001")
    assert one(asked("SCREENING", store=store, card=permit)).effect is Effect.REFUSE
    travel = document(DocumentKind.HM_TRAVEL_PERMIT, latin_name="SHEN RUOLAN", number="H00000002")
    assert one(asked("SCREENING", store=store, card=travel)).level == Level.MANAGER


def test_the_lookup_counts_what_the_lists_say_of_the_guardian(store: SqlStore) -> None:
    listed(store, "internal_grey")
    child = document(DocumentKind.HOUSEHOLD_REGISTER)
    with store.reading() as transaction:
        asks = Judging(transaction.books, MOMENT, TELLER, "case-1")
        assert look_up(View({"card": child, "guardian": card()}), asks).listed == 1
