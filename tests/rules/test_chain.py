"""What comes next for a card, judged by a table that was written from the trade alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import CHINA
from app.domain.account import AccountLife, Card, MediumState, PinState
from app.domain.custody import CardOrder, HeldCard, HeldState, OrderState
from app.domain.loss import LossEnd, LossKind, LossOf, LossReport
from app.domain.restraint import Restraint, RestraintKind
from app.rules.chain import Ahead, CardKnown, NextStep, ahead, steps_ahead
from db.store import SqlStore
from tests import prepared
from tests.evidence import MOMENT

CARD = Card(
    number="9999990000000000015",
    account="0101010000001234",
    customer="0101010009001",
    state=MediumState.NORMAL,
    pin_state=PinState.NORMAL,
    pin_verifier="x",
    issued_at=MOMENT - timedelta(days=400),
    journal="",
)
REPORTED = MOMENT - timedelta(days=3, hours=2)


class Lost(NamedTuple):
    """What was reported, by which kind of report, and which moment it is now."""

    of: LossOf
    kind: LossKind


def report(of: LossOf, kind: LossKind, number: str, days: int = 5) -> LossReport:
    verbal = kind is LossKind.VERBAL
    return LossReport(
        number=number,
        card=CARD.number,
        issue=1,
        account=CARD.account,
        customer=CARD.customer,
        kind=kind,
        of=of,
        accepted_at=REPORTED,
        stopped_at=REPORTED,
        waits_from=None if verbal else REPORTED,
        lapses_at=REPORTED + timedelta(days=days) if verbal else None,
        reason="lost",
        reporter="",
        reporter_document="",
        by_agent=False,
        follow_up="",
        branch="0101",
        accepted_by="1001",
        copy=1,
        follows="",
        journal="",
    )


def known(**facts: object) -> CardKnown:
    plain = CardKnown(CARD, AccountLife.NORMAL, (), (), (), (), 0, 0, None, 3)
    return replace(plain, **facts)  # type: ignore[arg-type]


def order(state: OrderState, on: str = "") -> CardOrder:
    return CardOrder(
        "DK1", CARD.number, 2, CARD.account, CARD.customer, on, REPORTED, "", state, "", MOMENT
    )


def in_custody(state: HeldState) -> HeldCard:
    return HeldCard(
        "SD1", CARD.number, 1, CARD.account, CARD.customer, REPORTED, "1001", "", "", state, ""
    )


def freeze() -> Restraint:
    return Restraint(
        "DJ1", CARD.account, RestraintKind.JUDICIAL, "", "", None, REPORTED, None, 0, ""
    )


V, F = LossKind.VERBAL, LossKind.FORMAL
M, P, B = LossOf.MEDIUM, LossOf.PIN, LossOf.BOTH
N = NextStep

LEADS_TO = {
    (): {N.VERBAL_REPORT, N.REPORT, N.PIN_CHANGE, N.PIN_RESET, N.EXCHANGE},
    (Lost(M, V),): {N.REPORT, N.RELEASE, N.REPORT_CHANGE, N.FOUND_CARD},
    (Lost(M, F),): {N.REPLACEMENT, N.RELEASE, N.REPORT_AGAIN, N.REPORT_CHANGE, N.FOUND_CARD},
    (Lost(P, V),): {N.PIN_RESET, N.REPORT, N.RELEASE, N.REPORT_CHANGE, N.VERBAL_REPORT},
    (Lost(P, F),): {N.PIN_RESET, N.RELEASE, N.REPORT_CHANGE, N.REPORT_AGAIN, N.VERBAL_REPORT},
    (Lost(B, V),): {N.REPORT, N.RELEASE, N.PIN_RESET, N.FOUND_CARD},
    (Lost(B, F),): {N.REPLACEMENT, N.RELEASE, N.REPORT_AGAIN, N.PIN_RESET, N.FOUND_CARD},
    (Lost(M, V), Lost(P, V)): {N.REPORT, N.RELEASE, N.PIN_RESET, N.FOUND_CARD},
    (Lost(M, F), Lost(P, V)): {
        N.REPLACEMENT,
        N.RELEASE,
        N.REPORT_AGAIN,
        N.PIN_RESET,
        N.FOUND_CARD,
    },
    (Lost(M, V), Lost(P, F)): {N.REPORT, N.RELEASE, N.PIN_RESET, N.FOUND_CARD},
}
"""What may be done at once for a card that lives, is in nobody's custody and not ordered anew,
where nothing waits: by what is reported of it."""


for _lost, _steps in LEADS_TO.items():
    if all(one.kind is F or not one.of.medium for one in _lost):
        # What is lost is closed on a formal report; what else is in the way the closure lists.
        _steps.add(N.CLOSURE)


def open_steps(found: tuple[Ahead, ...]) -> set[NextStep]:
    return {one.step for one in found if one.barred is None}


def reports(lost: tuple[Lost, ...]) -> tuple[LossReport, ...]:
    return tuple(report(one.of, one.kind, f"GS{n}") for n, one in enumerate(lost))


@given(
    lost=st.sampled_from(list(LEADS_TO)),
    state=st.sampled_from([MediumState.NORMAL, MediumState.VOID, MediumState.REPLACED]),
    life=st.sampled_from(AccountLife),
    pin_locked=st.booleans(),
    wrong=st.integers(3, 7),
    ordered=st.none() | st.sampled_from(OrderState),
    on_report=st.booleans(),
    held=st.none() | st.sampled_from(HeldState),
    frozen=st.booleans(),
    days=st.sampled_from([0, 3, 4, 30]),
    pin_days=st.sampled_from([0, 3, 4, 30]),
    hours=st.integers(0, 24 * 10),
)
def test_what_comes_next_is_what_the_table_says(
    lost: tuple[Lost, ...],
    state: MediumState,
    life: AccountLife,
    pin_locked: bool,
    wrong: int,
    ordered: OrderState | None,
    on_report: bool,
    held: HeldState | None,
    frozen: bool,
    days: int,
    pin_days: int,
    hours: int,
) -> None:
    at = REPORTED + timedelta(hours=hours)
    found = steps_ahead(
        known(
            card=replace(
                CARD,
                state=state,
                pin_state=PinState.LOCKED if pin_locked else PinState.NORMAL,
                locked_at=REPORTED if pin_locked else None,
                wrong_entries=wrong if pin_locked else 0,
            ),
            life=life,
            reports=reports(lost),
            orders=() if ordered is None else (order(ordered, "GS0" if on_report else ""),),
            held=() if held is None else (in_custody(held),),
            restraints=(freeze(),) if frozen else (),
            reissue_days=days,
            pin_days=pin_days,
        ),
        at,
    )

    # The verbal ones hold for five days.
    standing = tuple(one for one in lost if one.kind is F or hours < 120)
    awaited = ordered in (OrderState.ORDERED, OrderState.ARRIVED)
    dead = life is AccountLife.CLOSED or state is not MediumState.NORMAL
    expected = set() if dead else set(LEADS_TO[standing])
    if dead:
        expected = {N.FOUND_CARD}
    elif pin_locked and not standing:
        # Three wrong ones lock it, and three more bar the way back.
        expected = expected - {N.PIN_CHANGE} | ({N.PIN_UNLOCK} if wrong < 6 else set())
    if held is HeldState.HELD:
        expected = expected - {N.FOUND_CARD} | {N.HELD_CARD_END}
    if awaited:
        expected -= {N.REPLACEMENT, N.EXCHANGE, N.RELEASE}
        if not dead:
            as_ordered = on_report == any(one.of.medium for one in standing)
            if ordered is OrderState.ORDERED:
                expected |= {N.ARRIVAL}
            elif as_ordered:
                expected |= {N.COLLECTION}
            expected |= {N.ORDER_CANCEL}
    if life is AccountLife.DORMANT and not dead:
        expected |= {N.REACTIVATION}
    day = (at.date() - REPORTED.date()).days
    if day < days:
        expected -= {N.REPLACEMENT}
        if any(one.of.medium for one in standing):
            expected -= {N.CLOSURE}
    formal_pin = any(one.kind is F and one.of.pin for one in standing)
    if pin_days and (not formal_pin or day < pin_days):
        expected -= {N.PIN_RESET}
    assert open_steps(found) == expected
    assert len({one.step for one in found}) == len(found), "each is named once"
    if held is HeldState.HELD and not dead and any(one.of.medium for one in standing):
        assert found[0].step is N.RELEASE, "what is lost and lies here goes back with it"


@given(hours=st.integers(0, 24 * 12), days=st.integers(0, 9))
def test_a_replacement_says_from_when_and_is_barred_until_then(hours: int, days: int) -> None:
    at = REPORTED + timedelta(hours=hours)
    found = steps_ahead(known(reports=(report(M, F, "GS1"),), reissue_days=days), at)
    one = next(one for one in found if one.step is N.REPLACEMENT)
    first = datetime.combine(REPORTED.date() + timedelta(days=days), time(), CHINA)
    assert one.since == first
    assert (one.barred is None) == (at >= first)
    if one.barred is not None:
        assert first.date().isoformat() in one.barred.text.zh
        assert first.date().isoformat() in one.barred.text.en
        assert one.barred.source


def test_a_verbal_report_says_by_when_the_formal_one_is_due() -> None:
    found = steps_ahead(known(reports=(report(M, V, "GS1"),)), MOMENT)
    first = found[0]
    assert (first.step, first.until) == (N.REPORT, REPORTED + timedelta(days=5))
    barred = next(one for one in found if one.step is N.REPLACEMENT)
    assert barred.barred is not None
    assert "GS1" in barred.barred.text.zh


def test_after_a_verbal_report_that_lapsed_the_formal_one_comes_first() -> None:
    found = steps_ahead(known(reports=(report(M, V, "GS1"),)), REPORTED + timedelta(days=5))
    assert [one.step for one in found][:2] == [N.REPORT, N.VERBAL_REPORT]
    assert found[0].about == "GS1"


def test_a_reset_pin_leaves_the_card_lost_and_the_pin_in_order() -> None:
    both = replace(report(B, F, "GS1"), pin_reset_at=MOMENT, pin_reset_by="j")
    found = steps_ahead(known(reports=(both,)), MOMENT)
    assert N.PIN_RESET not in {one.step for one in found}
    assert N.REPLACEMENT in open_steps(found)


def test_an_earlier_plastic_in_custody_is_not_the_one_in_use() -> None:
    newer = replace(CARD, issue=2)
    found = steps_ahead(known(card=newer, held=(in_custody(HeldState.HELD),)), MOMENT)
    assert found[0].step is N.HELD_CARD_END
    lost = known(card=newer, held=(in_custody(HeldState.HELD),), reports=(report(M, F, "GS1"),))
    assert {N.HELD_CARD_END, N.FOUND_CARD} <= open_steps(steps_ahead(lost, MOMENT))


@pytest.mark.parametrize("end", [LossEnd.RELEASED, LossEnd.SUPERSEDED, LossEnd.RESET])
def test_a_report_that_ended_leads_nowhere(end: LossEnd) -> None:
    ended = replace(report(M, F, "GS1"), end=end, ended_at=MOMENT, ended_by="j")
    assert open_steps(steps_ahead(known(reports=(ended,)), MOMENT)) == LEADS_TO[()]


def test_the_books_say_what_comes_next(store: SqlStore) -> None:
    with store.writing() as transaction:
        made = prepared.report(transaction.books, LossOf.MEDIUM)
        card = transaction.books.card(made.card)
        assert card is not None
        found = ahead(transaction.books, card, MOMENT)
    assert found[0].step is N.REPLACEMENT
    assert found[0].about == made.number
    assert found[0].barred is None, "a card is re-issued on the day of the formal report"


def test_what_its_holder_froze_or_left_unused_leads_back_to_them() -> None:
    own = Restraint("DJ2", CARD.account, RestraintKind.SELF, "", "", None, REPORTED, None, 0, "")
    stopped = replace(own, number="DJ3", kind=RestraintKind.SYSTEM)
    plain = open_steps(steps_ahead(known(), MOMENT))
    assert not plain & {N.REACTIVATION, N.SELF_FREEZE_END}
    assert N.SELF_FREEZE_END in open_steps(steps_ahead(known(restraints=(own,)), MOMENT))
    assert N.REACTIVATION in open_steps(steps_ahead(known(restraints=(stopped,)), MOMENT))
    assert N.REACTIVATION in open_steps(steps_ahead(known(suspended=True), MOMENT))
