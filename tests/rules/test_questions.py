"""Whether an answer is what the books know, and which questions are asked at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.evidence.found_account import FoundAccountBy
from app.evidence.questions import AnswerFit, Question
from app.rules.questions import district, fit_of, questions_for
from db.store import SqlStore
from tests.evidence import account_found, card
from tests.prepared import CUSTOMER_NUMBER, known_customer


def fit(store: SqlStore, question: Question, answer: str) -> AnswerFit:
    with store.reading() as transaction:
        return fit_of(transaction.books, account_found(), question, answer)


@pytest.fixture
def known(store: SqlStore) -> SqlStore:
    """The books know the customer of the samples."""
    with store.writing() as transaction:
        known_customer(transaction.books)
    return store


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        (
            Question.HOLDER_NAME,
            ("沈若兰", " 沈 若 兰 ", "shenruolan", "SHEN Ruolan"),
            ("沈若", "srl"),
        ),
        (Question.PHONE_MIDDLE, ("0000", "０００0"), ("000", "9000", "00000")),
        (Question.DOCUMENT_TAIL, (card().number[-6:], card().number[-6:].lower()), ("024", "")),
        (Question.BIRTH_DAY, ("0614", "6月14日", "06-14", "19900614"), ("614", "0416", "1990")),
        (Question.OPENED, ("202603", "2026-3", "2026年3月", "2026.03"), ("2026", "202604", "3")),
        (
            Question.DISTRICT,
            ("黄浦区", "黄浦", "huangpu", "Huang Pu Qu", "hpq"),
            ("浦", "上海市", "hp"),
        ),
        (Question.PURPOSE, ("03",), ("01", "储蓄")),
        (Question.MEDIUM, ("card",), ("passbook",)),
    ],
)
def test_how_an_answer_is_written_does_not_count_and_what_it_says_does(
    known: SqlStore, question: Question, right: tuple[str, ...], wrong: tuple[str, ...]
) -> None:
    for said in right:
        assert fit(known, question, said) is AnswerFit.RIGHT, said
    for said in wrong:
        assert fit(known, question, said) is not AnswerFit.RIGHT, said
    assert fit(known, question, "  ") is AnswerFit.NOT_KNOWN


@given(st.text(max_size=40))
def test_an_address_has_a_district_that_stands_in_it_or_none(address: str) -> None:
    assert district(address) in address


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("上海市黄浦区样本路1号", "黄浦区"),
        ("上海市培训区梧桐路18号", "培训区"),
        ("江苏省昆山市玉山镇1号", "昆山市"),
        ("北京市", ""),
        ("12 Sample Road, London", ""),
    ],
)
def test_the_district_is_the_smallest_place_that_an_address_names(address: str, named: str) -> None:
    assert district(address) == named


def asked(store: SqlStore, by: FoundAccountBy, **changes: Any) -> tuple[Question, ...]:
    """What would be asked of an account found so, of a customer changed so."""
    with store.writing() as transaction:
        customer = transaction.books.customer(CUSTOMER_NUMBER)
        assert customer is not None
        transaction.books.change_customer(replace(customer, **changes))
    with store.reading() as transaction:
        return questions_for(transaction.books, account_found(by=by), "case-1")


def test_nothing_is_asked_that_the_books_do_not_know_or_that_was_said_already(
    known: SqlStore,
) -> None:
    by_report = asked(known, FoundAccountBy.REPORT)
    assert set(by_report) == set(Question)
    assert set(by_report[4:6]) == {Question.OPENED, Question.DISTRICT}, "the customer's page has it"
    assert set(by_report[6:]) == {Question.PURPOSE, Question.MEDIUM}, "few answers to guess from"
    by_number = asked(known, FoundAccountBy.DOCUMENT_NUMBER)
    assert set(Question) - set(by_number) == {Question.DOCUMENT_TAIL, Question.BIRTH_DAY}
    poor = asked(known, FoundAccountBy.REPORT, phone="", address="12 Sample Road")
    assert set(Question) - set(poor) == {Question.PHONE_MIDDLE, Question.DISTRICT}
