"""Drawers at the desk: who sees which, what is said at sign-off, and what a count keeps."""

from __future__ import annotations

import pytest

from app.desk.desk import Desk
from app.desk.views import CaseView
from app.domain.cash import total
from app.domain.drawer import StockInBox
from app.domain.ledger import VAULT
from app.errors import NotAllowed, Unacceptable
from app.evidence.approval import Decision
from tests.desk.counter import PASSWORDS
from tests.evidence import OTHER_TELLER, SUPERVISOR, TELLER
from tests.training import HandClock


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A desk at which teller 1001 sits."""
    desk.sign_in(TELLER, PASSWORDS[TELLER])
    return desk


def approved(desk: Desk, view: CaseView, staff: str = SUPERVISOR) -> str:
    """The number of the entry, once somebody approved the case."""
    shown = desk.review(view.id).digest
    desk.approve(view.id, staff, PASSWORDS[staff], Decision.APPROVED, "", shown=shown)
    return desk.perform(view.id).number


def supplied(desk: Desk, pieces: dict[int, int]) -> str:
    view = desk.move_cash(desk.start("3201").id, "cash_moved", pieces)
    return approved(desk, view)


def counts(desk: Desk, case: str, pieces: dict[int, int] | None = None) -> CaseView:
    """What is in the box, or what somebody takes for it."""
    there = desk.drawer()
    return desk.count_drawer(
        case, "drawer_counted", pieces or there.pieces, there.cards, there.passbooks
    )


def test_a_teller_sees_their_own_drawer_and_a_supervisor_all(desk: Desk) -> None:
    entry = supplied(desk, {100_00: 5})
    own = desk.drawer()
    assert (own.holder, own.own, own.moves[0].number) == (TELLER, True, entry)
    assert own.moves[0].worth == 500_00
    assert desk.all_drawers() == ()
    for other in (OTHER_TELLER, VAULT):
        with pytest.raises(NotAllowed):
            desk.drawer(other)
    desk.sign_in(SUPERVISOR, PASSWORDS[SUPERVISOR])
    assert [one.holder for one in desk.all_drawers()] == [VAULT, TELLER, OTHER_TELLER]
    vault = desk.drawer(VAULT)
    assert (vault.limit, vault.moves[0].worth) == (None, -500_00)


def test_a_count_that_was_made_again_keeps_the_first_one(desk: Desk) -> None:
    view = desk.start("3206")
    there = dict(desk.drawer().pieces)
    view = counts(desk, view.id, {**there, 50: there[50] - 1})
    view = counts(desk, view.id)
    kept = view.values["drawer_counted"]
    assert [total(dict(one)) for one in kept.earlier] == [total(there) - 50]
    view = desk.put(view.id, "drawer_compared", desk.proposal(view.id, "drawer_compared"))
    assert view.here == ""
    assert "COUNT-AGAIN" in {one.code for one in view.verdicts}


def test_what_nobody_can_have_counted_is_not_taken(desk: Desk) -> None:
    view = desk.start("3206")
    none = StockInBox()
    for pieces in ({100_00: -1}, {100_00: 10**7}, {7: 1}):
        with pytest.raises(Unacceptable):
            desk.count_drawer(view.id, "drawer_counted", pieces, none, none)
    with pytest.raises(Unacceptable):
        desk.count_drawer(view.id, "drawer_counted", {}, StockInBox(3, "00000001", ""), none)
    supply = desk.start("3201")
    with pytest.raises(Unacceptable):
        desk.move_cash(supply.id, "cash_moved", {100_00: -5})
    with pytest.raises(NotAllowed):
        desk.cash_table(supply.id, "cash_moved")


def test_whoever_leaves_a_drawer_uncounted_is_told_and_signed_off(
    desk: Desk, clock: HandClock
) -> None:
    told = desk.sign_out_warned()
    assert told is not None
    assert "尚未轧账" in told.zh
    assert desk.who is None, "it is only a warning"
    desk.sign_in(TELLER, PASSWORDS[TELLER])
    view = counts(desk, desk.start("3206").id)
    view = desk.put(view.id, "drawer_compared", desk.proposal(view.id, "drawer_compared"))
    desk.perform(view.id)
    assert desk.drawer().counted is not None
    assert desk.left_to_count() is None
    clock.forward(minutes=1)
    supplied(desk, {1_00: 1})
    told = desk.sign_out_warned()
    assert told is not None
    assert "又有变动" in told.zh
    desk.sign_in(SUPERVISOR, PASSWORDS[SUPERVISOR])
    assert desk.sign_out_warned() is None, "who has no drawer has nothing to count"


def test_cash_goes_to_a_colleague_who_signs_with_their_own_password(desk: Desk) -> None:
    view = desk.start("3205")
    known = desk.known_answers(view.id, "moved_to")
    assert known.answers == {"teller": OTHER_TELLER}
    view = desk.put_form(view.id, "moved_to", dict(known.answers))
    view = desk.move_cash(view.id, "cash_moved", {10_00: 20})
    with pytest.raises(NotAllowed):
        desk.second_signs(view.id, "receiver", TELLER, PASSWORDS[TELLER])
    view = desk.second_signs(view.id, "receiver", OTHER_TELLER, PASSWORDS[OTHER_TELLER])
    number = approved(desk, view)
    assert desk.drawer().moves[0].number == number
