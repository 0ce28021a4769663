"""What a teller, a hasty authoriser or a forged request cannot get past an authorisation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.desk.views import CaseView
from app.domain.branch import Listing
from app.errors import Conflict, NotAllowed
from app.evidence.approval import Approval, Decision, Mark
from app.flow.outcome import Outcome
from app.flow.perform import Incomplete, perform
from app.flow.walk import fill
from app.i18n import Text
from app.operations.account_opening import ACCOUNT_OPENING as OPENING
from db.store import SqlStore
from tests import evidence
from tests.db.sample import rows, tamper
from tests.desk.counter import PASSWORDS, Teller
from tests.desk.test_authorisations import refusal
from tests.evidence import MANAGER, MOMENT, OTHER_TELLER, SUPERVISOR, TELLER
from tests.training import HandClock, begin, go_on, kept_away, with_word

ASK = (SUPERVISOR, PASSWORDS[SUPERVISOR], Decision.APPROVED)


def listing(number: str, name: str, list_name: str = "internal_grey", **more: Any) -> Listing:
    return Listing(
        id=number,
        list_name=list_name,
        name=name,
        document_number=more.get("document", ""),
        reason="",
        authority=more.get("authority", "总行"),
        valid_from=date(2026, 1, 1),
        valid_until=None,
    )


def list_it(store: SqlStore, one: Listing) -> None:
    with store.writing() as transaction:
        transaction.books.add_listing(one)


def card_of(view: CaseView) -> Any:
    return view.values["card"]


# signs for exactly that


def test_a_second_hit_of_the_same_rule_and_level_asks_for_another_signature(
    teller: Teller, store: SqlStore
) -> None:
    teller.authoriser = MANAGER
    name = card_of(teller.until("lookup")).name
    list_it(store, listing("first", name))
    view = teller.until()
    assert view.values["approval"].seen.count("SCREENING") == 1
    list_it(store, listing("second", name, document=card_of(view).number))
    before = rows(store)["accounts"]
    with pytest.raises(Conflict) as caught:
        teller.desk.perform(view.id)
    assert caught.value.code == "NEW_SINCE_APPROVAL"
    assert "SCREENING" in caught.value.sentence.zh
    assert rows(store)["accounts"] == before


def test_the_very_same_finding_once_more_is_another_finding(
    teller: Teller, store: SqlStore
) -> None:
    teller.authoriser = MANAGER
    name = card_of(teller.until("lookup")).name
    list_it(store, listing("first", name))
    view = teller.until()
    list_it(store, listing("second", name))
    with pytest.raises(Conflict) as caught:
        teller.desk.perform(view.id)
    assert caught.value.code == "NEW_SINCE_APPROVAL"
    assert "SCREENING" in caught.value.sentence.zh


def test_a_finding_that_is_gone_is_a_change_too(teller: Teller, store: SqlStore) -> None:
    teller.authoriser = MANAGER
    list_it(store, listing("first", card_of(teller.until("lookup")).name))
    view = teller.until()
    tamper(store, "DELETE FROM listings WHERE id = 'first'")
    with pytest.raises(Conflict) as caught:
        teller.desk.perform(view.id)
    assert "不再有的提示 SCREENING" in caught.value.sentence.zh


def test_what_changed_since_opens_the_approval_again_and_says_so(
    teller: Teller, store: SqlStore
) -> None:
    view = teller.until()
    list_it(store, listing("new", card_of(view).name))
    assert refusal(Conflict, lambda: teller.desk.perform(view.id)) == "NEW_SINCE_APPROVAL"
    now = teller.desk.open_case(view.id)
    assert now.here == "approval"
    assert "pin" in now.holding
    (line,) = teller.desk.home().drafts
    assert line.waiting_for == 3, "it waits again, and by now for a manager"
    review = teller.desk.review(view.id)
    assert "SCREENING" in review.before[-1].lapsed.zh
    assert refusal(Incomplete, lambda: teller.desk.perform(view.id)) == "STEP_OPEN"
    assert refusal(NotAllowed, lambda: teller.decides(now, Decision.APPROVED)) == "LEVEL_TOO_LOW"
    teller.authoriser = MANAGER
    assert teller.decides(now, Decision.APPROVED)
    assert teller.desk.perform(view.id).made


def test_a_customer_whose_record_changed_since_is_looked_at_again(
    teller: Teller, store: SqlStore
) -> None:
    done = teller.desk.perform(teller.until().id)
    account = next(row.text.zh for row in done.made if row.field == "account")
    tamper(store, f"UPDATE accounts SET life = 'closed' WHERE number = '{account}'")
    view = teller.until()
    tamper(store, "UPDATE customers SET phone = '19900000001'")
    with pytest.raises(Conflict) as caught:
        teller.desk.perform(view.id)
    assert caught.value.code == "NEW_SINCE_APPROVAL"
    assert "手机号" in caught.value.sentence.zh


def test_the_word_on_one_case_does_not_count_for_its_twin(store: SqlStore) -> None:
    first = go_on(store, OPENING, begin(OPENING), MOMENT)
    twin = go_on(store, OPENING, begin(OPENING, "case-2"), MOMENT, until="approval")
    assert OPENING.approval is not None
    word = first.filled[OPENING.approval.name].value
    assert isinstance(word, Approval)
    twin = fill(OPENING, twin, OPENING.approval, word, now=MOMENT, by=SUPERVISOR)
    twin = kept_away(store, OPENING, twin, MOMENT)
    before = rows(store)
    with pytest.raises(Conflict) as caught:
        perform(store, OPENING, twin, MOMENT)
    assert caught.value.code == "NEW_SINCE_APPROVAL"
    assert rows(store) == before


def test_a_word_of_the_first_version_does_not_say_what_was_seen_and_is_given_anew(
    store: SqlStore,
) -> None:
    draft = go_on(store, OPENING, begin(OPENING), MOMENT)
    assert OPENING.approval is not None
    old = evidence.approval()
    draft = fill(OPENING, draft, OPENING.approval, old, now=MOMENT, by=TELLER)
    draft = kept_away(store, OPENING, draft, MOMENT)
    with pytest.raises(Conflict) as caught:
        perform(store, OPENING, draft, MOMENT)
    assert caught.value.code == "NEW_SINCE_APPROVAL"
    draft = with_word(store, OPENING, draft, old, MOMENT)
    assert perform(store, OPENING, draft, MOMENT).approved_by == SUPERVISOR


def test_a_word_that_lapsed_does_not_count_whatever_it_says(store: SqlStore) -> None:
    draft = go_on(store, OPENING, begin(OPENING), MOMENT)
    lapsed = replace(evidence.approval(), lapsed=Text("情况有变", "changed"))
    draft = with_word(store, OPENING, draft, lapsed, MOMENT)
    with pytest.raises(Incomplete):
        perform(store, OPENING, draft, MOMENT)


def test_what_is_decided_is_what_was_shown(teller: Teller) -> None:
    view = teller.until("approval")
    shown = teller.desk.review(view.id).digest
    for decision in Decision:
        for false in ("", "0" * 64, shown[:-1], shown.upper()):
            ask = lambda d=decision, f=false: teller.desk.approve(  # noqa: E731
                view.id, SUPERVISOR, PASSWORDS[SUPERVISOR], d, "x", shown=f
            )
            assert refusal(Conflict, ask) == "NOT_WHAT_WAS_SHOWN"
    view = teller.until("approval", teller.desk.put_form(view.id, "terms", {"sms_notice": False}))
    ask = lambda: teller.desk.approve(view.id, *ASK, shown=shown)  # noqa: E731
    assert refusal(Conflict, ask) == "NOT_WHAT_WAS_SHOWN"
    assert "approval" not in teller.desk.open_case(view.id).values


def test_a_case_that_was_put_back_as_it_was_needs_no_second_word(teller: Teller) -> None:
    view = teller.until()
    was = view.values["terms"]
    changed = teller.desk.put_form(view.id, "terms", {"sms_notice": False})
    assert changed.here == "sign"
    back = teller.desk.put(view.id, "terms", was)
    assert back.here == "", "signature and word speak of exactly this again"
    assert teller.desk.perform(view.id).made


def test_the_journal_says_what_was_signed_for_and_no_second_copy_of_the_customer(
    teller: Teller, store: SqlStore
) -> None:
    view = teller.until()
    word = view.values["approval"]
    assert word.shown
    done = teller.desk.perform(view.id)
    with store.reading() as transaction:
        entry = transaction.journal.find(done.number)
    assert entry is not None
    kept = entry.content.facts["approval"].value
    assert kept["shown"] == []
    assert kept["review"] == word.review
    assert {one["code"] for one in kept["findings"]} == set(word.seen)


# what may be said


def test_a_reason_of_twenty_thousand_letters_is_not_kept(teller: Teller, store: SqlStore) -> None:
    view = teller.until("approval")
    before = rows(store)
    for decision in (Decision.RETURNED, Decision.REJECTED):
        ask = lambda d=decision: teller.decides(view, d, "长" * 20_000)  # noqa: E731
        assert refusal(NotAllowed, ask) == "REASON_TOO_LONG"
    long_note = Mark("terms", "sms_notice", "长" * 20_000)
    ask = lambda: teller.decides(view, Decision.RETURNED, "x", marks=(long_note,))  # noqa: E731
    assert refusal(NotAllowed, ask) == "REASON_TOO_LONG"
    assert rows(store) == before


def test_a_reason_is_one_line_that_reads_as_it_is_written(teller: Teller) -> None:
    view = teller.until("approval")
    assert refusal(
        NotAllowed, lambda: teller.decides(view, Decision.RETURNED, " \u202e\n\x00")
    ) == ("REASON_MISSING")
    view = teller.decides(view, Decision.RETURNED, "请再问\n收入\u202e。\x07")  # type: ignore[assignment]
    assert view.returned == "请再问 收入 。"


@pytest.mark.parametrize(
    "mark",
    [
        Mark("nothing", "nothing"),
        Mark("terms", "password"),
        Mark("pin", "verifier"),
        Mark("approval", "staff"),
        Mark("", ""),
        Mark("terms", ""),
    ],
)
def test_only_what_is_on_the_page_can_be_marked(mark: Mark, teller: Teller) -> None:
    view = teller.until("approval")
    ask = lambda: teller.decides(view, Decision.RETURNED, "x", marks=(mark,))  # noqa: E731
    assert refusal(NotAllowed, ask) == "NO_SUCH_FIELD"
    assert "approval" not in teller.desk.open_case(view.id).values


def test_a_field_that_is_marked_a_thousand_times_is_marked_once(teller: Teller) -> None:
    view = teller.until("approval")
    marks = (Mark("terms", "sms_notice", "x"),) * 1000
    view = teller.decides(view, Decision.RETURNED, "x", marks=marks)  # type: ignore[assignment]
    assert view.marks == marks[:1]


def test_an_approval_marks_nothing(teller: Teller) -> None:
    view = teller.until("approval")
    mark = Mark("terms", "sms_notice")
    view = teller.decides(view, Decision.APPROVED, marks=(mark,))  # type: ignore[assignment]
    assert view.values["approval"].marks == ()


# who may look and ask


def test_nobody_looks_into_a_case_without_the_right(teller: Teller) -> None:
    desk = teller.desk
    view = teller.until("approval")
    shown = desk.review(view.id).digest
    asks = (
        lambda: desk.review(view.id),
        lambda: desk.news(view.id),
        lambda: desk.ask_again(view.id),
        lambda: desk.authorisation(view.id),
        lambda: desk.decide(
            view.id, OTHER_TELLER, PASSWORDS[OTHER_TELLER], Decision.APPROVED, shown=shown
        ),
        lambda: desk.approve(view.id, *ASK, shown=shown),
    )
    desk.sign_out()
    for ask in asks:
        assert refusal(NotAllowed, ask) in ("NOT_SIGNED_IN", "NOT_WHO_IS_SIGNED_IN")
    assert refusal(NotAllowed, desk.authorisations) == "NOT_SIGNED_IN"
    desk.sign_in(OTHER_TELLER, PASSWORDS[OTHER_TELLER])
    for ask in asks:
        assert refusal(NotAllowed, ask) in ("ANOTHERS_CASE", "NOT_FOR_YOU")


def test_passwords_cannot_be_guessed_at_a_window_of_ones_own_either(
    teller: Teller, clock: HandClock
) -> None:
    desk = teller.desk
    view = teller.until("approval")
    desk.sign_out()
    desk.sign_in(SUPERVISOR, PASSWORDS[SUPERVISOR])
    shown = desk.authorisation(view.id).digest
    tries = [
        refusal(
            NotAllowed,
            lambda n=n: desk.decide(
                view.id, SUPERVISOR, f"guess{n}", Decision.APPROVED, shown=shown
            ),
        )
        for n in range(6)
    ]
    assert tries == ["WRONG_PASSWORD"] * 5 + ["TOO_MANY_TRIES"]
    assert refusal(NotAllowed, lambda: desk.decide(view.id, *ASK, shown=shown)) == "TOO_MANY_TRIES"
    clock.forward(minutes=1, seconds=1)
    assert desk.decide(view.id, *ASK, shown=shown) is None


def test_a_teller_cannot_hand_in_again_what_was_not_sent_back(teller: Teller) -> None:
    view = teller.until()
    assert refusal(NotAllowed, lambda: teller.desk.ask_again(view.id)) == "NOT_RETURNED"
    assert teller.desk.open_case(view.id).here == "", "and what was approved stays so"


def test_a_withdrawn_case_keeps_who_sent_it_back_and_why(teller: Teller, store: SqlStore) -> None:
    view = teller.until("approval")
    teller.decides(view, Decision.RETURNED, "客户像被人指使")
    entry = teller.desk.conclude(view.id, Outcome.WITHDRAWN, "客户离开")
    with store.reading() as transaction:
        read = transaction.journal.find(entry.line.number)
    assert read is not None
    assert "客户像被人指使" in read.body.decode()
    assert entry.line.approved_by == ""


def test_a_level_lost_between_signing_and_performing_is_lost(
    teller: Teller, store: SqlStore, clock: HandClock
) -> None:
    view = teller.until()
    tamper(store, f"UPDATE staff SET level = 1 WHERE number = '{SUPERVISOR}'")
    clock.forward(minutes=1)
    assert refusal(NotAllowed, lambda: teller.desk.perform(view.id)) == "LEVEL_TOO_LOW"
    assert teller.desk.open_case(view.id).here == "approval", "somebody else can be asked"
    assert teller.desk.home().drafts[0].waiting_for == 2
