"""Freezes follow one another by themselves, and no frozen yuan is ever free."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.clock import CHINA
from app.domain.money import Fen
from app.domain.restraint import (
    OF_AN_AUTHORITY,
    Restraint,
    RestraintEnd,
    RestraintKind,
    available,
    held_by,
    how_it_ended,
    in_effect,
    in_time,
    place_in_queue,
    waiting,
)
from app.domain.term import Term

START = datetime(2026, 3, 9, 9, 30, 15, tzinfo=CHINA)
HOUR = timedelta(hours=1)
SIX_MONTHS = Term(months=6)


def freeze(
    number: int = 1,
    *,
    amount: int | None = None,
    since: datetime = START,
    term: Term = SIX_MONTHS,
    queue: int = 0,
    kind: RestraintKind = RestraintKind.JUDICIAL,
    **more: Any,
) -> Restraint:
    return Restraint(
        number=f"DJ{number:03}",
        account="0101010000001234",
        kind=kind,
        authority="court",
        document="",
        amount=Fen(amount) if amount is not None else None,
        since=since,
        until=None if queue or not term.written else term.after(since),
        queue=queue,
        journal="",
        term=term.written,
        **more,
    )


@dataclass
class Told:
    """One freeze as somebody keeps it by hand, hour by hour, who writes down what happens when it
    happens: the same story told in another way."""

    row: Restraint
    begun: int | None
    deadline: int | None
    ended: int | None = None


_EVENTS = st.lists(
    st.tuples(
        st.sampled_from(("freeze", "release", "continue", "wait")),
        st.integers(0, 5),
        st.integers(1, 9),
        st.one_of(st.none(), st.integers(1, 900)),
    ),
    min_size=1,
    max_size=24,
)


@settings(max_examples=150, deadline=None)
@given(_EVENTS, st.integers(0, 1000))
def test_a_waiting_freeze_takes_effect_exactly_when_those_before_it_have_ended(
    events: list[tuple[str, int, int, int | None]], balance: int
) -> None:
    told: list[Told] = []
    for hour in range(len(events) + 40):
        at = START + hour * HOUR
        _pass(told, hour)
        if hour < len(events):
            _happens(told, hour, events[hour], balance)
            _pass(told, hour)
        rows = [one.row for one in reversed(told)]
        assert [one.number for one in in_effect(rows, at)] == [
            one.row.number for one in told if one.begun is not None and one.ended is None
        ]
        assert [one.number for one in waiting(rows, at)] == [
            one.row.number for one in told if one.begun is None and one.ended is None
        ]
        _nothing_is_free(rows, balance, at)


def _pass(told: list[Told], hour: int) -> None:
    """What comes about by itself: a term ends, and the first that waits takes effect."""
    for at, one in enumerate(told):
        if one.ended is not None:
            continue
        if one.begun is None and all(other.ended is not None for other in told[:at]):
            one.begun = hour
            one.deadline = hour + Term.read(one.row.term).hours
        if one.deadline is not None and hour >= one.deadline:
            one.ended = hour


def _happens(
    told: list[Told], hour: int, event: tuple[str, int, int, int | None], balance: int
) -> None:
    what, which, hours, amount = event
    at = START + hour * HOUR
    standing = [one for one in told if one.ended is None]
    if what == "freeze":
        place = place_in_queue(Fen(balance), [one.row for one in told], at)
        row = freeze(len(told), amount=amount, since=at, term=Term(hours=hours), queue=place)
        told.append(Told(row, None if place else hour, None if place else hour + hours))
    elif standing and what == "release":
        one = standing[which % len(standing)]
        one.row = replace(one.row, ended_at=at, ended_by="", end=RestraintEnd.RELEASED)
        one.ended = hour
    elif standing and what == "continue":
        one = standing[which % len(standing)]
        if one.deadline is not None:
            one.deadline += hours
            one.row = replace(one.row, until=START + one.deadline * HOUR)


def _nothing_is_free(rows: list[Restraint], balance: int, at: datetime) -> None:
    parts = held_by(Fen(balance), rows, at)
    left = available(Fen(balance), rows, at)
    assert left >= 0
    assert sum(part for _, part in parts) + left == balance
    assert all(row.amount is None or part <= row.amount for row, part in parts)
    whole = [one for one in in_effect(rows, at) if one.amount is None]
    assert not whole or left == 0, "where all is frozen nothing goes out"
    wanted = sum(one.amount or 0 for one in in_effect(rows, at))
    assert balance - left >= min(balance, wanted), "and else as much as the orders name"


@given(st.lists(st.tuples(st.sampled_from(RestraintKind), st.integers(0, 500)), max_size=6))
def test_what_an_authority_froze_is_not_taken_from_it_by_any_other_restraint(
    asked: list[tuple[RestraintKind, int]],
) -> None:
    rows = [
        freeze(n, amount=amount, kind=kind, since=START + n * HOUR)
        for n, (kind, amount) in enumerate(asked)
    ]
    at = START + 10 * HOUR
    held = {row.number: part for row, part in held_by(Fen(700), rows, at)}
    alone = [row for row in rows if row.kind in OF_AN_AUTHORITY]
    assert {row.number: part for row, part in held_by(Fen(700), alone, at)} == {
        row.number: held[row.number] for row in alone
    }


def test_money_that_comes_in_beyond_the_first_amount_is_kept_for_the_one_that_waits() -> None:
    first = freeze(1, amount=500)
    assert place_in_queue(Fen(300), [first], START) == 1
    second = freeze(2, amount=1000, since=START + HOUR, queue=1)
    at = START + 2 * HOUR
    assert [part for _, part in held_by(Fen(300), [first, second], at)] == [300, 0]
    assert [part for _, part in held_by(Fen(1300), [first, second], at)] == [500, 800]
    assert available(Fen(1300), [first, second], at) == 0
    assert waiting([first, second], at) == (second,), "its term does not run for that"


def test_a_second_freeze_of_what_is_left_takes_effect_at_once() -> None:
    first = freeze(1, amount=500)
    assert place_in_queue(Fen(800), [first], START) == 0
    second = freeze(2, amount=900, since=START + HOUR)
    assert [part for _, part in held_by(Fen(800), [first, second], START + HOUR)] == [500, 300]
    released = replace(first, ended_at=START + 2 * HOUR, end=RestraintEnd.RELEASED)
    parts = held_by(Fen(800), [released, second], START + 2 * HOUR)
    assert [part for _, part in parts] == [800], "and catches the rest when the first ends"


def test_one_behind_another_that_waits_waits_too_whatever_is_left() -> None:
    rows = [freeze(1, amount=500), freeze(2, amount=500, since=START + HOUR, queue=1)]
    assert place_in_queue(Fen(9000), rows, START + 2 * HOUR) == 2


def test_the_customers_own_freeze_makes_no_authority_wait() -> None:
    own = freeze(1, kind=RestraintKind.SELF)
    assert place_in_queue(Fen(100), [own], START) == 0
    court = freeze(2, amount=60, since=START + HOUR)
    held = {row.number: part for row, part in held_by(Fen(100), [own, court], START + HOUR)}
    assert held == {"DJ002": 60, "DJ001": 40}


def test_a_freeze_holds_to_the_last_second_of_its_term_and_not_one_longer() -> None:
    one = freeze(term=Term(hours=48), kind=RestraintKind.AML_TEMPORARY)
    last = START + timedelta(hours=48, seconds=-1)
    assert in_effect([one], last) == (one,)
    assert in_effect([one], last + timedelta(seconds=1)) == ()
    [timed] = in_time([one])
    assert how_it_ended(timed, last) is None
    assert how_it_ended(timed, last + timedelta(seconds=1)) is RestraintEnd.EXPIRED


def test_what_was_released_after_its_term_had_run_out_still_ended_by_itself() -> None:
    one = freeze(term=Term(hours=1), ended_at=START + 5 * HOUR, end=RestraintEnd.RELEASED)
    [timed] = in_time([one])
    assert timed.ends == START + HOUR
    assert how_it_ended(timed, START + 6 * HOUR) is RestraintEnd.EXPIRED


def test_six_months_end_with_their_last_day() -> None:
    assert freeze(term=Term(months=6)).until == datetime(2026, 9, 10, tzinfo=CHINA)
    [first, second] = in_time(
        [freeze(1), freeze(2, since=START + HOUR, queue=1, term=Term(months=12))]
    )
    assert second.begins == first.ends == datetime(2026, 9, 10, tzinfo=CHINA)
    assert second.ends == datetime(2027, 9, 11, tzinfo=CHINA)


def test_a_clock_that_was_put_back_frees_nothing() -> None:
    first, second = freeze(1, amount=500), freeze(2, since=START + HOUR, queue=1)
    before = START - timedelta(days=3)
    assert in_effect([first, second], before) == (first,)
    assert waiting([first, second], before) == (second,)
    assert available(Fen(900), [first], before) == 400
