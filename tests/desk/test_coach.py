"""The coach of the training store says what to do next and judges how an exercise ended."""

from __future__ import annotations

import pytest

from app.desk.coach import Judgement, advice_on, judge, lessons
from app.desk.desk import Desk
from app.devices.specimens import cast
from app.domain.branch import StoreKind
from app.flow.outcome import Outcome
from app.operations.account_opening import ACCOUNT_OPENING
from tests.desk.counter import Teller


def test_every_customer_of_the_cast_teaches_something_that_agrees_with_how_it_should_end() -> None:
    assert set(lessons()) == {one.code for one in cast()}
    for one in cast():
        right, outcome = lessons()[one.code].right, one.expected["outcome"]
        if outcome == "performed":
            assert right == {Outcome.PERFORMED}, one.code
        elif outcome == "refused":
            assert Outcome.DECLINED in right, one.code


@pytest.mark.parametrize(
    ("outcome", "right", "judgement"),
    [
        (Outcome.PERFORMED, Outcome.PERFORMED, Judgement.RIGHT),
        (Outcome.PERFORMED, Outcome.DECLINED, Judgement.WRONGLY_ACCEPTED),
        (Outcome.DECLINED, Outcome.DECLINED, Judgement.RIGHT),
        (Outcome.DECLINED, Outcome.PERFORMED, Judgement.WRONGLY_REFUSED),
        (Outcome.REJECTED, Outcome.DECLINED, Judgement.CAUGHT),
        (Outcome.REJECTED, Outcome.PERFORMED, Judgement.WRONGLY_REFUSED),
        (Outcome.WITHDRAWN, Outcome.DECLINED, Judgement.UNDECIDED),
    ],
)
def test_an_ending_is_judged_by_the_endings_that_are_right(
    outcome: Outcome, right: Outcome, judgement: Judgement
) -> None:
    assert judge(outcome, frozenset({right})) is judgement


def test_an_opened_account_of_a_good_customer_counts_as_right_and_says_its_lesson(
    desk: Desk, teller: Teller
) -> None:
    done = desk.perform(teller.until().id)
    judged = desk.judged(done.number)
    assert judged is not None
    assert (judged.code, judged.judgement) == ("S01", Judgement.RIGHT)
    assert judged.lesson == lessons()["S01"].words
    score = desk.score()
    assert (score.done, score.counted(Judgement.RIGHT)) == (1, 1)


def test_declining_a_good_customer_is_a_wrong_refusal(desk: Desk, teller: Teller) -> None:
    entry = desk.conclude(teller.until("network").id, Outcome.DECLINED, "不想办")
    judged = desk.judged(entry.line.number)
    assert judged is not None
    assert judged.judgement is Judgement.WRONGLY_REFUSED


def test_whoever_has_an_account_by_now_is_rightly_declined(desk: Desk, teller: Teller) -> None:
    desk.perform(teller.until().id)
    entry = desk.conclude(teller.until("card").id, Outcome.DECLINED, "尚未出示证件")
    assert desk.judged(entry.line.number) is None, "nobody knows who came without a document"
    view = desk.start(ACCOUNT_OPENING.code)
    desk.specimen_pictures("S01", view.id, "card")
    entry = desk.conclude(view.id, Outcome.DECLINED, "已有Ⅰ类户")
    judged = desk.judged(entry.line.number)
    assert judged is not None
    assert judged.judgement is Judgement.RIGHT


def test_a_card_that_cannot_be_read_is_known_by_having_been_laid_there(
    desk: Desk, teller: Teller
) -> None:
    view = desk.start(ACCOUNT_OPENING.code)
    desk.specimen_pictures("S12", view.id, "card")
    entry = desk.conclude(view.id, Outcome.DECLINED, "无法读取")
    judged = desk.judged(entry.line.number)
    assert judged is not None
    assert (judged.code, judged.judgement) == ("S12", Judgement.RIGHT)
    twelfth = next(one for one in desk.score().exercises if one.code == "S12")
    assert (twelfth.judgement, twelfth.cases) == (Judgement.RIGHT, 1)


def test_blind_exercises_say_what_they_are_about_only_afterwards(
    desk: Desk, teller: Teller
) -> None:
    desk.perform(teller.until().id)
    score = desk.blind(True)
    told = {one.code: bool(one.title) for one in score.exercises}
    assert [code for code, title in told.items() if title] == ["S01"]
    titles = {one.title.zh for one in desk.specimens()}
    assert "证件已过期" not in titles
    desk.blind(False)
    assert "证件已过期" in {one.title.zh for one in desk.specimens()}


def test_a_real_branch_has_no_coach(desk: Desk, teller: Teller) -> None:
    object.__setattr__(desk.place(), "kind", StoreKind.REAL)
    assert not desk.coached()
    assert desk.score().exercises == ()


def test_the_coach_names_the_next_step_and_how_it_is_done(desk: Desk, teller: Teller) -> None:
    view = teller.until("network")
    assert view.step("network").title.zh in advice_on(view).words.zh
    ready = advice_on(teller.until())
    assert ready.key == "F12"
    assert "办理记账" in ready.words.zh


def test_the_coach_says_what_a_refused_customer_may_be_told(desk: Desk, teller: Teller) -> None:
    desk.perform(teller.until().id)
    view = teller.until("network")
    advice = advice_on(view)
    assert advice.key == "F12"
    assert "不予受理" in advice.words.zh
    assert "可以对客户说" in advice.why.zh


def test_a_damaged_note_of_exercises_costs_no_case(desk: Desk, teller: Teller) -> None:
    (desk.settings.folder / "exercises.json").write_text("{", encoding="utf-8")
    view = desk.start(ACCOUNT_OPENING.code)
    assert desk.specimen_pictures("S06", view.id, "card").front
    entry = desk.conclude(view.id, Outcome.DECLINED, "过期")
    judged = desk.judged(entry.line.number)
    assert judged is not None
    assert judged.code == "S06"


def test_a_newcomer_is_told_what_the_customer_answers(desk: Desk, teller: Teller) -> None:
    assert "19900000101" in advice_on(teller.until("phone")).why.zh
    said = advice_on(teller.until("diligence")).why
    assert "海棠设计事务所" in said.zh
    assert "Professional" not in said.zh
    assert "occupation Professional; employer" in said.en
