"""A verbal report: who may make one, what it stops and until when, and what stands in its way."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from app.clock import CHINA
from app.domain.account import MediumState
from app.domain.loss import LossEnd, LossKind, LossOf, LossReport, medium_state
from app.evidence.found_account import FoundAccountBy
from app.evidence.reporter import ReportedBy
from app.flow.forms import fill_form
from app.flow.journal import EntryRead
from app.flow.perform import Refused, judging, perform
from app.flow.rule import Effect, Verdict, judge
from app.flow.walk import walk
from app.operations.verbal_loss_report import VERBAL_LOSS_REPORT
from app.rules.found_account import ACCOUNT
from app.rules.loss import LOSS
from app.rules.questions import QUESTIONS
from app.rules.reporter import REPORTED_BY
from db.store import SqlStore
from tests.evidence import MOMENT, account_found, card, questions_answered, samples_of
from tests.prepared import CARD_NUMBER, known_customer, report
from tests.training import begin, go_on, kept_away

FAMILY = {"who": "family", "name": "沈建国", "phone": "13900001111"}
LAPSE = datetime(2026, 3, 15, tzinfo=CHINA)
"""Five days, the day after the report being the first, by the parameters of the training branch."""


def path_of(
    store: SqlStore, now: datetime = MOMENT, case: str = "case-1", **said: Any
) -> tuple[Any, tuple[Verdict, ...]]:
    """The draft of a report in which this was said, and what the rules say to it."""
    draft = go_on(store, VERBAL_LOSS_REPORT, begin(VERBAL_LOSS_REPORT, case), now, said)
    with store.reading() as transaction:
        asked = judging(transaction, draft, now)
        view = walk(VERBAL_LOSS_REPORT, draft, now).view
        return draft, judge(VERBAL_LOSS_REPORT.rules, view, asked)


def reported(
    store: SqlStore, now: datetime = MOMENT, case: str = "case-1", **said: Any
) -> EntryRead:
    """The entry of a report that was performed."""
    draft, _ = path_of(store, now, case, **said)
    return perform(store, VERBAL_LOSS_REPORT, kept_away(store, VERBAL_LOSS_REPORT, draft, now), now)


def register(store: SqlStore) -> tuple[LossReport, ...]:
    with store.reading() as transaction:
        return transaction.books.loss_reports(CARD_NUMBER)


def refusal(verdicts: tuple[Verdict, ...]) -> Verdict:
    """The one refusal, with something to do and something that may be said."""
    (found,) = [one for one in verdicts if one.effect is Effect.REFUSE]
    assert found.remedy
    assert found.customer_text
    assert found.source
    return found


def lost(**said: Any) -> Any:
    """What is said of the loss."""
    return replace(samples_of(VERBAL_LOSS_REPORT)[LOSS.name], **said)


def by(**said: Any) -> ReportedBy:
    """Who reports."""
    return fill_form(ReportedBy, said)


def test_payment_is_stopped_from_that_second_until_the_lapse_that_is_told(store: SqlStore) -> None:
    made = reported(store).made
    assert made["stopped_at"] == "2026-03-09 09:30:15"
    assert made["lapses_at"] == "2026-03-14 24:00:00"
    (one,) = register(store)
    assert (one.number, one.kind, one.lapses_at) == (made["report"], LossKind.VERBAL, LAPSE)
    with store.reading() as transaction:
        held = transaction.books.card(CARD_NUMBER)
    assert held is not None
    for at, state in (
        (MOMENT, MediumState.VERBALLY_LOST),
        (LAPSE - timedelta(seconds=1), MediumState.VERBALLY_LOST),
        (LAPSE, MediumState.NORMAL),
    ):
        assert medium_state(held, register(store), at) is state


def test_nobody_authorises_signs_or_looks_and_three_steps_do_with_a_document(
    store: SqlStore,
) -> None:
    assert VERBAL_LOSS_REPORT.approval is None
    assert not VERBAL_LOSS_REPORT.signings
    read = account_found(by=FoundAccountBy.DOCUMENT)
    draft, verdicts = path_of(store, **{ACCOUNT.name: read})
    assert [one.step.code for one in walk(VERBAL_LOSS_REPORT, draft, MOMENT).stands] == [
        "account",
        "reporter",
        "loss",
    ]
    assert not verdicts


def test_the_register_names_who_reported_and_what_they_showed(store: SqlStore) -> None:
    read = account_found(by=FoundAccountBy.DOCUMENT)
    reported(store, **{ACCOUNT.name: read})
    (one,) = register(store)
    shown = f"{card().kind}:{card().number}"
    assert (one.reporter, one.reporter_document, one.by_agent) == (card().name, shown, False)


def test_anybody_who_can_identify_the_account_may_report_the_card(store: SqlStore) -> None:
    shown = {"document_kind": "resident_card", "document_number": "11010119900307123 3"}
    reported(store, **{REPORTED_BY.name: by(**FAMILY, **shown)})
    (one,) = register(store)
    assert (one.reporter, one.by_agent) == ("沈建国", True)
    assert one.reporter_document == "resident_card:110101199003071233"


def test_a_paper_that_is_no_identity_document_establishes_nobody(store: SqlStore) -> None:
    licence = by(document_kind="other", document_number="310101199006140240")
    draft, verdicts = path_of(store, **{REPORTED_BY.name: licence})
    assert walk(VERBAL_LOSS_REPORT, draft, MOMENT).view.has(QUESTIONS)
    assert not verdicts
    reported(store, **{REPORTED_BY.name: licence})
    (one,) = register(store)
    assert one.reporter_document == "other:310101199006140240"


@pytest.mark.parametrize("of", [LossOf.PIN, LossOf.BOTH])
def test_nobody_but_the_holder_reports_the_pin(store: SqlStore, of: LossOf) -> None:
    said = {REPORTED_BY.name: by(**FAMILY), LOSS.name: lost(of=of)}
    assert refusal(path_of(store, **said)[1]).code == "VERBAL-PIN"


@pytest.mark.parametrize("channel", ["phone", "letter"])
def test_by_phone_or_letter_no_document_is_shown_and_questions_are_asked(
    store: SqlStore, channel: str
) -> None:
    said = {
        ACCOUNT.name: account_found(by=FoundAccountBy.DOCUMENT),
        REPORTED_BY.name: by(channel=channel, phone="13900001111"),
    }
    draft, verdicts = path_of(store, **said)
    view = walk(VERBAL_LOSS_REPORT, draft, MOMENT).view
    assert view.of(REPORTED_BY).channel == channel
    assert view.has(QUESTIONS)
    assert not verdicts


def test_too_few_right_answers_for_the_parameter_of_today_are_refused(store: SqlStore) -> None:
    answered = questions_answered()
    few = replace(answered, asked=answered.asked[:2], needed=2)
    assert refusal(path_of(store, **{QUESTIONS.name: few})[1]).code == "VERBAL-QUESTIONS"


def test_it_is_told_who_reported_the_same_before_and_when(store: SqlStore) -> None:
    first = reported(store)
    _, verdicts = path_of(store, MOMENT + timedelta(hours=1), "case-2")
    said = refusal(verdicts)
    assert said.code == "LOSS-TWICE"
    for known in (first.made["report"], "2026-03-09 09:30:15", "1001"):
        assert known in said.text.zh


def test_nobody_answers_questions_first_to_hear_that_payment_is_stopped_already(
    store: SqlStore,
) -> None:
    reported(store)
    draft = go_on(
        store, VERBAL_LOSS_REPORT, begin(VERBAL_LOSS_REPORT, "case-2"), MOMENT, until="reporter"
    )
    with store.reading() as transaction:
        view = walk(VERBAL_LOSS_REPORT, draft, MOMENT).view
        said = judge(VERBAL_LOSS_REPORT.rules, view, judging(transaction, draft, MOMENT))
    assert [(one.code, one.effect) for one in said] == [("VERBAL-STANDING", Effect.WARN)]
    assert "2026-03-09 09:30:15" in said[0].text.zh


def test_after_it_lapsed_it_may_be_repeated_and_the_gap_is_pointed_out(store: SqlStore) -> None:
    reported(store)
    later = LAPSE + timedelta(hours=9)
    _, verdicts = path_of(store, later, "case-2")
    assert [(one.code, one.effect) for one in verdicts] == [("LOSS-LAPSED", Effect.WARN)]
    reported(store, later, "case-3")
    before, now = register(store)
    assert (before.end, before.ended_at) == (LossEnd.LAPSED, LAPSE)
    assert (now.stopped_at, now.follows) == (later, "")


def test_of_two_tellers_one_succeeds_and_the_other_is_told_who_did_what(store: SqlStore) -> None:
    draft, _ = path_of(store)
    mine = kept_away(store, VERBAL_LOSS_REPORT, draft, MOMENT)
    reported(store, MOMENT, "case-2")
    with pytest.raises(Refused) as refused:
        perform(store, VERBAL_LOSS_REPORT, mine, MOMENT + timedelta(seconds=5))
    assert "2026-03-09 09:30:15" in refused.value.sentence.zh
    assert len(register(store)) == 1


def test_a_formal_report_leaves_nothing_to_be_reported_verbally(store: SqlStore) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books)
        report(transaction.books, LossOf.BOTH)
    assert refusal(path_of(store)[1]).code == "LOSS-TWICE"


def test_a_clock_that_was_put_back_is_pointed_out_and_payment_stopped_all_the_same(
    store: SqlStore,
) -> None:
    reported(store, MOMENT + timedelta(days=2), **{LOSS.name: lost(of=LossOf.PIN)})
    draft, verdicts = path_of(store, MOMENT, "case-2")
    assert [(one.code, one.effect) for one in verdicts] == [("CLOCK", Effect.WARN)]
    entry = perform(
        store, VERBAL_LOSS_REPORT, kept_away(store, VERBAL_LOSS_REPORT, draft, MOMENT), MOMENT
    )
    assert [one.code for one in entry.content.verdicts] == ["CLOCK"]
