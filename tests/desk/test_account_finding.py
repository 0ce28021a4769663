"""Finding the account of a customer who has nothing in their hands, and the questions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.desk.account_finding import MOST_LINES
from app.desk.desk import Desk
from app.domain.account import AccountLife, MediumState
from app.domain.card_number import DEMONSTRATION_BIN, card_number
from app.domain.loss import LossKind, LossOf
from app.errors import NotAllowed
from app.evidence.found_account import FoundAccountBy
from app.evidence.questions import AnswerFit, Question, QuestionsAnswered
from app.flow.outcome import Outcome
from app.rules.found_account import ACCOUNT
from app.rules.questions import QUESTIONS
from app.rules.reporter import REPORTED_BY
from db.store import SqlStore
from tests.evidence import MOMENT, TELLER, card
from tests.prepared import ACCOUNT_NUMBER, CARD_NUMBER, CUSTOMER_NUMBER, known_customer, report
from tests.training import HandClock

NAME, DOCUMENT = card().name, card().number
RIGHT = {
    Question.HOLDER_NAME: "shenruolan",
    Question.PHONE_MIDDLE: "0000",
    Question.DOCUMENT_TAIL: DOCUMENT[-6:],
    Question.BIRTH_DAY: "6月14日",
    Question.OPENED: "2026-3",
    Question.DISTRICT: "黄浦",
    Question.PURPOSE: "03",
    Question.MEDIUM: "card",
}
"""What 沈若兰 says, in ways in which people write it."""


@pytest.fixture
def at_the_desk(desk: Desk, store: SqlStore) -> Desk:
    """A desk whose books know 沈若兰 with one card, teller 1001 at it."""
    with store.writing() as transaction:
        known_customer(transaction.books)
    desk.sign_in(TELLER, "train1001")
    return desk


@pytest.fixture
def case(at_the_desk: Desk) -> str:
    """A verbal report that has just begun."""
    return at_the_desk.start("2101").id


def found(desk: Desk, case: str, words: str) -> list[tuple[str, FoundAccountBy]]:
    return [(one.card, one.by) for one in desk.find_accounts(case, words).lines]


def questioned(desk: Desk, case: str, by: FoundAccountBy = FoundAccountBy.CARD_TAIL) -> None:
    """Goes on to the questions, for a holder at the counter who shows nothing."""
    words = {FoundAccountBy.CARD_TAIL: CARD_NUMBER[-4:], FoundAccountBy.PHONE: "19900000999"}
    assert found(desk, case, words[by]) == [(CARD_NUMBER, by)]
    desk.choose_account(case, CARD_NUMBER, by)
    desk.put_form(case, REPORTED_BY.name, {})


def answered(desk: Desk, case: str, *, wrong: int = 0) -> QuestionsAnswered:
    """Answers what is asked now, the first ones wrong."""
    now = [one.question for one in desk.questions(case).now]
    said = {one: "9" if n < wrong else RIGHT[one] for n, one in enumerate(now)}
    value = desk.answer_questions(case, said).values[QUESTIONS.name]
    assert isinstance(value, QuestionsAnswered)
    return value


@pytest.mark.parametrize(
    ("words", "by"),
    [
        (CARD_NUMBER, FoundAccountBy.MEDIUM),
        ("9999 9900 0000 0000 015", FoundAccountBy.MEDIUM),
        ("0015", FoundAccountBy.CARD_TAIL),
        (f"{NAME} 0015", FoundAccountBy.CARD_TAIL),
        ("shenruolan 000015", FoundAccountBy.CARD_TAIL),
        (ACCOUNT_NUMBER, FoundAccountBy.ACCOUNT_NUMBER),
        (DOCUMENT, FoundAccountBy.DOCUMENT_NUMBER),
        ("199 0000 0999", FoundAccountBy.PHONE),
        (f"{NAME} 19900614", FoundAccountBy.NAME_AND_BIRTH),
        (f"{NAME} 1990-06-14", FoundAccountBy.NAME_AND_BIRTH),
        ("shenruolan 19900614", FoundAccountBy.NAME_AND_BIRTH),
        ("gs0101010009001", FoundAccountBy.REPORT),
    ],
)
def test_an_account_is_found_by_whatever_its_holder_knows(
    at_the_desk: Desk, store: SqlStore, case: str, words: str, by: FoundAccountBy
) -> None:
    with store.writing() as transaction:
        report(transaction.books, LossOf.PIN)
    assert found(at_the_desk, case, words) == [(CARD_NUMBER, by)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (NAME, "只凭姓名"),
        (f"{NAME} 19900615", "没有找到该姓名和出生日期的客户"),
        ("19900000998", "没有找到登记该手机号码的客户"),
        ("张伟 0015", "没有找到该姓名的客户"),
        ("9876", "没有找到卡号以这些数字结尾的卡"),
        (card_number(DEMONSTRATION_BIN, 77), "从未发出过"),
        ("6299990000000000014", "号码校验不符"),
        ("31010119900615000X", "校验不符"),
        ("E12345678", "没有找到持该证件的客户"),
        ("GS0101010009999", "没有找到该编号的挂失登记"),
        ("7", "太少"),
    ],
)
def test_where_nothing_is_found_one_sentence_says_so_and_what_to_do(
    at_the_desk: Desk, case: str, words: str, said: str
) -> None:
    nothing = at_the_desk.find_accounts(case, words)
    assert not nothing.lines
    assert said in nothing.sentence.zh
    assert nothing.remedy.zh
    assert nothing.sentence.en
    assert nothing.remedy.en


def test_the_list_shows_states_as_of_now_and_nothing_a_question_is_about(
    at_the_desk: Desk, store: SqlStore, clock: HandClock, case: str
) -> None:
    with store.writing() as transaction:
        report(transaction.books, LossOf.MEDIUM, LossKind.VERBAL, MOMENT)
    (line,) = at_the_desk.find_accounts(case, "0015").lines
    assert line.medium_state is MediumState.VERBALLY_LOST
    shown = (line.card_shown, line.account_shown, line.name)
    hidden = (NAME, CARD_NUMBER, ACCOUNT_NUMBER, DOCUMENT[-6:], "2026", "黄浦", "0614", "0999")
    assert not [one for one in hidden for text in shown if one in text]
    clock.forward(days=5)
    (line,) = at_the_desk.find_accounts(case, "0015").lines
    assert line.medium_state is MediumState.NORMAL, "the verbal report has lapsed"


def test_of_too_many_cards_none_is_listed_and_more_is_asked_for(
    at_the_desk: Desk, store: SqlStore, case: str
) -> None:
    with store.writing() as transaction:
        held = transaction.books.card(CARD_NUMBER)
        assert held is not None
        for n in range(MOST_LINES):
            transaction.books.add_card(replace(held, number=f"629999000{n}000000015"))
    many = at_the_desk.find_accounts(case, "0015")
    assert not many.lines
    assert f"有 {MOST_LINES + 1} 张" in many.sentence.zh
    assert "姓名" in many.remedy.zh
    holders = at_the_desk.find_accounts(case, DOCUMENT)
    assert len(holders.lines) == MOST_LINES
    assert "过多" in holders.sentence.zh


def test_a_closed_account_is_shown_with_what_that_means(
    at_the_desk: Desk, store: SqlStore, case: str
) -> None:
    with store.writing() as transaction:
        known = transaction.books.account(ACCOUNT_NUMBER)
        assert known is not None
        transaction.books.add_account(
            replace(known, number="0101010000009999", life=AccountLife.CLOSED)
        )
        held = transaction.books.card(CARD_NUMBER)
        assert held is not None
        transaction.books.add_card(
            replace(held, number="6299990000000000013", account="0101010000009999")
        )
    closed = at_the_desk.find_accounts(case, "6299990000000000013")
    assert [one.life for one in closed.lines] == [AccountLife.CLOSED]
    assert "已销户" in closed.sentence.zh
    by_document = at_the_desk.find_accounts(case, DOCUMENT).lines
    assert [one.life for one in by_document] == [AccountLife.NORMAL, AccountLife.CLOSED]


def test_a_card_that_is_known_already_is_proposed_first(at_the_desk: Desk) -> None:
    case = at_the_desk.start("2101", card=CARD_NUMBER).id
    assert found(at_the_desk, case, "") == [(CARD_NUMBER, FoundAccountBy.MEDIUM)]
    view = at_the_desk.choose_account(case, CARD_NUMBER, FoundAccountBy.MEDIUM)
    assert view.values[ACCOUNT.name].customer == CUSTOMER_NUMBER


def test_whoever_comes_back_sees_what_was_chosen_and_how_it_was_found(
    at_the_desk: Desk, case: str
) -> None:
    found(at_the_desk, case, "0015")
    at_the_desk.choose_account(case, CARD_NUMBER, FoundAccountBy.CARD_TAIL)
    assert found(at_the_desk, case, "") == [(CARD_NUMBER, FoundAccountBy.CARD_TAIL)]


def test_nobody_chooses_a_card_that_was_not_found_so(at_the_desk: Desk, case: str) -> None:
    with pytest.raises(NotAllowed):
        at_the_desk.choose_account(case, CARD_NUMBER, FoundAccountBy.DOCUMENT)
    found(at_the_desk, case, "0015")
    with pytest.raises(NotAllowed):
        at_the_desk.choose_account(case, CARD_NUMBER, FoundAccountBy.DOCUMENT)


def test_what_was_said_to_find_the_account_is_not_asked_again(at_the_desk: Desk) -> None:
    for by, said in ((FoundAccountBy.PHONE, True), (FoundAccountBy.CARD_TAIL, False)):
        asked = set()
        for _ in range(10):
            case = at_the_desk.start("2101").id
            questioned(at_the_desk, case, by)
            asked |= {one.question for one in at_the_desk.questions(case).now}
        assert (Question.PHONE_MIDDLE in asked) is not said
    assert len(asked) == 4, "nobody knows beforehand which three will be asked"


def test_three_right_answers_establish_who_this_is_and_none_of_them_is_kept(
    at_the_desk: Desk, store: SqlStore, case: str
) -> None:
    questioned(at_the_desk, case)
    value = answered(at_the_desk, case)
    assert (value.right, value.wrong, value.enough) == (3, 0, True)
    view = at_the_desk.open_case(case)
    assert view.here == "loss"
    with store.reading() as transaction:
        kept = transaction.drafts.find(case)
    assert kept is not None
    laid = kept.filled[QUESTIONS.name].value.decode()
    assert not [said for said in RIGHT.values() if len(said) > 4 and said in laid]


def test_for_a_wrong_answer_another_question_comes_and_too_many_end_it(
    at_the_desk: Desk, case: str
) -> None:
    questioned(at_the_desk, case)
    first = {one.question for one in at_the_desk.questions(case).now}
    value = answered(at_the_desk, case, wrong=2)
    assert (value.right, value.wrong) == (1, 2)
    then = at_the_desk.questions(case)
    assert len(then.now) == 2
    assert not first & {one.question for one in then.now}
    value = answered(at_the_desk, case, wrong=1)
    assert value.ended
    assert not value.enough
    view = at_the_desk.open_case(case)
    assert view.blocked
    assert "VERBAL-QUESTIONS" in {one.code for one in view.verdicts}
    assert not at_the_desk.questions(case).now
    with pytest.raises(NotAllowed):
        at_the_desk.answer_questions(case, {Question.MEDIUM: "card"})


def test_wrong_answers_stay_counted_when_somebody_else_is_said_to_report(
    at_the_desk: Desk, case: str
) -> None:
    questioned(at_the_desk, case)
    answered(at_the_desk, case, wrong=2)
    other = {"who": "family", "name": "沈建国", "phone": "13900001111"}
    at_the_desk.put_form(case, REPORTED_BY.name, other)
    again = at_the_desk.questions(case)
    assert (again.right, again.wrong) == (0, 2), "what was right was somebody else's answer"
    assert answered(at_the_desk, case, wrong=1).ended


def test_whoever_guesses_is_seen_in_the_journal_and_in_the_next_case(
    at_the_desk: Desk, clock: HandClock, case: str
) -> None:
    questioned(at_the_desk, case)
    answered(at_the_desk, case, wrong=3)
    ended = at_the_desk.conclude(case, Outcome.DECLINED, "核实未通过")
    rows = [row.text.zh for part in ended.parts for row in part.rows]
    assert "须答对3题，答对0题，答错3题" in rows
    clock.forward(hours=2)
    again = at_the_desk.start("2101").id
    questioned(at_the_desk, again)
    assert answered(at_the_desk, again).wrong_before == 3
    said = [one.text.zh for one in at_the_desk.open_case(again).verdicts]
    assert any("另有3题答错" in one for one in said)
    clock.forward(hours=25)
    later = at_the_desk.start("2101").id
    questioned(at_the_desk, later)
    assert answered(at_the_desk, later).wrong_before == 0


def test_the_holder_who_shows_the_document_on_file_is_asked_nothing(
    at_the_desk: Desk, case: str
) -> None:
    found(at_the_desk, case, "0015")
    at_the_desk.choose_account(case, CARD_NUMBER, FoundAccountBy.CARD_TAIL)
    shown = {"document_kind": "household_register", "document_number": DOCUMENT}
    view = at_the_desk.put_form(case, REPORTED_BY.name, shown)
    assert view.here == "loss"
    assert not view.blocked
    other = {"document_kind": "resident_card", "document_number": "110101199003071233"}
    assert at_the_desk.put_form(case, REPORTED_BY.name, other).blocked


def test_nobody_is_asked_twice_where_they_are_reached(at_the_desk: Desk, case: str) -> None:
    found(at_the_desk, case, "0015")
    at_the_desk.choose_account(case, CARD_NUMBER, FoundAccountBy.CARD_TAIL)
    at_the_desk.put_form(case, REPORTED_BY.name, {"channel": "phone", "phone": "13900001111"})
    answered(at_the_desk, case)
    assert at_the_desk.known_answers(case, "loss").answers == {"phone": "13900001111"}


def test_questions_that_nobody_answers_count_neither_way(at_the_desk: Desk, case: str) -> None:
    questioned(at_the_desk, case)
    view = at_the_desk.answer_questions(case, {})
    fits = [one.fit for one in view.values[QUESTIONS.name].asked]
    assert fits == [AnswerFit.NOT_KNOWN] * 3
    assert at_the_desk.questions(case).now
