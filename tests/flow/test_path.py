"""The path of a case is derived from its draft, and nothing but its draft."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.branch import Level
from app.evidence.approval import Decision
from app.flow.draft import Draft
from app.flow.keeping import lay_down, take_up
from app.flow.rule import Effect, Judging, judge, level_asked
from app.flow.slot import View
from app.flow.walk import Path, Status, fill, walk
from app.operations.account_opening import ACCOUNT_OPENING
from db.store import SqlStore
from tests import evidence
from tests.evidence import MOMENT, approval
from tests.flow.errand import ERRAND, LOOK, MURMUR, NOTE, ROAD, SEAL, TOLL, WHO, Said, Secret
from tests.training import begin, go_on

WORDS = {slot.name: slot for slot in (WHO, ROAD, TOLL, LOOK, NOTE, MURMUR, SEAL)}

moves = st.lists(
    st.tuples(
        st.sampled_from([*WORDS, "approval"]),
        st.sampled_from(["ferry", "bridge", "not yet", "dear"]),
        st.integers(0, 90),
    ),
    max_size=20,
)


def errand(**said: str) -> Draft:
    """An errand in which these things were said, in this order."""
    draft = begin(ERRAND)
    for name, words in said.items():
        slot = WORDS[name]
        draft = fill(ERRAND, draft, slot, slot.type(words), now=MOMENT, by="1001")
    return draft


def whole(road: str = "bridge") -> Draft:
    """An errand with everything said and approved."""
    said = {"who": "Ann", "road": road}
    if road == "ferry":
        said["toll"] = "cheap"
    draft = errand(**said, look="tall", note="hm", murmur="hush", seal="sealed")
    return approved(draft)


def approved(draft: Draft) -> Draft:
    assert ERRAND.approval is not None
    return fill(ERRAND, draft, ERRAND.approval, approval(), now=MOMENT, by="1001")


def stands(path: Path) -> dict[str, Status]:
    return {stand.step.code: stand.status for stand in path.stands}


def reopened(path: Path) -> set[str]:
    return {code for code, status in stands(path).items() if status is Status.REOPENED}


def played(said: Sequence[tuple[str, str, int]]) -> tuple[Draft, Any]:
    """An errand after these moves, whatever their order, and the moment after them."""
    draft, now = begin(ERRAND), MOMENT
    for name, words, minutes in said:
        now += timedelta(minutes=minutes)
        slot = ERRAND.slots[name]
        value = approval() if name == "approval" else slot.type(words)
        draft = fill(ERRAND, draft, slot, value, now=now, by="1001")
    return draft, now


@given(moves)
def test_a_draft_that_was_saved_and_taken_up_again_stands_where_it_stood(
    said: Sequence[tuple[str, str, int]],
) -> None:
    draft, now = played([move for move in said if move[0] != "murmur"])
    path = walk(ERRAND, draft, now)
    laid = lay_down(ERRAND, draft, view=path.view)
    again = walk(ERRAND, take_up(ERRAND, laid), now)
    assert stands(again) == stands(path)
    assert dict(again.view) == dict(path.view)
    assert again.here is path.here


@given(moves)
def test_the_path_has_each_step_once_in_order_and_stands_at_the_first_that_is_not_done(
    said: Sequence[tuple[str, str, int]],
) -> None:
    draft, now = played(said)
    path = walk(ERRAND, draft, now)
    codes = [stand.step.code for stand in path.stands]
    order = [step.code for step in ERRAND.steps]
    assert codes == [code for code in order if code in codes]
    first = next((s.step for s in path.stands if s.status is not Status.DONE), None)
    assert path.here is first
    assert path.complete == (first is None)
    assert all(path.has(stand.step) for stand in path.stands)
    on_path = {slot.name for stand in path.stands for slot in stand.step.fills}
    assert set(path.view) <= on_path
    for stand in path.stands:
        assert (stand.why is not None) == (stand.status is Status.REOPENED)


@given(moves)
def test_without_its_secrets_a_draft_is_open_exactly_at_them(
    said: Sequence[tuple[str, str, int]],
) -> None:
    draft, now = played(said)
    laid = lay_down(ERRAND, draft, view=View({}))
    assert "murmur" not in laid.filled
    again = stands(walk(ERRAND, take_up(ERRAND, laid), now))
    before = stands(walk(ERRAND, draft, now))
    assert again == {**before, "murmur": Status.OPEN}


def test_a_complete_errand_stands_nowhere() -> None:
    assert walk(ERRAND, whole(), MOMENT).complete
    assert walk(ERRAND, whole("ferry"), MOMENT).complete


def test_a_branch_that_was_left_is_remembered_but_invisible() -> None:
    draft = whole("ferry")
    left = fill(ERRAND, draft, ROAD, Said("bridge"), now=MOMENT, by="1001")
    path = walk(ERRAND, left, MOMENT)
    assert "toll" not in stands(path)
    assert not path.view.has(TOLL)
    assert left.filled["toll"].value == Said("cheap")
    back = fill(ERRAND, left, ROAD, Said("ferry"), now=MOMENT, by="1001")
    assert stands(walk(ERRAND, back, MOMENT))["toll"] is Status.DONE
    assert walk(ERRAND, back, MOMENT).complete, "all is again as it was approved"


def test_rules_do_not_see_a_branch_that_was_left(store: SqlStore) -> None:
    draft = errand(who="Ann", road="ferry", toll="forbidden")
    with store.reading() as transaction:
        asks = Judging(transaction.books, MOMENT, "1001", "case-1")
        seen = judge(ERRAND.rules, walk(ERRAND, draft, MOMENT).view, asks)
        assert [v.code for v in seen] == ["TOLL", "ALWAYS"]
        left = fill(ERRAND, draft, ROAD, Said("bridge"), now=MOMENT, by="1001")
        seen = judge(ERRAND.rules, walk(ERRAND, left, MOMENT).view, asks)
        assert [v.code for v in seen] == ["ALWAYS"]


def test_what_a_value_speaks_of_reopens_exactly_its_steps() -> None:
    draft = whole("ferry")
    other = fill(ERRAND, draft, WHO, Said("Bob"), now=MOMENT, by="1001")
    assert reopened(walk(ERRAND, other, MOMENT)) == {"look", "murmur", "seal", "approval"}
    other = fill(ERRAND, draft, TOLL, Said("dear"), now=MOMENT, by="1001")
    path = walk(ERRAND, other, MOMENT)
    assert reopened(path) == {"look", "seal", "approval"}
    assert path.view.has(LOOK), "only the note spoke of the toll"
    assert not path.view.has(NOTE)
    other = fill(ERRAND, draft, SEAL, Said("again"), now=MOMENT, by="1001")
    assert reopened(walk(ERRAND, other, MOMENT)) == {"approval"}


def test_a_reopened_step_says_what_changed() -> None:
    other = fill(ERRAND, whole(), WHO, Said("Bob"), now=MOMENT, by="1001")
    why = {s.step.code: s.why for s in walk(ERRAND, other, MOMENT).stands}
    assert why["look"] is not None
    assert why["look"].zh == "who已变更"
    assert why["look"].en == "who changed"
    assert why["who"] is None


def test_the_same_value_put_again_reopens_nothing() -> None:
    again = fill(ERRAND, whole(), WHO, Said("Ann"), now=MOMENT, by="1001")
    assert walk(ERRAND, again, MOMENT).complete


def test_changed_back_it_holds_again() -> None:
    draft = whole()
    other = fill(ERRAND, draft, WHO, Said("Bob"), now=MOMENT, by="1001")
    back = fill(ERRAND, other, WHO, Said("Ann"), now=MOMENT, by="1001")
    assert walk(ERRAND, back, MOMENT).complete


def test_evidence_ages_and_its_step_is_open_again() -> None:
    draft = whole()
    assert walk(ERRAND, draft, MOMENT + timedelta(hours=2)).complete
    late = walk(ERRAND, draft, MOMENT + timedelta(hours=2, seconds=1))
    assert late.here is not None
    assert late.here.code == "look"
    assert late.stands[2].why is not None
    assert late.stands[2].why.zh == "已超过120分钟有效时间"
    assert not late.view.has(LOOK)
    assert reopened(late) == {"look", "seal", "approval"}


def test_an_answer_that_settles_nothing_is_kept_and_its_step_stays_open() -> None:
    path = walk(ERRAND, errand(who="Ann", road="ferry", toll="not yet"), MOMENT)
    assert path.view.of(TOLL) == Said("not yet")
    assert path.here is not None
    assert path.here.code == "toll"


def test_a_returned_approval_leaves_its_step_open() -> None:
    assert ERRAND.approval is not None
    for decision in (Decision.RETURNED, Decision.REJECTED):
        word = approval(decision=decision)
        draft = fill(ERRAND, whole(), ERRAND.approval, word, now=MOMENT, by="1001")
        assert not walk(ERRAND, draft, MOMENT).complete


def test_a_slot_takes_only_its_own_kind() -> None:
    with pytest.raises(TypeError):
        fill(ERRAND, begin(ERRAND), WHO, Secret("hush"), now=MOMENT, by="1001")


@given(st.lists(st.sampled_from(["cheap", "dear", "odd", "forbidden"]), min_size=1, max_size=1))
def test_the_level_is_the_highest_that_any_rule_asks_for(toll: list[str]) -> None:
    draft = errand(who="Ann", road="ferry", toll=toll[0])
    asks = Judging(None, MOMENT, "1001", "case-1")  # type: ignore[arg-type]
    verdicts = judge(ERRAND.rules, walk(ERRAND, draft, MOMENT).view, asks)
    asked = Level.MANAGER if toll == ["dear"] else Level.SUPERVISOR
    assert level_asked(verdicts) is asked
    order = [verdict.effect for verdict in verdicts]
    assert order == sorted(order, key=[Effect.REFUSE, Effect.ESCALATE, Effect.WARN].index)
    assert level_asked(()) is Level.TELLER


def test_a_rule_speaks_as_soon_as_what_it_reads_is_there() -> None:
    asks = Judging(None, MOMENT, "1001", "case-1")  # type: ignore[arg-type]

    def codes(draft: Draft) -> list[str]:
        return [v.code for v in judge(ERRAND.rules, walk(ERRAND, draft, MOMENT).view, asks)]

    assert codes(errand(who="Ann", road="ferry")) == ["ALWAYS"]
    assert codes(errand(who="Ann", road="ferry", toll="odd")) == ["ALWAYS", "TOLL"]
    told = errand(who="Ann", road="bridge", look="tall", note="this is Ann")
    assert codes(told) == ["ALWAYS", "NOTE"]


def opening(store: SqlStore) -> Draft:
    return go_on(store, ACCOUNT_OPENING, begin(ACCOUNT_OPENING), MOMENT)


def changed(draft: Draft, name: str, value: Any) -> Path:
    slot = ACCOUNT_OPENING.slots[name]
    other = fill(ACCOUNT_OPENING, draft, slot, value, now=MOMENT, by="1001")
    return walk(ACCOUNT_OPENING, other, MOMENT)


def test_another_card_reopens_all_that_was_found_out_about_its_holder(store: SqlStore) -> None:
    path = changed(opening(store), "card", evidence.card(address="上海市黄浦区样本路2号"))
    assert reopened(path) == {
        "lookup",
        "network",
        "face_consent",
        "face",
        "phone",
        "diligence",
        "tax",
        "risk",
        "pin",
        "sign",
        "approval",
    }
    kept = {code for code, status in stands(path).items() if status is Status.DONE}
    assert kept == {"acceptance", "consents", "card", "terms", "medium"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("acceptance", evidence.acceptance(purpose="01")),
        ("consents", evidence.consents("refused")),
        ("network_check", evidence.network_check(issuer="上海市公安局黄浦分局")),
        ("face", evidence.face(0.3)),
        ("phone", evidence.phone("19900000998")),
        ("due_diligence", evidence.due_diligence(income="D")),
        ("tax", evidence.tax(no_number_explained="x")),
        ("terms", evidence.terms(sms_notice=False)),
    ],
)
def test_whatever_changes_the_customer_signs_again_and_it_is_approved_again(
    name: str, value: Any, store: SqlStore
) -> None:
    path = changed(opening(store), name, value)
    assert {"sign", "approval"} <= reopened(path)
    why = {s.step.code: s.why for s in path.stands}
    title = ACCOUNT_OPENING.slots[name].title
    assert why["sign"] is not None
    assert title.zh in why["sign"].zh
    assert title.en in why["sign"].en


def test_the_next_day_the_checks_of_yesterday_and_all_that_rested_on_them_are_open(
    store: SqlStore,
) -> None:
    draft = opening(store)
    path = walk(ACCOUNT_OPENING, draft, MOMENT + timedelta(hours=14))
    assert {"network", "face", "phone", "sign", "approval"} <= reopened(path)
    assert "card" not in reopened(path)


def test_two_staff_are_asked_for_only_when_it_is_known_that_the_face_will_not_do(
    store: SqlStore,
) -> None:
    draft = go_on(store, ACCOUNT_OPENING, begin(ACCOUNT_OPENING), MOMENT, until="face")
    for match, needed in (
        (evidence.face(None), False),
        (evidence.face(None, None), False),
        (evidence.face(None, None, None), True),
        (evidence.face(0.45), True),
        (evidence.face(0.6), True),
        (evidence.face(0.6, 0.2), False),
        (evidence.face(0.2), False),
    ):
        path = changed(draft, "face", match)
        assert ("identified" in stands(path)) == needed, match
        assert path.here is not None
        assert path.here.code == (
            "identified" if needed else "phone" if match.band is not None else "face"
        )
